"""What a question asks for: the kind of answer, and the unit or the dimension it is to be in."""

from __future__ import annotations

import re

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.question import Wants
from assistant.planning.speech.roles import Roles, take_pattern
from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_named

_ASKS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (Wants.WHEN, qw.WHEN_ASK),
    (Wants.TEXT, qw.STAGE_ASK),
    (Wants.NUMBER, qw.NUMBER_ASK),
    (Wants.NUMBER, qw.SIZE_ASK),
    (Wants.TEXT, qw.HOW_ASK),
    (Wants.EXISTS, qw.ANY_ASK),
    (Wants.WHICH, qw.WHICH_ASK),
    (Wants.EXISTS, qw.EXISTS_ASK),
    (Wants.TEXT, qw.WHAT_ASK),
)


def asked(normal: str, roles: Roles) -> tuple[Wants, Unit | None]:
    wants: Wants | None = None
    unit: Unit | None = None
    for kind, pattern in _ASKS:
        for match in pattern.finditer(normal):
            if not roles.free(match.start(), match.end()):
                continue
            if pattern is qw.EXISTS_ASK and match.group().endswith("吗"):
                roles.take(match.start(), match.start() + 1, "ask")
                roles.take(match.end() - 1, match.end(), "ask")
            else:
                roles.take(match.start(), match.end(), "ask")
            if wants is None:
                wants = kind
            if kind is Wants.NUMBER and unit is None:
                percent = match.groupdict().get("share") or match.groupdict().get("tenths")
                unit = unit_named("%") if percent else _asked_unit(normal, match.end(), roles)
    tail = qw.TRAILING_EXISTS.search(normal) if wants is None else None
    if tail is not None and roles.free(tail.start("tail"), tail.end("tail")):
        roles.take(tail.start("tail"), len(normal), "ask")
        wants = Wants.EXISTS
    if wants is Wants.TEXT and qw.FIELD_ASK.search(normal):
        wants = Wants.WHICH
    if wants is Wants.TEXT and qw.SHARE_NOUN.search(normal) and not re.search(r"怎么|如何|咋", normal):
        wants = Wants.NUMBER  # 干到什么进度了: a share is wanted
    return wants or Wants.OPEN, unit


def asks_of_many(normal: str) -> bool:
    """Whether several numbers are asked for at once: 涉及几个村几个乡镇."""
    return len(list(qw.NUMBER_ASK.finditer(normal))) > 1


_CASES = re.compile(r"(?P<unit>[件宗处笔起家])数(?:量)?(?:是|为|有)?(?:多少)?[？?。！!]*$")


_LAND = re.compile(r"(?<![成为按以用折合多少几])亩数")


def unit_of_noun(normal: str) -> Unit | None:
    """抵押登记受理件数, 划拨供地的宗数: so many 件 or 宗 are asked for; 供地亩数最少的: so many 亩."""
    cases = _CASES.search(normal)
    if cases is None and _LAND.search(normal):
        return unit_named("亩")
    return unit_named(cases["unit"]) if cases is not None else None


def unit_said(roles: Roles) -> Unit | None:
    """折成公顷, 按亩算: the unit that the answer is to be in."""
    for pattern in (qw.CONVERTED, qw.BY_UNIT):
        match = pattern.search(roles.text)
        if match is not None and roles.free(match.start(), match.end()):
            roles.take(match.start(), match.end(), "unit")
            take_pattern(roles, qw.BY_TAIL, "unit")
            return unit_named(match["unit"] or "")
    return None


def _asked_unit(normal: str, at: int, roles: Roles) -> Unit | None:
    unit = match_unit(normal, at)
    if unit is None and normal[at : at + 1] in ("万", "亿"):
        roles.take(at, at + 1, "unit")  # 卖了多少万: of money, as people say it
        return unit_named(f"{normal[at]}元")
    if unit is None or (unit.dimension is Dimension.DURATION and unit.name == "年"):
        return None
    nouns = (qw.AREA_NOUN.match(normal, at), qw.MONEY_NOUN.match(normal, at))
    if any(noun is not None and noun.end() > at + len(unit.name) for noun in nouns):
        return None  # 多少面积 asks for no 面
    roles.take(at, at + len(unit.name), "unit")
    if unit.name == "个" and (named := unit_named(normal[at + 1 : at + 2])) and named.dimension is Dimension.PEOPLE:
        return _asked_unit(normal, at + 1, roles)  # 几个人 asks for people
    return unit


def dimension_asked(normal: str, unit: Unit | None) -> Dimension | None:
    if unit is not None:
        return unit.dimension
    if qw.MONEY_NOUN.search(normal) or qw.TAKEN_IN.search(normal):
        return Dimension.MONEY
    if qw.AREA_NOUN.search(normal) or qw.HOW_LARGE.search(normal):
        return Dimension.AREA
    return Dimension.SHARE if qw.SHARE_NOUN.search(normal) else None
