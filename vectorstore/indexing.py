"""Writes the search indexes of a generation: keyword, embedding and Chroma.

What has not changed is taken over from the generation before
(docs/decisions/0014-growing-a-generation.md).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from langchain_core.embeddings import Embeddings

from assistant.ports import CardKind
from vectorstore.card_files import INDEX, earlier_cards, write_cards
from vectorstore.cards import Card
from vectorstore.chroma_index import Changes, grow_chroma, write_chroma
from vectorstore.durable import link_tree, write_bytes
from vectorstore.embedding import MODEL, BuiltinEmbeddings, EncoderEmbeddings, fit_builtin
from vectorstore.faults import DamagedGeneration
from vectorstore.manifest import BUILTIN, CHROMA
from vectorstore.remembered import RememberedEmbeddings

FIT = "fit.json"
REFIT_SHARE = 0.1
"""Of the texts that the built-in embedding was fitted on, the share that may come and go before
it is fitted anew (measured in docs/decisions/0014-growing-a-generation.md)."""


@dataclass(frozen=True)
class Earlier:
    """The generation before: its folder, the ids of the sources whose cards stay as they are,
    and whether its vectors are those of the embedding now configured."""

    folder: Path
    kept: Collection[str]
    same_model: bool


def write_indexes(
    generation: Path,
    fresh: Mapping[CardKind, Sequence[Card]],
    embedding: str,
    earlier: Earlier | None,
    vectors: Path | None,
) -> dict[CardKind, int]:
    """Indexes the `fresh` cards and those that are kept; returns how many there are of each kind.

    `vectors` is the embedding folder to take an encoder's vectors over from.

    Kinds without cards get no index.  Raises `EmbeddingUnavailable` when the configured
    encoder is not there.
    """
    written = {kind: _write(generation, kind, fresh.get(kind, ()), earlier) for kind in CardKind}
    rows = {kind: table for kind, table in written.items() if table is not None}
    if rows and embedding == BUILTIN:
        _write_builtin(generation, rows, fresh, earlier)
    elif rows:
        _write_encoded(generation, rows, fresh, embedding, earlier, vectors)
    return {kind: rows[kind].num_rows if kind in rows else 0 for kind in CardKind}


def _write(generation: Path, kind: CardKind, fresh: Sequence[Card], earlier: Earlier | None) -> pa.Table | None:
    if earlier is None:
        return write_cards(generation, kind, fresh)
    return write_cards(generation, kind, fresh, earlier.folder, earlier.kept)


def _write_builtin(
    generation: Path,
    rows: Mapping[CardKind, pa.Table],
    fresh: Mapping[CardKind, Sequence[Card]],
    earlier: Earlier | None,
) -> None:
    fitted_on = _kinds_to_fit(rows)
    if earlier is not None and earlier.same_model:
        changes = _changes(fresh, earlier)
        moved = sum(len(changes[kind]) for kind in fitted_on)
        fit = _fit_of(earlier.folder)
        if fit is not None and fit["moved"] + moved <= REFIT_SHARE * fit["texts"]:
            link_tree(earlier.folder / MODEL, generation / MODEL)
            _keep_fit(generation, fit["texts"], fit["moved"] + moved)
            _grow(generation, rows, changes, BuiltinEmbeddings(generation / MODEL), earlier)
            return
    texts = [text for kind in fitted_on for text in rows[kind].column("text").to_pylist()]
    _keep_fit(generation, len(texts), 0)
    write_chroma(generation, rows, fit_builtin(generation, texts))


def _write_encoded(
    generation: Path,
    rows: Mapping[CardKind, pa.Table],
    fresh: Mapping[CardKind, Sequence[Card]],
    embedding: str,
    earlier: Earlier | None,
    vectors: Path | None,
) -> None:
    remembered = RememberedEmbeddings(embedding, lambda: EncoderEmbeddings(embedding), vectors)
    if earlier is not None and earlier.same_model:
        _grow(generation, rows, _changes(fresh, earlier), remembered, earlier)
    else:
        write_chroma(generation, rows, remembered)
    remembered.write(generation / MODEL, (text for table in rows.values() for text in table.column("text").to_pylist()))


def _grow(
    generation: Path,
    rows: Mapping[CardKind, pa.Table],
    changes: Mapping[CardKind, Changes],
    embeddings: Embeddings,
    earlier: Earlier,
) -> None:
    """Chroma from that of the generation before; where that can't be used, from nothing."""
    try:
        grow_chroma(generation, earlier.folder, changes, embeddings)
    except DamagedGeneration:
        shutil.rmtree(generation / CHROMA, ignore_errors=True)
        write_chroma(generation, rows, embeddings)


def _changes(fresh: Mapping[CardKind, Sequence[Card]], earlier: Earlier) -> dict[CardKind, Changes]:
    found = {}
    for kind in CardKind:
        before = earlier_cards(earlier.folder, kind)
        added = tuple(sorted(fresh.get(kind, ()), key=lambda card: card.record_id))
        gone: list[str] = []
        if before is not None:
            pairs = zip(before.column("id").to_pylist(), before.column("source_id").to_pylist(), strict=True)
            gone = sorted(record_id for record_id, source_id in pairs if source_id not in earlier.kept)
        found[kind] = Changes(added, tuple(gone))
    return found


def _kinds_to_fit(rows: Mapping[CardKind, pa.Table]) -> list[CardKind]:
    # Facts are clauses of passages: they would only be counted twice.
    return [kind for kind in rows if kind is not CardKind.FACT] or [CardKind.FACT]


def _fit_of(generation: Path) -> dict[str, int] | None:
    file = generation / INDEX / FIT
    if not (file.is_file() and (generation / MODEL).is_dir()):
        return None
    kept: dict[str, int] = json.loads(file.read_bytes())
    return kept


def _keep_fit(generation: Path, texts: int, moved: int) -> None:
    write_bytes(generation / INDEX / FIT, json.dumps({"texts": texts, "moved": moved}).encode())
