"""Finding and cutting the passages that a question asks for."""

from __future__ import annotations

import re

from assistant.execution.evidence import Excerpt, PassageEvidence
from assistant.execution.retriever import CardRetriever
from assistant.plan import LinkKind, PassageLookUp
from assistant.planning.coverage import find
from assistant.ports import KnowledgeBase
from assistant.records import Half, Passage, Section, Span
from assistant.vocabulary.glossary import Glossary

_HITS = 24
_SHOWN = 2
_QUOTE_LIMIT = 240
_DATE = re.compile(
    r"(?:\d{4}年)?[\d*]{1,2}月(?:[\d*]{1,2}日|底|初|份)?|\d{4}年|年底|年内|季度"
    r"|(?:世界|全国|国际|国家)[\u4e00-\u9fff]{1,6}[日周月]|宣传[日周月]|植树节"
)
_UP_TO = ("截至", "截止", "截止到")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")


def run_passage_plan(plan: PassageLookUp, knowledge: KnowledgeBase, glossary: Glossary) -> PassageEvidence:
    """The best excerpts that speak of the whole topic; of these, where a date was asked,
    the sentence that dates it."""
    return _Cutter(plan, knowledge, glossary).evidence()


class _Cutter:
    """Looks passages up and cuts the part worth quoting out of each."""

    def __init__(self, plan: PassageLookUp, knowledge: KnowledgeBase, glossary: Glossary) -> None:
        self.plan = plan
        self.knowledge = knowledge
        self.glossary = glossary

    def evidence(self) -> PassageEvidence:
        passages = sorted(self._speaking(), key=lambda p: (self._unplanned(p), -self._headed(p)))
        if self.plan.dated:
            return PassageEvidence(self.plan, self._dated(passages))
        return PassageEvidence(self.plan, tuple(self._excerpt(passage) for passage in passages[:_SHOWN]))

    def _speaking(self) -> list[Passage]:
        query = self.plan.query
        retriever = CardRetriever(
            knowledge=self.knowledge,
            limit=_HITS,
            filters=self.plan.filters,
            wordings=query.wordings,
            asked=query.asked,
        )
        passages = [self.knowledge.passage(each.metadata["record_id"]) for each in retriever.invoke(query.text)]
        return [passage for passage in passages if self._covers(passage)]

    def _covers(self, passage: Passage) -> bool:
        title = self.knowledge.source(passage.source_id).title
        context = "\n".join((passage.text, *passage.path, title))
        return all(find(word, context, self.glossary) for word in self.plan.topic)

    def _unplanned(self, passage: Passage) -> bool:
        return self.plan.planned and passage.half is not Half.PLANNED

    def _headed(self, passage: Passage) -> float:
        """How much of the topic its own heading names: that passage is about it."""
        return self._names(passage.path[-1]) if passage.path else 0.0

    def _names(self, text: str) -> float:
        """How much of the topic a text names; abbreviations count half."""
        met = [find(word, text, self.glossary) for word in self.plan.topic]
        return sum(1.0 if how in (LinkKind.EXACT, LinkKind.ALIAS) else 0.5 for _, how in filter(None, met))

    # ------------------------------------------------------------ cutting

    def _excerpt(self, passage: Passage) -> Excerpt:
        section = self._named_above(passage)
        if section is not None:
            return self._cut(section.span, section)
        return self._cut(passage.span, passage)

    def _named_above(self, passage: Passage) -> Section | None:
        """The section above that names what the passage does not, or not in these words:
        当前面临的困难 over its points, one of which speaks of 不足."""
        sections = {section.id: section for section in self.knowledge.sections(passage.source_id)}
        node = sections[passage.section_id]
        while node.parent_id is not None:
            node = sections[node.parent_id]
            if any(self._named_better(word, node.title, passage.text) for word in self.plan.topic):
                return node
        return None

    def _named_better(self, word: str, title: str, text: str) -> bool:
        above, here = find(word, title, self.glossary), find(word, text, self.glossary)
        if above is None:
            return False
        return here is None or (above[1] is LinkKind.EXACT and here[1] is not LinkKind.EXACT)

    def _cut(self, span: Span, place: Passage | Section) -> Excerpt:
        """Whole sentences from the one that names most of the topic, up to a readable length."""
        text = self.knowledge.text(place.source_id)
        pieces = [m.span() for m in _SENTENCE.finditer(text, span.start, span.end) if m.group().strip()]
        scores = [self._names(text[start:end]) for start, end in pieces]
        first = scores.index(max(scores)) if span.end - span.start > _QUOTE_LIMIT else 0
        start, end = pieces[first]
        for _, following in pieces[first + 1 :]:
            if following - start > _QUOTE_LIMIT:
                break
            end = following
        return self._quote(Span(start=start, end=end), place)

    def _quote(self, span: Span, place: Passage | Section) -> Excerpt:
        source_id = place.source_id
        facts = tuple(
            fact
            for fact in self.knowledge.facts()
            if fact.source_id == source_id and span.start <= fact.span.start and fact.span.end <= span.end
        )
        text = span.of(self.knowledge.text(source_id))
        start = span.start + len(text) - len(text.lstrip())
        return Excerpt(
            text=text.strip(),
            heading=place.path[-1] if place.path else "正文",
            location=place.location or "正文",
            half=place.half,
            source=self.knowledge.source(source_id),
            facts=facts,
            span=Span(start=start, end=start + len(text.strip())),
            page=place.page,
        )

    def _dated(self, passages: list[Passage]) -> tuple[Excerpt, ...]:
        """The sentence with a date that names most of the topic; none when none is dated."""
        found: list[tuple[float, Passage, Span]] = []
        for passage in passages:
            for match in re.finditer(r"[^。！？；\n]+", passage.text):
                named = self._names(match.group())
                if named and _tells_when(match.group()):
                    start = passage.span.start + match.start()
                    found.append((named, passage, Span(start=start, end=start + len(match.group()))))
        if not found:
            return ()
        _, best, span = max(found, key=lambda item: item[0])
        return (self._quote(span, best),)


def _tells_when(sentence: str) -> bool:
    """Whether a sentence has a day of its own, not only that up to which it reports (截至年底)."""
    return any(not sentence[: match.start()].endswith(_UP_TO) for match in _DATE.finditer(sentence))
