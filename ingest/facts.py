"""Facts: every number in a report's prose, with all that a question may mention of it.

The rules are of language, not of one report: which words belong to a number
(`ingest.clauses`), what 问题 stands for when a 图斑 was named before, what 涉及 goes
with (`ingest.fact_ties`), which period and section a number falls under, what narrows it
down, and whether it is done or meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.records import Fact, Scope, ScopeKind, Section, Span
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period
from ingest.clauses import Quantity, quantities
from ingest.fact_bonds import Bond
from ingest.fact_heads import CountedBefore, head_of
from ingest.fact_lines import goes_on, heading_lines, led_in, lines_in
from ingest.fact_periods import NO_STANDING, Round, Standing, sentence_periods, spans, standing_at, standing_period
from ingest.fact_readings import Reading, Sentence, readings
from ingest.fact_series import Manner, SeriesNames
from ingest.not_figures import not_figures
from ingest.sentences import sentences
from ingest.structure import Outline, Pages

_OUTLOOK = re.compile(r"^(?:并?预计|并?力争|并?确保|待|计划|拟|将)")
_BARE_MEASURES = r"[数量额率]|面积|投资|资金|规模|得分|指数"
_POINT_LIMIT, _AROUND = 2000, 350
_CONTEXT = 60


@dataclass(frozen=True)
class _Document:
    source_id: str
    text: str
    anchor: Anchor
    glossary: Glossary
    series: SeriesNames
    pages: Pages
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
    anchor: Anchor
    facts: list[Fact] = field(default_factory=list)
    before: CountedBefore = field(default_factory=CountedBefore)
    round: Round | None = None
    line: tuple[Scope, ...] = ()  # what the sentences before spoke of

    def id_of(self, place: int) -> str:
        """The id of a figure by its place in the sentence that is being read."""
        return f"{self.document.source_id}-f{self.first_number + len(self.facts) + place}"

    def turn_page(self) -> None:
        """Paragraphs under no heading have nothing in common."""
        self.before.forget()
        self.round = None
        self.line = ()

    def speak_of(self, sentence: Span, figures: Sequence[Quantity]) -> tuple[Scope, ...]:
        """The programme that holds for a sentence; what it leads in with holds for those that go on with it."""
        document = self.document
        if not goes_on(sentence.of(document.text)):
            self.line = ()
        held = self.line or heading_lines(self.section, document.glossary)
        lines = lines_in(document.text, sentence, document.glossary)
        starts = [figure.start for figure in figures]
        named = led_in(document.text, sentence, sentence.end, starts, lines, document.glossary.heading_openers)
        self.line = tuple(item for item in named if item.kind is ScopeKind.PROGRAMME) or self.line
        return held

    def text_around(self, sentence: Span) -> str:
        """The point's text; of a long one what stands around the sentence."""
        start, end = self.span.start, self.span.end
        if end - start > _POINT_LIMIT:
            start = max(start, sentence.start - _AROUND)
            end = min(end, sentence.end + _AROUND)
        return self.document.text[start:end]


def extract_facts(
    source_id: str, document: Outline, anchor: Anchor, standing: Standing, glossary: Glossary
) -> tuple[Fact, ...]:
    """All facts of a report in order.

    `anchor` gives bare dates their year, `standing` is what holds where a sentence and its
    headings name no period.
    """
    whole = _Document(
        source_id, document.text, anchor, glossary, SeriesNames(glossary), document.pages, _measured(glossary)
    )
    by_id = {section.id: section for section in document.sections}
    facts: list[Fact] = []
    for stretch in document.stretches:
        section = stretch.section
        of_heading = standing_period(section, by_id, anchor, NO_STANDING)
        period = of_heading or standing_period(section, by_id, anchor, standing)
        topic = topic_of(section.title, glossary)
        point = _Point(whole, section, stretch.span, topic, period, len(facts), standing_at(anchor, of_heading))
        read_to = stretch.span.start
        for sentence in sentences(document.text, stretch.span):
            if section.level == 0 and "\n" in document.text[read_to : sentence.start]:
                point.turn_page()
            point.facts += _sentence_facts(point, sentence)
            read_to = sentence.end
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
    periods, dates = sentence_periods(words, sentence.start, point.anchor, point.period)
    blocked = [*spans(dates, sentence.start), *not_figures(document.text, sentence, document.glossary)]
    found = quantities(document.text, sentence, blocked, document.measured)
    held = point.speak_of(sentence, found)
    if not found:
        return []
    half = point.section.half
    read = readings(Sentence(document.text, sentence, periods, point.round, document.glossary, half, held), found)
    point.round = periods.round_of(found[-1]) or point.round
    facts: list[Fact] = []
    for index, reading in enumerate(read):
        following = found[index + 1].clause.start if index + 1 < len(found) else sentence.end
        facts.append(_fact(point, sentence, reading, following, facts))
        point.before.take(facts[-1].unit, facts[-1].counted)
    return facts


def _fact(point: _Point, sentence: Span, reading: Reading, following: int, in_sentence: Sequence[Fact]) -> Fact:
    text, section, document = point.document.text, point.section, point.document
    quantity, tie = reading.tied.quantity, reading.tied.tie
    head = head_of(reading.before, reading.after, quantity.unit, document.glossary)
    counted = point.before.counted(head, reading.before, quantity.unit, document.glossary)
    clause, said_before = quantity.clause.of(text), text[sentence.start : quantity.clause.start]
    return Fact(
        id=point.id_of(len(in_sentence)),
        source_id=document.source_id,
        section_id=section.id,
        group_id=f"{section.id}@{sentence.start}",
        text=quantity.text,
        value=quantity.value,
        unit=quantity.unit.name if quantity.unit else "",
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
        role=reading.role,
        half=section.half,
        span=Span(start=quantity.start, end=quantity.end),
        clause_span=quantity.clause,
        sentence_span=sentence,
        kind=reading.tied.kind,
        scope=tuple(dict.fromkeys((*reading.scope, *reading.lines))),
        goes_with=point.id_of(tie.place) if tie is not None else None,
        series=_series(point, reading, counted, said_before, in_sentence),
        page=document.pages.at(quantity.start),
    )


def _series(point: _Point, reading: Reading, counted: str, said_before: str, in_sentence: Sequence[Fact]) -> str:
    """What the figure's indicator is called in every report; what a change started from without
    a date belongs to none."""
    quantity, tie = reading.tied.quantity, reading.tied.tie
    if quantity.leaving and reading.period is point.period:
        return ""
    names = point.document.series
    measures = tie is not None and tie.bond in (Bond.MEASURE, Bond.SHARE)
    return names.name(
        reading.indicator,
        quantity.unit,
        Manner(reading.tied.kind, reading.role, reading.scope),
        measured=in_sentence[tie.place].series if tie is not None and measures else "",
        context=(counted, point.topic, said_before[-_CONTEXT:]),
    )


def _statement(text: str, reading: Reading, head: str, counted: str) -> str:
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
