"""Selecting rows: a condition tree over a pandas frame, by whitelisted comparisons only."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any, assert_never

import pandas as pd

from assistant.plan import And, Between, Compare, Condition, Contains, In, IsNull, Not, Op, Or
from assistant.records import CellStatus

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
            return _nullable(known.mask(frame[column.id].isna()))
        case Contains(column=column, text=text, at_start=True):
            return _nullable(frame[column.id].str.startswith(text))
        case Contains(column=column, text=text):
            return _nullable(frame[column.id].str.contains(text, regex=False))
        case IsNull(column=column, dash=dash):
            empty = CellStatus.DASH if dash else CellStatus.BLANK
            return _nullable(frame[f"{column.id}_status"] == empty.value)
        case And(parts=parts):
            start = pd.Series(True, index=frame.index, dtype="boolean")
            return reduce(operator.and_, (_three_valued(frame, part) for part in parts), start)
        case Or(parts=parts):
            start = pd.Series(False, index=frame.index, dtype="boolean")
            return reduce(operator.or_, (_three_valued(frame, part) for part in parts), start)
        case Not(part=part):
            return ~_three_valued(frame, part)
        case _:
            assert_never(condition)


def _nullable(series: pd.Series[Any]) -> pd.Series[Any]:
    return series.astype("boolean")
