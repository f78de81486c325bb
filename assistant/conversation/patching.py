"""A table plan changed by the question asked after it.

The question is linked to the same table and turned into conditions by the same code as
any question; what it leaves unsaid (rows, measure, groups) is taken from the plan before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from assistant.conversation.cues import Cues
from assistant.conversation.groups_after import groups_before, parts_of_groups, rate_of_each, several_named
from assistant.conversation.measures_after import MeasuresAfter
from assistant.conversation.ranked_after import month_of_most, ranked_again
from assistant.conversation.rates import over_other_rows, part_of, share
from assistant.conversation.reading import asked_columns, read_after
from assistant.conversation.rows import (
    CannotFollow,
    CarriedRows,
    Count,
    carried,
    columns_in,
    sets_scene,
    without_places,
)
from assistant.conversation.rows_after import RowsAfter
from assistant.conversation.saying import kept_assumptions, said_of, still_true
from assistant.conversation.turns import Turn
from assistant.plan import (
    Aggregate,
    And,
    Basis,
    ColumnRef,
    Condition,
    Exists,
    Extreme,
    In,
    ListRows,
    Measure,
    Ratio,
    TablePlan,
    describe_condition,
    extreme_word,
    joined,
)
from assistant.planning.ledgers.conditions import Rows
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.measures import BY_COLUMN_ONLY
from assistant.planning.ledgers.on_the_list import listing
from assistant.planning.ledgers.places_within import told_within
from assistant.planning.ledgers.plan_checks import nothing_dropped
from assistant.planning.ledgers.rankings import asks_for_one_row
from assistant.planning.ledgers.states import under_way
from assistant.planning.ledgers.tables import plan_over
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import LIST_ASK
from assistant.records import Column, ColumnRole, ColumnType
from assistant.vocabulary.glossary import Glossary

_GROUPING = (ColumnRole.PLACE, ColumnRole.CATEGORY, ColumnRole.STATUS)
_ROWS_SHOWN = 6


class TablePatch:
    """One question after a plan over `words`' table.

    `plan()` raises `NotExpressible` for words without a place there, `CannotFollow` when
    the question before leaves open what is meant.
    """

    def __init__(
        self, turn: Turn, before: TablePlan, cues: Cues, question: Question, words: TableWords, glossary: Glossary
    ) -> None:
        self.turn = turn
        self.before = before
        self.cues = cues
        self.glossary = glossary
        self.words = words
        if cues.rest:
            question = replace(question, remaining_word=False, remaining=False)
        question, self.reading = read_after(question, words, glossary, one_row=turn.referent is not None)
        self.question = _of_any_kind(question, self.reading)
        self.assumptions: list[str] = []
        self.inherited: list[str] = []
        self.rows = RowsAfter(turn, before, cues, self.question, self.reading, glossary)
        self.measures = MeasuresAfter(before, self.question, self.reading, glossary, self.assumptions)

    def plan(self, count: Count) -> TablePlan:
        if self.reading.uncovered:
            raise NotExpressible(self.reading.uncovered[0].text)
        own = self.rows.own()
        rows = self.rows.meant(own, count)
        self.assumptions += [] if self._moved else kept_assumptions(self.before, rows)
        self.assumptions += own.assumptions
        plan = told_within(self._kind(rows), self.words.table)
        nothing_dropped(plan, self.reading)
        return plan.model_copy(update={"basis": self._basis(plan, rows)})

    @property
    def _moved(self) -> bool:
        """Whether another snapshot is asked than before."""
        return isinstance(self.turn.plan, TablePlan) and self.turn.plan.dataset != self.before.dataset

    # ------------------------------------------------------------ kinds

    def _kind(self, rows: CarriedRows) -> TablePlan:
        question = self.question
        if question.metric is not None:
            return self._rate_again(rows)
        if self.cues.share:
            return self._share(rows)
        if question.superlative is not None:
            return self._superlative(rows)
        groups = [ref(column) for column in self.reading.columns(*_GROUPING)]
        if (question.grouped and not question.average) or question.each:
            return self._grouped(rows, groups or self._named_values(rows))
        if question.wants in (Wants.WHICH, Wants.WHEN, Wants.TEXT) or question.listing:
            return self._listed(rows)
        if question.wants is Wants.EXISTS:
            return self._over(rows)
        if question.wants is Wants.NUMBER or question.average:
            return self._number(rows)
        columns = self._asked(rows)
        if columns and not question.limits:
            return self._further_column(rows, columns)
        in_all = self.cues.in_all and isinstance(self.before, Aggregate | Ratio) and self.before.group_by
        if not (rows.added or rows.dropped or self._moved or in_all):
            raise CannotFollow("没看出要接着问什么")
        return self._same_again(rows)

    def _over(self, rows: CarriedRows) -> TablePlan:
        """As the planner fills any question, over the rows meant."""
        plan = plan_over(self.question, self.reading, self.glossary, Rows(rows.where))
        self.assumptions += [note for note in plan.basis.assumptions if note != BY_COLUMN_ONLY]
        return plan

    def _rate_again(self, rows: CarriedRows) -> TablePlan:
        """The rate asked for, of each group of the plan before that its answer told."""
        plan = self._over(rows)
        if not self._groups_stay(rows, groups_before(self.before)):
            return plan
        plan, said = rate_of_each(plan, self.before, self.turn, rows)
        self.inherited += [said] if said else []
        return plan

    def _share(self, rows: CarriedRows) -> TablePlan:
        """What the rows meant are of those they were narrowed from (占多少), of what is carried
        over (挂牌的占多少), or of all places (占全县多少); else of all of that place and time."""
        whole = self.turn.whole
        if self.cues.whole:
            everywhere = carried(rows.where)
            without_places(everywhere, self.words.table)
            whole = everywhere.where
        elif rows.added:
            whole = joined(rows.kept)
        elif isinstance(self.before, Ratio) and part_of(self.before) != self.before.denominator.where:
            whole = self.before.denominator.where
        elif whole is None:
            whole = joined([part for part in rows.parts if self._bounds_the_whole(part)])
        if whole == rows.where:
            raise CannotFollow("没看出占什么的多少")
        self.assumptions.append(f"占比的“全部”指：{describe_condition(whole)}")
        return share(rows, whole, self.measures.of_share(), self.before.dataset)

    def _bounds_the_whole(self, part: Condition) -> bool:
        """Place and time, and that it still is on the list: what is counted is a share of what is counted."""
        listed = listing(self.words.table, self.glossary)
        return sets_scene(part, self.words.table) or (listed is not None and part == listed.on)

    def _superlative(self, rows: CarriedRows) -> TablePlan:
        question, before = self.question, self.before
        largest = question.superlative == "most"
        named = [ref(column) for column in self.reading.columns(*_GROUPING)]
        grouped = before.group_by if isinstance(before, Aggregate | Ratio) else ()
        own = self.measures.own()
        if (month := month_of_most(before, rows, self.words.table, question)) is not None:
            return month
        one_row = asks_for_one_row(question) or self._lists_rows(named, own)
        if not one_row and (named or (grouped and not self._column_of_rows(own))):
            groups = tuple(named[:1]) or grouped
            if not named:
                self.inherited.append(f"按{groups[0].name}分组")
            if isinstance(before, Ratio) and not own:
                return self._rates(before, rows, groups)
            measures = own or self._take_over_measures()
            return Aggregate(
                dataset=before.dataset,
                where=rows.where,
                measures=measures[:1],
                group_by=groups,
                descending=largest,
                limit=question.top or 1,
            )
        if not own and not self.reading.columns() and isinstance(before, Extreme):
            update = {"where": rows.where, "largest": largest, "limit": question.top or 1, "beside": None}
            return before.model_copy(update=update)
        if not own and not self.reading.columns():
            raise CannotFollow("没看出要比什么：请说明按什么分、比哪一项")
        return self._over(rows)

    def _lists_rows(self, named: Sequence[ColumnRef], own: Sequence[Measure]) -> bool:
        """列出来前5个面积最大的: rows are listed, whatever groups were told before."""
        listed = LIST_ASK.search(self.question.normal) is not None
        return listed and not named and any(measure.column is not None for measure in own)

    def _column_of_rows(self, own: Sequence[Measure]) -> bool:
        """面积最大的图斑 asks for a row, not a group."""
        end = self.question.superlative_end
        return bool(own) and any(0 <= item.start - end <= 1 for item in self.reading.of(Target.ENTITY))

    def _grouped(self, rows: CarriedRows, groups: Sequence[ColumnRef]) -> TablePlan:
        if not groups:
            raise CannotFollow("没看出按什么分")
        if isinstance(self.before, Ratio):
            return self._rates(self.before, rows, groups)
        measures = self.measures.own() or self._take_over_measures()
        return Aggregate(dataset=self.before.dataset, where=rows.where, measures=measures, group_by=tuple(groups[:1]))

    def _rates(self, before: Ratio, rows: CarriedRows, groups: Sequence[ColumnRef]) -> Ratio:
        """The rate before for each group, in order where the question asks for one."""
        self.inherited.append(f"算{before.label}")
        question = self.question
        ordered = None if question.superlative is None else question.superlative == "most"
        limit = None if question.superlative is None else question.top or 1
        of_groups = {"group_by": tuple(groups[:1]), "descending": ordered, "limit": limit, "having": None}
        return over_other_rows(before, rows).model_copy(update=of_groups)

    def _named_values(self, rows: CarriedRows) -> list[ColumnRef]:
        """各有多少 after two towns: each of them."""
        return [part.column for part in rows.parts if isinstance(part, In) and len(part.values) > 1][:1]

    def _listed(self, rows: CarriedRows) -> TablePlan:
        columns = [ref(column) for column in self._asked(rows)]
        if self.question.wants is Wants.TEXT and not columns:
            raise NotExpressible(self.question.text)
        if self.question.wants is Wants.WHEN:
            dates = {c.id for c in self.words.table.columns if c.role is ColumnRole.DATE}
            columns = [column for column in columns if column.id in dates]
            if not columns:
                raise NotExpressible("什么时候")
        if isinstance(self.before, Extreme) and not rows.added and not self.rows.one_row(rows):
            self.inherited.append(f"找{self.before.column.name}{extreme_word(self.before)}的")
            return ranked_again(self.before, rows, columns)
        if not columns:
            return self._over(rows)
        return self._look_up(rows, columns)

    def _look_up(self, rows: CarriedRows, columns: Sequence[ColumnRef]) -> ListRows:
        shown = tuple(dict.fromkeys((*self._called_by(), *columns)))[:_ROWS_SHOWN]
        return ListRows(dataset=self.before.dataset, where=rows.where, shown=shown)

    def _called_by(self) -> tuple[ColumnRef, ...]:
        """The columns a row is called by: its name or code, and its place."""
        by_name = plan_over(
            replace(self.question, wants=Wants.WHICH, listing=True, superlative=None, grouped="", each=False),
            replace(self.reading, links=()),
            self.glossary,
            Rows(And(parts=())),
        )
        return by_name.shown[:2] if isinstance(by_name, ListRows) else ()

    def _number(self, rows: CarriedRows) -> TablePlan:
        if self._cells(rows):
            columns = self.measures.columns()
            asked = self.question.unit
            if columns and (asked is None or asked.name == columns[0].unit):
                return self._look_up(rows, columns)
        if (again := self.measures.in_another_unit()) is not None and not self._keeps_groups(rows):
            return Aggregate(dataset=self.before.dataset, where=rows.where, measures=(again,))
        own = self.measures.own()
        if not own:
            return self._same_again(rows) if self._asks_nothing_new() else self._over(rows)
        if self.cues.instead and isinstance(self.before, Aggregate) and self.before.group_by and not rows.added:
            return self.before.model_copy(update={"where": rows.where, "measures": own[:1]})
        if self._keeps_groups(rows):
            return self._regrouped(rows, own)
        if self.question.average and not self.measures.columns():
            return Aggregate(dataset=self.before.dataset, where=rows.where, measures=own)
        return self._over(rows)

    def _cells(self, rows: CarriedRows) -> bool:
        """Whether the cells of one row are asked for: they are shown as they stand."""
        return not self.cues.in_all and self.rows.one_row(rows)

    def _asks_nothing_new(self) -> bool:
        """多少 alone asks for what was asked before; 几个 asks for a count."""
        asked = self.question.unit is not None or self.question.average
        return not asked and isinstance(self.before, Aggregate | Ratio) and not self.cues.in_all

    def _keeps_groups(self, rows: CarriedRows) -> bool:
        before = self.before
        if not isinstance(before, Aggregate) or not before.group_by:
            return False
        if before.limit is not None and not several_named(before, self.turn):
            return False
        among_rows = self.cues.among and not several_named(before, self.turn)
        return not among_rows and self._groups_stay(rows, before.group_by)

    def _groups_stay(self, rows: CarriedRows, groups: Sequence[ColumnRef]) -> bool:
        """Unless the whole is asked for, or one of the groups is named."""
        named = {name for part in rows.added for name in columns_in(part)}
        return not (self.cues.whole or self.cues.in_all) and named.isdisjoint(column.id for column in groups)

    def _regrouped(self, rows: CarriedRows, measures: tuple[Measure, ...]) -> TablePlan:
        groups = self.before.group_by if isinstance(self.before, Aggregate) else ()
        self.inherited.append(f"按{groups[0].name}分组")
        where = joined(parts_of_groups(self.before, self.turn, rows))
        return Aggregate(dataset=self.before.dataset, where=where, measures=measures, group_by=groups)

    def _asked(self, rows: CarriedRows) -> list[Column]:
        """The columns asked for; 上半年下发的 names one only to say which rows."""
        said = {name for part in rows.added for name in columns_in(part)}
        return [column for column in asked_columns(self.question, self.reading) if column.id not in said]

    def _further_column(self, rows: CarriedRows, columns: Sequence[Column]) -> TablePlan:
        """监测面积呢, 责任单位呢: a measure is added up (or shown, of one row), all else shown."""
        numbers = [c for c in columns if c.type is ColumnType.NUMBER and c.role is ColumnRole.MEASURE]
        if numbers and self.question.normal.endswith("的"):
            raise CannotFollow(f"没看出“{self.question.normal}”指哪些，请把问题说完整")  # rows are meant, no sum
        if numbers and not self._cells(rows):
            own = self.measures.named()
            if self._keeps_groups(rows):
                return self._regrouped(rows, own)
            return Aggregate(dataset=self.before.dataset, where=rows.where, measures=own)
        return self._look_up(rows, [ref(column) for column in columns])

    def _same_again(self, rows: CarriedRows) -> TablePlan:
        """The plan before over the rows meant now."""
        before = self.before
        match before:
            case Ratio():
                self.inherited.append(f"算{before.label}")
                again = over_other_rows(before, rows)
                in_one = {"group_by": (), "descending": None, "limit": None, "having": None}
                return again if self._groups_stay(rows, before.group_by) else again.model_copy(update=in_one)
            case Aggregate():
                self.inherited.append("、".join(f"求{measure.describe()}" for measure in before.measures))
                groups = before.group_by if self._groups_stay(rows, before.group_by) else ()
                if groups:
                    self.inherited.append(f"按{groups[0].name}分组")
                return self._added_up(before, rows, groups)
            case Exists():
                return before.model_copy(update={"where": rows.where})
            case ListRows() | Extreme():
                return before.model_copy(update={"where": rows.where, "beside": None})
            case _:
                assert_never(before)

    def _added_up(self, before: Aggregate, rows: CarriedRows, groups: tuple[ColumnRef, ...]) -> Aggregate:
        """The measures before over other rows; what is under way is said beside what is not done."""
        if groups:
            return before.model_copy(update={"where": rows.where, "beside": None})
        beside = under_way(self.reading, self.glossary, rows.where, before.measures[0])
        return Aggregate(dataset=before.dataset, where=rows.where, measures=before.measures, beside=beside)

    def _take_over_measures(self) -> tuple[Measure, ...]:
        measures = self.measures.inherited()
        self.inherited.append("、".join(f"求{measure.describe()}" for measure in measures))
        return measures

    def _basis(self, plan: TablePlan, rows: CarriedRows) -> Basis:
        own = self.question.period.period if self.question.period else None
        basis = self.before.basis
        moved_to = plan.dataset if self._moved else None
        return Basis(
            question=self.question.text,
            carried=said_of(plan, rows, self.inherited, moved_to),
            assumptions=still_true(self.assumptions, self.before, plan),
            links=tuple(item.as_link() for item in self.reading.links),
            period=own or basis.period,
        )


def _of_any_kind(question: Question, reading: TableReading) -> Question:
    """面积和成交价 names two measures: neither's kind is asked for alone."""
    named = [c for c in reading.columns_by_name() if c.role is ColumnRole.MEASURE]
    return replace(question, dimension=None) if len(named) > 1 and question.unit is None else question
