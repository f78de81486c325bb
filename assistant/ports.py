"""What the assistant and the ingest pipeline need from stores.

Real implementations live in ``vectorstore`` (Chroma, keyword index, Parquet); its
in-memory twins pass the same contract suite.  Nothing here knows either.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import pandas as pd
import pyarrow as pa

from assistant.reconciling.comparison import Comparison
from assistant.records import Fact, Half, Passage, Record, ReportKind, Section, Source, Table


class CardKind(StrEnum):
    """What an indexed card stands for."""

    PASSAGE = "passage"
    FACT = "fact"
    TABLE = "table"


class Wording(Record):
    """Another way to say `word`, which stands in the query; where only `text` is met, that
    counts `weight` (0 to 1) of what the word itself would count."""

    word: str
    text: str
    weight: float


class Query(Record):
    """What is searched for.

    `text` holds content words only: the caller drops question words.  `wordings` are other
    ways to say some of them.  `asked` is the question as it was put, for models that read
    whole sentences; "" when there is none.
    """

    text: str
    wordings: tuple[Wording, ...] = ()
    asked: str = ""


class Filters(Record):
    """Which cards may be found; None leaves a side open.

    `since` and `until` are inclusive days: the document's own period, or the record's,
    has to overlap them; what has no date is then left out, and so are tables when a `half` is
    asked for.  `draft` asks for drafts only, or for final documents only.
    """

    source_ids: tuple[str, ...] | None = None
    report_kinds: tuple[ReportKind, ...] | None = None
    half: Half | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    draft: bool | None = None


ANY = Filters()


class Hit(Record):
    """One search result: the card's record id and how well it fits.

    `score` is only comparable within one result list; `matched` lists the query's
    terms, and other wordings of them, found in the card.
    """

    kind: CardKind
    record_id: str
    score: float
    matched: tuple[str, ...] = ()


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
