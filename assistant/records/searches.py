"""What is searched for, among what, and what is found."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from assistant.records.base import Record
from assistant.records.reports import Half
from assistant.records.sources import ReportKind


class CardKind(StrEnum):
    """What an indexed card stands for."""

    PASSAGE = "passage"
    FACT = "fact"
    TABLE = "table"


class Wording(Record):
    """Another way to say `word`, which stands in the query; where only `text` is met, that
    counts `weight` (0 to 1) of what the word itself would count."""

    word: str
    text: str
    weight: float


class Query(Record):
    """What is searched for.

    `text` holds content words only: the caller drops question words.  `wordings` are other
    ways to say some of them.  `asked` is the question as it was put, for models that read
    whole sentences; "" when there is none.
    """

    text: str
    wordings: tuple[Wording, ...] = ()
    asked: str = ""


class Filters(Record):
    """Which cards may be found; None leaves a side open.

    `since` and `until` are inclusive days: the document's own period, or the record's,
    has to overlap them; what has no date is then left out, and so are tables when a `half` is
    asked for.  `draft` asks for drafts only, or for final documents only.
    """

    source_ids: tuple[str, ...] | None = None
    report_kinds: tuple[ReportKind, ...] | None = None
    half: Half | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    draft: bool | None = None


ANY = Filters()


class Hit(Record):
    """One search result: the card's record id and how well it fits.

    `score` is only comparable within one result list; `matched` lists the query's
    terms, and other wordings of them, found in the card.
    """

    kind: CardKind
    record_id: str
    score: float
    matched: tuple[str, ...] = ()
