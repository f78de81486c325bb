"""From linked words to the rows a question means: values, states, limits, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.plan import And, Between, ColumnRef, Compare, Condition, In, Op
from assistant.planning.lexicon import Target, bare_name
from assistant.planning.linking import TableReading
from assistant.planning.question import Limit, Question
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import Unit, compatible, convert, unit_named


class NotExpressible(Exception):
    """A word of the question has no counterpart in the table.  `word` is that word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


@dataclass(frozen=True)
class Rows:
    """The condition and what was assumed to get it."""

    where: Condition
    assumptions: tuple[str, ...] = ()


def ref(column: Column) -> ColumnRef:
    return ColumnRef(id=column.id, name=bare_name(column), unit=column.unit)


def rows_meant(question: Question, reading: TableReading, glossary: Glossary, as_of: dt.date | None) -> Rows:
    """The rows a question is about.  Raises `NotExpressible`."""
    parts = [*_values(reading), *_state(question, reading, glossary)]
    assumptions: list[str] = []
    for limit in question.limits:
        part, assumed = _limit(question, limit, reading)
        parts.append(part)
        assumptions += assumed
    if question.period is not None:
        part_or_none, assumed = _dated(question.period.period, reading, as_of)
        parts += [part_or_none] if part_or_none else []
        assumptions += assumed
    return Rows(parts[0] if len(parts) == 1 else And(parts=tuple(parts)), tuple(assumptions))


def state_values(column: Column, states: frozenset[State], glossary: Glossary) -> tuple[str, ...]:
    """The values of a status column that mean one of `states`."""
    return tuple(value for value in column.values if glossary.state_of(value) in states)


def status_column(reading: TableReading, glossary: Glossary) -> Column | None:
    """The table's status column whose values the glossary knows."""
    for column in reading.words.table.columns:
        if column.role is ColumnRole.STATUS and any(glossary.state_of(value) for value in column.values):
            return column
    return None


def wanted_states(question: Question) -> frozenset[State]:
    """剩余未整改 takes in what is being rectified (domain notes §1)."""
    if question.state is None:
        return frozenset()
    if question.state is State.NOT_DONE and question.remaining:
        return frozenset({State.NOT_DONE, State.IN_PROGRESS})
    return frozenset({question.state})


def _values(reading: TableReading) -> Iterator[Condition]:
    """Values of one column are alternatives, of several columns all must hold."""
    by_column: dict[str, tuple[Column, list[str]]] = {}
    for linked in reading.of(Target.VALUE, Target.FLAG):
        column = linked.meaning.column
        if column is not None and (linked.meaning.target is Target.FLAG or not _is_status(column)):
            by_column.setdefault(column.id, (column, []))[1].append(linked.meaning.value)
    for column, values in by_column.values():
        distinct = tuple(dict.fromkeys(values))
        if len(distinct) == 1:
            yield Compare(column=ref(column), op=Op.EQ, value=distinct[0])
        else:
            yield In(column=ref(column), values=distinct)


def _is_status(column: Column) -> bool:
    return column.role is ColumnRole.STATUS


def _state(question: Question, reading: TableReading, glossary: Glossary) -> Iterator[Condition]:
    states = wanted_states(question)
    named = [item for item in reading.of(Target.VALUE) if item.meaning.column and _is_status(item.meaning.column)]
    if not states:
        for item in named:
            column = item.meaning.column
            assert column is not None  # noqa: S101  (filtered above, for the type checker)
            yield Compare(column=ref(column), op=Op.EQ, value=item.meaning.value)
        return
    status = status_column(reading, glossary)
    values = state_values(status, states, glossary) if status else ()
    if status is None or not values:
        raise NotExpressible(question.state.label if question.state else "")
    label = "剩余未整改（含正在整改）" if len(states) > 1 else next(iter(states)).label
    yield In(column=ref(status), values=values, label=label)


def _limit(question: Question, limit: Limit, reading: TableReading) -> tuple[Condition, list[str]]:
    named = [
        linked.meaning.column
        for linked in reading.of(Target.COLUMN)
        if linked.start < limit.start and linked.meaning.column and linked.meaning.column.type is ColumnType.NUMBER
    ]
    fitting = [column for column in named if _fits(limit.unit, column)]
    assumed: list[str] = []
    if fitting:
        column = fitting[-1]
    else:
        same = [c for c in reading.words.table.columns if c.role is ColumnRole.MEASURE and _fits(limit.unit, c)]
        if not same or limit.unit is None:
            raise NotExpressible(question.normal[limit.start : limit.start + 6])
        column = same[0]
        if len(same) > 1:
            assumed.append(f"“{limit.value:f}{limit.unit.name}”按{bare_name(column)}理解")
    value = limit.value
    unit = unit_named(column.unit or "")
    if limit.unit and unit and limit.unit.name != unit.name:
        value = convert(value, limit.unit, unit)
        assumed.append(f"{limit.value:f}{limit.unit.name}折合{value:f}{unit.name}")
    return Compare(column=ref(column), op=limit.op, value=value), assumed


def _fits(unit: Unit | None, column: Column) -> bool:
    own = unit_named(column.unit or "")
    return unit is None or (own is not None and compatible(unit, own))


def _dated(period: Period, reading: TableReading, as_of: dt.date | None) -> tuple[Condition | None, list[str]]:
    """A span of days picks rows by their date; a day picks the snapshot of that day."""
    if period.start is None or period.end is None:
        return None, []
    if period.kind == "as_of":
        if as_of is not None and period.end < as_of:
            raise NotExpressible(period.text)
        note = f"台账数据截至{_day(as_of)}，没有更晚的数据" if as_of and as_of < period.end else ""
        return None, [note] if note else []
    column = _date_column(reading)
    if column is not None:
        note = f"“{period.text}”按{bare_name(column)}在{_day(period.start)}至{_day(period.end)}之间理解"
        return Between(column=ref(column), low=period.start, high=period.end), [note]
    year = next((c for c in reading.words.table.columns if bare_name(c).endswith(("年度", "年份"))), None)
    if year is not None and period.start.year == period.end.year and period.start.month == 1 and period.end.month == 12:
        return Compare(column=ref(year), op=Op.EQ, value=str(period.start.year)), []
    raise NotExpressible(period.text)


def _date_column(reading: TableReading) -> Column | None:
    """The date column named in the question, else the only one that is no deadline."""
    named = reading.columns(ColumnRole.DATE)
    if named:
        return named[0]
    dates = [c for c in reading.words.table.columns if c.role is ColumnRole.DATE]
    happened = [c for c in dates if not bare_name(c).endswith(("时限", "期限", "期止", "到期", "验收时间"))]
    return happened[0] if len(happened) == 1 else None


def _day(day: dt.date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else "未注明日期"
