"""How well the words of a question are found in what stands around a figure.

A word counts where it is met closest to the number: in what the number counts, its
clause, its sentence, its point, its headings.  It may be met as itself, as another
word of the same meaning (glossary), or as the abbreviation it is: 生态红线 of
生态保护红线, its characters in order and close together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.plan import LinkKind
from assistant.planning.speech.words import Word
from assistant.records import Fact
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.script import simplified

_ZONE_WEIGHTS = (1.0, 0.88, 0.74, 0.58, 0.5, 0.45)
_QUALITY = {LinkKind.EXACT: 1.0, LinkKind.ALIAS: 0.96, LinkKind.ABBREVIATION: 0.85, LinkKind.FUZZY: 0.8}
_MAX_GAP = 3
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_BITS = 1021


@dataclass(frozen=True)
class Covered:
    """A word found in a text: how, in which form, and how close to the figure (0 to 1)."""

    word: Word
    found: str
    how: LinkKind
    weight: float


def zones(fact: Fact) -> tuple[str, ...]:
    """The fact's context from the narrow to the wide, the report's title aside (see `assistant.records.Fact`)."""
    return (fact.indicator + "\n" + fact.counted, fact.clause, fact.sentence, fact.point, "\n".join(fact.path))


def cover(word: Word, places: Sequence[str], glossary: Glossary) -> Covered | None:
    """Where `word` is met first, going outward; None when nowhere."""
    best: Covered | None = None
    for zone, weight in zip(places, _ZONE_WEIGHTS, strict=False):
        found = find(word.text, zone, glossary)
        if found is None:
            continue
        form, how = found
        candidate = Covered(word, form, how, weight * _QUALITY[how])
        if best is None or candidate.weight > best.weight:
            best = candidate
    return best


def find(word: str, text: str, glossary: Glossary) -> tuple[str, LinkKind] | None:
    """The form in which `word` stands in `text`, and by which rule; None if it does not."""
    if not may_hold(letters(text), word, glossary):
        return None
    folded = simplified(text.lower())
    if _NUMBER.fullmatch(word):  # 2.2 is no part of 1257.25
        told = re.search(rf"(?<![\d.*]){re.escape(word)}(?![\d*]|\.\d)", folded)
        return (word, LinkKind.EXACT) if told else None
    if word in folded:
        return word, LinkKind.EXACT
    for variant in glossary.variants(word)[1:]:
        if variant in folded and not (len(variant) == 1 and len(word) > 1):
            return variant, LinkKind.ALIAS
    for variant in glossary.variants(word):
        match = _abbreviation(variant).search(folded) if len(variant) > 1 else None
        if match:
            return match.group(), LinkKind.ABBREVIATION
    return _partly_hidden(word, folded)


def may_hold(has: int, word: str, glossary: Glossary) -> bool:
    """False only where a text with these `letters` cannot hold the word in any form."""
    return has_any(has, forms_of(word, glossary))


def forms_of(word: str, glossary: Glossary) -> tuple[int, ...]:
    """The letters of every form in which a word may stand, for `has_any`."""
    return _wanted(glossary.variants(word))


def has_any(has: int, forms: tuple[int, ...]) -> bool:
    """Whether all letters of one of the forms are there."""
    for form in forms:  # noqa: SIM110 - twice as fast as any(), and asked for every figure of every report
        if has & form == form:
            return True
    return False


class Context:
    """What stands around facts beyond their own sentences: the titles of their reports (by source
    id), and all letters from the sentence to the title, kept for each fact.

    The facts must live as long as it does.
    """

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._letters: dict[int, int] = {}

    def title(self, fact: Fact) -> str:
        return self._titles.get(fact.source_id, "")

    def letters(self, fact: Fact) -> int:
        """The letters of all that stands around a fact."""
        known = self._letters.get(id(fact))
        if known is None:
            known = self._letters[id(fact)] = letters(*zones(fact), self.title(fact))
        return known


@lru_cache(maxsize=1 << 16)
def letters(*texts: str) -> int:
    """Which characters stand in the texts, as bits; several characters may share one."""
    bits = 0
    for character in set(simplified("".join(texts).lower())):
        bits |= 1 << ord(character) % _BITS
    return bits


@lru_cache(maxsize=4096)
def _wanted(variants: tuple[str, ...]) -> tuple[int, ...]:
    """The letters of each variant; of the word itself also without its last, which may be hidden."""
    word = variants[0]
    hidden = (f"{word[:-1]}*",) if len(word) > 1 else ()
    return tuple(letters(form) for form in (*variants, *hidden))


def _partly_hidden(word: str, text: str) -> tuple[str, LinkKind] | None:
    """A name with its last character masked in the text: 芦溪* for 芦溪镇."""
    if len(word) < 2 or "*" not in text:
        return None
    match = re.search(re.escape(word[:-1]) + r"\*(?![\d*.])", text)
    return (match.group(), LinkKind.FUZZY) if match else None


@lru_cache(maxsize=4096)
def _abbreviation(word: str) -> re.Pattern[str]:
    gap = rf"[^\s，。；：、*]{{0,{_MAX_GAP}}}?"
    return re.compile(gap.join(re.escape(char) for char in word))
