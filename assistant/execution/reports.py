"""Running the plans that stated figures answer, and rates of two of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from assistant.execution.evidence import FactEvidence, MetricEvidence, StatedFact
from assistant.execution.series import with_series
from assistant.execution.two_sides import with_ledgers
from assistant.plan import FactAsk, FactLookUp, MetricFromFacts
from assistant.ports import KnowledgeBase
from assistant.records import Fact


def run_fact_plan(plan: FactLookUp, knowledge: KnowledgeBase) -> FactEvidence:
    """The stated figure of every ask."""
    facts = _facts_of(plan.asks, knowledge)
    stated = (with_ledgers(_stated(ask, facts, knowledge), knowledge) for ask in plan.asks)
    return FactEvidence(plan, tuple(with_series(each, knowledge.facts(), knowledge) for each in stated))


def run_metric_plan(plan: MetricFromFacts, knowledge: KnowledgeBase) -> MetricEvidence:
    """The rate, divided only when both figures are whole and stand in one section."""
    facts = _facts_of((plan.numerator, plan.denominator, *plan.beside), knowledge)
    above = _stated(plan.numerator, facts, knowledge)
    below = _stated(plan.denominator, facts, knowledge)
    beside = tuple(_stated(ask, facts, knowledge) for ask in plan.beside)
    rate, why_not = _divide(above.fact, below.fact)
    return MetricEvidence(plan, above, below, beside, rate, why_not)


def stated_figure(ask: FactAsk, knowledge: KnowledgeBase) -> StatedFact:
    """The figure chosen for one ask, with what ledgers give for it."""
    return with_ledgers(_stated(ask, _facts_of([ask], knowledge), knowledge), knowledge)


def _facts_of(asks: Sequence[FactAsk], knowledge: KnowledgeBase) -> dict[str, Fact]:
    """The figure chosen for each ask, by its id."""
    chosen = {ask.fact_ids[0] for ask in asks}
    return {fact.id: fact for fact in knowledge.facts() if fact.id in chosen}


def _stated(ask: FactAsk, facts: dict[str, Fact], knowledge: KnowledgeBase) -> StatedFact:
    fact = facts[ask.fact_ids[0]]
    of_report = knowledge.facts_of(fact.source_id)
    beside = tuple(other for other in of_report if other.group_id == fact.group_id and other.id != fact.id)
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
