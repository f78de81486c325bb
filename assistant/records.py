"""What a knowledge base is made of: sources, sections, passages, facts and tables.

``ingest`` produces these records, ``vectorstore`` keeps them, ``planning`` and
``execution`` read them.  They are plain frozen values: no record knows where it
is stored or how it was found.

Offsets (`Span`) count Unicode code points in the document's text as it was read.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.vocabulary.periods import Period


class Record(BaseModel):
    """Base of every record: frozen, and closed against unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A half-open range ``[start, end)`` of code points in a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` this span names."""
        return text[self.start : self.end]


class Half(StrEnum):
    """Whether a section reports what was done or what is planned.

    A half-year report has both (docs: a target is never a result).
    """

    DONE = "done"
    PLANNED = "planned"


class FactRole(StrEnum):
    """What a figure in prose says: a result, an intention, a target to reach."""

    RESULT = "result"
    PLAN = "plan"
    TARGET = "target"


class Skip(Record):
    """A part of a file that was not read, and why (`reason` is Chinese, for users)."""

    part: str
    reason: str


class Notice(Record):
    """What to know of a part of a file that *was* read: hidden, recomputed, tagged as no
    data (`text` is Chinese, for users)."""

    part: str
    text: str


class Source(Record):
    """One ingested file.

    `key` is its absolute path and its identity; `root` the path given to
    ``bureau ingest`` under which it was found; `name` is what answers cite, told
    apart by folder where two files share a name.  `reader` names the version of the
    code that read it: records of another version may differ.
    """

    id: str
    key: str
    root: str
    name: str
    sha256: str
    size: int
    format: str
    title: str
    kind: Literal["report", "ledger"]
    period: Period | None = None
    year_inferred: bool = False
    skipped: tuple[Skip, ...] = ()
    notices: tuple[Notice, ...] = ()
    reader: str = ""


class Section(Record):
    """A heading and all that stands under it.

    `path` holds the headings from the outermost to this one; `number` is the
    heading's own mark as written (``一、``, ``（三）``, ``一是``, ``1.``).
    """

    id: str
    source_id: str
    parent_id: str | None
    level: int
    number: str
    title: str
    path: tuple[str, ...]
    location: str
    span: Span
    half: Half


class Passage(Record):
    """A stretch of one section small enough to be read as evidence."""

    id: str
    source_id: str
    section_id: str
    path: tuple[str, ...]
    location: str
    text: str
    span: Span
    half: Half


class Fact(Record):
    """One number in prose, with all that a question about it may mention.

    The context goes from the narrow to the wide: `indicator` (what the number
    counts, without the number), `clause`, `sentence`, `point` (the paragraph or
    一是-point), `path` (headings).  `value` is None when `masked`: hidden digits
    never become a number.  `value` is in the written unit's base measure word
    scale: ``3.2万亩`` is value 32000, unit 亩, text ``3.2万亩``.

    `counted` is the thing counted, a general noun resolved (问题 -> 图斑); `topic` what
    the heading is about; `statement` a short phrase with the number in it, fit to be
    said; `outlook` what the sentence adds on what comes of it.
    """

    id: str
    source_id: str
    section_id: str
    group_id: str
    text: str
    value: Decimal | None
    unit: str
    masked: bool
    qualifier: str
    indicator: str
    counted: str
    topic: str
    statement: str
    clause: str
    sentence: str
    point: str
    path: tuple[str, ...]
    location: str
    outlook: str
    period: Period | None
    role: FactRole
    half: Half
    span: Span
    clause_span: Span
    sentence_span: Span


class ColumnType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


class ColumnRole(StrEnum):
    """What a column is for, so that words of a question can be linked to it."""

    KEY = "key"
    NAME = "name"
    PLACE = "place"
    CATEGORY = "category"
    STATUS = "status"
    DATE = "date"
    MEASURE = "measure"
    NOTE = "note"


class Column(Record):
    """One column of a table.

    `id` (``c0``, ``c1`` …) is the field name in storage, `letter` its sheet column.
    `path` holds the header's levels from the outermost; `name` joins them by “·”,
    a level that repeats the one above it written once.  `period` is the one the
    header names.  `unit` comes from the header, the unit row, or the title, in that
    order.  `values` lists the distinct values of columns with few of them (see
    `ingest.columns`), in order of first appearance.  `second_name` names the second
    value of cells such as ``6.3(6.1)``; `hidden` columns are hidden by hand.
    """

    id: str
    name: str
    letter: str
    type: ColumnType
    role: ColumnRole
    unit: str | None = None
    additivity: Literal["flow", "stock", "none"] = "none"
    values: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    period: Period | None = None
    second_name: str | None = None
    hidden: bool = False


class RowTag(StrEnum):
    """Only DETAIL rows are ever counted or summed."""

    DETAIL = "detail"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    AMONG = "among"
    NOTE = "note"


class CellStatus(StrEnum):
    OK = "ok"
    BLANK = "blank"
    DASH = "dash"
    MASKED = "masked"
    TEXT = "text"
    ERROR = "error"


PATH_SEPARATOR = " › "


class TotalCheck(Record):
    """A printed total beside the sum of the detail rows it covers."""

    label: str
    row: int
    column: str
    printed: Decimal
    computed: Decimal

    @property
    def agrees(self) -> bool:
        return self.printed == self.computed


class Table(Record):
    """What was understood of one table region; its cells are stored apart.

    Stored fields of every row: ``row`` (1-based sheet row), ``tag`` (`RowTag`),
    ``path`` (labels of the groups and section rows it stands under, outermost first,
    joined by `PATH_SEPARATOR`; "" when there are none), ``hidden`` (by hand, not by a
    filter), and per column ``c3`` (typed: decimal128, date32 or string; null unless
    the status is ok), ``c3_raw`` (text as it stands) and ``c3_status`` (`CellStatus`).
    Where any row has one, a column also has ``c3_second`` (decimal128, the bracketed
    second value) and ``c3_note`` (string, a mark beside the number).

    `layout`: one thing a row; one indicator a row with periods or objects in columns;
    or a form, whose labels became the columns of a single row.  `findings` (Chinese)
    say what is odd: units that contradict each other, totals that disagree, hidden parts;
    `corrected` (Chinese) what a user had to correct in the reading.
    """

    id: str
    source_id: str
    sheet: str
    address: str
    title: str
    columns: tuple[Column, ...]
    detail_rows: int
    first_row: int
    last_row: int
    as_of: Period | None = None
    unit: str | None = None
    notes: tuple[str, ...] = ()
    totals: tuple[TotalCheck, ...] = ()
    fingerprint: str = ""
    layout: Literal["rows", "indicators", "form"] = "rows"
    findings: tuple[str, ...] = ()
    hidden_rows: int = 0
    corrected: tuple[str, ...] = ()

    def column(self, column_id: str) -> Column:
        """The column with this id; `KeyError` if the table has none."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


def source_id(key: str) -> str:
    """A short stable id for the file at absolute path `key`."""
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:12]
