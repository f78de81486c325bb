"""Ruled tables on a PDF page as cells, with those that span rows or columns."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from ingest.readers.line_joining import glue
from ingest.readers.pdf.drawings import Box, Ruling
from ingest.readers.pdf.lines import Line, text_of
from ingest.readers.pdf.pages import Glyph, PageContent
from ingest.readers.reading import CellValue

_NEAR = 3.0  # points between lines that are one
_SHORTEST = 4.0  # points: shorter lines are parts of drawn characters
_PADDING = 0.8  # em that a cell keeps free beside its text
_MOST_CROSSINGS = 6000
_Rows = tuple[tuple[CellValue, ...], ...]


@dataclass(frozen=True)
class PdfTable:
    """`columns` are the places of its vertical lines, `page` the one it ends on; `merges`
    are zero-based and inclusive as in `Grid`."""

    first_page: int
    page: int
    box: Box
    rows: _Rows
    merges: tuple[tuple[int, int, int, int], ...]
    columns: tuple[float, ...]

    def continued_by(self, other: PdfTable) -> bool:
        """Whether a table at the top of the next page goes on with this one's columns."""
        if other.page <= self.page or len(self.columns) != len(other.columns):
            return False
        shift = other.columns[0] - self.columns[0]  # binding margins change sides
        return all(abs(b - a - shift) <= 2 * _NEAR for a, b in zip(self.columns, other.columns, strict=True))

    def with_more(self, other: PdfTable) -> PdfTable:
        """Both as one; header rows that the second page repeats are left out."""
        repeated = 0
        while repeated < min(len(self.rows), len(other.rows) - 1) and self.rows[repeated] == other.rows[repeated]:
            repeated += 1
        offset = len(self.rows) - repeated
        more = [
            (top + offset, left, bottom + offset, right) for top, left, bottom, right in other.merges if top >= repeated
        ]
        rows = self.rows + other.rows[repeated:]
        return replace(self, page=other.page, rows=rows, merges=tuple(sorted((*self.merges, *more))))


def find_tables(page: PageContent, before: PdfTable | None) -> tuple[list[PdfTable], list[Glyph]]:
    """The page's tables from the top, and the characters that stand in none.

    Boxes around text, of one row or one column, are no tables; one row is when it goes
    on with the table `before` the page.
    """
    tables: list[PdfTable] = []
    free = list(page.glyphs)
    for cells in _ruled_cells(page.rulings):
        table, taken = _read_table(cells, free, page.number)
        if table is not None and (len(table.rows) > 1 or (before is not None and before.continued_by(table))):
            tables.append(table)
            free = [glyph for glyph in free if id(glyph) not in taken]
    return tables, free


def _ruled_cells(rulings: Sequence[Ruling]) -> list[list[Box]]:
    long = [ruling for ruling in rulings if max(ruling.right - ruling.left, ruling.bottom - ruling.top) >= _SHORTEST]
    flat = sum(1 for ruling in long if ruling.horizontal)
    if flat < 3 or len(long) - flat < 1:
        return []
    edges = merge_edges([_edge(ruling) for ruling in long], _NEAR, _NEAR, _NEAR, _NEAR)
    edges += [_edge(ruling) for ruling in _closing([_ruling(edge) for edge in edges])]
    crossings = edges_to_intersections(edges, _NEAR, _NEAR)
    if len(crossings) > _MOST_CROSSINGS:
        return []
    tables = cells_to_tables(intersections_to_cells(crossings))
    return [[(left, top, right, bottom) for left, top, right, bottom in cells] for cells in tables]


def _edge(ruling: Ruling) -> dict[str, float | str]:
    return {
        "x0": ruling.left,
        "x1": ruling.right,
        "top": ruling.top,
        "bottom": ruling.bottom,
        "width": ruling.right - ruling.left,
        "height": ruling.bottom - ruling.top,
        "orientation": "h" if ruling.horizontal else "v",
    }


def _ruling(edge: Mapping[str, Any]) -> Ruling:
    return Ruling(edge["x0"], edge["top"], edge["x1"], edge["bottom"])


def _closing(rulings: Sequence[Ruling]) -> Iterator[Ruling]:
    """The sides that tables open to the left and right leave out."""
    groups: defaultdict[tuple[int, int], list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        if ruling.horizontal:
            groups[round(ruling.left / _NEAR), round(ruling.right / _NEAR)].append(ruling)
    upright = [ruling for ruling in rulings if not ruling.horizontal]
    for group in groups.values():
        left, right = group[0].left, group[0].right
        top, bottom = min(each.top for each in group), max(each.top for each in group)
        crossing = [each for each in upright if left < each.left < right and each.bottom > top and each.top < bottom]
        if len(group) < 3 or not crossing:
            continue
        top = max(top, min(each.top for each in crossing) - _NEAR)
        for x in (left, right):
            if not any(abs(each.left - x) <= 2 * _NEAR for each in crossing + upright if each.top < bottom):
                yield Ruling(x, top, x, bottom)


def _read_table(cells: Sequence[Box], glyphs: Sequence[Glyph], page: int) -> tuple[PdfTable | None, set[int]]:
    """The table with the ids of the characters in it, None for what is no table."""
    columns = _places(edge for left, _, right, _ in cells for edge in (left, right))
    rows = _places(edge for _, top, _, bottom in cells for edge in (top, bottom))
    if len(columns) < 3 or len(rows) < 2:
        return None, set()
    box = columns[0], rows[0], columns[-1], rows[-1]
    inside = [glyph for glyph in glyphs if _is_in(glyph, box)]
    if not any(glyph.text != " " for glyph in inside):
        return None, set()
    values: list[list[CellValue]] = [[None] * (len(columns) - 1) for _ in range(len(rows) - 1)]
    merges = []
    for cell in cells:
        first, last = _index(rows, cell[1]), _index(rows, cell[3]) - 1
        start, end = _index(columns, cell[0]), _index(columns, cell[2]) - 1
        values[first][start] = _cell_text(cell, [glyph for glyph in inside if _is_in(glyph, cell)], page)
        if last > first or end > start:
            merges.append((first, start, last, end))
    table = PdfTable(page, page, box, tuple(map(tuple, values)), tuple(sorted(merges)), tuple(columns))
    return table, {id(glyph) for glyph in inside}


def _places(edges: Iterator[float]) -> list[float]:
    places: list[float] = []
    for edge in sorted(edges):
        if not places or edge - places[-1] > _NEAR:
            places.append(edge)
    return places


def _index(places: Sequence[float], edge: float) -> int:
    return max(bisect_right(places, edge + _NEAR / 2) - 1, 0)


def _is_in(glyph: Glyph, box: Box) -> bool:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _cell_text(cell: Box, glyphs: Sequence[Glyph], page: int) -> str | None:
    """The cell's text; a line goes on in the next one when the cell was too narrow for both."""
    text = ""
    last: Line | None = None
    for line in text_of(glyphs, page):
        if last is None:
            text = line.text
        elif last.right - last.left + line.head > cell[2] - cell[0] - _PADDING * line.size:
            text = glue(text, line.text)
        else:
            text += "\n" + line.text
        last = line
    return text or None
