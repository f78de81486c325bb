"""Running the plans that reports answer: stated figures, rates, passages."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from assistant.execution.evidence import FactEvidence, MetricEvidence, PassageEvidence, StatedFact
from assistant.plan import FactAsk, FactLookUp, MetricFromFacts, PassageLookUp
from assistant.planning.coverage import find
from assistant.ports import CardKind, KnowledgeBase
from assistant.records import Fact, Half, Passage, Source
from assistant.vocabulary.glossary import Glossary

_HITS = 24
_SHOWN = 2
_DATE = re.compile(r"(?:\d{4}年)?[\d*]{1,2}月(?:[\d*]{1,2}日|底|初|份)?|\d{4}年|年底|年内|季度")


def run_fact_plan(plan: FactLookUp, knowledge: KnowledgeBase) -> FactEvidence:
    """The stated figure of every ask."""
    facts = {fact.id: fact for fact in knowledge.facts()}
    return FactEvidence(plan, tuple(_stated(ask, facts, knowledge) for ask in plan.asks))


def run_metric_plan(plan: MetricFromFacts, knowledge: KnowledgeBase) -> MetricEvidence:
    """The rate, divided only when both figures are whole and stand in one section."""
    facts = {fact.id: fact for fact in knowledge.facts()}
    above = _stated(plan.numerator, facts, knowledge)
    below = _stated(plan.denominator, facts, knowledge)
    beside = tuple(_stated(ask, facts, knowledge) for ask in plan.beside)
    rate, why_not = _divide(above.fact, below.fact)
    return MetricEvidence(plan, above, below, beside, rate, why_not)


def run_passage_plan(plan: PassageLookUp, knowledge: KnowledgeBase, glossary: Glossary) -> PassageEvidence:
    """The best passages that speak of the whole topic; of these, where a date was asked,
    the one with a sentence that dates it."""
    found: list[tuple[Passage, Source]] = []
    for hit in knowledge.search(plan.query, CardKind.PASSAGE, _HITS):
        passage = knowledge.passage(hit.record_id)
        source = knowledge.source(passage.source_id)
        if passage.source_id in plan.source_ids and all(
            find(word, _context(passage, source), glossary) for word in plan.topic
        ):
            found.append((passage, source))
    found.sort(key=lambda item: (_unplanned(plan, item[0]), -_headed_by(plan.topic, item[0], glossary)))
    focus = ""
    if plan.dated:
        dated = [(*_dated_sentence(plan.topic, passage, glossary), (passage, source)) for passage, source in found]
        dated = sorted((item for item in dated if item[0]), key=lambda item: -item[1])
        found, focus = ([dated[0][2]], dated[0][0]) if dated else ([], "")
    if not found:
        return PassageEvidence(plan, ())
    first = found[0][0]
    facts = tuple(f for f in knowledge.facts() if f.section_id == first.section_id and _inside(f, first))
    return PassageEvidence(plan, tuple(found[:_SHOWN]), facts, focus)


def _unplanned(plan: PassageLookUp, passage: Passage) -> bool:
    return plan.planned and passage.half is not Half.PLANNED


def _context(passage: Passage, source: Source) -> str:
    return "\n".join((passage.text, *passage.path, source.title))


def _dated_sentence(topic: tuple[str, ...], passage: Passage, glossary: Glossary) -> tuple[str, int]:
    """The sentence with a date that names most of the topic, and how much it names."""
    best, most = "", 0
    for sentence in re.findall(r"[^。！？；\n]+", passage.text):
        named = sum(1 for word in topic if find(word, sentence, glossary))
        if named > most and _DATE.search(sentence):
            best, most = sentence.strip(), named
    return best, most


def _headed_by(topic: tuple[str, ...], passage: Passage, glossary: Glossary) -> int:
    """How many words of the topic its own heading names: that passage is about it."""
    heading = passage.path[-1] if passage.path else ""
    return sum(1 for word in topic if find(word, heading, glossary))


def _inside(fact: Fact, passage: Passage) -> bool:
    return passage.span.start <= fact.span.start and fact.span.end <= passage.span.end


def _stated(ask: FactAsk, facts: dict[str, Fact], knowledge: KnowledgeBase) -> StatedFact:
    fact = facts[ask.fact_ids[0]]
    beside = tuple(other for other in facts.values() if other.group_id == fact.group_id and other.id != fact.id)
    return StatedFact(fact, knowledge.source(fact.source_id), beside)


def _divide(above: Fact, below: Fact) -> tuple[Decimal | None, str]:
    hidden = [fact for fact in (below, above) if fact.masked]
    if hidden:
        return None, f"“{hidden[0].statement}”数字缺位"
    if above.section_id != below.section_id:
        return None, "分子和分母不在同一处记载"
    if above.value is None or not below.value:
        return None, "分母为零"
    with localcontext() as context:
        context.prec = 50
        return above.value * 100 / below.value, ""
