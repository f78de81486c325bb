from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.points import points_of


def marks(*texts: str) -> list[list[str]]:
    return [[point.mark for point in points] for points in points_of(texts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是压实责任；二是补齐短板。", ["一是", "二是"]),
        ("主要做法：一是抓巡查，二是抓整改。", ["一是", "二是"]),
        ("首先，摸清底数。其次，分类处置。最后，逐宗销号。", ["首先，", "其次，", "最后，"]),
        ("第一，摸清底数；第二，分类处置；第三，逐宗销号。", ["第一，", "第二，", "第三，"]),
        ("其一，力量不足。其二，经费不足。", ["其一，", "其二，"]),
        ("一要压实责任，二要补齐短板。", ["一要", "二要"]),
        ("一方面，严控新增；另一方面，消化存量。", ["一方面，", "另一方面，"]),
    ],
)
def test_points_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert marks(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "问题是是否到位。",
        "这是不是到位，要看结果。",
        "首先，摸清底数。",
        "最后，全部销号。",
        "第一，第一批次已获批。",
        "全县排名第一，第二季度供地12宗。",
        "统一要求，万一是旱地。",
        "一要求、二检查。",
    ],
)
def test_what_counts_nothing_off(text: str) -> None:
    assert marks(text) == [[]]


def test_points_that_are_paragraphs_of_their_own() -> None:
    assert marks("首先，摸清底数。", "全县共12宗。", "其次，分类处置。") == [["首先，"], [], ["其次，"]]
    assert marks("首先，摸清底数。", *["正文。"] * 20, "其次，分类处置。") == [[], *[[]] * 20, []]


@given(st.lists(st.text(alphabet="一二首先其次第，。；是要 \u3000", max_size=30), max_size=8))
def test_points_stand_where_they_say(texts: list[str]) -> None:
    for text, points in zip(texts, points_of(texts), strict=True):
        assert all(text.startswith(point.mark, point.start) for point in points)
        assert [point.start for point in points] == sorted({point.start for point in points})
