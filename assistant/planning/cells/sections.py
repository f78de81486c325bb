"""Sections that part the same whole in several ways (分产品, 分地区), and what the rows of each are called."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.planning.cells.asking import Operation
from assistant.planning.cells.labels import GROUP, kinds_of
from assistant.planning.cells.parts import Parts
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.records import PATH_SEPARATOR

_OVER_ROWS = (Operation.COUNT, Operation.SUM, Operation.AVERAGE, Operation.LARGEST, Operation.SMALLEST)
_AT_LEAST = 2


def check_one_section(parts: Parts) -> None:
    """Raises `NotExpressible` for what takes rows of several sections together: the whole stands in each of them."""
    if parts.asked.operation not in _OVER_ROWS or len(_kinds(parts.labels.groups)) < _AT_LEAST:
        return
    names = {column.id for column in parts.names()}
    if any(pick.label and pick.column in names for pick in parts.reading.picked):
        return
    rows = parts.rows(parts.where, looked_up=False)
    kinds = _kinds(map(str, rows[GROUP].dropna().unique()))
    if len(kinds) >= _AT_LEAST:
        raise NotExpressible("、".join(kinds))


def _kinds(paths: Iterable[str]) -> list[str]:
    """The sections of such a kind on paths of groups, each once."""
    said = (part for path in paths for part in path.split(PATH_SEPARATOR))
    return list(dict.fromkeys(part for part in said if kinds_of(part)))
