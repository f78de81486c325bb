"""Where reports and ledgers contradict each other, as lines for people."""

from __future__ import annotations

from collections.abc import Collection

from assistant.ports import KnowledgeBase
from assistant.reconciling.comparison import Comparison
from assistant.vocabulary.periods import day_words
from assistant.vocabulary.units import format_decimal


def contradictions(knowledge: KnowledgeBase, source_ids: Collection[str]) -> tuple[str, ...]:
    """A line for each contradiction that one of these files is a side of."""
    found = [
        each
        for each in knowledge.comparisons()
        if each.differs and (each.source_id in source_ids or each.table_source_id in source_ids)
    ]
    facts = {fact.id: fact for key in {each.source_id for each in found} for fact in knowledge.facts_of(key)}
    return tuple(_line(each, facts[each.fact_id].statement, knowledge) for each in found)


def _line(each: Comparison, statement: str, knowledge: KnowledgeBase) -> str:
    report, ledger = knowledge.source(each.source_id), knowledge.source(each.table_source_id).name
    named = f"{report.name}（未定稿）" if report.draft else report.name
    day = f"（截至{day_words(each.ledger_day)}）" if each.ledger_day else ""
    computed = format_decimal(each.computed, computed=True) + each.unit
    return f"{named}写“{statement}”，{ledger}{day}按明细计为{computed}，不一致，请核对"
