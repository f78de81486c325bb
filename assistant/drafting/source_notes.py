"""What is told of a figure's source in a comment or a footnote, and read from a comment again."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from assistant.drafting.draft import DraftFigure
from assistant.drafting.safe_text import shortened

AUTHOR, INITIALS = "数据出处", "出处"
_LONGEST_QUOTE, _LONGEST_NAME = 200, 200
_MASKED = "原文缺位，照录，未作推算"
_LINE = re.compile(r"(数字|数值|单位|来源|位置|原文|数据截至)：(.*)", re.S)


def note_lines(figure: DraftFigure) -> list[str]:
    """The lines of a figure's note: the figure, file and place, the words quoted, the date."""
    value = None if figure.value is None else format(figure.value, "f")
    told = (
        ("数字", shortened(figure.text, _LONGEST_NAME)),
        ("数值", _MASKED if figure.masked else value),
        ("单位", shortened(figure.unit, _LONGEST_NAME)),
        ("来源", shortened(figure.file, _LONGEST_NAME)),
        ("位置", shortened(figure.location, _LONGEST_NAME)),
        ("原文", f"“{shortened(figure.quote, _LONGEST_QUOTE)}”" if figure.quote else ""),
        ("数据截至", shortened(figure.as_of or "", _LONGEST_NAME)),
    )
    return [f"{name}：{value}" for name, value in told if value]


def figure_of_note(lines: list[str], start: int) -> DraftFigure | None:
    """The figure that `note_lines` told of; None where the lines tell of none.

    Long quotes come back shortened, and the plan is not told in a note.
    """
    told = {found[1]: found[2] for found in map(_LINE.fullmatch, lines) if found}
    text, file = told.get("数字"), told.get("来源")
    if not text or file is None:
        return None
    masked = told.get("数值") == _MASKED
    return DraftFigure(
        start=start,
        end=start + len(text),
        text=text,
        value=None if masked else _decimal(told.get("数值", "")),
        unit=told.get("单位", ""),
        masked=masked,
        file=file,
        location=told.get("位置", ""),
        quote=told.get("原文", "").removeprefix("“").removesuffix("”"),
        as_of=told.get("数据截至"),
    )


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def add_footnotes(document: Document, notes: list[str]) -> None:
    """The footnotes part; note n, from 1, holds the n-th text, already safe."""
    rule = "<w:p><w:r><w:{0}/></w:r></w:p>"
    marks = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">{rule.format(kind)}</w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}'
        f'<w:r><w:t xml:space="preserve"> {_escaped(note)}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    xml = f"{head}<w:footnotes {nsdecls('w')}>{marks}{body}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
