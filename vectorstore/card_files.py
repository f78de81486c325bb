"""The cards of one kind on disk: their texts, and keyword indexes of them and their parents.

Cards are kept in the order of their record ids, so that equal scores have one order.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assistant.ports import CardKind
from vectorstore.cards import Card
from vectorstore.keyword import KeywordIndex, write_keyword_index

INDEX = "index"
PARENT_SHARE = 0.5


def write_cards(generation: Path, kind: CardKind, cards: Sequence[Card]) -> None:
    """Writes at least one card; `cards` must be sorted by record id."""
    folder = generation / INDEX / kind.value
    folder.mkdir(parents=True)
    parents: dict[tuple[str, str], int] = {}
    positions = [parents.setdefault((card.source_id, card.parent), len(parents)) for card in cards]
    rows = {
        "id": [card.record_id for card in cards],
        "source_id": [card.source_id for card in cards],
        "text": [card.text for card in cards],
        "parent": pa.array(positions, pa.int32()),
    }
    pq.write_table(pa.table(rows), folder / "cards.parquet", compression="zstd")
    write_keyword_index(folder / "cards", [card.text for card in cards])
    write_keyword_index(folder / "parents", [parent for _, parent in parents])


class CardFiles:
    """Raises `OSError` or `ValueError` when the files cannot be used."""

    def __init__(self, generation: Path, kind: CardKind) -> None:
        folder = generation / INDEX / kind.value
        self._rows = pq.read_table(folder / "cards.parquet")
        self._parents: NDArray[np.int32] = self._rows.column("parent").to_numpy()
        self.keyword = KeywordIndex(folder / "cards")
        self._parent_keyword = KeywordIndex(folder / "parents")

    @property
    def size(self) -> int:
        return int(self._rows.num_rows)

    @cached_property
    def ids(self) -> list[str]:
        return list(self._rows.column("id").to_pylist())

    @cached_property
    def positions(self) -> dict[str, int]:
        return {record_id: position for position, record_id in enumerate(self.ids)}

    def text(self, position: int) -> str:
        return str(self._rows.column("text")[position].as_py())

    def scores(self, query: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """For every card its own BM25, and the share of its parent's that it is lent."""
        return self.keyword.scores(query), PARENT_SHARE * self._parent_keyword.scores(query)[self._parents]
