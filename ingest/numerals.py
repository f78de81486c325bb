"""The numerals of a sentence: digits, Chinese numerals, shares in words, ranges.

Every way a report writes a figure, as a span with value and unit.  A numeral that no
single number stands for (a range 150—200亩, a rough pair 三四十个, 三分之一) has neither a
value nor hidden digits: it is quoted as it stands and never computed with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from assistant.records import Span
from assistant.vocabulary.numbers import CHINESE_NUMERAL, NUMERAL, parse_chinese, parse_number
from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_named, unit_pattern

_DIGITS = r"[0-9０-９*＊]+(?:[,，][0-9０-９*＊]{3})*(?:[.．][0-9０-９*＊]+)?"
_CHINESE = "零〇一二两三四五六七八九十百千万"
_ONES = "一二三四五六七八九"
_RANGE = re.compile(
    rf"(?<![0-9０-９*＊.．A-Za-z第由从])(?:{_DIGITS}|[{_CHINESE}]+)(?P<scale>[万亿])?(?:{unit_pattern()})?"
    rf"(?:[-—–~～－]+|[至到])(?:{_DIGITS}|[{_CHINESE}]+)[万亿]?"
)
_ROUGH = re.compile(
    rf"(?<![第{_CHINESE}])(?:(?P<first>[{_ONES}])(?P<second>[{_ONES}])[十百千万]*|[几数][十百千万]+|十几|上[百千万])"
)
_SHARE = re.compile(
    r"百分之(?P<percent>[零一二两三四五六七八九十百点\d.]+)|千分之(?P<mille>[零一二两三四五六七八九十点\d.]+)"
    r"|(?P<below>[二三四五六七八九十]+)分之(?P<above>[一二两三四五六七八九]+)"
    r"|(?<![十百千万第\d])(?P<tenths>[一二三四五六七八九两\d])成(?P<half>五|半)?(?![立员功本果效熟为长都品型片灾份套交渝因人])"
    r"|(?P<fifty>(?<!另)一半|半数)|翻了?(?P<double>[一两])番"
)
_ROUNDING = re.compile(r"余|多(?!少)|来")
_CALENDAR = frozenset({"年", "周年", "面", "层", "回", "根", "对", "号"})
_SINGLE = frozenset("户宗处起件名人次个家株座份")
_LONE = frozenset("百千万亿")
_APPROACHING = "近上逾超约"
_ABSTRACT = re.compile(
    "方面|环节|层面|维度|阶段|到位|确保|坚持|统一|结合|关键|围绕|聚焦|必须|严格|不|一批|维护|意识|转变|清单|百分点|产业"
)
_ORDERED = frozenset({"批", "批次", "期", "类", "组"})
_UNIT_AHEAD = re.compile(r"[（(](?P<unit>[^（()）\d]{1,6})[）)]\s*[:：为]?\s*$")
_JOINED = re.compile(r"\s*[、和与]\s*")
_IN_TURN = re.compile("分别|依次|各为")
_IN_TURN_REACH = 60
_LABELLED = re.compile(r"(?:附件|附表|图|表|编号|号|电话|手机|标段|第|版|型|楼|栋|路|线|道|邮编|文号|序号|年|月)\s*$")
_BARE_END = re.compile(r"\s*(?:[，,。；;、）)]|$)")
_BARE_LIMIT = 9
_AHEAD_REACH = 12
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Numeral:
    """A numeral with rounding word and unit, offsets of the document.

    `value` None without `masked`: no single number.  `doubling` marks 翻一番.
    """

    start: int
    end: int
    value: Decimal | None
    masked: bool
    unit: Unit | None
    rounding: str = ""
    doubling: bool = False


def numerals(text: str, sentence: Span, blocked: Sequence[Span], measured: re.Pattern[str]) -> list[Numeral]:
    """The figures of a sentence, left to right.

    `blocked` ranges (dates, set phrases, titles) hold none; `measured` finds the acts and
    measures that make a number without a unit one (发现问题12，整改10).
    """
    kept = _unblocked(_candidates(text, sentence), blocked)
    found: list[Numeral] = []
    taken = sentence.start
    for match in kept:
        if match.start() < taken or text[match.start() - 1 : match.start()] == "第":
            continue
        numeral, taken = _read(text, match, sentence, measured)
        if numeral is not None:
            found.append(numeral)
    return _with_shared_units(text, found)


def _candidates(text: str, sentence: Span) -> list[re.Match[str]]:
    patterns = (_SHARE, _RANGE, _ROUGH, NUMERAL, CHINESE_NUMERAL)
    matches = [m for pattern in patterns for m in pattern.finditer(text, sentence.start, sentence.end)]
    order = {id(pattern): place for place, pattern in enumerate(patterns)}
    return sorted(matches, key=lambda m: (m.start(), order[id(m.re)]))


def _unblocked(matches: Sequence[re.Match[str]], blocked: Sequence[Span]) -> Iterator[re.Match[str]]:
    spans = sorted(blocked, key=lambda span: span.start)
    starts = [span.start for span in spans]
    ends: list[int] = []
    for span in spans:
        ends.append(max(span.end, ends[-1] if ends else 0))
    for match in matches:
        before = bisect_right(starts, match.end() - 1)
        if before == 0 or ends[before - 1] <= match.start():
            yield match


def _read(text: str, match: re.Match[str], sentence: Span, measured: re.Pattern[str]) -> tuple[Numeral | None, int]:
    """What a candidate says, and up to where nothing else may be read."""
    if match.re is _SHARE:
        return _share(match)
    if match.re is _RANGE:
        return _range(text, match, sentence.end)
    if match.re is _ROUGH:
        return _rough(text, match, sentence.end)
    if match.re is NUMERAL:
        return _digits(text, match, sentence, measured)
    return _in_words(text, match, sentence.end)


def _share(match: re.Match[str]) -> tuple[Numeral | None, int]:
    value, name = _share_value(match)
    if match["double"]:
        doubled = Decimal(2) ** (1 if match["double"] == "一" else 2)
        value, name = (doubled - 1) * _HUNDRED, "%"
    if name == "?":
        return None, match.start()
    unit = unit_named(name) if name else None
    return Numeral(match.start(), match.end(), value, False, unit, doubling=bool(match["double"])), match.end()


def _share_value(match: re.Match[str]) -> tuple[Decimal | None, str]:
    """Value and unit; a fraction that no decimal holds (三分之一) has neither, "?" is no share."""
    for group, unit in (("percent", "%"), ("mille", "‰")):
        if match[group]:
            value = _number(match[group])
            return value, unit if value is not None else "?"
    if match["fifty"]:
        return Decimal(50), "%"
    if match["tenths"]:
        tenths = _number(match["tenths"])
        half = 5 if match["half"] else 0
        return (None, "?") if tenths is None else (tenths * 10 + half, "%")
    if match["below"]:
        above, below = _number(match["above"]), _number(match["below"])
        if above is None or not below:
            return None, "?"
        exact = above * _HUNDRED / below
        return (exact, "%") if Fraction(exact) == Fraction(above) * 100 / Fraction(below) else (None, "")
    return None, ""


def _number(words: str) -> Decimal | None:
    parsed = parse_number(words)
    return parsed.value if parsed else parse_chinese(words)


def _range(text: str, match: re.Match[str], limit: int) -> tuple[Numeral | None, int]:
    unit, end, rounding = _unit_after(text, match.end(), limit)
    if unit is None or _counts_no_thing(unit) or _parted(text, match):
        return None, match.start() if _parted(text, match) else match.end()
    masked = any(mark in match.group() for mark in "*＊")
    return Numeral(match.start(), end, None, masked, unit, rounding), end


def _parted(text: str, match: re.Match[str]) -> bool:
    """由32个到20个 says two figures."""
    before = text[max(match.start() - 6, 0) : match.start()]
    return any(char in match.group() for char in "至到") and re.search("[由从][^，。；]*$", before) is not None


def _rough(text: str, match: re.Match[str], limit: int) -> tuple[Numeral | None, int]:
    first, second = match["first"], match["second"]
    if first and _ONES.index(second) - _ONES.index(first) not in (1, 2):
        return None, match.start()
    unit, end, rounding = _unit_after(text, match.end(), limit)
    if unit is None or _counts_no_thing(unit) or unit.name in _ORDERED:
        return None, match.start()
    return Numeral(match.start(), end, None, False, unit, rounding), end


def _digits(text: str, match: re.Match[str], sentence: Span, measured: re.Pattern[str]) -> tuple[Numeral | None, int]:
    if _ends_a_range(text, match.start()):
        return None, match.end()
    parsed = parse_number(match.group())
    if parsed is None:
        return None, match.end()
    unit, end, rounding = _unit_after(text, match.end(), sentence.end)
    numeral = Numeral(match.start(), end, parsed.value, parsed.masked, unit, rounding)
    if unit is not None:
        return (None if _counts_no_thing(unit) else numeral), end
    ahead = _UNIT_AHEAD.search(text, max(match.start() - _AHEAD_REACH, sentence.start), match.start())
    named = unit_named(ahead["unit"]) if ahead else None
    if named is not None:
        return replace(numeral, end=match.end(), unit=named), match.end()
    bare = replace(numeral, end=match.end(), rounding="")
    return (bare if _says_a_number(text, match, sentence, measured) else None), match.end()


def _says_a_number(text: str, match: re.Match[str], sentence: Span, measured: re.Pattern[str]) -> bool:
    """A numeral without a unit is a figure at the end of a clause that says what was counted,
    or in a list whose last figure has the unit."""
    start = max(match.start() - _IN_TURN_REACH, sentence.start)
    before = re.split(r"[，,。；;：:]", text[start : match.start()])[-1]
    if len(match.group()) > _BARE_LIMIT or _LABELLED.search(before):
        return False
    if _JOINED.match(text, match.end()) and _IN_TURN.search(text[start : match.start()]):
        return True
    follows = before[-1:]
    ends = _BARE_END.match(text, match.end(), sentence.end) is not None
    return ends and bool(measured.search(before)) and "一" <= follows <= "鿿"


def _ends_a_range(text: str, at: int) -> bool:
    """The figure after a dash whose first one was no figure (2019-23个)."""
    return text[at - 1 : at] in tuple("-—–~～") and text[at - 2 : at - 1].isdigit()


def _in_words(text: str, match: re.Match[str], limit: int) -> tuple[Numeral | None, int]:
    start, end = match.start(), match.end()
    if text[start - 1 : start] in tuple("第初“‘") or _ends_a_range(text, start):
        return None, end
    if text[end - 1] in "万亿" and end - start > 1 and (money := match_unit(text, end - 1)) is not None:
        end -= 1 if money.dimension is Dimension.MONEY else 0
    words = text[start:end]
    unit, stop, rounding = _unit_after(text, end, limit)
    if unit is None or _counts_no_thing(unit):
        return None, match.end()
    value = _lone_value(text, start, words, rounding) if words in _LONE else parse_chinese(words)
    if value is None or not _counts_in_words(text, words, unit, stop, rounding):
        return None, match.end()
    return Numeral(start, stop, value, False, unit, rounding), stop


def _lone_value(text: str, start: int, words: str, rounding: str) -> Decimal | None:
    """近百户, 百余件: hundred alone is a number only when rounded."""
    rounded = rounding or text[start - 1 : start] in tuple(_APPROACHING)
    return parse_chinese("一" + words) if rounded else None


def _counts_in_words(text: str, words: str, unit: Unit, end: int, rounding: str) -> bool:
    """三百亩 and 两个 count; 第三, 三元镇, 三个方面, 二次 and 一家 name or number something."""
    if unit.dimension is Dimension.DURATION or unit.name in _ORDERED or _ABSTRACT.match(text, end):
        return False
    if len(words) > 1 or rounding or words in _LONE:
        return True
    if unit.dimension in (Dimension.AREA, Dimension.MONEY):
        return len(unit.name) > 1
    return words not in "一二十" and unit.name in _SINGLE


def _unit_after(text: str, at: int, limit: int) -> tuple[Unit | None, int, str]:
    """The unit after a numeral, its end, and the rounding word between."""
    rounding = _ROUNDING.match(text, at)
    start = rounding.end() if rounding else at
    unit = match_unit(text, start)
    if unit is None or start + len(unit.name) > limit:
        return None, at, ""
    return unit, start + len(unit.name), rounding.group() if rounding else ""


def _counts_no_thing(unit: Unit) -> bool:
    return unit.name in _CALENDAR


def _with_shared_units(text: str, found: Sequence[Numeral]) -> list[Numeral]:
    """分别为60、24、10处: the unit after the last figure is that of all."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        here, after = shared[place], shared[place + 1]
        if here.unit is None and after.unit is not None and _JOINED.fullmatch(text, here.end, after.start):
            shared[place] = replace(here, unit=after.unit)
    return shared
