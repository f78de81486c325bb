"""A table's rows as they are stored: fields as `assistant.records.Table` names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa

from assistant.records import PATH_SEPARATOR, CellStatus, Column, ColumnType
from assistant.vocabulary.units import Unit, unit_named
from ingest.cells import Cell, read_date, read_number, read_text
from ingest.column_units import in_column_unit
from ingest.layout import BodyTags
from ingest.readers.reading import CellValue
from ingest.sheets import SheetView

WHOLE_DIGITS, DECIMALS = 18, 20  # together what a decimal128 holds; beyond them no figure is kept
_SMALL, _LARGE = Decimal("0.0001"), Decimal(10**WHOLE_DIGITS)  # stored floats between them fit: they have 15 digits


@dataclass(frozen=True)
class Body:
    """The rows of one table on its sheet, with the sheet column of each table column."""

    view: SheetView
    rows: tuple[int, ...]
    order: tuple[int, ...]
    columns: tuple[Column, ...]


def read_cells(body: Body, column: Column) -> list[Cell]:
    """The column's cell in every row."""
    index = body.order[body.columns.index(column)]
    unit = None if column.unit is None else unit_named(column.unit)
    grid = body.view.rows
    values = [grid[row][index] for row in body.rows]
    if bool in set(map(type, values)):  # True equals 1
        return [_read_cell(value, column.type, unit) for value in values]
    known = {value: _read_cell(value, column.type, unit) for value in set(values)}
    return list(map(known.__getitem__, values))


def _read_cell(value: CellValue, kind: ColumnType, unit: Unit | None) -> Cell:
    match kind:
        case ColumnType.NUMBER:
            return _number_cell(read_number(value), unit)
        case ColumnType.DATE:
            return read_date(value)
        case ColumnType.TEXT:
            return read_text(value)


def _number_cell(cell: Cell, unit: Unit | None) -> Cell:
    if not isinstance(cell.value, Decimal):
        return cell
    if cell.number is None and _SMALL < abs(cell.value) < _LARGE:
        return cell
    value = cell.value if cell.number is None else in_column_unit(cell.number, unit)
    return Cell(CellStatus.OK, value, cell.number) if value is not None and _fits(value) else Cell(CellStatus.TEXT)


def _fits(value: Decimal) -> bool:
    return value.adjusted() < WHOLE_DIGITS and int(value.as_tuple().exponent) >= -DECIMALS


def store(
    body: Body, tags: BodyTags, cells: Mapping[str, Sequence[Cell]], hidden: frozenset[int], units: Sequence[str]
) -> pa.Table:
    """The rows as an Arrow table; `units` has one for each row of an indicators table, else nothing.

    A table printed in strips side by side has ``shift``: how many columns to the right of
    its column's letter a row's cells stand.
    """
    places = [body.view.place(row) for row in body.rows]
    paths = (PATH_SEPARATOR.join(tags.paths.get(row, ())) for row in body.rows)
    fields: dict[str, pa.Array] = {
        "row": pa.array([row + 1 for row, _ in places], pa.int64()),
        "tag": pa.array([tags.tags[row].value for row in body.rows], pa.string()),
        "path": pa.array(paths, pa.string()),
        "hidden": pa.array([row in hidden for row, _ in places], pa.bool_()),
    }
    if any(shift for _, shift in places):
        fields["shift"] = pa.array([shift for _, shift in places], pa.int64())
    if units:
        fields["unit"] = pa.array(units, pa.string())
    for index, column in zip(body.order, body.columns, strict=True):
        fields |= _fields_of(body, index, column, cells[column.id])
    return pa.table(fields)


def _fields_of(body: Body, index: int, column: Column, cells: Sequence[Cell]) -> dict[str, pa.Array]:
    values = [cell.value for cell in cells]
    raw = body.view.raw
    fields: dict[str, pa.Array] = {
        column.id: pa.array(values, _arrow_type(column.type, values)),
        f"{column.id}_raw": pa.array([raw[row][index] for row in body.rows], pa.string()),
        f"{column.id}_status": pa.array([cell.status for cell in cells], pa.string()),
    }
    numbers = [cell.number for cell in cells if cell.number is not None and cell.status is CellStatus.OK]
    if any(number.second is not None or number.note for number in numbers):
        fields |= _beside(column.id, cells)
    return fields


def _beside(column_id: str, cells: Sequence[Cell]) -> dict[str, pa.Array]:
    """Second values in brackets and marks beside the figures, where there are any."""
    fields: dict[str, pa.Array] = {}
    numbers = [cell.number if cell.status is CellStatus.OK else None for cell in cells]
    seconds = [number.second if number is not None else None for number in numbers]
    kept = [second if second is not None and _fits(second) else None for second in seconds]
    if any(second is not None for second in kept):
        fields[f"{column_id}_second"] = pa.array(kept, _arrow_type(ColumnType.NUMBER, kept))
    notes = [number.note or None if number is not None else None for number in numbers]
    if any(notes):
        fields[f"{column_id}_note"] = pa.array(notes, pa.string())
    return fields


def _arrow_type(kind: ColumnType, values: Sequence[object]) -> pa.DataType:
    match kind:
        case ColumnType.TEXT:
            return pa.string()
        case ColumnType.DATE:
            return pa.date32()
        case ColumnType.NUMBER:
            return pa.decimal128(WHOLE_DIGITS + DECIMALS, max(map(_decimals, values), default=0))


def _decimals(value: object) -> int:
    text = format(value, "f") if isinstance(value, Decimal) else ""
    return len(text) - text.find(".") - 1 if "." in text else 0
