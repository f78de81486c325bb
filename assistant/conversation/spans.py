"""The span before, in another year: 去年同期."""

from __future__ import annotations

import datetime as dt
import re

from assistant.plan import Plan
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.vocabulary.periods import PeriodMatch, period_words

_YEARS_BACK = {"前年": 2}


def same_span(said: str, before: Plan, today: dt.date) -> PeriodMatch:
    """The span of the plan `before` in the year that `said` names, the year before where it
    names none or 去年; counted from today for words, as people do.

    Raises `NotExpressible` when the plan before is of no span.
    """
    period = before.basis.period
    if period is None or period.start is None or period.end is None:
        raise NotExpressible(said)
    named = re.match(r"\d{4}", said)
    if named:
        year = int(named.group())
    else:
        back = next((years for word, years in _YEARS_BACK.items() if said.startswith(word)), 1)
        year = (today.year if re.match(r"[去前上]", said) else period.end.year) - back
        if period.end.year < today.year and year >= period.end.year:
            year = period.end.year - back
    shifted = period.in_year(year)
    return PeriodMatch(shifted.model_copy(update={"text": period_words(shifted), "relative": False}), -1, -1)
