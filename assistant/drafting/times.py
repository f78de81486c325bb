"""Which days a draft speaks of: the span it is written for, and what the material covers before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.plan import DraftForm
from assistant.records import Source, Table
from assistant.vocabulary.periods import Period, last_day, period_words

_YEAR = (1, 12)
_HALVES = {(1, 6): "上半年", (7, 12): "下半年"}


@dataclass(frozen=True)
class Times:
    """`asked` is the span written for, `base` the one that results are told of, `until` the last
    day of what may be used, `newest` the last day that any material tells of.  `dated`: figures of
    ledgers have to be asked for as of `until`, since newer ones are there."""

    asked: Period
    base: Period
    until: dt.date
    newest: dt.date | None
    dated: bool

    @property
    def span_word(self) -> str:
        """下半年, 全年, 一季度 …: the span without its year."""
        return span_word(self.asked)

    @property
    def end_word(self) -> str:
        """年底前 or 上半年末前: the end of the span, in words that name no day."""
        return "年底前" if _months(self.asked)[1] == 12 else f"{self.span_word}结束前"

    @property
    def behind(self) -> bool:
        """Whether the material ends more than half a year before the span begins."""
        start = self.asked.start
        return self.newest is not None and start is not None and (start - self.newest).days > 190


def span_word(period: Period) -> str:
    """The span in words, without its year."""
    months = _months(period)
    if months == _YEAR:
        return "全年"
    return _HALVES.get(months) or period_words(period).partition("年")[2]


def times_of(
    asked: Period, form: DraftForm, today: dt.date, sources: Iterable[Source], tables: Iterable[Table]
) -> Times:
    """The times of a draft for `asked`: a plan builds on what is known before it or by `today`, a
    summary tells of the span itself."""
    end, start = asked.end or today, asked.start or today
    known = [source for source in sources if source.kind == "report"]
    days = [source.as_of for source in known if source.as_of] + [t.as_of.end for t in tables if t.as_of and t.as_of.end]
    if form is DraftForm.SUMMARY or (form is DraftForm.PROBLEMS and end <= today):
        until = min(end, today)
        within = [r for r in known if r.as_of and start <= r.as_of <= until]
        base = asked if end <= today else (_newest_span(within, until) or asked)
    else:
        until = today if end >= today else start - dt.timedelta(days=1)
        base = _newest_span(known, until) or span_before(start)
    newest = max((day for day in days if day <= max(until, end)), default=None)
    dated = any(day > until for day in days)
    return Times(asked, base, until, newest, dated)


def next_span(sources: Iterable[Source], today: dt.date) -> Period:
    """The half-year after the newest report: after one of a whole year, the year; of none, today's."""
    spans = [s.period for s in sources if s.kind == "report" and s.as_of and s.period and s.period.end == s.as_of]
    newest = max(spans, key=lambda span: (span.end or today, span.start or today), default=None)
    if newest is None or newest.end is None:
        return half_of(today)
    following = newest.end + dt.timedelta(days=1)
    return year_of(following.year) if following.month == 1 else half_of(following)


def half_of(day: dt.date) -> Period:
    """The half-year that `day` falls in."""
    first, last = (1, 6) if day.month <= 6 else (7, 12)
    text = f"{day.year}年{_HALVES[first, last]}"
    return Period(kind="flow", start=dt.date(day.year, first, 1), end=last_day(day.year, last), text=text)


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(kind="flow", start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), text=f"{year}年")


def _newest_span(reports: Iterable[Source], until: dt.date) -> Period | None:
    """The span of the newest report whose figures stand at the end of its span."""
    fitting = [r for r in reports if r.period and r.period.end == r.as_of and r.as_of is not None and r.as_of <= until]
    newest = max(fitting, key=lambda r: (r.as_of or until, r.period.start if r.period else until), default=None)
    return newest.period if newest else None


def span_before(start: dt.date) -> Period:
    """The year before one that begins on `start`, or the half-year before."""
    before = start - dt.timedelta(days=1)
    return year_of(before.year) if start.month == 1 else half_of(before)


def _months(period: Period) -> tuple[int, int]:
    if period.start is None or period.end is None:
        return _YEAR
    return period.start.month, period.end.month
