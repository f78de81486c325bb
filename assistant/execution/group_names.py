"""What the groups of rows are called."""

from __future__ import annotations

from typing import Any

import pandas as pd

from assistant.plan import ColumnRef, Compare, Condition, In, Op, conjuncts
from assistant.planning.ledgers.places_within import wider_place
from assistant.records import Table

_FEW = 5


def group_names(rows: pd.DataFrame, column: ColumnRef) -> pd.Series[Any]:
    """The name of the group of each row; of places that lie in others, with those where one of the names
    stands in several of them (某镇某村)."""
    names = rows[column.id]
    if not column.within:
        return names
    wider = rows[column.within]
    known = names.notna() & wider.notna()
    places = pd.DataFrame({"name": names[known], "wider": wider[known]})
    if places.empty or places.groupby("name")["wider"].nunique().max() < 2:
        return names
    told = names.astype(object).copy()
    told[known] = wider[known].astype(str) + names[known].astype(str)
    return told


def alike(rows: pd.DataFrame, where: Condition, table: Table) -> tuple[str, ...]:
    """The places that a condition names, by a name that several of them have."""
    found: list[str] = []
    for part in conjuncts(where):
        names: tuple[object, ...] = ()
        if isinstance(part, Compare) and part.op is Op.EQ:
            names = (part.value,)
        elif isinstance(part, In):
            names = part.values
        wider = wider_place(part.column.id, table) if names and isinstance(part, Compare | In) else ""
        if wider and isinstance(part, Compare | In):
            found += [str(name) for name in names if rows.loc[rows[part.column.id] == name, wider].nunique() > 1]
    return tuple(found)


def by_wider(rows: pd.DataFrame, where: Condition, table: Table) -> tuple[tuple[str, int], ...]:
    """How many rows of a place lie in each of the few places that have one of its name; none where it is one."""
    places = [part for part in conjuncts(where) if isinstance(part, Compare) and part.op is Op.EQ]
    for part in places:
        wider = wider_place(part.column.id, table)
        if wider and 1 < rows[wider].nunique() <= _FEW:
            counts = rows[wider].value_counts()
            return tuple((str(name), int(count)) for name, count in counts.items())
    return ()
