"""Plans over the rows of ledgers: which table accounts for every word of a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.plan import LinkKind, Plan, TablePlan
from assistant.planning.ledgers.dates import of_newest
from assistant.planning.ledgers.expressing import NoData, NotExpressible, SetAgainstError
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target
from assistant.planning.ledgers.linking import TableReading, link
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.remarks import Remarks, by_remarks, with_remarks
from assistant.planning.ledgers.several import LaterAsks
from assistant.planning.ledgers.snapshots import SnapshotChoice
from assistant.planning.ledgers.sums import added_up
from assistant.planning.ledgers.tables import plan_table
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.speech.question import Question, Wants
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period, day_words, period_words

_NOUN = 2  # characters
_MARGIN = 0.5
_DEMANDED = ("要求", "安排", "计划", "打算", "准备", "拟")


def _outside(word: str, text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a word stands anywhere but within one of the spans."""
    places = [match.start() for match in re.finditer(re.escape(word), text)]
    return any(not any(a <= at and at + len(word) <= b for a, b in spans) for at in places)


class LedgerPlanner:
    """Plans over the tables of one generation; `read` takes a question apart."""

    def __init__(
        self,
        tables: Sequence[TableWords],
        snapshots: SnapshotChoice,
        glossary: Glossary,
        read: Callable[[str], Question],
        remarks: Remarks,
    ) -> None:
        self._remarks = remarks
        self._tables = tables
        self._snapshots = snapshots
        self._glossary = glossary
        self._read = read

    def plan(self, questions: list[Question], only: str = "", *, remarks: bool = False) -> Outcome:
        """The best table's plan for the asks of one sentence, a question back where tables are as good,
        or what none of them understands; `only` of the tables with this label, by the `remarks` of rows as well."""
        ranked = sorted(
            (
                self._reading(questions[0], words, chosen=bool(only), remarks=remarks)
                for words in self._tables
                if only in ("", self._snapshots.label(words))
            ),
            key=lambda reading: (len(reading.uncovered), -reading.worth, self._snapshots.label(reading.words)),
        )
        unused = tuple(word.text for word in ranked[0].uncovered) if ranked else ()
        plans: list[tuple[TableReading, TablePlan]] = []
        understood: set[str] = set()
        for reading in ranked:
            named = reading.links or questions[0].metric
            if remarks and not by_remarks(reading):
                continue
            if reading.uncovered or not named or not self._may_answer(questions[0], reading):
                continue
            if self._names_another(reading):
                understood.add(reading.words.table.id)
                continue
            try:
                plans.append((reading, plan_table(questions[0], reading, self._glossary)))
            except NotExpressible as fault:
                of_rows = reading.words.table.layout == "rows" and not isinstance(fault, SetAgainstError)
                understood |= {reading.words.table.id} if of_rows else set()
                unused = unused or ((fault.word,) if fault.word and fault.word in questions[0].normal else ())
        if not plans:
            lacking = [reading for reading in ranked if reading.words.table.id in understood]
            return self._no_data(questions[0], lacking) or NotFound(
                "没有找到全部问到的内容", unused, understood=frozenset(understood)
            )
        plans = self._snapshots.newest(plans)
        best_reading, best = plans[0]
        rivals = [reading for reading, _ in plans[1:] if reading.worth > best_reading.worth - _MARGIN]
        if rivals:
            return self._which_table([best_reading, *rivals], questions[0])
        joined = self._with_later_asks(best, best_reading, questions)
        if joined:
            return Planned(joined, best_reading.worth)
        return NotFound("这句话问了几件事，有的没法接着前一件算，请分开问", unused)

    def _no_data(self, question: Question, readings: list[TableReading]) -> NotFound | None:
        """What is told of another time only, by the best of tables that understand the question."""
        if question.period is None or question.intent in ("plan", "target"):
            return None
        for reading in sorted(readings, key=lambda each: -each.worth):
            try:
                plan_table(question, reading, self._glossary)
            except NoData as fault:
                if not self._plans_in_time(question, reading, fault.newest):
                    continue
                asked = question.period.period
                said = fault.word if fault.word != asked.text else period_words(asked)
                newest = "" if fault.first else of_newest(question, fault.newest)
                nearest = (newest,) if newest and isinstance(self.plan([self._read(newest)]), Planned) else ()
                understood = frozenset(each.words.table.id for each in readings)
                told = (
                    f"最早的数据从{day_words(fault.first)}起"
                    if fault.first
                    else f"最近的数据到{day_words(fault.newest)}"
                )
                reason = f"材料中没有{said}的数据，{told}"
                return NotFound(reason, nearest=nearest, understood=understood, no_data=True)
            except NotExpressible:
                continue
        return None

    def _plans_in_time(self, question: Question, reading: TableReading, newest: date) -> bool:
        """Whether the table answers for the year of the newest day it tells of, or as it stands."""
        asked = question.period
        if asked is None:
            return False
        year = Period(kind="flow", start=newest.replace(month=1, day=1), end=newest, text=asked.period.text)
        for time in (replace(asked, period=year), None):
            try:
                plan_table(replace(question, period=time, bound=None), reading, self._glossary)
            except NotExpressible:
                continue
            return True
        return False

    def _may_answer(self, question: Question, reading: TableReading) -> bool:
        """Rows of a ledger are neither intentions nor targets, unless a column is named
        after them (任务, 计划数); in words they answer only what is asked of one row."""
        if question.intent in ("plan", "target"):
            words = (*self._glossary.intents.plan, *self._glossary.intents.target)
            values = [(item.start, item.end) for item in reading.of(Target.VALUE)]
            said = [word for word in words if _outside(word, question.normal, values)]
            if not said and any(word in question.normal for word in words):
                return question.wants is not Wants.TEXT or reading.keyed  # 立项准备 is a state of the rows
            demanded = any(question.normal[: item.start].endswith(_DEMANDED) for item in reading.of(Target.VALUE))
            due = [item.meaning.column.name for item in reading.of(Target.DEADLINE) if item.meaning.column]
            names = [*(column.name for column in reading.columns()), *due]
            return demanded or any(word in name for name in names for word in said)
        return question.wants is not Wants.TEXT or reading.keyed

    def _names_another(self, reading: TableReading) -> bool:
        """双桠镇批而未供多少 is not of findings of the category 批而未供, where another ledger is called so."""
        if reading.of(Target.ENTITY, Target.TITLE):
            return False
        own = reading.words.title_text
        others = [words.title_text for words in self._tables if words.table.id != reading.words.table.id]
        named = [item.text for item in reading.of(Target.VALUE) if len(item.text) > _NOUN and item.text not in own]
        return any(text in title for text in named for title in others)

    def _with_later_asks(self, plan: TablePlan, reading: TableReading, questions: list[Question]) -> Plan | None:
        """Later asks of one sentence as further measures of the same rows, or beside them."""
        if len(questions) == 1:
            return added_up(plan, questions[0])
        return LaterAsks(self._glossary, self.alone).joined(plan, reading, questions)

    def alone(self, question: Question) -> TablePlan | None:
        """The plan of one ask over some table; None where no table is sure to answer it."""
        found = self.plan([question])
        return found.plan if isinstance(found, Planned) and isinstance(found.plan, TablePlan) else None

    def asked_of(self, plan: TablePlan, question: Question) -> str:
        """The question asked of the very ledger of a plan."""
        words = next(each for each in self._tables if each.table.id == plan.dataset.table_id)
        return f"《{self._snapshots.label(words)}》中，{question.text}"

    def _which_table(self, readings: list[TableReading], question: Question) -> Unclear:
        names = dict.fromkeys(self._snapshots.label(reading.words) for reading in readings)
        options = tuple(f"《{name}》中，{question.text}" for name in names)[:4]
        return Unclear("有几张表都能回答，请选一张", options)

    def _reading(
        self, question: Question, words: TableWords, *, chosen: bool = False, remarks: bool = False
    ) -> TableReading:
        reading = link(question, words, self._glossary)
        reading = with_remarks(question, reading, self._remarks.of(words.table)) if remarks else reading
        if not chosen:
            return reading
        title = Linked(0, 0, words.name, Meaning(Target.TITLE, LinkKind.EXACT))
        return replace(reading, links=(title, *reading.links))
