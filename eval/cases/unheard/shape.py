"""What the cases of this round have in common."""

from __future__ import annotations

from eval.cases.rounds import Round
from eval.sample import Origin

ROUND = Round("unheard", Origin.UNHEARD)
