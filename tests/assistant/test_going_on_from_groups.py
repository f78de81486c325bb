"""What is asked after groups and rankings is of what was told there; 也算上 takes in more, and never less."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first
from tests.assistant.test_asks_after_asks import PARCELS, WELLS


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"饮水点.xlsx": WELLS, "图斑.xlsx": PARCELS})


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(
            ("各乡镇饮水点有几个", "列出来前2个供水规模最大的"),
            "供水规模最大的是YS-06（竹溪镇），75立方米",
            id="rows",
        ),
        pytest.param(("各乡镇饮水点有几个", "供水规模最大的2个"), "乡镇依次是黄陂乡85", id="groups-unless-listed"),
        pytest.param(("饮水点最多的两个乡镇", "列出来"), "饮水点共5个：YS-01", id="list-of-those-ranked"),
        pytest.param(("供水规模最大的3个饮水点", "列出来"), "最大的是YS-06（竹溪镇），75", id="the-rows-ranked"),
        pytest.param(("哪个乡镇饮水点最多", "列出来"), "黄陂乡饮水点共3个：YS-03", id="list-of-the-one"),
        pytest.param(
            ("饮水点最多的两个乡镇", "列出来前2个受益户数最大的"),
            "最大的是YS-01（白石镇），40户；",
            id="rows-of-those",
        ),
        pytest.param(("饮水点最多的两个乡镇", "受益户数呢"), "白石镇45户、黄陂乡23户", id="another-figure-of-each"),
        pytest.param(("饮水点最多的两个乡镇", "供水规模多少"), "黄陂乡85立方米、白石镇40立方米", id="asked-for"),
        pytest.param(("哪个乡镇饮水点最多", "受益户数呢"), "黄陂乡饮水点受益户数合计23户", id="of-the-one"),
        pytest.param(("饮水点最多的两个乡镇", "其中泉水的有几个"), "白石镇2个、黄陂乡1个", id="some-of-each"),
        pytest.param(("饮水点最多的两个乡镇", "这些一共多少"), "饮水点5个", id="in-all"),
        pytest.param(("饮水点最多的是哪个乡镇", "换成受益户数"), "受益户数最多的乡镇是白石镇，45户", id="ranked-anew"),
        pytest.param(("图斑最多的两个乡镇", "它们的整改率"), "白石镇50%、黄陂乡0%", id="rate-of-each"),
    ],
)
def test_it_is_of_what_was_told(county: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(county).ask(*questions))


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("停用的饮水点有几个", "在用的也算上"), "停用或在用饮水点6个", id="another-value"),
        pytest.param(("停用的饮水点有几个", "加上在用的呢"), "饮水点6个", id="said-first"),
        pytest.param(("白石镇饮水点有几个", "黄陂乡的也算上"), "白石镇或黄陂乡饮水点5个", id="another-place"),
        pytest.param(("不达标的饮水点有几个", "停用的也算上"), "饮水点4个", id="one-or-the-other"),
        pytest.param(("不达标的饮水点有几个", "停用的也算上", "除了竹溪镇"), "饮水点3个", id="and-then-less"),
        pytest.param(("白石镇不达标的饮水点有几个", "井水的也算上"), "饮水点1个", id="within-the-place"),
    ],
)
def test_more_is_taken_in(county: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(county).ask(*questions))


@pytest.mark.parametrize(
    "questions",
    [
        pytest.param(("不达标的泉水饮水点有几个", "停用的也算上"), id="beside-which-of-two"),
        pytest.param(("2023年建成的饮水点有几个", "停用的也算上"), id="beside-a-time"),
        pytest.param(("停用的饮水点有几个", "白石镇的也算上"), id="a-place-beside-a-state"),
        pytest.param(("停用的饮水点有几个", "报废的也算上"), id="of-what-there-is-none"),
    ],
)
def test_what_is_not_clear_is_refused(county: Assistant, questions: tuple[str, ...]) -> None:
    answer = Talk(county).ask(*questions)
    assert answer.status is not Status.ANSWERED, answer.answer
