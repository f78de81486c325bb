"""Every stated result beside the ledgers that can tell it.

A link needs evidence.  Equal numbers of three digits are evidence enough where all that
the figure names is met in the ledger; smaller ones must be met word for word.  A
difference is only claimed between the same days, word for word, or beside a figure of the
same section that agrees with the same ledger; never where cells had to be left out.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from assistant.plan import Condition
from assistant.ports import RecordStore
from assistant.reconciling.comparison import Comparison, agree, telling
from assistant.reconciling.ledgers import Computed, Ledger, Ledgers, rows_taken
from assistant.reconciling.wording import Asked, Wording
from assistant.records import Fact, FactRole, Source
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period

_ASSISTANT = Path(__file__).resolve().parent.parent
_NEAR_DAYS = dt.timedelta(days=62)
_LIKE = (0.8, 1.25)


@dataclass(frozen=True)
class _Link:
    """A fact with what one ledger gives for it."""

    fact: Fact
    ledger: Ledger
    found: Computed
    same_time: bool
    agrees: bool

    @property
    def sure(self) -> bool:
        """Whether nothing but this fact is needed to believe that the two are one indicator."""
        if self.agrees:
            return self.found.exact or telling(self.found.value)
        return self.found.exact and self.found.whole

    @property
    def anchors(self) -> bool:
        return self.agrees and self.sure and telling(self.found.value)

    def beside_an_anchor(self) -> bool:
        """Whether it may be believed where its section agrees with the ledger elsewhere."""
        if self.agrees:
            return True
        low, high = _LIKE
        ratio = float(self.found.value / self.fact.value) if self.fact.value else 0.0
        return self.found.whole and low <= ratio <= high


@dataclass
class _Section:
    """The facts that stand under one heading, with those of the headings beside it."""

    facts: list[Fact]
    links: list[_Link] = field(default_factory=list)


class Reconciler:
    """Compares the reports of a generation with its ledgers."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    @cached_property
    def version(self) -> str:
        """A fingerprint of the code of the assistant and of the words it goes by."""
        digest = hashlib.sha256(self._glossary.model_dump_json().encode())
        for path in sorted(_ASSISTANT.rglob("*.py")):
            digest.update(path.relative_to(_ASSISTANT).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]

    def __call__(
        self, records: RecordStore, earlier: Sequence[Comparison] = (), fresh: Collection[str] | None = None
    ) -> tuple[Comparison, ...]:
        """All comparisons of a generation, with every ledger that can tell a figure
        (`assistant.reconciling.choosing` picks among them).

        `earlier` are those of the generation before; only pairs of which one side is among
        the source ids `fresh` are worked out anew (all when None).
        """
        ledgers = Ledgers(records, self._glossary)
        kept = _still_standing(records, earlier, fresh)
        found = list(kept)
        for source in records.sources():
            if source.kind != "report":
                continue
            among = [
                ledger
                for ledger in ledgers.all
                if fresh is None or source.id in fresh or ledger.table.source_id in fresh
            ]
            if among:
                found += _Report(records, source, ledgers, self._glossary).comparisons(among)
        return tuple(found)


