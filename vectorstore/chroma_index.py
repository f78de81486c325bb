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
from contextlib import contextmanager
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
from vectorstore.manifest import CHROMA, Manifest, check_chroma_files

BATCH = 5_000
SYNC_NEVER = 1_000_000
SYNC_SERVED = 1_000
FEW = 500


@dataclass(frozen=True)
class Changes:
    """What becomes of one collection: cards to add or to put in the place of others of their
    ids, ids to take out; `empty` when no card is left."""

    added: tuple[Card, ...]
    gone: tuple[str, ...]
    empty: bool = False

    def __len__(self) -> int:
        return len(self.added) + len(self.gone)


def write_chroma(generation: Path, rows: Mapping[CardKind, pa.Table], embeddings: Embeddings) -> None:
    """Writes all cards (``id``, ``source_id`` and ``text`` of each) with their vectors, and persists them."""
    folder = generation / CHROMA
    with _client(folder) as client:
        for kind, of_kind in rows.items():
            store = _collection(client, kind, embeddings)
            for start in range(0, of_kind.num_rows, BATCH):
                part = of_kind.slice(start, BATCH)
                _add(store, *(part.column(name).to_pylist() for name in ("id", "source_id", "text")))
    _persist(folder, {kind: _first(of_kind) for kind, of_kind in rows.items()}, embeddings)


def grow_chroma(generation: Path, earlier: Path, changes: Mapping[CardKind, Changes], embeddings: Embeddings) -> None:
    """Copies the collections of the `earlier` generation, which nobody writes to, and changes the copy."""
    folder = generation / CHROMA
    shutil.copytree(earlier / CHROMA, folder)
    with _client(folder) as client:
        there = {collection.name for collection in client.list_collections()}
        for kind in changes:
            if kind.value in there:
                _threshold(client, kind, SYNC_NEVER)
    touched: dict[CardKind, tuple[str, str, str]] = {}
    with _client(folder) as client:
        for kind, change in changes.items():
            if not change or (change.empty and kind.value not in there):
                continue
            store = _collection(client, kind, embeddings)
            for start in range(0, len(change.gone), BATCH):
                store.delete(ids=list(change.gone[start : start + BATCH]))
            for start in range(0, len(change.added), BATCH):
                part = change.added[start : start + BATCH]
                fields = ([c.record_id for c in part], [c.source_id for c in part], [c.text for c in part])
                _add(store, *fields)
            if not change.empty:
                touched[kind] = _some_card(client, kind)
    _persist(folder, touched, embeddings)


def _persist(folder: Path, cards: Mapping[CardKind, tuple[str, str, str]], embeddings: Embeddings) -> None:
    """Has the vectors go to disk, by one more write to each collection.

    An open client keeps the threshold it has read: only a new one persists by the new one.
    """
    with _client(folder) as client:
        for kind, (record_id, source_id, text) in cards.items():
            _threshold(client, kind, SYNC_SERVED)
            _add(_collection(client, kind, embeddings), [record_id], [source_id], [text])


def _threshold(client: Client, kind: CardKind, writes: int) -> None:
    collection = client.get_collection(kind.value, embedding_function=None)
    with warnings.catch_warnings():
        # Chroma warns of any collection that has no embedding function of Chroma's.
        warnings.filterwarnings("ignore", "legacy embedding function config", DeprecationWarning)
        collection.modify(configuration={"hnsw": {"sync_threshold": writes}})


def _first(rows: pa.Table) -> tuple[str, str, str]:
    record_id, source_id, text = (str(rows.column(name)[0].as_py()) for name in ("id", "source_id", "text"))
    return record_id, source_id, text


def _some_card(client: Client, kind: CardKind) -> tuple[str, str, str]:
    found = client.get_collection(kind.value, embedding_function=None).get(limit=1, include=["documents", "metadatas"])
    documents, metadatas = found["documents"] or [""], found["metadatas"] or [{}]
    return found["ids"][0], str(metadatas[0]["source_id"]), documents[0]


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


def _add(store: Chroma, ids: Sequence[str], source_ids: Sequence[str], texts: Sequence[str]) -> None:
    store.add_texts(list(texts), metadatas=[{"source_id": each} for each in source_ids], ids=list(ids))


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (ChromaError, DamagedGeneration, ValueError, OSError, RuntimeError, sqlite3.Error) as error:
        raise SearchFault(messages.INDEX_UNUSABLE) from error
