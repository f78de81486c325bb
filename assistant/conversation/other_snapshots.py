"""A table plan over another snapshot of the same ledger."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from assistant.conversation.turns import refs_in
from assistant.plan import Dataset, In, TablePlan
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import TableWords, bare_name
from assistant.planning.ledgers.states import state_values
from assistant.records import Column, ColumnRole
from assistant.vocabulary.glossary import Glossary

P = TypeVar("P")


def over(plan: TablePlan, words: TableWords, glossary: Glossary) -> TablePlan:
    """The plan over the table of `words`, as it is in this generation.

    A condition on states takes the values that mean them there.  Raises `NotExpressible`
    when a column of the plan is not there.
    """
    table = words.table
    columns = {column.id: column for column in table.columns}
    for named in refs_in(plan):
        if named.id not in columns or bare_name(columns[named.id]) != named.name:
            raise NotExpressible(named.name)
    as_of = table.as_of.end if table.as_of else None
    moved = _restated(plan, columns, glossary)
    return moved.model_copy(update={"dataset": Dataset(table_id=table.id, name=words.name, as_of=as_of)})


def _restated(node: P, columns: dict[str, Column], glossary: Glossary) -> P:
    """A copy of a part of a plan with the states' values of the other table."""
    if isinstance(node, In) and node.label and columns[node.column.id].role is ColumnRole.STATUS:
        states = frozenset(state for value in node.values if (state := glossary.state_of(value)) is not None)
        values = state_values(columns[node.column.id], states, glossary) or node.values
        return node.model_copy(update={"values": values})
    if isinstance(node, BaseModel):
        fields = {name: _restated(getattr(node, name), columns, glossary) for name in type(node).model_fields}
        return node.model_copy(update=fields)
    if isinstance(node, tuple):
        return tuple(_restated(part, columns, glossary) for part in node)  # type: ignore[return-value]
    return node
