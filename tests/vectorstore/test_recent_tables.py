"""Tables read lately are kept, the oldest are dropped."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vectorstore.recent_tables import RecentTables


def written(path: Path, first: int) -> Path:
    pq.write_table(pa.table({"n": list(range(first, first + 100))}), path)
    return path


def test_a_table_is_read_once_while_there_is_room(tmp_path: Path) -> None:
    one, other = written(tmp_path / "one", 0), written(tmp_path / "other", 100)
    recent = RecentTables(most_bytes=1_000)  # one table has 800

    first = recent.read(one)
    assert recent.read(one) is first
    assert recent.read(other)["n"][0].as_py() == 100
    assert recent.read(one) is not first
    assert recent.read(one).equals(first)


def test_a_table_too_large_to_keep_is_read_all_the_same(tmp_path: Path) -> None:
    recent = RecentTables(most_bytes=10)
    path = written(tmp_path / "large", 0)
    assert recent.read(path).num_rows == recent.read(path).num_rows == 100
