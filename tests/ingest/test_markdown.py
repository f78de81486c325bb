"""Markdown reports: marks go, hidden digits stay, tables become tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.limits import Limits
from ingest.readers.formats import Format, read_content
from ingest.readers.markdown_marks import plain
from ingest.readers.reading import Reading, UnreadableFile

MASKED = st.from_regex(r"([1-9]\*[0-9]?|\*[0-9]{0,2})(\.[0-9]\*)?(个|亩|万元|%|宗)", fullmatch=True)
WORD = st.sampled_from(["已整改", "剩余未整改", "，涉及面积", "；其中耕地", "（占", "）。"])


def read(folder: Path, text: str, name: str = "总结.md") -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    found, reading = read_content(path, Limits())
    assert found is Format.MARKDOWN
    return reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("共下发*60个，涉及面积36*0.*亩。", "共下发*60个，涉及面积36*0.*亩。", id="hidden-at-both-ends"),
        pytest.param("整改*个，剩余*个。", "整改*个，剩余*个。", id="nothing-but-stars"),
        pytest.param("增长1*%，*.*亩", "增长1*%，*.*亩", id="share-and-area"),
        pytest.param("面积**3.5亩、1**亩", "面积**3.5亩、1**亩", id="two-hidden-digits"),
        pytest.param("**一是**压实责任", "一是压实责任", id="bold-words"),
        pytest.param("完成**61个**，未完成*63*个", "完成61个，未完成*63*个", id="bold-number-and-doubtful-one"),
        pytest.param("**（一）严格执法。**一是按月调度", "（一）严格执法。一是按月调度", id="bold-to-chinese-stop"),
        pytest.param("*强调*一下，***都*** 要", "强调一下，都 要", id="slanted"),
        pytest.param(r"编号A\*1\*，下发\*60个", "编号A*1*，下发*60个", id="escaped-stars"),
        pytest.param("字段 parcel_area_mu 和 _斜体_", "字段 parcel_area_mu 和 斜体", id="underscores"),
        pytest.param("代码 `*60个` 不变", "代码 *60个 不变", id="code"),
        pytest.param("见[整改台账](http://a.b/c_d*e*)第3行", "见整改台账第3行", id="link"),
        pytest.param("数字~~58个~~61个", "数字61个", id="struck-through"),
        pytest.param("# （一）严格执法", "（一）严格执法", id="heading"),
        pytest.param("##二、计划", "二、计划", id="heading-without-blank"),
        pytest.param("1. 一是1.5万亩", "1. 一是1.5万亩", id="numbered-item"),
        pytest.param("- [x] 完成3宗", "完成3宗", id="ticked-item"),
        pytest.param("A&amp;B ＜5亩 &lt;6亩", "A&B ＜5亩 <6亩", id="entities"),
    ],
)
def test_marks_go_and_hidden_digits_stay(tmp_path: Path, text: str, expected: str) -> None:
    assert [paragraph.text for paragraph in read(tmp_path, text).paragraphs] == [expected]


@given(st.lists(st.tuples(WORD, MASKED, st.booleans()), min_size=1, max_size=6))
def test_no_hidden_digit_is_ever_lost(pieces: list[tuple[str, str, bool]]) -> None:
    """Bold put around words, never around figures, takes nothing from those with single stars;
    ``**个`` beside bold words can be read both ways."""
    written = "".join(f"**{word}**：{figure}" if bold else word + figure for word, figure, bold in pieces)
    read_back, _ = plain(written)
    assert all(figure in read_back for _, figure, _ in pieces)


def test_bold_figures_that_might_hide_digits_are_reported(tmp_path: Path) -> None:
    reading = read(tmp_path, "未整改**63**个。")
    assert reading.paragraphs[0].text == "未整改63个。"
    assert [(notice.part, "63" in notice.text, "反斜杠" in notice.text) for notice in reading.notices] == [
        ("正文", True, True)
    ]


def test_broken_lines_are_one_paragraph_and_sentences_of_their_own_are_not(tmp_path: Path) -> None:
    reading = read(tmp_path, "全县共下发图斑\n124个，已整改\n61个。\n（一）压实责任\n\n另起一段\n")
    assert [paragraph.text for paragraph in reading.paragraphs] == [
        "全县共下发图斑124个，已整改61个。",
        "（一）压实责任",
        "另起一段",
    ]


def test_headings_keep_their_levels_and_tables_their_cells(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 草稿\n---\n# 2023年总结\n\n## 一、执法\n\n表1 各乡镇整改情况\n\n"
        "|乡镇|下发(个)|面积|\n|---|--:|---|\n|云溪镇|*2|3*.5|\n|石桥镇|15|<br>20.1|\n|合计|||\n\n后文。\n"
    )
    reading = read(tmp_path, text)
    assert [(each.text, each.heading_level) for each in reading.paragraphs] == [
        ("2023年总结", 1),
        ("一、执法", 2),
        ("表1 各乡镇整改情况", None),
        ("后文。", None),
    ]
    (grid,) = reading.grids
    assert (grid.name, grid.caption) == ("表1", "2023年总结\n一、执法\n表1 各乡镇整改情况")
    assert grid.rows == (
        ("乡镇", "下发(个)", "面积"),
        ("云溪镇", "*2", "3*.5"),
        ("石桥镇", "15", "20.1"),
        ("合计", None, None),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("<!-- 只有注释 -->\n\n![图](a.png)", "没有文字", id="nothing-shown"),
        pytest.param("---\ntitle: 空\n---\n", "没有文字", id="front-matter-alone"),
    ],
)
def test_what_shows_no_text_says_so(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        read(tmp_path, text)


def test_pages_inside_are_text_and_their_scripts_are_not(tmp_path: Path) -> None:
    text = "正文一。\n\n<div><p>块中<b>*5个</b></p><script>alert(1)</script><style>p{}</style></div>\n\n正文二。"
    assert [paragraph.text for paragraph in read(tmp_path, text).paragraphs] == ["正文一。", "块中*5个", "正文二。"]


def test_gb18030_and_byte_order_marks_are_read(tmp_path: Path) -> None:
    for name, encoding in (("a.md", "gb18030"), ("b.markdown", "utf-8-sig"), ("c.md", "utf-16")):
        (tmp_path / name).write_bytes("# 总结\n\n已整改*1个".encode(encoding))
        _, reading = read_content(tmp_path / name, Limits())
        assert [paragraph.text for paragraph in reading.paragraphs] == ["总结", "已整改*1个"], encoding
