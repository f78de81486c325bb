"""Which rows an ask further on in a sentence is about, by those of the first one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.plan import Condition, conjuncts, joined
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.records import Column, ColumnRole, Table

_AMONG = re.compile(r"[里中内]面?|当中|其中")


@dataclass(frozen=True)
class Before:
    """The rows of the first ask of a sentence, its words, the columns it names, and the one that the asks so far add
    up, where the next one leaves open what it is by; `listed`, that they are still on the list, holds for all asks."""

    where: Condition
    text: str
    columns: tuple[Column, ...] = ()
    added_up: tuple[Column, ...] = ()
    listed: Condition | None = None


def carried(table: Table, before: Before, own: Condition) -> Condition:
    """The rows of an ask that names `own` after one about `first`.

    Place and time go for both; 停产几家、关闭几家 are two of one kind; 非农化几个，立案几个 is
    those among the first; what else the first said of states may or may not go on.  Raises
    `NotExpressible` there.
    """
    mine = conjuncts(own)
    if not mine:
        return before.where
    roles = {column.id: column for column in table.columns}
    taken = {column_id(part) for part in mine}
    kept: list[Condition] = []
    for part in conjuncts(before.where):
        if part in mine or column_id(part) in taken:
            continue
        if part != before.listed and not _goes_on(roles.get(column_id(part))) and not _AMONG.search(before.text):
            raise NotExpressible("其中")
        kept.append(part)
    together = (*kept, *mine)
    return joined(together)


def _goes_on(column: Column | None) -> bool:
    return column is not None and column.role in (ColumnRole.PLACE, ColumnRole.DATE, ColumnRole.CATEGORY)


def column_id(part: Condition) -> str:
    """The column that a condition, or its denial, is on; "" for several."""
    inner = getattr(part, "part", part)
    column = getattr(inner, "column", None)
    return column.id if column is not None else ""
