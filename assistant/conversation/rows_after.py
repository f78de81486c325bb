"""The rows that a question means after a plan over the same table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from assistant.conversation.cues import Cues
from assistant.conversation.groups_after import names_groups, parts_of_groups, several_named
from assistant.conversation.rates import part_of
from assistant.conversation.rows import (
    CannotFollow,
    CarriedRows,
    Count,
    carried,
    columns_in,
    others,
    put_upon,
    without_places,
)
from assistant.conversation.taken_out import take_out
from assistant.conversation.turns import Turn, refs_in
from assistant.conversation.united import unite
from assistant.plan import (
    Aggregate,
    And,
    Condition,
    Exists,
    Extreme,
    LinkKind,
    Ratio,
    TablePlan,
    conjuncts,
    joined,
    rows_of,
)
from assistant.planning.ledgers.conditions import Rows, rows_meant
from assistant.planning.ledgers.lexicon import Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import LIST_ASK
from assistant.records import ColumnRole, Table
from assistant.vocabulary.glossary import Glossary


class RowsAfter:
    """Whose rows a question means: those before, the one that was named, or others.

    Its methods raise `NotExpressible` and `CannotFollow`.
    """

    def __init__(
        self, turn: Turn, before: TablePlan, cues: Cues, question: Question, reading: TableReading, glossary: Glossary
    ) -> None:
        self.turn = turn
        self.before = before
        self.cues = cues
        self.question = question
        self.reading = reading
        self.glossary = glossary
        self.table: Table = reading.words.table

    def own(self) -> Rows:
        """What the question itself says of rows; a deadline asked of a known row is no condition."""
        as_of: dt.date | None = self.table.as_of.end if self.table.as_of else None
        reading = self.reading
        if self.question.wants is Wants.WHEN:
            kept = tuple(item for item in reading.links if item.meaning.target is not Target.DEADLINE)
            reading = replace(reading, links=kept)
        told = columns_in(_rows_before(self.before))
        verbs = [
            item for item in reading.of(Target.VALUE) if len(item.text) == 1 and item.meaning.how is LinkKind.ALIAS
        ]
        said_again = [item for item in verbs if item.meaning.column is not None and item.meaning.column.id in told]
        if said_again:  # 卖给谁 of those sold by auction: no other way of selling
            reading = replace(reading, links=tuple(item for item in reading.links if item not in said_again))
        return rows_meant(self.question, reading, self.glossary, as_of)

    def meant(self, own: Rows, count: Count) -> CarriedRows:
        """The rows before with what the question itself says set upon them."""
        rows = carried(_rows_before(self.before))
        if self.cues.rest:
            others(rows, self.table)
        if self.cues.whole and not self.cues.share:
            without_places(rows, self.table)
        if isinstance(self.before, Exists) and self.turn.referent is not None and self._asks_itself():
            rows.parts = list(conjuncts(self.turn.referent))  # 立案了吗 was asked of it, no condition
        if self._of_the_one(own):
            if self.turn.referent is None:
                raise CannotFollow("上一问的结果不是单独一个，没看出指的是哪一个")
            rows.parts = list(conjuncts(self.turn.referent))
        elif self.one_row(rows) and not self.cues.among:
            self._leave_the_row(rows, own)
        if self.question.metric is not None:
            self._without_states(rows)
        if self._of_groups_told():
            rows.parts = list(parts_of_groups(self.before, self.turn, rows))
        if self.cues.also:
            unite(rows, own.where, self.table, self.glossary)
        else:
            kept = joined(take_out(rows, own.where, self.table, count, self.cues))
            put_upon(rows, kept, self.table, count, narrowing=self.cues.among or self.cues.only)
        return rows

    def _of_groups_told(self) -> bool:
        """Whether rows are listed after a ranking, or meant by 其中: those of the groups it named, not of all."""
        question = self.question
        if not names_groups(self.before) or self.cues.whole:
            return False
        listed = LIST_ASK.search(question.normal) is not None
        ranked = question.superlative is not None and (not listed or self._groups_of_its_own())
        grouped = ranked or question.grouped or question.each
        among = self.cues.among and several_named(self.before, self.turn)
        return among or ((listed or question.wants is Wants.WHICH) and not grouped)

    def _groups_of_its_own(self) -> bool:
        return bool(self.reading.columns(ColumnRole.PLACE, ColumnRole.CATEGORY, ColumnRole.STATUS))

    def one_row(self, rows: CarriedRows) -> bool:
        """Whether they are the one row that was named by its code or name."""
        referent = self.turn.referent
        if referent is None or not set(conjuncts(referent)) <= set(rows.parts):
            return False
        return any(column.id in self._keys() for column in refs_in(referent))

    def _of_the_one(self, own: Rows) -> bool:
        """Whether the one row or group that the answer named is meant: 它, 其中, or a further
        figure of it."""
        if self.cues.one or (self.cues.among and self._named_some() and not several_named(self.before, self.turn)):
            return True
        if not self._named_some() or self.cues.whole or self.cues.in_all or own.where != And(parts=()):
            return False
        question = self.question
        if several_named(self.before, self.turn) or (self.cues.instead and isinstance(self.before, Aggregate)):
            return False  # a further figure is of each of them, another one ranks them anew
        of_it = question.wants in (Wants.NUMBER, Wants.WHEN, Wants.TEXT) or (
            question.wants in (Wants.WHICH, Wants.OPEN) and bool(self.reading.columns())
        )
        return of_it and question.superlative is None and not question.grouped and not question.each

    def _named_some(self) -> bool:
        """Whether the answer before named one of several, or was about one: a further figure is its."""
        match self.before:
            case Aggregate() | Ratio():
                return self.before.limit is not None
            case Extreme():
                return True
            case Exists():
                return self.turn.referent is not None
            case _:
                return False

    def _leave_the_row(self, rows: CarriedRows, own: Rows) -> None:
        """After one row 那最小的呢 and 按乡镇分一下 are of all the rows it was picked from;
        今年呢 may be of anything."""
        keys = self._keys()
        named = [part for part in conjuncts(own.where) if columns_in(part)]
        question = self.question
        of_many = bool(question.superlative or question.grouped or question.each)
        counted = question.wants is Wants.NUMBER and bool(named)
        if of_many or counted:
            rows.drop([part for part in rows.parts if columns_in(part) <= keys])
        elif question.wants is Wants.OPEN and any(not columns_in(part) <= keys for part in named):
            raise CannotFollow("上一问问的是单独一个，没看出接着要问什么，请把问题说完整")

    def _keys(self) -> set[str]:
        return {c.id for c in self.table.columns if c.role in (ColumnRole.KEY, ColumnRole.NAME)}

    def _asks_itself(self) -> bool:
        return self.question.wants is not Wants.OPEN or bool(self.reading.columns())

    def _without_states(self, rows: CarriedRows) -> None:
        """A rate of setting right is of all rows, whatever state was asked for before."""
        states = {c.id for c in self.table.columns if c.role is ColumnRole.STATUS}
        rows.drop([part for part in rows.parts if columns_in(part) and columns_in(part) <= states])


def _rows_before(plan: TablePlan) -> Condition:
    """The rows the plan before is about; of a share, the part."""
    return part_of(plan) if isinstance(plan, Ratio) else rows_of(plan)
