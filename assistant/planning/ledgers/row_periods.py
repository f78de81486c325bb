"""Which rows a time asked for picks, where rows are of a time each: months, quarters, years, times so far."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from assistant.planning.ledgers.expressing import NotExpressible
from assistant.vocabulary.periods import Period


def in_their_year(period: Period, known: Sequence[Period]) -> Period:
    """A period without a year (一季度, 6月末) as that of the only year that `known` ones have it in."""
    ends = {own.end for own in known if own.end is not None}
    if period.names_year or period.start is None or period.end is None or period.end in ends:
        return period
    years = {end.year for end in ends if (end.month, end.day) == (period.end.month, period.end.day)}
    return period.in_year(years.pop()) if len(years) == 1 else period


def of_that_time(period: Period, values: Sequence[tuple[str, Period]], *, since: bool = False) -> tuple[str, ...]:
    """The values that are the period itself, else those within it.

    Raises `NotExpressible` where those overlap: 1—5月 and 1—6月 do not add up.
    """
    same = [value for value, own in values if (own.start, own.end) == (period.start, period.end)]
    if same and not since:
        return tuple(same)
    inside = [(value, own) for value, own in values if (_begins_after(own, period) if since else period.covers(own))]
    if any(one.overlaps(other) for (_, one), (_, other) in combinations(inside, 2)):
        raise NotExpressible(period.text)
    return tuple(value for value, _ in inside)


def _begins_after(own: Period, period: Period) -> bool:
    return own.start is not None and period.start is not None and own.start >= period.start
