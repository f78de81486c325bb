"""When a document is about: its year, its period, and the day its figures stand at."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.records import Half, ReportKind
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods
from assistant.vocabulary.succession import time_of_plans
from ingest.document_identity import DocumentIdentity
from ingest.fact_periods import names_round, own_periods
from ingest.structure import Outline

_EXPLICIT_YEAR = re.compile(r"(?<![\d*—\-–~～])(20\d{2})年?(?![\d*.—\-–~～])")
_RANGE = re.compile(r"[（(]?(?:19|20)\d{2}年?[-—–~～至到]+(?:19|20)[\d*]{2}年?[）)]?")
_TURN_OF_YEAR = 2


@dataclass(frozen=True)
class DocumentDates:
    """`as_of` is the day that its figures stand at, and that 截至目前 in it means; `ahead` what plans
    in a report on results are for; `inferred` when neither title nor file name gives the year."""

    year: int | None
    inferred: bool
    period: Period | None
    as_of: dt.date | None
    ahead: Period | None


def year_named(words: str) -> int | None:
    """The year that a title or file name is about; spans of years (规划 2021—2035年) name none."""
    return next((period.end.year for period in _own(words, None) if period.end is not None), None)


def date_document(identity: DocumentIdentity, file_name: str, document: Outline) -> DocumentDates:
    """The dates of a document that was read."""
    year, inferred = _year(identity, file_name, document)
    outer = [section.title for section in document.sections if section.level <= 1]
    period = _period([identity.title, *outer], year)
    as_of = _as_of(identity, document.text, period, year)
    ahead = time_of_plans(period, as_of, closes=identity.kind is ReportKind.SUMMARY)
    return DocumentDates(year, inferred, period, as_of, ahead)


def _year(identity: DocumentIdentity, file_name: str, document: Outline) -> tuple[int | None, bool]:
    """The document's own year and whether it was inferred.

    Without a year in title or file name it is the one that its outermost headings, else its
    signature give (a 总结 signed in January or February is about the year before), else the latest
    that the text names at least twice outside ranges.
    """
    for words in (identity.title, file_name):
        if (year := year_named(words)) is not None:
            return year, False
    headings = (section for section in document.sections if section.level == 1)
    for heading in headings:
        if heading.half is Half.DONE and (year := year_named(heading.title)) is not None:
            return year, True
    if identity.signed is not None:
        early = identity.kind is ReportKind.SUMMARY and identity.signed.month <= _TURN_OF_YEAR
        return identity.signed.year - early, True
    counts = Counter(int(year) for year in _EXPLICIT_YEAR.findall(document.text))
    named = [year for year, count in counts.items() if count >= 2]
    return (max(named), True) if named else (None, False)


def _own(words: str, year: int | None) -> Iterator[Period]:
    """The periods of a title or heading; those that name a year's findings (2022年反馈的问题) after
    those that say when it is about."""
    words = _RANGE.sub(lambda found: "　" * len(found.group()), words)
    matches = own_periods(words, find_periods(words, Anchor(year=year)))
    later = matches[1:]

    def order(match: PeriodMatch) -> bool:
        return bool(later) and names_round(words, match)

    return (match.period for match in sorted(matches, key=order))


def _period(titles: Sequence[str], year: int | None) -> Period | None:
    for words in titles:
        for period in _own(words, year):
            return period
    if year is None:
        return None
    return find_periods(f"{year}年", Anchor(year=year))[0].period


def _as_of(identity: DocumentIdentity, text: str, period: Period | None, year: int | None) -> dt.date | None:
    """The latest day in its period that the text counts up to (截至…), else the day it was signed
    where that lies in the period, else the period's last; of a plan nothing after its beginning."""
    signed = identity.signed
    named = [
        match.period.end
        for match in find_periods(text, Anchor(year=year))
        if match.period.kind == "as_of" and match.period.end and match.period.text.startswith("截")
    ]
    if period is None or period.start is None or period.end is None:
        return named[0] if named else signed
    if identity.half is Half.PLANNED:
        before = [day for day in named if day < period.start]
        return max(before) if before else signed
    until = max(period.end, signed) if signed and signed.year == period.end.year else period.end
    within = [day for day in named if period.start <= day <= until]
    if within:
        return max(within)
    return signed if signed and period.start <= signed <= period.end else period.end
