"""Planning over what reports say: figures stated, rates from two figures, passages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.plan import Basis, FactAsk, FactLookUp, Link, MetricFromFacts, PassageLookUp
from assistant.planning.coverage import find
from assistant.planning.facts import Candidate, as_question, rank, same_figure, same_series
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.question import Question, Wants, Word
from assistant.ports import CardKind, KnowledgeBase
from assistant.records import Fact, Passage
from assistant.vocabulary.glossary import Glossary, Operand, State
from assistant.vocabulary.periods import Period

_MARGIN = 0.05
_CLOSE = 0.8
_POINT_ONLY = 0.58
_NEAR_MISS = 0.5
_HITS = 12


@dataclass(frozen=True)
class ChosenFact:
    """The figure chosen for one ask, with what had to be assumed."""

    ask: FactAsk
    best: Candidate
    assumptions: tuple[str, ...] = ()


class ReportPlanner:
    """Plans questions that reports answer."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._facts = tuple(knowledge.facts())
        self._titles = {source.id: source.title for source in knowledge.sources()}

    @cached_property
    def counted(self) -> frozenset[str]:
        """What the reports count: words a question may name."""
        return frozenset(fact.counted for fact in self._facts if len(fact.counted) > 1)

    # ------------------------------------------------------------ figures

    def figures(self, questions: Sequence[Question]) -> Outcome:
        """A plan for one or more asks of one sentence; later asks prefer the point of the first."""
        chosen: list[ChosenFact] = []
        for question in map(_naming_metric, questions):
            found = self._figure(question, chosen[0].best.fact if chosen else None)
            if not isinstance(found, ChosenFact):
                return found
            chosen.append(found)
        basis = Basis(
            question="，".join(question.text for question in questions),
            assumptions=tuple(dict.fromkeys(note for item in chosen for note in item.assumptions)),
            links=tuple(_link(covered_word) for item in chosen for covered_word in _met(item.best)),
            period=questions[0].period.period if questions[0].period else None,
        )
        worth = min(item.best.score for item in chosen)
        return Planned(FactLookUp(basis=basis, asks=tuple(item.ask for item in chosen)), worth)

    def _figure(self, question: Question, before: Fact | None) -> ChosenFact | Unclear | NotFound:
        if not question.words and question.state is None:
            return NotFound("没有看出要问什么数")
        for near in self._around(before):
            ranked = [c for c in rank(question, near, self._glossary, self._titles) if c.complete]
            if ranked:
                return self._choose(question, ranked, ())
        ranked = rank(question, self._facts, self._glossary, self._titles)
        complete = [candidate for candidate in ranked if candidate.complete]
        if not complete:
            return self._missing(question, ranked)
        complete, assumptions = self._in_period(question, _in_asked_unit(question, complete))
        if not complete:
            period = question.period.period.text if question.period else ""
            return NotFound(f"材料中没有{period}的这项数字", nearest=self._options(ranked[:3]))
        return self._choose(question, complete, assumptions)

    def _around(self, before: Fact | None) -> Iterator[list[Fact]]:
        """The sentence of the ask before, then its point: a later ask is about the same thing."""
        if before is not None:
            yield [fact for fact in self._facts if fact.group_id == before.group_id]
            yield [fact for fact in self._facts if fact.section_id == before.section_id]

    def _choose(
        self, question: Question, ranked: Sequence[Candidate], assumptions: tuple[str, ...]
    ) -> ChosenFact | Unclear | NotFound:
        best = self._newest(ranked)
        rivals = [
            c
            for c in ranked
            if c.score > best.score - _MARGIN
            and not same_series(c.fact, best.fact)
            and not same_figure(c.fact, best.fact)
        ]
        sure = self._close_enough(question, best)
        if rivals or not sure:
            readings = [best, *(rivals or [c for c in ranked if c is not best])]
            options = self._options(readings[:4])
            if len(options) > 1:
                return Unclear("材料里有几个相近的数，请选一个", options)
        if not sure:
            return NotFound("材料里没有直接对应的数字", nearest=self._options([best]))
        ask = FactAsk(
            words=tuple(word.text for word in question.words),
            state=question.state,
            unit=question.unit.name if question.unit else "",
            fact_ids=(best.fact.id,),
        )
        return ChosenFact(ask, best, assumptions)

    def _newest(self, ranked: Sequence[Candidate]) -> Candidate:
        """Of one indicator in several reports the newest; snapshots are never mixed."""
        best = ranked[0]
        series = [c for c in ranked if c.score > best.score - 2 * _MARGIN and same_series(c.fact, best.fact)]
        return max(series, key=lambda c: (self._date(c.fact), c.score)) if series else best

    def _close_enough(self, question: Question, candidate: Candidate) -> bool:
        """Something asked for must stand by the number, and nothing only elsewhere in its point."""
        close = question.state is not None or any(item.weight >= _CLOSE for item in candidate.covered)
        path = "\n".join((*candidate.fact.path, self._titles[candidate.fact.source_id]))
        stray = [
            item
            for item in candidate.covered
            if item.weight <= _POINT_ONLY and find(item.word.text, path, self._glossary) is None
        ]
        return close and not stray

    def _in_period(self, question: Question, ranked: Sequence[Candidate]) -> tuple[list[Candidate], tuple[str, ...]]:
        """Candidates of the period asked for; for 今年 or 上半年 without data the newest that
        there is, said so; for a named year nothing."""
        if question.period is None:
            return list(ranked), ()
        wanted = question.period.period
        inside = [c for c in ranked if self._within(c.fact, wanted)]
        if inside:
            exact = [c for c in inside if _same_span(self._period(c.fact), wanted)]
            return exact or inside, ()
        if re.search(r"\d{2,4}年", wanted.text):
            return [], ()
        same_months = [c for c in ranked if _same_months(self._period(c.fact), wanted)]
        kept = same_months or (list(ranked) if wanted.relative else [])
        if not kept:
            return [], ()
        newest = max(kept, key=lambda c: self._date(c.fact))
        named = _months(wanted)
        note = f"材料中没有{named}的数据，以下取自最近一期{_months(self._period(newest.fact))}的材料"
        latest = self._date(newest.fact)
        return [c for c in kept if self._date(c.fact) == latest], (note,)

    def _within(self, fact: Fact, wanted: Period) -> bool:
        own = self._period(fact)
        if own is None:
            return False
        return wanted.covers(own) or self._named_year(fact) == _whole_year(wanted)

    def _named_year(self, fact: Fact) -> int | None:
        """The year its point speaks of (2021年反馈的问题 … 整改到位…个), which is not the date of the count."""
        before = fact.point[: max(fact.point.find(fact.sentence), 0) + len(fact.sentence)]
        before = before[: before.rfind(fact.clause) + len(fact.clause)]
        years = re.findall(r"(?<![\d*])(20\d{2})年", before)
        return int(years[-1]) if years else None

    def _period(self, fact: Fact) -> Period | None:
        if fact.period is not None and fact.period.end is not None:
            return fact.period
        return self._knowledge.source(fact.source_id).period or fact.period

    def _date(self, fact: Fact) -> dt.date:
        source = self._knowledge.source(fact.source_id).period
        period = source or fact.period
        return (period.end if period else None) or dt.date.min

    def _missing(self, question: Question, ranked: Sequence[Candidate]) -> Unclear | NotFound:
        near = [c for c in ranked if c.covered and c.met_share >= _NEAR_MISS]
        near.sort(key=lambda c: (-c.met_share, -c.score, c.fact.id))
        near = [c for c in near if c.met_share >= near[0].met_share - _MARGIN]
        options = self._options(near[:3])
        known = {item.word.text for c in near[:3] for item in c.covered}
        missing = tuple(word.text for word in question.words if word.text not in known) or tuple(
            word.text for word in (near[0].missing if near else question.words)
        )
        if len(options) > 1:
            unknown = "、".join(f"“{word}”" for word in missing)
            return Unclear(f"材料里没有{unknown}的说法，您是不是要问", options)
        return NotFound("没有找到全部问到的内容", missing, options)

    def _options(self, candidates: Sequence[Candidate]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(as_question(c.fact) for c in candidates))

    # ------------------------------------------------------------ rates

    def metric(self, question: Question) -> Outcome | None:
        """A rate from two stated figures; None when the question names none or one is stated."""
        if question.metric is None:
            return None
        stated = rank(_naming_metric(question), self._facts, self._glossary, self._titles)
        if any(c.complete and c.score > _NEAR_MISS for c in stated):
            return None
        name = question.metric.name
        bare = replace(question, metric=None, metric_word=None, unit=None, dimension=None)
        numerator = self._operand(bare, question.metric.numerator)
        if numerator is None:
            return None
        denominator = self._operand(bare, question.metric.denominator, numerator.best.fact)
        if denominator is None:
            return None
        beside = self._operand(bare, Operand(state=State.NOT_DONE), numerator.best.fact)
        basis = Basis(question=question.text, links=tuple(_link(item) for item in _met(numerator.best)))
        return Planned(
            MetricFromFacts(
                basis=basis,
                name=name,
                note=question.metric.note,
                numerator=numerator.ask,
                denominator=denominator.ask,
                beside=(beside.ask,) if beside else (),
            ),
            numerator.best.score,
        )

    def _operand(self, question: Question, operand: Operand, near: Fact | None = None) -> ChosenFact | None:
        added = tuple(Word(text, -1, -1) for text in (*operand.verbs[:1], *operand.words[:1]))
        asked = replace(question, state=operand.state, words=(*question.words, *added))
        facts = [f for f in self._facts if near is None or (f.section_id == near.section_id and f.unit == near.unit)]
        ranked = [c for c in rank(asked, facts, self._glossary, self._titles) if c.complete and c.score > _NEAR_MISS]
        if not ranked:
            return None
        found = self._choose(asked, ranked, ())
        return found if isinstance(found, ChosenFact) else None

    # ------------------------------------------------------------ passages

    def passages(self, question: Question) -> Outcome:
        """The passage that speaks of everything asked about."""
        words = tuple(word.text for word in question.words)
        if not words:
            return NotFound("没有看出要问什么")
        query = " ".join(dict.fromkeys(form for word in words for form in self._glossary.variants(word)[:4]))
        hits = self._knowledge.search(query, CardKind.PASSAGE, _HITS)
        passages = [self._knowledge.passage(hit.record_id) for hit in hits]
        missing = [w for w in question.words if not any(self._speaks(w, passage) for passage in passages)]
        together = any(all(self._speaks(w, passage) for w in question.words) for passage in passages)
        if missing or not together:
            unknown = tuple(word.text for word in missing) or words
            return NotFound("没有找到全部问到的内容", unknown)
        basis = Basis(question=question.text, period=question.period.period if question.period else None)
        dated = question.wants is Wants.WHEN
        return Planned(PassageLookUp(basis=basis, topic=words, query=query, dated=dated))

    def _speaks(self, word: Word, passage: Passage) -> bool:
        context = "\n".join((passage.text, *passage.path, self._titles[passage.source_id]))
        return find(word.text, context, self._glossary) is not None


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


