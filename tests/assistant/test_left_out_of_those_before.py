"""不含…, 除了… after a question: what is left out of the rows before, never of all there are."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first

PARCELS = (
    ("云溪县卫片执法图斑台账",),
    ("图斑编号", "乡镇", "违法类型", "监测面积（亩）", "整改状态"),
    ("YX-01", "榆坪镇", "非农化", 10, "未整改"),
    ("YX-02", "榆坪镇", "非农化", 7, "正在整改"),
    ("YX-03", "麦河乡", "非农化", 6, "未启动"),
    ("YX-04", "麦河乡", "非粮化", 4, "正在整改"),
    ("YX-05", "麦河乡", "非粮化", 3, "未整改"),
    ("YX-06", "榆坪镇", "非农化", 9, "整改到位"),
    ("YX-07", "榆坪镇", "非粮化", 8, "已销号"),
)
POINTS = (
    ("云溪县饮水点台账",),
    ("饮水点编号", "乡镇", "水源类型", "状态", "受益户数（户）"),
    ("YS-01", "榆坪镇", "泉水", "在用", 40),
    ("YS-02", "榆坪镇", "井水", "在用", 5),
    ("YS-03", "麦河乡", "井水", "停用", 12),
    ("YS-04", "麦河乡", "水库水", "在建", 8),
    ("YS-05", "麦河乡", "水库水", "停用", 3),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"图斑.xlsx": PARCELS, "饮水点.xlsx": POINTS})


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("剩余图斑有多少", "不含正在整改的"), "除正在整改外图斑3个", id="a-state-of-several"),
        pytest.param(("剩余图斑有多少", "那不算未启动的呢"), "除未启动外图斑4个", id="said-as-going-on"),
        pytest.param(("剩余图斑有多少", "除了正在整改的", "非农化的几个"), "非农化图斑2个", id="the-rest-goes-on"),
        pytest.param(
            ("非农化图斑剩余多少", "不含正在整改的", "换成非粮化"), "除正在整改外图斑1个", id="another-kind-of-those"
        ),
        pytest.param(("剩余图斑有多少", "不含正在整改的", "不含未启动的"), "图斑2个", id="in-a-chain"),
        pytest.param(("整改完成的图斑多少", "不算已销号的"), "除已销号外图斑1个", id="of-what-is-done"),
        pytest.param(("没停用的饮水点几个", "不含在建的", "受益户数呢"), "受益户数合计45户", id="upon-a-denial"),
        pytest.param(("井水和水库水饮水点几个", "扣除井水的"), "饮水点2个", id="one-of-two-kinds"),
        pytest.param(("井水饮水点几个", "除了井水"), "除井水外饮水点3个", id="all-of-them-means-the-others"),
        pytest.param(("不含井水的饮水点几个", "换成不含泉水的"), "除泉水外饮水点4个", id="instead"),
    ],
)
def test_it_is_left_out_of_those_before(county: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(county).ask(*questions))


@pytest.mark.parametrize(
    "questions",
    [
        pytest.param(("榆坪镇饮水点几个", "除了麦河乡"), id="none-of-them-is-there"),
        pytest.param(("正在整改的图斑几个", "不含已销号的"), id="another-state"),
        pytest.param(("除了井水饮水点几个", "那除了泉水呢"), id="of-those-or-instead"),
        pytest.param(("剩余图斑有多少", "除了正在整改的", "其余的几个"), id="the-others-of-which"),
        pytest.param(("剩余图斑有多少", "不含未启动的", "不含剩余的"), id="nothing-is-left"),
    ],
)
def test_it_is_said_where_that_is_not_clear(county: Assistant, questions: tuple[str, ...]) -> None:
    answer = Talk(county).ask(*questions)
    assert answer.status is not Status.ANSWERED, answer.answer
