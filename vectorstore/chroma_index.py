"""Chroma, through LangChain's interface: one collection for each kind of card.

The order of steps in `write_chroma` and `grow_chroma` is what keeps an index whole when a process is
killed (docs/decisions/0004-generations.md): nothing is persisted while rows are
added, and the vectors go to disk once, before anybody reads them.
"""

from __future__ import annotations

import shutil
import sqlite3
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import chromadb
import numpy as np
import pyarrow as pa
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings

from assistant.ports import CardKind, SearchFault
from vectorstore import messages
from vectorstore.cards import Card
from vectorstore.faults import DamagedGeneration
from vectorstore.manifest import CHROMA, DATABASE, Manifest, check_chroma_files

BATCH = 5_000
SYNC_NEVER = 1_000_000
# Whatever a collection holds is persisted: readers of one that is not each write its vector files anew.
SYNC_SERVED = 1
FEW = 500


@dataclass(frozen=True)
class Changes:
    """What becomes of one collection: ids to take out, then cards to add.

    A card that is to take the place of another of its id is in both: a vector that is
    written over in place can get lost to Chroma's searches, one in a few hundred small indexes.
    """

    added: tuple[Card, ...]
    gone: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.added) + len(self.gone)

    def parted(self) -> tuple[Changes, Changes]:
        """All but the last of the changes, and that one."""
        if self.added:
            return Changes(self.added[:-1], self.gone), Changes(self.added[-1:], ())
        return Changes((), self.gone[:-1]), Changes((), self.gone[-1:])


def write_chroma(generation: Path, rows: Mapping[CardKind, pa.Table], embeddings: Embeddings) -> None:
    """Writes all cards (``id``, ``source_id`` and ``text`` of each) with their vectors, and persists them."""
    folder = generation / CHROMA
    with _client(folder) as client:
        for kind, of_kind in rows.items():
            store = _collection(client, kind, embeddings)
            for start in range(0, of_kind.num_rows - 1, BATCH):
                _add_rows(store, of_kind.slice(start, min(BATCH, of_kind.num_rows - 1 - start)))
    with _client(folder) as client:
        for kind, of_kind in rows.items():
            _threshold(client, kind, SYNC_SERVED)
            _add_rows(_collection(client, kind, embeddings), of_kind.slice(of_kind.num_rows - 1))


def grow_chroma(generation: Path, earlier: Path, changes: Mapping[CardKind, Changes], embeddings: Embeddings) -> None:
    """Copies the collections of the `earlier` generation, which may be in use, and changes the copy.

    Raises `DamagedGeneration` when they cannot be used.
    """
    folder = generation / CHROMA
    try:
        _copy(earlier / CHROMA, folder)
        parted = {kind: change.parted() for kind, change in changes.items() if change}
        with _client(folder) as client:
            there = {collection.name for collection in client.list_collections()}
            for kind, (most, _) in parted.items():
                if kind.value in there:
                    _threshold(client, kind, SYNC_NEVER)
                _change(_collection(client, kind, embeddings), most)
        with _client(folder) as client:
            for kind, (_, last) in parted.items():
                _threshold(client, kind, SYNC_SERVED)
                _change(_collection(client, kind, embeddings), last)
    except (ChromaError, ValueError, KeyError, RuntimeError, sqlite3.Error) as error:
        raise DamagedGeneration(f"{CHROMA}: {error}") from error


