"""What the periods of a question pick in a table: columns, rows, or the table as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.plan import Condition
from assistant.planning.cells.asking import Asked
from assistant.planning.cells.columns import numbers_of, of_period
from assistant.planning.cells.labels import TableLabels
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.rows_in_time import by_period
from assistant.records import Column
from assistant.vocabulary.periods import Period, PeriodMatch

_DATED = re.compile(r"\d")
_PREDICTED = re.compile(r"\d[eE]$|预[计测]")
_MONTH = 31  # days


@dataclass(frozen=True)
class PeriodUse:
    """A period of the question with the columns or rows it picks; both empty where the
    table or its file is of that time as a whole."""

    match: PeriodMatch
    columns: tuple[Column, ...] = ()
    rows: Condition | None = None


def within(match: PeriodMatch, mentions: Sequence[Mention]) -> bool:
    """Whether a period is a part of a longer name: 24年第29周, 2023年底前十大重仓股."""
    return any(m.start <= match.start and match.end <= m.end and m.span != (match.start, match.end) for m in mentions)


def told(match: PeriodMatch, title: Sequence[Mention], labels: TableLabels) -> bool:
    """Whether a period stands in the file's title in full, and the table's own says no other."""
    covered = {index for mention in title for index in range(mention.start, mention.end)}
    own = labels.title_periods
    return covered.issuperset(range(match.start, match.end)) and (
        not own or any(match.period.text in period.text for period in own)
    )


def period_use(match: PeriodMatch, labels: TableLabels, asked: Asked) -> PeriodUse | None:
    numbers = numbers_of(labels)
    columns = of_period(match.period, numbers)
    if match.period.text.startswith("近") and any(_PREDICTED.search(column.name) for column in columns):
        return None  # 近三年 are no years to come
    undated = any(column.period is None for column in numbers)
    if columns and undated and all(_said_by_table(column) for column in columns) and _titled(match.period, labels):
        return PeriodUse(match)
    if columns:
        return PeriodUse(match, tuple(columns))
    rows = by_period(match.period, asked.text[match.end :], labels)
    if rows is not None:
        return PeriodUse(match, rows=rows)
    return PeriodUse(match) if _of_that_time(match.period, labels) else None


def names_issue(asked: Period, labels: TableLabels) -> bool:
    """Whether the table's own title says the month, or part of one, that is asked for: that
    names an issue of a series."""
    titled = [period for period in labels.title_periods if period.end is not None]
    same = bool(titled) and (titled[0].start, titled[0].end) == (asked.start, asked.end)
    if not same or asked.kind != "flow" or asked.start is None or asked.end is None:
        return False
    return (asked.end - asked.start).days < _MONTH


def _said_by_table(column: Column) -> bool:
    """本期价格: the time of the table as a whole, beside figures of that time whose header names none (涨跌幅)."""
    return column.period is not None and _DATED.search(column.name) is None


def _titled(asked: Period, labels: TableLabels) -> bool:
    return any((own.start, own.end) == (asked.start, asked.end) for own in labels.title_periods)


def _of_that_time(asked: Period, labels: TableLabels) -> bool:
    """Whether the table as a whole stands for the time asked for: by the times in its own
    title, else by the date it is known to have."""
    found, as_of = labels.title_periods, labels.table.as_of
    if any(period.end is None and period.text == asked.text for period in found):
        return True
    titled = [period for period in found if period.end is not None]
    own = titled[:1] or ([as_of] if as_of is not None else [])
    if asked.end is None:
        return False
    if own and own[0].end is not None and not asked.names_year:
        asked = asked.in_year(own[0].end.year)
    return any(asked.covers(period) if asked.kind == "flow" else asked.end == period.end for period in own)
