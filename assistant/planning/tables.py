"""Filling a plan over one table from what a question links to in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

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
    conjuncts,
)
from assistant.planning.conditions import Rows, rows_meant
from assistant.planning.expressing import NotExpressible, ref
from assistant.planning.lexicon import Target, bare_name
from assistant.planning.linking import TableReading
from assistant.planning.measures import BY_COLUMN_ONLY, Measures, dimension_of
from assistant.planning.question import Question, Wants
from assistant.planning.states import state_values, status_column
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import Dimension, Unit, unit_named

_GROUPING_ROLES = (ColumnRole.PLACE, ColumnRole.CATEGORY, ColumnRole.STATUS)
_LISTED_COLUMNS = 6
_OWN_UNIT = re.compile(r"[率比%％（(]|人数|户数|件数|宗数|个数|次数")
_TWO_COUNTS = re.compile(r"数[和与及、].{1,12}数(?!额|据|字)")


def by_column_only(plan: TablePlan) -> bool:
    """Whether nothing but a column's name led to this table: a report goes before it."""
    return BY_COLUMN_ONLY in plan.basis.assumptions


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
        self.table = reading.words.table
        self.dataset = Dataset(table_id=self.table.id, name=reading.words.name, as_of=as_of)
        self.assumptions = list(rows.assumptions)
        self.measures = Measures(question, reading, glossary, self.assumptions, in_context=in_context)

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
            self.measures.need_subject()
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
        measures = tuple(self.measures.wanted())
        return Aggregate(
            dataset=self.dataset,
            where=self.rows.where,
            measures=measures,
            group_by=tuple(groups[:1]),
            beside=None if groups else self._under_way(measures[0]),
            basis=self._basis(),
        )

    def _under_way(self, measure: Measure) -> Filtered | None:
        """Bare 未整改 counts one state; what is under way is said beside it (domain notes §2)."""
        status = status_column(self.reading, self.glossary)
        if status is None or measure.column is not None:
            return None
        not_done = state_values(status, frozenset({State.NOT_DONE}), self.glossary)
        doing = state_values(status, frozenset({State.IN_PROGRESS}), self.glossary)
        parts = conjuncts(self.rows.where)
        bare = In(column=ref(status), values=not_done, label=State.NOT_DONE.label) if not_done else None
        if bare not in parts or not doing:
            return None
        other = In(column=ref(status), values=doing, label=State.IN_PROGRESS.label)
        where = And(parts=tuple(other if part == bare else part for part in parts))
        return Filtered(label=State.IN_PROGRESS.label, where=where, measure=measure)

    def _superlative(self, groups: Sequence[ColumnRef]) -> Aggregate | Extreme:
        question = self.question
        largest = question.superlative == "most"
        values = self.measures.value_columns()
        if groups and not self._row_wanted():
            measures = tuple(self.measures.wanted())[:1]
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
        self.measures.need_subject()
        if self.table.layout == "indicators":
            raise NotExpressible("占")  # rows of different measures are no whole
        parts = conjuncts(self.rows.where)
        whole = tuple(part for part in parts if self._sets_scene(part))
        if len(whole) == len(parts):
            raise NotExpressible("占")
        values = [c for c in self.measures.value_columns() if c.additivity != "none"]
        measure = (
            self.measures.of_column(Aggregation.SUM, values[0])
            if values
            else Measure(aggregation=Aggregation.COUNT, unit="个")
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
        by_area = next((c for c in self.measures.value_columns() if dimension_of(c) is Dimension.AREA), None)
        if by_area is None and metric.by == "area":
            by_area = self.measures.main_area()
        measure = (
            Measure(aggregation=Aggregation.SUM, column=ref(by_area), unit=by_area.unit or "") if by_area else count
        )
        by = f"{bare_name(by_area) if by_area else '个数'}计算"
        told = by_area is None or metric.by == "area"
        self.assumptions.append(f"{metric.name}按{by}{f'：{metric.definition}' if told else ''}")
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
            columns = self.measures.value_columns() if asked_number else self.reading.columns()
        if self.question.wants is Wants.WHEN and any(c.role is not ColumnRole.DATE for c in columns):
            raise NotExpressible("什么时候")
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
        self.measures.need_subject()
        named = [ref(column) for column in self.reading.columns_by_name()]
        shown = _distinct([*self._identifying(), *named])
        if self.question.wants is Wants.OPEN and self.rows.where == And(parts=()) and not self.question.listing:
            raise NotExpressible(self.question.text)
        if len(shown) < 2:
            shown = _distinct([*shown, *(ref(c) for c in self.table.columns if c.role is not ColumnRole.NOTE)])
        return ListRows(dataset=self.dataset, where=self.rows.where, shown=shown[:_LISTED_COLUMNS], basis=self._basis())

    def _identifying(self) -> list[ColumnRef]:
        """Name and key columns: what a clerk calls a row by."""
        names = [
            c for c in self.table.columns if c.role in (ColumnRole.NAME, ColumnRole.KEY) and bare_name(c) != "序号"
        ]
        ordered = sorted(names, key=lambda c: c.role is not ColumnRole.NAME)
        places = [c for c in self.table.columns if c.role is ColumnRole.PLACE]
        return [ref(c) for c in (*ordered[:1], *places[:1])] or [ref(self.table.columns[0])]


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
    return And(parts=(*conjuncts(first), second))


def _distinct(columns: Sequence[ColumnRef]) -> tuple[ColumnRef, ...]:
    return tuple(dict.fromkeys(columns))
