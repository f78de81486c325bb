"""Rules of speech: a pattern, and how what it finds is said plainly."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from assistant.planning.speech.plainly.letters_needed import Needed, letters_needed, may_hold

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""What is found, and what stands for it: a template of `re.sub`, or what makes the text of a match."""


class Rules:
    """Rules of speech in their order; those that may fit a text are found by its letters."""

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules

    def said(self, text: str) -> str:
        """`text` with each rule applied in its order, wherever it fits."""
        return self.said_if(text, lambda _: True)

    def said_if(self, text: str, fits: Callable[[str], bool]) -> str:
        """`text` with each rule applied in its order, but for what one makes of it that does not do."""
        waiting = self._that_may_fit(text, 0)
        while waiting:
            place = waiting.pop(0)
            pattern, plain = self._rules[place]
            said = pattern.sub(plain, text)
            if said != text and fits(said):
                text, waiting = said, self._that_may_fit(said, place + 1)
        return text

    def _that_may_fit(self, text: str, start: int) -> list[int]:
        letters = set(text)
        met = {place for letter in letters for place in self._by_letter.get(letter, ())}
        met.update(self._always)
        return sorted(place for place in met if place >= start and may_hold(letters, self._needed[place]))

    @cached_property
    def _needed(self) -> tuple[Needed, ...]:
        return tuple(letters_needed(pattern) for pattern, _ in self._rules)

    @cached_property
    def _always(self) -> tuple[int, ...]:
        return tuple(place for place, needed in enumerate(self._needed) if not needed)

    @cached_property
    def _by_letter(self) -> dict[str, tuple[int, ...]]:
        """The places of the rules by each letter of the fewest of which they need one."""
        found: dict[str, list[int]] = {}
        for place, needed in enumerate(self._needed):
            for letter in needed[0] if needed else ():
                found.setdefault(letter, []).append(place)
        return {letter: tuple(places) for letter, places in found.items()}
