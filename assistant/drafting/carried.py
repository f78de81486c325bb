"""The figures of a draft inside its Word file, exact, and read from there again.

They stand in a custom XML part, which Word and LibreOffice keep when the file is saved again.
Where the part is gone (the text was pasted into another document) the comments are read.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import lxml.etree
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from pydantic import ValidationError

from assistant.drafting.draft import DraftFigure
from assistant.drafting.layout import STYLES
from assistant.drafting.source_notes import AUTHOR, figure_of_note

_NAMESPACE = "urn:bureau-assistant:draft-figures:1"
_STORE = "{3C5E1D0A-6B1F-4E53-9B39-5D3A0C4F7B21}"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_LARGEST_PART = 64 * 2**20
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'
_DAMAGED = (zipfile.BadZipFile, lxml.etree.XMLSyntaxError, OSError, NotImplementedError, RuntimeError)
_Element = Any  # lxml has no stubs here


class UnreadableDraft(ValueError):
    """A file that is no Word document, or a damaged one; `path` names it."""

    def __init__(self, path: Path) -> None:
        self.message = f"{path.name} 不是能读的 Word 文档（.docx）"
        super().__init__(self.message)
        self.path = path


def carry_figures(document: Document, figures: Iterable[DraftFigure]) -> None:
    """Stores `figures` in a custom XML part of `document`.  The part is plain ASCII: each figure
    is JSON with escapes, so that no character of it can be lost or read as XML."""
    package = document.part.package
    rows = "".join(f"<figure>{_json(each)}</figure>" for each in figures)
    xml = f'{_HEAD}<figures xmlns="{_NAMESPACE}">{rows}</figures>'
    part = Part(PackURI("/customXml/item1.xml"), "application/xml", xml.encode("ascii"), package)
    properties = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{_STORE}" xmlns:ds="{_PROPERTIES}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    described = Part(
        PackURI("/customXml/itemProps1.xml"), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, properties.encode(), package
    )
    part.relate_to(described, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _json(figure: DraftFigure) -> str:
    return (
        json.dumps(figure.model_dump(mode="json"))
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
    )


def read_figures(path: Path) -> tuple[DraftFigure, ...]:
    """The figures of the draft in `path`, in their order; of a document with none of ours, none.

    Raises `UnreadableDraft` for a file that is no Word document.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if "word/document.xml" not in names:
                raise UnreadableDraft(path)
            for name in names:
                if name.startswith("customXml/item") and name.endswith(".xml"):
                    stored = _stored(_root(archive, name))
                    if stored is not None:
                        return stored
            if "word/comments.xml" not in names:
                return ()
            run_in = _run_in_styles(_root(archive, "word/styles.xml")) if "word/styles.xml" in names else frozenset()
            roots = (_root(archive, "word/document.xml"), _root(archive, "word/comments.xml"))
            return tuple(_commented(*roots, run_in))
    except _DAMAGED as fault:
        raise UnreadableDraft(path) from fault


def rewritten(path: Path, figures: Iterable[DraftFigure]) -> tuple[DraftFigure, ...]:
    """Those of `figures` that the document no longer prints, or less often: somebody wrote over them.

    Raises `UnreadableDraft` for a file that is no Word document.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            text = _text(_root(archive, "word/document.xml"))
    except (*_DAMAGED, KeyError) as fault:
        raise UnreadableDraft(path) from fault
    counts: dict[str, int] = {}
    found = []
    for figure in figures:
        counts[figure.text] = counts.get(figure.text, 0) + 1
        if _printed(figure.text, text) < counts[figure.text]:
            found.append(figure)
    return tuple(found)


def _printed(figure: str, text: str) -> int:
    return len(re.findall(rf"(?<![\d.*]){re.escape(figure)}", text))


def _root(archive: zipfile.ZipFile, name: str) -> _Element:
    with archive.open(name) as part:
        blob = part.read(_LARGEST_PART + 1)
    if len(blob) > _LARGEST_PART:
        raise zipfile.BadZipFile(f"{name} is too large")
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return lxml.etree.fromstring(blob, parser)


def _stored(root: _Element) -> tuple[DraftFigure, ...] | None:
    """The figures of our part; None of another part, or where it was changed by hand."""
    if root.tag != f"{{{_NAMESPACE}}}figures":
        return None
    try:
        return tuple(DraftFigure.model_validate(json.loads(each.text or "")) for each in root)
    except (ValidationError, json.JSONDecodeError, RecursionError):
        return None


def _commented(body: _Element, comments: _Element, run_in: frozenset[str]) -> Iterator[DraftFigure]:
    told = {
        comment.get(qn("w:id")): [_text(paragraph) for paragraph in comment.iter(qn("w:p"))]
        for comment in comments.iter(qn("w:comment"))
        if comment.get(qn("w:author")) == AUTHOR
    }
    for paragraph in body.iter(qn("w:p")):
        at = 0
        for each in paragraph.iter(qn("w:t"), qn("w:commentRangeStart")):
            if each.tag == qn("w:commentRangeStart"):
                figure = figure_of_note(told.get(each.get(qn("w:id")), []), at)
                if figure is not None:
                    yield figure
            elif not _heads(each, run_in):
                at += len(each.text or "")


def _run_in_styles(styles: _Element) -> frozenset[str]:
    """The ids of the styles for headings within a paragraph: saving again may change ids, not names."""
    names = {style.name for style in STYLES if style.id.startswith("RunIn")}
    return frozenset(
        str(each.get(qn("w:styleId")))
        for each in styles.iter(qn("w:style"))
        if (name := each.find(qn("w:name"))) is not None and name.get(qn("w:val")) in names
    )


def _heads(text: _Element, run_in: frozenset[str]) -> bool:
    """Whether `text` is a heading in one line with its paragraph, before the paragraph's own text."""
    style = text.getparent().find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return style is not None and style.get(qn("w:val")) in run_in


def _text(paragraph: _Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
