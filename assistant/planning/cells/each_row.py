"""各学校的平均值, 平均每个乡镇: words for each of what the rows are called mean all rows of a table."""

from __future__ import annotations

import re

from assistant.planning.cells.asking import Operation
from assistant.planning.cells.parts import Parts
from assistant.planning.ledgers.lexicon import without_unit
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.normal import normalise
from assistant.records import Column, RowTag

_EACH = re.compile(r"(?:各|平均每一?|每一?)(?:个|家|所|座|类|种|项|条|位)?")
_CALLED = re.compile(r"(?:名称|简称|全称|姓名|名)$")
_OVER_ALL = (Operation.SUM, Operation.AVERAGE, Operation.LARGEST, Operation.SMALLEST)
_LEAST = 2  # characters of what rows are called


def every_row_at(parts: Parts) -> frozenset[int]:
    """Where the question begins to say what every row is called, behind 各 or 平均每个, and all rows are taken."""
    if parts.asked.operation not in _OVER_ALL:
        return frozenset()
    text, words = parts.asked.text, _row_words(parts)
    found = ((match.end(), text[match.end() :]) for match in _EACH.finditer(text))
    return frozenset(end for end, behind in found if behind.startswith(words))


def only_of_rows(parts: Parts) -> bool:
    """Whether each 各 of the question stands before what rows are called: 各学校分别 asks for a figure of each."""
    at = every_row_at(parts)
    labels = parts.asked.roles.spans("label")
    said = [m for m in qw.EACH.finditer(parts.asked.text) if not any(a <= m.start() < b for a, b in labels)]
    return all(any(start in at for start in range(m.end(), m.end() + 2)) for m in said)


def _row_words(parts: Parts) -> tuple[str, ...]:
    """学校 of 学校名称, 银行 of 上市银行: the ends of the headers of columns that name each row by itself."""
    words = [_CALLED.sub("", normalise(without_unit(column.name))) for column in parts.names()]
    naming = [word for word, column in zip(words, parts.names(), strict=True) if _names_each(column, parts)]
    return tuple(word[at:] for word in naming for at in range(len(word) - _LEAST + 1))


def _names_each(column: Column, parts: Parts) -> bool:
    values = parts.frame.loc[parts.frame["tag"] == RowTag.DETAIL.value, column.id]
    return len(values) > 1 and bool(values.notna().all()) and bool(values.is_unique)
