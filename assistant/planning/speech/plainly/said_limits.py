"""Limits as people say them, written as the parser reads them: 四十亩往上 is 不少于40亩, 连五亩都够不上 is 不到5亩.

Each says the same bound of the same number; what is only about so many (四十亩出头, 几十亩), what sets two things
against each other (比去年多五亩) and what is aimed at (要达到90%) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.planning.speech.plainly.rules import Rule, Rules
from assistant.vocabulary.numbers import parse_chinese
from assistant.vocabulary.units import unit_pattern

_CN = "一二两三四五六七八九十百千万亿"
_PHYSICAL = (
    r"(?:万亩|亩|万公顷|公顷|平方公里|平方千米|万?平方米|万?平米|㎡|[百千]万元|万元|亿元|元|块钱"
    r"|万吨|吨|公里|米|万?立方米)"
)
_UNIT = rf"(?:个亿|{unit_pattern()}|成)"
_FIGURE = rf"(?:\d[\d,]*(?:\.\d+)?[十百千]?[万亿]?|[{_CN}]+(?:点[{_CN}零]+)?)"
_N = rf"(?P<n>(?<![\d.几数好第每]){_FIGURE}(?!\d))(?P<u>{_UNIT}?)"
_NO_NAME = r"(?![村组坪岭山湾镇乡街寨河沟田坝地塘])"
_NOT_AIMED = r"(?<![要能将应须会想争可需划标])(?<!目标)"
_PART = r"(?=的|就|才|以上|[，,、；;。？?！!]|且|又|并|还|有|$|[一-鿿]{1,6}(?:有|是|共|列|哪|几|多少))"


def _digits(match: re.Match[str]) -> str:
    """The number with its unit, in digits where it is well formed; 一个亿 is 1亿."""
    said, unit = match["n"], match["u"]
    value = parse_chinese(said) if said[0] in _CN else None
    if unit == "个亿":
        said, unit = f"{said if value is None else _plain(value)}亿", ""
        return said
    return f"{said if value is None else _written(said, value)}{unit}"


def _written(said: str, value: Decimal) -> str:
    """五千万 as 5000万: large numbers keep their scale."""
    scale = said[-1] if said[-1] in "万亿" and len(said) > 1 else ""
    head = parse_chinese(said[:-1]) if scale else None
    return f"{_plain(head)}{scale}" if head is not None else _plain(value)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _as(sign: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{sign}{_digits(match)}"


_BOTH_ENDS: tuple[Rule, ...] = (
    # 十到二十亩, 10亩以上、20亩以下
    (
        re.compile(rf"(?<![{_CN}\d几])(?P<a>[{_CN}]+)(?P<to>到|至|~|—|-)(?P<b>[{_CN}]+)(?={_PHYSICAL}){_NO_NAME}"),
        lambda match: _span(match),
    ),
    (
        re.compile(
            rf"(?P<a>{_FIGURE})(?P<ua>{_PHYSICAL})及?(?:以上|往上)[、，,和且]*(?:到|至)?"
            rf"(?P<b>{_FIGURE})(?P<ub>{_PHYSICAL})及?(?:以[下内]|往下)"
        ),
        r"不少于\g<a>\g<ua>不超过\g<b>\g<ub>",
    ),
)


def _span(match: re.Match[str]) -> str:
    low, high = parse_chinese(match["a"]), parse_chinese(match["b"])
    return match.group() if low is None or high is None or low >= high else f"{_plain(low)}到{_plain(high)}"


_EXACT_ENDS: tuple[Rule, ...] = (
    # 5公顷以上(不含五), 1亩以下(不含1亩), 20亩以上(含20亩)
    (
        re.compile(rf"{_N}及?以上[（(](?:不含|不包括)(?:本数|等于|{_FIGURE}{_UNIT}?)?[）)]"),
        _as("超过"),
    ),
    (re.compile(rf"{_N}及?以[下内][（(](?:不含|不包括)(?:本数|等于|{_FIGURE}{_UNIT}?)?[）)]"), _as("不到")),
    (re.compile(rf"{_N}及?以上[（(]含(?:本数|等于|{_FIGURE}{_UNIT}?)?[）)]"), _as("不少于")),
    (re.compile(rf"{_N}及?以[下内][（(]含(?:本数|等于|{_FIGURE}{_UNIT}?)?[）)]"), _as("不超过")),
    # 30亩和30亩以上的
    (re.compile(rf"{_N}(?:和|及|与|或者?)(?P=n)(?P=u)?以上"), _as("不少于")),
    (re.compile(rf"{_N}(?:和|及|与|或者?)(?P=n)(?P=u)?以[下内]"), _as("不超过")),
    (re.compile(rf"(?:≥|>=|≧|⩾)\s*{_N}"), _as("不少于")),
    (re.compile(rf"(?:≤|<=|≦|⩽)\s*{_N}"), _as("不超过")),
    (re.compile(rf"(?<=[一-鿿])>\s*{_N}"), _as("超过")),
    (re.compile(rf"(?<=[一-鿿])<\s*{_N}"), _as("不到")),
)

_BELOW: tuple[Rule, ...] = (
    # 连五亩都到不了, 一亩都不到, 够不上30亩
    (
        re.compile(
            rf"(?:连|哪怕)?{_N}(?:面积|地)?[都也]还?(?:不到|不足|不满|不够|没到|没有到|没满|够不[上着到]"
            r"|到不了|达不到|上不了|没达到)"
        ),
        _as("不到"),
    ),
    (
        re.compile(
            rf"(?:够不[上着到]|到不了|上不了|不够|没到|没满|没达到|没有达到|没超过?到|小过|少过|低过)(?:了)?{_N}"
        ),
        _as("不到"),
    ),
    (
        re.compile(
            rf"(?:比|较)(?!(?:\d{{2}}|\d{{4}})年){_N}(?:还|要|更)*(?:小|少|低|矮|短)(?:些|一些|点)?{_PART}(?!多少|几)"
        ),
        _as("不到"),
    ),
    (re.compile(rf"(?<![几])(?<=[一-鿿]){_N}(?:不到|未到|不足|不满|没到){_PART}"), lambda match: _below_it(match)),
)
_ABOVE: tuple[Rule, ...] = (
    # 比四十亩大, 大过5公顷, 不止40亩, 一个亿还多
    (
        re.compile(
            rf"(?:比|较)(?!(?:\d{{2}}|\d{{4}})年){_N}(?:还|要|更)*(?:大|多|高|贵|长)(?:些|一些|点)?{_PART}(?!多少|几)"
        ),
        _as("超过"),
    ),
    (re.compile(rf"(?:大过|多过|高过|长过|贵过|不止|不只|超出了?|超过了){_N}"), _as("超过")),
    (
        re.compile(rf"(?:达到|卖到|卖了|卖出了?|到)?{_N}(?:还|都|还要)(?:多|大|高|不止)(?=的|[，,。？?]|有|$)"),
        lambda match: _sold(match, "超过"),
    ),
    (re.compile(rf"{_N}开外"), _as("超过")),
)
_AT_LEAST: tuple[Rule, ...] = (
    # 九千万往上, 达到80亩的, 又够二十亩, 500万或者更多
    (re.compile(rf"(?:不下于?|不亚于|最少|最低|至少|不少于|起码){_N}(?:以上|往上)?"), _as("不少于")),
    (
        re.compile(
            rf"(?:达到|达|够|卖到了?)?{_N}(?:及其?以上|往上|朝上|向上|以上|打底|或者?更?(?:多|大|高)(?!于"
            r"|过)|或(?:者)?以上|甚至更?(?:多|大|高)(?!于|过))(?:走|数)?"
        ),
        lambda match: _at_least(match),
    ),
    (
        re.compile(
            rf"{_NOT_AIMED}(?:达到了?|(?<![不没未能])够(?:得?上|到|了|得着)?|(?<![不没未圆])满(?:了)?"
            rf"|卖到了?){_N}{_PART}"
        ),
        lambda match: _sold(match, "不少于"),
    ),
    (re.compile(rf"{_N}(?:及以下|往下|朝下|向下|封顶|或者?更?(?:少|小|低)(?!于|过))(?:走|数)?"), _as("不超过")),
    (re.compile(rf"(?:顶多|至多|最多|不多于){_N}(?=的|[，,、])"), _as("不超过")),
)

_CHINESE = (
    re.compile(
        rf"(?P<by>超过|大于|多于|高于|不少于|不低于|不小于|不超过|不大于|不到|不足|不满|少于|小于|低于|至少)"
        rf"(?P<n>[{_CN}]{{1,6}})(?P<u>个亿|{_PHYSICAL}){_NO_NAME}"
    ),
    re.compile(
        rf"(?<![{_CN}零〇几数上好第每\d都也])(?P<by>)(?P<n>[{_CN}]{{2,6}})(?P<u>{_PHYSICAL}){_NO_NAME}"
        r"(?!出头|左右|来|多|余)"
    ),
)


def _at_least(match: re.Match[str]) -> str:
    """20亩以上 stays as it is, in digits; what is said otherwise is 不少于20亩."""
    said = match.group()
    if said.endswith("以上") and not said.startswith(("达", "够", "卖")):
        return said.replace(f"{match['n']}{match['u']}", _digits(match), 1).replace("及其以上", "以上")
    return _sold(match, "不少于")


def _sold(match: re.Match[str], sign: str) -> str:
    """卖到9000万 is of the price, which may be named before it."""
    clause = re.split(r"[，,。；;]", match.string[: match.start()])[-1]
    priced = match.group().startswith("卖") and "价" not in clause
    return f"{'成交价' if priced else ''}{sign}{_digits(match)}"


def _below_it(match: re.Match[str]) -> str:
    """一亩不到; 3个没到期 is of no number."""
    return f"不到{_digits(match)}" if re.fullmatch(_PHYSICAL, match["u"]) else match.group()


_SIZED: tuple[Rule, ...] = (
    # 不足1亩的小图斑: the limit says it
    (
        re.compile(
            rf"(?P<limit>(?:不到|不足|不满|不超过|小于|少于|低于)\d[\d.,]*[万亿]?{_UNIT}?的)(?:这些|那些)?"
            r"(?:小块的?|小|零碎的?|零散的?|零星的?)(?=(?:图斑|宗地|地块|地|矿山|矿|项目|批次|块))"
        ),
        r"\g<limit>",
    ),
    (
        re.compile(
            rf"(?P<limit>(?:不少于|超过|大于|多于|高于)\d[\d.,]*[万亿]?{_UNIT}?的)(?:这些|那些)?"
            r"(?:大块的?|大宗的?|大)(?=(?:图斑|宗地|地块|地|矿山|矿|项目|批次|块))"
        ),
        r"\g<limit>",
    ),
)

_NOUGHT: tuple[Rule, ...] = (
    # 复垦面积还是零: not one 亩 of it
    (
        re.compile(
            r"(?P<act>复垦|供应|整治|修复|处置)的?(?:面积|规模)(?:到现在|至今|目前)?(?:还|仍|都|就|依然)*"
            r"(?:是|为|等于)(?:零|0)(?=的|[，,。？?]|$)"
        ),
        lambda match: f"一亩都没{match['act'].replace('供应', '供')}",
    ),
)
_VERB = r"占用?|压占?|涉及|威胁到?|影响到?|危及|欠缴?"
_OF_ONE: tuple[Rule, ...] = (
    # 占了5亩以上永农、…: the number goes behind what there is so much of
    (
        re.compile(
            rf"(?P<verb>{_VERB})了?(?P<n>(?:不少于|超过|不到|不超过|大于|小于)\d[\d.]*[万亿]?{_UNIT}"
            rf"|\d[\d.]*[万亿]?{_UNIT}以[上下内])"
            r"(?P<noun>(?:永久)?基本农田|永农|永基|耕地|农田|林地|水田|群众|价款|土地款|财产)(?=[、，,的且又])"
        ),
        r"\g<verb>\g<noun>\g<n>",
    ),
    # 有多少个批次，供地率不到50%: the condition behind its ask
    (
        re.compile(
            rf"^(?P<lead>[^，,有]{{0,10}}?)有(?P<ask>(?:多少|几|好多)[个宗处件家户块条座批]?)"
            rf"(?P<noun>[一-鿿]{{2,6}}?)[，,]"
            rf"(?P<cond>[^，,的各多几哪]{{1,16}}?(?:不少于|超过|不到|不超过|大于|小于|低于|高于"
            rf"|不足)\d[\d.]*[万亿]?{_UNIT}?)的?[。？?]*$"
        ),
        r"\g<lead>\g<cond>的\g<noun>有\g<ask>",
    ),
    # 一宗就有6公顷多的: of one of them
    (
        re.compile(
            r"(?<=[，,、])(?:光是?|单是?)?一(?P<one>[宗块个处])(?:地)?就(?:有|是|占|达)?(?=超过|不少于|大于|\d)"
        ),
        r"单\g<one>",
    ),
    # 价款超了两千万
    (
        re.compile(
            rf"(?<![过未不没])超(?:了|出了?|过了)(?=(?:\d|[{_CN}]{{1,6}}(?:[百千万亿]|亩|公顷|元|户|人|个|宗)))"
        ),
        "超过",
    ),
)

_GROUPS = "乡镇|镇|乡|村|街道|单位|企业|公司|部门"
_GROUP = rf"(?P<by>{_GROUPS})"
_SO_MANY = (
    r"(?P<limit>(?:不少于|不低于|超过|不到|不超过|大于|多于|少于|低于|高于|不足|不满)"
    r"(?:\d[\d.]*[%％]|\d+[个处宗件家]))"
)
_OF_GROUPS: tuple[Rule, ...] = (
    # 哪些乡镇的图斑超过100个, 超过8处的有几个乡镇: so many of each, no limit on rows
    (
        re.compile(
            rf"^(?P<ask>有?(?:哪些|哪几个|几个|多少个)){_GROUP}的?(?P<what>[^，,最多几哪的]{{2,16}}?){_SO_MANY}(?:的)?(?=[。？?]*$)"
        ),
        lambda match: f"{match['what']}{match['limit']}的{match['by']}有{match['ask'].removeprefix('有')}",
    ),
    (
        re.compile(
            rf"^(?P<what>[^，,最多几哪]{{2,16}}?){_SO_MANY}的(?:有|是|一共|总共|共)*(?P<ask>哪些|哪几个|几个|多少个){_GROUP}(?=[。？?]*$)"
        ),
        r"\g<what>\g<limit>的\g<by>有\g<ask>",
    ),
)

_N_THINGS = rf"(?P<n>\d+|[{_CN}]{{1,3}})(?P<c>[个处宗件家户条起块])"
_BOUNDS = {
    "超过": "超过",
    "多于": "超过",
    "不止": "超过",
    "不到": "不到",
    "少于": "不到",
    "不足": "不到",
    "不超过": "不超过",
}
_BOUND = r"(?:(?P<by>至少|最少|起码|最起码|不少于|不低于|超过|多于|不止|不到|少于|不足|不超过)有?)?"


def _so_many(match: re.Match[str]) -> str:
    """What there is so much of, the bound, the group; as it stands where no bound is said."""
    value = parse_chinese(match["n"]) if match["n"][0] in _CN else Decimal(match["n"])
    sign = _BOUNDS.get(match["by"], "不少于") if match["by"] or match["more"] else ""
    if value is None or not sign or (match["by"] and match["more"] and sign != "不少于"):
        return match.group()
    ask = f"有{match['ask']}" if match["ask"] else ""
    return f"{match['what']}{sign}{_plain(value)}{match['c']}的{match['group']}{ask}"


_KEPT = rf"(?P<group>{_GROUPS})"
_WHICH = r"(?P<ask>哪些|哪几[个家]|哪一?[个家]|几[个家]|多少[个家])"
_THINGS = r"(?P<what>[^，,最多几哪]{2,14}?)"
_GROUPS_HAVING: tuple[Rule, ...] = (
    # 至少有两个中型隐患点的乡镇, 有3个以上督察问题的村有几个: so many in each, before what there is so much of
    (
        re.compile(
            rf"^(?:那些)?(?:有)?{_BOUND}{_N_THINGS}(?P<more>及?以上)?的?{_THINGS}的{_KEPT}(?:都?有|是|一共|总共|共)*{_WHICH}?(?=[。？?]*$)"
        ),
        _so_many,
    ),
    (
        re.compile(
            rf"^(?:还?有)?{_WHICH}{_KEPT}(?:都|还)?有{_BOUND}{_N_THINGS}(?P<more>及?以上)?的?{_THINGS}(?=[。？?]*$)"
        ),
        _so_many,
    ),
    # 中型隐患点至少有两个的乡镇
    (
        re.compile(
            rf"^(?:那些)?{_THINGS}(?:都|还)?(?:有)?{_BOUND}{_N_THINGS}(?P<more>及?以上)?的{_KEPT}(?:都?有|是|一共|总共|共)*{_WHICH}?(?=[。？?]*$)"
        ),
        _so_many,
    ),
)

_RULES = Rules(
    *_GROUPS_HAVING, *_OF_GROUPS, *_BOTH_ENDS, *_EXACT_ENDS, *_BELOW, *_ABOVE, *_AT_LEAST, *_OF_ONE, *_NOUGHT, *_SIZED
)


def with_plain_limits(text: str) -> str:
    """`text`, folded already, with its limits said plainly."""
    text = _RULES.said(text)
    for pattern in _CHINESE:
        text = pattern.sub(lambda match: f"{match['by']}{_digits(match)}", text)
    return text
