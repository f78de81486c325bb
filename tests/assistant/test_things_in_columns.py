"""Things of one kind in columns, one a column, with a row for each month: asked of by their kind."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

WELLS = (
    ("临江县2022年各观测井地下水埋深",),
    ("月份", "青岗井", "柏树井", "砂坝井", "石门井"),
    ("1月", 3.2, 5.8, 4.1, 7.5),
    ("2月", 3.4, 6.0, 4.4, 7.2),
    ("3月", 2.9, 5.1, 3.8, 6.6),
)
VISITORS = (
    ("望山市2023年各景区接待人次", None, None, None, None),
    ("单位：万人次", None, None, None, None),
    ("季度", "云顶景区", "竹溪景区", "古渡景区", "合计"),
    ("一季度", 12.5, 8.0, 4.5, 25.0),
    ("二季度", 20.0, 9.5, 10.5, 40.0),
)
SHEETS = {"临江县2022年各观测井地下水埋深": WELLS, "望山市2023年各景区接待人次": VISITORS}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers={f"{name}.xlsx": rows for name, rows in SHEETS.items()}, today=dt.date(2024, 7, 15))


ANSWERED = (
    ("临江县2022年各观测井地下水埋深里，2月埋深最大的是哪个观测井", ("石门井，7.2",), ("青岗井", "合计")),
    ("临江县2022年各观测井地下水埋深里，2月埋深最小的两个观测井是哪些", ("青岗井，3.4", "砂坝井，4.4"), ("石门井",)),
    ("临江县2022年各观测井地下水埋深里，3月埋深超过5的观测井有哪些", ("柏树井，5.1", "石门井，6.6"), ("砂坝井",)),
    ("临江县2022年各观测井地下水埋深里，有几个观测井3月埋深超过5", ("有2个观测井",), ("青岗井",)),
    ("临江县2022年各观测井地下水埋深里，各观测井1月埋深平均是多少", ("5.15",), ()),
    ("望山市2023年各景区接待人次里，二季度所有景区接待人次之和是多少", ("40万人次",), ()),
    ("望山市2023年各景区接待人次里，一季度接待人次最多的是哪个景区", ("云顶景区，12.5万人次",), ("合计",)),
    ("望山市2023年各景区接待人次里，一季度哪些景区接待人次在8万人次以上", ("云顶景区", "竹溪景区"), ("古渡景区",)),
)


@pytest.mark.parametrize(("question", "said", "unsaid"), ANSWERED, ids=[question for question, *_ in ANSWERED])
def test_of_one_row_the_columns_are_the_things(
    shelf: Assistant, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    answer = shelf.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    first = answer.answer.split("。〔")[0]
    assert all(word in first for word in said), answer.answer
    assert not any(word in first for word in unsaid), answer.answer


REFUSED = (
    "临江县2022年各观测井地下水埋深里，1月和2月哪个观测井埋深最大",  # of two rows
    "临江县2022年各观测井地下水埋深里，3月埋深没有超过5的观测井有哪些",
    "临江县2022年各观测井地下水埋深里，2月比柏树井深的观测井有哪些",
    "临江县2022年各观测井地下水埋深里，三个观测井1月埋深平均是多少",  # they are four
    "临江县2022年各观测井地下水埋深里，2月埋深最大的是哪个水库",
    "望山市2023年各景区接待人次里，一季度接待人次超过8万元的景区有哪些",
    "望山市2023年各景区接待人次里，一季度接待人次超过8万人次的景区合计多少",  # a sum of some
)


@pytest.mark.parametrize("question", REFUSED)
def test_what_is_asked_otherwise_is_not_told_so(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
