"""What a knowledge base is made of: sources, sections, passages, facts and tables.

``ingest`` produces these records, ``vectorstore`` keeps them, ``planning`` and
``execution`` read them.  They are plain frozen values: no record knows where it
is stored or how it was found.

Offsets (`Span`) count Unicode code points in the document's text as it was read.
"""

from assistant.records.base import Record, Span
from assistant.records.reports import Fact, FactKind, FactRole, Half, Passage, Scope, ScopeKind, Section
from assistant.records.sources import Notice, ReportKind, Skip, Source, source_id
from assistant.records.tables import (
    PATH_SEPARATOR,
    CellStatus,
    Column,
    ColumnRole,
    ColumnType,
    RowTag,
    Table,
    TotalCheck,
)

__all__ = [
    "PATH_SEPARATOR",
    "CellStatus",
    "Column",
    "ColumnRole",
    "ColumnType",
    "Fact",
    "FactKind",
    "FactRole",
    "Half",
    "Notice",
    "Passage",
    "Record",
    "ReportKind",
    "RowTag",
    "Scope",
    "ScopeKind",
    "Section",
    "Skip",
    "Source",
    "Span",
    "Table",
    "TotalCheck",
    "source_id",
]
