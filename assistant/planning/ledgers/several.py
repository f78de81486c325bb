"""Several asks in one sentence, each planned by itself: over the rows of the first, or over another ledger.

云陂镇图斑几个，立案几个，占永农多少亩: the town goes for all three, 立案 for the second only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.plan import (
    Aggregate,
    Basis,
    Condition,
    Exists,
    In,
    Ratio,
    Several,
    TablePlan,
    conjuncts,
    joined,
    rows_of,
)
from assistant.planning.ledgers.averaged_again import averaged_again
from assistant.planning.ledgers.carried import Before, column_id
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import Target
from assistant.planning.ledgers.linking import TableReading, link
from assistant.planning.ledgers.of_the_last import (
    ShareOfLast,
    figure_asked,
    in_its_unit,
    is_ranking,
    leaves_its_figure,
    of_those_ranked,
)
from assistant.planning.ledgers.on_the_list import listing
from assistant.planning.ledgers.rates import SHARE
from assistant.planning.ledgers.tables import plan_table
from assistant.planning.ledgers.what_is_left import columns_left
from assistant.planning.speech.question import Question
from assistant.planning.speech.reading import read_question
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.units import Dimension

_IN_ALL = re.compile(r"一共|总共|合计|总计|共计|累计|全[县市区局]|[加合算拢凑][在到成起总]|总[的量数面金额价]")
_SPENT = "花"
_EVERYWHERE = re.compile(r"全[县市区局]|全部|所有")
Elsewhere = Callable[[Question], TablePlan | None]


class LaterAsks:
    """The asks behind the first one of a sentence; `elsewhere` plans one over any ledger."""

    def __init__(self, glossary: Glossary, elsewhere: Elsewhere) -> None:
        self._glossary = glossary
        self._elsewhere = elsewhere

    def joined(
        self, first: TablePlan, reading: TableReading, questions: Sequence[Question]
    ) -> TablePlan | Several | None:
        """One plan for all asks; None when one of them cannot be said."""
        plans = [first]
        for question in questions[1:]:
            own = _without_spending(question, link(question, reading.words, self._glossary))
            if _two_of_a_kind(plans) and not own.of(Target.VALUE, Target.FLAG) and not own.uncovered:
                return None  # 甲和乙各多少亩，价款多少: of 甲, of 乙 or of both
            if own.uncovered:
                later = self._of_another(question, own, reading, questions[0])
            else:
                later = self._same_rows(question, own, plans, questions[0], reading)
                later = averaged_again(plans, later, question, own, questions[0])
            kept = _with(plans, _by_the_same_groups(first, later, question), question)
            if kept is None:
                return None
            plans = kept
        plans = _each_told_once(plans)
        basis = _basis_of_all(plans, questions)
        if len(plans) == 1:
            return plans[0].model_copy(update={"basis": basis})
        return _as_measures(plans) or Several(plans=tuple(plans), basis=basis)

    def _same_rows(
        self,
        question: Question,
        own: TableReading,
        plans: Sequence[TablePlan],
        opening: Question,
        reading: TableReading,
    ) -> TablePlan | None:
        first, share = plans[0], ShareOfLast(reading, self._glossary)
        rows = rows_of(first)
        if part := _part_beyond(first):
            placed = all(_is_place(_column(each, reading)) for each in part)
            named = own.of(Target.VALUE, Target.FLAG) or question.states
            if not placed and not named:
                return None  # 非农化占几成，整改率多少: of those, or of all?
            elsewhere = any(_is_place(item.meaning.column) for item in own.of(Target.VALUE))
            rows = joined([*conjuncts(rows), *part]) if placed and not elsewhere else rows
        told = _told_before(first, reading, self._glossary)
        try:
            if share.asked(question, own, opening):
                return share.plan(question, plans)
            by = figure_asked(plans, question, own) if leaves_its_figure(question, own) else ()
            listed = listing(reading.words.table, self._glossary)
            before = Before(rows, opening.normal, told, by, listed.on if listed is not None else None)
            later = self._over(question, own, before, opening)
            if told_by := _bound_by_its_own_part(later):  # 已完成的有几个，整改率多少: of all there are
                wider = joined([each for each in conjuncts(rows) if column_id(each) != told_by])
                later = self._over(question, own, replace(before, where=wider), opening)
            if _bound_by_its_own_part(later):
                return None
            return in_its_unit(later, plans[-1]) if by else later
        except NotExpressible:
            return None

    def _over(self, question: Question, own: TableReading, before: Before, opening: Question) -> TablePlan:
        """The time of the first ask is in its rows already, where it is that of a deadline which only it names."""
        try:
            return plan_table(question, own, self._glossary, before=before)
        except NotExpressible:
            if question.period is not opening.period or not _dated(before.where):
                raise
            return plan_table(replace(question, period=None, bound=None), own, self._glossary, before=before)

    def _of_another(
        self, question: Question, own: TableReading, reading: TableReading, first: Question
    ) -> TablePlan | None:
        """Over another ledger; the place named in the first ask goes for it as well."""
        places = [item for item in reading.of(Target.VALUE) if _is_place(item.meaning.column)]
        if any(item.negated for item in places) or any(_is_place(i.meaning.column) for i in own.of(Target.VALUE)):
            places = []
        text = "、".join(dict.fromkeys(item.meaning.value for item in places)) + question.text
        asked = read_question(text, self._glossary, question.today) if places else question
        return self._elsewhere(replace(asked, period=asked.period or first.period))


def _without_spending(question: Question, own: TableReading) -> TableReading:
    """拿了几块地，一共花了多少钱: the verb says of the money asked for no more than that it is money."""
    money = question.dimension is Dimension.MONEY
    left = tuple(word for word in own.uncovered if not (money and word.text == _SPENT))
    return replace(own, uncovered=left)


def _with(plans: Sequence[TablePlan], later: TablePlan | None, question: Question) -> list[TablePlan] | None:
    """The plans so far with a later one, in that of the ranking whose first it asks further of; None where it cannot
    be said, or would say again what was told (多少亩，已完成的多少亩)."""
    if later is None:
        return None
    named = next((plan for plan in reversed(plans) if is_ranking(plan) and plan.dataset == later.dataset), None)
    if named is not None and not is_ranking(later) and not _EVERYWHERE.search(question.normal):
        if _IN_ALL.search(question.normal):
            return None  # 哪个镇最多，一共多少: of that one, or of all?
        folded = of_those_ranked(named, later)
        return [folded if plan is named else plan for plan in plans] if folded is not None else None
    return None if any(_same_figure(later, plan) for plan in plans) else [*plans, later]


def _dated(where: Condition) -> bool:
    """Whether rows are chosen by their days."""
    return any(isinstance(getattr(part, "low", getattr(part, "value", None)), date) for part in conjuncts(where))


def _part_beyond(first: TablePlan) -> list[Condition]:
    """What tells the part of a share of rows from its whole."""
    if not isinstance(first, Ratio) or first.label != SHARE or first.group_by:
        return []
    whole = conjuncts(first.denominator.where)
    return [each for each in conjuncts(first.numerator.where) if each not in whole]


def _bound_by_its_own_part(later: TablePlan) -> str:
    """The column that a rate's part is told by, where its whole is bound by it as well; "" where it is not."""
    if not isinstance(later, Ratio) or later.of_columns or later.label == SHARE:
        return ""
    told = column_id(conjuncts(later.numerator.where)[-1])
    return told if any(column_id(part) == told for part in conjuncts(later.denominator.where)) else ""


