"""A title in lines: balanced, no word broken, no long line above a short rest."""

from __future__ import annotations

import math

import rjieba

from assistant.drafting.safe_text import width

# Lines of a title do not begin with what belongs to the words before.
_NEVER_FIRST = frozenset("的地得和与及、，。：；！？）》」』”’年月日份号度")
_NEVER_LAST = frozenset("（《「『“‘第")
_LONGEST_SPLIT = 400


def title_lines(title: str, room: int) -> list[str]:
    """`title` in as few lines as `room` characters a line allow, as even as its words allow.

    A title of more than some 400 characters is no title: it is left in one piece, for Word to break.
    """
    if width(title) <= room or len(title) > _LONGEST_SPLIT:
        return [title]
    words = _words(title, room)
    fewest = math.ceil(width(title) / room)
    for lines in (fewest, fewest + 1, fewest + 2):
        broken = _break(words, lines, room)
        if broken:
            return broken
    return [title]


def _words(title: str, room: int) -> list[str]:
    """The words of `title`, with the marks that may not be parted from them; a word of more than
    a line is cut."""
    words: list[str] = []
    for token in rjieba.cut(title):
        glued = words and (token[0] in _NEVER_FIRST or words[-1][-1] in _NEVER_LAST or _both_digits(words[-1], token))
        if glued and width(words[-1] + token) <= room:
            words[-1] += token
        else:
            words.extend(token[at : at + room] for at in range(0, len(token), room))
    return words


def _both_digits(word: str, token: str) -> bool:
    return word[-1].isascii() and word[-1].isalnum() and token[0].isascii() and token[0].isalnum()


def _break(words: list[str], lines: int, room: int) -> list[str] | None:
    """The breaks of `words` into `lines` that differ least in width; None where they do not fit."""
    ideal = sum(map(width, words)) / lines
    starts = [0.0]
    for word in words:
        starts.append(starts[-1] + width(word))
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(lines):
        row: dict[int, tuple[float, int]] = {}
        for at, (cost, _before) in best[-1].items():
            for end in range(at + 1, len(words) + 1):
                wide = starts[end] - starts[at]
                if wide > room:
                    break
                total = cost + (wide - ideal) ** 2
                if end not in row or total < row[end][0]:
                    row[end] = (total, at)
        best.append(row)
    if len(words) not in best[-1]:
        return None
    end, broken = len(words), []
    for row in reversed(best[1:]):
        start = row[end][1]
        broken.append("".join(words[start:end]).strip())
        end = start
    return broken[::-1]
