"""Tokens, and the words of a query that a card holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.tokens import fold, matched_terms, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("耕地", ["耕", "地", "耕地"], id="characters-and-bigram"),
        pytest.param("耕 地", ["耕", "地"], id="no-bigram-across-a-gap"),
        pytest.param("图斑A01", ["图", "斑", "图斑", "a01"], id="whole-alphanumerics"),
        pytest.param("Ｂ２，１３宗", ["b2", "13", "宗"], id="full-width"),
        pytest.param("*60个", ["60", "个"], id="masked"),
        pytest.param("㎡、——", ["m2"], id="compatibility-characters"),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        pytest.param("卫片未整改", "卫片执法中未整改问题", ("卫片", "未整改"), id="two-stretches"),
        pytest.param("镇", "芦溪镇", ("镇",), id="a-term-of-one-character"),
        pytest.param("耕地流出", "耕种与地块", (), id="single-characters-do-not-count"),
        pytest.param("TB-01 图斑", "图斑tb，01", ("tb", "01", "图斑"), id="alphanumerics"),
        pytest.param("图斑图斑", "图斑", ("图斑",), id="once"),
    ],
)
def test_matched_terms(query: str, text: str, expected: tuple[str, ...]) -> None:
    assert matched_terms(query, text) == expected


@given(st.text(), st.text())
def test_matched_terms_stand_in_both(query: str, text: str) -> None:
    for term in matched_terms(query, text):
        assert term in fold(query)
        assert term in fold(text)


@given(st.text(min_size=1))
def test_tokens_are_pieces_of_the_text_without_blanks(text: str) -> None:
    for token in tokens(text):
        assert token
        assert token in fold(text)
        assert not token.isspace()
