"""Numbers that only Word's list definitions hold, and what else of a document is no plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as WordParagraph

from ingest.file_reading import read_file
from ingest.limits import Limits
from ingest.readers.count_forms import written
from ingest.readers.formats import read_content
from ingest.readers.reading import Reading

_Level = tuple[str, str]  # number format, text


def read(document: Any, folder: Path) -> Reading:
    document.save(str(folder / "总结.docx"))
    return read_content(folder / "总结.docx", Limits())[1]


def texts(document: Any, folder: Path) -> list[str]:
    return [paragraph.text for paragraph in read(document, folder).paragraphs]


def define_list(document: Any, levels: Sequence[_Level], number: int = 50, extra: str = "") -> None:
    """A list definition with a list `number` that uses it; `extra` goes into the list."""
    numbering = document.part.numbering_part.element
    shown = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{shown}</w:abstractNum>')
    numbering.insert(0, abstract)
    add_list(document, number, number, extra)


def add_list(document: Any, number: int, definition: int, extra: str = "") -> None:
    inner = f'<w:abstractNumId w:val="{definition}"/>{extra}'
    document.part.numbering_part.element.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{inner}</w:num>'))


def numbered(paragraph: WordParagraph, level: int = 0, number: int = 50) -> None:
    reference = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(reference))


REPORT = (("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）"))


def test_automatic_numbers_stand_before_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    define_list(document, REPORT)
    for level, text in (
        (0, "工作完成情况"),
        (1, "耕地保护"),
        (2, "恢复耕地"),
        (2, "2023年新增耕地"),
        (1, "执法监督"),
        (2, "卫片"),
    ):
        numbered(document.add_paragraph(text), level)
    document.add_paragraph("完成61个。")
    numbered(document.add_paragraph("下步计划"), 0)
    numbered(document.add_paragraph("强化保护"), 1)
    assert texts(document, tmp_path) == [
        "一、工作完成情况",
        "（一）耕地保护",
        "1. 恢复耕地",
        "2. 2023年新增耕地",
        "（二）执法监督",
        "1. 卫片",
        "完成61个。",
        "二、下步计划",
        "（一）强化保护",
    ]


def test_automatic_numbers_make_the_outline(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("2023年上半年工作总结")
    define_list(document, REPORT)
    numbered(document.add_paragraph("工作完成情况"), 0)
    numbered(document.add_paragraph("耕地保护"), 1)
    document.add_paragraph("恢复耕地61亩。")
    path = tmp_path / "总结.docx"
    document.save(str(path))
    reading, _ = read_file(path, "s", path.name, Limits())
    assert [section.path for section in reading.sections if section.number] == [
        ("一、工作完成情况",),
        ("一、工作完成情况", "（一）耕地保护"),
    ]


def test_lists_of_one_definition_go_on_counting_unless_one_begins_anew(tmp_path: Path) -> None:
    document = docx.Document()
    define_list(document, [("decimal", "%1.")])
    add_list(document, 51, 50)
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    add_list(document, 52, 50, anew)
    for number in (50, 51, 52, 52):
        numbered(document.add_paragraph("条"), number=number)
    assert texts(document, tmp_path) == ["1. 条", "2. 条", "5. 条", "6. 条"]


def test_a_list_may_come_with_the_style_and_be_taken_off_the_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    define_list(document, [("chineseCounting", "第%1章"), ("decimal", "%1.%2")])
    for name, level in (("Heading 1", 0), ("Heading 2", 1)):
        properties = document.styles[name].element.get_or_add_pPr()
        reference = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="50"/></w:numPr>'
        properties.append(parse_xml(reference))
    document.add_heading("总则", level=1)
    numbered(document.add_heading("前言", level=1), number=0)
    document.add_heading("范围", level=2)
    reading = read(document, tmp_path)
    assert [(each.text, each.heading_level) for each in reading.paragraphs] == [
        ("第一章总则", 1),
        ("前言", 1),
        ("一.1 范围", 2),
    ]


def test_bullets_and_unknown_lists_add_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    define_list(document, [("bullet", "\uf06c")])
    numbered(document.add_paragraph("甲镇"))
    numbered(document.add_paragraph("乙镇"), number=99)
    assert texts(document, tmp_path) == ["甲镇", "乙镇"]


def test_serial_numbers_of_a_table_may_be_automatic(tmp_path: Path) -> None:
    document = docx.Document()
    define_list(document, [("decimal", "%1")])
    table = document.add_table(rows=3, cols=2)
    for row, values in enumerate((("序号", "乡镇"), ("", "甲镇"), ("", "乙镇"))):
        for column, value in enumerate(values):
            table.cell(row, column).text = value
    for row in (1, 2):
        numbered(table.cell(row, 0).paragraphs[0])
    (grid,) = read(document, tmp_path).grids
    assert grid.rows == (("序号", "乡镇"), ("1", "甲镇"), ("2", "乙镇"))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("chineseCounting", "一 十 十一 二十 一百零一 一百一十"),
        ("chineseLegalSimplified", "壹 拾 拾壹 贰拾 壹佰零壹 壹佰壹拾"),
        ("ideographDigital", "一 一〇 一一 二〇 一〇一 一一〇"),
        ("ideographTraditional", "甲 癸 甲 癸 甲 癸"),
        ("decimalEnclosedCircle", "① ⑩ ⑪ ⑳ 101 110"),
        ("decimalZero", "01 10 11 20 101 110"),
        ("lowerRoman", "i x xi xx ci cx"),
        ("upperLetter", "A J K T WWWW FFFFF"),
        ("decimalFullWidth", "１ １０ １１ ２０ １０１ １１０"),
        ("somethingNew", "1 10 11 20 101 110"),
    ],
)
def test_counts_in_the_forms_of_lists(form: str, expected: str) -> None:
    assert " ".join(written(number, form) for number in (1, 10, 11, 20, 101, 110)) == expected


def add_note(document: Any, paragraph: WordParagraph, text: str, mark: str = "") -> None:
    """A footnote; with a `mark` of the writer's own instead of an automatic number."""
    note = f'<w:footnote w:id="7"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    content = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, content.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = paragraph.add_run()._r
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "7")
    run.append(reference)
    if mark:
        reference.set(qn("w:customMarkFollows"), "1")
        run.append(parse_xml(f"<w:t {nsdecls('w')}>{mark}</w:t>"))


