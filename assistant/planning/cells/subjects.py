"""What the values of a reckoning all are: said before it, where no label of theirs says it."""

from __future__ import annotations

from assistant.plan import Plan, Reckoning, Term
from assistant.planning.cells.parts import Parts
from assistant.planning.ledgers.lexicon import without_unit
from assistant.records import Column


def with_subject(plan: Plan, parts: Parts) -> Plan:
    """The plan with its subject: the row that several columns are of, the column that several rows have.

    2023年比2022年多5吨 tells nobody of what, nor does 甲站比乙站多5毫米.
    """
    if not isinstance(plan, Reckoning) or plan.subject or len(plan.rows) < len(plan.terms):
        return plan
    said = "、".join(term.label for term in plan.rows)
    rows = [pick.label for pick in parts.reading.picked if pick.label and pick.label not in said]
    stem = _stem(parts, plan.rows)
    told = [*dict.fromkeys(rows), *([stem] if stem and stem not in said else [])]
    return plan.model_copy(update={"subject": "的".join(told)})


def _stem(parts: Parts, terms: tuple[Term, ...]) -> str:
    """What the headers of the terms' columns share: all of it where it is one column."""
    ids = {term.measure.column.id for term in terms if term.measure.column is not None}
    columns = [column for column in parts.table.columns if column.id in ids]
    if len(columns) == 1:
        return _named(columns[0])
    shared = [level for level in columns[0].path if all(level in other.path for other in columns)] if columns else []
    return "·".join(map(without_unit, shared))


def _named(column: Column) -> str:
    return "·".join(map(without_unit, column.path)) or without_unit(column.name)
