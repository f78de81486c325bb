"""Which of several ledgers a stated figure is shown beside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from assistant.planning.ledgers.datasets import snapshots
from assistant.reconciling.comparison import Comparison
from assistant.records import Table


def best_of_each_ledger(found: Iterable[Comparison], tables: Iterable[Table]) -> tuple[Comparison, ...]:
    """By fact, the best snapshot of each ledger; none where ledgers contradict the fact and
    each other: then nobody knows which one was meant."""
    ledger_of = {table.id: number for number, ledger in enumerate(snapshots(tables)) for table in ledger.tables}
    best: dict[tuple[str, int], Comparison] = {}
    for each in sorted(found, key=_preference):
        best.setdefault((each.fact_id, ledger_of[each.table_id]), each)
    kept: list[Comparison] = []
    for _, group in groupby(sorted(best.values(), key=_by_fact), key=lambda each: each.fact_id):
        rivals = list(group)
        agreeing = [each for each in rivals if each.agrees]
        if agreeing or len({each.computed for each in rivals}) == 1:
            kept += agreeing or rivals[:1]
    return tuple(kept)


def _by_fact(each: Comparison) -> tuple[str, str]:
    return each.fact_id, each.table_id


def _preference(each: Comparison) -> tuple[bool, bool, dt.timedelta, str]:
    apart = abs((each.ledger_day or dt.date.min) - (each.report_day or dt.date.min))
    return (not each.same_time, not each.agrees, apart, each.table_id)
