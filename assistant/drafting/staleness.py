"""Which figures of an earlier draft no longer agree with what their sources say now."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.answer import Figure
from assistant.drafting.draft import DraftFigure

Recompute = Callable[[DraftFigure], Figure | None]
"""What a figure's source says now; None where it says nothing of it any more."""


def stale(figures: Iterable[DraftFigure], recompute: Recompute) -> list[tuple[DraftFigure, Figure | None]]:
    """The figures that no longer agree, each with what it is now, in their order.

    A figure agrees that is printed as it was (the value behind a rounded figure may have moved),
    or that has its value and unit in other words.  A masked one agrees only with the same text.
    """
    return [(each, now) for each in figures if not _agrees(each, now := recompute(each))]


def _agrees(figure: DraftFigure, now: Figure | None) -> bool:
    if now is None or figure.masked != now.masked:
        return False
    if figure.text == now.text:
        return True
    return figure.value is not None and figure.value == now.value and figure.unit == now.unit
