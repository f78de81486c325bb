"""From linked words to the rows a question means: values, states, limits, dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.plan import Compare, Condition, Contains, LinkKind, Not, Op, Or, joined, plain_number
from assistant.planning.ledgers.alternatives import Part, alternatives, one_of
from assistant.planning.ledgers.cell_texts import none_of, told_columns, told_in_cells
from assistant.planning.ledgers.dates import dated, deadlines
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name, is_own_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.states import remaining_columns, state_conditions
from assistant.planning.ledgers.taken_up import counted_of, of_rows, said_of_rows, says_which
from assistant.planning.ledgers.two_columns import price_limited
from assistant.planning.ledgers.what_is_left import MEASURE_TAIL, columns_left
from assistant.planning.speech.limits import Limit
from assistant.planning.speech.question import Question, Wants
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import PeriodMatch
from assistant.vocabulary.units import Dimension, Unit, compatible, convert, unit_named

_NOT_YET = ("没", "未", "尚未", "还没")
_SAID_OF_ROWS = re.compile(r"[完掉]?的|[完掉]?(?:了|吗|呢)*[？?]?$")
_NAMING = frozenset({ColumnRole.KEY, ColumnRole.NAME, ColumnRole.PLACE})
_NAMED = 12  # values a word is part of, at most, that are named one by one


@dataclass(frozen=True)
class Rows:
    """The condition and what was assumed to get it."""

    where: Condition
    assumptions: tuple[str, ...] = ()


def rows_meant(question: Question, reading: TableReading, glossary: Glossary, as_of: dt.date | None) -> Rows:
    """The rows a question is about.  Raises `NotExpressible`."""
    parts = [*_values(reading), *_having(question, reading, glossary), *state_conditions(question, reading, glossary)]
    parts += told_in_cells(question, reading, glossary)
    assumptions: list[str] = list(_taken_in(reading))
    for due, note, span in deadlines(question, reading):
        parts.append(Part(due, (span,)))
        assumptions.append(note)
    for limit in question.limits:
        part, assumed = _limit(question, limit, reading, glossary)
        parts.append(Part(part, ((limit.start, limit.end),)))
        assumptions += assumed
    if doubled := _both_blank_and_compared(parts):
        raise NotExpressible(doubled)
    in_words = reading.period_in_header or (question.period and _within_a_name(question.period, reading))
    together = alternatives(question.normal, parts)
    if question.period is not None and not in_words:
        part_or_none, assumed = dated(question, reading, as_of)
        if question.time_left_out and (part_or_none is None or question.bound is not None):
            raise NotExpressible(question.period.period.text)
        if part_or_none is not None:
            together.append(Not(part=part_or_none) if question.time_left_out else part_or_none)
        assumptions += assumed
    return Rows(joined(together), tuple(assumptions))


def _both_blank_and_compared(parts: Sequence[Part]) -> str:
    """欠缴价款没填的: who owes has something written, so that one of the two was meant otherwise."""
    blank = {column for part in parts for column in told_columns(part.where)}
    compared = (part.where.column for part in parts if isinstance(part.where, Compare))
    return next((column.name for column in compared if column.id in blank), "")


def _values(reading: TableReading) -> Iterator[Part]:
    """Values of one column are alternatives, of several columns all must hold."""
    by_column: dict[tuple[str, bool], list[Linked]] = {}
    for linked in reading.of(Target.VALUE, Target.FLAG):
        column = linked.meaning.column
        if column is None or _widened(linked, reading):
            continue
        if linked.meaning.target is Target.FLAG or not _is_status(column):
            by_column.setdefault((column.id, linked.negated), []).append(linked)
    for (_, negated), links in by_column.items():
        part = _held_in_remarks(links) or _named_in_part(links, reading) or one_of(links)
        if part is not None:
            yield Part(Not(part=part) if negated else part, tuple((item.start, item.end) for item in links))


def _named_in_part(links: Sequence[Linked], reading: TableReading) -> Condition | None:
    """一期、二期 of names of which many say so: the rows whose names hold it."""
    column = links[0].meaning.column
    parts = [item for item in links if item.meaning.how is LinkKind.ABBREVIATION]
    if column is None or len(parts) < len(links) or not is_own_name(column, reading.words.table):
        return None
    texts = list(dict.fromkeys(item.text for item in parts))
    if len(parts) == len(texts):
        return None
    held = tuple(Contains(column=ref(column), text=text) for text in texts)
    return held[0] if len(held) == 1 else Or(parts=held)


def _held_in_remarks(links: Sequence[Linked]) -> Condition | None:
    """信访 of a column of remarks: the rows whose remark holds it."""
    column = links[0].meaning.column
    if column is None or column.role is not ColumnRole.NOTE:
        return None
    return Contains(column=ref(column), text=links[0].meaning.value)


def _taken_in(reading: TableReading) -> Iterator[str]:
    """What a word that is only part of values was taken for."""
    part_of: dict[str, list[Linked]] = {}
    for item in reading.of(Target.VALUE):
        if item.meaning.how in (LinkKind.ABBREVIATION, LinkKind.FUZZY):
            part_of.setdefault(item.text, []).append(item)
    for text, links in part_of.items():
        column = links[0].meaning.column
        if column is not None and len(links) > 1 and is_own_name(column, reading.words.table):
            continue  # the condition says it
        if column is not None and column.role is ColumnRole.NOTE:
            yield f"别处没有写到“{text}”，按{bare_name(column)}含“{text}”理解"
            continue
        values = list(dict.fromkeys(item.meaning.value for item in links))
        named = "、".join(values[:_NAMED]) + (f"等{len(values)}个" if len(values) > _NAMED else "")
        yield f"“{text}”按{bare_name(column) if column else ''}为{named}理解"


def _not_all_done(question: Question, reading: TableReading, glossary: Glossary) -> Iterator[Part]:
    """没供完的批次, 批而未供的批次: those of which something is left, though the title of the table says so as well."""
    for item in reading.of(Target.TITLE):
        behind = question.normal[item.end :]
        if not (_SAID_OF_ROWS.match(behind) and of_rows(question)):
            continue
        forms = tuple(form for form in glossary.variants(item.text) if len(form) > 1)
        left = [c for c in remaining_columns(reading.words.table) if bare_name(c).startswith(forms)]
        if not item.text.startswith(_NOT_YET):
            left = columns_left(reading, glossary, item.start) if _left_said(item.text, reading) else []
        if len(left) == 1:
            yield Part(Compare(column=ref(left[0]), op=Op.GT, value=Decimal(0)), ((item.start, item.end),))


def _left_said(text: str, reading: TableReading) -> bool:
    """Whether a word of the title ends on what is left: 批而未供 of 未供面积."""
    stems = [MEASURE_TAIL.sub("", bare_name(column)) for column in remaining_columns(reading.words.table)]
    return any(len(stem) > 1 and text.endswith(stem) for stem in stems)


def _having(question: Question, reading: TableReading, glossary: Glossary) -> Iterator[Part]:
    """有欠缴价款 means more than none of it, 没有欠缴价款 none."""
    told: set[str] = set()
    yield from _not_all_done(question, reading, glossary)
    for linked in reading.of(Target.COLUMN):
        column = linked.meaning.column
        before = question.normal[: linked.start]
        if column is None or column.role is not ColumnRole.MEASURE or column.id in told:
            continue
        if linked.negated:
            told.add(column.id)
            yield Part(none_of(column), ((linked.start, linked.end),))
            continue
        taken_up = says_which(question, linked, reading)
        limited = any(0 <= limit.start - linked.end <= 1 for limit in question.limits)
        if limited or (not before.endswith("有") and not taken_up and not _still_left(question, linked, reading)):
            continue
        told.add(column.id)
        denied = before.endswith(("没有", "无")) and not before.endswith(("有没有", "有无"))
        some = Compare(column=ref(column), op=Op.GT, value=Decimal(0))
        yield Part(none_of(column) if denied else some, ((linked.start, linked.end),))


def _still_left(question: Question, linked: Linked, reading: TableReading) -> bool:
    """没缴清价款的宗地有哪些, 还有几宗没缴清: those of which something is left."""
    column = linked.meaning.column
    if column not in remaining_columns(reading.words.table) or question.superlative:
        return False
    said = [item.end for item in reading.of(Target.COLUMN) if item.meaning.column == column]
    counted = question.unit is not None and question.unit.dimension is Dimension.COUNT
    behind = any(question.normal.startswith("的", end) for end in said)
    other = behind and not _fits(question.unit, column)
    firms = [item.start for item in reading.of(Target.COLUMN) if _groups(item.meaning.column, reading)]
    other = other or any(question.normal.startswith("的", end) and end + 1 in firms for end in said)
    other = other or (question.wants is Wants.OPEN and any(question.normal[end:] == "的" for end in said))
    other = other or any(counted_of(question, end) for end in said)
    stacked = any(said_of_rows(question, end) for end in said)
    return other or (of_rows(question) and (behind or counted or stacked))


def _groups(column: Column | None, reading: TableReading) -> bool:
    return column is not None and puts_in_groups(column, reading.words.table)


def _within_a_name(period: PeriodMatch, reading: TableReading) -> bool:
    """2023-DC014 and 2013年第1批次 are names, not years."""
    return any(item.start <= period.start and period.end <= item.end for item in reading.of(Target.VALUE))


def _widened(linked: Linked, reading: TableReading) -> bool:
    """A wider word (出让) says nothing more when one of its kinds (协议) is named too."""
    if linked.meaning.how is not LinkKind.ALIAS or linked.negated:
        return False
    named = reading.of(Target.VALUE)
    of_its_own = [o for o in named if o.meaning.column == linked.meaning.column and not o.negated]
    meant = {o.meaning.value for o in of_its_own if (o.start, o.end) == (linked.start, linked.end)}
    return any(o.meaning.how is LinkKind.EXACT and o.meaning.value in meant for o in of_its_own)


def _is_status(column: Column) -> bool:
    return column.role is ColumnRole.STATUS


def _limit(question: Question, limit: Limit, reading: TableReading, glossary: Glossary) -> tuple[Condition, list[str]]:
    if limit.of is not None or price_limited(limit, question, reading) is not None:
        raise NotExpressible(limit.text)  # of two columns of a row
    named = [
        linked.meaning.column
        for linked in reading.of(Target.COLUMN)
        if linked.start < limit.start and linked.meaning.column and linked.meaning.column.type is ColumnType.NUMBER
    ]
    limit = _yearly(limit, named)
    fitting = [column for column in named if _fits(limit.unit, column)]
    assumed: list[str] = []
    if fitting:
        column = fitting[-1]
    else:
        same = [c for c in reading.words.table.columns if c.role is ColumnRole.MEASURE and _fits(limit.unit, c)]
        if not same or limit.unit is None:
            raise NotExpressible(question.normal[limit.start : limit.start + 6])
        left = [c for c in same if c in _left_before(limit, reading, glossary)]
        column = (left or same)[0]
        if len(same) > 1:
            if not any(each.role in _NAMING for each in reading.words.table.columns):
                raise NotExpressible(limit.text)  # rows of a month each: the columns are the things
            assumed.append(f"“{limit.value:f}{limit.unit.name}”按{bare_name(column)}理解")
    value, note = in_unit_of(column, limit)
    return Compare(column=ref(column), op=limit.op, value=value), [*assumed, *note]


def _left_before(limit: Limit, reading: TableReading, glossary: Glossary) -> list[Column]:
    """未供超过5公顷: 未供 is a word of the title, and what the limit is of."""
    before = [item.start for item in reading.of(Target.TITLE) if 0 <= limit.start - item.end <= 1]
    return columns_left(reading, glossary, before[-1]) if before else []


def _yearly(limit: Limit, named: list[Column]) -> Limit:
    """年产5万吨 of a column in 万吨/年."""
    yearly = unit_named(f"{limit.unit.name}/年") if limit.unit is not None else None
    fits = any(_fits(limit.unit, column) for column in named)
    return replace(limit, unit=yearly) if yearly and not fits and any(_fits(yearly, c) for c in named) else limit


def in_unit_of(column: Column, limit: Limit) -> tuple[Decimal, list[str]]:
    """The limit in the column's unit; a bare 500万 of money means 元, as people say it."""
    own = unit_named(column.unit or "")
    said = limit.unit
    if said is None and own is not None and limit.scaled:
        said = unit_named((column.unit or "").lstrip("百千万亿"))
    if said is None or own is None or said.name == own.name:
        return limit.value, []
    value = convert(limit.value, said, own)
    return value, [f"{limit.text}即{plain_number(value)}{own.name}"]


def _fits(unit: Unit | None, column: Column) -> bool:
    own = unit_named(column.unit or "")
    return unit is None or (own is not None and compatible(unit, own))
