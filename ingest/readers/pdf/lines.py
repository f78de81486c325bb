"""The characters of a PDF page as lines, in the order they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.line_joining import is_wide
from ingest.readers.pdf.pages import UNKNOWN, Glyph

_OVERLAP = 0.5  # of the lower one's height, for two characters to stand in one row
_DOUBLED = 0.3  # em: the same character this near is printed twice to look bold
_BLANK, _WIDE_BLANK, _TAB = 0.18, 0.9, 2.0  # em between characters
_APART = 1.6  # em between the parts of a row that may belong to different columns
_SPACED_OUT = 0.4  # of the Chinese pairs of a line have a blank between them: it says nothing
_TRACKED = 4  # gaps between characters that show how far a line's letters are set apart
_UNBREAKABLE = re.compile(r"[A-Za-z0-9.,%*+/:±—\-]+|.", re.DOTALL)
_NO_START = "，。、；：？！）》」』】〕”’%‰…·,.;:?!)]"
_MASKING = re.compile(rf"(?<=[\d.]){UNKNOWN}+|{UNKNOWN}+(?=[\d.])")


@dataclass(frozen=True)
class Line:
    """`head` is the width of what can't be broken off its beginning, `size` its commonest
    font size; both in points like its box.  `column` is 0 on a page of one column."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    head: float
    page: int
    column: int = 0

    @property
    def height(self) -> float:
        return self.bottom - self.top


def page_rows(glyphs: Sequence[Glyph], page: int) -> list[list[Line]]:
    """The page's rows from the top; each as the parts that wide gaps leave, from the left."""
    rows = []
    for row in _rows(glyphs):
        parts = [_line(part, page) for part in _parts(row)]
        rows.append([part for part in parts if part.text])
    return [row for row in rows if row]


def joined(parts: Sequence[Line]) -> Line:
    """The parts of a row as one line, with two blanks where they stand apart."""
    if len(parts) == 1:
        return parts[0]
    sizes = Counter[float]()
    for part in parts:
        sizes[part.size] += len(part.text)
    return Line(
        "  ".join(part.text for part in parts),
        parts[0].left,
        min(part.top for part in parts),
        parts[-1].right,
        max(part.bottom for part in parts),
        sizes.most_common(1)[0][0],
        parts[0].head,
        parts[0].page,
    )


def text_of(glyphs: Sequence[Glyph], page: int) -> list[Line]:
    """The lines of one cell or column."""
    return [joined(row) for row in page_rows(glyphs, page)]


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Characters that overlap in height, the tall ones first so that raised notes join theirs."""
    rows: list[tuple[float, float, list[Glyph]]] = []
    for glyph in sorted(glyphs, key=lambda each: (-round(each.bottom - each.top), each.top)):
        height = glyph.bottom - glyph.top
        for top, bottom, row in reversed(rows[-400:]):
            shared = min(bottom, glyph.bottom) - max(top, glyph.top)
            if shared > 0 and shared >= _OVERLAP * min(height, bottom - top):
                row.append(glyph)
                break
        else:
            rows.append((glyph.top, glyph.bottom, [glyph]))
    for _, _, row in sorted(rows, key=lambda each: each[0]):
        yield sorted(row, key=lambda each: each.left)


def _parts(row: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The row cut at wide gaps, blanks at the ends and characters printed twice left out."""
    part: list[Glyph] = []
    blanks: list[Glyph] = []
    for glyph in row:
        if glyph.text == " ":
            blanks.append(glyph)
            continue
        if part:
            last = part[-1]
            if last.text == glyph.text and glyph.left - last.left < _DOUBLED * glyph.size:
                continue
            if glyph.left - last.right > _APART * max(glyph.size, last.size):
                yield part
                part = []
            else:
                part += blanks
        blanks.clear()
        part.append(glyph)
    if part:
        yield part


def _line(glyphs: Sequence[Glyph], page: int) -> Line:
    text = _spaced(glyphs)
    sizes = Counter(round(glyph.size, 1) for glyph in glyphs if glyph.text != " ")
    return Line(
        text,
        glyphs[0].left,
        min(glyph.top for glyph in glyphs),
        glyphs[-1].right,
        max(glyph.bottom for glyph in glyphs),
        sizes.most_common(1)[0][0],
        _head(glyphs),
        page,
    )


def _head(glyphs: Sequence[Glyph]) -> float:
    """The width of the first word, number or character with what may not begin a line."""
    text = "".join(glyph.text[0] for glyph in glyphs)
    found = _UNBREAKABLE.match(text)
    end = found.end() if found else 1
    while end < len(text) and text[end] in _NO_START:
        end += 1
    return glyphs[end - 1].right - glyphs[0].left


def _spaced(glyphs: Sequence[Glyph]) -> str:
    """The text, with blanks where words are apart and none between Chinese characters."""
    seen = [glyph for glyph in glyphs if glyph.text != " "]
    printed = {id(after) for before, after in pairwise(glyphs) if before.text == " " and after.text != " "}
    pairs = [(a, b) for a, b in pairwise(seen) if is_wide(a.text) and is_wide(b.text)]
    blanks = sum(1 for _, after in pairs if id(after) in printed)
    spaced_out = len(pairs) >= 3 and blanks >= _SPACED_OUT * len(pairs)
    gaps = [(after.left - before.right) / max(before.size, after.size) for before, after in pairwise(seen)]
    # Letters may be set apart alike to fill the line: a blank is what stands out of that.
    tracking = max(0.0, min(gaps)) if len(gaps) >= _TRACKED else 0.0
    text = seen[0].text
    for (before, after), gap in zip(pairwise(seen), gaps, strict=True):
        own = id(after) in printed
        text += _blank(before, after, gap - tracking, printed=own, spaced_out=spaced_out) + after.text
    return _MASKING.sub(lambda found: "*" * len(found[0]), text).strip()


def _blank(before: Glyph, after: Glyph, gap: float, *, printed: bool, spaced_out: bool) -> str:
    if gap >= _TAB:
        return "  "
    if is_wide(before.text) or is_wide(after.text):
        return " " if (printed and not spaced_out) or gap >= _WIDE_BLANK else ""
    return " " if printed or gap >= _BLANK else ""
