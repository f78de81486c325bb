"""Tables of statistics, of models, of sections that part one whole, and of years counted otherwise."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

TABLES: dict[str, Rows] = {
    "茶农增收调查.xlsx": (
        ("表1 茶农基本情况", None, None),
        ("变量", "均值", "标准差"),
        ("茶园面积", 12.5, 4.1),
        ("采摘工时", 31.2, 9.6),
        ("表2 增收模型", None, None),
        ("变量", "(1) 基准", "(2) 稳健"),
        ("茶园面积", "0.143***", "0.127**"),
        (None, "(0.021)", "(0.033)"),
        ("采摘工时", "-0.062*", "-0.058"),
        (None, "(0.035)", "(0.039)"),
        ("观测值", "1,204", "1,187"),
        ("注：***、**、*分别表示在1%、5%、10%水平上显著。", None, None),
    ),
    "双溪果业2023年年度报告.xlsx": (
        ("销售收入分品种、分片区情况", None, None),
        ("单位：万元", None, None),
        ("项目", "销售收入", "毛利率"),
        ("分品种", None, None),
        ("蜜桃", 30.5, "20%"),
        ("脆李", 20.25, "30%"),
        ("分片区", None, None),
        ("城东", 45.5, "21%"),
        ("城西", 5.25, "33%"),
        ("合计", 50.75, "24%"),
    ),
    "云岭县2022年粮油平衡表.xlsx": (
        ("项目", "大米", "菜油"),
        (None, "（吨）", "（吨）"),
        ("一、可供量", 30.5, 41.25),
        ("1.外购", 10.5, 20.25),
        ("2.自产", 20, 21),
        ("二、消费量", 29.2, 38.7),
        ("1.食堂", 19.2, 28.7),
        ("2.救济", 10, 10),
        ("三、结余量", 1.3, 2.55),
    ),
    "云岭县农资价格2022年7月.xlsx": (
        ("品名", "类别", "零售价格（元）"),
        ("尿素", "化肥", 120.5),
        ("磷肥", "化肥", 80.25),
        ("地膜", "薄膜", 15),
    ),
    "石坪县农产统计.xlsx": (
        ("鄉鎮", "109年稻米產量（吨）", "108年稻米產量（吨）"),
        ("石坪鄉", 512.5, 500),
        ("松澗鄉", 310, 320),
        ("柏溪鄉", 120, 130),
    ),
}


@pytest.fixture(scope="module")
def assistant(build: Build) -> Assistant:
    return build(ledgers=TABLES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("茶农增收调查里，茶园面积的(1) 基准是多少", "0.143"),
        ("双溪果业2023年销售收入最高的品种是哪个", "蜜桃"),
        ("双溪果业2023年销售收入最高的片区是哪个", "城东"),
        ("双溪果业2023年分片区销售收入合计多少", "50.75"),
        ("茶农增收调查里，采摘工时的均值是多少", "31.2"),
        ("云岭县2022年粮油平衡表里，消费量里大米合计是多少吨", "29.2吨"),
        ("云岭县农资价格2022年7月里，尿素和地膜的零售价格合计多少元", "135.5元"),
        ("石坪县农产统计里，柏溪鄉109年稻米產量是多少吨", "120吨"),
    ],
)
def test_what_such_tables_tell(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert told in answer.answer, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "茶农增收调查里，茶农基本情况的均值合计是多少",
        "茶农增收调查里，增收模型的(2) 稳健合计是多少",
        "云岭县2022年粮油平衡表里，大米合计是多少吨",
        "云岭县2022年粮油平衡表里，食堂的大米占百分之几",
        "云岭县农资价格2022年7月里，零售价格合计多少元",
        "云岭县农资价格2022年7月里，化肥的零售价格合计多少元",
        "双溪果业2023年销售收入合计是多少",
        "双溪果业2023年销售收入最高的项目是哪个",
    ],
)
def test_what_they_do_not_tell(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED or "50.75万元" in answer.answer, answer.answer
