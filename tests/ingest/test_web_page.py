"""HTML pages: their own text in order, tables as tables, frames and scripts left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.limits import Limits
from ingest.readers.formats import Format, read_content
from ingest.readers.reading import Reading, UnreadableFile
from ingest.readers.web_page import collapsed, parse

BODY = "<p>上半年，全县下发图斑124个，已整改*1个。</p>"


def read(folder: Path, html: str | bytes) -> Reading:
    path = folder / "页.html"
    path.write_bytes(html if isinstance(html, bytes) else f"<!DOCTYPE html><html>{html}</html>".encode())
    found, reading = read_content(path, Limits())
    assert found is Format.WEB_PAGE
    return reading


def texts(folder: Path, html: str | bytes) -> list[str]:
    return [paragraph.text for paragraph in read(folder, html).paragraphs]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>一<b>二</b>三<br>四</p>五", ["一二三", "四", "五"], id="inline-break-and-loose-text"),
        pytest.param("<p>图斑\n  124个，\n  已整改</p>", ["图斑124个，已整改"], id="source-lines-rejoined"),
        pytest.param("<p>GB/T\n9704 ArcGIS\nPro</p>", ["GB/T 9704 ArcGIS Pro"], id="words-stay-apart"),
        pytest.param("<ol start=3><li>甲</li><li>乙</li></ol>", ["3. 甲", "4. 乙"], id="numbers-of-lists"),
        pytest.param("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"], id="dots-of-lists"),
        pytest.param("<pre>一、甲\n二、乙</pre>", ["一、甲", "二、乙"], id="preformatted"),
        pytest.param("<p>*60个，36<i>*</i>0.*亩</p>", ["*60个，36*0.*亩"], id="stars"),
        pytest.param("<p>58<s>个</s><del>旧</del>宗</p>", ["58宗"], id="deleted"),
        pytest.param("<p style='display:none'>藏</p><p hidden>藏</p><p>见</p>", ["见"], id="hidden"),
        pytest.param("<p>甲</p><script>document.write('9个')</script><noscript>8个</noscript>", ["甲"], id="scripts"),
        pytest.param("<p>&nbsp;&nbsp;&lt;b&gt;不是标签&lt;/b&gt;</p>", ["<b>不是标签</b>"], id="escaped-marks"),
        pytest.param("<div>外<div>内</div>后</div>", ["外", "内", "后"], id="blocks-in-blocks"),
    ],
)
def test_the_page_reads_as_it_is_seen(tmp_path: Path, html: str, expected: list[str]) -> None:
    assert texts(tmp_path, f"<body>{html}</body>") == expected


@pytest.mark.parametrize(
    "frame",
    [
        "<nav>首页 政务公开</nav>",
        "<div class='header'>云岭县自然资源局</div>",
        "<div id='footer'>版权所有 2023年 3个工作日</div>",
        "<div class='breadcrumb'>当前位置：首页 &gt; 总结</div>",
        "<p>当前位置：首页</p>",
        "<ul><li><a>首页</a></li><li><a>公开</a></li><li><a>服务</a></li><li><a>互动</a></li></ul>",
        "<form><select><option>2023</option></select><button>搜索12</button></form>",
        "<div class='share'>分享到：微信</div>",
    ],
)
def test_frames_of_a_page_are_no_text_before_or_behind(tmp_path: Path, frame: str) -> None:
    assert texts(tmp_path, f"<body>{frame}{BODY * 4}</body>") == texts(tmp_path, f"<body>{BODY * 4}{frame}</body>")
    assert len(texts(tmp_path, f"<body>{frame}{BODY * 4}</body>")) == 4


def test_headings_and_the_pages_own_title_have_levels(tmp_path: Path) -> None:
    html = f"<head><title>2023年总结_云岭县</title></head><body><p>2023年总结</p><h2>一、执法</h2>{BODY}</body>"
    reading = read(tmp_path, html)
    assert [(each.text[:6], each.heading_level) for each in reading.paragraphs] == [
        ("2023年总", 1),
        ("一、执法", 2),
        ("上半年，全县", None),
    ]


def test_tables_are_tables_with_merges_and_layout_tables_are_text(tmp_path: Path) -> None:
    table = (
        "<table><caption>整改情况</caption><tr><th rowspan=2>乡镇</th><th colspan=2>图斑</th></tr>"
        "<tr><th>个数</th><th>面积<br>（亩）</th></tr><tr><td>云溪镇</td><td>*2</td><td>3*.5</td></tr></table>"
    )
    page = f"<table role=presentation><tr><td>左</td><td>{BODY}{table}</td></tr></table>"
    for html in (f"<body>{BODY}{table}</body>", f"<body>{page}</body>"):
        (grid,) = read(tmp_path, html).grids
        assert grid.rows == (("乡镇", "图斑", None), (None, "个数", "面积\n（亩）"), ("云溪镇", "*2", "3*.5"))
        assert set(grid.merges) == {(0, 0, 1, 0), (0, 1, 0, 2)}
        assert (grid.name, grid.caption) == ("表1", "整改情况")


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "gb18030", "utf-8"])
def test_declared_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    html = f"<html><head><meta charset={encoding}></head><body>{BODY}</body></html>".encode(
        "gb18030" if encoding.startswith("gb") else encoding
    )
    assert texts(tmp_path, html) == ["上半年，全县下发图斑124个，已整改*1个。"]


def test_a_page_whose_declared_encoding_is_wrong_is_read_by_its_bytes(tmp_path: Path) -> None:
    html = f"<html><head><meta charset=utf-8></head><body>{BODY}</body></html>".encode("gb18030")
    assert texts(tmp_path, html) == ["上半年，全县下发图斑124个，已整改*1个。"]


def test_what_word_saves_as_a_page_reads_without_its_marks(tmp_path: Path) -> None:
    html = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8><!--[if gte mso 9]><xml>"
        "<w:WordDocument>3个</w:WordDocument></xml><![endif]--></head><body><p class=MsoToc1>一、甲…1</p>"
        "<p class=MsoNormal>已整改<span lang=EN-US>61</span>个<o:p></o:p></p>"
        "<div style='mso-element:footer'>第2页</div></body></html>"
    )
    path = tmp_path / "另存.htm"
    path.write_text(html, encoding="utf-8")
    _, reading = read_content(path, Limits())
    assert [paragraph.text for paragraph in reading.paragraphs] == ["已整改61个"]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        pytest.param("<body><script>1</script></body>", "没有正文", id="nothing-to-see"),
        pytest.param(
            "<body>" + "<table>" + "<tr><td colspan=1000>1</td><td>2</td></tr>" * 2500 + "</table></body>",
            "单元格太多",
            id="more-cells-than-anyone-has",
        ),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, html: str, reason: str) -> None:
    path = tmp_path / "页.html"
    path.write_text(f"<!DOCTYPE html><html>{html}</html>", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=reason):
        read_content(path, Limits(cells=1_000_000))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200))
def test_any_text_in_a_paragraph_comes_back_but_for_its_blanks(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    paragraph = next(parse(f"<html><body><p>{escaped}</p></body></html>").iter("p"))
    assert "".join(collapsed(paragraph.text or "").split()) == "".join(text.split())
