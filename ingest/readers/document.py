"""Word documents: paragraphs in order with their heading level and number, tables as grids."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from assistant.records import Skip
from ingest.limits import Limits
from ingest.readers.captions import Caption
from ingest.readers.document_numbering import Numbering
from ingest.readers.document_styles import Styles
from ingest.readers.document_tables import WRAPPERS, read_table
from ingest.readers.line_joining import is_contents_line
from ingest.readers.reading import Grid, Paragraph, Reading, UnreadableFile

_DELETED = frozenset(
    qn(tag) for tag in ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr", "w:instrText", "w:rt")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TABLE, _RUN, _CONTROL = qn("w:p"), qn("w:tbl"), qn("w:r"), qn("w:sdt")
_TEXT, _TAB, _BREAK, _RETURN, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")
_STRUCK, _UNSEEN = (qn("w:strike"), qn("w:dstrike")), (qn("w:vanish"),)
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_OFF = ("0", "false", "off")
_Element = Any  # lxml elements, whose stubs do not cover python-docx's subclasses
_NoteKey = tuple[str, str]  # kind, id


@dataclass
class _Content:
    styles: Styles
    numbering: Numbering
    notes: Mapping[_NoteKey, str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    caption: Caption = field(default_factory=Caption)
    struck: int = 0


def read_document(path: Path, limits: Limits) -> Reading:  # noqa: ARG001
    """The text a reader of the document sees, with the numbers of automatic lists; tracked
    deletions and what is struck through or hidden are left out.

    Each table is a grid 表1, 表2 …, captioned with the short paragraphs right before it.

    Headers, footers, contents lists and text boxes are not part of the text; text boxes
    are reported.  Footnotes stand as paragraphs of their own after the one that refers
    to them.  Merged table cells keep their text in the first cell only.
    """
    try:
        document = docx.Document(str(path))
        styles = Styles({style.get(qn("w:styleId"), ""): style for style in document.styles.element.style_lst})
        content = _Content(styles, Numbering(_definitions(document), styles), dict(_notes(document)))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError, OSError) as fault:
        raise UnreadableFile("文档已损坏，打不开，请重新另存后再导入") from fault
    body = document.element.body
    _read_blocks(body, content)
    if not content.paragraphs and not content.grids:
        pictures = next(body.iter(qn("w:drawing"), qn("w:pict")), None) is not None
        raise UnreadableFile("文档里只有图片，没有文字，请用有文字的原件" if pictures else "文档里没有文字")
    return Reading(tuple(content.paragraphs), tuple(content.grids), tuple(_skips(body, content)))


def _skips(body: _Element, content: _Content) -> Iterator[Skip]:
    boxes = sum(1 for box in body.iter(qn("w:txbxContent")) if not _in_fallback(box))
    if boxes:
        yield Skip(part="文本框", reason=f"{boxes} 个文本框里的文字未读取")
    if content.struck:
        yield Skip(part="删除线", reason=f"{content.struck} 处加了删除线的文字按已删除处理，未读取")


def _in_fallback(element: _Element) -> bool:
    return any(ancestor.tag == _FALLBACK for ancestor in element.iterancestors())


def _definitions(document: Document) -> _Element | None:
    """The document's list definitions; asking python-docx for them would fail where there are none."""
    parts = (rel.target_part for rel in document.part.rels.values() if not rel.is_external)
    part = next((each for each in parts if str(each.partname).endswith("/numbering.xml")), None)
    return None if part is None else parse_xml(part.blob)


def _notes(document: Document) -> Iterator[tuple[_NoteKey, str]]:
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1].removesuffix("s")
        if relation.is_external or kind not in _NOTES.values():
            continue
        for note in parse_xml(relation.target_part.blob).iterchildren(qn(f"w:{kind}")):
            lines = (_text_of(paragraph).strip() for paragraph in note.iter(_P))
            yield (kind, note.get(qn("w:id"), "")), " ".join(line for line in lines if line)


def _read_blocks(parent: _Element, content: _Content) -> None:
    for element in parent:
        if element.tag == _P:
            _read_paragraph(element, content)
        elif element.tag == _TABLE:
            _read_table(element, content)
        elif element.tag in WRAPPERS and not _is_contents(element):
            _read_blocks(element, content)


def _is_contents(control: _Element) -> bool:
    gallery = control.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"


def _read_paragraph(element: _Element, content: _Content) -> None:
    number = content.numbering.prefix(element)
    text = _text_of(element)
    content.struck += _struck(element)
    if content.styles.is_contents(element) or is_contents_line(text):
        return
    if number and text.strip():
        text = number + text.lstrip()
    level = content.styles.level(element)
    for line in text.split("\n"):
        if line.strip():
            content.paragraphs.append(Paragraph(line, level))
            content.caption.see(line)
    _add_notes(element, content)


def _read_table(element: _Element, content: _Content) -> None:
    def text_of(paragraph: _Element) -> str:
        content.struck += _struck(paragraph)
        return content.numbering.prefix(paragraph) + _text_of(paragraph)

    grid = read_table(element, f"表{len(content.grids) + 1}", text_of)
    content.grids.append(replace(grid, caption=content.caption.take()))
    _add_notes(element, content)


def _add_notes(element: _Element, content: _Content) -> None:
    for reference in element.iter(*_NOTES):
        note = content.notes.get((_NOTES[reference.tag], reference.get(qn("w:id"), "")))
        if note:
            content.paragraphs.append(Paragraph(f"注：{note}"))


def _text_of(element: _Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: _Element) -> Iterator[str]:
    if element.tag == _RUN and not _is_read(element):
        return
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag in (_BREAK, _RETURN):
            yield "\n"
        elif child.tag == _HYPHEN:
            yield "-"
        elif isinstance(child.tag, str) and child.tag not in _DELETED and child.tag != _FALLBACK:
            yield from _pieces(child)


def _is_read(run: _Element) -> bool:
    """False for a run that is hidden, struck through or a footnote's own mark."""
    if _has(run, _STRUCK) or _has(run, _UNSEEN):
        return False
    return not any(mark.get(qn("w:customMarkFollows"), "0") not in _OFF for mark in run.iterchildren(*_NOTES))


def _has(run: _Element, marks: tuple[str, ...]) -> bool:
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return False
    return any(mark.get(qn("w:val"), "true") not in _OFF for mark in properties.iterchildren(*marks))


def _struck(paragraph: _Element) -> int:
    runs = (run for run in paragraph.iter(_RUN) if _has(run, _STRUCK))
    return sum(1 for run in runs if any((text.text or "").strip() for text in run.iterchildren(_TEXT)))
