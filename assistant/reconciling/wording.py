"""A stated figure in the words of a question, so that ledgers can be asked for it.

Reports word an indicator as staff would: “上半年下发图斑424个” asks for 下发图斑多少个.
The words of what it belongs to (涉及监测面积 of the 图斑 before it) come from that fact's rows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import rjieba

from assistant.planning.speech.question import Question
from assistant.planning.speech.reading import read_question
from assistant.planning.speech.words import Word
from assistant.records import Fact
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period, PeriodMatch

_WHOLE_SPAN = re.compile(r"全年|年内|本年度")
_BOUND = re.compile(r"[之以][前后]|以来|起(?!步)")
_NOUNS = ("n", "l", "j", "i", "s", "t", "eng", "m")
_VERBAL_NOUN = "vn"


@dataclass(frozen=True)
class Asked:
    """A fact as a question without its period.

    `said` is the span of days that its sentence names, `span` the one it falls under, by
    its sentence or by its headings; `bounded` when the words (2023年以来) hold it already.
    """

    question: Question
    said: Period | None
    span: Period | None
    bounded: bool = False

    def within(self, period: Period | None) -> Question:
        """The question asked of a span of days; as it stands when None."""
        if self.bounded or period is None:
            return self.question
        return replace(self.question, period=PeriodMatch(period, -1, -1))


class Wording:
    """Words facts as questions over one generation; `known` are words kept whole."""

    def __init__(self, glossary: Glossary, known: frozenset[str]) -> None:
        self._glossary = glossary
        self._known = known

    def ask(self, fact: Fact, base: Fact | None, others: Iterable[Fact], day: dt.date) -> Asked:
        """The question that `fact`, which belongs to `base`, answers; `others` are the facts
        of its sentence, `day` is the one its report was written on."""
        text = _own_words(fact, base, others)
        span = fact.period if fact.period and fact.period.kind == "flow" and fact.period.start else None
        said = span if span and (span.text in fact.sentence or _WHOLE_SPAN.search(fact.sentence)) else None
        bounded = said is not None and _BOUND.match(text) is not None
        if said is not None and bounded:
            text = said.text + text  # 2023年以来累计下发
        question = read_question(text, self._glossary, day, self._known)
        if not bounded:
            question = replace(question, period=None)
        question = replace(question, words=tuple(word for word in question.words if not self._implied(word, fact)))
        return Asked(question, said, span, bounded)

    def _implied(self, word: Word, fact: Fact) -> bool:
        """群众 says no more of 2787人 than its measure word does."""
        return any(said in word.text for said in self._glossary.measure_words.get(fact.unit, ()))


def foreign(word: Word) -> bool:
    """Whether a word names a thing: what no table knows of must not be passed over.

    Verbs of how a thing came about (摸排, 上报) may differ between report and ledger.
    """
    return any(
        tag.startswith(_NOUNS) and tag != _VERBAL_NOUN and len(piece) > 1 for piece, tag in rjieba.tag(word.text)
    )


def _own_words(fact: Fact, base: Fact | None, others: Iterable[Fact]) -> str:
    """What the figure counts, with 多少 for the number: without the words of its base, other
    figures, quotations, and what the sentence goes on to say of it."""
    text = fact.statement
    if base is not None and text.startswith(base.indicator):
        text = text[len(base.indicator) :]
    at = text.rfind(fact.text)
    before, after = (text[:at], text[at + len(fact.text) :]) if at >= 0 else (text, "")
    for other in others:
        if other.id != fact.id:
            before, after = before.replace(other.text, ""), after.replace(other.text, "")
    counted = after.find(fact.counted) if fact.counted else -1
    after = after[: counted + len(fact.counted)] if counted >= 0 else ""
    return f"{before}多少{fact.unit}{after}"
