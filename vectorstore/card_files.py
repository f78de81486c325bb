"""The cards of one kind on disk: their texts and facets, and keyword indexes of them and their parents.

Cards are kept in the order of their record ids, so that equal scores have one order.
Cards of files that have not changed are taken over from the generation before, with the
numbers of their tokens: only new text is taken apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assistant.ports import CardKind, Filters, Query
from vectorstore.cards import Card
from vectorstore.facets import FacetColumns, Mask, facet_columns
from vectorstore.keyword import KeywordIndex, Terms, vocabulary_of, write_keyword_index
from vectorstore.parquet import read_rows
from vectorstore.tokens import distinct_tokens

Scores = NDArray[np.float64]

INDEX = "index"
PARENT_SHARE = 0.5


@dataclass(frozen=True)
class _Laid:
    """Cards with the numbers of their tokens and of their parents' (`parent` of a row is a place there)."""

    rows: pa.Table
    terms: Terms
    parents: Terms


def write_cards(
    generation: Path, kind: CardKind, fresh: Sequence[Card], earlier: Path | None = None, kept: Collection[str] = ()
) -> pa.Table | None:
    """Writes the `fresh` cards, and those that the `earlier` generation has of the sources `kept`.

    Returns all of them by record id (``id``, ``source_id``, ``text`` …), None when there are none.
    """
    before = None if earlier is None else earlier / INDEX / kind.value
    vocabulary: dict[str, int] = {}
    parent_vocabulary: dict[str, int] = {}
    parts = []
    if before is not None and kept and before.is_dir():
        vocabulary, parent_vocabulary = vocabulary_of(before / "cards"), vocabulary_of(before / "parents")
        parts.append(_taken_over(before, kept))
    parts.append(_laid_out(fresh, vocabulary, parent_vocabulary))
    laid = _by_id(_joined(parts))
    if not laid.rows.num_rows:
        return None
    folder = generation / INDEX / kind.value
    folder.mkdir(parents=True)
    pq.write_table(laid.rows, folder / "cards.parquet", compression="zstd")
    _write_terms(folder / "terms.parquet", laid.terms)
    _write_terms(folder / "parent_terms.parquet", laid.parents)
    write_keyword_index(folder / "cards", laid.terms, vocabulary)
    write_keyword_index(folder / "parents", laid.parents, parent_vocabulary)
    return laid.rows


def earlier_cards(generation: Path, kind: CardKind) -> pa.Table | None:
    """``id`` and ``source_id`` of the cards that a generation has; None when it has none."""
    file = generation / INDEX / kind.value / "cards.parquet"
    return read_rows(file, columns=["id", "source_id"]) if file.is_file() else None


def _laid_out(cards: Sequence[Card], vocabulary: dict[str, int], parent_vocabulary: dict[str, int]) -> _Laid:
    parents: dict[tuple[str, str], int] = {}
    positions = [parents.setdefault((card.source_id, card.parent), len(parents)) for card in cards]
    rows = {
        "id": pa.array([card.record_id for card in cards], pa.string()),
        "source_id": pa.array([card.source_id for card in cards], pa.string()),
        "text": pa.array([card.text for card in cards], pa.string()),
        "parent": pa.array(positions, pa.int32()),
        **facet_columns([card.facets for card in cards]),
    }
    terms = Terms.of((card.text for card in cards), vocabulary)
    return _Laid(pa.table(rows), terms, Terms.of((parent for _, parent in parents), parent_vocabulary))


def _taken_over(folder: Path, kept: Collection[str]) -> _Laid:
    rows = read_rows(folder / "cards.parquet")
    chosen = pc.is_in(rows.column("source_id"), value_set=pa.array(sorted(kept), pa.string()))
    places = np.flatnonzero(chosen.to_numpy(zero_copy_only=False))
    rows = rows.filter(chosen)
    used, parent = np.unique(rows.column("parent").to_numpy(), return_inverse=True)
    at = rows.schema.get_field_index("parent")
    rows = rows.set_column(at, "parent", pa.array(parent.astype(np.int32)))
    terms = _read_terms(folder / "terms.parquet").take(places)
    return _Laid(rows, terms, _read_terms(folder / "parent_terms.parquet").take(used))


def _joined(parts: Sequence[_Laid]) -> _Laid:
    shifted, shift = [], 0
    for part in parts:
        at = part.rows.schema.get_field_index("parent")
        moved = pa.array(part.rows.column("parent").to_numpy() + np.int32(shift), pa.int32())
        shifted.append(part.rows.set_column(at, "parent", moved))
        shift += len(part.parents)
    rows = pa.concat_tables(shifted).combine_chunks()
    return _Laid(rows, Terms.joined([part.terms for part in parts]), Terms.joined([part.parents for part in parts]))


def _by_id(laid: _Laid) -> _Laid:
    ids = laid.rows.column("id").to_pylist()
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int64)
    return _Laid(laid.rows.take(pa.array(order)), laid.terms.take(order), laid.parents)


def _write_terms(path: Path, terms: Terms) -> None:
    lists = pa.ListArray.from_arrays(pa.array(terms.bounds, pa.int32()), pa.array(terms.flat, pa.int32()))
    pq.write_table(pa.table({"terms": lists}), path, compression="zstd")


def _read_terms(path: Path) -> Terms:
    column = read_rows(path).column("terms").combine_chunks()
    lists = column.chunk(0) if isinstance(column, pa.ChunkedArray) else column
    return Terms(lists.flatten().to_numpy(), lists.offsets.to_numpy().astype(np.int64))


class CardFiles:
    """Raises `OSError`, `ValueError` or `KeyError` when the files cannot be used."""

    def __init__(self, generation: Path, kind: CardKind) -> None:
        folder = generation / INDEX / kind.value
        self._rows = read_rows(folder / "cards.parquet")
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
