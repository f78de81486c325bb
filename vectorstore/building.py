"""Builds the next generation in a folder that nobody is served from."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from filelock import FileLock

from assistant.ports import CardKind, FileContent, PublishFault, Reconciles
from assistant.records import Source
from vectorstore import messages
from vectorstore.cards import Card, fact_cards, passage_cards, table_cards
from vectorstore.comparing import write_comparisons
from vectorstore.durable import flush_tree, link_tree, write_bytes
from vectorstore.faults import DamagedGeneration, EmbeddingUnavailable, ProbeFailed
from vectorstore.folders import GenerationFolders
from vectorstore.knowledge import CATALOGUE, SOURCES, StoredRecords
from vectorstore.manifest import (
    BUILTIN,
    check_chroma_files,
    check_hashes,
    describe,
    model_mark,
    read_manifest,
    write_manifest,
)
from vectorstore.naming import tell_apart
from vectorstore.probe import probe_apart
from vectorstore.rules import index_rules
from vectorstore.shelves import Shelf

if TYPE_CHECKING:
    from vectorstore.indexing import Earlier


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
        self._before = None if self._base is None else read_manifest(self._base)
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

    def outdated(self) -> str:
        """Why the current generation's vectors are not those that are configured (Chinese)."""
        if self._before is None:
            return ""
        if self._before.embedding != self._embedding:
            return messages.other_model(self._before.embedding, self._embedding)
        mark = "" if self._embedding == BUILTIN else model_mark(self._embedding)
        return "" if self._before.model in ("", mark) else messages.changed_model(self._embedding)

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
        fresh = {source.id for source in self._fresh.values()}
        if self._reconcile is not None:
            write_comparisons(self._folder, StoredRecords(self._folder), self._reconcile, self._base, fresh)
        earlier = self._earlier(sources)
        kept = frozenset() if earlier is None else earlier.kept
        cards = {kind: list(self._cards(kind, sources, kept)) for kind in CardKind}
        counts = write_indexes(self._folder, cards, self._embedding, earlier, self._vectors())
        manifest = describe(self._folder, self._number, self._embedding, counts, linked)
        model = "" if self._embedding == BUILTIN else model_mark(self._embedding)
        made = {"model": model, "fresh": tuple(sorted(fresh)), "rules": index_rules()}
        write_manifest(self._folder, manifest.model_copy(update=made))
        flush_tree(self._folder, but=linked)
        probe_apart(self._folder)

    def _earlier(self, sources: Sequence[Source]) -> Earlier | None:
        """The generation before, with the sources whose cards it has as they have to be: not
        those that were read again, nor those that are called otherwise now.  None where its
        indexes are of other rules or damaged: they are then built from nothing."""
        from vectorstore.card_files import INDEX
        from vectorstore.embedding import MODEL
        from vectorstore.indexing import Earlier

        if self._base is None or self._before is None or self._before.rules != index_rules():
            return None
        try:
            check_hashes(self._base, self._before, among=f"{INDEX}/")
            check_hashes(self._base, self._before, among=f"{MODEL}/")
            check_chroma_files(self._base, self._before)
        except DamagedGeneration:
            return None
        before = {source.id: source for source in SOURCES.validate_json((self._base / CATALOGUE).read_bytes())}
        unread = {source.id for source in self._kept.values()}
        kept = {source.id for source in sources if source.id in unread and before.get(source.id) == source}
        return Earlier(self._base, kept, same_model=not self.outdated())

    def _vectors(self) -> Path | None:
        """The embedding folder of the generation before, whatever code made its cards: a text's
        vector stays the same.  None where there is none or it is damaged."""
        from vectorstore.embedding import MODEL

        if self._base is None or self._before is None:
            return None
        try:
            check_hashes(self._base, self._before, among=f"{MODEL}/")
        except DamagedGeneration:
            return None
        return self._base / MODEL

    def _link_kept(self) -> dict[str, str]:
        """Links the shelves of unchanged sources; returns the hashes of their files."""
        linked: dict[str, str] = {}
        if self._base is None or self._before is None:
            return linked
        hashes = self._before.hashes
        for key in self._kept:
            shelf = Shelf(self._folder, key).folder
            link_tree(Shelf(self._base, key).folder, shelf)
            names = [path.relative_to(self._folder).as_posix() for path in shelf.iterdir()]
            linked.update((name, hashes[name]) for name in names if name in hashes)
        return linked

    def _cards(self, kind: CardKind, sources: Sequence[Source], kept: Collection[str]) -> Iterator[Card]:
        """The cards of the sources that are not `kept`."""
        by_id = {source.id: source for source in sources}
        for source in sources:
            if source.id in kept:
                continue
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
