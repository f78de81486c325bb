"""What moves a candidate up."""

from __future__ import annotations

import pytest

from assistant.ports import Query
from vectorstore.ranking import Candidate, dense_weight, rank


def best(query: str, *candidates: Candidate, weight: float = 0.1) -> int:
    scores = rank(Query(text=query), candidates, lambda token: 2.0 if len(token) > 1 else 1.0, weight)
    return int(scores.argmax())


def card(text: str, keyword: float = 1.0, parent: float = 0.0, similarity: float | None = None) -> Candidate:
    return Candidate(text, keyword, parent, similarity)


@pytest.mark.parametrize(
    ("query", "loser", "winner"),
    [
        pytest.param("图斑", card("图斑", 1), card("图斑", 2), id="keyword-score"),
        pytest.param("图斑", card("图斑"), card("图斑", parent=1), id="parent"),
        pytest.param("图斑", card("图斑"), card("图斑", similarity=0.9), id="among-the-nearest"),
        pytest.param("耕地流出", card("耕地。流出。"), card("耕地流出。"), id="in-one-stretch"),
        pytest.param("耕地 流出", card("耕地有。甲。流出有。"), card("耕地和流出。甲。乙。"), id="in-one-sentence"),
        pytest.param("耕地 流出", card("耕地有。甲。流出有。"), card("耕地有。流出有。甲。"), id="in-two-neighbours"),
        pytest.param("图斑多少", card("图斑很重要。"), card("图斑有63个。"), id="a-number-is-asked-for"),
        pytest.param("图斑期限", card("图斑63个。"), card("图斑9月底前。"), id="a-date-is-asked-for"),
        pytest.param("图斑在哪里", card("图斑63个。"), card("图斑在芦溪镇。"), id="a-place-is-asked-for"),
    ],
)
def test_winner(query: str, loser: Candidate, winner: Candidate) -> None:
    others = [card("无关甲", 0.1, similarity=0.1), card("无关乙", 0.2, similarity=0.2)]
    assert best(query, loser, winner, *others) == 1
    assert best(query, winner, loser, *others) == 0


def test_an_encoder_outweighs_keywords_where_the_built_in_embedding_does_not() -> None:
    by_keyword = card("甲", 1.2, similarity=0.0)
    by_meaning = card("乙", 1.0, similarity=0.9)
    others = [card("丙", 0.0, similarity=0.0), card("丁", 0.0, similarity=0.1)]
    assert best("问", by_keyword, by_meaning, *others, weight=dense_weight("builtin")) == 0
    assert best("问", by_keyword, by_meaning, *others, weight=dense_weight("models/zh")) == 1
