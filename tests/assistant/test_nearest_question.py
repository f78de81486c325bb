"""A few unknown words: 未找到, beside it the question that is left without them, which the reader may ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.test_hurried_wording import BASIC, PRICES

Build = Callable[..., Assistant]


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(ledgers={"图斑.xlsx": BASIC, "供地.xlsx": PRICES})


@pytest.mark.parametrize(
    ("question", "unknown", "nearest", "answer"),
    [
        pytest.param(
            "火星上，未启动的图斑有几个", "火星", "未启动的图斑有几个", "未启动图斑3个", id="a-place-elsewhere"
        ),
        pytest.param(
            "冰箱，河口镇图斑有几个", "冰箱", "河口镇图斑有几个", "河口镇图斑3个", id="a-word-before-the-question"
        ),
        pytest.param(
            "唢呐上，北岭乡宗地有几宗", "唢呐", "北岭乡宗地有几宗", "北岭乡宗地2宗", id="with-what-hangs-on-it"
        ),
    ],
)
def test_the_question_without_its_unknown_words_is_offered(
    office: Assistant, question: str, unknown: str, nearest: str, answer: str
) -> None:
    found = office.ask(question)
    assert found.status is Status.NO_EVIDENCE
    assert found.answer == f"未找到：材料里没有“{unknown}”的内容。"
    assert found.suggestions[0] == nearest
    assert f"不含“{unknown}”" in found.explanation
    assert answer in office.ask(nearest).answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("河口镇图斑里无唢呐的有几个", id="a-denial"),
        pytest.param("图斑的唢呐热线是多少", id="nothing-but-the-unknown-was-asked"),
        pytest.param("图斑里已经唢呐的有几个", id="a-clause-of-its-own"),
        pytest.param("唢呐、竹笛和葫芦丝的图斑有几个", id="too-many-words"),
        pytest.param("唢呐有几个", id="nothing-is-left"),
    ],
)
def test_no_other_question_is_offered_for_it(office: Assistant, question: str) -> None:
    found = office.ask(question)
    assert found.status is Status.NO_EVIDENCE
    assert "不含" not in found.explanation
    assert not any(word in each for each in found.suggestions for word in ("图斑里的", "图斑的是"))
