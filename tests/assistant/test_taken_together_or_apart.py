"""Figures of rows and columns that a question names, added up or set against each other."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.which_more import as_comparison
from tests.assistant.conftest import Build

LIBRARIES = (
    ("松江区2023年图书馆情况",),
    ("馆名", "类型", "藏书量（册）", "阅览座位（个）"),
    ("市民图书馆", "公共馆", 42000, 310),
    ("少儿图书馆", "公共馆", 18500, 120),
    ("师院图书馆", "高校馆", 96000, 880),
    ("工学院图书馆", "高校馆", 71500, 640),
)
PUMPS = (
    ("泵站", "更新前", None, "更新后", None),
    (None, "装机（千瓦）", "流量（立方米）", "装机（千瓦）", "流量（立方米）"),
    ("东闸泵站", 120, 300, 260, 540),
    ("西闸泵站", 400, 900, 310, 980),
    ("南闸泵站", 180, 420, 330, 610),
)
SHEETS = {"松江区2023年图书馆情况": LIBRARIES, "松江区排涝泵站更新前后对比": PUMPS}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers={f"{name}.xlsx": rows for name, rows in SHEETS.items()}, today=dt.date(2024, 7, 15))


ADDED = (
    ("市民图书馆与少儿图书馆藏书量之和是多少", "60500册"),
    ("市民图书馆和少儿图书馆藏书量的和是多少", "60500册"),
    ("市民图书馆、少儿图书馆藏书量总和是多少", "60500册"),
    ("市民图书馆、少儿图书馆藏书量相加是多少册", "60500册"),
    ("市民图书馆和少儿图书馆的藏书量加在一起是多少", "60500册"),
    ("市民图书馆与少儿图书馆藏书量之和", "60500册"),
    ("市民图书馆加少儿图书馆的藏书量是多少", "60500册"),
    ("东闸泵站与南闸泵站更新后装机之和是多少", "590千瓦"),
)
APART = (
    ("师院图书馆的藏书量比工学院图书馆多多少", "多24500册"),
    ("工学院图书馆与师院图书馆藏书量之差是多少", "少24500册"),
    ("师院图书馆藏书量高出工学院图书馆多少", "多24500册"),
    ("南闸泵站更新后的流量比东闸泵站多多少", "多70立方米"),
    ("西闸泵站的装机更新后比更新前少多少", "少90千瓦"),
    ("东闸泵站更新前后流量相差多少", "多240立方米"),
    ("松江区排涝泵站更新前后对比表里，东闸泵站更新后流量与更新前相差多少", "多240立方米"),
    ("松江区排涝泵站更新前后对比表里，装机更新后比更新前一共增加了多少", "多200千瓦"),
)


@pytest.mark.parametrize(("question", "said"), [*ADDED, *APART], ids=[q for q, _ in (*ADDED, *APART)])
def test_one_figure_is_told(shelf: Assistant, question: str, said: str) -> None:
    answer = shelf.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer


NOT_OF_ONE_PLAN = (
    "哪两个图书馆藏书量之和最大",  # of every two
    "市民图书馆与少儿图书馆藏书量之和比师院图书馆少多少",
    "东闸泵站更新后的装机比更新前的流量多多少",
    "更新后东闸泵站比更新前的南闸泵站多多少",  # of what is not said
)


@pytest.mark.parametrize("question", NOT_OF_ONE_PLAN)
def test_what_is_asked_otherwise_is_not_told_so(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_the_name_of_the_table_names_no_column(shelf: Assistant) -> None:
    told = shelf.ask("松江区排涝泵站更新前后对比表里，列出更新后的装机高于300千瓦的泵站").answer
    assert "西闸泵站" in told
    assert "南闸泵站" in told
    assert "更新前" not in told


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("甲站收入高出乙站多少", "甲站收入比乙站多多少"),
        ("甲站与乙站收入的差额", "甲站比乙站收入多多少"),
        ("甲站改建前后面积相差多少", "甲站面积改建后比改建前多多少"),
        ("面积超过5亩的有多少个", "面积超过5亩的有多少个"),
        ("逾期超过三个月的有多少个", "逾期超过三个月的有多少个"),
        ("甲站2023年前后面积相差多少", "甲站2023年前后面积相差多少"),
        ("耕地超出的面积是多少亩", "耕地超出的面积是多少亩"),
        ("收入超过目标多少", "收入超过目标多少"),
    ],
)
def test_what_is_set_against_what(said: str, plain: str) -> None:
    assert as_comparison(said) == plain
