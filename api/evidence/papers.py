"""The rows of a ledger that took part in a figure, and those that did not, with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from assistant.answering.privacy import cell_shown
from assistant.execution.evidence import Evidence, ReckoningEvidence, SeveralEvidence, TableEvidence
from assistant.execution.group_names import group_names
from assistant.execution.selection import known_on_both, mask, nothing_in_part
from assistant.plan import Aggregate, Aggregation, Condition, Ratio
from assistant.planning.ledgers.lexicon import bare_name
from assistant.ports import RecordStore
from assistant.records import CellStatus, Column, ColumnType, RowTag

Cell = Decimal | dt.date | str | None

_REASONS = {
    RowTag.SUBTOTAL.value: "小计行",
    RowTag.TOTAL.value: "合计行",
    RowTag.AMONG.value: "“其中”行",
    RowTag.NOTE.value: "说明行",
}
_NOT_MEANT = "不符合条件"


@dataclass(frozen=True)
class PaperRow:
    """A row by its number in the sheet: its cells, and why it did not take part ("" if it did).

    `group` is the line of the result that it belongs to; `above` whether it is in the numerator
    of a rate, `below` in its denominator; `first` whether, in its group, the value of which
    different ones are counted stands here first.
    """

    number: int
    cells: tuple[Cell, ...]
    reason: str = ""
    group: str = ""
    above: bool = False
    below: bool = False
    first: bool = False


@dataclass(frozen=True)
class Paper:
    """One table behind an answer; `label` says which of several figures it stands for."""

    label: str
    evidence: TableEvidence
    columns: tuple[Column, ...]
    counted: tuple[PaperRow, ...]
    left_out: tuple[PaperRow, ...]

    @property
    def headers(self) -> tuple[str, ...]:
        return tuple(f"{bare_name(c)}（{c.unit}）" if c.unit else bare_name(c) for c in self.columns)

    def place(self, column_id: str) -> int:
        """Where a column stands among the headers, from 0."""
        return [column.id for column in self.columns].index(column_id)


def papers_of(evidence: Evidence, records: RecordStore) -> tuple[Paper, ...]:
    """A paper for each figure over rows, in the order of the answer; none for what reports state."""
    match evidence:
        case TableEvidence():
            return (_paper("", evidence, records),)
        case SeveralEvidence(parts=parts):
            return tuple(_paper(f"第{n}问", part, records) for n, part in enumerate(parts, 1))
        case ReckoningEvidence(terms=terms):
            return tuple(
                _paper(term.term.label, term.evidence, records)
                for term in terms
                if isinstance(term.evidence, TableEvidence)
            )
        case _:
            return ()


def _paper(label: str, evidence: TableEvidence, records: RecordStore) -> Paper:
    frame = records.frame(evidence.table.id)
    columns = evidence.table.columns
    above, below = _both_sides(evidence, frame)
    matched = set(evidence.matched_rows) | above | below
    groups = _by_time(evidence) or _within(evidence, frame[frame["row"].isin(matched)])
    counted: list[PaperRow] = []
    left_out: list[PaperRow] = []
    distinct, seen = _distinct(evidence, frame), set[tuple[str, Any]]()
    for record in frame.to_dict("records"):
        number, tag = int(record["row"]), str(record["tag"])
        cells = tuple(_cell(record, column) for column in columns)
        if number in matched:
            group = groups.get(number, "") if groups else _group(evidence, record)
            value = distinct.get(number)
            first = value is not None and (group, value) not in seen
            seen.add((group, value))
            counted.append(PaperRow(number, cells, "", group, number in above, number in below, first))
        else:
            left_out.append(PaperRow(number, cells, _REASONS.get(tag, _NOT_MEANT)))
    return Paper(label, evidence, columns, tuple(counted), tuple(left_out))


def _distinct(evidence: TableEvidence, frame: pd.DataFrame) -> dict[int, str]:
    """The values of which different ones are counted, by row; none where that is of none or of several columns."""
    plan = evidence.plan
    measures = plan.measures if isinstance(plan, Aggregate) else ()
    columns = [m.column for m in measures if m.column is not None and m.aggregation is Aggregation.COUNT_DISTINCT]
    rows = frame[frame["row"].isin(evidence.matched_rows)]
    return _named(rows, group_names(rows, columns[0])) if len(columns) == 1 else {}


def _named(rows: pd.DataFrame, names: pd.Series[Any]) -> dict[int, str]:
    return {int(row): str(name) for row, name in zip(rows["row"], names, strict=True) if not pd.isna(name)}


def _by_time(evidence: TableEvidence) -> dict[int, str]:
    """The line of the result that each row belongs to, where rows go together by time."""
    plan = evidence.plan
    if not isinstance(plan, Aggregate | Ratio) or not any(column.step for column in plan.group_by):
        return {}
    return {row: "、".join(line.label) for line in evidence.result for row in line.rows}


def _within(evidence: TableEvidence, rows: pd.DataFrame) -> dict[int, str]:
    """The group of each row, where places are told with those they lie in."""
    plan = evidence.plan
    keys = plan.group_by if isinstance(plan, Aggregate | Ratio) else ()
    if not any(column.within for column in keys):
        return {}
    return _named(rows, group_names(rows, keys[0]))


def _group(evidence: TableEvidence, record: Mapping[Any, Any]) -> str:
    plan = evidence.plan
    keys = plan.group_by if isinstance(plan, Aggregate | Ratio) else ()
    return "、".join("" if pd.isna(record[key.id]) else str(record[key.id]) for key in keys)


def _both_sides(evidence: TableEvidence, frame: pd.DataFrame) -> tuple[set[int], set[int]]:
    """The sheet rows in the numerator and in the denominator of a rate."""
    plan = evidence.plan
    if not isinstance(plan, Ratio):
        return set(), set()
    detail = frame[frame["tag"] == RowTag.DETAIL.value]
    detail = known_on_both(detail, plan, nothing_in_part(plan, evidence.table))
    return _numbers(detail, plan.numerator.where), _numbers(detail, plan.denominator.where)


def _numbers(detail: pd.DataFrame, where: Condition) -> set[int]:
    return {int(number) for number in detail[mask(detail, where)]["row"]}


def _cell(record: Mapping[Any, Any], column: Column) -> Cell:
    """The value where there is one; otherwise the text that stands there, so that 3*.6 is seen and
    yet not added.  Dashes stand only in columns of numbers: elsewhere they would be counted."""
    value, raw, status = record[column.id], record[f"{column.id}_raw"], record[f"{column.id}_status"]
    shown = "" if pd.isna(raw) else str(raw).strip()
    if not shown or (status == CellStatus.DASH.value and column.type is not ColumnType.NUMBER):
        return None
    starred = cell_shown(bare_name(column), shown)
    if starred != shown or status != CellStatus.OK.value or pd.isna(value):
        return starred
    return value if isinstance(value, Decimal | dt.date) else str(value)
