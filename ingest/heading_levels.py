"""The levels of a document's headings.

Their order is fixed, 一、（一） 1. （1） (GB/T 9704-2012, 7.3.3), beneath 第一章 第一节 第一条 where there
are such; a document that keeps another order is taken as it numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.numbering import Mark, Style

_LEGAL = (Style.PART, Style.SECTION, Style.ARTICLE)
_LEVELS: Mapping[Style, int] = {
    Style.HAN: 1,
    Style.HAN_BRACKETED: 2,
    Style.ARABIC: 3,
    Style.DOTTED: 4,
    Style.ARABIC_BRACKETED: 4,
    Style.HALF_BRACKETED: 5,
    Style.CIRCLED: 5,
}
DEEPEST = 8


@dataclass(frozen=True)
class Line:
    """A paragraph as far as numbering goes; `given` is the level of its heading style, and
    `unnumbered` the level of a heading that its words alone make one."""

    text: str
    given: int | None = None
    unnumbered: int | None = None


@dataclass(frozen=True)
class Numbered:
    """A line's number and its level, 1 the outermost."""

    mark: Mark
    level: int


def numbered_lines(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Numbered | None]:
    """The lines that a number makes headings, each with its level; `marks` as of `marks_in`."""
    levels = _levels(lines, marks)
    return [
        None if mark is None else Numbered(mark, line.given or _level(mark, levels))
        for line, mark in zip(lines, marks, strict=True)
    ]


def _levels(lines: Sequence[Line], marks: Sequence[Mark | None]) -> dict[Style, int]:
    """The level of each form of number in this document, for lines without a heading style."""
    order = _order([mark for mark in marks if mark is not None])
    legal = [style for style in order if style in _LEGAL]
    base = {style: _LEVELS[style] + len(legal) for style in order if style not in _LEGAL}
    base |= {style: place for place, style in enumerate(legal, 1)}
    levels = dict(zip(order, sorted(base.values()), strict=True))
    styled = _styled(lines, marks)
    outer = 0
    for style in order:
        levels[style] = styled[style] if style in styled else max(levels[style], outer + 1)
        outer = max(outer, styled.get(style, 0))
    for style, level in _under_unnumbered(lines, marks).items():
        shift = level + 1 - levels[style]
        if style not in styled and shift > 0:
            for inner in order[order.index(style) :]:
                levels[inner] += shift
    return levels


def _level(mark: Mark, levels: Mapping[Style, int]) -> int:
    deeper = mark.within.count(".") if mark.style is Style.DOTTED else 0
    return min(levels[mark.style] + deeper, DEEPEST)


def _order(marks: Sequence[Mark]) -> list[Style]:
    """The forms of number present, outer before inner.

    Officially, but a form whose count runs on (2. after 1.) around another that begins anew in
    between (（一）) stands above it.
    """
    order = sorted({mark.style for mark in marks})
    for outer in list(order):
        for inner in [style for style in order if style > outer]:
            if _runs_around(marks, inner, outer) and order.index(inner) > order.index(outer):
                order.remove(inner)
                order.insert(order.index(outer), inner)
    return order


def _runs_around(marks: Sequence[Mark], above: Style, below: Style) -> bool:
    pair = [mark for mark in marks if mark.style in (above, below)]
    if not pair or pair[0].style is not above:
        return False
    open_at, begun = 0, False
    for mark in pair:
        if mark.style is below:
            begun |= mark.ordinal == 1 and open_at > 0
        elif begun and mark.ordinal == open_at + 1:
            return True
        else:
            open_at, begun = mark.ordinal, False
    return False


def _styled(lines: Sequence[Line], marks: Sequence[Mark | None]) -> dict[Style, int]:
    """The heading level that most numbers of a form are set in, where any are."""
    counts = Counter(
        (mark.style, line.given)
        for line, mark in zip(lines, marks, strict=True)
        if mark is not None and line.given is not None
    )
    levels: dict[Style, int] = {}
    for (style, level), _ in counts.most_common():
        levels.setdefault(style, level)
    return levels


def _under_unnumbered(lines: Sequence[Line], marks: Sequence[Mark | None]) -> dict[Style, int]:
    """Forms whose count begins right under a heading without number, with that heading's level."""
    found: dict[Style, int] = {}
    headings = [
        (line, mark)
        for line, mark in zip(lines, marks, strict=True)
        if mark is not None or line.given is not None or line.unnumbered is not None
    ]
    for (above, above_mark), (line, mark) in pairwise(headings):
        level = above.given or above.unnumbered
        if above_mark is None and level is not None and mark is not None and mark.ordinal == 1 and line.given is None:
            found[mark.style] = max(found.get(mark.style, 0), level)
    return found
