"""Planning questions that a passage of a report answers."""

from __future__ import annotations

from assistant.plan import Basis, PassageLookUp
from assistant.planning.coverage import find
from assistant.planning.outcome import NotFound, Outcome, Planned
from assistant.planning.question import Question, Wants
from assistant.planning.words import Word
from assistant.ports import CardKind, KnowledgeBase
from assistant.records import Passage
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import period_words

_HITS = 24
_FORMS = 4


class PassagePlanner:
    """Plans look-ups of what the material says."""

    def __init__(self, knowledge: KnowledgeBase, glossary: Glossary) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._sources = {source.id: source for source in knowledge.sources()}

    def plan(self, question: Question) -> Outcome:
        """A plan when some passage speaks of everything asked about, in the period asked for."""
        words = tuple(word.text for word in question.words)
        if not words:
            return NotFound("没有看出要问什么")
        query = " ".join(dict.fromkeys(form for word in words for form in self._glossary.variants(word)[:_FORMS]))
        hits = self._knowledge.search(query, CardKind.PASSAGE, _HITS)
        passages = [self._knowledge.passage(hit.record_id) for hit in hits]
        speaking = [p for p in passages if all(self._speaks(word, p) for word in question.words)]
        if not speaking:
            missing = tuple(w.text for w in question.words if not any(self._speaks(w, p) for p in passages))
            return NotFound("没有找到全部问到的内容", missing or words)
        sources, assumptions = self._in_period(question, speaking)
        if not sources:
            period = question.period.period.text if question.period else ""
            return NotFound(f"材料中没有{period}的这项内容")
        basis = Basis(
            question=question.text,
            assumptions=assumptions,
            period=question.period.period if question.period else None,
        )
        return Planned(
            PassageLookUp(
                basis=basis,
                topic=words,
                query=query,
                source_ids=sources,
                dated=question.wants is Wants.WHEN,
                planned=question.intent is not None,
            )
        )

    def _speaks(self, word: Word, passage: Passage) -> bool:
        context = "\n".join((passage.text, *passage.path, self._sources[passage.source_id].title))
        return find(word.text, context, self._glossary) is not None

    def _in_period(self, question: Question, passages: list[Passage]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The reports to quote from: those of the period asked for; for 今年 or 上半年
        without a report any, said so; for a named year none."""
        found = tuple(dict.fromkeys(passage.source_id for passage in passages))
        if question.period is None:
            return found, ()
        wanted = question.period.period
        inside = tuple(key for key in found if (own := self._sources[key].period) is not None and own.overlaps(wanted))
        if inside or question.period_named:
            return inside, ()
        return found, (f"材料中没有{period_words(wanted)}的报告，以下取自现有材料",)
