"""A report as records: what it is, its outline, passages and facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.records import Fact, Passage, ReportKind, Section
from assistant.vocabulary.glossary import Glossary, load_glossary
from assistant.vocabulary.periods import Anchor, Period
from ingest.document_dates import date_document, year_named
from ingest.document_identity import identify
from ingest.fact_periods import Standing
from ingest.facts import extract_facts
from ingest.headings import Front
from ingest.readers.reading import Paragraph
from ingest.structure import outline


@dataclass(frozen=True)
class ReportContent:
    """What was read from one report; `year_inferred` when no title names its year.  The rest of
    what it is as `assistant.records.Source` has it."""

    title: str
    kind: ReportKind
    issuer: str
    draft: bool
    period: Period | None
    year_inferred: bool
    as_of: dt.date | None
    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]


def read_report(source_id: str, file_name: str, paragraphs: Sequence[Paragraph]) -> ReportContent:
    """Structure and facts of a report.  Empty paragraphs are kept for their offsets."""
    identity = identify(file_name, paragraphs)
    front = Front(identity.lines, identity.half, year_named(identity.title))
    document = outline(source_id, paragraphs, front)
    dates = date_document(identity, file_name, document)
    anchor = Anchor(year=dates.year, as_of=dates.as_of)
    return ReportContent(
        title=identity.title,
        kind=identity.kind,
        issuer=identity.issuer,
        draft=identity.draft,
        period=dates.period,
        year_inferred=dates.inferred,
        as_of=dates.as_of,
        text=document.text,
        sections=document.sections,
        passages=document.passages,
        facts=extract_facts(source_id, document, anchor, Standing(dates.period, dates.ahead), _glossary()),
    )


@cache
def _glossary() -> Glossary:
    return load_glossary()
