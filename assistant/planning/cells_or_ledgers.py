"""Whether a question about a file that is named is answered by its cells or by the ledger grammar.

The ledger grammar knows statuses, deadlines and what was struck off; it also passes over words that a
table which is no ledger cannot bear.  Cells know labels and nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from assistant.execution.selection import mask
from assistant.plan import (
    Aggregate,
    Aggregation,
    And,
    Extreme,
    ListRows,
    Plan,
    Ratio,
    Reckoning,
    TablePlan,
    conjuncts,
    rows_of,
)
from assistant.planning.cells.adding_up import counted_again
from assistant.planning.cells.alike_tables import of_another_kind, said_of_another, undecided
from assistant.planning.cells.guards import (
    counts_times,
    cuts_office,
    dated_as_it_stands,
    leaves_out_change,
    ranks_another,
    ranks_no_change,
    takes_any_for_a_kind,
    tells_time_for_amount,
)
from assistant.planning.cells.one_by_one import years_missing
from assistant.planning.cells.planner import CellReadings
from assistant.planning.cells.reading import TIME, TITLE
from assistant.planning.ledgers.lexicon import TableWords
from assistant.planning.ledgers.on_the_list import ALL_MEANT, passes_over
from assistant.planning.ledgers.plan_checks import held_in_cells
from assistant.planning.outcome import NotFound, Outcome, Planned
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import GENERAL_WORDS
from assistant.ports import RecordStore
from assistant.records import ColumnRole, RowTag, Table
from assistant.vocabulary.glossary import Glossary

_OF_ITSELF = re.compile(r"最[高低大小早晚]")
_OF_REGISTERS = frozenset({ColumnRole.KEY, ColumnRole.STATUS})
_OF_LEDGERS = _OF_REGISTERS | {ColumnRole.PLACE}


class CellsOrLedgers:
    """Over one generation; `words` are its tables by their ids."""

    def __init__(self, records: RecordStore, words: Mapping[str, TableWords], glossary: Glossary) -> None:
        self._knowledge = records
        self._words = words
        self._glossary = glossary

    def of_cells(self, found: Outcome, question: Question) -> Outcome:
        """What cells tell, but for what only looks like what was asked for."""
        if not isinstance(found, Planned) or not isinstance(found.plan, TablePlan):
            return found
        table = self._words[found.plan.dataset.table_id].table
        other = ranks_another(found.plan, question) or leaves_out_change(found.plan, question)
        other = other or ranks_no_change(found.plan, question) or tells_time_for_amount(found.plan, question)
        other = other or cuts_office(found.plan, question)
        other = other or dated_as_it_stands(found.plan, question, table) or counts_times(found.plan, question, table)
        of_ledger = _is_ledger(table)
        other = other or (of_ledger and (_shares_an_amount(found.plan) or takes_any_for_a_kind(found.plan)))
        reckoned = isinstance(found.plan, Extreme) or (
            isinstance(found.plan, Aggregate) and any(measure.column for measure in found.plan.measures)
        )
        reckoned = reckoned and not ALL_MEANT.search(question.normal)
        other = other or (reckoned and self._takes_in_struck_off(found.plan))
        return NotFound("没有找到全部问到的内容") if other else found

    def passed_over(self, plan: Plan, questions: Sequence[Question], from_tables: Outcome) -> bool:
        """Whether cells alone would say more than a ledger does: what is struck off, or what the
        ledger tells, but not of the time asked for (上半年核销了几处)."""
        if self._takes_in_struck_off(plan):
            return True
        if isinstance(from_tables, Planned) and isinstance(plan, TablePlan):
            if self._of_that_register(from_tables.plan, plan):
                return True
            more = _says_more(from_tables.plan, plan) or _leaves_an_ask(plan, questions)
            return more or _by_groups_named(from_tables.plan, plan)
        if not isinstance(plan, TablePlan) or not isinstance(from_tables, NotFound):
            return False
        titles = self._words[plan.dataset.table_id].title_text
        named = [question.period.period.text for question in questions if question.period is not None]
        used = [link.text for link in plan.basis.links if link.target in (TIME, TITLE)]
        times = [text for text in named if text not in titles and not any(text in each for each in used)]
        of_it = plan.dataset.table_id in from_tables.understood
        return of_it and any(word in times for word in from_tables.missing)

    def _of_that_register(self, ledgers: Plan, cells: TablePlan) -> bool:
        """Of a register its own grammar tells more than its labels do: what is counted apart, in which state, by
        when, and more than one thing of a row."""
        same = isinstance(ledgers, TablePlan) and ledgers.dataset == cells.dataset
        columns = self._words[cells.dataset.table_id].table.columns
        return same and any(column.role in _OF_REGISTERS for column in columns)

    def beyond_its_cells(self, plan: Plan, cells: Callable[[], CellReadings]) -> bool:
        """Whether a plan of the ledger grammar is over a table that is no ledger, in a file that is named: what its
        labels leave unexplained is not passed over, shares and differences are the cells' own, and no row is counted
        again."""
        if isinstance(plan, Extreme) and (self._in_several_units(plan) or _ranks_another_most(plan)):
            return True
        if self.of_things_unsaid(plan, cells):
            return True
        foreign = [table for table in self._tables_of(plan) if not _is_ledger(table)]
        if not foreign:
            return False  # most plans are over ledgers: their cells need not be read
        named = {each.labels.table.id: each for each in cells().readings if each.named}
        foreign = [table for table in foreign if table.id in named]
        if not foreign:
            return False
        table = foreign[0]
        if not set(named[table.id].hard) <= GENERAL_WORDS or isinstance(plan, Ratio | Reckoning):
            return True
        if isinstance(plan, ListRows):
            return not conjuncts(plan.where)
        if not isinstance(plan, Aggregate):
            return False
        if any(held_in_cells(measure, table) for measure in plan.measures):
            return True
        if self._leaves_out_years(plan):
            return True
        columns = [
            m.column.id for m in plan.measures if m.column and m.aggregation in (Aggregation.SUM, Aggregation.AVERAGE)
        ]
        return counted_again(table, self._knowledge.frame(table.id), columns)

    def _in_several_units(self, plan: Extreme) -> bool:
        """Whether rows are ranked that are figures of several units (万吨, 万人次), or sums alone
        (税收收入中…最高的): what is below them is asked for."""
        frame = self._knowledge.frame(plan.dataset.table_id)
        rows = frame[mask(frame, plan.where)]
        several = "unit" in frame.columns and rows["unit"].nunique() > 1
        sums = len(rows) > 0 and RowTag.DETAIL.value not in set(rows["tag"])
        return (several and plan.column.unit != "%") or sums

    @cached_property
    def _in_file(self) -> Counter[str]:
        """How many tables each file holds."""
        return Counter(words.table.source_id for words in self._words.values())

    def of_things_unsaid(self, plan: Plan, cells: Callable[[], CellReadings]) -> bool:
        """Whether another table of the file, of the same figures, is of the things that are named, or as well meant."""
        told = self._tables_of(plan)
        if not any(self._in_file[table.source_id] > 1 for table in told):
            return False
        every = [words.table for words in self._words.values()]
        if any(said_of_another(table, every, plan.basis.question) for table in told):
            return True
        readings, ids = cells().readings, {table.id for table in told}
        own = [each for each in readings if each.labels.table.id in ids]
        return any(of_another_kind(each, readings) or undecided(each, readings) for each in own)

    def _leaves_out_years(self, plan: Aggregate) -> bool:
        """2019到2022年…一共 of rows for three of those years."""
        frame, period = self._knowledge.frame(plan.dataset.table_id), plan.basis.period
        return period is not None and years_missing(frame[mask(frame, plan.where)], plan.where, period)

    def _tables_of(self, plan: Plan) -> list[Table]:
        if isinstance(plan, Reckoning):
            ids = {term.dataset.table_id for term in plan.rows}
        else:
            ids = {plan.dataset.table_id} if isinstance(plan, TablePlan) else set()
        return [self._words[each].table for each in sorted(ids)]

    def _takes_in_struck_off(self, plan: Plan) -> bool:
        if not isinstance(plan, TablePlan):
            return False
        return passes_over(plan, self._words[plan.dataset.table_id].table, self._glossary)


def _ranks_another_most(plan: Extreme) -> bool:
    """最低收盘价 is not the smallest 最高收盘价."""
    return any(most not in plan.basis.question for most in _OF_ITSELF.findall(plan.column.name))


def _by_groups_named(ledgers: Plan, cells: TablePlan) -> bool:
    """哪个单位牵头的问题最多: a ledger's own grammar takes the rows of the same table by a column that is
    named, where the cells tell of one row."""
    if not isinstance(ledgers, Aggregate) or not isinstance(cells, Extreme) or not ledgers.group_by:
        return False
    named = {link.target for link in ledgers.basis.links}
    return ledgers.dataset.table_id == cells.dataset.table_id and f"column:{ledgers.group_by[0].name}" in named


def _is_ledger(table: Table) -> bool:
    """Whether a table lists things one a row, by a key, a place or a status of each."""
    return any(column.role in _OF_LEDGERS for column in table.columns)


def _says_more(ledgers: Plan, cells: TablePlan) -> bool:
    """Whether a ledger's own grammar takes the time that is asked for, and the cells of the same table all rows."""
    if not isinstance(ledgers, TablePlan) or ledgers.dataset.table_id != cells.dataset.table_id:
        return False
    dated = ledgers.basis.period is not None and rows_of(ledgers) != And(parts=())
    return dated and rows_of(cells) == And(parts=())


def _leaves_an_ask(cells: TablePlan, questions: Sequence[Question]) -> bool:
    """有几个批次，总共多少公顷; 面积合计多少，最大的是哪个: the ledger grammar tells each ask of a sentence, cells may
    tell one figure or row for all."""
    if isinstance(cells, Extreme | Ratio) or (isinstance(cells, Aggregate) and cells.limit is not None):
        return len(questions) > 1
    return isinstance(cells, Aggregate) and not cells.group_by and len(cells.measures) < len(questions)


def _shares_an_amount(plan: Plan) -> bool:
    """销号的比例 of a ledger whose rows are counted: no share of its one amount, where nothing names it."""
    if not isinstance(plan, Ratio) or (column := plan.numerator.measure.column) is None:
        return False
    same = plan.denominator.measure.column == column
    return same and not any(link.target == f"header:{column.name}" for link in plan.basis.links)
