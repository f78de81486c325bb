from __future__ import annotations

import codecs
import datetime as dt
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table

from ingest.limits import Limits
from ingest.readers.formats import Format, read_content, why_unsupported
from ingest.readers.reading import Paragraph, UnreadableFile
from ingest.tables import read_table_grids

LIMITS = Limits()


@pytest.mark.parametrize(
    "data",
    [
        "一、总结\r\n\r\n完成61个。\n".encode(),
        codecs.BOM_UTF8 + "一、总结\n完成61个。".encode(),
        "一、总结\n完成61个。".encode("gb18030"),
        "一、总结\n完成61个。".encode("utf-16"),
    ],
    ids=["utf-8", "utf-8 with mark", "gb18030", "utf-16"],
)
def test_text_is_read_in_the_encodings_offices_leave(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "总结.txt"
    path.write_bytes(data)
    found, reading = read_content(path, LIMITS)
    assert found is Format.TEXT
    assert reading.paragraphs == (Paragraph("一、总结"), Paragraph("完成61个。"))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("空.txt", b"", "文件是空的"),
        ("空白.txt", b"  \n\n", "文件里没有文字"),
        ("程序.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00", "不是文本"),
        ("坏.txt", "完成".encode("gb18030") + b"\xff\xff", "编码无法识别"),
        ("坏.xlsx", b"PK\x03\x04 broken", "已损坏"),
        ("假.xlsx", "乡镇,面积".encode(), "不是真正的 .xlsx"),
        ("假.docx", b"hello", "不是真正的 .docx"),
        ("旧.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "已损坏"),
        ("图.docx", b"%PDF-1.7", "PDF"),
        ("空.csv", b",,\n,,\n", "没有数据"),
    ],
)
def test_an_unreadable_file_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as fault:
        read_content(path, LIMITS)
    assert reason in fault.value.reason


