"""Questions about tables without a header, and about figures that only a label beside them names."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

FILES: dict[str, Rows] = {
    "乙县人居环境情况.xlsx": (("柳溪镇", 120, 3.5), ("石桥镇", 80, 2.5), ("白塔乡", 95, 4)),
    "云溪县基本县情表_2024.xlsx": (("户数", "3,120"), ("面积（亩）", "5,210.3"), ("县长", "张三"), ("乡镇数量", 12)),
    "东江水泥_2024年第一季度报告_2024-04-27.xlsx": (
        ("报告期末普通股股东总数", "41,203", "表决权恢复的优先股股东总数", 0),
        ("前10名股东持股情况", None, None, None),
        ("股东名称", "股东性质", "持股比例（%）", "持股数量（股）"),
        ("甲公司", "国有法人", "35.2", "1000"),
        ("乙公司", "境内非国有法人", "5.2", "100"),
    ),
}


@pytest.fixture(scope="module")
def assistant(build: Build) -> Assistant:
    return build(ledgers=FILES)


ANSWERED = (
    ("人居环境情况里，柳溪镇的第2列是多少", ("柳溪镇", "120")),
    ("人居环境情况里，石桥镇第3列是多少", ("石桥镇", "2.5")),
    ("人居环境情况，第2列最大的是哪个", ("柳溪镇",)),
    ("人居环境情况第2列大于90的有哪些", ("柳溪镇", "白塔乡")),
    ("云溪县基本县情里户数是多少", ("3120户",)),
    ("云溪县县情里，面积多少亩", ("5210.3亩",)),
    ("东江水泥一季报里普通股股东总数是多少", ("41203",)),
    ("东江水泥一季报里甲公司持股数量是多少", ("1000",)),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_columns_by_their_place_and_labels_answer(assistant: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(word in answer.answer.split("。〔")[0] for word in said), answer.answer
    assert answer.citations


TEMPTING = (
    "人居环境情况里，柳溪镇的面积是多少",  # no column says that it is an area
    "人居环境情况里，柳溪镇有多少户",
    "人居环境情况里柳溪镇是多少",
    "人居环境情况一共多少亩",
    "人居环境情况里石桥镇得了多少分",
    "人居环境情况里，柳溪镇的第5列是多少",
    "云溪县县情一共有多少个",  # the one row of a form is nothing to count
    "云溪县基本县情表里有多少个镇",
    "东江水泥一季度末普通股股东有多少户",
)


@pytest.mark.parametrize("question", TEMPTING)
def test_what_no_name_says_gets_no_figure(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status in (Status.NO_EVIDENCE, Status.CLARIFY), answer.answer
    assert not answer.figures
