"""What execution hands to answering: values with the rows or spans they come from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.drafting.draft import Draft
from assistant.plan import (
    FactLookUp,
    Given,
    MetricFromFacts,
    PassageLookUp,
    Reckoning,
    Several,
    Stated,
    TablePlan,
    Term,
    WriteDraft,
)
from assistant.reconciling.comparison import Comparison
from assistant.records import Fact, Half, Source, Span, Table


@dataclass(frozen=True)
class Value:
    """A computed or read value; `number` is None for text, dates and hidden digits.

    `text` is the cell as it stands for cells, "" for computed values.
    """

    number: Decimal | None
    unit: str = ""
    text: str = ""
    masked: bool = False
    computed: bool = True


@dataclass(frozen=True)
class ResultRow:
    """One line of a result: what it is called, its values, and the sheet rows behind it."""

    label: tuple[str, ...]
    values: tuple[Value, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True)
class LeftOut:
    """Rows that took no part in a value: why, how many, and as what they stand; `as_nothing` those
    that count as 0."""

    reason: str
    count: int
    examples: tuple[str, ...] = ()
    as_nothing: bool = False


@dataclass(frozen=True)
class TableEvidence:
    """The result of a plan over one table.

    `matched` counts the detail rows that satisfy the condition, `considered` all
    detail rows; `split` breaks a count down by status value; `beside` is the value of
    the plan's second figure; `reported` are reports that state the figure too.  `with_nothing` is
    an average with the cells that are blank or dashed taken as 0: ledgers leave 0 out as often as
    what is not known.  `alike` are places named in the question that lie in more than one other place.
    """

    plan: TablePlan
    table: Table
    source: Source
    columns: tuple[str, ...]
    result: tuple[ResultRow, ...]
    matched: int
    considered: int
    matched_rows: tuple[int, ...]
    total_rows_left_out: int
    left_out: tuple[LeftOut, ...] = ()
    split: tuple[tuple[str, int], ...] = ()
    beside: Value | None = None
    reported: tuple[ReportSide, ...] = ()
    with_nothing: Value | None = None
    alike: tuple[str, ...] = ()


@dataclass(frozen=True)
class StatedFact:
    """A fact with its source, the other facts of its sentence, what ledgers give for it, and
    the same indicator in reports of other days, newest first."""

    fact: Fact
    source: Source
    beside: tuple[Fact, ...] = ()
    computed: tuple[LedgerSide, ...] = ()
    elsewhere: tuple[StatedFact, ...] = ()

    @property
    def masked_beside(self) -> tuple[str, ...]:
        """Figures with hidden digits in the same sentence."""
        return tuple(fact.statement for fact in self.beside if fact.masked)


@dataclass(frozen=True)
class LedgerSide:
    """A stated figure as the rows of a ledger give it."""

    comparison: Comparison
    evidence: TableEvidence


@dataclass(frozen=True)
class ReportSide:
    """A computed figure as a report states it."""

    comparison: Comparison
    stated: StatedFact


@dataclass(frozen=True)
class FactEvidence:
    """One stated figure per ask, in the order asked."""

    plan: FactLookUp
    stated: tuple[StatedFact, ...]


@dataclass(frozen=True)
class MetricEvidence:
    """The figures a rate is made of, and the rate where it could be divided."""

    plan: MetricFromFacts
    numerator: StatedFact
    denominator: StatedFact
    beside: tuple[StatedFact, ...] = ()
    rate: Decimal | None = None
    why_not: str = ""


@dataclass(frozen=True)
class Excerpt:
    """Whole sentences of a report, verbatim, with the figures in them; `span` is where they
    stand in its text."""

    text: str
    heading: str
    location: str
    half: Half
    source: Source
    facts: tuple[Fact, ...]
    span: Span
    page: int | None = None


@dataclass(frozen=True)
class PassageEvidence:
    """The excerpts that speak of a topic, best first; empty when nothing does."""

    plan: PassageLookUp
    found: tuple[Excerpt, ...]


@dataclass(frozen=True)
class TermValue:
    """One term of a reckoning with the rows behind it, or the report that states it; nothing
    stands behind what the question itself gives."""

    term: Term | Stated | Given
    evidence: TableEvidence | StatedFact | None
    value: Value


@dataclass(frozen=True)
class ReckoningEvidence:
    """The values of a reckoning; `result` is None where one of them has no number, `chosen`
    are the places of the terms that are largest, smallest or within bounds, `share` what part of a target is done,
    `monthly` what of the rest falls to each month."""

    plan: Reckoning
    terms: tuple[TermValue, ...]
    result: Value | None = None
    chosen: tuple[int, ...] = ()
    share: Value | None = None
    monthly: Value | None = None


@dataclass(frozen=True)
class SeveralEvidence:
    """The evidence of each ask of one sentence, in their order."""

    plan: Several
    parts: tuple[TableEvidence, ...]


@dataclass(frozen=True)
class MaterialLine:
    """One thing a draft was written from: of which topic, as what (成果, 目标, 文字), and where it stands."""

    topic: str
    kind: str
    text: str
    file: str
    location: str


@dataclass(frozen=True)
class DraftEvidence:
    """A draft with the material it was written from; `notes` (Chinese) say what has to be known of
    it, `absent` are the topics that the material says nothing of.  Without sections nothing was written."""

    plan: WriteDraft
    draft: Draft
    material: tuple[MaterialLine, ...] = ()
    notes: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


Evidence = (
    DraftEvidence
    | SeveralEvidence
    | ReckoningEvidence
    | TableEvidence
    | FactEvidence
    | MetricEvidence
    | PassageEvidence
)
