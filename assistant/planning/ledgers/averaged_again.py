"""滑坡点平均威胁几户，崩塌呢 and 平均单价去年多少，今年多少: the average or the rate asked first, of other rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, Aggregation, Condition, Ratio, TablePlan, conjuncts, joined, rows_of
from assistant.planning.ledgers.carried import column_id
from assistant.planning.ledgers.lexicon import Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.rates import SHARE
from assistant.planning.speech.question import Question
from assistant.records import ColumnRole

_IN_ALL = re.compile(r"共|总|合计|累计|加起来|加总")
_THERE_ARE = re.compile(r"有(?:多少|几|好多)|[占是为]")


def averaged_again(
    plans: Sequence[TablePlan], later: TablePlan | None, question: Question, own: TableReading, opening: Question
) -> TablePlan | None:
    """A later ask as it was planned by itself, or as the average asked before where it names no figure of its own.

    None where it may be either: no sum is told for an average.
    """
    if not isinstance(later, Aggregate) or _IN_ALL.search(question.normal):
        return later
    if _bare(question, own) and isinstance(plans[0], Ratio) and not _averages(plans[0]):
        return _rated_again(plans, later, question)
    averages = [plan for plan in plans if plan.dataset == later.dataset and _averages(plan)]
    if not averages or not any(each.aggregation in (Aggregation.SUM, Aggregation.COUNT) for each in later.measures):
        return later
    if not _leaves_its_figure(question, own):
        return None if _may_be_averaged(averages, later) else later
    if _bare(question, own):
        return later if _THERE_ARE.search(question.normal) else _over_rows_of(plans, later)
    if (question.unit, question.dimension) == (opening.unit, opening.dimension):
        counted = question.unit is not None and question.unit.counts and isinstance(plans[0], Ratio)
        return None if counted else _over_rows_of(plans, later)  # 平均每个镇几个，停用的几个: to each town?
    return None if _may_be_averaged(averages, later) else later


def _bare(question: Question, own: TableReading) -> bool:
    """今年多少: of what is not said, nor in what."""
    return question.unit is None and question.dimension is None and _leaves_its_figure(question, own)


def _rated_again(plans: Sequence[TablePlan], later: Aggregate, question: Question) -> TablePlan | None:
    """整改率去年多少，今年多少; 整改率多少，剩余多少 counts the rows that the rate is told by."""
    first, rows = plans[0], conjuncts(rows_of(later))
    if not isinstance(first, Ratio) or _THERE_ARE.search(question.normal) or later.dataset != first.dataset:
        return later
    whole = conjuncts(first.denominator.where)
    telling = [part for part in conjuncts(first.numerator.where) if part not in whole]
    if question.states or question.remaining_word or (_on(joined(telling)) & _on(rows_of(later))):
        return None if first.label == SHARE else later
    parallel = len(plans) == 1 and _on(rows_of(later)) == _on(first.denominator.where)
    if first.label == SHARE or first.limit is not None or first.having is not None or not parallel:
        return None
    above = first.numerator.model_copy(update={"where": joined([*rows, *telling])})
    below = first.denominator.model_copy(update={"where": rows_of(later)})
    return first.model_copy(update={"numerator": above, "denominator": below, "basis": later.basis})


def _on(where: Condition) -> set[str]:
    return {column_id(part) for part in conjuncts(where)}


def _averages(plan: TablePlan) -> bool:
    """Whether it tells an average, or what goes to each unit of something."""
    if isinstance(plan, Ratio):
        return plan.numerator.where == plan.denominator.where
    return isinstance(plan, Aggregate) and any(each.aggregation is Aggregation.AVERAGE for each in plan.measures)


def _leaves_its_figure(question: Question, own: TableReading) -> bool:
    return not (own.columns(ColumnRole.MEASURE) or own.of(Target.RATE, Target.UNIT_PRICE) or question.metric)


def _may_be_averaged(averages: Sequence[TablePlan], later: Aggregate) -> bool:
    """Whether 平均 may go on for what is summed: for any measure, the price of a unit for that price alone."""
    summed = {each.column.id for each in later.measures if each.column and each.aggregation is Aggregation.SUM}
    priced = {plan.numerator.measure.column for plan in averages if isinstance(plan, Ratio)}
    same = summed & {column.id for column in priced if column is not None}
    return bool(same) or (bool(summed) and any(isinstance(plan, Aggregate) for plan in averages))


def _over_rows_of(plans: Sequence[TablePlan], later: Aggregate) -> TablePlan | None:
    """The first ask over the rows of the later one; None where another figure was asked between them, or the first
    ranks."""
    first, rows = plans[0], rows_of(later)
    if not isinstance(first, Aggregate | Ratio) or first.limit is not None or first.having is not None:
        return None
    if not all(_averages(plan) and _figure(plan) == _figure(first) for plan in plans):
        return None
    if isinstance(first, Aggregate):
        return first.model_copy(update={"where": rows, "beside": None, "basis": later.basis})
    above, below = (part.model_copy(update={"where": rows}) for part in (first.numerator, first.denominator))
    return first.model_copy(update={"numerator": above, "denominator": below, "basis": later.basis})


def _figure(plan: TablePlan) -> object:
    if isinstance(plan, Ratio):
        return plan.label, plan.numerator.measure, plan.denominator.measure
    return plan.measures if isinstance(plan, Aggregate) else None
