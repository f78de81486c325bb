"""From the grids of a file to typed tables, one step after the other.

sheet -> region (`ingest.regions`) -> header (`ingest.headers`) -> row tags
(`ingest.rows`) -> columns (`ingest.columns`) -> cells (`ingest.cells`) -> totals
(`ingest.totals`).  A sheet that is not one plain table is skipped with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath

import pyarrow as pa

from assistant.records import CellStatus, Column, ColumnRole, ColumnType, Notice, RowTag, Skip, Table
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import Unit, unit_named
from ingest.cells import Cell, read_date, read_number, read_text
from ingest.column_units import in_column_unit, unit_for, units_in_line
from ingest.columns import DEFAULT_WORDS, Cells, ColumnWords, describe_column, is_code
from ingest.dating import as_of
from ingest.fingerprint import header_fingerprint
from ingest.headers import Header, read_header
from ingest.readers.reading import CellValue, Grid
from ingest.regions import LEAD_CELL, NotSimple, Region, find_region
from ingest.rows import tag_rows
from ingest.sheets import SheetView, address, column_letter
from ingest.totals import BodyRow, check_totals, unlabelled_totals

_GENERIC_SHEET = re.compile(r"(?:sheet|工作表|表格?|table)\s*\d*", re.IGNORECASE)
_TITLE_WORDS = re.compile(r"台账|清单|统计|情况|汇总|名单|一览|明细|登记|月报|年报|报表|表")
_WHOLE_DIGITS, _DECIMALS = 18, 20  # together what a decimal128 holds; beyond them no figure is kept


@dataclass(frozen=True)
class ReadTable:
    """A table's description with its rows (fields as `assistant.records.Table` names)."""

    table: Table
    rows: pa.Table


