"""Questions about tables that others publish: months in rows, statements, transposed tables, groups, surveys.

What is said of each kind of table, and what looks like an answer in it but is none.
"""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.published_tables import PUBLISHED


@pytest.fixture(scope="module")
def published(build: Build) -> Assistant:
    return build(ledgers=PUBLISHED, today=dt.date(2024, 7, 15))


ANSWERED = (
    # months and years in rows
    ("采购经理指数里，2024年2月的新订单是多少", ("49%",)),
    ("采购经理指数报告中，去年9月的PMI是多少", ("50.2%",)),
    ("采购经理指数里，2024年4月的PMI比3月低多少个百分点", ("0.4",)),
    ("采购经理指数表里PMI在50以上的有几个月", ("3个",)),
    ("采购经理指数里2024年1至5月PMI平均是多少", ("49.8",)),
    ("采购经理指数里，2024年3月到5月新订单下降了多少个百分点", ("3.4",)),
    ("采购经理指数表，2023年下半年生产最高的是哪个月", ("2023年9月", "52.7%")),
    ("快递行业研究里业务量增长最快的是哪年", ("2020",)),
    ("快递行业研究里，2020年以来业务量平均每年多少亿件", ("1085.78",)),
    ("快递行业研究，2019到2021年业务收入一共多少", ("26625.5亿元",)),
    ("海湾谈判历程中，2003年的谈判由谁主导", ("乙国",)),
    ("海湾谈判历程里，达成协议的是哪几年", ("2003年6月", "2016年3月")),
    # statements and what stands under a section
    ("东江水泥半年报里，期末货币资金比期初多了多少元", ("223343.2",)),
    ("东江水泥2024年半年报里流动资产中哪一项期末最多", ("存货",)),
    ("东江水泥半年报中，期末借款（短期加长期）一共多少", ("4200000",)),
    ("东江水泥的固定资产占资产总计的比例，期末是多少", ("61.57%",)),
    # two tables on a sheet, each with a title
    ("县域医疗服务能力评估里，乙省有多少家二级医院", ("60家",)),
    ("县域医疗服务能力评估中，丙省2023年床位使用率比2021年高多少个百分点", ("6.1",)),
    ("县域医疗服务能力评估里，2022年床位使用率低于80%的省有几个", ("2个",)),
    # headers of two levels, groups merged down
    ("2024年7月通报中，气温比上年同期下降的城市有哪些", ("桐城", "雷州", "涪城")),
    ("气温与降水通报，降水量超过200毫米的华东城市有几个", ("1个",)),
    # measures in rows
    ("新能源汽车月度观察里，3月纯电动销量是多少万辆", ("59.9万辆",)),
    ("新能源汽车月度观察，4月插电混动比3月多卖了多少万辆", ("4.8万辆",)),
    ("新能源汽车月度观察，均价哪个月最便宜", ("4月",)),
    ("北岭重工社会治理报告，工伤人数三年一共多少", ("28",)),
    ("北岭重工2023年女员工有多少人", ("1150",)),
    ("北岭重工2023年30岁及以下和31-50岁合计多少人", ("4557",)),
    ("淮岳省2023年分区域，东部人口占全省的比例", ("43.23%",)),
    ("淮岳省分区域经济简况里，各区域平均财政收入多少", ("936.67亿元",)),
    ("三条铁路线对比里，西线有多少座车站", ("19座",)),
    # flags, ranks, owners
    ("大模型榜单盘点，参数量最大的开源模型是哪个", ("Alpha-70B",)),
    ("大模型榜单里得分在75分以上且不开源的是哪几个", ("Beta-7B", "Delta")),
    ("全球大模型榜单盘点，排第三的是谁家的", ("甲实验室",)),
    ("云桥控股，鼎盛资本质押的股份占其持股数量的比例", ("100%",)),
    # prices, totals, columns of which one holds the total
    ("2024年9月上旬农资市场，玉米比豆粕便宜多少元", ("790.3元",)),
    ("9月上旬农资价格监测，饲料里跌得最多的是什么", ("玉米",)),
    ("2024年9月上旬农资市场，价格持平的有哪些", ("鱼粉",)),
    ("2024年9月上旬农资市场价格，下跌的品种有几个", ("3个",)),
    ("滨江市土地供应价格，哪个区段的住宅二季度更贵", ("核心区",)),
    ("滨江市土地价格对照，二季度成交面积最大的是哪里", ("工业", "开发区")),
    ("沿江五县森林资源，临溪县森林面积多少万亩", ("182.4万亩",)),
    ("沿江五县森林资源，青浦县竹林占森林面积的比例", ("33.46%",)),
    ("沿江五县森林资源，五个县乔木林一共多少万亩", ("557.5万亩",)),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_the_table_that_is_named_answers(published: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = published.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    first = answer.answer.split("。〔")[0]
    assert all(word in first for word in said), answer.answer
    assert answer.citations


TEMPTING = (
    "采购经理指数，2024年5月出口订单是多少",  # 新订单 is another one
    "采购经理指数里，2022年5月的PMI是多少",
    "快递行业研究，业务收入首次超过1万亿元的是哪一年",  # not all the years above it
    "快递行业研究里，2022年每件快递平均收入多少元",
    "2024年9月上旬农资价格，豆粕上期的价格是多少",  # only how it changed stands there
    "数字阅读行为研究，样本一共多少人",  # by sex, by stage and by hours: the same people again
    "衡川集团分部经营数据，水泥毛利是多少",  # 毛利率 is a rate
    "衡川集团分部，抵销前的营业收入是多少",
    "社会组织登记情况，社会团体一共多少个",  # rows are kinds, not bodies
    "社会组织登记，公募比非公募少多少个",
    "沿江五县森林资源，森林面积最大的两个县合计多少",
    "三条铁路线运营对比，东线平均每公里投资多少亿元",
    "三条铁路线运营对比里，南线里程多少",
    "北岭重工2023年专利数量是多少",
    "大模型榜单盘点里谷歌的模型有几个",
    "县域医疗服务能力评估里，丁省有多少家三级医院",
)


@pytest.mark.parametrize("question", TEMPTING)
def test_what_only_looks_like_an_answer_gets_no_figure(published: Assistant, question: str) -> None:
    answer = published.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures


MONTHS = (
    ("spaces", ("2023 年 5 月", "2023 年 6 月", "2023 年 7 月")),
    ("year-once", ("2023年5月", "6月", "7月")),
    ("dashes", ("2023-05", "2023-06", "2023-07")),
    ("dots", ("2023.5", "2023.6", "2023.7")),
    ("digits", ("202305", "202306", "202307")),
    ("slashes", ("2023/5", "2023/6", "2023/7")),
    ("english", ("23-May", "23-Jun", "23-Jul")),
    ("days", ("2023-05-31", "2023-06-30", "2023-07-31")),
)


@pytest.mark.parametrize("months", [rows for _, rows in MONTHS], ids=[name for name, _ in MONTHS])
def test_months_are_read_however_they_are_written(build: Build, months: tuple[str, ...]) -> None:
    figures = (("48.8", "50.1"), ("49.8", "50.6"), ("50.8", "51.1"))
    rows = (("时间", "景气指数", "生产指数"), *((month, *own) for month, own in zip(months, figures, strict=True)))
    assistant = build(ledgers={"乙县景气调查公报.xlsx": rows})
    assert "50.6" in assistant.ask("乙县景气调查公报里，2023年6月的生产指数是多少").answer
    assert "1个" not in assistant.ask("乙县景气调查公报中，7月的景气指数比5月高多少").answer
    assert "2" in assistant.ask("乙县景气调查公报中，7月的景气指数比5月高多少").answer


def test_a_year_for_a_header_is_set_off_from_its_figure(build: Build) -> None:
    rows = (("项目（百万元）", "2022", "2023"), ("应付债券", 39749, 51327), ("长期借款", 120, 95))
    assistant = build(ledgers={"丙公司年报点评.xlsx": rows})
    answer = assistant.ask("丙公司年报点评，2023年的应付债券比2022年增加了多少")
    assert "11578" in answer.answer
    assert "2023年51327" in answer.answer


def test_a_word_of_falling_is_no_slip_for_one_of_rising(build: Build) -> None:
    rows = (("证券", "最低收盘价（元）", "最高收盘价（元）"), ("甲", 9.8, 12), ("乙", 10.4, 15), ("丙", 8.1, 11))
    assistant = build(ledgers={"突破行情回顾.xlsx": rows})
    assert "2只" in assistant.ask("行情回顾里最低收盘价跌破10块钱的证券有几只").answer


def test_months_so_far_are_not_added_up(build: Build) -> None:
    rows = (("时间", "产量（吨）"), ("2023年1-5月", 50), ("2023年1-6月", 62), ("2023年1-7月", 71))
    assistant = build(ledgers={"乙县矿石产量快报.xlsx": rows})
    assert "62吨" in assistant.ask("乙县矿石产量快报里，2023年1—6月的产量是多少").answer
    year = assistant.ask("乙县矿石产量快报里，2023年产量合计多少")
    assert not year.figures, year.answer
