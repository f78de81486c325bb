"""The unit an answer is to be in, said apart from the ask: 用亩报, 别报公顷，报亩, 折成亩是多少, 以亿元计.

It is said with the ask (多少亩), where every way of planning reads it.  An ask that has a unit of its own keeps it.
"""

from __future__ import annotations

import re

from assistant.vocabulary.units import unit_pattern

_UNIT = r"(?P<unit>万亩|亩|公顷|平方公里|平方千米|万?平方米|平米|亿元|亿|万元|元|吨|万吨)"
_SAY = r"(?:报|算|计|说|表示|计算|统计|回答|讲|为单位|作单位|做单位|来报|来算|来说|列示|显示)"
_ENDS = r"(?=[。？?！!]*$)"
_NOT_IN = re.compile(
    rf"[，,]?(?:别|不要|不用|甭|莫|不)(?:给我)?(?:报|用|按|说|给|拿|写){_UNIT}(?:数)?(?=[，,。；]|$)[，,]?"
)
_SAID = (
    re.compile(
        rf"[，,]?(?:请|要|麻烦)?(?:用|按照?|以|拿|照)(?P<sort>){_UNIT}(?:数)?(?:来)?{_SAY}(?:就行|即可)?{_ENDS}"
    ),
    re.compile(rf"[，,](?:请|要|给我|就)?(?:报|说|给|算|换|写)(?:我|成)?(?P<sort>){_UNIT}(?:数)?{_ENDS}"),
    re.compile(rf"[，,]?(?:请|要)?(?:折合?|换算?|折算)(?:成|为)(?P<sort>){_UNIT}(?:数)?{_ENDS}"),
    re.compile(rf"(?:折合?|换算?|折算)(?:成|为)?(?P<sort>){_UNIT}(?:数)?(?=(?:一共|总共)?(?:是|有|为|得)?多少)"),
    re.compile(rf"(?<=[积计额价款])[（(](?P<sort>){_UNIT}[）)]{_ENDS}"),
    re.compile(rf"[，,；;（(](?:计量|面积|金额)?单位(?:是|为|用|按|：|:)?(?P<sort>){_UNIT}[）)]?{_ENDS}"),
    re.compile(rf"(?<=面积|合计|总计|价款|总额|规模|指标)(?P<sort>){_UNIT}{_ENDS}"),
)
_BARE = re.compile(rf"(?P<ask>多少|好多|几多)(?:面积|钱|地)?(?!{unit_pattern()})(?=[一-鿿]|[，,。？?！!]|$)")
_LARGE = re.compile(r"多大(?=[，,。？?]|$)")
_QUANTITY = re.compile(r"(?:面积|合计|总额|总计|价款|金额|成交价|规模|总量|总数)$")
_IN_SO_MANY = re.compile(
    r"^(?P<of>(?!.*(?:最|前|各|带|连|附|哪))[^，,。；;]{2,30}?)(?<![和、及与跟约])(?P<unit>亩|公顷)数(?:一共|总共|合计)?(?:是|有|为)?(?:多少|几)?"
    rf"{_ENDS}"
)
"""今年供地亩数: one figure, of nothing that is ranked or told beside another."""
_CLOSED = re.compile(r"(?:面积|合计|总计|价款|总额|规模|指标|情况)(?:情况)?$")
_REQUEST = re.compile(r"^(?:请|烦请|麻烦|帮)|统计|核算|计算|汇总")


def with_units_asked(text: str) -> str:
    """`text`, folded already, with the unit asked for beside its ask."""
    text = _IN_SO_MANY.sub(r"\g<of>面积是多少\g<unit>", text)
    for pattern in _SAID:
        match = pattern.search(text)
        if match is None:
            continue
        rest = text[: match.start()] + text[match.end() :]
        return _asked_in(_NOT_IN.sub("，", rest).rstrip("，,"), match["unit"]) or text
    return text


def _asked_in(rest: str, unit: str) -> str:
    """The question with its ask in the unit; "" where it has no place for it."""
    unit = "亿元" if unit == "亿" else unit
    if re.search(rf"(?:多少|好多|几){unit}", rest):
        return rest
    for ask in (_BARE, _LARGE):
        asked = ask.search(rest)
        if asked is not None:
            return f"{rest[: asked.start()]}{asked.groupdict().get('ask') or '多少'}{unit}{rest[asked.end() :]}"
    tail = rest.rstrip("。？?！!").removesuffix("情况")
    if _CLOSED.search(tail) and not re.search(r"最|前|哪|多少|几", tail):
        return f"{tail}是多少{unit}"
    return f"{tail}是多少{unit}" if (_QUANTITY.search(tail) and _REQUEST.search(rest)) or tail.endswith("合计") else ""
