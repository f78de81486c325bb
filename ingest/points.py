"""Points that a paragraph counts off: 一是…二是…, 首先…其次…, 第一，…第二，…, 一要…二要…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

_BEGIN = r"(?:(?<=[。；;：:，,\n）)])|^)[ \t\u3000]*"
_HAN = "一二三四五六七八九十"
_ALONE = re.compile(rf"{_BEGIN}(?P<mark>[{_HAN}]{{1,2}}是)(?!否)")
_PAIRED = re.compile(
    rf"{_BEGIN}(?P<mark>(?P<word>首先|其次|再次|最后)[，,、：:]|(?P<nth>第[{_HAN}])[，,：:]|(?P<of>其[{_HAN}])(?:[，,：:]|是(?!否))"
    rf"|(?P<must>[{_HAN}]要)(?![求素点件闻])|(?P<side>一方面|另一方面)[，,]?)"
)
_FIRST = {"word": "首先", "nth": "第一", "of": "其一", "must": "一要", "side": "一方面"}
_SECOND = {
    "word": ("其次", "再次", "最后"),
    "nth": ("第二",),
    "of": ("其二",),
    "must": ("二要",),
    "side": ("另一方面",),
}
_NEAR = 8


@dataclass(frozen=True)
class Point:
    """Where a point begins in its paragraph, its mark as written, where its words begin, and of
    which kind it is: points of one kind stand beside each other."""

    start: int
    mark: str
    body: int
    kind: str


def points_of(texts: Sequence[str]) -> list[list[Point]]:
    """The points in each paragraph.

    一是 says by itself that it counts; 首先 and the like only with the next of their kind, in the
    same paragraph or at the beginning of one near by.
    """
    paired = [list(_PAIRED.finditer(text)) for text in texts]
    openers = [_kind_and_word(found[0]) if found and found[0].start() == 0 else None for found in paired]
    points: list[list[Point]] = []
    for place, (text, matches) in enumerate(zip(texts, paired, strict=True)):
        found = [_point(match, "is") for match in _ALONE.finditer(text)]
        near = {each for each in openers[max(0, place - _NEAR) : place + _NEAR + 1] if each is not None}
        found += [_point(match, _kind_and_word(match)[0]) for match in _counting(matches, near)]
        points.append(sorted(found, key=lambda point: point.start))
    return points


def _counting(matches: Sequence[re.Match[str]], near: Set[tuple[str, str]]) -> Iterator[re.Match[str]]:
    inside = {_kind_and_word(match) for match in matches}
    for match in matches:
        kind, _ = _kind_and_word(match)
        if _counts(kind, inside) or (match.start() == 0 and _counts(kind, near)):
            yield match


def _counts(kind: str, words: Set[tuple[str, str]]) -> bool:
    return (kind, _FIRST[kind]) in words and any((kind, word) in words for word in _SECOND[kind])


def _kind_and_word(match: re.Match[str]) -> tuple[str, str]:
    return next((kind, word) for kind, word in match.groupdict().items() if kind != "mark" and word)


def _point(match: re.Match[str], kind: str) -> Point:
    return Point(match.start("mark"), match["mark"], match.end("mark"), kind)
