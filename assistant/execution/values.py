"""What rows come to in one measure, and what one cell says: decimal arithmetic, in the unit asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from typing import Any

import pandas as pd

from assistant.execution.evidence import LeftOut, Value
from assistant.execution.group_names import group_names
from assistant.plan import Aggregation, ColumnRef, Measure
from assistant.records import CellStatus
from assistant.vocabulary.periods import day_words
from assistant.vocabulary.units import compatible, convert, unit_named

_EXAMPLES = 5
_PRECISION = 50
_LEAST_SHOWN = Decimal("0.005")
_REASONS = {
    CellStatus.BLANK: "空白",
    CellStatus.DASH: "填“—”",
    CellStatus.MASKED: "数字缺位",
    CellStatus.TEXT: "不是数字",
    CellStatus.ERROR: "公式错误",
}


def measured(rows: pd.DataFrame, measure: Measure) -> Value:
    """A count, a sum, an average … of `rows`, in the unit of the measure; no number where no cell has one."""
    if measure.column is None:
        return Value(Decimal(len(rows)), measure.unit)
    cells = rows[measure.column.id].dropna()
    if measure.aggregation is Aggregation.COUNT:
        return Value(Decimal(len(cells)), measure.unit)
    if measure.aggregation is Aggregation.COUNT_DISTINCT:
        return Value(Decimal(group_names(rows, measure.column).dropna().nunique()), measure.unit)
    if cells.empty:
        return Value(None, measure.unit)
    number = REDUCE[measure.aggregation](cells)
    source, target = unit_named(measure.column.unit or ""), unit_named(measure.unit)
    if source is not None and target is not None and source.name != target.name:
        number = convert(number, source, target)
    return Value(number, measure.unit)


def left_out(rows: pd.DataFrame, measure: Measure, nothing: frozenset[str] = frozenset()) -> Iterator[LeftOut]:
    """Cells that could not enter a value, by reason, with how they stand; some statuses are `nothing`."""
    if measure.column is None:
        return
    statuses = rows[f"{measure.column.id}_status"]
    for status, reason in _REASONS.items():
        hit = rows[statuses == status.value]
        if len(hit):
            raw = hit[f"{measure.column.id}_raw"].dropna().unique()
            examples = tuple(str(text) for text in raw[:_EXAMPLES]) if status is not CellStatus.BLANK else ()
            as_nothing = status.value in nothing
            yield LeftOut(f"{measure.column.name}{reason}", len(hit), examples, as_nothing=as_nothing)


def cell_value(rows: pd.DataFrame, index: Any, column: ColumnRef) -> Value:
    """One cell as it stands, in the unit that was asked for; hidden digits stay hidden."""
    raw: Any = rows.at[index, f"{column.id}_raw"]
    text = "" if pd.isna(raw) else str(raw).strip()
    cell: Any = rows.at[index, column.id]
    masked = bool(rows.at[index, f"{column.id}_status"] == CellStatus.MASKED.value)
    unit = _unit(rows, index, column)
    if isinstance(cell, Decimal):
        return shown_in(Value(cell, unit, text, computed=False), column.shown_in)
    if masked or pd.isna(cell):
        return Value(None, unit, text, masked=masked, computed=False)
    shown = day_words(cell) if isinstance(cell, dt.date) else str(cell)
    return Value(None, "", shown, computed=False)


def _unit(rows: pd.DataFrame, index: Any, column: ColumnRef) -> str:
    """The row's own unit, where a table of indicators gives each row one, else the
    column's; rates beside the figures (同比增长%) are rates in every row."""
    if column.unit == "%":
        return column.unit
    own: Any = rows.at[index, "unit"] if "unit" in rows.columns else None
    return (column.unit or "") if own is None or pd.isna(own) else str(own)


def shown_in(value: Value, asked: str) -> Value:
    """A number in the unit that was asked for; as it stands where that says nothing of it, or it would be nought."""
    source, target = unit_named(value.unit), unit_named(asked)
    if value.number is None or source is None or target is None or not compatible(source, target):
        return value
    converted = convert(value.number, source, target)
    too_small = value.number != 0 and abs(converted) < _LEAST_SHOWN
    return value if too_small else Value(converted, target.symbol)


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """Division with so many digits that no shown one is rounded twice."""
    with localcontext() as context:
        context.prec = _PRECISION
        return above / below


def _mean(cells: pd.Series[Any]) -> Decimal:
    return quotient(_total(cells), Decimal(len(cells)))


def _total(cells: pd.Series[Any]) -> Decimal:
    return Decimal(cells.sum())


REDUCE: dict[Aggregation, Callable[[pd.Series[Any]], Decimal]] = {
    Aggregation.SUM: _total,
    Aggregation.AVERAGE: _mean,
    Aggregation.MAX: lambda cells: Decimal(cells.max()),
    Aggregation.MIN: lambda cells: Decimal(cells.min()),
}
