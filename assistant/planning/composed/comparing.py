"""Two times or two values set against each other: 今年上半年供地比去年同期多几宗.

The question is read twice, once for each side, so that every word of it is accounted for
as in any other question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.plan import Aggregate, Basis, Link, Ratio, Reckon, Reckoning, TablePlan, Term
from assistant.planning.composed.figures_at import Figures, FiguresAt, of_plans, whole_year
from assistant.planning.outcome import NotFound, Outcome, Planned
from assistant.planning.speech.figure_then import several_compared
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.vocabulary.periods import Anchor, Period, find_periods

Read = Callable[[str], Question]
Alone = Callable[[Question], TablePlan | None]

_MORE = (
    r"(?P<more>多|少|高|低|增加|减少|增长|下降|上升|降低|提高|差|涨|升|降|跌|增|减)(?:了|出)?"
    r"(?P<did>[\u4e00-\u9fff]{1,2}了)?"
)
_ASK = r"(?P<ask>(?P<share>百分之)?(?:多少|几|好多)(?P<points>个?(?:百分)?点)?(?P<rest>[^，,]{0,6}))[?？]?$"
_THAN = re.compile(rf"^(?P<first>.+?)(?:比|较)(?P<other>[^，,]{{2,12}}?){_MORE}{_ASK}")
_YEAR_ON_YEAR = re.compile(rf"^(?P<first>.+?)(?P<by>同比|环比)(?:是?[升增多][是还]?[降减少])?[，,]?{_MORE}{_ASK}")
_RATE_OF_CHANGE = re.compile(
    r"的?(?P<by>同比|环比)的?(?:增幅|增速|增长率|增长幅度|涨幅|变化幅度|增减幅度?)(?:[（(][%％][）)])?(?:是|为|有)?"
    r"(?:多少|百分之(?:几|多少)|几何|多大)?[？?。]*$"
)
_UP_OR_DOWN = re.compile(r"(?P<by>同比|环比)的?增减(?:了)?(?=百分之|多少|几)")
_VALUE = ("value:", "flag:")
_QUARTER = 100  # days: a longer time that goes on is told in parts
_TALK = re.compile(r"同期|相比|的|[，,]")


class _GoesOnError(Exception):
    """The year of the first side is not over; its own words."""


def _not_over(year: str) -> str:
    return f"{year}还没有过完，不能和一整年比，请写明到几月，例如“{year}上半年”"


_At = Callable[[Question, Sequence[Period]], Figures | None]


class Comparing:
    """Plans comparisons; `read` takes a question apart, `alone` plans one over any ledger, `open_to` tells
    whether one may be meant of several things."""

    def __init__(
        self,
        read: Read,
        alone: Alone,
        figures: FiguresAt,
        today: Callable[[], date],
        open_to: Callable[[Question], bool],
    ) -> None:
        self._open_to = open_to
        self._read = read
        self._alone = alone
        self._figures = figures
        self._today = today

    def plan(self, text: str) -> Reckoning | None:
        """The comparison over a ledger that `text` asks for; None when it asks for none, or for
        one whose sides are not figures of one kind."""
        try:
            return self._compared(text, self._figures.of_ledgers, self._of_values)
        except _GoesOnError:
            return None

    def plan_stated(self, text: str) -> Reckoning | None:
        """The comparison of what reports state at two times; None as for `plan`, and where one of
        them is given as about or more than so much."""
        return self._compared(text, self._figures.of_reports, lambda *_: None)

    def told(self, text: str, found: Outcome) -> Outcome:
        """What to say where nothing answers a comparison: not that its own words are unknown."""
        match = _match(text)
        if match is not None and not isinstance(found, Planned) and (year := self._going_on(match)) is not None:
            return NotFound(_not_over(year.text))
        if match is None or not isinstance(found, NotFound) or not found.missing:
            return found
        if any(word in match["first"] for word in found.missing):
            return found
        return replace(found, missing=(), reason="没有找到两边都有、口径相同的数，不能比较，请分开问")

    def unfinished(self, text: str) -> str:
        """Why 今年比去年同期 is not told: a year that goes on is held against all of the one before; "" where it
        says until when, or compares nothing.  Nor are several figures at once."""
        if several_compared(text):
            return "一次比了几个数，请分开问"
        match = _match(text)
        if match is None or not (
            match.groupdict().get("by") == "同比" or "同期" in (match.groupdict().get("other") or "")
        ):
            return ""
        period = self._going_on(match)
        return f"{period.text}还没有过完，和去年同期比请写明到几月，例如“{period.text}上半年”" if period else ""

    def goes_on(self, text: str) -> str:
        """Why 今年供地比去年多几宗 is not told of a ledger: what was done so far would be set against all of a year."""
        try:
            self._compared(text, self._figures.of_ledgers, lambda *_: None)
        except _GoesOnError as year:
            return _not_over(str(year))
        return ""

    def _going_on(self, match: re.Match[str]) -> Period | None:
        """The year of the first side, where it is not over."""
        periods = find_periods(match["first"], Anchor.at(self._today()))
        return periods[0].period if len(periods) == 1 and self._goes_on(periods[0].period) else None

    def _goes_on(self, period: Period) -> bool:
        if period.start is None or period.end is None:
            return False
        return period.end > self._today() and (period.end - period.start).days > _QUARTER

    def _compared(self, text: str, at: _At, values: Callable[[Question, str], Figures | None]) -> Reckoning | None:
        match = _match(text)
        for question in self._first_sides(match) if match is not None else ():
            found = self._sides(match, question, at, values) if match is not None else None
            if match is not None and found is not None and found.exact:
                basis = Basis(question=text, assumptions=found.notes, links=found.links)
                reckon = Reckon.GROWTH if match["share"] else Reckon.DIFFERENCE
                return Reckoning(terms=found.terms, reckon=reckon, subject=found.subject, basis=basis)
        return None

    def _first_sides(self, match: re.Match[str]) -> Iterator[Question]:
        """What stands before 比 with the ask; 多*办了*几件 says what was done, or nothing."""
        ask = "是多少" if match["share"] or match["points"] else match["ask"]
        for did in dict.fromkeys((match["did"] or "", "")):
            yield self._read(match["first"] + did + ask)

    def _sides(
        self, match: re.Match[str], first: Question, at: _At, values: Callable[[Question, str], Figures | None]
    ) -> Figures | None:
        period = first.period.period if first.period else None
        by = match.groupdict().get("by")
        if by is not None:
            before = period and _before(period, by)
            return self._in_times(first, before, at) if before else None
        other = match["other"]
        found = find_periods(other, Anchor.at(self._today()))
        if not found:
            return values(first, other)
        said = found[0]
        left = _TALK.sub("", other[: said.start] + other[said.end :])
        if left and left not in match["first"]:
            return None
        before = said.period
        if period is not None and (own := _counted_from(period, before)) is not None:
            return self._in_times(first, own, at) if own.end is not None else None
        if period is not None and period.end is not None and before.end is not None:
            if other[said.end :].startswith("同期") or _same_months_meant(period, before):
                before = period.in_year(before.end.year)
            elif period.names_year and not before.names_year:
                before = before.in_year(period.end.year)  # 去年底比6月底: of that year
        return self._in_times(first, before, at)

    def _in_times(self, first: Question, before: Period, at: _At) -> Figures | None:
        own = first.period.period if first.period else None
        if own is None or before.end is None or before.end == own.end:
            return None
        found = at(first, (own, before))
        for each in (own, before):
            if found is not None and self._part_of_year(each, found):
                raise _GoesOnError(each.text)
        return found if found is not None and found.alike else None

    def _part_of_year(self, own: Period, found: Figures) -> bool:
        """今年供地比去年少几宗: what was done so far is not set against all of a year; shares of both may be."""
        return self._goes_on(own) and any(isinstance(term, Term) and term.whole is None for term in found.terms)

    def _of_values(self, first: Question, other: str) -> Figures | None:
        """禾渚镇的图斑比松墟镇多多少个: the other stands in the place of a word of the first."""
        plan = self._alone(first) if not self._open_to(first) else None
        for link in plan.basis.links if plan is not None else ():
            if plan is None or not link.target.startswith(_VALUE) or _beside_others(link, plan):
                continue
            second = self._alone(self._read(_in_place_of(link, first.normal, other)))
            swapped = _swapped(plan, second, link) if second is not None else None
            if second is not None and swapped is not None:
                own = link.target.split("=", 1)[1]
                yes_or_no = link.target.startswith("flag:")
                labels = [link.text, other.rstrip("的")] if yes_or_no else [own, swapped]
                found = of_plans([plan, second], labels)
                return found and replace(found, links=(*found.links, *_only_of(second, plan)))
        return None


def _beside_others(link: Link, plan: TablePlan) -> bool:
    """甲镇与乙镇之和比丙镇: the other side does not stand in the place of one of them."""
    column = link.target.partition("=")[0]
    return any(other.target.startswith(f"{column}=") and other.target != link.target for other in plan.basis.links)


def _match(text: str) -> re.Match[str] | None:
    normal = _UP_OR_DOWN.sub(r"\g<by>增长", _RATE_OF_CHANGE.sub(r"\g<by>增长百分之几", normalise(text)))
    return _THAN.match(normal) or _YEAR_ON_YEAR.match(normal)


_LAST = re.compile(r"(?:上一?|前[一1])个?(?P<span>月份?|季度?|年度?)$")


def _same_months_meant(period: Period, said: Period) -> bool:
    """今年上半年比去年: the same months of that year, where they alone are named."""
    return said.relative and said.names_year and whole_year(said) and not whole_year(period)


def _counted_from(period: Period, said: Period) -> Period | None:
    """上月, 上季度 and 上年 are those before the time that is named first; one of another length is
    given without an end, as nothing to compare with.  None where none of them is said."""
    match = _LAST.fullmatch(said.text)
    if match is None or period.start is None or period.end is None:
        return None
    if match["span"][0] == "年":
        return period.in_year(period.end.year - 1)
    months = 1 if match["span"][0] == "月" else 3
    before = _before(period, "环比")
    length = (period.end - period.start).days // 28
    return before if before is not None and length == months else Period(kind="flow", start=None, end=None, text="")


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


def _only_of(second: TablePlan, first: TablePlan) -> tuple[Link, ...]:
    """The values that only the second side names; where they stand in its own text says nothing of the question."""
    told = {link.target for link in first.basis.links}
    named = [link for link in second.basis.links if link.target.startswith(_VALUE) and link.target not in told]
    return tuple(link.elsewhere() for link in named)


def _in_place_of(link: Link, text: str, other: str) -> str:
    """The text with the other value for that of the link; 走…的 around both is said once."""
    before, behind = text[: link.start], text[link.end :]
    said = next((other[n:] for n in (2, 1) if len(other) > n and before.endswith(other[:n])), other)
    return before + (said.removesuffix("的") if behind.startswith("的") else said) + behind


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
