"""The day or span a table speaks of: from its as-of line, title, file name, sheet name, in that order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.written_periods import short_period

_AS_OF_LINE = re.compile(r"截[至止]|(?:统计|数据|截数)\S{0,4}(?:时间|日期|时点)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_COMPACT_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])(?!\d)")
_HALF_YEARLY = re.compile(
    r"(?<!\d)(?P<year>(?:20)?\d{2})年?(?:中报|中期报告|半年报|半年度报告)|(?:中报|中期报告|半年报|半年度报告)(?P<behind>20\d{2})(?!\d)"
)
_NUMBERED = re.compile(r"第?\d{1,3}[周期号批]")  # 24年第17周 is not all of the year
_FILLED_IN = re.compile(r"(?:填报|填表|编制|制表|报送|上报)\S{0,4}(?:时间|日期)|日期|时间")


def as_of(lead: Iterable[str], title: str, file_stem: str, sheet: str) -> Period | None:
    """The period of a table; None when nothing gives one with its year.

    `lead` are the texts above the header besides the title.  A date of filling in
    the form counts only when nothing else does.  A span (2024年度) gives way to a day or
    span within it that the file or sheet is named after.
    """
    lines = list(lead)
    sources = [
        *(line for line in lines if _AS_OF_LINE.search(line)),
        title,
        *(line for line in lines if not _FILLED_IN.search(line)),
        file_stem,
        sheet,
        *lines,
    ]
    years = [year for year in map(_year_named, sources) if year is not None]
    for text in sources:
        period = period_in(text, years[0] if years else None)
        if period is not None:
            return _refined(period, (file_stem, sheet), years)
    return None


def _refined(period: Period, names: Iterable[str], years: list[int]) -> Period:
    """The period, or what the names narrow it down to."""
    for name in names:
        named = period_in(name, years[0] if years else None)
        if period.kind == "flow" and named is not None and period.covers(named) and not named.covers(period):
            period = named
    return period


def period_in(text: str, year: int | None = None) -> Period | None:
    """The last as-of day in `text`, else its last span; `year` completes bare days."""
    text = fold_width(text)
    if (half := _half_year(text)) is not None:
        return half
    matches = find_periods(text, Anchor(year=year))
    told = [match for match in matches if not (match.period.relative or _NUMBERED.match(text, match.end))]
    found = [match.period for match in told if match.period.start is not None]
    days = [period for period in found if period.kind == "as_of"]
    if days or found:
        return (days or found)[-1] if days else _narrowest(found)
    return short_period(text) or _compact(text)


def _half_year(text: str) -> Period | None:
    """2024年中报, 2024年半年度报告, 中期报告2024: the first half of the year."""
    match = _HALF_YEARLY.search(text)
    if match is None:
        return None
    year = match["year"] or match["behind"]
    found = find_periods(f"20{year[-2:]}年上半年", Anchor(year=None))
    return found[0].period.model_copy(update={"text": match.group()}) if found else None


def span_of(text: str) -> Period | None:
    """The narrowest stretch of time that `text` names with its year; days do not count."""
    if (half := _half_year(fold_width(text))) is not None:
        return half
    found = [match.period for match in find_periods(fold_width(text), Anchor(year=None))]
    spans = [period for period in found if period.kind == "flow" and period.start is not None]
    return _narrowest(spans) if spans else short_period(text)


def _narrowest(periods: list[Period]) -> Period:
    def length(period: Period) -> dt.timedelta:
        return (period.end or dt.date.max) - (period.start or dt.date.min)

    return min(periods, key=length)


def _compact(text: str) -> Period | None:
    """20230630, 2023-06-30 and 202306 as file names write them."""
    match = _COMPACT.search(text)
    if match is not None:
        try:
            day = dt.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
        return Period(kind="as_of", start=day, end=day, text=match.group())
    match = _COMPACT_MONTH.search(text)
    if match is None:
        return None
    found = find_periods(f"{match[1]}年{int(match[2])}月", Anchor(year=None))
    return found[0].period.model_copy(update={"text": match.group()}) if found else None


def _year_named(text: str) -> int | None:
    match = re.search(r"(?<!\d)((?:19|20)\d{2})(?=年|\D{0,1}(?:0[1-9]|1[0-2])|$)", fold_width(text))
    return int(match[1]) if match else None
