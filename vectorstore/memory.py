"""In-memory twins of the stored knowledge base and its builder.

They pass the same contract suite as the stored ones (tests/vectorstore/test_contract.py)
and serve where no files are wanted: before the first publish, and in tests.  Search is
exact: the share of the query's tokens that a card holds, rare tokens counting more.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Self

from assistant.ports import ANY, CardKind, FileContent, Filters, Hit, PublishFault, Query, Reconciles
from assistant.reconciling.comparison import Comparison
from assistant.records import Fact, Passage, Section, Source, Table
from vectorstore.cards import Card, fact_cards, passage_cards, table_cards
from vectorstore.facets import admits
from vectorstore.messages import BUSY, NOTHING_EARLIER
from vectorstore.naming import tell_apart
from vectorstore.tokens import tokens
from vectorstore.wanted import Wanted, as_query, terms_met

if TYPE_CHECKING:
    import pandas as pd


class MemoryKnowledgeBase:
    """A `KnowledgeBase` over the contents of files, in the order of their keys."""

    def __init__(
        self, contents: Iterable[FileContent] = (), generation: int = 0, reconcile: Reconciles | None = None
    ) -> None:
        by_key = {content.source.key: content for content in contents}
        self._sources = tell_apart(content.source for content in by_key.values())
        self._contents = {source.id: by_key[source.key] for source in self._sources}
        self._cards: dict[CardKind, list[Card]] = {kind: list(self._cards_of(kind)) for kind in CardKind}
        self._held = {kind: [frozenset(tokens(card.text)) for card in cards] for kind, cards in self._cards.items()}
        self._generation = generation
        self._comparisons = tuple(reconcile(self)) if reconcile is not None else ()

    @property
    def generation(self) -> int:
        return self._generation

    def contents(self) -> dict[str, FileContent]:
        """What was put in, by `Source.key`."""
        return {content.source.key: content for content in self._contents.values()}

    def sources(self) -> Sequence[Source]:
        return self._sources

    def source(self, source_id: str) -> Source:
        return {source.id: source for source in self._sources}[source_id]

    def text(self, source_id: str) -> str:
        return self._contents[source_id].text

    def sections(self, source_id: str) -> Sequence[Section]:
        return self._contents[source_id].sections

    def passage(self, passage_id: str) -> Passage:
        passages = (passage for content in self._contents.values() for passage in content.passages)
        return {passage.id: passage for passage in passages}[passage_id]

    def facts(self) -> Sequence[Fact]:
        return [fact for content in self._contents.values() for fact in content.facts]

    def facts_of(self, source_id: str) -> Sequence[Fact]:
        return self._contents[source_id].facts

    def comparisons(self) -> Sequence[Comparison]:
        from assistant.reconciling.choosing import best_of_each_ledger

        return best_of_each_ledger(self._comparisons, self.tables())

    def tables(self) -> Sequence[Table]:
        return [part.table for content in self._contents.values() for part in content.tables]

    def frame(self, table_id: str) -> pd.DataFrame:
        from vectorstore.frames import in_pandas

        parts = {part.table.id: part for content in self._contents.values() for part in content.tables}
        return in_pandas(parts[table_id].rows)

    def search(self, query: Query | str, kind: CardKind, limit: int, filters: Filters = ANY) -> Sequence[Hit]:
        sought = as_query(query)
        cards = self._cards[kind]
        frequency = Counter(token for held in self._held[kind] for token in held)
        wanted = Wanted(sought, lambda token: math.log(1 + len(cards) / (1 + frequency[token])))
        hits = [
            Hit(
                kind=kind,
                record_id=card.record_id,
                score=round(wanted.coverage(held), 6),
                matched=terms_met(sought, card.text),
            )
            for card, held in zip(cards, self._held[kind], strict=True)
            if admits(filters, card.source_id, card.facets)
        ]
        found = sorted((hit for hit in hits if hit.score > 0), key=lambda hit: (-hit.score, hit.record_id))
        return found[: max(limit, 0)]

    def close(self) -> None:
        """Nothing is held open."""

    def _cards_of(self, kind: CardKind) -> Iterable[Card]:
        contents = self._contents.values()
        by_id = {source.id: source for source in self._sources}
        match kind:
            case CardKind.PASSAGE:
                return (
                    card
                    for content in contents
                    for card in passage_cards(content.text, content.sections, content.passages, by_id)
                )
            case CardKind.FACT:
                return fact_cards(self.facts(), by_id)
            case CardKind.TABLE:
                return table_cards(self.tables(), by_id)


class MemoryStore:
    """Generations that live as long as this object; the twin of `GenerationStore`."""

    def __init__(self, reconcile: Reconciles | None = None) -> None:
        self._reconcile = reconcile
        self._published: list[MemoryKnowledgeBase] = []
        self._last = 0
        self._building = False

    def current_number(self) -> int | None:
        return self._published[-1].generation if self._published else None

    def open_current(self) -> MemoryKnowledgeBase:
        return self._published[-1] if self._published else MemoryKnowledgeBase()

    def builder(self) -> MemoryBuilder:
        """Raises `PublishFault` while another builder is active."""
        if self._building:
            raise PublishFault(BUSY)
        self._building = True
        return MemoryBuilder(self)

    def rollback(self) -> int:
        """Back to the generation before; raises `PublishFault` when there is none."""
        if self._building:
            raise PublishFault(BUSY)
        if len(self._published) < 2:
            raise PublishFault(NOTHING_EARLIER)
        self._published.pop()
        return self._published[-1].generation

    def finish(self, contents: Mapping[str, FileContent] | None) -> int:
        """Ends a build, publishing `contents` unless it is None; returns the last number."""
        self._building = False
        if contents is not None:
            self._last += 1
            self._published = [
                *self._published[-1:],
                MemoryKnowledgeBase(contents.values(), self._last, self._reconcile),
            ]
        return self._last


class MemoryBuilder:
    """A `KnowledgeBuilder`; without a store it publishes into one of its own."""

    def __init__(self, store: MemoryStore | None = None) -> None:
        self.store = store or MemoryStore()
        self._contents = self.store.open_current().contents()
        self._open = True

    def known(self) -> Mapping[str, Source]:
        return {key: content.source for key, content in self._contents.items()}

    def replace(self, content: FileContent) -> None:
        self._contents[content.source.key] = content

    def remove(self, key: str) -> None:
        self._contents.pop(key, None)

    def outdated(self) -> str:
        return ""

    def publish(self) -> int:
        self._open = False
        return self.store.finish(self._contents)

    def discard(self) -> None:
        if self._open:
            self._open = False
            self.store.finish(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()
