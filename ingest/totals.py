"""Printed totals and subtotals beside the sums of the detail rows they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.records import CellStatus, RowTag, TotalCheck
from ingest.cells import Cell

_WHOLE = re.compile(r"(?:全|本)(?:县|市|区|州|省|镇|乡|局|国)|")


@dataclass(frozen=True)
class BodyRow:
    """One row of the body: its sheet row (1-based), tag, label, and its cells in the
    columns that add up (by column id)."""

    row: int
    tag: RowTag
    label: str
    cells: Mapping[str, Cell]


def check_totals(rows: Sequence[BodyRow]) -> tuple[TotalCheck, ...]:
    """Every printed total that can be compared, agreeing or not.

    A column is left out where a covered detail is masked, faulty or worded: its sum
    is not known.  A subtotal covers the details before it, or after it where that
    agrees more often in the table.
    """
    checks = [check for row in rows if row.tag is RowTag.TOTAL for check in _compare(row, _details(rows))]
    before = [check for row, block, _ in _blocks(rows) for check in _compare(row, block)]
    after = [check for row, _, block in _blocks(rows) for check in _compare(row, block)]
    better = after if _agreeing(after) > _agreeing(before) else before
    return tuple(sorted(checks + better, key=lambda check: (check.row, check.column)))


def unlabelled_totals(rows: Sequence[BodyRow]) -> set[int]:
    """Sheet rows at either end of the body that are totals by arithmetic alone: no label
    (or only 全县 and the like), and every number the sum of the details."""
    found = set()
    for candidate in (rows[0], rows[-1]) if len(rows) >= 3 else ():
        others = [row for row in _details(rows) if row is not candidate]
        labelled = sum(1 for row in others if row.label)
        if candidate.tag is not RowTag.DETAIL or not _WHOLE.fullmatch(candidate.label) or 2 * labelled <= len(others):
            continue
        checks = list(_compare(candidate, others))
        if checks and all(check.agrees for check in checks) and any(check.printed for check in checks):
            found.add(candidate.row)
    return found


def _agreeing(checks: Sequence[TotalCheck]) -> int:
    return sum(1 for check in checks if check.agrees)


def _details(rows: Sequence[BodyRow]) -> list[BodyRow]:
    return [row for row in rows if row.tag is RowTag.DETAIL]


def _blocks(rows: Sequence[BodyRow]) -> Iterator[tuple[BodyRow, list[BodyRow], list[BodyRow]]]:
    """Each subtotal with the details before it and those after it, up to the next one."""
    blocks: list[list[BodyRow]] = [[]]
    subtotals: list[BodyRow] = []
    for row in rows:
        if row.tag is RowTag.SUBTOTAL:
            subtotals.append(row)
            blocks.append([])
        elif row.tag is RowTag.DETAIL:
            blocks[-1].append(row)
    return ((row, blocks[index], blocks[index + 1]) for index, row in enumerate(subtotals))


def _compare(printed: BodyRow, covered: Sequence[BodyRow]) -> Iterator[TotalCheck]:
    if not covered:
        return
    for column, cell in printed.cells.items():
        if not isinstance(cell.value, Decimal):
            continue
        computed = _sum([row.cells[column] for row in covered])
        if computed is not None:
            label = printed.label or "合计"
            yield TotalCheck(label=label, row=printed.row, column=column, printed=cell.value, computed=computed)


def _sum(cells: Sequence[Cell]) -> Decimal | None:
    if any(cell.status in (CellStatus.MASKED, CellStatus.TEXT, CellStatus.ERROR) for cell in cells):
        return None
    values = [cell.value for cell in cells if isinstance(cell.value, Decimal)]
    return sum(values, Decimal(0)) if values else None
