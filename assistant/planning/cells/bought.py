"""What so much of something costs more than so much of another, in a table of prices for as much: 买一公斤…."""

from __future__ import annotations

import re

from assistant.planning.cells.columns import numbers_of
from assistant.planning.cells.labels import Axis, TableLabels
from assistant.planning.cells.mentions import Said, said
from assistant.vocabulary.units import Unit, unit_named

_BOUGHT = re.compile(
    r"买(?:一|1)(?P<of>公斤|千克|[斤吨升])(?P<one>[^，,买比]{1,8}?)(?:要|得|会)?比(?:买)?(?:(?:一|1)(?P=of))?"
    r"(?P<other>[^，,买比]{1,8}?)(?:要|得|会)?(?:多花|贵)(?:了|出)?(?=多少|几)"
)
_PER = re.compile(r"[/／每](?P<of>公斤|千克|[斤吨升])")


def as_prices(asked: Said, labels: TableLabels) -> Said:
    """买一公斤甲要比买一公斤乙多花多少 as 甲价格比乙贵多少, where all that the table says of amounts is 公斤."""
    found = _BOUGHT.search(asked.text)
    own = unit_named(found["of"]) if found else None
    if found is None or own is None or {unit.symbol for unit in _amounts(labels)} != {own.symbol}:
        return asked
    plain = f"{found['one']}价格比{found['other']}贵"
    return said(f"{asked.text[: found.start()]}{plain}{asked.text[found.end() :]}")


def _amounts(labels: TableLabels) -> list[Unit]:
    """The units for which prices stand: in a column of units, or behind a stroke in a header (元/公斤)."""
    cells = [label.text for label in labels.labels if label.axis is Axis.CELL]
    headers = [match["of"] for column in numbers_of(labels) for match in _PER.finditer(column.name)]
    units = [unit_named(text) for text in (*cells, *headers)]
    return [unit for unit in units if unit is not None]
