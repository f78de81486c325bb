"""Facts: every number in a report's prose, with all that a question may mention of it.

The rules are of language, not of one report: which words belong to a number
(`ingest.clauses`), what 问题 stands for when a 图斑 was named before, what 涉及 goes
with (`ingest.fact_ties`), which period and section a number falls under, what narrows it
down, and whether it is done or meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from assistant.records import Fact, FactKind, Scope, ScopeKind, Section, Span
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period
from ingest.clauses import Quantity, quantities
from ingest.fact_periods import Round, SentencePeriods, heading_period, sentence_periods, spans
from ingest.fact_roles import kind_of, role_of
from ingest.fact_scope import named_in, scope_of
from ingest.fact_series import SeriesNames
from ingest.fact_ties import Bond, Tied, governed, tie_of
from ingest.fact_words import first_noun, last_noun, phrase, says_nothing, speaks_of_another
from ingest.not_figures import not_figures
from ingest.structure import Outline, sentences

_TRAILING = re.compile(r"[\s，、；：:（(“]+$")
_OUTLOOK = re.compile(r"^(?:并?预计|并?力争|并?确保|待|计划|拟|将)")
_BARE_MEASURES = r"[数量额率]|面积|投资|资金|规模|得分|指数"
_GOVERNOR_LIMIT = 24
_POINT_LIMIT, _AROUND = 2000, 350
_SHORT_MEASURE = 8
_MOVED_TO = re.compile(r"[到至]$")


@dataclass(frozen=True)
class _Document:
    source_id: str
    text: str
    anchor: Anchor
    glossary: Glossary
    series: SeriesNames
    measured: re.Pattern[str]


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
    round: Round | None = None

    def text_around(self, sentence: Span) -> str:
        """The point's text; of a long one what stands around the sentence."""
        start, end = self.span.start, self.span.end
        if end - start > _POINT_LIMIT:
            start = max(start, sentence.start - _AROUND)
            end = min(end, sentence.end + _AROUND)
        return self.document.text[start:end]


@dataclass(frozen=True)
class _Reading:
    """A figure of a sentence with its words: `lead` is said before its own (上级反馈图斑 of 涉及面积)."""

    tied: Tied
    lead: str
    before: str
    after: str
    period: Period | None
    scope: tuple[Scope, ...]

    @property
    def indicator(self) -> str:
        return self.lead + self.before + self.after


def extract_facts(
    source_id: str, document: Outline, anchor: Anchor, period: Period | None, glossary: Glossary
) -> tuple[Fact, ...]:
    """All facts of a report in order.

    `anchor` gives bare dates their year, `period` is the document's own and stands in
    where a sentence and its headings name none.
    """
    whole = _Document(source_id, document.text, anchor, glossary, SeriesNames(glossary), _measured(glossary))
    by_id = {section.id: section for section in document.sections}
    first_child = {section.parent_id: section for section in reversed(document.sections)}
    facts: list[Fact] = []
    for section in document.sections:
        child = first_child.get(section.id)
        own = Span(start=section.span.start, end=child.span.start if child else section.span.end)
        named = heading_period(section, by_id, anchor) or period
        topic = topic_of(section.title, glossary)
        point = _Point(whole, section, own, topic, named, len(facts))
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


def _measured(glossary: Glossary) -> re.Pattern[str]:
    """The acts, states and measures after which a number needs no unit."""
    acts = {word for group in glossary.verbs for word in group if len(word) > 1}
    acts.update(word for word, _ in glossary.state_words)
    return re.compile("|".join([*map(re.escape, sorted(acts)), _BARE_MEASURES]))


