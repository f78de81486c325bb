"""Numbers of single rows in the unit that was asked for, which is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant

Build = Callable[..., Assistant]

MINES = (
    ("采矿权台账",),
    ("矿山名称", "乡镇", "开采矿种", "矿区面积（平方公里）"),
    ("柳溪石灰岩矿", "柳溪镇", "石灰岩", 0.9619),
    ("石桥砂岩矿", "石桥镇", "砂岩", 0.0139),
    ("白塔页岩矿", "白塔乡", "页岩", "0.1*2"),
)


@pytest.fixture(scope="module")
def mines(build: Build) -> Assistant:
    return build(ledgers={"采矿权.xlsx": MINES})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("矿区面积最大的有几公顷", "柳溪石灰岩矿（柳溪镇），96.19公顷", id="largest"),
        pytest.param("矿区面积最小的采矿权多少亩", "20.85亩", id="smallest"),
        pytest.param("柳溪石灰岩矿的矿区面积是多少公顷", "矿区面积96.19公顷", id="one-row"),
    ],
)
def test_in_the_unit_asked_for(mines: Assistant, question: str, said: str) -> None:
    answer = mines.ask(question)
    assert said in answer.answer
    assert "台账单位为平方公里，已换算为" in answer.explanation


def test_in_its_own_unit_where_none_is_asked_for(mines: Assistant) -> None:
    answer = mines.ask("矿区面积最大的采矿权是哪个")
    assert "0.9619平方公里" in answer.answer
    assert "换算" not in answer.explanation


def test_hidden_digits_are_not_converted(mines: Assistant) -> None:
    answer = mines.ask("白塔页岩矿的矿区面积是多少公顷")
    assert "0.1*2平方公里" in answer.answer
    assert all(figure.value is None for figure in answer.figures)


def test_what_would_round_to_nought_stays_in_its_own_unit(build: Build) -> None:
    plots = (("供地台账",), ("宗地编号", "位置", "面积（亩）"), ("GT-01", "柳溪镇", 0.5), ("GT-02", "石桥镇", 8))
    assert "0.5亩" in build(ledgers={"供地.xlsx": plots}).ask("GT-01的面积是多少平方公里").answer


def test_no_other_dimension(mines: Assistant) -> None:
    assert mines.ask("柳溪石灰岩矿的矿区面积是多少万元").status is not Status.ANSWERED
