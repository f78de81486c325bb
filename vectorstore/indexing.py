"""Writes the search indexes of a generation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.ports import CardKind
from vectorstore.card_files import write_cards
from vectorstore.cards import Card


def write_indexes(generation: Path, cards: Mapping[CardKind, Sequence[Card]], embedding: str) -> None:
    """`cards` are sorted by record id; kinds without cards get no index."""
    for kind, of_kind in cards.items():
        if of_kind:
            write_cards(generation, kind, of_kind)