def _sentence_facts(point: _Point, sentence: Span) -> list[Fact]:
    document = point.document
    words = sentence.of(document.text)
    periods, dates = sentence_periods(words, sentence.start, document.anchor, point.period)
    blocked = [*spans(dates, sentence.start), *not_figures(document.text, sentence, document.glossary)]
    found = quantities(document.text, sentence, blocked, document.measured)
    if not found:
        return []
    readings = _readings(point, sentence, found, periods)
    point.round = periods.round_of(found[-1]) or point.round
    facts: list[Fact] = []
    for index, reading in enumerate(readings):
        following = found[index + 1].clause.start if index + 1 < len(found) else sentence.end
        facts.append(_fact(point, sentence, reading, following, facts))
        if facts[-1].counted:
            point.first_counted.setdefault(facts[-1].unit, facts[-1].counted)
    return facts


def _readings(point: _Point, sentence: Span, found: Sequence[Quantity], periods: SentencePeriods) -> list[_Reading]:
    text = point.document.text
    named = named_in(text, sentence)
    readings: list[_Reading] = []
    for quantity in found:
        own = quantity.before.of(text)
        moved_to = bool(readings and readings[-1].tied.quantity.leaving and _MOVED_TO.search(own))
        period = periods.of(quantity, moved_to=moved_to)
        before = quantity.subject or phrase(own, period)
        kind = kind_of(quantity, quantity.subject or own)
        tie = tie_of(text, quantity, before, kind, [reading.tied for reading in readings])
        tied = Tied(quantity, before, kind, tie)
        if tie is not None and tie.bond is not Bond.SHARE and period == periods.standing:
            period = readings[tie.place].period
        after = _TRAILING.sub("", quantity.after.of(text).rstrip("。；，、）)"))
        earlier_end = readings[-1].tied.quantity.end if readings else sentence.start
        scope = scope_of(text, quantity, earlier_end, named)
        lead, before = _said_before(tied, after, scope, readings)
        scope = (*_found_in(point, periods.round_of(quantity), before + after, period), *scope)
        readings.append(_Reading(tied, lead, before, after, period, scope))
    return readings


def _found_in(point: _Point, own: Round | None, words: str, period: Period | None) -> tuple[Scope, ...]:
    """The year's findings (2021年督察反馈) that a figure of another period is about; named in an
    earlier sentence they hold for what has become of them."""
    found = own
    if found is None and point.round is not None and point.document.glossary.state_of(words) is not None:
        found = point.round
    if found is None or not found.narrows(period):
        return ()
    return (Scope(kind=ScopeKind.PROGRAMME, text=found.words),)


def _said_before(tied: Tied, after: str, scope: Sequence[Scope], readings: Sequence[_Reading]) -> tuple[str, str]:
    """What an indicator takes from those before it, and its own words.

    涉及面积 and 占 take what they go with; a short measure after a governed one (涉及监测面积…亩、
    耕地面积…亩) the same, 涉及 and all; 较上年增加 what moved; 共 and a place alone what was counted.
    """
    words = tied.words
    if not readings:
        return "", words
    last = readings[-1]
    if tied.tie is not None and (governed(words) or tied.tie.bond is Bond.SHARE):
        lead = readings[tied.tie.place].indicator
        return (lead if len(lead) <= _GOVERNOR_LIMIT else ""), words
    if tied.kind is FactKind.CHANGE or last.tied.quantity.leaving:
        if speaks_of_another(words):
            return _moved(tied, readings), words
    elif last.lead and governed(last.before) and _same_dimension(tied, last) and len(words) <= _SHORT_MEASURE:
        return last.lead + ("涉及" if last.before.startswith("涉及") else ""), words
    if after and first_noun(after):
        return "", words
    if says_nothing(words):
        shared = last.tied.quantity.before == tied.quantity.before
        return ("" if shared else _shared_noun(readings), words)
    if words in {item.text for item in scope}:
        whole = readings[tied.tie.place].indicator if tied.tie is not None else ""
        return "", words + (whole if len(whole) <= _GOVERNOR_LIMIT else "")
    return "", words


def _shared_noun(readings: Sequence[_Reading]) -> str:
    """What a total is of: 登记 of 首次登记120件、转移登记80件，共200件; else what the last was."""
    words = [item.indicator for item in readings[-2:]]
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(*(item[::-1] for item in words), strict=False))
    shared = "".join(pair[0] for pair in alike)[::-1] if len(words) > 1 else ""
    return shared if len(shared) > 1 else words[-1]


