from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Half, ReportKind
from ingest.document_identity import DocumentIdentity, day_in, identify, kind_of_title
from ingest.readers.reading import Paragraph
from ingest.report import ReportContent, read_report

BODY = "今年以来，我局认真落实县委部署，各项工作有序推进。"


def seen(*lines: str, name: str = "材料.txt") -> DocumentIdentity:
    return identify(name, [Paragraph(line) for line in lines])


def report(*lines: str, name: str = "材料.txt") -> ReportContent:
    return read_report("d", name, [Paragraph(line) for line in lines])


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["云岭县自然资源局2024年工作总结", BODY], "云岭县自然资源局2024年工作总结", id="one-line"),
        pytest.param(
            ["云岭县自然资源局文件", "云自然资〔2024〕17号", "★", "关于开展巡田工作的通知", "各乡镇人民政府：", BODY],
            "关于开展巡田工作的通知",
            id="red-head",
        ),
        pytest.param(
            ["云岭县自然资源局", "关于2024年上半年耕地保护", "工作情况的报告", "县人民政府：", BODY],
            "云岭县自然资源局关于2024年上半年耕地保护工作情况的报告",
            id="three-lines",
        ),
        pytest.param(
            ["云岭县2024年上半年工作总结和", "下半年工作安排", "一、工作情况", BODY],
            "云岭县2024年上半年工作总结和下半年工作安排",
            id="and-at-the-end",
        ),
        pytest.param(
            ["云岭县2024年上半年工作总结", "及下半年工作安排", BODY],
            "云岭县2024年上半年工作总结及下半年工作安排",
            id="and-at-the-beginning",
        ),
        pytest.param(
            ["关于卫片执法整改情况的报告", "（送审稿）", BODY], "关于卫片执法整改情况的报告", id="draft-below"
        ),
        pytest.param(["特急", "云自然资函〔2023〕4号", "通　　知", BODY], "通知", id="set-wide"),
        pytest.param(["（2024年7月3日）", "全县供地情况", BODY], "全县供地情况", id="date-above"),
        pytest.param(["云岭县自然资源局", BODY], "材料", id="issuer-alone"),
        pytest.param(["云岭县工作总结", "责任到人", "任务到田", BODY], "云岭县工作总结", id="slogans-below"),
        pytest.param(["一、上半年工作总结", BODY], "材料", id="heading-first"),
        pytest.param([BODY, "云岭县工作总结"], "材料", id="text-first"),
        pytest.param(["", ""], "材料", id="empty"),
    ],
)
def test_the_title_is_told_from_the_lines_around_it(lines: list[str], title: str) -> None:
    assert seen(*lines).title == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云岭县自然资源局2024年上半年工作总结", "总结"),
        ("2024年上半年工作总结和下半年工作计划", "总结"),
        ("关于报送2024年工作总结的报告", "总结"),
        ("云岭县自然资源局2023年度工作情况报告", "总结"),
        ("政府工作报告", "总结"),
        ("二季度党建工作小结", "总结"),
        ("2025年工作计划", "计划"),
        ("2024年自然资源工作要点", "计划"),
        ("耕地保护专项行动实施方案（2024年修订）", "计划"),
        ("下步工作打算", "计划"),
        ("关于卫片执法整改情况的报告", "专项报告"),
        ("批而未供土地处置情况", "专项报告"),
        ("国土变更调查工作情况汇报", "专项报告"),
        ("关于印发《云岭县田长制实施方案》的通知", "通知"),
        ("关于上半年巡田情况的通报", "通知"),
        ("征收土地公告", "通知"),
        ("关于解决办案经费的请示", "其他"),
        ("专题会议纪要", "其他"),
        ("云岭县", "其他"),
    ],
)
def test_a_title_names_its_kind(title: str, kind: str) -> None:
    assert kind_of_title(title).value == kind


def test_without_a_telling_title_the_outermost_heading_names_the_kind() -> None:
    assert seen("一、上半年工作总结", BODY, "二、下半年工作计划").kind is ReportKind.SUMMARY
    assert seen("一、基本情况", BODY).kind is ReportKind.OTHER
    assert seen("一、上半年工作总结", BODY, name="巡田通报.txt").kind is ReportKind.NOTICE


@pytest.mark.parametrize(
    ("lines", "name", "draft"),
    [
        (["云岭县工作总结（征求意见稿）"], "a.txt", True),
        (["云岭县工作总结(送审稿)"], "a.txt", True),
        (["云岭县工作总结", "（讨论稿）"], "a.txt", True),
        (["征求意见稿", "云岭县工作总结"], "a.txt", True),
        (["云岭县田长制管理办法（草案）"], "a.txt", True),
        (["云岭县工作总结"], "工作总结（第二稿）.txt", True),
        (["云岭县工作总结"], "工作总结-初稿.docx", True),
        (["关于公开征求《云岭县总体规划（征求意见稿）》意见的公告"], "a.txt", True),
        (["关于《云岭县总体规划（征求意见稿）》修改情况的报告"], "a.txt", False),
        (["云岭县工作总结"], "工作总结（定稿）.docx", False),
        (["云岭县工作总结（汇报稿）"], "a.txt", False),
        (["云岭县工作总结", BODY, "本办法征求意见稿已印发。"], "a.txt", False),
    ],
)
def test_drafts(lines: list[str], name: str, draft: bool) -> None:
    assert seen(*lines, name=name).draft is draft


