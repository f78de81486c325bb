"""What the periods of a question pick in a table: columns, rows, or the table as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.plan import Between, Compare, Condition, In
from assistant.planning.cells.asking import Asked, Operation
from assistant.planning.cells.columns import numbers_of, of_period
from assistant.planning.cells.labels import Axis, TableLabels
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.rows_in_time import by_period
from assistant.records import Column, ColumnType
from assistant.vocabulary.periods import Period, PeriodMatch

_DATED = re.compile(r"\d")
_PREDICTED = re.compile(r"\d[eE]$|预[计测]")
_MONTH = 31  # days
_LISTED = re.compile(r"的?(?:[、,，和与及跟或]|还是|以及)")
_SEVERAL = 2
_TELLING = (Operation.LOOK_UP, Operation.LIST, Operation.COUNT)
SIGNED = re.compile(r"(?<=.[是为])(?:(?P<down>负)|(?P<up>正))[数值]?(?=的|$|[，,？?。])")
"""为负的, 是正数: below or above nothing."""
_STEP = r"(?:会计|财务)?(?P<step>年[度份头]?|季度?|月份?)(?![末底初报内中均])"
_TIMES_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"哪(?:[一几些]|[两二三四五六七八九]|[2-9])?个?{_STEP}",
        rf"(?<=[的有共])(?P<count>(?:多少|几)个?){_STEP}",
        rf"(?<=的){_STEP}(?:[，,][^，,？?几多哪]{{1,16}})?(?:一共|总共|都|分别|共)*[是有](?:哪(?:[些几一]个?)?(?!家|位|种)|(?P<count>(?:多少|几)个?(?![家位种])))",
    )
)
_OF_ORDER = re.compile(r"连续|[首末]次|[第头]一次|最|开始|从此|不再|同时|平均|每")
_DAYS = {"年": (365, 366), "季": (90, 92), "月": (28, 31)}


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
        whole = _takes_all(rows, labels) and of_that_time(match.period, labels)
        whole = whole or (_of_days(rows, labels) and names_issue(match.period, labels))
        return PeriodUse(match) if whole else PeriodUse(match, rows=rows)
    return PeriodUse(match) if of_that_time(match.period, labels) else None


def _of_days(rows: Condition, labels: TableLabels) -> bool:
    """Whether a column says of each row on which day something was: 出现日期 in a table of a month."""
    held = labels.period_values.get(rows.column.id, ()) if isinstance(rows, In | Compare | Between) else ()
    return bool(held) and all(period.start == period.end for _, period in held)


def listed_together(uses: Sequence[PeriodUse], text: str) -> list[Condition]:
    """The conditions of times on rows; those of one column that are listed (4月和5月哪个月高) are either."""
    found: list[Condition] = []
    end = 0
    for use in uses:
        own = use.rows
        if own is None:
            continue
        before = found[-1] if found and _LISTED.fullmatch(text[end : use.match.start]) else None
        if isinstance(before, In) and isinstance(own, In) and before.column == own.column:
            values = tuple(dict.fromkeys((*before.values, *own.values)))
            found[-1] = In(column=own.column, values=values, label=f"{before.label}、{own.label}")
        else:
            found.append(own)
        end = use.match.end
    return found


@dataclass(frozen=True)
class TimesAsked:
    """Which times in columns a limit holds for are asked for, or how many they are: 哪几年高于5%, 有几个季度."""

    step: str
    counted: bool
    span: tuple[int, int]


def times_bounded(asked: Asked, labels: TableLabels) -> TimesAsked | None:
    """The times that are asked for by a limit on their figures, where a table has them in columns and none in rows."""
    bounded = bool(asked.limits) or SIGNED.search(asked.text) is not None
    ordered = any(asked.roles.free(*match.span()) for match in _OF_ORDER.finditer(asked.text))
    if asked.operation not in _TELLING or not bounded or ordered:
        return None
    found = next((match for pattern in _TIMES_ASKED if (match := pattern.search(asked.text)) is not None), None)
    if found is None or labels.period_values:
        return None
    dated = any(column.type is ColumnType.DATE for column in labels.table.columns)
    step = found["step"][0]
    if dated or len(columns_of(step, numbers_of(labels))) < _SEVERAL:
        return None
    return TimesAsked(step, bool(found.groupdict().get("count")), found.span())


def asks_signs(asked: Asked, mentions: Sequence[Mention]) -> bool:
    """Whether it is asked which of several rows, named in full, are below or above nothing."""
    named = [mention for mention in mentions if mention.whole and mention.on(Axis.CELL)]
    telling = asked.operation in (Operation.LIST, Operation.COUNT)
    return telling and len(named) > 1 and not asked.limits and len(SIGNED.findall(asked.text)) == 1


def columns_of(step: str, columns: Sequence[Column]) -> list[Column]:
    """The columns of a year, a quarter or a month each, or of the last day of a year."""
    return [column for column in columns if column.period is not None and _as_long_as(step, column.period)]


def _as_long_as(step: str, period: Period) -> bool:
    if period.start is None or period.end is None:
        return False
    if step == "年" and period.start == period.end:
        return (period.end.month, period.end.day) == (12, 31)
    low, high = _DAYS[step]
    return low <= (period.end - period.start).days + 1 <= high


def _takes_all(rows: Condition, labels: TableLabels) -> bool:
    """Whether a time takes in all the times that rows are of: 2023年 of its twelve months."""
    values = labels.period_values.get(rows.column.id, ()) if isinstance(rows, In) else ()
    return isinstance(rows, In) and len(values) > 1 and len(rows.values) == len(values)


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
    as_of = [labels.table.as_of] if labels.table.as_of is not None else []
    every = [own for own in (*labels.title_periods, *as_of) if own.end is not None]
    if every and every[0].end is not None and not asked.names_year:
        asked = asked.in_year(every[0].end.year)
    return any((own.start, own.end) == (asked.start, asked.end) for own in every)


def of_that_time(asked: Period, labels: TableLabels) -> bool:
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
