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
    Order,
    Ratio,
    TablePlan,
    conjuncts,
)
from assistant.planning.carried import Before, carried
from assistant.planning.cell_texts import told_columns
from assistant.planning.conditions import Rows, rows_meant
from assistant.planning.dates import date_column, period_column
from assistant.planning.expressing import NotExpressible, ref
from assistant.planning.having import GroupsWanted, groups_wanted
from assistant.planning.lexicon import Target, bare_name, puts_in_groups
from assistant.planning.linking import Linked, TableReading
from assistant.planning.measures import BY_COLUMN_ONLY, Measures, dimension_of
from assistant.planning.question import Question, Wants
from assistant.planning.question_words import WHICH_ASK
from assistant.planning.rates import Parts, Rates
from assistant.planning.states import state_values, status_column
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import Dimension, Unit, unit_named

_LISTED_COLUMNS = 6
_WHICH_KIND = re.compile(r"(?:哪|什么|哪些|哪几)个?[类种]")
_PER = re.compile(r"(?:每个?|一个)$")
_COUNTED = re.compile(r"[宗块个笔件处家户条座批]$")
_SIZED = re.compile(r"最[大小]")
_WHICH_OFFICE = re.compile(r"(?:哪个|哪些|哪几?家|什么|的)单位")
_WHICH_YEAR = re.compile(r"哪一?年|哪个?(?:年度|年份|月|季度)")
_YEARS = ("年度", "年份")
_OFFICES = ("单位", "部门", "企业", "公司", "机构")
_KINDS = ("类别", "类型", "种类", "性质", "用途", "矿种")
_OWN_UNIT = re.compile(r"[率比%％（(]|人数|户数|件数|宗数|个数|次数")
_TWO_COUNTS = re.compile(r"数[和与及、].{1,12}数(?!额|据|字)")


def by_column_only(plan: TablePlan) -> bool:
    """Whether nothing but a column's name led to this table: a report goes before it."""
    return BY_COLUMN_ONLY in plan.basis.assumptions


