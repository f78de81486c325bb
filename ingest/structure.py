"""The skeleton of a report: its headings, points and the passages under them.

Chinese official documents number their levels in a fixed order, 一、（一） 1. （1）
(GB/T 9704-2012, 7.3.3), and list points inside a paragraph with 一是…二是….  Headings
often run on into their own paragraph: “（三）严格执法监督，保护耕地。一是…”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.records import Half, Passage, Section, Span
from ingest.readers.reading import Paragraph

_POINT_LEVEL = 9
_HEADING_MARKS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(r"\s*(第[一二三四五六七八九十百]+[章部]分?|[一二三四五六七八九十]+、)\s*")),
    (2, re.compile(r"\s*([（(][一二三四五六七八九十]+[）)])、?\s*")),
    (3, re.compile(r"\s*(第[一二三四五六七八九十百]+条|\d{1,2}[.．、](?!\d))\s*")),
    (4, re.compile(r"\s*([（(]\d{1,2}[）)])\s*")),
)
_POINT_MARK = re.compile(r"(?:(?<=[。；;：:，,\n）)])|^)\s*([一二三四五六七八九十]{1,2}是)(?!否)")
_PLANNED_WORDS = re.compile(r"计划|打算|安排|下一步|下步|工作要点|工作思路|目标任务|实施方案|工作方案")
_DONE_WORDS = re.compile(r"总结|完成情况|工作回顾|进展|成效|开展情况|落实情况|整改情况|存在")
_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?\n]?[”’」）)]*")
_TITLE_LIMIT = 40
_PASSAGE_LIMIT = 300
_SENTENCE_LIMIT, _PIECE_LIMIT = 1000, 300


@dataclass
class _Open:
    """A heading whose text is still being read."""

    level: int
    number: str
    title: str
    start: int
    body_start: int
    parent: _Open | None
    half: Half
    end: int = 0
    children: list[_Open] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        above = self.parent.path if self.parent else ()
        return (*above, self.number + self.title) if self.number + self.title else above


@dataclass(frozen=True)
class Outline:
    """A report's whole text with its sections (outer before inner) and passages."""

    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def outline(source_id: str, paragraphs: Sequence[Paragraph], half: Half) -> Outline:
    """Splits a report into sections and passages.

    `half` is what the document as a whole reports (`Half.PLANNED` for a work plan);
    a heading such as 下半年工作计划 changes it for all that stands under it.
    """
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    root = _Open(0, "", "", 0, 0, None, half)
    _read_headings(root, paragraphs)
    _close(root, len(text))
    sections: list[Section] = []
    passages: list[Passage] = []
    ids: dict[int, str] = {}
    for node in _walk(root):
        section_id = f"{source_id}-s{len(sections)}"
        ids[id(node)] = section_id
        parent_id = ids[id(node.parent)] if node.parent else None
        location = " › ".join(node.path)
        span = Span(start=node.start, end=node.end)
        sections.append(
            Section(
                id=section_id,
                source_id=source_id,
                parent_id=parent_id,
                level=node.level,
                number=node.number,
                title=node.title,
                path=node.path,
                location=location,
                span=span,
                half=node.half,
            )
        )
        own_end = node.children[0].start if node.children else node.end
        for piece in split_passages(text, Span(start=node.start, end=own_end)):
            if node.children and len(piece.of(text).strip()) <= len(node.number + node.title) + 2:
                continue  # a heading alone is found through its children's path
            passages.append(
                Passage(
                    id=f"{source_id}-p{len(passages)}",
                    source_id=source_id,
                    section_id=section_id,
                    path=node.path,
                    location=location,
                    text=piece.of(text),
                    span=piece,
                    half=node.half,
                )
            )
    return Outline(text, tuple(sections), tuple(passages))


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences within `span`, each with its end mark, blanks left out.

    What runs on for more than 1,000 characters is cut at its clauses: nobody reads it as
    one sentence, and every figure carries the whole of its own.
    """
    for match in _SENTENCE.finditer(text, span.start, span.end):
        start, endless = match.start(), match.end() - match.start() > _SENTENCE_LIMIT
        while start < match.end():
            end = _piece_end(text, start, match.end()) if endless else match.end()
            piece = text[start:end]
            if piece.strip():
                yield Span(start=end - len(piece.lstrip()), end=start + len(piece.rstrip()))
            start = end


def _piece_end(text: str, start: int, end: int) -> int:
    if end - start <= _PIECE_LIMIT:
        return end
    end = start + _PIECE_LIMIT
    for marks in ("；;", "，,", "、 \u3000"):
        at = max(text.rfind(mark, start, end) for mark in marks)
        if at >= 0:
            return at + 1
    return end


def split_passages(text: str, span: Span) -> Iterator[Span]:
    """Whole sentences of `span` joined up to about 300 characters."""
    start: int | None = None
    end = span.start
    for sentence in sentences(text, span):
        if start is not None and sentence.end - start > _PASSAGE_LIMIT:
            yield Span(start=start, end=end)
            start = None
        if start is None:
            start = sentence.start
        end = sentence.end
    if start is not None:
        yield Span(start=start, end=end)


def _read_headings(root: _Open, paragraphs: Sequence[Paragraph]) -> None:
    current = root
    offset = 0
    for paragraph in paragraphs:
        heading = _heading_at(paragraph, offset)
        if heading is not None:
            level, number, title, body_start = heading
            current = _open(current, level, number, title, offset, body_start)
        body = heading[3] if heading else offset
        current = _read_points(current, paragraph.text, offset, body - offset)
        offset += len(paragraph.text) + 1


def _heading_at(paragraph: Paragraph, offset: int) -> tuple[int, str, str, int] | None:
    """Level, number, title and where the body starts; None for plain text."""
    text = paragraph.text
    for level, pattern in _HEADING_MARKS:
        match = pattern.match(text)
        if match:
            title, end = _title(text, match.end())
            return paragraph.heading_level or level, match[1], title, offset + end
    if paragraph.heading_level is not None and text.strip():
        return paragraph.heading_level, "", text.strip(), offset + len(text)
    return None


def _title(text: str, start: int) -> tuple[str, int]:
    """The heading's words: up to its full stop, or its first clause when it runs on."""
    stop = re.compile(r"[。：:\n]").search(text, start)
    end = stop.start() if stop else len(text)
    if end - start > _TITLE_LIMIT:
        comma = re.compile(r"[，,；;、]").search(text, start)
        end = min(comma.start() if comma else end, start + _TITLE_LIMIT)
        return text[start:end].strip(), start
    return text[start:end].strip(), (stop.end() if stop else end)


