"""Planning over the figures that reports state, and rates from two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from assistant.plan import Basis, FactAsk, FactLookUp, Link, MetricFromFacts
from assistant.planning.coverage import Context, find
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.reports.drafts import final_first
from assistant.planning.reports.fact_dates import FactDates
from assistant.planning.reports.fact_sense import all_intended, not_yet_done, of_another_sense
from assistant.planning.reports.facts import Candidate, as_question, names_whole, rank, same_figure, same_series
from assistant.planning.reports.found_and_done import put_right_of
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import GENERAL_WORDS
from assistant.planning.speech.words import Word
from assistant.ports import KnowledgeBase
from assistant.records import Fact, FactRole, ReportKind
from assistant.vocabulary.glossary import Glossary, Operand, State
from assistant.vocabulary.periods import Period, PeriodMatch, period_words
from assistant.vocabulary.units import Dimension, unit_named

_MARGIN = 0.05
_NEAR_PLAN = 0.3
_CLOSE = 0.8
_NEAR_SHARE = 0.5
_POINT_ONLY = 0.58
_NEAR_MISS = 0.5
_OBJECT = 3  # characters, at least, of what names an object
_JOINERS = frozenset({"和", "与", "及", "以及", "跟", "同", "、"})


@dataclass(frozen=True)
class ChosenFact:
    """The figure chosen for one ask, with what had to be assumed."""

    ask: FactAsk
    best: Candidate
    assumptions: tuple[str, ...] = ()


class ReportPlanner:
    """Plans questions that reports answer, or those of some kinds only."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary, kinds: Sequence[ReportKind] = ()) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        sources = {source.id: source for source in knowledge.sources()}
        facts = (fact for fact in knowledge.facts() if not kinds or sources[fact.source_id].report_kind in kinds)
        self._facts = tuple(facts)
        self._by_id = {fact.id: fact for fact in self._facts}
        self._sources = sources
        self._titles = {key: source.title for key, source in sources.items()}
        self._context = Context(self._titles)
        self._dates = FactDates(sources)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        reports = (source for source in self._knowledge.sources() if source.kind == "report")
        return tuple(f"{source.title}\n{self._knowledge.text(source.id)}" for source in reports)

    @cached_property
    def counted(self) -> frozenset[str]:
        """What the reports count: words a question may name."""
        return frozenset(fact.counted for fact in self._facts if len(fact.counted) > 1)

    def indicators(self, plan: FactLookUp) -> list[str]:
        """What the chosen figures count, one an ask."""
        chosen = {ask.fact_ids[0] for ask in plan.asks}
        return [fact.indicator for fact in self._facts if fact.id in chosen]

    def told_as_done(self, plan: FactLookUp) -> bool:
        """Whether the chosen figures are results."""
        chosen = (self._by_id.get(ask.fact_ids[0]) for ask in plan.asks)
        return all(fact is not None and fact.role is FactRole.RESULT for fact in chosen)

    def called(self, fact: Fact) -> str:
        """What a figure measures, the thing counted said with it: 图斑整改率."""
        head = self._by_id.get(fact.goes_with or "")
        counted = head.counted if head is not None and head.unit != fact.unit else ""
        return fact.indicator if counted in fact.indicator else f"{counted}{fact.indicator}"

    # ------------------------------------------------------------ figures

    def figures(self, questions: Sequence[Question]) -> Outcome:
        """A plan for one or more asks of one sentence; later asks prefer the point of the first."""
        chosen: list[ChosenFact] = []
        for question in map(_naming_metric, all_intended(questions)):
            found = self._figure(question, chosen[0].best.fact if chosen else None)
            if not isinstance(found, ChosenFact):
                return found
            chosen.append(found)
            chosen += self._under_way(question, found)
        basis = Basis(
            question="，".join(question.text for question in questions),
            assumptions=tuple(dict.fromkeys(note for item in chosen for note in item.assumptions)),
            links=tuple(link for item in chosen for link in links_of(item)),
            period=questions[0].period.period if questions[0].period else None,
        )
        worth = min(item.best.score for item in chosen)
        return Planned(FactLookUp(basis=basis, asks=tuple(item.ask for item in chosen)), worth)

    def readings(self, question: Question) -> list[Fact]:
        """The figures that a question without an object may mean, each of another thing, the newest first."""
        ranked = [c for c in rank(question, self._facts, self._glossary, self._context) if c.complete]
        said = [c for c in ranked if all(item.found for item in c.covered) and self._close_enough(question, c)]
        pools = (self._dates.choose(question.period, pool)[0] for pool in final_first(said, self._sources))
        dated = next(filter(None, pools), [])
        done = [c for c in dated if question.intent is not None or c.fact.role is FactRole.RESULT]
        done.sort(key=lambda c: (self._ends(c.fact), c.score), reverse=True)
        kept: list[Fact] = []
        for candidate in done:
            if not any(same_series(candidate.fact, other) for other in kept):
                kept.append(candidate.fact)
        return kept

    def _ends(self, fact: Fact) -> date:
        period = self._dates.period(fact)
        return (period.end if period else None) or date.min

    def in_period(self, period: PeriodMatch | None) -> list[Fact]:
        """The figures of the time asked for, else of the newest year, of final documents, oldest first."""
        dated = [(fact, self._dates.day(fact)) for fact in self._facts if not self._sources[fact.source_id].draft]
        end = period.period.end if period is not None else max((day for _, day in dated), default=None)
        of_year = [(fact, day) for fact, day in dated if end is not None and day.year == end.year]
        return [fact for fact, _ in sorted(of_year, key=lambda pair: pair[1])]

    def stated(self, question: Question) -> ChosenFact | None:
        """The one figure of exactly the period that a question names; None where there is none,
        or where it takes an assumption."""
        period = question.period.period if question.period else None
        found = self._figure(_naming_metric(question), None)
        if period is None or not isinstance(found, ChosenFact) or found.assumptions:
            return None
        own = self._dates.period(found.best.fact)
        ends = own is not None and own.end == period.end
        return found if ends and own is not None and (own.start == period.start or own.kind == "as_of") else None

    def picked(self, question: Question, keep: Callable[[Fact], bool]) -> ChosenFact | Unclear | NotFound | None:
        """The figure asked for among those to `keep`; None where none of them meets every word."""
        named = _naming_metric(question)
        if not named.words and named.state is None:
            return None
        facts = [fact for fact in self._facts if keep(fact)]
        ranked = [c for c in rank(named, facts, self._glossary, self._context) if c.complete]
        found = [self._choose(named, pool, (), headed=True) for pool in final_first(ranked, self._sources)]
        return next((each for each in found if isinstance(each, ChosenFact)), found[0] if found else None)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All that the reports state."""
        return self._facts

    def period(self, fact: Fact) -> Period | None:
        """The fact's own period, else its report's."""
        return self._dates.period(fact)

    def _figure(self, question: Question, before: Fact | None) -> ChosenFact | Unclear | NotFound:
        if not question.words and question.state is None:
            return NotFound("没有看出要问什么数")
        for near in self._around(before):
            ranked = [c for c in rank(question, near, self._glossary, self._context) if c.complete]
            ranked, assumed = self._dates.choose(question.period, ranked)
            if ranked and not assumed:
                return self._choose(question, ranked, ())
        ranked = rank(question, self._facts, self._glossary, self._context)
        complete = [candidate for candidate in ranked if candidate.complete]
        if not complete:
            return self._missing(question, ranked)
        complete = [c for c in complete if names_whole(question, c.fact)] or complete
        return self._in_period(question, _in_asked_unit(question, complete), ranked)

    def _in_period(
        self, question: Question, complete: Sequence[Candidate], ranked: Sequence[Candidate]
    ) -> ChosenFact | Unclear | NotFound:
        """The figure of the period asked for, from a final document rather than a draft; from a
        draft of that very period rather than from another period."""
        found = []
        for pool in final_first(complete, self._sources):
            dated, assumed = self._dates.choose(question.period, pool, whole_year=question.whole_year)
            if dated:
                found.append((bool(assumed), self._choose(question, dated, assumed)))
        if not found:
            period = question.period.period.text if question.period else ""
            told = [c.fact for c in complete if c.fact.role is FactRole.RESULT]
            newest = max(map(self._ends, told), default=date.min)
            known = (
                f"，报告里最近的是{period_words(self._dates.period(max(told, key=self._ends)))}的"
                if newest > date.min
                else ""
            )
            return NotFound(f"材料中没有{period}的这项数字{known}", nearest=self._options(ranked[:3]))
        chosen = [each for each in found if isinstance(each[1], ChosenFact)]
        return min(chosen or found, key=lambda each: each[0])[1]

    def _under_way(self, question: Question, chosen: ChosenFact) -> list[ChosenFact]:
        """剩余未整改 takes in 正在整改 where the same sentence counts it apart (domain notes §1)."""
        fact = chosen.best.fact
        if not question.remaining_word or self._glossary.state_of(fact.indicator) is not State.NOT_DONE:
            return []
        beside = [
            other
            for other in self._facts
            if other.group_id == fact.group_id
            and other.unit == fact.unit
            and self._glossary.state_of(other.indicator) is State.IN_PROGRESS
            and all(find(w.text, f"{other.clause}\n{other.counted}", self._glossary) for w in question.words)
        ]
        ask = FactAsk(
            words=chosen.ask.words, state=State.IN_PROGRESS, fact_ids=tuple(f.id for f in beside[:1]) or ("",)
        )
        return [ChosenFact(ask, Candidate(beside[0], chosen.best.score, (), ()))] if beside else []

    def _around(self, before: Fact | None) -> Iterator[list[Fact]]:
        """The sentence of the ask before, then its point: a later ask is about the same thing."""
        if before is not None:
            yield [fact for fact in self._facts if fact.group_id == before.group_id]
            yield [fact for fact in self._facts if fact.section_id == before.section_id]

    def _choose(
        self, question: Question, ranked: Sequence[Candidate], assumptions: tuple[str, ...], *, headed: bool = False
    ) -> ChosenFact | Unclear | NotFound:
        best = self._newest(self._of_last_plan(question, ranked))
        rivals = [
            c
            for c in ranked
            if c.score > best.score - _MARGIN
            and not same_series(c.fact, best.fact)
            and not same_figure(c.fact, best.fact)
            and not _measures_of(question, c.fact, best.fact)
        ]
        sure = self._close_enough(question, best) or (headed and self._rate_of_heading(question, best))
        if rivals or not sure:
            readings = [best, *(rivals or [c for c in ranked if c is not best])]
            options = self._options(readings[:4])
            if len(options) > 1:
                return Unclear("材料里有几个相近的数，请选一个", options)
        if not sure:
            planned = not_yet_done(question, best.fact)
            why = "材料里只有计划数或目标数，没有完成数" if planned else "材料里没有直接对应的数字"
            return NotFound(why, nearest=self._options([best]))
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
        last = max(self._dates.day(c.fact) for c in near)
        return [c for c in near if self._dates.day(c.fact) == last]

    def _newest(self, ranked: Sequence[Candidate]) -> Candidate:
        """Of one indicator in several reports the newest; snapshots are never mixed."""
        best = ranked[0]
        series = [c for c in ranked if c.score > best.score - 2 * _MARGIN and same_series(c.fact, best.fact)]
        return max(series, key=lambda c: (self._dates.day(c.fact), c.score)) if series else best

    def _close_enough(self, question: Question, candidate: Candidate) -> bool:
        """Something asked for must stand by the number, and nothing only elsewhere in its point."""
        close = question.state is not None or (
            any(item.weight >= _CLOSE for item in candidate.covered)
            and (candidate.near_share >= _NEAR_SHARE or names_whole(question, candidate.fact))
        )
        head = self._by_id.get(candidate.fact.goes_with or "")
        counted = head.counted if head is not None else ""
        path = "\n".join((*candidate.fact.path, self._titles[candidate.fact.source_id], counted))
        stray = [
            item
            for item in candidate.covered
            if item.weight <= _POINT_ONLY and find(item.word.text, path, self._glossary) is None
        ]
        other = self._names_another(question, candidate) or self._share_of_another(question, candidate.fact)
        other = other or of_another_sense(question, candidate.fact, candidate.covered)
        return close and not stray and not other

    def _share_of_another(self, question: Question, fact: Fact) -> bool:
        """新增耕地占全年任务的49.5% is no answer for 恢复耕地, though its sentence speaks of both."""
        if fact.unit != "%":
            return False
        said = [word.text for word in question.words if word.text not in GENERAL_WORDS]
        unmet = [text for text in said if find(text, fact.indicator, self._glossary) is None]
        own = [term for term in self._glossary.words if len(term) >= _OBJECT and term in fact.indicator]
        unasked = [term for term in own if find(term, question.normal, self._glossary) is None]
        return bool(unmet) and bool(unasked)

    def _rate_of_heading(self, question: Question, candidate: Candidate) -> bool:
        """The rate stands by the number, what it is of in the headings or the title alone."""
        heads = "\n".join((*candidate.fact.path, self._titles[candidate.fact.source_id]))
        rate = [item for item in candidate.covered if item.word == question.metric_word and item.weight >= _CLOSE]
        return bool(rate) and all(
            item in rate or find(item.word.text, heads, self._glossary) is not None for item in candidate.covered
        )

    def _names_another(self, question: Question, candidate: Candidate) -> bool:
        """A和B一共多少, with a figure for each of them: neither is the answer."""
        weight = {item.word: item.weight for item in candidate.covered}
        others = [f for f in self._facts if f.section_id == candidate.fact.section_id and f.id != candidate.fact.id]
        for first, second in pairwise(question.words):
            if question.normal[first.end : second.start] not in _JOINERS:
                continue
            far = [word for word in (first, second) if weight.get(word, 0) < _CLOSE]
            if len(far) == 1 and any(find(far[0].text, other.indicator, self._glossary) for other in others):
                return True
        return False

    def _missing(self, question: Question, ranked: Sequence[Candidate]) -> Unclear | NotFound:
        near = [c for c in ranked if c.covered and c.met_share >= _NEAR_MISS]
        near.sort(key=lambda c: (-c.met_share, -c.score, c.fact.id))
        near = [c for c in near if c.met_share >= near[0].met_share - _MARGIN]
        options = self._options(near[:3])
        missing = tuple(word.text for word in question.words if not self._said_anywhere(word))
        said = "、".join(f"“{text}”" for text in missing or (word.text for word in question.words))
        reason = f"材料里没有{said}的说法" if missing else f"材料里没有同时说到{said}的数字"
        if len(options) > 1:
            return Unclear(f"{reason}，您是不是要问", options)
        return NotFound(reason, missing, options)

    def _said_anywhere(self, word: Word) -> bool:
        return any(find(word.text, text, self._glossary) for text in self._texts)

    def _options(self, candidates: Sequence[Candidate]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(as_question(c.fact) for c in candidates))

    # ------------------------------------------------------------ rates

    def metric(self, question: Question) -> Outcome | None:
        """A rate from two stated figures; None when the question names none or one is stated."""
        if question.metric is None or question.superlative or question.each:
            return None
        bare = replace(question, metric=None, metric_word=None, unit=None, dimension=None)
        if question.grouped:  # 各级林长: what the sentence says of all of them
            return self._of_what_was_found(question, bare)
        stated = rank(_naming_metric(question), self._facts, self._glossary, self._context)
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
        dated, assumed = self._dates.choose(question.period, self._complete(counted))
        found = self._choose(counted, dated, ()) if dated and not assumed else None
        done = put_right_of(found.best.fact, self._facts) if isinstance(found, ChosenFact) else None
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

    def _complete(self, question: Question) -> list[Candidate]:
        return [c for c in rank(question, self._facts, self._glossary, self._context) if c.complete]

    def _operand(self, question: Question, operand: Operand, near: Fact | None = None) -> ChosenFact | None:
        added = tuple(Word(text, -1, -1) for text in (*operand.verbs[:1], *operand.words[:1]))
        asked = replace(question, state=operand.state, words=(*question.words, *added))
        facts = [f for f in self._facts if near is None or (f.section_id == near.section_id and f.unit == near.unit)]
        ranked = [c for c in rank(asked, facts, self._glossary, self._context) if c.complete and c.score > _NEAR_MISS]
        for pool in final_first(ranked, self._sources):
            found = self._choose(asked, pool, ())
            if isinstance(found, ChosenFact):
                return found
        return None


def _measures_of(question: Question, fact: Fact, counted: Fact) -> bool:
    """多少 alone asks for the count; the areas of the things counted go with it."""
    own, of = unit_named(fact.unit), unit_named(counted.unit)
    plain = question.unit is None and question.dimension is None
    measured = own is not None and not own.counts and of is not None and of.counts
    return plain and measured and fact.indicator.startswith(counted.indicator)


def _in_asked_unit(question: Question, ranked: list[Candidate]) -> list[Candidate]:
    """几类 asks for 类 where there is one; 几个 asks for anything."""
    unit = question.unit
    if unit is None or unit.name == "个":
        return ranked
    return [c for c in ranked if c.fact.unit == unit.name] or ranked


def _naming_metric(question: Question) -> Question:
    """A stated rate must be named as asked: the metric's name is a content word here."""
    if question.metric_word is None:
        return question
    return replace(question, words=(*question.words, question.metric_word))


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
