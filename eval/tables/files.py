"""Invented tables as workbooks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from eval.tables.invented import Cell, Invented


def write_tables(folder: Path, tables: Sequence[Invented]) -> None:
    """One workbook for each file; tables of one file stand below each other on its sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    by_file: defaultdict[str, list[Invented]] = defaultdict(list)
    for table in tables:
        by_file[table.file].append(table)
    for file, own in by_file.items():
        book = Workbook()
        sheet = book.create_sheet("表", 0)
        for table in own:
            _append(sheet, table)
        book.save(folder / file)


def _append(sheet: Worksheet, table: Invented) -> None:
    for row in table.rows:
        sheet.append([_stored(cell) for cell in row])
    for area in table.merged:
        sheet.merge_cells(area)


def _stored(cell: Cell) -> str | int | float | None:
    return float(cell) if isinstance(cell, Decimal) else cell
