"""Printed totals and subtotals beside the sums of the detail rows they cover."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from assistant.records import CellStatus, RowTag, TotalCheck
from ingest.cells import Cell

_MOST_SUMS_BY_KIND = 200
_LEFT = re.compile(r"差额|差量|结余|盈余|缺口|平衡")
_UNKNOWN = (CellStatus.MASKED, CellStatus.TEXT, CellStatus.ERROR)


@dataclass(frozen=True)
class BodyRow:
    """One row of the body: its zero-based row in the view, tag, label, the groups it stands
    under, and its cells in the columns that add up (by column id).  `lacks_key` marks a row
    without the serial number or code that most rows have, `numbered` one numbered 一、.
    `kind` is its value in the table's first column of kinds: a total may sum one kind only."""

    row: int
    tag: RowTag
    label: str
    cells: Mapping[str, Cell]
    path: tuple[str, ...] = ()
    lacks_key: bool = False
    numbered: bool = False
    kind: str = ""


class Cover(Enum):
    """Which details a printed total sums."""

    ALL = "every detail"
    ABOVE = "every detail above"
    BEFORE = "the details since the sum before"
    AFTER = "the details up to the next sum"
    GROUP = "the details of its group"


@dataclass(frozen=True)
class Sums:
    """The details of a body, and running sums of each column over them."""

    details: Sequence[BodyRow]
    running: Mapping[str, Sequence[Decimal]]
    unknown: Mapping[str, Sequence[int]]
    filled: Mapping[str, Sequence[int]]

    @classmethod
    def over(cls, rows: Iterable[BodyRow]) -> Sums:
        details = [row for row in rows if row.tag is RowTag.DETAIL]
        running: dict[str, list[Decimal]] = {}
        unknown: dict[str, list[int]] = {}
        filled: dict[str, list[int]] = {}
        for column in details[0].cells if details else ():
            total, sums, bad, known = Decimal(0), [Decimal(0)], [0], [0]
            for row in details:
                cell = row.cells[column]
                is_known = isinstance(cell.value, Decimal)
                if isinstance(cell.value, Decimal):
                    total += cell.value
                sums.append(total)
                known.append(known[-1] + is_known)
                bad.append(bad[-1] + (cell.status in _UNKNOWN))
            running[column], unknown[column], filled[column] = sums, bad, known
        return cls(details, running, unknown, filled)

    def between(self, column: str, start: int, end: int) -> Decimal | None:
        """The sum of details ``[start, end)``; None when it is not known or nothing is there."""
        if start >= end or self.unknown[column][end] > self.unknown[column][start]:
            return None
        if self.filled[column][end] == self.filled[column][start]:
            return None
        return self.running[column][end] - self.running[column][start]


def check_totals(rows: Sequence[BodyRow], *, comparable_only: bool = False) -> tuple[TotalCheck, ...]:
    """Every printed total that can be compared, agreeing or not.

    A column is left out where a covered detail is masked, faulty or worded: its sum is
    not known.  Each total is compared with the details its place suggests, or with
    others where that agrees in more columns.  With `comparable_only`, as for statements
    whose totals are not plain sums, a total that agrees nowhere is left out.
    """
    printed = [row for row in rows if row.tag in (RowTag.TOTAL, RowTag.SUBTOTAL)]
    sums = Sums.over(rows if printed else ())
    if not sums.details:
        return ()
    covers = _Covers(sums, printed)
    direction = _direction(printed, covers)
    checks: list[TotalCheck] = []
    for row in printed:
        usual = Cover.ALL if row.tag is RowTag.TOTAL else direction
        order = [usual, *(cover for cover in Cover if cover is not usual)]
        best = max((list(covers.compare(row, cover)) for cover in order), key=_agreeing)
        if _agreeing(best) or not comparable_only:
            checks += best if _agreeing(best) else covers.compare(row, usual)
    return tuple(sorted(checks, key=lambda check: (check.row, check.column)))


