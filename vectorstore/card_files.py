"""The cards of one kind on disk: their texts and facets, and keyword indexes of them and their parents.

Cards are kept in the order of their record ids, so that equal scores have one order.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assistant.ports import CardKind, Filters, Query
from vectorstore.cards import Card
from vectorstore.facets import FacetColumns, Mask, facet_columns
from vectorstore.keyword import KeywordIndex, write_keyword_index
from vectorstore.tokens import distinct_tokens

Scores = NDArray[np.float64]

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
        **facet_columns([card.facets for card in cards]),
    }
    pq.write_table(pa.table(rows), folder / "cards.parquet", compression="zstd")
    write_keyword_index(folder / "cards", [card.text for card in cards])
    write_keyword_index(folder / "parents", [parent for _, parent in parents])


class CardFiles:
    """Raises `OSError`, `ValueError` or `KeyError` when the files cannot be used."""

    def __init__(self, generation: Path, kind: CardKind) -> None:
        folder = generation / INDEX / kind.value
        self._rows = pq.read_table(folder / "cards.parquet")
        self._facets = FacetColumns(self._rows)
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

    def allowed(self, filters: Filters) -> Mask | None:
        """Which cards `filters` let through, by position; None when they all do."""
        return self._facets.allowed(filters)

    def scores(self, query: Query) -> tuple[Scores, Scores]:
        """For every card its own BM25, and the share of its parent's that it is lent."""
        return _scores(self.keyword, query), PARENT_SHARE * _scores(self._parent_keyword, query)[self._parents]


def _scores(index: KeywordIndex, query: Query) -> Scores:
    """BM25 of the query; a word counts for the best of its wordings where that is more than itself."""
    found = index.scores(distinct_tokens(query.text))
    for word, wordings in groupby(sorted(query.wordings, key=lambda each: each.word), key=lambda each: each.word):
        own = index.scores(distinct_tokens(word))
        others = [each.weight * index.scores(distinct_tokens(each.text)) for each in wordings]
        found = found + np.maximum.reduce([own, *others]) - own
    return found
