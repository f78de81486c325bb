"""Parquet files, read one by one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def read_rows(path: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """All rows of a file, of all `columns` when none are named.

    Pyarrow's `read_table` takes a file for a dataset of one, and for that imports pandas: most
    of a second, for processes that otherwise have no need of it.
    """
    with pq.ParquetFile(path) as file:
        return file.read(None if columns is None else list(columns))
