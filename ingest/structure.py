"""The skeleton of a report: its headings, points and the passages under them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from assistant.records import Half, Passage, Section, Span
from ingest.headings import NO_FRONT, Front, Heading, headings_of, title_at
from ingest.points import Point, points_of
from ingest.readers.reading import Paragraph
from ingest.sentences import split_passages

_POINT_LEVEL = 9
_HEADING_MARGIN = 4  # blanks around it, and its full stop
_FIRST_CLAUSE = re.compile(r"[，,；;]")
_POINT_END = "；;，,。 "


@dataclass
class _Open:
    """A heading whose text is still being read; `kind` is a point's (`ingest.points.Point`)."""

    level: int
    number: str
    title: str
    start: int
    parent: _Open | None
    half: Half
    kind: str = ""
    end: int = 0
    children: list[_Open] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        above = self.parent.path if self.parent else ()
        return (*above, self.number + self.title) if self.number + self.title else above


@dataclass(frozen=True)
class Stretch:
    """Text that stands right under a section, in none of the sections within it."""

    section: Section
    span: Span


@dataclass(frozen=True)
class Outline:
    """A report's whole text with its sections (outer before inner), the stretches that divide it
    up between them, and its passages, in the order of the text."""

    text: str
    sections: tuple[Section, ...]
    stretches: tuple[Stretch, ...]
    passages: tuple[Passage, ...]
    pages: Pages


class Pages:
    """The page that each place of a text is on."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        ends = accumulate(len(paragraph.text) + 1 for paragraph in paragraphs)
        self._starts = [0, *ends]
        self._pages = [paragraph.page for paragraph in paragraphs]

    def at(self, place: int) -> int | None:
        """The page that the paragraph around an offset begins on; None without pages."""
        index = min(bisect_right(self._starts, place) - 1, len(self._pages) - 1)
        return self._pages[index] if self._pages else None


def outline(source_id: str, paragraphs: Sequence[Paragraph], front: Front = NO_FRONT) -> Outline:
    """Splits a report into sections and passages.

    What the document as a whole reports (`Front.half`) holds until a heading such as
    下半年工作计划 changes it for all that stands under it.
    """
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    root = _Open(0, "", "", 0, None, front.half)
    _read_headings(root, paragraphs, front)
    _close(root, len(text))
    pages = Pages(paragraphs)
    sections = _sections(source_id, root, pages)
    stretches = [Stretch(sections[id(node)], span) for node, span in _stretches(root)]
    return Outline(
        text,
        tuple(sections.values()),
        tuple(stretches),
        tuple(_passages(source_id, text, stretches, pages)),
        pages,
    )


def _sections(source_id: str, root: _Open, pages: Pages) -> dict[int, Section]:
    """The section of each node, by its identity."""
    sections: dict[int, Section] = {}
    for node in _walk(root):
        path = node.path
        sections[id(node)] = Section(
            id=f"{source_id}-s{len(sections)}",
            source_id=source_id,
            parent_id=sections[id(node.parent)].id if node.parent else None,
            level=node.level,
            number=node.number,
            title=node.title,
            path=path,
            location=" › ".join(path),
            span=Span(start=node.start, end=node.end),
            half=node.half,
            page=pages.at(node.start),
        )
    return sections


def _passages(source_id: str, text: str, stretches: Sequence[Stretch], pages: Pages) -> Iterator[Passage]:
    parents = {stretch.section.parent_id for stretch in stretches}
    count = 0
    for stretch in stretches:
        section = stretch.section
        heading = section.number + section.title
        heads = heading and section.id in parents and stretch.span.start == section.span.start
        for piece in split_passages(text, stretch.span):
            if heads and piece.end <= section.span.start + len(heading) + _HEADING_MARGIN:
                continue  # a heading alone is found through its children's path
            yield Passage(
                id=f"{source_id}-p{count}",
                source_id=source_id,
                section_id=section.id,
                path=section.path,
                location=section.location,
                text=piece.of(text),
                span=piece,
                half=section.half,
                page=pages.at(piece.start),
            )
            count += 1


def _read_headings(root: _Open, paragraphs: Sequence[Paragraph], front: Front) -> None:
    current = root
    offset = 0
    texts = [paragraph.text for paragraph in paragraphs]
    listed = False
    for text, heading, points in zip(texts, headings_of(paragraphs, front), points_of(texts), strict=True):
        body = heading.body if heading else 0
        points = [point for point in points if point.start >= body]
        if heading is not None:
            current = _open_heading(current, heading, offset)
        elif listed and not points and text.strip():
            current = _after_points(current, offset)
        if text.strip():
            listed = len(points) > 1
        current = _read_points(current, text, offset, points)
        offset += len(text) + 1


def _after_points(current: _Open, offset: int) -> _Open:
    """A plain paragraph after one that counts off its points belongs to what they are points of."""
    while current.level >= _POINT_LEVEL and current.parent is not None:
        current.end = offset
        current = current.parent
    return current


def _read_points(current: _Open, text: str, offset: int, points: Sequence[Point]) -> _Open:
    ends = [point.start for point in points[1:]] + [len(text)]
    for point, stop in zip(points, ends, strict=False):
        words = text[point.start : stop].rstrip(_POINT_END)
        title, length = title_at(words, point.body - point.start)
        if length == len(words):  # the point is all one sentence: its first clause names it
            title = _FIRST_CLAUSE.split(title, maxsplit=1)[0]
        level = _level_of(point, current)
        current = _open(current, level, point.mark, title, offset + point.start, None)
        current.kind = point.kind
    return current


def _level_of(point: Point, current: _Open) -> int:
    """Beside the open point of its kind; points of another kind stand under the one that is open:
    第三，…首先…其次…."""
    node: _Open | None = current
    while node is not None and node.level >= _POINT_LEVEL:
        if node.kind == point.kind:
            return node.level
        node = node.parent
    return max(current.level + 1, _POINT_LEVEL)


def _open_heading(current: _Open, heading: Heading, offset: int) -> _Open:
    if not heading.number and not heading.title:  # turns to what is ahead, unless the text is there already
        above = current
        while above.level >= heading.level and above.parent is not None:
            above = above.parent
        if current.half is Half.PLANNED or above.half is Half.PLANNED:
            return current
    return _open(current, heading.level, heading.number, heading.title, offset, heading.half)


def _open(current: _Open, level: int, number: str, title: str, start: int, half: Half | None) -> _Open:
    """A new node; a point (一是加强计划管理) is of the half it stands in."""
    parent = current
    while parent.level >= level and parent.parent is not None:
        parent = parent.parent
    node = _Open(level, number, title, start, parent, half or parent.half)
    parent.children.append(node)
    return node


def _close(node: _Open, end: int) -> None:
    """Ends every node where its next sibling begins or its parent ends, those that ended before aside."""
    node.end = node.end or end
    ends = [child.start for child in node.children[1:]] + [node.end]
    for child, child_end in zip(node.children, ends, strict=False):
        _close(child, child_end)


def _walk(node: _Open) -> Iterator[_Open]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _stretches(node: _Open) -> Iterator[tuple[_Open, Span]]:
    at = node.start
    for child in node.children:
        if child.start > at:
            yield node, Span(start=at, end=child.start)
        yield from _stretches(child)
        at = child.end
    if at < node.end or not node.children:
        yield node, Span(start=at, end=node.end)
