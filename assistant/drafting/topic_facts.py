"""The facts of reports that are of one topic, and which of them a draft may use for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum

from assistant.answering.sheet import day_of_source
from assistant.drafting.patterns import Patterns, Topic, WantedFigure, WantedTarget
from assistant.drafting.stated import (
    Item,
    measures_share,
    of_findings,
    said_as,
    same_measure,
    says_it,
    scopes_of,
    speaks_of,
    stated_item,
    stood_at,
    telling_words,
    words_of,
)
from assistant.drafting.times import Times
from assistant.plan import DraftForm
from assistant.records import Fact, FactKind, FactRole, ReportKind, Source
from assistant.vocabulary.periods import Period

_ENOUGH = 3
_MOST_FACTS = 12
_KINDS = "类"  # of how many kinds things are says nothing without the things
NEAR_DAYS = 60  # between the day of a report and the end of the base span, to be of that span
_OLDEST = 400  # days between a report and the end of the base span
_LONGEST_SPAN = 550  # days; a longer one is that of a plan (2021—2035年)


_SAME, _COVERS, _WITHIN = range(3)
"""How a promise's span fits the one asked for; those for a part of it only where there is no other."""


class Nearness(IntEnum):
    """How nearly a fact is of a topic: more nearly of another one; so, but below a heading on it; below
    such a heading or told in a report on another; by the words around it; by what it counts."""

    OTHERS = 1
    OTHERS_BELOW = 2
    IN_PASSING = 3
    OWN = 4
    COUNTED = 5


def near_to(
    facts: Iterable[Fact],
    topic: Topic,
    cues: Sequence[str],
    patterns: Patterns,
    sources: Mapping[str, Source],
    asked: Sequence[str] = (),
) -> list[tuple[Fact, Nearness]]:
    """The facts that the cues of a topic name, with how nearly they are of it; with `asked`, names of a
    part of it that some of them are told of, the others are told below headings only."""
    found = _near_to(facts, topic, cues, patterns, sources)
    part = {fact.id for fact, nearness in found if nearness >= Nearness.OWN and any(w in _told(fact) for w in asked)}
    if not part:
        return found
    return [(fact, n if fact.id in part or n < Nearness.OWN else Nearness.OTHERS_BELOW) for fact, n in found]


def _told(fact: Fact) -> str:
    return f"{fact.indicator}{fact.counted}{fact.topic}{fact.clause}{scopes_of(fact)}"


def _near_to(
    facts: Iterable[Fact], topic: Topic, cues: Sequence[str], patterns: Patterns, sources: Mapping[str, Source]
) -> list[tuple[Fact, Nearness]]:
    found = []
    for fact in facts:
        near = f"{fact.indicator}{fact.counted}"
        around = f"{fact.topic}{fact.clause}{scopes_of(fact)}"
        cue = max((c for c in cues if c in near), key=len, default="")
        wider = max((c for c in cues if c in around), key=len, default="")
        source = sources[fact.source_id]
        headings = (*fact.path, *([source.title] if source.report_kind is ReportKind.SPECIAL else []))
        headed = any(c in heading for c in cues for heading in headings)
        if not cue and not wider:
            if headed:
                other = topic.name and patterns.named(near + around)
                found.append((fact, Nearness.OTHERS_BELOW if other else Nearness.IN_PASSING))
            continue
        if topic.name and _of_another(topic, cue, wider, near, around, patterns):
            found.append((fact, Nearness.OTHERS_BELOW if headed else Nearness.OTHERS))
        elif topic.name and _told_elsewhere(sources[fact.source_id], topic, patterns):
            found.append((fact, Nearness.IN_PASSING))
        else:
            found.append((fact, Nearness.COUNTED if cue else Nearness.OWN))
    return found


