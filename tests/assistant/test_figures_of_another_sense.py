"""A figure of another year, of part of the year, still planned, or a rate, is no answer to what was asked."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first

HALF = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）执法监察。上半年立案查处违法用地37宗，收缴罚没款215.5万元。
（二）耕地保护。上半年完成新增耕地720亩。
（三）登记服务。上半年办理抵押登记640件。受理群众来信51件，按期办结率100%。
（五）督察整改。上级反馈闲置土地问题9个。
（四）节约集约。盘活闲置厂房4.2万平方米。培训护林员180人次。
二、下半年工作打算
（一）用好矿产。下半年拟出让采矿权4宗，出让收益预计3100万元。
（二）保护耕地。全年新增耕地任务1500亩。
（三）强化培训。全年培训护林员260人次。年底前治理隐患点6处以上。
"""
FIRST_HALF = """云麓县自然资源局2023年上半年工作总结
一、上半年工作总结
（一）登记服务。上半年办理抵押登记590件，完成村庄规划编制14个。
二、下半年工作计划
（一）卫片整改。力争9月底前卫片图斑整改率达到52%，12月底前达到75%。
"""
LAST_YEAR = """云麓县自然资源局2023年工作总结
一、工作完成情况
（一）执法监察。全年立案查处违法用地81宗，收缴罚没款402.1万元。
"""
MONTHS = (
    ("不动产登记月报",),
    ("月份", "抵押登记（件）"),
    *((f"2023年{month}月", 90 + month) for month in range(1, 13)),
    *((f"2024年{month}月", 100 + month) for month in range(1, 7)),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    reports = {"2024半年总结.txt": HALF, "2023半年总结.txt": FIRST_HALF, "2023总结.txt": LAST_YEAR}
    return build(reports, {"登记.xlsx": MONTHS}, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("前年立案查处违法用地多少宗", id="two-years-ago"),
        pytest.param("闲置土地还有多少", id="findings-about-it"),
        pytest.param("大前年罚没款收了多少万元", id="three-years-ago"),
        pytest.param("前年卖采矿权收益多少万元", id="two-years-ago-only-planned"),
        pytest.param("去年完成村庄规划编制多少个", id="half-of-last-year"),
        pytest.param("2023年完成村庄规划编制多少个", id="half-of-a-named-year"),
        pytest.param("已经治理了几处隐患点", id="aimed-at-not-done"),
        pytest.param("隐患点治理多少处", id="no-word-of-a-plan"),
        pytest.param("群众来信办结了多少", id="a-rate-of-them"),
        pytest.param("今年新增耕地任务和完成数", id="two-figures"),
        pytest.param("闲置土地盘活了多少亩", id="another-thing-of-the-same-unit"),
        pytest.param("护林员多少人", id="trained-is-not-there"),
        pytest.param("新增耕地任务完成了吗", id="yes-or-no"),
        pytest.param("今年的任务是多少", id="of-what"),
    ],
)
def test_no_figure_of_another_sense(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("去年立案查处违法用地多少宗", "81宗", id="the-year-itself"),
        pytest.param("2023年上半年完成村庄规划编制多少个", "14个", id="the-half-itself"),
        pytest.param("今年立案查处违法用地多少宗", "37宗", id="this-year-so-far"),
        pytest.param("去年抵押登记多少件", "1158件", id="the-ledger-tells-all-of-it"),
        pytest.param("全年要培训护林员多少人次", "260人次", id="to-be-done"),
        pytest.param("下半年卖采矿权预计收益多少", "3100万元", id="a-time-to-come"),
        pytest.param("下半年采矿权出让收益", "3100万元", id="the-money-not-the-count"),
        pytest.param("2023年年底整改率目标是多少", "75%", id="the-target-of-that-day"),
        pytest.param("群众来信按期办结率多少", "100%", id="the-rate-itself"),
    ],
)
def test_a_figure_of_the_sense_asked_for(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


def test_what_is_only_planned_is_said_to_be(county: Assistant) -> None:
    assert "只有计划数" in county.ask("采矿权出让了几宗").answer


def test_the_month_of_the_most_goes_by_what_was_measured(county: Assistant) -> None:
    assert "2023年12月，102件" in first(Talk(county).ask("去年抵押登记多少件", "哪个月最多"))


def test_the_day_of_one_target_is_not_said_with_another(county: Assistant) -> None:
    assert "9月底" not in first(county.ask("2023年年底整改率目标是多少"))


def test_how_many_firms_a_town_has_is_not_how_many_bought_land_there(build: Build) -> None:
    rows = (
        ("土地供应台账",),
        ("宗地编号", "乡镇", "受让单位", "面积（亩）"),
        ("01", "柳溪镇", "甲公司", 12),
        ("02", "柳溪镇", "乙公司", 7),
        ("03", "石桥镇", "甲公司", 9),
    )
    assistant = build(ledgers={"土地供应台账.xlsx": rows})
    assert not assistant.ask("柳溪镇有多少家企业").figures
    assert "2家" in assistant.ask("柳溪镇的宗地涉及几家受让单位").answer


STANDING_BEFORE = """云麓县自然资源局2023年工作总结
一、工作完成情况
（一）问题整改。省级巡查反馈我县问题26个，截至年底完成整改9个。全年受理举报线索40件。
"""
STANDING = """云麓县自然资源局2024年上半年工作总结
一、上半年工作总结
（一）问题整改。省级巡查反馈的26个问题，已整改完成17个。审计指出的11个问题全部移交责任单位。
（二）信访办理。上半年受理举报线索22件。上半年省厅交办的14件案件全部办结。
"""


@pytest.fixture(scope="module")
def found_before(build: Build) -> Assistant:
    return build({"2023总结.txt": STANDING_BEFORE, "2024半年总结.txt": STANDING}, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("2024年巡查反馈的问题多少", id="a-report-before-has-them-too"),
        pytest.param("今年上半年反馈的问题有多少个", id="this-half"),
        pytest.param("2024年上半年审计指出的问题几个", id="of-no-year"),
    ],
)
def test_what_stands_from_before_is_not_of_the_year(found_before: Assistant, question: str) -> None:
    answer = found_before.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("2023年巡查反馈的问题多少", "26个", id="the-year-they-were-found"),
        pytest.param("巡查反馈的问题有多少个", "26个", id="of-no-time"),
        pytest.param("2024年上半年巡查反馈的问题完成整改多少", "17个", id="what-was-done-in-it"),
        pytest.param("2024年上半年受理举报线索多少件", "22件", id="of-the-time-itself"),
        pytest.param("2024年上半年省厅交办的案件多少件", "14件", id="timed-in-the-sentence"),
    ],
)
def test_what_is_of_the_time_is_told(found_before: Assistant, question: str, said: str) -> None:
    assert said in first(found_before.ask(question))
