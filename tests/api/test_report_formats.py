"""One report in every format that is read: the same answers, cited where they stand."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.api.commands import bureau_at
from tests.ingest.pdf_pages import PdfWriter

TITLE = "云麓县自然资源局2024年上半年工作总结和下半年工作计划"
LINES = (
    "一、上半年工作总结",
    "（一）严格执法监督。一是抓好卫片执法整改。上级共下发我县卫片执法图斑148个，涉及监测面积51*.36亩；"
    "截至6月30日，已整改到位问题95个，未整改问题53个。二是严查违法用地，收缴罚没款3*.5万元。",
    "（二）供地情况如下表。",
    "二、下半年工作计划",
    "（一）守好耕地。确保全年新增耕地1500亩。",
)
TABLE = (("乡镇", "供地宗数（宗）", "面积（亩）"), ("柳溪镇", "7", "126.5"), ("石桥镇", "10", "300.3"))

ASKED = {
    "left": "卫片执法还有多少问题没整改",
    "area": "卫片执法图斑涉及监测面积多少",
    "target": "全年新增耕地目标是多少",
    "supplied": "石桥镇供地面积多少亩",
}


def as_text(path: Path) -> None:
    path.write_bytes("\r\n".join((TITLE, *LINES)).encode("gb18030"))


def as_markdown(path: Path) -> None:
    rows = ["|".join(("", *row, "")) for row in TABLE]
    table = "\n".join((rows[0], "|---|---|---|", *rows[1:]))
    path.write_text("\n\n".join((f"# {TITLE}", *LINES[:3], table, *LINES[3:])), encoding="utf-8")


def as_page(path: Path) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    body = [f"<p>{html.escape(line)}</p>" for line in LINES]
    nav = "<div class=nav><a>首页</a><a>公开</a><a>服务</a><a>互动</a></div>"
    text = f"<html><body>{nav}<h1>{TITLE}</h1>{''.join(body[:3])}<table>{rows}</table>{''.join(body[3:])}</body></html>"
    path.write_text(text, encoding="utf-8")


def as_document(path: Path) -> None:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for line in LINES[:3]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for line in LINES[3:]:
        document.add_paragraph(line)
    document.save(str(path))


def as_pdf(path: Path) -> None:
    writer = PdfWriter(path)
    writer.title(TITLE[:18], TITLE[18:])
    for line in LINES[:3]:
        writer.paragraph(line)
    writer.table(TABLE, (120, 150, 150))
    writer.new_page()
    for line in LINES[3:]:
        writer.paragraph(line)
    writer.save()


@pytest.mark.parametrize(
    ("suffix", "write"),
    [(".txt", as_text), (".md", as_markdown), (".html", as_page), (".docx", as_document), (".pdf", as_pdf)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_format_answers_alike(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    suffix: str,
    write: Callable[[Path], None],
) -> None:
    folder, bureau = tmp_path / "资料", bureau_at(tmp_path / "home", monkeypatch, capsys)
    monkeypatch.setenv("BUREAU_TODAY", "2024-07-15")
    folder.mkdir()
    write(folder / f"总结{suffix}")
    (folder / "坏了.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    read = bureau("ingest", str(folder))
    assert read.code == 0, read.err
    assert "坏了.pdf" in read.out + read.err

    batch = tmp_path / "问题.jsonl"
    batch.write_text("\n".join(json.dumps({"id": name, "question": text}) for name, text in ASKED.items()))
    asked = bureau("ask", "--batch", str(batch))
    answers = {answer["id"]: answer for answer in map(json.loads, asked.out.splitlines())}
    figures = {name: [figure["text"] for figure in answer["figures"]] for name, answer in answers.items()}
    assert figures["left"][:1] == ["53个"]
    assert figures["area"] == ["51*.36亩"]
    assert answers["area"]["figures"][0]["masked"]
    assert figures["target"] == ["1500亩"]
    pages = [answers[name]["citations"][0]["page"] for name in ("left", "target")]
    assert pages == ([1, 2] if suffix == ".pdf" else [None, None])
    assert {citation["file"] for answer in answers.values() for citation in answer["citations"]} == {f"总结{suffix}"}
    if suffix != ".txt":
        assert [figure["value"] for figure in answers["supplied"]["figures"]] == ["300.3"]
