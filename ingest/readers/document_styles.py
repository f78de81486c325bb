"""What a Word document's paragraph styles say: outline level, numbering, contents lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from docx.oxml.ns import qn

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|目录)\s*\d|table of figures|图表目录", re.IGNORECASE)
_Element = Any
_Found = TypeVar("_Found")
NumberingReference = tuple[str, int | None]  # numId, level


class Styles:
    """Paragraph styles by id, each inheriting along `basedOn`."""

    def __init__(self, styles: Mapping[str, _Element]) -> None:
        self._styles = styles
        self._levels: dict[str, int | None] = {}
        self._default = next((key for key, style in styles.items() if _is_default(style)), "")

    def level(self, paragraph: _Element) -> int | None:
        """Outline level of a paragraph, 1 the outermost; its own goes before its style's."""
        properties = paragraph.find(qn("w:pPr"))
        own = _outline_level(properties)
        if own is not None or properties is None:
            return own
        style = self.of(paragraph)
        if style not in self._levels:
            self._levels[style] = self._inherited(style, _level_of)
        return self._levels[style]

    def numbering(self, style: str) -> NumberingReference | None:
        """The list that paragraphs of the style are items of."""
        number = self._inherited(style, lambda each: numbering_in(each.find(qn("w:pPr")))[0])
        level = self._inherited(style, lambda each: numbering_in(each.find(qn("w:pPr")))[1])
        return None if number is None else (number, level)

    def is_contents(self, paragraph: _Element) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        style = self._styles.get(self.of(paragraph))
        return style is not None and _CONTENTS_STYLE.match(_name(style)) is not None

    def of(self, paragraph: _Element) -> str:
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._default if style is None else style.get(qn("w:val"), "")

    def _inherited(self, style: str, read: Callable[[_Element], _Found | None]) -> _Found | None:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            found = read(self._styles[style])
            if found is not None:
                return found
            based = self._styles[style].find(qn("w:basedOn"))
            style = "" if based is None else based.get(qn("w:val"), "")
        return None


def numbering_in(properties: _Element | None) -> tuple[str | None, int | None]:
    """The list and level that paragraph properties name."""
    reference = None if properties is None else properties.find(qn("w:numPr"))
    if reference is None:
        return None, None
    number, level = reference.find(qn("w:numId")), reference.find(qn("w:ilvl"))
    value = "" if level is None else level.get(qn("w:val"), "")
    return None if number is None else number.get(qn("w:val"), ""), int(value) if value.isdigit() else None


def _is_default(style: _Element) -> bool:
    return style.get(qn("w:default")) in ("1", "true", "on") and bool(style.get(qn("w:type")) == "paragraph")


def _name(style: _Element) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), ""))


def _level_of(style: _Element) -> int | None:
    found = _HEADING_STYLE.match(_name(style))
    return int(found[1]) if found else _outline_level(style.find(qn("w:pPr")))


def _outline_level(properties: _Element | None) -> int | None:
    outline = None if properties is None else properties.find(qn("w:outlineLvl"))
    value = None if outline is None else outline.get(qn("w:val"), "")
    return int(value) + 1 if value is not None and value.isdigit() and int(value) < 9 else None
