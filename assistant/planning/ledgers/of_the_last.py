"""What a later ask leaves to the one right before it: 占比多少 and 最多的是哪个镇 are of the figure just asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import (
    Aggregate,
    Aggregation,
    Basis,
    Condition,
    Extreme,
    Filtered,
    Measure,
    Ratio,
    TablePlan,
    conjuncts,
    joined,
    rows_of,
)
from assistant.planning.ledgers.carried import column_id
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.on_the_list import listing
from assistant.planning.ledgers.rates import SHARE
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Dimension

_OF_ALL = re.compile(r"(?:(?:全部|所有|总|全县|全)的?(?:数|量|面积|规模|额|金额|价款|个数|宗数)?|总体|整体)?的?")
_OWN = (Target.VALUE, Target.FLAG, Target.DEADLINE, Target.RATE, Target.UNIT_PRICE, Target.COLUMN)


def leaves_its_figure(question: Question, own: TableReading) -> bool:
    """Whether an ask for a share or for the most does not say by which figure."""
    shared = question.share is not None
    if not shared and (question.superlative is None or question.timed):
        return False
    named = own.columns(ColumnRole.MEASURE) or own.of(Target.RATE, Target.UNIT_PRICE) or question.metric
    things = [item for item in own.of(Target.ENTITY) if item.end <= question.superlative_end]  # no 最多的是哪个批次
    counted = not shared and (things or question.unit)  # 图斑最多的, 最多的有几个
    return not (named or counted or question.dimension not in (None, Dimension.SHARE) or _measured_noun(question))


def figure_asked(plans: Sequence[TablePlan], question: Question, reading: TableReading) -> tuple[Column, ...]:
    """The column that the asks so far add up; none where they count.  Raises `NotExpressible` where they are of
    several figures, and an ask that leaves it open may be of any."""
    measures = {_measure(plan) for plan in plans if plan.dataset == plans[0].dataset}
    if len(measures) > 1:
        raise NotExpressible("最")
    (measure,) = measures
    if measure is None or measure.column is None:
        return ()
    of_rows = question.share is not None and link_of_rows(question, reading)
    if measure.aggregation is not Aggregation.SUM or of_rows:
        raise NotExpressible("最")  # 非粮化的图斑占比: of the rows, or of what was added up?
    return (reading.words.table.column(measure.column.id),)


def link_of_rows(question: Question, reading: TableReading) -> bool:
    """Whether the question itself says what the rows are."""
    return any(entity in question.normal for entity in reading.words.entities)


def _measured_noun(question: Question) -> bool:
    return AREA_NOUN.search(question.normal) is not None or MONEY_NOUN.search(question.normal) is not None


def _measure(plan: TablePlan) -> Measure | None:
    if not isinstance(plan, Aggregate):
        return None
    if len(plan.measures) > 1:
        raise NotExpressible("最")
    measure = plan.measures[0]
    return measure if measure.column is not None else None


def in_its_unit(later: TablePlan, last: TablePlan) -> TablePlan:
    """未供还有多少亩，哪一年的最多: the most told in 亩 as well."""
    asked = last.measures[0] if isinstance(last, Aggregate) else None
    if asked is None or asked.column is None:
        return later
    if isinstance(later, Aggregate) and later.measures[0].column == asked.column:
        return later.model_copy(update={"measures": (asked, *later.measures[1:])})
    if isinstance(later, Extreme) and later.column == asked.column and asked.unit != (asked.column.unit or ""):
        column = later.column.model_copy(update={"shown_in": asked.unit})
        shown = tuple(column if each.id == column.id else each for each in later.shown)
        return later.model_copy(update={"column": column, "shown": shown})
    return later


def is_ranking(plan: TablePlan) -> bool:
    """Whether it names the one or the few that have most."""
    return isinstance(plan, Extreme) or (isinstance(plan, Aggregate | Ratio) and plan.limit is not None)


def of_those_ranked(ranking: TablePlan, later: TablePlan | None) -> TablePlan | None:
    """供地最多的乡镇是哪个，供了多少亩: the ranking with the further figure of what it names; None where it is of
    other rows, or of another kind."""
    plain = isinstance(later, Aggregate) and not later.group_by and later.beside is None
    if not isinstance(later, Aggregate) or not plain or later.dataset != ranking.dataset:
        return None
    if set(conjuncts(later.where)) != set(conjuncts(rows_of(ranking))):
        return None
    notes = tuple(dict.fromkeys((*ranking.basis.assumptions, *later.basis.assumptions)))
    links = (*ranking.basis.links, *(link.elsewhere() for link in later.basis.links))
    basis = ranking.basis.model_copy(update={"assumptions": notes, "links": links})
    if isinstance(ranking, Aggregate):
        measures = tuple(dict.fromkeys((*ranking.measures, *later.measures)))
        return ranking.model_copy(update={"measures": measures, "basis": basis})
    summed = [m.column for m in later.measures if m.aggregation is Aggregation.SUM and m.column is not None]
    if not isinstance(ranking, Extreme) or len(summed) < len(later.measures):
        return None
    further = [column for column in summed if column.id != ranking.column.id]
    shown = tuple(dict.fromkeys((*ranking.shown[:-1], *further, ranking.shown[-1])))
    return ranking.model_copy(update={"shown": shown, "basis": basis})


class ShareOfLast:
    """The share that is the last figure asked for, of one table read as `reading` in the first ask."""

    def __init__(self, reading: TableReading, glossary: Glossary) -> None:
        self._reading = reading
        self._glossary = glossary
        self._table = reading.words.table

    def asked(self, question: Question, own: TableReading, opening: Question) -> bool:
        """Whether nothing but the share is asked for: 占比多少, 占全部的百分之几."""
        if question.share is None or question.superlative is not None or question.grouped or question.each:
            return False
        said = own.of(*_OWN) or own.uncovered or question.states or question.limits or question.in_cells
        timed = question.period is not None and question.period != opening.period
        return not (said or timed or question.metric or _measured_noun(question))

    def plan(self, question: Question, plans: Sequence[TablePlan]) -> Ratio:
        """Raises `NotExpressible` where it is not clear of what."""
        last = plans[-1]
        if not isinstance(last, Aggregate) or last.group_by or len(last.measures) != 1:
            raise NotExpressible("占")
        measure = last.measures[0]
        self._refuse_unshared(measure)
        whole = joined(self._whole(question, [plan for plan in plans if plan.dataset == last.dataset]))
        by = bare_name(self._table.column(measure.column.id)) if measure.column else "个数"
        return Ratio(
            dataset=last.dataset,
            label=SHARE,
            numerator=Filtered(label="符合条件的", where=last.where, measure=measure),
            denominator=Filtered(label="全部", where=whole, measure=measure),
            basis=Basis(question=question.text, assumptions=(f"占比按{by}计算",), period=last.basis.period),
        )

    def _refuse_unshared(self, measure: Measure) -> None:
        counted = measure.aggregation is Aggregation.COUNT and measure.column is None
        summed = measure.aggregation is Aggregation.SUM and measure.column is not None
        if not counted and not summed:
            raise NotExpressible("占")
        if measure.column is not None and self._table.column(measure.column.id).additivity == "none":
            raise NotExpressible("占")

    def _whole(self, question: Question, plans: Sequence[TablePlan]) -> list[Condition]:
        """Of the rows that the last ask was narrowed from, else of all of that place and time."""
        parts = list(conjuncts(rows_of(plans[-1])))
        said = question.normal[slice(*question.share.whole)] if question.share and question.share.whole else ""
        named = next((entity for entity in self._reading.words.entities if entity in said), "")
        if _OF_ALL.fullmatch(said.replace(named, "", 1)) is None:
            raise NotExpressible("占")
        wider = [conjuncts(rows_of(plan)) for plan in plans[:-1]]
        wider = [each for each in wider if set(each) < set(parts)]
        if wider and not said:
            return list(wider[-1])
        kept = [part for part in parts if self._bounds_the_whole(part)]
        telling = [part for part in parts if part not in kept]
        if len(telling) > 1 or (telling and said and any(self._is_place(part) for part in kept)):
            raise NotExpressible("占")  # of those of the one, or of all there is?
        whole = kept if telling else [part for part in kept if not self._is_place(part)]
        if len(whole) == len(parts):
            raise NotExpressible("占")
        return whole

    def _bounds_the_whole(self, part: Condition) -> bool:
        """Place and time, and that it still is on the list; a deadline that is past does not."""
        listed = listing(self._table, self._glossary)
        if listed is not None and part == listed.on:
            return True
        due = [item.meaning.column.id for item in self._reading.of(Target.DEADLINE) if item.meaning.column]
        role = self._role(part)
        return role in (ColumnRole.PLACE, ColumnRole.DATE) and column_id(part) not in due

    def _is_place(self, part: Condition) -> bool:
        return self._role(part) is ColumnRole.PLACE

    def _role(self, part: Condition) -> ColumnRole | None:
        return {column.id: column.role for column in self._table.columns}.get(column_id(part))