def test_files_beyond_the_limits_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.csv"
    path.write_text("乡镇,面积\n甲镇,1\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="太大"):
        read_content(path, Limits(file_bytes=10))
    with pytest.raises(UnreadableFile, match="单元格超过"):
        read_content(path, Limits(cells=3))


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "炸弹.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 10_000_000)
    with pytest.raises(UnreadableFile, match="解压后超过"):
        read_content(path, Limits(unpacked_bytes=1_000_000))


def test_an_archive_that_is_no_office_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "包.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UnreadableFile, match="不是 Word 文档或 Excel 工作簿"):
        read_content(path, LIMITS)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.txt", None),
        ("A.XLSX", None),
        ("a.xls", None),
        ("a.xlsm", None),
        ("~$台账.xlsx", "临时文件"),
        ("a.doc", None),
        ("a.ofd", "另存为 PDF"),
        ("a.mht", "另存为 .html"),
        ("a.et", None),
        ("a.wps", None),
        ("a.pdf", None),
        ("a.md", None),
        ("a.HTM", None),
        ("a.ods", "另存为 .xlsx"),
        ("a.jpg", "暂不支持 .jpg 格式"),
        ("README", "没有扩展名"),
    ],
)
def test_names_tell_what_is_not_supported(name: str, reason: str | None) -> None:
    found = why_unsupported(Path(name))
    assert found is None if reason is None else reason in (found or "")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", '编号,乡镇,面积\n0012,甲镇,"1,286.40"\n'.encode("gb18030")),
        ("a.tsv", "编号\t乡镇\t面积\n0012\t甲镇\t1,286.40\n".encode()),
        ("a.csv", '编号;乡镇;面积\n0012;甲镇;"1,286.40"\n'.encode("utf-8-sig")),
        ("a.csv", "编号\t乡镇\t面积\n0012\t甲镇\t1,286.40\n".encode("utf-16")),
        ("a.csv", "sep=|\r\n编号|乡镇|面积\r\n0012|甲镇|1,286.40\r\n".encode()),
        ("a.csv", '编号，乡镇，面积\n0012，甲镇，"1,286.40"\n'.encode("gb18030")),
    ],
    ids=["comma gb18030", "tab", "semicolon with mark", "spreadsheet's Unicode text", "declared", "full-width comma"],
)
def test_delimited_cells_stay_as_written(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found, reading = read_content(path, LIMITS)
    assert found is Format.DELIMITED
    (grid,) = reading.grids
    assert grid.name == "a"
    assert grid.rows == (("编号", "乡镇", "面积"), ("0012", "甲镇", "1,286.40"))


def test_ragged_and_blank_delimited_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('甲,乙,丙\n1,,3\n4\n"多\n行",5,6\n', encoding="utf-8")
    (grid,) = read_content(path, LIMITS)[1].grids
    assert grid.rows == (("甲", "乙", "丙"), ("1", None, "3"), ("4", None, None), ("多\n行", "5", "6"))


def test_a_workbook_is_read_cell_by_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    sheet["B2"] = "图斑台账"
    sheet.merge_cells("B2:D2")
    for column, value in zip("BCDEF", ("000123", 0.1, dt.datetime(2023, 6, 30), "#REF!", 0.855), strict=True):
        sheet[f"{column}3"] = value
    sheet["F3"].number_format = "0.0%"
    sheet["B4"] = "=1+1"
    sheet["C4"] = "=TODAY()"
    sheet["D4"] = "=F3/2"
    sheet["D4"].number_format = "0%"
    hidden = book.create_sheet("旧数")
    hidden["A1"] = "x"
    hidden.sheet_state = "hidden"
    book.create_chartsheet("图表")
    path = tmp_path / "台账.xlsx"
    book.save(path)
    found, reading = read_content(path, LIMITS)
    assert found is Format.WORKBOOK
    first, second = reading.grids
    assert first.name == "台账"
    assert first.rows[1] == (None, "图斑台账", None, None, None, None)
    assert first.rows[2] == (None, "000123", 0.1, dt.date(2023, 6, 30), "#REF!", "85.5%")
    assert first.rows[3] == (None, 2.0, "=TODAY()", "42.75%", None, None)
    assert first.merges == ((1, 1, 1, 3),)
    assert second.rows == (("x",),)
    assert [(skip.part, skip.reason[:8]) for skip in reading.skipped] == [("图表", "不是普通工作表（")]
    assert [(notice.part, notice.text[:8]) for notice in reading.notices] == [
        ("台账", "2 个公式没有保"),
        ("台账", "1 个公式没有保"),
        ("旧数", "工作表是隐藏的，"),
    ]


def hiding_workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    filtered, listed = book.create_sheet("筛选"), book.create_sheet("列表")
    for sheet in (first, filtered, listed):
        for row in (("乡镇", "面积", "备注"), ("甲镇", 1, "x"), ("乙镇", 2, "y"), ("丙镇", 3, "z")):
            sheet.append(row)
        sheet.row_dimensions[3].hidden = True
    first.column_dimensions["C"].hidden = True
    first.auto_filter.ref = "A1:C4"  # arrows only: nothing is filtered
    filtered.auto_filter.ref = "A1:C4"
    filtered.auto_filter.add_filter_column(0, ["甲镇", "丙镇"])
    filtered["A6"] = "填表人"
    filtered.row_dimensions[6].hidden = True
    table = Table(displayName="T", ref="A1:C4", autoFilter=AutoFilter(ref="A1:C4"))
    table.autoFilter.add_filter_column(0, ["甲镇", "丙镇"])
    listed.add_table(table)
    book.save(path)


def test_what_is_hidden_by_hand_is_told_from_what_a_filter_hides(tmp_path: Path) -> None:
    hiding_workbook(tmp_path / "台账.xlsx")
    reading = read_content(tmp_path / "台账.xlsx", LIMITS)[1]
    by_hand, filtered, listed = reading.grids
    assert (set(by_hand.hidden_rows), set(by_hand.hidden_columns), by_hand.filtered) == ({2}, {2}, False)
    assert (set(filtered.hidden_rows), set(filtered.hidden_columns), filtered.filtered) == ({5}, set(), True)
    assert (set(listed.hidden_rows), listed.filtered) == (set(), True)
    assert by_hand.rows[2] == ("乙镇", 2.0, "y")
    assert [(notice.part, notice.text) for notice in reading.notices] == [
        ("Sheet", "1 行是手工隐藏的（第 3 行），照常读入"),
        ("Sheet", "1 列是隐藏的（C），照常读入"),
        ("筛选", "有筛选，被筛掉的行照常读入"),
        ("筛选", "1 行是手工隐藏的（第 6 行），照常读入"),
        ("列表", "有筛选，被筛掉的行照常读入"),
    ]


def test_formulas_without_results_are_computed_or_stand_as_errors(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "一 表"
    sheet.append((1.1, 2.2, dt.date(2023, 6, 30)))
    formulas = {
        "=SUM(A1:B1)": 3.3,
        "=C1+30": dt.date(2023, 7, 30),
        '=IF(A1>1,"是","否")': "是",
        '=""': None,
        "=A1/0": "#DIV/0!",
        "='二'!A1*2": 6.6,
        "=NOW()": "=NOW()",
        "=RAND()": "=RAND()",
        "=A8+1": "=A8+1",
        "=NOSUCH(A1)": "=NOSUCH(A1)",
        "=SUM(没有!A1:A3)": "=SUM(没有!A1:A3)",
    }
    for formula in formulas:
        sheet.append((formula,))
    book.create_sheet("二")["A1"] = "=SUM('一 表'!A1:B1)"
    book.save(tmp_path / "a.xlsx")
    first = read_content(tmp_path / "a.xlsx", LIMITS)[1].grids[0]
    for row, expected in zip(first.rows[1:], formulas.values(), strict=True):
        assert row[0] == (pytest.approx(expected) if isinstance(expected, float) else expected)


def test_a_workbook_under_another_name_is_known_by_its_content(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "x"
    book.save(tmp_path / "a.xlsx")
    path = (tmp_path / "a.xlsx").rename(tmp_path / "a.csv")
    assert read_content(path, LIMITS)[0] is Format.WORKBOOK


def test_a_document_keeps_order_levels_and_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("一、总结", level=1)
    document.add_paragraph("完成61个。")
    table = document.add_table(rows=3, cols=3)
    for row, values in enumerate((("乡镇", "图斑", ""), ("", "个数", "面积"), ("甲镇", "3", "1.5"))):
        for column, value in enumerate(values):
            table.cell(row, column).text = value
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    paragraph = document.add_paragraph("保留")
    for tag, inner, text in (("w:ins", "w:t", "新增"), ("w:del", "w:delText", "删去")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    path = tmp_path / "总结.docx"
    document.save(str(path))
    found, reading = read_content(path, LIMITS)
    assert found is Format.DOCUMENT
    assert reading.paragraphs == (Paragraph("一、总结", 1), Paragraph("完成61个。"), Paragraph("保留新增"))
    (grid,) = reading.grids
    assert (grid.name, grid.caption) == ("表1", "")
    assert grid.rows == (("乡镇", "图斑", None), (None, "个数", "面积"), ("甲镇", "3", "1.5"))
    assert grid.merges == ((0, 0, 1, 0), (0, 1, 0, 2))


def test_text_inside_content_controls_is_read_and_outline_levels_count(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("标题")
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "1")
    paragraph._p.get_or_add_pPr().append(outline)
    control, inner = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    paragraph._p.addprevious(control)
    control.append(inner)
    inner.append(paragraph._p)
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert read_content(path, LIMITS)[1].paragraphs == (Paragraph("标题", 2),)


def test_a_documents_table_is_captioned_by_the_short_lines_before_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("上半年共下发图斑6个，涉及甲镇、乙镇，各乡镇情况见下表。")
    for lines in (("表1 图斑整改情况", "单位：亩"), ()):
        for line in lines:
            document.add_paragraph(line)
        document.add_table(rows=2, cols=2)
        document.add_paragraph("以上数据由各乡镇上报。")
    document.save(str(tmp_path / "总结.docx"))
    grids = read_content(tmp_path / "总结.docx", LIMITS)[1].grids
    assert [(grid.name, grid.caption) for grid in grids] == [
        ("表1", "各乡镇情况\n表1 图斑整改情况\n单位：亩"),
        ("表2", ""),
    ]


def test_a_documents_table_takes_title_unit_and_day_from_the_lines_before_it(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("二、整改进展", "表1 各乡镇图斑整改情况", "截至2023年6月30日", "单位：亩"):
        document.add_paragraph(line)
    table = document.add_table(rows=3, cols=3)
    rows = (("乡镇", "监测面积", "耕地面积"), ("甲镇", "12.5", "3"), ("乙镇", "7.5", "4"))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            table.cell(row, column).text = value
    document.save(str(tmp_path / "总结.docx"))
    grids = read_content(tmp_path / "总结.docx", LIMITS)[1].grids
    (read,) = read_table_grids("f", "总结.docx", grids).tables
    assert (read.table.title, read.table.unit, read.table.detail_rows) == ("表1 各乡镇图斑整改情况", "亩", 2)
    assert read.table.as_of is not None
    assert read.table.as_of.end == dt.date(2023, 6, 30)
    assert read.table.columns[1].unit == "亩"
