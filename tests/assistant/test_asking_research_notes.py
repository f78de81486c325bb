"""Questions over tables of research notes in everyday words: forecasts, peers, rating reports, models."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from ingest.readers.reading import CellValue
from tests.assistant.conftest import Build

NOTES: dict[str, tuple[tuple[CellValue, ...], ...]] = {
    "宏岳钴业首次覆盖报告：厚积薄发.xlsx": (
        ("项目", "2022A", "2023A", "2024E", "2025E"),
        ("营业收入(百万元)", 1000, 900, 1080, 1300),
        ("营业收入增长率(%)", "8.10%", "-10.00%", "20.00%", "20.37%"),
        ("毛利率(%)", "18.5%", "14.0%", "15.2%", "17.5%"),
        ("市盈率(PE)", 25.5, 30.2, 18.4, 12.2),
    ),
    "新股覆盖研究：青穗鼎.xlsx": (
        ("代码", "简称", "2023年收入(亿元)", "收入YOY", "2023年归母净利润(亿元)", "归母净利润YOY"),
        ("603901", "川页股份", 16.5, -42.2, 1.3, -75.0),
        ("603902", "青穗鼎", 14.3, 2.1, 1.5, -1.9),
        ("603903", "协兴科技", 4.5, -16.3, 0.8, -21.4),
    ),
    "海外云软件专题（3）：一季报跟踪.xlsx": (
        ("公司名称", "收入（百万元）", None, None),
        (None, "2023", "24Q1", "24Q1公司指引"),
        ("Nimbus", 8971, 2600, 2570),
        ("Stratus", 5577, 1610, 1600),
    ),
    "视觉大模型研究综述_林岚.xlsx": (
        ("名称", "参数量(亿)", "研制单位"),
        ("盘石-α", 2000, "江岳大学"),
        ("Gamma", 1750, "微山"),
    ),
    "东岭证券：公开发行公司债券信用评级报告.xlsx": (
        ("项目", "2022", None, "2023", None),
        (None, "金额", "占比", "金额", "占比"),
        ("经纪业务净收入", 610.4, 24.3, 566.3, 24.1),
        ("汇兑损益", -47.1, -1.9, 12.5, 0.5),
        ("投资净收益", 1950.2, 77.6, 1771.2, 75.4),
        ("经调整后的营业收入", 2513.5, 100.0, 2350.0, 100.0),
    ),
    "远望教育：关于股东股份解除质押的公告.xlsx": (
        ("股东名称", "持有股份数量（股）"),
        ("天津安和文化有限公司", 1200),
        ("天津晋盛文化有限公司", 800),
        ("浦江远望集团有限公司", 5000),
    ),
}


@pytest.fixture(scope="module")
def notes(build: Build) -> Assistant:
    return build(ledgers=NOTES, today=dt.date(2024, 7, 15))


ANSWERED = (
    pytest.param("宏岳钴业首次覆盖报告里，2025年的预测市盈率比2023年低多少倍", "18", id="lower-by-so-many-times"),
    pytest.param("照宏岳钴业首次覆盖报告的预测，2025年的毛利水平会比2023年提高几个百分点", "3.5", id="as-forecast"),
    pytest.param("宏岳钴业首次覆盖报告里，哪一年的营收会比上一年缩水", "2023", id="the-year-that-fell"),
    pytest.param("宏岳钴业首次覆盖报告里，毛利率最好的是哪一年", "2022", id="best-of-what-is-better-larger"),
    pytest.param("宏岳钴业有几年的毛利率超过15%", "3个", id="name-cut-otherwise"),
    pytest.param("新股覆盖研究中，青穗鼎2023年的归母净利润同比下滑了多少", "-1.9", id="change-behind-a-dated-figure"),
    pytest.param("新股覆盖研究中，青穗鼎2023年的营收比协兴科技多多少亿元", "9.8亿元", id="year-in-the-header"),
    pytest.param("海外云软件专题（3）里，Nimbus的24Q1收入是多少", "2600", id="time-alone"),
    pytest.param("视觉大模型研究综述里，盘石-α的参数量是多少亿", "2000亿", id="scale-of-a-header"),
    pytest.param("东岭证券评级报告的营业收入构成里，2022年经纪业务净收入占比是多少", "24.3", id="name-of-a-table"),
    pytest.param("东岭证券评级报告的收入构成里，2022年汇兑损益这块亏了多少", "-47.1", id="pointing"),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED)
def test_everyday_words_find_the_figure(notes: Assistant, question: str, said: str) -> None:
    answer = notes.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer.split("。〔")[0], answer.answer


UNANSWERED = (
    pytest.param("宏岳钴业首次覆盖报告里，2025年的营业收入比2023年低多少倍", id="no-amount-is-times-lower"),
    pytest.param("宏岳钴业首次覆盖报告里，市盈率最好的是哪一年", id="best-of-what-may-be-either"),
    pytest.param("宏岳钴业首次覆盖报告里，哪一年的毛利会比上一年缩水", id="fall-of-what-has-no-growth"),
    pytest.param("新股覆盖研究中，青穗鼎2022年的归母净利润同比下滑了多少", id="change-of-another-year"),
    pytest.param("远望教育公告里，三家天津的股东加起来持有多少股", id="a-place-is-no-kind-of-thing"),
    pytest.param("远望教育公告里，三家浦东的股东加起来持有多少股", id="another-place"),
)


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_only_sounds_alike_gets_no_figure(notes: Assistant, question: str) -> None:
    answer = notes.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures
