"""Where on a sheet a table stands: the lines above it, its header row, its body, the notes below.

Only a sheet with one plain table is laid out here.  Anything else raises
`NotSimple` with the reason, and is reported rather than guessed at.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cells import is_numeric
from ingest.sheets import SheetView

LEAD_CELL = re.compile(
    r"(?:计量|数据)?单位\s*[（(]?\s*[:：为]|(?:填报|填表|编制|制表|报送|统计|上报|主管|审核|联系|打印|导出|数据)\S{0,6}\s*[:：]|"
    r"(?:日期|时间|截止|截至|部门|地区|年度|报告期)\S{0,4}\s*[:：]|截[至止]|附[件表]\s*\d*|表\s*\d+\s*$|[（(](?:单位|计量单位)|金额单位"
)
"""A cell above the header that is not the title: unit, filler, date, annex number."""
_NOTE = re.compile(
    r"[（(【]?\s*(?:注|备注|附注|说明|填表说明|填报说明|数据来源|资料来源|来源|口径)\s*\d*\s*[】）)]?\s*[:：.、]|※|"
    r"(?:填表|填报|制表|审核|复核|负责|联系|经办|统计|单位负责)\S{0,4}\s*[:：]|\d+[.、．]\s*\D{6,}|[*＊]\s*[^\d*＊.]"
)
_LEAD_SCAN = 30
_LONG_NOTE = 20


class NotSimple(Exception):
    """The sheet does not hold one plain table.  Carries the reason (Chinese)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Region:
    """Zero-based sheet rows of the parts of one table, and its columns.

    `lead` holds the texts of the lines above the header, top down, `notes` those
    below the body; `body` runs from the row after the header to the last one.
    """

    lead: tuple[tuple[str, ...], ...]
    header: int
    body: tuple[int, ...]
    columns: tuple[int, ...]
    notes: tuple[str, ...]


def find_region(sheet: SheetView) -> Region:
    """The one table of a sheet.  Raises `NotSimple`."""
    rows = [row for row in range(sheet.height) if sheet.filled(row)]
    if not rows:
        raise NotSimple("工作表里没有数据")
    width = max(len(sheet.filled(row)) for row in rows[:_LEAD_SCAN])
    if width < 2:
        raise NotSimple("只有一列文字，不是表格")
    header = next((row for row in rows if not _is_lead(sheet, row, width)), None)
    if header is None or header == rows[-1]:
        raise NotSimple("没有找到表头和数据行")
    lead = tuple(tuple(sheet.texts[row][column] for column in sheet.filled(row)) for row in rows if row < header)
    body = [row for row in rows if row > header]
    notes = _peel_notes(sheet, body, width)
    if not body:
        raise NotSimple("只有表头，没有数据行")
    columns = tuple(sorted({column for row in (header, *body) for column in sheet.filled(row)}))
    _refuse_side_by_side(sheet, header, columns)
    _refuse_stacked(sheet, header, body, columns)
    return Region(lead, header, tuple(body), columns, notes)


def _is_lead(sheet: SheetView, row: int, width: int) -> bool:
    filled = sheet.filled(row)
    if len(filled) <= 1:
        return True
    marked = sum(1 for column in filled if LEAD_CELL.match(sheet.texts[row][column]))
    return marked > 0 and len(filled) <= max(2, width // 2) and (width > 2 or marked == len(filled))


def _peel_notes(sheet: SheetView, body: list[int], width: int) -> tuple[str, ...]:
    """Takes the note lines off the end of `body`."""
    notes: list[str] = []
    while body and _is_note(sheet, body[-1], width):
        row = body.pop()
        notes.append("　".join(sheet.texts[row][column] for column in sheet.filled(row)))
    return tuple(reversed(notes))


def _is_note(sheet: SheetView, row: int, width: int) -> bool:
    filled = sheet.filled(row)
    first = sheet.texts[row][filled[0]]
    if _NOTE.match(first) and len(filled) <= max(1, width // 2):
        return True
    return len(filled) == 1 and width >= 3 and len(first) >= _LONG_NOTE and not is_numeric(sheet.value(row, filled[0]))


def _refuse_side_by_side(sheet: SheetView, header: int, columns: Sequence[int]) -> None:
    gaps = [(left, right) for left, right in itertools.pairwise(columns) if right - left > 1]
    names = sheet.texts[header]
    for left, right in gaps:
        before = [names[column] for column in columns if column <= left and names[column]]
        after = [names[column] for column in columns if column >= right and names[column]]
        if before and after:
            raise NotSimple("一张工作表里并排放了几个表，暂不能拆分读取")


def _refuse_stacked(sheet: SheetView, header: int, body: Sequence[int], columns: Sequence[int]) -> None:
    names = [sheet.texts[header][column] for column in columns]
    numeric = _numeric_columns(sheet, body, columns)
    previous = header
    for position, row in enumerate(body):
        starts = position > 0 and (previous < row - 1 or len(sheet.filled(previous)) == 1)
        if (starts and _is_header_of(sheet, row, numeric)) or _repeats(sheet, row, names, columns):
            raise NotSimple(f"第 {row + 1} 行又出现一个表头，一张工作表里上下放了几个表，暂不能拆分读取")
        previous = row


def _is_header_of(sheet: SheetView, row: int, numeric: Sequence[int]) -> bool:
    """Whether words stand in most columns that otherwise hold numbers."""
    words = [column for column in numeric if sheet.texts[row][column] and not _number_like(sheet, row, column)]
    return len(words) >= 2 and 2 * len(words) > len(numeric)


def _repeats(sheet: SheetView, row: int, names: Sequence[str], columns: Sequence[int]) -> bool:
    texts = sheet.texts[row]
    return all(texts[column] == name for column, name in zip(columns, names, strict=True))


def _number_like(sheet: SheetView, row: int, column: int) -> bool:
    text = sheet.texts[row][column]
    return is_numeric(sheet.value(row, column)) or len(text) == 1 or set(text) <= set("-—–/…*.")


def _numeric_columns(sheet: SheetView, body: Sequence[int], columns: Sequence[int]) -> list[int]:
    """Columns whose cells are mostly numbers, by a sample of the body."""
    step = max(1, len(body) // 200)
    found = []
    for column in columns:
        cells = [sheet.value(row, column) for row in body[::step] if sheet.texts[row][column]]
        if cells and 2 * sum(map(is_numeric, cells)) > len(cells):
            found.append(column)
    return found


def numeric_columns(sheet: SheetView, region: Region) -> list[int]:
    """Columns of the region whose body cells are mostly numbers."""
    return _numeric_columns(sheet, region.body, region.columns)
