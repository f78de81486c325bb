"""The header row: the names of the columns, and what makes a header more than plain."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.vocabulary.numbers import parse_number
from assistant.vocabulary.units import unit_named
from ingest.cells import date_of, is_numeric
from ingest.regions import NotSimple, Region, numeric_columns
from ingest.sheets import SheetView, column_letter

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_MULTI_LEVEL = "表头有多层，暂不能读取"
_NAME_LIMIT = 60


@dataclass(frozen=True)
class Header:
    """Names by sheet column, in column order, units of a unit row under the header,
    and the region without the rows that belong to the header."""

    names: dict[int, str]
    units: dict[int, str]
    region: Region


def read_header(sheet: SheetView, region: Region) -> Header:
    """The columns' names, as printed on one line.  Raises `NotSimple`."""
    region = _join_tall_header(sheet, region)
    names = {column: _clean(sheet.texts[region.header][column]) for column in region.columns}
    _refuse_missing_header(sheet, region, names)
    region, units = _take_unit_row(sheet, region)
    _refuse_second_level(sheet, region, names)
    region = _drop_numbering_row(sheet, region)
    for column, name in names.items():
        if not name:
            names[column] = f"{column_letter(column)}列"
    printed = list(names.values())
    repeated = sorted({name for name in printed if printed.count(name) > 1})
    if repeated:
        raise NotSimple(f"表头有重名的列（{'、'.join(repeated[:3])}），分不清指哪一列，暂不能读取")
    return Header(names, units, region)


def _clean(text: str) -> str:
    """A header on one line: white space between Chinese characters is layout, not text."""
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"(?<=[^\x00-\xff]) | (?=[^\x00-\xff])", "", text)


def _join_tall_header(sheet: SheetView, region: Region) -> Region:
    """A header may be merged downwards over several rows when nothing else stands in them."""
    merges = [merge for merge in sheet.merges_at(region.header, region.header) if merge[0] == region.header]
    if any(merge[3] > merge[1] for merge in merges):
        raise NotSimple(_MULTI_LEVEL)
    bottom = max((merge[2] for merge in merges), default=region.header)
    if any(sheet.filled(row) for row in range(region.header + 1, bottom + 1)):
        raise NotSimple(_MULTI_LEVEL)
    return replace(region, body=tuple(row for row in region.body if row > bottom))


def _refuse_missing_header(sheet: SheetView, region: Region, names: dict[int, str]) -> None:
    for column, name in names.items():
        value = sheet.value(region.header, column)
        number = parse_number(name)
        year = number is not None and number.value is not None and 1900 <= number.value <= 2100
        if name and not year and (is_numeric(value) or date_of(value) is not None):
            raise NotSimple("没有找到表头：第一行就是数据")
        if len(name) > _NAME_LIMIT:
            raise NotSimple("没有找到表头：第一行是大段文字")
        if name.endswith(("：", ":")):
            raise NotSimple("是填写式的表单，不是一行一条的表格，暂不能读取")
    blank = [column for column, name in names.items() if not name]
    if len(blank) > 1 or 2 * len(blank) >= len(names):
        raise NotSimple("表头有空白的列名，可能是多层表头，暂不能读取")


def _take_unit_row(sheet: SheetView, region: Region) -> tuple[Region, dict[int, str]]:
    first = region.body[0]
    units = {column: sheet.texts[first][column].strip("（）()") for column in sheet.filled(first)}
    if units and all(unit_named(text) for text in units.values()):
        return replace(region, body=region.body[1:]), units
    return region, {}


def _refuse_second_level(sheet: SheetView, region: Region, names: dict[int, str]) -> None:
    if not region.body:
        raise NotSimple("只有表头，没有数据行")
    first = region.body[0]
    if any(not names[column] and sheet.texts[first][column] and len(region.body) > 1 for column in names) and all(
        not is_numeric(sheet.value(first, column)) for column in names
    ):
        raise NotSimple(_MULTI_LEVEL)
    numeric = numeric_columns(sheet, replace(region, body=region.body[1:])) if len(region.body) > 2 else []
    words = [
        column
        for column in numeric
        if sheet.texts[first][column]
        and len(sheet.texts[first][column]) > 1
        and not is_numeric(sheet.value(first, column))
    ]
    if len(words) >= 2 and 2 * len(words) > len(numeric):
        raise NotSimple(_MULTI_LEVEL)


def _drop_numbering_row(sheet: SheetView, region: Region) -> Region:
    """A row such as 甲 乙 1 2 3 under the header numbers the columns."""
    first = region.body[0]
    texts = [sheet.texts[first][column] for column in region.columns]
    plain = [text.strip("（）()栏") for text in texts if text]
    stems = [text for text in plain if text in _STEMS and text]
    numbers = [text for text in plain if text.isdigit()]
    counted = [int(text) for text in numbers]
    if len(plain) < max(3, len(texts) - 1) or len(stems) + len(numbers) != len(plain):
        return region
    consecutive = counted == list(range(counted[0], counted[0] + len(counted))) if counted else True
    if consecutive and (stems or _words_below(sheet, region)):
        return replace(region, body=region.body[1:])
    return region


def _words_below(sheet: SheetView, region: Region) -> bool:
    """Whether a column with a number in the first row has words in the second."""
    if len(region.body) < 2:
        return False
    first, second = region.body[:2]
    return any(
        sheet.texts[first][column] and sheet.texts[second][column] and not is_numeric(sheet.value(second, column))
        for column in region.columns
    )
