"""Search over the cards of one generation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.ports import CardKind, Hit
from vectorstore.card_files import CardFiles
from vectorstore.manifest import read_manifest
from vectorstore.tokens import distinct_tokens, matched_terms


class CardSearch:
    """The opened indexes of a generation, each kind's when it is first asked for."""

    def __init__(self, generation: Path) -> None:
        self._generation = generation
        self._files: dict[CardKind, CardFiles] = {}

    def search(self, query: str, kind: CardKind, limit: int) -> Sequence[Hit]:
        files = self._files.get(kind)
        if files is None:
            files = self._files[kind] = CardFiles(self._generation, kind)
        scores = files.scores(distinct_tokens(query))
        best = np.argsort(-scores, kind="stable")[:limit]
        return [
            Hit(
                kind=kind,
                record_id=files.ids[position],
                score=round(float(scores[position]), 6),
                matched=matched_terms(query, files.text(position)),
            )
            for position in best
            if scores[position] > 0
        ]

    def close(self) -> None:
        self._files.clear()


def check_search(generation: Path) -> None:
    """Searches each kind of card for the words of one of them."""
    for kind, count in read_manifest(generation).cards.items():
        if count:
            files = CardFiles(generation, kind)
            CardSearch(generation).search(files.text(0)[:20], kind, 1)
