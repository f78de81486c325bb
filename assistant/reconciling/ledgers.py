"""Which ledgers a point of a report can be speaking of, and what they give for a figure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.execution.tables import run_table_plan
from assistant.plan import Aggregate, And, Basis, Condition, Ratio
from assistant.planning.ledgers.datasets import day_of
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import TableWords, Target, subject_words, table_words
from assistant.planning.ledgers.linking import link
from assistant.planning.ledgers.tables import plan_table
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.ports import RecordStore
from assistant.reconciling.wording import foreign
from assistant.records import Fact, Table
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import compatible, convert, unit_named

_SPEAKS_OF = 0.3


@dataclass(frozen=True)
class Computed:
    """What a ledger gives for a fact: the plan, its value in the fact's unit, the rows taken.

    `exact` says that every word of the figure was met in the ledger; otherwise verbs of
    how things came about were passed over.  `whole` says that no cell had to be left out.
    """

    plan: Aggregate | Ratio
    value: Decimal
    rows: int
    exact: bool
    whole: bool


@dataclass(frozen=True)
class Ledger:
    """A table with the words that say what it is about, each in all its forms."""

    table: Table
    subject: tuple[tuple[str, ...], ...]

    @property
    def day(self) -> dt.date | None:
        return day_of(self.table)


class Ledgers:
    """The ledgers of one generation, asked for figures that reports state."""

    def __init__(self, records: RecordStore, glossary: Glossary) -> None:
        self._records = records
        self._glossary = glossary
        self._words: dict[str, TableWords] = {}
        self.all: Sequence[Ledger] = tuple(
            Ledger(table, subject_words(records, table, glossary)) for table in records.tables()
        )
        self._spread = Counter(word for ledger in self.all for word in ledger.subject)

    def spoken_of(self, facts: Iterable[Fact], among: Iterable[Ledger]) -> list[Ledger]:
        """Those of `among` whose subject the facts' words, headings or report title name."""
        parts = dict.fromkeys(part for fact in facts for part in self._context(fact))
        said = normalise("\n".join(parts))
        ledgers = list(among)
        # Snapshots of one ledger, of which there may be hundreds, share their subject.
        named = {subject: self._named(subject, said) for subject in {ledger.subject for ledger in ledgers}}
        return [ledger for ledger in ledgers if named[ledger.subject] >= _SPEAKS_OF]

    def _named(self, subject: tuple[tuple[str, ...], ...], said: str) -> float:
        """The share of the words of a ledger's title that were said, rare ones counting more."""
        total = sum(1 / self._spread[word] for word in subject)
        met = sum(1 / self._spread[word] for word in subject if any(form in said for form in word))
        return met / total if total else 0.0

    def compute(self, fact: Fact, question: Question, ledger: Ledger, context: Condition | None) -> Computed | None:
        """The fact's figure from the detail rows of a ledger, None when they cannot tell it.

        `question` asks for it, `context` are the rows of the fact it belongs to.
        """
        reading = link(question, self._words_of(ledger), self._glossary)
        if any(foreign(word) for word in reading.uncovered):
            return None
        met = replace(question, words=tuple(word for word in question.words if word not in reading.uncovered))
        try:
            plan = plan_table(met, reading, self._glossary, context=context)
        except NotExpressible:
            return None
        if not isinstance(plan, Aggregate | Ratio) or not _single(plan):
            return None
        if isinstance(plan, Ratio) and not reading.of(Target.ENTITY, Target.TITLE):
            return None  # a rate of what is not said
        evidence = run_table_plan(plan, self._records)
        value = evidence.result[0].values[0] if evidence.result else None
        number = None if value is None or value.number is None else _in_unit(value.number, value.unit, fact.unit)
        if number is None:
            return None
        plan = plan.model_copy(update={"basis": Basis(question=question.text)})
        return Computed(plan, number, evidence.matched, not reading.uncovered, not evidence.left_out)

    def _context(self, fact: Fact) -> tuple[str, ...]:
        title = self._records.source(fact.source_id).title
        return (fact.indicator, fact.counted, fact.sentence, *fact.path, title)

    def _words_of(self, ledger: Ledger) -> TableWords:
        """Collected when the ledger is first asked: most are never spoken of."""
        if ledger.table.id not in self._words:
            self._words[ledger.table.id] = table_words(self._records, ledger.table, self._glossary)
        return self._words[ledger.table.id]


def rows_taken(plan: Aggregate | Ratio) -> Condition | None:
    """The rows that what belongs to a figure is of; None for all of them and for rates."""
    return plan.where if isinstance(plan, Aggregate) and plan.where != And(parts=()) else None


def _single(plan: Aggregate | Ratio) -> bool:
    return not plan.group_by and (isinstance(plan, Ratio) or len(plan.measures) == 1)


def _in_unit(number: Decimal, own: str, wanted: str) -> Decimal | None:
    source, target = unit_named(own), unit_named(wanted)
    if source is None or target is None:
        return number if own == wanted else None
    if source.counts and target.counts:
        return number if compatible(source, target) or "个" in (own, wanted) else None
    return convert(number, source, target) if compatible(source, target) else None
