"""Questions in a table's own words: growth below nothing, years in rows, the name of a table, rows under a heading."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

TABLES = {
    "2024年5月云麓县主要经济指标完成情况_2024-06-18.xlsx": (
        ("指标名称", "单位", "5月", None, "1—5月累计", None),
        (None, None, "绝对值", "同比(±%)", "绝对值", "同比(±%)"),
        ("工业总产值", "亿元", 20.5, 3.1, 98.4, 4.2),
        ("技术改造投资", "亿元", 3.6, -5.0, 17.2, 1.1),
        ("商品房销售面积", "万平方米", 2.4, -11.3, 9.8, -8.6),
        ("粮油出库收入", "亿元", 1.8, 6.4, 8.1, -0.7),
        ("地方财政收入", "亿元", 2.2, 0.9, 12.5, 2.3),
        ("地方财政支出", "亿元", 4.1, 2.7, 19.9, 3.8),
    ),
    "丰禾古镇景区接待情况统计（2018—2022年）.xlsx": (
        ("丰禾古镇景区历年接待情况", None, None, None),
        ("年份", "游览人次", "研学人次", "客房出租率（%）"),
        ("2018年", 51200, 2300, 71.5),
        ("2019年", 60800, 3100, 82.4),
        ("2020年", 30100, 900, 45.2),
        ("2021年", 41700, 1700, 63.0),
        ("2022年", 47500, 2500, 80.6),
    ),
    "光伏支架行业周报：订单回暖，出口承压.xlsx": (
        ("代码", "简称", "收盘价（元）", "EPS（元）", None, "PE（倍）", None, "评级"),
        (None, None, None, "2023A", "2024E", "2023A", "2024E", None),
        ("970011", "岭上新能", 12.4, 0.51, 0.66, 24.3, 18.8, "推荐"),
        ("970022", "云麓支架", 8.9, -0.21, 0.12, None, 74.2, "谨慎推荐"),
        ("970033", "晴川光电", 21.7, 1.02, 1.31, 21.3, 16.6, "推荐"),
    ),
    "白塔州2023年木材平衡表（实物量）.xlsx": (
        ("项目", "原木", "板材"),
        (None, "（万立方米）", "（万立方米）"),
        ("一、可供消费的木材量", 140.0, 66.0),
        ("1.本州采伐量", 120.0, 40.0),
        ("2.州外调入量", 20.0, 26.0),
        ("二、终端使用量", 138.5, 65.2),
        ("1.建筑业", 60.2, 30.1),
        ("2.家具、装饰业", 48.3, 25.6),
        ("3.造纸业", 30.0, 9.5),
    ),
}


@pytest.fixture(scope="module")
def tables(build: Build) -> Assistant:
    return build(ledgers=TABLES, today=dt.date(2024, 7, 15))


ANSWERED = (
    # growth below and above nothing, of the header before it
    ("云麓县主要经济指标完成情况表里1—5月累计同比为负增长的指标有哪些", ("商品房销售面积", "粮油出库收入"), "技术改造"),
    ("2024年云麓县主要经济指标完成情况中，5月同比负增长的指标有哪些", ("技术改造投资", "商品房销售面积"), "粮油"),
    ("从累计数看，云麓县1—5月地方财政支出比地方财政收入多出多少亿元", ("7.4亿元",), "1.9"),
    # years in rows
    ("丰禾古镇景区的客房出租率在哪些年份超过了80%", ("2019年", "2022年"), "2018年"),
    ("2019年至2022年这四年，丰禾古镇景区平均每年的研学人次是多少", ("2050",), "2100"),
    ("丰禾古镇景区2018年和2022年相比，哪一年的研学人次更多", ("更大的是2022年，2500", "2018年2300"), "3100"),
    ("丰禾古镇景区2018年和2022年的游览人次哪年少", ("更小的是2022年，47500", "2018年51200"), "30100"),
    # a word that is a header as well says which table is meant
    ("光伏支架行业周报的估值表里，评级为“推荐”的公司有哪些", ("岭上新能", "晴川光电"), "云麓支架"),
    ("光伏支架行业周报那张公司估值表里，2023年亏钱的公司有几家", ("1家",), "2家"),
    # rows under a heading
    ("白塔州2023年的终端使用量中，板材使用最多的是哪个行业", ("建筑业", "30.1"), "调入"),
    ("白塔州2023年终端使用量里，造纸业与家具、装饰业两项的板材使用合计是多少万立方米", ("35.1",), "65.2"),
)


@pytest.mark.parametrize(("question", "said", "never"), ANSWERED, ids=[question for question, *_ in ANSWERED])
def test_what_is_said_in_the_words_of_the_table_is_read(
    tables: Assistant, question: str, said: tuple[str, ...], never: str
) -> None:
    answer = tables.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer for word in said), answer.answer
    assert never not in answer.answer, answer.answer


REFUSED = (
    "云麓县主要经济指标完成情况表里环比为负增长的指标有哪些",
    "2017年至2022年这六年，丰禾古镇景区平均每年的研学人次是多少",
    "光伏支架行业周报的负债表里，评级为“推荐”的公司负债有多少",
    "白塔州2023年的终端使用量中，板材出口最多的是哪个行业",
)


@pytest.mark.parametrize("question", REFUSED)
def test_what_the_table_does_not_say_is_not_answered(tables: Assistant, question: str) -> None:
    answer = tables.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
