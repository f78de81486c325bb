"""PDF reports: the paragraphs and tables that were laid out are the ones that are read."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.limits import Limits
from ingest.readers.formats import Format, read_content
from ingest.readers.reading import Reading, UnreadableFile
from tests.ingest.pdf_pages import FONT, Paper, PdfWriter

A4 = Paper()
LONG = (
    "上半年，全县共下发卫片执法图斑124个，涉及监测面积1286.40亩，其中耕地面积36*0.*亩；已整改到位*60个，剩余未整改63个，"
    "主要涉及农村道路、设施农用地"
    "和ArcGIS Pro软件误判等情形，按照GB/T 9704-2012格式逐宗建立台账，明确责任单位和完成时限。"
)


def read(path: Path) -> Reading:
    found, reading = read_content(path, Limits())
    assert found is Format.PDF
    return reading


def texts(reading: Reading) -> list[str]:
    return [paragraph.text for paragraph in reading.paragraphs]


def test_a_report_reads_back_as_its_paragraphs_with_their_pages(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, header="云岭县自然资源局　内部资料"))
    writer.title("关于云岭县2023年上半年自然资源工作情况和下半年", "工作安排的报告")
    paragraphs = [
        "一、工作完成情况",
        "（一）严格执法监督。" + LONG,
        LONG * 3,
        "（二）强化耕地保护。",
        "1.压实责任。" + LONG,
        LONG * 4,
    ]
    begun = [writer.paragraph(text) for text in paragraphs]
    reading = read(writer.save())
    assert texts(reading) == ["关于云岭县2023年上半年自然资源工作情况和下半年工作安排的报告", *paragraphs]
    assert [paragraph.page for paragraph in reading.paragraphs] == [1, *begun]
    assert begun[-1] > 1
    assert (reading.grids, reading.skipped) == ((), ())


WORDS = st.sampled_from(
    ["图斑", "整改", "耕", "地", "，", "面积", "1286.40亩", "36*0.*亩", "ArcGIS", "下发", "、", "63个", "（", "）"]
)
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=70).map(
    lambda words: re.sub(r"^[，、）]+|(?<=[A-Za-z])(?=[A-Za-z])", "", "县" + "".join(words)) + "。"
)


@given(
    paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=9),
    width=st.integers(14, 34),
    lines=st.integers(4, 24),
    size=st.sampled_from([10.5, 12.0, 16.0]),
    justified=st.booleans(),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_indented_text_reads_back_whatever_its_width_and_pages(
    paragraphs: list[str], width: int, lines: int, size: float, justified: bool
) -> None:
    paper = Paper(width=155 + width * size, height=205 + (lines + 0.5) * 1.75 * size, size=size, pitch=1.75 * size)
    with tempfile.TemporaryDirectory() as folder:
        writer = PdfWriter(Path(folder) / "a.pdf", replace(paper, justified=justified))
        for text in paragraphs:
            writer.paragraph(text)
        assert texts(read(writer.save())) == paragraphs


def test_paragraphs_set_apart_by_space_alone_are_told_apart(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, indent=0))
    for text in (LONG, LONG + "完。", LONG):
        writer.paragraph(text)
        writer.gap(14)
    assert texts(read(writer.save())) == [LONG, LONG + "完。", LONG]


def test_margins_that_change_sides_for_the_binding_break_nothing(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, mirrored=24))
    for _ in range(7):
        writer.paragraph(LONG * 2)
    assert texts(read(writer.save())) == [LONG * 2] * 7


def test_hanging_list_items_are_paragraphs(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    writer.paragraph(LONG)
    writer.line("1. 对照台账逐宗核查图斑的现状地类和权属，分类确定整改", 32)
    writer.line("措施；", 56)
    writer.line("2. 按月调度。", 32)
    assert texts(read(writer.save())) == [
        LONG,
        "1. 对照台账逐宗核查图斑的现状地类和权属，分类确定整改措施；",
        "2. 按月调度。",
    ]


@pytest.mark.parametrize(
    "footer", ["- {} -", "— {} —", "{}", "第{}页 共4页", "第 {} 页", "{} / 4", "Page {} of 4", "云岭县自然资源局 {}"]
)
def test_page_numbers_of_any_form_are_dropped(tmp_path: Path, footer: str) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer=footer, header="2023年上半年工作总结"))
    for _ in range(10):
        writer.paragraph(LONG)
    assert writer.pages >= 3
    assert texts(read(writer.save())) == [LONG] * 10


def test_lines_of_the_text_are_no_headers_for_standing_at_the_top(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer="", top=60))
    expected = []
    for number in range(1, 4):
        for text in (f"附件{number}", f"云岭县第{number}批图斑清单", LONG):
            writer.paragraph(text, indent=0 if text.startswith("附件") else None)
            expected.append(text)
        writer.new_page()
    writer.paragraph("完。")
    assert texts(read(writer.save())) == [*expected, "完。"]


def test_footnotes_do_not_stand_in_the_sentence_that_runs_over_the_page(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    canvas = writer.canvas
    canvas.setFont(FONT, 9)
    canvas.drawString(80, 80, "① 含上年结转3个。")
    canvas.line(80, 92, 200, 92)
    writer.paragraph(LONG * 5)
    writer.paragraph("完。")
    assert texts(read(writer.save())) == [LONG * 5, "① 含上年结转3个。", "完。"]


def test_contents_lists_and_watermarks_are_no_text(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    writer.line("目　录", 180)
    writer.line("一、总结" + "…" * 20 + "1", 0)
    writer.line("二、计划" + "." * 60 + "12", 0)
    canvas = writer.canvas
    canvas.saveState()
    canvas.translate(150, 300)
    canvas.rotate(45)
    canvas.setFont(FONT, 60)
    canvas.drawString(0, 0, "征求意见稿")
    canvas.restoreState()
    writer.new_page()
    writer.paragraph(LONG)
    assert texts(read(writer.save())) == [LONG]


ROWS = [["乡镇", "图斑", ""], ["", "个数", "面积（亩）"], ["甲镇", "3", "12.5"], ["乙镇", "4", "*.5"]]
MERGES = [(0, 0, 1, 0), (0, 1, 0, 2)]


@pytest.mark.parametrize("sides", [True, False], ids=["closed", "open at the sides"])
def test_a_ruled_table_is_a_grid_and_no_text(tmp_path: Path, sides: bool) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    writer.paragraph(LONG)
    writer.line("表1 图斑整改情况", 130, 12)
    writer.line("单位：亩", 340, 12)
    writer.table(ROWS, [120, 120, 140], MERGES, header=2, sides=sides)
    writer.paragraph("以上数据截至6月30日。")
    reading = read(writer.save())
    assert texts(reading) == [LONG, "表1 图斑整改情况", "单位：亩", "以上数据截至6月30日。"]
    (grid,) = reading.grids
    assert (grid.name, grid.caption) == ("表1（第1页）", "表1 图斑整改情况\n单位：亩")
    assert grid.rows == (
        ("乡镇", "图斑", None),
        (None, "个数", "面积（亩）"),
        ("甲镇", "3", "12.5"),
        ("乙镇", "4", "*.5"),
    )
    assert grid.merges == ((0, 0, 1, 0), (0, 1, 0, 2))


@pytest.mark.parametrize("header", [1, 0], ids=["header repeated", "header once"])
def test_a_table_that_runs_over_pages_is_one(tmp_path: Path, header: int) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, header="台账"))
    writer.paragraph("图斑清单如下：")
    rows = [["编号", "乡镇", "面积"], *([f"A{at:03}", f"第{at}镇", f"{at}.5"] for at in range(70))]
    writer.table(rows, [120, 120, 140], header=header)
    writer.paragraph("完。")
    reading = read(writer.save())
    assert writer.pages == 3
    (grid,) = reading.grids
    assert [list(row) for row in grid.rows] == rows
    assert texts(reading) == ["图斑清单如下：", "完。"]


def test_text_wrapped_in_a_cell_is_one_line_again(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    writer.table([["单位", "面积"], ["云岭县\n自然资\n源局", "1.5"], ["甲\n乙", "2"]], [44, 80])
    (grid,) = read(writer.save()).grids
    assert grid.rows == (("单位", "面积"), ("云岭县自然资源局", "1.5"), ("甲\n乙", "2"))


def test_a_box_around_text_is_no_table(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf")
    writer.paragraph(LONG)
    writer.canvas.rect(70, 600, 455, 160)
    writer.canvas.line(70, 700, 525, 700)
    assert (texts(read(writer.save())), read(writer.path).grids) == ([LONG], ())


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    paper = replace(A4, size=10.5, pitch=16)
    left = PdfWriter(tmp_path / "a.pdf", replace(paper, right=310))
    for text in (LONG, LONG * 2):
        left.paragraph(text)
    right = replace(paper, left=310)
    left.paper, left._y = right, right.height - right.top
    for text in (LONG * 2, LONG):
        left.paragraph(text)
    assert texts(read(left.save())) == [LONG, LONG * 2, LONG * 2, LONG]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_pages_read_like_upright_ones(tmp_path: Path, rotation: int) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer=""))
    writer.canvas.setPageRotation(rotation)
    if rotation % 180:  # reportlab swaps the sides of a page that it turns
        writer.canvas.setPageSize((A4.height, A4.width))
    writer.paragraph(LONG)
    writer.table(ROWS, [120, 120, 140], MERGES)
    reading = read(writer.save())
    assert texts(reading) == [LONG]
    assert reading.grids[0].rows[2] == ("甲镇", "3", "12.5")


def test_words_printed_twice_to_look_bold_are_read_once(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer=""))
    for shift in (0, 0.4):
        writer.canvas.setFont(FONT, 16)
        writer.canvas.drawString(100 + shift, 500, "完成111个")
    assert texts(read(writer.save())) == ["完成111个"]


def test_blanks_stay_between_latin_words_only(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer="", indent=0))
    writer.paragraph("自 然 资 源 局 用 ArcGIS Pro 软件")
    writer.paragraph("第一章 总则")
    assert texts(read(writer.save())) == ["自然资源局用ArcGIS Pro软件", "第一章 总则"]


def scanned(writer: PdfWriter) -> None:
    from PIL import Image

    picture = writer.path.with_suffix(".png")
    Image.new("L", (60, 80), 200).save(picture)
    writer.canvas.drawImage(str(picture), 0, 0, writer.paper.width, writer.paper.height)


def test_a_scan_is_refused_and_scanned_pages_are_reported(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "扫描.pdf", replace(A4, footer=""))
    scanned(writer)
    with pytest.raises(UnreadableFile, match=r"扫描件.*Word 原件"):
        read(writer.save())
    writer = PdfWriter(tmp_path / "一半.pdf")
    writer.paragraph(LONG)
    for _ in range(2):
        writer.new_page()
        scanned(writer)
    reading = read(writer.save())
    assert texts(reading) == [LONG]
    assert [(skip.part, skip.reason[:9]) for skip in reading.skipped] == [("第2—3页", "整页是图片（扫描件")]


def test_text_that_recognition_laid_under_a_scan_is_marked(tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", replace(A4, footer=""))
    scanned(writer)
    text = writer.canvas.beginText(80, 600)
    text.setFont(FONT, 16)
    text.setTextRenderMode(3)
    text.textOut("下发图斑61个。")
    writer.canvas.drawText(text)
    reading = read(writer.save())
    assert texts(reading) == ["下发图斑61个。"]
    assert [(notice.part, "OCR" in notice.text) for notice in reading.notices] == [("第1页", True)]
