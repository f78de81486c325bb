"""Known statements (an indicator a row, a period a column) and forms, laid out as offices do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from assistant.records import RowTag
from ingest.sheets import address
from tests.ingest.sheets_to_read import Sheet

SECTIONS = ("供地", "登记", "执法")
_ITEMS = {
    "供地": ("工业用地", "住宅用地", "商服用地", "公共设施用地"),
    "登记": ("首次登记", "转移登记", "变更登记", "抵押登记"),
    "执法": ("非农化", "非粮化", "挖湖造景", "大棚房"),
}
LABELS = ("项目名称", "建设单位", "项目地点", "批准文号", "用地面积", "开工日期", "联系人", "项目性质")
_VALUES = ("云麓工业园", "云麓建设公司", "柳溪镇", "云自然资〔2024〕12号", "12.5", "2024年3月5日", "某某", "新建")


class Periods(Enum):
    YEARS = ("2022年", "2023年", "2024年")
    ACTUAL_AND_FORECAST = ("2023A", "2024E", "2025E")
    HALVES = ("2023年上半年", "2024年上半年")
    DAYS = ("2023年12月31日", "2024年6月30日")


class StatementUnits(Enum):
    """Where a statement says its units; all figures are 万元."""

    CORNER = "in the header of the labels"
    COLUMN = "in a column of units"
    LINE = "in a line above"


class Sums(Enum):
    """How a section's sum stands among its items."""

    NONE = "no sum"
    AFTER = "小计 after the items"
    BEFORE = "the section's name with the sum, before its items"


class SectionStyle(Enum):
    """The line above a section's items."""

    COLON = "{number}、{name}："
    NUMBER = "{number}、{name}"
    NONE = ""


@dataclass(frozen=True)
class StatementLayout:
    periods: Periods = Periods.YEARS
    units: StatementUnits = StatementUnits.CORNER
    sums: Sums = Sums.AFTER
    sections: SectionStyle = SectionStyle.COLON
    total: bool = True
    among: int = 0
    text: bool = True


@dataclass(frozen=True)
class ExpectedStatement:
    """`tags` by sheet row (1-based); `figures` of detail rows by label; `among` rows count
    for no sum; `sections` the section of each detail row by sheet row."""

    address: str
    periods: tuple[str, ...]
    tags: dict[int, RowTag]
    figures: dict[int, tuple[Decimal, ...]]
    sections: dict[int, str]


class _Statement:
    def __init__(self, seed: int, layout: StatementLayout, sheet: Sheet) -> None:
        self.seed, self.layout, self.sheet, self.row = seed, layout, sheet, 0
        self.first = 2 if layout.units is StatementUnits.COLUMN else 1
        self.tags: dict[int, RowTag] = {}
        self.figures: dict[int, tuple[Decimal, ...]] = {}
        self.sections: dict[int, str] = {}

    def figure(self, name: str, period: int) -> Decimal:
        digest = hashlib.sha256(f"{self.seed} {name} {period}".encode()).digest()
        return Decimal(int.from_bytes(digest[:4], "big") % 9_000_000 + 100_000) / 100

    def put(self, label: str, tag: RowTag, figures: tuple[Decimal, ...] = (), section: str = "") -> None:
        self.sheet.put(self.row, 0, label)
        if figures and self.first == 2:
            self.sheet.put(self.row, 1, "万元")
        cells = [f"{figure:,}" if self.layout.text else float(figure) for figure in figures]
        self.sheet.put(self.row, self.first, *cells)
        self.tags[self.row + 1] = tag
        if tag is RowTag.DETAIL:
            self.figures[self.row + 1] = figures
            self.sections[self.row + 1] = section
        self.row += 1

    def sum_of(self, names: list[str]) -> tuple[Decimal, ...]:
        return tuple(
            sum((self.figure(name, at) for name in names), Decimal(0)) for at in range(len(self.layout.periods.value))
        )


def lay_out_statement(seed: int, items: tuple[int, ...], layout: StatementLayout, sheet: Sheet) -> ExpectedStatement:
    """`items` says how many items each section has, in the order of `SECTIONS`."""
    made = _Statement(seed, layout, sheet)
    if layout.units is StatementUnits.LINE:
        sheet.put(made.row, 0, "单位：万元")
        made.row += 1
    top = made.row
    corner = "业务情况表（万元）" if layout.units is StatementUnits.CORNER else "项目"
    sheet.put(top, 0, corner, *(["单位"] if made.first == 2 else []), *layout.periods.value)
    made.row += 1
    everything: list[str] = []
    for number, section, count in zip("一二三", SECTIONS, items, strict=False):
        names = list(_ITEMS[section][:count])
        _section(made, number, section, names)
        everything += names
    if layout.total:
        made.put("总计", RowTag.TOTAL, made.sum_of(everything))
    right = made.first + len(layout.periods.value) - 1
    where = address(top, 0, made.row - 1, right)
    return ExpectedStatement(where, layout.periods.value, made.tags, made.figures, made.sections)


def _section(made: _Statement, number: str, section: str, names: list[str]) -> None:
    layout = made.layout
    if layout.sums is Sums.BEFORE:
        made.put(section, RowTag.SUBTOTAL, made.sum_of(names))
    elif layout.sections is not SectionStyle.NONE:
        made.put(layout.sections.value.format(number=number, name=section), RowTag.NOTE)
    for at, name in enumerate(names):
        made.put(name, RowTag.DETAIL, made.sum_of([name]), section)
        if at == 0 and layout.among:
            _parts(made, name, layout.among)
    if layout.sums is Sums.AFTER:
        made.put(f"{section}小计", RowTag.SUBTOTAL, made.sum_of(names))


def _parts(made: _Statement, name: str, parts: int) -> None:
    """其中 with one part; with two, the second goes on and both make up the item."""
    whole = made.sum_of([name])
    first = tuple((figure / 4).quantize(Decimal("0.01")) for figure in whole)
    made.put("其中：民营", RowTag.AMONG, first)
    if parts > 1:
        made.put("国有", RowTag.AMONG, tuple(a - b for a, b in zip(whole, first, strict=True)))


def lay_out_form(count: int, per_row: int, *, colons: bool, merged: bool, title: bool, sheet: Sheet) -> dict[str, str]:
    """Labels with their values, `per_row` pairs a line; returns what stands beside each label."""
    row = 0
    width = per_row * (3 if merged else 2)
    if title:
        sheet.put(0, 0, "云麓县建设项目用地情况")
        sheet.merge(0, 0, 0, width - 1)
        row = 1
    for at in range(count):
        column = at % per_row * (3 if merged else 2)
        sheet.put(row, column, LABELS[at] + ("：" if colons else ""), _VALUES[at])
        if merged:
            sheet.merge(row, column + 1, row, column + 2)
        row += 1 if at % per_row == per_row - 1 else 0
    return dict(zip(LABELS[:count], _VALUES[:count], strict=True))
