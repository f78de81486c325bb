"""Published tables asked for in the words of their own headers: two under one title, items of a total, changes, and
months of the one year that a release is of."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

SALES = ("销售收入（万元）", "销售成本（万元）", "利润率（%）")
TABLES: dict[str, Rows] = {
    "远帆机械：2022年年度报告.xlsx": (
        ("远帆机械2022年销售分行业、分渠道情况", None, None, None),
        ("一、分行业", None, None, None),
        ("行业", *SALES),
        ("矿山", 900.5, 600.5, 33.3),
        ("港口", 700, 500, 28.6),
        ("农业", 300, 240, 20.0),
        (None, None, None, None),
        ("二、分渠道", None, None, None),
        ("渠道", *SALES),
        ("直销", 1200, 800, 33.4),
        ("经销", 500.5, 380.5, 24.0),
        ("网络销售", 200, 160, 20.1),
    ),
    "2023年1—9月东荔县政府性基金支出执行情况表.xlsx": (
        ("2023年1—9月东荔县政府性基金支出执行情况表", None, None, None),
        ("单位：万元", None, None, None),
        ("项目", "年初预算数", "1—9月执行数", "上年同期数"),
        ("一、城乡社区支出", 900, 600, 500),
        ("  土地开发支出", 500, 400, 300),
        ("  农村基础设施支出", 400, 200, 200),
        ("二、其他支出", 300, 150, 140),
        ("  彩票公益金支出", 200, 100, 60),
        ("  体育事业支出", 100, 50, 80),
        ("支出合计", 1200, 750, 640),
    ),
    "东荔市统计局：2023年4月中旬农资市场零售价格监测.xlsx": (
        ("东荔市2023年4月中旬农资零售价格", None, None, None, None),
        ("品名", "单位", "本期价格（元）", "比上期涨跌（元）", "涨跌幅（%）"),
        ("尿素", "吨", "2480", "-20", "-0.8"),
        ("复合肥", "吨", "3300", "30", "0.9"),
        ("农膜", "千克", "12", "0.5", "4.3"),
        ("柴油", "升", "7.5", "-0.1", "-1.3"),
    ),
    "东荔县邮政局：2023年9月邮政业务主要指标.xlsx": (
        ("东荔县2023年9月邮政业务主要指标", None, None, None, None, None),
        ("指标", "单位", "9月", None, "1—9月", None),
        (None, None, "绝对量", "同比增长（%）", "绝对量", "同比增长（%）"),
        ("快递件数", "万件", 40.5, 12.5, 320.5, 9.5),
        ("函件件数", "万件", 2.5, -6.5, 21.5, -3.5),
        ("汇兑笔数", "笔", 700, -2.5, 6100, -8.5),
    ),
}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers=TABLES, today=dt.date(2025, 7, 15))


ANSWERED = (
    # two tables of one file with the same figures: the word for their rows chooses, or a name in them
    ("远帆机械2022年各渠道中销售收入最少的是？", ("网络销售",)),
    ("远帆机械2022年年度报告里，销售成本最高的行业是哪个？", ("矿山", "600.5")),
    ("远帆机械2022年年度报告里，各行业利润率的平均值是多少？", ("27.3",)),
    ("远帆机械2022年所有渠道的销售收入合计多少万元？", ("1900.5",)),
    ("远帆机械2022年3个渠道的平均销售成本是多少万元？", ("446.83",)),
    ("远帆机械2022年销售收入超过400万元的渠道有哪些？", ("直销", "经销")),
    ("远帆机械2022年经销的销售收入比销售成本多多少万元？", ("120",)),
    ("远帆机械2022年港口的销售收入占销售收入合计的比重是多少？", ("36.83",)),
    # items of a printed total: sections and the total are none of them, and told when they are named
    ("东荔县政府性基金支出执行情况表里，各项目年初预算数的最高值是多少？", ("500", "土地开发支出")),
    ("东荔县政府性基金支出执行情况表里，所有项目的年初预算数合计多少万元？", ("1200",)),
    ("东荔县政府性基金支出执行情况表里，4项项目的平均1—9月执行数是多少万元？", ("187.5",)),
    ("东荔县政府性基金支出执行情况表里，上年同期数超过70万元的项目有几项？", ("3项",)),
    (
        "东荔县2023年前三季度政府性基金支出中，哪些项目的年初预算数在200万元以上？",
        ("土地开发", "彩票公益金"),
    ),
    ("东荔县政府性基金支出执行情况表里，查一下城乡社区支出的上年同期数", ("500",)),
    ("东荔县政府性基金支出执行情况表里，体育事业支出上年同期数占全部项目的百分之几？", ("12.5%",)),
    ("东荔县政府性基金支出执行情况表里，体育事业支出上年同期数与1—9月执行数相差多少万元？", ("30",)),
    # a measure that begins with 比, units that name no row, a part of a year without its year
    ("东荔市4月中旬复合肥比上期涨跌多少", ("30元",)),
    ("东荔市2023年4月中旬农资市场零售价格里，比上期涨跌最高的是哪种？", ("复合肥",)),
    ("东荔市4月中旬尿素的比上期涨跌比复合肥少多少？", ("50元",)),
    ("东荔市4月中旬涨跌幅在0%以上的有哪些？", ("复合肥", "农膜")),
    ("东荔市4月中旬涨跌幅最低的是哪种？", ("柴油",)),
    # a month beside the months so far, and limits below nothing
    ("东荔县2023年1—9月的同比增长，函件件数与汇兑笔数哪个更大？", ("函件件数", "-3.5%")),
    ("东荔县2023年9月邮政业务主要指标表里，哪些指标的1—9月的同比增长在-4%以上？", ("快递件数", "函件件数")),
    ("东荔县2023年9月邮政业务主要指标表里，9月同比增长大于-4%的指标有几个？", ("2个",)),
    ("东荔县2023年各指标中9月同比增长最低的是？", ("函件件数", "-6.5%")),
)


@pytest.mark.parametrize(("question", "told"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_it_is_told_by_the_table_that_is_meant(shelf: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = shelf.ask(question)

    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer for word in told), answer.answer


LEFT_OUT = (
    ("远帆机械2022年销售收入超过400万元的渠道有哪些？", "矿山"),
    ("东荔县2023年前三季度政府性基金支出中，哪些项目的年初预算数在200万元以上？", "城乡社区支出（"),
    ("东荔市4月中旬涨跌幅在0%以上的有哪些？", "吨"),
    ("东荔县2023年9月邮政业务主要指标表里，哪些指标的1—9月的同比增长在-4%以上？", "汇兑笔数"),
)


@pytest.mark.parametrize(("question", "other"), LEFT_OUT, ids=[question for question, _ in LEFT_OUT])
def test_nothing_else_is_listed(shelf: Assistant, question: str, other: str) -> None:
    assert other not in shelf.ask(question).answer


NOT_TOLD = (
    "远帆机械2022年年度报告里，销售成本合计是多少万元？",  # of which of two tables
    "远帆机械2022年利润率最高的是哪个？",
    "远帆机械2022年各行业和各渠道的销售收入分别是多少？",  # one table tells half of it
    "东荔县2023年9月邮政业务主要指标表里，9月绝对量最大的指标是哪个？",  # 万件 against 笔
    "东荔县2023年9月邮政业务主要指标表里，各指标9月绝对量的平均值是多少？",
    "东荔县政府性基金支出执行情况表里，城乡社区支出和土地开发支出的年初预算数合计多少？",  # one is a part of the other
    "东荔县政府性基金支出执行情况表里，支出合计和土地开发支出的年初预算数合计多少？",
    "东荔县政府性基金支出执行情况表里，城乡社区支出中年初预算数最高的项目是哪个？",
    "东荔市5月中旬复合肥比上期涨跌多少",  # no such issue
)


@pytest.mark.parametrize("question", NOT_TOLD)
def test_what_is_not_said_is_not_chosen(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)

    assert answer.status in (Status.CLARIFY, Status.NO_EVIDENCE), answer.answer
