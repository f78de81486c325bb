"""Word documents: paragraphs in order with their heading level, tables as grids."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from assistant.records import Skip
from ingest.limits import Limits
from ingest.readers.reading import CellValue, Grid, Paragraph, Reading, UnreadableFile

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_BLOCKS = frozenset(qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"))
_DELETED = frozenset(qn(tag) for tag in ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr", "w:instrText"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _BREAK, _RETURN, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")
_CAPTION_LENGTH, _CAPTION_LINES = 60, 3
_Element = Any  # lxml elements, whose stubs do not cover python-docx's subclasses


@dataclass
class _Content:
    levels: dict[str, int]
    limits: Limits
    paragraphs: list[Paragraph] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)
    caption: list[str] = field(default_factory=list)  # short lines right before the next table


def read_document(path: Path, limits: Limits) -> Reading:
    """The text a reader of the document sees, tracked deletions left out.

    Each table is a grid 表1, 表2 …, captioned with the short paragraphs right before it.

    Headers, footers and text boxes are not part of the text; text boxes are
    reported.  Merged table cells keep their text in the first cell only.
    """
    try:
        document = docx.Document(str(path))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError, OSError) as fault:
        raise UnreadableFile("文档已损坏，打不开，请重新另存后再导入") from fault
    content = _Content(_heading_levels(document), limits)
    _read_blocks(document.element.body, content)
    boxes = sum(1 for box in document.element.body.iter(qn("w:txbxContent")) if not _in_fallback(box))
    if boxes:
        content.skipped.append(Skip(part="文本框", reason=f"{boxes} 个文本框里的文字未读取"))
    if not content.paragraphs and not content.grids:
        raise UnreadableFile("文档里没有文字")
    return Reading(tuple(content.paragraphs), tuple(content.grids), tuple(content.skipped))


def _in_fallback(element: _Element) -> bool:
    return any(ancestor.tag == _FALLBACK for ancestor in element.iterancestors())


def _heading_levels(document: Document) -> dict[str, int]:
    """Outline level (1 = outermost) by style id, inherited along `basedOn`."""
    styles: dict[str, _Element] = {style.get(qn("w:styleId"), ""): style for style in document.styles.element.style_lst}
    levels: dict[str, int] = {}
    for style_id in styles:
        seen: set[str] = set()
        current = style_id
        while current in styles and current not in seen:
            seen.add(current)
            level = _level_of(styles[current])
            if level is not None:
                levels[style_id] = level
                break
            based = styles[current].find(qn("w:basedOn"))
            current = "" if based is None else based.get(qn("w:val"), "")
    return levels


def _level_of(style: _Element) -> int | None:
    name = style.find(qn("w:name"))
    found = _HEADING_STYLE.match("" if name is None else name.get(qn("w:val"), ""))
    if found:
        return int(found[1])
    return _outline_level(style.find(qn("w:pPr")))


def _outline_level(properties: _Element | None) -> int | None:
    outline = None if properties is None else properties.find(qn("w:outlineLvl"))
    value = None if outline is None else outline.get(qn("w:val"), "")
    return int(value) + 1 if value is not None and value.isdigit() and int(value) < 9 else None


def _read_blocks(parent: _Element, content: _Content) -> None:
    for element in parent:
        if element.tag == _P:
            text = _text_of(element)
            for line in text.split("\n"):
                if line.strip():
                    content.paragraphs.append(Paragraph(line, _paragraph_level(element, content.levels)))
                    _collect_caption(line.strip(), content)
        elif element.tag == _TABLE:
            grid = _read_table(element, f"表{len(content.grids) + 1}")
            content.grids.append(replace(grid, caption="\n".join(content.caption)))
            content.caption.clear()
        elif element.tag in _BLOCKS:
            _read_blocks(element, content)


def _collect_caption(line: str, content: _Content) -> None:
    """Keeps the lines that may title the next table: short ones that end no sentence,
    with a unit or date line after them."""
    if len(line) > _CAPTION_LENGTH or line.endswith(("。", "；", "！", "？")):
        content.caption.clear()
        return
    content.caption.append(line)
    del content.caption[:-_CAPTION_LINES]


def _paragraph_level(paragraph: _Element, levels: dict[str, int]) -> int | None:
    properties = paragraph.find(qn("w:pPr"))
    own = _outline_level(properties)
    if own is not None or properties is None:
        return own
    style = properties.find(qn("w:pStyle"))
    return None if style is None else levels.get(style.get(qn("w:val"), ""))


def _text_of(element: _Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: _Element) -> Iterator[str]:
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


def _read_table(table: _Element, name: str) -> Grid:
    rows: list[list[CellValue]] = []
    merges: list[tuple[int, int, int, int]] = []
    open_merges: dict[int, tuple[int, int, int]] = {}  # left -> (top, right, bottom)
    for index, row in enumerate(_rows_of(table)):
        values: list[CellValue] = [None] * _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        for cell in (child for child in _through_wrappers(row) if child.tag == _CELL):
            left, properties = len(values), cell.find(qn("w:tcPr"))
            span = _number(None if properties is None else properties.find(qn("w:gridSpan")), 1)
            vertical = None if properties is None else properties.find(qn("w:vMerge"))
            right = left + span - 1
            continued = vertical is not None and vertical.get(qn("w:val"), "continue") == "continue"
            if continued and left in open_merges:
                top, _, _ = open_merges[left]
                open_merges[left] = (top, right, index)
                values += [None] * span
                continue
            _close(open_merges, left, merges)
            open_merges[left] = (index, right, index)
            text = "\n".join(_text_of(part) for part in cell.iter(_P)).strip()
            values += [text or None] + [None] * (span - 1)
        rows.append(values)
    for left in list(open_merges):
        _close(open_merges, left, merges)
    width = max(map(len, rows), default=0)
    return Grid(name, tuple(tuple(row) + (None,) * (width - len(row)) for row in rows), tuple(sorted(merges)))


def _rows_of(table: _Element) -> Iterator[_Element]:
    return (child for child in _through_wrappers(table) if child.tag == _ROW)


def _through_wrappers(parent: _Element) -> Iterator[_Element]:
    for child in parent:
        if child.tag in _BLOCKS:
            yield from _through_wrappers(child)
        else:
            yield child


def _number(element: _Element | None, default: int) -> int:
    value = "" if element is None else element.get(qn("w:val"), "")
    return int(value) if value.isdigit() else default


def _close(open_merges: dict[int, tuple[int, int, int]], left: int, merges: list[tuple[int, int, int, int]]) -> None:
    if left not in open_merges:
        return
    top, right, bottom = open_merges.pop(left)
    if bottom > top or right > left:
        merges.append((top, left, bottom, right))
