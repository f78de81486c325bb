"""Filling a plan over one table from what a question links to in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from assistant.plan import (
    Aggregate,
    Aggregation,
    And,
    Basis,
    ColumnRef,
    Condition,
    Dataset,
    Exists,
    Extreme,
    Filtered,
    In,
    LinkKind,
    ListRows,
    Measure,
    Ratio,
    TablePlan,
)
from assistant.planning.conditions import Rows, rows_meant
from assistant.planning.dates import period_column
from assistant.planning.expressing import NotExpressible, ref
from assistant.planning.lexicon import Target, bare_name
from assistant.planning.linking import TableReading
from assistant.planning.question import Question, Wants
from assistant.planning.states import remaining_columns, state_values, status_column
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import COUNTING, Dimension, Unit, compatible, unit_named

_GROUPING_ROLES = (ColumnRole.PLACE, ColumnRole.CATEGORY, ColumnRole.STATUS)
_LISTED_COLUMNS = 6
_OWN_UNIT = re.compile(r"[率比%％（(]|人数|户数|件数|宗数|个数|次数")
_TWO_COUNTS = re.compile(r"数[和与及、].{1,12}数(?!额|据|字)")
_MEASURE_TAIL = re.compile(r"面积|金额|价款|规模|数量|数$")
_COUNT_NOUN = re.compile(r"(?:个|宗|件|点|处|户|条|数|斑|目|项)数(?!额|据|字)|数量")
_PHYSICAL = (Dimension.AREA, Dimension.MONEY, Dimension.LENGTH, Dimension.WEIGHT, Dimension.VOLUME)


_BY_COLUMN_ONLY = "问题没有说明是什么的数，按列名理解"


def by_column_only(plan: TablePlan) -> bool:
    """Whether nothing but a column's name led to this table: a report goes before it."""
    return _BY_COLUMN_ONLY in plan.basis.assumptions


def plan_table(
    question: Question, reading: TableReading, glossary: Glossary, context: Condition | None = None
) -> TablePlan:
    """The plan a question asks of this table.

    `context` are the rows of the ask before it in the same sentence, used when this
    one names none.  Raises `NotExpressible` when a word has no place in the plan.
    """
    table = reading.words.table
    as_of = table.as_of.end if table.as_of else None
    rows = rows_meant(question, reading, glossary, as_of)
    in_context = context is not None and rows.where in (context, And(parts=()))
    if context is not None and in_context:
        rows = Rows(context, rows.assumptions)
    plan = _Filler(question, reading, glossary, rows, as_of, in_context).plan()
    _nothing_dropped(plan, reading)
    return plan


