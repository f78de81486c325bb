"""Cards: what is put into the indexes for a passage, a fact or a table.

A passage is indexed as it stands: headings in front of it made the right one
harder to find.  Its section, and the point a fact stands in, are its *parent*, which
lends half of its own score (docs/decisions/0003-retrieval-defaults.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.ports import CardKind
from assistant.records import Column, Fact, Passage, Section, Source, Table
from vectorstore.facets import Facets, facets_of, period_of_passage

MAX_VALUES = 30
UNKNOWN = Facets()


@dataclass(frozen=True)
class Card:
    """Text to be searched for one record; `parent` is wider text, empty when there is none;
    `facets` is what it can be filtered by."""

    kind: CardKind
    record_id: str
    source_id: str
    text: str
    parent: str = ""
    facets: Facets = UNKNOWN


def passage_cards(
    text: str, sections: Sequence[Section], passages: Iterable[Passage], sources: Mapping[str, Source]
) -> Iterator[Card]:
    """`text` is the document that the sections' spans index into."""
    wider = {section.id: _lines([*section.path, section.span.of(text)]) for section in sections}
    for passage in passages:
        source = sources[passage.source_id]
        facets = facets_of(source, passage.half, period_of_passage(passage, sections, source))
        parent = wider.get(passage.section_id, "")
        yield Card(CardKind.PASSAGE, passage.id, passage.source_id, passage.text, parent, facets)


def fact_cards(facts: Iterable[Fact], sources: Mapping[str, Source]) -> Iterator[Card]:
    for fact in facts:
        text = _lines([fact.topic, fact.indicator, fact.counted, fact.clause])
        facets = facets_of(sources[fact.source_id], fact.half, fact.period)
        yield Card(CardKind.FACT, fact.id, fact.source_id, text, _lines([*fact.path, fact.point]), facets)


def table_cards(tables: Iterable[Table], sources: Mapping[str, Source]) -> Iterator[Card]:
    """One card a table: its titles, its headers with units, the values of its short columns."""
    for table in tables:
        source = sources[table.source_id]
        lines = [source.name, source.title, table.sheet, table.title]
        lines += [_column_line(column) for column in table.columns]
        facets = facets_of(source, None, table.as_of)
        yield Card(CardKind.TABLE, table.id, table.source_id, _lines([*lines, *table.notes]), "", facets)


def _column_line(column: Column) -> str:
    unit = f"（{column.unit}）" if column.unit else ""
    return " ".join([f"{column.name}{unit}", *islice(column.values, MAX_VALUES)])


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(part for part in parts if part))
