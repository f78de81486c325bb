"""The words that a wrong spelling is compared with, and those that explain a right one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import rjieba

from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question_words import FUNCTION_WORDS
from assistant.ports import RecordStore
from assistant.records import ColumnRole
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.synonyms import synonyms

LONGEST = 12
"""Words of more characters are met by their parts."""

_PARTS = frozenset(
    (
        "一半",
        "半数",
        "大半",
        "多半",
        "小半",
        "过半",
        "对半",
        "减半",
        "各半",
        "部分",
        "整个",
        "全部",
        "全数",
        "多数",
        "少数",
    )
)
"""Words for a whole and its parts: 一半 is no misspelt 一般."""
_CJK_ONLY = re.compile(r"[\u3400-\u9fff]{2,12}")


class SpellingWords:
    """The words of one generation of the knowledge base."""

    def __init__(self, records: RecordStore, tables: Iterable[TableWords], glossary: Glossary) -> None:
        self._records = records
        self._tables = tuple(tables)
        self._glossary = glossary

    @cached_property
    def terms(self) -> frozenset[str]:
        """Column names, values, place names, what reports count and terms of the glossary, with
        the words in them."""
        whole = {word for word in self._whole() if len(word) > 1}
        parts = {part for word in whole for part in rjieba.cut(word, False) if len(part) > 1}
        return frozenset(word for word in (whole | parts) - FUNCTION_WORDS if _CJK_ONLY.fullmatch(word))

    @cached_property
    def places(self) -> frozenset[str]:
        """Names of places, with and without what kind of place they are."""
        return frozenset(
            surface
            for table in self._tables
            for surface, meanings in table.surfaces.items()
            if any(m.target is Target.VALUE and m.column and m.column.role is ColumnRole.PLACE for m in meanings)
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        return self.terms | FUNCTION_WORDS | synonyms().words | _PARTS

    @cached_property
    def _reports(self) -> str:
        """All that the reports say, normalised."""
        texts = (self._records.text(source.id) for source in self._records.sources())
        return "\n".join(normalise(text) for text in texts)

    @cached_property
    def _gaps(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for term in sorted(self.terms):
            for index in range(len(term)):
                found.setdefault(_gapped(term, index), []).append(term)
        return {key: tuple(terms) for key, terms in found.items()}

    def but_for(self, said: str, index: int) -> tuple[str, ...]:
        """The terms that differ from `said` in this character only."""
        return self._gaps.get(_gapped(said, index), ())

    def known_at(self, text: str, position: int, end: int) -> int:
        """How many characters the longest known word takes there, 0 when there is none."""
        for length in range(min(LONGEST, end - position), 1, -1):
            if text[position : position + length] in self._known:
                return length
        return 0

    def says(self, words: str) -> bool:
        """Whether the knowledge base itself writes it so."""
        return words in self._known or words in self._reports

    def _whole(self) -> Iterator[str]:
        for fact in self._records.facts():
            yield from (fact.counted, fact.indicator)
        for table in self._tables:
            yield from table.surfaces
        glossary = self._glossary
        yield from glossary.words
        yield from (word for word, _ in glossary.state_words)
        yield from glossary.remaining
        for metric in glossary.metrics:
            yield from (metric.name, *metric.aliases)
        for wider, kinds in glossary.kinds.items():
            yield from (wider, *kinds)


def _gapped(word: str, index: int) -> str:
    return f"{word[:index]}_{word[index + 1 :]}"
