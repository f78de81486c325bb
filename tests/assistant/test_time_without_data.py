"""今年, 本月, 上半年 are the calendar's: where there are no data of them, it is said up to when there are."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

PLOTS = (
    ("土地供应台账",),
    ("宗地编号", "乡镇", "面积（亩）", "供应日期"),
    ("GT-01", "柳溪镇", 10, "2023-02-05"),
    ("GT-02", "石桥镇", 20, "2024-01-31"),
    ("GT-03", "石桥镇", 30, "2024-05-16"),
    ("GT-04", "白塔乡", 40, "2024-06-09"),
)
PARCELS = (
    ("卫片图斑整改台账",),
    ("数据截至2024年6月30日",),
    ("图斑编号", "乡镇", "整改状态", "整改时限", "下发日期"),
    ("YL24001", "柳溪镇", "已整改", "2024-07-31", "2024-02-01"),
    ("YL24002", "石桥镇", "未整改", "2024-08-31", "2024-04-08"),
)
VISITS = (
    ("不动产登记月报",),
    ("月份", "首次登记（件）", "抵押登记（件）"),
    ("2024年4月", 20, 3),
    ("2024年5月", 30, 1),
    ("2024年6月", 25, 4),
)
REPORT = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）保护耕地。上半年完成新增耕地1039亩。卫片图斑整改率58.7%。
二、下半年工作打算
（一）整改攻坚。12月底前整改率力争达到87%。
"""
LEDGERS = {"供地.xlsx": PLOTS, "图斑.xlsx": PARCELS, "登记.xlsx": VISITS}


@pytest.fixture(scope="module")
def july(build: Build) -> Assistant:
    return build({"2024半年总结.txt": REPORT}, LEDGERS, today=dt.date(2024, 7, 15))


@pytest.fixture(scope="module")
def next_year(build: Build) -> Assistant:
    return build({"2024半年总结.txt": REPORT}, LEDGERS, today=dt.date(2025, 3, 1))


@pytest.mark.parametrize(
    ("question", "said", "instead"),
    [
        pytest.param(
            "本月供了多少宗地", "没有2024年7月的数据，最近的数据到2024年6月9日", "2024年6月供了多少宗地", id="month"
        ),
        pytest.param("下半年供了多少亩地", "没有2024年下半年的数据，最近", "2024年上半年供了多少亩地", id="half-year"),
        pytest.param("三季度抵押登记多少件", "最近的数据到2024年6月30日", "2024年4—6月抵押登记多少件", id="quarter"),
        pytest.param("本月哪个乡镇供地最多", "最近的数据到2024年6月9日", "2024年6月哪个乡镇供地最多", id="ranking"),
        pytest.param("本月供了哪些地", "最近的数据到2024年6月9日", "", id="no-passage-of-another-time"),
        pytest.param("7月1日以后供了几宗地", "没有7月1日以后的数据", "", id="after-the-last-day"),
        pytest.param("2022年供地多少宗", "最早的数据从2023年2月5日起", "", id="before-the-first-day"),
        pytest.param("截至年底图斑剩余多少", "最近的数据到2024年6月30日", "", id="a-day-to-come"),
        pytest.param("明年供了多少宗地", "没有2025年的数据", "", id="next-year"),
    ],
)
def test_said_up_to_when_there_are_data(july: Assistant, question: str, said: str, instead: str) -> None:
    answer = july.ask(question)
    assert answer.status is Status.NO_EVIDENCE, answer.answer
    assert said in answer.answer
    assert not answer.figures
    if instead:
        assert answer.suggestions == (instead,)
        assert july.ask(instead).status is Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("今年供了多少宗地", id="ledger-of-days"),
        pytest.param("今年上半年抵押登记多少件", id="ledger-of-months"),
        pytest.param("今年整改到位多少个图斑", id="snapshot"),
        pytest.param("今年图斑整改率多少", id="no-target-for-a-result"),
    ],
)
def test_this_year_is_the_calendars(next_year: Assistant, question: str) -> None:
    answer = next_year.ask(question)
    assert answer.status is Status.NO_EVIDENCE, answer.answer
    assert "2025年" in answer.answer
    assert "最近的数据到2024年6月" in answer.answer


def test_a_report_of_another_time_says_so(next_year: Assistant) -> None:
    answer = next_year.ask("今年上半年新增耕地多少亩")
    assert "1039亩" in answer.answer
    assert "材料中没有2025年上半年的数据，以下取自最近一期2024年上半年的材料" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("今年供了多少宗地", "3宗", id="year-not-over"),
        pytest.param("上个月供了多少宗地", "1宗", id="month-before"),
        pytest.param("上个月下发的图斑有几个", "图斑0个", id="none-before-the-day-of-a-snapshot"),
        pytest.param("本月到整改时限的图斑有几个", "1个", id="what-is-to-come"),
        pytest.param("截至7月10日图斑剩余多少", "截至2024年6月30日", id="the-snapshot-before-a-day-past"),
    ],
)
def test_answered_where_there_are_data(july: Assistant, question: str, said: str) -> None:
    answer = july.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("9月底前要完成整改的图斑几个", id="what-must-be-done"),
        pytest.param("5月以前整改到位的图斑有几个", id="no-day-of-that-event"),
    ],
)
def test_a_day_of_another_event_is_not_taken(july: Assistant, question: str) -> None:
    assert july.ask(question).status is not Status.ANSWERED
