"""Which stars of a Markdown text are emphasis, and which stand for hidden digits.

``*60个`` and ``36*0.*亩`` are figures with hidden digits; ``**一是**`` and ``**61个**``
are bold.  A star may hide digits when it touches the digits of a number or stands before a
unit; in doubt it stays, because a hidden digit must never be lost:

- single stars are emphasis only when neither of the pair may hide digits;
- two and more are when one of the pair can't hide digits (``**61个**，``), or when they
  hold nothing but one whole number with its unit (``**61**个``), which is reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.vocabulary.units import match_unit
from ingest.readers.line_joining import is_wide

KEPT = {"*": "\ue000", "_": "\ue001"}  # stand for marks that are text while the others are looked at
_RUN = re.compile(r"\*+")
_WHOLE_NUMBER = re.compile(r"[约近]?[\d*][\d,，*]*(?:\.[\d*]+)?[%％]?(?P<unit>[^\d\s，。；、,;*]{0,4})")
_UNDERSCORED = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^\n]*?[^\s_])\1(?!\w)")
_LONGEST = 3  # stars that can be emphasis


@dataclass(frozen=True)
class _Run:
    start: int
    end: int
    opens: bool
    closes: bool
    may_hide: bool

    @property
    def length(self) -> int:
        return self.end - self.start


def plain(text: str) -> tuple[str, list[str]]:
    """The text without marks of emphasis, and the bold numbers whose stars might be digits."""
    runs = [run for run in _runs(text) if run.length <= _LONGEST]
    doubtful: list[str] = []
    marks: list[_Run] = []
    for length in range(1, _LONGEST + 1):
        alike = [run for run in runs if run.length == length]
        for opening, closing in _pairs(text, alike):
            marks += (opening, closing)
            if opening.may_hide and closing.may_hide:
                doubtful.append(text[opening.start : closing.end])
    for mark in sorted(marks, key=lambda run: -run.start):
        text = text[: mark.start] + text[mark.end :]
    text = _UNDERSCORED.sub(r"\2", text)
    for mark_text, kept in KEPT.items():
        text = text.replace(kept, mark_text)
    return text, doubtful


def _runs(text: str) -> Iterator[_Run]:
    """Stars with what CommonMark 0.31, 6.2, says they can do, but that Chinese punctuation
    counts as letters: ``**（一）保护。**一是`` is bold to everybody who writes it."""
    for found in _RUN.finditer(text):
        before = text[found.start() - 1] if found.start() else " "
        after = text[found.end()] if found.end() < len(text) else " "
        left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
        right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
        yield _Run(found.start(), found.end(), left, right, _may_hide(text, found.start(), found.end()))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS" and not is_wide(character)


def _may_hide(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    touching = any(each.isdigit() or each in (".", "．") for each in (before, after) if each)
    return touching or match_unit(text, end) is not None


def _pairs(text: str, runs: Sequence[_Run]) -> list[tuple[_Run, _Run]]:
    """The runs of one length that belong together."""
    if runs and runs[0].length > 1:
        pairs = _nearest(runs)
        if 2 * len(pairs) == len(runs) and all(_is_emphasis(text, *pair) for pair in pairs):
            return pairs
    return _nearest([run for run in runs if not run.may_hide])


def _nearest(runs: Sequence[_Run]) -> list[tuple[_Run, _Run]]:
    pairs: list[tuple[_Run, _Run]] = []
    opened: list[_Run] = []
    for run in runs:
        if run.closes and opened:
            pairs.append((opened.pop(), run))
        elif run.opens:
            opened.append(run)
    return pairs


def _is_emphasis(text: str, opening: _Run, closing: _Run) -> bool:
    if not (opening.may_hide and closing.may_hide):
        return True
    number = _WHOLE_NUMBER.fullmatch(text[opening.end : closing.start])
    return number is not None and (not number["unit"] or match_unit(number["unit"], 0) is not None)