class _Report:
    """One report beside the ledgers."""

    def __init__(self, records: RecordStore, source: Source, ledgers: Ledgers, glossary: Glossary) -> None:
        self._source = source
        self._ledgers = ledgers
        facts = records.facts_of(source.id)
        self._facts = {fact.id: fact for fact in facts}
        self._asked: dict[tuple[str, bool], Asked] = {}
        self._wording = Wording(glossary, frozenset(fact.counted for fact in facts if len(fact.counted) > 1))
        parents = {section.id: section.parent_id or section.id for section in records.sections(source.id)}
        self._sections = [
            _Section(list(group)) for _, group in groupby(facts, key=lambda fact: parents[fact.section_id])
        ]

    def comparisons(self, among: Sequence[Ledger]) -> Iterator[Comparison]:
        for section in self._sections:
            for sentence in self._sentences(section):
                for ledger in self._ledgers.spoken_of(sentence, among):
                    section.links += self._links(sentence, ledger)
            anchored = {link.ledger.table.id for link in section.links if link.anchors}
            self._follow_anchors(section, [ledger for ledger in among if ledger.table.id in anchored])
            for link in section.links:
                if link.sure or (link.ledger.table.id in anchored and link.beside_an_anchor()):
                    yield self._comparison(link)

    def _follow_anchors(self, section: _Section, anchored: Sequence[Ledger]) -> None:
        """Sentences beside one that agrees with a ledger speak of it too: 其中已整改…个."""
        done = {(link.fact.id, link.ledger.table.id) for link in section.links}
        for ledger in anchored:
            for sentence in self._sentences(section):
                section.links += [
                    link for link in self._links(sentence, ledger) if (link.fact.id, ledger.table.id) not in done
                ]

    def _sentences(self, section: _Section) -> Iterator[list[Fact]]:
        for _, group in groupby(section.facts, key=lambda fact: fact.group_id):
            yield list(group)

    def _links(self, sentence: Sequence[Fact], ledger: Ledger) -> Iterator[_Link]:
        rows: dict[str, Condition | None] = {}
        for fact in sentence:
            if fact.role is not FactRole.RESULT or fact.masked or fact.value is None:
                continue
            base = self._facts.get(fact.goes_with or "")
            if base is not None and base.id not in rows:
                base = None  # what it belongs to is not told by this ledger: it has to be named in full
            asked = self._ask(fact, base, sentence)
            context = rows.get(base.id) if base is not None else None
            link = self._link(fact, asked, ledger, context)
            if link is not None:
                rows[fact.id] = rows_taken(link.found.plan)
                yield link

    def _ask(self, fact: Fact, base: Fact | None, sentence: Sequence[Fact]) -> Asked:
        """The question a figure answers, whichever ledger is asked."""
        key = fact.id, base is not None
        if key not in self._asked:
            self._asked[key] = self._wording.ask(fact, base, sentence, self._day())
        return self._asked[key]

    def _link(self, fact: Fact, asked: Asked, ledger: Ledger, context: Condition | None) -> _Link | None:
        for period, same_time in self._times(fact, asked, ledger):
            found = self._ledgers.compute(fact, asked.within(period), ledger, context)
            if found is not None:
                return _Link(fact, ledger, found, same_time, agree(fact, found.value))
        return None

    def _times(self, fact: Fact, asked: Asked, ledger: Ledger) -> Iterator[tuple[Period | None, bool]]:
        """The spans to look for among a ledger's dates (None: what stands in it), each with
        whether the two figures then speak of one time.

        What a sentence dates by a span is looked for among the ledger's dates, which have to
        reach its end; so is what a heading dates, in a register of events without a day of
        its own.  Anything else is what stood on the report's day.
        """
        stands = fact.period.end if fact.period and fact.period.end else self._day()
        if asked.said is not None:
            if ledger.day is None or ledger.day >= stands:
                yield asked.said, True
        elif ledger.day is None:
            if asked.span is not None:
                yield asked.span, True
            yield None, False
        elif abs(ledger.day - stands) <= _NEAR_DAYS:
            yield None, ledger.day == stands

    def _day(self) -> dt.date:
        period = self._source.period
        return self._source.as_of or (period.end if period and period.end else dt.date(2000, 1, 1))

    def _comparison(self, link: _Link) -> Comparison:
        fact, found = link.fact, link.found
        if fact.value is None:
            raise ValueError(fact.id)
        return Comparison(
            fact_id=fact.id,
            source_id=fact.source_id,
            table_id=link.ledger.table.id,
            table_source_id=link.ledger.table.source_id,
            plan=found.plan,
            stated=fact.value,
            computed=found.value,
            unit=fact.unit,
            rows=found.rows,
            report_day=fact.period.end if fact.period and fact.period.end else self._day(),
            ledger_day=link.ledger.day,
            same_time=link.same_time,
            agrees=link.agrees,
        )


def _still_standing(
    records: RecordStore, earlier: Sequence[Comparison], fresh: Collection[str] | None
) -> list[Comparison]:
    if fresh is None:
        return []
    present = {source.id for source in records.sources()} - set(fresh)
    return [each for each in earlier if each.source_id in present and each.table_source_id in present]
