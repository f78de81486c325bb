"""Values of different rows, columns or tables set against each other: decimal arithmetic only."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from assistant.execution.evidence import ReckoningEvidence, TableEvidence, TermValue, Value
from assistant.execution.reports import stated_figure
from assistant.execution.tables import run_table_plan
from assistant.plan import Aggregate, Filtered, Given, Having, ListRows, Op, Ratio, Reckon, Reckoning, Stated, Term
from assistant.ports import KnowledgeBase
from assistant.vocabulary.units import compatible, convert, unit_named

_PRECISION = 50
_HOLDS: dict[Op, Callable[[Decimal, Decimal], bool]] = {
    Op.EQ: operator.eq,
    Op.NE: operator.ne,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
    Op.LT: operator.lt,
    Op.LE: operator.le,
}


def run_reckoning_plan(plan: Reckoning, knowledge: KnowledgeBase) -> ReckoningEvidence:
    """Evidence for a reckoning; without a result where a term has no number.

    `KeyError` when a table is not in this generation.
    """
    terms = tuple(_value(term, knowledge) for term in plan.terms)
    if plan.reckon is Reckon.EACH:
        return ReckoningEvidence(plan, terms, terms[0].value)
    numbers = _in_one_unit(terms)
    if numbers is None:
        return ReckoningEvidence(plan, terms)
    unit = terms[0].value.unit
    with localcontext() as context:
        context.prec = _PRECISION
        match plan.reckon:
            case Reckon.DIFFERENCE:
                points = "个百分点" if unit == "%" else unit
                return ReckoningEvidence(plan, terms, Value(numbers[0] - numbers[1], points))
            case Reckon.GAP:
                return _gap(plan, terms, numbers, unit)
            case Reckon.GROWTH:
                rising = numbers[1] > 0  # of a loss no one can say by how many percent it grew
                grown = Value((numbers[0] - numbers[1]) * 100 / numbers[1], "%") if rising else None
                return ReckoningEvidence(plan, terms, grown)
            case Reckon.TIMES | Reckon.SHARE:
                return ReckoningEvidence(plan, terms, _quotient(plan.reckon, numbers))
            case Reckon.SUM:
                return ReckoningEvidence(plan, terms, Value(sum(numbers, Decimal(0)), unit))
            case Reckon.AVERAGE:
                return ReckoningEvidence(plan, terms, Value(sum(numbers, Decimal(0)) / len(numbers), unit))
            case Reckon.LARGEST | Reckon.SMALLEST | Reckon.WITHIN:
                return _chosen(plan, terms, numbers)


def _gap(plan: Reckoning, terms: tuple[TermValue, ...], numbers: Sequence[Decimal], unit: str) -> ReckoningEvidence:
    """What is left to the target, below zero where it was passed; without a result where it
    cannot be said in the unit asked for."""
    rows = terms[0].evidence
    if isinstance(rows, TableEvidence) and not rows.matched:
        return ReckoningEvidence(
            plan, (replace(terms[0], value=Value(None)), *terms[1:])
        )  # nothing is told of that time
    left = numbers[1] - numbers[0]
    own, asked = unit_named(unit), unit_named(plan.unit)
    if own is not None and asked is not None and own.name != asked.name:
        if not compatible(own, asked):
            return ReckoningEvidence(plan, terms)
        left, unit = convert(left, own, asked), asked.symbol
    share = _quotient(Reckon.SHARE, numbers) if plan.with_share else None
    monthly = Value(left / plan.months, unit) if plan.months and left > 0 else None
    return ReckoningEvidence(
        plan, terms, Value(left, "个百分点" if unit == "%" else unit), share=share, monthly=monthly
    )


def _value(term: Term | Stated | Given, knowledge: KnowledgeBase) -> TermValue:
    if isinstance(term, Given):
        return TermValue(term, None, Value(term.value, term.unit, computed=False))
    if isinstance(term, Stated):
        stated = stated_figure(term.ask, knowledge)
        fact = stated.fact
        text = fact.text if fact.masked else ""
        return TermValue(term, stated, Value(fact.value, fact.unit, text, fact.masked, computed=False))
    column = term.measure.column
    if term.cell and column is not None:
        evidence = run_table_plan(ListRows(dataset=term.dataset, where=term.where, shown=(column,)), knowledge)
        value = evidence.result[0].values[0] if len(evidence.result) == 1 else Value(None)
        return TermValue(term, evidence, _with_unit(value, term.measure.unit))
    if term.whole is not None:
        part = Filtered(label=term.label, where=term.where, measure=term.measure)
        rate = Ratio(dataset=term.dataset, label=term.label, numerator=part, denominator=term.whole)
        evidence = run_table_plan(rate, knowledge)
        return TermValue(term, evidence, _only(evidence))
    evidence = run_table_plan(Aggregate(dataset=term.dataset, where=term.where, measures=(term.measure,)), knowledge)
    return TermValue(term, evidence, _only(evidence))


def _only(evidence: TableEvidence) -> Value:
    return evidence.result[0].values[0] if evidence.result else Value(None)


def _with_unit(value: Value, unit: str) -> Value:
    return value if value.unit or value.number is None else replace(value, unit=unit)


def _in_one_unit(terms: Sequence[TermValue]) -> list[Decimal] | None:
    """The numbers in the first one's unit; None when one is missing or of another kind."""
    first = unit_named(terms[0].value.unit)
    numbers: list[Decimal] = []
    for term in terms:
        number, own = term.value.number, unit_named(term.value.unit)
        if number is None:
            return None
        if first is not None and own is not None and first.name != own.name:
            if not compatible(own, first):
                return None
            number = convert(number, own, first)
        numbers.append(number)
    return numbers


def _quotient(reckon: Reckon, numbers: Sequence[Decimal]) -> Value | None:
    if not numbers[1]:
        return None
    share = reckon is Reckon.SHARE
    return Value(numbers[0] * (100 if share else 1) / numbers[1], "%" if share else "倍")


def _chosen(plan: Reckoning, terms: tuple[TermValue, ...], numbers: Sequence[Decimal]) -> ReckoningEvidence:
    """The largest, the smallest, or those within bounds with how many they are."""
    if plan.reckon is Reckon.WITHIN:
        if any(bound.value and bound.unit != terms[0].value.unit for bound in plan.bounds):
            return ReckoningEvidence(plan, terms)  # 5% says nothing of figures in another unit
        kept = tuple(at for at, number in enumerate(numbers) if _keeps_to(plan.bounds, number))
        return ReckoningEvidence(plan, terms, Value(Decimal(len(kept)), plan.unit), kept)
    best = _best(numbers, plan.limit, largest=plan.reckon is Reckon.LARGEST)
    return ReckoningEvidence(plan, terms, terms[best[0]].value, best)


def _keeps_to(bounds: Sequence[Having], number: Decimal) -> bool:
    return all(_HOLDS[bound.op](number, bound.value) for bound in bounds)


def _best(numbers: Sequence[Decimal], limit: int, *, largest: bool) -> tuple[int, ...]:
    """The places of the first `limit` terms and of all that tie with the last of them."""
    order = sorted(range(len(numbers)), key=lambda at: numbers[at], reverse=largest)
    edge = numbers[order[min(limit, len(order)) - 1]]
    return tuple(at for place, at in enumerate(order) if place < limit or numbers[at] == edge)
