"""Small talk and what lies outside the material."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.conversation.chat import without_courtesies
from assistant.conversation.turns import Conversation

Build = Callable[..., Assistant]


def nothing_put_forward(answer: Answer) -> bool:
    return not (answer.figures or answer.citations or answer.plan or answer.table.rows)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("你好", "你好"),
        ("您好！！", "你好"),
        ("在吗？", "你好"),
        ("Hello", "你好"),
        ("谢谢", "不客气"),
        ("好的，谢谢你啦", "不客气"),
        ("辛苦了，再见", "再见"),
        ("你是谁？", "资料助手"),
        ("你好，你叫什么名字", "资料助手"),
        ("你能做什么", "查数字"),
        ("可以问你哪些问题", "查数字"),
        ("怎么用", "查数字"),
    ],
)
def test_small_talk_gets_a_short_reply(ledgers: Assistant, question: str, said: str) -> None:
    answer = ledgers.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer
    assert nothing_put_forward(answer)
    assert 2 <= len(answer.suggestions) <= 4


@pytest.mark.parametrize(
    "question",
    [
        "写首诗",
        "给我写一首关于图斑的诗",
        "今天天气怎么样",
        "讲个笑话",
        "帮我写段代码",
        "1+1等于几",
        "现在几点了",
        "你喜欢什么",
    ],
)
def test_what_lies_outside_is_refused_with_what_can_be_asked(ledgers: Assistant, question: str) -> None:
    answer = ledgers.ask(question)
    assert answer.status is Status.REFUSED
    assert nothing_put_forward(answer)
    assert 2 <= len(answer.suggestions) <= 4


def test_what_stands_in_the_material_does_not_lie_outside(build: Build) -> None:
    text = "云麓县气象服务中心2024年工作总结\n一、工作完成情况\n（一）服务。发布天气预警31次，播放科普电影12场。\n"
    assistant = build(reports={"总结.txt": text})
    assert assistant.ask("天气预警由谁审核的").status is Status.NO_EVIDENCE
    assert assistant.ask("星座怎么看").status is Status.REFUSED


@pytest.mark.parametrize("name", ["ledgers", "reports"])
def test_what_is_suggested_is_answered(request: pytest.FixtureRequest, name: str) -> None:
    assistant: Assistant = request.getfixturevalue(name)
    for suggestion in assistant.ask("你好").suggestions:
        assert assistant.ask(suggestion).figures, suggestion


def test_with_nothing_to_ask_it_is_said_how_to_begin(build: Build) -> None:
    answer = build().ask("你好")
    assert "bureau ingest" in answer.answer
    assert answer.suggestions == ()


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("你好，图斑有多少个", "图斑有多少个"),
        ("您好！请问图斑有多少个", "请问图斑有多少个"),
        ("图斑有多少个，谢谢！", "图斑有多少个"),
        ("你好", "你好"),
        ("早稻面积多少", "早稻面积多少"),
        ("谢谢", "谢谢"),
    ],
)
def test_courtesies_around_a_question_are_not_part_of_it(question: str, left: str) -> None:
    assert without_courtesies(question) == left


@pytest.mark.parametrize("question", ["好的图斑有几个", "行政村有多少个", "早稻有多少亩", "天气图斑有多少个"])
def test_a_question_is_not_taken_for_small_talk(ledgers: Assistant, question: str) -> None:
    answer = ledgers.ask(question)
    assert "你好" not in answer.answer
    assert "不客气" not in answer.answer


def test_what_the_material_tells_is_answered_though_it_sounds_like_small_talk(build: Build) -> None:
    report = "云麓县2024年上半年工作总结\n一、上半年工作\n（一）防灾。发布地灾天气风险预警16次。"
    answer = build({"总结.txt": report}).ask("发布天气风险预警多少次")
    assert [figure.text for figure in answer.figures] == ["16次"]


def test_small_talk_leaves_the_conversation_as_it_is(ledgers: Assistant) -> None:
    for question in ("谢谢", "写首诗"):
        assert ledgers.reply(question, Conversation()).turn is None


@settings(deadline=None)
@given(st.text(st.sampled_from("你好好吧谢谢嗯哦您能做什么行早了吗！，是谁怎么用"), max_size=300))
def test_no_wording_holds_it_up(ledgers: Assistant, text: str) -> None:
    began = time.perf_counter()
    without_courtesies(text)
    ledgers._chat.remark(text)
    assert time.perf_counter() - began < 5
