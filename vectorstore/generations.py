"""The published generations of a knowledge base: read the current one, write the next."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from assistant.ports import PublishFault, Reconciles, SearchFault
from vectorstore import messages
from vectorstore.building import GenerationBuilder
from vectorstore.faults import DamagedGeneration
from vectorstore.folders import GenerationFolders
from vectorstore.knowledge import NO_RERANKER, StoredKnowledgeBase
from vectorstore.manifest import read_manifest
from vectorstore.memory import MemoryKnowledgeBase


class GenerationStore:
    """Generations under ``home/generations``.

    `reconcile` compares reports with ledgers in the next build (none are compared
    without).  `embedding` is used by the next build; a published generation keeps the one
    it was built with.  `reranker` names a cross-encoder that searches use, whatever they
    search.
    """

    def __init__(
        self,
        home: Path,
        embedding: str = "builtin",
        reranker: str = NO_RERANKER,
        reconcile: Reconciles | None = None,
    ) -> None:
        self._folders = GenerationFolders(home)
        self._embedding = embedding
        self._reranker = reranker
        self._reconcile = reconcile

    def current_number(self) -> int | None:
        """The published number, None before the first; cheap enough to ask for every question."""
        try:
            return self._folders.current()
        except DamagedGeneration as error:
            raise SearchFault(messages.damaged(None)) from error

    def open_current(self) -> StoredKnowledgeBase | MemoryKnowledgeBase:
        """The current generation, or an empty generation 0; the caller closes it.

        Raises `SearchFault` when its folder is damaged.
        """
        number = self.current_number()
        while number is not None:
            try:
                return StoredKnowledgeBase(self._folders.path(number), self._reranker)
            except (FileNotFoundError, DamagedGeneration) as error:
                newer = self.current_number()
                if newer == number:
                    raise SearchFault(messages.damaged(number)) from error
                number = newer
        return MemoryKnowledgeBase()

    def builder(self) -> GenerationBuilder:
        """Starts the next generation from the current one.

        Raises `PublishFault` while another process or thread is building, and when the
        current generation cannot be read.
        """
        lock = self._locked()
        try:
            return GenerationBuilder(self._folders, lock, self._embedding, self._reconcile)
        except BaseException as error:
            lock.release()
            if isinstance(error, FileNotFoundError | DamagedGeneration | ValueError):
                raise PublishFault(messages.damaged(None)) from error
            if isinstance(error, OSError):
                raise PublishFault(messages.cannot_write(error)) from error
            raise

    def rollback(self) -> int:
        """Makes the generation before the current one current and returns its number.

        Raises `PublishFault` when there is none, or while a build is going on.
        """
        with self._locked():
            current = self.current_number()
            earlier = [number for number in self._folders.verified() if current is not None and number < current]
            for number in reversed(earlier):
                try:
                    read_manifest(self._folders.path(number))
                except (FileNotFoundError, DamagedGeneration):
                    continue
                self._folders.switch(number)
                return number
        raise PublishFault(messages.NOTHING_EARLIER)

    def _locked(self) -> FileLock:
        """The writer lock, which the system lets go when the process dies."""
        try:
            self._folders.root.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._folders.root / "writer.lock", timeout=0, thread_local=False)
            lock.acquire()
        except Timeout as error:
            raise PublishFault(messages.BUSY) from error
        except OSError as error:
            raise PublishFault(messages.cannot_write(error)) from error
        return lock
