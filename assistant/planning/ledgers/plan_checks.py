"""What has to hold of a plan that is filled: nothing of the question dropped, only rows of one kind put together."""

from __future__ import annotations

from assistant.plan import Aggregate, Aggregation, LinkKind, Measure, Ratio, TablePlan
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.records import ColumnRole, Table


def of_one_kind(plan: TablePlan, table: Table) -> None:
    """Raises `NotExpressible` for sums and shares over rows that are measures of different kinds."""
    summed = isinstance(plan, Aggregate) and any(
        measure.aggregation in (Aggregation.SUM, Aggregation.AVERAGE) for measure in plan.measures
    )
    if table.layout == "indicators" and (summed or isinstance(plan, Ratio)):
        raise NotExpressible(plan.basis.question)
    rows_are_named = any(link.target in (Target.ENTITY, Target.TITLE) for link in plan.basis.links)
    if isinstance(plan, Aggregate) and not rows_are_named and any(held_in_cells(m, table) for m in plan.measures):
        raise NotExpressible(plan.basis.question)


def held_in_cells(measure: Measure, table: Table) -> bool:
    """Whether a count of rows is in the unit of a column that counts: 社会团体多少个 beside 机构数（个）."""
    units = {column.unit for column in table.columns if column.role is ColumnRole.MEASURE}
    return measure.aggregation is Aggregation.COUNT and measure.unit in units


def nothing_dropped(plan: TablePlan, reading: TableReading) -> None:
    """Every linked column and value must have a place in the plan (promise 3)."""
    used = plan.model_dump_json(exclude={"basis"})
    for item in reading.links:
        column = item.meaning.column
        if column is None or item.meaning.target not in (
            Target.COLUMN,
            Target.VALUE,
            Target.FLAG,
            Target.RATE,
            Target.UNIT_PRICE,
            Target.DEADLINE,
        ):
            continue
        ids = [column.id]
        if item.meaning.how is LinkKind.ABBREVIATION and item.meaning.target is Target.COLUMN:
            ids = [c.id for c in reading.words.table.columns if item.text in bare_name(c)] or ids
        if not any(f'"id":"{each}"' in used for each in ids):
            raise NotExpressible(item.text)
