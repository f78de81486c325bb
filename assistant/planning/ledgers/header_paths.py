"""Finding the one column that several words of a question name together.

A header of several levels (招商银行 · 2022) or one that names a period is met level by
level: each level's words and the question's period must agree on one column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, without_unit
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.records import Column
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period

Span = tuple[int, int]
_TELLING_TITLE = 4
_LOOKED_INTO = re.compile(r"(?:情况|统计|明细|汇总|数据)?表?(?:里面?|中|上)|[，,]")
_WHOLE = frozenset({"合计", "小计", "总计", "计", "其中"})


@dataclass(frozen=True)
class PathMatch:
    """The column, where its levels stand in the question, and whether its period was used."""

    column: Column
    spans: tuple[Span, ...]
    by_period: bool

    @property
    def meaning(self) -> Meaning:
        return Meaning(Target.COLUMN, LinkKind.EXACT, self.column)


def column_by_path(
    question: Question, words: TableWords, taken: Sequence[Span], glossary: Glossary
) -> PathMatch | None:
    """The only column that best fits the question's words and period; None when none or
    several do."""
    taken = [*taken, *_where_to_look(question.normal, words.title_text)]
    found = [
        match
        for column in words.table.columns
        if (len(column.path) > 1 or column.period is not None)
        and (match := _match(question, column, taken, glossary)) is not None
    ]
    if not found:
        return None
    best = max(_weight(match) for match in found)
    fitting = [match for match in found if _weight(match) == best]
    whole = [match for match in fitting if any(level in _WHOLE for level in match.column.path)]
    chosen = whole if len(fitting) > 1 else fitting  # of 规模·合计 and 规模·水田, 规模 means the first
    return chosen[0] if len(chosen) == 1 else None


def _where_to_look(text: str, titles: str) -> list[Span]:
    """旧房改造前后对比表里，: the words of a title in the phrase that says where to look name no header."""
    blocks = [SequenceMatcher(None, text, title, autojunk=False).find_longest_match() for title in titles.split("\n")]
    spans = [(block.a, block.a + block.size) for block in blocks if block.size >= _TELLING_TITLE]
    return [span for span in spans if _LOOKED_INTO.match(text, span[1])]


def _match(question: Question, column: Column, taken: Sequence[Span], glossary: Glossary) -> PathMatch | None:
    spans: list[Span] = []
    levels = [level for level in column.path if not _is_period(level, column) and level not in _WHOLE]
    for level in levels:
        span = _where(normalise(without_unit(level)), question.normal, taken, glossary)
        if span is not None:
            spans.append(span)
    if levels and not spans:
        return None
    if column.period is None:
        return PathMatch(column, tuple(spans), by_period=False)
    asked = question.period
    if asked is None or not _same(asked.period, column.period):
        return None
    return PathMatch(column, (*spans, (asked.start, asked.end)), by_period=True)


def _weight(match: PathMatch) -> int:
    return sum(end - start for start, end in match.spans)


def _is_period(level: str, column: Column) -> bool:
    return column.period is not None and column.period.text == level


def _where(level: str, text: str, taken: Sequence[Span], glossary: Glossary) -> Span | None:
    for form in glossary.variants(level):
        for found in re.finditer(re.escape(form), text) if len(form) > 1 else ():
            if all(end <= found.start() or found.end() <= start for start, end in taken):
                return found.span()
    return None


def _same(asked: Period, own: Period) -> bool:
    return asked.end is not None and (asked.start, asked.end) == (own.start, own.end)
