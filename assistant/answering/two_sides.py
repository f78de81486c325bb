"""What answers say of a figure's other side: a difference in the text, the rest in the 口径."""

from __future__ import annotations

import datetime as dt

from assistant.answering.sheet import Sheet, mark
from assistant.execution.evidence import LedgerSide, ReportSide, StatedFact, TableEvidence, Value
from assistant.plan import describe_condition, rows_of
from assistant.reconciling.comparison import Comparison
from assistant.vocabulary.periods import day_words
from assistant.vocabulary.units import format_decimal


def ledger_lines(stated: StatedFact, sheet: Sheet) -> list[str]:
    """A line for each ledger that contradicts a stated figure."""
    return [_ledger_line(side, sheet) for side in stated.computed if side.comparison.differs]


def ledger_notes(stated: StatedFact) -> list[str]:
    """What ledgers say that do not contradict it."""
    notes = []
    for side in stated.computed:
        each, name = side.comparison, side.evidence.plan.dataset.name
        if each.agrees:
            notes.append(f"与《{name}》{_dated(each.ledger_day)}按明细计算的{_shown(each)}一致")
        elif not each.same_time:
            notes.append(f"《{name}》{_dated(each.ledger_day)}按明细计为{_shown(each)}，日期与报告不同，仅供参照")
    return notes


def report_lines(evidence: TableEvidence, sheet: Sheet) -> list[str]:
    """A line for each report that contradicts a computed figure."""
    return [_report_line(side, sheet) for side in evidence.reported if side.comparison.differs]


def report_notes(evidence: TableEvidence) -> list[str]:
    """What reports say that do not contradict it."""
    notes = []
    for side in evidence.reported:
        fact, title = side.stated.fact, side.stated.source.title
        if side.comparison.agrees:
            notes.append(f"与《{title}》{fact.location}写的{fact.text}一致")
        elif not side.comparison.same_time:
            day = _dated(side.comparison.report_day)
            notes.append(f"《{title}》{day}写为{fact.text}，日期与台账不同，仅供参照")
    return notes


def _ledger_line(side: LedgerSide, sheet: Sheet) -> str:
    each, plan = side.comparison, side.evidence.plan
    citation = sheet.cite_table(side.evidence, describe_condition(rows_of(plan)))
    shown = sheet.enter(Value(each.computed, each.unit), citation)
    return f"《{plan.dataset.name}》{_dated(each.ledger_day)}按明细计为{shown}，与报告不一致，请核对。{mark(citation)}"


def _report_line(side: ReportSide, sheet: Sheet) -> str:
    citation = sheet.cite_fact(side.stated)
    shown = sheet.enter_fact(side.stated.fact, citation)
    day = _dated(side.comparison.report_day)
    return f"《{side.stated.source.title}》{day}写为{shown}，与台账不一致，请核对。{mark(citation)}"


def _dated(day: dt.date | None) -> str:
    return "（未注明日期）" if day is None else f"（截至{day_words(day)}）"


def _shown(each: Comparison) -> str:
    return format_decimal(each.computed, computed=True) + each.unit
