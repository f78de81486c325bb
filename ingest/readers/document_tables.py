"""Tables of Word documents as cells with their merges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.reading import CellValue, Grid

WRAPPERS = frozenset(qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"))
_P, _ROW, _CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
_Element = Any


def read_table(table: _Element, name: str, text_of: Callable[[_Element], str]) -> Grid:
    """The grid; `text_of` reads a paragraph, once each and in their order."""
    rows: list[list[CellValue]] = []
    merges: list[tuple[int, int, int, int]] = []
    open_merges: dict[int, tuple[int, int, int]] = {}  # left -> (top, right, bottom)
    for index, row in enumerate(_rows_of(table)):
        values: list[CellValue] = [None] * _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        for cell in (child for child in _through_wrappers(row) if child.tag == _CELL):
            left, properties = len(values), cell.find(qn("w:tcPr"))
            span = _number(None if properties is None else properties.find(qn("w:gridSpan")), 1)
            vertical = None if properties is None else properties.find(qn("w:vMerge"))
            right = left + span - 1
            continued = vertical is not None and vertical.get(qn("w:val"), "continue") == "continue"
            if continued and left in open_merges:
                top, _, _ = open_merges[left]
                open_merges[left] = (top, right, index)
                values += [None] * span
                continue
            _close(open_merges, left, merges)
            open_merges[left] = (index, right, index)
            text = "\n".join(text_of(part) for part in cell.iter(_P)).strip()
            values += [text or None] + [None] * (span - 1)
        rows.append(values)
    for left in list(open_merges):
        _close(open_merges, left, merges)
    width = max(map(len, rows), default=0)
    return Grid(name, tuple(tuple(row) + (None,) * (width - len(row)) for row in rows), tuple(sorted(merges)))


def _rows_of(table: _Element) -> Iterator[_Element]:
    return (child for child in _through_wrappers(table) if child.tag == _ROW)


def _through_wrappers(parent: _Element) -> Iterator[_Element]:
    for child in parent:
        if child.tag in WRAPPERS:
            yield from _through_wrappers(child)
        else:
            yield child


def _number(element: _Element | None, default: int) -> int:
    value = "" if element is None else element.get(qn("w:val"), "")
    return int(value) if value.isdigit() else default


def _close(open_merges: dict[int, tuple[int, int, int]], left: int, merges: list[tuple[int, int, int, int]]) -> None:
    if left not in open_merges:
        return
    top, right, bottom = open_merges.pop(left)
    if bottom > top or right > left:
        merges.append((top, left, bottom, right))
