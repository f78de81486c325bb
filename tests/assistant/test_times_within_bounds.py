"""Which years, quarters or months in the columns of a table keep to a limit, and how many they are."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

RATIOS = (
    ("澄湖水务首次覆盖：主要财务比率",),
    ("会计年度", "2021A", "2022A", "2023A", "2024E", "2025E"),
    ("盈利能力", None, None, None, None, None),
    ("毛利率", "31.2%", "28.4%", "29.9%", "30.5%", "33.0%"),
    ("净利润增长", "12.0%", "-8.5%", "3.1%", "-0.4%", "9.7%"),
    ("偿债能力", None, None, None, None, None),
    ("流动比率", "1.10", "0.95", "1.00", "1.24", "1.31"),
    ("利息保障倍数", "4.1", "—", "3.6", "4.4", "5.0"),
)
QUARTERS = (
    ("云岭航运：分季度经营数据",),
    ("项目", "2023年一季度", "2023年二季度", "2023年三季度", "2023年四季度"),
    ("营业收入（百万元）", 820.5, 1010.0, 1180.25, 960.0),
    ("投资收益（百万元）", 3.5, -1.2, -0.8, 6.0),
)
SHARES = (
    ("调味品行业研究：可比公司",),
    ("代码", "简称", "市值（亿元）", "归母净利润（亿元）", None, None),
    (None, None, None, "23A", "24E", "25E"),
    ("600811", "百味轩", 320.5, 9.8, 10.6, 12.1),
    ("600812", "老陶坊", 110.2, 3.3, 2.9, 3.6),
)
SALES = (
    ("望江镇农产品收购情况",),
    ("年份", "收购量（吨）", "收购额（万元）"),
    ("2020年", 310, 95.5),
    ("2021年", 420, 130.0),
    ("2022年", 280, 88.0),
)
SHEETS = {
    "澄湖水务首次覆盖：长期稳健": RATIOS,
    "云岭航运2023年分季度经营数据": QUARTERS,
    "调味品行业研究": SHARES,
    "望江镇农产品收购情况": SALES,
}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers={f"{name}.xlsx": rows for name, rows in SHEETS.items()}, today=dt.date(2024, 7, 15))


ANSWERED = (
    ("澄湖水务首次覆盖里，哪几年毛利率高于30%", ("2021A，31.2%", "2024E，30.5%", "2025E，33%"), ("2022A", "2023A")),
    ("澄湖水务首次覆盖里，2021到2023年中哪几年的毛利率在29%以上", ("2021A", "2023A"), ("2022A", "2024E", "2025E")),
    ("澄湖水务首次覆盖的五个会计年度里，毛利率低于30%的有几个年度", ("有2个年度",), ()),
    ("澄湖水务首次覆盖里，有几年流动比率超过1", ("有3个年度",), ("2023A",)),
    ("澄湖水务首次覆盖里，流动比率不低于1的年份有哪些", ("2021A", "2023A", "2024E", "2025E"), ("2022A",)),
    ("澄湖水务首次覆盖里，净利润增长为负的是哪几年", ("2022A，-8.5%", "2024E，-0.4%"), ("2021A", "2025E")),
    ("澄湖水务首次覆盖里，毛利率超过40%的有几年", ("有0个年度", "共5个年度"), ()),
    ("澄湖水务首次覆盖里，哪几年毛利率超过40%", ("没有高于",), ("2021A",)),
    ("云岭航运分季度经营数据里，哪几个季度营业收入超过10亿元", ("二季度", "三季度"), ("一季度", "四季度")),
    ("云岭航运分季度经营数据里，投资收益为负的有几个季度", ("有2个季度",), ()),
    ("调味品行业研究里，百味轩的归母净利润哪几年超过10亿元", ("24E，10.6亿元", "25E，12.1亿元"), ("23A",)),
)


@pytest.mark.parametrize(("question", "said", "unsaid"), ANSWERED, ids=[question for question, *_ in ANSWERED])
def test_the_times_that_keep_to_it_are_told(
    shelf: Assistant, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    answer = shelf.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    first = answer.answer.split("。〔")[0]
    assert all(word in first for word in said), answer.answer
    assert not any(word in first for word in unsaid), answer.answer


REFUSED = (
    "澄湖水务首次覆盖里，毛利率从哪一年开始超过30%",  # one of them, and none other
    "澄湖水务首次覆盖里，毛利率首次超过30%是哪一年",
    "澄湖水务首次覆盖里，毛利率连续几年超过29%",
    "澄湖水务首次覆盖里，毛利率没有超过30%的是哪几年",
    "澄湖水务首次覆盖里，哪几年毛利率高于30",  # 30 of figures in %
    "澄湖水务首次覆盖里，哪几年流动比率高于100%",
    "澄湖水务首次覆盖里，哪几年毛利率和流动比率高于1",  # two rows, one limit
    "澄湖水务首次覆盖里，哪几年利息保障倍数高于4",  # one of the years has no figure
    "澄湖水务首次覆盖的四个会计年度里，毛利率低于30%的有几个年度",
    "澄湖水务首次覆盖里，2019到2023年中哪几年的毛利率在29%以上",  # two of the years have no column
    "云岭航运分季度经营数据里，哪几个季度营业收入超过1000",  # 1000元 or 1000百万元
    "云岭航运分季度经营数据里，哪几个月营业收入超过10亿元",
    "调味品行业研究里，归母净利润哪几年超过10亿元",  # whose
)


@pytest.mark.parametrize("question", REFUSED)
def test_what_is_asked_otherwise_is_not_told_so(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_years_in_rows_are_rows(shelf: Assistant) -> None:
    answer = shelf.ask("望江镇农产品收购情况里，哪几年收购量超过300吨").answer
    assert all(year in answer for year in ("2020年", "2021年"))
    assert "2022年" not in answer
