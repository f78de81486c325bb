"""Names of a header's columns, level by level: merged and spanning cells reach over what is below them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.sheets import SheetView

Path = tuple[str, ...]


def clean_name(text: str) -> str:
    """A header on one line: white space between Chinese characters is layout, not text."""
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"(?<=[^\x00-\xff]) | (?=[^\x00-\xff])", "", text)


def header_paths(view: SheetView, header: Sequence[int], columns: Sequence[int]) -> Mapping[int, Path]:
    """The levels over each column, outermost first; a level that repeats the one above is left out."""
    levels = [{column: clean_name(view.texts[row][column]) for column in columns} for row in header]
    for row, level in zip(header, levels, strict=True):
        _reach_over_merges(view, row, header, levels, columns)
        if not any(merge[3] > merge[1] for merge in view.merges_by_row.get(row, ())):
            _reach_over_blanks(levels, level, columns)
    return {column: _path([level[column] for level in levels]) for column in columns}


def _path(texts: Sequence[str]) -> Path:
    path: list[str] = []
    for text in texts:
        if text and (not path or path[-1] != text):
            path.append(text)
    return tuple(path)


def _reach_over_merges(
    view: SheetView, row: int, header: Sequence[int], levels: Sequence[dict[int, str]], columns: Sequence[int]
) -> None:
    """A merged cell's text stands in every header cell it covers."""
    for top, left, bottom, right in view.merges_by_row.get(row, ()):
        text = clean_name(view.texts[top][left])
        for line, level in zip(header, levels, strict=True):
            if top <= line <= bottom:
                level.update((column, text) for column in columns if left <= column <= right)


def _reach_over_blanks(levels: Sequence[dict[int, str]], level: dict[int, str], columns: Sequence[int]) -> None:
    """A text followed by blanks spans them where the level below names its parts."""
    at = next(index for index, known in enumerate(levels) if known is level)
    above, below = levels[:at], levels[at + 1 :]
    if not below:
        return
    spanning: int | None = None
    for column in columns:
        parted = any(known[column] for known in below)
        if level[column]:
            spanning = column if parted else None
        elif spanning is None or not parted or any(known[column] != known[spanning] for known in above):
            spanning = None
        else:
            level[column] = level[spanning]
