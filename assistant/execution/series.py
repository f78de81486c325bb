"""One indicator over time: the facts of equal `series` in reports of other days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from assistant.execution.evidence import StatedFact
from assistant.ports import KnowledgeBase
from assistant.records import Fact


def with_series(stated: StatedFact, facts: Iterable[Fact], knowledge: KnowledgeBase) -> StatedFact:
    """The fact with the same indicator as other final reports state it, newest first, one a day.

    Facts without a date, and those of drafts, are no part of it.
    """
    own = day_of(stated)
    found: dict[dt.date, StatedFact] = {}
    series = stated.fact.series
    for fact in [each for each in facts if each.series == series] if series else ():
        if fact.source_id == stated.fact.source_id:
            continue
        other = StatedFact(fact, knowledge.source(fact.source_id))
        day = day_of(other)
        if day is not None and day != own and not other.source.draft:
            found.setdefault(day, other)
    return replace(stated, elsewhere=tuple(found[day] for day in sorted(found, reverse=True)))


def day_of(stated: StatedFact) -> dt.date | None:
    """The last day that a figure speaks of, by its own words or its report's."""
    period = stated.fact.period
    if period is None or period.end is None:
        period = stated.source.period
    return period.end if period else None
