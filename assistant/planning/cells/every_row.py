"""Words that mean each row of a table, one by one: 各产品…最高的, 9项项目的平均…."""

from __future__ import annotations

import re

from assistant.planning.cells.asking import Operation
from assistant.planning.cells.kinds_said import called_so
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.parts import Parts

_EACH = re.compile(r"(?:各自?的?|每一?)(?:[个家种类项所位名只座处条])?$")
_ONE_FOR_ALL = (Operation.LARGEST, Operation.SMALLEST, Operation.AVERAGE)


def of_every_row(parts: Parts) -> bool:
    """Whether each 各 stands before what rows are called by, where one figure is asked for over all of them (各学校
    …的平均值) or how many of them keep to a limit (各产品中…的有几个): each row has a name of its own."""
    asked = parts.asked
    counted = asked.operation is Operation.COUNT and bool(asked.limits)
    if not (asked.operation in _ONE_FOR_ALL or counted):
        return False
    kinds = [mention for mention in parts.reading.mentions if names_rows(mention, parts)]
    return bool(kinds) and all(any(_right_before(m, kind, asked.text) for kind in kinds) for m in asked.eaches)


def _right_before(each: re.Match[str], kind: Mention, text: str) -> bool:
    return each.start() < kind.start and _EACH.fullmatch(text[each.start() : kind.start]) is not None


def names_rows(mention: Mention, parts: Parts) -> bool:
    """Whether a header is that of the first column of names, in which no two rows are called alike."""
    first = parts.names()[:1]
    said = parts.asked.text[mention.start : mention.end]
    called = any(first and first[0].id in label.columns and called_so(said, label) for label in mention.on(Axis.HEADER))
    return called and bool(parts.rows(parts.where, looked_up=False)[first[0].id].is_unique)
