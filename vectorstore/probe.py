"""Opens a finished generation the way a reader would, in a process of its own.

``python -m vectorstore.probe DIR`` exits 0 when everything in DIR can be used.  A
damaged Chroma index can take the process that opens it down with it, so neither the
builder nor a server may be the first to open one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq

from assistant.ports import CardKind, SearchFault
from vectorstore.faults import DamagedGeneration, ProbeFailed
from vectorstore.knowledge import StoredKnowledgeBase
from vectorstore.manifest import Manifest, check_hashes, read_manifest
from vectorstore.shelves import Shelf

TIMEOUT_SECONDS = 600
PROBED_NEIGHBOURS = 10
PROBED_LETTERS = 20


def probe_apart(generation: Path) -> None:
    """Probes in a separate process; raises `ProbeFailed`."""
    code_root = str(Path(__file__).resolve().parent.parent)
    search_path = os.pathsep.join(part for part in (code_root, os.environ.get("PYTHONPATH", "")) if part)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "vectorstore.probe", str(generation)],
            env={**os.environ, "PYTHONPATH": search_path, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ProbeFailed(f"no answer after {TIMEOUT_SECONDS} s") from error
    if done.returncode != 0:
        raise ProbeFailed(f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")


def probe(generation: Path) -> None:
    """Raises `DamagedGeneration` or `SearchFault` when something in it cannot be used."""
    manifest = read_manifest(generation)
    check_hashes(generation, manifest)
    knowledge = StoredKnowledgeBase(generation)
    _check_records(generation, knowledge, manifest)
    _check_search(generation, knowledge, manifest)
    knowledge.close()


def _check_records(generation: Path, knowledge: StoredKnowledgeBase, manifest: Manifest) -> None:
    """Every record of what is new has its card.  What was taken over is as it was when that
    generation was probed: `check_hashes` has seen to it."""
    cards = {kind: Counter(_sources_of_cards(generation, kind)) for kind in CardKind if manifest.cards[kind]}
    for source in knowledge.sources():
        if source.id not in manifest.fresh:
            continue
        shelf = Shelf(generation, source.key)
        records = {
            CardKind.PASSAGE: len(shelf.passages()),
            CardKind.FACT: len(shelf.facts()),
            CardKind.TABLE: len(shelf.tables()),
        }
        found = {kind: cards[kind][source.id] if kind in cards else 0 for kind in CardKind}
        if records != found:
            raise DamagedGeneration(f"{source.key}: records {records}, cards {found}")
        for position, _ in enumerate(shelf.tables()):
            pq.ParquetFile(shelf.table_file(position)).close()


def _sources_of_cards(generation: Path, kind: CardKind) -> list[str]:
    from vectorstore.card_files import earlier_cards

    rows = earlier_cards(generation, kind)
    return [] if rows is None else list(rows.column("source_id").to_pylist())


def _check_search(generation: Path, knowledge: StoredKnowledgeBase, manifest: Manifest) -> None:
    """Searches every kind of card.  A configured encoder takes seconds to load and is no
    part of the generation: with one, stored vectors are searched for instead."""
    from vectorstore.card_files import CardFiles
    from vectorstore.chroma_index import ChromaIndex
    from vectorstore.manifest import BUILTIN

    present = [kind for kind, count in manifest.cards.items() if count]
    if not present:
        return
    index = ChromaIndex(generation, manifest)
    for kind in present:
        files = CardFiles(generation, kind)
        if files.size != manifest.cards[kind]:
            raise DamagedGeneration(f"{kind}: {files.size} cards, expected {manifest.cards[kind]}")
        index.nearest(index.vector(kind), kind, PROBED_NEIGHBOURS)
        if manifest.embedding == BUILTIN:
            knowledge.search(files.text(0)[:PROBED_LETTERS], kind, 1)
    index.close()


if __name__ == "__main__":
    try:
        probe(Path(sys.argv[1]))
    except (DamagedGeneration, SearchFault) as fault:
        sys.exit(str(fault))