def _of_another(topic: Topic, cue: str, wider: str, near: str, around: str, patterns: Patterns) -> bool:
    """Whether a longer cue is another topic's, or one as long of what it counts where ours stands around it only."""
    nearer = patterns.named(near) if not cue else None
    if nearer and nearer[0].name != topic.name and len(nearer[1]) >= len(wider):
        return True
    rival = patterns.named(near + around)
    return rival is not None and rival[0].name != topic.name and len(rival[1]) > len(cue or wider)


def _told_elsewhere(source: Source, topic: Topic, patterns: Patterns) -> bool:
    """Whether a report is on another line of work alone."""
    named = patterns.named(source.title) if source.report_kind is ReportKind.SPECIAL else None
    return named is not None and named[0].name != topic.name


class TopicFacts:
    """The facts of a topic, by what a draft for some span may use them for."""

    def __init__(
        self,
        facts: Sequence[tuple[Fact, Nearness]],
        sources: dict[str, Source],
        times: Times,
        form: DraftForm,
        cues: tuple[str, ...] = (),
    ) -> None:
        self._sources = sources
        self._cues = cues
        self._times = times
        self._form = form
        self._ranked = sorted(facts, key=lambda pair: self._rank(*pair))

    def _rank(self, fact: Fact, nearness: Nearness) -> tuple[bool, bool, int, bool, int, int]:
        """Those of the base span first, and of these what is of the topic itself, in the order of the report."""
        passing, age = nearness < Nearness.OWN, self._age(fact)
        return age > NEAR_DAYS, passing, age, passing and fact.masked, -nearness, fact.span.start

    def _age(self, fact: Fact) -> int:
        """Days between the report and the end of the base span; reports of that end first."""
        day = day_of_source(self._sources[fact.source_id])
        return abs((self._times.base.end - day).days) if day and self._times.base.end else 10_000

    def _usable(self, fact: Fact) -> bool:
        source = self._sources[fact.source_id]
        day = day_of_source(source)
        if fact.role is not FactRole.RESULT or source.draft or day is None or day > self._times.until:
            return False
        if self._form is DraftForm.SUMMARY and self._times.asked.start is not None:
            return self._times.asked.start <= day <= self._times.until and self._of_span(fact)
        return self._age(fact) <= _OLDEST and not _of_years(fact.period)

    def _of_span(self, fact: Fact) -> bool:
        """Whether it was within the span a summary tells of; what has no date of its own is its report's."""
        period, asked = fact.period, self._times.asked
        if period is None or period.end is None or period.start is None or asked.start is None or asked.end is None:
            return True
        return asked.start <= period.end <= asked.end and (period.kind == "as_of" or period.start >= asked.start)

    def stated(self, figure: WantedFigure) -> Item | None:
        """The figure that a report states in all the words of `figure`; legible ones first."""
        share = "%" if "率" in figure.say or "进度" in figure.say else ""
        fitting = [
            fact
            for fact, _ in self._ranked
            if self._usable(fact)
            and speaks_of(fact, figure.words)
            and says_it(fact, figure.say, self._cues)
            and fact.kind is not FactKind.CHANGE
            and same_measure(fact, figure.unit or share)
            and (fact.unit == figure.unit or fact.unit != _KINDS)
        ]
        best = min(
            fitting, key=lambda f: (self._age(f), f.masked, f.goes_with is not None, len(f.indicator)), default=None
        )
        if best is None:
            return None
        phrase = of_findings(said_as(best, self._sources[best.source_id], figure.say), best)
        return Item(phrase, stood_at(best, self._sources[best.source_id]), figure.id, best.group_id)

    def further(self, told: Iterable[Item]) -> Iterator[Item]:
        """Other results in their own words, of the newest report that has any."""
        told = list(told)
        texts = {figure.text for item in told for figure in item.phrase.figures}
        counted = {(f.unit, item.phrase.text) for item in told for f in item.phrase.figures if f.plan is not None}
        own = bool(told) or any(n >= Nearness.OWN and self._usable(fact) for fact, n in self._ranked)
        least = Nearness.IN_PASSING if own else Nearness.OTHERS_BELOW
        found: list[Item] = []
        for fact, nearness in self._ranked:
            if len(found) >= _MOST_FACTS or not self._usable(fact) or fact.text in texts:
                continue
            if nearness < Nearness.OWN and not self._fills(fact, nearness, least, len(told) + len(found)):
                continue
            if (
                fact.unit == _KINDS
                or fact.kind is FactKind.CHANGE
                or (fact.kind is FactKind.SHARE and not measures_share(fact))
            ):
                continue
            if any(fact.unit == unit and fact.counted and fact.counted in said for unit, said in counted):
                continue  # a ledger tells it
            item = stated_item(fact, self._sources[fact.source_id])
            if item and not tells_again(item, (*told, *found)):
                texts.add(fact.text)
                found.append(item)
        yield from found

    def _fills(self, fact: Fact, nearness: Nearness, least: Nearness, told: int) -> bool:
        """Whether what is not of the topic itself may be told where there is too little: legible, of the base span."""
        return told < _ENOUGH and nearness >= least and not fact.masked and self._age(fact) <= NEAR_DAYS

    def promises(self, fact: Fact, wanted: WantedTarget) -> bool:
        """Whether a target is the wanted one."""
        fits = speaks_of(fact, wanted.words) and same_measure(fact, wanted.unit)
        return fits and says_it(fact, wanted.say, self._cues)

    def _match(self, period: Period) -> int:
        """How a promise's span fits the one asked for: it is that, takes it in, or lies within it."""
        asked = self._times.asked
        if (period.start, period.end) == (asked.start, asked.end) or (
            period.kind == "as_of" and period.end == asked.end
        ):
            return _SAME
        return _COVERS if period.covers(asked) else _WITHIN

    def promised(self, at_least: Nearness = Nearness.OTHERS) -> Iterator[Fact]:
        """Targets and intentions for the span, those of the newest report first."""
        found: list[tuple[tuple[int, bool, int, bool], Fact]] = []
        for fact, nearness in self._ranked:
            period = fact.period
            if fact.role is FactRole.RESULT or nearness < at_least or period is None or not self._ahead(fact, period):
                continue
            rank = self._match(period), fact.masked, self._age(fact), fact.role is not FactRole.TARGET
            found.append((rank, fact))
        closest = min((rank[0] for rank, _ in found), default=0)
        most = _COVERS if closest <= _COVERS else _WITHIN
        yield from (fact for rank, fact in sorted(found, key=lambda pair: pair[0]) if rank[0] <= most)

    def _ahead(self, fact: Fact, period: Period) -> bool:
        """Whether a promise is for the span, and not what stood when its report was written."""
        asked, source = self._times.asked, self._sources[fact.source_id]
        if source.draft or period.end is None or asked.start is None or period.end < asked.start:
            return False
        stood = period.kind == "as_of" and source.as_of is not None and period.end <= source.as_of
        return period.overlaps(asked) and not stood


def _of_years(period: Period | None) -> bool:
    if period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days > _LONGEST_SPAN


def tells_again(item: Item, told: Iterable[Item]) -> bool:
    """Whether the words of a figure are those of one before it, of another time or report."""
    own = words_of(item.phrase)
    units = {figure.unit for figure in item.phrase.figures}
    return any(
        (own in (said := words_of(each.phrase)) or said in own)
        and units & {figure.unit for figure in each.phrase.figures}
        for each in told
    )


def promises_again(item: Item, told: Iterable[Item]) -> bool:
    """Whether something promised before is of the same in other words: 隐患点工程治理, 重点隐患点治理."""
    own = telling_words(words_of(item.phrase))
    units = {figure.unit for figure in item.phrase.figures}
    return any(
        own & telling_words(words_of(each.phrase)) and units & {figure.unit for figure in each.phrase.figures}
        for each in told
    )
