"""The year of periods that are said without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.vocabulary.periods import Period, PeriodMatch

_IS_YEAR = re.compile(r"(?:(?:19|20)?\d{2}|[今去明前本上])年度?")
_HAS_YEAR = re.compile(r"\d{2,4}年|\d{4}|[今去明前本上]年")


def with_years(found: Sequence[PeriodMatch]) -> tuple[PeriodMatch, ...]:
    """2024年里三季度: a quarter, half or month without a year is of the whole year named last
    before it, which then says nothing more."""
    kept: list[PeriodMatch] = []
    year: PeriodMatch | None = None
    for match in found:
        if _IS_YEAR.fullmatch(match.period.text):
            year = match
        elif year is not None and not _HAS_YEAR.search(match.period.text):
            match = PeriodMatch(moved_to(match.period, year.period), match.start, match.end)
            kept = [other for other in kept if other is not year]
        kept.append(match)
    return tuple(kept)


def moved_to(period: Period, year: Period) -> Period:
    """The same days and months in another year."""
    if period.start is None or period.end is None or year.end is None:
        return period
    shift = year.end.year - period.end.year
    last = period.end.replace(day=28) if (period.end.month, period.end.day) == (2, 29) else period.end
    return period.model_copy(
        update={
            "start": period.start.replace(year=period.start.year + shift),
            "end": last.replace(year=last.year + shift),
        }
    )
