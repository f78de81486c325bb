"""Reading a question after another in the terms of the table asked before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, bare_name
from assistant.planning.ledgers.linking import TableReading, link
from assistant.planning.ledgers.links import Linked
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import SHARE_ASK, WHICH_ASK
from assistant.planning.speech.words import Word
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary

_ASIDE = frozenset({"却", "只", "只有", "光", "仅", "单", "单独", "再", "接着", "顺便", "分别", "比如", "比方说"})
_NOUN = re.compile(r"[一-鿿]{1,6}")


def read_after(
    question: Question, words: TableWords, glossary: Glossary, *, one_row: bool
) -> tuple[Question, TableReading]:
    """The question with its links into the table; what stays uncovered was not understood.

    `one_row`: whether the answer before named a single row, whose own papers may be
    called by one character (它的证: 许可证号).
    """
    reading = link(question, words, glossary)
    links = list(reading.links)
    uncovered: list[Word] = []
    for word in reading.uncovered:
        if word.text in _ASIDE or (word.text in glossary.generic and word.start == 0):
            continue
        meaning = _own_paper(word, words) if one_row else None
        if meaning is None:
            uncovered.append(word)
        else:
            links.append(Linked(word.start, word.end, word.text, meaning))
    asked = _asked_by_tail(question, words)
    if asked is not None and all(item.meaning.column != asked.meaning.column for item in links):
        uncovered = [word for word in uncovered if not (asked.start <= word.start and word.end <= asked.end)]
        links.append(asked)
    links.sort(key=lambda item: item.start)
    read = replace(reading, links=tuple(links), uncovered=tuple(uncovered))
    return _amount_of(question, read), read


def asked_columns(question: Question, reading: TableReading) -> list[Column]:
    """The columns asked for, in the question's order; of 哪天到期 the one that says until when."""
    targets = (Target.COLUMN, Target.DEADLINE) if question.wants is Wants.WHEN else (Target.COLUMN,)
    limited = [limit.start for limit in question.limits]
    named = [
        item.meaning.column for item in reading.of(*targets) if not any(0 <= start - item.end <= 1 for start in limited)
    ]
    return list(dict.fromkeys(column for column in named if column is not None))


def _own_paper(word: Word, words: TableWords) -> Meaning | None:
    if len(word.text) != 1:
        return None
    keys = (c for c in words.table.columns if c.role in (ColumnRole.KEY, ColumnRole.NAME))
    return Meaning(Target.ENTITY, LinkKind.ABBREVIATION) if any(word.text in bare_name(c) for c in keys) else None


def _asked_by_tail(question: Question, words: TableWords) -> Linked | None:
    """哪些单位 asks for the one column whose name ends so (受让单位)."""
    for match in WHICH_ASK.finditer(question.normal):
        noun = _NOUN.match(question.normal, match.end())
        for end in range(noun.end() if noun else 0, match.end(), -1):
            tail = question.normal[match.end() : end]
            found = [c for c in words.table.columns if bare_name(c).endswith(tail) and _may_end(tail, c)]
            if len(found) == 1:
                return Linked(match.end(), end, tail, Meaning(Target.COLUMN, LinkKind.ABBREVIATION, found[0]))
    return None


def _may_end(tail: str, column: Column) -> bool:
    """One character tells a column only of places: 哪个镇, 哪个村."""
    return len(tail) > 1 or column.role is ColumnRole.PLACE


def _amount_of(question: Question, reading: TableReading) -> Question:
    """占了多少永农 asks how much of it, not which share, when that is measured."""
    asked = SHARE_ASK.search(question.normal) if question.share else None
    measured = (item for item in reading.of(Target.COLUMN) if item.meaning.column is not None)
    if asked is None or not any(_measures_behind(item, asked.end()) for item in measured):
        return question
    return replace(question, share=None, dimension=None)


def _measures_behind(item: Linked, end: int) -> bool:
    column = item.meaning.column
    return column is not None and column.role is ColumnRole.MEASURE and 0 <= item.start - end <= 1
