"""Running headers, footers and page numbers, told by where they stand and that they come again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ingest.readers.line_joining import starts_anew
from ingest.readers.pdf.lines import Line

_MARGIN = 0.14  # of the page's height, above and below (GB/T 9704-2012: 37 mm of 297)
_OUTERMOST = 3  # rows of a margin
_LEVEL = 3.0  # points that a header may move from page to page
_NUMBER = re.compile(r"\d+")
_BARE_NUMBER = re.compile(
    r"[-—–－─~·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／,，、]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–－─~·•\s]*"
    r"|page\s*\d+(?:\s*of\s*\d+)?|第[一二三四五六七八九十]+页(?:[\s,，]*共[一二三四五六七八九十]+页)?",
    re.IGNORECASE,
)
_UNMISTAKABLE = re.compile(
    r"[-—–－─]+\s*\d{1,4}\s*[-—–－─]+|第\s*\d+\s*页.*|page\s*\d+.*|\d+\s*[/／]\s*\d+", re.IGNORECASE
)
_Place = tuple[int, int]  # page, row


def running_rows(pages: Mapping[int, Sequence[Sequence[Line]]], heights: Mapping[int, float]) -> set[_Place]:
    """Places (page number, index of the row) of the rows that are no part of the text."""
    groups: defaultdict[tuple[str, str], list[tuple[_Place, Line]]] = defaultdict(list)
    for number, rows in pages.items():
        for side, index, line in _margin_rows(rows, heights[number]):
            groups[side, _NUMBER.sub("#", "".join(line.text.split()))].append(((number, index), line))
    found: set[_Place] = set()
    for (_, shape), members in groups.items():
        if _BARE_NUMBER.fullmatch(shape.replace("#", "1")):
            found |= _page_numbers(members, len(pages))
        else:
            found |= _repeated(members, len(pages))
    return found


def _margin_rows(rows: Sequence[Sequence[Line]], height: float) -> Iterator[tuple[str, int, Line]]:
    """Each part of the outermost rows, at the top from above and at the bottom from below."""
    for index, row in enumerate(rows[:_OUTERMOST]):
        if row[0].bottom <= _MARGIN * height:
            yield from (("top", index, part) for part in row)
    for index in range(len(rows) - 1, max(len(rows) - 1 - _OUTERMOST, -1), -1):
        if rows[index][0].top >= (1 - _MARGIN) * height:
            yield from (("bottom", index, part) for part in rows[index])


def _page_numbers(members: Sequence[tuple[_Place, Line]], pages: int) -> set[_Place]:
    """Bare numbers that count the pages, or that look like nothing else."""
    numbers = {place: [int(each) for each in _NUMBER.findall(line.text)][:1] for place, line in members}
    steps = {place: found[0] - place[0] for place, found in numbers.items() if found}
    counting = {place for place, step in steps.items() if sum(1 for other in steps.values() if other == step) >= 2}
    plain = {place for place, line in members if _UNMISTAKABLE.fullmatch(line.text) or not numbers[place]}
    alone = {place for place, step in steps.items() if pages == 1 and step == 0}
    return counting | plain | alone


def _repeated(members: Sequence[tuple[_Place, Line]], pages: int) -> set[_Place]:
    """Lines that say the same at the same height on several pages, a page's own number apart."""
    needed = 2 if pages <= 6 else 3
    found: set[_Place] = set()
    for place, line in members:
        alike = {
            other
            for (other, _), each in members
            if abs(each.top - line.top) <= _LEVEL and _says_the_same(line, place[0], each, other)
        }
        if len(alike) >= needed:
            found.add(place)
    return found


def _says_the_same(line: Line, page: int, other: Line, on: int) -> bool:
    mine, theirs = _NUMBER.findall(line.text), _NUMBER.findall(other.text)
    if mine == theirs:
        return True
    if starts_anew(line.text):  # 附件1, 附件2 each on a page of its own
        return False
    return all(int(b) - int(a) in (0, on - page) for a, b in zip(mine, theirs, strict=True))
