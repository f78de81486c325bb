"""The cards of a knowledge base as LangChain documents.

What `KnowledgeBase.search` finds, with all that is needed to show it: the file, the place
in it, the score and the words that matched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from assistant.ports import ANY, CardKind, Filters, KnowledgeBase, Query, Wording
from assistant.records import Fact, Passage, Table


class CardRetriever(BaseRetriever):
    """Retrieves cards of one kind; what it is invoked with are the `text` of a `Query`.

    Metadata of each document: ``kind``, ``record_id``, ``source_id``, ``file``, ``title``,
    ``path`` (headings, outermost first), ``location``, ``half``, ``start`` and ``end`` (where
    its text stands in the report; None for tables), ``page``, ``score``, ``matched``.
    Raises `SearchFault`.
    """

    knowledge: Any
    kind: CardKind = CardKind.PASSAGE
    limit: int = 10
    filters: Filters = ANY
    wordings: tuple[Wording, ...] = ()
    asked: str = ""

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - LangChain's signature
        knowledge: KnowledgeBase = self.knowledge
        sought = Query(text=query, wordings=self.wordings, asked=self.asked)
        hits = knowledge.search(sought, self.kind, self.limit, self.filters)
        records = _records(knowledge, self.kind, [hit.record_id for hit in hits])
        found = []
        for hit, record in zip(hits, records, strict=True):
            source = knowledge.source(record.source_id)
            document = _document(record)
            document.metadata |= {
                "kind": hit.kind.value,
                "record_id": hit.record_id,
                "source_id": source.id,
                "file": source.name,
                "title": source.title,
                "score": hit.score,
                "matched": hit.matched,
            }
            found.append(document)
        return found


def _records(knowledge: KnowledgeBase, kind: CardKind, ids: list[str]) -> Sequence[Passage | Fact | Table]:
    match kind:
        case CardKind.PASSAGE:
            return [knowledge.passage(record_id) for record_id in ids]
        case CardKind.FACT:
            facts = {fact.id: fact for fact in knowledge.facts()} if ids else {}
            return [facts[record_id] for record_id in ids]
        case CardKind.TABLE:
            tables = {table.id: table for table in knowledge.tables()} if ids else {}
            return [tables[record_id] for record_id in ids]
        case _:
            assert_never(kind)


def _document(record: Passage | Fact | Table) -> Document:
    match record:
        case Passage():
            return _of_report(record, record.text, record.span.start, record.span.end)
        case Fact():
            return _of_report(record, record.sentence, record.sentence_span.start, record.sentence_span.end)
        case Table():
            text = "，".join([record.title, *(column.name for column in record.columns)])
            place = {"path": (), "location": f"{record.sheet}!{record.address}", "half": None}
            return Document(text, metadata={**place, "start": None, "end": None, "page": None})
        case _:
            assert_never(record)


def _of_report(record: Passage | Fact, text: str, start: int, end: int) -> Document:
    return Document(
        text,
        metadata={
            "path": record.path,
            "location": record.location or "正文",
            "half": record.half.value,
            "start": start,
            "end": end,
            "page": record.page,
        },
    )
