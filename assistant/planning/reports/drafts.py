"""Final documents before drafts, where both state a figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.planning.reports.facts import Candidate
from assistant.records import Source

_AS_FITTING = 0.25


def final_first(ranked: Sequence[Candidate], sources: Mapping[str, Source]) -> Iterator[list[Candidate]]:
    """The candidates to choose from, in the order to try: those of final documents, where the
    best of them fits the question about as well as the best of a draft, then all; none of none."""
    final = [candidate for candidate in ranked if not sources[candidate.fact.source_id].draft]
    if final and len(final) < len(ranked):
        best = max(candidate.score for candidate in ranked)
        if max(candidate.score for candidate in final) > best - _AS_FITTING:
            yield final
    if ranked:
        yield list(ranked)