def _moved(tied: Tied, readings: Sequence[_Reading]) -> str:
    """The indicator that a change is of: the nearest level before it, a share for points."""
    levels = [item for item in readings if item.tied.kind is not FactKind.CHANGE]
    alike = [item for item in levels if _same_dimension(tied, item)]
    if tied.quantity.unit is not None and tied.quantity.unit.dimension.value == "points":
        alike = [item for item in levels if item.tied.kind is FactKind.SHARE]
    chosen = (alike or levels)[-1:]
    return chosen[0].indicator if chosen and len(chosen[0].indicator) <= _GOVERNOR_LIMIT else ""


def _same_dimension(tied: Tied, other: _Reading) -> bool:
    first, second = tied.quantity.unit, other.tied.quantity.unit
    return first is not None and second is not None and first.dimension is second.dimension


def _fact(
    point: _Point,
    sentence: Span,
    reading: _Reading,
    following: int,
    in_sentence: Sequence[Fact],
) -> Fact:
    text, section, document = point.document.text, point.section, point.document
    quantity = reading.tied.quantity
    unit = quantity.unit.name if quantity.unit else ""
    head = first_noun(reading.after) or last_noun(reading.before)
    counted = _counted(head, quantity, point.first_counted, document.glossary)
    clause = quantity.clause.of(text)
    role = role_of(clause, reading.tied.words, text[sentence.start : quantity.clause.start], section.half)
    tie = reading.tied.tie
    subject = f"{counted if counted not in document.glossary.generic else ''}，{point.topic}"
    return Fact(
        id=f"{document.source_id}-f{point.first_number + len(point.facts) + len(in_sentence)}",
        source_id=document.source_id,
        section_id=section.id,
        group_id=f"{section.id}@{sentence.start}",
        text=quantity.text,
        value=quantity.value,
        unit=unit,
        masked=quantity.masked,
        qualifier=quantity.qualifier,
        indicator=reading.indicator,
        counted=counted,
        topic=point.topic,
        statement=_statement(text, reading, head, counted),
        clause=clause,
        sentence=sentence.of(text),
        point=point.text_around(sentence),
        path=section.path,
        location=section.location,
        outlook=_outlook(text, quantity, max(following, quantity.clause.end), sentence),
        period=reading.period,
        role=role,
        half=section.half,
        span=Span(start=quantity.start, end=quantity.end),
        clause_span=quantity.clause,
        sentence_span=sentence,
        kind=reading.tied.kind,
        scope=reading.scope,
        goes_with=in_sentence[tie.place].id if tie is not None else None,
        series=document.series.name(
            reading.indicator,
            subject,
            quantity.unit,
            reading.tied.kind,
            role,
            reading.scope,
        )
        if not (quantity.leaving and reading.period is None)
        else "",
    )


def _statement(text: str, reading: _Reading, head: str, counted: str) -> str:
    """The phrase with its number, fit to be said; its general noun replaced by what it stands for."""
    quantity = reading.tied.quantity
    said = _lead(text, quantity) + quantity.text + _tail(text, quantity)
    if text[quantity.start - 1 : quantity.start] in ("（", "(") and text[quantity.end : quantity.end + 1] in (
        "）",
        ")",
    ):
        said = f"（{said}）"
    before, after = _spoken(reading.before, reading.after, head, counted)
    return f"{reading.lead}{before}{said}{after}"


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


def _counted(head: str, quantity: Quantity, first: Mapping[str, str], glossary: Glossary) -> str:
    """What is counted; a general noun (问题) or none stands for the thing that the point
    counted first in the same measure word (下发图斑…个 … 已整改问题…个)."""
    if quantity.unit is None or not quantity.unit.counts or (head and head not in glossary.generic):
        return head
    counted = first.get(quantity.unit.name, "")
    return counted if counted and counted not in glossary.generic else head


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
