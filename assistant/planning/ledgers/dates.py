"""Which rows a period of a question means, by the table's dates, years or periods.

截至 picks a snapshot, 上半年 picks rows by date (promise 5 of docs/architecture.md).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from assistant.plan import Between, Compare, Condition, In, LinkKind, Op, Scalar
from assistant.planning.ledgers.expressing import NoData, NotExpressible, ref
from assistant.planning.ledgers.lexicon import DEADLINES, Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.row_periods import of_that_time
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import BOUND
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.glossary import State
from assistant.vocabulary.periods import Period, day_words, last_day, period_words
from assistant.vocabulary.written_periods import written_period, written_periods

_PASSED = {"overdue": Op.LT, "to come": Op.GE}
_ONE_DAY = re.compile(r"^(?![截到至]).*[日号]$")
_AT_THE_END = re.compile(r"^(?![截到至]).*[底末]$")
_DAY_WORD = re.compile(r"(?:日期|时间|年月|日)$")
NO_EVENT = (*DEADLINES, "期起", "起始日期", "验收时间")


def dated(question: Question, reading: TableReading, as_of: dt.date | None) -> tuple[Condition | None, list[str]]:
    """The condition for a period and what was assumed; None where it needs no condition.

    Raises `NotExpressible` when the table has no data of that period.
    """
    period = question.period.period if question.period else None
    if period is None or period.start is None or period.end is None:
        return None, []
    table = reading.words.table
    if any(item.meaning.value in ("due", "until") for item in reading.of(Target.DEADLINE)):
        return None, []  # the period is that of the deadline, see `deadlines`
    column = date_column(reading)
    _refuse_after(period, column, as_of)
    if (period.kind == "flow" or question.bound) and _of_another_event(question, reading):
        raise NotExpressible(period.text)
    if question.bound is not None:
        return _bounded(question, period, column, reading)
    if period.kind == "as_of":
        return _until(question, period, reading, column, as_of)
    if column is not None:
        first, last = _days_told(reading, column)
        last = max(last, as_of or last)  # up to its own day a snapshot would have told
        if period.end < first or last < period.start:
            raise NoData(period.text, last, first if period.end < first else None)
        if _begins_before(question, first) and not bare_name(column).endswith(NO_EVENT):
            raise NoData(period.text, last, first)
        note = f"“{period.text}”按{bare_name(column)}在{day_words(period.start)}至{day_words(period.end)}之间理解"
        return Between(column=ref(column), low=period.start, high=period.end), [note]
    condition = _of_rows(question, table, as_of)
    if condition is None and table.as_of is not None and _same_span(period, table.as_of):
        return None, []
    return condition or _by_year(table, period), []


def _of_rows(question: Question, table: Table, as_of: dt.date | None) -> Condition | None:
    """The rows that stand for the time asked for, where all of it is told.  Raises `NoData`."""
    condition = _by_row_period(table, question.period.period) if question.period is not None else None
    starts = [told.start for told in _own_periods(table).values() if told.start is not None]
    if condition is not None and starts and _begins_before(question, min(starts)):
        raise NoData(question.period.period.text if question.period else "", as_of or question.today, min(starts))
    return condition


def _days_told(reading: TableReading, column: Column) -> tuple[dt.date, dt.date]:
    """The first and last day of a column; the last before the first where it is empty."""
    return reading.words.date_ranges.get(column.id, (dt.date.max, dt.date.min))


def _refuse_after(period: Period, column: Column | None, as_of: dt.date | None) -> None:
    """A snapshot tells nothing of the time after it, but for what is to come then."""
    to_come = column is not None and bare_name(column).endswith(NO_EVENT)
    if (
        as_of is not None
        and period.kind == "flow"
        and period.start is not None
        and period.start > as_of
        and not to_come
    ):
        raise NoData(period.text, as_of)


def _of_another_event(question: Question, reading: TableReading) -> bool:
    """今年立案的: a day that no date of the rows tells, unless one is named."""
    if question.period is None or reading.columns(ColumnRole.DATE):
        return False
    if question.normal[question.period.start : question.period.end] != question.period.period.text:
        return False  # named in the ask before: 今年下发几个，其中立案几个
    behind = BOUND.match(question.normal, question.period.end)
    at = behind.end() if behind is not None else question.period.end
    flags = [item.start for item in reading.of(Target.FLAG) if item.meaning.value == "是"]
    done = [match.start for match in question.states if match.state is State.DONE]
    return any(0 <= start - at <= 1 for start in (*flags, *done))


def _same_span(asked: Period, own: Period) -> bool:
    """Whether a table's own span (2023年度供地台账) is the one asked for."""
    return own.kind == "flow" and (asked.start, asked.end) == (own.start, own.end)


