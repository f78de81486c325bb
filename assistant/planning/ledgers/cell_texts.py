"""Conditions on what stands in cells: 村名带“坝”字, 监测责任人姓罗, 未供原因空着."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.plan import Compare, Condition, Contains, IsNull, Not, Op, Or, blank_or_dash, conjuncts
from assistant.planning.ledgers.alternatives import Part
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import BLANK, CONTAINING, FILLED, NONE_AT_ALL, SURNAME
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary

_PEOPLE = (
    "责任人",
    "负责人",
    "联系人",
    "经办人",
    "监测员",
    "网格员",
    "户主",
    "姓名",
    "当事人",
    "权利人",
    "法人",
    "申请人",
)
_NOT_ALL = re.compile(r"[没未不无非][^，,。；;]{0,2}$")
_REACH = 2  # characters between a column and what is said of its cells (名里, 是)


def told_in_cells(question: Question, reading: TableReading, glossary: Glossary) -> Iterator[Part]:
    """Conditions on texts and blanks of the column named just before.  Raises `NotExpressible`."""
    for match in _said(question, CONTAINING):
        column = _named_before(reading, match.start())
        if column is None or column.type is not ColumnType.TEXT:
            raise NotExpressible(match.group())
        part = Contains(column=ref(column), text=match["text"] or match["bare"])
        yield Part(Not(part=part) if match["no"] else part, (match.span(),))
    for match in _said(question, NONE_AT_ALL):
        yield Part(none_of(_measured_so(reading, match, glossary)), (match.span(),))
    for match in _said(question, SURNAME):
        column = _named_before(reading, match.start()) or _of_people(reading)
        if column is None or column.type is not ColumnType.TEXT:
            raise NotExpressible(match.group())
        yield Part(Contains(column=ref(column), text=match["name"], at_start=True), (match.span(),))
    for pattern in (BLANK, FILLED):
        for match in _said(question, pattern):
            column = _named_before(reading, match.start())
            denied = pattern is FILLED and _NOT_ALL.search(question.normal[: match.start()])
            if column is None or denied:  # 没全填好的 may be some of them
                raise NotExpressible(match.group())
            empty = _not_filled_in(column)
            yield Part(empty if pattern is BLANK else Not(part=empty), (match.span(),))


def told_columns(where: Condition) -> set[str]:
    """The columns whose texts and blanks a condition speaks of: rows do not go together by them."""
    inner = [part.part if isinstance(part, Not) else part for part in conjuncts(where)]
    inner += [each for part in inner if isinstance(part, Or) and blank_or_dash(part) for each in part.parts]
    return {part.column.id for part in inner if isinstance(part, Contains | IsNull)}


def _said(question: Question, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return (match for match in pattern.finditer(question.normal) if match.span() in question.in_cells)


def none_of(column: Column) -> Condition:
    """Nothing of what a column measures: nought, a dash or a blank for it."""
    nought = Compare(column=ref(column), op=Op.EQ, value=Decimal(0))
    return Or(parts=(nought, IsNull(column=ref(column), dash=True), IsNull(column=ref(column))))


def _not_filled_in(column: Column) -> Condition:
    """成交价没有填的: who has nothing to write leaves the cell empty, or writes a dash."""
    return Or(parts=(IsNull(column=ref(column)), IsNull(column=ref(column), dash=True)))


def _measured_so(reading: TableReading, match: re.Match[str], glossary: Glossary) -> Column:
    """The one column of what 都没… says: 已复垦面积 for 一亩都没复垦, 耕地面积 for 一分耕地都没占."""
    measures = [c for c in reading.words.table.columns if c.role is ColumnRole.MEASURE and c.type is ColumnType.NUMBER]
    verbs, noun = glossary.variants(match["verb"]), match["noun"].strip("的")
    done = [c for c in measures if bare_name(c).startswith("已") and any(verb in bare_name(c) for verb in verbs)]
    nouns = glossary.variants(noun) if len(noun) > 1 else ()
    named = [c for c in measures if any(form in bare_name(c) for form in nouns)]
    found = done or named
    if len(found) != 1:
        raise NotExpressible(match.group())
    return found[0]


def _of_people(reading: TableReading) -> Column | None:
    """The one column that holds people's names."""
    found = [c for c in reading.words.table.columns if bare_name(c).endswith(_PEOPLE)]
    return found[0] if len(found) == 1 else None


def _named_before(reading: TableReading, at: int) -> Column | None:
    near = [item for item in reading.of(Target.COLUMN) if 0 <= at - item.end <= _REACH]
    return near[-1].meaning.column if near else None
