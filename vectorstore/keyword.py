"""BM25 over characters, bigrams and whole alphanumerics (bm25s, Lucene's formula).

Settings as measured in docs/decisions/0003-retrieval-defaults.md.  The index is
written once, and read back memory-mapped.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from vectorstore.tokens import tokens

K1 = 0.6
B = 0.4


@dataclass(frozen=True)
class Terms:
    """The tokens of texts as numbers of a vocabulary: those of text n stand in `flat` from
    ``bounds[n]`` to ``bounds[n + 1]``."""

    flat: NDArray[np.int32]
    bounds: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Iterable[str], vocabulary: dict[str, int]) -> Terms:
        """Takes the texts apart; new tokens get the next numbers of `vocabulary`.

        bm25s divides by the average length: a text without tokens holds the empty one.
        """
        lists = [[vocabulary.setdefault(token, len(vocabulary)) for token in tokens(text) or [""]] for text in texts]
        flat = np.fromiter((number for each in lists for number in each), np.int32)
        return cls(flat, np.cumsum([0, *map(len, lists)], dtype=np.int64))

    @classmethod
    def joined(cls, parts: Sequence[Terms]) -> Terms:
        lengths = np.concatenate([np.diff(part.bounds) for part in parts])
        flat = np.concatenate([part.flat for part in parts]).astype(np.int32)
        return cls(flat, np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64))

    def take(self, places: NDArray[np.int64]) -> Terms:
        """The texts at these places, in their order."""
        lengths = np.diff(self.bounds)[places]
        bounds = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        within = np.arange(bounds[-1]) - np.repeat(bounds[:-1], lengths)
        return Terms(self.flat[np.repeat(self.bounds[places], lengths) + within], bounds)

    def lists(self) -> list[list[int]]:
        numbers = self.flat.tolist()
        bounds = self.bounds.tolist()
        return [numbers[start:end] for start, end in pairwise(bounds)]

    def __len__(self) -> int:
        return len(self.bounds) - 1


def write_keyword_index(folder: Path, terms: Terms, vocabulary: dict[str, int]) -> None:
    """Indexes texts, at least one, in their order."""
    index = bm25s.BM25(method="lucene", k1=K1, b=B)
    index.index((terms.lists(), vocabulary), show_progress=False)
    index.save(folder, show_progress=False)


def vocabulary_of(folder: Path) -> dict[str, int]:
    """The tokens of an index with their numbers."""
    index = bm25s.BM25.load(folder, mmap=True, show_progress=False)
    return {str(token): int(number) for token, number in index.vocab_dict.items()}


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
