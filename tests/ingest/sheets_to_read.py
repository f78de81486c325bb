"""A sheet being laid out: what becomes of it is a `Grid`, or a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from ingest.readers.reading import CellValue, Grid


class Sheet:
    """Cells by zero-based place, and merged ranges."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], CellValue] = {}
        self.merges: list[tuple[int, int, int, int]] = []

    def put(self, row: int, column: int, *values: CellValue) -> None:
        self.cells |= {(row, column + at): value for at, value in enumerate(values) if value is not None}

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    @property
    def height(self) -> int:
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        ends = [merge[3] for merge in self.merges] + [column for _, column in self.cells]
        return max(ends, default=-1) + 1

    def grid(self, name: str = "Sheet1") -> Grid:
        height = max([self.height, *(merge[2] + 1 for merge in self.merges)])
        rows = tuple(tuple(self.cells.get((row, column)) for column in range(self.width)) for row in range(height))
        return Grid(name, rows, tuple(self.merges))

    def save(self, path: Path) -> None:
        """The same as a workbook, written by openpyxl."""
        book = openpyxl.Workbook()
        page = book.active
        for (row, column), value in self.cells.items():
            page.cell(row + 1, column + 1, value)
        for top, left, bottom, right in self.merges:
            page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
        book.save(path)
