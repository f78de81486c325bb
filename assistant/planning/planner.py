"""From a question to a plan, a question back, or nothing found.

Ledgers and reports each make their best plan; the gate lets one through only when
every content word, number and date of the question is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from assistant.plan import (
    Aggregate,
    Extreme,
    ListRows,
    Plan,
    TablePlan,
)
from assistant.planning.asks_kept import as_list, ask_lost, state_lost
from assistant.planning.cells.planner import CellPlanner
from assistant.planning.cells_or_ledgers import CellsOrLedgers
from assistant.planning.composed.all_of_each import AllOfEach
from assistant.planning.composed.average_over_time import AverageOverTime
from assistant.planning.composed.comparing import Comparing
from assistant.planning.composed.each_month_left import EachMonthLeft
from assistant.planning.composed.each_time import EachTime
from assistant.planning.composed.figures_at import FiguresAt
from assistant.planning.composed.kinds_in_columns import KindsInColumns
from assistant.planning.composed.left_undone import LeftUndone
from assistant.planning.composed.targets import Targets
from assistant.planning.composed.trends import Trends, times_unread
from assistant.planning.composed.two_rates import TwoRates
from assistant.planning.composed.without_any import WithoutAny
from assistant.planning.fields_apart import fields_of_row
from assistant.planning.ledgers.dates import date_column, names_date
from assistant.planning.ledgers.lexicon import TableWords, table_words
from assistant.planning.ledgers.linking import link
from assistant.planning.ledgers.planner import LedgerPlanner
from assistant.planning.ledgers.remarks import Remarks, of_remarks
from assistant.planning.ledgers.snapshots import SnapshotChoice
from assistant.planning.ledgers.states import asks_what_became
from assistant.planning.ledgers_or_reports import LedgersOrReports
from assistant.planning.nearest_question import with_nearest
from assistant.planning.not_so_yet import not_so_yet
from assistant.planning.nothing_lost import passed_over
from assistant.planning.of_documents import OfDocuments
from assistant.planning.open_questions import OpenQuestions
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear, asked_as
from assistant.planning.reckoning_kept import reckoning_lost
from assistant.planning.reports.passages import PassagePlanner
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech.asks import clauses_asking, split_asks
from assistant.planning.speech.figure_then import figure_then
from assistant.planning.speech.question import Question
from assistant.planning.speech.reading import read_question
from assistant.planning.speech.shares_apart import shares_apart
from assistant.planning.speech.which_more import as_comparison
from assistant.planning.spelling import Spelling, Spelt
from assistant.planning.spelling_words import SpellingWords
from assistant.planning.to_what_extent import extent_lost
from assistant.planning.unsaid_flags import flags_said
from assistant.planning.whether_too import whether_lost
from assistant.planning.whole_years import year_unsaid
from assistant.ports import KnowledgeBase
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, find_periods

_COUNTY = re.compile(r"[一-鿿]{2,3}[县区旗](?!域|级|内|里|委|政|城)")
_WHICH_ROWS = re.compile(r"有?哪(?:些|几[宗件处家户条项块座个])$")


class Planner:
    """Plans questions over one generation of the knowledge base."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary, today: Callable[[], date]) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._today = today

    @cached_property
    def _reports(self) -> ReportPlanner:
        return ReportPlanner(self._knowledge, self._glossary)

    @cached_property
    def _cells(self) -> CellPlanner:
        return CellPlanner(self._knowledge, self._glossary, self._today)

    @cached_property
    def _tables(self) -> tuple[TableWords, ...]:
        return tuple(table_words(self._knowledge, table, self._glossary) for table in self._knowledge.tables())

    @cached_property
    def _words(self) -> dict[str, TableWords]:
        return {words.table.id: words for words in self._tables}

    @cached_property
    def _reads(self) -> CellsOrLedgers:
        return CellsOrLedgers(self._knowledge, self._words, self._glossary)

    @cached_property
    def _snapshots(self) -> SnapshotChoice:
        return SnapshotChoice(self._knowledge, self._tables)

    @cached_property
    def _ledgers(self) -> LedgerPlanner:
        return LedgerPlanner(self._tables, self._snapshots, self._glossary, self.read, Remarks(self._knowledge))

    @cached_property
    def _material(self) -> LedgersOrReports:
        return LedgersOrReports(
            self._tables, self._ledgers, self._reports, PassagePlanner(self._knowledge, self._glossary)
        )

    @cached_property
    def _comparing(self) -> Comparing:
        return Comparing(self.read, self._ledgers.alone, self._figures_at, self._today, self._open.open_to)

    @cached_property
    def _targets(self) -> Targets:
        return Targets(self.read, self._ledgers.alone, self._figures_at, self._reports, self._glossary, self._today)

    @cached_property
    def _figures_at(self) -> FiguresAt:
        return FiguresAt(self._ledgers.alone, self._dated_otherwise, self._reports)

    def _dated_otherwise(self, question: Question, table_id: str) -> bool:
        reading = link(question, self._words[table_id], self._glossary)
        column = date_column(reading)
        flow = question.period is not None and question.period.period.kind == "flow"
        undated = column is not None and not names_date(question, reading, column)
        return flow and undated and asks_what_became(question, reading, self._glossary)

    @cached_property
    def _of_documents(self) -> OfDocuments:
        return OfDocuments(self._knowledge, self._glossary, self._tables, self._asks)

    @cached_property
    def _each_time(self) -> EachTime:
        return EachTime(self.read, self._figures_at, self._today)

    @cached_property
    def _average_over_time(self) -> AverageOverTime:
        return AverageOverTime(self.read, self._figures_at, self._today)

    @cached_property
    def _left_undone(self) -> LeftUndone:
        return LeftUndone(self.read, self._ledgers.alone, lambda of: self._words[of].table, self._glossary)

    @cached_property
    def _two_rates(self) -> TwoRates:
        return TwoRates(self.read, self._ledgers.alone)

    @cached_property
    def _without_any(self) -> WithoutAny:
        return WithoutAny(self.read, self._ledgers.alone, [words.table for words in self._tables])

    @cached_property
    def _kinds(self) -> KindsInColumns:
        tables = [words.table for words in self._tables]
        return KindsInColumns(self.read, self._ledgers.alone, tables, self._knowledge.frame)

    @cached_property
    def _open(self) -> OpenQuestions:
        label, plan_of = self._snapshots.label, self._asked_of
        return OpenQuestions(self._tables, label, self._reports, self._glossary, self._as_told, plan_of)

    @cached_property
    def _trends(self) -> Trends:
        return Trends(self.read, self._ledgers.alone, self._words.__getitem__, self._glossary)

    def read(self, text: str) -> Question:
        """Takes a question apart, the words of this knowledge base kept whole; the county that all of
        it is about is no condition."""
        question = read_question(text, self._glossary, self._today(), self._whole_words | {self._own_county})
        words = tuple(word for word in question.words if word.text != self._own_county)
        return replace(question, words=words) if len(words) < len(question.words) else question

    @cached_property
    def _own_county(self) -> str:
        """The one county that several titles begin with; "" where there is none, or another one."""
        titles = [source.title for source in self._knowledge.sources()]
        titles += [table.title for table in self._knowledge.tables()]
        named = [match.group() for title in dict.fromkeys(titles) if (match := _COUNTY.match(title))]
        return named[0] if len(named) > 1 and len(set(named)) == 1 else ""

    @cached_property
    def _whole_words(self) -> frozenset[str]:
        """What reports count, and names of places: no segmenter knows them."""
        return self._reports.counted | self._spelling_words.places

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._spelling_words)

    @cached_property
    def _spelling_words(self) -> SpellingWords:
        return SpellingWords(self._knowledge, self._tables, self._glossary)

    def plan(self, text: str) -> Outcome:
        """Plans one question.  Raises `SearchFault` when a needed index cannot be used."""
        said = figure_then(text) or as_comparison(as_list(text))
        found = self._planned(said) if said == text else asked_as(self._planned(said), text)
        if not isinstance(found, Planned) and (apart := shares_apart(said)):
            again = self._planned(apart)
            found = asked_as(again, text) if isinstance(again, Planned) else found
        return with_nearest(text, found, lambda rest: self._found(self._spelling.read(rest)))

    def _planned(self, text: str) -> Outcome:
        spelt = self._spelling.read(text)
        found = self._found(spelt)
        if isinstance(found, NotFound) and spelt.slips:  # 亏钱 may be meant as it is written
            written = self._found(Spelt(text, text))
            found = written if isinstance(written, Planned) else found
        if isinstance(found, NotFound) and (doubted := self._spelling.read(text, doubting=True)) != spelt:
            again = self._found(doubted)
            return again if isinstance(again, Planned) else found
        return found

    def _found(self, spelt: Spelt) -> Outcome:
        return spelt.told(self._open.told(self.read(spelt.text), self._as_told(spelt.text)))

    def _as_told(self, text: str) -> Outcome:
        return self._nothing_lost(text, _times_read(text, self._plan(text)))

    def _nothing_lost(self, text: str, found: Outcome) -> Outcome:
        """No plan over rows that loses a part of the question, whichever way it came about."""
        if not isinstance(found, Planned):
            return found
        question = self.read(text)
        found = replace(found, plan=flags_said(question, found.plan, lambda table_id: self._words[table_id].table))
        periods = find_periods(question.normal, Anchor.at(self._today()))
        word = passed_over(question, periods, found.plan, lambda table_id: self._words[table_id].table)
        word = word or not_so_yet(question, found.plan, lambda table_id: self._words[table_id].table)
        word = word or extent_lost(question, found.plan) or reckoning_lost(question, found.plan)
        word = word or whether_lost(question, found.plan) or ask_lost(question, found.plan)
        word = word or state_lost(question, found.plan, self._words, self._glossary)
        if word:
            return NotFound(f"没有读懂“{word}”在这里的意思，请换个说法或分开问")
        return year_unsaid(question, found.plan, self._reports.period_of_ask) or found

    def _plan(self, text: str) -> Outcome:
        table, rest = self._snapshots.chosen(text)
        if table and not table.endswith("）"):  # a plain title may be part of the question as any other word
            if isinstance(found := self._asked_of(rest, table), Planned):
                return found
            table = ""
        text = rest if table else text
        if not table and (told := self._told_first(text)) is not None:
            return told
        if (
            not table
            and (set_against := self._comparing.plan(text)) is not None
            and not self._reads.beyond_its_cells(set_against, lambda: self._cells.read(text))
        ):
            return Planned(set_against)
        if not table and (shaped := self._shaped(text)) is not None:
            return Planned(shaped)
        parts = split_asks(text)
        if len(parts) > 1 and (compared := self._compared(text)) is not None:
            other = self._reads.of_things_unsaid(compared.plan, lambda: self._cells.read(text))
            return NotFound("没有找到全部问到的内容") if other else compared
        questions = self._asks(parts)
        found = (
            self._material.honest(self._ledgers.plan(questions, table)) if table else self._anywhere(text, questions)
        )
        if not isinstance(found, Planned) and (stated := self._comparing.plan_stated(text)) is not None:
            return Planned(stated)
        found = self._targets.told(text, self._comparing.told(text, found))
        asked = clauses_asking(text)
        if len(asked) > 1 and not _tells_all(found, asked):
            if (fields := fields_of_row(asked, lambda clause: self._plan(clause))) is not None:
                return Planned(fields.model_copy(update={"basis": fields.basis.model_copy(update={"question": text})}))
            return NotFound(f"这句话问了{'、'.join(f'“{clause}”' for clause in asked)}几件事，请分开问")
        return found

    def _told_first(self, text: str) -> Outcome | None:
        """By the documents named, or against a target; or why nothing can be set against a time."""
        if (told := self._of_documents.plan(text)) is not None:
            return told
        if (monthly := EachMonthLeft(self._targets.plan, self._reports.period_of).plan(text)) is not None:
            return Planned(monthly)
        if (told := self._targets.plan(text)) is not None:
            return told
        why = self._comparing.unfinished(text) or self._comparing.goes_on(text)
        return NotFound(why) if why else None

    def _shaped(self, text: str) -> Plan | None:
        """Figures of several times or of several columns, told by the shape of the question."""
        return (
            self._trends.plan(text)
            or self._each_time.plan(text)
            or self._average_over_time.plan(text)
            or self._left_undone.plan(text)
            or self._two_rates.plan(text)
            or self._without_any.plan(text)
            or AllOfEach(self.read, self._ledgers.alone).plan(text)
            or self._kinds.plan(text)
        )

    def _asked_of(self, text: str, table: str) -> Outcome:
        """By the rows of one table, chosen by its label."""
        found = self._ledgers.plan(self._asks(split_asks(text)), table)
        return self._nothing_lost(text, _times_read(text, found))

    def _of_table(self, questions: Sequence[Question], table: str) -> Outcome:
        return self._material.honest(self._ledgers.plan(list(questions), table))

    def _asks(self, parts: Sequence[str]) -> list[Question]:
        """The asks of one sentence; the time of the first goes for those that name none."""
        questions = [self.read(part) for part in parts]
        return [replace(question, period=question.period or questions[0].period) for question in questions]

    def _anywhere(self, text: str, questions: list[Question]) -> Outcome:
        """By the cells of a file that is named, by ledgers, reports and passages, else by any cells."""
        cells = self._cells.read(text)
        titled = self._reads.of_cells(self._cells.plan(cells, only_named=True), questions[0])
        from_tables = self._ledgers.plan(questions)
        if isinstance(from_tables, Planned) and self._reads.beyond_its_cells(from_tables.plan, lambda: cells):
            from_tables = NotFound("没有找到全部问到的内容")
        if isinstance(titled, Planned) and not self._reads.passed_over(titled.plan, questions, from_tables):
            return self._by_remarks(titled, questions)
        found = self._material.chosen(questions, from_tables)
        if isinstance(found, Planned):
            return found
        understood = from_tables.understood if isinstance(from_tables, NotFound) else frozenset()
        by_cells = self._cells.plan(cells, only_named=isinstance(found, Unclear), but_for=understood)
        by_cells = self._reads.of_cells(by_cells, questions[0])
        by_cells = self._by_remarks(by_cells, questions) if isinstance(by_cells, Planned) else by_cells
        return found if isinstance(by_cells, NotFound) else by_cells

    def _by_remarks(self, cells: Planned, questions: list[Question]) -> Outcome:
        """Cells that were read by whole remarks, as the words of them that are said, with all else of the question."""
        if len(questions) > 1 or not of_remarks(cells.plan, lambda table_id: self._words[table_id].table):
            return cells
        told = self._ledgers.plan(questions, remarks=True)
        return told if isinstance(told, Planned) else cells

    def plan_read(self, questions: list[Question]) -> Outcome:
        """Plans the asks of one sentence that were read already."""
        return self._material.plan(questions)

    def snapshots_of(self, table_id: str) -> tuple[TableWords, ...]:
        """A table, then the other snapshots of its ledger, newest first; empty when it is gone."""
        kept = self._words
        others = self._snapshots.beside(table_id) if table_id in kept else ()
        return tuple(kept[each] for each in (table_id, *others) if each in kept)

    def _compared(self, text: str) -> Planned | None:
        """甲镇、乙镇的图斑各多少: values of one column side by side, not two asks.  States are asks of
        their own: several statuses mean one of them."""
        whole = self.read(text)
        if len({match.state for match in whole.states}) > 1:
            return None
        found = self._ledgers.plan([whole]) if whole.each else None
        grouped = isinstance(found, Planned) and isinstance(found.plan, Aggregate) and found.plan.group_by
        return found if isinstance(found, Planned) and grouped else None


def _times_read(text: str, found: Outcome) -> Outcome:
    """No plan over rows that passes over 每月, 历年."""
    if not isinstance(found, Planned) or not isinstance(found.plan, TablePlan):
        return found
    word = times_unread(text, found.plan)
    return NotFound(f"没有读懂“{word}”在这里的意思，请换个说法或分开问") if word else found


def _tells_all(found: Outcome, asked: Sequence[str]) -> bool:
    """Whether a look-up shows a column for each of several asks (在哪个村，责任人是谁); which rows
    there are (有哪几家) the names tell."""
    asks = len(asked) - (_WHICH_ROWS.search(asked[0]) is not None)
    if not isinstance(found, Planned) or not isinstance(found.plan, ListRows | Extreme):
        return False
    plan = found.plan
    named = [link.target.removeprefix("column:") for link in plan.basis.links if link.target.startswith("column")]
    told = [c for place, c in enumerate(plan.shown) if place > 1 or any(name.startswith(c.name) for name in named)]
    return len(told) - isinstance(plan, Extreme) >= asks