@pytest.mark.parametrize(
    ("lines", "issuer", "signed"),
    [
        pytest.param(
            ["工作总结", BODY, "云岭县自然资源局", "2024年7月3日"], "云岭县自然资源局", "2024-07-03", id="two-lines"
        ),
        pytest.param(
            ["工作总结", BODY, "云岭县自然资源局　　二〇二四年十二月二十日"],
            "云岭县自然资源局",
            "2024-12-20",
            id="one-line-in-words",
        ),
        pytest.param(
            ["工作总结", "（云岭县自然资源局 2024年7月3日）", BODY],
            "云岭县自然资源局",
            "2024-07-03",
            id="under-the-title",
        ),
        pytest.param(
            ["通知", BODY, "云岭县自然资源局　云岭县林业局", "2024年7月3日", "附件：1.任务表", "抄送：县政府办公室。"],
            "云岭县自然资源局、云岭县林业局",
            "2024-07-03",
            id="two-issuers-before-annexes",
        ),
        pytest.param(["云岭县人民政府办公室文件", "关于巡田的通知", BODY], "云岭县人民政府办公室", None, id="head"),
        pytest.param(["*县自然资源局2024年工作总结", BODY], "*县自然资源局", None, id="title-hidden-place"),
        pytest.param(["工作总结", BODY, "2024年7月3日印发"], "", "2024-07-03", id="printed"),
        pytest.param(["工作总结", BODY, "20*4年7月3日"], "", None, id="hidden-digits"),
        pytest.param(["优化空间格局", BODY], "", None, id="no-organ"),
    ],
)
def test_issuer_and_day(lines: list[str], issuer: str, signed: str | None) -> None:
    found = seen(*lines)
    assert (found.issuer, found.signed and found.signed.isoformat()) == (issuer, signed)


@pytest.mark.parametrize(
    ("title", "half"),
    [
        ("2025年工作计划", Half.PLANNED),
        ("关于印发2024年工作要点的通知", Half.PLANNED),
        ("2024年工作总结和2025年工作计划", Half.DONE),
        ("2023年工作计划完成情况", Half.DONE),
    ],
)
def test_a_document_as_a_whole_is_one_half(title: str, half: Half) -> None:
    assert seen(title, BODY).half is half


@pytest.mark.parametrize(
    ("lines", "period", "as_of"),
    [
        pytest.param(
            ["2024年上半年工作总结", "截至5月20日，整改8个。"], "2024-01-01/2024-06-30", "2024-05-20", id="named"
        ),
        pytest.param(
            ["2024年上半年工作总结", "截至3月31日，整改8个。截至6月15日，整改9个。截至12月底力争整改12个。"],
            "2024-01-01/2024-06-30",
            "2024-06-15",
            id="latest-within",
        ),
        pytest.param(
            ["2024年工作总结", BODY, "云岭县自然资源局", "2024年11月20日"],
            "2024-01-01/2024-12-31",
            "2024-11-20",
            id="signed-within",
        ),
        pytest.param(
            ["上半年工作总结", BODY, "云岭县自然资源局", "2024年7月3日"],
            "2024-01-01/2024-06-30",
            "2024-06-30",
            id="year-of-the-signature",
        ),
        pytest.param(
            ["年度工作总结", BODY, "云岭县自然资源局", "2024年1月8日"],
            "2023-01-01/2023-12-31",
            "2023-12-31",
            id="signed-in-january",
        ),
        pytest.param(
            ["2025年工作计划", "截至2024年底，未整改5个。截至2025年底全部清零。"],
            "2025-01-01/2025-12-31",
            "2024-12-31",
            id="plan",
        ),
        pytest.param(
            ["关于2022年督察反馈问题2024年上半年整改情况的报告", BODY],
            "2024-01-01/2024-06-30",
            "2024-06-30",
            id="findings-of-an-earlier-year",
        ),
        pytest.param(
            ["云岭县国土空间规划（2021—2035年）2024年实施情况报告", BODY],
            "2024-01-01/2024-12-31",
            "2024-12-31",
            id="span-of-a-programme",
        ),
        pytest.param(["情况", BODY], None, None, id="undated"),
    ],
)
def test_when_a_document_is_about(lines: list[str], period: str | None, as_of: str | None) -> None:
    content = report(*lines)
    own = content.period
    assert (f"{own.start}/{own.end}" if own else None) == period
    assert (content.as_of and content.as_of.isoformat()) == as_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年7月3日", dt.date(2024, 7, 3)),
        ("2024.07.03", dt.date(2024, 7, 3)),
        ("二○二四年七月三十一日", dt.date(2024, 7, 31)),
        ("2024年2月30日", None),
        ("", None),
    ],
)
def test_days(text: str, day: dt.date | None) -> None:
    assert day_in(text) == day


@given(st.lists(st.text(max_size=80), max_size=20), st.text(max_size=20))
def test_any_lines_have_an_identity(lines: list[str], name: str) -> None:
    found = identify(f"{name}.txt", [Paragraph(line) for line in lines])
    assert 0 <= found.lines <= len(lines)
