"""Fusion of keyword and dense scores, and a cheap lexical rerank of the candidates.

Weights and their measurements: docs/decisions/0003-retrieval-defaults.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.ports import Query
from vectorstore.manifest import BUILTIN
from vectorstore.tokens import fold, tokens
from vectorstore.wanted import Wanted

Scores = NDArray[np.float64]

BUILTIN_DENSE_WEIGHT = 0.1
ENCODER_DENSE_WEIGHT = 1.0
RERANK_WEIGHT = 0.3

_SENTENCE = re.compile(r"[^。；;！!？?\n]+[。；;！!？?\n]?")
_EXPECTED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"何时|什么时候|时间|日期|哪天|期限|时限|月底|年底"), re.compile(r"\d\s*[年月日]|[年月]底")),
    (re.compile(r"哪里|哪儿|何地|地点|位置|哪个?[乡镇村县]"), re.compile(r"[乡镇村县区市路]")),
    (
        re.compile(r"多少|几|数量|面积|金额|比例|率|总数|合计|价款|投资|进度"),
        re.compile(r"\d|[一二三四五六七八九十百千万亿]"),
    ),
)


@dataclass(frozen=True)
class Candidate:
    """One card in the running: its text, its keyword scores, and its cosine similarity to
    the query (None when it was not among the nearest)."""

    text: str
    keyword: float
    parent: float
    similarity: float | None


def dense_weight(embedding: str) -> float:
    """The built-in embedding only breaks ties; a real encoder starts as the keyword index's equal."""
    return BUILTIN_DENSE_WEIGHT if embedding == BUILTIN else ENCODER_DENSE_WEIGHT


def rank(query: Query, candidates: Sequence[Candidate], rarity: Callable[[str], float], weight: float) -> Scores:
    """A score for each candidate, higher is better; comparable within this call only.

    `rarity` is a token's inverse document frequency, `weight` that of the dense score.
    """
    similar = [candidate.similarity for candidate in candidates if candidate.similarity is not None]
    floor = min(similar, default=0.0)
    scores = standard([candidate.keyword for candidate in candidates])
    scores += weight * standard([floor if c.similarity is None else c.similarity for c in candidates])
    wanted = Wanted(query, rarity)
    features = np.array([_features(query.text, wanted, candidate) for candidate in candidates])
    for column in features.T:
        scores += RERANK_WEIGHT * standard(column)
    return scores


def _features(query: str, wanted: Wanted, candidate: Candidate) -> list[float]:
    sentences = _SENTENCE.findall(candidate.text) or [candidate.text]
    held = [frozenset(tokens(sentence)) for sentence in sentences]
    by_sentence = [wanted.coverage(each) for each in held]
    best = max(range(len(sentences)), key=lambda place: (by_sentence[place], -place))
    pairs = [wanted.coverage(first | second) for first, second in pairwise(held)]
    return [
        wanted.coverage(frozenset().union(*held)),
        by_sentence[best],
        max(pairs, default=by_sentence[best]),
        _longest_shared(fold(query), fold(candidate.text)),
        float(_holds_expected(query, sentences[best])),
        candidate.parent,
    ]


def _longest_shared(query: str, text: str) -> float:
    """Length of the longest stretch of `query` that stands in `text`, as a share of `query`."""
    longest = 0
    for start in range(len(query)):
        while start + longest < len(query) and query[start : start + longest + 1] in text:
            longest += 1
    return longest / len(query) if query else 0.0


def _holds_expected(query: str, sentence: str) -> bool:
    """Whether `sentence` holds the kind of thing asked for: a date, a place or a number."""
    for asked, answer in _EXPECTED:
        if asked.search(query):
            return answer.search(sentence) is not None
    return False


def standard(values: Sequence[float] | Scores) -> Scores:
    """`values` with mean 0 and deviation 1; zeros when they are all the same."""
    array = np.asarray(values, dtype=np.float64)
    deviation = float(array.std())
    return (array - array.mean()) / deviation if deviation > 1e-9 else np.zeros(len(array))
