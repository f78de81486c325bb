"""A known table of a fictional county, the ways an office may lay it out, and what a reader
must find there."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from assistant.records import CellStatus, RowTag

Value = Decimal | dt.date | str | None

TOWNS = ("柳溪镇", "石桥镇", "白塔乡", "丰禾镇")
VILLAGES = ("东山村", "西河村", "南湖村", "北岭村", "青石村")
_FLAT = (("监测面积",), ("耕地面积",), ("图斑个数",), ("罚没金额",))
_BATCHES = ("卫片执法", "督察反馈")
_STAGES = ("下发", "整改到位")
_LEAVES = ("面积", "个数")
WIDE_DIGITS = {ord("."): "．"} | {ord("0") + digit: ord("０") + digit for digit in range(10)}
MEASURE_UNITS = {"面积": "亩", "个数": "个", "金额": "万元"}


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
    TITLE = "in the title"
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
    gaps: bool = False
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
