"""Draws that every kind of record shares, from integers only."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

from eval.corpus.names import TOWNS


def hundredths(rng: random.Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low, high)).scaleb(-2)


def weighted(rng: random.Random, choices: Sequence[tuple[str, int]]) -> str:
    point = rng.randrange(sum(weight for _, weight in choices))
    for value, weight in choices:
        point -= weight
        if point < 0:
            return value
    raise AssertionError("weights are positive")


def a_town(rng: random.Random) -> str:
    return weighted(rng, [(town, 18 - index) for index, town in enumerate(TOWNS)])
