"""Plans questions that the labels of some table's cells explain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from assistant.plan import Plan
from assistant.planning.cells.aliases import Aliases, aliases_in
from assistant.planning.cells.alike_tables import of_the_kind_asked, undecided
from assistant.planning.cells.bought import as_prices
from assistant.planning.cells.cash_lines import as_its_lines
from assistant.planning.cells.defined_rates import by_its_rows
from assistant.planning.cells.filling import fill
from assistant.planning.cells.labels import TableLabels, table_labels
from assistant.planning.cells.listing import spelt_out
from assistant.planning.cells.mentions import Said, said
from assistant.planning.cells.naming import Titled, Titles
from assistant.planning.cells.pledged_shares import as_pledges
from assistant.planning.cells.reading import CellReading, read_cells
from assistant.planning.cells.rows import ranks_of
from assistant.planning.cells.spoken import first_as_most
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import dataset_name
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.ports import KnowledgeBase
from assistant.records import Table
from assistant.vocabulary.glossary import Glossary

_TABLES = 12  # read at most, beside those of the files that the question names
_MARGIN = 1.0  # of worth, for another table to be meant as well


@dataclass(frozen=True)
class CellReadings:
    """What a question says to each table it may be about, as it was asked."""

    question: str
    readings: tuple[CellReading, ...]


@dataclass(frozen=True)
class _Attempt:
    reading: CellReading
    plan: Plan


class CellPlanner:
    """Over one generation of the knowledge base; its indexes are built at first use."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary, today: Callable[[], date]) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._today = today
        self._labels: dict[str, TableLabels] = {}

    def read(self, question: str) -> CellReadings:
        """Reads the question against the tables of the files it names, and others that share
        most with it."""
        return CellReadings(question, tuple(self._read(question)))

    def plan(
        self, readings: CellReadings, *, only_named: bool = False, but_for: frozenset[str] = frozenset()
    ) -> Outcome:
        """The plan of the best table, a question back where several fit alike, or what was
        not understood; with `only_named` just of tables whose file the question names,
        never of those with an id in `but_for`.

        A table is passed over for no other that explains less of the question.
        """
        meant = of_the_kind_asked([each for each in readings.readings if each.labels.table.id not in but_for])
        found = [each for each in meant if each.named or not only_named]
        attempts = [attempt for reading in found if (attempt := self._attempt(reading)) is not None]
        attempts.sort(key=lambda each: (-each.reading.worth, each.reading.labels.table.id))
        planned = [each.reading for each in attempts]
        passed_over = max((each.worth for each in found if each not in planned), default=0.0)
        if not attempts or attempts[0].reading.worth < passed_over - _MARGIN:
            return NotFound("没有找到全部问到的内容", _fewest(found))
        best = attempts[0]
        same = undecided(best.reading, [each.reading for each in attempts])
        rivals = [e for e in attempts[1:] if e.reading.worth > best.reading.worth - _MARGIN or e.reading in same]
        if rivals:
            names = dict.fromkeys(dataset_name(self._knowledge, each.reading.labels.table) for each in (best, *rivals))
            return Unclear(
                "有几张表都能回答，请选一张", tuple(f"《{name}》中，{readings.question}" for name in names)[:4]
            )
        return Planned(best.plan, best.reading.worth)

    def _read(self, question: str) -> Iterator[CellReading]:
        asked = said(question)
        for table, titled in self._tables(asked):
            try:
                yield self._read_against(table, asked, titled)
            except NotExpressible:
                continue

    def _read_against(self, table: Table, asked: Said, titled: Titled) -> CellReading:
        labels = self._of(table)
        plain = first_as_most(asked.text)
        spelt = as_its_lines(said(plain) if plain != asked.text and not ranks_of(labels) else asked, labels)
        spelt = as_prices(by_its_rows(spelt_out(as_pledges(spelt, labels), labels), labels), labels)
        return read_cells(
            spelt, labels, titled if spelt is asked else self._titles.of_table(table, spelt), self._today()
        )

    def _attempt(self, reading: CellReading) -> _Attempt | None:
        if reading.hard or not reading.says_something:
            return None
        table = reading.labels.table
        try:
            plan = fill(reading, self._knowledge.frame(table.id), dataset_name(self._knowledge, table))
        except NotExpressible:
            return None
        return _Attempt(reading, plan)

    def _tables(self, asked: Said) -> list[tuple[Table, Titled]]:
        """The tables of the named files, and those whose labels share most with the question."""
        text = asked.text
        named = {each.source_id for each in self._titles.named(asked)}
        tables = list(self._knowledge.tables())
        pairs = {text[at : at + 2] for at in range(len(text) - 1)}
        shared = {table.id: sum(1 for pair in pairs if pair in self._of(table).pairs) for table in tables}
        close = set(sorted(shared, key=lambda key: (-shared[key], key))[:_TABLES])
        return [
            (table, self._titles.of_table(table, asked))
            for table in tables
            if table.source_id in named or table.id in close
        ]

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self._knowledge)

    @cached_property
    def _aliases(self) -> Aliases:
        return aliases_in(self._knowledge)

    def _of(self, table: Table) -> TableLabels:
        if table.id not in self._labels:
            self._labels[table.id] = table_labels(self._knowledge, table, self._glossary, self._aliases)
        return self._labels[table.id]


def _fewest(readings: list[CellReading]) -> tuple[str, ...]:
    """The words that the table which understood most did not."""
    hard = [each.hard for each in readings if each.hard and "…" not in each.hard]
    return min(hard, key=len, default=())
