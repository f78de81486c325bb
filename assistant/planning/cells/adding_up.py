"""Which figures of a table may be added up: those that part one whole once, in one unit."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from assistant.planning.cells.parts import Parts
from assistant.records import Column, ColumnType, RowTag, Table
from assistant.vocabulary.units import unit_in_brackets

_ALIKE = 0.005
_FEWEST_PARTS = 2  # of a total among columns


def total_among(frame: pd.DataFrame, columns: Sequence[Column]) -> Column | None:
    """The column that holds the total of the others, by their figures."""
    rows = frame[frame["tag"] == RowTag.DETAIL.value]
    figures = rows[[column.id for column in columns]].astype(float)
    for column in columns if len(columns) > _FEWEST_PARTS else ():
        others = figures.drop(columns=column.id).sum(axis=1)
        known = figures[column.id].notna() & (figures[column.id] != 0)
        same = (figures[column.id] - others).abs() <= _ALIKE * figures[column.id].abs()
        if known.any() and 2 * same[known].sum() > known.sum():
            return column
    return None


def counted_again(table: Table, frame: pd.DataFrame, columns: Sequence[str]) -> bool:
    """Whether groups of a table's rows part the same whole again and again (by sex, by age): their sums are alike."""
    rows = frame[frame["tag"] == RowTag.DETAIL.value]
    texts = [column.id for column in table.columns if column.type is ColumnType.TEXT]
    for column in columns:
        for group in texts:
            sizes = rows.groupby(group, dropna=True)[column].agg(["sum", "count"])
            several = sizes[sizes["count"] > 1]["sum"].astype(float)
            if len(several) == len(sizes) > 1 and several.max() - several.min() <= _ALIKE * several.max():
                return True
    return False


def unit_of_row(parts: Parts, row: pd.Series) -> str:
    """The unit that a row of figures of its own kind is in; "" where it says none."""
    own = row.get("unit")
    named = unit_in_brackets(str(row[parts.names()[0].id])) if parts.names() else None
    return str(own) if isinstance(own, str) and own else named.symbol if named else ""
