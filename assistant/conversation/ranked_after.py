"""Rows found by the most or the least of a column, after a question before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation.rows import CarriedRows
from assistant.plan import Aggregate, ColumnRef, Extreme, TablePlan
from assistant.planning.ledgers.dates import period_column
from assistant.planning.ledgers.expressing import ref
from assistant.planning.speech.question import Question
from assistant.records import Table

_WHICH_MONTH = re.compile(r"哪一?个?月份?")


def month_of_most(before: TablePlan, rows: CarriedRows, table: Table, question: Question) -> Extreme | None:
    """哪个月最多 of a table whose rows are months: by what was measured before."""
    times = period_column(table)
    column = before.measures[0].column if isinstance(before, Aggregate) else None
    if times is None or column is None or _WHICH_MONTH.search(question.normal) is None:
        return None
    return Extreme(
        dataset=before.dataset,
        where=rows.where,
        column=column,
        largest=question.superlative == "most",
        shown=(ref(times), column),
        limit=question.top or 1,
    )


def ranked_again(before: Extreme, rows: CarriedRows, columns: Sequence[ColumnRef]) -> Extreme:
    """列出来 after the largest five: those again, with what is asked of them besides."""
    shown = tuple(dict.fromkeys((*before.shown[:-1], *columns, before.shown[-1])))
    return before.model_copy(update={"where": rows.where, "shown": shown})
