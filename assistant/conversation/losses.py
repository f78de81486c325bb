"""Whether what a plan of an earlier generation reads is still there."""

from __future__ import annotations

from assistant.conversation.turns import refs_in
from assistant.plan import Dataset, Plan, Reckoning, TablePlan
from assistant.planning.ledgers.lexicon import bare_name
from assistant.ports import RecordStore


def lost(plan: Plan, records: RecordStore, *, as_it_was: bool = False) -> str:
    """The name of a table of the plan that this generation has no longer with the columns that
    the plan names; "" when all are there.  Plans over reports are made anew.

    `as_it_was`: tables that stand for another day by now are lost as well, for a plan that is
    run again as it is.
    """
    tables = {table.id: table for table in records.tables()}
    for dataset, part in _parts(plan):
        table = tables.get(dataset.table_id)
        if table is None:
            return dataset.name
        known = {(column.id, bare_name(column)) for column in table.columns}
        day = table.as_of.end if table.as_of else None
        if not known.issuperset((column.id, column.name) for column in refs_in(part)):
            return dataset.name
        if day != dataset.as_of and (as_it_was or isinstance(plan, Reckoning)):
            return dataset.name
    return ""


def _parts(plan: Plan) -> list[tuple[Dataset, object]]:
    """Each table that a plan reads, with what it says of it."""
    if isinstance(plan, TablePlan):
        return [(plan.dataset, plan)]
    return [(term.dataset, term) for term in plan.rows] if isinstance(plan, Reckoning) else []
