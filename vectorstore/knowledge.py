"""A published generation, read from its folder.

Nothing is read before it is asked for, and the search indexes (Chroma, bm25s, the
embedding) are imported by the first search: a question answered from facts or
tables never pays for them.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from assistant.ports import ANY, CardKind, Filters, Hit, Query
from assistant.reconciling.comparison import Comparison
from assistant.records import Fact, Passage, Section, Source, Table
from vectorstore.comparing import read_comparisons
from vectorstore.manifest import read_manifest
from vectorstore.recent_tables import RecentTables
from vectorstore.shelves import Shelf
from vectorstore.wanted import as_query

if TYPE_CHECKING:
    import pandas as pd

    from vectorstore.searching import CardSearch

CATALOGUE = "sources.json"
NO_RERANKER = "none"
SOURCES = TypeAdapter(tuple[Source, ...])


class StoredRecords:
    """A `RecordStore` over a generation folder, which may still be under construction."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._recent = RecentTables()

    def sources(self) -> Sequence[Source]:
        return self._sources

    def source(self, source_id: str) -> Source:
        return self._by_id[source_id]

    def text(self, source_id: str) -> str:
        return self._shelf(source_id).text()

    def sections(self, source_id: str) -> Sequence[Section]:
        return self._shelf(source_id).sections()

    def passage(self, passage_id: str) -> Passage:
        return self._passages[passage_id]

    def facts(self) -> Sequence[Fact]:
        return self._facts

    def facts_of(self, source_id: str) -> Sequence[Fact]:
        return self._shelf(source_id).facts()

    def tables(self) -> Sequence[Table]:
        return [table for table, _ in self._tables.values()]

    def frame(self, table_id: str) -> pd.DataFrame:
        from vectorstore.frames import in_pandas

        _, path = self._tables[table_id]
        return in_pandas(self._recent.read(path))

    def _shelf(self, source_id: str) -> Shelf:
        return Shelf(self._folder, self._by_id[source_id].key)

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return SOURCES.validate_json((self._folder / CATALOGUE).read_bytes())

    @cached_property
    def _by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self._sources}

    @cached_property
    def _facts(self) -> list[Fact]:
        return [fact for source in self._sources for fact in Shelf(self._folder, source.key).facts()]

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        shelves = (Shelf(self._folder, source.key) for source in self._sources)
        return {passage.id: passage for shelf in shelves for passage in shelf.passages()}

    @cached_property
    def _tables(self) -> dict[str, tuple[Table, Path]]:
        shelves = (Shelf(self._folder, source.key) for source in self._sources)
        return {
            table.id: (table, shelf.table_file(position))
            for shelf in shelves
            for position, table in enumerate(shelf.tables())
        }


class StoredKnowledgeBase(StoredRecords):
    """A `KnowledgeBase` over one generation folder; safe to share between threads.

    `reranker` names a cross-encoder for its searches.

    Raises `FileNotFoundError` when the folder holds no generation and
    `DamagedGeneration` when its manifest cannot be read.
    """

    def __init__(self, folder: Path, reranker: str = NO_RERANKER) -> None:
        super().__init__(folder)
        self._reranker = reranker
        self._manifest = read_manifest(folder)
        self._lock = threading.Lock()
        self._search: CardSearch | None = None

    @property
    def generation(self) -> int:
        return self._manifest.number

    def comparisons(self) -> Sequence[Comparison]:
        return self._comparisons

    def search(self, query: Query | str, kind: CardKind, limit: int, filters: Filters = ANY) -> Sequence[Hit]:
        if limit <= 0 or not self._manifest.cards[kind]:
            return []
        return self._opened_search().search(as_query(query), kind, limit, filters)

    def close(self) -> None:
        """Lets go of the search indexes; a later search opens them again.  The caller
        sees to it that no search is going on."""
        with self._lock:
            if self._search is not None:
                self._search.close()
                self._search = None

    def _opened_search(self) -> CardSearch:
        from vectorstore.reranking import open_reranker
        from vectorstore.searching import CardSearch

        with self._lock:
            if self._search is None:
                self._search = CardSearch(self._folder, self._manifest, open_reranker(self._reranker))
            return self._search

    @cached_property
    def _comparisons(self) -> tuple[Comparison, ...]:
        from assistant.reconciling.choosing import best_of_each_ledger  # with all that reads questions

        return best_of_each_ledger(read_comparisons(self._folder).comparisons, self.tables())
