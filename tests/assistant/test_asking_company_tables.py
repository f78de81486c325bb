"""Questions in everyday words about cash flow statements, shareholders, grants of shares, and firms side by side."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

COMPANIES: dict[str, Rows] = {
    "青禾乳业2024年半年度报告：合并现金流量表.xlsx": (
        ("项目", "本期金额（元）", "上期金额（元）"),
        ("一、经营活动产生的现金流量：", None, None),
        ("销售商品、提供劳务收到的现金", 81230, 76540),
        ("支付给职工以及为职工支付的现金", 12050, 11020),
        ("支付的各项税费", 4560, 3980),
        ("经营活动产生的现金流量净额", 64620, 61540),
        ("二、投资活动产生的现金流量：", None, None),
        ("购建固定资产、无形资产和其他长期资产支付的现金", 21030, 15020),
        ("投资活动产生的现金流量净额", -21030, -15020),
        ("三、筹资活动产生的现金流量：", None, None),
        ("取得借款收到的现金", 30010, 26020),
        ("偿还债务支付的现金", 41150, 28270),
        ("筹资活动产生的现金流量净额", -11140, -2250),
    ),
    "松岭矿业：关于股东股份质押的公告.xlsx": (
        ("股东名称", "股东性质", "持股数量（股）", "持股比例（%）", "质押股份数量（股）"),
        ("松岭控股集团有限公司", "境内非国有法人", 8000, 40, 2000),
        ("云州产业投资有限公司", "国有法人", 1500, 7.5, 0),
        ("云州城建开发有限公司", "国有法人", 900, 4.5, 0),
        ("许知远", "境内自然人", 600, 3, 300),
        ("丁若兰", "境内自然人", 100, 0.5, 0),
    ),
    "竹溪软件：2024年限制性股票激励对象名单.xlsx": (
        ("姓名", "职务", "获授数量（万股）"),
        ("方越", "董事、总经理", 60),
        ("江岚", "董事、副总经理", 45),
        ("石磊", "副总经理", 40),
        ("米雪", "董事会秘书", 30),
    ),
    "地方银行年报综述.xlsx": (
        ("指标", "东浦银行", "西塘银行", "北湾农商行"),
        ("总资产（亿元）", 820, 563, 198),
        ("不良贷款率（%）", 1.12, 1.35, 1.76),
    ),
    "溪口医疗首次覆盖报告.xlsx": (
        ("项目", "2022A", "2023A", "2024E", "2025E"),
        ("归母净利润（百万元）", 320, 389, 471, 518),
        ("归母净利润增长率（%）", 5.1, 21.6, 21.1, 10.0),
        ("毛利率（%）", 35.6, 36.5, 37.6, 38.4),
    ),
    "海风物流2023年员工绩效表.xlsx": (
        ("类别", "项目", "2022年", "2023年"),
        ("性别", "男性员工（人）", 3120, 3250),
        ("性别", "女性员工（人）", 1880, 2050),
        ("学历", "本科（人）", 2600, 2800),
        ("学历", "大专及以下（人）", 2400, 2500),
        ("培训", "培训总投入（万元）", 860, 920),
    ),
}


@pytest.fixture(scope="module")
def companies(build: Build) -> Assistant:
    return build(ledgers=COMPANIES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("青禾乳业半年报里卖东西收回来多少现金", "81230", id="asked-within-the-line"),
        pytest.param("看青禾乳业的半年报，交了多少税", "4560", id="taxes-and-where-to-look"),
        pytest.param("青禾乳业半年报里，买设备花的钱是多少", "21030", id="assets"),
        pytest.param("青禾乳业半年报里，还债花掉的现金是多少", "41150", id="no-time-in-a-report"),
        pytest.param("青禾乳业半年报，借钱进来的现金本期比上期增加多少", "3990", id="change-of-a-line"),
        pytest.param(
            "青禾乳业半年报，经营、投资、筹资三类活动里现金净流出最多的是哪一类", "投资活动", id="most-flowing-out"
        ),
        pytest.param("松岭矿业质押公告里，手上有股份押着的有几个", "2", id="some-pledged"),
        pytest.param("松岭矿业质押公告里，许知远把自己手里多大比例的股份押出去了", "50", id="part-pledged"),
        pytest.param("松岭矿业公告里，两家云州的股东加起来持有多少股", "2400", id="so-many-called-so"),
        pytest.param("松岭矿业公告里，两位个人股东一共持有多少股", "700", id="so-many-of-a-kind"),
        pytest.param("松岭矿业公告里持股不到1%的是谁", "丁若兰", id="limit-in-the-unit-of-one"),
        pytest.param("竹溪软件股权激励名单上，兼着董事的有几个人", "2", id="no-secretary-of-the-board"),
        pytest.param("竹溪软件激励名单里，兼任董事的副总经理是谁", "江岚", id="two-offices"),
        pytest.param("地方银行年报综述列的三家银行，不良贷款率最高的是哪家", "北湾农商行", id="called-otherwise"),
        pytest.param("溪口医疗首次覆盖报告里，哪一年的归母净利润涨得最快", "2023A", id="fastest-by-its-rate"),
    ],
)
def test_everyday_words_find_the_cells(companies: Assistant, question: str, told: str) -> None:
    answer = companies.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert told in answer.answer.replace(",", "")


def test_only_the_flows_below_nothing_are_told(companies: Assistant) -> None:
    answer = companies.ask("青禾乳业半年报，经营、投资、筹资三类活动里哪些是现金净流出的")
    assert answer.status is Status.ANSWERED
    assert "投资活动" in answer.answer
    assert "筹资活动" in answer.answer
    assert "64620" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("青禾乳业半年报里，还没交的税有多少", id="tax-not-paid"),
        pytest.param("青禾乳业半年报里，给员工买社保付的现金是多少", id="not-the-whole-of-what-staff-got"),
        pytest.param("青禾乳业半年报，卖固定资产收到的现金本期比上期多多少", id="another-sale"),
        pytest.param("松岭矿业公告里，三家云州的股东加起来持有多少股", id="number-does-not-agree"),
        pytest.param("松岭矿业质押公告里，解除质押的股份有多少股", id="no-longer-pledged"),
        pytest.param("地方银行年报综述列的五家银行，不良贷款率最高的是哪家", id="more-than-there-are"),
        pytest.param("溪口医疗首次覆盖报告里，哪一年的毛利率涨得最快", id="no-row-of-its-change"),
        pytest.param("海风物流2023年女的占全部员工几成", id="whole-of-several-kinds"),
    ],
)
def test_what_looks_alike_is_not_answered(companies: Assistant, question: str) -> None:
    answer = companies.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
