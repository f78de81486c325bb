"""Next questions that the same material answers."""

from __future__ import annotations

from typing import assert_never

from assistant.answering.phrases import rows_phrase
from assistant.execution.evidence import (
    DraftEvidence,
    Evidence,
    FactEvidence,
    MetricEvidence,
    PassageEvidence,
    ReckoningEvidence,
    SeveralEvidence,
    TableEvidence,
)
from assistant.plan import Aggregate, DraftForm
from assistant.planning.ledgers.lexicon import bare_name, entities_of
from assistant.planning.reports.facts import as_question
from assistant.records import ColumnRole, Fact, Table

_MOST = 3
_FEW = 40
_REVISIONS = {
    DraftForm.PLAN: ("短一点", "换个写法", "改成总结的口气"),
    DraftForm.SUMMARY: ("短一点", "换个写法", "改成存在的问题"),
    DraftForm.PROBLEMS: ("短一点", "换个写法", "改成计划"),
    DraftForm.WHOLE: ("短一点", "换个写法"),
}
"""What may be said next of a draft."""


def suggest(evidence: Evidence) -> tuple[str, ...]:
    """Up to three questions: figures of the same sentence, or the same rows by group."""
    match evidence:
        case FactEvidence(stated=stated):
            asked = {item.fact.id for item in stated}
            return _from_facts([f for item in stated for f in item.beside if f.id not in asked])
        case MetricEvidence(numerator=numerator, denominator=denominator):
            return _from_facts([numerator.fact, denominator.fact])
        case PassageEvidence(found=found):
            return _from_facts([fact for excerpt in found[:1] for fact in excerpt.facts])
        case TableEvidence():
            return _by_group(evidence)
        case DraftEvidence(plan=plan):
            return _REVISIONS[plan.form]
        case ReckoningEvidence() | SeveralEvidence():
            return ()
        case _:
            assert_never(evidence)


def _from_facts(facts: list[Fact]) -> tuple[str, ...]:
    whole = [fact for fact in facts if not fact.masked]
    return tuple(dict.fromkeys(as_question(fact) for fact in whole))[:_MOST]


def _by_group(evidence: TableEvidence) -> tuple[str, ...]:
    plan, noun = evidence.plan, _noun(evidence.table)
    if not isinstance(plan, Aggregate) or plan.group_by or plan.measures[0].column is not None:
        return ()
    roles = (ColumnRole.PLACE, ColumnRole.CATEGORY)
    used = {linked.target for linked in plan.basis.links}
    columns = [c for c in evidence.table.columns if c.role in roles and 1 < len(c.values) <= _FEW]
    columns = [c for c in columns if not any(f":{c.name}" in target for target in used)]
    return tuple(f"各{bare_name(column)}{rows_phrase(plan.where)}{noun}有多少个？" for column in columns[:_MOST])


def _noun(table: Table) -> str:
    return next(iter(entities_of(table)), "记录")
