"""Rows of a time that is asked for: their own, one within it, before or after it."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal

from assistant.plan import Between, ColumnRef, Compare, Condition, In, Op
from assistant.planning.cells.labels import TableLabels
from assistant.planning.ledgers.dates import NO_EVENT
from assistant.planning.ledgers.expressing import ref
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.ledgers.row_periods import in_their_year, of_that_time
from assistant.records import ColumnRole, ColumnType
from assistant.vocabulary.periods import Period

AFTER = ("之后", "以后")
"""Behind a time: what is after it, where nothing stands at the time itself."""
BEFORE = ("之前", "以前")
_SINCE = ("以来", "起", *AFTER)
_YEAR = re.compile(r"[^\d年]*(?:年份|年度|年|时间)")


def by_period(period: Period, text: str, labels: TableLabels) -> Condition | None:
    """Rows whose own period is the one asked for or lies within it; `text` goes on behind it: 以来 is without an end,
    以前 without a beginning and without that time itself, but for a day."""
    if period.start is None or period.end is None:
        return None
    dates = [c for c in labels.table.columns if c.type is ColumnType.DATE and c.role is not ColumnRole.NOTE]
    for column in dates:
        if len(dates) == 1 and not bare_name(column).endswith(NO_EVENT):
            year = next(iter(labels.years)) if len(labels.years) == 1 else None
            own = period if period.names_year or year is None else period.in_year(year)
            return _dated(ref(column), own, text)
    for column_id, values in labels.period_values.items():
        holding = labels.column(column_id)
        asked = in_their_year(period, [own for _, own in values])
        if text.startswith(BEFORE):
            inside = tuple(value for value, own in values if own.end and asked.start and own.end < asked.start)
        else:
            inside = of_that_time(asked, values, since=text.startswith(_SINCE))
        if holding is not None and inside:
            return In(column=ref(holding), values=inside, label=period.text)
    for column in labels.table.columns:
        if column.type is ColumnType.NUMBER and _YEAR.fullmatch(column.name):
            return _of_years(ref(column), period, text)
    return None


def _dated(column: ColumnRef, period: Period, text: str) -> Condition | None:
    if period.start is None or period.end is None:
        return None
    if text.startswith(BEFORE):
        last = period.end if period.kind == "as_of" else period.start - timedelta(days=1)
        return Compare(column=column, op=Op.LE, value=last)
    if text.startswith(_SINCE):
        return Compare(column=column, op=Op.GE, value=period.start)
    return Between(column=column, low=period.start, high=period.end)


def _of_years(column: ColumnRef, period: Period, text: str) -> Condition | None:
    if period.start is None or period.end is None:
        return None
    first, last = Decimal(period.start.year), Decimal(period.end.year)
    if text.startswith(BEFORE):
        return Compare(column=column, op=Op.LT, value=first)
    if text.startswith(_SINCE):
        return Compare(column=column, op=Op.GE, value=first)
    return Between(column=column, low=first, high=last)