def _met(candidate: Candidate) -> tuple[tuple[Word, str, object, float], ...]:
    return tuple((item.word, item.found, item.how, item.weight) for item in candidate.covered)


def _link(met: tuple[Word, str, object, float]) -> Link:
    word, found, how, weight = met
    return Link.model_validate(
        {
            "text": word.text,
            "start": word.start,
            "end": word.end,
            "target": f"fact:{found}",
            "how": how,
            "score": round(weight, 3),
        }
    )


def _whole_year(period: Period) -> int:
    """The year a period names when it is one whole year, else -1."""
    start, end = period.start, period.end
    whole = start is not None and end is not None and start.year == end.year
    return start.year if whole and start and end and (start.month, end.month) == (1, 12) else -1


def _same_span(own: Period | None, wanted: Period) -> bool:
    return own is not None and (own.start, own.end) == (wanted.start, wanted.end)


def _same_months(own: Period | None, wanted: Period) -> bool:
    if own is None or own.start is None or own.end is None or wanted.start is None or wanted.end is None:
        return False
    if wanted.kind == "flow" and own.kind == "as_of":
        return own.end.month == wanted.end.month
    return (own.start.month, own.end.month) == (wanted.start.month, wanted.end.month)


def _months(period: Period | None) -> str:
    """A period in words, with its year."""
    if period is None or period.start is None or period.end is None:
        return "未注明日期"
    start, end = period.start, period.end
    if period.kind == "as_of":
        return f"{end.year}年{end.month}月{end.day}日"
    if (start.month, end.month) == (1, 12):
        return f"{start.year}年" if start.year == end.year else f"{start.year}—{end.year}年"
    halves = {(1, 6): "上半年", (7, 12): "下半年"}
    return f"{start.year}年{halves.get((start.month, end.month), f'{start.month}—{end.month}月')}"
