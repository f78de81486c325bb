"""Words that nothing but the remarks of a ledger's rows hold: 涉及信访 of 备注.

Remarks are free text: a word of theirs is read only where no other reading of the question is found, as what the
cells hold, and never where the question or a remark denies it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from assistant.plan import Compare, In, LinkKind, Plan, TablePlan, conjuncts, rows_of
from assistant.planning.ledgers.carried import column_id
from assistant.planning.ledgers.lexicon import Meaning, Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.near import OF_ANY_KIND
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import FUNCTION_WORDS, GENERAL_WORDS
from assistant.planning.speech.words import Word
from assistant.ports import RecordStore
from assistant.records import Column, ColumnRole, ColumnType, RowTag, Table

_SHORTEST = 2  # characters
_DENIAL = re.compile(r"[不没未无非莫勿免否缺]|除|拒绝|停止|取消|撤")
_DENIED_BEFORE = re.compile(r"(?:[不没未无非]|没有|除了?|除去|不[含算要])[^，,。；;的]{0,3}$")
_DENIED_BEHIND = re.compile(r"^[^，,。；;的]{0,2}(?:[以之]外|除外|不[算计要含])")
_OF_ROWS = re.compile(r"(?:过|了|到|着|问题|情况|字样)?[”\"」’']?的")
_ANY = GENERAL_WORDS | FUNCTION_WORDS | OF_ANY_KIND
_PAUSE = re.compile(r"[，,。；;、\s]")


class Remarks:
    """The texts of the columns of remarks, table by table, read when they are first asked for."""

    def __init__(self, records: RecordStore) -> None:
        self._records = records
        self._known: dict[str, Mapping[str, tuple[str, ...]]] = {}

    def of(self, table: Table) -> Mapping[str, tuple[str, ...]]:
        """Their different texts by column id, normalised as questions are."""
        if table.id not in self._known:
            self._known[table.id] = self._read(table)
        return self._known[table.id]

    def _read(self, table: Table) -> Mapping[str, tuple[str, ...]]:
        columns = [c for c in table.columns if c.role is ColumnRole.NOTE and c.type is ColumnType.TEXT]
        if not columns:
            return {}
        frame = self._records.frame(table.id)
        detail = frame[frame["tag"] == RowTag.DETAIL.value]
        return {c.id: tuple(str(text) for text in detail[c.id].dropna().unique()) for c in columns}


def with_remarks(question: Question, reading: TableReading, texts: Mapping[str, tuple[str, ...]]) -> TableReading:
    """The reading with words that only remarks hold; as it is where any of the words left has no place there."""
    if not texts or not reading.uncovered:
        return reading
    reader = _Reader(question, reading, texts)
    return replace(reading, links=(*reading.links, *reader.links), uncovered=()) if reader.links else reading


def by_remarks(reading: TableReading) -> bool:
    """Whether a word was read as one of remarks."""
    columns = [item.meaning.column for item in reading.of(Target.VALUE)]
    return any(column is not None and column.role is ColumnRole.NOTE for column in columns)


def of_remarks(plan: Plan, table_of: Callable[[str], Table]) -> bool:
    """Whether a plan picks rows by whole remarks that hold a word of the question."""
    if not isinstance(plan, TablePlan):
        return False
    notes = {column.id for column in table_of(plan.dataset.table_id).columns if column.role is ColumnRole.NOTE}
    return any(column_id(part) in notes for part in conjuncts(rows_of(plan)) if isinstance(part, In | Compare))


class _Reader:
    def __init__(self, question: Question, reading: TableReading, texts: Mapping[str, tuple[str, ...]]) -> None:
        self.question = question
        self.reading = reading
        self.texts = texts

    @cached_property
    def links(self) -> tuple[Linked, ...]:
        """One for each stretch of words left, all in one column; none where one has no place."""
        found = [self._link(start, end) for start, end in self._stretches()]
        links = tuple(link for link in found if link is not None)
        columns = {link.meaning.column.id for link in links if link.meaning.column is not None}
        return links if len(links) == len(found) == 1 and len(columns) == 1 else ()

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """The words left, those that adjoin taken together."""
        words: Sequence[Word] = sorted(self.reading.uncovered, key=lambda word: word.start)
        start, end = words[0].start, words[0].end
        for word in words[1:]:
            if word.start > end:
                yield start, end
                start = word.start
            end = word.end
        yield start, end

    def _link(self, start: int, end: int) -> Linked | None:
        text = self.question.normal
        said = text[start:end]
        if len(said) < _SHORTEST or _DENIAL.search(said):
            return None
        if _DENIED_BEFORE.search(text[:start]) or _DENIED_BEHIND.match(text[end:]):
            return None
        columns = [column for column in self.reading.words.table.columns if self._holds(column, said)]
        if len(columns) != 1 or said in _ANY or not (self._says_which(end) or self._named(columns[0], start)):
            return None
        return Linked(start, end, said, Meaning(Target.VALUE, LinkKind.FUZZY, columns[0], said))

    def _says_which(self, end: int) -> bool:
        """Whether what ends there says which rows are meant: 撂荒的问题, 信访图斑; 涉及耕地多少亩 says none."""
        rows = self.reading.of(Target.ENTITY, Target.TITLE, Target.VALUE)
        return _OF_ROWS.match(self.question.normal[end:]) is not None or any(item.start == end for item in rows)

    def _named(self, column: Column, start: int) -> bool:
        """Whether the column itself is named before."""
        return any(item.meaning.column == column and item.end <= start for item in self.reading.of(Target.COLUMN))

    def _holds(self, column: Column, said: str) -> bool:
        """Whether remarks of the column hold what is said, none of them denying it."""
        told = [text for text in self.texts.get(column.id, ()) if said in text]
        return bool(told) and not any(_denies(text, said) for text in told)


def _denies(text: str, said: str) -> bool:
    """不涉及信访 denies 信访; so may any denial in what stands right before it."""
    before = _PAUSE.split(text[: text.find(said)])[-1]
    return _DENIAL.search(before) is not None or normalise(said) != said
