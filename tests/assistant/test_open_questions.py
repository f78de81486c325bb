"""Questions that name no object: asked back, each reading being a question that has an answer."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

PARCELS = (
    ("卫片图斑整改台账",),
    ("数据截至2024年6月30日",),
    ("图斑编号", "乡镇", "监测面积（亩）", "是否立案", "整改状态"),
    ("YL24001", "柳溪镇", 2.5, "是", "已整改"),
    ("YL24002", "柳溪镇", 12, "否", "未整改"),
    ("YL24003", "石桥镇", 130, "是", "正在整改"),
    ("YL24004", "白塔乡", 8, "否", "未整改"),
)
FINDINGS = (
    ("督察反馈问题整改台账",),
    ("数据截至2024年6月30日",),
    ("问题编号", "乡镇", "面积（亩）", "整改进展", "是否销号"),
    ("DC001", "石桥镇", 30, "已整改", "是"),
    ("DC002", "柳溪镇", 4, "正在整改", "否"),
    ("DC003", "白塔乡", 200, "未整改", "否"),
)
PLOTS = (
    ("土地供应台账",),
    ("宗地编号", "乡镇", "面积（公顷）", "欠缴价款（万元）", "供应日期"),
    ("GT-01", "柳溪镇", 2.5, 120, "2024-01-20"),
    ("GT-02", "石桥镇", 1.25, 0, "2024-02-28"),
)
REPORT = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）守好耕地。上半年完成新增耕地1039亩，占全年任务的49.5%，恢复耕地1250亩。
（二）规划引领。一是完成村庄规划30个。二是完成古树抢救复壮24株。
二、下半年工作打算
（一）保耕地任务。确保全年新增耕地2100亩任务。确保全年恢复耕地不少于3150亩任务。
"""


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build({"2024半年总结.txt": REPORT}, {"图斑.xlsx": PARCELS, "督察.xlsx": FINDINGS, "供地.xlsx": PLOTS})


@pytest.mark.parametrize(
    ("question", "readings"),
    [
        pytest.param("没整改的还剩好多", ("图斑", "督察"), id="a-state-that-two-ledgers-have"),
        pytest.param("还剩多少", ("图斑", "督察", "土地供应"), id="what-is-left"),
        pytest.param("柳溪镇没整改的有几个", ("图斑", "督察"), id="a-place-is-no-object"),
        pytest.param("正在整改的有几个", ("图斑", "督察"), id="a-value-of-a-state"),
        pytest.param("哪个镇最多", ("图斑", "督察", "土地供应"), id="most-of-what"),
        pytest.param("一共多少亩", ("图斑", "督察", "土地供应"), id="a-unit-that-many-have"),
        pytest.param("超过100亩的有几个", ("图斑", "督察"), id="a-limit"),
        pytest.param("面积最大的是哪个", ("图斑", "督察", "土地供应"), id="largest-of-what"),
        pytest.param("最大的是哪个", ("督察", "土地供应"), id="largest-with-one-area-each"),
        pytest.param("平均多大", ("图斑", "土地供应"), id="a-mean-size"),
        pytest.param("完成几个了", ("村庄规划", "古树"), id="figures-of-a-report"),
        pytest.param("今年任务完成了百分之多少", ("新增耕地", "恢复耕地"), id="which-task"),
    ],
)
def test_asked_back_with_readings_that_have_answers(
    county: Assistant, question: str, readings: tuple[str, ...]
) -> None:
    answer = county.ask(question)
    assert answer.status is Status.CLARIFY, answer.answer
    assert not answer.figures
    assert 2 <= len(answer.options) <= 4
    for reading in readings:
        assert any(reading in option for option in answer.options), answer.options
    for option in answer.options:
        again = county.ask(option)
        assert again.status is Status.ANSWERED, (option, again.answer)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("没整改的图斑还剩好多", "图斑3个", id="the-object-is-named"),
        pytest.param("已立案的有几个", "图斑2个", id="only-one-ledger-says-so"),
        pytest.param("没销号的有几个", "问题2个", id="a-flag-of-one-ledger"),
        pytest.param("欠缴价款一共多少", "120万元", id="a-column-of-one-ledger"),
        pytest.param("村庄规划完成几个了", "30个", id="the-object-of-a-report"),
        pytest.param("今年新增耕地任务完成了百分之多少", "49.5%", id="the-task-is-named"),
        pytest.param("哪个镇的图斑最多", "柳溪镇", id="a-town-for-乡镇"),
        pytest.param("《土地供应台账》中，平均多大", "平均面积1.88公顷", id="a-size-is-no-price"),
    ],
)
def test_answered_where_one_thing_is_meant(county: Assistant, question: str, said: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer


def test_answered_where_the_material_has_only_one(build: Build) -> None:
    alone = build(ledgers={"图斑.xlsx": PARCELS})
    assert "3个" in alone.ask("没整改的还剩好多").answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("今年恢复耕地任务完成了百分之多少", id="the-share-of-another-task"),
        pytest.param("《土地供应台账》中，完成几个了", id="what-would-be-done"),
        pytest.param("《土地供应台账》中，逾期的有几个", id="a-ledger-without-deadlines"),
        pytest.param("《土地供应台账》中，哪个村最多", id="a-ledger-without-villages"),
        pytest.param("多少", id="nothing-is-said"),
    ],
)
def test_no_answer_about_something_else(county: Assistant, question: str) -> None:
    assert county.ask(question).status is not Status.ANSWERED


def test_a_deadline_is_of_many_things(build: Build) -> None:
    due = (("采矿权台账",), ("矿山名称", "乡镇", "有效期止"), ("柳溪石灰岩矿", "柳溪镇", "2024-05-20"))
    idle = (("闲置土地台账",), ("宗地编号", "乡镇", "处置时限"), ("XZ-01", "石桥镇", "2024-03-31"))
    answer = build(ledgers={"采矿权.xlsx": due, "闲置.xlsx": idle}).ask("过期的有几个")
    assert answer.status is Status.CLARIFY
    assert len(answer.options) == 2
