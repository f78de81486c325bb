"""Tables with indicators in rows and periods in columns, and headers of two levels."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answer import Status
from assistant.chain import Assistant

if TYPE_CHECKING:
    from collections.abc import Callable

REVENUE = (
    ("云麓县土地收支情况表",),
    ("单位：万元",),
    ("项目", "2023年上半年", "2024年上半年"),
    ("一、土地出让收入", 15320.5, 12040),
    ("其中：招拍挂收入", 14000, 11500.25),
    ("二、征地补偿支出", 8800, "—"),
    ("三、登记收费", None, 36.4),
)
TEAMS = (
    ("云麓县各片区耕地恢复情况",),
    ("片区", "2023年", None, "2024年", None),
    (None, "任务（亩）", "完成（亩）", "任务（亩）", "完成（亩）"),
    ("东片区", 300, 280.5, 320, 150),
    ("西片区", 200, 205, 210, 99.75),
    ("合计", 500, 485.5, 530, 249.75),
)

LINKS = (
    ("云麓县挂钩项目进度表",),
    ("项目名称", "建设规模（亩）", None, "其中", None),
    (None, "合计", "水田", "拆旧（亩）", "建新（亩）"),
    ("东片一期", 120.5, 30, 80, 40.5),
    ("东片二期", 64, 8.5, 60, 4),
)


@pytest.fixture(scope="module")
def statements(build: Callable[..., Assistant]) -> Assistant:
    ledgers: dict[str, Any] = {"土地收支.xlsx": REVENUE, "耕地恢复.xlsx": TEAMS, "挂钩进度.xlsx": LINKS}
    return build(ledgers=ledgers)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        pytest.param("2024年上半年土地出让收入是多少", "12040", id="outline-mark-of-the-indicator-left-out"),
        pytest.param("土地收支情况表里2023年上半年征地补偿支出多少", "8800", id="table-named"),
        pytest.param("2024年上半年登记收费多少万元", "36.4", id="unit-of-the-unit-row"),
        pytest.param("2024年上半年招拍挂收入多少", "11500.25", id="an-among-row-is-looked-up"),
        pytest.param("2023年东片区完成多少亩", "280.5", id="two-levels-and-a-row"),
        pytest.param("挂钩项目拆旧合计多少亩", "140", id="a-level-under-among"),
        pytest.param("挂钩项目建设规模一共多少", "184.5", id="the-whole-of-several-levels"),
        pytest.param("东片一期水田多少亩", "30", id="one-part-of-them"),
        pytest.param("西片区2024年任务是多少", "210", id="period-after-the-row"),
    ],
)
def test_one_cell_is_found_by_indicator_and_period(statements: Assistant, question: str, figure: str) -> None:
    answer = statements.ask(question)

    assert answer.status is Status.ANSWERED, answer.answer
    assert answer.figures[0].value == Decimal(figure)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("2022年上半年土地出让收入是多少", id="no-such-period"),
        pytest.param("2023年上半年登记收费多少", id="blank-cell"),
        pytest.param("2024年上半年征地补偿支出多少", id="dash"),
        pytest.param("土地出让收入是多少", id="period-not-named"),
    ],
)
def test_a_cell_that_is_not_there_gives_no_figure(statements: Assistant, question: str) -> None:
    assert statements.ask(question).figures == ()
