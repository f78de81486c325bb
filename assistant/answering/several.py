"""Answers to several asks of one sentence, one figure after the other."""

from __future__ import annotations

from assistant.answer import TableView
from assistant.answering.phrases import as_of_phrase
from assistant.answering.reports import Written
from assistant.answering.sheet import Sheet
from assistant.answering.tables import TableWriter, view
from assistant.execution.evidence import SeveralEvidence, TableEvidence
from assistant.planning.ledgers.lexicon import entities_of


def write_several(evidence: SeveralEvidence, sheet: Sheet) -> Written:
    """Every ask's own sentence, the day said once where it is the same for all."""
    days = {part.plan.dataset.as_of for part in evidence.parts}
    said, lines, notes = [], [], []
    for part in evidence.parts:
        writer = TableWriter(part, sheet, entities_of(part.table))
        scope = as_of_phrase(part.plan.dataset.as_of) if len(days) > 1 else ""
        said.append(f"{scope}{writer.sentence()}{writer.mark}")
        lines += writer.further()
        notes += writer.notes()
    scope = as_of_phrase(days.pop()) if len(days) == 1 else ""
    return Written("\n".join([f"{scope}{'；'.join(said)}。", *dict.fromkeys(lines)]), notes)


def several_view(evidence: SeveralEvidence) -> TableView:
    """Every part's figures by what they are called."""
    rows = tuple(row for part in evidence.parts for row in _named(part))
    return TableView(columns=("项目", "数值"), rows=rows, total_rows=len(rows))


def _named(part: TableEvidence) -> list[tuple[str, str]]:
    table = view(part)
    return [(f"{'、'.join(row[:-1]) or table.columns[-1]}", row[-1]) for row in table.rows if row]
