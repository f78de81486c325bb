"""What a report is made of: sections, passages and facts."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from assistant.records.base import Record, Span
from assistant.vocabulary.periods import Period

_FINDINGS = re.compile(r"(?:19|20)\d{2}年")


class Half(StrEnum):
    """Whether a section reports what was done or what is planned.

    A half-year report has both (docs: a target is never a result).
    """

    DONE = "done"
    PLANNED = "planned"


class FactRole(StrEnum):
    """What a figure in prose says: a result, an intention, a target to reach."""

    RESULT = "result"
    PLAN = "plan"
    TARGET = "target"


class FactKind(StrEnum):
    """How a figure measures: an amount or count, a part of a whole (60%), a difference (增长8%)."""

    AMOUNT = "amount"
    SHARE = "share"
    CHANGE = "change"


class ScopeKind(StrEnum):
    """What narrows a figure down: where, under which programme, of which kind."""

    PLACE = "place"
    PROGRAMME = "programme"
    CATEGORY = "category"


class Scope(Record):
    """A word that narrows a figure down, as written."""

    kind: ScopeKind
    text: str


class Section(Record):
    """A heading and all that stands under it.

    `path` holds the headings from the outermost to this one; `number` is the
    heading's own mark as written (``一、``, ``（三）``, ``一是``, ``1.``).  `page` is the
    1-based page it begins on, where the format has pages.
    """

    id: str
    source_id: str
    parent_id: str | None
    level: int
    number: str
    title: str
    path: tuple[str, ...]
    location: str
    span: Span
    half: Half
    page: int | None = None


class Passage(Record):
    """A stretch of one section small enough to be read as evidence; `page` as in `Section`."""

    id: str
    source_id: str
    section_id: str
    path: tuple[str, ...]
    location: str
    text: str
    span: Span
    half: Half
    page: int | None = None


class Fact(Record):
    """One number in prose, with all that a question about it may mention.

    The context goes from the narrow to the wide: `indicator` (what the number
    counts, without the number), `clause`, `sentence`, `point` (the paragraph or
    一是-point), `path` (headings).  `value` is None when `masked`: hidden digits
    never become a number.  `value` is in the written unit's base measure word
    scale: ``3.2万亩`` is value 32000, unit 亩, text ``3.2万亩``.

    `counted` is the thing counted, a general noun resolved (问题 -> 图斑); `topic` what
    the heading is about; `statement` a short phrase with the number in it, fit to be
    said; `outlook` what the sentence adds on what comes of it.

    `role` says whether it is done or meant, `kind` how it measures.  `scope` holds what
    narrows it down and what line of work it is told under, as its own words, the figure it
    goes with, a clause that leads in, or the heading name them; `period` is then when the
    figure stood, not the year that tells which findings are meant (2021年反馈的问题).
    `goes_with` is the id of the fact it belongs to: the 问题 of 涉及面积, of 整改率 and of
    the kinds told before them (4类30个问题).  Facts of equal non-empty `series`, in whatever report, measure the same
    thing and may be compared over their periods.
    """

    id: str
    source_id: str
    section_id: str
    group_id: str
    text: str
    value: Decimal | None
    unit: str
    masked: bool
    qualifier: str
    indicator: str
    counted: str
    topic: str
    statement: str
    clause: str
    sentence: str
    point: str
    path: tuple[str, ...]
    location: str
    outlook: str
    period: Period | None
    role: FactRole
    half: Half
    span: Span
    clause_span: Span
    sentence_span: Span
    kind: FactKind = FactKind.AMOUNT
    scope: tuple[Scope, ...] = ()
    goes_with: str | None = None
    series: str = ""
    page: int | None = None

    @property
    def findings(self) -> str:
        """The findings of another year that it is about, as written (2021年督察反馈); empty for others."""
        return next((item.text for item in self.scope if _FINDINGS.match(item.text)), "")
