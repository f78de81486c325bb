"""The period a column's header names: 2023年, 2023A, 24Q1, 1—6月, and 本期 or 上年同期 of a dated table."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.written_periods import short_period

_THIS = re.compile(r"本(?:报告)?期|本年|本季|本月|期末|当期")
_BEFORE = re.compile(r"上期|上年|去年|同期|期初|年初")
_COMPARED = re.compile(r"较|比(?=上|去|同|本|年|期|\d)|同比|环比|增减|变动")
_SO_FAR = re.compile(r"累计|本年")
_EDGE = re.compile(r"期末|期初|年初|余额")


def period_of(path: Sequence[str], span: Period | None) -> Period | None:
    """The one period that the innermost level naming any names; None when none or several are.

    `span` is the table's own period: it completes bare months and dates 本期 and 上年同期.
    A comparison (较上年增减) is of no period.
    """
    year = span.end.year if span is not None and span.end is not None else None
    for text in reversed(path):
        if _COMPARED.search(text):
            return None
        folded = fold_width(text)
        found = short_period(folded) or _relative(folded, span)
        if found is not None:
            return found
        matches = find_periods(re.sub(r"(?<=\d)\s+(?=年)|(?<=年)\s+(?=\d)", "", folded), Anchor(year=year))
        known = [match.period for match in matches if match.period.start is not None]
        if known:
            return known[0] if len(known) == 1 and not known[0].relative else None
    return None


def _relative(text: str, span: Period | None) -> Period | None:
    """本期, 上年同期, 期末, 期初 of a table whose span is known."""
    if span is None or span.start is None or span.end is None or span.kind != "flow" or re.search(r"\d", text):
        return None
    before, this = _BEFORE.search(text), _THIS.search(text)
    if before is not None and _EDGE.search(text):
        day = dt.date(span.start.year - 1, 12, 31)
        return Period(kind="as_of", start=day, end=day, text=text)
    first = span.start.replace(month=1, day=1) if _SO_FAR.search(text) else span.start
    if before is not None:
        start, end = _year_before(first), _year_before(span.end)
        return Period(kind="flow", start=start, end=end, text=text)
    if this is not None and _EDGE.search(text):
        return Period(kind="as_of", start=span.end, end=span.end, text=text)
    return Period(kind="flow", start=first, end=span.end, text=text) if this is not None else None


def _year_before(day: dt.date) -> dt.date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
