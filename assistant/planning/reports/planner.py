"""Planning over the figures that reports state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from assistant.plan import Basis, FactAsk, FactLookUp, Stated
from assistant.planning.coverage import find
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.reports.choosing import ChosenFact, FactChoice, as_options, links_of
from assistant.planning.reports.fact_sense import all_intended
from assistant.planning.reports.facts import Candidate, as_question, names_whole, same_series
from assistant.planning.reports.found_and_done import put_right_of
from assistant.planning.reports.rates import StatedRates, naming_metric
from assistant.planning.reports.stated import StatedFacts
from assistant.planning.speech.question import Question
from assistant.planning.speech.words import Word
from assistant.ports import KnowledgeBase
from assistant.records import Fact, FactRole, ReportKind
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.periods import Period, PeriodMatch, period_words

_MARGIN = 0.05
_NEAR_PLAN = 0.3
_CLOSE = 0.8
_NEAR_SHARE = 0.5
_POINT_ONLY = 0.58
_NEAR_MISS = 0.5
_OBJECT = 3  # characters, at least, of what names an object
_JOINERS = frozenset({"和", "与", "及", "以及", "跟", "同", "、"})


class ReportPlanner:
    """Plans questions that reports answer, or those of some kinds only."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary, kinds: Sequence[ReportKind] = ()) -> None:
        self._knowledge = knowledge
        self._stated = StatedFacts.of(knowledge, glossary, kinds)
        self._choice = FactChoice(self._stated)
        self._rates = StatedRates(self._stated, self._choice)

    def metric(self, question: Question) -> Outcome | None:
        """A rate from two stated figures; None when the question names none or one is stated."""
        return self._rates.plan(question)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        reports = (source for source in self._knowledge.sources() if source.kind == "report")
        return tuple(f"{source.title}\n{self._knowledge.text(source.id)}" for source in reports)

    @cached_property
    def counted(self) -> frozenset[str]:
        """What the reports count: words a question may name."""
        return frozenset(fact.counted for fact in self._stated.facts if len(fact.counted) > 1)

    def indicators(self, plan: FactLookUp) -> list[str]:
        """What the chosen figures count, one an ask."""
        chosen = {ask.fact_ids[0] for ask in plan.asks}
        return [fact.indicator for fact in self._stated.facts if fact.id in chosen]

    def told_as_done(self, plan: FactLookUp) -> bool:
        """Whether the chosen figures are results."""
        chosen = (self._stated.by_id.get(ask.fact_ids[0]) for ask in plan.asks)
        return all(fact is not None and fact.role is FactRole.RESULT for fact in chosen)

    def newest_day(self, plan: FactLookUp) -> date:
        """The last day that the chosen figures are told of."""
        chosen = (self._stated.by_id.get(ask.fact_ids[0]) for ask in plan.asks)
        return max((self._ends(fact) for fact in chosen if fact is not None), default=date.min)

    def outdated(self, plan: FactLookUp) -> tuple[str, ...]:
        """The questions that lead to the chosen figures, where reports of a later time are there which do not
        state them; none where they are the newest."""
        newest = max(map(self._stated.dates.day, self._stated.facts))
        chosen = [self._stated.by_id[ask.fact_ids[0]] for ask in plan.asks if ask.fact_ids[0] in self._stated.by_id]
        old = bool(chosen) and all(self._stated.dates.day(fact) < newest for fact in chosen)
        series = {fact.series for fact in chosen if fact.series}
        alike = [fact for fact in self._stated.facts if fact in chosen or fact.series in series]
        alike.sort(key=self._stated.dates.day, reverse=True)
        return tuple(dict.fromkeys(map(as_question, alike))) if old else ()

    def asked_as(self, outcome: Outcome) -> tuple[str, ...]:
        """The questions that lead to the figures a plan has chosen; none for any other outcome."""
        plan = outcome.plan if isinstance(outcome, Planned) else None
        ids = [ask.fact_ids[0] for ask in plan.asks] if isinstance(plan, FactLookUp) else []
        return tuple(as_question(self._stated.by_id[each]) for each in ids if each in self._stated.by_id)

    def tells_state(self, plan: FactLookUp) -> bool:
        """Whether a chosen figure counts what is in some state: 尚未启动整改191个."""
        chosen = (self._stated.by_id.get(ask.fact_ids[0]) for ask in plan.asks)
        return any(fact is not None and self._stated.glossary.state_of(fact.indicator) for fact in chosen)

    def called(self, fact: Fact) -> str:
        """What a figure measures, the thing counted said with it: 图斑整改率."""
        head = self._stated.by_id.get(fact.goes_with or "")
        counted = head.counted if head is not None and head.unit != fact.unit else ""
        return fact.indicator if counted in fact.indicator else f"{counted}{fact.indicator}"

    # ------------------------------------------------------------ figures

    def figures(self, questions: Sequence[Question]) -> Outcome:
        """A plan for one or more asks of one sentence; later asks prefer the point of the first."""
        chosen: list[ChosenFact] = []
        for question in map(naming_metric, all_intended(questions)):
            if question.each and len(chosen) > 1 and not question.words[1:]:
                return NotFound(f"“{question.text}”问的是几样东西各自的数，请分开问")
            found = self._of_the_last(question, chosen) or self._figure(
                question, chosen[0].best.fact if chosen else None
            )
            if not isinstance(found, ChosenFact):
                return found
            if any((one.ask.fact_ids, one.ask.unit) == (found.ask.fact_ids, found.ask.unit) for one in chosen):
                return NotFound("这句话的两问对到了同一个数，请分开问")  # done so far and planned are two figures
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
        ranked = self._stated.complete(question)
        said = [c for c in ranked if all(item.found for item in c.covered) and self._choice.close_enough(question, c)]
        pools = (self._stated.dates.choose(question.period, pool)[0] for pool in self._stated.final_first(said))
        dated = next(filter(None, pools), [])
        done = [c for c in dated if question.intent is not None or c.fact.role is FactRole.RESULT]
        done.sort(key=lambda c: (self._ends(c.fact), c.score), reverse=True)
        kept: list[Fact] = []
        for candidate in done:
            if not any(same_series(candidate.fact, other) for other in kept):
                kept.append(candidate.fact)
        return kept

    def _ends(self, fact: Fact) -> date:
        period = self._stated.dates.period(fact)
        return (period.end if period else None) or date.min

    def in_period(self, period: PeriodMatch | None) -> list[Fact]:
        """The figures of the time asked for, else of the newest year, of final documents, oldest first."""
        dated = [
            (fact, self._stated.dates.day(fact))
            for fact in self._stated.facts
            if not self._stated.sources[fact.source_id].draft
        ]
        end = period.period.end if period is not None else max((day for _, day in dated), default=None)
        of_year = [(fact, day) for fact, day in dated if end is not None and day.year == end.year]
        return [fact for fact, _ in sorted(of_year, key=lambda pair: pair[1])]

    def stated(self, question: Question) -> ChosenFact | None:
        """The one figure of exactly the period that a question names; None where there is none,
        or where it takes an assumption."""
        period = question.period.period if question.period else None
        found = self._figure(naming_metric(question), None)
        if period is None or not isinstance(found, ChosenFact) or found.assumptions:
            return None
        own = self._stated.dates.period(found.best.fact)
        ends = own is not None and own.end == period.end
        return found if ends and own is not None and (own.start == period.start or own.kind == "as_of") else None

    def picked(self, question: Question, keep: Callable[[Fact], bool]) -> ChosenFact | Unclear | NotFound | None:
        """The figure asked for among those to `keep`; None where none of them meets every word."""
        named = naming_metric(question)
        if not named.words and named.state is None:
            return None
        facts = [fact for fact in self._stated.facts if keep(fact)]
        ranked = self._stated.complete(named, facts)
        found = [self._choice.choose(named, pool, (), headed=True) for pool in self._stated.final_first(ranked)]
        return next((each for each in found if isinstance(each, ChosenFact)), found[0] if found else None)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All that the reports state."""
        return self._stated.facts

    def period_of(self, stated: Stated) -> Period | None:
        """The period of the figure that is stated."""
        return self.period_of_ask(stated.ask)

    def period_of_ask(self, ask: FactAsk) -> Period | None:
        """The period of the fact chosen for an ask."""
        return next((self.period(fact) for fact in self.facts if fact.id == ask.fact_ids[0]), None)

    def period(self, fact: Fact) -> Period | None:
        """The fact's own period, else its report's."""
        return self._stated.dates.period(fact)

    def _figure(self, question: Question, before: Fact | None) -> ChosenFact | Unclear | NotFound:
        if not question.words and question.state is None:
            return NotFound("没有看出要问什么数")
        for near in self._around(before):
            ranked = self._stated.complete(question, near)
            ranked, assumed = self._stated.dates.choose(question.period, ranked)
            if ranked and not assumed:
                return self._choice.choose(question, ranked, ())
        ranked = self._stated.ranked(question)
        complete = [candidate for candidate in ranked if candidate.complete]
        if not complete:
            return self._missing(question, ranked)
        complete = [c for c in complete if names_whole(question, c.fact)] or complete
        return self._in_period(question, _in_asked_unit(question, complete), ranked)

    def _of_the_last(self, question: Question, chosen: Sequence[ChosenFact]) -> ChosenFact | None:
        """An ask that names nothing: 搬迁多少户、多少人 is of one clause, 发现多少个、整改多少 of what was found."""
        if not chosen or question.words:
            return None
        last = chosen[-1].best
        if question.state is State.DONE:
            done = put_right_of(last.fact, self._stated.facts)
            same = [done] if done is not None else []
        else:
            same = [f for f in self._stated.facts if _beside(f, last.fact) and _fits_unit(question, f)]
        if len(same) != 1 or (question.state is None and question.unit is None):
            return None
        ask = FactAsk(
            words=(),
            state=question.state,
            unit=question.unit.name if question.unit else "",
            fact_ids=(same[0].id,),
        )
        return ChosenFact(ask, Candidate(same[0], last.score, (), ()))

    def _in_period(
        self, question: Question, complete: Sequence[Candidate], ranked: Sequence[Candidate]
    ) -> ChosenFact | Unclear | NotFound:
        """The figure of the period asked for, from a final document rather than a draft; from a
        draft of that very period rather than from another period."""
        found = []
        for pool in self._stated.final_first(complete):
            dated, assumed = self._stated.dates.choose(question.period, pool, whole_year=question.whole_year)
            if dated:
                found.append((bool(assumed), self._choice.choose(question, dated, assumed)))
        if not found:
            period = question.period.period.text if question.period else ""
            told = [c.fact for c in complete if c.fact.role is FactRole.RESULT]
            newest = max(map(self._ends, told), default=date.min)
            known = (
                f"，报告里最近的是{period_words(self._stated.dates.period(max(told, key=self._ends)))}的"
                if newest > date.min
                else ""
            )
            return NotFound(f"材料中没有{period}的这项数字{known}", nearest=as_options(ranked[:3]))
        chosen = [each for each in found if isinstance(each[1], ChosenFact)]
        return min(chosen or found, key=lambda each: each[0])[1]

    def _under_way(self, question: Question, chosen: ChosenFact) -> list[ChosenFact]:
        """剩余未整改 takes in 正在整改 where the same sentence counts it apart (domain notes §1)."""
        fact = chosen.best.fact
        if not question.remaining_word or self._stated.glossary.state_of(fact.indicator) is not State.NOT_DONE:
            return []
        beside = [
            other
            for other in self._stated.facts
            if other.group_id == fact.group_id
            and other.unit == fact.unit
            and self._stated.glossary.state_of(other.indicator) is State.IN_PROGRESS
            and all(find(w.text, f"{other.clause}\n{other.counted}", self._stated.glossary) for w in question.words)
        ]
        ask = FactAsk(
            words=chosen.ask.words, state=State.IN_PROGRESS, fact_ids=tuple(f.id for f in beside[:1]) or ("",)
        )
        return [ChosenFact(ask, Candidate(beside[0], chosen.best.score, (), ()))] if beside else []

    def _around(self, before: Fact | None) -> Iterator[list[Fact]]:
        """The sentence of the ask before, then its point: a later ask is about the same thing."""
        if before is not None:
            yield [fact for fact in self._stated.facts if fact.group_id == before.group_id]
            yield [fact for fact in self._stated.facts if fact.section_id == before.section_id]

    def _missing(self, question: Question, ranked: Sequence[Candidate]) -> Unclear | NotFound:
        near = [c for c in ranked if c.covered and c.met_share >= _NEAR_MISS]
        near.sort(key=lambda c: (-c.met_share, -c.score, c.fact.id))
        near = [c for c in near if c.met_share >= near[0].met_share - _MARGIN]
        options = as_options(near[:3])
        missing = tuple(word.text for word in question.words if not self._said_anywhere(word))
        said = "、".join(f"“{text}”" for text in missing or (word.text for word in question.words))
        reason = f"报告里没有{said}的说法" if missing else f"报告里没有同时说到{said}的数字"
        if len(options) > 1:
            return Unclear(f"{reason}，您是不是要问", options)
        return NotFound(reason, missing, options)

    def _said_anywhere(self, word: Word) -> bool:
        return any(find(word.text, text, self._stated.glossary) for text in self._texts)


def _beside(fact: Fact, other: Fact) -> bool:
    """Whether a figure stands in the very clause of another."""
    return fact.group_id == other.group_id and fact.clause == other.clause and fact.id != other.id


def _fits_unit(question: Question, fact: Fact) -> bool:
    return question.unit is not None and fact.unit == question.unit.name


def _in_asked_unit(question: Question, ranked: list[Candidate]) -> list[Candidate]:
    """几类 asks for 类 where there is one; 几个 asks for anything."""
    unit = question.unit
    if unit is None or unit.name == "个":
        return ranked
    return [c for c in ranked if c.fact.unit == unit.name] or ranked
