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
    Filtered,
    Measure,
    Ratio,
    TablePlan,
    conjuncts,
)
from assistant.planning.ledgers.carried import Before, carried, column_id
from assistant.planning.ledgers.cell_texts import told_columns
from assistant.planning.ledgers.conditions import Rows, rows_meant
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.having import GroupsWanted, groups_wanted
from assistant.planning.ledgers.lexicon import Target, bare_name, hides_names, is_own_name, puts_in_groups
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.look_ups import LookUps
from assistant.planning.ledgers.measures import BY_COLUMN_ONLY, Measures
from assistant.planning.ledgers.on_the_list import listing, of_the_listed, still_listed
from assistant.planning.ledgers.other_shapes import refuse_other_shapes
from assistant.planning.ledgers.places_within import told_within
from assistant.planning.ledgers.plan_checks import nothing_dropped, of_one_kind
from assistant.planning.ledgers.rankings import Rankings, asks_for_plots, groups_rows
from assistant.planning.ledgers.rate_parts import Parts
from assistant.planning.ledgers.rates import Rates
from assistant.planning.ledgers.states import told_beside, under_way
from assistant.planning.ledgers.taken_up import refuse_undecided
from assistant.planning.ledgers.two_columns import limited, unit_price
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import WHICH_ASK
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Dimension, unit_named

_PER = re.compile(r"(?:每个?|一个)$")
_WHERE_IT_LIES = re.compile(r"最[大小高低贵]的[^，,哪]{2,8}?(?:位于|坐落于?|坐落在)哪")
_AND_IN_ALL = re.compile(r"(?:数量|[个宗件处户]数|面积|规模|金额|价款)[和与及、](?:其)?(?:合计|总|累计|平均)")


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
    rows = rows_meant(question, wanted.of_rows(question, reading) if wanted else reading, glossary, as_of)
    in_context = before is not None or (context is not None and rows.where in (context, And(parts=())))
    if before is None and context is None:
        rows = still_listed(question, reading, glossary, rows)
    if before is not None:
        rows = Rows(carried(table, before, rows.where), rows.assumptions)
    elif context is not None and in_context:
        rows = Rows(context, rows.assumptions)
    filler = _Filler(question, reading, glossary, rows, as_of, in_context, wanted)
    if before is not None:
        filler.measures.named_before, filler.measures.added_up_before = before.columns, before.added_up
    refuse_undecided(question, reading, rows.where)
    plan = filler.plan()
    nothing_dropped(plan, reading)
    of_one_kind(plan, table)
    plan = told_beside(plan, reading, glossary)
    alone = before is None and context is None
    return told_within(of_the_listed(plan, question, reading, glossary) if alone else plan, table)


