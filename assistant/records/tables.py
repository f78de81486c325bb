"""What a sheet is made of: one table for each region on it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from assistant.records.base import Record
from assistant.vocabulary.periods import Period


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
