"""A sheet as layout analysis looks at it: texts, merges, addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from ingest.cells import is_numeric, raw_text
from ingest.readers.reading import CellValue, Grid

Merge = tuple[int, int, int, int]


def column_letter(index: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(top: int, left: int, bottom: int, right: int) -> str:
    """``A4:F52`` from zero-based inclusive corners."""
    return f"{column_letter(left)}{top + 1}:{column_letter(right)}{bottom + 1}"


class SheetView:
    """One grid with its cells' texts, as they stand (`raw`) and stripped; indexes are zero-based sheet positions."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.name = grid.name
        self.raw: Sequence[tuple[str, ...]] = tuple(tuple(map(raw_text, row)) for row in grid.rows)
        self.texts: Sequence[tuple[str, ...]] = tuple(tuple(map(str.strip, row)) for row in self.raw)
        self._filled = [tuple(index for index, text in enumerate(row) if text) for row in self.texts]

    @property
    def height(self) -> int:
        return len(self.texts)

    def value(self, row: int, column: int) -> CellValue:
        return self.grid.rows[row][column]

    def filled(self, row: int) -> tuple[int, ...]:
        """Columns of this row that hold something (a merged range only its first)."""
        return self._filled[row]

    @cached_property
    def used_columns(self) -> tuple[int, ...]:
        """Columns that hold something in any row."""
        return tuple(sorted({column for row in self._filled for column in row}))

    @cached_property
    def merges_by_row(self) -> Mapping[int, Sequence[Merge]]:
        """Merged ranges by the row they begin in."""
        found: dict[int, list[Merge]] = {}
        for merge in self.grid.merges:
            found.setdefault(merge[0], []).append(merge)
        return found

    def filled_down(self, first_row: int, last_row: int) -> SheetView:
        """This sheet with words of cells merged downwards repeated in every row they
        span, between the two rows.  Numbers stay where they stand: they count once."""
        rows: list[list[CellValue]] | None = None
        for top, left, bottom, right in self.grid.merges:
            value = self.grid.rows[top][left] if top < self.height and left < len(self.grid.rows[top]) else None
            inside = first_row <= top < bottom <= last_row and left == right
            if not inside or not isinstance(value, str) or is_numeric(value):
                continue
            rows = rows or [list(row) for row in self.grid.rows]
            for row in range(top + 1, bottom + 1):
                rows[row][left] = value
        return self if rows is None else SheetView(replace(self.grid, rows=tuple(map(tuple, rows))))

    def merges_at(self, first_row: int, last_row: int) -> list[Merge]:
        """Merged ranges that touch these rows."""
        return [merge for merge in self.grid.merges if merge[0] <= last_row and merge[2] >= first_row]
