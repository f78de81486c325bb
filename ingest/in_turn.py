"""分别: a list ahead of a list of figures, each figure for the thing in its place.

“滑坡、崩塌、泥石流分别为60、24、10处” gives 60处 to 滑坡.  A word that only the last of the
list carries and that stands for its kind (A、B、C类) holds for all, and so do the words after a
list of periods (2022年、2023年供地率).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Span
from assistant.vocabulary.periods import Anchor, find_periods

_IN_TURN = re.compile("分别|依次|各(?:自)?为")
_STOP = re.compile(r"[，,；;：:。！？\n]")
_BETWEEN_THINGS = re.compile("、|以及|[和与及]")
_BETWEEN_FIGURES = re.compile(r"\s*[、，和与及]+\s*")
_KIND_SUFFIX = re.compile("[类型级]$")
_LEADING = re.compile(r"^(?:其中|其|另外|截[至止]目前|目前|全[年县市]|我[县局市]|上半年)[，：:]?")
_LEAD = re.compile(r"(?:约为?|为|达到?|是|有|共计?|近)+$")


@dataclass(frozen=True)
class Turn:
    """What 分别 says of one figure: its thing with the act (青岩镇 + 整改图斑), and where the thing stands."""

    words: str
    span: Span


def in_turn(text: str, sentence: Span, figures: Sequence[tuple[int, int]]) -> list[Turn | None]:
    """For each figure (start, end) its turn in a list of 分别; None outside of one."""
    given: list[Turn | None] = [None] * len(figures)
    for match in _IN_TURN.finditer(text, sentence.start, sentence.end):
        first = next((place for place, figure in enumerate(figures) if figure[0] >= match.end()), None)
        if first is None or _STOP.search(text, match.end(), figures[first][0]):
            continue
        last = first
        while last + 1 < len(figures) and _BETWEEN_FIGURES.fullmatch(text, figures[last][1], figures[last + 1][0]):
            last += 1
        floor = figures[first - 1][1] if first else sentence.start
        act = _LEAD.sub("", text[match.end() : figures[first][0]].strip())
        things = _things(text, floor, match.start())
        if len(things) == last - first + 1 > 1:
            given[first : last + 1] = [Turn(words + act, span) for words, span in _named(text, things)]
    return given


def _things(text: str, floor: int, end: int) -> list[Span]:
    """The members of the list that ends at `end`; a comma may part it from 分别."""
    while end > floor and _STOP.match(text, end - 1):
        end -= 1
    stops = [match.end() for match in _STOP.finditer(text, floor, end)]
    start = stops[-1] if stops else floor
    leading = _LEADING.match(text[start:end])
    start += leading.end() if leading else 0
    spans = []
    for match in _BETWEEN_THINGS.finditer(text, start, end):
        spans.append(Span(start=start, end=match.start()))
        start = match.end()
    spans.append(Span(start=start, end=end))
    return [] if any(span.end <= span.start for span in spans) else spans


def _named(text: str, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    last = spans[-1].of(text)
    kind = _KIND_SUFFIX.search(last)
    dated = find_periods(last, Anchor(year=None))
    shared = last[dated[0].end :] if dated and dated[0].start == 0 else ""
    named = []
    for span in spans:
        words = shared or span.of(text)
        if kind and not shared and not _KIND_SUFFIX.search(words):
            words += kind.group()
        named.append((words, span))
    return named
