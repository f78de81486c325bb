"""All that the reports of a knowledge base state, and what is known of where it is stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.planning.coverage import Context
from assistant.planning.reports.drafts import final_first
from assistant.planning.reports.fact_dates import FactDates
from assistant.planning.reports.facts import Candidate, rank
from assistant.planning.speech.question import Question
from assistant.ports import KnowledgeBase
from assistant.records import Fact, ReportKind, Source
from assistant.vocabulary.glossary import Glossary


@dataclass(frozen=True)
class StatedFacts:
    """The figures of reports with the reports they stand in."""

    facts: tuple[Fact, ...]
    sources: Mapping[str, Source]
    glossary: Glossary

    @classmethod
    def of(cls, knowledge: KnowledgeBase, glossary: Glossary, kinds: Sequence[ReportKind] = ()) -> StatedFacts:
        """Those of all reports, or of reports of some kinds only."""
        sources = {source.id: source for source in knowledge.sources()}
        facts = (fact for fact in knowledge.facts() if not kinds or sources[fact.source_id].report_kind in kinds)
        return cls(tuple(facts), sources, glossary)

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of each report by its id."""
        return {key: source.title for key, source in self.sources.items()}

    @cached_property
    def dates(self) -> FactDates:
        return FactDates(self.sources)

    @cached_property
    def _context(self) -> Context:
        return Context(self.titles)

    def ranked(self, question: Question, among: Sequence[Fact] | None = None) -> list[Candidate]:
        """All figures, or those `among` which to look, by how well they meet the question; the best first."""
        return rank(question, self.facts if among is None else among, self.glossary, self._context)

    def complete(self, question: Question, among: Sequence[Fact] | None = None) -> list[Candidate]:
        """Those that meet every word of the question."""
        return [candidate for candidate in self.ranked(question, among) if candidate.complete]

    def final_first(self, ranked: Sequence[Candidate]) -> Iterator[list[Candidate]]:
        """Final documents before drafts (`reports.drafts`)."""
        return final_first(ranked, self.sources)
