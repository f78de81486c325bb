"""What the next question may call 它: the one row or group that an answer named."""

from __future__ import annotations

from assistant.execution.evidence import Evidence, ResultRow, TableEvidence
from assistant.execution.tables import run_table_plan
from assistant.plan import (
    Aggregate,
    ColumnRef,
    Compare,
    Condition,
    Exists,
    Extreme,
    ListRows,
    Op,
    Ratio,
    conjuncts,
    joined,
    rows_of,
)
from assistant.planning.ledgers.expressing import ref
from assistant.ports import RecordStore
from assistant.records import ColumnRole, ColumnType


def referent(evidence: Evidence | None, records: RecordStore) -> Condition | None:
    """The condition that picks it, those of the plan with its name; None when several were
    named, or none, or the name is not its alone."""
    if not isinstance(evidence, TableEvidence) or len(evidence.result) != 1:
        return None
    plan, row = evidence.plan, evidence.result[0]
    match plan:
        case Aggregate(group_by=(column,), limit=int()) | Ratio(group_by=(column,), limit=int()):
            return _group(evidence, column, row, records)
        case Extreme() | ListRows():
            return _by_name(evidence, plan, row, records)
        case Exists():
            return _by_key(evidence, plan, records)
        case _:
            return None


def _group(evidence: TableEvidence, column: ColumnRef, row: ResultRow, records: RecordStore) -> Condition | None:
    """The group of that name; of a place that is told with the one it lies in, both."""
    where = conjuncts(rows_of(evidence.plan))
    plain = column.model_copy(update={"within": ""})
    if column.within and evidence.matched_rows:
        frame = records.frame(evidence.table.id)
        first = frame[frame["row"] == row.rows[0]].iloc[0]
        if first[column.id] != row.label[0]:
            wider = ref(evidence.table.column(column.within))
            in_it = Compare(column=wider, op=Op.EQ, value=str(first[column.within]))
            return joined([*where, in_it, Compare(column=plain, op=Op.EQ, value=str(first[column.id]))])
    return joined([*where, Compare(column=plain, op=Op.EQ, value=row.label[0])])


def _by_key(evidence: TableEvidence, plan: Exists, records: RecordStore) -> Condition | None:
    """The row whose code or name the question said: YL24001立案了吗."""
    keys = {c.id for c in evidence.table.columns if c.role in (ColumnRole.KEY, ColumnRole.NAME)}
    named = [p for p in conjuncts(plan.where) if isinstance(p, Compare) and p.op is Op.EQ and p.column.id in keys]
    if not named:
        return None
    where = joined(named)
    found = run_table_plan(ListRows(dataset=plan.dataset, where=where, shown=(named[0].column,)), records)
    return where if len(found.matched_rows) == 1 else None


def _by_name(
    evidence: TableEvidence, plan: Extreme | ListRows, row: ResultRow, records: RecordStore
) -> Condition | None:
    """The first cell shown is what a row is called by."""
    column, value = plan.shown[0], row.values[0]
    kind = next(each.type for each in evidence.table.columns if each.id == column.id)
    if value.masked or not value.text or kind is ColumnType.DATE:
        return None
    picked = Compare(column=column, op=Op.EQ, value=value.text if value.number is None else value.number)
    where = joined([*conjuncts(plan.where), picked])
    found = run_table_plan(ListRows(dataset=plan.dataset, where=where, shown=(column,)), records)
    return where if found.matched_rows == row.rows else None
