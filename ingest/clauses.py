"""From a sentence to its figures, each with the words before and after it.

A number's own words run from the clause boundary (or the number before it) up to
the number, and on to the next boundary.  In “实施3个土地开发项目和2个垦造水田项目” the
conjunction divides them; in a list of measures (“耕地5亩、林地3亩”) the 、 does; what a
bracket says (“120亩（其中永久基本农田8亩）”) is a clause of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.records import Span
from assistant.vocabulary.units import Unit
from ingest.fact_words import ends_with_thing, things_length
from ingest.in_turn import in_turn
from ingest.numerals import Numeral, numerals

_HARD_BREAK = re.compile(r"[，,；;：:。！？!?\n]")
_TAIL_QUALIFIER = re.compile(r"左右|以上|以下|以内|上下|不等")
_LEAD_QUALIFIER = re.compile(
    r"(约为?|大约|近(?!年)|将近|接近|超过|超|突破|不少于|不低于|不超过|不高于|不小于|不大于|至少|最多|逾|达到?|共计|合计|总计|累计"
    r"|共|(?<![行作认视因成])为|有|(?<!但)是|仅|只)\s*$"
)
_SOFT_LEAD = frozenset({"达", "达到", "共计", "合计", "总计", "累计", "共", "为", "有", "是", "仅", "只"})
_ABOUT_A_SHARE = re.compile("约占(?:[^，。；]{1,8}的)?$")
_CONJUNCTION = re.compile(r"以及|[和与、或]|(?<![涉普推])及")
_BRACKETED = re.compile(r"[（(]([^（()）\n]*)[）)]")
_OPENS_WITH_NUMBER = re.compile(r"\s*[0-9０-９*＊]")
_STRIVEN_FOR = re.compile(r"力争(?:[一-鿿]{2})?$")
_FROM = re.compile(r"[由从](?:[^，。；由从]{0,8}的)?$")


@dataclass(frozen=True)
class Quantity:
    """One figure in a sentence.  Offsets count from the start of the document.

    `start`/`end` cover numeral, rounding word and unit; `before` and `after` are the
    ranges of its own words; `clause` the clause it stands in.  `subject` is what 分别
    gives it from a list ahead (青岩镇 of 青岩镇、白塔镇分别…), `subject_span` where that stands.
    `leaving` marks what a change starts from (由52个减少到20个).
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    masked: bool
    unit: Unit | None
    qualifier: str
    before: Span
    after: Span
    clause: Span
    subject: str = ""
    subject_span: Span | None = None
    leaving: bool = False
    doubling: bool = False


def quantities(text: str, sentence: Span, blocked: Sequence[Span], measured: re.Pattern[str]) -> list[Quantity]:
    """The figures of a sentence, left to right; see `ingest.numerals.numerals`."""
    raw = numerals(text, sentence, blocked, measured)
    breaks = _breaks(text, sentence, raw)
    found: list[Quantity] = []
    for index, numeral in enumerate(raw):
        earlier = found[-1] if found else None
        following = raw[index + 1].start if index + 1 < len(raw) else sentence.end
        quantity = _quantity(text, numeral, _clause(sentence, numeral, breaks), earlier, following)
        if earlier is not None and earlier.after.end == quantity.start:
            found[-1], quantity = _parted(text, earlier, quantity)
        found.append(quantity)
    given = in_turn(text, sentence, [(item.start, item.end) for item in found])
    return [
        replace(item, subject=turn.words, subject_span=turn.span, before=Span(start=item.start, end=item.start))
        if turn
        else item
        for item, turn in zip(found, given, strict=True)
    ]


