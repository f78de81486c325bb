"""Traditional characters are read as simplified ones, place by place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary.script import simplified


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("圖斑裡頭還沒整改的", "图斑里头还没整改的", id="question"),
        pytest.param("採礦證、畝、鄉鎮", "采矿证、亩、乡镇", id="words"),
        pytest.param("图斑63个，3.5万元", "图斑63个，3.5万元", id="simplified"),
        pytest.param("CL-2024-009", "CL-2024-009", id="code"),
    ],
)
def test_characters_are_simplified(written: str, read: str) -> None:
    assert simplified(written) == read


@given(st.text())
def test_places_stay_and_twice_is_once(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
