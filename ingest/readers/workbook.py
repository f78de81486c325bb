"""Excel workbooks as grids of cells, with what the cell reader alone would hide."""

from __future__ import annotations

import datetime as dt
import struct
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from assistant.records import Notice, Skip
from ingest.limits import Limits
from ingest.readers.formulas import compute
from ingest.readers.old_workbook_marks import read_old_marks
from ingest.readers.reading import CellValue, Grid, Reading, UnreadableFile
from ingest.readers.workbook_marks import SheetMarks, read_marks

_DAMAGED = "工作簿已损坏，打不开，请重新另存后再导入"
_LOCKED = "文件有打开密码，请去掉密码后再导入"
_SHOWN = 5

_Rows = list[list[CellValue]]
_Position = tuple[int, int]


def read_workbook(path: Path, limits: Limits) -> Reading:
    """Every worksheet of an .xlsx or .xlsm, hidden sheets included and reported.

    Numbers are floats, blank cells None, error cells their text (``#REF!``), cells
    shown as a percentage their text (``85.5%``).  Formulas without a saved result are
    computed where that is possible and else stand as their text (``=B2*C2``).
    """
    book = _open(path)
    try:
        marks = read_marks(path)
    except (SyntaxError, zipfile.BadZipFile, KeyError, ValueError) as fault:
        raise UnreadableFile(_DAMAGED) from fault
    wanted = {sheet: sorted(found.uncomputed) for sheet, found in marks.items() if found.uncomputed}
    return _read_sheets(book, marks, compute(path, wanted) if wanted else {}, limits)


def read_old_workbook(path: Path, limits: Limits) -> Reading:
    """Every worksheet of an .xls; its formulas always carry their last result."""
    try:
        marks = read_old_marks(path)
    except PermissionError as fault:
        raise UnreadableFile(_LOCKED) from fault
    except (struct.error, ValueError, IndexError) as fault:
        raise UnreadableFile(_DAMAGED) from fault
    return _read_sheets(_open(path), marks, {}, limits)


def _open(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError as fault:
        raise UnreadableFile(_LOCKED) from fault
    except CalamineError as fault:
        raise UnreadableFile(_DAMAGED) from fault


def _read_sheets(
    book: CalamineWorkbook,
    marks: Mapping[str, SheetMarks],
    computed: Mapping[str, Mapping[_Position, CellValue]],
    limits: Limits,
) -> Reading:
    grids: list[Grid] = []
    skipped: list[Skip] = []
    notices: list[Notice] = []
    for index, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            skipped.append(Skip(part=sheet.name, reason="不是普通工作表（图表、宏等），未读取"))
            continue
        own, results = marks.get(sheet.name, SheetMarks()), computed.get(sheet.name, {})
        try:
            hidden = sheet.visible != SheetVisibleEnum.Visible
            grid = _read_sheet(book.get_sheet_by_index(index), own, results, limits, hidden=hidden)
        except CalamineError:
            skipped.append(Skip(part=sheet.name, reason="工作表内容已损坏，未读取"))
            continue
        except UnreadableFile as fault:
            skipped.append(Skip(part=sheet.name, reason=fault.reason))
            continue
        if grid.rows:
            grids.append(grid)
            notices += _notices(grid, own, results)
    if not grids and not skipped:
        raise UnreadableFile("工作簿里没有数据")
    return Reading(grids=tuple(grids), skipped=tuple(skipped), notices=tuple(notices))


def _notices(grid: Grid, marks: SheetMarks, results: Mapping[_Position, CellValue]) -> list[Notice]:
    texts = []
    if grid.hidden:
        texts.append("工作表是隐藏的，内容照常读入")
    if grid.filtered:
        texts.append("有筛选，被筛掉的行照常读入")
    if grid.hidden_rows:
        texts.append(f"{len(grid.hidden_rows)} 行是手工隐藏的（第 {_listed(sorted(grid.hidden_rows))} 行），照常读入")
    if grid.hidden_columns:
        letters = "、".join(_letters(column) for column in sorted(grid.hidden_columns)[:_SHOWN])
        texts.append(f"{len(grid.hidden_columns)} 列是隐藏的（{letters}），照常读入")
    done = sorted(position for position in marks.uncomputed if position in results)
    left = sorted(position for position in marks.uncomputed if position not in results)
    if done:
        texts.append(f"{len(done)} 个公式没有保存计算结果，已重新计算（{_addresses(done)}）")
    if left:
        texts.append(
            f"{len(left)} 个公式没有保存计算结果，也无法重新计算（{_addresses(left)}），"
            "按错误单元格处理，不计入任何合计；请用表格软件打开并保存后再导入"
        )
    return [Notice(part=grid.name, text=text) for text in texts]


def _addresses(positions: Sequence[_Position]) -> str:
    shown = "、".join(f"{_letters(column)}{row + 1}" for row, column in positions[:_SHOWN])
    return shown + (" 等" if len(positions) > _SHOWN else "")


def _listed(rows: Sequence[int]) -> str:
    return "、".join(str(row + 1) for row in rows[:_SHOWN]) + (" 等" if len(rows) > _SHOWN else "")


def _letters(column: int) -> str:
    high, low = divmod(column, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


def _read_sheet(
    sheet: CalamineSheet,
    marks: SheetMarks,
    results: Mapping[_Position, CellValue],
    limits: Limits,
    *,
    hidden: bool,
) -> Grid:
    if sheet.total_height * sheet.total_width > limits.cells:
        raise UnreadableFile(f"单元格超过 {limits.cells // 10_000} 万个，太大，未读取，请拆分后再导入")
    rows: _Rows = [_plain_row(row) for row in sheet.to_python(skip_empty_area=False)]
    for position, formula in marks.uncomputed.items():
        _put(rows, position, results.get(position, formula))
    for position, text in marks.errors.items():
        _put(rows, position, text)
    for row, column in marks.percentages:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = _percentage(rows[row][column])
    width = max(map(len, rows), default=0)
    return Grid(
        sheet.name,
        tuple(tuple(row) if len(row) == width else (*row, *[None] * (width - len(row))) for row in rows),
        tuple((top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()),
        hidden_rows=frozenset(row for row in marks.hidden.rows if row < len(rows)),
        hidden_columns=marks.hidden.columns_within(width),
        hidden=hidden,
        filtered=marks.hidden.filtered,
    )


def _put(rows: _Rows, position: _Position, value: CellValue) -> None:
    """Sets a cell, also one beyond those that the cell reader found: it sees no formula without a result."""
    row, column = position
    rows.extend([] for _ in range(row + 1 - len(rows)))
    rows[row].extend([None] * (column + 1 - len(rows[row])))
    rows[row][column] = value


def _plain_row(row: Sequence[CellValue | dt.timedelta]) -> list[CellValue]:
    if dt.timedelta in set(map(type, row)):
        row = [str(value) if isinstance(value, dt.timedelta) else value for value in row]
    return [None if value == "" else value for value in row]  # type: ignore[misc]


def _percentage(value: CellValue) -> CellValue:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    shown = Decimal(f"{value:.15g}") * 100
    return f"{shown.normalize():f}%"
