"""What layout analysis finds on a sheet: the parts of each table, as sheet positions.

The steps: a sheet is cut into regions (`ingest.regions`, `ingest.side_by_side`), a
region's header rows become names (`ingest.header_rows`, `ingest.headers`), its body
rows are tagged and put under their groups (`ingest.rows`, `ingest.row_groups`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.records import RowTag
from assistant.vocabulary.periods import Period
from ingest.sheets import SheetView


class NotTable(Exception):
    """A region cannot be read as a table.  Carries the reason (Chinese)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Region:
    """Zero-based sheet rows of the parts of one table, and its columns.

    `lead` holds the texts of the lines above the header, top down, `notes` those
    below the body.  `body` has the rows after the header, without a header repeated
    on a later page.  `view` sees only this region's columns.  `group` is what stands
    over the whole region in a header it shares with its neighbour, or in a line above its
    section; `rows_are` what that section says its rows are.  A table without a header has
    no `header` rows.
    """

    view: SheetView
    lead: tuple[tuple[str, ...], ...]
    header: tuple[int, ...]
    body: tuple[int, ...]
    columns: tuple[int, ...]
    notes: tuple[str, ...] = ()
    group: str = ""
    rows_are: str = ""

    @property
    def top(self) -> int:
        return (*self.header, *self.body)[0]


@dataclass(frozen=True)
class Unread:
    """A region that holds no table that can be read: its address and the reason (Chinese)."""

    address: str
    reason: str


@dataclass(frozen=True)
class HeaderColumn:
    """One column as its header describes it.

    `path` has the levels from the outermost, `name` is unique in the table, `unit_row`
    the text of a unit row under the header, `printed` whether the header names it at all.
    """

    index: int
    path: tuple[str, ...]
    name: str
    unit_row: str = ""
    printed: bool = True
    period: Period | None = None


@dataclass(frozen=True)
class Header:
    """A region's columns in sheet order, and its body without rows that belong to the header."""

    columns: tuple[HeaderColumn, ...]
    body: tuple[int, ...]

    @property
    def order(self) -> tuple[int, ...]:
        return tuple(column.index for column in self.columns)

    @property
    def printed(self) -> bool:
        """Whether there is a header at all: it names at least one of the columns."""
        return any(column.printed for column in self.columns)


@dataclass
class BodyTags:
    """What each body row is (by zero-based sheet row) and the groups it stands under."""

    tags: dict[int, RowTag] = field(default_factory=dict)
    paths: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def details(self) -> list[int]:
        """The detail rows, or all rows when there are none."""
        detail = RowTag.DETAIL
        return [row for row, tag in self.tags.items() if tag is detail] or list(self.tags)
