"""Key-value blocks (项目名称：… 面积：…): every label with its value, as one record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.cells import is_numeric
from ingest.header_rows import HEADER_WORD
from ingest.readers.reading import CellValue
from ingest.sheets import SheetView

_LABEL = re.compile(r"[^：:]{1,20}[：:]")
_PAIR = re.compile(r"([^：:]{1,20})[：:]\s*(\S.*)", re.DOTALL)
_SPACED = re.compile(r"\s{2,}|\u3000")
_FEWEST_PAIRS, _FEWEST_ROWS = 3, 2


@dataclass(frozen=True)
class Entry:
    """One label and its value, with the value's zero-based place; `value` is None when left empty."""

    label: str
    value: CellValue
    row: int
    column: int


@dataclass(frozen=True)
class Form:
    """A block that says one thing's properties, label by label, with the texts of the lines above it."""

    view: SheetView
    rows: tuple[int, ...]
    entries: tuple[Entry, ...]
    lead: tuple[tuple[str, ...], ...] = ()


def read_form(view: SheetView, rows: Sequence[int]) -> Form | None:
    """The block as a form; None when its cells are not mostly labels with their values."""
    if len(rows) < _FEWEST_ROWS or len(rows) > 100:
        return None
    lines = [list(_entries(view, row)) for row in rows]
    entries = [entry for line in lines for entry, _ in line]
    used = sum(cells for line in lines for _, cells in line)
    cells = sum(len(view.filled(row)) for row in rows)
    titled = len(view.filled(rows[0])) == 1 and not lines[0]
    told_apart = len({entry.label for entry in entries}) == len(entries)
    enough = len(entries) >= _FEWEST_PAIRS and sum(map(bool, lines)) >= _FEWEST_ROWS
    if not enough or not told_apart or used < 0.8 * (cells - titled):
        return _without_colons(view, rows)
    return Form(view, tuple(rows), tuple(entries), _title(view, rows[0]) if titled else ())


def _without_colons(view: SheetView, rows: Sequence[int]) -> Form | None:
    """Labels and values by turns in the same columns of every row, told by words that name properties."""
    titled = len(view.filled(rows[0])) == 1
    lines = [view.filled(row) for row in rows[titled:]]
    if len(lines) < _FEWEST_ROWS or any(len(line) % 2 or line != lines[0][: len(line)] for line in lines):
        return None
    entries = [
        Entry(bare_label(view.texts[row][label]), view.value(row, place), row, place)
        for row, line in zip(rows[titled:], lines, strict=True)
        for label, place in zip(line[::2], line[1::2], strict=True)
    ]
    naming = sum(1 for entry in entries if HEADER_WORD.fullmatch(entry.label))
    values = [view.texts[entry.row][entry.column] for entry in entries]
    words = not any(is_numeric(entry.label) for entry in entries)
    told_apart = words and len({entry.label for entry in entries}) == len(entries)
    if len(entries) <= _FEWEST_PAIRS or not told_apart or 4 * naming < 3 * len(entries):
        return None
    if any(HEADER_WORD.fullmatch(text) for text in values) or _has_header(entries, len(lines[0])):
        return None
    return Form(view, tuple(rows), tuple(entries), _title(view, rows[0]) if titled else ())


def _title(view: SheetView, row: int) -> tuple[tuple[str, ...], ...]:
    return ((view.texts[row][view.filled(row)[0]],),)


def _has_header(entries: Sequence[Entry], width: int) -> bool:
    """Whether the first of two columns' rows is words over numbers: 指标 | 数值."""
    numbers = sum(1 for entry in entries[1:] if is_numeric(entry.value))
    return width == 2 and not is_numeric(entries[0].value) and 2 * numbers > len(entries) - 1


def _entries(view: SheetView, row: int) -> Iterator[tuple[Entry, int]]:
    """The row's entries, each with how many cells it takes up."""
    filled = view.filled(row)
    position = 0
    while position < len(filled):
        column = filled[position]
        text = view.texts[row][column]
        following = filled[position + 1] if position + 1 < len(filled) else None
        if _LABEL.fullmatch(text):
            label = bare_label(text)
            taken = following is not None and not _is_labelled(view.texts[row][following])
            place = following if taken and following is not None else column
            yield Entry(label, view.value(row, place) if taken else None, row, place), 2 if taken else 1
            position += 2 if taken else 1
            continue
        pairs = [_PAIR.fullmatch(piece.strip()) for piece in _SPACED.split(text)]
        for index, pair in enumerate(pairs):
            if pair is not None:
                yield Entry(bare_label(pair[1]), pair[2].strip(), row, column), 0 if index else 1
        position += 1


def _is_labelled(text: str) -> bool:
    return _LABEL.fullmatch(text) is not None


def bare_label(label: str) -> str:
    """A label as a column's name: without its colon and without blanks."""
    return re.sub(r"\s+", "", label.rstrip("：: "))
