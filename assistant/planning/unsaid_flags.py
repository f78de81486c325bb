"""Yes and no are answers to what a column asks: 备注是… says nothing of whether a case was opened."""

from __future__ import annotations

from collections.abc import Callable

from assistant.plan import Compare, Condition, Op, Plan, Ratio, TablePlan, conjuncts, rows_of
from assistant.planning.ledgers.lexicon import bare_name
from assistant.planning.speech.question import Question
from assistant.records import Table

_WHETHER = "是否"
_SO = ("是", "否")


def flag_unsaid(question: Question, plan: Plan, table_of: Callable[[str], Table]) -> str:
    """The 是 or 否 that a plan takes for the value of a column of which the question says not a letter; "" for none."""
    if not isinstance(plan, TablePlan):
        return ""
    sides = (plan.numerator.where, plan.denominator.where) if isinstance(plan, Ratio) else (rows_of(plan),)
    parts = [part for where in sides for part in conjuncts(where)]
    table = table_of(plan.dataset.table_id)
    return next((said for part in parts if (said := _unsaid(part, question, table))), "")


def _unsaid(part: Condition, question: Question, table: Table) -> str:
    if not isinstance(part, Compare) or part.op is not Op.EQ or part.value not in _SO:
        return ""
    name = bare_name(table.column(part.column.id))
    said = set(name.removeprefix(_WHETHER)) & set(question.normal)
    return str(part.value) if name.startswith(_WHETHER) and not said else ""
