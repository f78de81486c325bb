"""BM25 over characters, bigrams and whole alphanumerics (bm25s, Lucene's formula).

Settings as measured in docs/decisions/0003-retrieval-defaults.md.  The index is
written once, and read back memory-mapped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from vectorstore.tokens import tokens

K1 = 0.6
B = 0.4


def write_keyword_index(folder: Path, texts: Sequence[str]) -> None:
    """Indexes `texts`, at least one, in their order."""
    vocabulary: dict[str, int] = {}
    documents = [
        # bm25s divides by the average length: a text without tokens holds the empty one.
        [vocabulary.setdefault(token, len(vocabulary)) for token in tokens(text) or [""]]
        for text in texts
    ]
    index = bm25s.BM25(method="lucene", k1=K1, b=B)
    index.index((documents, vocabulary), show_progress=False)
    index.save(folder, show_progress=False)


class KeywordIndex:
    """Raises `OSError` or `ValueError` when the folder holds no usable index."""

    def __init__(self, folder: Path) -> None:
        self._index = bm25s.BM25.load(folder, mmap=True, show_progress=False)
        self.size = int(self._index.scores["num_docs"])

    def scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """BM25 of every text for these tokens; zeros when it holds none of them."""
        known = [token for token in query if token in self._index.vocab_dict]
        if not known:
            return np.zeros(self.size)
        return np.asarray(self._index.get_scores(known), dtype=np.float64)

    def rarity(self, token: str) -> float:
        """Lucene's inverse document frequency; highest for a token that no text holds."""
        number = self._index.vocab_dict.get(token)
        bounds = self._index.scores["indptr"]
        frequency = 0 if number is None else int(bounds[number + 1] - bounds[number])
        return math.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))
