"""Planning questions that a passage of a report answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.plan import Basis, PassageLookUp
from assistant.planning.coverage import find
from assistant.planning.outcome import NotFound, Outcome, Planned
from assistant.planning.reports.documents import NamedDocuments, documents_named
from assistant.planning.reports.wording import query_for
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.words import Word
from assistant.ports import CardKind, Filters, KnowledgeBase, Query
from assistant.records import Passage
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import period_words

_HITS = 24


@dataclass(frozen=True)
class _Attempt:
    """One place to look in, with what has to be said of it."""

    filters: Filters
    assumptions: tuple[str, ...] = ()


_DEALT_WITH = frozenset(
    {"处理", "处置", "办", "对待", "应对", "解决", "落实", "处罚", "追究", "整", "治", "管", "规定"}
)
_MEET = frozenset({"开", "召开", "举行", "碰头", "开会", "组织", "举办"})
_HOW_OFTEN = re.compile(r"会议?[，,]?(?:是|要)?(?:每?隔)?多久(?:要)?$")
_HOW = re.compile(r"(?:怎么|怎样|如何|咋)(?:个|样)?(?:去|来|进行|给|被)?$")


class PassagePlanner:
    """Plans look-ups of what the material says."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._sources = {source.id: source for source in knowledge.sources()}

    def plan(self, question: Question) -> Outcome:
        """A plan when some passage speaks of everything asked about, in the documents and
        the period asked for; final documents go before drafts."""
        documents = documents_named(question.normal, self._glossary)
        words = [word for word in question.words if not documents.names(word.start, word.end)]
        words = [word for word in words if not _how_done(question, word)] or words
        if not words:
            return NotFound("没有看出要问什么")
        query = self.query(question)
        for attempt in self._attempts(question, documents):
            if any(self._speaks_of_all(words, passage) for passage in self._found(query, attempt.filters)):
                return Planned(self._look_up(question, words, query, attempt))
        return self._not_found(question, documents, words, query)

    def places(self, question: Question) -> list[Filters]:
        """Where the answer is looked for, in this order."""
        documents = documents_named(question.normal, self._glossary)
        return [attempt.filters for attempt in self._attempts(question, documents)]

    def query(self, question: Question) -> Query:
        """What is searched for: the words a text on it would hold, the name of the document aside."""
        documents = documents_named(question.normal, self._glossary)
        searched = [word for word in question.searched if not documents.names(word.start, word.end)]
        return query_for(searched, self._glossary, question.text)

    def _look_up(self, question: Question, words: list[Word], query: Query, attempt: _Attempt) -> PassageLookUp:
        return PassageLookUp(
            basis=Basis(
                question=question.text,
                assumptions=attempt.assumptions,
                period=question.period.period if question.period else None,
            ),
            topic=tuple(word.text for word in words),
            query=query,
            filters=attempt.filters,
            dated=question.wants is Wants.WHEN,
            planned=question.intent in ("plan", "target"),
        )

    def _attempts(self, question: Question, documents: NamedDocuments) -> Iterator[_Attempt]:
        """Where to look, in this order: reports of the very period asked for, what touches that
        period; then, for 今年 or 上半年 that no report is of, any, said so, but not for a
        named year or a named document."""
        named = self._named(documents)
        of_period = self._of_period(question)
        if of_period:
            yield from self._final_first(named.model_copy(update={"source_ids": of_period}), documents)
        yield from self._final_first(self._in_period(question, named), documents)
        if question.period is not None and not question.period_named and not documents.any:
            said = f"材料中没有{period_words(question.period.period)}的报告，以下取自现有材料"
            yield from self._final_first(named, documents, (said,))

    def _final_first(
        self, filters: Filters, documents: NamedDocuments, assumptions: tuple[str, ...] = ()
    ) -> Iterator[_Attempt]:
        if not documents.draft:
            yield _Attempt(filters.model_copy(update={"draft": False}), assumptions)
        yield _Attempt(filters.model_copy(update={"draft": True}), assumptions)

    def _named(self, documents: NamedDocuments) -> Filters:
        """Kinds only narrow a search where some report is known to be of one."""
        known = any(source.report_kind for source in self._sources.values())
        return Filters(report_kinds=(documents.kinds or None) if known else None, half=documents.half)

    def _of_period(self, question: Question) -> tuple[str, ...]:
        """The sources that are of the very period asked for."""
        wanted = question.period.period if question.period else None
        if wanted is None or wanted.start is None:
            return ()
        periods = ((source.id, source.period) for source in self._sources.values())
        return tuple(key for key, own in periods if own and (own.start, own.end) == (wanted.start, wanted.end))

    def _in_period(self, question: Question, filters: Filters) -> Filters:
        period = question.period.period if question.period else None
        if period is None:
            return filters
        if period.start is None:
            return filters.model_copy(update={"source_ids": ()})
        return filters.model_copy(update={"since": period.start, "until": period.end})

    def _found(self, query: Query, filters: Filters) -> list[Passage]:
        hits = self._knowledge.search(query, CardKind.PASSAGE, _HITS, filters)
        return [self._knowledge.passage(hit.record_id) for hit in hits]

    def _speaks_of_all(self, words: list[Word], passage: Passage) -> bool:
        return all(self._speaks(word, passage) for word in words)

    def _speaks(self, word: Word, passage: Passage) -> bool:
        context = "\n".join((passage.text, *passage.path, self._sources[passage.source_id].title))
        return find(word.text, context, self._glossary) is not None

    def _not_found(self, question: Question, documents: NamedDocuments, words: list[Word], query: Query) -> NotFound:
        """What is missing: words that no passage knows, or the documents or the period asked for."""
        passages = self._found(query, Filters())
        missing = tuple(w.text for w in words if not any(self._speaks(w, p) for p in passages))
        if not any(self._speaks_of_all(words, passage) for passage in passages):
            return NotFound("没有找到全部问到的内容", missing or tuple(word.text for word in words))
        period = question.period.period.text if question.period else ""
        return NotFound(f"材料中没有{period}{documents.called}的这项内容")


def _how_done(question: Question, word: Word) -> bool:
    """怎么处理 asks how; what is done the text says in words of its own."""
    before = question.normal[: word.start]
    if word.text in _MEET and _HOW_OFTEN.search(before):
        return True  # 联席会多久开一次: each text has its own verb for it
    return word.text in _DEALT_WITH and _HOW.search(before) is not None
