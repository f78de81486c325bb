"""Facts: every number in a report's prose, with all that a question may mention of it.

The rules are of language, not of one report: which words belong to a number
(`ingest.clauses`), what 问题 stands for when a 图斑 was named before, what 涉及 goes
with, which period and section a number falls under, and whether it is done or meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import rjieba

from assistant.records import Fact, FactRole, Half, Section, Span
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods
from assistant.vocabulary.units import unit_named
from ingest.clauses import Quantity, period_spans, quantities
from ingest.structure import Outline, sentences

_LEADING = re.compile(
    r"^[\s，、；：的]*(?:[一二三四五六七八九十]{1,2}是(?!否))?(?:其中|其(?![他余它])|另外|此外|同时|目前|现(?=已)|并|且|截[至止]目前|今年以来|专项行动以来)*[，：:]?"
)
_TRAILING = re.compile(r"[\s，、；：:（(“]+$")
_INVOLVES = "涉及"
_GOVERNED = re.compile(rf"^(?:{_INVOLVES}|其中|合计|总?面积|总?投资|建设规模)")
_TARGET = re.compile(r"确保|力争|目标|任务|不少于|不低于|不超过|约束性|要达到|须")
_PLAN = re.compile(r"计划(?!生育)|拟(?!定)|预计|打算|将(?!近)|预期")
_ACHIEVED = re.compile(r"已|完成了|超额|^(?:累计|共|全年|上半年)?完成")
_STRICT_TARGET = re.compile(r"确保|力争")
_SHARE_OF_TARGET = re.compile(r"(?:任务|目标)[数量]?的$")
_BEFORE_A_DATE = re.compile(r"^(?:以?前|之前)?[，的]*")
_OUTLOOK = re.compile(r"^(?:并?预计|并?力争|并?确保|待|计划|拟|将)")
_COMPARED = re.compile(r"(?:较|比|同比|对比)(?:同期)?$")
_GOVERNOR_LIMIT = 24
_POINT_LIMIT, _AROUND = 2000, 350
_SHORT_MEASURE = 8
_NOUN_TAGS = ("n", "vn", "l", "j", "i", "nz", "eng")


@dataclass(frozen=True)
class _Document:
    source_id: str
    text: str
    anchor: Anchor
    glossary: Glossary


@dataclass
class _Point:
    """One point being read: where it stands, and the facts found in it so far."""

    document: _Document
    section: Section
    span: Span
    topic: str
    period: Period | None
    first_number: int
    facts: list[Fact] = field(default_factory=list)
    first_counted: dict[str, str] = field(default_factory=dict)  # by measure word

    def text_around(self, sentence: Span) -> str:
        """The point's text; of a long one what stands around the sentence."""
        start, end = self.span.start, self.span.end
        if end - start > _POINT_LIMIT:
            start = max(start, sentence.start - _AROUND)
            end = min(end, sentence.end + _AROUND)
        return self.document.text[start:end]


def extract_facts(
    source_id: str, document: Outline, anchor: Anchor, period: Period | None, glossary: Glossary
) -> tuple[Fact, ...]:
    """All facts of a report in order.

    `anchor` gives bare dates their year, `period` is the document's own and stands in
    where a sentence and its headings name none.
    """
    whole = _Document(source_id, document.text, anchor, glossary)
    by_id = {section.id: section for section in document.sections}
    first_child = {section.parent_id: section for section in reversed(document.sections)}
    facts: list[Fact] = []
    for section in document.sections:
        child = first_child.get(section.id)
        own = Span(start=section.span.start, end=child.span.start if child else section.span.end)
        heading_period = _heading_period(section, by_id, anchor) or period
        topic = topic_of(section.title, glossary)
        point = _Point(whole, section, own, topic, heading_period, len(facts))
        for sentence in sentences(document.text, own):
            point.facts += _sentence_facts(point, sentence)
        facts += point.facts
    return tuple(facts)


def topic_of(title: str, glossary: Glossary) -> str:
    """What a heading is about: 持续开展卫片执法工作 -> 卫片执法."""
    topic = re.split(r"[，；。：]", title)[0]
    for opener in sorted(glossary.heading_openers, key=len, reverse=True):
        if topic.startswith(opener) and len(topic) > len(opener) + 1:
            topic = topic[len(opener) :]
            break
    for closer in sorted(glossary.heading_closers, key=len, reverse=True):
        if topic.endswith(closer) and len(topic) > len(closer) + 1:
            topic = topic[: -len(closer)]
            break
    return topic


