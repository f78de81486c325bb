"""Comparisons, ranges and superlatives in a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Literal

from assistant.plan import Op
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.roles import Roles, take_pattern
from assistant.vocabulary.numbers import parse_number, whole_number
from assistant.vocabulary.units import Unit, match_unit, unit_named

_PRECISION = 50  # as rates have it, so that two thirds are two thirds
_TENTHS = unit_named("%")
_OPS = (
    (Op.GE, "不少于|不低于|不小于|至少达到?|至少|达到了?|达"),
    (Op.LE, "不超过|没超过|没有超过|未超过|未超出|不高于|不大于|不多于"),
    (Op.GT, "超过了?|大于|多于|高于|超出|超(?!出|过)|多过"),
    (Op.LT, "不足|小于|少于|低于|不到|没到|没有到|不满|不及|未达到?|没达到?|达不到"),
)
_BEHIND = ((Op.GE, "及?以上"), (Op.LE, "及?以[下内]"), (Op.LT, "都?不到"))
_FALL = re.compile(r"(?:(?<!涨)跌|(?<!升)降|(?<!增)减|下[降跌滑]|减少)幅?[度]?在?$")
_N = r"\d+(?:\.\d+)?|[一两二三四五六七八九十]+"
_PART = (
    rf"(?:(?P<half>一半|半数)|(?P<tenths>[一两二三四五六七八九])成|百分之(?P<hundredths>{_N})|(?P<percent>\d+(?:\.\d+)?)[%％]"
    rf"|(?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九])|(?P<times>{_N})倍)"
)
_NOT_DENIED = r"(?<![不没未非])(?<!没有)"
_WHOLE = r"(?P<whole>(?!不|没|到|了|未[能达到满超])[一-鿿（）()]{2,12}?)(?:的)?"
_END = r"(?=的|$|[，,？?。有是在])"
_NO_WHOLE = ("的", "同期", "年", "月", "季", "任务", "目标", "计划", "总", "全部", "平均")
_SET_AT = re.compile(r"[在为是于过到足至低少满及逾破]$")
"""What a number below nothing stands behind."""
_IS_PART = "(?:占到?了?|是|为|相当于|达到)"


def _parts_of(op: Op, said: str) -> tuple[tuple[Op, re.Pattern[str]], ...]:
    """超过批准面积一半, and 占批准面积的比例超过一半."""
    before = re.compile(rf"{_NOT_DENIED}(?P<op>{said}){_WHOLE}{_PART}{_END}")
    between = re.compile(rf"{_NOT_DENIED}(?P<is>占到?了?){_WHOLE}(?P<op>(?:比例|比重)?(?:{said})){_PART}{_END}")
    return ((op, between), (op, before))


_OF_ANOTHER = (
    *(pair for op, said in _OPS for pair in _parts_of(op, said)),
    *((op, re.compile(rf"{_NOT_DENIED}(?P<is>{_IS_PART}){_WHOLE}{_PART}(?P<op>{said}){_END}")) for op, said in _BEHIND),
)


@dataclass(frozen=True)
class Limit:
    """A comparison with a number: 超过5亩.  With `of`, the span of what it is so much of: 超过批准面积一半."""

    op: Op
    value: Decimal
    unit: Unit | None
    start: int
    text: str = ""
    scaled: bool = False
    end: int = -1
    of: tuple[int, int] | None = None


def superlative_in(roles: Roles) -> tuple[int | None, Literal["most", "least"] | None]:
    top = next((m for m in qw.TOP.finditer(roles.text) if roles.free(m.start(), m.end())), None)
    count: int | None = None
    if top is not None:
        roles.take(top.start(), top.end(), "top")
        count = whole_number(top["n"])
    compared = qw.WHICH_MORE.search(roles.text)
    if compared and roles.free(compared.start("than"), compared.end("than")):
        roles.take(compared.start("than"), compared.end("than"), "superlative")
        return count, "most" if compared["than"] in "多大高" else "least"
    low = top is not None and (top["low"] is not None or top["by"] in qw.LOW)
    high = top is not None and top["by"] is not None and not low
    if not high and (take_pattern(roles, qw.SMALLEST, "superlative") or low):
        return count, "least"
    if take_pattern(roles, qw.LARGEST, "superlative") or count is not None:
        return count, "most"
    return None, None


def order_in(roles: Roles) -> Literal["most", "least"] | None:
    """Which come first where a question wants things in order (从少到多排一下); most by default."""
    few = qw.A_FEW.search(roles.text)
    if few is not None and roles.free(few.start(), few.end()):
        roles.take(few.start(), few.end(), "ask")
        return "least" if few["low"] else "most"
    match = next((m for m in qw.IN_ORDER.finditer(roles.text) if roles.free(m.start(), m.end())), None)
    if match is None:
        return None
    roles.take(match.start(), match.end(), "ask")
    return "least" if (match["from"] or match["only"] or "多") in qw.LOW else "most"


def limits_in(roles: Roles) -> tuple[Limit, ...]:
    found: list[Limit] = [*_of_another(roles), *_range(roles)]
    for op, pattern in qw.COMPARISONS:
        for match in pattern.finditer(roles.text):
            if not roles.free(match.start(), match.end()):
                continue
            number = parse_number(match["number"]) or parse_number(f"一{match['number']}")  # 过亿
            if number is None or number.value is None:
                continue
            value, unit = number.value, match_unit(roles.text, match.end("number"))
            sign = _sign(match, unit)
            if sign and _FALL.search(roles.text[: match.start()]):
                continue  # whether 跌幅超过-3% is below -3% or above is not said
            tenths = unit is None and roles.text.startswith("成", match.end("number"))
            if tenths:
                value, unit = value * 10, _TENTHS  # 七成以上
            end = max(match.end(), match.end("number") + (len(unit.name) if unit else 0))
            roles.take(match.start(), end, "limit")
            said = sign + match["number"]
            text = said + (unit.name if unit else "")
            if tenths:
                text = f"{said}成"
            found.append(Limit(Op(op), -value if sign else value, unit, match.start(), text, said[-1] in "万亿", end))
    return tuple(found)


def _sign(match: re.Match[str], unit: Unit | None) -> str:
    """- where a limit is set below nothing (大于-4%, 在-20元以下); the dash of a name (台账-5亩以上) is none."""
    said = match.groupdict().get("sign")
    if not said:
        return ""
    meant = said == "负" or unit is _TENTHS or _SET_AT.search(match.string[: match.start("sign")]) is not None
    return "-" if meant else ""


def _of_another(roles: Roles) -> Iterator[Limit]:
    """超过批准面积一半, 不到拆旧规模三成, 占耕地面积的两成以上: what it is a part of is left to be read."""
    for op, pattern in _OF_ANOTHER:
        for match in pattern.finditer(roles.text):
            whole = match.span("whole")
            value = _part_said(match)
            start = min(match.start("op"), match.start())
            if value is None or any(word in match["whole"] for word in _NO_WHOLE):
                continue
            if not (roles.free(start, whole[0]) and roles.free(whole[1], match.end())):
                continue
            roles.take(start, whole[0], "limit")
            roles.take(whole[1], match.end(), "limit")
            yield Limit(op, value, _TENTHS, start, roles.text[whole[1] : match.end()], end=match.end(), of=whole)


def _part_said(match: re.Match[str]) -> Decimal | None:
    """A half, three tenths, a third or twice, in percent."""
    if match["half"]:
        return Decimal(50)
    if match["below"]:
        above, below = whole_number(match["above"]), whole_number(match["below"])
        with localcontext() as context:
            context.prec = _PRECISION
            return Decimal(above * 100) / below if above and below else None
    said = match["tenths"] or match["hundredths"] or match["percent"] or match["times"]
    number = parse_number(said.replace("两", "二"))
    if number is None or number.value is None:
        return None
    return number.value * (10 if match["tenths"] else 100 if match["times"] else 1)


def _range(roles: Roles) -> Iterator[Limit]:
    """10亩到20亩之间: both ends belong to it."""
    match = qw.RANGE.search(roles.text)
    if match is None or not roles.free(match.start(), match.end()):
        return
    unit = match_unit(roles.text, match.end("high"))
    if unit is None:
        return
    end = match.end("high") + len(unit.name)
    end += 2 if roles.text.startswith("之间", end) else 0
    roles.take(match.start(), end, "limit")
    scale = match["high"][-1] if match["high"][-1] in "万亿" else ""
    low = match["low"] if match["low"][-1] in "万亿" or match["unit1"] else match["low"] + scale  # 20到40万吨
    for op, said in ((Op.GE, low), (Op.LE, match["high"])):
        number = parse_number(said)
        if number is not None and number.value is not None:
            yield Limit(op, number.value, unit, match.start(), said + unit.name, said[-1] in "万亿", end)


def without_limited(normal: str, limits: tuple[Limit, ...]) -> str:
    """The question without the nouns that only stand before a comparison: 面积大于5亩的."""
    for limit in sorted(limits, key=lambda item: -item.start):
        before = normal[: limit.start]
        for noun in (qw.AREA_NOUN, qw.MONEY_NOUN, qw.SHARE_NOUN):
            last = [m for m in noun.finditer(before) if limit.start - m.end() <= 1]
            if last:
                normal = normal[: last[-1].start()] + normal[limit.start :]
                break
    return normal
