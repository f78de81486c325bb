"""The cells that a citation of a ledger speaks of, in their grid with their headers."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

import pandas as pd
from pydantic import BaseModel, Field

from assistant.answering.privacy import cell_shown
from assistant.planning.ledgers.lexicon import bare_name
from assistant.ports import KnowledgeBase
from assistant.records import RowTag, Table

MOST_MATCHED, MOST_ROWS = 200, 1000


class NoSuchCells(LookupError):
    """The file has no such table.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class GridColumn(BaseModel):
    """A column by its letter in the sheet, with the levels of its header."""

    letter: str
    name: str
    path: list[str]
    unit: str | None


class GridRow(BaseModel):
    """A row by its number in the sheet, its cells as they stand there."""

    number: int
    kind: Literal["detail", "total", "note"] = Field(description="detail 明细，total 合计、小计、其中，note 说明")
    cells: list[str]
    matched: bool = Field(description="是不是引用所说的行")


class CellGrid(BaseModel):
    """Rows of one table.  `matched_rows` counts all that were asked for by number, shown or not."""

    source_id: str
    file: str
    title: str
    sheet: str
    address: str
    columns: list[GridColumn]
    rows: list[GridRow]
    total_rows: int
    matched_rows: int
    truncated: bool = Field(description="还有没列出来的行")


_KINDS: dict[str, Literal["detail", "total", "note"]] = {
    RowTag.DETAIL.value: "detail",
    RowTag.NOTE.value: "note",
}


def cell_grid(
    knowledge: KnowledgeBase, source_id: str, location: str, rows: Collection[int], *, only: bool
) -> CellGrid:
    """The table at `location` (``Sheet1!A4:F52``) of a file; with `only`, just the `rows` by number.

    Without numbers all rows are meant.  Raises `KeyError` for an unknown source and `NoSuchCells`.
    """
    source = knowledge.source(source_id)
    table = _table_at(knowledge, source_id, location)
    frame = knowledge.frame(table.id)
    wanted = frame["row"].isin(list(rows)) if rows else frame["tag"] == RowTag.DETAIL.value
    shown = frame[wanted] if only else frame
    limit = MOST_MATCHED if only else MOST_ROWS
    matched = set(rows) if rows else set()
    return CellGrid(
        source_id=source_id,
        file=source.name,
        title=table.title,
        sheet=table.sheet,
        address=table.address,
        columns=[
            GridColumn(letter=c.letter, name=bare_name(c), path=list(c.path or (c.name,)), unit=c.unit)
            for c in table.columns
        ],
        rows=[_row(record, table, matched) for record in shown.head(limit).to_dict("records")],
        total_rows=len(frame),
        matched_rows=int(wanted.sum()),
        truncated=len(shown) > limit,
    )


def _table_at(knowledge: KnowledgeBase, source_id: str, location: str) -> Table:
    for table in knowledge.tables():
        if table.source_id == source_id and f"{table.sheet}!{table.address}" == location:
            return table
    raise NoSuchCells("这份资料里没有这张表，可能资料已经更新，请重新提问")


def _row(record: dict[Any, Any], table: Table, matched: set[int]) -> GridRow:
    number = int(record["row"])
    raws = [(bare_name(column), record[f"{column.id}_raw"]) for column in table.columns]
    return GridRow(
        number=number,
        kind=_KINDS.get(str(record["tag"]), "total"),
        cells=["" if pd.isna(raw) else cell_shown(name, str(raw).strip()) for name, raw in raws],
        matched=number in matched,
    )