@pytest.mark.parametrize("mark", ["", "①"], ids=["numbered", "own mark"])
def test_a_footnote_follows_its_paragraph_and_leaves_the_sentence_alone(tmp_path: Path, mark: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("下发图斑61")
    add_note(document, paragraph, "含上年结转3个。", mark)
    paragraph.add_run("个。")
    document.add_paragraph("完成。")
    assert texts(document, tmp_path) == ["下发图斑61个。", "注：含上年结转3个。", "完成。"]


def test_running_headers_contents_lists_and_hidden_words_are_no_text(tmp_path: Path) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "内部资料"
    section.footer.paragraphs[0].text = "— 3 —"
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("一、总结\t1", style="TOC 1")
    document.add_paragraph("二、计划…………………3")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    heading = "<w:sdtContent><w:p><w:r><w:t>目录</w:t></w:r></w:p></w:sdtContent>"
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr>{gallery}</w:sdtPr>{heading}</w:sdt>")
    document.element.body.insert(0, control)
    paragraph = document.add_paragraph("完成")
    paragraph.add_run("61").font.strike = True
    paragraph.add_run("隐藏").font.hidden = True
    paragraph.add_run("63个。")
    reading = read(document, tmp_path)
    assert [each.text for each in reading.paragraphs] == ["完成63个。"]
    assert [(skip.part, skip.reason) for skip in reading.skipped] == [
        ("删除线", "1 处加了删除线的文字按已删除处理，未读取")
    ]


def test_a_document_of_pictures_only_says_so(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph()._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:drawing/></w:r>"))
    with pytest.raises(Exception, match="只有图片"):
        read(document, tmp_path)
