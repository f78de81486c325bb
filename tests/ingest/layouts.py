"""Puts a `KnownTable` on a `Sheet` as a `Layout` says, and returns what a reader must find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from assistant.records import CellStatus, RowTag
from ingest.readers.reading import CellValue
from ingest.sheets import address
from tests.ingest.known_tables import (
    MEASURE_UNITS,
    TOWNS,
    VILLAGES,
    WIDE_DIGITS,
    Expected,
    ExpectedRow,
    Groups,
    KnownTable,
    Layout,
    Numbers,
    Totals,
    Units,
    Value,
)
from tests.ingest.sheets_to_read import Sheet


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
        unit = MEASURE_UNITS[path[-1][-2:]]
        said = self.layout.units in (Units.HEADER, Units.ROW) or self.layout.numbers is Numbers.SUFFIXED
        return (
            unit
            if not expected or said or unit == "个" or (self.layout.units in (Units.LINE, Units.TITLE) and unit == "亩")
            else None
        )

    def _lines_above(self) -> None:
        layout = self.layout
        unit_line = "单位：亩" if layout.units is Units.LINE else None
        in_title = "（单位：亩）" if layout.units is Units.TITLE else ""
        if layout.title or in_title:
            self.sheet.put(self.row, self.left, f"{layout.title or '图斑情况表'}{in_title}")
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
        self.row += 1 if self.layout.gaps and details.start else 0
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
                return str(figure).translate(WIDE_DIGITS)
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
