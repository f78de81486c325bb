"""The bond between two figures of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from assistant.records import FactKind
from ingest.clauses import Quantity


class Bond(Enum):
    """How a figure belongs with another."""

    PART = "part"
    MEASURE = "measure"
    SHARE = "share"
    RATE = "rate"  # a rate or progress that has a name of its own
    KIND = "kind"  # the kinds told right before a count: 4类 of 4类30个问题


@dataclass(frozen=True)
class Tie:
    """`place` is the place in its sentence of the figure gone with; after the figure's own only for a bond of kinds."""

    place: int
    bond: Bond


@dataclass(frozen=True)
class Tied:
    """A figure of the sentence with what is known of it when the next one is read."""

    quantity: Quantity
    words: str
    kind: FactKind
    tie: Tie | None
