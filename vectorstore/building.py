"""Builds the next generation in a folder that nobody is served from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import Self

from filelock import FileLock

from assistant.ports import CardKind, FileContent, PublishFault, Reconciles
from assistant.records import Source
from vectorstore import messages
from vectorstore.cards import Card, fact_cards, passage_cards, table_cards
from vectorstore.comparing import write_comparisons
from vectorstore.durable import flush_tree, link_tree, write_bytes
from vectorstore.faults import EmbeddingUnavailable, ProbeFailed
from vectorstore.folders import GenerationFolders
from vectorstore.knowledge import CATALOGUE, SOURCES, StoredRecords
from vectorstore.manifest import describe, read_manifest, write_manifest
from vectorstore.naming import tell_apart
from vectorstore.probe import probe_apart
from vectorstore.shelves import Shelf


class GenerationBuilder:
    """A `KnowledgeBuilder` that starts from the current generation.

    Owns `lock`, which is held already and let go when the build ends.  As a context
    manager it discards whatever was not published.
    """

    def __init__(
        self, folders: GenerationFolders, lock: FileLock, embedding: str, reconcile: Reconciles | None = None
    ) -> None:
        self._folders = folders
        self._lock = lock
        self._embedding = embedding
        self._reconcile = reconcile
        current = folders.current()
        self._base = None if current is None else folders.path(current)
        self._base_hashes = {} if self._base is None else read_manifest(self._base).hashes
        self._kept = self._base_sources()
        self._fresh: dict[str, Source] = {}
        self._number, self._folder = folders.start()

    def known(self) -> Mapping[str, Source]:
        return {**self._kept, **self._fresh}

    def replace(self, content: FileContent) -> None:
        """Raises `PublishFault` when the disk takes no more."""
        key = content.source.key
        self.remove(key)
        shelf = Shelf(self._folder, key)
        try:
            shelf.write(content)
        except OSError as error:
            shutil.rmtree(shelf.folder, ignore_errors=True)
            raise PublishFault(messages.cannot_write(error)) from error
        self._fresh[key] = content.source

    def remove(self, key: str) -> None:
        self._kept.pop(key, None)
        if self._fresh.pop(key, None) is not None:
            shutil.rmtree(Shelf(self._folder, key).folder)

    def publish(self) -> int:
        try:
            self._complete()
            self._folders.promote(self._number)
        except OSError as error:
            raise PublishFault(messages.cannot_write(error)) from error
        except EmbeddingUnavailable as error:
            raise PublishFault(error.message) from error
        except ProbeFailed as error:
            raise PublishFault(messages.PROBE_FAILED) from error
        finally:
            self.discard()
        return self._number

    def discard(self) -> None:
        if self._lock.is_locked:
            self._folders.drop(self._number)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def _complete(self) -> None:
        from vectorstore.indexing import write_indexes  # Chroma and scikit-learn: only for builds

        linked = self._link_kept()
        sources = tell_apart(self.known().values())
        write_bytes(self._folder / CATALOGUE, SOURCES.dump_json(tuple(sources)))
        if self._reconcile is not None:
            fresh = {source.id for source in self._fresh.values()}
            write_comparisons(self._folder, StoredRecords(self._folder), self._reconcile, self._base, fresh)
        cards = {kind: sorted(self._cards(kind, sources), key=lambda card: card.record_id) for kind in CardKind}
        write_indexes(self._folder, cards, self._embedding, self._base)
        counts = {kind: len(of_kind) for kind, of_kind in cards.items()}
        write_manifest(self._folder, describe(self._folder, self._number, self._embedding, counts, linked))
        flush_tree(self._folder)
        probe_apart(self._folder)

    def _link_kept(self) -> dict[str, str]:
        """Links the shelves of unchanged sources; returns the hashes of their files."""
        linked: dict[str, str] = {}
        if self._base is None:
            return linked
        for key in self._kept:
            shelf = Shelf(self._folder, key).folder
            link_tree(Shelf(self._base, key).folder, shelf)
            names = [path.relative_to(self._folder).as_posix() for path in shelf.iterdir()]
            linked.update((name, self._base_hashes[name]) for name in names if name in self._base_hashes)
        return linked

    def _cards(self, kind: CardKind, sources: list[Source]) -> Iterator[Card]:
        by_id = {source.id: source for source in sources}
        for source in sources:
            shelf = Shelf(self._folder, source.key)
            match kind:
                case CardKind.PASSAGE:
                    yield from passage_cards(shelf.text(), shelf.sections(), shelf.passages(), by_id)
                case CardKind.FACT:
                    yield from fact_cards(shelf.facts(), by_id)
                case CardKind.TABLE:
                    yield from table_cards(shelf.tables(), by_id)

    def _base_sources(self) -> dict[str, Source]:
        if self._base is None:
            return {}
        catalogue = SOURCES.validate_json((self._base / CATALOGUE).read_bytes())
        return {source.key: Shelf(self._base, source.key).source() for source in catalogue}
