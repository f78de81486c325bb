"""Tables of web pages as cells, and which tables only arrange a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.readers.line_joining import unwrap
from ingest.readers.reading import CellValue, UnreadableFile

_HEADINGS = ("h1", "h2", "h3")
_BLOCKS = ("p", "div", "li")
_MOST_BLOCKS, _LONG, _LONG_SHARE = 8, 300, 0.6
_MOST_COLUMNS = 1000  # HTML Living Standard, 4.9.11: the most that colspan means
_MOST_ROWS = 65534
_Element = Any
_Merges = tuple[tuple[int, int, int, int], ...]
_Rows = tuple[tuple[CellValue, ...], ...]


def is_data_table(table: _Element) -> bool:
    """False for a table that holds another, a page's headings or most of its text, or that
    has a single row or column."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [list(_cells(row)) for row in _rows(table)]
    if len(rows) < 2 or max(map(len, rows), default=0) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    lengths = [len("".join("".join(cell.itertext()).split())) for cell in cells]
    if max(lengths) > _LONG and max(lengths) > _LONG_SHARE * sum(lengths):
        return False
    return not any(_is_page(cell) for cell in cells)


def _is_page(cell: _Element) -> bool:
    if next(cell.iterdescendants(*_HEADINGS), None) is not None:
        return True
    return sum(1 for _ in cell.iterdescendants(*_BLOCKS)) > _MOST_BLOCKS


def read_web_table(table: _Element, most_cells: int) -> tuple[_Rows, _Merges, str]:
    """Rows, merges (zero-based, inclusive) and the caption; a merged cell's text stands in its first.

    Raises `UnreadableFile` beyond `most_cells`.
    """
    rows: list[dict[int, CellValue]] = []
    merges: list[tuple[int, int, int, int]] = []
    covered: dict[int, int] = {}  # column -> last row that a cell above reaches down to
    sources = list(_rows(table))
    width = cells = 0
    for index, source in enumerate(sources):
        values: dict[int, CellValue] = {}
        column = 0
        for cell in _cells(source):
            while covered.get(column, -1) >= index:
                column += 1
            right = column + min(_span(cell, "colspan", 1) or 1, _MOST_COLUMNS) - 1
            down = _span(cell, "rowspan", 1)
            bottom = len(sources) - 1 if down == 0 else min(index + min(down, _MOST_ROWS), len(sources)) - 1
            values[column] = _text(cell) or None
            covered.update(dict.fromkeys(range(column, right + 1), bottom))
            if bottom > index or right > column:
                merges.append((index, column, bottom, right))
            column = right + 1
        rows.append(values)
        width = max(width, column)
        cells = width * len(rows)
        if cells > most_cells:
            raise UnreadableFile("表格的单元格太多，请拆分后再导入")
    title = next((_text(each) for each in table.iterchildren("caption")), "")
    return tuple(tuple(row.get(column) for column in range(width)) for row in rows), tuple(merges), title


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _cells(row: _Element) -> Iterator[_Element]:
    yield from row.iterchildren("td", "th")


def _span(cell: _Element, name: str, default: int) -> int:
    text = cell.get(name, "").strip()
    return int(text) if re.fullmatch(r"\d{1,9}", text) else default


def _text(cell: _Element) -> str:
    """The cell's lines: breaks and paragraphs end one, breaks of the source do not."""
    lines = [""]
    _collect(cell, lines)
    return "\n".join(line for line in (" ".join(each.replace("\xa0", " ").split()) for each in lines) if line)


def _collect(element: _Element, lines: list[str]) -> None:
    _append(element.text, lines)
    for child in element:
        if child.tag == "br":
            lines.append("")
        elif isinstance(child.tag, str):
            block = child.tag in _BLOCKS
            if block:
                lines.append("")
            _collect(child, lines)
            if block:
                lines.append("")
        _append(child.tail, lines)


def _append(text: str | None, lines: list[str]) -> None:
    for at, line in enumerate((text or "").split("\n")):
        if at == 0:
            lines[-1] += line
        else:
            lines[-1] = unwrap(lines[-1], line)
