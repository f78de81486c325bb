"""An average, a price or a rate asked first in a sentence, and then of other rows: it is never told as a sum."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first

PARCELS = (
    ("云溪县卫片执法图斑台账",),
    ("图斑编号", "乡镇", "违法类型", "监测面积（亩）", "整改状态", "下发日期"),
    ("YX-01", "榆坪镇", "非农化", 10, "未整改", "2023-03-01"),
    ("YX-02", "榆坪镇", "非农化", 6, "整改到位", "2023-05-01"),
    ("YX-03", "麦河乡", "非粮化", 4, "整改到位", "2024-02-01"),
    ("YX-04", "麦河乡", "非粮化", 3, "整改到位", "2024-03-01"),
    ("YX-05", "麦河乡", "非粮化", 2, "未整改", "2024-04-01"),
)
LAND = (
    ("云溪县土地供应台账",),
    ("宗地编号", "乡镇", "土地用途", "面积（亩）", "成交价（万元）", "供应日期"),
    ("YG-01", "榆坪镇", "工业用地", 10, 100, "2023-03-01"),
    ("YG-02", "麦河乡", "工业用地", 10, 140, "2024-02-01"),
    ("YG-03", "榆坪镇", "住宅用地", 5, 250, "2023-06-01"),
    ("YG-04", "麦河乡", "住宅用地", 15, 450, "2024-05-01"),
)
POINTS = (
    ("云溪县地质灾害隐患点台账",),
    ("隐患点名称", "乡镇", "灾害类型", "威胁户数", "威胁人数"),
    ("坡上", "榆坪镇", "滑坡", 8, 30),
    ("坡下", "榆坪镇", "滑坡", 4, 10),
    ("岩上", "麦河乡", "崩塌", 3, 9),
    ("岩下", "麦河乡", "崩塌", 5, 15),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"图斑.xlsx": PARCELS, "供地.xlsx": LAND, "地灾.xlsx": POINTS})


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("滑坡点平均威胁几户，崩塌呢", ("平均威胁户数6户", "崩塌隐患点平均威胁户数4户"), id="another-kind"),
        pytest.param("滑坡点平均威胁几户，崩塌几户", ("6户", "崩塌隐患点平均威胁户数4户"), id="asked-in-full"),
        pytest.param("非农化图斑平均监测面积多少亩，非粮化呢", ("8亩", "非粮化图斑平均监测面积3亩"), id="area"),
        pytest.param("非农化图斑平均监测面积多少，非粮化多少", ("8亩", "非粮化图斑平均监测面积3亩"), id="no-unit"),
        pytest.param("工业用地单价每亩多少万元，住宅用地呢", ("每亩成交价12万元", "每亩成交价35万元"), id="price"),
        pytest.param("住宅用地平均单价去年多少，今年多少", ("每亩成交价50万元", "每亩成交价30万元"), id="years"),
        pytest.param("非农化图斑整改率多少，非粮化多少", ("整改率50%", "非粮化图斑整改率66.67%"), id="rate"),
        pytest.param("图斑整改率去年多少，今年多少", ("整改率50%", "整改率66.67%"), id="rate-of-years"),
    ],
)
def test_it_is_the_same_of_other_rows(county: Assistant, question: str, texts: tuple[str, ...]) -> None:
    said = first(county.ask(question))
    assert all(text in said for text in texts), said


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("滑坡点平均威胁几户，共威胁多少人", ("平均威胁户数6户", "威胁人数合计40人"), id="in-all"),
        pytest.param("工业用地平均单价多少，供了几宗", ("12万元", "2宗"), id="how-many"),
        pytest.param("工业用地单价每亩多少万元，面积多少亩", ("12万元", "面积合计20亩"), id="the-area-sold"),
        pytest.param("图斑整改率多少，未整改的多少", ("整改率60%", "未整改图斑2个"), id="rows-the-rate-is-told-by"),
    ],
)
def test_a_figure_of_its_own_is_its_own(county: Assistant, question: str, texts: tuple[str, ...]) -> None:
    said = first(county.ask(question))
    assert all(text in said for text in texts), said


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("滑坡点平均威胁几户，威胁多少人", id="an-average-or-a-sum"),
        pytest.param("滑坡点平均威胁户数多少，崩塌威胁户数多少", id="of-the-same-column"),
        pytest.param("滑坡点平均威胁几户，威胁人数合计多少，崩塌几户", id="two-figures-before"),
    ],
)
def test_it_is_said_where_it_may_be_either(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
