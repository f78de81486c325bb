"""Search over the cards of one generation: keyword and Chroma, fused and reranked."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.ports import CardKind, Hit, SearchFault
from vectorstore import messages
from vectorstore.card_files import CardFiles
from vectorstore.chroma_index import ChromaIndex
from vectorstore.embedding import open_embeddings
from vectorstore.faults import EmbeddingUnavailable
from vectorstore.manifest import Manifest
from vectorstore.ranking import Candidate, dense_weight, rank
from vectorstore.tokens import distinct_tokens, matched_terms

KEYWORD_CANDIDATES = 50
DENSE_CANDIDATES = 20


class CardSearch:
    """The opened indexes of a generation; a kind's files are read when it is first asked for.

    Raises `SearchFault` when an index or the embedding cannot be used.
    """

    def __init__(self, generation: Path, manifest: Manifest) -> None:
        self._generation = generation
        self._weight = dense_weight(manifest.embedding)
        try:
            self._embeddings = open_embeddings(manifest.embedding, generation)
        except EmbeddingUnavailable as error:
            raise SearchFault(error.message) from error
        self._chroma = ChromaIndex(generation, manifest)
        self._files: dict[CardKind, CardFiles] = {}
        self._lock = threading.Lock()

    def search(self, query: str, kind: CardKind, limit: int) -> Sequence[Hit]:
        """`limit` is positive, and there are cards of this kind."""
        files = self._opened_files(kind)
        wanted = distinct_tokens(query)
        own, parent = files.scores(wanted)
        vector = self._embeddings.embed_query(query)
        similarity = self._chroma.nearest(vector, kind, max(DENSE_CANDIDATES, limit))
        strongest = np.argsort(-(own + parent), kind="stable")[: max(KEYWORD_CANDIDATES, limit)]
        places = sorted({int(place) for place in strongest} | {files.positions[found] for found in similarity})
        candidates = [
            Candidate(
                text=files.text(place),
                keyword=float(own[place] + parent[place]),
                parent=float(parent[place]),
                similarity=similarity.get(files.ids[place]),
            )
            for place in places
        ]
        scores = np.round(rank(query, candidates, files.keyword.rarity, self._weight), 6)
        return [
            Hit(
                kind=kind,
                record_id=files.ids[places[best]],
                score=float(scores[best]),
                matched=matched_terms(query, candidates[best].text),
            )
            for best in np.argsort(-scores, kind="stable")[:limit]
        ]

    def close(self) -> None:
        self._chroma.close()

    def _opened_files(self, kind: CardKind) -> CardFiles:
        with self._lock:
            if kind not in self._files:
                try:
                    self._files[kind] = CardFiles(self._generation, kind)
                except (OSError, ValueError, KeyError) as error:
                    raise SearchFault(messages.INDEX_UNUSABLE) from error
            return self._files[kind]