class _Filler:
    """Decides the kind of plan, then fills it."""

    def __init__(
        self,
        question: Question,
        reading: TableReading,
        glossary: Glossary,
        rows: Rows,
        as_of: dt.date | None,
        in_context: bool,
    ) -> None:
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.rows = rows
        self.in_context = in_context
        self.table = reading.words.table
        self.dataset = Dataset(table_id=self.table.id, name=reading.words.name, as_of=as_of)
        self.assumptions = list(rows.assumptions)

    def plan(self) -> TablePlan:
        question = self.question
        self._refuse_other_shapes()
        if question.metric is not None:
            return self._rate()
        if question.share:
            return self._share()
        groups = [ref(column) for column in self.reading.columns(*_GROUPING_ROLES)] or self._compared_values()
        if question.superlative is not None:
            return self._superlative(groups)
        if question.grouped and not groups and not question.average:  # 平均每个图斑 groups by nothing
            raise NotExpressible(question.grouped)
        if question.wants is Wants.EXISTS:
            self._needs_subject()
            return Exists(dataset=self.dataset, where=self.rows.where, basis=self._basis())
        if groups and (question.grouped or question.each):
            return self._aggregate(groups)
        if question.wants is Wants.NUMBER:
            return self._single_row() or self._aggregate([])
        if question.wants in (Wants.TEXT, Wants.WHEN, Wants.OPEN) and (row := self._single_row()) is not None:
            return row
        if question.wants in (Wants.WHICH, Wants.WHEN) or question.listing or question.wants is Wants.OPEN:
            return self._list()
        raise NotExpressible(question.text)

    def _refuse_other_shapes(self) -> None:
        """Questions whose answer no plan here can say: 都…了吗, 是不是最多, two counts at once."""
        question = self.question
        if question.wants is Wants.EXISTS and "都" in question.normal:
            raise NotExpressible("都")
        if question.wants is Wants.EXISTS and question.superlative:
            raise NotExpressible("最")
        if _TWO_COUNTS.search(question.normal):
            raise NotExpressible("和")

    def _basis(self) -> Basis:
        return Basis(
            question=self.question.text,
            assumptions=tuple(self.assumptions),
            uncovered=tuple(word.text for word in self.reading.uncovered),
            links=tuple(item.as_link() for item in self.reading.links),
            period=self.question.period.period if self.question.period else None,
        )

    # ------------------------------------------------------------ kinds of plan

    def _aggregate(self, groups: Sequence[ColumnRef]) -> Aggregate:
        measures = tuple(self._measures())
        return Aggregate(
            dataset=self.dataset,
            where=self.rows.where,
            measures=measures,
            group_by=tuple(groups[:1]),
            basis=self._basis(),
        )

    def _superlative(self, groups: Sequence[ColumnRef]) -> Aggregate | Extreme:
        question = self.question
        largest = question.superlative == "most"
        values = self._value_columns()
        if groups and not self._row_wanted():
            measures = tuple(self._measures())[:1]
            limit = question.top or 1
            return Aggregate(
                dataset=self.dataset,
                where=self.rows.where,
                measures=measures,
                group_by=tuple(groups[:1]),
                descending=largest,
                limit=limit,
                basis=self._basis(),
            )
        column = next(iter(values), None)
        if column is None:
            raise NotExpressible("最多" if largest else "最少")
        return Extreme(
            dataset=self.dataset,
            where=self.rows.where,
            column=ref(column),
            largest=largest,
            shown=_distinct([*self._identifying(), ref(column)]),
            limit=question.top or 1,
            basis=self._basis(),
        )

    def _row_wanted(self) -> bool:
        """最大的图斑 asks for a row, 最大的乡镇 for a group."""
        end = self.question.superlative_end
        return any(0 <= item.start - end <= 1 for item in self.reading.of(Target.ENTITY))

    def _compared_values(self) -> list[ColumnRef]:
        """The column of which two values are set side by side: 甲镇和乙镇各多少, 哪个多."""
        if not (self.question.each or self.question.superlative):
            return []
        named = [
            item.meaning.column for item in self.reading.of(Target.VALUE) if item.meaning.how is not LinkKind.ALIAS
        ]
        return [ref(c) for c in dict.fromkeys(named) if c is not None and named.count(c) > 1][:1]

    def _share(self) -> Ratio:
        """The rows meant out of all rows of the same place and time."""
        self._needs_subject()
        parts = self.rows.where.parts if isinstance(self.rows.where, And) else (self.rows.where,)
        whole = tuple(part for part in parts if self._sets_scene(part))
        if len(whole) == len(parts):
            raise NotExpressible("占")
        values = [c for c in self._value_columns() if c.additivity != "none"]
        measure = (
            self._measure(Aggregation.SUM, values[0]) if values else Measure(aggregation=Aggregation.COUNT, unit="个")
        )
        self.assumptions.append(f"占比按{f'{bare_name(values[0])}' if values else '个数'}计算")
        return Ratio(
            dataset=self.dataset,
            label="占比",
            numerator=Filtered(label="符合条件的", where=self.rows.where, measure=measure),
            denominator=Filtered(label="全部", where=And(parts=whole), measure=measure),
            basis=self._basis(),
        )

    def _sets_scene(self, part: Condition) -> bool:
        """Place and time bound the whole as well as the part."""
        roles = {column.id: column.role for column in self.table.columns}
        column = getattr(part, "column", None)
        return column is not None and roles[column.id] in (ColumnRole.PLACE, ColumnRole.DATE)

    def _rate(self) -> Ratio:
        metric = self.question.metric
        status = status_column(self.reading, self.glossary)
        if metric is None or status is None or metric.numerator.state is not State.DONE:
            raise NotExpressible(metric.name if metric else "")
        values = state_values(status, frozenset({State.DONE}), self.glossary)
        if not values:
            raise NotExpressible(metric.name)
        done = In(column=ref(status), values=values, label=State.DONE.label)
        count = Measure(aggregation=Aggregation.COUNT, unit="个")
        if not self.reading.of(Target.ENTITY, Target.TITLE):
            raise NotExpressible(metric.name)  # a rate of what?
        by_area = next((c for c in self._value_columns() if _dimension(c) is Dimension.AREA), None)
        measure = (
            Measure(aggregation=Aggregation.SUM, column=ref(by_area), unit=by_area.unit or "") if by_area else count
        )
        by_count = f"个数计算：{metric.note}"
        self.assumptions.append(f"{metric.name}按{f'{bare_name(by_area)}计算' if by_area else by_count}")
        return Ratio(
            dataset=self.dataset,
            label=metric.name,
            numerator=Filtered(label="整改完成", where=_and(self.rows.where, done), measure=measure),
            denominator=Filtered(label="全部", where=self.rows.where, measure=measure),
            basis=self._basis(),
        )

    def _single_row(self) -> ListRows | None:
        """A named row with a column asked of it is a look-up, not a sum."""
        if not self.reading.keyed:
            return None
        if self.table.layout == "indicators":
            columns = [
                column.model_copy(update={"unit": self._unit_of_row(column)}) for column in self.reading.columns()
            ]
            asked = self.question.unit
            if asked is not None and any(not _in_unit(column, asked) for column in columns):
                raise NotExpressible(f"多少{asked.name}")
        else:
            asked_number = self.question.wants is Wants.NUMBER
            columns = self._value_columns() if asked_number else self.reading.columns()
        if not columns:
            return None
        shown = (*self._identifying(), *(ref(column) for column in columns))
        return ListRows(dataset=self.dataset, where=self.rows.where, shown=_distinct(shown), basis=self._basis())

    def _unit_of_row(self, column: Column) -> str | None:
        """A table of indicators has its unit line for all rows but those that say otherwise."""
        labels = "".join(item.meaning.value for item in self.reading.of(Target.VALUE))
        if column.unit or _OWN_UNIT.search(labels) or unit_named(self.table.unit or "") is None:
            return column.unit
        return self.table.unit

    def _list(self) -> ListRows:
        self._needs_subject()
        named = [ref(column) for column in self.reading.columns_by_name()]
        shown = _distinct([*self._identifying(), *named])
        if self.question.wants is Wants.OPEN and self.rows.where == And(parts=()) and not self.question.listing:
            raise NotExpressible(self.question.text)
        if len(shown) < 2:
            shown = _distinct([*shown, *(ref(c) for c in self.table.columns if c.role is not ColumnRole.NOTE)])
        return ListRows(dataset=self.dataset, where=self.rows.where, shown=shown[:_LISTED_COLUMNS], basis=self._basis())

    # ------------------------------------------------------------ what is measured

    def _measures(self) -> list[Measure]:
        values = self._value_columns()
        if self.question.average or values:
            columns = [next(iter(values), None)] if self.question.average or len(values) < 2 else values
            if None in columns:
                raise NotExpressible("平均" if self.question.average else "多少")
            kind = Aggregation.AVERAGE if self.question.average else Aggregation.SUM
            self._needs_subject(named=columns)
            counted = (
                [self._count_of_rows()]
                if _COUNT_NOUN.search(self.question.normal) and not self.question.average
                else []
            )
            return counted + [self._measure(kind, column) for column in columns if column is not None]
        return [self._count()]

    def _measure(self, kind: Aggregation, column: Column) -> Measure:
        unit = column.unit or ""
        asked, own = self.question.unit, unit_named(unit)
        if asked is not None and own is not None and not asked.counts and compatible(asked, own) and asked.name != unit:
            self.assumptions.append(f"台账单位为{unit}，已换算为{asked.symbol}")
            unit = asked.symbol
        return Measure(aggregation=kind, column=ref(column), unit=unit)

    def _count(self) -> Measure:
        unit = self.question.unit
        if unit is not None and unit.dimension is not Dimension.COUNT:
            raise NotExpressible(f"多少{unit.name}")
        if self.question.dimension in _PHYSICAL or self.question.dimension is Dimension.SHARE:
            raise NotExpressible("多少")
        self._needs_subject()
        return self._count_of_rows()

    def _count_of_rows(self) -> Measure:
        if self.table.layout == "indicators" or (self.reading.keyed and self.question.unit is None):
            raise NotExpressible("多少")  # one named row: what of it?
        unit = self.question.unit if self.question.unit and self.question.unit.dimension is Dimension.COUNT else None
        called = "".join((*self.reading.words.entities, self.reading.words.title_text))
        if unit is not None and not self.glossary.may_count(unit.name, called):
            raise NotExpressible(f"多少{unit.name}")  # 宗 counts 宗地 and 案件, not 图斑
        if period_column(self.table) is not None:
            raise NotExpressible("多少")  # its rows are months, not things to be counted
        return Measure(aggregation=Aggregation.COUNT, unit=unit.name if unit else "个")

    def _needs_subject(self, named: Sequence[Column | None] = ()) -> None:
        """Rows are only counted, added up or listed when the question says what they are:
        by their name or their table's, a status, or a value that is no place.

        A column called by its full name will do where nothing else answers.
        """
        if self.in_context or self.question.states or self.question.remaining_word:
            return
        values = [item.meaning.column for item in self.reading.of(Target.VALUE)]
        telling = any(column is not None and column.role is not ColumnRole.PLACE for column in values)
        if telling or self.reading.of(Target.ENTITY, Target.TITLE, Target.FLAG):
            return
        limited = [c for c in self.reading.columns_by_name() if self._only_in_limit(c)]
        named = (*named, *limited)
        if not any(column in self.reading.columns_by_name() for column in named):
            raise NotExpressible("")
        self.assumptions.append(_BY_COLUMN_ONLY)

    def _value_columns(self) -> list[Column]:
        """Number columns the question names, or that its unit or 面积/价款 points to."""
        named = [c for c in self.reading.columns() if c.type is ColumnType.NUMBER and c.role is ColumnRole.MEASURE]
        limited = {limit.start for limit in self.question.limits}
        if limited:
            named = [c for c in named if not self._only_in_limit(c)]
        unit, dimension = self.question.unit, self.question.dimension
        if not named and self.question.remaining_word and not self.question.states:
            left = remaining_columns(self.table)
            named = [c for c in left if dimension is None or _measures_in(c, dimension, unit)]
        if unit is not None and unit.counts and unit.dimension is Dimension.COUNT:
            return [c for c in named if (own := unit_named(c.unit or "")) is not None and own.counts]
        wanted = [c for c in named if dimension is None or _measures_in(c, dimension, unit)]
        if wanted:
            return wanted
        if dimension in _PHYSICAL or (dimension in COUNTING and dimension is not Dimension.COUNT):
            same = [c for c in self._measure_columns() if _measures_in(c, dimension, unit)]
            same.sort(key=lambda c: -_shared_length(bare_name(c), self.question.normal))
            if len(same) > 1:
                self.assumptions.append(
                    f"按{bare_name(same[0])}计算（另有{'、'.join(bare_name(c) for c in same[1:])}）"
                )
            return same[:1]
        if named and dimension is not None and dimension is not Dimension.COUNT:
            raise NotExpressible(f"多少{unit.name}" if unit else "多少")
        return named

    def _only_in_limit(self, column: Column) -> bool:
        return any(
            item.meaning.column == column and any(0 <= limit.start - item.end <= 1 for limit in self.question.limits)
            for item in self.reading.of(Target.COLUMN)
        )

    def _measure_columns(self) -> list[Column]:
        return [c for c in self.table.columns if c.role is ColumnRole.MEASURE and c.type is ColumnType.NUMBER]

    def _identifying(self) -> list[ColumnRef]:
        """Name and key columns: what a clerk calls a row by."""
        names = [
            c for c in self.table.columns if c.role in (ColumnRole.NAME, ColumnRole.KEY) and bare_name(c) != "序号"
        ]
        ordered = sorted(names, key=lambda c: c.role is not ColumnRole.NAME)
        places = [c for c in self.table.columns if c.role is ColumnRole.PLACE]
        return [ref(c) for c in (*ordered[:1], *places[:1])] or [ref(self.table.columns[0])]


