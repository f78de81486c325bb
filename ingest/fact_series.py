"""Naming an indicator so that the same one has the same name in every report.

The name is made of what is counted and how: the content words of the indicator in their
usual form (glossary), its state, measure, kind and scope.  Years, 共, 累计 and the like are
left out; so is the order of the words (整改图斑, 图斑整改).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.records import FactKind, FactRole, Scope
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import Unit
from ingest.fact_words import tagged

_CONTENT_TAGS = ("n", "v", "a", "b", "j", "l", "i", "x", "eng", "s", "t", "z", "m", "d", "f")
_LONGEST_WORD = 10


class SeriesNames:
    """Names of indicators by one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._idle = frozenset(glossary.idle)
        states = "|".join(re.escape(word) for word, _ in glossary.state_words)
        self._state_word = re.compile(rf"(?:尚未|还没有?|没有?|未|不)?(?:{states})" if states else r"(?!)")
        self._parts = lru_cache(maxsize=4096)(self._parts_of)

    def name(
        self,
        indicator: str,
        subject: str,
        unit: Unit | None,
        kind: FactKind,
        role: FactRole,
        scope: Sequence[Scope],
    ) -> str:
        """A name that figures of one indicator share; empty when nothing is said of it.

        `subject` stands in where the indicator has only general nouns.  Targets and plans have names of their own: no
        target is ever set beside a result as if it were one.
        """
        for item in scope:
            indicator = indicator.replace(item.text, "")
        state, words = self._parts(indicator)
        if not any(word not in self._glossary.generic for word in words):
            words = tuple(sorted({*words, *self._parts(subject)[1]}))
        if not words:
            return ""
        measure = "" if unit is None else unit.dimension.value + (f"/{unit.per.value}" if unit.per else "")
        places = "，".join(sorted(item.text for item in scope))
        marks = [state, measure, "" if kind is FactKind.AMOUNT else kind.value]
        marks += ["" if role is FactRole.RESULT else role.value, places]
        return "·".join(words) + "".join(f"|{mark}" for mark in marks if mark)

    def _parts_of(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The state named and the other content words, sorted."""
        for match in reversed(find_periods(text, Anchor(year=None))):
            text = text[: match.start] + text[match.end :]
        state = self._glossary.state_of(text) if self._state_word.search(text) else None
        if state is not None:
            text = self._state_word.sub("，", text)
        return state.label if state else "", tuple(sorted(set(self._words(text))))

    def _words(self, text: str) -> Iterator[str]:
        """Glossary words in their usual form, and the words between them."""
        at = loose = 0
        while at < len(text):
            word = self._known(text, at)
            if word:
                yield from self._content(text[loose:at])
                if word not in self._idle:
                    yield self._glossary.usual(word)
                at = loose = at + len(word)
            else:
                at += 1
        yield from self._content(text[loose:])

    def _known(self, text: str, at: int) -> str:
        for length in range(min(_LONGEST_WORD, len(text) - at), 1, -1):
            if text[at : at + length] in self._glossary.words:
                return text[at : at + length]
        return ""

    def _content(self, text: str) -> Iterator[str]:
        for word, tag in tagged(text):
            if tag.startswith(_CONTENT_TAGS) and word not in self._idle and re.search(r"\w|\*", word):
                yield word
