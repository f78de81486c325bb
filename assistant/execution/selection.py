"""Selecting rows: a condition tree over a pandas frame, by whitelisted comparisons only."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any, assert_never

import pandas as pd
import pyarrow as pa

from assistant.plan import And, Between, Compare, Condition, Contains, In, IsNull, Not, Op, Or, Ratio
from assistant.records import CellStatus, Table

_NULLABLE = pd.ArrowDtype(pa.bool_())

COMPARE: dict[Op, Callable[[Any, Any], Any]] = {
    Op.EQ: operator.eq,
    Op.NE: operator.ne,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
    Op.LT: operator.lt,
    Op.LE: operator.le,
}


def mask(frame: pd.DataFrame, condition: Condition) -> pd.Series[bool]:
    """Which rows satisfy the condition; a missing value satisfies only `IsNull`.

    `Not` holds for rows whose part is known to be false, not for missing values.
    """
    return _three_valued(frame, condition).fillna(False).astype(bool)


def undecided(frame: pd.DataFrame, condition: Condition) -> int:
    """How many rows may or may not satisfy the condition: the cell it needs has no value."""
    return int(_three_valued(frame, condition).isna().sum())


def _three_valued(frame: pd.DataFrame, condition: Condition) -> pd.Series[Any]:
    match condition:
        case Compare(column=column, op=op, value=value):
            return _nullable(COMPARE[op](frame[column.id], value))
        case Between(column=column, low=low, high=high):
            return _nullable((frame[column.id] >= low) & (frame[column.id] <= high))
        case In(column=column, values=values):
            known = frame[column.id].isin(list(values))
            return _nullable(known).mask(frame[column.id].isna())
        case Contains(column=column, text=text, at_start=True):
            return _nullable(frame[column.id].str.startswith(text))
        case Contains(column=column, text=text):
            return _nullable(frame[column.id].str.contains(text, regex=False))
        case IsNull(column=column, dash=dash):
            empty = CellStatus.DASH if dash else CellStatus.BLANK
            return _nullable(frame[f"{column.id}_status"] == empty.value)
        case And(parts=parts):
            start = pd.Series(True, index=frame.index, dtype=_NULLABLE)
            return reduce(operator.and_, (_three_valued(frame, part) for part in parts), start)
        case Or(parts=parts):
            start = pd.Series(False, index=frame.index, dtype=_NULLABLE)
            return reduce(operator.or_, (_three_valued(frame, part) for part in parts), start)
        case Not(part=part):
            return ~_three_valued(frame, part)
        case _:
            assert_never(condition)


def _nullable(series: pd.Series[Any]) -> pd.Series[Any]:
    """As yes, no or not known, which is what Arrow's columns compare to already."""
    return series.astype(_NULLABLE)


def known_on_both(rows: pd.DataFrame, plan: Ratio, nothing: frozenset[str]) -> pd.DataFrame:
    """The rows that may enter a rate of two columns: those where both are known, or the part's
    status says that it is `nothing`: such a row counts with its whole."""
    part, whole = (side.measure.column for side in (plan.numerator, plan.denominator))
    if part is None or whole is None or part.id == whole.id:
        return rows
    known = rows[part.id].notna() | rows[f"{part.id}_status"].isin(nothing)
    return rows[known & rows[whole.id].notna()]


def nothing_in_part(plan: Ratio, table: Table) -> frozenset[str]:
    """The statuses by which a cell of the numerator's column says that there is none of the denominator's.

    Of a part in its whole (已复垦面积 of 拆旧复垦规模, in %) a dash does; a blank does where the printed totals of both
    columns are the sums without it, so that the rate is that of the totals a reader has before them.
    """
    part, whole = (side.measure.column for side in (plan.numerator, plan.denominator))
    if plan.unit != "%" or part is None or whole is None or part.id == whole.id or part.unit != whole.unit:
        return frozenset()
    checks = {each.id: [check.agrees for check in table.totals if check.column == each.id] for each in (part, whole)}
    summed_up = all(found and all(found) for found in checks.values())
    return frozenset({CellStatus.DASH.value, *([CellStatus.BLANK.value] if summed_up else [])})
