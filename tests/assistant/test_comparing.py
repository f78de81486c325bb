"""Two times or two values of one ledger against each other: both values, what differs, and whence."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

HEADER = ("宗地编号", "乡镇", "用途", "面积（公顷）", "成交价（万元）", "供应日期", "是否开工")
SUPPLY = (
    ("云麓县土地供应台账",),
    HEADER,
    ("GT-01", "柳溪镇", "工业", 2, 100, "2023-02-03", "是"),
    ("GT-02", "石桥镇", "住宅", 1, 400, "2023-05-09", "是"),
    ("GT-03", "柳溪镇", "工业", 3, 150, "2023-11-20", "否"),
    ("GT-04", "柳溪镇", "工业", 4, 260, "2024-01-15", "是"),
    ("GT-05", "石桥镇", "住宅", 1.5, 700, "2024-03-18", "否"),
    ("GT-06", "白塔乡", "商服", 0.5, 340, "2024-05-22", "否"),
    ("GT-07", "柳溪镇", "工业", 2.5, "1*0", "2024-06-30", "否"),
)


@pytest.fixture(scope="module")
def supply(build: Build) -> Assistant:
    return build(ledgers={"供地台账.xlsx": SUPPLY}, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "今年上半年供地比去年同期多几宗",
            "2024年上半年比2023年上半年多2宗（2024年上半年4宗，2023年上半年2宗）",
            id="same-months-last-year",
        ),
        pytest.param(
            "2024年供应的宗地面积比2023年增加多少公顷",
            "2024年比2023年多2.5公顷（2024年8.5公顷，2023年6公顷）",
            id="two-years",
        ),
        pytest.param(
            "上半年供地宗数同比增长百分之几",
            "2024年上半年比2023年上半年增长100%",
            id="growth-in-percent",
        ),
        pytest.param("6月供地环比多几宗", "2024年6月与2024年5月相同", id="month-on-month"),
        pytest.param("柳溪镇的宗地比石桥镇多几宗", "柳溪镇比石桥镇多2宗（柳溪镇4宗，石桥镇2宗）", id="two-towns"),
        pytest.param("石桥的宗地比柳溪少几宗", "石桥镇比柳溪镇少2宗", id="names-without-suffix"),
        pytest.param(
            "2023年供应的宗地开工率比2024年高几个百分点",
            "2023年比2024年高41.67个百分点（2023年66.67%，2024年25%）",
            id="rates-in-points",
        ),
    ],
)
def test_both_sides_and_what_lies_between(supply: Assistant, question: str, said: str) -> None:
    answer = supply.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert {citation.file for citation in answer.citations} == {"供地台账.xlsx"}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("今年上半年供地比前年同期多几宗", id="nothing-known-of-then"),
        pytest.param("柳溪镇的宗地比丰禾镇多几宗", id="town-that-is-not-there"),
        pytest.param("柳溪镇的宗地比工业用地多几宗", id="not-of-one-kind"),
        pytest.param("今年供地比挂牌的去年同期多几宗", id="word-that-is-not-there"),
    ],
)
def test_no_comparison_with_what_is_not_there(supply: Assistant, question: str) -> None:
    answer = supply.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert not answer.figures
