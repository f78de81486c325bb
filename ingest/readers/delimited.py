"""CSV and TSV files as one grid of text cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from ingest.limits import Limits
from ingest.readers.plain_text import decode
from ingest.readers.reading import Grid, Reading, UnreadableFile

_DELIMITERS = ",\t;|，"
_SAMPLE_LINES = 50
_FIELD_LIMIT = 1_000_000


def read_delimited(path: Path, limits: Limits) -> Reading:
    """The file's cells as text, as written; blank cells are None.

    The grid is named like the file, as spreadsheet programs name its sheet.
    """
    text = decode(path.read_bytes())
    csv.field_size_limit(_FIELD_LIMIT)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(row)
            cells += len(row)
            if cells > limits.cells:
                raise UnreadableFile(f"单元格超过 {limits.cells} 个，太大，请拆分后再导入")
    except csv.Error as fault:
        raise UnreadableFile("表格文本的引号或分隔符有误，读不下去，请用表格软件另存后再导入") from fault
    width = max(map(len, rows), default=0)
    if not any(cell.strip() for row in rows for cell in row):
        raise UnreadableFile("文件里没有数据")
    padded = tuple(tuple(cell or None for cell in row) + (None,) * (width - len(row)) for row in rows)
    return Reading(grids=(Grid(path.stem, padded),))


def _delimiter(text: str) -> str:
    """The candidate that splits most lines into the same number of fields (more than one)."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]

    def fit(delimiter: str) -> tuple[int, int]:
        counts = Counter(line.count(delimiter) for line in lines if delimiter in line)
        if not counts:
            return 0, 0
        fields, agreeing = counts.most_common(1)[0]
        return agreeing, fields

    return max(_DELIMITERS, key=fit)
