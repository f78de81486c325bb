"""The stretch of time that comes after another: what the plans of a report are for."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from assistant.vocabulary.periods import Period, period_words


def following(period: Period) -> Period | None:
    """As many months again after a span, within the year it begins in: 下半年 after 上半年, 四季度
    after 前三季度, the next year after a year.  None for a day or for a span of unknown dates."""
    if period.kind != "flow" or period.start is None or period.end is None:
        return None
    months = 12 * (period.end.year - period.start.year) + period.end.month - period.start.month + 1
    year, first = (period.end.year + 1, 1) if period.end.month == 12 else (period.end.year, period.end.month + 1)
    last = min(first + months - 1, 12)
    ahead = Period(
        kind="flow",
        start=date(year, first, 1),
        end=date(year, last, calendar.monthrange(year, last)[1]),
        text="",
        relative=True,
    )
    return ahead.model_copy(update={"text": period_words(ahead)})


def time_of_plans(period: Period | None, as_of: date | None, *, closes: bool) -> Period | None:
    """What the plans are for in a report on what was done in `period`: the time after it where the
    report closes it or stands at its end, else (整改情况 as of May) what is left of it."""
    if period is None or period.end is None:
        return None
    if closes or as_of is None or as_of >= period.end or period.kind != "flow":
        return following(period)
    left = Period(kind="flow", start=as_of + timedelta(days=1), end=period.end, text="", relative=True)
    months = left.model_copy(update={"start": (as_of + timedelta(days=1)).replace(day=1)})
    return left.model_copy(update={"text": period_words(months)})
