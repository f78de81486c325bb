"""What users corrected in the reading of tables: of one file, and of the files that follow it.

A correction belongs to one table of a file with certain bytes (`own`); what of it also
holds for next month's file (`TableCorrection.carried`) goes with the fingerprint of the
header.  Plain values: the process that reads a file gets them with its request
(docs/decisions/0009-corrections.md).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from assistant.records import ColumnRole, ColumnType, Record, RowTag
from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, find_periods

NO_UNIT = "无"

ROLE_WORDS = {
    "编号": ColumnRole.KEY,
    "名称": ColumnRole.NAME,
    "地点": ColumnRole.PLACE,
    "分类": ColumnRole.CATEGORY,
    "状态": ColumnRole.STATUS,
    "日期": ColumnRole.DATE,
    "数值": ColumnRole.MEASURE,
    "备注": ColumnRole.NOTE,
}
TYPE_WORDS = {"文字": ColumnType.TEXT, "数字": ColumnType.NUMBER, "日期": ColumnType.DATE}
TAG_WORDS = {
    "明细": RowTag.DETAIL,
    "小计": RowTag.SUBTOTAL,
    "合计": RowTag.TOTAL,
    "其中": RowTag.AMONG,
    "说明": RowTag.NOTE,
}


class ColumnCorrection(Record):
    """`name` is the printed header or the sheet column's letter; `unit` may be `NO_UNIT`."""

    name: str
    unit: str | None = None
    role: ColumnRole | None = None
    type: ColumnType | None = None

    def over(self, earlier: ColumnCorrection | None) -> ColumnCorrection:
        """This correction, with what only the earlier one says."""
        if earlier is None:
            return self
        return ColumnCorrection(
            name=self.name,
            unit=self.unit if self.unit is not None else earlier.unit,
            role=self.role or earlier.role,
            type=self.type or earlier.type,
        )


class RowCorrection(Record):
    """The tag of the sheet rows `first` to `last` (1-based), of all rows labelled `label`,
    or of those rows as long as they carry that label."""

    tag: RowTag
    label: str = ""
    first: int | None = None
    last: int | None = None

    @property
    def which(self) -> tuple[str, int | None, int | None]:
        return (self.label if self.first is None else "", self.first, self.last)


class TableCorrection(Record):
    """What one table should have been read as; what is not given stays as it was read.

    `sheet` and `at` name the table by its address as it is read uncorrected, "" where a
    sheet holds none.  `region` is the address it really has, `header` its header's first
    and last sheet row.  `signature` is the fingerprint of the texts in the header rows,
    by which another file's header is found.
    """

    sheet: str = ""
    at: str = ""
    region: str = ""
    header: tuple[int, int] | None = None
    signature: str = ""
    title: str | None = None
    as_of: dt.date | None = None
    columns: tuple[ColumnCorrection, ...] = ()
    rows: tuple[RowCorrection, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether it says where the table or its header stands."""
        return bool(self.region) or self.header is not None

    @property
    def units(self) -> bool:
        """Whether it decides on units."""
        return any(column.unit is not None for column in self.columns)

    def over(self, earlier: TableCorrection | None) -> TableCorrection:
        """This correction, with what only the earlier one of the same table says."""
        if earlier is None:
            return self
        columns = {same_name(column.name): column for column in earlier.columns}
        for column in self.columns:
            columns[same_name(column.name)] = column.over(columns.get(same_name(column.name)))
        rows = {row.which: row for row in (*earlier.rows, *self.rows)}
        return self.model_copy(
            update={
                "region": self.region or earlier.region,
                "header": self.header or earlier.header,
                "signature": self.signature or earlier.signature,
                "title": self.title if self.title is not None else earlier.title,
                "as_of": self.as_of or earlier.as_of,
                "columns": tuple(columns.values()),
                "rows": tuple(rows.values()),
            }
        )

    def carried(self) -> TableCorrection:
        """What of it holds for another file with this header.

        Not its as-of day, not a title with a date, and tags of rows only where the row
        that stands there has the same label.
        """
        dated = self.title is not None and bool(find_periods(self.title, Anchor(year=None)))
        return self.model_copy(
            update={
                "sheet": "",
                "at": "",
                "title": None if dated else self.title,
                "as_of": None,
                "rows": tuple(row for row in self.rows if row.label),
            }
        )

    def describe(self) -> tuple[str, ...]:
        """Each correction in a few Chinese words."""
        said = [f"区域 {self.region}"] if self.region else []
        if self.header is not None:
            first, last = self.header
            said.append(f"表头第 {first} 行" if first == last else f"表头第 {first} 至 {last} 行")
        said += [f"标题“{self.title}”"] if self.title is not None else []
        said += [f"截至 {self.as_of.isoformat()}"] if self.as_of else []
        said += [_of_column(column) for column in self.columns]
        return (*said, *(_of_row(row) for row in self.rows))


class FileCorrections(Record):
    """What to apply to one file: corrections of its own tables, and by header fingerprint
    those of other files."""

    own: tuple[TableCorrection, ...] = ()
    carried: Mapping[str, TableCorrection] = {}


NO_CORRECTIONS = FileCorrections()


class Remembered(Record):
    """A published correction: of which file's bytes, and the header it ended up with."""

    fingerprint: str
    sha256: str
    correction: TableCorrection

    @property
    def place(self) -> tuple[str, str, str]:
        return (self.sha256, self.correction.sheet, self.correction.at)


class CorrectionBook(Record):
    """All that is remembered, oldest first."""

    entries: tuple[Remembered, ...] = ()

    def for_file(self, sha256: str) -> FileCorrections:
        """What a file with these bytes gets; of several files' corrections the newest is carried."""
        return FileCorrections(
            own=tuple(entry.correction for entry in self.entries if entry.sha256 == sha256),
            carried={entry.fingerprint: entry.correction.carried() for entry in self.entries},
        )

    def with_entries(self, entries: Iterable[Remembered]) -> CorrectionBook:
        """The book with these entries in place of those for the same tables."""
        new = list(entries)
        places = {entry.place for entry in new}
        return CorrectionBook(entries=(*(entry for entry in self.entries if entry.place not in places), *new))

    def without(self, fingerprints: Iterable[str]) -> CorrectionBook:
        """The book without anything on these headers."""
        gone = set(fingerprints)
        return CorrectionBook(entries=tuple(entry for entry in self.entries if entry.fingerprint not in gone))


class CorrectionMemory(Protocol):
    """Where corrections are kept; they cannot be derived from the files."""

    def book(self) -> CorrectionBook: ...

    def keeping(self, book: CorrectionBook) -> AbstractContextManager[None]:
        """Remembers exactly what `book` holds once the block ends without a fault."""
        ...


def same_name(name: str) -> str:
    """A header's name for comparison: width, case and white space make no difference."""
    return "".join(fold_width(name).split()).lower()


def _of_column(column: ColumnCorrection) -> str:
    parts = [f"单位{column.unit}"] if column.unit else []
    parts += [f"角色{word}" for word, role in ROLE_WORDS.items() if role is column.role]
    parts += [f"类型{word}" for word, kind in TYPE_WORDS.items() if kind is column.type]
    return f"列“{column.name}”{'、'.join(parts)}"


def _of_row(row: RowCorrection) -> str:
    tag = next(word for word, known in TAG_WORDS.items() if known is row.tag)
    if row.first is None:
        return f"“{row.label}”行标为{tag}"
    return f"第 {row.first} 行标为{tag}" if row.first == row.last else f"第 {row.first} 至 {row.last} 行标为{tag}"