def plan_table(
    question: Question,
    reading: TableReading,
    glossary: Glossary,
    context: Condition | None = None,
    *,
    before: Before | None = None,
) -> TablePlan:
    """The plan a question asks of this table.

    `context` are the rows of the ask before it in the same sentence, used when this
    one names none; `before` are those of the first ask, which may go on for this one.
    Raises `NotExpressible` when a word has no place in the plan.
    """
    table = reading.words.table
    as_of = table.as_of.end if table.as_of else None
    question, wanted = groups_wanted(question, reading)
    rows = rows_meant(question, reading, glossary, as_of)
    in_context = before is not None or (context is not None and rows.where in (context, And(parts=())))
    if before is not None:
        rows = Rows(carried(table, before, rows.where), rows.assumptions)
    elif context is not None and in_context:
        rows = Rows(context, rows.assumptions)
    filler = _Filler(question, reading, glossary, rows, as_of, in_context, wanted)
    if before is not None:
        filler.measures.named_before = before.columns
    plan = filler.plan()
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
        wanted: GroupsWanted | None = None,
    ) -> None:
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.wanted = wanted
        self.rows = rows
        self.table = reading.words.table
        self.dataset = Dataset(table_id=self.table.id, name=reading.words.name, as_of=as_of)
        self.assumptions = list(rows.assumptions)
        self.measures = Measures(question, reading, glossary, self.assumptions, in_context=in_context)

    def plan(self) -> TablePlan:
        self._refuse_other_shapes()
        return self._of_kind().model_copy(update={"basis": self._basis()})

    def _of_kind(self) -> TablePlan:
        told = told_columns(self.rows.where)
        if not self.question.each:  # 措施为拆除的图斑哪个乡镇最多: by 乡镇
            told |= {item.meaning.column.id for item in self.reading.of(Target.VALUE) if item.meaning.column}
        groups = [ref(c) for c in self.reading.columns() if self._groups(c) and c.id not in told]
        groups = groups or self._compared_values()
        self.measures.grouped_by = [c for c in self.reading.columns() if ref(c) in groups]
        if self.wanted is not None:
            return self._limited_groups(self.wanted)
        if self.question.average and any(
            _PER.search(self.question.normal[: i.start]) for i in self._group_links(groups)
        ):
            raise NotExpressible("平均")  # 平均每个乡镇: of sums, not of rows
        if (rate := self._rate(groups)) is not None:
            return rate
        if self.question.superlative is not None:
            return self._superlative(groups or self._kinds_asked())
        return self._values_asked() or self._plainly(groups)

    def _limited_groups(self, wanted: GroupsWanted) -> TablePlan:
        """图斑超过100个的乡镇: the groups whose own value satisfies the limit."""
        if self.question.wants not in (Wants.WHICH, Wants.OPEN, Wants.NUMBER) or self.question.average:
            raise NotExpressible("超过")
        group = [ref(wanted.column)]
        plan = self._rate(group) or self._aggregate(group)
        by_share = unit_named(wanted.having.unit)
        if (by_share is not None and by_share.dimension is Dimension.SHARE) is not isinstance(plan, Ratio):
            raise NotExpressible("超过")
        return plan.model_copy(update={"having": wanted.having})

    def _group_links(self, groups: Sequence[ColumnRef]) -> list[Linked]:
        ids = {column.id for column in groups}
        return [i for i in self.reading.of(Target.COLUMN) if i.meaning.column and i.meaning.column.id in ids]

    def _plainly(self, groups: Sequence[ColumnRef]) -> TablePlan:
        """Without rate, ranking or different values: groups, a number, a row or a list."""
        question = self.question
        if question.ordered is not None and not groups and question.wants is Wants.NUMBER:
            raise NotExpressible("排")
        if question.grouped and not groups and not question.average:  # 平均每个图斑 groups by nothing
            raise NotExpressible(question.grouped)
        if question.wants is Wants.EXISTS:
            self.measures.need_subject()
            return Exists(dataset=self.dataset, where=self.rows.where)
        if groups and (question.grouped or question.each):
            return self._aggregate(groups)
        if question.wants is Wants.NUMBER:
            return self._single_row() or self._aggregate([])
        if (row := self._single_row()) is not None:
            return row
        if question.wants in (Wants.WHICH, Wants.WHEN) or question.listing or question.wants is Wants.OPEN:
            return self._list()
        raise NotExpressible(question.text)

    def _values_asked(self) -> Aggregate | None:
        """几个乡镇 wants how many different ones, 涉及哪些乡镇 those with their rows."""
        if (counted := self.measures.counted_column()) is not None:
            return self._distinct_values(counted)
        which = self.question.wants is Wants.WHICH and not self.reading.keyed
        named = self.measures.asked_for(WHICH_ASK) if which else None
        if named is None:
            kinds = self._kinds_asked() if which else []
            named = next((c for c in self.table.columns if ref(c) in kinds), None)
        if named is None:
            return None
        self.measures.need_subject(named=[named])
        measure = Measure(aggregation=Aggregation.COUNT, unit="个")
        return Aggregate(dataset=self.dataset, where=self.rows.where, measures=(measure,), group_by=(ref(named),))

    def _kinds_asked(self) -> list[ColumnRef]:
        """哪类问题最多, 欠缴最多的单位: by the one column that says of what kind, or whose, rows are."""
        for said, endings in ((_WHICH_KIND, _KINDS), (_WHICH_OFFICE, _OFFICES), (_WHICH_YEAR, _YEARS)):
            if said.search(self.question.normal):
                kinds = [
                    c for c in self.table.columns if bare_name(c).endswith(endings) and c.type is not ColumnType.DATE
                ]
                if not kinds and said is _WHICH_YEAR and period_column(self.table) is not None:
                    return []  # 哪个月办得最多: the rows are months
                if len(kinds) != 1:
                    raise NotExpressible("最")
                return [ref(kinds[0])]
        return []

    def _groups(self, column: Column) -> bool:
        return column.role is ColumnRole.STATUS or puts_in_groups(column, self.table)

    def _rate(self, groups: Sequence[ColumnRef]) -> Ratio | None:
        """A rate, share or price per unit, where the question asks for one."""
        question = self.question
        rates = Rates(question, self.reading, self.glossary, self.rows.where, self._rows_of, self.measures)
        if question.metric is not None or self.reading.of(Target.RATE):
            found: Parts | None = rates.rate()
        elif question.share is not None:
            found = rates.share()
        else:
            found = rates.per_unit()
        if found is None:
            return None
        by_measure = question.grouped.startswith("按") and not groups  # 按面积算整改率
        named = bool(question.grouped) and not by_measure
        by_group = named or question.each or question.superlative is not None or question.wants is Wants.WHICH
        by_group = by_group or self.wanted is not None
        if groups and not by_group:
            raise NotExpressible(groups[0].name)
        if by_group and (not groups or question.share is not None):
            raise NotExpressible(question.grouped or "哪")
        plan = found.plan(self.dataset, groups)
        if question.superlative is not None:
            return plan.model_copy(update={"descending": question.superlative == "most", "limit": question.top or 1})
        return plan if question.ordered is None else plan.model_copy(update={"descending": question.ordered == "most"})

    def _rows_of(self, question: Question, reading: TableReading) -> Condition:
        return rows_meant(question, reading, self.glossary, self.dataset.as_of).where

    def _distinct_values(self, column: Column) -> Aggregate:
        """几个乡镇: how many different ones."""
        self.measures.need_subject(named=[column])
        unit = self.question.unit.name if self.question.unit else "个"
        measure = Measure(aggregation=Aggregation.COUNT_DISTINCT, column=ref(column), unit=unit)
        return Aggregate(dataset=self.dataset, where=self.rows.where, measures=(measure,))

    def _refuse_other_shapes(self) -> None:
        """Questions whose answer no plan here can say: 都…了吗, 是不是最多, two counts at once."""
        question = self.question
        if question.wants is Wants.EXISTS and "都" in question.normal:
            raise NotExpressible("都")
        if question.wants is Wants.EXISTS and question.superlative:
            raise NotExpressible("最")
        if question.many and question.wants is Wants.NUMBER:
            raise NotExpressible("多少")  # two numbers at once: one would be lost
        if question.per_row and not (question.limits or question.superlative or question.average):
            raise NotExpressible("单")  # 单宗面积多少: of each, not of all
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
            descending=None if self.question.ordered is None else self.question.ordered == "most",
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
        if question.timed:
            return self._dated_superlative(groups, largest=largest)
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
            )
        column = next(iter(values), None) or self._area_of_one()
        if column is None:
            raise NotExpressible("最多" if largest else "最少")
        return Extreme(
            dataset=self.dataset,
            where=self.rows.where,
            column=ref(column),
            largest=largest,
            shown=_distinct([*self._identifying(), *groups, ref(column)]),
            limit=question.top or 1,
        )

    def _dated_superlative(self, groups: Sequence[ColumnRef], *, largest: bool) -> Extreme:
        """最早下发的, 最先到期的: by the date named, or the only one."""
        due = [item.meaning.column for item in self.reading.of(Target.DEADLINE)]
        column = due[0] if due else date_column(self.reading)
        if column is None or groups or (due and largest):  # 最近到期的 may be past or to come
            raise NotExpressible("最")
        self.measures.need_subject()
        others = [ref(c) for c in self.reading.columns() if c != column and not self.measures.only_in_limit(c)]
        return Extreme(
            dataset=self.dataset,
            where=self.rows.where,
            column=ref(column),
            largest=largest,
            dated=True,
            shown=_distinct([*self._identifying(), *others, ref(column)]),
            limit=self.question.top or 1,
        )

    def _row_wanted(self) -> bool:
        """最大的图斑 and 最大的一宗 ask for a row, 最大的乡镇 for a group."""
        end, links = self.question.superlative_end, self.reading.links
        counted = self.question.top is not None and _COUNTED.search(self.question.normal[:end]) is not None
        for item in links:  # 最大的非农化图斑: what kind of it is said between
            if item.meaning.target in (Target.VALUE, Target.FLAG) and 0 <= item.start - end <= 1:
                end = item.end
        next_to = [item.meaning.target for item in links if 0 <= item.start - end <= 1]
        return Target.ENTITY in next_to or (counted and Target.COLUMN not in next_to)

    def _area_of_one(self) -> Column | None:
        """最大的一宗 is the one of the largest area, where the table has one area."""
        areas = [c for c in self.table.columns if c.role is ColumnRole.MEASURE and dimension_of(c) is Dimension.AREA]
        sized = _SIZED.search(self.question.normal) is not None
        if not sized or len(areas) != 1 or not self._row_wanted():
            return None
        self.assumptions.append(f"最大最小按{bare_name(areas[0])}理解")
        return areas[0]

    def _compared_values(self) -> list[ColumnRef]:
        """The column of which two values are set side by side: 甲镇和乙镇各多少, 哪个多."""
        if not (self.question.each or self.question.superlative):
            return []
        named = [
            item.meaning.column for item in self.reading.of(Target.VALUE) if item.meaning.how is not LinkKind.ALIAS
        ]
        return [ref(c) for c in dict.fromkeys(named) if c is not None and named.count(c) > 1][:1]

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
            columns = self.measures.value_columns() if asked_number else self._fields_asked()
            if asked_number and any(self.measures.converted(column) for column in columns):
                return None  # a sum over the one row, in the unit asked for
        if self.question.wants is Wants.WHEN and any(c.role is not ColumnRole.DATE for c in columns):
            raise NotExpressible("什么时候")
        if not columns:
            return None
        shown = (*self._identifying(), *(ref(column) for column in columns))
        return ListRows(dataset=self.dataset, where=self.rows.where, shown=_distinct(shown))

    def _fields_asked(self) -> list[Column]:
        """The columns named; 到哪一步了 asks for the status, 哪天到期 for the deadline."""
        named = self.reading.columns()
        for item in self.reading.of(Target.COLUMN):
            column = item.meaning.column
            if column is not None and item.meaning.how is LinkKind.ABBREVIATION:  # 有效期 of 有效期起 and 有效期止
                named += [c for c in self.table.columns if c.role is column.role and item.text in bare_name(c)]
        named = list(dict.fromkeys(named))
        if self.question.wants is Wants.WHEN:
            named += [item.meaning.column for item in self.reading.of(Target.DEADLINE) if item.meaning.column]
        if self.question.stage and not any(column.role is ColumnRole.STATUS for column in named):
            named += [c for c in self.table.columns if c.role is ColumnRole.STATUS and not c.name.startswith("是否")]
        return named

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
        return ListRows(dataset=self.dataset, where=self.rows.where, shown=shown[:_LISTED_COLUMNS], order=self._order())

    def _order(self) -> Order | None:
        """从大到小 puts rows in the order of the one number named."""
        if self.question.ordered is None:
            return None
        numbers = self.reading.columns(ColumnRole.MEASURE)
        if len(numbers) != 1:
            raise NotExpressible("排")
        return Order(column=ref(numbers[0]), descending=self.question.ordered == "most")

    def _identifying(self) -> list[ColumnRef]:
        """Name and key columns: what a clerk calls a row by."""
        names = [
            c for c in self.table.columns if c.role in (ColumnRole.NAME, ColumnRole.KEY) and bare_name(c) != "序号"
        ]
        ordered = sorted(names, key=lambda c: (puts_in_groups(c, self.table), c.role is not ColumnRole.NAME))
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
        if column is None or item.meaning.target not in (
            Target.COLUMN,
            Target.VALUE,
            Target.FLAG,
            Target.RATE,
            Target.DEADLINE,
        ):
            continue
        ids = [column.id]
        if item.meaning.how is LinkKind.ABBREVIATION and item.meaning.target is Target.COLUMN:
            ids = [c.id for c in reading.words.table.columns if item.text in bare_name(c)] or ids
        if not any(f'"id":"{each}"' in used for each in ids):
            raise NotExpressible(item.text)


def _distinct(columns: Sequence[ColumnRef]) -> tuple[ColumnRef, ...]:
    return tuple(dict.fromkeys(columns))
