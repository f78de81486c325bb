"""Addresses of regions on a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.forms import Form
from ingest.layout import Region
from ingest.sheets import address

_CORNERS = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")


@dataclass(frozen=True)
class Box:
    """Zero-based inclusive corners."""

    top: int
    left: int
    bottom: int
    right: int

    def overlaps(self, other: Box) -> bool:
        rows = self.top <= other.bottom and other.top <= self.bottom
        return rows and self.left <= other.right and other.left <= self.right


def box_of(text: str) -> Box | None:
    """The corners of an address such as ``A4:F52``; None for anything else."""
    found = _CORNERS.fullmatch(text)
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    return Box(int(top) - 1, column_index(left), int(bottom) - 1, column_index(right))


def column_index(letters: str) -> int:
    """0 for ``A``, 26 for ``AA``."""
    index = 0
    for letter in letters:
        index = 26 * index + ord(letter) - ord("A") + 1
    return index - 1


def address_of(region: Region | Form) -> str:
    """Where a region's header and body stand."""
    view = region.view
    if isinstance(region, Form):
        columns: Sequence[int] = [column for row in region.rows for column in view.filled(row)]
        return address(region.rows[0], min(columns), region.rows[-1], max(columns))
    rows = view.sheet_rows((*region.header, *region.body))
    columns = region.columns
    return address(min(rows), min(columns), max(rows), max(columns) + view.widest_shift)
