"""Whether a ledger, what a report states, or a passage answers the asks of one sentence (decision 0005)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from assistant.plan import Aggregate, FactLookUp, MetricFromFacts, Plan, TablePlan, conjuncts
from assistant.planning.ledgers.datasets import day_of
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.ledgers.planner import LedgerPlanner
from assistant.planning.ledgers.tables import by_column_only
from assistant.planning.ledgers.time_taken import time_taken
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.reports.fact_sense import asks_otherwise
from assistant.planning.reports.passages import PassagePlanner
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.words import Word
from assistant.records import ColumnRole

_AVERAGE = "平均"
_OF_ALL = re.compile(r"全部|全都|所有|都[已没未有在]")


class LedgersOrReports:
    """Plans the asks of one sentence by the material that accounts for all their words."""

    def __init__(
        self, tables: Sequence[TableWords], ledgers: LedgerPlanner, reports: ReportPlanner, passages: PassagePlanner
    ) -> None:
        self._tables = tables
        self._ledgers = ledgers
        self._reports = reports
        self._passages = passages

    def plan(self, questions: list[Question]) -> Outcome:
        """By a ledger, else by the reports."""
        return self.chosen(questions, self._ledgers.plan(questions))

    def chosen(self, questions: list[Question], from_tables: Outcome) -> Outcome:
        """What the ledgers came to, or what the reports say instead."""
        found = self._chosen(questions, from_tables)
        if not isinstance(found, Planned) and len(questions) == 1:
            remarked = self._ledgers.plan(questions, remarks=True)
            found = remarked if isinstance(remarked, Planned) else found
        return self.honest(found)

    def _chosen(self, questions: list[Question], from_tables: Outcome) -> Outcome:
        """A ledger that accounts for every word, else what a report states, else a passage."""
        if isinstance(from_tables, NotFound):
            found = self._from_reports(questions, from_tables)
            if self._older_than_ledger(questions, found):
                return from_tables
            return from_tables if from_tables.no_data and not self._of_that_time(found) else found
        if isinstance(from_tables, Planned) and _by_column_only(from_tables.plan):
            stated = self._from_reports(questions, NotFound(""))
            if self._states(stated, from_tables.plan):
                return self._of_which_time(questions, stated, from_tables.plan) or stated
            return self._of_what(questions, stated, from_tables.plan) or from_tables
        return from_tables

    def _of_what(self, questions: Sequence[Question], stated: Outcome, ledger: Plan) -> Unclear | None:
        """A question back, where nothing but the name of a column led to the sum of a whole ledger, and reports state
        a figure by that name too: 永久基本农田多少亩 may be what the county has, or what the parcels take of it."""
        whole = isinstance(ledger, Aggregate) and not ledger.group_by and not conjuncts(ledger.where)
        asked = len(questions) == 1 and questions[0].wants is Wants.NUMBER
        if not whole or not asked or isinstance(stated, NotFound):
            return None
        names = [item.text for item in ledger.basis.links if item.target.startswith("column")]
        called = [item.target.removeprefix("column:").partition("（")[0] for item in ledger.basis.links]
        told = stated.options if isinstance(stated, Unclear) else self._reports.asked_as(stated)
        told = tuple(each for each in told if any(name in each for name in (*names, *called) if name))
        in_ledger = self._ledgers.asked_of(ledger, questions[0]) if isinstance(ledger, TablePlan) else ""
        return Unclear("没有说是台账里的还是报告里的", (in_ledger, *told[:3]), in_ledger) if told else None

    def _of_which_time(self, questions: Sequence[Question], stated: Outcome, ledger: Plan) -> Unclear | None:
        """A question back, where a report of some time before states what a ledger's column of that very name holds
        and no time was said: 批准面积一共多少公顷."""
        if not isinstance(stated, Planned) or not isinstance(stated.plan, FactLookUp) or len(questions) > 1:
            return None
        if questions[0].period is not None or not isinstance(ledger, TablePlan):
            return None
        told = self._reports.outdated(stated.plan)
        in_ledger = self._ledgers.asked_of(ledger, questions[0])
        return Unclear("没有说是哪个时间的，台账和报告里都有", (in_ledger, *told[:3])) if told else None

    def _older_than_ledger(self, questions: Sequence[Question], found: Outcome) -> bool:
        """Whether a report tells of a state, or whether there is any, for a time before that of a ledger of
        the very things: no time was asked for, so that what the ledger holds was meant."""
        plan = found.plan if isinstance(found, Planned) else None
        if not isinstance(plan, FactLookUp) or any(question.period for question in questions):
            return False
        first = questions[0]
        stated = first.state is not None or first.wants is Wants.EXISTS or self._reports.tells_state(plan)
        told = self._reports.newest_day(plan)
        days = [
            day_of(words.table)
            for words in self._tables
            if (self._is_of(words, first) if stated else _has_kind(words, first))
        ]
        return any(day is not None and day > told for day in days)

    def _is_of(self, words: TableWords, question: Question) -> bool:
        """Whether a question names what a ledger has rows of."""
        return any(
            surface in question.normal and any(meaning.target is Target.ENTITY for meaning in meanings)
            for surface, meanings in words.surfaces.items()
        )

    def _of_that_time(self, found: Outcome) -> bool:
        """Whether a report states as done what was asked for, of the time asked for."""
        if not isinstance(found, Planned) or found.plan.basis.assumptions:
            return False
        told = isinstance(found.plan, FactLookUp) and self._reports.told_as_done(found.plan)
        return told or isinstance(found.plan, MetricFromFacts)

    def honest(self, outcome: Outcome) -> Outcome:
        """Words that stand in some ledger are not said to be missing from the material."""
        if not isinstance(outcome, NotFound) or not outcome.missing:
            return outcome
        surfaces = [surface for table in self._tables for surface in table.surfaces]
        known = [word for word in outcome.missing if any(word in surface for surface in surfaces)]
        if not known:
            return outcome
        said = "、".join(f"“{word}”" for word in outcome.missing)
        return replace(outcome, missing=(), reason=f"没有读懂{said}在这里的意思，请换个说法或分开问")

    def _states(self, stated: Outcome, plan: Plan) -> bool:
        """Whether a report states a figure under the very name of the column."""
        if not isinstance(stated, Planned) or not isinstance(stated.plan, FactLookUp):
            return False
        if isinstance(plan, Aggregate) and plan.group_by:
            return False  # 各供应方式的面积: a report's one figure is of none of them
        names = [item.text for item in plan.basis.links if item.target.startswith("column")]
        return all(any(name in said for name in names) for said in self._reports.indicators(stated.plan))

    def _from_reports(self, questions: list[Question], tables: NotFound) -> Outcome:
        first = questions[0]
        if why := time_taken(first, self._tables):
            stated = self._stated_average(questions)
            return stated if isinstance(stated, Planned) else NotFound(why)
        if first.wants is Wants.WHEN and first.superlative:
            return tables
        if first.wants in (Wants.TEXT, Wants.WHEN):
            return self._passages.plan(first)
        if len(questions) == 1 and (rate := self._reports.metric(first)) is not None:
            return rate
        if (stated := self._stated_average(questions)) is not None:
            return stated
        if any(question.share_left for question in questions):
            return tables
        if any(question.of_rows for question in questions):
            rows_only = first.superlative or first.limits or first.bound
            if first.wants is Wants.WHICH and not rows_only and not self._names_things(first):
                return self._passages.plan(first)
            return tables
        return self._stated_or_told(questions, tables)

    def _stated_or_told(self, questions: list[Question], tables: NotFound) -> Outcome:
        """A figure of a report, else the passage that says whether."""
        first = questions[0]
        if why := asks_otherwise(questions):
            return NotFound(why)
        found = _fewer_missing(self._reports.figures(questions), tables)
        if first.wants is Wants.EXISTS and _OF_ALL.search(first.outside_cells):
            return tables  # no passage says of each that it is so
        if isinstance(found, NotFound) and first.wants in (Wants.OPEN, Wants.EXISTS) and first.words:
            return self._passages.plan(first)
        return found

    def _stated_average(self, questions: Sequence[Question]) -> Outcome | None:
        """An average that a report states as such: 平均仅有3名."""
        question = questions[0]
        at = question.normal.find(_AVERAGE)
        if len(questions) > 1 or question.average is None or question.average.per or at < 0:
            return None
        word = Word(_AVERAGE, at, at + len(_AVERAGE))
        words = tuple(sorted((*question.words, word), key=lambda each: each.start))
        asked = replace(question, average=None, words=words)
        found = self._reports.figures([asked]) if not asked.of_rows else None
        return found if isinstance(found, Planned) else None

    @cached_property
    def _entities(self) -> frozenset[str]:
        """What some ledger has a row for each of, in every word for it."""
        return frozenset(
            surface
            for words in self._tables
            for surface, meanings in words.surfaces.items()
            if any(meaning.target is Target.ENTITY for meaning in meanings)
        )

    def _names_things(self, question: Question) -> bool:
        """Whether it names what a ledger has rows of: no passage lists those."""
        return any(surface in question.normal for surface in self._entities)


def _has_kind(words: TableWords, question: Question) -> bool:
    """Whether a question names one of the kinds that a ledger sorts its rows into: 非粮化."""
    return any(
        surface in question.normal
        and any(
            m.target is Target.VALUE and m.column is not None and m.column.role is ColumnRole.CATEGORY for m in meanings
        )
        for surface, meanings in words.surfaces.items()
        if len(surface) > 1
    )


def _by_column_only(plan: Plan) -> bool:
    return isinstance(plan, TablePlan) and by_column_only(plan)


def _fewer_missing(found: Outcome, tables: NotFound) -> Outcome:
    """Of two failures the one that understood more of the question."""
    if isinstance(found, NotFound) and tables.missing and len(tables.missing) <= len(found.missing):
        return replace(found, missing=tables.missing)
    return found
