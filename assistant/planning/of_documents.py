"""A number asked of documents of a kind (督察报告里说整改完成了几个): by what they state, never by a ledger's rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.planning.ledgers.lexicon import TableWords
from assistant.planning.outcome import NotFound, Outcome
from assistant.planning.reports.documents import documents_named
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech.asks import split_asks
from assistant.planning.speech.question import Question, Wants
from assistant.ports import KnowledgeBase
from assistant.records import ReportKind
from assistant.vocabulary.glossary import Glossary


class OfDocuments:
    """Plans over the reports of a kind that is named; `asks` takes the parts of a question apart."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        glossary: Glossary,
        tables: Sequence[TableWords],
        asks: Callable[[Sequence[str]], list[Question]],
    ) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._titles = [words.title_text for words in tables]
        self._asks = asks
        self._planners: dict[tuple[ReportKind, ...], ReportPlanner] = {}

    def plan(self, text: str) -> Outcome | None:
        """None where no number is asked for, or no kind of document is named but by a ledger's own title."""
        questions = self._asks(split_asks(text))
        named = documents_named(questions[0].normal, self._glossary)
        rows = questions[0].wants is not Wants.NUMBER or questions[0].of_rows
        if rows or not named.kinds or any(named.called in title for title in self._titles):
            return None
        found = self._reports_of(named.kinds).figures(questions)
        return NotFound(f"{named.called}里没有找到直接对应的数字") if isinstance(found, NotFound) else found

    def _reports_of(self, kinds: tuple[ReportKind, ...]) -> ReportPlanner:
        """The planner over one choice of kinds, kept: it looks through all figures when it is made."""
        if kinds not in self._planners:
            self._planners[kinds] = ReportPlanner(self._knowledge, self._glossary, kinds)
        return self._planners[kinds]
