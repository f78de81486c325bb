"""What the cases of this round have in common."""

from __future__ import annotations

from collections.abc import Callable

from eval.cases.asked.shape import Asked, Rows, Shape
from eval.cases.asked.tables import Tables
from eval.cases.rounds import Round
from eval.sample import Kind, Origin

ROUND = Round("unspoken", Origin.UNSPOKEN)

Reckon = Callable[[Tables], Rows]


def asked(name: str, kind: Kind, question: str, reckon: Reckon, sql: str, shape: Shape, *files: str) -> Asked:
    """One question on its own, reckoned by pandas and by SQL."""
    return Asked(f"{ROUND.name}-{name}", kind, question, reckon, sql, shape, files)
