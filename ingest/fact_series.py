"""Naming an indicator so that the same one has the same name in every report.

The name is made of what is counted and how: the content words of the indicator in their
usual form (glossary), its state, measure, kind and scope.  Years, 共, 累计 and the like are
left out; so is the order of the words (整改图斑, 图斑整改).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.records import FactKind, FactRole, Scope
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import Unit
from ingest.fact_words import MOVED_TO, tagged

_CONTENT_TAGS = ("n", "v", "a", "b", "j", "l", "i", "eng", "s", "t", "z", "m", "d", "f")
_THING_TAGS = ("n", "nr", "ns", "nt", "nz", "j", "l", "i", "eng")
_WORD = re.compile(r"[一-鿿A-Za-z]")
_EXAMPLES = re.compile("^.*、.*等(?=.)")
_OPENERS = re.compile("(?:我|全)?[县市区局](?:现|共)?有|共有|现有|累计|^共")
_LONGEST_WORD = 10


@dataclass(frozen=True)
class Manner:
    """How a figure is meant and what narrows it down: figures that differ in it are not compared."""

    kind: FactKind
    role: FactRole
    scope: Sequence[Scope]


@dataclass(frozen=True)
class _Parts:
    """A text's state and content words in their usual form; `things` are those that name a thing."""

    state: str
    words: frozenset[str]
    things: frozenset[str]
    terms: frozenset[str]


class SeriesNames:
    """Names of indicators by one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._idle = frozenset(glossary.idle)
        self._general = frozenset({*glossary.generic, *glossary.measures})
        self._terms = frozenset(word for group in glossary.terms for word in group)
        states = "|".join(re.escape(word) for word, _ in glossary.state_words)
        self._state_word = re.compile(rf"(?:尚未|还没有?|没有?|未|不)?(?:{states})" if states else r"(?!)")
        self._parts = lru_cache(maxsize=4096)(self._parts_of)

    def name(self, indicator: str, unit: Unit | None, manner: Manner, *, measured: str, context: Sequence[str]) -> str:
        """A name that figures of one indicator share; empty when nothing is said of it.

        `measured` is the name of what a measure measures (图斑 of 涉及面积).  Where the
        indicator has only acts and general nouns (已整改问题), what it is about comes from
        `context`: the thing counted, the heading's topic, the words before.  Targets and
        plans have names of their own: no target is set beside a result as if it were one.
        """
        for item in manner.scope:
            indicator = indicator.replace(item.text, "，")
        indicator = _OPENERS.sub("，", _EXAMPLES.sub("", indicator))
        own = self._parts(MOVED_TO.sub("", indicator) if manner.kind is not FactKind.CHANGE else indicator)
        words = own.words - set(self._glossary.generic)
        if measured:
            words |= frozenset(measured.split("|")[0].split("·"))
        elif own.words != words or not own.things:
            words |= self._about(context)
        if not words:
            return ""
        measure = "" if unit is None else unit.dimension.value + (f"/{unit.per.value}" if unit.per else "")
        marks = [
            own.state,
            measure,
            "" if manner.kind is FactKind.AMOUNT else manner.kind.value,
            "" if manner.role is FactRole.RESULT else manner.role.value,
            "，".join(sorted(item.text for item in manner.scope)),
        ]
        return "·".join(sorted(words)) + "".join(f"|{mark}" for mark in marks if mark)

    def _about(self, context: Sequence[str]) -> frozenset[str]:
        """The thing counted and the domain's terms in the topic, else in the words before, else the topic."""
        counted, topic, before = (self._parts(text) for text in context)
        return (counted.things - self._general) | (topic.terms or before.terms or before.things or topic.words)

    def _parts_of(self, text: str) -> _Parts:
        for match in reversed(find_periods(text, Anchor(year=None))):
            text = text[: match.start] + "，" + text[match.end :]
        state = self._glossary.state_of(text) if self._state_word.search(text) else None
        if state is not None:
            text = self._state_word.sub("，", text)
        found = list(self._words(text))
        words = frozenset(word for word, _, _ in found)
        things = frozenset(word for word, thing, _ in found if thing) - self._general
        terms = frozenset(word for word, _, term in found if term) - self._general
        return _Parts(state.label if state else "", words, things, terms)

    def _words(self, text: str) -> Iterator[tuple[str, bool, bool]]:
        """Each content word with whether it names a thing and whether it is a term of the glossary."""
        at = loose = 0
        while at < len(text):
            word = self._known(text, at)
            if not word:
                at += 1
                continue
            yield from self._content(text[loose:at])
            if word not in self._idle:
                term = word in self._terms
                yield self._glossary.usual(word), term, term
            at = loose = at + len(word)
        yield from self._content(text[loose:])

    def _known(self, text: str, at: int) -> str:
        for length in range(min(_LONGEST_WORD, len(text) - at), 1, -1):
            if text[at : at + length] in self._glossary.words:
                return text[at : at + length]
        return ""

    def _content(self, text: str) -> Iterator[tuple[str, bool, bool]]:
        for word, tag in tagged(text):
            if tag.startswith(_CONTENT_TAGS) and word not in self._idle and _WORD.search(word):
                yield word, tag in _THING_TAGS and len(word) > 1, False
