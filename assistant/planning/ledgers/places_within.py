"""Places that lie within others of the same table: villages of one name in several towns are not one."""

from __future__ import annotations

import re

from assistant.plan import Aggregate, Aggregation, ColumnRef, Measure, Ratio, TablePlan
from assistant.planning.ledgers.lexicon import bare_name
from assistant.records import Column, ColumnRole, Table

_LEVELS = (
    re.compile(r"省"),
    re.compile(r"市|地区|州|盟"),
    re.compile(r"县|区(?!域|位)"),
    re.compile(r"乡|镇|街道|街镇"),
    re.compile(r"村|社区|居委会|嘎查"),
    re.compile(r"组$|屯|小区"),
)


def told_within(plan: TablePlan, table: Table) -> TablePlan:
    """The plan with groups, and different ones that are counted, by a place and the one that it lies in."""
    if not isinstance(plan, Aggregate | Ratio):
        return plan
    groups = tuple(_within(column, table) for column in plan.group_by)
    plan = plan if groups == plan.group_by else plan.model_copy(update={"group_by": groups})
    if not isinstance(plan, Aggregate):
        return plan
    measures = tuple(_distinct_within(measure, table) for measure in plan.measures)
    return plan if measures == plan.measures else plan.model_copy(update={"measures": measures})


def wider_place(column_id: str, table: Table) -> str:
    """The id of the column of the places that those of a column lie in; "" where there is none."""
    own = next((each for each in table.columns if each.id == column_id), None)
    level = _level(own) if own is not None else None
    wider = [(_level(each), each.id) for each in table.columns]
    above = max(((at, of) for at, of in wider if at is not None and level is not None and at < level), default=None)
    return above[1] if above is not None else ""


def _distinct_within(measure: Measure, table: Table) -> Measure:
    if measure.aggregation is not Aggregation.COUNT_DISTINCT or measure.column is None:
        return measure
    return measure.model_copy(update={"column": _within(measure.column, table)})


def _within(column: ColumnRef, table: Table) -> ColumnRef:
    wider = wider_place(column.id, table)
    return column.model_copy(update={"within": wider}) if wider else column


def _level(column: Column) -> int | None:
    """How far down a place stands, by the last word of its header that says so: 乡镇村组 is a 组."""
    if column.role is not ColumnRole.PLACE:
        return None
    found = [at for at, pattern in enumerate(_LEVELS) if pattern.search(bare_name(column))]
    return max(found, default=None)
