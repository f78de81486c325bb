"""What each row of a table's body is: a detail, a subtotal, a total, 其中, or no data at all.

Rows are tagged by their labels.  Only detail rows are ever counted or summed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.records import RowTag
from ingest.cells import is_numeric
from ingest.sheets import SheetView

_TOTAL = re.compile(
    r"(?:(?:全|本)[县市区州省镇乡村局国部年]\S{0,4}?)?(?:合计|总计|共计|总合计|总数|累计|总和|总体)(?:数|值|[（(：:].*)?"
)
_SUBTOTAL = re.compile(r".*(?:小计|合计|总计)(?:[（(：:].*)?")
_AMONG = re.compile(r"[（(]?其中[：:、)）]?.*")
_STATISTIC = re.compile(
    r"(?:平均|均值|最大值|最小值|占比|比重|比例|百分比|增幅|增长率|同比|环比|较上年|较上月|完成率)(?:数|值|[（(%：:].*)?"
)
_SECTION = re.compile(r"[（(]?[一二三四五六七八九十]+[、）).．]|.*[：:]$")
_LABEL_CELLS = 3
_SPACES = re.compile(r"\s+")


def tag_rows(sheet: SheetView, rows: Sequence[int], columns: Sequence[int]) -> Mapping[int, RowTag]:
    """A tag for each of `rows` (zero-based sheet rows)."""
    tags: dict[int, RowTag] = {}
    after_among = False
    for row in rows:
        tag = _tag(sheet, row, columns)
        if tag is RowTag.DETAIL and after_among and _label(sheet, row, columns).startswith((" ", "\u3000")):
            tag = RowTag.AMONG
        after_among = tag is RowTag.AMONG
        tags[row] = tag
    return tags


def _label(sheet: SheetView, row: int, columns: Sequence[int]) -> str:
    """The first word cell of a row as it stands, indentation included."""
    for column in columns:
        value = sheet.value(row, column)
        if isinstance(value, str) and value.strip() and not is_numeric(value):
            return value
    return ""


def _tag(sheet: SheetView, row: int, columns: Sequence[int]) -> RowTag:
    filled = [column for column in columns if sheet.texts[row][column]]
    for column in filled[:_LABEL_CELLS]:
        if isinstance(sheet.value(row, column), str):
            tag = _tag_of_label(_SPACES.sub("", sheet.texts[row][column]))
            if tag is not None:
                return tag
    if len(columns) >= 3 and _holds_no_data(sheet, row, columns, filled):
        return RowTag.NOTE
    return RowTag.DETAIL


def _tag_of_label(word: str) -> RowTag | None:
    if _AMONG.fullmatch(word):
        return RowTag.AMONG
    if _TOTAL.fullmatch(word):
        return RowTag.TOTAL
    if _SUBTOTAL.fullmatch(word):
        return RowTag.SUBTOTAL
    return RowTag.NOTE if _STATISTIC.fullmatch(word) else None


def _holds_no_data(sheet: SheetView, row: int, columns: Sequence[int], filled: Sequence[int]) -> bool:
    """A line across the table (a group's title), or a prepared line with only its number."""
    if len(filled) != 1:
        return False
    text = sheet.texts[row][filled[0]]
    if any(merge[3] > merge[1] for merge in sheet.merges_by_row.get(row, ())):
        return True
    return filled[0] == columns[0] and (is_numeric(text) or _SECTION.match(text) is not None)
