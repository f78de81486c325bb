"""What every reader gives back, whatever the file's format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from assistant.records import Notice, Skip

CellValue = str | int | float | bool | dt.date | dt.datetime | dt.time | None


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a report, in document order.

    `heading_level` is the level of its heading style (1 = outermost), None for
    body text and for formats without styles.  `page` is the page it begins on (the
    first is 1), None for formats without pages.
    """

    text: str
    heading_level: int | None = None
    page: int | None = None


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet (or CSV file, or table of a document) as they are, before
    any understanding.

    `rows` is rectangular and starts at A1; `merges` holds zero-based inclusive
    ranges ``(first_row, first_column, last_row, last_column)``.  `hidden_rows` and
    `hidden_columns` are the zero-based ones hidden by hand; rows that a filter hides
    are not among them, and `filtered` says that there are such.  `hidden` sheets are
    read like the others.  `caption` is the paragraph before a document's table.
    A formula without a result stands as its text (``=B2*C2``).
    """

    name: str
    rows: tuple[tuple[CellValue, ...], ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    filtered: bool = False
    caption: str = ""


@dataclass(frozen=True)
class Reading:
    """The content of one file: paragraphs of a report, or grids of a workbook; what was
    not read of it, and what to know of what was."""

    paragraphs: tuple[Paragraph, ...] = ()
    grids: tuple[Grid, ...] = ()
    skipped: tuple[Skip, ...] = ()
    notices: tuple[Notice, ...] = ()


class UnreadableFile(Exception):
    """A file cannot be read at all.  Carries what to tell the user (Chinese)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
