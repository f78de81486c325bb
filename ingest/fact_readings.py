"""A sentence's figures with their words: what each counts, readable on its own.

A figure may be told with words of the one before it (涉及面积, 较上年增加, 共260件, 青岩镇5宗): its
indicator takes them over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant.records import FactKind, FactRole, Half, Scope, ScopeKind, Span
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import Dimension
from ingest.clauses import Quantity
from ingest.fact_bonds import Bond, Tie, Tied
from ingest.fact_brackets import after_the_list
from ingest.fact_lines import led_in, line_scope, lines_in, own_lines
from ingest.fact_periods import Round, SentencePeriods, of_the_year, says_the_year
from ingest.fact_roles import kind_of, role_of
from ingest.fact_scope import Named, leaves_out, left_out, named_in, scope_of
from ingest.fact_ties import governed, tie_of
from ingest.fact_words import MOVED_TO, first_noun, only_done, phrase, says_nothing, speaks_of_another, thing_meant

_OVERALL = re.compile(r"整体|总体(?!规划|方案|布局)|全部")
_TRAILING = re.compile(r"[\s，、；：:（(“]+$")
_MOVED_TO = re.compile(r"[到至]$")
_EXAMPLES = re.compile("^.*、.*等(?=.)")
_GOVERNOR_LIMIT = 24
_SHORT_MEASURE = 8


@dataclass(frozen=True)
class Reading:
    """A figure of a sentence with its words: `lead` is said before its own (上级反馈图斑 of 涉及面积).

    `scope` is what narrows it down from others of its sentence, `lines` what it is told under;
    `listed` are the words after a list of bracketed counts that it is one of.
    """

    tied: Tied
    lead: str
    before: str
    after: str
    period: Period | None
    scope: tuple[Scope, ...]
    role: FactRole
    lines: tuple[Scope, ...] = ()
    listed: Span | None = None

    @property
    def indicator(self) -> str:
        return self.lead + self.before + self.after


@dataclass(frozen=True)
class Sentence:
    """A sentence of a report with what is known of it: its dates, the findings spoken of before it,
    the programme that held before it."""

    text: str
    span: Span
    periods: SentencePeriods
    round: Round | None
    glossary: Glossary
    half: Half
    held: tuple[Scope, ...] = ()


def readings(sentence: Sentence, found: Sequence[Quantity]) -> list[Reading]:
    """The figures of a sentence, left to right; a figure may take words of those before it."""
    named = named_in(sentence.text, sentence.span)
    lines = lines_in(sentence.text, sentence.span, sentence.glossary)
    starts = [quantity.start for quantity in found]
    read: list[Reading] = []
    for place in range(len(found)):
        reading = _reading(sentence, place, found, read, named)
        read.append(replace(reading, lines=_lines(sentence, reading, read, lines, starts)))
    return read


def _lines(
    sentence: Sentence, reading: Reading, read: Sequence[Reading], lines: Sequence[Named], starts: Sequence[int]
) -> tuple[Scope, ...]:
    """The programme and class that a figure is told under."""
    text, quantity = sentence.text, reading.tied.quantity
    parent = _parent(reading.tied, read) or _in_a_state(sentence, reading, read)
    told = tuple(item for item in parent.scope if item.kind not in _kinds(reading.scope)) if parent else ()
    own = own_lines(text, quantity, read[-1].tied.quantity.after.end if read else sentence.span.start, lines)
    if reading.listed is not None:
        own += [item for item in lines if reading.listed.start <= item.start and item.end <= reading.listed.end]
    led = led_in(text, sentence.span, quantity.start, starts, lines, sentence.glossary.heading_openers)
    return line_scope(own, reading.scope, (*parent.lines, *told) if parent else (), led, sentence.held)


def _in_a_state(sentence: Sentence, reading: Reading, read: Sequence[Reading]) -> Reading | None:
    """The count of the sentence that a count in a state (已整改…个) is a part of."""
    unit, state_of = reading.tied.quantity.unit, sentence.glossary.state_of
    if unit is None or not unit.counts or state_of(reading.before + reading.after) is None:
        return None
    whole = (item for item in reversed(read) if item.tied.quantity.unit == unit)
    return next((item for item in whole if state_of(item.before + item.after) is None), None)


def _kinds(scopes: Sequence[Scope]) -> set[ScopeKind]:
    return {item.kind for item in scopes}


def _parent(tied: Tied, read: Sequence[Reading]) -> Reading | None:
    """The figure before it that a figure goes with."""
    return read[tied.tie.place] if tied.tie is not None and tied.tie.place < len(read) else None


def _reading(
    sentence: Sentence, place: int, found: Sequence[Quantity], read: Sequence[Reading], named: Sequence[Named]
) -> Reading:
    text, periods, quantity = sentence.text, sentence.periods, found[place]
    following = found[place + 1] if place + 1 < len(found) else None
    own = quantity.before.of(text)
    moved_to = bool(read and read[-1].tied.quantity.leaving and _MOVED_TO.search(own))
    period = periods.of(quantity, moved_to=moved_to)
    before = quantity.subject or phrase(own, periods.findings_year(quantity) or period)
    kind = kind_of(quantity, quantity.subject or own)
    whole = after_the_list(text, place, found)
    if whole is not None and whole[0] is not None:
        tie: Tie | None = Tie(whole[0], Bond.KIND)
    else:
        tie = tie_of(text, quantity, before, kind, [item.tied for item in read], following, sentence.glossary)
    tied = Tied(quantity, before, kind, tie)
    role = _role(sentence, tied)
    period = _period(sentence, tied, role, period, read)
    scope = scope_of(text, quantity, read[-1].tied.quantity.end if read else sentence.span.start, named)
    after = _trimmed(whole[1].of(text)) if whole is not None else _after(text, quantity, following)
    lead, before = _said_before(tied, after, scope, read)
    parent = _parent(tied, read)
    without = left_out(text, sentence.span, quantity) or tuple(filter(leaves_out, parent.scope if parent else ()))
    scope = (*_found_in(sentence, quantity, before + after, period), *without, *scope)
    return Reading(tied, lead, before, after, period, scope, role, listed=whole[1] if whole is not None else None)


def _role(sentence: Sentence, tied: Tied) -> FactRole:
    clause = tied.quantity.clause
    said_before = sentence.text[sentence.span.start : clause.start]
    return role_of(clause.of(sentence.text), tied.words, said_before, sentence.half, sentence.glossary.stocks)


def _period(
    sentence: Sentence, tied: Tied, role: FactRole, period: Period | None, read: Sequence[Reading]
) -> Period | None:
    """The period of what a figure goes with, where it has none of its own; that of a plan is the year's."""
    standing, parent = sentence.periods.standing, _parent(tied, read)
    meant, clause = role is not FactRole.RESULT, tied.quantity.clause.of(sentence.text)
    bond = tied.tie.bond if tied.tie is not None else None
    if sentence.periods.dates(tied.quantity):
        return period
    if parent is not None and bond is Bond.RATE:
        return parent.period
    yearly = meant and says_the_year(clause)
    if parent is not None and bond is not Bond.SHARE and period == standing and not yearly:
        period = parent.period if meant or parent.role is FactRole.RESULT else period
    if period != standing and not yearly:
        return period
    named_before = _meant_before(sentence, role, read) if meant and not yearly else None
    return named_before or of_the_year(period, clause, meant=meant, done_half=sentence.half is Half.DONE)


