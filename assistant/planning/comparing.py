"""Two times or two values of one ledger set against each other: 今年上半年供地比去年同期多几宗.

The question is read twice, once for each side, so that every word of it is accounted for
as in any other question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.plan import Aggregate, Basis, Link, Ratio, Reckon, Reckoning, TablePlan, Term
from assistant.planning.question import Question, normalise
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods, period_words

Read = Callable[[str], Question]
Alone = Callable[[Question], TablePlan | None]

_MORE = r"(?P<more>多|少|高|低|增加|减少|增长|下降|上升|降低|提高|差)(?:了|出)?(?P<did>[\u4e00-\u9fff]了)?"
_ASK = r"(?P<ask>(?P<share>百分之)?(?:多少|几|好多)(?P<points>个?(?:百分)?点)?(?P<rest>[^，,]{0,6}))[?？]?$"
_THAN = re.compile(rf"^(?P<first>.+?)(?:比|较)(?P<other>[^，,]{{2,12}}?){_MORE}{_ASK}")
_YEAR_ON_YEAR = re.compile(rf"^(?P<first>.+?)(?P<by>同比|环比)(?:是?[升增多][是还]?[降减少])?[，,]?{_MORE}{_ASK}")
_VALUE = "value:"
_TALK = re.compile(r"同期|相比|的|[，,]")


@dataclass(frozen=True)
class _Side:
    """One side as a question of its own, with its plan over some ledger."""

    text: str
    question: Question
    plan: TablePlan


@dataclass(frozen=True)
class _Sides:
    """The plans of both sides, and what to call each."""

    first: TablePlan
    second: TablePlan
    labels: tuple[str, str]


class Comparing:
    """Plans comparisons; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(self, read: Read, alone: Alone, today: Callable[[], date]) -> None:
        self._read = read
        self._alone = alone
        self._today = today

    def plan(self, text: str) -> Reckoning | None:
        """The comparison that `text` asks for; None when it asks for none, or for one whose
        sides are not figures of one kind."""
        normal = normalise(text)
        match = _THAN.match(normal) or _YEAR_ON_YEAR.match(normal)
        sides = self._sides(match) if match is not None else None
        terms = _terms(sides) if sides is not None else None
        if match is None or sides is None or terms is None:
            return None
        reckon = Reckon.GROWTH if match["share"] else Reckon.DIFFERENCE
        notes = tuple(dict.fromkeys((*sides.first.basis.assumptions, *sides.second.basis.assumptions)))
        basis = Basis(question=text, assumptions=notes, links=sides.first.basis.links)
        return Reckoning(terms=terms, reckon=reckon, basis=basis)

    def _sides(self, match: re.Match[str]) -> _Sides | None:
        first = self._first_side(match)
        if first is None:
            return None
        period = first.question.period
        by = match.groupdict().get("by")
        if by is not None:
            before = period and _before(period.period, by)
            return self._in_times(first, before) if before else None
        other = match["other"]
        found = find_periods(other, Anchor.at(self._today()))
        if not found:
            return self._of_values(first, other)
        said = found[0]
        left = _TALK.sub("", other[: said.start] + other[said.end :])
        if left and left not in match["first"]:
            return None
        before = said.period
        if period is not None and before.end is not None and other[said.end :].startswith("同期"):
            before = period.period.in_year(before.end.year)
        return self._in_times(first, before)

    def _first_side(self, match: re.Match[str]) -> _Side | None:
        """What stands before 比 with the ask; 多*办了*几件 says what was done, or nothing."""
        ask = "是多少" if match["share"] or match["points"] else match["ask"]
        texts = [match["first"] + did + ask for did in dict.fromkeys((match["did"] or "", ""))]
        for text in texts:
            question = self._read(text)
            plan = self._alone(question)
            if plan is not None:
                return _Side(text, question, plan)
        return None

    def _in_times(self, first: _Side, before: Period) -> _Sides | None:
        match = first.question.period
        if match is None or before.end is None or before.end == match.period.end:
            return None
        named = before.model_copy(update={"text": period_words(before)})
        second = self._alone(replace(first.question, period=PeriodMatch(named, match.start, match.end)))
        labels = (period_words(match.period), period_words(before))
        return _Sides(first.plan, second, labels) if second is not None else None

    def _of_values(self, first: _Side, other: str) -> _Sides | None:
        """禾渚镇的图斑比松墟镇多多少个: the other stands in the place of a word of the first."""
        for link in first.plan.basis.links:
            if not link.target.startswith(_VALUE):
                continue
            second = self._alone(self._read(first.text[: link.start] + other + first.text[link.end :]))
            swapped = _swapped(first.plan, second, link) if second is not None else None
            if second is not None and swapped is not None:
                return _Sides(first.plan, second, (link.target.split("=", 1)[1], swapped))
        return None


def _before(period: Period, by: str) -> Period | None:
    """同比 is against the year before, 环比 against the month or quarter before."""
    if period.start is None or period.end is None:
        return None
    if by == "同比":
        return period.in_year(period.end.year - 1)
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    if months not in (1, 3) or period.start.day != 1:
        return None
    last = period.start - timedelta(days=1)
    first = last.replace(day=1)
    for _ in range(months - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return Period(kind="flow", start=first, end=last, text="")


def _swapped(first: TablePlan, second: TablePlan, link: Link) -> str | None:
    """The value that stands in the second plan in place of the linked one; None when the plans
    differ in anything but a value of that column."""
    if (
        not isinstance(first, Aggregate | Ratio)
        or not isinstance(second, type(first))
        or first.dataset != second.dataset
    ):
        return None
    column, _, _ = link.target.partition("=")
    mine, theirs = (
        [other.target.partition("=") for other in plan.basis.links if other.target.startswith(_VALUE)]
        for plan in (first, second)
    )
    added = [value for name, _, value in theirs if name == column and (name, "=", value) not in mine]
    rest = [each for each in mine if each != link.target.partition("=")]
    kept = [each for each in theirs if each in rest]
    return added[0] if len(added) == 1 and len(theirs) == len(mine) and kept == rest else None


def _terms(sides: _Sides) -> tuple[Term, Term] | None:
    """Both sides as terms; None when they are not single figures of one measure."""
    terms = []
    for plan, label in zip((sides.first, sides.second), sides.labels, strict=True):
        match plan:
            case Aggregate(group_by=(), measures=(measure,)):
                terms.append(Term(label=label, dataset=plan.dataset, where=plan.where, measure=measure))
            case Ratio(group_by=()):
                part, whole = plan.numerator, plan.denominator
                terms.append(
                    Term(label=label, dataset=plan.dataset, where=part.where, measure=part.measure, whole=whole)
                )
            case _:
                return None
    one, other = terms
    same = (one.measure, one.dataset.name, one.whole is None) == (
        other.measure,
        other.dataset.name,
        other.whole is None,
    )
    return (one, other) if same else None
