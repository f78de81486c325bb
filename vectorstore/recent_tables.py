"""Tables read lately, kept in memory: most questions go to the same few."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import pyarrow as pa

from vectorstore.parquet import read_rows

MOST_BYTES = 128 * 1024**2
"""Together; a larger table is read each time."""


class RecentTables:
    """Parquet files as they were read, those used last; Arrow tables are never written to."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._tables: dict[Path, pa.Table] = {}
        self._lock = Lock()

    def read(self, path: Path) -> pa.Table:
        """The table in a file that is never changed once written."""
        with self._lock:
            found = self._tables.pop(path, None)
            if found is not None:
                self._tables[path] = found
        return found if found is not None else self._taken_in(path)

    def _taken_in(self, path: Path) -> pa.Table:
        table = read_rows(path)
        with self._lock:
            self._tables[path] = table
            while self._tables and sum(kept.nbytes for kept in self._tables.values()) > self._most_bytes:
                self._tables.pop(next(iter(self._tables)))
        return table
