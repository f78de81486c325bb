"""What the assistant and the ingest pipeline need from stores.

Real implementations live in ``vectorstore`` (Chroma, keyword index, Parquet); its
in-memory twins pass the same contract suite.  Nothing here knows either.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import pyarrow as pa

from assistant.conversation.turns import Conversation, Turn
from assistant.reconciling.comparison import Comparison
from assistant.records import Fact, Passage, Section, Source, Table
from assistant.records.searches import ANY, CardKind, Filters, Hit, Query, Wording

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "ANY",
    "CardKind",
    "Conversations",
    "FileContent",
    "Filters",
    "Hit",
    "KnowledgeBase",
    "KnowledgeBuilder",
    "PublishFault",
    "Query",
    "Reconciles",
    "RecordStore",
    "SearchFault",
    "TableContent",
    "Wording",
]


class RecordStore(Protocol):
    """The records of one generation.  Look-ups by id raise `KeyError` for an unknown id."""

    def sources(self) -> Sequence[Source]: ...

    def source(self, source_id: str) -> Source: ...

    def text(self, source_id: str) -> str:
        """The text of a report as it was read; spans of its records index into it."""
        ...

    def sections(self, source_id: str) -> Sequence[Section]: ...

    def passage(self, passage_id: str) -> Passage: ...

    def facts(self) -> Sequence[Fact]: ...

    def facts_of(self, source_id: str) -> Sequence[Fact]: ...

    def tables(self) -> Sequence[Table]: ...

    def frame(self, table_id: str) -> pd.DataFrame:
        """All rows of a table, tagged, in sheet order, with the fields that
        `assistant.records.Table` names, in pandas' pyarrow dtypes."""
        ...


class KnowledgeBase(RecordStore, Protocol):
    """One published generation, read-only and consistent with itself."""

    @property
    def generation(self) -> int: ...

    def comparisons(self) -> Sequence[Comparison]:
        """Stated figures beside what the ledgers give for them, by fact."""
        ...

    def search(self, query: Query | str, kind: CardKind, limit: int, filters: Filters = ANY) -> Sequence[Hit]:
        """Best cards of one kind for `query`, best first; only such as `filters` let
        through, and `limit` of them when there are so many.

        Raises `SearchFault` when an index or a model cannot be used.
        """
        ...


class Reconciles(Protocol):
    """Compares reports with ledgers (`assistant.reconciling.reconcile.Reconciler`)."""

    @property
    def version(self) -> str:
        """Names the rules: comparisons by other rules have to be made anew."""
        ...

    def __call__(
        self, records: RecordStore, earlier: Sequence[Comparison] = (), fresh: Collection[str] | None = None
    ) -> Sequence[Comparison]:
        """All comparisons of a generation; with the `earlier` ones of the generation before,
        only what concerns the source ids `fresh` is worked out (all when None)."""
        ...


class Conversations(Protocol):
    """Conversations by the name of their session; safe from any thread."""

    def conversation(self, session: str) -> Conversation:
        """Its turns so far; empty for a new one and for one left idle too long."""
        ...

    def add(self, session: str, turn: Turn) -> None:
        """Keeps a turn at the end.  Turns added at the same time all stand, one after another."""
        ...


class SearchFault(Exception):
    """A search index is missing or damaged.  Carries what to tell the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class TableContent:
    """A table's description with its rows (fields as `assistant.records.Table` names)."""

    table: Table
    rows: pa.Table


@dataclass(frozen=True)
class FileContent:
    """Everything that was read from one file."""

    source: Source
    text: str = ""
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    facts: tuple[Fact, ...] = ()
    tables: tuple[TableContent, ...] = field(default=())


class KnowledgeBuilder(Protocol):
    """Writes the next generation.  One builder at a time; nothing is visible
    before `publish`, and a builder that is discarded or killed leaves no trace in
    what is served."""

    def known(self) -> Mapping[str, Source]:
        """Sources of the generation being built, by `Source.key`."""
        ...

    def replace(self, content: FileContent) -> None:
        """Adds a file's records, replacing all earlier ones of the same key."""
        ...

    def remove(self, key: str) -> None:
        """Drops a file's records; unknown keys are ignored."""
        ...

    def outdated(self) -> str:
        """Why a new generation is needed even if no file has changed (Chinese); "" when it is not."""
        ...

    def publish(self) -> int:
        """Builds the indexes, verifies them, makes the generation current and
        returns its number.  Raises `PublishFault`; the previous one then stays."""
        ...

    def discard(self) -> None:
        """Gives the build up and removes its files."""
        ...


class PublishFault(Exception):
    """A generation could not be completed.  Carries what to tell the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
