"""The year of periods that are said without one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.vocabulary.periods import PeriodMatch

_IS_YEAR = re.compile(r"(?:(?:19|20)?\d{2}|[今去明前本上])年度?")


def with_years(found: Sequence[PeriodMatch]) -> tuple[PeriodMatch, ...]:
    """2024年里三季度: a quarter, half or month without a year is of the whole year named last
    before it, which then says nothing more."""
    kept: list[PeriodMatch] = []
    year: PeriodMatch | None = None
    for match in found:
        if _IS_YEAR.fullmatch(match.period.text):
            year = match
        elif year is not None and year.period.end is not None and not match.period.names_year:
            match = replace(match, period=match.period.in_year(year.period.end.year))
            kept = [other for other in kept if other is not year]
        kept.append(match)
    return tuple(kept)
