"""几类 and 其他几类: kinds are counted as kinds, and 各 and 分别 ask for more than one figure."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk

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
        pytest.param("小型以上隐患点几处", id="grades-have-an-order-that-is-not-known"),
        pytest.param("隐患点有几类，各几处", id="two-asks-of-different-shape"),
    ],
)
def test_no_count_of_rows_for_kinds(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


REGISTER = (
    ("地质灾害隐患点台账",),
    ("数据截至2024年6月30日",),
    ("编号", "隐患点名称", "乡镇", "灾害类型", "威胁户数（户）", "威胁人数（人）", "状态"),
    ("ZD01", "上坝滑坡", "柳溪镇", "滑坡", 3, 12, "在册"),
    ("ZD02", "新坝滑坡", "石桥镇", "滑坡", 40, 130, "已核销"),
    ("ZD03", "河口崩塌", "石桥镇", "崩塌", 2, 8, "在册"),
    ("ZD04", "沟口泥石流", "白塔乡", "泥石流", 11, 45, "在册"),
)
MINES = (
    ("采矿权台账",),
    ("采矿许可证号", "矿山名称", "乡镇", "生产状态"),
    ("C5101", "柳溪石灰岩矿", "柳溪镇", "生产"),
    ("C5102", "石桥砂岩矿", "石桥镇", "关闭"),
)


@pytest.fixture(scope="module")
def register(build: Build) -> Assistant:
    return build(ledgers={"隐患点.xlsx": REGISTER, "采矿权.xlsx": MINES})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("隐患点有几处", "在册隐患点3处", id="counted"),
        pytest.param("滑坡点几处、几户、几个人", "在册隐患点1处，威胁户数合计3户，威胁人数合计12人", id="several-asks"),
        pytest.param("威胁人数最多的隐患点是哪个", "沟口泥石流", id="largest"),
        pytest.param("有没有威胁超过30人的隐患点", "共1个", id="whether-any"),
        pytest.param("哪个乡镇的隐患点威胁人数最多", "白塔乡", id="most"),
    ],
)
def test_what_was_struck_off_is_left_out_and_said_so(register: Assistant, question: str, said: str) -> None:
    answer = register.ask(question)
    assert said in answer.answer, answer.answer
    assert "没有说明状态，按在册的理解，已核销的不计" in answer.explanation


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("已核销的隐患点有几处", "已核销隐患点1处", id="asked-for"),
        pytest.param("全部隐患点有几处", "隐患点4处", id="all"),
        pytest.param("隐患点按状态分各几处", "在册3处、已核销1处", id="by-status"),
        pytest.param("新坝滑坡威胁多少人", "130人", id="one-row"),
        pytest.param("采矿权有几个", "2个", id="a-status-of-another-kind"),
    ],
)
def test_what_was_struck_off_is_told_where_it_is_meant(register: Assistant, question: str, said: str) -> None:
    answer = register.ask(question)
    assert said in answer.answer, answer.answer
    assert "没有说明" not in answer.explanation


def test_what_was_struck_off_stands_beside_a_count(register: Assistant) -> None:
    assert "另有已核销1处。" in register.ask("隐患点有几处").answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("滑坡隐患点占比", "33.33%（符合条件的1个÷全部3个）", id="of-those-listed"),
        pytest.param("隐患点里滑坡占几成", "33.33%（符合条件的1个÷全部3个）", id="whole-before-the-part"),
        pytest.param("石桥镇的隐患点占全县的百分之几", "33.33%（符合条件的1个÷全部3个）", id="of-the-county"),
        pytest.param("滑坡占全部隐患点的比例", "33.33%（符合条件的1个÷全部3个）", id="of-all-that-count"),
        pytest.param("各乡镇隐患点占比", "柳溪镇33.33%、石桥镇33.33%、白塔乡33.33%", id="by-group"),
    ],
)
def test_a_share_is_of_what_a_count_counts(register: Assistant, question: str, said: str) -> None:
    answer = register.ask(question)
    assert said in answer.answer, answer.answer
    assert "没有说明状态，按在册的理解，已核销的不计" in answer.explanation


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("在册隐患点占全部隐患点的比例", "75%（符合条件的3个÷全部4个）", id="the-status-is-the-part"),
    ],
)
def test_a_share_that_speaks_of_the_status_is_of_all(register: Assistant, question: str, said: str) -> None:
    assert said in register.ask(question).answer


def test_a_share_asked_after_a_count_is_of_the_same_rows(register: Assistant) -> None:
    answer = Talk(register).ask("滑坡隐患点有几处", "占多少")
    assert "33.33%（符合条件的1个÷全部3个）" in answer.answer.replace("处", "个")
