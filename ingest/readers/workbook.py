"""Excel workbooks as grids of cells, with what the cell reader alone would hide."""

from __future__ import annotations

import datetime as dt
import zipfile
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
from ingest.readers.reading import CellValue, Grid, Reading, UnreadableFile
from ingest.readers.workbook_marks import SheetMarks, read_marks

_DAMAGED = "工作簿已损坏，打不开，请重新另存后再导入"

_Rows = list[list[CellValue]]


def read_workbook(path: Path, limits: Limits) -> Reading:
    """Every worksheet's cells as they are, hidden sheets included and reported.

    Numbers are floats, blank cells None, error cells their text (``#REF!``), cells
    shown as a percentage their text (``85.5%``).
    """
    try:
        book = CalamineWorkbook.from_path(path)
    except PasswordError as fault:
        raise UnreadableFile("文件有打开密码，请去掉密码后再导入") from fault
    except CalamineError as fault:
        raise UnreadableFile(_DAMAGED) from fault
    try:
        marks = read_marks(path)
    except (SyntaxError, zipfile.BadZipFile, KeyError, ValueError) as fault:
        raise UnreadableFile(_DAMAGED) from fault
    grids: list[Grid] = []
    skipped: list[Skip] = []
    notices: list[Notice] = []
    for index, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            skipped.append(Skip(part=sheet.name, reason="不是普通工作表（图表、宏等），未读取"))
            continue
        try:
            grid = _read_sheet(book.get_sheet_by_index(index), marks.get(sheet.name, SheetMarks()), limits)
        except CalamineError:
            skipped.append(Skip(part=sheet.name, reason="工作表内容已损坏，未读取"))
            continue
        except UnreadableFile as fault:
            skipped.append(Skip(part=sheet.name, reason=fault.reason))
            continue
        if grid.rows and sheet.visible != SheetVisibleEnum.Visible:
            notices.append(Notice(part=sheet.name, text="工作表是隐藏的，内容照常读入"))
        notices += _formula_notice(sheet.name, marks.get(sheet.name, SheetMarks()))
        grids.append(grid)
    if not any(grid.rows for grid in grids) and not skipped:
        raise UnreadableFile("工作簿里没有数据")
    return Reading(grids=tuple(grid for grid in grids if grid.rows), skipped=tuple(skipped), notices=tuple(notices))


def _formula_notice(sheet: str, marks: SheetMarks) -> list[Notice]:
    if not marks.uncomputed:
        return []
    first = marks.uncomputed[0]
    text = (
        f"{len(marks.uncomputed)} 个公式单元格没有保存计算结果（如 {first}），"
        "按空白处理；请用表格软件打开并保存后再导入"
    )
    return [Notice(part=sheet, text=text)]


def _read_sheet(sheet: CalamineSheet, marks: SheetMarks, limits: Limits) -> Grid:
    if sheet.total_height * sheet.total_width > limits.cells:
        raise UnreadableFile(f"单元格超过 {limits.cells} 个，太大，未读取")
    rows: _Rows = [[_plain(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), text in marks.errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = text
    for row, column in marks.percentages:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = _percentage(rows[row][column])
    merges = tuple((top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ())
    return Grid(sheet.name, tuple(map(tuple, rows)), merges)


def _plain(value: CellValue | dt.timedelta) -> CellValue:
    if value == "":
        return None
    return str(value) if isinstance(value, dt.timedelta) else value


def _percentage(value: CellValue) -> CellValue:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    shown = Decimal(f"{value:.15g}") * 100
    return f"{shown.normalize():f}%"