def _shared_length(name: str, text: str) -> int:
    """How long a stretch of a column's name the question holds: 未供 of 未供面积."""
    stem = _MEASURE_TAIL.sub("", name)
    match = SequenceMatcher(None, stem, text, autojunk=False).find_longest_match()
    return match.size if match.size > 1 else 0


def _in_unit(column: Column, asked: Unit) -> bool:
    own = unit_named(column.unit or "")
    return own is not None and own.name == asked.name


def _nothing_dropped(plan: TablePlan, reading: TableReading) -> None:
    """Every linked column and value must have a place in the plan (promise 3)."""
    used = plan.model_dump_json(exclude={"basis"})
    for item in reading.links:
        column = item.meaning.column
        if column is None or item.meaning.target not in (Target.COLUMN, Target.VALUE, Target.FLAG, Target.DEADLINE):
            continue
        if f'"id":"{column.id}"' not in used:
            raise NotExpressible(item.text)


def _and(first: Condition, second: Condition) -> Condition:
    parts = first.parts if isinstance(first, And) else (first,)
    return And(parts=(*parts, second))


def _distinct(columns: Sequence[ColumnRef]) -> tuple[ColumnRef, ...]:
    return tuple(dict.fromkeys(columns))


def _dimension(column: Column) -> Dimension | None:
    unit = unit_named(column.unit or "")
    return unit.dimension if unit else None


_COUNTED_IN_NAME = {Dimension.PEOPLE: ("人数", "人口"), Dimension.HOUSEHOLDS: ("户数",), Dimension.TIMES: ("次数",)}


def _measures_in(column: Column, dimension: Dimension, unit: Unit | None) -> bool:
    own = unit_named(column.unit or "")
    if own is not None:
        return own.per is None and own.dimension is dimension and (unit is None or compatible(unit, own))
    return any(word in column.name for word in _COUNTED_IN_NAME.get(dimension, ()))
