"""Yes and no are answers to what a column asks: 备注是…, 牵头的是哪个 say nothing of whether a case was opened."""

from __future__ import annotations

from collections.abc import Callable

from assistant.plan import Compare, Condition, Op, Plan, Ratio, TablePlan, conjuncts, joined
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.speech.question import Question
from assistant.records import Table

_WHETHER = "是否"
_SO = ("是", "否")


def flags_said(question: Question, plan: Plan, table_of: Callable[[str], Table]) -> Plan:
    """The plan without a 是 or 否 that was taken for the value of a column of which the question says not a letter."""
    if not isinstance(plan, TablePlan) or isinstance(plan, Ratio):
        return plan
    table, parts = table_of(plan.dataset.table_id), conjuncts(plan.where)
    said = [part for part in parts if not _unsaid(part, question, table)]
    return plan if len(said) == len(parts) else plan.model_copy(update={"where": joined(said)})


def _unsaid(part: Condition, question: Question, table: Table) -> bool:
    if not isinstance(part, Compare) or part.op is not Op.EQ or part.value not in _SO:
        return False
    name = bare_name(table.column(part.column.id))
    return name.startswith(_WHETHER) and not set(name.removeprefix(_WHETHER)) & set(question.normal)
