"""Paragraphs from the lines a PDF was laid out in.

A line goes on in the next one when it is full, which means that the next line's first
word would not have fitted behind it, and when nothing shows a new beginning: first-line
indent, a larger gap, another font size, the mark of a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ingest.readers.line_joining import ends_sentence, glue_all, starts_anew
from ingest.readers.pdf.lines import Line
from ingest.readers.pdf.measures import Measures
from ingest.readers.reading import Paragraph

_INDENT, _LEVEL = 0.9, 0.5  # em
_GAP = 1.35  # of the usual distance between lines
_NOTE_SIZE = 0.88  # of the body's: footnotes are smaller
_NOTE_MARK = re.compile(r"[①-⑳*※]|[\[［【(（]?\d{1,2}[\]］】)）]?\s?\D|注[:：]")
_SUBTITLE = ("（", "(", "—", "－", "[", "【")
_Table = TypeVar("_Table")


def rejoin(pages: Sequence[Sequence[Line | _Table]], measures: Measures) -> Iterator[Paragraph | _Table]:
    """Paragraphs and tables in order; one that runs over the page's end is one, and the
    footnotes between its halves come after it."""
    open_lines: list[Line] = []
    waiting: list[Paragraph] = []

    def close() -> Iterator[Paragraph]:
        if open_lines:
            yield paragraph_of(open_lines)
        yield from waiting
        open_lines.clear()
        waiting.clear()

    for items in pages:
        main, notes = _without_notes(items, measures)
        for item in main:
            if not isinstance(item, Line):
                yield from close()
                yield item
                continue
            if open_lines and not goes_on(open_lines, item, measures):
                yield from close()
            open_lines.append(item)
        waiting += _note_paragraphs(notes)
    yield from close()


def paragraph_of(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(glue_all(line.text for line in lines), page=lines[0].page)


def goes_on(lines: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Whether the paragraph of `lines` goes on in the line after them."""
    last = lines[-1]
    if not measures.same_size(last, line) or _is_apart(lines, line, measures):
        return False
    if _is_title(last, measures) and _is_title(line, measures):
        return not line.text.startswith(_SUBTITLE) and not starts_anew(line.text)
    if not measures.of(last).is_full(last, line):
        return False
    indent, before = measures.of(line).indent(line), measures.of(last).indent(last)
    if indent > before + _INDENT:
        return len(lines) == 1 and starts_anew(last.text) and not starts_anew(line.text)
    if indent < before - _INDENT and len(lines) > 1:
        return False
    return not _begins(lines, line, indent, before, measures)


def _begins(lines: Sequence[Line], line: Line, indent: float, before: float, measures: Measures) -> bool:
    """Whether a line no further in than the full one before it begins a paragraph all the same."""
    ended, marked = ends_sentence(lines[-1].text), starts_anew(line.text)
    if marked and (ended or not measures.indented or indent > _INDENT):
        return True
    if len(lines) == 1 and indent > _INDENT and abs(indent - before) <= _LEVEL:
        return measures.indented or ended
    return ended and not measures.of(line).shown


def _is_title(line: Line, measures: Measures) -> bool:
    return measures.is_large(line) and measures.of(line).is_centred(line)


def _is_apart(lines: Sequence[Line], line: Line, measures: Measures) -> bool:
    last = lines[-1]
    if (last.page, last.column) != (line.page, line.column):
        return False
    usual = measures.pitch * max(1.0, line.size / measures.size)
    if len(lines) > 1 and lines[-2].page == last.page and last.top > lines[-2].top:
        usual = min(usual, last.top - lines[-2].top)
    return line.top - last.top > _GAP * usual


def _without_notes(
    items: Sequence[Line | _Table], measures: Measures
) -> tuple[Sequence[Line | _Table], Sequence[Line]]:
    """A page's text, and the footnotes under it."""
    start = len(items)
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if not isinstance(item, Line) or item.size > _NOTE_SIZE * measures.size:
            break
        if _NOTE_MARK.match(item.text):
            start = index
    notes = [item for item in items[start:] if isinstance(item, Line)]
    return items[:start], notes


def _note_paragraphs(notes: Sequence[Line]) -> Iterator[Paragraph]:
    lines: list[Line] = []
    for line in notes:
        if lines and _NOTE_MARK.match(line.text):
            yield paragraph_of(lines)
            lines = []
        lines.append(line)
    if lines:
        yield paragraph_of(lines)
