"""The tokens a query wants, what each weighs, and what may stand for it."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

from assistant.ports import Query
from vectorstore.tokens import distinct_tokens, fold, matched_terms


@dataclass(frozen=True)
class _Instead:
    """Where all of `tokens` are met, each of `covers` counts for `weight` of itself."""

    tokens: frozenset[str]
    covers: frozenset[str]
    weight: float


class Wanted:
    """The query's tokens weighted by `rarity`, a token's inverse document frequency."""

    def __init__(self, query: Query, rarity: Callable[[str], float]) -> None:
        self.weights = {token: rarity(token) for token in distinct_tokens(query.text)}
        self._total = sum(self.weights.values())
        self._instead = [
            _Instead(frozenset(distinct_tokens(each.text)), frozenset(distinct_tokens(each.word)), each.weight)
            for each in query.wordings
        ]

    def coverage(self, held: Set[str]) -> float:
        """The share of the query, by weight, that a text with the tokens `held` covers."""
        if not self._total:
            return 0.0
        met = {token: 1.0 for token in self.weights if token in held}
        for other in self._instead:
            if other.tokens and other.tokens <= held:
                met.update((token, max(other.weight, met.get(token, 0.0))) for token in other.covers)
        return sum(self.weights.get(token, 0.0) * share for token, share in met.items()) / self._total


def terms_met(query: Query, text: str) -> tuple[str, ...]:
    """The stretches of the query, and other wordings of its words, that stand in `text`."""
    folded = fold(text)
    others = [fold(each.text) for each in query.wordings if fold(each.text) in folded]
    return tuple(dict.fromkeys((*matched_terms(query.text, text), *others)))


def as_query(query: Query | str) -> Query:
    return Query(text=query) if isinstance(query, str) else query