def _meant_before(sentence: Sentence, role: FactRole, read: Sequence[Reading]) -> Period | None:
    """The time that a plan of the sentence has named for what comes of it as well: 三季度拟开工2个项目，可保护320人."""
    dated = next((item for item in reversed(read) if sentence.periods.dates(item.tied.quantity)), None)
    if dated is None or dated.role is not role or dated.period is None or dated.period.kind != "flow":
        return None
    return dated.period


def _after(text: str, quantity: Quantity, following: Quantity | None) -> str:
    """The words after a figure; of 6类22个问题 the noun is said once, for both."""
    words = _trimmed(quantity.after.of(text))
    if words or following is None or following.before != quantity.before or following.start != quantity.end:
        return words
    both_count = all(item.unit is not None and item.unit.counts for item in (quantity, following))
    return _after(text, following, None) if both_count else ""


def _trimmed(words: str) -> str:
    return _TRAILING.sub("", words.rstrip("。；，、）)"))


def _found_in(sentence: Sentence, quantity: Quantity, words: str, period: Period | None) -> tuple[Scope, ...]:
    """The year's findings (2021年督察反馈) that a figure of another period is about; named in an
    earlier sentence they hold for what has become of them.  整体整改率 of a clause behind is of all."""
    found = sentence.periods.round_of(quantity, overall=_OVERALL.search(words) is not None)
    if found is None and sentence.round is not None and sentence.glossary.state_of(words) is not None:
        found = sentence.round
    if found is None or not found.narrows(period):
        return ()
    return (Scope(kind=ScopeKind.PROGRAMME, text=found.words),)


