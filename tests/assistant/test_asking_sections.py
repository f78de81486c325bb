"""Questions over tables in sections: the same whole parted in several ways, groups called by other words."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

TABLES = {
    "云麓陶瓷：2024年半年度报告.xlsx": (
        ("主营业务分产品、分区域情况", None, None, None),
        ("单位：万元", None, None, None),
        ("项目", "销售收入", "毛利率", "销售收入比上年同期增减"),
        ("分产品", None, None, None),
        ("抛光砖", "900", "21.5%", "-3.1%"),
        ("卫浴洁具", "640", "30.2%", "12.4%"),
        ("日用瓷", "460", "18.9%", "-7.7%"),
        ("分区域", None, None, None),
        ("本省", "1,500", "24.0%", "5.0%"),
        ("外省", "500", "33.3%", "-2.0%"),
        ("合计", "2,000", "26.3%", "1.2%"),
    ),
    "2024年6月上旬丰禾集市农副产品价格监测情况_2024-06-12.xlsx": (
        ("名称", "规格", "本期价格（元）", "涨跌幅（%）"),
        ("一、蔬菜", None, None, None),
        ("莴笋", "新鲜", 3.2, -1.5),
        ("茄子", "新鲜", 4.1, 2.6),
        ("二、水产品", None, None, None),
        ("鲫鱼", "活", 15.6, 1.2),
        ("河虾", "鲜", 48.0, -4.0),
        ("三、肉禽", None, None, None),
        ("猪排", "冷鲜", 31.0, 3.3),
        ("牛腩", "冷鲜", 66.0, 0.9),
    ),
}


@pytest.fixture(scope="module")
def tables(build: Build) -> Assistant:
    return build(ledgers=TABLES, today=dt.date(2024, 7, 15))


ANSWERED = (
    # the noun of the question says the section
    ("云麓陶瓷2024年上半年销售收入排名前二的产品是哪些", ("抛光砖", "卫浴洁具"), "本省"),
    ("云麓陶瓷2024年上半年哪个区域的毛利率最高", ("外省", "33.3"), "卫浴"),
    ("云麓陶瓷2024年上半年有几个产品的毛利率超过20%", ("2个",), "4个"),
    ("分产品看，云麓陶瓷2024年上半年哪些产品的销售收入比上年同期减少了", ("抛光砖", "日用瓷"), "外省"),
    # groups by their name, and by another word for it
    ("丰禾集市2024年6月上旬水产品里哪一样最贵", ("河虾", "48"), "牛腩"),
    ("丰禾集市2024年6月上旬卖的鱼虾里头，哪一种最便宜", ("鲫鱼", "15.6"), "莴笋"),
)


@pytest.mark.parametrize(("question", "said", "never"), ANSWERED, ids=[question for question, *_ in ANSWERED])
def test_the_section_that_is_said_answers(tables: Assistant, question: str, said: tuple[str, ...], never: str) -> None:
    answer = tables.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer for word in said), answer.answer
    assert never not in answer.answer, answer.answer


REFUSED = (
    # the whole stands in each of the sections
    "云麓陶瓷2024年上半年毛利率最高的三个是哪些",
    "云麓陶瓷2024年上半年毛利率超过20%的有几项",
    # what may be a group of the rows is none that the table has
    "丰禾集市2024年6月上旬卖的零嘴里头，哪一样最贵",
    "丰禾集市2024年6月上旬价格监测的干货里，哪一样最便宜",
    "丰禾集市2024年6月上旬价格监测的干货里，新鲜的哪一样最贵",
)


@pytest.mark.parametrize("question", REFUSED)
def test_rows_of_other_sections_do_not_answer(tables: Assistant, question: str) -> None:
    answer = tables.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
