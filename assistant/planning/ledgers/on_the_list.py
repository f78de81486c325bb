"""Registers that keep what was struck off: asked for 隐患点, staff mean those still on the list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.plan import Condition, Filtered, In, Measure, Ratio, TablePlan, conjuncts, joined
from assistant.planning.ledgers.conditions import Rows
from assistant.planning.ledgers.expressing import ref
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.speech.question import Question
from assistant.records import Column, ColumnRole, Table
from assistant.vocabulary.glossary import Glossary

ALL_MEANT = re.compile(r"(?<!占)(?<!占到)(?<!占了)(?:全部|所有)|包括|包含|连同|历年|历来|累计|不管|不论|无论|不分|曾")
"""Words for all there ever were; 占全部 only names the whole that a share is of."""


@dataclass(frozen=True)
class Listed:
    """The condition for what is on the list, and the one for what was struck off; `column` says which."""

    column: Column
    on: In
    off: In

    def struck_off(self, where: Condition, measure: Measure) -> Filtered | None:
        """What was struck off of the rows `where`, when they are those on the list."""
        parts = conjuncts(where)
        if self.on not in parts or measure.column is not None:
            return None
        swapped = joined([self.off if part == self.on else part for part in parts])
        return Filtered(label="或".join(self.off.values), where=swapped, measure=measure)


def listing(table: Table, glossary: Glossary) -> Listed | None:
    """The table's status that is either 在册 or 已核销, by words of the glossary for both."""
    for column in table.columns:
        on = tuple(value for value in column.values if value in glossary.on_list)
        off = tuple(value for value in column.values if value in glossary.off_list)
        if column.role is ColumnRole.STATUS and on and off and len(on) + len(off) == len(column.values):
            return Listed(
                column,
                In(column=ref(column), values=on),
                In(column=ref(column), values=off),
            )
    return None


def passes_over(plan: TablePlan, table: Table, glossary: Glossary) -> bool:
    """Whether a plan takes in what was struck off without a word about it."""
    found = listing(table, glossary)
    return found is not None and f'"id":"{found.column.id}"' not in plan.model_dump_json(exclude={"basis"})


def still_listed(question: Question, reading: TableReading, glossary: Glossary, rows: Rows) -> Rows:
    """The rows without those struck off, unless the question speaks of that, of all there ever were, or
    of one row; this is noted.  A rate is left as it was asked, a share is of rows that count (`of_the_listed`)."""
    found = _unsaid(question, reading, glossary)
    shares = question.share is not None or question.metric is not None or reading.of(Target.RATE)
    if found is None or shares:
        return rows
    where = joined([*conjuncts(rows.where), found.on])
    return replace(rows, where=where, assumptions=(*rows.assumptions, _note(found)))


def of_the_listed(plan: TablePlan, question: Question, reading: TableReading, glossary: Glossary) -> TablePlan:
    """A share with the part and the whole that a count of either would count: neither has what was struck off."""
    found = _unsaid(question, reading, glossary)
    if found is None or question.share is None or not isinstance(plan, Ratio):
        return plan
    above, below = (
        side.model_copy(update={"where": joined([*conjuncts(side.where), found.on])})
        for side in (plan.numerator, plan.denominator)
    )
    basis = plan.basis.model_copy(update={"assumptions": (*plan.basis.assumptions, _note(found))})
    return plan.model_copy(update={"numerator": above, "denominator": below, "basis": basis})


def _unsaid(question: Question, reading: TableReading, glossary: Glossary) -> Listed | None:
    """The list of which a question of more than one row says nothing."""
    found = listing(reading.words.table, glossary)
    if found is None or reading.keyed or ALL_MEANT.search(question.normal):
        return None
    return None if any(item.meaning.column == found.column for item in reading.links) else found


def _note(found: Listed) -> str:
    on, off = ("或".join(part.values) for part in (found.on, found.off))
    return f"没有说明{bare_name(found.column)}，按{on}的理解，{off}的不计"
