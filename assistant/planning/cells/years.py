"""Periods as tables write them (2025E, 24H1), the year of those that are said without one, and spans of years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.vocabulary.numbers import whole_number
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods

TO = re.compile(r"[-—–~～至到]+")
_SHORT = re.compile(
    r"(?:(?<![\da-z])|(?<=[a-z])(?=20\d\d[aef]))(?:(?P<year>(?:20)?\d{2})年?(?:(?P<edition>[aef])|q(?P<quarter>[1-4])|h(?P<half>[12]))"
    r"|(?P<before>[1-4])q(?P<of>(?:20)?\d{2}))(?![\da-z])"
)
_FIRST = r"(?:19|20)\d{2}(?:年度?|[aef])?"
_LAST = r"(?:19|20)\d{2}(?:年度?|[aef](?![a-z])|(?![\d.*%年a-z亩万亿个宗处件米元户人株月日]|平[方米]|公[顷里斤]))"
_SPAN = re.compile(
    rf"(?<![\d.*])(?P<first>{_FIRST}){TO.pattern}(?P<last>{_LAST})"
    r"(?!\d|[末底初]|第?[一二三四前]个?季|[上下]半年)"
)
_GOES_ON = re.compile(r"\d|[末底初]|第?[一二三四前]个?季|[上下]半年")
_LONGEST = 50  # years of a span; more are no years
_SO_MANY = (
    r"(?P<n>[两二三四五六七八九十]|\d{1,2})个?年(?![期级龄制前后]|以[前后上下内]|规划|计划)(?:[间里中内来]|当中|之间)?"
)
_COUNT_BEHIND = re.compile(rf"[)]?(?:[这共的]|一共|前后|整整|连续)*{_SO_MANY}")
_COUNT_BEFORE = re.compile(
    rf"(?:[往今前]后|未来|接下来|随后|最近|过去|[这前后头])?的?{_SO_MANY}[(,，:：]?(?:即|也就是)?$"
)
_LISTED = re.compile(r"[、,，和与及]")
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
        if joined and TO.fullmatch(text[joined[-1].end : match.start]):
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


def with_spans(found: Sequence[PeriodMatch], text: str) -> tuple[PeriodMatch, ...]:
    """2024到2026三年 is one stretch of time, as are years listed with their number (2022、2023年这两年).

    Years whose number is said otherwise (2022到2024这五年) are of no date: nothing explains them.
    """
    spans = [match for each in _SPAN.finditer(text) if (match := _span(each)) is not None]
    kept = [each for each in found if not any(own.start < each.end and each.start < own.end for own in spans)]
    every = sorted((*kept, *spans), key=lambda each: each.start)
    return tuple(_counted(every, at, text) for at in range(len(every)))


def _span(match: re.Match[str]) -> PeriodMatch | None:
    first, last = int(match["first"][:4]), int(match["last"][:4])
    if not first < last <= first + _LONGEST:
        return None
    period = Period(kind="flow", start=date(first, 1, 1), end=date(last, 12, 31), text=match.group())
    return PeriodMatch(period, match.start(), match.end())


def _counted(every: Sequence[PeriodMatch], at: int, text: str) -> PeriodMatch:
    """A time with the number of its years beside it as a part of it; undated where the number is another."""
    match, first = every[at], at
    years = years_of(match.period)
    if years > 1 and _GOES_ON.match(text, match.end):
        return _undated(match)  # 2019年到2021年末 is no span of whole years
    while years and first and _LISTED.fullmatch(text[every[first - 1].end : every[first].start]):
        first -= 1
        years += years_of(every[first].period)
    if not years or (first == at and years == 1):
        return match
    start, end = match.start, match.end
    behind, before = _COUNT_BEHIND.match(text, end), _COUNT_BEFORE.search(text[:start]) if first == at else None
    said = [whole_number(each["n"].replace("两", "二")) for each in (behind, before) if each is not None]
    if any(number != years for number in said):
        return _undated(match)
    start, end = before.start() if before else start, behind.end() if behind else end
    return replace(match, period=match.period.model_copy(update={"text": text[start:end]}), start=start, end=end)


def _undated(match: PeriodMatch) -> PeriodMatch:
    return replace(match, period=match.period.model_copy(update={"start": None, "end": None}))


def years_of(period: Period) -> int:
    """How many whole years a time stands for; 0 for a part of one."""
    start, end = period.start, period.end
    if start is None or end is None or (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
        return 0
    return end.year - start.year + 1
