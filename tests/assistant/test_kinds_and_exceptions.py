"""几类 and 其他几类: kinds are counted as kinds, and 各 and 分别 ask for more than one figure."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

HAZARDS = (
    ("地质灾害隐患点台账",),
    ("数据截至2024年6月30日",),
    ("编号", "隐患点名称", "乡镇", "灾害类型", "威胁人数", "险情等级"),
    ("ZD01", "上坝滑坡", "柳溪镇", "滑坡", 12, "小型"),
    ("ZD02", "新坝滑坡", "石桥镇", "滑坡", 130, "中型"),
    ("ZD03", "河口崩塌", "石桥镇", "崩塌", 8, "小型"),
    ("ZD04", "松林崩塌", "白塔乡", "崩塌", 20, "小型"),
    ("ZD05", "沟口泥石流", "白塔乡", "泥石流", 45, "小型"),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"隐患点.xlsx": HAZARDS})


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        pytest.param("除了滑坡，其他几类隐患点分别几处", ("崩塌2处", "泥石流1处"), "滑坡2处", id="other-kinds"),
        pytest.param(
            "除了柳溪镇，其他几个乡镇隐患点各有几处", ("石桥镇2处", "白塔乡2处"), "柳溪镇1处", id="other-towns"
        ),
        pytest.param("除柳溪镇外各乡镇隐患点多少处", ("石桥镇2处", "白塔乡2处"), "柳溪镇1处", id="each-but-one"),
        pytest.param("隐患点有几类", ("灾害类型3类",), "5类", id="how-many-kinds"),
    ],
)
def test_told_by_kind(county: Assistant, question: str, said: tuple[str, ...], not_said: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(each in answer.answer for each in said), answer.answer
    assert not_said not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("除滑坡外的隐患点分别几处", id="one-figure-for-several"),
        pytest.param("滑坡隐患点有几类", id="kinds-of-a-kind"),
        pytest.param("隐患点有几类，各几处", id="two-asks-of-different-shape"),
    ],
)
def test_no_count_of_rows_for_kinds(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
