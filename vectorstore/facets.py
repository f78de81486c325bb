"""What a card can be filtered by, and the filtering itself.

Kept beside the cards rather than in Chroma, whose metadata filters cost hundreds of
milliseconds on large collections (docs/decisions/0011-filters-beside-the-cards.md).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from assistant.ports import Filters
from assistant.records import Half, Passage, ReportKind, Section, Source
from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.succession import time_of_plans

Days = tuple[dt.date, dt.date]
Mask = NDArray[np.bool_]

_DAY_COLUMNS = ("document_start", "document_end", "own_start", "own_end")


@dataclass(frozen=True)
class Facets:
    """`document` and `own` are the inclusive days that the document and the record itself
    speak of; None when they are not known."""

    report_kind: ReportKind | None = None
    draft: bool = False
    half: Half | None = None
    document: Days | None = None
    own: Days | None = None


def facets_of(source: Source, half: Half | None, own: Period | Days | None) -> Facets:
    """The facets of a record of `source`; `own` is its own period."""
    days = _days(own) if isinstance(own, Period) else own
    return Facets(source.report_kind, source.draft, half, _days(source.period), days)


def period_of_passage(passage: Passage, sections: Sequence[Section], source: Source) -> Days | None:
    """The days a passage speaks of where they are not the document's: those that the nearest
    of its headings names, else, for plans in a report on what was done, the time after it or what
    is left of its period (`assistant.vocabulary.succession`)."""
    document = _days(source.period)
    year = document[1].year if document else None
    for heading in reversed(passage.path):
        for match in find_periods(heading, Anchor(year=year)):
            if (named := _days(match.period)) is not None:
                return named
    ahead = bool(sections) and sections[0].half is Half.DONE and passage.half is Half.PLANNED
    closes = source.report_kind in (None, ReportKind.SUMMARY)
    return _days(time_of_plans(source.period, source.as_of, closes=closes)) if ahead else None


def admits(filters: Filters, source_id: str, facets: Facets) -> bool:
    """Whether a card may be found."""
    return (
        (filters.source_ids is None or source_id in filters.source_ids)
        and (filters.report_kinds is None or facets.report_kind in filters.report_kinds)
        and (filters.half is None or facets.half is filters.half)
        and (filters.draft is None or facets.draft is filters.draft)
        and _in_time(filters, facets)
    )


def _in_time(filters: Filters, facets: Facets) -> bool:
    if filters.since is None and filters.until is None:
        return True
    since, until = filters.since or dt.date.min, filters.until or dt.date.max
    spans = [days for days in (facets.document, facets.own) if days is not None]
    return any(start <= until and since <= end for start, end in spans)


def facet_columns(facets: Sequence[Facets]) -> dict[str, pa.Array]:
    """The columns that `FacetColumns` reads."""
    days = [(*(each.document or (None, None)), *(each.own or (None, None))) for each in facets]
    columns = {
        "report_kind": pa.array([each.report_kind and each.report_kind.value for each in facets], pa.string()),
        "half": pa.array([each.half and each.half.value for each in facets], pa.string()),
        "draft": pa.array([each.draft for each in facets], pa.bool_()),
    }
    for place, name in enumerate(_DAY_COLUMNS):
        columns[name] = pa.array([row[place] for row in days], pa.date32())
    return columns


class FacetColumns:
    """The facets of many cards at once.  Raises `KeyError` when a column is missing."""

    def __init__(self, rows: pa.Table) -> None:
        self._rows = rows
        self._days = {name: rows.column(name).to_numpy() for name in _DAY_COLUMNS}

    def allowed(self, filters: Filters) -> Mask | None:
        """Which cards `filters` let through, by position; None when they all do."""
        checks = [
            self._one_of("source_id", filters.source_ids),
            self._one_of("report_kind", filters.report_kinds),
            self._one_of("half", None if filters.half is None else (filters.half,)),
            self._one_of("draft", None if filters.draft is None else (filters.draft,)),
            self._overlapping(filters.since, filters.until),
        ]
        made = [check for check in checks if check is not None]
        return np.logical_and.reduce(made) if made else None

    def _one_of(self, name: str, wanted: Sequence[str | bool] | None) -> Mask | None:
        if wanted is None:
            return None
        import pyarrow.compute as pc

        column = self._rows.column(name)
        found = pc.is_in(column, value_set=pa.array([_plain(each) for each in wanted], column.type))
        return np.asarray(found.to_numpy(zero_copy_only=False), dtype=np.bool_)

    def _overlapping(self, since: dt.date | None, until: dt.date | None) -> Mask | None:
        if since is None and until is None:
            return None
        first, last = np.datetime64(since or dt.date.min), np.datetime64(until or dt.date.max)
        # A comparison with a missing day is False.
        spans = [(self._days[f"{whose}_start"], self._days[f"{whose}_end"]) for whose in ("document", "own")]
        found: Mask = np.logical_or.reduce([(start <= last) & (first <= end) for start, end in spans])
        return found


def _plain(value: str | bool) -> str | bool:
    return value if isinstance(value, bool) else str(value)


def _days(period: Period | None) -> Days | None:
    if period is None or period.start is None or period.end is None:
        return None
    return period.start, period.end
