"""Text files whose paragraphs were broken into lines of one width, as old editors and mail leave
them: found out, and joined again.

Widths are counted in columns: two for a Chinese character, one for a Latin one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from ingest.readers.line_joining import ends_sentence, glue_all, is_contents_line, starts_anew

_NARROWEST, _WIDEST = 40, 200
_SLACK = 4  # columns that a line may lack: marks that must not begin or end a line are moved
_EVIDENCE = 4  # lines broken within a sentence
_AGREEING = 0.9
_LONG = 0.6
_TABLE_LINE = re.compile(r"\S(?:\t|[ \u3000]{2,})\S.*?(?:\t|[ \u3000]{2,})\S|[|│┃─━┌├└+]{2}|\|.*\|")
_WORD = re.compile(r"[A-Za-z0-9.,%*/:_-]+|.")
_INSIDE = re.compile(r"[，。；、：]")


@dataclass(frozen=True)
class _Layout:
    """How a file was wrapped: the columns of its longest line, how far in all lines begin, and
    what sets paragraphs apart."""

    width: int
    margin: int
    indented: bool
    spaced: bool

    def is_full(self, line: str, following: str, slack: int = _SLACK) -> bool:
        """Whether the next line's first word would not have fitted behind a line."""
        word = _WORD.match(following.strip())
        return _columns(line) + _columns(word.group() if word else "") > self.width - slack


def rejoin(lines: Sequence[str]) -> list[str]:
    """The paragraphs of a text, blank lines left out.

    Lines are joined only where the file as a whole leaves no doubt that it was wrapped: none is
    longer than the width, and nearly all that break off within a sentence are as long as that.
    """
    layout = _layout([line.rstrip() for line in lines])
    if layout is None:
        return [line for line in lines if line.strip()]
    return [_whole(part) for part in _paragraphs((line.rstrip() for line in lines), layout)]


def _whole(lines: Sequence[str]) -> str:
    return lines[0] if len(lines) == 1 else glue_all(lines)


def _paragraphs(lines: Iterable[str], layout: _Layout) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if not line.strip():
            if part:
                yield part
            part = []
        elif part and _goes_on(part, line, layout):
            part.append(line)
        else:
            if part:
                yield part
            part = [line]
    if part:
        yield part


def _goes_on(part: Sequence[str], line: str, layout: _Layout) -> bool:
    last = part[-1]
    if not _may_join(last, line) or not layout.is_full(last, line):
        return False
    further = _indent(line) > (layout.margin if layout.indented else _indent(last))
    if further:
        return len(part) == 1 and starts_anew(last) and _indent(line) > _indent(last)  # hangs under its number
    certain = not ends_sentence(last) or layout.indented or layout.spaced
    return certain or layout.is_full(last, line, slack=0)  # more lines end a sentence so than paragraphs


def _may_join(line: str, following: str) -> bool:
    return not (starts_anew(following) or _is_apart(line) or _is_apart(following))


def _is_apart(line: str) -> bool:
    """A line of a table or of a table of contents."""
    return _TABLE_LINE.search(line) is not None or is_contents_line(line)


def _layout(lines: Sequence[str]) -> _Layout | None:
    """How the file was wrapped; None when it was not, or not clearly."""
    widths = [_columns(line) for line in lines if not _is_apart(line[:_WIDEST])]
    width = max(widths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    written = [line for line in lines if line.strip()]
    margin = min(map(_indent, written))
    layout = _Layout(width, margin, _are_indented(written), len(written) < len(lines))
    broken = [(line, following) for line, following in pairwise(lines) if _breaks_off(line, following, width)]
    full = sum(layout.is_full(line, following) for line, following in broken)
    return layout if full >= _EVIDENCE and full >= _AGREEING * len(broken) else None


def _breaks_off(line: str, following: str, width: int) -> bool:
    """Whether a long line of running text ends within a sentence that the next may go on with."""
    running = _columns(line) >= _LONG * width and _INSIDE.search(line.strip()[:-1]) is not None
    return running and bool(following.strip()) and not ends_sentence(line) and _may_join(line, following)


def _are_indented(lines: Sequence[str]) -> bool:
    """Whether paragraphs begin further in: some lines do, and those after them do not."""
    indents = [_indent(line) for line in lines]
    return sum(above > below for above, below in pairwise(indents)) >= 2


def _indent(line: str) -> int:
    return _columns(line[: len(line) - len(line.lstrip())])


def _columns(text: str) -> int:
    """The columns of a text; of one past the widest line, more than that."""
    text = text[: _WIDEST + 1]
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
