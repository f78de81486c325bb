"""What was understood of a table, as people and programs look at it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from assistant.records import Column, RowTag, Table, TotalCheck
from assistant.vocabulary.periods import Period

_FILLER = re.compile(r"(?:填报|填表|编制|制表|报送|上报)(?:单位|部门|机关)\s*[:：]?\s*(?=\S)")
_LABEL_LIMIT = 40


class Summary(BaseModel):
    model_config = ConfigDict(frozen=True)


class ColumnSummary(Summary):
    """A column as it was understood; `letter` is its sheet column, `path` its header levels."""

    name: str
    path: tuple[str, ...]
    letter: str
    type: str
    role: str
    unit: str | None
    additivity: str = Field(description="flow：可加；stock：各行可加、各期不可加；none：不可加")
    period: str | None
    second_name: str | None
    hidden: bool
    values: tuple[str, ...] = Field(description="取值不多的列的全部取值，按出现顺序")


class TotalSummary(Summary):
    """A printed total beside the sum of its detail rows, in plain decimals; `row` is the sheet row."""

    label: str
    row: int
    column: str
    printed: str
    computed: str
    agrees: bool


class OtherRow(Summary):
    """A sheet row that is no detail."""

    row: int
    tag: str
    label: str


class RowSummary(Summary):
    """How many rows of each tag there are, and which sheet rows are not detail."""

    counts: dict[str, int]
    others: tuple[OtherRow, ...]


class TableSummary(Summary):
    """One region; `number` counts the tables of its file from 1.

    `row_tags` is given for a single file only: it takes reading the rows.
    """

    number: int
    sheet: str
    address: str
    layout: str
    title: str
    unit: str | None
    as_of: str | None
    filler: str | None
    rows: int
    hidden_rows: int
    columns: tuple[ColumnSummary, ...]
    row_tags: RowSummary | None
    totals: tuple[TotalSummary, ...]
    notes: tuple[str, ...]
    findings: tuple[str, ...]
    corrected: tuple[str, ...]
    fingerprint: str


def table_summary(number: int, table: Table, rows: RowSummary | None = None) -> TableSummary:
    """The table as number `number` of its file."""
    filler = next((note[found.end() :] for note in table.notes if (found := _FILLER.match(note))), None)
    return TableSummary(
        number=number,
        sheet=table.sheet,
        address=table.address,
        layout=table.layout,
        title=table.title,
        unit=table.unit,
        as_of=period_words(table.as_of),
        filler=filler,
        rows=table.detail_rows,
        hidden_rows=table.hidden_rows,
        columns=tuple(_column(column) for column in table.columns),
        row_tags=rows,
        totals=tuple(_total(check, table) for check in table.totals),
        notes=tuple(note for note in table.notes if not _FILLER.match(note)),
        findings=table.findings,
        corrected=table.corrected,
        fingerprint=table.fingerprint,
    )


def row_summary(table: Table, frame: pd.DataFrame) -> RowSummary:
    """From the rows as they are stored (fields as `assistant.records.Table` names)."""
    tags = Counter(str(tag) for tag in frame["tag"])
    others = frame[frame["tag"] != RowTag.DETAIL.value]
    return RowSummary(
        counts={tag.value: tags[tag.value] for tag in RowTag if tags[tag.value]},
        others=tuple(_others(table, others)),
    )


def _others(table: Table, frame: pd.DataFrame) -> Iterator[OtherRow]:
    for record in frame.to_dict("records"):
        texts = (str(record[f"{column.id}_raw"] or "").strip() for column in table.columns)
        label = next((text for text in texts if text), "")
        yield OtherRow(row=int(record["row"]), tag=str(record["tag"]), label=" ".join(label.split())[:_LABEL_LIMIT])


def _column(column: Column) -> ColumnSummary:
    return ColumnSummary(
        name=column.name,
        path=column.path or (column.name,),
        letter=column.letter,
        type=column.type.value,
        role=column.role.value,
        unit=column.unit,
        additivity=column.additivity,
        period=period_words(column.period),
        second_name=column.second_name,
        hidden=column.hidden,
        values=column.values,
    )


def _total(check: TotalCheck, table: Table) -> TotalSummary:
    return TotalSummary(
        label=check.label,
        row=check.row,
        column=table.column(check.column).name,
        printed=_plain(check.printed),
        computed=_plain(check.computed),
        agrees=check.agrees,
    )


def _plain(value: Decimal) -> str:
    return format(value, "f")


def period_words(period: Period | None) -> str | None:
    """A period with its dates where they are known: ``截至2023-06-30``."""
    if period is None:
        return None
    if period.start is None or period.end is None:
        return period.text
    if period.kind == "as_of":
        return f"截至{period.end.isoformat()}"
    return f"{period.start.isoformat()} 至 {period.end.isoformat()}"
