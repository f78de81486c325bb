"""Questions over tables of research notes in everyday words: forecasts, peers, rating reports, models."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.cells.spoken import as_labels_say
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
    "禾川新材：2024年半年度报告.xlsx": (
        ("项目", "2023年末", "2022年末"),
        ("流动资产合计", 900, 800),
        ("资产总计", 2000, 1600),
        ("应付账款", 210, 190),
        ("流动负债合计", 450, 500),
        ("负债合计", 1200, 800),
        ("所有者权益合计", 800, 800),
    ),
    "柳湾电机_2024年一季度报告.xlsx": (
        ("利润表项目", "本期数", "上年同期数"),
        ("营业收入", 4000, 3200),
        ("销售费用", 100, 96),
        ("管理费用", 240, 200),
    ),
    "金穗电子：行情回顾.xlsx": (
        ("证券代码", "证券简称", "区间最高收盘价(元)", "区间最低收盘价(元)", "最大涨幅(%)"),
        ("603911", "北岭电子", 169.5, 12.5, 1256),
        ("603912", "东屿财富", 101.0, 9.8, 930),
        ("603913", "石桥信息", 33.6, 5.9, 469),
    ),
    "临岳机械：2024年半年度现金流量表.xlsx": (
        ("项目", "2024年半年度", "2023年半年度"),
        ("五、现金及现金等价物净增加额", -907, 1330),
        ("加：期初现金及现金等价物余额", 6408, 1950),
        ("六、期末现金及现金等价物余额", 5501, 3280),
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
    pytest.param("禾川新材半年度报告里，2023年末资产负债率是多少", "60%", id="rate-of-two-rows"),
    pytest.param("柳湾电机2024年一季度的销售费用率多高", "2.5%", id="rate-of-a-cost"),
    pytest.param("宏岳钴业首次覆盖报告里，2024年的毛利率比上一年高几个百分点", "1.2", id="the-year-before-that-year"),
    pytest.param("金穗电子行情回顾里，石桥信息区间内最低收盘价是多少元", "5.9", id="superlative-in-a-name"),
    pytest.param("临岳机械2024年半年度现金流量表，期末手里还有多少现金及现金等价物", "5501", id="no-increase-of-it"),
    pytest.param("临岳机械2024年上半年期末现金有多少", "5501", id="cash-at-the-end"),
    pytest.param("宏岳钴业首次覆盖报告，营收哪一年是负增长的", "2023", id="the-year-that-fell-behind-it"),
    pytest.param("柳湾电机2024年一季度，管理费用本期数比上年同期数增了百分之几", "20%", id="one-letter-of-change"),
    pytest.param("禾川新材半年度报告里，2023年末总资产里负债占多大比例", "60%", id="all-of-its-kind"),
    pytest.param("金穗电子行情回顾里，最大涨幅最大的是哪只股票", "北岭电子", id="largest-of-largest"),
    pytest.param("禾川新材半年度报告里，2023年末应付的货款还有多少", "210", id="what-is-owed"),
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
    pytest.param("柳湾电机2024年一季度的研发费用率多高", id="rate-of-a-cost-it-has-not"),
    pytest.param("柳湾电机2024年一季度的资产负债率是多少", id="rate-of-rows-it-has-not"),
    pytest.param("禾川新材半年度报告里，2021年末资产负债率是多少", id="rate-of-another-time"),
    pytest.param("禾川新材半年度报告里，2023年末有息负债率是多少", id="rate-of-something-else"),
    pytest.param("禾川新材半年度报告里，2023年末收到的货款是多少", id="payment-received-is-no-debt"),
    pytest.param("远望教育公告里，三家天津的股东加起来持有多少股", id="a-place-is-no-kind-of-thing"),
    pytest.param("远望教育公告里，三家浦东的股东加起来持有多少股", id="another-place"),
)


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_only_sounds_alike_gets_no_figure(notes: Assistant, question: str) -> None:
    answer = notes.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures


KEPT = (
    pytest.param("按揭贷款业务分析报告,余额是多少", id="a-word-that-begins-with-by"),
    pytest.param("按季度的销量预测,哪个最多", id="by-quarter"),
    pytest.param("照明改造工程点评,造价是多少", id="a-word-that-begins-with-as"),
    pytest.param("看守所改造项目的公告,投资是多少", id="a-word-that-begins-with-look"),
    pytest.param("白云村那块亏了多少", id="a-plot-is-meant"),
    pytest.param("市盈率最好的是哪一年", id="best-is-not-said"),
)


@pytest.mark.parametrize("question", KEPT)
def test_what_may_be_content_is_not_said_otherwise(question: str) -> None:
    assert as_labels_say(question) == question
