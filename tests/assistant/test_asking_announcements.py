"""Questions about tables of announcements: holdings before and after, growth in rows, lists of names."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.ledgers.lexicon import without_unit
from ingest.readers.reading import CellValue
from tests.assistant.conftest import Build

ANNOUNCED: dict[str, tuple[tuple[CellValue, ...], ...]] = {
    "青石水务：关于股东协议转让股份完成过户的公告.xlsx": (
        ("股东", "转让前", None, "转让后", None),
        (None, "持股数（万股）", "持股比例", "持股数（万股）", "持股比例"),
        ("青石城投", 5200, "26.00%", 4100, "20.50%"),
        ("临江水利", 3900, "19.50%", 5000, "25.00%"),
        ("合计", 9100, "45.50%", 9100, "45.50%"),
    ),
    "丹霞旅游：2024年中报业绩点评.xlsx": (
        ("项目", "2022A", "2023A", "2024E", "2025E"),
        ("营业收入(百万元)", 812, 980, 1105, 1190),
        ("营业收入增长率(%)", "-6.30%", "20.69%", "12.76%", "7.69%"),
        ("归母净利润(百万元)", 60, 88, 104, 118),
        ("ROE(%)", 5.1, 7.4, 8.2, 6.9),
    ),
    "北岸机床_2024年一季度报告.xlsx": (
        ("项目", "本期数", "上年同期数", "增减幅度（%）"),
        ("销售费用", 620, 500, 24),
        ("管理费用", 450, 500, -10),
        ("研发费用", 330, 300, 10),
        ("财务费用", -20, 10, -300),
        ("投资收益", 75, 60, 25),
    ),
    "遥感解译算法综述.xlsx": (
        ("名称", "发布时间", "用途"),
        ("RoadNet", "2021.3", "提取道路"),
        ("FieldSeg", "2021.11", "划分田块"),
        ("WaterMask", "2022.6", "识别水面"),
        ("RoofSAM", "2023.2", "识别屋顶"),
    ),
    "网络谣言识别数据集研究.xlsx": (
        ("类别", "例子", "条数"),
        ("健康", "偏方治病", 310),
        ("食品", "塑料大米", 290),
        ("灾害", "地震预报", 150),
        ("政策", "补贴发放", 250),
    ),
}


@pytest.fixture(scope="module")
def announced(build: Build) -> Assistant:
    return build(ledgers=ANNOUNCED, today=dt.date(2024, 9, 15))


ANSWERED = (
    # before and after what happened, said in other words
    ("青石水务协议转让股份之后，青石城投还剩多少万股", ("4100",)),
    ("青石水务股份过户以前，临江水利持股多少万股", ("3900",)),
    ("青石水务股份转让前，青石城投比临江水利多持有多少万股", ("1300",)),
    ("青石水务转让后，临江水利的持股数占合计持股数的比例是多少", ("54.95%",)),
    # growth said by what it did
    ("丹霞旅游2024年中报点评里，2022年营收同比下滑了多少", ("-6.3",)),
    ("丹霞旅游中报点评里，2024年营收增速比2023年低多少个百分点", ("7.93",)),
    ("丹霞旅游中报点评里，ROE最高的前两个年份依次是哪两年", ("2024E", "2023A")),
    ("北岸机床2024年一季度销售费用同比涨了百分之多少", ("24%",)),
    # lists of names
    ("北岸机床2024年一季度销售、管理、研发三项费用加起来是多少", ("1400",)),
    ("北岸机床2024年一季度销售、管理、研发、财务四项费用中最高的前两项分别是哪两项", ("销售费用", "管理费用")),
    ("网络谣言识别数据集研究里，健康、食品等四个类别的条数总共是多少", ("1000",)),
    ("遥感解译算法综述（RoadNet、FieldSeg那张表）里，2021年发布的算法有几个", ("2个",)),
    ("网络谣言识别数据集研究（健康、食品等），条数总共是多少", ("健康或食品", "600条")),  # names that tell rows
    ("遥感解译算法综述里，WaterMask的发布时间是什么时候", ("2022.6",)),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_what_is_said_otherwise_is_read(announced: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = announced.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer for word in said), answer.answer


@pytest.mark.parametrize(
    ("header", "bare"),
    [
        pytest.param("2024/9/6·股价", "2024/9/6·股价", id="date"),
        pytest.param("单价/元", "单价", id="unit"),
        pytest.param("2024/9/6·股价（元）", "2024/9/6·股价", id="date-and-unit"),
    ],
)
def test_a_date_in_a_header_is_no_unit(header: str, bare: str) -> None:
    assert without_unit(header) == bare


UNANSWERED = (
    "青石水务重组以后，青石城投持股多少万股",  # another event than the table's
    "青石水务股份转让三年以后，青石城投持股多少万股",
    "丹霞旅游中报点评里，2023年营收同比增长了多少百万元",  # no amount of a rate
    "丹霞旅游中报点评里，2023年毛利同比增长了多少",
    "北岸机床2024年一季度管理费用环比降了百分之多少",  # the change is against 上年同期
    "北岸机床2024年一季度销售、管理、审计三项费用加起来是多少",
    "北岸机床2024年一季度销售、管理、研发四项费用加起来是多少",
    "网络谣言识别数据集研究里，健康、食品等三个类别的条数总共是多少",  # which third one is not said
)


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_is_of_something_else_gets_no_figure(announced: Assistant, question: str) -> None:
    answer = announced.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures
