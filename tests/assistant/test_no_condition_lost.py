"""Conditions piled up, times said of one side, which is more and by how much, offices named like land uses."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first
from tests.assistant.test_nothing_passed_over import FINDINGS, HAZARDS, PARCELS, PLOTS, REPORT


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    sheets = {"图斑": PARCELS, "供地": PLOTS, "督察": FINDINGS, "地灾": HAZARDS}
    return build({"工作总结.txt": REPORT}, {f"{name}.xlsx": rows for name, rows in sheets.items()})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("请统计占用永久基本农田、尚未立案且未整改到位的图斑数量", "图斑2个", id="stacked-behind"),
        pytest.param("请统计涉及永久基本农田、但未立案的非农化图斑个数", "图斑2个", id="but"),
        pytest.param("请列出涉及永久基本农田、未立案的非农化图斑编号", "共2个", id="listed"),
        pytest.param("哪个乡镇占用永久基本农田的图斑最多", "东陵镇", id="ranked-by-count"),
        pytest.param("东陵镇占用永久基本农田多少亩", "3.5亩", id="asked-for-as-a-figure"),
        pytest.param("2023年供应的工业用地和住宅用地，面积相差多少亩", "多10亩", id="the-time-of-both"),
        pytest.param("挂牌和拍卖，哪种方式供的地多，多多少亩", "多30亩", id="which-and-by-how-much"),
        pytest.param("东陵镇和苇塘乡，谁的图斑多，多几个", "多1个", id="whose-and-by-how-much"),
        pytest.param("水利局的宗地有哪些", "QG-05", id="an-office"),
        pytest.param("东陵和苇塘乡的图斑一共多少个", "图斑", id="a-short-name-and-a-whole-one"),
    ],
)
def test_every_condition_holds(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question)), county.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("交通运输局拿到的是哪几宗地", id="an-office-is-no-land-use"),
        pytest.param("未立案的图斑和督察问题各有几个", id="said-of-both"),
        pytest.param("东陵镇没整改的图斑比苇塘乡多几个", id="two-readings-of-a-state"),
    ],
)
def test_what_would_lose_a_part_is_not_answered(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


def test_two_kinds_without_their_noun_are_not_counted_among_all_rows(county: Assistant) -> None:
    answer = Talk(county).ask("东陵镇图斑多少个", "非农化和非粮化各几个")
    assert answer.status is not Status.ANSWERED, answer.answer
