"""Rates, shares and prices per unit in words, each with what it was divided from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.labels import beside
from assistant.answering.phrases import dated_by, listed_behind, not_about, rows_phrase
from assistant.answering.sheet import Sheet
from assistant.execution.evidence import ResultRow, Value
from assistant.plan import And, ColumnRef, Condition, Op, Ratio, conjuncts

_SHOWN_ROWS = 20


def rate_text(plan: Ratio, lines: Sequence[ResultRow], sheet: Sheet, citation: int, noun: str) -> str:
    """The rate of all rows, or of each group."""
    writer = _Writer(plan, sheet, citation, noun)
    return writer.groups(lines) if plan.group_by else writer.whole(lines[0])


class _Writer:
    def __init__(self, plan: Ratio, sheet: Sheet, citation: int, noun: str) -> None:
        self.plan = plan
        self.sheet = sheet
        self.citation = citation
        self.noun = noun

    def whole(self, line: ResultRow) -> str:
        plan = self.plan
        rate, above, below = line.values
        made_of = "÷".join(
            f"{part.label}{'没有可用的数' if value.number is None else self._enter(value)}"
            for part, value in ((plan.numerator, above), (plan.denominator, below))
        )
        subject = f"{rows_phrase(plan.denominator.where)}{self.noun}"
        if rate.number is None:
            return f"{subject}{plan.label}不能计算（{made_of}）"
        own = rows_phrase(_beyond(plan.numerator.where, plan.denominator.where))
        above_of, below_of = plan.numerator.measure.column, plan.denominator.measure.column
        if plan.label == "占比" and plan.of_columns and above_of is not None and below_of is not None:
            return f"{subject}{above_of.name}占{below_of.name}的{self._enter(rate)}（{made_of}）"
        if plan.label == "占比" and own:
            of = above_of
            return f"{own}占{subject}{of.name if of is not None else ''}的{self._enter(rate)}（{made_of}）"
        return f"{subject}{plan.label}{self._enter(rate)}（{made_of}）"

    def groups(self, lines: Sequence[ResultRow]) -> str:
        plan = self.plan
        key = plan.group_by[0]
        what = self._shared(key)
        known = [line for line in lines if line.values[0].number is not None]
        if not known and plan.having is not None:
            return f"没有{what}{plan.having.describe()}的{key.groups}"
        if not known:
            return f"各{key.name}{what}都不能计算"
        if plan.having is not None:
            count = self._enter(Value(Decimal(len(known)), "个"))
            named = self._named if plan.having.op is not Op.EQ else lambda line: "、".join(line.label)
            listed = "、".join(map(named, known[:_SHOWN_ROWS]))
            more = "，其余见下表" if len(known) > _SHOWN_ROWS else ""
            behind = listed_behind(len(known), f"{listed}{more}", counted=plan.having.counted)
            return f"{what}{plan.having.describe()}的{key.groups}共{count}{behind}"
        if key.step is not None and plan.limit is None:
            return f"各{key.groups}{what}{dated_by(key)}：{'，'.join(map(self._named, known[:_SHOWN_ROWS]))}"
        if plan.limit is None:
            more = "，其余见下表" if len(known) > _SHOWN_ROWS else ""
            return f"各{key.name}{what}：{'、'.join(map(self._named, known[:_SHOWN_ROWS]))}{more}"
        word = "最高" if plan.descending is not False else "最低"
        if len(known) == 1:
            rate, above, below = known[0].values
            made_of = f"{plan.numerator.label}{self._enter(above)}÷{plan.denominator.label}{self._enter(below)}"
            return f"{what}{word}的{key.groups}是{'、'.join(known[0].label)}，{self._enter(rate)}（{made_of}）"
        return f"{what}{word}的{key.groups}依次是{'、'.join(map(self._named, known))}"

    def _shared(self, key: ColumnRef) -> str:
        """Of what, and by what amount, each group's rate or share is."""
        plan = self.plan
        subject = f"{rows_phrase(not_about(plan.denominator.where, {key.id}))}{self.noun}"
        own = rows_phrase(not_about(_beyond(plan.numerator.where, plan.denominator.where), {key.id}))
        of = plan.numerator.measure.column
        if plan.label != "占比" or plan.of_columns or not (own or of):
            return f"{subject}{plan.label}"
        amount = of.name if of is not None else ""
        return f"{subject}{amount}中{own}占比" if own else f"{subject}{amount}占全部的比例"

    def _named(self, line: ResultRow) -> str:
        return beside("、".join(line.label), self._enter(line.values[0]))

    def _enter(self, value: Value) -> str:
        return self.sheet.enter(value, self.citation)


def _beyond(part: Condition, whole: Condition) -> Condition:
    """What the part has to satisfy beyond the whole."""
    return And(parts=tuple(each for each in conjuncts(part) if each not in conjuncts(whole)))