def adds_up(rows: Sequence[BodyRow], checks: Sequence[TotalCheck]) -> bool:
    """Whether sums that agree show that a statement's rows add up: one that is no numbered line of it, or numbered
    lines that most of the others stand under.  An income statement subtracts, whatever one of its lines sums."""
    agreeing = {check.row for check in checks if check.agrees}
    sums = [row for row in rows if row.row in agreeing]
    if any(not row.numbered for row in sums):
        return True
    labels = {row.label for row in sums}
    details = [row for row in rows if row.tag is RowTag.DETAIL]
    return bool(labels) and 2 * sum(1 for row in details if labels & set(row.path)) >= len(details)


def is_balance(rows: Sequence[BodyRow]) -> bool:
    """Whether numbered parts are set against each other, and one is what is left: 一、收入, 二、支出, 三、差额."""
    numbered = [row for row in rows if row.numbered]
    sums = [row for row in numbered if row.tag is RowTag.SUBTOTAL]
    left = [row for row in numbered if row.tag is RowTag.DETAIL and _LEFT.search(row.label)]
    return len(sums) > 1 and bool(left)


def _agreeing(checks: Sequence[TotalCheck]) -> int:
    return sum(1 for check in checks if check.agrees)


def _direction(printed: Sequence[BodyRow], covers: _Covers) -> Cover:
    """Whether the table's subtotals sum what stands before or after them."""
    subtotals = [row for row in printed if row.tag is RowTag.SUBTOTAL]
    before = sum(_agreeing(list(covers.compare(row, Cover.BEFORE))) for row in subtotals)
    after = sum(_agreeing(list(covers.compare(row, Cover.AFTER))) for row in subtotals)
    return Cover.AFTER if after > before else Cover.BEFORE


class _Covers:
    """The stretch of details each printed total may sum."""

    def __init__(self, sums: Sums, printed: Sequence[BodyRow]) -> None:
        self.sums = sums
        self._rows = [row.row for row in sums.details]
        self._ends = [at for at, row in enumerate(sums.details) if row.numbered or row.lacks_key]
        self._marks = [bisect_left(self._rows, row.row) for row in printed]
        self._at = {row.row: index for index, row in enumerate(printed)}
        self._groups = self._group_stretches()
        self._kinds = self._summed_kinds(printed)

    def _summed_kinds(self, printed: Sequence[BodyRow]) -> set[str]:
        """Kinds that totals sum one by one: 总计 非农化, 总计 非粮化."""
        kinds = {row.kind for row in printed} - {""}
        if not kinds or len(printed) > _MOST_SUMS_BY_KIND:
            return set()
        return kinds & {detail.kind for detail in self.sums.details}

    def _group_stretches(self) -> dict[str, tuple[int, int]]:
        """For each group's label its details, where they stand together."""
        found: dict[str, tuple[int, int]] = {}
        broken: set[str] = set()
        for index, row in enumerate(self.sums.details):
            for label in row.path:
                start, end = found.get(label, (index, index))
                if end != index:
                    broken.add(label)
                found[label] = (start, index + 1)
        return {label: stretch for label, stretch in found.items() if label not in broken}

    def stretch(self, row: BodyRow, cover: Cover) -> tuple[int, int]:
        index = self._at[row.row]
        here, end = self._marks[index], len(self._rows)
        match cover:
            case Cover.ALL:
                return 0, end
            case Cover.ABOVE:
                return 0, here
            case Cover.BEFORE:
                return (max((mark for mark in self._marks[:index] if mark < here), default=0), here)
            case Cover.AFTER:
                stop = next((mark for mark in self._marks[index + 1 :] if mark > here), end)
                alike = (at for at in self._ends if at >= here) if row.numbered or row.lacks_key else ()
                return here, min(stop, next(iter(alike), end))
            case Cover.GROUP:
                return self._groups.get(row.path[-1], (0, 0)) if row.path else (0, 0)

    def compare(self, row: BodyRow, cover: Cover) -> Iterator[TotalCheck]:
        start, end = self.stretch(row, cover)
        sums = self.sums
        if row.kind in self._kinds:
            sums = Sums.over(detail for detail in sums.details[start:end] if detail.kind == row.kind)
            start, end = 0, len(sums.details)
        for column, cell in row.cells.items():
            if not isinstance(cell.value, Decimal) or column not in sums.running:
                continue
            computed = sums.between(column, start, end)
            if computed is not None:
                label = row.label or "合计"
                yield TotalCheck(label=label, row=row.row, column=column, printed=cell.value, computed=computed)
