"""From linked words to the rows a question means: values, states, limits, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.plan import And, Compare, Condition, In, Op
from assistant.planning.dates import dated
from assistant.planning.expressing import NotExpressible, ref
from assistant.planning.lexicon import Target, bare_name
from assistant.planning.linking import TableReading
from assistant.planning.question import Limit, Question
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import Unit, compatible, convert, unit_named


@dataclass(frozen=True)
class Rows:
    """The condition and what was assumed to get it."""

    where: Condition
    assumptions: tuple[str, ...] = ()


def rows_meant(question: Question, reading: TableReading, glossary: Glossary, as_of: dt.date | None) -> Rows:
    """The rows a question is about.  Raises `NotExpressible`."""
    parts = [*_values(reading), *_state(question, reading, glossary)]
    assumptions: list[str] = []
    for limit in question.limits:
        part, assumed = _limit(question, limit, reading)
        parts.append(part)
        assumptions += assumed
    if question.period is not None:
        part_or_none, assumed = dated(question.period.period, reading, as_of)
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


def remaining_columns(table: Table) -> list[Column]:
    """Measures of what is left: 未供面积, 剩余面积, 欠缴价款."""
    names = ("未", "剩余", "尚未", "待", "欠")
    return [c for c in table.columns if c.role is ColumnRole.MEASURE and bare_name(c).startswith(names)]


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
    if states and not question.state_said and remaining_columns(reading.words.table):
        return  # 还剩多少公顷 of a table that keeps what is left in a column of its own
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