def _bounded(
    question: Question, period: Period, column: Column | None, reading: TableReading
) -> tuple[Condition | None, list[str]]:
    """5月前 ends before May, 9月底前 with its last day; 4月1日以后 begins with that day."""
    if period.start is None or period.end is None:
        raise NotExpressible(period.text)
    bound = question.bound or "before"
    if column is None:
        return _periods_bounded(bound, period, reading.words.table), []
    first, newest = _days_told(reading, column)
    outside = newest < period.start if bound == "after" else period.start <= first
    if outside and not bare_name(column).endswith(NO_EVENT):
        raise NoData(
            f"{period.text}以{'后' if bound == 'after' else '前'}", newest, None if bound == "after" else first
        )
    if bound == "after":
        if _begins_before(question, first) and not bare_name(column).endswith(NO_EVENT):
            raise NoData(f"{period.text}以后", newest, first)  # 2020年以来 of a ledger that begins later
        note = f"{bare_name(column)}不早于{day_words(period.start)}"
        return Compare(column=ref(column), op=Op.GE, value=period.start), [note]
    last = period.end if period.kind == "as_of" else period.start - dt.timedelta(days=1)
    return Compare(column=ref(column), op=Op.LE, value=last), [f"{bare_name(column)}不晚于{day_words(last)}"]


def _periods_bounded(bound: str, period: Period, table: Table) -> Condition:
    """2019年以来, 2019年以前 of rows that stand for whole years or months."""
    after = bound == "after"
    if (column := period_column(table)) is not None:
        told = _periods_in(column).items()
        inside = [value for value, own in told if _beyond(own, period, after=after)]
        if not inside:
            raise NotExpressible(period.text)
        return In(column=ref(column), values=tuple(inside), label=f"{period.text}{'以来' if after else '以前'}")
    years = year_column(table)
    start, end = period.start, period.end
    if years is None or start is None or end is None or (start.month, end.month) != (1, 12):
        raise NotExpressible(period.text)
    value: Scalar = Decimal(start.year) if years.type is ColumnType.NUMBER else str(start.year)
    return Compare(column=ref(years), op=Op.GE if after else Op.LT, value=value)


def _beyond(own: Period | None, period: Period, *, after: bool) -> bool:
    """Whether a row's own period lies wholly after (with it) or before another begins."""
    if own is None or own.start is None or own.end is None or period.start is None:
        return False
    return own.start >= period.start if after else own.end < period.start


def deadlines(question: Question, reading: TableReading) -> Iterator[tuple[Condition, str, tuple[int, int]]]:
    """逾期: the deadline is past; 今年到期, 9月底前到期: it falls in, or up to, that time;
    有效期到2031年: it is then.

    Raises `NotExpressible` for 到期 without a time.
    """
    for item in reading.of(Target.DEADLINE):
        column = item.meaning.column
        if column is None:
            continue
        span = (item.start, item.end)
        day = _day_meant(question)
        today = f"以{day_words(day)}为准"
        if item.meaning.value in _PASSED:
            op = _PASSED[item.meaning.value]
            yield Compare(column=ref(column), op=op, value=day), f"“{item.text}”{today}", span
            continue
        period = question.period.period if question.period else None
        until = item.meaning.value == "until"
        asked_itself = question.wants is Wants.WHEN or question.timed or (until and reading.keyed)
        if period is None and asked_itself:
            continue  # 哪天到期 asks for the day itself
        if period is None or period.start is None or period.end is None:
            raise NotExpressible(item.text)
        condition, notes = _due(question, period, column, reading, until=until)
        yield condition, "、".join(notes), span


