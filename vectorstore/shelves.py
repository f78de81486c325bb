"""The stored records of one source: a folder whose files are never rewritten.

A shelf is named after the source's key, never after the user's file, and is linked
from one generation into the next while its source stays unchanged.  Tables lie in
``0.parquet``, ``1.parquet`` … in the order of ``tables.json``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import pyarrow.parquet as pq
from pydantic import TypeAdapter

from assistant.ports import FileContent
from assistant.records import Fact, Passage, Record, Section, Source, Table, source_id
from vectorstore.durable import write_bytes

SHELVES = "sources"

R = TypeVar("R", bound=Record)

SECTIONS = TypeAdapter(tuple[Section, ...])
PASSAGES = TypeAdapter(tuple[Passage, ...])
FACTS = TypeAdapter(tuple[Fact, ...])
TABLES = TypeAdapter(tuple[Table, ...])


class Shelf:
    def __init__(self, generation: Path, key: str) -> None:
        self.folder = generation / SHELVES / source_id(key)

    def write(self, content: FileContent) -> None:
        """Stores everything that was read from one file; the folder must be new."""
        self.folder.mkdir(parents=True)
        write_bytes(self.folder / "source.json", content.source.model_dump_json().encode())
        write_bytes(self.folder / "text.txt", content.text.encode())
        self._write("sections.json", SECTIONS, content.sections)
        self._write("passages.json", PASSAGES, content.passages)
        self._write("facts.json", FACTS, content.facts)
        self._write("tables.json", TABLES, tuple(part.table for part in content.tables))
        for position, part in enumerate(content.tables):
            pq.write_table(part.rows, self.table_file(position), compression="zstd")

    def source(self) -> Source:
        """The source as it was ingested, under the name its file has."""
        return Source.model_validate_json((self.folder / "source.json").read_bytes())

    def text(self) -> str:
        return (self.folder / "text.txt").read_bytes().decode()

    def sections(self) -> tuple[Section, ...]:
        return self._read("sections.json", SECTIONS)

    def passages(self) -> tuple[Passage, ...]:
        return self._read("passages.json", PASSAGES)

    def facts(self) -> tuple[Fact, ...]:
        return self._read("facts.json", FACTS)

    def tables(self) -> tuple[Table, ...]:
        return self._read("tables.json", TABLES)

    def table_file(self, position: int) -> Path:
        return self.folder / f"{position}.parquet"

    def _write(self, name: str, adapter: TypeAdapter[tuple[R, ...]], records: Sequence[R]) -> None:
        write_bytes(self.folder / name, adapter.dump_json(tuple(records)))

    def _read(self, name: str, adapter: TypeAdapter[tuple[R, ...]]) -> tuple[R, ...]:
        return adapter.validate_json((self.folder / name).read_bytes())
