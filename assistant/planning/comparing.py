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
class _Sides:
    """The two questions, with what to call each, and what is made of their answers."""

    first: Question
    second: Question
    labels: tuple[str, str]
    reckon: Reckon


class Comparing:
    """Plans comparisons; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(self, read: Read, alone: Alone, today: Callable[[], date]) -> None:
        self._read = read
        self._alone = alone
        self._today = today

    def plan(self, text: str) -> Reckoning | None:
        """The comparison that `text` asks for; None when it asks for none, or for one whose
        sides are not figures of one kind."""
        sides = self._sides(normalise(text))
        if sides is None:
            return None
        first, second = self._alone(sides.first), self._alone(sides.second)
        if first is None or second is None:
            return None
        terms = _terms(first, second, sides.labels)
        if terms is None:
            return None
        notes = tuple(dict.fromkeys((*first.basis.assumptions, *second.basis.assumptions)))
        basis = Basis(question=text, assumptions=notes, links=first.basis.links)
        return Reckoning(terms=terms, reckon=sides.reckon, basis=basis)

    def _sides(self, text: str) -> _Sides | None:
        match = _THAN.match(text) or _YEAR_ON_YEAR.match(text)
        if match is None:
            return None
        rate = bool(match["share"] or match["points"])
        reckon = Reckon.GROWTH if match["share"] else Reckon.DIFFERENCE
        own = self._one_side(match, "是多少" if rate else match["ask"])
        first = self._read(own)
        by = match.groupdict().get("by")
        if by is not None:
            before = first.period and _before(first.period.period, by)
            return self._in_times(first, before, reckon) if before else None
        other = match["other"]
        found = find_periods(other, Anchor.at(self._today()))
        if not found:
            return self._of_values(first, own, other, reckon)
        said = found[0]
        left = _TALK.sub("", other[: said.start] + other[said.end :])
        if left and left not in match["first"]:
            return None
        if first.period is None:
            return None
        same_time = other[said.end :].startswith("同期")
        before = said.period
        if same_time and before.end is not None:
            before = first.period.period.in_year(before.end.year)
        return self._in_times(first, before, reckon)

    def _one_side(self, match: re.Match[str], ask: str) -> str:
        """The first side as a question of its own; 多*办了*几件 says what was done, or nothing."""
        with_verb = match["first"] + (match["did"] or "") + ask
        plain = match["first"] + ask
        return with_verb if match["did"] and self._alone(self._read(with_verb)) is not None else plain

    def _in_times(self, first: Question, before: Period, reckon: Reckon) -> _Sides | None:
        match = first.period
        if match is None or before.end is None or before.end == match.period.end:
            return None
        named = before.model_copy(update={"text": period_words(before)})
        second = replace(first, period=PeriodMatch(named, match.start, match.end))
        return _Sides(first, second, (period_words(match.period), period_words(before)), reckon)

    def _of_values(self, first: Question, text: str, other: str, reckon: Reckon) -> _Sides | None:
        """禾渚镇的图斑比松墟镇多多少个: the other stands in the place of a word of the first."""
        plan = self._alone(first)
        values = [link for link in plan.basis.links if link.target.startswith(_VALUE)] if plan is not None else []
        for link in values:
            second = self._read(text[: link.start] + other + text[link.end :])
            if (swapped := _swapped(plan, self._alone(second), link)) is not None:
                return _Sides(first, second, (link.target.split("=", 1)[1], swapped), reckon)
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


def _swapped(first: TablePlan | None, second: TablePlan | None, link: Link) -> str | None:
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


def _terms(first: TablePlan, second: TablePlan, labels: tuple[str, str]) -> tuple[Term, Term] | None:
    """Both sides as terms; None when they are not single figures of one measure."""
    terms = []
    for plan, label in zip((first, second), labels, strict=True):
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