def _day_meant(question: Question) -> dt.date:
    """截至6月底逾期的: as of the day named, else of today."""
    period = question.period.period if question.period else None
    named = period.end if period is not None and period.kind == "as_of" and question.bound is None else None
    return min(named or question.today, question.today)


def _due(
    question: Question, period: Period, column: Column, reading: TableReading, *, until: bool
) -> tuple[Condition, list[str]]:
    """9月底前到期 takes in what was due before, 9月30日到期 only that day; 今年以来 ends today."""
    start, end = period.start, period.end
    if question.bound is not None and question.period is not None:
        if question.normal.startswith("以来", question.period.end) and start is not None:
            note = f"{bare_name(column)}在{day_words(start)}至{day_words(question.today)}之间"
            return Between(column=ref(column), low=start, high=question.today), [note]
        condition, notes = _bounded(question, period, column, reading)
        if condition is None:
            raise NotExpressible(period.text)
        return condition, notes
    if period.kind == "flow" and start is not None and end is not None:
        note = f"{bare_name(column)}在{day_words(start)}至{day_words(end)}之间"
        return Between(column=ref(column), low=start, high=end), [note]
    if end is None or ((_AT_THE_END.search(period.text) or until) and not _ONE_DAY.search(period.text)):
        raise NotExpressible(period.text)  # 9月底到期: that day, or any of the last ones?  Not all before it
    op, said = (Op.EQ, "为") if until or _ONE_DAY.search(period.text) else (Op.LE, "不晚于")
    return Compare(column=ref(column), op=op, value=end), [f"{bare_name(column)}{said}{day_words(end)}"]


def _until(
    question: Question, period: Period, reading: TableReading, column: Column | None, as_of: dt.date | None
) -> tuple[Condition | None, list[str]]:
    """截至 a day: the snapshot of that day; of a register of dated events those up to it."""
    today = question.today
    named = column is not None and column in reading.columns(ColumnRole.DATE)
    if column is None or (as_of is not None and not named):
        if as_of is None:
            raise NotExpressible(period.text)
        return None, _snapshot(period, as_of, today)
    first, last = _days_told(reading, column)
    to_come = bare_name(column).endswith(NO_EVENT) and _ONE_DAY.search(period.text)
    if period.end is not None and period.end > today and last < period.end and not to_come:
        raise NoData(period.text, last)  # a day that is to come
    if period.end is None or period.end < first:
        raise NotExpressible(period.text)
    if _ONE_DAY.search(period.text) or (named and _set_on(question, period)):
        note = f"“{period.text}”按{bare_name(column)}为{day_words(period.end)}理解"
        return Compare(column=ref(column), op=Op.EQ, value=period.end), [note]
    note = f"“{period.text}”按{bare_name(column)}不晚于{day_words(period.end)}理解"
    return Compare(column=ref(column), op=Op.LE, value=period.end), [note]


def _set_on(question: Question, period: Period) -> bool:
    """整改时限在9月底的: that day, not all before it."""
    at = question.period.start if question.period is not None else 0
    return question.bound is None and question.normal[:at].endswith(("在", "为", "是")) and period.text.endswith("底")


def _snapshot(period: Period, as_of: dt.date | None, today: dt.date) -> list[str]:
    if as_of is None or period.end is None:
        return []
    if period.end > max(today, as_of):
        raise NoData(period.text, as_of)
    if period.end < as_of:
        raise NotExpressible(period.text)
    return (
        [f"没有正好截至{day_words(period.end)}的数据，用此前最近的（截至{day_words(as_of)}）"]
        if as_of < period.end
        else []
    )


