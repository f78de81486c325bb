"""Search over the cards of one generation: keyword and Chroma, fused and reranked."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from assistant.ports import CardKind, Filters, Hit, Query, SearchFault
from vectorstore import messages
from vectorstore.card_files import CardFiles
from vectorstore.chroma_index import ChromaIndex
from vectorstore.embedding import open_embeddings
from vectorstore.facets import Mask
from vectorstore.faults import EmbeddingUnavailable
from vectorstore.manifest import BUILTIN, Manifest
from vectorstore.ranking import Candidate, Scores, dense_weight, rank
from vectorstore.reranking import Reranker
from vectorstore.wanted import terms_met

KEYWORD_CANDIDATES = 50
DENSE_CANDIDATES = 20
MOST_PASSED_OVER = 1_000


class CardSearch:
    """The opened indexes of a generation; a kind's files are read when it is first asked for.

    Raises `SearchFault` when an index or the embedding cannot be used.
    """

    def __init__(self, generation: Path, manifest: Manifest, reranker: Reranker | None) -> None:
        self._generation = generation
        self._reranker = reranker
        self._builtin = manifest.embedding == BUILTIN
        self._weight = dense_weight(manifest.embedding)
        try:
            self._embeddings = open_embeddings(manifest.embedding, generation)
        except EmbeddingUnavailable as error:
            raise SearchFault(error.message) from error
        self._chroma = ChromaIndex(generation, manifest)
        self._files: dict[CardKind, CardFiles] = {}
        self._lock = threading.Lock()

    def search(self, query: Query, kind: CardKind, limit: int, filters: Filters) -> Sequence[Hit]:
        """`limit` is positive, and there are cards of this kind."""
        files = self._opened_files(kind)
        allowed = files.allowed(filters)
        if allowed is not None and not allowed.any():
            return []
        own, parent = files.scores(query)
        similarity = self._nearest(query, kind, max(DENSE_CANDIDATES, limit), allowed)
        places = sorted(
            set(_strongest(own + parent, max(KEYWORD_CANDIDATES, limit), allowed))
            | {files.positions[found] for found in similarity}
        )
        candidates = [
            Candidate(
                text=files.text(place),
                keyword=float(own[place] + parent[place]),
                parent=float(parent[place]),
                similarity=similarity.get(files.ids[place]),
            )
            for place in places
        ]
        scores = rank(query, candidates, files.keyword.rarity, self._weight)
        if self._reranker is not None:
            scores = self._reranker.rerank(query, [candidate.text for candidate in candidates], scores)
        scores = np.round(scores, 6)
        return [
            Hit(
                kind=kind,
                record_id=files.ids[places[best]],
                score=float(scores[best]),
                matched=terms_met(query, candidates[best].text),
            )
            for best in np.argsort(-scores, kind="stable")[:limit]
        ]

    def _nearest(self, query: Query, kind: CardKind, wanted: int, allowed: Mask | None) -> dict[str, float]:
        """Similarities of the `wanted` nearest cards, by record id.

        Where many cards are allowed, some more are asked for and the others passed over;
        where few are, Chroma is told to look among those.
        """
        vector = self._embeddings.embed_query(self._for_model(query))
        if allowed is None:
            return self._chroma.nearest(vector, kind, wanted)
        files = self._opened_files(kind)
        count = int(allowed.sum())
        asked = math.ceil(2 * wanted * files.size / count)
        if asked <= MOST_PASSED_OVER:
            found = self._chroma.nearest(vector, kind, asked)
            inside = {key: near for key, near in found.items() if allowed[files.positions[key]]}
            if len(inside) >= min(wanted, count):
                return dict(islice(inside.items(), wanted))
        among = [files.ids[place] for place in np.flatnonzero(allowed)]
        return self._chroma.nearest(vector, kind, wanted, among)

    def _for_model(self, query: Query) -> str:
        """Encoders are trained on whole questions; the built-in embedding knows words only."""
        return query.text if self._builtin else query.asked or query.text

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


def _strongest(scores: Scores, count: int, allowed: Mask | None) -> list[int]:
    """Places of the `count` highest scores among the allowed, earlier ones first where scores are equal."""
    places = np.arange(len(scores)) if allowed is None else np.flatnonzero(allowed)
    found = scores[places]
    if len(found) > count:
        least = np.partition(found, len(found) - count)[len(found) - count]
        places, found = places[found >= least], found[found >= least]
    return [int(place) for place in places[np.argsort(-found, kind="stable")[:count]]]
