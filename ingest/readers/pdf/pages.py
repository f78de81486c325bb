"""What stands on a PDF page: its characters and ruling lines, in points from the top left
corner of the page as it is shown."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.drawings import Box, Ruling, read_drawings

UNKNOWN = "\ufffd"
_LINE_END_HYPHEN = 0x02  # what PDFium makes of a hyphen at the end of a line
_LEAN = math.radians(3)
_INVISIBLE = 3  # ISO 32000-1, table 106
_SYMBOLS = range(0xF000, 0xF100)  # where symbol fonts (Wingdings) keep their bullets
_ALTERNATIVES = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB07))  # radicals, compatibility forms, ligatures
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))
_Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; `size` is that of its font as shown, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True)
class PageContent:
    """`unknown` counts the characters that the file gives no text for; `pictured` pages are
    covered by a picture; `overlaid` text is not shown itself: text recognition lays it
    under a scan."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rulings: tuple[Ruling, ...] = ()
    unknown: int = 0
    pictured: bool = False
    overlaid: bool = False


def read_page(page: pypdfium2.PdfPage, number: int) -> PageContent:
    """Raises `PdfiumError` for a damaged page."""
    crop, rotation = page.get_cropbox(), page.get_rotation()
    turn = _turning(crop, rotation)
    width, height = abs(crop[2] - crop[0]), abs(crop[3] - crop[1])
    if rotation % 180:
        width, height = height, width
    text = page.get_textpage()
    try:
        found = list(_read_glyphs(text, turn, rotation))
        overlaid = _is_overlaid(text)
    finally:
        text.close()
    drawings = read_drawings(page, turn, width * height)
    quarter = Counter(quarter for _, quarter in found).most_common(1)[0][0] if found else 0
    glyphs = [glyph for glyph, own in found if own == quarter]
    rulings = list(drawings.rulings)
    if quarter:  # the page's text stands on its side: look at it that way
        glyphs = [Glyph(each.text, *_turned(_box(each), quarter, width, height), each.size) for each in glyphs]
        rulings = [Ruling(*_turned(_box(each), quarter, width, height)) for each in rulings]
        if quarter % 2:
            width, height = height, width
    glyphs = [each for each in glyphs if -1 <= each.left <= width and -1 <= each.top <= height]
    unknown = sum(1 for each in glyphs if each.text == UNKNOWN)
    return PageContent(number, width, height, tuple(glyphs), tuple(rulings), unknown, drawings.pictured, overlaid)


def _turning(crop: Box, rotation: int) -> _Turn:
    """From the page's own space, upwards from its lower left, to the page as shown."""
    left, bottom, right, top = crop
    match rotation:
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (right - x, y - bottom)
        case 270:
            return lambda x, y: (top - y, right - x)
        case _:
            return lambda x, y: (x - left, top - y)


def _box(shape: Glyph | Ruling) -> Box:
    return shape.left, shape.top, shape.right, shape.bottom


def _turned(box: Box, quarter: int, width: float, height: float) -> Box:
    """The box once text that runs at `quarter` right angles, clockwise, runs to the right."""
    left, top, right, bottom = box
    match quarter:
        case 1:
            return top, width - right, bottom, width - left
        case 2:
            return width - right, height - bottom, width - left, height - top
        case _:
            return height - bottom, left, height - top, right


def _read_glyphs(text: pypdfium2.PdfTextPage, turn: _Turn, rotation: int) -> Iterator[tuple[Glyph, int]]:
    """Each character that is really there, with the right angles it is turned by, clockwise.

    Slanted text is a watermark or a stamp and no part of the page's text.
    """
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    high = 0
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00, 0
        angle = pdfium.FPDFText_GetCharAngle(text, index) + math.radians(rotation)
        quarter = round(angle / (math.pi / 2))
        if abs(angle - quarter * math.pi / 2) > _LEAN:
            continue
        character = _character(code, bool(pdfium.FPDFText_HasUnicodeMapError(text, index) == 1))
        if not character or not pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
            continue
        pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        (x, y), (right, bottom) = turn(box.left, box.top), turn(box.right, box.bottom)
        yield (
            Glyph(character, min(x, right), min(y, bottom), max(x, right), max(y, bottom), abs(size) or 1.0),
            quarter % 4,
        )


def _character(code: int, unmapped: bool) -> str:
    """What a reader sees; `UNKNOWN` when the file does not say, nothing for a bullet of a symbol font."""
    if code == _LINE_END_HYPHEN:
        return "-"
    if code in _SYMBOLS:
        return ""
    if unmapped or code < 32 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code >= 0x110000 or code == 0xFFFE:
        return "" if code in (0x09, 0x0A, 0x0D) else UNKNOWN
    if any(code in private for private in _PRIVATE):
        return UNKNOWN
    character = chr(code)
    if any(code in forms for forms in _ALTERNATIVES):
        return unicodedata.normalize("NFKC", character)
    return " " if character.isspace() else character


def _is_overlaid(text: pypdfium2.PdfTextPage) -> bool:
    count = text.count_chars()
    places = {count // 4, count // 2, count * 3 // 4}
    objects = [pdfium.FPDFText_GetTextObject(text, place) for place in places if place < count]
    modes = [pdfium.FPDFTextObj_GetTextRenderMode(each) for each in objects if each]
    return bool(modes) and all(mode == _INVISIBLE for mode in modes)
