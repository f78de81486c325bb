"""From a sentence to its numbers, each with the words before and after it.

A number's own words run from the clause boundary (or the number before it) up to
the number, and on to the next boundary.  In “实施3个土地开发项目和2个垦造水田项目” the
conjunction divides them; in a list of measures (“耕地5亩、林地3亩”) the 、 does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.records import Span
from assistant.vocabulary.numbers import CHINESE_NUMERAL, NUMERAL, parse_chinese, parse_number
from assistant.vocabulary.periods import PeriodMatch
from assistant.vocabulary.units import Dimension, Unit, match_unit

_HARD_BREAK = "，,；;：:。！？!?\n"
_AFTER_QUALIFIER = re.compile(r"余|多(?!少)|来")
_TAIL_QUALIFIER = re.compile(r"左右|以上|以内|上下")
_LEAD_QUALIFIER = re.compile(
    r"(约为?|大约|近(?!年)|将近|接近|超过|超|突破|不少于|不低于|不超过|不高于|不小于|不大于|至少|最多|逾|达到?|共计|合计|总计|累计|共|为|有|是|仅|只)$"
)
_SOFT_LEAD = frozenset({"达", "达到", "共计", "合计", "总计", "累计", "共", "为", "有", "是", "仅", "只"})
_RANGE = re.compile(r"[\d*＊.．]+[万亿]?[-—–~～至到]+$")
_CONJUNCTION = re.compile(r"以及|[和与、或]|(?<![涉普推])及")
_RANGE_START = 12
_CALENDAR_UNITS = frozenset(
    {"年", "周年", "期", "面", "层", "所", "回", "根", "口", "片", "组", "对", "类", "位", "号"}
)


@dataclass(frozen=True)
class Quantity:
    """One number in a sentence.  Offsets count from the start of the document.

    `start`/`end` cover numeral, rounding word and unit; `before` and `after` are the
    ranges of its own words; `clause` the clause it stands in.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    masked: bool
    unit: Unit
    qualifier: str
    before: Span
    after: Span
    clause: Span


def quantities(text: str, sentence: Span, blocked: Sequence[Span]) -> list[Quantity]:
    """The numbers of a sentence that count or measure something, left to right.

    `blocked` ranges (dates, set phrases, document titles) hold no figures.
    """
    raw = [item for item in _numerals(text, sentence) if not _overlaps(item, blocked)]
    found: list[Quantity] = []
    for index, (start, end, value, masked, unit) in enumerate(raw):
        clause = _clause(text, sentence, start, end, raw)
        floor = max(clause.start, raw[index - 1][1] if index else clause.start)
        if found and floor == start:  # “6类22个问题”: both numbers have the words before the first
            floor = found[-1].before.start
        ceiling = min(clause.end, raw[index + 1][0] if index + 1 < len(raw) else clause.end)
        before = _after_conjunction(text, floor, start, shared=floor > clause.start)
        if found and before.start == found[-1].before.start:
            before = found[-1].before
        after = _before_conjunction(text, end, ceiling, shared=ceiling < clause.end)
        lead = _LEAD_QUALIFIER.search(text[before.start : before.end])
        qualifier = lead[1] if lead and lead[1] not in _SOFT_LEAD else ""
        if lead:
            before = Span(start=before.start, end=before.start + lead.start())
        inner = _AFTER_QUALIFIER.search(text[start:end])
        tail = _TAIL_QUALIFIER.match(text[after.start : after.end])
        if tail:
            after = Span(start=after.start + tail.end(), end=after.end)
        qualifier += (inner.group() if inner else "") + (tail.group() if tail else "")
        found.append(Quantity(start, end, text[start:end], value, masked, unit, qualifier, before, after, clause))
    return found


Raw = tuple[int, int, Decimal | None, bool, Unit]


def _numerals(text: str, sentence: Span) -> Iterator[Raw]:
    taken = sentence.start
    matches = [*NUMERAL.finditer(text, sentence.start, sentence.end)]
    matches += [m for m in CHINESE_NUMERAL.finditer(text, sentence.start, sentence.end) if _countable(text, m)]
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if match.start() < taken:
            continue
        raw = _with_unit(text, match, sentence.end)
        if raw is not None:
            taken = raw[1]
            yield raw


def _with_unit(text: str, match: re.Match[str], limit: int) -> Raw | None:
    """The numeral with its rounding word and unit; None when it counts nothing, or ends
    a range (5至8亩): neither end is the figure."""
    if _RANGE.search(text[max(match.start() - _RANGE_START, 0) : match.start()]):
        return None
    number_end = match.end()
    rounding = _AFTER_QUALIFIER.match(text, number_end)
    unit_start = rounding.end() if rounding else number_end
    # “3.2万余亩”: the scale stands before the rounding word; “约1.1万亩”: within the numeral.
    unit = match_unit(text, unit_start)
    if unit is None or unit_start + len(unit.name) > limit:
        return None
    if unit.name in _CALENDAR_UNITS and unit.name not in ("类", "期", "组", "口", "片", "所", "位"):
        return None
    numeral = match.group()
    parsed = parse_number(numeral)
    value = parsed.value if parsed else parse_chinese(numeral)
    masked = parsed.masked if parsed else False
    if value is None and not masked:
        return None
    return match.start(), unit_start + len(unit.name), value, masked, unit


def _countable(text: str, match: re.Match[str]) -> bool:
    """A Chinese numeral is a figure only before a physical unit or 户/宗/处-like words,
    not as an ordinal (第三), nor in a rough pair (三四十个)."""
    if match.start() and text[match.start() - 1] in "第十百千万“一二三四五六七八九":
        return False
    unit = match_unit(text, match.end())
    if unit is None or parse_chinese(match.group()) is None:
        return False
    if unit.dimension in (Dimension.AREA, Dimension.MONEY, Dimension.SHARE):
        return len(match.group()) > 1 or len(unit.name) > 1  # a lone 三元 is as likely a name
    return unit.name in ("户", "宗", "处", "起", "件", "名", "人", "次", "个") and match.group() not in ("一", "几")


def _overlaps(item: Raw, blocked: Sequence[Span]) -> bool:
    return any(item[0] < span.end and span.start < item[1] for span in blocked)


def _clause(text: str, sentence: Span, start: int, end: int, raw: Sequence[Raw]) -> Span:
    first = start
    while first > sentence.start and not _breaks(text, first - 1, raw):
        first -= 1
    last = end
    while last < sentence.end and not _breaks(text, last, raw):
        last += 1
    return Span(start=first, end=last)


def _breaks(text: str, at: int, raw: Sequence[Raw]) -> bool:
    """Whether the character ends a clause; 、 does right after a number with its unit."""
    char = text[at]
    if char in _HARD_BREAK:
        inside = any(item[0] <= at < item[1] for item in raw)
        return not inside
    return char == "、" and any(item[1] == at for item in raw)


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


def period_spans(matches: Sequence[PeriodMatch], offset: int) -> list[Span]:
    """Where the dates of a sentence stand, in document offsets."""
    return [Span(start=offset + match.start, end=offset + match.end) for match in matches]
