"""Which rows and columns of a sheet are hidden, and whether by hand or by a filter.

Spreadsheet programs mark both the same way (ECMA-376-1, 18.3.1.73 ``hidden``): a
hidden row counts as filtered when it stands within a range that has filter criteria.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ROW = re.compile(rb"<(?:\w+:)?row((?:\s[^>]*)?)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_FILTER = re.compile(rb'<(?:\w+:)?autoFilter\s[^>]*?ref="([^"]*)"[^>]*(?<!/)>(.*?)</(?:\w+:)?autoFilter>', re.DOTALL)
_AREA = re.compile(r"\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?")
_MODE = re.compile(rb'<(?:\w+:)?sheetPr\s[^>]*filterMode="(?:1|true)"')
_TRUE = (b"1", b"true")


@dataclass(frozen=True)
class HiddenParts:
    """Zero-based rows hidden by hand, zero-based inclusive ranges of hidden columns,
    and whether a filter hides further rows."""

    rows: frozenset[int] = frozenset()
    columns: tuple[tuple[int, int], ...] = ()
    filtered: bool = False

    def columns_within(self, width: int) -> frozenset[int]:
        """The hidden columns of a sheet that is `width` columns wide."""
        return frozenset(at for first, last in self.columns for at in range(first, min(last + 1, width)))


def hidden_parts(sheet: bytes, table_filters: Sequence[str]) -> HiddenParts:
    """What the XML of a worksheet hides; `table_filters` are the filtered ranges of its lists."""
    if b"hidden=" not in sheet:
        return HiddenParts()
    filters = [*filter_ranges(sheet), *table_filters]
    spans = [span for area in filters if (span := _rows_of(area)) is not None]
    rows = frozenset(_hidden_rows(sheet))
    if _MODE.search(sheet) and not spans:  # an advanced filter leaves no range behind
        return HiddenParts(frozenset(), _hidden_columns(sheet), bool(rows))
    by_hand = frozenset(row for row in rows if not any(first <= row <= last for first, last in spans))
    return HiddenParts(by_hand, _hidden_columns(sheet), len(by_hand) < len(rows))


def filter_ranges(part: bytes) -> Iterator[str]:
    """The ranges (``A1:F20``) of a sheet or list that have filter criteria set."""
    return (match[1].decode("ascii", "replace") for match in _FILTER.finditer(part) if b"filterColumn" in match[2])


def _rows_of(area: str) -> tuple[int, int] | None:
    match = _AREA.fullmatch(area)
    return None if match is None else (int(match[1]) - 1, int(match[2] or match[1]) - 1)


def _hidden_rows(sheet: bytes) -> Iterator[int]:
    row = -1
    for match in _ROW.finditer(sheet):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        row = int(attributes[b"r"]) - 1 if b"r" in attributes else row + 1
        if attributes.get(b"hidden") in _TRUE:
            yield row


def _hidden_columns(sheet: bytes) -> tuple[tuple[int, int], ...]:
    found = []
    for match in _COLUMN.finditer(sheet, 0, max(sheet.find(b"sheetData"), 0)):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        if attributes.get(b"hidden") in _TRUE:
            found.append((int(attributes[b"min"]) - 1, int(attributes[b"max"]) - 1))
    return tuple(found)
