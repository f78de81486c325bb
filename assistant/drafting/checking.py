"""What no draft may have in it: a number that is no figure, a run of words copied from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.drafting.phrase import Phrase
from assistant.vocabulary.numbers import NUMERAL
from assistant.vocabulary.periods import Anchor, find_periods

LONGEST_RUN = 19
"""Characters in a row that a draft may share with a source or another draft, marks left out."""

_ALIGNED = (LONGEST_RUN + 1) // 2
_NAMED = re.compile(r"“[^”]*”|《[^》]*》")
_MARKS = re.compile(r"[\s，。；：、！？（）()“”《》,.;:!?·—\-~～]+")
_BREAK = "\0"
_DIGITS = re.compile(r"\d")


def stray_numbers(phrase: Phrase) -> tuple[str, ...]:
    """Numbers of a text that are none of its figures; dates, quotations and titles are not numbers."""
    text = phrase.text
    for figure in reversed(phrase.figures):
        text = f"{text[: figure.start]}{_BREAK}{text[figure.end :]}"
    text = _NAMED.sub(_BREAK, text)
    for match in reversed(find_periods(text, Anchor(year=None))):
        text = f"{text[: match.start]}{_BREAK}{text[match.end :]}"
    return tuple(match.group() for match in NUMERAL.finditer(text) if _DIGITS.search(match.group()))


class Copied:
    """Finds runs that a text shares with the sources; set phrases and names do not count."""

    def __init__(self, texts: Iterable[str], set_phrases: Iterable[str] = ()) -> None:
        self._texts = _BREAK.join(_bare(text) for text in texts)
        self._set_phrases = sorted(map(_bare, set_phrases), key=len, reverse=True)

    def run(self, text: str, names: Iterable[str] = ()) -> str:
        """A run longer than `LONGEST_RUN` that `text` shares with a source; "" when there is none."""
        return next(self._runs(self._own(text, names)), "")

    def _own(self, text: str, names: Iterable[str]) -> str:
        own = text
        for name in names:
            own = own.replace(name, _BREAK)
        own = _bare(own)
        for phrase in self._set_phrases:
            own = own.replace(phrase, _BREAK)
        return own

    def _runs(self, own: str) -> Iterator[str]:
        """Every run holds a piece that begins at a multiple of its half: only those are looked for first."""
        for at in range(0, len(own) - _ALIGNED + 1, _ALIGNED):
            piece = own[at : at + _ALIGNED]
            if _BREAK in piece or piece not in self._texts:
                continue
            around = own[max(at - _ALIGNED, 0) : at + 2 * _ALIGNED]
            yield from (gram for gram in _grams(around) if gram in self._texts)


def length_of_run(text: str) -> int:
    """How long a run of a text is, its marks left out."""
    return len(_bare(text))


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _grams(text: str) -> Iterator[str]:
    size = LONGEST_RUN + 1
    for at in range(len(text) - size + 1):
        gram = text[at : at + size]
        if _BREAK not in gram:
            yield gram
