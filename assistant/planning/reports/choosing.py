"""Which of the figures that meet a question's words is the one asked for, or that it is none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.plan import FactAsk, Link
from assistant.planning.coverage import find
from assistant.planning.outcome import NotFound, Unclear
from assistant.planning.reports.fact_sense import not_yet_done, of_another_sense, share_unasked
from assistant.planning.reports.facts import Candidate, as_question, names_whole, same_figure, same_series
from assistant.planning.reports.standing import standing_before
from assistant.planning.reports.stated import StatedFacts
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import GENERAL_WORDS
from assistant.records import Fact
from assistant.vocabulary.units import unit_named

_MARGIN = 0.05
_NEAR_PLAN = 0.3
_CLOSE = 0.8
_NEAR_SHARE = 0.5
_POINT_ONLY = 0.58
_IN_SENTENCE = 0.6
_TITLE_ONLY = 0.45
_VERB = 2  # characters that say what was done with what is counted
_OBJECT = 3  # characters, at least, of what names an object
_JOINERS = frozenset({"和", "与", "及", "以及", "跟", "同", "、"})


@dataclass(frozen=True)
class ChosenFact:
    """The figure chosen for one ask, with what had to be assumed."""

    ask: FactAsk
    best: Candidate
    assumptions: tuple[str, ...] = ()


class FactChoice:
    """Chooses among candidates, the best first."""

    def __init__(self, stated: StatedFacts) -> None:
        self._stated = stated

    def choose(
        self, question: Question, ranked: Sequence[Candidate], assumptions: tuple[str, ...], *, headed: bool = False
    ) -> ChosenFact | Unclear | NotFound:
        """One figure; or those that are about as near, to choose from; or that none is near enough.

        `headed`: a rate may stand by the number and what it is of in the headings alone.
        """
        of_then = [c for c in ranked if not standing_before(question, c.fact, self._stated.facts)]
        if not of_then or (of_then[0] is not ranked[0] and not self.close_enough(question, of_then[0])):
            return NotFound(f"材料里的“{ranked[0].fact.clause}”没有说是哪一年的")
        ranked = of_then
        best = self._newest(self._of_last_plan(question, ranked))
        named = any(len(word.text) >= _OBJECT for word in question.words)
        rivals = [
            c
            for c in ranked
            if c.score > best.score - _MARGIN
            and not same_series(c.fact, best.fact)
            and not same_figure(c.fact, best.fact)
            and not _measures_of(question, c.fact, best.fact)
            and (best.fact.unit == "%" or not named or not share_unasked(question, c.fact))
        ]
        sure = self.close_enough(question, best) or (headed and self._rate_of_heading(question, best))
        if rivals or not sure:
            readings = [best, *(rivals or [c for c in ranked if c is not best])]
            options = as_options(readings[:4])
            if len(options) > 1:
                return Unclear("材料里有几个相近的数，请选一个", options)
        if not sure:
            planned = not_yet_done(question, best.fact)
            why = "材料里只有计划数或目标数，没有完成数" if planned else "材料里没有直接对应的数字"
            return NotFound(why, nearest=as_options([best]))
        ask = FactAsk(
            words=tuple(word.text for word in question.words),
            state=question.state,
            unit=question.unit.name if question.unit else "",
            fact_ids=(best.fact.id,),
        )
        return ChosenFact(ask, best, assumptions)

    def _of_last_plan(self, question: Question, ranked: Sequence[Candidate]) -> Sequence[Candidate]:
        """The targets of the newest report where no time is named: those of the year before are over."""
        if question.intent not in ("plan", "target") or question.period is not None:
            return ranked
        near = [c for c in ranked if c.score > ranked[0].score - _NEAR_PLAN and c.fact.unit == ranked[0].fact.unit]
        last = max(self._stated.dates.day(c.fact) for c in near)
        return [c for c in near if self._stated.dates.day(c.fact) == last]

    def _newest(self, ranked: Sequence[Candidate]) -> Candidate:
        """Of one indicator in several reports the newest; snapshots are never mixed."""
        best = ranked[0]
        series = [c for c in ranked if c.score > best.score - 2 * _MARGIN and same_series(c.fact, best.fact)]
        return max(series, key=lambda c: (self._stated.dates.day(c.fact), c.score)) if series else best

    def close_enough(self, question: Question, candidate: Candidate) -> bool:
        """Something asked for must stand by the number, and nothing only elsewhere in its point."""
        close = question.state is not None or (
            any(item.weight >= _CLOSE for item in candidate.covered)
            and (
                candidate.near_share >= _NEAR_SHARE
                or names_whole(question, candidate.fact)
                or self._counts_no_more(candidate)
            )
        )
        head = self._stated.by_id.get(candidate.fact.goes_with or "")
        counted = head.counted if head is not None else ""
        path = "\n".join((*candidate.fact.path, self._stated.titles[candidate.fact.source_id], counted))
        stray = [
            item
            for item in candidate.covered
            if item.weight <= _POINT_ONLY and find(item.word.text, path, self._stated.glossary) is None
        ]
        other = self._names_another(question, candidate) or self._share_of_another(question, candidate.fact)
        other = other or of_another_sense(question, candidate.fact, candidate.covered, self._stated.glossary)
        return close and not stray and not other

    def _counts_no_more(self, candidate: Candidate) -> bool:
        """耕地保护宣传的广播讲座, of a report on 耕地保护: what the title alone says is what all of it is about,
        where the question says all that the figure counts."""
        near = [item for item in candidate.covered if item.weight > _TITLE_ONLY]
        own = candidate.fact.indicator
        for text in sorted((*(item.found for item in near), *self._stated.glossary.idle), key=len, reverse=True):
            own = own.replace(text, "")
        titled = len(near) < len(candidate.covered)
        inside = sum(1 for item in near if item.weight >= _IN_SENTENCE)
        return titled and len(own) <= _VERB and inside * 2 >= len(near)

    def _share_of_another(self, question: Question, fact: Fact) -> bool:
        """新增耕地占全年任务的49.5% is no answer for 恢复耕地, though its sentence speaks of both."""
        if fact.unit != "%":
            return False
        said = [word.text for word in question.words if word.text not in GENERAL_WORDS]
        unmet = [text for text in said if find(text, fact.indicator, self._stated.glossary) is None]
        things = self._stated.glossary.findings
        own = [
            term
            for term in self._stated.glossary.words
            if (len(term) >= _OBJECT or term in things) and term in fact.indicator
        ]
        unasked = [term for term in own if find(term, question.normal, self._stated.glossary) is None]
        return bool(unmet) and bool(unasked)

    def _rate_of_heading(self, question: Question, candidate: Candidate) -> bool:
        """The rate stands by the number, what it is of in the headings or the title alone."""
        heads = "\n".join((*candidate.fact.path, self._stated.titles[candidate.fact.source_id]))
        rate = [item for item in candidate.covered if item.word == question.metric_word and item.weight >= _CLOSE]
        return bool(rate) and all(
            item in rate or find(item.word.text, heads, self._stated.glossary) is not None for item in candidate.covered
        )

    def _names_another(self, question: Question, candidate: Candidate) -> bool:
        """A和B一共多少, with a figure for each of them: neither is the answer."""
        weight = {item.word: item.weight for item in candidate.covered}
        beside = (f for f in self._stated.facts if f.section_id == candidate.fact.section_id)
        others: list[Fact] | None = None
        for first, second in pairwise(question.words):
            if question.normal[first.end : second.start] not in _JOINERS:
                continue
            far = [word for word in (first, second) if weight.get(word, 0) < _CLOSE]
            if len(far) != 1:
                continue
            others = [f for f in beside if f.id != candidate.fact.id] if others is None else others
            if any(find(far[0].text, other.indicator, self._stated.glossary) for other in others):
                return True
        return False


def as_options(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(as_question(c.fact) for c in candidates))


def _measures_of(question: Question, fact: Fact, counted: Fact) -> bool:
    """多少 alone asks for the count; the areas of the things counted go with it."""
    own, of = unit_named(fact.unit), unit_named(counted.unit)
    plain = question.unit is None and question.dimension is None
    measured = own is not None and not own.counts and of is not None and of.counts
    return plain and measured and fact.indicator.startswith(counted.indicator)


def links_of(chosen: ChosenFact) -> tuple[Link, ...]:
    """How the words of the question were met around the figure."""
    return tuple(
        Link(
            text=met.word.text,
            start=met.word.start,
            end=met.word.end,
            target=f"fact:{met.found}",
            how=met.how,
            score=round(met.weight, 3),
        )
        for met in chosen.best.covered
    )
