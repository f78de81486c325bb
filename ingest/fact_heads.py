"""What a figure counts: its noun, or what the noun or the lack of one stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.units import Unit
from ingest.fact_words import first_noun, last_noun

_MEANT = re.compile("(?:力争|预计|确保|预期)$")
_OF_A_KIND = re.compile("[类型级]$")


def head_of(before: str, after: str, unit: Unit | None, glossary: Glossary) -> str:
    """The noun of a figure: that after it (3个整治项目), else that before it, first as the
    glossary has it (办理登记5件, 总体进度60%), then as the language does.  What only says the state
    (尚未启动5个) is no thing counted."""
    if noun := first_noun(after):
        return noun
    before = _MEANT.sub("", before)
    noun = _known_end(before, unit, glossary) or last_noun(before)
    at = before.rfind(noun)
    if noun and any(state.start <= at < state.end for state in glossary.states_in(before)):
        return ""
    return noun if before.endswith(noun) else _term_at_end(before, glossary) or noun


def _known_end(words: str, unit: Unit | None, glossary: Glossary) -> str:
    things = glossary.measure_words.get(unit.name, ()) if unit is not None else ()
    stocks = (word for word in glossary.stocks if word not in glossary.remaining)
    return _longest(words, (*things, *glossary.measures, *stocks))


def _term_at_end(words: str, glossary: Glossary) -> str:
    return _longest(words, (word for group in glossary.terms for word in group))


def _longest(words: str, known: Iterable[str]) -> str:
    return max((word for word in known if len(word) > 1 and words.endswith(word)), key=len, default="")


@dataclass
class CountedBefore:
    """What a point has counted so far, by measure word: the first thing and the last."""

    _first: dict[str, str] = field(default_factory=dict)
    _last: dict[str, str] = field(default_factory=dict)

    def forget(self) -> None:
        self._first.clear()
        self._last.clear()

    def take(self, unit: str, counted: str) -> None:
        if counted:
            self._first.setdefault(unit, counted)
            self._last[unit] = counted

    def counted(self, head: str, before: str, unit: Unit | None, glossary: Glossary) -> str:
        """What is counted; a general noun (问题) stands for the thing that the point counted
        first in the same measure word (下发图斑…个 … 已整改问题…个), no noun (已整改…个) or a
        kind alone (政策类意见…条，服务类…条) for the last."""
        if unit is None or not unit.counts:
            return head
        if not head or (_OF_A_KIND.search(before) and before.endswith((f"{head}类", f"{head}型", f"{head}级"))):
            return self._last.get(unit.name, head)
        if head not in glossary.generic:
            return head
        first = self._first.get(unit.name, "")
        return first if first and first not in glossary.generic else head
