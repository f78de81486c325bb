"""Questions that look like another one which rows or reports do answer: done late, done to a part, only planned."""

from __future__ import annotations

import re

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first


def _rows(text: str) -> tuple[tuple[object, ...], ...]:
    """Lines of cells with blanks between them; a lone point is an empty one."""
    return tuple(
        tuple(None if c == "." else float(c) if re.fullmatch(r"\d+(\.\d+)?", c) else c for c in line.split())
        for line in text.strip().splitlines()
    )


PARCELS = (
    ("岭北县图斑整改台账（截至2024年5月31日）",),
    *_rows(
        """
图斑编号 乡镇 村 监测面积（亩） 耕地面积（亩） 整改措施 整改状态 整改时限 复垦费用（万元） 违法类型
LB-01 松口镇 上寨村 40 40 清表还耕 已整改 2024-03-31 12 公路用地
LB-02 松口镇 上寨村 60 20 移栽树木 正在整改 2024-06-30 — 公路用地
LB-03 木田乡 下坪村 35 0 清表还耕 未整改 2024-12-31 . 挖塘养鱼
LB-04 木田乡 下坪村 90 10 移栽树木 已整改 2024-04-30 — 挖塘养鱼
LB-05 石鸡镇 枫树村 20 5 退还林地 未整改 2024-05-31 8 挖塘养鱼
"""
    ),
)
BRIDGES = (
    ("岭北县便桥改造项目台账",),
    *_rows(
        """
项目名称 乡镇 投资（万元） 预计完工日期 施工状态
松口便桥 松口镇 40 2024-05-31 在建
木田便桥 木田乡 60 2024-09-30 完工
石鸡便桥 石鸡镇 25 2024-06-10 在建
"""
    ),
)
REPORT = """2023年工作总结
一、主要工作
（一）信访化解有进展。全年收到信访事项52件，截至年底完成化解31件。
（二）资金保障有力。收缴滞纳金35.2万元；管网修复还需补助资金约780万元。
"""


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    ledgers = {"图斑台账.xlsx": PARCELS, "便桥改造.xlsx": BRIDGES}
    return build(ledgers=ledgers, reports={"2023年工作总结.txt": REPORT})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("复垦费用没填的图斑有几个", "3个", id="a-dash-is-not-filled-in"),
        pytest.param("没填复垦费用的图斑有哪些", "共3", id="which-are-not-filled-in"),
        pytest.param("移栽树木的图斑有几个", "2个", id="what-is-to-be-done"),
        pytest.param("移栽树木的图斑里已整改的有几个", "1个", id="and-is-done"),
        pytest.param("逾期未整改的图斑有几个", "图斑2个", id="past-its-day-and-not-done"),
        pytest.param("已过预计完工日期的项目有几个", "2个", id="past-the-day-planned"),
        pytest.param("图斑复垦费用合计多少亿元", "0.002亿元", id="less-than-is-shown"),
        pytest.param("图斑平均监测面积是多少亩", "49亩", id="average"),
    ],
)
def test_what_is_told(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


def test_blanks_and_dashes_are_told_apart(county: Assistant) -> None:
    assert "空白1个，填“—”2个" in county.ask("复垦费用没填的图斑有几个").answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("逾期整改到位的图斑有几个", id="done-after-its-day"),
        pytest.param("提前整改完成的图斑有几个", id="done-before-its-day"),
        pytest.param("已移栽树木的图斑有几个", id="a-measure-is-no-deed"),
        pytest.param("退还林地完成了的图斑有几个", id="nor-one-that-is-over"),
        pytest.param("完成清表还耕的图斑有几个", id="nor-with-the-verb-before"),
        pytest.param("2024年的图斑有几个", id="until-when-it-tells-is-no-time-of-rows"),
        pytest.param("全部占耕地的图斑有几个", id="wholly"),
        pytest.param("部分占耕地的图斑有几个", id="in-part"),
        pytest.param("只有一个图斑的村有几个", id="groups-of-one"),
        pytest.param("图斑平均监测面积，最大的多少亩", id="average-and-most"),
        pytest.param("违法用地的图斑有几个", id="any-land-is-no-kind-of-it"),
        pytest.param("图斑一共占了多少地", id="land-taken-is-no-number-of-rows"),
        pytest.param("去年一共收上来多少钱", id="money-of-what"),
        pytest.param("去年补助了多少资金", id="what-is-wanting-was-not-given"),
    ],
)
def test_what_only_looks_alike_is_not_answered(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
