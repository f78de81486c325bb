"""Which figures of reports belong to the period a question names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from assistant.planning.reports.facts import Candidate
from assistant.records import Fact, FactRole, Source
from assistant.vocabulary.periods import Period, PeriodMatch, period_words

_OTHER_YEAR = re.compile(r"\d{2,4}年|[去前上明后]年|上一年|上个?月|上季|上个?季度")
"""A time that is no other one's: nothing of this year, or of now, stands for it."""
_AS_GOOD = 0.15


class FactDates:
    """Dates of facts, from their own words or else from their report."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources

    def choose(
        self, asked: PeriodMatch | None, ranked: Sequence[Candidate], *, whole_year: bool = False
    ) -> tuple[list[Candidate], tuple[str, ...]]:
        """Candidates of the period asked for, and what had to be assumed.

        For 今年 or 上半年 without data the newest that there is, said so; for a named
        year or month nothing; for 全年 no figure of a part of the year.
        """
        if asked is None:
            return list(ranked), ()
        wanted = asked.period
        inside = [c for c in ranked if self._within(c.fact, wanted)]
        if inside:
            done = [c for c in inside if c.fact.role is FactRole.RESULT] or inside
            if whole_year:
                return [c for c in done if _same_span(self.period(c.fact), wanted)], ()
            near = [c for c in done if c.score > done[0].score - _AS_GOOD]
            exact = [c for c in near if _same_span(self.period(c.fact), wanted)]
            if exact or _spans_years(wanted):
                return exact, ()
            return [c for c in done if not self._of_part(c.fact, wanted)], ()
        if _OTHER_YEAR.search(wanted.text) or self._reported(wanted):
            return [], ()
        ranked = [c for c in ranked if c.fact.role is FactRole.RESULT] or ranked
        same_months = [c for c in ranked if _same_months(self.period(c.fact), wanted)]
        any_period = wanted.relative and _whole_year(wanted) > 0
        kept = list(ranked) if any_period else same_months or (list(ranked) if wanted.relative else [])
        if not kept:
            return [], ()
        newest = max(kept, key=lambda c: self.day(c.fact))
        own = period_words(self.period(newest.fact))
        note = f"材料中没有{period_words(wanted)}的数据，以下取自最近一期{own}的材料"
        return [c for c in kept if self.day(c.fact) == self.day(newest.fact)], (note,)

    def _of_part(self, fact: Fact, wanted: Period) -> bool:
        """Whether a figure is said to be of a part of a whole year that is over: the first half's is not the year's."""
        own, last = (
            fact.period,
            max((s.period.end for s in self._sources.values() if s.period and s.period.end), default=None),
        )
        over = _whole_year(wanted) > 0 and wanted.end is not None and last is not None and wanted.end < last
        return over and own is not None and own.kind == "flow" and not _same_span(own, wanted)

    def _reported(self, wanted: Period) -> bool:
        """Whether some report covers the period: then the figure is not in it."""
        return any(s.period is not None and s.period.overlaps(wanted) for s in self._sources.values())

    def period(self, fact: Fact) -> Period | None:
        """The fact's own period, else its report's."""
        if fact.period is not None and fact.period.end is not None:
            return fact.period
        return self._sources[fact.source_id].period or fact.period

    def day(self, fact: Fact) -> dt.date:
        """The day a fact stands for when the newest is looked for: its report's last."""
        period = self._sources[fact.source_id].period or fact.period
        return (period.end if period else None) or dt.date.min

    def _within(self, fact: Fact, wanted: Period) -> bool:
        own = self.period(fact)
        if own is None:
            return False
        return wanted.covers(own) or _named_year(fact) == _whole_year(wanted)


def _named_year(fact: Fact) -> int | None:
    """The year its point speaks of (2021年反馈的问题 … 整改到位…个), which is not the date
    of the count."""
    before = fact.point[: max(fact.point.find(fact.sentence), 0) + len(fact.sentence)]
    before = before[: before.rfind(fact.clause) + len(fact.clause)]
    years = re.findall(r"(?<![\d*])(20\d{2})年", before)
    return int(years[-1]) if years else None


def _spans_years(period: Period) -> bool:
    """近三年, 2021—2023年: no single report's figure stands for them."""
    return period.start is not None and period.end is not None and period.start.year < period.end.year


def _whole_year(period: Period) -> int:
    """The year a period names when it is one whole year, else -1."""
    start, end = period.start, period.end
    whole = start is not None and end is not None and start.year == end.year
    return start.year if whole and start and end and (start.month, end.month) == (1, 12) else -1


def _same_span(own: Period | None, wanted: Period) -> bool:
    return own is not None and (own.start, own.end) == (wanted.start, wanted.end)


def _without_year(start: dt.date, end: dt.date) -> tuple[int, ...]:
    """The days of a span; all last days of February are one."""
    last = (end + dt.timedelta(days=1)).day == 1
    return start.month, start.day, end.month, 0 if last else end.day


def _same_months(own: Period | None, wanted: Period) -> bool:
    if own is None or own.start is None or own.end is None or wanted.start is None or wanted.end is None:
        return False
    if wanted.kind == "flow" and own.kind == "as_of":
        return own.end.month == wanted.end.month
    return _without_year(own.start, own.end) == _without_year(wanted.start, wanted.end)
