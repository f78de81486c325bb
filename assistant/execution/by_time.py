"""Rows put together by month, quarter, half-year or year, in the order of time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from assistant.plan import Between, ColumnRef, Compare, Condition, Op, Step, conjuncts
from assistant.vocabulary.periods import Anchor, find_periods

_YEAR = re.compile(r"(?:19|20)\d{2}年?")
_MONTHS = {Step.MONTH: 1, Step.QUARTER: 3, Step.HALF: 6, Step.YEAR: 12}


def groups_by_time(
    rows: pd.DataFrame, everything: pd.DataFrame, column: ColumnRef, where: Condition
) -> Iterator[tuple[str, pd.DataFrame]]:
    """The rows of each time with its label (2024年3月), times without a row among them.

    Times run from the first to the last that `where` asks for, as far as the dates of
    `everything` reach; those of a column of periods or years are only the ones that stand there.
    """
    step = column.step
    if step is None:
        raise ValueError(f"{column.name} has no step")
    days = rows[column.id].map(first_day)
    places = days.map(lambda day: None if day is None else _place(day, step))
    known = {int(place) for place in places.dropna()}
    if not known:
        return
    if _holds_days(everything[column.id]):
        known |= _times_between(everything[column.id], column, step, where)
    for place in sorted(known):
        yield time_label(place, step), rows[places == place]


def first_day(cell: Any) -> dt.date | None:
    """The first day of what a cell says: of a date, a period in words or a year; None for anything else."""
    if pd.isna(cell):
        return None
    if isinstance(cell, dt.date):
        return cell
    text = str(int(cell)) if isinstance(cell, Decimal) and cell == int(cell) else str(cell).strip()
    if _YEAR.fullmatch(text):
        return dt.date(int(text[:4]), 1, 1)
    found = find_periods(text, Anchor(year=None))
    whole = len(found) == 1 and found[0].period.text == text
    return found[0].period.start if whole else None


def time_label(place: int, step: Step) -> str:
    year, part = divmod(place, 12 // _MONTHS[step])
    match step:
        case Step.MONTH:
            return f"{year}年{part + 1}月"
        case Step.QUARTER:
            return f"{year}年{'一二三四'[part]}季度"
        case Step.HALF:
            return f"{year}年{'上下'[part]}半年"
        case Step.YEAR:
            return f"{year}年"


def _place(day: dt.date, step: Step) -> int:
    """Which time a day is in, counted from the year 0."""
    return (day.year * 12 + day.month - 1) // _MONTHS[step]


def _holds_days(cells: pd.Series[Any]) -> bool:
    known = cells.dropna()
    return len(known) > 0 and all(isinstance(cell, dt.date) for cell in known)


def _times_between(cells: pd.Series[Any], column: ColumnRef, step: Step, where: Condition) -> set[int]:
    known = cells.dropna()
    first, last = known.min(), known.max()
    asked = [part for part in conjuncts(where) if isinstance(part, Between | Compare) and part.column.id == column.id]
    for part in asked:
        match part:
            case Between(low=dt.date() as low, high=dt.date() as high):
                first, last = max(first, low), min(last, high)
            case Compare(op=Op.GE | Op.GT, value=dt.date() as value):
                first = max(first, value)
            case Compare(op=Op.LE | Op.LT, value=dt.date() as value):
                last = min(last, value)
            case _:
                pass
    return set(range(_place(first, step), _place(last, step) + 1))
