"""What an .xls says of its cells besides their values: percentages, errors, hidden parts.

Records and their layout: [MS-XLS] Excel Binary File Format, section 2.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ingest.readers.compound_file import CompoundFile
from ingest.readers.hidden_parts import HiddenParts
from ingest.readers.workbook_marks import SheetMarks, shows_percentage

_BOF, _EOF, _BOUND_SHEET, _FILE_PASS = 0x0809, 0x000A, 0x0085, 0x002F
_FORMAT, _XF, _ROW, _COLUMNS, _FILTER_MODE = 0x041E, 0x00E0, 0x0208, 0x007D, 0x009B
_NUMBER, _RK, _MANY_RK, _FORMULA, _BOOL_OR_ERROR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_BIFF8 = 0x0600
_PERCENT_FORMATS = frozenset({9, 10})
_ROW_HIDDEN, _COLUMNS_HIDDEN = 0x20, 0x01
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


@dataclass
class _Styles:
    """Number formats that show percentages, and the cell styles that use them."""

    formats: set[int] = field(default_factory=lambda: set(_PERCENT_FORMATS))
    used: list[int] = field(default_factory=list)

    def is_percentage(self, style: int) -> bool:
        return style < len(self.used) and self.used[style] in self.formats


def read_old_marks(path: Path) -> dict[str, SheetMarks]:
    """Marks by sheet name; none for workbooks older than Excel 97.

    Raises `PermissionError` for a workbook with a password, `ValueError`,
    `struct.error` or `IndexError` for a damaged one.
    """
    container = CompoundFile(path)
    if "Workbook" not in container.names:
        return {}
    stream = container.stream("Workbook")
    styles, sheets = _Styles(), dict[str, int]()
    for kind, body in _records(stream, 0):
        if kind == _FILE_PASS:
            raise PermissionError("the workbook has a password")
        if kind == _BOF and struct.unpack_from("<H", body)[0] != _BIFF8:
            return {}
        if kind == _FORMAT:
            if shows_percentage(_text(body, 2, wide_length=True)):
                styles.formats.add(struct.unpack_from("<H", body)[0])
        elif kind == _XF:
            styles.used.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == _BOUND_SHEET:
            sheets[_text(body, 6, wide_length=False)] = struct.unpack_from("<I", body)[0]
    return {name: _marks_of(stream, start, styles) for name, start in sheets.items()}


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of one substream, up to its end mark."""
    depth = 0
    while start + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, start)
        yield kind, stream[start + 4 : start + 4 + length]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        start += 4 + length


def _text(body: bytes, at: int, *, wide_length: bool) -> str:
    length = struct.unpack_from("<H" if wide_length else "<B", body, at)[0]
    at += 2 if wide_length else 1
    if body[at] & 1:
        return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return body[at + 1 : at + 1 + length].decode("latin-1")


def _marks_of(stream: bytes, start: int, styles: _Styles) -> SheetMarks:
    marks = SheetMarks()
    rows: set[int] = set()
    columns: list[tuple[int, int]] = []
    filtered = False
    for kind, body in _records(stream, start):
        if kind == _ROW:
            if struct.unpack_from("<H", body, 12)[0] & _ROW_HIDDEN:
                rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLUMNS:
            first, last, _, _, options = struct.unpack_from("<5H", body)
            if options & _COLUMNS_HIDDEN:
                columns.append((first, last))
        elif kind == _FILTER_MODE:
            filtered = True
        else:
            _mark_cell(kind, body, styles, marks)
    by_hand = frozenset() if filtered else frozenset(rows)
    marks.hidden = HiddenParts(by_hand, tuple(columns), filtered and bool(rows))
    return marks


def _mark_cell(kind: int, body: bytes, styles: _Styles, marks: SheetMarks) -> None:
    if kind == _MANY_RK:
        row, first = struct.unpack_from("<HH", body)
        for index in range((len(body) - 6) // 6):
            if styles.is_percentage(struct.unpack_from("<H", body, 4 + 6 * index)[0]):
                marks.percentages.append((row, first + index))
        return
    if kind not in (_NUMBER, _RK, _FORMULA, _BOOL_OR_ERROR):
        return
    row, column, style = struct.unpack_from("<3H", body)
    if kind == _BOOL_OR_ERROR and body[7]:
        marks.errors[row, column] = _ERRORS.get(body[6], "#N/A")
    elif kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
        marks.errors[row, column] = _ERRORS.get(body[8], "#N/A")
    elif styles.is_percentage(style):
        marks.percentages.append((row, column))
