"""A report as records: outline, passages and facts, with its title and period."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from assistant.records import Fact, Half, Passage, Section
from assistant.vocabulary.glossary import Glossary, load_glossary
from assistant.vocabulary.periods import Anchor, Period, find_periods
from ingest.facts import extract_facts
from ingest.readers.reading import Paragraph
from ingest.structure import outline

_TITLE_LIMIT = 60
_EXPLICIT_YEAR = re.compile(r"(?<![\d*—\-–~～])(20\d{2})年?(?![\d*.—\-–~～])")
_PLAN_TITLE = re.compile(r"计划|要点|打算|安排|方案")


@dataclass(frozen=True)
class ReportContent:
    """What was read from one report; `year_inferred` when no title names its year."""

    title: str
    period: Period | None
    year_inferred: bool
    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]


def read_report(source_id: str, file_name: str, paragraphs: Sequence[Paragraph]) -> ReportContent:
    """Structure and facts of a report.  Empty paragraphs are kept for their offsets."""
    glossary = _glossary()
    title = _title(file_name, paragraphs)
    half = Half.PLANNED if _PLAN_TITLE.search(title) and "总结" not in title else Half.DONE
    document = outline(source_id, paragraphs, half)
    year, inferred = _year(file_name, title, document.text)
    period = _period(title, [section.title for section in document.sections if section.level <= 1], year)
    anchor = Anchor(year=year, as_of=_as_of(document.text, period, year))
    facts = extract_facts(source_id, document, anchor, period, glossary)
    return ReportContent(title, period, inferred, document.text, document.sections, document.passages, facts)


@cache
def _glossary() -> Glossary:
    return load_glossary()


def _title(file_name: str, paragraphs: Sequence[Paragraph]) -> str:
    """The first short line that is no numbered heading and no sentence, else the file's name."""
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if not text:
            continue
        numbered = re.match(r"[一二三四五六七八九十]+、|[（(]", text)
        if len(text) <= _TITLE_LIMIT and not numbered and not text.endswith(("。", "：", ":", "；")):
            return text
        break
    return PurePath(file_name).stem


def _year(file_name: str, title: str, text: str) -> tuple[int | None, bool]:
    """The report's own year and whether it was inferred from its text.

    Without a year in title or file name it is the latest that the text names at
    least twice outside ranges (规划 2021—2035 name years that are not the report's).
    """
    for words in (title, file_name):
        for match in find_periods(words, Anchor(year=None)):
            if match.period.end is not None:
                return match.period.end.year, False
    counts = Counter(int(year) for year in _EXPLICIT_YEAR.findall(text))
    named = [year for year, count in counts.items() if count >= 2]
    return (max(named), True) if named else (None, False)


def _period(title: str, headings: Sequence[str], year: int | None) -> Period | None:
    anchor = Anchor(year=year)
    for words in (title, *headings):
        matches = find_periods(words, anchor)
        if matches:
            return matches[0].period
    if year is None:
        return None
    return find_periods(f"{year}年", anchor)[0].period


def _as_of(text: str, period: Period | None, year: int | None) -> dt.date | None:
    """The day that 截至目前 means: one that the text names, else the period's last."""
    for match in find_periods(text, Anchor(year=year)):
        if match.period.kind == "as_of" and match.period.end and match.period.text.startswith("截"):
            return match.period.end
    return period.end if period else None
