"""Several columns of one ledger that a question wants added up: 预告登记和查封登记一共多少件."""

from __future__ import annotations

from assistant.plan import Aggregate, Aggregation, Reckon, Reckoning, TablePlan, Term, conjuncts, describe_condition
from assistant.planning.speech.question import Question
from assistant.vocabulary.units import unit_named


def added_up(plan: TablePlan, question: Question) -> TablePlan | Reckoning:
    """One sum where a question names several columns that count, in one unit, and asks for all of
    them together.

    Areas and sums of money may take one another in (耕地 and 永久基本农田): those stay side by side.
    """
    if not question.summed or question.each or not isinstance(plan, Aggregate) or plan.group_by:
        return plan
    units = {measure.unit for measure in plan.measures}
    unit = unit_named(next(iter(units))) if len(units) == 1 else None
    sums = all(measure.column is not None and measure.aggregation is Aggregation.SUM for measure in plan.measures)
    if len(plan.measures) < 2 or not sums or unit is None or not unit.counts:
        return plan
    terms = tuple(
        Term(
            label=measure.column.name if measure.column else "", dataset=plan.dataset, where=plan.where, measure=measure
        )
        for measure in plan.measures
    )
    rows = f"只算符合条件的行：{describe_condition(plan.where)}"  # a reckoning says no rows itself
    notes = (*plan.basis.assumptions, rows) if conjuncts(plan.where) else plan.basis.assumptions
    basis = plan.basis.model_copy(update={"assumptions": notes})
    return Reckoning(terms=terms, reckon=Reckon.SUM, basis=basis)
