"""HTML pages: web pages of offices, and what Word and WPS save as one."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html

from ingest.limits import Limits
from ingest.readers.captions import Caption
from ingest.readers.line_joining import is_contents_line, unwrap
from ingest.readers.plain_text import decode, decode_as
from ingest.readers.reading import Grid, Paragraph, Reading, UnreadableFile
from ingest.readers.web_boilerplate import without_boilerplate
from ingest.readers.web_tables import is_data_table, read_web_table

_DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:--!?>|\Z)|<!\[(?:if|endif)[^>]*>", re.DOTALL)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|label|mark|q|ruby|samp|small|span|strong|sub|sup"
    "|tt|u|var|wbr|time|data|o:p"
)
_ORDINALS = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_FURNITURE = re.compile(r"(?:当前|您的|您现在的|您当前的)位置|(?:打印|关闭)(?:本页|窗口)?$|分享到|【?字[号体]|扫一扫")
_TITLE_PARTS = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+|[-–—](?=[^-–—]*$)")
_BREAK = re.compile(r"[ \t\r\f]*\n\s*")
_SPACES, _HARD_SPACES = re.compile(r"[ \t\r\f]+"), re.compile(r"[ \xa0\u3000]*[\xa0\u3000][ \xa0\u3000]*")
_CHARSETS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "unicode": "utf-16"}
_Element = Any


@dataclass
class WebContent:
    """Paragraphs and tables in the making; `first_grid` of them stand in the text before."""

    limits: Limits
    first_grid: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    caption: Caption = field(default_factory=Caption)
    _pieces: list[str] = field(default_factory=list)
    _level: int | None = None
    _cells: int = 0

    def add_text(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def end_paragraph(self) -> None:
        text = collapsed("".join(self._pieces))
        self._pieces.clear()
        if text and not _FURNITURE.match(text) and not is_contents_line(text):
            self.paragraphs.append(Paragraph(text, self._level))
            self.caption.see(text)

    def walk(self, element: _Element) -> None:
        """Takes in what stands inside the element."""
        self.add_text(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._take(child)
            self.add_text(child.tail)

    def _take(self, element: _Element) -> None:
        tag = element.tag
        if tag == "br":
            self.end_paragraph()
        elif _INLINE.fullmatch(tag):
            self.walk(element)
        elif tag == "table" and is_data_table(element):
            self._take_table(element)
        elif tag == "pre":
            self.end_paragraph()
            for line in element.text_content().splitlines():
                self.add_text(line)
                self.end_paragraph()
        else:
            self.end_paragraph()
            self._level, outer = _HEADINGS.get(tag, self._level), self._level
            if tag == "li":
                self.add_text(_number_of(element))
            self.walk(element)
            self.end_paragraph()
            self._level = outer

    def _take_table(self, element: _Element) -> None:
        self.end_paragraph()
        rows, merges, title = read_web_table(element, self.limits.cells - self._cells)
        self._cells += sum(map(len, rows))
        if title:
            self.caption.see(title)
        name = f"表{self.first_grid + len(self.grids) + 1}"
        self.grids.append(Grid(name, rows, merges, caption=self.caption.take()))


def read_web_page(path: Path, limits: Limits) -> Reading:
    """The page's own text: no scripts, menus, page headers and footers, forms or hidden parts.

    Tables that merely arrange the page are text; the others are grids 表1, 表2 …,
    captioned with the short lines before them.
    """
    root = parse(decode_page(path.read_bytes()))
    titles = {"".join(part.split()) for part in _TITLE_PARTS.split(_head_title(root)) if part.strip()}
    content = WebContent(limits)
    for part in without_boilerplate(root):
        content.walk(part)
        content.end_paragraph()
    if not content.paragraphs and not content.grids:
        raise UnreadableFile("网页里没有正文")
    return Reading(tuple(_with_title(content.paragraphs, titles)), tuple(content.grids))


def decode_page(data: bytes) -> str:
    """The text by byte-order mark, by what the page declares, else UTF-8 or GB18030.

    Raises `UnreadableFile` for other encodings and for binary data.
    """
    declared = _DECLARED.search(data[:8192])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = declared[1].decode("ascii").lower()
        text = decode_as(data, _CHARSETS.get(name, name))
        if text is not None:
            return text
    return decode(data)


def parse(text: str) -> _Element:
    """The tree of a page; nothing is fetched, no entity outside the page is resolved."""
    text = _COMMENT.sub("", text.removeprefix("\ufeff"))
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, remove_comments=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as fault:
        raise UnreadableFile("网页里没有正文") from fault


def collapsed(text: str) -> str:
    """Text as a browser shows it, but without blanks where Chinese lines were broken."""
    whole = reduce(unwrap, _BREAK.split(text))
    return _HARD_SPACES.sub(_hard_space, _SPACES.sub(" ", whole)).strip()


def _hard_space(found: re.Match[str]) -> str:
    return " " if len(found[0]) == 1 and found[0] != "\u3000" else "  "


def _head_title(root: _Element) -> str:
    return " ".join(str(title.text or "") for title in root.iter("title"))


def _with_title(paragraphs: Iterable[Paragraph], titles: set[str]) -> Iterator[Paragraph]:
    """The first line that the page is named by, as its heading; nothing before the heading is one."""
    seen = False
    for paragraph in paragraphs:
        seen = seen or paragraph.heading_level is not None
        if not seen and "".join(paragraph.text.split()) in titles:
            seen = True
            paragraph = Paragraph(paragraph.text, 1)
        yield paragraph


def _number_of(item: _Element) -> str:
    """The number that a browser prints before an item of an ordered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "none" in parent.get("style", ""):
        return ""
    place = _start(parent)
    for sibling in parent.iterchildren("li"):
        place = _whole(sibling.get("value"), place)
        if sibling is item:
            break
        place += 1
    letters = _ORDINALS.get(parent.get("type", ""))
    return f"{letters[place - 1] if letters and 0 < place <= len(letters) else place}. "


def _start(parent: _Element) -> int:
    return _whole(parent.get("start"), 1)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
