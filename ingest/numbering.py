"""How documents number their headings, and which lines only look numbered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from assistant.vocabulary.numbers import parse_chinese, whole_number
from ingest.readers.line_joining import is_contents_line


class Style(IntEnum):
    """Forms of numbers, in their official order from the outermost."""

    PART = 0
    SECTION = 1
    ARTICLE = 2
    HAN = 3
    HAN_BRACKETED = 4
    ARABIC = 5
    DOTTED = 6
    ARABIC_BRACKETED = 7
    HALF_BRACKETED = 8
    CIRCLED = 9


_HAN = "一二三四五六七八九十百零〇"
_YEAR_NEXT = r"(?=(?:19|20)\d{2}年)"
_AMOUNT_NEXT = r"(?!\s+\d+(?:\.\d+)?\s*(?:[%％万亿亩个处宗件]|公顷))"
_LISTED_TOGETHER = re.compile(
    r"(?P<first>[一二三四五六七八九十]+)(?:[、和及至][一二三四五六七八九十]+)*(?:级|类|产|等|期|批|组|号|季|线|次|月|年|审|层|轮|标|把手)"
)
_RULES: tuple[tuple[Style, re.Pattern[str]], ...] = tuple(
    (style, re.compile(rf"\s*(?P<mark>{pattern})\s*"))
    for style, pattern in (
        (Style.PART, rf"第(?P<n>[{_HAN}]{{1,4}}|\d{{1,2}})(?:(?:章|部分)(?![的中是为内])|[编篇](?=[\s：:]|$))"),
        (Style.SECTION, rf"第(?P<n>[{_HAN}]{{1,4}}|\d{{1,2}})节(?=[\s：:]|$)"),
        (
            Style.ARTICLE,
            rf"第(?P<n>[{_HAN}]{{1,4}}|\d{{1,3}})条(?!规定|[中的第所、和及至款路线道街河之件生战])",
        ),
        (Style.HAN, rf"(?P<n>[{_HAN}]{{1,3}})(?:、|[.．](?!\d))"),
        (
            Style.HAN_BRACKETED,
            rf"(?:[（(]\s*(?P<n>[{_HAN}]{{1,3}})\s*[)）]|[㈠-㈩])(?![项款目点至和]|、?[（(])[、.．]?",
        ),
        (Style.HAN_BRACKETED, rf"(?P<n>[{_HAN}]{{1,3}})[)）]"),
        (Style.ARABIC, rf"(?P<n>[1-9１-９]\d?)\s?[.．、](?:(?![\d*＊]){_AMOUNT_NEXT}|{_YEAR_NEXT})"),
        (Style.ARABIC, r"[⒈-⒛]"),
        (Style.ARABIC_BRACKETED, r"(?:[（(]\s*(?P<n>\d{1,2})\s*[)）]|[⑴-⒇])"),
        (Style.HALF_BRACKETED, r"(?P<n>\d{1,2})[)）]"),
        (Style.CIRCLED, r"[①-⑳]"),
    )
)
_DOUBTFUL: tuple[tuple[Style, re.Pattern[str]], ...] = tuple(
    (style, re.compile(rf"\s*(?P<mark>{pattern})\s*"))
    for style, pattern in (
        (Style.DOTTED, r"(?P<n>\d{1,2}(?:[.．]\d{1,2}){1,3})(?:[.．]?(?=\s+[\u4e00-\u9fff])|、)"),
        (Style.HAN, rf"(?P<n>[{_HAN}]{{1,3}})(?:[，,：:]|(?=[\s\u3000]+))(?=[\s\u3000]*[\u4e00-\u9fff“])"),
        (Style.ARABIC, r"(?P<n>\d{1,2})(?:[：:]|(?=[\s\u3000]+))(?=[\s\u3000]*[\u4e00-\u9fff“])"),
    )
)
_BARE = re.compile(rf"\s*(?P<mark>(?P<n>[{_HAN}]{{1,3}}))(?=[\u4e00-\u9fff])")
_SIGNS = "㈠⒈⑴①"
_SHORT = 40
_CONTENTS_LIMIT = 160
_SENTENCE_END = ("。", "；", ";", "，", "！", "？")


@dataclass(frozen=True)
class Mark:
    """A number at the beginning of a line, `text` as written, and where the words after it begin.

    `within` is what a dotted number stands under (1.2 of 1.2.3).
    """

    style: Style
    ordinal: int
    text: str
    end: int
    within: str = ""

    @property
    def outermost(self) -> bool:
        return self.style in (Style.PART, Style.HAN)


def mark_of(text: str) -> Mark | None:
    """The number a line begins with, when the line by itself leaves no doubt of it."""
    found = _certain(text)
    return None if found is None or _is_listing(text, found) else found


def marks_in(texts: Sequence[str]) -> list[Mark | None]:
    """The number of each line; None for lines without, and for those that only look so.

    Doubtful numbers (一　概况, 1.2 目标, 二、三产业) count where they continue a sequence.
    """
    candidates = [_candidate(text) for text in texts]
    following: dict[Style, tuple[int, bool]] = {}
    nexts: list[tuple[int, bool] | None] = []
    for candidate in reversed(candidates):
        nexts.append(following.get(candidate.mark.style) if candidate else None)
        if candidate and not candidate.bare:
            following[candidate.mark.style] = (candidate.mark.ordinal, candidate.certain)
    marks: list[Mark | None] = []
    last: dict[tuple[Style, str], tuple[int, bool]] = {}
    for candidate, coming in zip(candidates, reversed(nexts), strict=True):
        if candidate is None or not candidate.fits(last, coming):
            marks.append(None)
            continue
        mark = candidate.mark
        last[mark.style, mark.within] = (mark.ordinal, candidate.certain)
        marks.append(mark)
    return marks


@dataclass(frozen=True)
class _Candidate:
    mark: Mark
    certain: bool
    bare: bool = False

    def fits(self, last: Mapping[tuple[Style, str], tuple[int, bool]], coming: tuple[int, bool] | None) -> bool:
        if self.certain:
            return True
        mark = self.mark
        ordinal, sure = last.get((mark.style, mark.within), (0, False))
        continues = ordinal == mark.ordinal - 1
        if self.bare:
            return continues and sure and coming == (mark.ordinal + 1, True)
        if mark.style is Style.DOTTED:
            outer, _, number = mark.within.rpartition(".")
            of = (Style.DOTTED, outer) if outer else (Style.ARABIC, "")
            return continues and (mark.ordinal > 1 or last.get(of, (0, False))[0] == int(number))
        begun = mark.ordinal == 1 and coming is not None and coming[0] == mark.ordinal + 1
        return begun or (continues and mark.ordinal > 1)


def _candidate(text: str) -> _Candidate | None:
    if len(text) <= _CONTENTS_LIMIT and is_contents_line(text):
        return None
    found = _certain(text)
    if found is not None:
        return _Candidate(found, not _is_listing(text, found))
    line = text.strip()
    if len(line) > _SHORT or line.endswith(_SENTENCE_END):
        return None
    for style, pattern in _DOUBTFUL:
        match = pattern.match(text)
        if match:
            return _Candidate(_mark(style, match), False)
    match = _BARE.match(text)
    return _Candidate(_mark(Style.HAN, match), False, bare=True) if match and parse_chinese(match["n"]) else None


def _certain(text: str) -> Mark | None:
    for style, pattern in _RULES:
        match = pattern.match(text)
        number = match.groupdict().get("n") if match else None
        if match and (number is None or number.isdigit() or parse_chinese(number) is not None):
            return _mark(style, match)
    return None


def _mark(style: Style, match: re.Match[str]) -> Mark:
    written = match["mark"]
    number = match.groupdict().get("n")
    if number is None:
        sign = written.strip("、.．")[0]
        base = max(first for first in _SIGNS if first <= sign)
        return Mark(style, ord(sign) - ord(base) + 1, written, match.end())
    within, _, own = number.replace("．", ".").rpartition(".")
    return Mark(style, whole_number(own) or 0, written, match.end(), within)


def _is_listing(text: str, mark: Mark) -> bool:
    """一、二级保护林地: numerals listed together, the first of which looks like a heading's."""
    listed = _LISTED_TOGETHER.match(text, mark.end) if mark.style is Style.HAN and "、" in mark.text else None
    first = parse_chinese(listed["first"]) if listed else None
    return first is not None and int(first) > mark.ordinal
