"""Saying a question in a table's terms, or that it cannot be said in them."""

from __future__ import annotations

import re
from datetime import date

from assistant.plan import ColumnRef
from assistant.planning.ledgers.lexicon import bare_name
from assistant.records import Column, ColumnType

_SCALE = re.compile(r"[（(](?P<scale>[万亿千百]{1,2})[）)]$")


class NotExpressible(Exception):
    """A word of the question has no counterpart in the table.  `word` is that word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class SetAgainstError(NotExpressible):
    """Two rows or figures are set against each other, which the labels of cells may tell."""


class NoData(NotExpressible):
    """The table tells all that is asked, but nothing of that time.  `newest` is the last day it tells
    of, `first` the first one where the time is before it."""

    def __init__(self, word: str, newest: date, first: date | None = None) -> None:
        super().__init__(word)
        self.newest = newest
        self.first = first


def ref(column: Column) -> ColumnRef:
    """The column as plans name it; of figures in thousands of no unit, 参数量(亿), in those."""
    return ColumnRef(id=column.id, name=bare_name(column), unit=column.unit or scale_of(column))


def scale_of(column: Column) -> str | None:
    """The scale that a header of no unit has in brackets at its end: 亿 of 参数量(亿)."""
    found = _SCALE.search(column.name) if column.type is ColumnType.NUMBER and not column.unit else None
    return found["scale"] if found else None
