"""How people name files, tables, kinds of things and figures: nothing of it is lost or taken for content."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

STOCKS = (
    ("新材料行业动态：春季销量点评",),
    ("公司代码", "名称", "2024-03-05股价", "EPS", None, "PE", None, "投资评级"),
    (None, None, None, "2023", "2024E", "2023", "2024E", None),
    ("600901", "青禾科技", 8.5, 0.63, 0.77, 13.5, 11.0, "买入"),
    ("600902", "白川股份", 24.2, -0.44, 0.60, None, 40.3, "未评级"),
    ("600903", "云顶电子", 31.6, -1.20, -0.30, None, None, "增持"),
    ("600904", "远山材料", 6.1, 0.40, 0.35, 15.3, 17.4, "买入"),
    ("600905", "长泽化工", 12.0, 0.90, 1.10, 13.3, 10.9, "未评级"),
)
WEEKLY = (
    ("人工智能周报（24年第17周）",),
    ("公司代码", "公司名称", "昨收盘(港元)", "总市值(百万港元)", "EPS", None),
    (None, None, None, None, "2023E", "2024E"),
    ("9001", "海石控股", 348.4, 32907, 19.5, 22.2),
    ("9002", "松果互动", 149.2, 47904, 11.2, 12.0),
    ("9003", "蓝鲸生活", 115.6, 7180, 2.1, 3.2),
)
MODELS = (
    ("大模型农业应用研究_林岚",),
    ("名称", "发表时间", "参数量", "研制单位", "主要功能"),
    ("Alpha", "2020.4", "约12 000", "微山", "识别病害"),
    ("Beta", "2021.6", "约300", "微山、江岳大学", "预测产量"),
    ("Gamma", "2022.1", "约80", "江岳大学", "写农事记录"),
    ("Delta", "2022.9", "约40", "微山", "问答"),
)
SCORES = (
    ("AI绘画综述_林岚",),
    ("模型", "模型参数量", "FID得分"),
    ("甲画", "约12", 8.1),
    ("乙画", "约900", 4.2),
    ("丙画", "约30", 11.5),
)
FLOWS = (
    ("东江水泥2024年半年度现金流量表",),
    ("项目", "2024年半年度", "2023年半年度"),
    ("销售商品、提供劳务收到的现金", 3400.5, 2214.25),
    ("支付给职工以及为职工支付的现金", 310.5, 290.0),
    ("经营活动现金流出小计", 2484.0, 1950.0),
    ("研发费用", 84.5, 70.0),
)
DETAILS = (
    ("安若微：射频芯片研究",),
    ("项目", "本期发生额", "上期发生额"),
    ("工资薪酬", 339.25, 272.5),
    ("研发工程费", 134.5, 76.25),
    ("股份支付费用", 40.0, 12.5),
)
SHEETS = {
    "新材料行业动态：春季销量点评": STOCKS,
    "人工智能周报（24年第17周）": WEEKLY,
    "大模型农业应用研究_林岚": MODELS,
    "AI绘画综述_林岚": SCORES,
    "东江水泥2024年半年度现金流量表": FLOWS,
    "安若微：射频芯片研究": DETAILS,
}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers={f"{name}.xlsx": rows for name, rows in SHEETS.items()}, today=dt.date(2024, 7, 15))


ANSWERED = (
    # the file by another word of its title, a name that no dictionary has, a table within it
    ("第17周的AI周报里，蓝鲸生活前一天收在什么价位", ("115.6",)),
    ("安若微研究里，股份支付费用本期是多少", ("40",)),
    ("林岚那篇大模型农业研究里介绍各模型用途的小表，2022年推出的有哪几个", ("Gamma", "Delta")),
    # the measure said before, beside or in brackets
    ("第17周AI周报的公司里，市面上最值钱的两家依次是谁", ("松果互动", "海石控股")),
    ("AI绘画综述里，图像质量最好（FID最小）的模型是哪个", ("乙画",)),
    ("春季销量点评里，估值（PE）2024年最高的是哪家", ("白川股份",)),
    ("春季销量点评里，青禾科技2024年的市盈率是多少倍", ("11",)),
    # what rows have to be, said as a phrase
    ("春季销量点评里，2023年亏钱的是哪几家", ("白川股份", "云顶电子")),
    ("春季销量点评里，2024年每股收益为负的有几家", ("1家",)),
    ("春季销量点评里还没给评级的公司有哪些", ("白川股份", "长泽化工")),
    ("春季销量点评里，推荐买进而且一股不到8块钱的有哪些公司", ("远山材料",)),
    ("春季销量点评中推荐买进的公司，2024年预计每股赚得最多的是哪家", ("青禾科技",)),
    ("林岚那篇大模型表里，微山自己或跟别家一起搞出来的有几个", ("3个",)),
    ("林岚那篇大模型表里，微山跟别家一起搞出来的有哪些", ("Beta",)),
    ("林岚那篇大模型表里，微山自己搞出来的有哪些", ("Alpha", "Delta")),
    # words of accounts
    ("东江水泥2024年上半年卖货收到的钱有多少", ("3400.5",)),
    ("东江水泥2024年上半年搞科研投了多少钱", ("84.5",)),
    ("东江水泥2024年上半年经营上花出去的现金里，发工资占多大比重", ("12.5%",)),
    ("安若微研发支出里，本期最多的是哪一项", ("工资薪酬",)),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_spoken_words_find_the_cells(shelf: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = shelf.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    first = answer.answer.split("。〔")[0]
    assert all(word in first for word in said), answer.answer


def test_only_those_meant_are_listed(shelf: Assistant) -> None:
    alone = shelf.ask("林岚那篇大模型表里，微山自己搞出来的有哪些").answer
    assert "Beta" not in alone
    lost = shelf.ask("春季销量点评里，2023年亏钱的是哪几家").answer
    assert "青禾科技" not in lost


TEMPTING = (
    "林岚那篇大模型表里，参数量超过10亿的有几个",  # cells hold texts: no other column is meant
    "AI绘画综述里，FID低于10、参数量又超过10亿的模型有几个",
    "春季销量点评中推荐卖出的公司，2024年预计每股赚得最多的是哪家",
    "春季销量点评中已退市的公司，股价最高的是哪家",
    "林岚那篇大模型表里，海石跟别家一起搞出来的有哪些",
    "东江水泥2024年上半年经营上花出去的现金，有百分之多少是给员工的",  # an amount is no share
    "第17周的AI周报里，蓝鲸生活前三天收在什么价位",
    "第18周的AI周报里，蓝鲸生活前一天收在什么价位",
    "东江水泥2024年上半年净利润（研发费用）是多少",
    "东江水泥2024年半年度母公司现金流量表里，研发费用是多少",
    "春季销量点评里，没推荐买入的公司里一股最贵的是哪家",
    "东江水泥2024年上半年卖设备收到的钱有多少",
    "东江水泥2024年上半年给员工发奖金花了多少",
)


@pytest.mark.parametrize("question", TEMPTING)
def test_what_only_sounds_alike_gets_no_figure(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures


def test_what_is_meant_as_written_is_not_corrected(build: Build) -> None:
    rows = (("缺钱项目清单",), ("项目名称", "缺钱原因"), ("甲项目", "资金未到位"), ("乙项目", "还款压力"))
    office = build(ledgers={"春季销量点评.xlsx": STOCKS, "缺钱项目清单.xlsx": rows})
    answer = office.ask("春季销量点评里，2023年亏钱的是哪几家")
    assert answer.status is Status.ANSWERED, answer.answer
    assert "白川股份" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("安若微射频芯片研究里，本期比上期多花得最多的是哪一项", id="the-largest-difference"),
        pytest.param("大模型农业应用研究里，Gamma发表了多少公里", id="a-time-for-a-length"),
    ],
)
def test_no_other_figure_is_told_for_it(build: Build, question: str) -> None:
    office = build(ledgers={"安若微：射频芯片研究.xlsx": DETAILS, "大模型农业应用研究_林岚.xlsx": MODELS})
    assert office.ask(question).status is not Status.ANSWERED
