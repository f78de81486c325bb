"""Sums that make nothing: of averages, of prices, of the parts of a balance.

Shares of one whole are added up where the planner says so, rows where the question names them one by one, and groups
where a printed sum shows that theirs add up.
"""

from __future__ import annotations

from assistant.execution.evidence import Evidence, SeveralEvidence, TableEvidence
from assistant.plan import Aggregate, Aggregation, Condition, In, Measure, Ratio, conjuncts, rows_of
from assistant.planning.cells.labels import GROUP
from assistant.records import Column, Table
from assistant.vocabulary.units import Dimension, unit_named


def added_in_vain(evidence: Evidence) -> str:
    """The name of the column whose rows would be added up for nothing, if only for a share of them; "" without one."""
    if isinstance(evidence, SeveralEvidence):
        return next(filter(None, map(added_in_vain, evidence.parts)), "")
    if not isinstance(evidence, TableEvidence) or evidence.table.layout == "indicators":
        return ""
    plan, table = evidence.plan, evidence.table
    if isinstance(plan, Aggregate) and evidence.matched > 1:
        return _in_vain(plan.measures, rows_of(plan), table)
    if isinstance(plan, Ratio) and not plan.of_columns:
        return _in_vain((plan.denominator.measure,), plan.denominator.where, table)
    return ""


def _in_vain(measures: tuple[Measure, ...], where: Condition, table: Table) -> str:
    summed = [m.column for m in measures if m.column is not None and m.aggregation is Aggregation.SUM]
    columns = (table.column(column.id) for column in summed)
    return next((c.name for c in columns if _adds_to_nothing(c) and not _are_told(where, c, table)), "")


def _adds_to_nothing(column: Column) -> bool:
    unit = unit_named(column.unit) if column.unit else None
    share = unit is not None and unit.dimension in (Dimension.SHARE, Dimension.POINTS)
    return column.additivity == "none" and not share


def _are_told(where: Condition, column: Column, table: Table) -> bool:
    """Whether the rows are named one by one, or are a group of which a printed sum agrees."""
    printed = {check.label for check in table.totals if check.agrees and check.column == column.id}
    for part in conjuncts(where):
        if isinstance(part, In) and (set(part.values) <= printed if part.column.id == GROUP else len(part.values) > 1):
            return True
    return False