def _read_points(current: _Open, text: str, offset: int, start: int) -> _Open:
    marks = list(_POINT_MARK.finditer(text, start))
    if not marks:
        return current
    ends = [match.start(1) for match in marks[1:]] + [len(text)]
    for match, stop in zip(marks, ends, strict=True):
        point = text[match.start() : stop].rstrip("；;，,。 ")
        title, length = _title(point, match.end() - match.start())
        end = match.start() + length
        if length == len(point):  # the point is all one sentence: its first clause names it
            title = re.split(r"[，,；;]", title)[0]
        current = _open(current, _POINT_LEVEL, match[1], title, offset + match.start(1), offset + end)
    return current


def _open(current: _Open, level: int, number: str, title: str, start: int, body_start: int) -> _Open:
    parent = current
    while parent.level >= level and parent.parent is not None:
        parent = parent.parent
    node = _Open(level, number, title, start, body_start, parent, _half(title, level, parent.half))
    parent.children.append(node)
    return node


def _half(title: str, level: int, inherited: Half) -> Half:
    """What a heading announces; a point (一是加强计划管理) is of the half it stands in."""
    if level == _POINT_LEVEL:
        return inherited
    if _PLANNED_WORDS.search(title) and not _DONE_WORDS.search(title):
        return Half.PLANNED
    if _DONE_WORDS.search(title):
        return Half.DONE
    return inherited


def _close(node: _Open, end: int) -> None:
    node.end = end
    ends = [child.start for child in node.children[1:]] + [end]
    for child, child_end in zip(node.children, ends, strict=False):
        _close(child, child_end)


def _walk(node: _Open) -> Iterator[_Open]:
    yield node
    for child in node.children:
        yield from _walk(child)
