"""Conversations about reports, snapshots, places and times."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from ingest.readers.reading import CellValue
from tests.assistant.talking import Talk, first, values

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("村级田长多少名", "去年呢"), "2023年，全县设村级田长298名", id="another-year"),
        pytest.param(("一级市场供应土地多少宗", "面积呢"), "一级市场供应土地面积426.8亩", id="another-measure"),
        pytest.param(("一级市场供应土地多少宗", "总价款呢", "去年呢"), "土地总价款45120万元", id="measure-then-year"),
        pytest.param(("一级市场供应土地多少宗", "去年呢", "面积多少"), "面积780.4亩", id="year-then-measure"),
        pytest.param(("村级田长多少名", "那网格员有多少名"), "网格员1045名", id="new-topic"),
    ],
)
def test_figures_of_reports(reports: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(reports).ask(*questions))


@pytest.mark.parametrize(
    ("questions", "reason"),
    [
        pytest.param(("村级田长多少名", "2022年呢"), "2022年", id="no-such-year"),
        pytest.param(("村级田长多少名", "其中女的多少"), "报告", id="no-rows"),
        pytest.param(("村级田长多少名", "增长了百分之几"), "增减", id="growth"),
        pytest.param(("储备林项目怎么推进", "去年呢"), "2023年", id="a-passage-of-another-year"),
    ],
)
def test_what_reports_cannot_tell_is_said(reports: Assistant, questions: tuple[str, ...], reason: str) -> None:
    answer = Talk(reports).ask(*questions)
    assert answer.status is Status.NO_EVIDENCE
    assert reason in answer.answer


def test_a_stated_figure_is_grouped_from_the_ledger_that_has_the_rows(build: Build) -> None:
    report = "云麓县2024年上半年工作总结\n一、上半年工作\n（一）执法。巡查发现疑似违法用地9宗。"
    rows: Rows = (("宗地编号", "乡镇", "面积（亩）"), ("A1", "柳溪镇", 3), ("A2", "石桥镇", 4))
    talk = Talk(build({"总结.txt": report}, {"违法用地台账.xlsx": (("违法用地台账",), *rows)}))
    assert "9宗" in first(talk.ask("巡查发现疑似违法用地多少宗"))
    assert talk.ask("按乡镇分一下").figures == ()


MARCH: Rows = (
    ("云麓县卫片图斑台账",),
    ("数据截至2024年3月31日",),
    ("图斑编号", "乡镇", "监测面积（亩）", "整改状态"),
    ("T1", "柳溪镇", 3, "未整改"),
    ("T2", "柳溪镇", 5, "未整改"),
)
JUNE: Rows = (
    ("云麓县卫片图斑台账",),
    ("数据截至2024年6月30日",),
    ("图斑编号", "乡镇", "监测面积（亩）", "整改状态"),
    ("T1", "柳溪镇", 3, "已整改"),
    ("T2", "柳溪镇", 5, "尚未整改"),
    ("T3", "石桥镇", 7, "尚未整改"),
)


@pytest.fixture
def snapshots(build: Build) -> Talk:
    return Talk(build(ledgers={"图斑台账3月.xlsx": MARCH, "图斑台账6月.xlsx": JUNE}))


def test_another_day_is_another_snapshot_with_its_own_words_for_a_state(snapshots: Talk) -> None:
    assert values(snapshots.ask("未整改的图斑几个"))[0] == 2
    earlier = snapshots.ask("截至3月底呢")
    assert earlier.answer.startswith("截至2024年3月31日，")
    assert "改用同一台账截至2024年3月31日的一期" in earlier.explanation
    assert values(earlier)[0] == 2
    assert snapshots.ask("截至6月底的呢").answer.startswith("截至2024年6月30日，")


def test_before_the_first_snapshot_nothing_is_taken(snapshots: Talk) -> None:
    assert snapshots.ask("未整改的图斑几个", "截至去年底呢").status is Status.NO_EVIDENCE


def test_a_table_that_is_gone_is_not_gone_on_from(build: Build) -> None:
    talk = Talk(build(ledgers={"图斑台账3月.xlsx": MARCH}))
    talk.ask("图斑有多少个")
    talk.assistant = build(ledgers={"图斑台账6月.xlsx": JUNE})
    answer = talk.ask("那柳溪镇呢")
    assert answer.status is Status.NO_EVIDENCE
    assert "《云麓县卫片图斑台账》已更新或不在现在的资料里" in answer.answer
    fresh = talk.ask("柳溪镇有几个图斑")
    assert values(fresh)[0] == 2


def test_a_table_that_was_replaced_is_read_as_it_is_now(build: Build) -> None:
    talk = Talk(build(ledgers={"图斑台账.xlsx": MARCH}))
    assert values(talk.ask("未整改的图斑几个"))[0] == 2
    talk.assistant = build(ledgers={"图斑台账.xlsx": JUNE})
    answer = talk.ask("那柳溪镇呢")
    assert answer.answer.startswith("截至2024年6月30日，未整改、柳溪镇图斑1个")
    assert "改用同一台账截至2024年6月30日的一期" in answer.explanation


def test_answers_of_different_days_are_not_set_against_each_other_as_one(build: Build) -> None:
    talk = Talk(build(ledgers={"图斑台账.xlsx": MARCH}))
    talk.ask("柳溪镇有几个图斑", "石桥镇呢")
    talk.assistant = build(ledgers={"图斑台账.xlsx": JUNE})
    answer = talk.ask("差多少")
    assert answer.status is Status.NO_EVIDENCE
    assert "已更新或不在现在的资料里" in answer.answer


PLACES: Rows = (
    ("采砂点台账",),
    ("采砂点编号", "乡镇", "村", "储量（吨）"),
    ("S1", "柳溪镇", "上柳村", 5),
    ("S2", "柳溪镇", "下柳村", 7),
    ("S3", "石桥镇", "桥头村", 9),
)


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("柳溪镇采砂点几个", "上柳村呢"), "柳溪镇、上柳村采砂点1个", id="a-village-of-the-town"),
        pytest.param(("柳溪镇采砂点几个", "桥头村呢"), "桥头村采砂点1个", id="a-village-of-another-town"),
        pytest.param(("上柳村采砂点几个", "柳溪镇呢"), "柳溪镇采砂点2个", id="the-whole-town"),
        pytest.param(("上柳村采砂点几个", "石桥镇呢"), "石桥镇采砂点1个", id="another-town"),
    ],
)
def test_places_within_places(build: Build, questions: tuple[str, ...], text: str) -> None:
    assert first(Talk(build(ledgers={"采砂点.xlsx": PLACES})).ask(*questions)) == text


NAMESAKES: Rows = (
    ("采砂点台账",),
    ("采砂点编号", "乡镇", "村", "储量（吨）", "整改状态"),
    ("S1", "柳溪镇", "幸福村", 5, "已整改"),
    ("S2", "柳溪镇", "幸福村", 7, "未整改"),
    ("S3", "石桥镇", "幸福村", 9, "未整改"),
    ("S4", "石桥镇", "桥头村", 4, "已整改"),
    ("S5", "白塔乡", "幸福村", 2, "已整改"),
    ("S6", "白塔乡", "松林村", 3, "已整改"),
    ("S7", "石桥镇", "桥头村", 1, "已整改"),
)


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(
            ("各村采砂点几个",),
            "各村采砂点：柳溪镇幸福村2个、石桥镇桥头村2个、石桥镇幸福村1个、白塔乡幸福村1个、白塔乡松林村1个",
            id="each-village",
        ),
        pytest.param(("石桥镇各村采砂点几个",), "桥头村2个、幸福村1个", id="of-one-town"),
        pytest.param(("采砂点涉及几个村",), "采砂点涉及村5个（去重）", id="different-ones"),
        pytest.param(("储量最大的村是哪个",), "柳溪镇幸福村", id="the-most"),
        pytest.param(("哪个村的采砂点储量最多", "整改率呢"), "柳溪镇、幸福村采砂点整改率50%", id="the-one-named"),
        pytest.param(("各乡镇采砂点几个", "按村分一下"), "石桥镇幸福村1个", id="gone-on-with"),
        pytest.param(("各村采砂点整改率",), "石桥镇桥头村100%", id="rates"),
        pytest.param(("幸福村和桥头村的采砂点各几个",), "柳溪镇幸福村2个、石桥镇桥头村2个", id="named-ones"),
    ],
)
def test_villages_of_one_name_are_told_apart(build: Build, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(build(ledgers={"采砂点.xlsx": NAMESAKES})).ask(*questions))


def test_villages_of_one_name_are_told_to_be_several(build: Build) -> None:
    talk = Talk(build(ledgers={"采砂点.xlsx": NAMESAKES}))
    told = talk.ask("幸福村有几个采砂点").answer
    assert "采砂点4个" in told
    assert "柳溪镇2个，石桥镇1个，白塔乡1个" in told
    assert "不止一处叫“幸福村”" in told
    assert "不止一处叫" not in talk.ask("石桥镇幸福村有几个采砂点").answer
    assert "不止一处叫" not in talk.ask("桥头村有几个采砂点").answer


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(
            ("哪些乡镇的采砂点超过1个", "那整改率呢"),
            "各乡镇采砂点整改率：石桥镇66.67%、柳溪镇50%、白塔乡100%",
            id="rate",
        ),
        pytest.param(
            ("采砂点超过2个的乡镇有哪些", "那整改率呢"), "各乡镇采砂点整改率：石桥镇66.67%", id="of-the-one-left"
        ),
        pytest.param(("采砂点超过2个的乡镇有哪些", "储量呢"), "各乡镇采砂点储量：石桥镇14吨", id="further-measure"),
        pytest.param(("采砂点超过2个的乡镇有哪些", "全县整改率呢"), "采砂点整改率71.43%", id="of-all-again"),
        pytest.param(("采砂点超过2个的乡镇有哪些", "未整改的呢"), "没有未整改采砂点大于2个的乡镇", id="limit-stays"),
        pytest.param(("采砂点最多的乡镇", "那整改率呢"), "石桥镇采砂点整改率66.67%", id="of-the-most"),
        pytest.param(("各乡镇采砂点几个", "整改率呢"), "石桥镇66.67%", id="each-of-all"),
    ],
)
def test_further_figures_are_of_the_groups_told(build: Build, questions: tuple[str, ...], text: str) -> None:
    answer = first(Talk(build(ledgers={"采砂点.xlsx": NAMESAKES})).ask(*questions))
    head, *names = re.split("[：、]", text)
    assert head in answer
    assert all(name in answer for name in names), answer
    assert "白塔乡" not in answer or "白塔乡" in text or "各乡镇采砂点几个" in questions


DATED: Rows = (
    ("砂石价款收缴台账",),
    ("缴款编号", "乡镇", "金额（万元）", "缴款日期"),
    ("J1", "柳溪镇", 10, "2023-02-01"),
    ("J2", "柳溪镇", 20, "2023-05-01"),
    ("J3", "石桥镇", 30, "2023-09-01"),
    ("J4", "柳溪镇", 40, "2024-03-01"),
)


@pytest.mark.parametrize(
    ("questions", "value"),
    [
        pytest.param(("今年上半年缴款金额多少", "去年同期呢"), "30", id="same-span"),
        pytest.param(("今年上半年缴款金额多少", "去年呢"), "60", id="another-year"),
        pytest.param(("今年上半年缴款金额多少", "2023年同期是多少"), "30", id="same-span-of-a-year"),
    ],
)
def test_the_same_span_of_another_year(build: Build, questions: tuple[str, ...], value: str) -> None:
    assert values(Talk(build(ledgers={"价款.xlsx": DATED})).ask(*questions)) == [Decimal(value)]
