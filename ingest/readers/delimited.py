"""CSV and TSV files as one grid of text cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.limits import Limits
from ingest.readers.plain_text import decode
from ingest.readers.reading import Grid, Reading, UnreadableFile

_DELIMITERS = ",\t;|，"
_SAMPLE_LINES, _SAMPLE_LENGTH = 50, 100_000
_DECLARATION = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
_KNOWN_TEXTS = 100_000
_FIELD_LIMIT = 1_000_000


def read_delimited(path: Path, limits: Limits) -> Reading:
    """The file's cells as text, as written; blank cells are None.

    The grid is named like the file, as spreadsheet programs name its sheet.
    """
    text = decode(path.read_bytes())
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        rows = _read_rows(text, limits)
    except csv.Error as fault:
        raise UnreadableFile("表格文本的引号或分隔符有误，读不下去，请用表格软件另存后再导入") from fault
    width = max(map(len, rows), default=0)
    if not any(cell is not None and cell.strip() for row in rows for cell in row):
        raise UnreadableFile("文件里没有数据")
    if any(len(row) < width for row in rows):
        rows = [row if len(row) == width else (*row, *[None] * (width - len(row))) for row in rows]
    return Reading(grids=(Grid(path.stem, tuple(rows)),))


def _read_rows(text: str, limits: Limits) -> list[tuple[str | None, ...]]:
    """The rows; texts that repeat are kept once, which is what makes long lists fit in memory."""
    start, delimiter = _declared_delimiter(text) or (0, _delimiter(text))
    lines = io.StringIO(text, newline="")
    lines.seek(start)
    known: dict[str, str | None] = {"": None}
    rows: list[tuple[str | None, ...]] = []
    cells = 0
    for row in csv.reader(lines, delimiter=delimiter):
        rows.append(tuple([known.setdefault(cell, cell) for cell in row]))
        cells += len(row)
        if len(known) > _KNOWN_TEXTS:
            known = {"": None}
        if cells > limits.cells:
            raise UnreadableFile(f"单元格超过 {limits.cells // 10_000} 万个，太大，请拆分后再导入")
    return rows


def _declared_delimiter(text: str) -> tuple[int, str] | None:
    """Where the table starts and its delimiter, when a first line ``sep=;`` says so."""
    found = _DECLARATION.match(text)
    return None if found is None else (found.end(), found[1])


def _delimiter(text: str) -> str:
    """The candidate that splits most lines into the same number of fields (more than one)."""
    lines = [line for line in text[:_SAMPLE_LENGTH].splitlines()[:_SAMPLE_LINES] if line.strip()]

    def fit(delimiter: str) -> tuple[int, int]:
        counts = Counter(len(row) for row in _split(lines, delimiter) if len(row) > 1)
        if not counts:
            return 0, 0
        fields, agreeing = counts.most_common(1)[0]
        return agreeing, fields

    return max(_DELIMITERS, key=fit)


def _split(lines: Sequence[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return
