"""Which paragraphs of a document are headings, or begin with one that runs on into its text:
“（三）严格执法监督，保护耕地。一是…”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.records import Half
from assistant.vocabulary.periods import Anchor, find_periods
from ingest.halves import announces_alone, half_announced, intends, leads_a_list
from ingest.heading_levels import DEEPEST, Line, numbered_lines
from ingest.numbering import Mark, Style, marks_in
from ingest.readers.reading import Paragraph

_TITLE_LIMIT = 40
_STOP = re.compile(r"[。：:\n]")
_CLAUSE = re.compile(r"[，,；;、]")
_OUTERMOST = 1
_ANNEXES = re.compile(r"\s*附件?\s*[：:]\s*1\s*[.．、]")


@dataclass(frozen=True)
class Front:
    """What is known of a document before its text is: how many paragraphs its title takes, what
    it reports as a whole, and the year that the title names."""

    lines: int = 0
    half: Half = Half.DONE
    year: int | None = None


NO_FRONT = Front()


@dataclass(frozen=True)
class Heading:
    """`body` is where the text after it begins in its paragraph; `half` what it announces, None
    for nothing.  Number and title of a paragraph that only turns to what is ahead are empty."""

    level: int
    number: str
    title: str
    body: int
    half: Half | None


def headings_of(paragraphs: Sequence[Paragraph], front: Front) -> list[Heading | None]:
    """The heading that each paragraph is or begins with, None for plain text."""
    lines = [Line(paragraph.text, paragraph.heading_level) for paragraph in paragraphs]
    for place in range(min(front.lines, len(lines))):
        if not _heads_others(lines, place):
            lines[place] = Line("")
    texts = [line.text for line in lines]
    marks = _without_annexes(texts, marks_in(texts))
    if front.half is Half.DONE:
        lines = _with_halves(lines, marks, front.lines)
    headings: list[Heading | None] = []
    for line, numbered in zip(lines, numbered_lines(lines, marks), strict=True):
        if numbered is not None:
            title, body = title_at(line.text, numbered.mark.end)
            headings.append(Heading(numbered.level, numbered.mark.text, title, body, _half(title, front.year)))
        elif line.given is not None and line.text.strip():
            title = line.text.strip()
            headings.append(Heading(line.given, "", title, len(line.text), _half(title, front.year)))
        elif line.unnumbered is not None:
            headings.append(_unnumbered(line.text, line.unnumbered))
        else:
            headings.append(None)
    return headings


def title_at(text: str, start: int) -> tuple[str, int]:
    """A heading's words and where the text after them begins: up to its full stop, or its first
    clause when it runs on."""
    stop = _STOP.search(text, start)
    end = stop.start() if stop else len(text)
    if end - start > _TITLE_LIMIT:
        comma = _CLAUSE.search(text, start)
        end = min(comma.start() if comma else end, start + _TITLE_LIMIT)
        return text[start:end].strip(), start
    return text[start:end].strip().rstrip("；;，,"), (stop.end() if stop else end)


def _without_annexes(texts: Sequence[str], marks: list[Mark | None]) -> list[Mark | None]:
    """The numbers without those of the annexes listed under the text: 附件：1.任务表 / 2.名单."""
    expected = 0
    for place, text in enumerate(texts):
        mark = marks[place]
        if _ANNEXES.match(text):
            expected = 2
        elif expected and mark is not None and mark.style is Style.ARABIC and mark.ordinal == expected:
            marks[place] = None
            expected += 1
        elif text.strip():
            expected = 0
    return marks


def _half(title: str, year: int | None) -> Half | None:
    """What a heading announces; one that names a later year than the document (2025年重点工作 in
    a report on 2024) is about plans."""
    announced = half_announced(title)
    if announced is not None or year is None:
        return announced
    named = [match.period for match in find_periods(title, Anchor(year=year))]
    later = any(period.start is not None and period.start.year > year for period in named)
    return Half.PLANNED if later else None


def _unnumbered(text: str, level: int) -> Heading:
    if announces_alone(text) is not None:
        title = text.strip().rstrip("：:")
        return Heading(level, "", title, len(text), half_announced(title))
    return Heading(level, "", "", 0, Half.PLANNED)


def _heads_others(lines: Sequence[Line], place: int) -> bool:
    """Whether a styled line is one heading among several of its level, and so not the title."""
    level = lines[place].given
    return level is not None and any(line.given is not None and line.given <= level for line in lines[place + 1 :])


def _with_halves(lines: Sequence[Line], marks: Sequence[Mark | None], first: int) -> list[Line]:
    """The lines with those that begin a half by their words: 下半年工作计划 alone in a line, or
    “下半年，我局将…”.

    Such a line stands above the numbers after it where they count anew, else within the
    section that it stands in.
    """
    announced = {
        place: half
        for place, line in enumerate(lines)
        if place >= first and line.given is None and marks[place] is None
        if (half := announces_alone(line.text)) is not None
    }
    both = Half.PLANNED in announced.values()
    found = list(lines)
    seen: set[Style] = set()
    for place, line in enumerate(lines):
        mark = marks[place]
        if mark is not None:
            seen.add(mark.style)
        elif place in announced:
            if both:
                outer = _counts_anew(marks[place + 1 :], seen)
                found[place] = replace(line, unnumbered=_OUTERMOST if outer else DEEPEST)
        elif place >= first and line.given is None and intends(line.text):
            outer = leads_a_list(line.text) and _counts_anew(marks[place + 1 :], seen, listed=True)
            found[place] = replace(line, unnumbered=_OUTERMOST if outer else DEEPEST)
    return found


def _counts_anew(marks: Sequence[Mark | None], seen: set[Style], *, listed: bool = False) -> bool:
    """Whether the numbers that follow begin again where those before would go on."""
    following = next((mark for mark in marks if mark is not None and mark.style in seen), None)
    if following is None:
        return not listed or any(mark is not None for mark in marks)
    return following.ordinal == 1
