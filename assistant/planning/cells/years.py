"""Periods as tables write them (2025E, 24H1), and the year of those that are said without one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.vocabulary.periods import Anchor, PeriodMatch, find_periods

_TO = re.compile(r"[-—–~～至到]+")
_SHORT = re.compile(
    r"(?<![\da-z])(?:(?P<year>(?:20)?\d{2})年?(?:(?P<edition>[aef])|q(?P<quarter>[1-4])|h(?P<half>[12]))"
    r"|(?P<before>[1-4])q(?P<of>(?:20)?\d{2}))(?![\da-z])"
)
_IS_YEAR = re.compile(r"(?:(?:19|20)?\d{2}|[今去明前本上])年度?")


def with_short_forms(found: Sequence[PeriodMatch], text: str) -> tuple[PeriodMatch, ...]:
    """With the periods that a normalised question writes as tables do: 2025e, 24h1, 2024q1, 1q24."""
    short = _spans([match for each in _SHORT.finditer(text) if (match := _written_out(each)) is not None], text)
    kept = [each for each in found if all(each.end <= other.start or other.end <= each.start for other in short)]
    return tuple(sorted((*kept, *short), key=lambda each: each.start))


def _spans(short: list[PeriodMatch], text: str) -> list[PeriodMatch]:
    """2024e到2026e is one stretch of time."""
    joined: list[PeriodMatch] = []
    for match in short:
        if joined and _TO.fullmatch(text[joined[-1].end : match.start]):
            first = joined.pop()
            period = first.period.model_copy(
                update={"end": match.period.end, "text": text[first.start : match.end], "kind": "flow"}
            )
            match = PeriodMatch(period, first.start, match.end)
        joined.append(match)
    return joined


def _written_out(match: re.Match[str]) -> PeriodMatch | None:
    year = (match["year"] or match["of"])[-2:]
    part = match["quarter"] or match["before"]
    said = f"{'一二三四'[int(part) - 1]}季度" if part else {"1": "上半年", "2": "下半年"}.get(match["half"] or "", "")
    found = find_periods(f"20{year}年{said}", Anchor(year=None))
    return replace(found[0], start=match.start(), end=match.end()) if found else None


def with_years(found: Sequence[PeriodMatch]) -> tuple[PeriodMatch, ...]:
    """2024年里三季度: a quarter, half or month without a year is of the year named last before it
    (2024年5月比4月), which then says nothing more where it is a year and nothing else."""
    kept: list[PeriodMatch] = []
    year: PeriodMatch | None = None
    for match in found:
        if match.period.names_year:
            year = match
        elif year is not None and year.period.end is not None:
            match = replace(match, period=match.period.in_year(year.period.end.year))
            if _IS_YEAR.fullmatch(year.period.text):
                kept = [other for other in kept if other is not year]
        kept.append(match)
    return tuple(kept)
