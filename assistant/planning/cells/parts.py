"""The parts of a plan that a reading of a table's cells gives: rows, columns, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd

from assistant.execution.selection import mask
from assistant.plan import (
    Aggregation,
    Basis,
    Between,
    ColumnRef,
    Compare,
    Condition,
    Dataset,
    In,
    ListRows,
    Measure,
    Term,
    conjuncts,
)
from assistant.planning.cells.asking import Asked
from assistant.planning.cells.columns import numbers_of, pick, tells_change
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.one_whole import items_alone, part_one_whole
from assistant.planning.cells.reading import CellReading, rows_of_reading
from assistant.planning.cells.rows import measures_of
from assistant.planning.cells.statements import of_its_own_time
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import look_up_rows, without_unit
from assistant.records import Column, ColumnRole, ColumnType, RowTag
from assistant.vocabulary.units import compatible, unit_named

_LISTED = 6
_MEANT = 0.5  # of a header's mention, for its figures to be asked for
_RATE_OF_CHANGE = re.compile(r"增速|增幅|降幅|涨幅|跌幅|增长率|变动率")
_ONLY_CHANGE = re.compile(r"(?:同比|环比|比上年|较上年|增长|增速|增幅|增减|变动|变化|yoy|YOY|YoY)")
_BARE_YEAR = re.compile(r"(?:19|20)\d{2}")
_MEASURES = re.compile(r".{0,4}(?:指标|项目|科目|内容)")
_BARE_SHARE = re.compile(
    r"(?:所占)?(?:占比|比重|比例|百分比|份额)|占(?:总收入|营业收入|收入|总额|合计|全部)(?:的?(?:比[例重]|百分比))?"
)
_REPORT = re.compile(r"(?:年度?|季度?)报|年报|季报|半年度|中报")
_NAME, _CODE = re.compile(r"名称|简称"), re.compile(r"代码|编码")
_OF_UNITS = re.compile(r"(?:计[量价]|统计)?单位")
_SERIAL = re.compile(r"^(?:序号|编号|排名|名次|No\.?)$")


@dataclass(frozen=True)
class Side:
    """One side of a comparison: the rows and the column that stand for it."""

    where: Condition
    column: Column
    label: str
    time: date | None = None

    @property
    def ends(self) -> date:
        """The last day it stands for; the first of all days where that is not known."""
        end = self.column.period.end if self.column.period is not None else None
        return self.time or end or date.min


class Parts:
    """One reading with the rows of its table.  Its methods raise `NotExpressible`."""

    def __init__(self, reading: CellReading, frame: pd.DataFrame, name: str) -> None:
        self.reading = reading
        self.asked: Asked = reading.asked
        self.labels = reading.labels
        self.table = reading.labels.table
        self.assumptions: list[str] = []
        self.frame = frame
        as_of = self.table.as_of.end if self.table.as_of else None
        self.dataset = Dataset(table_id=self.table.id, name=name, as_of=as_of)

    @cached_property
    def where(self) -> Condition:
        """All that the question says of rows; a limit on items of one whole takes in none of its sums."""
        where = rows_of_reading(self.reading)
        bounded = [c for pick in self.reading.picked if not pick.label and (c := self.labels.column(pick.column))]
        names = self.names()[:1]
        return items_alone(where, bounded, names[0], self.table, self.frame) if bounded and names else where

    def part_one_whole(self, columns: Sequence[Column]) -> bool:
        """Whether all rows are items of one whole in these columns, so that they are alike."""
        return bool(columns) and all(part_one_whole(self.frame, column) for column in columns)

    @cached_property
    def used(self) -> set[str]:
        """The columns that conditions are on."""
        timed = {use.rows.column.id for use in self.reading.periods if isinstance(use.rows, In | Between | Compare)}
        return {each.column for each in self.reading.picked} | timed

    def columns(self, within: Sequence[Column] | None = None) -> list[Column]:
        numbers = list(within) if within is not None else self.in_period()
        things = self.reading.things
        headers = [m for m in self.reading.headers if m.whole or m.span not in things or self._asked_in_unit(m)]
        return pick(self.asked, headers, self.labels, numbers, self.used)

    def _asked_in_unit(self, mention: Mention) -> bool:
        """住院多少人次 of a header 住院人次: what is counted, and no kind of thing."""
        unit, said = self.asked.unit, self.asked.text[slice(*mention.span)]
        return unit is not None and any(own.text == f"{said}{unit.name}" for own in mention.labels)

    def in_period(self) -> list[Column]:
        """The number columns of the periods asked for; all where none is in the headers."""
        named = [use.columns for use in self.reading.periods if use.columns]
        if not named:
            return numbers_of(self.labels)
        timed = [column for column in numbers_of(self.labels) if any(column in columns for columns in named)]
        return [*timed, *self._changes_of(timed)]

    def _changes_of(self, timed: Sequence[Column]) -> list[Column]:
        """净利润YOY right behind 2023年净利润, where it is named: the change of that figure names no time itself."""
        text = self.asked.text
        told = [m for m in self.reading.headers if m.whole or _ONLY_CHANGE.search(text[slice(*m.span)])]
        named = {c.id for m in told for c in measures_of(m, self.labels)}
        return [
            after
            for before, after in pairwise(self.table.columns)
            if before in timed and after.id in named and after.period is None and tells_change(after)
        ]

    def column(self, within: Sequence[Column] | None = None) -> Column:
        """The one column meant."""
        found = self.columns(within)
        if self._asks_of_change():
            found = self._changes_beside() or [column for column in found if tells_change(column)]
        if len(found) > 1:
            found = of_its_own_time(found, self.reading.periods, of_report=self._of_report()) or found
        if len(found) != 1:
            raise NotExpressible("多少")
        return found[0]

    def _of_report(self) -> bool:
        """Whether the periodical report that the table stands in is named as such (甲公司半年报里)."""
        text = self.asked.text
        return self.reading.named and any(
            _REPORT.search(text[: each.end + 2], each.start) for each in self.reading.title
        )

    def _changes_beside(self) -> list[Column]:
        """业务量增长 where each figure has its own 同比增长 behind it: the one behind 业务量."""
        every = list(self.table.columns)
        named = {c.id for m in self.reading.headers for c in measures_of(m, self.labels) if not tells_change(c)}
        behind = [after for before, after in pairwise(every) if before.id in named and tells_change(after)]
        bare = [column for column in every if tells_change(column) and _ONLY_CHANGE.match(column.name)]
        return behind if len(bare) > 1 and len(behind) == 1 and behind[0] in bare else []

    def shares_beside(self) -> list[Column]:
        """海外收入占几成 where 占比 stands right behind 营业收入: the one share that says of no figure what it is."""
        named = self.columns()
        bare = [
            after
            for before, after in pairwise(self.table.columns)
            if after.unit == "%" and _BARE_SHARE.fullmatch(without_unit(after.name)) and before in named
        ]
        shares = [c for c in numbers_of(self.labels) if _BARE_SHARE.fullmatch(without_unit(c.name))]
        return bare if bare == shares and len(bare) == 1 else []

    def _asks_of_change(self) -> bool:
        """Whether what rose or fell is asked for (涨得最多, 增幅) by words that name no other column."""
        named = [mention.span for mention in self.reading.headers] + [pick.span for pick in self.reading.picked]
        said = [match.span() for match in _RATE_OF_CHANGE.finditer(self.asked.text)]
        return self.asked.moving is not None or any(
            all(end <= first or last <= start for first, last in named) for start, end in said
        )

    def unit_for(self, column: Column) -> str:
        """The unit a sum is said in: the one asked for where the column's can be said in it."""
        return self._converted_to(column) or column.unit or ""

    def shown(self, column: Column) -> ColumnRef:
        """The column as it is told of single rows: in the unit asked for."""
        return ref(column).model_copy(update={"shown_in": self._converted_to(column)})

    def _converted_to(self, column: Column) -> str:
        """The unit asked for, where it is another than the column's and can be reckoned from it; this is noted."""
        asked, own = self.asked.unit, unit_named(column.unit or "")
        if asked is None or own is None or asked.counts or asked.symbol == own.symbol or not compatible(asked, own):
            return ""
        note = f"台账单位为{column.unit}，已换算为{asked.symbol}"
        if note not in self.assumptions:
            self.assumptions.append(note)
        return asked.symbol

    def rows(self, where: Condition, *, looked_up: bool) -> pd.DataFrame:
        """The detail rows that satisfy a condition; `looked_up` also totals of a statement."""
        tags = self.frame["tag"]
        eligible = look_up_rows(self.table, tags) if looked_up else tags == RowTag.DETAIL.value
        frame = self.frame[eligible]
        return frame[mask(frame, where)]

    def some(self, where: Condition, *, looked_up: bool = True) -> int:
        """How many rows satisfy a condition; `NotExpressible` when none does."""
        count = len(self.rows(where, looked_up=looked_up))
        if not count:
            raise NotExpressible("")
        return count

    @property
    def everything(self) -> bool:
        """Whether no row is told from others."""
        return not conjuncts(self.where)

    def names(self) -> list[Column]:
        """What rows are called by."""
        return list(self._names)

    @cached_property
    def _names(self) -> tuple[Column, ...]:
        texts = [c for c in self.table.columns if c.type is ColumnType.TEXT and c.role is not ColumnRole.NOTE]
        texts = [c for c in texts if not (_SERIAL.match(c.name) or self._holds_units(c))] or texts
        texts = texts or [c for c in self.table.columns if c.role is ColumnRole.DATE][:1]  # a row a day
        order = {ColumnRole.NAME: 0, ColumnRole.KEY: 1}
        named = any(_NAME.search(column.path[-1] if column.path else column.name) for column in texts)
        each = {c.id for c in texts if len(texts) > 1 and self._tells_each(c)}
        return tuple(sorted(texts, key=lambda c: (named and is_code(c), order.get(c.role, 2), c.id not in each)))

    def _tells_each(self, column: Column) -> bool:
        """Whether no two rows hold the same: 医学类 under 专业类别, which several rows stand under."""
        values = self.frame.loc[self.frame["tag"] == RowTag.DETAIL.value, column.id].dropna()
        return bool(len(values)) and values.is_unique

    def _holds_units(self, column: Column) -> bool:
        """Whether a column 单位 says what rows are counted in (吨, 千克); one of offices names them."""
        return _OF_UNITS.fullmatch(column.name) is not None and all(
            unit_named(str(value)) is not None for value in self.frame[column.id].dropna().unique()
        )

    @property
    def measures_in_rows(self) -> bool:
        """Whether each row is another measure, so that columns are alike and rows are not."""
        names = self.names()
        headed = bool(names) and _MEASURES.fullmatch(names[0].name) is not None
        units = {column.unit for column in numbers_of(self.labels)}
        return self.table.layout == "indicators" or (headed and len(units) == 1)

    def answering(self) -> list[Column]:
        """The text columns that are asked for by their header (哪个国家)."""
        asked = [m for m in self.reading.headers if not measures_of(m, self.labels)]  # 收入 is no 收入·指引
        ids = {n: m.whole for m in asked for label in m.on(Axis.HEADER) for n in label.columns}
        named = [(column, whole) for n, whole in ids.items() if (column := self.labels.column(n)) is not None]
        texts = [
            column
            for column, whole in named
            if column.type is not ColumnType.NUMBER
            and column.id not in self.used
            and (whole or column.role is not ColumnRole.KEY)  # 哪家公司 asks for no 公司代码
            and not (is_code(column) and _CODE.search(self.asked.text) is None)
        ]
        if self.asked.times and (timed := self.times()) is not None and timed.id not in self.fixed():
            return [timed]
        order = {column.id: place for place, column in enumerate(self.names())}
        return sorted(texts, key=lambda column: order.get(column.id, len(order)))

    def times(self) -> Column | None:
        """The one column that says of what time rows are."""
        found = [c for c in self.table.columns if c.role is ColumnRole.DATE or c.id in self.labels.period_values]
        return found[0] if len(found) == 1 else None

    def columns_named(self) -> bool:
        """Whether figures are asked for by their header."""
        things = self.reading.things
        headers = [mention for mention in self.reading.headers if mention.span not in things]
        told = [mention for mention in headers if mention.weight >= _MEANT or not self.reading.title]
        return any(measures_of(mention, self.labels) for mention in told)

    def basis(self) -> Basis:
        """What was understood, for the plan."""
        period = next(iter(self.reading.periods), None)
        return Basis(
            question=self.asked.text,
            assumptions=tuple(self.assumptions),
            links=self.reading.links(),
            period=period.match.period if period else None,
        )

    def listed(self, columns: Sequence[Column]) -> ListRows:
        """The rows meant, by name, with what `columns` say of them."""
        names = self.names()
        if names and names[0] in columns and names[0].role is ColumnRole.NAME:
            columns = [column for column in columns if column != names[0]]  # 哪些股东: by their names, and no more
        else:
            names = [column for column in names if column not in columns]
        telling = [c for c in names if c.id not in self.used] if self.asked.named else names
        shown = (*(telling or names)[:1], *columns) if columns or telling or names else ()
        refs = tuple(dict.fromkeys(map(self.shown, shown)))[:_LISTED]
        if not refs:
            raise NotExpressible("哪些")
        return ListRows(dataset=self.dataset, where=self.where, shown=refs, basis=self.basis())

    def fixed(self) -> set[str]:
        """Columns that a condition holds to one value: they tell no row from another."""
        parts = conjuncts(self.where)
        return {part.column.id for part in parts if hasattr(part, "column") and not isinstance(part, In)}

    def term(self, side: Side) -> Term:
        """The value of one side: the cell itself where it is one row's."""
        rows = self.rows(side.where, looked_up=True)
        column = side.column
        side = replace(side, label=f"{side.label}年" if _BARE_YEAR.fullmatch(side.label) else side.label)
        if len(rows) == 1:
            unit = _row_unit(rows) or column.unit or ""
            measure = Measure(aggregation=Aggregation.SUM, column=ref(column), unit=unit)
            return Term(label=side.label, dataset=self.dataset, where=side.where, measure=measure, cell=True)
        if len(rows) == 0 or column.unit == "%" or self.measures_in_rows:
            raise NotExpressible("哪一行")
        measure = Measure(aggregation=Aggregation.SUM, column=ref(column), unit=column.unit or "")
        return Term(label=side.label, dataset=self.dataset, where=side.where, measure=measure)


def is_code(column: Column) -> bool:
    """Whether a column holds codes of what another names."""
    return _CODE.search(column.path[-1] if column.path else column.name) is not None


def _row_unit(rows: pd.DataFrame) -> str:
    own: Any = rows["unit"].iloc[0] if "unit" in rows.columns else None
    return "" if own is None or pd.isna(own) else str(own)