def _quantity(text: str, numeral: Numeral, clause: Span, earlier: Quantity | None, following: int) -> Quantity:
    start, end = numeral.start, numeral.end
    floor = max(clause.start, earlier.end if earlier else clause.start)
    if earlier and floor == start and earlier.end == start:  # “6类22个问题”: both have the words before the first
        floor = earlier.before.start
    before = _after_conjunction(text, floor, start, shared=floor > clause.start)
    if earlier and before.start == earlier.before.start:
        before = earlier.before
    ceiling = min(clause.end, following)
    after = _before_conjunction(text, end, ceiling, shared=ceiling < clause.end)
    before, lead = _without_lead(text, before)
    leaving = _FROM.search(text[before.start : before.end])
    if leaving:
        before = Span(start=before.start, end=before.start + leaving.start())
    tail = _TAIL_QUALIFIER.match(text[after.start : after.end])
    if tail:
        after = Span(start=after.start + tail.end(), end=after.end)
    qualifier = lead + numeral.rounding + (tail.group() if tail else "")
    if not qualifier and after.of(text).strip() and _STRIVEN_FOR.search(text[before.start : before.end]):
        qualifier = "力争"
    return Quantity(
        start,
        end,
        text[start:end],
        numeral.value,
        numeral.masked,
        numeral.unit,
        qualifier,
        before,
        after,
        clause,
        leaving=leaving is not None,
        doubling=numeral.doubling,
    )


def _parted(text: str, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """The words between two figures of a clause, each figure's own: 在22个乡镇|实施3个项目, 3个镇|5个村,
    but 图斑60个|涉及面积36亩."""
    between = first.after.of(text)
    thing = things_length(between)
    if not thing or ends_with_thing(first.before.of(text)) or not _counts(first):
        return replace(first, after=Span(start=first.end, end=first.end)), second
    cut = first.after.start + thing
    first = replace(first, after=Span(start=first.after.start, end=cut))
    before = Span(start=cut, end=max(cut, second.before.end))
    return first, replace(second, before=before if before.end > cut else first.before)


def _counts(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.counts


def _without_lead(text: str, before: Span) -> tuple[Span, str]:
    """The words without 约, 共, 达 … at their end, and those of them that qualify the number."""
    qualifier = ""
    while lead := _LEAD_QUALIFIER.search(text[before.start : before.end]):
        qualifier = (lead[1] if lead[1] not in _SOFT_LEAD else "") + qualifier
        before = Span(start=before.start, end=before.start + lead.start())
    if _ABOUT_A_SHARE.search(text[before.start : before.end]):
        qualifier = "约" + qualifier
    return before, qualifier


def _breaks(text: str, sentence: Span, raw: Sequence[Numeral]) -> list[int]:
    """Where clauses end: at stops outside numerals, at a 、 right after one, at brackets
    that say more than a number or a unit."""
    starts = [item.start for item in raw]
    found = [
        match.start()
        for match in _HARD_BREAK.finditer(text, sentence.start, sentence.end)
        if not _within(raw, starts, match.start())
    ]
    found += [item.end for item in raw if text[item.end : item.end + 1] == "、"]
    for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
        place = bisect_left(starts, match.start())
        holds = place < len(starts) and starts[place] < match.end()
        if holds and not _OPENS_WITH_NUMBER.match(match[1]):
            found += [match.start(), match.end() - 1]
    return sorted(found)


def _within(raw: Sequence[Numeral], starts: Sequence[int], at: int) -> bool:
    place = bisect_right(starts, at) - 1
    return place >= 0 and at < raw[place].end


def _clause(sentence: Span, numeral: Numeral, breaks: Sequence[int]) -> Span:
    left, right = bisect_left(breaks, numeral.start), bisect_left(breaks, numeral.end)
    start = breaks[left - 1] + 1 if left else sentence.start
    return Span(start=start, end=breaks[right] if right < len(breaks) else sentence.end)


def _after_conjunction(text: str, start: int, end: int, *, shared: bool) -> Span:
    if shared:
        found = list(_CONJUNCTION.finditer(text, start, end))
        if found:
            return Span(start=found[-1].end(), end=end)
    return Span(start=start, end=end)


def _before_conjunction(text: str, start: int, end: int, *, shared: bool) -> Span:
    if shared:
        found = _CONJUNCTION.search(text, start, end)
        if found:
            return Span(start=start, end=found.start())
    return Span(start=start, end=end)
