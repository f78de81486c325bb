"""The Word document of a draft: its layout, its figures with their sources, and what became stale."""

from __future__ import annotations

import datetime as dt
import zipfile
from decimal import Decimal
from pathlib import Path

import docx
import lxml.etree
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answer import Figure
from assistant.drafting.carried import UnreadableDraft, read_figures
from assistant.drafting.document import SourceNotes, write_document
from assistant.drafting.draft import Draft, DraftAttachment, DraftFigure, DraftParagraph, DraftSection
from assistant.drafting.staleness import stale
from assistant.drafting.titles import title_lines

TEXT = "剩余未整改63个，涉及*2.6亩。"
COUNT = DraftFigure(
    start=5,
    end=8,
    text="63个",
    value=Decimal("63"),
    unit="个",
    file="总结.docx",
    location="第3段",
    quote="未整改63个",
    as_of="2024-06-30",
    plan={"kind": "count", "n": 1},
)
MASKED = DraftFigure(start=11, end=16, text="*2.6亩", unit="亩", masked=True, file="总结.docx", location="第3段")


def a_draft(text: str = TEXT, figures: tuple[DraftFigure, ...] = (COUNT, MASKED), title: str = "工作计划") -> Draft:
    body = DraftParagraph(text=text, figures=figures)
    return Draft(
        title=title,
        sections=(
            DraftSection(heading="工作总结"),
            DraftSection(heading="（三）严格执法监督。", level=2, paragraphs=(body,)),
            DraftSection(heading="整改", level=2),
            DraftSection(heading="台账", level=3),
            DraftSection(heading="调度", level=4),
            DraftSection(heading="工作计划"),
        ),
        attachments=(DraftAttachment(name="清单。"), DraftAttachment(name="分工")),
        signature="云麓县自然资源局",
        date=dt.date(2024, 7, 5),
    )


def written(tmp_path: Path, draft: Draft, notes: SourceNotes = SourceNotes.COMMENTS) -> Path:
    path = tmp_path / "草稿.docx"
    write_document(draft, path, notes)
    return path


def without(path: Path, beginning: str) -> Path:
    """A copy of the file that has lost the parts whose names begin so."""
    other = path.with_name("另存.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            if not name.startswith(beginning):
                new.writestr(name, old.read(name))
    return other


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_page(tmp_path: Path) -> None:
    section = docx.Document(str(written(tmp_path, a_draft()))).sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(each.mm) for each in lengths if each is not None] == [210, 297, 37, 28]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("linesAndChars", "579")


@pytest.mark.parametrize(
    ("style", "font", "size"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("Footer", "宋体", "28"),
    ],
    ids=["title", "body", "一、", "（一）", "1.", "page-number"],
)
def test_fonts(tmp_path: Path, style: str, font: str, size: str) -> None:
    path = written(tmp_path, a_draft())
    root = lxml.etree.fromstring(part(path, "word/styles.xml").encode())
    found = next(each for each in root.iter(qn("w:style")) if each.get(qn("w:styleId")) == style)
    assert found.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == font
    assert found.find(f".//{qn('w:sz')}").get(qn("w:val")) == size
    assert f'<w:font w:name="{font}"><w:altName' in part(path, "word/fontTable.xml")
    if style != "Footer":
        spacing = found.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("560", "exact")


def test_text_in_order(tmp_path: Path) -> None:
    document = docx.Document(str(written(tmp_path, a_draft())))
    assert [each.text for each in document.paragraphs] == [
        "工作计划",
        "一、工作总结",
        f"（一）严格执法监督。{TEXT}",
        "（二）整改",
        "1.台账",
        "（1）调度",
        "二、工作计划",
        "附件：1.清单",
        "2.分工",
        "云麓县自然资源局",
        "2024年7月5日",
    ]


def test_page_numbers_stand_right_and_left(tmp_path: Path) -> None:
    document = docx.Document(str(written(tmp_path, a_draft())))
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        assert footer.paragraphs[0].text == "— 1 —"
        assert f'<w:jc w:val="{side}"/>' in lxml.etree.tostring(footer.paragraphs[0]._p).decode()