def _heading_period(section: Section, by_id: dict[str, Section], anchor: Anchor) -> Period | None:
    node: Section | None = section
    while node is not None:
        matches = _own_periods(node.title, find_periods(node.title, anchor))
        if matches:
            return matches[0].period
        node = by_id.get(node.parent_id) if node.parent_id else None
    return None


def _own_periods(text: str, periods: Sequence[PeriodMatch]) -> list[PeriodMatch]:
    """Those of a text's periods that its figures fall under: 较上年 and 比年初 only say what is compared with."""
    return [match for match in periods if not _COMPARED.search(text[: match.start])]


def _sentence_facts(point: _Point, sentence: Span) -> list[Fact]:
    document = point.document
    words = sentence.of(document.text)
    periods = find_periods(words, document.anchor)
    blocked = [*period_spans(periods, sentence.start), *_set_phrases(document.text, sentence, document.glossary)]
    periods = _own_periods(words, periods)
    found = quantities(document.text, sentence, blocked)
    facts: list[Fact] = []
    governors: list[str] = []
    for index, quantity in enumerate(found):
        following = found[index + 1].clause.start if index + 1 < len(found) else sentence.end
        outlook = _outlook(document.text, quantity, max(following, quantity.clause.end), sentence)
        period = _period_for(quantity, sentence, periods) or point.period
        before = _clean(quantity.before.of(document.text), period)
        governors.append(_governor(before, quantity, facts, governors))
        fact = _fact(point, sentence, quantity, before, governors[-1], period, outlook, len(facts))
        facts.append(fact)
        if fact.counted:
            point.first_counted.setdefault(fact.unit, fact.counted)
    return facts


def _fact(
    point: _Point,
    sentence: Span,
    quantity: Quantity,
    before: str,
    governor: str,
    period: Period | None,
    outlook: str,
    place: int,
) -> Fact:
    text, section = point.document.text, point.section
    after = _TRAILING.sub("", quantity.after.of(text).rstrip("。；，、）)"))
    head = first_noun(after) or last_noun(before)
    counted = _counted(head, quantity, point.first_counted, point.document.glossary)
    spoken_before, spoken_after = _spoken(before, after, head, counted)
    clause = quantity.clause.of(text)
    said = _lead(text, quantity) + quantity.text + _tail(text, quantity)
    if text[quantity.start - 1 : quantity.start] in ("（", "(") and text[quantity.end : quantity.end + 1] in (
        "）",
        ")",
    ):
        said = f"（{said}）"
    return Fact(
        id=f"{point.document.source_id}-f{point.first_number + len(point.facts) + place}",
        source_id=point.document.source_id,
        section_id=section.id,
        group_id=f"{section.id}@{sentence.start}",
        text=quantity.text,
        value=quantity.value,
        unit=quantity.unit.name,
        masked=quantity.masked,
        qualifier=quantity.qualifier,
        indicator=governor + before + after,
        counted=counted,
        topic=point.topic,
        statement=f"{governor}{spoken_before}{said}{spoken_after}",
        clause=clause,
        sentence=sentence.of(text),
        point=point.text_around(sentence),
        path=section.path,
        location=section.location,
        outlook=outlook,
        period=period,
        role=_role(clause, before, text[sentence.start : quantity.clause.start], section.half),
        half=section.half,
        span=Span(start=quantity.start, end=quantity.end),
        clause_span=quantity.clause,
        sentence_span=sentence,
    )


def _set_phrases(text: str, sentence: Span, glossary: Glossary) -> Iterator[Span]:
    for phrase in glossary.set_phrases:
        at = text.find(phrase, sentence.start, sentence.end)
        while at >= 0:
            yield Span(start=at, end=at + len(phrase))
            at = text.find(phrase, at + 1, sentence.end)


def _period_for(quantity: Quantity, sentence: Span, periods: Sequence[PeriodMatch]) -> Period | None:
    """The period a number falls under: in its clause, else the last 截至 before it, else
    the one that opens the sentence."""
    where = quantity.start - sentence.start
    clause_start = quantity.clause.start - sentence.start
    preceding = [match for match in periods if match.end <= where]
    in_clause = [match for match in preceding if match.start >= clause_start]
    if in_clause:
        return in_clause[-1].period
    stocks = [match for match in preceding if match.period.kind == "as_of" and match.period.text[:1] in "截到"]
    if stocks:
        return stocks[-1].period
    opening = [match for match in preceding if match.start <= 1]
    return opening[0].period if opening else None


