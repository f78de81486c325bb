"""Figures that ledgers give, by the questions of the patterns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.answer import Answer
from assistant.drafting.draft import DraftFigure, Recall
from assistant.drafting.patterns import WantedFigure
from assistant.drafting.phrase import Phrase
from assistant.drafting.stated import Item
from assistant.drafting.times import Times
from assistant.execution.evidence import Evidence, TableEvidence
from assistant.plan import Aggregate, Plan, Ratio
from assistant.vocabulary.periods import Anchor, Period, day_words, find_periods


@dataclass(frozen=True)
class Answered:
    """A question of the patterns with all it came to."""

    answer: Answer
    plan: Plan
    evidence: Evidence


_MARK = re.compile(r"〔\d+〕")
Ask = Callable[[str], Answered | None]
"""Answers a question like any other; None when it is not answered."""


def computed_item(figure: WantedFigure, found: Answered, span: Period | None, times: Times) -> Item | None:
    plan, evidence = found.plan, found.evidence
    if not isinstance(evidence, TableEvidence) or not isinstance(plan, Aggregate | Ratio) or plan.group_by:
        return None
    if isinstance(plan, Aggregate) and len(plan.measures) != 1:
        return None
    day = evidence.table.as_of.end if evidence.table.as_of else None
    if day is not None and day > times.until:
        return None
    before, after = figure.say.split("{n}", 1)
    rate = isinstance(plan, Ratio)
    shown = next((f for f in found.answer.figures if not rate or f.unit == "%"), None)
    if shown is None:
        return None
    placed = Phrase(before) + placed_figure(shown.text, found, Recall()) + after
    as_of = Period(kind="as_of", start=day, end=day, text=f"截至{day_words(day)}") if day else None
    return Item(placed, span or as_of, figure.id, note=_beside(placed, evidence))


def answered_item(found: Answered, times: Times) -> Item | None:
    """What a ledger answers, as the first sentence of the answer says it: with what the figure is of."""
    sentence = _MARK.sub("", found.answer.answer.split("\n")[0]).rstrip("。")
    opening = next((each for each in find_periods(sentence, Anchor(year=None)) if each.start == 0), None)
    sentence = sentence[opening.end :].lstrip("，") if opening else sentence
    said = [figure for figure in found.answer.figures if figure.text in sentence]
    if len(said) != 1 or sentence.count(said[0].text) != 1:
        return None
    before, after = sentence.split(said[0].text)
    return computed_item(WantedFigure(id="", say=f"{before}{{n}}{after}"), found, None, times)


def _beside(said: Phrase, evidence: TableEvidence) -> str:
    """What a report says otherwise."""
    for side in evidence.reported:
        if side.comparison.differs:
            return f"{said.text}按台账计算，《{side.stated.source.title}》写为{side.stated.fact.text}，请核对"
    return ""


def placed_figure(text: str, found: Answered, recall: Recall) -> Phrase:
    """A figure of an answer with its source."""
    figure = next(each for each in found.answer.figures if each.text == text)
    citation = next(each for each in found.answer.citations if each.id in figure.citations)
    placed = DraftFigure(
        start=0,
        end=len(text),
        text=text,
        value=figure.value,
        unit=figure.unit,
        masked=figure.masked,
        file=citation.file,
        location=citation.location,
        quote=citation.quote,
        as_of=citation.as_of,
        plan=found.plan.model_dump(mode="json"),
        recall=recall,
        source_id=citation.source_id,
        rows=tuple(citation.rows),
    )
    return Phrase(text, (placed,))