def test_sources_as_comments(tmp_path: Path) -> None:
    document = docx.Document(str(written(tmp_path, a_draft())))
    told = [each.text for each in document.comments]
    assert len(told) == 2
    assert "来源：总结.docx\n位置：第3段\n原文：“未整改63个”\n数据截至：2024-06-30" in told[0]
    assert "数字：*2.6亩\n数值：原文缺位" in told[1]


@pytest.mark.parametrize("notes", list(SourceNotes))
def test_figures_come_back_exactly(tmp_path: Path, notes: SourceNotes) -> None:
    draft = a_draft()
    path = written(tmp_path, draft, notes)
    assert read_figures(path) == (COUNT, MASKED)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert ("word/comments.xml" in names) == (notes is SourceNotes.COMMENTS)
    assert ("word/footnotes.xml" in names) == (notes is SourceNotes.FOOTNOTES)


def test_comments_tell_the_figures_where_the_stored_ones_are_gone(tmp_path: Path) -> None:
    path = without(written(tmp_path, a_draft()), "customXml/")
    assert read_figures(path) == (COUNT.model_copy(update={"plan": None}), MASKED)


def test_no_figures_in_a_document_of_others(tmp_path: Path) -> None:
    other = docx.Document()
    other.add_comment(other.add_paragraph().add_run("63个"), "数字：63个\n来源：我", author="张三")
    other.save(str(tmp_path / "别人.docx"))
    assert read_figures(tmp_path / "别人.docx") == ()


def test_no_word_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04broken")
    with pytest.raises(UnreadableDraft):
        read_figures(tmp_path / "坏.docx")


HOSTILE = st.text(min_size=1, max_size=40)


@given(before=HOSTILE, text=HOSTILE, quote=HOSTILE, title=HOSTILE)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_inert(tmp_path: Path, before: str, text: str, quote: str, title: str) -> None:
    start = len(before)
    figure = DraftFigure(start=start, end=start + len(text), text=text, file=quote, quote=quote, plan={"q": quote})
    for notes in SourceNotes:
        path = written(tmp_path, a_draft(before + text, (figure,), title), notes)
        docx.Document(str(path))
        assert read_figures(path) == (figure,)


@pytest.mark.parametrize(
    "text", ["\x00\x1b\u202e63个", "]]><w:p>&amp;", "很长" * 20000], ids=["control", "markup", "long"]
)
def test_hostile_text(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, a_draft(text, (), text))
    shown = docx.Document(str(path)).paragraphs[2].text
    assert shown.endswith(text.replace("\x00", "").replace("\x1b", "").replace("\u202e", ""))


@pytest.mark.parametrize(
    ("now", "agrees"),
    [
        (Figure(text="63个", value=Decimal(63), unit="个"), True),
        (Figure(text="六十三个", value=Decimal(63), unit="个"), True),
        (Figure(text="55个", value=Decimal(55), unit="个"), False),
        (Figure(text="63宗", value=Decimal(63), unit="宗"), False),
        (Figure(text="*3个", value=None, unit="个", masked=True), False),
        (None, False),
    ],
    ids=["same", "other-words", "other-value", "other-unit", "masked-now", "gone"],
)
def test_stale_figures(now: Figure | None, agrees: bool) -> None:
    assert stale([COUNT], lambda _: now) == ([] if agrees else [(COUNT, now)])


def test_titles_break_between_words() -> None:
    lines = title_lines("云麓县自然资源和规划局2024年上半年工作总结和下半年工作计划", 20)
    assert lines == ["云麓县自然资源和规划局2024年", "上半年工作总结和下半年工作计划"]
    assert title_lines("关于做好耕地保护工作的通知", 20) == ["关于做好耕地保护工作的通知"]


def test_figures_must_stand_in_the_text() -> None:
    with pytest.raises(ValueError, match="does not stand"):
        DraftParagraph(text="未整改55个，涉及2亩。", figures=(COUNT,))