def _said_before(tied: Tied, after: str, scope: Sequence[Scope], readings: Sequence[Reading]) -> tuple[str, str]:
    """What an indicator takes from those before it, and its own words.

    涉及面积 and 占 take what they go with; a short measure after a governed one (涉及监测面积…亩、
    耕地面积…亩) the same, 涉及 and all; 较上年增加 what moved; 共 and a place alone what was counted.
    """
    words = tied.words
    if not readings:
        return "", words
    last = readings[-1]
    ahead = tied.tie is not None and tied.tie.place >= len(readings)
    if tied.tie is not None and not ahead and (governed(words) or tied.tie.bond is Bond.SHARE):
        return _short(readings[tied.tie.place].indicator), words
    if tied.kind is FactKind.CHANGE or last.tied.quantity.leaving:
        if speaks_of_another(words):
            return _moved(tied, readings), words
    elif only_done(words):
        return _meant(tied, readings), words
    elif words and last.lead and governed(last.before) and _same_dimension(tied, last) and len(words) <= _SHORT_MEASURE:
        return last.lead + ("涉及" if last.before.startswith("涉及") else ""), words
    if after and (first_noun(after) or not words):
        return "", words
    if says_nothing(words):
        shared = last.tied.quantity.before == tied.quantity.before
        return ("" if shared else _shared_noun(readings), words)
    if words in {item.text for item in scope}:
        return "", words + (_short(readings[tied.tie.place].indicator) if tied.tie is not None and not ahead else "")
    return "", words


def _shared_noun(readings: Sequence[Reading]) -> str:
    """What a total is of: 登记 of 首次登记120件、转移登记80件，共200件; else what the last was."""
    words = [item.indicator for item in readings[-2:]]
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(*(item[::-1] for item in words), strict=False))
    shared = "".join(pair[0] for pair in alike)[::-1] if len(words) > 1 else ""
    return shared if len(shared) > 1 else words[-1]


def _moved(tied: Tied, readings: Sequence[Reading]) -> str:
    """The indicator that a change is of: the nearest level before it, a share for points."""
    levels = [item for item in readings if item.tied.kind is not FactKind.CHANGE]
    alike = [item for item in levels if _same_dimension(tied, item)]
    if tied.quantity.unit is not None and tied.quantity.unit.dimension is Dimension.POINTS:
        alike = [item for item in levels if item.tied.kind is FactKind.SHARE]
    chosen = (alike or levels)[-1:]
    return _short(chosen[0].indicator) if chosen else ""


def _meant(tied: Tied, readings: Sequence[Reading]) -> str:
    """What was done of a task said before: 造林任务1.5万亩，已完成1.2万亩."""
    alike = [item for item in readings if _same_dimension(tied, item) and item.tied.kind is FactKind.AMOUNT]
    return thing_meant(_short(alike[-1].indicator)) if alike else ""


def _short(indicator: str) -> str:
    """An indicator to be said before another's words: without its examples when it is long, or not at all."""
    if len(indicator) > _GOVERNOR_LIMIT:
        indicator = _EXAMPLES.sub("", indicator)
    indicator = MOVED_TO.sub("", indicator)
    return indicator if len(indicator) <= _GOVERNOR_LIMIT else ""


def _same_dimension(tied: Tied, other: Reading) -> bool:
    first, second = tied.quantity.unit, other.tied.quantity.unit
    return first is not None and second is not None and first.dimension is second.dimension
