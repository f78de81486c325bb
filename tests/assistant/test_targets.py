"""What is left to a target: the distance, what it is made of, and when it cannot be told."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

THIS_HALF = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）耕地保护。上半年新增耕地1039.5亩，恢复耕地1250亩。建设高标准农田*50亩。上半年巡田16.2万人次。
（二）执法监察。截至6月30日，卫片图斑已整改到位95个，整改率64.2%。
（三）增减挂钩。批复拆旧复垦规模7498亩，已完成复垦3732亩。发放明白卡约900份。
二、下半年工作打算
（一）执法监察。12月底前卫片图斑整改率力争达到87%。
（二）土地供应。下半年计划供应土地26宗。
"""
PLAN = """云麓县自然资源局2024年耕地保护工作计划
一、工作目标
（一）任务有保证。全年新增耕地不少于2100亩，恢复耕地不少于3150亩。建设高标准农田800亩。全年巡田不少于16万人次。
（二）增减挂钩。全年完成拆旧复垦1150亩。全年发放明白卡2000份。
（三）土地供应。全年计划供应土地46宗。
"""
SUPPLY = (
    ("云麓县土地供应台账",),
    ("宗地编号", "乡镇", "用途", "面积（公顷）", "供应日期"),
    ("GT-01", "柳溪镇", "工业", 2, "2023-02-03"),
    ("GT-02", "石桥镇", "住宅", 1, "2024-03-18"),
    ("GT-03", "柳溪镇", "工业", 3, "2024-05-22"),
)
TASKS = (
    ("云麓县2024年高效节水灌溉任务完成情况表",),
    ("乡镇", "灌溉任务（亩）", "灌溉已完成（亩）"),
    ("柳溪镇", 150, 90),
    ("石桥镇", 80, 95),
    ("白塔乡", 60, "3*"),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(
        reports={"上半年.txt": THIS_HALF, "计划.txt": PLAN},
        ledgers={"供地台账.xlsx": SUPPLY, "灌溉任务.xlsx": TASKS},
        today=dt.date(2024, 7, 15),
    )


@pytest.mark.parametrize(
    ("question", "said", "files"),
    [
        pytest.param(
            "新增耕地离全年任务还差多少亩",
            "离2024年目标还差1060.5亩（2024年上半年1039.5亩，2024年目标2100亩）",
            {"上半年.txt", "计划.txt"},
            id="amount-of-the-year",
        ),
        pytest.param(
            "新增耕地离全年任务还差多少公顷",
            "还差70.7公顷（2024年上半年1039.5亩，2024年目标2100亩）",
            {"上半年.txt", "计划.txt"},
            id="in-another-unit",
        ),
        pytest.param(
            "恢复耕地任务完成百分之多少了，还剩多少亩",
            "已完成2024年目标的39.68%，离2024年目标还差1900亩",
            {"上半年.txt", "计划.txt"},
            id="share-and-rest",
        ),
        pytest.param(
            "卫片图斑整改率距离年底目标还差几个点",
            "还差22.8个百分点（2024年6月30日64.2%，2024年12月31日目标87%）",
            {"上半年.txt"},
            id="rate-in-points",
        ),
        pytest.param("巡田离今年的任务还差多少人次", "已超额完成2024年目标，超出2000人次", None, id="passed"),
        pytest.param(
            "卫片图斑整改率还差多少才到9成",
            "离目标还差25.8个百分点（2024年6月30日64.2%，目标“90%”）",
            {"上半年.txt"},
            id="given",
        ),
        pytest.param("卫片图斑整改率离60%的目标还差几个点", "已达到目标，超出4.2个百分点", None, id="given-passed"),
        pytest.param(
            "年初说今年供地46宗以上，还差几宗",
            "离目标还差44宗（2024年2宗，目标“46宗”）",
            {"供地台账.xlsx"},
            id="given-for-a-ledger",
        ),
        pytest.param(
            "供地离2024年计划还差多少宗",
            "还差44宗（2024年2宗，2024年计划46宗）",
            {"供地台账.xlsx", "计划.txt"},
            id="ledger-against-report",
        ),
    ],
)
def test_what_is_left_with_both_sides(county: Assistant, question: str, said: str, files: set[str] | None) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert files is None or {citation.file for citation in answer.citations} == files


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("柳溪镇的灌溉任务还差多少亩", "还差60亩（灌溉已完成90亩，灌溉任务150亩）", id="left"),
        pytest.param("石桥镇的灌溉任务还差多少亩", "已超额完成灌溉任务，超出15亩", id="passed"),
    ],
)
def test_task_and_what_is_done_in_one_table(county: Assistant, question: str, said: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert {citation.file for citation in answer.citations} == {"灌溉任务.xlsx"}


def test_two_targets_are_asked_back(county: Assistant) -> None:
    answer = county.ask("供地计划还差多少宗没完成")
    assert answer.status is Status.CLARIFY, answer.answer
    assert any("下半年" in option for option in answer.options)
    assert not answer.figures


def test_a_rate_of_several_things_is_asked_back(build: Build) -> None:
    done = THIS_HALF.replace("卫片图斑已整改到位95个，整改率64.2%", "卫片图斑整改率64.2%，森林督查图斑整改率70%")
    answer = build(reports={"上半年.txt": done}, today=dt.date(2024, 7, 15)).ask("整改率离年底目标还差几个点")
    assert answer.status is Status.CLARIFY, answer.answer
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("高标准农田离全年任务还差多少亩", id="hidden-digits"),
        pytest.param("白塔乡的灌溉任务还差多少亩", id="hidden-cell"),
        pytest.param("拆旧复垦离今年任务还差多少亩", id="approved-or-done-in-no-year-told"),
        pytest.param("明白卡发放离今年任务还差多少份", id="about-so-many"),
        pytest.param("新增耕地离去年任务还差多少亩", id="no-target-of-then"),
        pytest.param("柳溪镇新增耕地离全年任务还差多少亩", id="not-of-a-town"),
        pytest.param("卫片图斑整改率控制在90%以内还差几个点", id="ceiling"),
        pytest.param("供地离下半年计划还差多少宗", id="nothing-told-of-then"),
        pytest.param("森林督查图斑整改率离年底目标还差几个点", id="other-rate"),
        pytest.param("设施农业离全年任务还差多少亩", id="not-in-the-material"),
        pytest.param("设施农业还要再搞多少亩，才够完成全年的任务", id="how-much-more-of-another"),
        pytest.param("柳溪镇新增耕地比任务数多干了几亩", id="beyond-it-in-a-town"),
    ],
)
def test_no_distance_where_a_side_is_lacking(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("新增耕地完成一半没有", "新增耕地已完成2024年目标的49.5%", id="half-of-a-task"),
        pytest.param("恢复耕地今年过半了吗", "恢复耕地已完成2024年目标的39.68%", id="past-half"),
        pytest.param("恢复耕地完成全年任务的百分之几", "离2024年目标还差1900亩", id="what-part"),
        pytest.param("恢复耕地今年任务完成了百分之几", "已完成2024年目标的39.68%", id="what-part-of-a-task"),
        pytest.param("巡田任务完成多少了", "巡田已完成2024年目标的101.25%", id="so-much-of-a-task"),
        pytest.param("卫片图斑整改率到66%了没", "离目标还差1.8个百分点", id="a-rate-reached"),
        pytest.param("卫片图斑整改率过半了吗", "已达到目标，超出14.2个百分点", id="a-rate-past-half"),
        pytest.param("卫片图斑整改过半没有", "超出14.2个百分点", id="the-rate-of-an-act"),
        pytest.param(
            "要完成全年新增耕地任务，下半年平均每个月还要干多少亩",
            "还差1060.5亩，余下6个月平均每月176.75亩",
            id="in-each-month-left",
        ),
        pytest.param("恢复耕地要完成全年任务，平均每月还要恢复多少亩", "余下6个月平均每月316.67亩", id="of-the-rest"),
        pytest.param("恢复耕地离全年任务还差多少亩，平均每月要恢复多少亩", "平均每月316.67亩", id="the-rest-first"),
    ],
)
def test_whether_so_much_is_reached(county: Assistant, question: str, said: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("恢复耕地要完成全年任务，剩下3个月每月要恢复多少亩", id="other-months-than-are-left"),
        pytest.param("供地要完成全年计划，平均每月还要供几宗", id="a-ledger-of-no-day"),
        pytest.param("要完成全年造林任务，每月要造多少亩", id="no-such-task"),
        pytest.param("植树完成一半没有", id="nothing-told"),
    ],
)
def test_no_share_nor_month_where_a_side_is_lacking(county: Assistant, question: str) -> None:
    assert not county.ask(question).figures


def test_a_rate_is_that_of_the_day_and_of_no_other_finding(build: Build) -> None:
    told = """云麓县自然资源局2023年工作总结
（一）执法监察。全年累计下发卫片图斑400个，截至12月31日，已完成整改174个，整改率43.5%。
（二）林业。森林督查图斑整改率达100%，收回林地10公顷。
"""
    answer = build(reports={"总结.txt": told}, today=dt.date(2024, 7, 15)).ask("2023年底图斑整改率达到76%了吗")
    assert "还差32.5个百分点" in answer.answer