def _outlook(text: str, quantity: Quantity, end: int, sentence: Span) -> str:
    """The clauses after a number that say what comes of it (预计年底前完工), no figures in them."""
    rest = text[quantity.clause.end : min(end, sentence.end)]
    kept = []
    for piece in re.split(r"[，；]", rest.strip("，；。")):
        if _OUTLOOK.match(piece):
            kept.append(piece)
        elif kept:
            break
    return "，".join(kept)


def _clean(words: str, period: Period | None) -> str:
    """The words before a number without dates, connectives and stray marks."""
    cleaned = _LEADING.sub("", words)
    if period is not None and cleaned.startswith(period.text):
        cleaned = _BEFORE_A_DATE.sub("", cleaned[len(period.text) :])
    return _TRAILING.sub("", _LEADING.sub("", cleaned))


def last_noun(words: str) -> str:
    """The noun that ends a phrase: 下发土地卫片执法图斑 -> 图斑."""
    return next((word for word, tag in reversed(_tagged(words)) if _is_noun(word, tag)), "")


def first_noun(words: str) -> str:
    """The noun that a phrase opens with, its modifiers passed over: 存量问题待部署 -> 问题."""
    noun = ""
    for word, tag in _tagged(words):
        if _is_noun(word, tag):
            noun = word
        elif noun:
            break
    return noun


def _tagged(words: str) -> list[tuple[str, str]]:
    return rjieba.tag(words) if words else []


def _is_noun(word: str, tag: str) -> bool:
    return tag.startswith(_NOUN_TAGS) and len(word) > 1


def _counted(head: str, quantity: Quantity, first: Mapping[str, str], glossary: Glossary) -> str:
    """What is counted; a general noun (问题) or none stands for the thing that the point
    counted first in the same measure word (下发图斑…个 … 已整改问题…个)."""
    if not quantity.unit.counts or (head and head not in glossary.generic):
        return head
    counted = first.get(quantity.unit.name, "")
    return counted if counted and counted not in glossary.generic else head


def _governor(before: str, quantity: Quantity, in_sentence: Sequence[Fact], governors: Sequence[str]) -> str:
    """What 涉及面积… goes with: the count before it in the sentence; a short measure
    that follows a governed one (涉及监测面积…亩、耕地面积…亩) goes with the same, 涉及 and all."""
    if _GOVERNED.match(before):
        for fact, governor in zip(reversed(in_sentence), reversed(governors), strict=True):
            if not governor:
                return fact.indicator if len(fact.indicator) <= _GOVERNOR_LIMIT else ""
    elif governors and governors[-1] and len(before) <= _SHORT_MEASURE:
        measured = unit_named(in_sentence[-1].unit)
        if measured is not None and measured.dimension is quantity.unit.dimension:
            own = in_sentence[-1].indicator.removeprefix(governors[-1])
            return governors[-1] + (_INVOLVES if own.startswith(_INVOLVES) else "")
    return ""


def _spoken(before: str, after: str, head: str, counted: str) -> tuple[str, str]:
    """The phrase with its general noun replaced by what it stands for."""
    if not head or head == counted:
        return before, after
    if after.startswith(head):
        return before, counted + after[len(head) :]
    if before.endswith(head):
        return before[: -len(head)] + counted, after
    return before, after


def _lead(text: str, quantity: Quantity) -> str:
    """The words between the phrase and the numeral: 约, 不少于, 达."""
    return text[quantity.before.end : quantity.start].strip()


def _tail(text: str, quantity: Quantity) -> str:
    """The words between the numeral and what it counts: 以上, 左右."""
    return text[quantity.end : quantity.after.start]


def _role(clause: str, words: str, before: str, half: Half) -> FactRole:
    """From the clause; else 计划通过…，实施3个: an intention holds until something is done.

    A share of the target (完成年度任务的60%) is a result.
    """
    if _SHARE_OF_TARGET.search(words) and half is Half.DONE:
        clause = clause.replace(words, "")
    if _ACHIEVED.search(clause) and not _STRICT_TARGET.search(clause) and half is Half.DONE:
        return FactRole.RESULT
    if _TARGET.search(clause):
        return FactRole.TARGET
    if _PLAN.search(clause) or half is Half.PLANNED:
        return FactRole.PLAN
    intended = list(_PLAN.finditer(before))
    if intended and not re.search(r"已|完成|；", before[intended[-1].end() :]) and not _ACHIEVED.search(clause):
        return FactRole.PLAN
    return FactRole.RESULT
