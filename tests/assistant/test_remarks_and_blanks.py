"""What only remarks hold, cells that are filled in, and several shares at once."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first

REPORT = """云麓县自然资源局2024年上半年工作总结
一、工作完成情况
（一）矿山管理。上半年巡查矿山46次，历史遗留采坑治理3处。
"""
QUARRIES = (
    ("清溪县矿产开采汇总",),
    ("数据截至2024年6月30日",),
    ("采石场编号", "乡镇", "开采方式", "用地面积（亩）", "林地面积（亩）", "草地面积（亩）", "是否立案", "备注"),
    ("CS01", "柳溪镇", "露天", 20, 5, 4, "是", "夜间作业，被群众举报"),
    ("CS02", "柳溪镇", "地下", 30, 10, 6, "否", "手续齐全"),
    ("CS03", "石桥镇", "露天", 10, 5, 2, "否", None),
    ("CS04", "石桥镇", "露天", 40, 10, 8, "是", "被群众举报"),
    ("CS05", "白塔乡", "地下", 25, 5, 5, "否", "—"),
    ("CS06", "白塔乡", "露天", 15, 5, 5, "是", "未装监控"),
)


@pytest.fixture(scope="module")
def quarries(build: Build) -> Assistant:
    return build({"总结.txt": REPORT}, {"汇总.xlsx": QUARRIES})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("群众举报的采石场有几个", "备注含“群众举报”采石场2个", id="counted"),
        pytest.param("备注是手续齐全的采石场几个", "备注含“手续齐全”采石场1个", id="no-yes-of-another-column"),
        pytest.param("备注里写着夜间作业的采石场有几个", "采石场1个", id="column-named"),
        pytest.param("群众举报的采石场用地面积多少亩", "60亩", id="added-up"),
        pytest.param("哪个乡镇夜间作业的采石场最多", "柳溪镇，1个", id="ranked"),
        pytest.param("群众举报的露天采石场几个", "2个", id="beside-a-value"),
    ],
)
def test_what_only_remarks_hold_is_read_as_that(quarries: Assistant, question: str, said: str) -> None:
    answer = quarries.ask(question)
    assert said in first(answer)
    assert "按备注含“" in answer.explanation


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("没有群众举报的采石场几个", id="denied"),
        pytest.param("不是夜间作业的采石场几个", id="denied-otherwise"),
        pytest.param("装监控的采石场几个", id="a-remark-that-denies-it"),
        pytest.param("未装监控的采石场几个", id="a-word-that-denies"),
        pytest.param("媒体举报的采石场几个", id="half-of-it"),
        pytest.param("群众举报、手续齐全的采石场几个", id="two-of-them"),
        pytest.param("采石场手续多少亩", id="says-not-which"),
        pytest.param("除群众举报的以外采石场几个", id="all-but"),
    ],
)
def test_no_remark_is_read_where_it_may_be_denied(quarries: Assistant, question: str) -> None:
    answer = quarries.ask(question)
    assert "备注含" not in answer.answer, answer.answer


def test_what_a_report_states_goes_before_remarks(quarries: Assistant) -> None:
    assert "46次" in quarries.ask("上半年巡查矿山多少次").answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("备注填了的采石场几个", "备注已填写采石场4个", id="filled-in"),
        pytest.param("填了备注的采石场有几个", "备注已填写采石场4个", id="verb-first"),
        pytest.param("备注填好的采石场有几个", "备注已填写采石场4个", id="well"),
        pytest.param("有填备注的采石场有几个", "备注已填写采石场4个", id="has"),
        pytest.param("有备注的采石场有多少", "备注已填写采石场4个", id="there-is-one"),
        pytest.param("备注里有内容的采石场几个", "备注已填写采石场4个", id="has-content"),
        pytest.param("备注不为空的采石场几个", "备注已填写采石场4个", id="not-blank"),
        pytest.param("没填备注的采石场有几个", "备注为空或填“—”采石场2个", id="not-filled-in"),
        pytest.param("石桥镇填了备注的采石场有几个", "1个", id="of-a-town"),
    ],
)
def test_cells_that_are_filled_in(quarries: Assistant, question: str, said: str) -> None:
    assert said in first(quarries.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("没全填好备注的采石场几个", id="not-all"),
        pytest.param("备注填错的采石场几个", id="wrongly"),
        pytest.param("填了几个采石场", id="of-no-column"),
        pytest.param("备注没有写着内容的采石场几个", id="denied"),
    ],
)
def test_filled_in_says_no_more(quarries: Assistant, question: str) -> None:
    answer = quarries.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


@pytest.mark.parametrize(
    ("question", "shares"),
    [
        pytest.param("林地和草地各占用地面积几成", ("28.57%", "21.43%"), id="of-one-column"),
        pytest.param("林地面积、草地面积分别占用地面积百分之几", ("28.57%", "21.43%"), id="apart"),
        pytest.param("露天和地下的采石场各占几成", ("66.67%", "33.33%"), id="of-rows"),
    ],
)
def test_several_shares_at_once(quarries: Assistant, question: str, shares: tuple[str, ...]) -> None:
    answer = first(quarries.ask(question))
    assert all(share in answer for share in shares), answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("采石场登记总数", "采石场6个", id="behind"),
        pytest.param("登记的采石场总数是多少", "采石场6个", id="before"),
        pytest.param("柳溪镇采石场登记总数", "采石场2个", id="of-a-town"),
    ],
)
def test_all_rows_are_entered(quarries: Assistant, question: str, said: str) -> None:
    assert said in first(quarries.ask(question))


def test_what_is_not_entered_is_in_no_ledger(quarries: Assistant) -> None:
    assert quarries.ask("没登记的采石场总数").status is not Status.ANSWERED


FINDINGS = (
    ("清溪县督察问题整改台账",),
    ("问题编号", "问题描述", "乡镇", "面积（亩）", "整改进展"),
    ("DC01", "柳溪镇河口村采石场越界开采并堆放弃渣", "柳溪镇", 12, "整改完成"),
    ("DC02", "石桥镇上坝村采石场越界开采后未复绿", "石桥镇", 20, "未整改"),
    ("DC03", "石桥镇松林村补充耕地项目部分地块长草", "石桥镇", 8, "整改完成"),
)


@pytest.fixture(scope="module")
def findings(build: Build) -> Assistant:
    return build(ledgers={"督察问题.xlsx": FINDINGS})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("越界开采的督察问题几个", "问题描述含“越界开采”问题2个", id="all"),
        pytest.param("越界开采的督察问题整改完成了几个", "问题1个", id="in-a-state"),
        pytest.param("越界开采的督察问题面积多少亩", "32亩", id="their-area"),
    ],
)
def test_long_descriptions_are_read_by_what_they_hold(findings: Assistant, question: str, said: str) -> None:
    assert said in first(findings.ask(question))


@pytest.mark.parametrize(
    ("question", "rate"),
    [
        pytest.param("柳溪镇的采石场占全县几成，立案率多少", "立案率50%", id="the-place-goes-on"),
        pytest.param("全县采石场立案率多少", "立案率50%", id="of-all"),
        pytest.param("石桥镇的采石场占全县几成，立案的几个", "1个", id="a-count-of-it"),
    ],
)
def test_what_is_asked_after_a_share_is_of_its_part(quarries: Assistant, question: str, rate: str) -> None:
    assert rate in first(quarries.ask(question))


def test_what_a_rate_after_a_share_is_of_has_to_be_said(quarries: Assistant) -> None:
    assert quarries.ask("露天采石场占全部的几成，立案率多少").status is not Status.ANSWERED