def _copy(source: Path, target: Path) -> None:
    """The vector files are never written again; SQLite's may be while somebody has it open."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(f"{DATABASE}*"))
    with closing(sqlite3.connect(source / DATABASE)) as read, closing(sqlite3.connect(target / DATABASE)) as written:
        read.backup(written)


def _change(store: Chroma, change: Changes) -> None:
    for start in range(0, len(change.gone), BATCH):
        store.delete(ids=list(change.gone[start : start + BATCH]))
    for start in range(0, len(change.added), BATCH):
        part = change.added[start : start + BATCH]
        _add(store, [c.record_id for c in part], [c.source_id for c in part], [c.text for c in part])


def _threshold(client: Client, kind: CardKind, writes: int) -> None:
    """After how many writes a collection is persisted.

    An open client keeps the threshold it has read: only a new one persists by the new one.
    """
    collection = client.get_collection(kind.value, embedding_function=None)
    with warnings.catch_warnings():
        # Chroma warns of any collection that has no embedding function of Chroma's.
        warnings.filterwarnings("ignore", "legacy embedding function config", DeprecationWarning)
        collection.modify(configuration={"hnsw": {"sync_threshold": writes}})


class ChromaIndex:
    """The collections of one generation, opened for reading.

    All methods raise `SearchFault` when the index is missing or damaged.
    """

    def __init__(self, generation: Path, manifest: Manifest) -> None:
        self._counts = manifest.cards
        with _faults():
            check_chroma_files(generation, manifest)
            self._client = _open(generation / CHROMA)
            self._stores = {kind: self._opened(kind) for kind, count in self._counts.items() if count}

    def nearest(
        self, vector: list[float], kind: CardKind, limit: int, among: Sequence[str] | None = None
    ) -> dict[str, float]:
        """Record ids of the `limit` nearest cards with their cosine similarity, nearest first.

        `among` are the ids of the cards to choose from, at least one; None is all of them.
        """
        if among is not None and len(among) <= FEW:
            return self._nearest_of_few(vector, kind, limit, among)
        wanted = min(limit, self._counts[kind] if among is None else len(among))
        only: dict[str, Any] = {} if among is None else {"ids": list(among)}
        with _faults():
            found = self._stores[kind].similarity_search_by_vector_with_relevance_scores(vector, k=wanted, **only)
        # Chroma answers with what is left of a damaged index without a word.
        if len(found) < wanted:
            raise SearchFault(messages.INDEX_UNUSABLE)
        return {str(document.id): 1.0 - distance for document, distance in found}

    def _nearest_of_few(
        self, vector: list[float], kind: CardKind, limit: int, among: Sequence[str]
    ) -> dict[str, float]:
        """By comparing them one by one: for so few that is many times faster than Chroma's own filter."""
        with _faults():
            found = self._stores[kind].get(ids=list(among), include=["embeddings"])
        if len(found["ids"]) < len(among):
            raise SearchFault(messages.INDEX_UNUSABLE)
        vectors, sought = np.asarray(found["embeddings"], dtype=np.float64), np.asarray(vector)
        lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(sought)
        similar = np.divide(vectors @ sought, lengths, out=np.zeros(len(vectors)), where=lengths > 0)
        best = np.argsort(-similar, kind="stable")[:limit]
        return {str(found["ids"][place]): float(similar[place]) for place in best}

    def vector(self, kind: CardKind) -> list[float]:
        """The vector of one of the cards."""
        with _faults():
            found = self._stores[kind].get(limit=1, include=["embeddings"])["embeddings"]
            return [float(value) for value in found[0]]

    def close(self) -> None:
        self._client.close()

    def _opened(self, kind: CardKind) -> Chroma:
        collection = self._client.get_collection(kind.value, embedding_function=None)
        if collection.count() != self._counts[kind]:
            raise SearchFault(messages.INDEX_UNUSABLE)
        return _collection(self._client, kind, None)


def _open(folder: Path) -> Client:
    # The declared type lacks `close`.
    return cast(Client, chromadb.PersistentClient(path=folder, settings=Settings(anonymized_telemetry=False)))


@contextmanager
def _client(folder: Path) -> Iterator[Client]:
    client = _open(folder)
    try:
        yield client
    finally:
        client.close()


def _collection(client: Client, kind: CardKind, embeddings: Embeddings | None) -> Chroma:
    return Chroma(
        client=client,
        collection_name=kind.value,
        embedding_function=embeddings,
        collection_configuration={"hnsw": {"space": "cosine", "ef_search": 200, "sync_threshold": SYNC_NEVER}},
    )


def _add_rows(store: Chroma, rows: pa.Table) -> None:
    _add(store, *(rows.column(name).to_pylist() for name in ("id", "source_id", "text")))


def _add(store: Chroma, ids: Sequence[str], source_ids: Sequence[str], texts: Sequence[str]) -> None:
    store.add_texts(list(texts), metadatas=[{"source_id": each} for each in source_ids], ids=list(ids))


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (ChromaError, DamagedGeneration, ValueError, OSError, RuntimeError, sqlite3.Error) as error:
        raise SearchFault(messages.INDEX_UNUSABLE) from error