def _column(part: Condition, reading: TableReading) -> Column | None:
    return next((column for column in reading.words.table.columns if column.id == column_id(part)), None)


def _by_the_same_groups(first: TablePlan, later: TablePlan | None, question: Question) -> TablePlan | None:
    """各乡镇有几个图斑，占多少亩 is of each town both times, and so is 整改率多少; 总共多少亩 is of all of them."""
    grouped = isinstance(first, Aggregate) and bool(first.group_by) and first.having is None and first.limit is None
    plain = isinstance(later, Aggregate | Ratio) and not later.group_by
    if not isinstance(first, Aggregate) or not isinstance(later, Aggregate | Ratio) or not (grouped and plain):
        return later
    if later.dataset != first.dataset or _IN_ALL.search(question.normal):
        return later
    grouped_so = {"group_by": first.group_by, "descending": first.descending}
    if isinstance(later, Ratio):
        return later.model_copy(update=grouped_so)
    if later.beside is not None and first.beside is None:
        return None  # what is said beside a count is of no group
    return later.model_copy(update={**grouped_so, "beside": None})


def _each_told_once(plans: list[TablePlan]) -> list[TablePlan]:
    """未整改的几个，正在整改的几个: what is under way is asked for, and not told beside the first as well."""
    chosen = [part for plan in plans for part in conjuncts(rows_of(plan))]
    asked = any(isinstance(part, In) and part.label == State.IN_PROGRESS.label for part in chosen)
    return [
        plan.model_copy(update={"beside": None})
        if asked and not isinstance(plan, Exists | Ratio) and plan.beside
        else plan
        for plan in plans
    ]


def _two_of_a_kind(plans: Sequence[TablePlan]) -> bool:
    """Whether asks so far are of other rows than the first one, not of some among them."""
    first = set(conjuncts(rows_of(plans[0])))
    return any(plan.dataset == plans[0].dataset and not first <= set(conjuncts(rows_of(plan))) for plan in plans)


def _same_figure(one: TablePlan, other: TablePlan) -> bool:
    return one.model_copy(update={"basis": other.basis}) == other


def _told_before(first: TablePlan, reading: TableReading, glossary: Glossary) -> tuple[Column, ...]:
    """The columns that the first ask names, measures (还有多少公顷，合多少亩), or means by a word of the
    title (批而未供有几个批次，多少公顷)."""
    measured = [m.column.id for m in first.measures if m.column] if isinstance(first, Aggregate) else []
    table = reading.words.table
    columns = [c for c in table.columns if c.id in measured]
    left = [] if columns else columns_left(reading, glossary)
    return tuple(dict.fromkeys((*reading.columns(), *columns, *left)))


def _is_place(column: object) -> bool:
    return getattr(column, "role", None) is ColumnRole.PLACE


def _as_measures(plans: Sequence[TablePlan]) -> Aggregate | None:
    """Asks of the very same rows as measures of one plan."""
    first = plans[0]
    if not isinstance(first, Aggregate):
        return None
    same = [
        plan
        for plan in plans
        if isinstance(plan, Aggregate)
        and not plan.group_by
        and plan.dataset == first.dataset
        and set(conjuncts(plan.where)) == set(conjuncts(first.where))
    ]
    if len(same) < len(plans):
        return None
    notes = tuple(dict.fromkeys(note for plan in same for note in plan.basis.assumptions))
    return first.model_copy(
        update={
            "measures": tuple(dict.fromkeys(measure for plan in same for measure in plan.measures)),
            "basis": first.basis.model_copy(update={"assumptions": notes}),
        }
    )


def _basis_of_all(plans: Sequence[TablePlan], questions: Sequence[Question]) -> Basis:
    first = plans[0].basis
    links = tuple(item for plan in plans for item in plan.basis.links)
    notes = tuple(dict.fromkeys(note for plan in plans for note in plan.basis.assumptions))
    text = "，".join(question.text for question in questions)
    return first.model_copy(update={"question": text, "assumptions": notes, "links": links})
