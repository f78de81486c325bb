"""Rows by their days and deadlines: which are counted, and what is not guessed."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

MINES = (
    ("采矿权台账",),
    ("采矿许可证号", "矿山名称", "乡镇", "开采矿种", "有效期起", "有效期止", "生产状态"),
    ("C510001", "柳溪石灰岩矿", "柳溪镇", "石灰岩", "2014-03-01", "2023-12-31", "生产"),
    ("C510002", "石桥砂岩矿", "石桥镇", "砂岩", "2016-05-01", "2024-05-20", "停产"),
    ("C510003", "白塔页岩矿", "白塔乡", "页岩", "2016-07-26", "2024-07-26", "生产"),
    ("C510004", "丰禾砂岩矿", "丰禾镇", "砂岩", "2019-01-01", "2026-03-31", "关闭"),
    ("C510005", "松林页岩矿", "白塔乡", "页岩", "2021-08-01", "2031-08-01", "生产"),
)
PARCELS = (
    ("卫片图斑整改台账（截至2024年6月30日）",),
    ("图斑编号", "乡镇", "整改状态", "整改时限"),
    ("YL24001", "柳溪镇", "已整改", "2024-03-31"),
    ("YL24002", "柳溪镇", "未整改", "2024-06-10"),
    ("YL24003", "石桥镇", "正在整改", "2024-07-20"),
    ("YL24004", "石桥镇", "未整改", "2024-08-31"),
    ("YL24005", "白塔乡", "已整改", "2024-08-31"),
    ("YL24006", "白塔乡", "未整改", "2024-09-30"),
)
PLOTS = (
    ("土地供应台账",),
    ("宗地编号", "乡镇", "面积（亩）", "供应日期"),
    ("GT-01", "柳溪镇", 10, "2023-12-05"),
    ("GT-02", "石桥镇", 20, "2024-01-31"),
    ("GT-03", "石桥镇", 30, "2024-03-16"),
    ("GT-04", "白塔乡", 40, "2024-05-09"),
    ("GT-05", "柳溪镇", 50, "2024-06-02"),
    ("GT-06", "柳溪镇", 60, "2024-06-28"),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"采矿权.xlsx": MINES, "图斑.xlsx": PARCELS, "供地.xlsx": PLOTS})


@pytest.mark.parametrize(
    ("question", "count"),
    [
        pytest.param("3月16日到6月2日供了多少宗", 3, id="both-days-belong"),
        pytest.param("去年12月1日至今年1月31日供了多少宗", 2, id="over-the-new-year"),
        pytest.param("5、6月供了几宗", 3, id="two-months"),
        pytest.param("5、6两个月供了几宗", 3, id="two-months-counted"),
        pytest.param("7、8两个月到整改时限又还没改完的图斑几个", 2, id="two-months-of-deadlines"),
        pytest.param("采矿证有效期到2031年的有几家", 1, id="valid-until-a-year"),
        pytest.param("有效期至2026年3月的采矿证有几个", 1, id="valid-until-a-month"),
        pytest.param("有效期到2024年7月26日的采矿证有几个", 1, id="valid-until-a-day"),
        pytest.param("2026年以后到期的采矿证有几个", 2, id="due-later"),
        pytest.param("2024年以前到期的采矿证有几个", 1, id="due-before"),
        pytest.param("今年以来到期的采矿证有几个", 1, id="due-until-today"),
        pytest.param("年底前到期的采矿证有几个", 3, id="due-by-a-day"),
        pytest.param("还没过期的采矿证有几个", 3, id="not-due-yet"),
        pytest.param("没到期的图斑有几个", 4, id="deadline-to-come"),
        pytest.param("逾期的图斑有几个", 1, id="what-was-put-right-is-not-overdue"),
        pytest.param("逾期已整改的图斑有几个", 1, id="unless-asked-for"),
    ],
)
def test_counted_by_day(county: Assistant, question: str, count: int) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert answer.figures[0].value == count


@pytest.mark.parametrize(
    ("question", "named", "others"),
    [
        pytest.param("证都过期了还在生产的矿有哪些", ("柳溪石灰岩矿",), ("石桥砂岩矿", "白塔页岩矿"), id="expired"),
        pytest.param("证过期的矿有哪些", ("柳溪石灰岩矿", "石桥砂岩矿"), ("白塔页岩矿",), id="expired-in-any-state"),
        pytest.param("哪些矿的证明年以后到期", ("丰禾砂岩矿", "松林页岩矿"), ("白塔页岩矿",), id="due-after"),
    ],
)
def test_listed_by_day(county: Assistant, question: str, named: tuple[str, ...], others: tuple[str, ...]) -> None:
    said = county.ask(question).answer
    assert all(name in said for name in named), said
    assert not any(name in said for name in others), said


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("6月2日到3月16日供了多少宗", id="backwards"),
        pytest.param("有效期到2026年底的采矿证有几个", id="that-day-or-the-last-ones"),
        pytest.param("2026年底到期的采矿证有几个", id="due-at-the-end-or-before"),
        pytest.param("没有逾期的图斑有几个", id="done-late-is-not-known"),
        pytest.param("证过期了的图斑有哪些", id="rows-without-such-a-thing"),
        pytest.param("到期的采矿证有几个", id="due-when"),
    ],
)
def test_not_guessed(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
