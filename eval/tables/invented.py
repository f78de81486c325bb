"""One invented table: what stands in its sheet, and the clean figures behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

Cell = str | int | Decimal | None
Line = tuple[Cell, ...]
Rows = tuple[Line, ...]
Figures = Mapping[tuple[str, str, str], Decimal]
"""By name, measure and time; "" for the only measure, "" where figures are of one time."""


@dataclass(frozen=True)
class Measure:
    """What is measured, in which unit, and between which bounds figures are drawn."""

    name: str
    unit: str
    low: int
    high: int
    decimals: int = 0

    @property
    def adds_up(self) -> bool:
        return self.unit != "%"

    @property
    def has_a_whole(self) -> bool:
        """Whether the figures of all rows make up something: a list of prices does not."""
        return self.adds_up and not self.name.endswith("价格")


@dataclass(frozen=True)
class Invented:
    """`key` names it in ids; `files` is its file; `said` are ways to say where to look; `thing` is what
    its rows (or columns) are called and `classifier` counts them; `groups` says under what each name stands."""

    key: str
    file: str
    said: tuple[str, ...]
    thing: str
    classifier: str
    names: tuple[str, ...]
    measures: tuple[Measure, ...]
    figures: Figures
    rows: Rows
    times: tuple[str, ...] = ("",)
    groups: Mapping[str, str] = field(default_factory=dict)
    merged: tuple[str, ...] = ()


def drawn(
    draw: Random, names: tuple[str, ...], measures: tuple[Measure, ...], times: tuple[str, ...] = ("",)
) -> Figures:
    """A figure for each name, measure and time; no two of one measure and time are alike."""
    figures: dict[tuple[str, str, str], Decimal] = {}
    for measure in measures:
        for time in times:
            taken: set[Decimal] = set()
            for name in names:
                figures[name, measure.name, time] = figure = _another(draw, measure, taken)
                taken.add(figure)
    return figures


def _another(draw: Random, measure: Measure, taken: set[Decimal]) -> Decimal:
    scale = int(10**measure.decimals)
    while True:
        figure = Decimal(draw.randrange(measure.low * scale, measure.high * scale)) / scale
        if figure not in taken:
            return figure
