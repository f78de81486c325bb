"""Finding the one column that several words of a question name together.

A header of several levels (招商银行 · 2022) or one that names a period is met level by
level: each level's words and the question's period must agree on one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, without_unit
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.records import Column
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period

Span = tuple[int, int]
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
        at = text.find(form) if len(form) > 1 else -1
        free = all(end <= at or at + len(form) <= start for start, end in taken)
        if at >= 0 and free:
            return at, at + len(form)
    return None


def _same(asked: Period, own: Period) -> bool:
    return asked.end is not None and (asked.start, asked.end) == (own.start, own.end)