def date_column(reading: TableReading) -> Column | None:
    """The date column named in the question, else the only one that is no deadline."""
    dates = [c for c in reading.words.table.columns if c.role is ColumnRole.DATE and c.type is ColumnType.DATE]
    for item in reading.of(Target.COLUMN):
        loosely = item.meaning.how is LinkKind.ABBREVIATION and item.meaning.column in dates
        if loosely and sum(item.text in bare_name(c) for c in dates) > 1:
            return None  # 有效期 of 有效期起 and 有效期止
    named = [c for c in reading.columns(ColumnRole.DATE) if c in dates]
    if named:
        return named[0]
    happened = [c for c in dates if not bare_name(c).endswith(NO_EVENT)]
    return happened[0] if len(happened) == 1 else None


def names_date(question: Question, reading: TableReading, column: Column) -> bool:
    """Whether a question says by which day it goes: 下发日期, 下发的."""
    act = _DAY_WORD.sub("", bare_name(column))
    return column in reading.columns(ColumnRole.DATE) or (bool(act) and f"{act}的" in question.normal)


def period_column(table: Table) -> Column | None:
    """The column whose every value is a period (2023年1月, 2023年2月 …)."""
    for column in table.columns:
        if column.values and len(_periods_in(column)) == len(column.values):
            return column
    return None


def _by_row_period(table: Table, period: Period) -> Condition | None:
    column = period_column(table)
    if column is None:
        return None
    own = _own_periods(table)
    inside = of_that_time(period, tuple(own.items()))
    if not inside:
        ends = [told.end for told in own.values() if told.end is not None]
        raise NoData(period.text, max(ends)) if ends and _longer(period, own) else NotExpressible(period.text)
    return In(column=ref(column), values=inside, label=period.text)


def _own_periods(table: Table) -> dict[str, Period]:
    """The periods that the rows of a table stand for, as they are written."""
    column = period_column(table)
    return _periods_in(column) if column is not None else {}


def _begins_before(question: Question, first: dt.date) -> bool:
    """Whether the time asked for has whole years of which nothing is told: 近三年 of a ledger of two."""
    start = question.period.period.start if question.period else None
    return start is not None and start.year < first.year and not question.each_time


def _longer(period: Period, rows: Mapping[str, Period]) -> bool:
    """Whether rows are as short as the time asked for, so that it could have been told."""
    lengths = [told.end - told.start for told in rows.values() if told.start and told.end]
    if period.start is None or period.end is None or not lengths:
        return False
    return period.end - period.start >= min(lengths)


def _periods_in(column: Column) -> dict[str, Period]:
    """The values of a column that are times, each with its own."""
    if not column.values or written_period(column.values[0]) is None:
        return {}
    told = zip(column.values, written_periods(column.values), strict=True)
    return {value: own for value, own in told if own is not None and own.start is not None}


def year_column(table: Table) -> Column | None:
    return next((c for c in table.columns if bare_name(c).endswith(("年度", "年份"))), None)


def _by_year(table: Table, period: Period) -> Condition:
    start, end = period.start, period.end
    column = year_column(table)
    if column is None or start is None or end is None or (start.month, end.month) != (1, 12) or start.year != end.year:
        raise NotExpressible(period.text)
    year: Scalar = Decimal(start.year) if column.type is ColumnType.NUMBER else str(start.year)
    return Compare(column=ref(column), op=Op.EQ, value=year)


def of_newest(question: Question, newest: dt.date) -> str:
    """The question asked of the newest month, quarter, half year or year told of; "" for another span."""
    period = question.period.period if question.period else None
    if period is None or period.start is None or period.end is None or question.period is None or question.bound:
        return ""
    months = 12 * (period.end.year - period.start.year) + period.end.month - period.start.month + 1
    if months not in (1, 3, 6, 12) or period.kind != "flow":
        return ""
    first = newest.month - (newest.month - 1) % months
    start = newest.replace(month=first, day=1)
    end = last_day(newest.year, first + months - 1)
    words = period_words(Period(kind="flow", start=start, end=end, text=""))
    return f"{question.normal[: question.period.start]}{words}{question.normal[question.period.end :]}"