def plan_over(question: Question, reading: TableReading, glossary: Glossary, rows: Rows) -> TablePlan:
    """The plan a question asks of rows that are known already, say from the question before it.

    Raises `NotExpressible` when a word has no place in the plan.
    """
    table = reading.words.table
    as_of = table.as_of.end if table.as_of else None
    refuse_undecided(question, reading, rows.where)
    plan = _Filler(question, reading, glossary, rows, as_of, in_context=True).plan()
    nothing_dropped(plan, reading)
    return told_within(told_beside(plan, reading, glossary), table)


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
        self.look_ups = LookUps(question, reading, self.dataset, rows.where, self.measures)
        self.rankings = Rankings(question, reading, self.dataset, rows.where, self.measures)

    def plan(self) -> TablePlan:
        refuse_other_shapes(self.question, self.reading)
        return self._of_kind().model_copy(update={"basis": self._basis()})

    def _of_kind(self) -> TablePlan:
        told = told_columns(self.rows.where)
        if not self.question.each:  # 措施为拆除的图斑哪个乡镇最多: by 乡镇
            named = [item for item in self.reading.of(Target.VALUE) if not item.negated]  # 除甲镇外各乡镇: by 乡镇
            told |= {item.meaning.column.id for item in named if item.meaning.column}
            told |= self._said_with_values()
        groups = [ref(c) for c in self.reading.columns() if groups_rows(c, self.table) and c.id not in told]
        if any(hides_names(c) for c in self.reading.columns() if ref(c) in groups):
            if not self.reading.keyed:
                raise NotExpressible(groups[0].name)
            groups = []  # 某处的责任人是谁: of one row, as it is written
        groups = groups or self.rankings.compared_values() or self.rankings.kinds_apart()
        self.measures.grouped_by = [c for c in self.reading.columns() if ref(c) in groups]
        if self.wanted is not None:
            return self._limited_groups(self.wanted)
        if self.question.average and any(
            _PER.search(self.question.normal[: i.start]) for i in self._group_links(groups)
        ):
            raise NotExpressible("平均")  # 平均每个乡镇: of sums, not of rows
        if (rate := self._rate(groups)) is not None:
            return rate
        question = self.question
        if question.superlative is not None and (question.per_row or _WHERE_IT_LIES.search(question.normal)):
            groups = []  # 单宗面积最大的位于哪个乡镇: the place of that row
        if question.superlative is not None:
            return self.rankings.ranked(groups or self.rankings.kinds_asked())
        return self._values_asked() or self._plainly(groups)

    def _said_with_values(self) -> set[str]:
        """划拨方式的: the column named behind a value of its own says nothing more."""
        ends = {(i.end, i.meaning.column.id) for i in self.reading.of(Target.VALUE) if i.meaning.column}
        links = [(i.start, i.meaning.column.id) for i in self.reading.of(Target.COLUMN) if i.meaning.column]
        alone = {column for start, column in links if (start, column) not in ends}
        return {column for _, column in links} - alone

    def _limited_groups(self, wanted: GroupsWanted) -> TablePlan:
        """图斑超过100个的乡镇: the groups whose own value satisfies the limit."""
        if self.question.wants not in (Wants.WHICH, Wants.OPEN, Wants.NUMBER) or (
            self.question.average and not self.reading.of(Target.UNIT_PRICE)
        ):
            raise NotExpressible("超过")
        group, having = [ref(wanted.column)], wanted.having
        plan: Ratio | Aggregate
        if (two := limited(wanted.limit, self.question, self.reading, self.rows.where, self.measures)) is not None:
            parts, having = two
            plan = parts.plan(self.dataset, group)
            if self.question.wants is Wants.NUMBER and not puts_in_groups(wanted.column, self.table):
                self.measures.count_of_rows()  # firms are not counted by their plots
        else:
            plan = self._rate(group) or self._aggregate(group)
            by_share = unit_named(having.unit)
            if (by_share is not None and by_share.dimension is Dimension.SHARE) is not isinstance(plan, Ratio):
                raise NotExpressible("超过")
        counted = self.question.wants is Wants.NUMBER
        if counted and isinstance(plan, Ratio) and self.question.unit is not None and not self.question.unit.counts:
            raise NotExpressible("多少")  # 供地率低于50%的批次一共多少公顷 counts no rows
        return plan.model_copy(update={"having": having.model_copy(update={"counted": counted})})

    def _group_links(self, groups: Sequence[ColumnRef]) -> list[Linked]:
        ids = {column.id for column in groups}
        return [i for i in self.reading.of(Target.COLUMN) if i.meaning.column and i.meaning.column.id in ids]

    def _plainly(self, groups: Sequence[ColumnRef]) -> TablePlan:
        """Without rate, ranking or different values: groups, a number, a row or a list."""
        question = self.question
        if question.ordered is not None and not groups and question.wants is Wants.NUMBER:
            raise NotExpressible("排")
        in_order = question.ordered is not None and question.listing and question.grouped.startswith("按")
        if question.grouped and not groups and not question.average and not in_order:  # 平均每个图斑 groups by nothing
            raise NotExpressible(question.grouped)
        if question.wants is Wants.EXISTS:
            self.measures.need_subject()
            return Exists(dataset=self.dataset, where=self.rows.where)
        if groups and (question.grouped or question.each):
            return self._aggregate(groups)
        if question.wants is Wants.NUMBER:
            of_texts = self.look_ups.asks_of_texts() or self.look_ups.ends_on_texts()
            told = self.look_ups.listed if of_texts else self._in_all
            return self.look_ups.single_row() or told()
        if question.wants is Wants.OPEN and not question.listing and self.look_ups.total_asked():
            return self._in_all()  # 甲与乙的面积之和
        if (row := self.look_ups.single_row()) is not None:
            return row
        if question.wants in (Wants.WHICH, Wants.WHEN) or question.listing or question.wants is Wants.OPEN:
            return self.look_ups.listed()
        raise NotExpressible(question.text)

    def _in_all(self) -> Aggregate:
        """Figures of all the rows; 各多少 asks for more than one."""
        plan = self._aggregate([])
        if self.question.each and len(plan.measures) < 2:
            raise NotExpressible("各")
        if _AND_IN_ALL.search(self.question.normal) and len(plan.measures) < 2:
            raise NotExpressible("和")  # 项目数量及合计规模: one of them would be lost
        return plan

    def _values_asked(self) -> Aggregate | None:
        """几个乡镇 wants how many different ones, 涉及哪些乡镇 those with their rows."""
        if (counted := self.measures.counted_column()) is not None:
            return self._distinct_values(counted)
        which = self.question.wants is Wants.WHICH and not self.reading.keyed
        named = self.measures.asked_for(WHICH_ASK) if which else None
        if named is None:
            kinds = (self.rankings.kinds_asked() or self.rankings.whose_asked()) if which else []
            named = next((c for c in self.table.columns if ref(c) in kinds), None)
        if named is None or self._told_beside(named):
            return None
        self.measures.need_subject(named=[named])
        measure = Measure(aggregation=Aggregation.COUNT, unit="个")
        return Aggregate(dataset=self.dataset, where=self.rows.where, measures=(measure,), group_by=(ref(named),))

    def _told_beside(self, column: Column) -> bool:
        """在哪个乡镇，现在什么状态: further fields of the same rows are asked for, no groups of them."""
        named = self.reading.columns_by_name()
        other = [c for c in named if c != column and c.role is not ColumnRole.MEASURE]
        used = self.rows.where.model_dump_json()
        return any(not self.measures.only_in_limit(c) and f'"id":"{c.id}"' not in used for c in other)

    def _rate(self, groups: Sequence[ColumnRef]) -> Ratio | None:
        """A rate, share or price per unit, where the question asks for one."""
        question = self.question
        found = self._reckoned(groups)
        if found is None:
            return None
        if question.superlative is not None and not self._ranked_by_rate():
            raise NotExpressible("")
        by_measure = question.grouped.startswith("按") and not groups  # 按面积算整改率
        by_unit = question.grouped == "每" and bool(self.reading.of(Target.UNIT_PRICE))
        named = bool(question.grouped) and not by_measure and not by_unit
        by_group = named or question.each or question.superlative is not None or question.wants is Wants.WHICH
        by_group = by_group or self.wanted is not None
        if not by_group:  # 2022年批准的批次供地率: the year has said what 批准 is of
            bounded = {column_id(part) for part in conjuncts(self.rows.where)}
            groups = [each for each in groups if each.id not in bounded]
        if groups and not by_group:
            raise NotExpressible(groups[0].name)
        if (
            by_group
            and not groups
            and question.superlative is not None
            and (self.reading.of(Target.ENTITY, Target.TITLE) or asks_for_plots(question))
        ):
            groups = self.look_ups.own_names()  # 供地率最低的批次: each row by its name
        ranked_share = question.share is not None and question.superlative is not None
        if (by_group and not groups) or (ranked_share and not found.of_columns):
            raise NotExpressible(question.grouped or "哪")
        plan = found.plan(self.dataset, groups)
        if question.superlative is not None:
            return plan.model_copy(update={"descending": question.superlative == "most", "limit": question.top or 1})
        return plan if question.ordered is None else plan.model_copy(update={"descending": question.ordered == "most"})

    def _reckoned(self, groups: Sequence[ColumnRef]) -> Parts | None:
        """What the rate, share or price is made of."""
        question = self.question
        rates = Rates(question, self.reading, self.glossary, self.rows.where, self._rows_of, self.measures)
        if question.metric is not None or self.reading.of(Target.RATE):
            return rates.rate()
        if question.share is not None:
            return rates.share_by(groups[0]) if groups and (question.grouped or question.each) else rates.share()
        if prices := self.reading.of(Target.UNIT_PRICE):
            of_row = self.rankings.row_wanted() or asks_for_plots(question)
            if groups and question.superlative is not None and of_row:
                raise NotExpressible(groups[0].name)  # 单价最高的宗地在哪个乡镇 ranks no towns
            return unit_price(prices[0], question, self.rows.where, self.measures)
        return rates.per_unit()

    def _ranked_by_rate(self) -> bool:
        """整改率最高的乡镇, not 图斑最多的乡镇整改率多少, nor what else the town of the highest rate has."""
        question, end = self.question, self.question.superlative_end
        named = question.metric_word.start if question.metric_word is not None else -1
        starts = [named, *(item.start for item in self.reading.of(Target.RATE, Target.UNIT_PRICE))]
        asks_count = question.wants is Wants.NUMBER and question.unit is not None and question.unit.counts
        return not asks_count and max(starts) <= end

    def _rows_of(self, question: Question, reading: TableReading) -> Condition:
        return rows_meant(question, reading, self.glossary, self.dataset.as_of).where

    def _distinct_values(self, column: Column) -> Aggregate:
        """几个乡镇: how many different ones."""
        if hides_names(column):
            raise NotExpressible(bare_name(column))
        try:
            self.measures.need_subject(named=[column])
        except NotExpressible:
            if not self.question.distinct and not self._rows_of_its_own():
                raise
            self.assumptions.append(BY_COLUMN_ONLY)  # 拿地的单位几家，重复的只算一家: it says what is counted
        said = self.question.unit.name if self.question.unit else "个"
        unit = "个" if said == "家" and column.role is ColumnRole.PLACE else said  # 乡镇一共几家
        measure = Measure(aggregation=Aggregation.COUNT_DISTINCT, column=ref(column), unit=unit)
        return Aggregate(dataset=self.dataset, where=self.rows.where, measures=(measure,))

    def _rows_of_its_own(self) -> bool:
        """Whether more than a place or a time says which rows are meant: 甲镇有多少家企业 asks of no ledger."""
        columns = [getattr(part, "column", None) for part in conjuncts(self.rows.where)]
        found = [self.table.column(each.id) if each is not None else None for each in columns]
        general = (ColumnRole.PLACE, ColumnRole.DATE)
        return any(column is None or column.role not in general for column in found)

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
        own = {column.id for column in self.table.columns if is_own_name(column, self.table)}
        if measures[0].column is None and any(group.id in own for group in groups[:1]):
            raise NotExpressible("各")  # one of each name: 一期和二期的项目各几个 asks for two
        return Aggregate(
            dataset=self.dataset,
            where=self.rows.where,
            measures=measures,
            group_by=tuple(groups[:1]),
            beside=None if groups else self._beside(measures[0]),
            descending=None if self.question.ordered is None else self.question.ordered == "most",
        )

    def _beside(self, measure: Measure) -> Filtered | None:
        """What is said beside a count: what is under way, what was struck off the list."""
        doing = under_way(self.reading, self.glossary, self.rows.where, measure)
        listed = listing(self.table, self.glossary) if doing is None else None
        return doing or (listed.struck_off(self.rows.where, measure) if listed else None)
