"""Rates that reports do not state, from two figures that they do: what was put right over what was found."""

from __future__ import annotations

from dataclasses import replace

from assistant.plan import Basis, FactAsk, MetricFromFacts
from assistant.planning.outcome import Outcome, Planned
from assistant.planning.reports.choosing import ChosenFact, FactChoice, links_of
from assistant.planning.reports.found_and_done import put_right_of
from assistant.planning.reports.stated import StatedFacts
from assistant.planning.speech.question import Question
from assistant.planning.speech.words import Word
from assistant.records import Fact
from assistant.vocabulary.glossary import Operand, State
from assistant.vocabulary.units import Dimension, unit_named

_NEAR_MISS = 0.5


class StatedRates:
    """Rates of a glossary's metrics over the facts of reports."""

    def __init__(self, stated: StatedFacts, choice: FactChoice) -> None:
        self._stated = stated
        self._choice = choice

    def plan(self, question: Question) -> Outcome | None:
        """A rate from two stated figures; None when the question names none or one is stated."""
        if question.metric is None or question.superlative or question.each:
            return None
        bare = replace(question, metric=None, metric_word=None, unit=None, dimension=None)
        if question.grouped:  # 各级林长: what the sentence says of all of them
            return self._of_what_was_found(question, bare)
        stated = self._stated.ranked(naming_metric(question))
        if any(c.complete and c.score > _NEAR_MISS for c in stated):
            return None
        name = question.metric.name
        numerator = self._operand(bare, question.metric.numerator)
        if numerator is None:
            return self._of_what_was_found(question, bare)
        denominator = self._operand(bare, question.metric.denominator, numerator.best.fact)
        if denominator is None:
            return self._of_what_was_found(question, bare)
        beside = self._operand(bare, Operand(state=State.NOT_DONE), numerator.best.fact)
        basis = Basis(question=question.text, links=links_of(numerator))
        return Planned(
            MetricFromFacts(
                basis=basis,
                name=name,
                note=question.metric.definition,
                numerator=numerator.ask,
                denominator=denominator.ask,
                beside=(beside.ask,) if beside else (),
            ),
            numerator.best.score,
        )

    def _of_what_was_found(self, question: Question, bare: Question) -> Outcome | None:
        """The rate of what a sentence says was found and put right; None where it does not say both."""
        metric = question.metric
        if metric is None or metric.numerator.state is not State.DONE or metric.by != "count":
            return None
        counted = replace(bare, unit=unit_named("个"), dimension=Dimension.COUNT)
        dated, assumed = self._stated.dates.choose(question.period, self._stated.complete(counted))
        found = self._choice.choose(counted, dated, ()) if dated and not assumed else None
        done = put_right_of(found.best.fact, self._stated.facts) if isinstance(found, ChosenFact) else None
        if not isinstance(found, ChosenFact) or done is None:
            return None
        return Planned(
            MetricFromFacts(
                basis=Basis(question=question.text, links=links_of(found)),
                name=metric.name,
                note=f"{metric.name}=整改个数÷发现个数",
                numerator=FactAsk(words=("整改",), fact_ids=(done.id,)),
                denominator=found.ask,
            ),
            found.best.score,
        )

    def _operand(self, question: Question, operand: Operand, near: Fact | None = None) -> ChosenFact | None:
        added = tuple(Word(text, -1, -1) for text in (*operand.verbs[:1], *operand.words[:1]))
        asked = replace(question, state=operand.state, words=(*question.words, *added))
        facts = [
            f for f in self._stated.facts if near is None or (f.section_id == near.section_id and f.unit == near.unit)
        ]
        ranked = [c for c in self._stated.ranked(asked, facts) if c.complete and c.score > _NEAR_MISS]
        for pool in self._stated.final_first(ranked):
            found = self._choice.choose(asked, pool, ())
            if isinstance(found, ChosenFact):
                return found
        return None


def naming_metric(question: Question) -> Question:
    """A stated rate must be named as asked: the metric's name is a content word here."""
    if question.metric_word is None:
        return question
    return replace(question, words=(*question.words, question.metric_word))
