"""Comparisons, ranges and superlatives in a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.plan import Op
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.roles import Roles, take_pattern
from assistant.vocabulary.numbers import parse_number, whole_number
from assistant.vocabulary.units import Unit, match_unit, unit_named

_TENTHS = unit_named("%")


@dataclass(frozen=True)
class Limit:
    """A comparison with a number: 超过5亩."""

    op: Op
    value: Decimal
    unit: Unit | None
    start: int
    text: str = ""
    scaled: bool = False
    end: int = -1


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
    found: list[Limit] = list(_range(roles))
    for op, pattern in qw.COMPARISONS:
        for match in pattern.finditer(roles.text):
            if not roles.free(match.start(), match.end()):
                continue
            number = parse_number(match["number"]) or parse_number(f"一{match['number']}")  # 过亿
            if number is None or number.value is None:
                continue
            value, unit = number.value, match_unit(roles.text, match.end("number"))
            if unit is None and roles.text.startswith("成", match.end("number")):
                value, unit = value * 10, _TENTHS  # 七成以上
            end = max(match.end(), match.end("number") + (len(unit.name) if unit else 0))
            roles.take(match.start(), end, "limit")
            said = match["number"]
            text = said + (unit.name if unit else "")
            if unit is _TENTHS:
                text = f"{said}成"
            found.append(Limit(Op(op), value, unit, match.start(), text, said[-1] in "万亿", end))
    return tuple(found)


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
    for op, side in ((Op.GE, "low"), (Op.LE, "high")):
        number = parse_number(match[side])
        if number is not None and number.value is not None:
            yield Limit(op, number.value, unit, match.start(), match[side] + unit.name, match[side][-1] in "万亿", end)


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