@dataclass(frozen=True)
class TableReadings:
    tables: tuple[ReadTable, ...]
    skipped: tuple[Skip, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class _Lead:
    """The lines above a header, sorted: what the table is called, its units, the rest."""

    title: str
    printed_title: str
    units: tuple[Unit, ...]
    unit_text: str
    others: tuple[str, ...]


def read_table_grids(
    source_id: str, file_name: str, grids: Sequence[Grid], words: ColumnWords = DEFAULT_WORDS
) -> TableReadings:
    """Every grid that holds one plain table; the others as skips, named by sheet."""
    tables: list[ReadTable] = []
    skipped: list[Skip] = []
    notices: list[Notice] = []
    for grid in grids:
        try:
            table, found = _read_grid(f"{source_id}-t{len(tables)}", source_id, file_name, grid, words)
        except NotSimple as fault:
            skipped.append(Skip(part=grid.name, reason=fault.reason))
            continue
        tables.append(table)
        notices += found
    return TableReadings(tuple(tables), tuple(skipped), tuple(notices))


def _read_grid(
    table_id: str, source_id: str, file_name: str, grid: Grid, words: ColumnWords
) -> tuple[ReadTable, list[Notice]]:
    sheet = SheetView(grid)
    region = find_region(sheet)
    header = read_header(sheet, region)
    body, order = header.region.body, tuple(header.names)
    sheet = sheet.filled_down(body[0], body[-1])
    tags = dict(tag_rows(sheet, body, order))
    stem = PurePath(file_name).stem
    lead = _sort_lead(region.lead, sheet.name, stem)
    columns = _describe_columns(sheet, header, tags, lead.units, words)
    cells = {column.id: _read_cells(sheet, body, index, column) for index, column in zip(order, columns, strict=True)}
    additive = [column.id for column in columns if column.additivity != "none"]
    rows = [
        BodyRow(row + 1, tags[row], _label(sheet, row, order, columns), {name: cells[name][at] for name in additive})
        for at, row in enumerate(body)
    ]
    totals = unlabelled_totals(rows)
    if totals:
        tags |= dict.fromkeys((row - 1 for row in totals), RowTag.TOTAL)
        rows = [BodyRow(row.row, tags[row.row - 1], row.label, row.cells) for row in rows]
        columns = _describe_columns(sheet, header, tags, lead.units, words)
    table = Table(
        id=table_id,
        source_id=source_id,
        sheet=sheet.name,
        address=address(region.header, order[0], body[-1], order[-1]),
        title=lead.title,
        columns=columns,
        detail_rows=sum(1 for tag in tags.values() if tag is RowTag.DETAIL),
        first_row=body[0] + 1,
        last_row=body[-1] + 1,
        as_of=_as_of(region, lead, stem, sheet.name),
        unit=lead.unit_text or None,
        notes=lead.others + region.notes,
        totals=check_totals(rows),
        fingerprint=header_fingerprint(column.name for column in columns),
    )
    return ReadTable(table, _arrow(sheet, body, tags, order, columns, cells)), _notices(sheet.name, tags)


def _sort_lead(lead: Sequence[Sequence[str]], sheet: str, stem: str) -> _Lead:
    texts = [piece for line in lead for text in line for piece in _lead_pieces(text)]
    titles = [text for text in texts if not LEAD_CELL.match(text)]
    title = next((text for text in titles if _TITLE_WORDS.search(text)), next(iter(titles), ""))
    unit_text, units = next(((text, found) for text in texts if (found := units_in_line(text))), ("", ()))
    others = tuple(text for text in texts if text not in (title, unit_text))
    shown = re.sub(r"\s+", " ", title) or (stem if _GENERIC_SHEET.fullmatch(sheet) else sheet)
    return _Lead(shown, title, units, "、".join(unit.symbol for unit in units), others)


def _as_of(region: Region, lead: _Lead, stem: str, sheet: str) -> Period | None:
    lines = (text for line in region.lead for text in line if text != lead.printed_title)
    return as_of(lines, lead.printed_title, stem, sheet)


def _lead_pieces(text: str) -> list[str]:
    """A line such as “填报单位：…    单位：亩” says several things, spaced apart."""
    return re.split(r"\s{2,}|\u3000", text) if LEAD_CELL.match(text) else [text]


def _describe_columns(
    sheet: SheetView, header: Header, tags: Mapping[int, RowTag], units: Sequence[Unit], words: ColumnWords
) -> tuple[Column, ...]:
    details = [row for row, tag in tags.items() if tag is RowTag.DETAIL] or list(tags)
    described = []
    for position, (index, name) in enumerate(header.names.items()):
        cells = Cells.of([sheet.value(row, index) for row in details])
        unit = unit_for(name, header.units.get(index, ""), () if is_code(name) else units, cells.values)
        described.append(describe_column(f"c{position}", name, column_letter(index), unit, cells, words))
    return tuple(described)


def _read_cells(sheet: SheetView, body: Sequence[int], index: int, column: Column) -> list[Cell]:
    unit = None if column.unit is None else unit_named(column.unit)
    known: dict[tuple[type, CellValue], Cell] = {}
    cells = []
    grid = sheet.grid.rows
    for row in body:
        value = grid[row][index]
        key = (type(value), value)
        cell = known.get(key)
        if cell is None:
            cell = known[key] = _read_cell(value, column.type, unit)
        cells.append(cell)
    return cells


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
    value = cell.value if cell.number is None else in_column_unit(cell.number, unit)
    if value is None or value.adjusted() >= _WHOLE_DIGITS or int(value.as_tuple().exponent) < -_DECIMALS:
        return Cell(CellStatus.TEXT)
    return Cell(CellStatus.OK, value, cell.number)


def _label(sheet: SheetView, row: int, order: Sequence[int], columns: Sequence[Column]) -> str:
    """The first words of a row that are not a serial number."""
    for index, column in zip(order, columns, strict=True):
        text = sheet.texts[row][index]
        if text and column.type is ColumnType.TEXT and not (column.role is ColumnRole.KEY and text.isdigit()):
            return re.sub(r"\s+", "", text)
    return ""


def _arrow(
    sheet: SheetView,
    body: Sequence[int],
    tags: Mapping[int, RowTag],
    order: Sequence[int],
    columns: Sequence[Column],
    cells: Mapping[str, Sequence[Cell]],
) -> pa.Table:
    fields: dict[str, pa.Array] = {
        "row": pa.array([row + 1 for row in body], pa.int64()),
        "tag": pa.array([tags[row].value for row in body], pa.string()),
        "path": pa.array([""] * len(body), pa.string()),
        "hidden": pa.array([False] * len(body), pa.bool_()),
    }
    for index, column in zip(order, columns, strict=True):
        readings = cells[column.id]
        values = [cell.value if cell.status is CellStatus.OK else None for cell in readings]
        fields[column.id] = pa.array(values, _arrow_type(column, values))
        fields[f"{column.id}_raw"] = pa.array([sheet.raw[row][index] for row in body], pa.string())
        fields[f"{column.id}_status"] = pa.array([cell.status.value for cell in readings], pa.string())
    return pa.table(fields)


def _arrow_type(column: Column, values: Sequence[object]) -> pa.DataType:
    match column.type:
        case ColumnType.TEXT:
            return pa.string()
        case ColumnType.DATE:
            return pa.date32()
        case ColumnType.NUMBER:
            exponents = [int(value.as_tuple().exponent) for value in values if isinstance(value, Decimal)]
            return pa.decimal128(_WHOLE_DIGITS + _DECIMALS, max(0, -min(exponents, default=0)))


def _notices(sheet: str, tags: Mapping[int, RowTag]) -> list[Notice]:
    rows = [row + 1 for row, tag in tags.items() if tag is RowTag.NOTE]
    if not rows:
        return []
    shown = "、".join(map(str, rows[:10])) + ("等" if len(rows) > 10 else "")
    text = f"第 {shown} 行（共 {len(rows)} 行）是分组标题、比率行或只有序号的空行，不作为数据行"
    return [Notice(part=sheet, text=text)]
