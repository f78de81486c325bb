"""Times and quantities asked of published tables: spans of years, what stood before, limits, sums, multiples."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

NUMBERS: dict[str, Rows] = {
    "松岭电气2024年中报点评：订单饱满.xlsx": (
        ("项目", "2022A", "2023A", "2024E", "2025E", "2026E"),
        ("营业收入(百万元)", "812.50", "903.10", "1010.20", "1180.40", "1402.90"),
        ("净利润(百万元)", "61.20", "-20.50", "88.10", "104.30", "131.70"),
        ("毛利率(%)", "21.3", "20.8", "22.4", "23.1", "23.9"),
        ("存货周转率", "2.91", "2.75", "2.80", "2.86", "2.97"),
        ("市盈率(PE)", "31.2", "35.6", "22.1", "18.7", "14.8"),
    ),
    "云栖制药跟踪：两年之间.xlsx": (
        ("项目", "2022A", "2024E", "2026E"),
        ("研发费用(百万元)", "30", "40", "50"),
        ("销售费用(百万元)", "11", "12", "13"),
    ),
    "北塔控股_2024年第一季度报告_2024-04-25.xlsx": (
        ("项目", "本期数", "上年同期数", "增减比例（%）", "变动原因"),
        ("营业收入", "5000.00", "4000.00", "25.00", None),
        ("管理费用", "200.00", "160.00", "25.00", "人员增加"),
        ("研发费用", "150.00", "190.00", "-21.05", None),
    ),
    "江畔科技_2024年半年度报告.xlsx": (
        ("项目", "2024年半年度", "2023年半年度"),
        ("一、经营活动产生的现金流量净额", "310.00", "280.00"),
        ("加：期初现金余额", "500.00", "410.00"),
        ("六、期末现金余额", "560.00", "455.00"),
        ("期末存款", "77.00", "66.00"),
    ),
    "西屏化工_2024年第一季度报告.xlsx": (
        ("项目", "2024年3月31日", "2023年12月31日"),
        ("存货", "90.00", "70.00"),
        ("应收账款", "41.00", "44.00"),
    ),
    "图像模型综述_林越.xlsx": (
        ("模型", "FID得分", "参数量/M", "发布年份"),
        ("甲绘", "8.5", "约900", "2015"),
        ("乙绘", "9.9", "约1200", "2018"),
        ("丙绘", "14.2", "约3000", "2021"),
        ("丁绘", "6.1", "约450", "2023"),
    ),
    "庆安化学_2024年第一季度报告.xlsx": (
        ("项目", "本报告期", "上年同期", "增减（%）"),
        ("一、营业总收入", "900.00", "600.00", "50.00"),
        ("其中：营业收入", "880.00", "590.00", "49.15"),
        ("税金及附加", "14.00", "10.00", "40.00"),
        ("财务费用", "17.00", "10.00", "70.00"),
        ("营业外支出", "7.00", "10.00", "-30.00"),
        ("信用减值损失", "2.00", "10.00", "-80.00"),
    ),
    "存储芯片行业周报：出货回暖.xlsx": (
        ("项目", "2021", "2022", "2023"),
        ("芯片总出货量(万片)", "300", "330", "360"),
        ("增速", "5.0%", "10.0%", "9.1%"),
    ),
    "港口运量研究：再看转型.xlsx": (
        ("年份", "吞吐量（万吨）", "集装箱（万箱）"),
        ("2018", "310", "12"),
        ("2019", "340", "15"),
        ("2021", "380", "18"),
        ("2022", "402", "21"),
    ),
}


@pytest.fixture(scope="module")
def numbers(build: Build) -> Assistant:
    return build(ledgers=NUMBERS, today=dt.date(2024, 9, 15))


ANSWERED = (
    # every year of a span, with or without 年 and its count
    ("松岭电气2024到2026三年预计净利润累计多少", ("324.1百万元",)),
    ("往后三年（2024到2026），松岭电气的营业收入一共多少百万元", ("3593.5百万元",)),
    ("松岭电气2024E到2026E三年的毛利率平均是多少", ("23.13%",)),
    ("松岭电气2024-2026年预测的净利润平均每年多少百万元", ("108.03百万元",)),
    ("松岭电气2022到2026年这五年里，营业收入最高的一年是多少百万元", ("2026E", "1402.9百万元")),
    ("松岭电气五年的营业收入合计平均每年是多少", ("1061.82",)),
    # how much more the last year is than the first, and by how many percent
    ("松岭电气2024到2026年营业收入增长了多少", ("392.7百万元",)),
    ("松岭电气2024到2026年营业收入增长了百分之多少", ("38.87%",)),
    ("松岭电气2024年营业收入比前一年多多少", ("107.1",)),
    # averages with enough digits to be checked
    ("松岭电气2022A至2026E存货周转率的平均值是多少", ("2.858",)),
    # multiples as what is asked for
    ("松岭电气中报点评里，2025年的市盈率是多少倍", ("18.7",)),
    # several rows by their names
    ("北塔控股2024年一季度管理费用和研发费用一共多少", ("350",)),
    ("松岭电气2024年营业收入和净利润合计多少百万元", ("1098.3百万元",)),
    # a report's own time, a share between rows
    ("北塔控股2024年一季度管理费用占营业收入的比例是多少", ("4%",)),
    ("北塔控股2024年一季度的管理费用是多少", ("本期数200。",)),  # not 200期
    ("北塔控股2024年一季度营业收入比上年同期多多少", ("1000",)),
    ("北塔控股2024年一季度管理费用是上年同期的多少倍", ("1.25倍",)),
    # the end and the beginning of a time, in rows or columns
    ("江畔科技2024年半年度期末现金余额比期初多多少", ("60",)),
    ("西屏化工2024年一季度报告里存货期末比年初多多少", ("20",)),
    # limits on how much something changed
    ("庆安化学一季度报告里，同比增幅超过60%的有哪几项", ("财务费用", "1个")),
    ("庆安化学一季度报告里，同比降幅不到50%的有哪几项", ("营业外支出", "1个")),
    # before and after a year
    ("图像模型综述里，2018年以前发布的模型有哪个", ("甲绘",)),
    ("图像模型综述里，2020年以后发布的模型有哪几个", ("丙绘", "丁绘")),
)
REFUSED = (
    "云栖制药2022到2026年研发费用一共多少",  # two years of it are not there
    "云栖制药2022到2026年研发费用最高的是哪年",
    "松岭电气2022到2024这五年营业收入一共多少",  # three years are not five
    "松岭电气2022年到2024年末的营业收入一共多少",
    "松岭电气2024到2026年净利润平均每年增长多少",
    "松岭电气2024到2026年营业收入平均每月多少",
    "松岭电气2024年净利润比2023年增长百分之几",  # of a loss
    "松岭电气2024年营业收入是多少倍",
    "松岭电气2025年市盈率比2024年涨了几倍",
    "松岭电气2024年毛利率和净利润合计多少",
    "松岭电气2024年三年期的营业收入是多少",
    "江畔科技2024年半年度期末存款比期初多多少",  # no row says what it was then
    "西屏化工2024年一季度报告里存货比上年同期多多少",  # the end of last year is no 上年同期
    "图像模型综述里，FID得分低于10、参数量又超过10亿的模型有几个",  # 参数量 is in no numbers
    "港口运量研究里，2019到2022年吞吐量一共多少万吨",  # 2020 is not there
    "北塔控股2022年一季度的管理费用是多少",
    "庆安化学一季度报告里，环比增幅超过60%的有哪几项",  # it compares with 上年同期
    "庆安化学2024年一季度营业总收入和营业收入一共多少",  # one is a part of the other
    "存储芯片行业周报里，2021到2023年芯片出货量平均每年增速多少",  # no average of the shipments
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_is_read_as_it_is_said(numbers: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = numbers.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer for word in said), answer.answer


@pytest.mark.parametrize("question", REFUSED)
def test_is_not_answered_by_less_than_it_says(numbers: Assistant, question: str) -> None:
    answer = numbers.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()
