"""A sheet as layout analysis looks at it: texts, merges, addresses, a window on some columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress

from ingest.cells import is_numeric, raw_text
from ingest.readers.reading import CellValue, Grid

Merge = tuple[int, int, int, int]
Rows = Sequence[tuple[CellValue, ...]]
Texts = Sequence[tuple[str, ...]]


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


def _raw_row(row: tuple[CellValue, ...]) -> tuple[str, ...]:
    """The row's texts; the row itself where it holds nothing else, for the sake of long lists."""
    if set(map(type, row)) == {str}:
        return row  # type: ignore[return-value]
    return tuple([value if isinstance(value, str) else raw_text(value) for value in row])


def _stripped(row: tuple[str, ...]) -> tuple[str, ...]:
    stripped = tuple(map(str.strip, row))
    return row if stripped == row else stripped


def _filled(texts: Texts) -> list[tuple[int, ...]]:
    """For each row the columns that hold something; equal rows share one tuple."""
    known: dict[tuple[int, ...], tuple[int, ...]] = {}
    rows = (tuple(compress(range(len(row)), row)) for row in texts)
    return [known.setdefault(row, row) for row in rows]


class SheetView:
    """One grid with its cells' texts, as they stand (`raw`) and stripped.

    Indexes are zero-based sheet positions.  A view may look at some columns only:
    `filled` and `merges` then leave the others out.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.name = grid.name
        self.rows: Rows = grid.rows
        self.raw: Texts = tuple(_raw_row(row) for row in grid.rows)
        self.texts: Texts = tuple(_stripped(row) for row in self.raw)
        self.merges: Sequence[Merge] = [merge for merge in grid.merges if merge[2] < self.height]
        self._filled = _filled(self.texts)
        self._places: Mapping[int, tuple[int, int]] = {}

    @property
    def height(self) -> int:
        return len(self.texts)

    def value(self, row: int, column: int) -> CellValue:
        return self.rows[row][column]

    def filled(self, row: int) -> tuple[int, ...]:
        """Columns of this row that hold something (a merged range only its first)."""
        return self._filled[row]

    @cached_property
    def merges_by_row(self) -> Mapping[int, Sequence[Merge]]:
        """Merged ranges by the row they begin in."""
        found: dict[int, list[Merge]] = {}
        for merge in self.merges:
            found.setdefault(merge[0], []).append(merge)
        return found

    def merge_at(self, row: int, column: int) -> Merge | None:
        """The merged range whose first cell this is."""
        return next((merge for merge in self.merges_by_row.get(row, ()) if merge[1] == column), None)

    def within(self, left: int, right: int) -> SheetView:
        """The same sheet seen through the columns from `left` to `right`."""
        view = self._copy()
        view._filled = [tuple(column for column in row if left <= column <= right) for row in self._filled]
        view.merges = [merge for merge in self.merges if merge[3] >= left and merge[1] <= right]
        return view

    def filled_down(self, first_row: int, last_row: int) -> SheetView:
        """This sheet with words of cells merged downwards repeated in every row they
        span, between the two rows.  Numbers stay where they stand: they count once."""
        changed: dict[int, list[CellValue]] = {}
        for top, left, bottom, right in self.merges:
            if not (first_row <= top < bottom <= last_row and left < len(self.rows[top])):
                continue
            value = self.rows[top][left]
            if left != right or not isinstance(value, str) or is_numeric(value):
                continue
            for row in range(top + 1, bottom + 1):
                changed.setdefault(row, list(self.rows[row]))[left] = value
        return self._with(changed) if changed else self

    def folded(self, rows: Sequence[int], left: int, width: int, times: int) -> tuple[SheetView, list[int]]:
        """A table printed in `times` strips of `width` columns side by side, as one strip.

        The other strips' rows are added below the sheet's own; `place` says where they
        stand.  Returns the view and the indexes of the added rows.
        """
        view = self._copy()
        cells, raw, texts, filled = list(self.rows), list(self.raw), list(self.texts), list(self._filled)
        places, merges = dict(self._places), list(self.merges)
        added: list[int] = []
        for strip in range(1, times):
            shift = strip * width
            index: dict[int, int] = {}
            for row in rows:
                if not any(left + shift <= column < left + shift + width for column in self._filled[row]):
                    continue
                index[row] = len(cells)
                places[len(cells)] = (row, shift)
                cells.append(self.rows[row][shift:])
                raw.append(self.raw[row][shift:])
                texts.append(self.texts[row][shift:])
                inside = (column - shift for column in self._filled[row])
                filled.append(tuple(column for column in inside if left <= column < left + width))
            added += index.values()
            merges += [
                (index[top], a - shift, index[bottom], b - shift)
                for top, a, bottom, b in self.merges
                if top in index and bottom in index and a - shift >= left
            ]
        view.rows, view.raw, view.texts, view._filled = cells, raw, texts, filled
        view._places, view.merges = places, merges
        return view.within(left, left + width - 1), added

    def read_as(self, changed: Mapping[tuple[int, int], CellValue]) -> SheetView:
        """This view with other values read of some cells, whose texts stay as they stand."""
        view = self._copy()
        rows = list(self.rows)
        for row in {row for row, _ in changed}:
            cells = enumerate(rows[row])
            rows[row] = tuple(changed.get((row, column), value) for column, value in cells)
        view.rows = rows
        return view

    def sheet_rows(self, rows: Sequence[int]) -> Sequence[int]:
        """The sheet rows of rows of this view."""
        return [self.place(row)[0] for row in rows] if self._places else rows

    @property
    def widest_shift(self) -> int:
        """How far to the right of the view's columns the last strip of a folded table stands."""
        return max((shift for _, shift in self._places.values()), default=0)

    def place(self, row: int) -> tuple[int, int]:
        """The sheet row of a row of this view, and how far to the right its cells stand."""
        return self._places.get(row, (row, 0))

    def _with(self, changed: Mapping[int, Sequence[CellValue]]) -> SheetView:
        """A view with some rows' cells replaced."""
        view = self._copy()
        rows, raw, texts, filled = list(self.rows), list(self.raw), list(self.texts), list(self._filled)
        for row, cells in changed.items():
            seen = set(filled[row]) | {c for c, cell in enumerate(cells) if cell is not self.rows[row][c]}
            rows[row] = tuple(cells)
            raw[row] = tuple(map(raw_text, cells))
            texts[row] = tuple(map(str.strip, raw[row]))
            filled[row] = tuple(column for column in sorted(seen) if texts[row][column])
        view.rows, view.raw, view.texts, view._filled = rows, raw, texts, filled
        return view

    def _copy(self) -> SheetView:
        view = object.__new__(SheetView)
        view.grid, view.name, view.rows = self.grid, self.name, self.rows
        view.raw, view.texts, view._filled, view.merges = self.raw, self.texts, self._filled, self.merges
        view._places = self._places
        return view
