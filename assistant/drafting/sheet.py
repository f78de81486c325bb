"""An empty Word document with the page and the styles of an official one."""

from __future__ import annotations

import re
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Footer

from assistant.drafting.layout import (
    CHARACTER,
    GRID,
    MARGINS,
    PAGE,
    STYLES,
    default_xml,
    font_table_xml,
    style_xml,
)

_Element = Any  # lxml elements, whose stubs do not cover python-docx's subclasses
_LEFTOVERS = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.NUMBERING,
)
_TAG = re.compile(r"<[\w:]+")
_PAGE_NUMBER_SIZE = 14  # pt, 4号


def blank_document() -> Document:
    """A document with page, grid, styles, fonts and page numbers, and no text."""
    document = docx.Document()
    _drop_leftovers(document)
    _set_styles(document)
    _set_page(document)
    return document


def element(xml: str) -> _Element:
    """The element that `xml` (constants of ours, no text of a draft) spells, in Word's namespace."""
    return parse_xml(_TAG.sub(rf"\g<0> {nsdecls('w', 'r')}", xml, count=1))


def _drop_leftovers(document: Document) -> None:
    """What python-docx's template holds and an official document does not."""
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype in _LEFTOVERS or relation.reltype.endswith("/thumbnail"):
                del owner.rels[key]
    document.core_properties.author = ""
    document.core_properties.comments = ""


def _set_styles(document: Document) -> None:
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.append(element(default_xml()))
    for style in STYLES:
        styles.append(element(style_xml(style)))
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    table._blob = f"{head}<w:fonts {nsdecls('w')}>{font_table_xml()}</w:fonts>".encode()


def _set_page(document: Document) -> None:
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    properties = section._sectPr
    for child in list(properties):
        properties.remove(child)
    for name, values in (("pgSz", PAGE), ("pgMar", MARGINS)):
        attributes = " ".join(f'w:{key}="{value}"' for key, value in values.items())
        properties.append(element(f"<w:{name} {attributes}/>"))
    properties.append(element('<w:cols w:space="425"/>'))
    pitch, space = GRID["linePitch"], GRID["charSpace"]
    properties.append(element(f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{space}"/>'))
    _number_pages(section.footer, "right")
    _number_pages(section.even_page_footer, "left")


def _number_pages(footer: _Footer, side: str) -> None:
    """“— 1 —” one character in from `side`."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = "footer"
    inset = _PAGE_NUMBER_SIZE * 20
    properties = paragraph._p.get_or_add_pPr()
    properties.append(element(f'<w:ind w:{side}Chars="100" w:{side}="{inset}"/>'))
    properties.append(element(f'<w:jc w:val="{side}"/>'))
    paragraph.add_run("— ")
    for kind, code in (("begin", ""), ("", " PAGE "), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run(code if kind == "shown" else "")
        if kind in ("begin", "separate", "end"):
            run._r.append(element(f'<w:fldChar w:fldCharType="{kind}"/>'))
        elif not kind:
            run._r.append(element(f'<w:instrText xml:space="preserve">{code}</w:instrText>'))
    paragraph.add_run(" —")


def indent_right(paragraph: Any, characters: float) -> None:
    """Moves a right-aligned paragraph `characters` of the body's size in from the right edge."""
    properties = paragraph._p.get_or_add_pPr()
    twips = round(characters * CHARACTER)
    properties.append(element(f'<w:ind w:rightChars="{round(characters * 100)}" w:right="{twips}"/>'))
