"""Answers that name rows: the largest and the smallest, the first and the last, lists, one row with its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answering.labels import beside, plain, row_label, set_off
from assistant.answering.phrases import rows_phrase, without_alternatives
from assistant.answering.sheet import Sheet
from assistant.execution.evidence import ResultRow, Value
from assistant.plan import Extreme, ListRows, extreme_word
from assistant.records import ColumnRole, Table

SHOWN_ROWS = 20
_FEW_ROWS = 3


class RowsText:
    """Rows of one table in words, every value entered on the sheet under the table's citation."""

    def __init__(self, table: Table, lines: Sequence[ResultRow], sheet: Sheet, citation: int, noun: str) -> None:
        self._table = table
        self._lines = lines
        self._sheet = sheet
        self._citation = citation
        self._noun = noun

    def extreme(self, plan: Extreme) -> str:
        """The row or the rows with the most or the least, those that tie among them."""
        lines = self._lines
        if not lines:
            return f"没有{rows_phrase(plan.where)}{self._noun}"
        word = extreme_word(plan)
        if plan.dated and len(lines) > _FEW_ROWS:  # a day that many share is said once
            day = self._sheet.enter(lines[0].values[-1], self._citation)
            labels = "、".join(row_label(line, 1) for line in lines[:SHOWN_ROWS])
            subject = f"{rows_phrase(plan.where)}{self._noun}{plan.column.name}"
            return f"{subject}{word}的是{day}，共{self._number_of_rows()}：{labels}"
        shared = len({line.values[-1].number for line in lines}) == 1 and not _further(plan, self._table)
        if plan.limit == 1 and len(lines) > _FEW_ROWS and shared:
            most = self._sheet.enter(lines[0].values[-1], self._citation)  # what many share is said once
            labels = "、".join(row_label(line, 1) for line in lines[:_FEW_ROWS])
            subject = f"{rows_phrase(without_alternatives(plan.where))}{self._noun}{plan.column.name}"
            return f"{subject}{word}的是{most}，共{self._number_of_rows()}：{labels}等，其余见下表"
        named = [self._with_its_fields(plan, line) for line in lines[:SHOWN_ROWS]]
        subject = rows_phrase(without_alternatives(plan.where))
        return f"{subject}{self._noun}{plan.column.name}{word}的是{'；'.join(named)}"

    def listed(self, plan: ListRows) -> str:
        """All rows by name with what was asked of them; of one row its fields."""
        lines = self._lines
        subject = rows_phrase(plan.where)
        if not lines:
            return f"没有符合条件的{self._noun}（{subject}）"
        if len(lines) == 1 and len(plan.shown) > 1:
            return self._one_row(lines[0], plan)
        count = self._number_of_rows()
        listed = "；".join(self._one_of_list(line, plan) for line in lines[:SHOWN_ROWS])
        more = "，其余见下表" if len(lines) > SHOWN_ROWS else ""
        return f"{subject}{self._noun}共{count}：{listed}{more}"

    def _with_its_fields(self, plan: Extreme, line: ResultRow) -> str:
        """A row by its name and the value it is told by, then the other figures asked of it."""
        figures = _further(plan, self._table)
        fields = "".join(f"，{self._field_or_blank(plan.shown[at].name, line.values[at])}" for at in figures)
        plain = replace(line, values=tuple(value for at, value in enumerate(line.values) if at not in figures))
        return f"{set_off(row_label(plain, 1))}{self._sheet.enter(line.values[-1], self._citation)}{fields}"

    def _one_row(self, line: ResultRow, plan: ListRows) -> str:
        head = plain(line.values[0])
        known = set(rows_phrase(plan.where).split("、"))
        asked = list(zip(plan.shown, line.values, strict=True))[1:]
        fields = [self._field(column.name, value) for column, value in asked if plain(value) not in known]
        return f"{head}：{'，'.join(fields)}" if fields else head

    def _field(self, name: str, value: Value) -> str:
        return beside(name, self._sheet.enter(value, self._citation))

    def _field_or_blank(self, name: str, value: Value) -> str:
        return self._field(name, value) if value.number is not None or value.text else f"{name}空白"

    def _one_of_list(self, line: ResultRow, plan: ListRows) -> str:
        parts = []
        for column, value in zip(plan.shown, line.values, strict=True):
            shown = self._sheet.enter(value, self._citation) if value.number is not None or value.masked else value.text
            parts.append(beside(column.name, shown) if value.number is not None or value.masked else shown)
        return f"{parts[0]}（{'、'.join(filter(None, parts[1:]))}）" if any(parts[1:]) else parts[0]

    def _number_of_rows(self) -> str:
        return self._sheet.enter(Value(Decimal(len(self._lines)), "个"), self._citation)


def _further(plan: Extreme, table: Table) -> list[int]:
    """The places of figures that a row tells beside the one it was found by."""
    return [at for at in range(1, len(plan.shown) - 1) if table.column(plan.shown[at].id).role is ColumnRole.MEASURE]
