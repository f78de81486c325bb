"""Rows that are totals by their figures, whatever their labels say.

A row is taken for one when it is the exact sum of details beside it, and either looks
unlike them (no serial number where the others have one, no label, 全县) or agrees in so
many digits that chance is out of the question.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.records import RowTag
from ingest.totals import BodyRow, Sums

_WHOLE = re.compile(r"(?:(?:全|本)(?:县|市|区|州|省|镇|乡|局|国))?")
_BALANCE = re.compile(r"净(?:额|增加额|减少额|流量|流入|流出)|差额|结余")
"""What is left when one thing is taken from another."""
_CHANCE_DIGITS = 8
_FEWEST_COLUMNS = 2
_LONGEST_STATEMENT = 5000
_TRIES = 3
_CHANCE_DIGITS_OF_PARTS = 4
_MOST_PARTS = 40


@dataclass(frozen=True)
class ByFigures:
    """New tags of rows that are sums of details, and for the details under a row that sums
    them the label of that row (both by zero-based row)."""

    tags: Mapping[int, RowTag]
    groups: Mapping[int, str]


def tag_by_figures(rows: Sequence[BodyRow]) -> ByFigures:
    """What the figures of a body tell of its rows."""
    found = dict.fromkeys(_totals_at_the_ends(rows), RowTag.TOTAL)
    rows = _retagged(rows, found)
    found |= _totals_of_parts(rows)
    rows = _retagged(rows, found)
    parts = _parts_of_wholes(rows)
    found |= parts
    rows = _retagged(rows, parts)
    heads = _heads(rows)
    found |= dict.fromkeys(heads, RowTag.SUBTOTAL)
    if heads:
        return ByFigures(found, _under(rows, heads))
    sums = _beyond_chance(rows)
    found |= dict.fromkeys(sums, RowTag.SUBTOTAL)
    labels = {row.row: row.label for row in rows}
    return ByFigures(found, {row: labels[head] for head, covered in sums.items() for row in covered if row not in sums})


def _under(rows: Sequence[BodyRow], heads: set[int]) -> dict[int, str]:
    """The label of the head each detail stands under."""
    groups: dict[int, str] = {}
    label = ""
    for row in rows if heads else ():
        if row.row in heads:
            label = row.label
        elif row.tag is not RowTag.DETAIL or row.numbered or row.lacks_key:
            label = ""  # a row like the heads that heads nothing ends what is under the one before
        elif label:
            groups[row.row] = label
    return groups


def _retagged(rows: Sequence[BodyRow], tags: Mapping[int, RowTag]) -> Sequence[BodyRow]:
    return [replace(row, tag=tags[row.row]) if row.row in tags else row for row in rows] if tags else rows


def _figures(row: BodyRow) -> dict[str, Decimal]:
    return {column: cell.value for column, cell in row.cells.items() if isinstance(cell.value, Decimal)}


def _is_sum(row: BodyRow, sums: Sums, start: int, end: int) -> bool:
    """Whether every figure of the row that can be compared is the sum of details ``[start, end)``."""
    figures = _figures(row)
    compared = [(value, sums.between(column, start, end)) for column, value in figures.items()]
    known = [(value, total) for value, total in compared if total is not None]
    return bool(known) and all(value == total for value, total in known) and any(value for value, _ in known)


def _totals_at_the_ends(rows: Sequence[BodyRow]) -> set[int]:
    """Rows at either end of the body without a label, or with 全县 and the like, that sum the details."""
    found = set()
    for candidate in (rows[0], rows[-1]) if len(rows) >= 3 else ():
        if candidate.tag is not RowTag.DETAIL or not _WHOLE.fullmatch(candidate.label):
            continue
        others = [row for row in rows if row is not candidate and row.tag is RowTag.DETAIL]
        labelled = sum(1 for row in others if row.label)
        if 2 * labelled > len(others) and _is_sum(candidate, Sums.over(others), 0, len(others)):
            found.add(candidate.row)
    return found


def _totals_of_parts(rows: Sequence[BodyRow]) -> dict[int, RowTag]:
    """Rows labelled 合计 that sum only the details since the one before: subtotals."""
    totals = [index for index, row in enumerate(rows) if row.tag is RowTag.TOTAL]
    if len(totals) < 2:
        return {}
    found: dict[int, RowTag] = {}
    details = Sums.over(rows)
    place = 0
    starts = {}
    for index, row in enumerate(rows):
        starts[index] = place
        place += row.tag is RowTag.DETAIL
    before = 0
    for index in totals:
        part = (before, starts[index])
        whole = (0, len(details.details))
        if part != whole and _is_sum(rows[index], details, *part) and not _is_sum(rows[index], details, *whole):
            found[rows[index].row] = RowTag.SUBTOTAL
        before = starts[index]
    return found


def _parts_of_wholes(rows: Sequence[BodyRow]) -> dict[int, RowTag]:
    """Rows after 其中 that with it make up the row above are its parts too; those that make
    up a total are its details, and so is the row with 其中."""
    found: dict[int, RowTag] = {}
    for index, row in enumerate(rows[1:], start=1):
        whole = rows[index - 1]
        if row.tag is not RowTag.AMONG or not any(_figures(row).values()):
            continue
        if _digits(_figures(whole)) < _CHANCE_DIGITS_OF_PARTS:
            continue
        following = itertools.takewhile(lambda other: other.tag is RowTag.DETAIL, rows[index + 1 : index + _MOST_PARTS])
        parts = [replace(row, tag=RowTag.DETAIL), *following]
        sums = Sums.over(parts)
        if whole.tag is RowTag.TOTAL:
            without = _is_sum(whole, Sums.over(parts[1:]), 0, len(parts) - 1)
            if len(parts) > 1 and not without and _is_sum(whole, sums, 0, len(parts)):
                found[row.row] = RowTag.DETAIL
            continue
        end = next((end for end in range(2, len(parts) + 1) if _is_sum(whole, sums, 0, end)), 0)
        found |= {part.row: RowTag.AMONG for part in parts[1:end]}
    return found


def _heads(rows: Sequence[BodyRow]) -> set[int]:
    """Rows unlike their neighbours (without a serial number, or numbered 一、) that sum the details
    up to the next such row."""
    details = [index for index, row in enumerate(rows) if row.tag is RowTag.DETAIL]
    marked = [index for index in details if rows[index].lacks_key or rows[index].numbered]
    if not marked or 2 * len(marked) > len(details):
        return set()
    unlike = set(marked)
    sums = Sums.over([row for index, row in enumerate(rows) if index not in unlike])
    found, several = set(), False
    place = stop = len(sums.details)
    for index in range(len(rows) - 1, -1, -1):
        row = rows[index]
        if index in unlike:
            if _is_sum(row, sums, place, stop):
                found.add(row.row)
                several = several or stop - place > 1
            stop = place
        elif row.tag is RowTag.DETAIL:
            place -= 1
        elif row.tag in (RowTag.TOTAL, RowTag.SUBTOTAL):
            stop = place
    return found if several else set()


def _beyond_chance(rows: Sequence[BodyRow]) -> dict[int, tuple[int, ...]]:
    """Details that are the exact sum of at least two beside them in their group, in two columns
    or more and in enough digits that no coincidence explains it; with the rows below that each
    of them heads."""
    found: dict[int, tuple[int, ...]] = {}
    if len(rows) > _LONGEST_STATEMENT:
        return found
    sums = Sums.over(rows)
    if len(sums.running) < _FEWEST_COLUMNS or len(sums.details) < 3:
        return found
    column = max(sums.filled, key=lambda name: sums.filled[name][-1])
    places: dict[Decimal, list[int]] = {}
    for place, total in enumerate(sums.running[column]):
        places.setdefault(total, []).append(place)
    running = sums.running[column]
    for index, row in enumerate(sums.details):
        figures = _figures(row)
        if column not in figures or _digits(figures) < _CHANCE_DIGITS:
            continue
        ends = places.get(running[index + 1] + figures[column], [])
        starts = places.get(running[index] - figures[column], [])
        after, before = bisect_left(ends, index + 3), bisect_right(starts, index - 2)
        stretches = [(index + 1, end) for end in ends[after : after + _TRIES]]
        stretches += [(start, index) for start in starts[max(0, before - _TRIES) : before]]
        stretch = next((stretch for stretch in stretches if _agrees_widely(row, sums, *stretch)), None)
        if stretch is not None:
            below = stretch[0] > index
            found[row.row] = tuple(detail.row for detail in sums.details[slice(*stretch)]) if below else ()
    return found


def _digits(figures: Mapping[str, Decimal]) -> int:
    return sum(len(value.as_tuple().digits) for value in figures.values() if value)


def _agrees_widely(row: BodyRow, sums: Sums, start: int, end: int) -> bool:
    if any(detail.path[: len(row.path)] != row.path for detail in sums.details[start:end]):
        return False
    if not _BALANCE.search(row.label) and any(_BALANCE.search(detail.label) for detail in sums.details[start:end]):
        return False  # 取得借款 is what was paid back and what is left of it, no total of the two
    figures = {column: value for column, value in _figures(row).items() if value}
    known = [c for c in figures if sums.between(c, start, end) is not None]
    several = [c for c in known if sums.filled[c][end] - sums.filled[c][start] > 1]
    return len(several) >= _FEWEST_COLUMNS and all(sums.between(c, start, end) == figures[c] for c in known)
