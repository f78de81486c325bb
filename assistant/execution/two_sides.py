"""A figure's other side: what ledgers give for a stated one, what reports state of a computed one."""

from __future__ import annotations

from dataclasses import replace

from assistant.execution.evidence import LedgerSide, ReportSide, StatedFact, TableEvidence
from assistant.execution.tables import run_table_plan
from assistant.plan import Aggregate, Measure, Ratio, TablePlan
from assistant.ports import KnowledgeBase
from assistant.reconciling.comparison import Comparison


def with_ledgers(stated: StatedFact, knowledge: KnowledgeBase) -> StatedFact:
    """The fact with the ledgers it was compared with when the generation was built."""
    found = [each for each in knowledge.comparisons() if each.fact_id == stated.fact.id]
    sides = tuple(LedgerSide(each, run_table_plan(each.plan, knowledge)) for each in found)
    return replace(stated, computed=sides)


def with_reports(evidence: TableEvidence, knowledge: KnowledgeBase) -> TableEvidence:
    """The evidence with the reports that state its one figure; drafts only where no final one does.

    Two plans over a table give one figure when they take the same measure of the same rows,
    however their conditions are worded.
    """
    if _measured(evidence.plan) is None:
        return evidence
    found = [each for each in knowledge.comparisons() if _same_figure(each, evidence, knowledge)]
    facts = {fact.id: fact for each in found for fact in knowledge.facts_of(each.source_id)}
    sides = [
        ReportSide(each, StatedFact(facts[each.fact_id], knowledge.source(each.source_id)))
        for each in found
        if each.fact_id in facts
    ]
    final = [side for side in sides if not side.stated.source.draft]
    return replace(evidence, reported=tuple(final or sides))


def _same_figure(each: Comparison, evidence: TableEvidence, knowledge: KnowledgeBase) -> bool:
    if each.table_id != evidence.table.id or each.rows != evidence.matched:
        return False
    if _measured(each.plan) != _measured(evidence.plan):
        return False
    other = run_table_plan(each.plan, knowledge)
    return other.matched_rows == evidence.matched_rows and _above(other) == _above(evidence)


def _measured(plan: TablePlan) -> tuple[str, ...] | None:
    """What a plan with a single figure takes of its rows; None for other plans."""
    match plan:
        case Aggregate(group_by=(), measures=(measure,)):
            return _taken(measure)
        case Ratio(group_by=(), numerator=above, denominator=below):
            return (*_taken(above.measure), *_taken(below.measure))
        case _:
            return None


def _taken(measure: Measure) -> tuple[str, ...]:
    return (measure.aggregation.value, measure.column.id if measure.column else "")


def _above(evidence: TableEvidence) -> object:
    """What tells two rates over the same rows apart: the numerator."""
    return evidence.result[0].values[1] if isinstance(evidence.plan, Ratio) and evidence.result else None
