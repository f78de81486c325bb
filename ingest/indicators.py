"""Tables whose rows are indicators, with periods or objects in columns; the unit of each row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.vocabulary.numbers import parse_number
from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_named
from ingest.cells import is_numeric
from ingest.column_units import unit_in_name
from ingest.header_periods import period_of
from ingest.header_rows import is_period_name
from ingest.layout import Header, HeaderColumn
from ingest.sheets import SheetView

UNIT_COLUMN = re.compile(r"(?:计量|計量)?(?:单\s*位|單\s*位)")
_INDICATOR_NAME = re.compile(
    r"(?:指标名称|.*(?:项\s*目|項\s*目|指\s*标|指\s*標|科\s*目|会计年度|會計年度|财务数据|主要数据|年度|时间|内\s*容|類\s*別)|\S*表|\S*数据)(?:[（(].*)?"
)
_OF_INDICATORS = re.compile(r"(?:统计|主要|经济)?指\s*标(?:名\s*称)?")
_OBJECT_NAME = re.compile(r".*(?:乡|镇|村|街道|县|区|市|地区|单位|企业|公司|名称|姓名|简称|代码|编号|项目名称)$")
_RELATIVE = re.compile(
    r".*(?:本期|上期|期末|期初|年初|年末|本年|上年|本月|本报告期|同期|累计|去年|今年|同比|环比|增减|变动|完成|计划|目标).*"
)
_PLACE = re.compile(r".{1,7}(?:乡|镇|街道|街道办|办事处|村|社区|县|区|市)")
_LONG_UNIT = 8  # characters
_NO_AMOUNT = re.compile(
    r"率|比[例重]|占比|倍|每股|市[盈净销现]|增[速幅长]|同比|环比|周转|天数|(?<![a-z])(?:p/?[ebs]|eps|peg|ro[aeics]{1,2}|ev)(?![a-z])",
    re.IGNORECASE,
)
"""Rows of ratios, whose figures are not in the unit that a table states for its amounts."""
_SAMPLE = 200
_FEW = 2


@dataclass(frozen=True)
class IndicatorRows:
    """Where the indicators' names stand, and the column that gives each row's unit."""

    label: int
    unit_column: int | None


def find_indicators(view: SheetView, header: Header) -> IndicatorRows | None:
    """The table's indicator column; None when its rows are things of one kind.

    Rows are indicators when every column of figures is nothing but a period, or the one change of what is headed
    指标, or when the rows state units of their own, and the first column does not name places or people.
    """
    body = header.body[:_SAMPLE]
    label = _label_column(view, header, body)
    if label is None or len(header.columns) < 2:
        return None
    unit = _unit_column(view, header, body)
    others = [c for c in header.columns if c.index != label.index and c is not unit and _has_figures(view, body, c)]
    if not others or any(_states_unit(column.name) for column in others):
        return None
    texts = [view.texts[row][label.index] for row in body if view.texts[row][label.index]]
    if 10 * len(set(texts)) < 6 * len(texts) or sum(map(is_period_name, texts)) * 2 > len(texts):
        return None
    if 2 * sum(1 for text in texts if _PLACE.fullmatch(text)) > len(texts):
        return None
    units = _row_units(view, body, label, unit)
    named = not label.printed or _INDICATOR_NAME.fullmatch(label.name) is not None
    if label.printed and _OBJECT_NAME.fullmatch(label.name) and not named:
        return None
    periods = [c for c in others if _is_period(c)]
    alone = len(periods) == len(others) == 1 and _OF_INDICATORS.fullmatch(label.name) is not None
    by_period = alone or (len(periods) >= _FEW and 2 * len(periods) >= len(others) and named)
    if by_period or len(set(units)) >= _FEW:
        return IndicatorRows(label.index, unit.index if unit is not None else None)
    return None


def unit_of_all(view: SheetView, header: Header) -> tuple[Unit, ...]:
    """The one unit that a column headed 单位 gives all rows; empty without one."""
    column = _unit_column(view, header, header.body)
    written = {view.texts[row][column.index].strip() for row in header.body} - {""} if column is not None else set()
    unit = unit_named(written.pop()) if len(written) == 1 else None
    return (unit,) if unit is not None else ()


def _unit_column(view: SheetView, header: Header, body: Sequence[int]) -> HeaderColumn | None:
    return next(
        (c for c in header.columns if UNIT_COLUMN.fullmatch(c.name.strip()) and _holds_units(view, body, c)), None
    )


def _states_unit(name: str) -> bool:
    own = unit_in_name(name)
    return own is not None and own.dimension is not Dimension.SHARE


def _label_column(view: SheetView, header: Header, body: Sequence[int]) -> HeaderColumn | None:
    """The first column with words in it; serial numbers before it do not count."""
    for column in header.columns[:3]:
        values = [view.value(row, column.index) for row in body if view.texts[row][column.index]]
        if values and 2 * sum(map(is_numeric, values)) <= len(values):
            return column
    return None


def _holds_units(view: SheetView, body: Sequence[int], column: HeaderColumn) -> bool:
    texts = [view.texts[row][column.index] for row in body if view.texts[row][column.index]]
    if not texts or any(is_numeric(text) for text in texts):
        return False
    known = sum(1 for text in texts if unit_named(text) is not None)
    return max(map(len, texts)) <= _LONG_UNIT or 2 * known >= len(texts)  # 吨二氧化碳当量/万吨水 among others


def _has_figures(view: SheetView, body: Sequence[int], column: HeaderColumn) -> bool:
    values = [view.value(row, column.index) for row in body if view.texts[row][column.index]]
    return 2 * sum(map(is_numeric, values)) > len(values)


def _row_units(view: SheetView, body: Sequence[int], label: HeaderColumn, unit: HeaderColumn | None) -> list[str]:
    if unit is not None:
        return [view.texts[row][unit.index] for row in body if view.texts[row][unit.index]]
    found = (unit_in_name(view.texts[row][label.index]) for row in body)
    return [one.symbol for one in found if one is not None]


def _is_period(column: HeaderColumn) -> bool:
    if len(column.path) != 1:
        return False
    text = column.path[0]
    return is_period_name(text) or (
        len(text) <= 12 and (_RELATIVE.fullmatch(text) is not None or period_of((text,), None) is not None)
    )


def row_units(view: SheetView, header: Header, rows: IndicatorRows, table_unit: Sequence[Unit]) -> list[str]:
    """For each body row its unit: from the unit column, the indicator's name, its cells, the table; "" if none."""
    figures = [column.index for column in header.columns if column.index not in (rows.label, rows.unit_column)]
    label = next(column for column in header.columns if column.index == rows.label)
    stated = unit_in_name(label.name) or (table_unit[0] if len(table_unit) == 1 else None)
    default = stated.symbol if stated is not None else ""
    return [_unit_of_row(view, row, rows, figures, default) for row in header.body]


def _unit_of_row(view: SheetView, row: int, rows: IndicatorRows, figures: Sequence[int], default: str) -> str:
    written = view.texts[row][rows.unit_column].strip() if rows.unit_column is not None else ""
    if written:
        known = unit_named(written)
        return known.symbol if known is not None else written
    named = unit_in_name(view.texts[row][rows.label])
    if named is not None:
        return named.symbol
    suffixes = set()
    for column in figures:
        value = view.value(row, column)
        number = parse_number(value) if isinstance(value, str) else None
        if number is not None:
            suffixes.add(number.unit_suffix)
        elif isinstance(value, int | float):
            suffixes.add("")  # 1250.3 beside 12.4%: the row is in neither
    suffix = suffixes.pop() if len(suffixes) == 1 else ""
    own = match_unit(suffix, 0) if suffix else None
    if own is not None:
        return own.symbol
    return "" if _NO_AMOUNT.search(view.texts[row][rows.label]) else default
