"""Rows that are parts of one whole, by a printed total that is their sum: the items of 收入合计, whatever sections of
them are summed up between."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from assistant.plan import Condition, In, Not, conjuncts, joined
from assistant.planning.ledgers.expressing import ref
from assistant.records import Column, RowTag, Table

_SUMS = (RowTag.SUBTOTAL.value, RowTag.TOTAL.value)
_CALLED = "合计和小计"
_ALIKE = 0.005
_FEWEST = 2


def part_one_whole(frame: pd.DataFrame, column: Column) -> bool:
    """Whether a printed total of the column is the sum of all its rows, none left out and all of one unit."""
    details = frame[frame["tag"] == RowTag.DETAIL.value]
    figures = details[column.id]
    if column.unit == "%" or len(figures) < _FEWEST or figures.isna().any():
        return False
    units = details["unit"].dropna().unique() if "unit" in details.columns else ()
    whole = float(figures.sum())
    totals = frame.loc[frame["tag"].isin(_SUMS), column.id].dropna()
    return len(units) <= 1 and whole != 0 and any(abs(float(own) - whole) <= _ALIKE * abs(whole) for own in totals)


def items_alone(
    where: Condition, bounded: Sequence[Column], names: Column, table: Table, frame: pd.DataFrame
) -> Condition:
    """The rows of a limit on a column whose rows are parts of one whole without the sums between them: 税收收入 is no
    项目 beside 增值税."""
    if table.layout != "indicators" or not bounded or not all(part_one_whole(frame, column) for column in bounded):
        return where
    sums = tuple(dict.fromkeys(frame.loc[frame["tag"].isin(_SUMS), names.id].dropna()))
    return joined([*conjuncts(where), Not(part=In(column=ref(names), values=sums, label=_CALLED))]) if sums else where
