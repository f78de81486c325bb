"""口径 of an answer from a table: what was counted, what was left out, what printed totals say."""

from __future__ import annotations

from assistant.execution.evidence import TableEvidence
from assistant.plan import Aggregate, Measure, Ratio, describe
from assistant.records import Table
from assistant.vocabulary.units import format_decimal


def table_notes(evidence: TableEvidence) -> list[str]:
    """What was counted, by which rule, which rows were left out and why, and what printed totals say."""
    notes = [describe(evidence.plan), *evidence.plan.basis.assumptions]
    notes.append(f"明细{evidence.considered}行中符合条件{evidence.matched}行")
    if evidence.total_rows_left_out:
        notes.append(f"合计、小计等{evidence.total_rows_left_out}行未计入")
    for item in evidence.left_out:
        examples = f"（{'、'.join(item.examples)}）" if item.examples else ""
        notes.append(f"{item.reason}{item.count}行{'按0计' if item.as_nothing else '未计入'}{examples}")
    notes += _reconciled(evidence.table, evidence.plan)
    notes += [f"表内{note.rstrip('。')}" for note in evidence.table.notes if note.startswith(("注", "说明", "备注"))]
    return notes


def _reconciled(table: Table, plan: object) -> list[str]:
    """The table's own printed totals beside the sums of its rows, for the columns used."""
    used = _columns_used(plan)
    notes = []
    for check in table.totals:
        if check.column in used:
            printed, computed = (format_decimal(n, computed=False) for n in (check.printed, check.computed))
            name = table.column(check.column).name
            verdict = "一致" if check.agrees else "不一致，请核对"
            notes.append(f"表内第{check.row}行“{check.label}”{name}为{printed}，明细合计{computed}，{verdict}")
    return notes


def _columns_used(plan: object) -> set[str]:
    measures: list[Measure] = []
    if isinstance(plan, Aggregate):
        measures += plan.measures
    if isinstance(plan, Ratio):
        measures += [plan.numerator.measure, plan.denominator.measure]
    return {measure.column.id for measure in measures if measure.column is not None}
