"""In which order a page is read: from the top, or one column after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.pdf.lines import Line, joined

_ROWS = 6  # side by side at least, for text in columns
_WIDTH = 10  # characters that a column's lines have on average
_MIDDLE = (0.3, 0.7)  # of the text's width, where the gap between columns runs
_COLUMN_SHARE = 0.6  # of the rows keep the gap free


def reading_order(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines as they are read; `rows` from the top, each with its parts from the left.

    Two columns are told from a table without lines by their long, level parts.
    """
    gutter = _gutter(rows)
    if gutter is None:
        return [joined(row) for row in rows]
    lines: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        before = [part for part in row if part.right <= gutter]
        after = [part for part in row if part.left >= gutter]
        if len(before) + len(after) < len(row):  # a line across both columns
            lines += left + right + [joined(row)]
            left, right = [], []
            continue
        left += [replace(joined(before), column=1)] if before else []
        right += [replace(joined(after), column=2)] if after else []
    return lines + left + right


def _gutter(rows: Sequence[Sequence[Line]]) -> float | None:
    """Where the gap between two columns runs, None on a page of one column."""
    if not rows:
        return None
    start, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    beside = [row for row in rows if len(row) == 2]
    if len(beside) < _ROWS:
        return None
    low, high = max(row[0].right for row in beside), min(row[1].left for row in beside)
    if low >= high:
        gaps = sorted((row[0].right + row[1].left) / 2 for row in beside)
        middle = gaps[len(gaps) // 2]
        beside = [row for row in beside if row[0].right <= middle <= row[1].left]
        low = high = middle
    place = (low + high) / 2
    free = sum(1 for row in rows if all(part.right <= place or part.left >= place for part in row))
    lengths = [len(part.text) for row in beside for part in row]
    fits = len(beside) >= _ROWS and sum(lengths) >= _WIDTH * len(lengths)
    if not fits or not _MIDDLE[0] <= (place - start) / max(end - start, 1) <= _MIDDLE[1]:
        return None
    return place if free >= _COLUMN_SHARE * len(rows) else None
