"""What is usual in a PDF document: its margins, font size and distance between lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.line_joining import ends_sentence
from ingest.readers.pdf.lines import Line

_SLACK = 1.1  # em: what may not begin a line pulls the character before it down too
_INDENT = 0.9  # em
_OTHER_SIZE = 0.1  # share by which sizes differ
_SHARED = 1.2  # em within which the ends of lines make a margin
_SUPPORT, _PAGE_SUPPORT = 3, 6  # lines that make the document's margin, or a page's own
_WIDE = 0.75  # of the page between its margins, for its lines to show where that ends
_Part = tuple[int, int]  # page, column


@dataclass(frozen=True)
class Margins:
    """`shown` says that lines enough end at the right one, within a sentence, for it to be known."""

    left: float
    right: float
    shown: bool = True

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the beginning of the line that follows would not have fitted behind this one."""
        return self.right - line.right < following.head + _SLACK * line.size

    def indent(self, line: Line) -> float:
        """In em."""
        return (line.left - self.left) / line.size

    def is_centred(self, line: Line) -> bool:
        """Whether as much is free on the left as on the right, be it nothing."""
        before, after = line.left - self.left, self.right - line.right
        return abs(before - after) < 1.5 * line.size


@dataclass(frozen=True)
class Measures:
    """`indented` documents begin their paragraphs with an indented line."""

    margins: Mapping[_Part, Margins]
    size: float
    pitch: float
    indented: bool

    def of(self, line: Line) -> Margins:
        return self.margins[line.page, line.column]

    def same_size(self, line: Line, other: Line) -> bool:
        return abs(line.size - other.size) <= _OTHER_SIZE * max(line.size, other.size)

    def is_large(self, line: Line) -> bool:
        return line.size > (1 + _OTHER_SIZE) * self.size


def measure(lines: Sequence[Line], widths: Mapping[int, float]) -> Measures:
    """`widths` of the pages by number, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    body = [line for line in lines if abs(line.size - size) <= _OTHER_SIZE * size] or list(lines)
    parts: defaultdict[_Part, list[Line]] = defaultdict(list)
    kinds: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in body:
        kinds[round(widths[line.page]), line.column].append(line)
    for line in lines:
        parts[line.page, line.column].append(line)
    whole = {kind: _usual(own, size, *kind) for kind, own in kinds.items()}
    shown = {part: each for part, own in parts.items() if (each := _shown_by(own, size)) is not None}
    margins = {}
    for (page, column), own in parts.items():
        kind = round(widths[page]), column
        usual = whole.get(kind) or _usual(own, size, *kind)
        others = [each for part, each in shown.items() if part != (page, column) and part[1] == column]
        margins[page, column] = _mirrored(own, others, size) or _of_page(own, usual, size)
    return Measures(margins, size, _pitch(body, size), _is_indented(body, margins))


def _usual(lines: Sequence[Line], size: float, width: int, column: int) -> Margins:
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    left = _outermost([-each for each in lefts], _SUPPORT, _INDENT / 2 * size)
    # Lines that end a sentence may all end short of the margin, at one place by chance.
    right = _outermost([line.right for line in lines if not ends_sentence(line.text)], _SUPPORT, _SHARED * size)
    start = min(lefts) if left is None else -left
    end = max(rights) if right is None else right
    if column == 0 and end - start < _WIDE * (width - 2 * start):  # short lines only: they show no margin
        return Margins(start, max(end, width - start), shown=False)
    return Margins(start, end, shown=right is not None)


def _mirrored(lines: Sequence[Line], others: Sequence[Margins], size: float) -> Margins | None:
    """The page's margins where the document has pages of one width in different places, the
    binding margin changing sides; None where it has not."""
    own = _shown_by(lines, size)
    start = min(line.left for line in lines)
    known = [*others, own] if own else others
    if len({round(each.left / size) for each in known}) < 2:
        return None
    if own is not None and any(_as_wide(own, other, size) for other in others):
        return own
    return next((each for each in others if abs(each.left - start) <= _INDENT / 2 * size), None)


def _as_wide(one: Margins, other: Margins, size: float) -> bool:
    return abs(one.right - one.left - other.right + other.left) <= size / 2


def _of_page(lines: Sequence[Line], usual: Margins, size: float) -> Margins:
    """The page's own margins where enough lines show them."""
    left = _outermost([-line.left for line in lines], _SUPPORT, _INDENT / 2 * size)
    right = _outermost([line.right for line in lines], _PAGE_SUPPORT, _SHARED * size)
    start = usual.left if left is None or -left - usual.left > _INDENT * size else -left
    end = usual.right if right is None or usual.right - right > 2 * size else right
    return Margins(start, end, usual.shown)


def _shown_by(lines: Sequence[Line], size: float) -> Margins | None:
    left = _outermost([-line.left for line in lines], _PAGE_SUPPORT, _INDENT / 2 * size)
    right = _outermost([line.right for line in lines], _PAGE_SUPPORT, _SHARED * size)
    return None if left is None or right is None else Margins(-left, right)


def _outermost(edges: Sequence[float], support: int, near: float) -> float | None:
    """The largest of the values that has `support` values near below it, itself included."""
    ordered = sorted(edges, reverse=True)
    for edge, supporting in zip(ordered, ordered[support - 1 :], strict=False):
        if edge - supporting <= near:
            return edge
    return None


def _pitch(body: Sequence[Line], size: float) -> float:
    """The commonest distance from line to line, the smaller when two are as common."""
    steps = Counter(
        round(after.top - before.top, 0)
        for before, after in pairwise(body)
        if before.page == after.page and before.column == after.column and 0.5 * size < after.top - before.top
    )
    return min(steps, key=lambda step: (-steps[step], step)) if steps else 1.75 * size


def _is_indented(body: Sequence[Line], margins: Mapping[_Part, Margins]) -> bool:
    """Whether a full line that stands in is followed by one that does not."""
    for first, second in pairwise(body):
        own, next_own = margins[first.page, first.column], margins[second.page, second.column]
        if own.indent(first) > _INDENT and abs(next_own.indent(second)) < _INDENT / 2 and own.is_full(first, second):
            return True
    return False
