"""Which of several tables that can answer does: of one ledger's snapshots the newest."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from assistant.plan import TablePlan
from assistant.planning.ledgers.datasets import Ledger, day_of, snapshots
from assistant.planning.ledgers.lexicon import TableWords
from assistant.planning.ledgers.linking import TableReading
from assistant.ports import KnowledgeBase
from assistant.vocabulary.periods import day_words

Planned = tuple[TableReading, TablePlan]

_CHOSEN = re.compile(r"\s*《(.+?)》中[，,]\s*(?=\S)")


class SnapshotChoice:
    """Chooses among the tables of one generation."""

    def __init__(self, knowledge: KnowledgeBase, tables: Sequence[TableWords]) -> None:
        self._knowledge = knowledge
        ledgers = snapshots(words.table for words in tables)
        self._ledgers = {table.id: ledger for ledger in ledgers for table in ledger.tables}
        self._labels = self._told_apart(tables)

    def label(self, words: TableWords) -> str:
        """A table's name; tables of one name with their file and, where that is needed, place."""
        return self._labels[words.table.id]

    def beside(self, table_id: str) -> tuple[str, ...]:
        """The ids of the other tables of a table's ledger, newest first."""
        return tuple(table.id for table in self._ledgers[table_id].tables if table.id != table_id)

    def chosen(self, text: str) -> tuple[str, str]:
        """The label that a question begins with (《…》中，) and the rest of it."""
        found = _CHOSEN.match(text)
        if found is None or found[1] not in self._labels.values():
            return "", text
        return found[1], text[found.end() :]

    def newest(self, plans: Sequence[Planned]) -> list[Planned]:
        """Each ledger's newest snapshot among `plans`, with what was left aside as an assumption.

        The order stays that of each ledger's best plan.  Snapshots that nothing puts in
        order are all kept, exact copies once.
        """
        by_ledger: dict[int, list[Planned]] = {}
        for plan in plans:
            by_ledger.setdefault(id(self._ledger(plan)), []).append(plan)
        return [kept for rivals in by_ledger.values() for kept in self._newest(rivals)]

    def _newest(self, rivals: list[Planned]) -> list[Planned]:
        days = [day for day in map(_day, rivals) if day is not None]
        newest = max(days, default=None)
        kept = self._copies_once([plan for plan in rivals if _day(plan) == newest])
        return [self._with_note(plan, newest) for plan in kept]

    def _copies_once(self, plans: list[Planned]) -> list[Planned]:
        copies: dict[tuple[str, str, str], Planned] = {}
        for plan in plans:
            table = plan[0].words.table
            copies.setdefault((self._knowledge.source(table.source_id).sha256, table.sheet, table.address), plan)
        return list(copies.values())

    def _with_note(self, plan: Planned, day: dt.date | None) -> Planned:
        ledger = self._ledger(plan)
        days = sorted({known for table in ledger.dated if (known := day_of(table)) is not None})
        if day is None or len(ledger.tables) < 2:
            return plan
        notes = [f"同一台账有{len(days)}期，按截至{day_words(day)}的一期回答，各期不相加"] if len(days) > 1 else []
        reading, table_plan = plan
        basis = table_plan.basis
        if basis.period is None and day < days[-1]:
            notes.append(f"最近一期（截至{day_words(days[-1])}）里没有问到的全部内容")
        if ledger.undated:
            notes.append(f"另有{len(ledger.undated)}份同样的台账没有写明日期，未采用")
        noted = basis.model_copy(update={"assumptions": (*basis.assumptions, *notes)})
        return reading, table_plan.model_copy(update={"basis": noted})

    def _ledger(self, plan: Planned) -> Ledger:
        return self._ledgers[plan[0].words.table.id]

    def _told_apart(self, tables: Sequence[TableWords]) -> dict[str, str]:
        labels = {words.table.id: words.name for words in tables}
        for details in (("file",), ("file", "sheet"), ("file", "sheet", "address")):
            counts = Counter(labels.values())
            for words in tables:
                if counts[labels[words.table.id]] > 1:
                    labels[words.table.id] = f"{words.name}（{'·'.join(self._detail(words, d) for d in details)}）"
        return labels

    def _detail(self, words: TableWords, detail: str) -> str:
        table = words.table
        return {
            "file": self._knowledge.source(table.source_id).name,
            "sheet": table.sheet,
            "address": table.address,
        }[detail]


def _day(plan: Planned) -> dt.date | None:
    return day_of(plan[0].words.table)
