"""Parts of a time, the first so many, rows under kinds and counts of things, in tables that are no ledgers."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

TABLES = {
    "三轮车行业月度点评：旺季将至_1.xlsx": (
        ("2024年上半年各品牌出货量（辆）", None, None, None, None, None, None),
        ("品牌", "1月", "2月", "3月", "4月", "5月", "6月"),
        ("飞驼", 510, 430, 620, 700, 710, 805),
        ("铁牛", 320, 300, 340, 350, 333, 360),
        ("顺风", 150, 120, 160, 170, 180, 175),
    ),
    "青川师范学生午休情况的调查研究_陆茗.xlsx": (
        ("变量", "类别", "频数", "百分比（%）", "专注得分", None),
        (None, None, None, None, "均值", "标准差"),
        ("性别", "男", 210, 42.0, 6.12, 1.4),
        ("性别", "女", 290, 58.0, 6.48, 1.2),
        ("学科类别", "文学类", 180, 36.0, 6.3, 1.1),
        ("学科类别", "理学类", 200, 40.0, 6.9, 1.3),
        ("学科类别", "农学类", 120, 24.0, 5.8, 1.5),
    ),
    "石岭化工：2024年半年度报告.xlsx": (
        ("股东名称", "报告期内增减", "期末持股数量", "比例(%)", "冻结情况", "股东性质"),
        ("石岭控股有限公司", 0, 5200, 52.0, "无", "国有法人"),
        ("方若谷", -120, 900, 9.0, "质押", "境内自然人"),
        ("顺安投资有限公司", 80, 640, 6.4, "无", "境内非国有法人"),
        ("贺知秋", -30, 310, 3.1, "冻结", "境内自然人"),
        ("海润基金", 40, 220, 2.2, "无", "其他"),
    ),
}


@pytest.fixture(scope="module")
def tables(build: Build) -> Assistant:
    return build(ledgers=TABLES, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("三轮车行业月度点评中，飞驼4月、5月、6月三个月的出货量之和是多少辆", "合计2215", id="months"),
        pytest.param("三轮车行业月度点评中，飞驼2024年6月出货量是多少", "805", id="one-month"),
        pytest.param(
            "青川师范学生午休调查中，哪个学科类别的专注得分均值最高", "理学类（学科类别），6.9", id="kind-under-kind"
        ),
        pytest.param("青川师范学生午休调查中，女生比男生多几个", "多80", id="a-number-of-people"),
        pytest.param(
            "石岭化工前五名股东里，股东性质为境内自然人的有哪些", "共2个：方若谷；贺知秋", id="of-the-first-five"
        ),
        pytest.param(
            "石岭化工半年度报告中，报告期内增减为负的股东有哪些", "共2个：方若谷；贺知秋", id="called-by-their-names"
        ),
        pytest.param("石岭化工前五名股东中，报告期内增减为负数的有几名", "2名", id="how-many-of-the-first-five"),
    ],
)
def test_what_is_meant_is_told(tables: Assistant, question: str, said: str) -> None:
    answer = tables.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer.split("\n")[0], answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("三轮车行业月度点评中，飞驼2024年下半年的出货量", id="no-such-months"),
        pytest.param("石岭化工前三名股东里，股东性质为境内自然人的有哪些", id="not-so-many-rows"),
        pytest.param("石岭化工前三名股东的期末持股数量合计", id="a-sum-of-the-first-three"),
        pytest.param("三轮车行业月度点评中，至少有两个月超过600辆的品牌", id="at-least-so-many"),
    ],
)
def test_a_part_is_never_told_for_the_whole(tables: Assistant, question: str) -> None:
    answer = tables.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_the_last_month_is_not_the_half_year(tables: Assistant) -> None:
    answer = tables.ask("三轮车行业月度点评中，飞驼2024年上半年的出货量")
    assert answer.status is not Status.ANSWERED or "3775" in answer.answer, answer.answer


def test_a_word_of_the_title_before_most_is_the_measure_that_holds_it(build: Build) -> None:
    census = (("片区", "人口数", "户数"), ("东片", 3200, 900), ("西片", 4100, 1200), ("南片", 2800, 700))
    answer = build(ledgers={"云溪市人口登记表.xlsx": census}).ask("云溪市人口登记表里人口最多的片区")
    assert "西片，4100" in answer.answer, answer.answer


def test_a_noun_that_tells_which_of_them_is_not_the_kind_of_all(build: Build) -> None:
    staff = (("项目", "2023年", "2022年"), ("研发人员数量（人）", 90, 80), ("博士", 10, 9), ("硕士", 40, 38))
    answer = build(ledgers={"云岭科技：2023年年度报告.xlsx": staff}).ask("云岭科技2023年研发人员中女性有多少人")
    assert answer.status is not Status.ANSWERED, answer.answer
