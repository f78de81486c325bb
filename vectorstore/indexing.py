"""Writes the search indexes of a generation: keyword, embedding and Chroma."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.ports import CardKind
from vectorstore.card_files import write_cards
from vectorstore.cards import Card
from vectorstore.chroma_index import write_chroma
from vectorstore.embedding import BUILTIN, MODEL, EncoderEmbeddings, fit_builtin
from vectorstore.remembered import RememberedEmbeddings


def write_indexes(
    generation: Path, cards: Mapping[CardKind, Sequence[Card]], embedding: str, earlier: Path | None
) -> None:
    """`cards` are sorted by record id; kinds without cards get no index.  `earlier` is the
    generation to take an encoder's vectors over from.

    Raises `EmbeddingUnavailable` when the configured encoder is not there.
    """
    present = {kind: of_kind for kind, of_kind in cards.items() if of_kind}
    for kind, of_kind in present.items():
        write_cards(generation, kind, of_kind)
    if not present:
        return
    if embedding == BUILTIN:
        write_chroma(generation, present, fit_builtin(generation, _texts_to_fit(present)))
        return
    remembered = RememberedEmbeddings(
        embedding, lambda: EncoderEmbeddings(embedding), None if earlier is None else earlier / MODEL
    )
    write_chroma(generation, present, remembered)
    remembered.write(generation / MODEL)


def _texts_to_fit(cards: Mapping[CardKind, Sequence[Card]]) -> list[str]:
    # Facts are clauses of passages: they would only be counted twice.
    others = [card.text for kind in cards if kind is not CardKind.FACT for card in cards[kind]]
    return others or [card.text for card in cards[CardKind.FACT]]
