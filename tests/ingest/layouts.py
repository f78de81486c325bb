"""A known table of a fictional county, and the messy ways an office lays such a table out.

`lay_out` puts a `KnownTable` on a `Sheet` as a `Layout` says and returns what a
reader must find there (`Expected`).  A sheet becomes a `Grid` or a workbook.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from pathlib import Path

import openpyxl

from assistant.records import CellStatus, RowTag
from ingest.readers.reading import CellValue, Grid
from ingest.sheets import address

Value = Decimal | dt.date | str | None

TOWNS = ("柳溪镇", "石桥镇", "白塔乡", "丰禾镇")
VILLAGES = ("东山村", "西河村", "南湖村", "北岭村", "青石村")
_FLAT = (("监测面积",), ("耕地面积",), ("图斑个数",), ("罚没金额",))
_BATCHES = ("卫片执法", "督察反馈")
_STAGES = ("下发", "整改到位")
_LEAVES = ("面积", "个数")
_WIDE = {ord("."): "．"} | {ord("0") + digit: ord("０") + digit for digit in range(10)}
_UNITS = {"面积": "亩", "个数": "个", "金额": "万元"}


class Numbers(Enum):
    """How figures are written."""

    NATIVE = "numbers"
    TEXT = "text"
    THOUSANDS = "text with separators"
    WIDE = "full-width digits"
    SUFFIXED = "text with its unit"


class Units(Enum):
    """Where units stand."""

    HEADER = "in the header"
    ROW = "in a row under the header"
    LINE = "in a line above the table"
    NOWHERE = "nowhere"


class Groups(Enum):
    """How the towns that rows belong to are written."""

    REPEATED = "in every row"
    MERGED = "in a merged cell"
    SECTIONS = "in a line of its own"
    SPANNING = "in a line merged across the table"


class Totals(Enum):
    NONE = "no total"
    BELOW = "total below the rows"
    ABOVE = "total above the rows"


class Odd(Enum):
    """A cell without a figure: what stands there, and its status."""

    BLANK = (None, CellStatus.BLANK)
    DASH = ("—", CellStatus.DASH)
    HYPHEN = ("-", CellStatus.DASH)
    SLASH = ("/", CellStatus.DASH)
    MASKED_FIRST = ("*60", CellStatus.MASKED)
    MASKED_WITHIN = ("3*.6*", CellStatus.MASKED)


@dataclass(frozen=True)
class Layout:
    """One way to lay a table out; the default is the plain one."""

    title: str | None = None
    filler: str | None = None
    as_of: str | None = None
    units: Units = Units.NOWHERE
    notes: tuple[str, ...] = ()
    header_merged: bool = True
    serial: bool = False
    dates: bool = False
    numbering: str | None = None
    numbers: Numbers = Numbers.NATIVE
    groups: Groups = Groups.REPEATED
    subtotals: bool = False
    totals: Totals = Totals.NONE
    among: bool = False
    blank_below_header_lines: bool = False
    repeat_header_after: int | None = None


@dataclass(frozen=True)
class KnownTable:
    """Towns with so many villages each, and figures drawn from `seed`; `odd` replaces
    figures by detail number and measure."""

    seed: int
    villages: tuple[int, ...]
    levels: int = 1
    measures: int = 2
    odd: Mapping[tuple[int, int], Odd] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """The header path of each measure."""
        deep = [(batch, stage, leaf) for batch in _BATCHES for stage in _STAGES for leaf in _LEAVES]
        leaves = {1: _FLAT, 2: tuple(path[1:] for path in deep[:4]), 3: tuple(deep)}[self.levels]
        return tuple(leaves[: self.measures])

    def figure(self, detail: int, measure: int) -> Decimal:
        """A whole number for counts, two decimals otherwise; sums of them coincide by no chance."""
        digest = hashlib.sha256(f"{self.seed} {detail} {measure}".encode()).digest()
        number = int.from_bytes(digest[:4], "big")
        whole = self.paths[measure][-1].endswith("个数")
        return Decimal(number % 900 + 100) if whole else Decimal(number % 9_000_000 + 100_000) / 100


@dataclass(frozen=True)
class ExpectedRow:
    """A row by its 1-based place on the sheet; values and statuses in the order of the
    columns, of detail rows only; `group` is the town in the row's path."""

    row: int
    tag: RowTag
    values: tuple[Value, ...] = ()
    statuses: tuple[CellStatus, ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Expected:
    address: str
    names: tuple[str, ...]
    units: tuple[str | None, ...]
    rows: tuple[ExpectedRow, ...]
    measures: int

    def sums(self) -> tuple[Decimal, ...]:
        """The sums of the detail rows, measure by measure."""
        details = [row.values[-self.measures :] for row in self.rows if row.tag is RowTag.DETAIL]
        columns = zip(*details, strict=True)
        return tuple(sum((v for v in column if isinstance(v, Decimal)), Decimal(0)) for column in columns)


class Sheet:
    """Cells by zero-based place, and merged ranges."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], CellValue] = {}
        self.merges: list[tuple[int, int, int, int]] = []

    def put(self, row: int, column: int, *values: CellValue) -> None:
        self.cells |= {(row, column + at): value for at, value in enumerate(values) if value is not None}

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    @property
    def height(self) -> int:
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        ends = [merge[3] for merge in self.merges] + [column for _, column in self.cells]
        return max(ends, default=-1) + 1

    def grid(self, name: str = "Sheet1") -> Grid:
        height = max([self.height, *(merge[2] + 1 for merge in self.merges)])
        rows = tuple(tuple(self.cells.get((row, column)) for column in range(self.width)) for row in range(height))
        return Grid(name, rows, tuple(self.merges))

    def save(self, path: Path) -> None:
        """The same as a workbook, written by openpyxl."""
        book = openpyxl.Workbook()
        page = book.active
        for (row, column), value in self.cells.items():
            page.cell(row + 1, column + 1, value)
        for top, left, bottom, right in self.merges:
            page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
        book.save(path)


def lay_out(table: KnownTable, layout: Layout, sheet: Sheet, top: int = 0, left: int = 0) -> Expected:
    """Puts the table on the sheet with its first cell at (`top`, `left`)."""
    return _Writer(table, layout, sheet, top, left).write()


class _Writer:
    def __init__(self, table: KnownTable, layout: Layout, sheet: Sheet, top: int, left: int) -> None:
        self.table, self.layout, self.sheet, self.row, self.left = table, layout, sheet, top, left
        sections = layout.groups in (Groups.SECTIONS, Groups.SPANNING)
        self.words = (
            *(("序号",) if layout.serial else ()),
            *(() if sections else ("乡镇",)),
            *("村", "图斑编号"),
            *(("下发日期",) if layout.dates else ()),
        )
        self.first_measure = left + len(self.words)
        self.right = self.first_measure + len(table.paths) - 1
        self.label_column = left + (1 if layout.serial else 0)
        self.rows: list[ExpectedRow] = []
        self.since_header = 0

    def write(self) -> Expected:
        self._lines_above()
        header = self.row
        self._header()
        if self.layout.totals is Totals.ABOVE:
            self._total()
        detail = 0
        for town, count in zip(TOWNS, self.table.villages, strict=False):
            self._group(town, range(detail, detail + count))
            detail += count
        if self.layout.totals is Totals.BELOW:
            self._total()
        bottom = self.row - 1
        for note in self.layout.notes:
            self.sheet.put(self.row, self.left, note)
            self.row += 1
        names = (*self.words, *("·".join(path) for path in self.table.paths))
        units = (*(None for _ in self.words), *(self._unit(path, expected=True) for path in self.table.paths))
        where = address(header, self.left, bottom, self.right)
        return Expected(where, names, units, tuple(self.rows), len(self.table.paths))

    def _unit(self, path: Sequence[str], *, expected: bool = False) -> str | None:
        """The unit of a measure; as `expected`, only if it is said somewhere."""
        unit = _UNITS[path[-1][-2:]]
        said = self.layout.units in (Units.HEADER, Units.ROW) or self.layout.numbers is Numbers.SUFFIXED
        return (
            unit if not expected or said or unit == "个" or (self.layout.units is Units.LINE and unit == "亩") else None
        )

    def _lines_above(self) -> None:
        layout = self.layout
        unit_line = "单位：亩" if layout.units is Units.LINE else None
        if layout.title:
            self.sheet.put(self.row, self.left, layout.title)
            self.sheet.merge(self.row, self.left, self.row, self.right)
            self.row += 1
        if layout.filler:
            self.sheet.put(self.row, self.left, layout.filler)
            self.sheet.put(self.row, self.right, unit_line)
            self.row += 1
        elif unit_line:
            self.sheet.put(self.row, self.left, unit_line)
            self.row += 1
        if layout.as_of:
            self.sheet.put(self.row, self.left, layout.as_of)
            self.row += 1
        if layout.blank_below_header_lines and self.row:
            self.row += 1

    def _header(self) -> None:
        levels, top = self.table.levels, self.row
        for at, word in enumerate(self.words):
            self.sheet.put(top, self.left + at, word)
            if self.layout.header_merged:
                self.sheet.merge(top, self.left + at, top + levels - 1, self.left + at)
        self._measure_headers(top)
        self.row += levels
        if self.layout.units is Units.ROW:
            self.sheet.put(self.row, self.first_measure, *(self._unit(path) for path in self.table.paths))
            self.row += 1
        if self.layout.numbering:
            stems = self.layout.numbering
            marks = [*stems[: len(self.words)], *map(str, range(1, len(self.table.paths) + 1))]
            counted = [str(at + 1) for at in range(len(marks))]
            self.sheet.put(self.row, self.left, *(marks if stems[0] == "甲" else counted))
            self.row += 1
        self.since_header = 0

    def _measure_headers(self, top: int) -> None:
        """Each level's name once over the columns that share it."""
        paths = self.table.paths
        for level in range(self.table.levels):
            start = 0
            for at, path in enumerate(paths):
                if at + 1 < len(paths) and paths[at + 1][: level + 1] == path[: level + 1]:
                    continue
                leaf = level == self.table.levels - 1
                unit = f"（{self._unit(path)}）" if leaf and self.layout.units is Units.HEADER else ""
                self.sheet.put(top + level, self.first_measure + start, path[level] + unit)
                if self.layout.header_merged:
                    self.sheet.merge(top + level, self.first_measure + start, top + level, self.first_measure + at)
                start = at + 1

    def _group(self, town: str, details: range) -> None:
        begin = self.row
        groups = self.layout.groups
        if groups in (Groups.SECTIONS, Groups.SPANNING):
            number = "一二三四"[TOWNS.index(town)]
            self.sheet.put(self.row, self.left, f"{number}、{town}")
            if groups is Groups.SPANNING:
                self.sheet.merge(self.row, self.left, self.row, self.right)
            self.rows.append(ExpectedRow(self.row + 1, RowTag.NOTE))
            self.row += 1
        for detail in details:
            if self.layout.repeat_header_after == self.since_header:
                self._merge_group(begin)
                self._header()
                begin = self.row
            self._detail(town, detail, first=self.row == begin)
        self._merge_group(begin)
        if self.layout.subtotals:
            label = "小计" if groups is Groups.SECTIONS else f"{town}小计"
            self._sum_row(label, RowTag.SUBTOTAL, details)

    def _merge_group(self, begin: int) -> None:
        if self.layout.groups is Groups.MERGED and begin < self.row:
            self.sheet.merge(begin, self.label_column, self.row - 1, self.label_column)

    def _detail(self, town: str, detail: int, *, first: bool) -> None:
        layout, in_column = self.layout, self.layout.groups in (Groups.REPEATED, Groups.MERGED)
        code, day = f"0{detail + 101:05d}", dt.date(2024, 1, 1) + dt.timedelta(days=17 * detail)
        village = VILLAGES[detail % len(VILLAGES)]
        words: list[CellValue] = [detail + 1] if layout.serial else []
        if in_column:
            words.append(town if first or layout.groups is Groups.REPEATED else None)
        words += [village, code, *([day] if layout.dates else [])]
        values: list[Value] = [str(detail + 1)] if layout.serial else []
        values += [*([town] if in_column else []), village, code, *([day] if layout.dates else [])]
        statuses = [CellStatus.OK] * len(values)
        cells: list[CellValue] = []
        for measure in range(len(self.table.paths)):
            odd = self.table.odd.get((detail, measure))
            figure = self.table.figure(detail, measure)
            cells.append(self._written(figure, measure) if odd is None else odd.value[0])
            values.append(figure if odd is None else None)
            statuses.append(CellStatus.OK if odd is None else odd.value[1])
        self.sheet.put(self.row, self.left, *words, *cells)
        group = "" if in_column else town
        self.rows.append(ExpectedRow(self.row + 1, RowTag.DETAIL, tuple(values), tuple(statuses), group))
        self.row += 1
        self.since_header += 1

    def _written(self, figure: Decimal, measure: int) -> CellValue:
        match self.layout.numbers:
            case Numbers.NATIVE:
                return float(figure) if figure % 1 else int(figure)
            case Numbers.TEXT:
                return str(figure)
            case Numbers.THOUSANDS:
                return f"{figure:,}"
            case Numbers.WIDE:
                return str(figure).translate(_WIDE)
            case Numbers.SUFFIXED:
                return f"{figure}{self._unit(self.table.paths[measure])}"

    def _total(self) -> None:
        everything = range(sum(self.table.villages[: len(TOWNS)]))
        self._sum_row("合　计", RowTag.TOTAL, everything)
        if self.layout.among:
            self._sum_row("其中：永久基本农田", RowTag.AMONG, everything[:1])

    def _sum_row(self, label: str, tag: RowTag, details: range) -> None:
        self.sheet.put(self.row, self.label_column, label)
        for measure in range(len(self.table.paths)):
            known = [
                self.table.figure(detail, measure) for detail in details if (detail, measure) not in self.table.odd
            ]
            if known:
                self.sheet.put(self.row, self.first_measure + measure, self._written(sum(known, Decimal(0)), measure))
        self.rows.append(ExpectedRow(self.row + 1, tag))
        self.row += 1
