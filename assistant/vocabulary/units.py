"""Units of the bureau's figures: areas, money, shares, measure words, and how they convert.

Area factors follow domain practice: 1 公顷 = 15 亩, 1 平方公里 = 1500 亩, 1 亩 = 2000/3 ㎡.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache


class Dimension(StrEnum):
    """What a unit measures.  Counting is split where adding or comparing would mislead."""

    AREA = "area"
    MONEY = "money"
    SHARE = "share"
    POINTS = "points"
    LENGTH = "length"
    WEIGHT = "weight"
    VOLUME = "volume"
    POWER = "power"
    ENERGY = "energy"
    COAL_EQUIVALENT = "coal equivalent"
    DURATION = "duration"
    COUNT = "count"
    PEOPLE = "people"
    HOUSEHOLDS = "households"
    TIMES = "times"
    VISITS = "visits"


COUNTING = frozenset(
    {Dimension.COUNT, Dimension.PEOPLE, Dimension.HOUSEHOLDS, Dimension.TIMES, Dimension.VISITS},
)
"""Dimensions of measure words: their figures are counts of things, people or events."""


OF_KINDS = frozenset({"类", "种"})
"""Measure words that count kinds of things, and no things."""


@dataclass(frozen=True)
class Unit:
    """One unit as it may be written.

    `name` is the spelling found, `symbol` the spelling to show (㎡ for m2), `factor`
    its size in the dimension's base (㎡, 元, 1, 米, 吨, 立方米, 千瓦, 千瓦时, 吨标准煤, 天, one thing).
    A rate such as 万元/亩 has the denominator's dimension in `per`.
    """

    name: str
    symbol: str
    dimension: Dimension
    factor: Fraction = Fraction(1)
    per: Dimension | None = None

    @property
    def counts(self) -> bool:
        """Whether this is a measure word (个, 宗, 户 …), not a physical unit."""
        return self.per is None and self.dimension in COUNTING


_MU = Fraction(2000, 3)
_SCALES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}

# name(s), dimension, factor, the scale words that form a unit of their own with it;
# the first name is the symbol to show.
_PHYSICAL: tuple[tuple[str, Dimension, Fraction | int, str], ...] = (
    ("亩", Dimension.AREA, _MU, "万 亿"),
    ("公顷 hm² hm2 ha", Dimension.AREA, 10_000, "万"),
    ("平方公里 平方千米 km² km2 k㎡", Dimension.AREA, 1_000_000, "万"),
    ("㎡ 平方米 平米 m² m2", Dimension.AREA, 1, "万 亿"),
    ("元 圆 块钱", Dimension.MONEY, 1, "百 千 万 十万 百万 千万 亿 万亿"),
    ("% ％", Dimension.SHARE, 1, ""),
    ("‰", Dimension.SHARE, Fraction(1, 10), ""),
    ("个百分点 百分点", Dimension.POINTS, 1, ""),
    ("公里 千米 km", Dimension.LENGTH, 1000, "万"),
    ("米 m", Dimension.LENGTH, 1, "万"),
    ("厘米 cm", Dimension.LENGTH, Fraction(1, 100), ""),
    ("毫米 mm", Dimension.LENGTH, Fraction(1, 1000), ""),
    ("吨 t", Dimension.WEIGHT, 1, "万 百万 千万 亿"),
    ("公斤 千克 kg", Dimension.WEIGHT, Fraction(1, 1000), "万"),
    ("斤", Dimension.WEIGHT, Fraction(1, 2000), "万"),
    ("克 g", Dimension.WEIGHT, Fraction(1, 1_000_000), ""),
    ("立方米 立方 m³ m3", Dimension.VOLUME, 1, "万 亿"),
    ("万方", Dimension.VOLUME, 10_000, ""),
    ("千瓦 kW", Dimension.POWER, 1, "万"),
    ("兆瓦 MW", Dimension.POWER, 1000, ""),
    ("千瓦时 千瓦小时 kWh KWH kwh", Dimension.ENERGY, 1, "百 万 百万 亿"),
    ("万度", Dimension.ENERGY, 10_000, ""),
    ("亿度", Dimension.ENERGY, 10**8, ""),
    ("吨标准煤 吨标煤 tce", Dimension.COAL_EQUIVALENT, 1, "万 亿"),
    ("年 周年", Dimension.DURATION, Fraction(1461, 4), ""),
    ("个月", Dimension.DURATION, Fraction(487, 16), ""),
    ("天", Dimension.DURATION, 1, ""),
    ("个工作日 工作日", Dimension.DURATION, 1, ""),
    ("小时 个小时 h", Dimension.DURATION, Fraction(1, 24), ""),
    ("分钟", Dimension.DURATION, Fraction(1, 1440), ""),
)
_MEASURE_WORDS: tuple[tuple[Dimension, str], ...] = (
    (
        Dimension.COUNT,
        "个 宗 件 起 处 份 本 项 家 条 株 块 台 栋 幢 间 座 期 批 批次 类 种 套 张 辆 头 只 幅 卷 册 部 篇 片 所 层 颗 "
        "棵 眼 组 支 款 例 艘 架 根 笔 票 封 枚 面 段 对 桩",
    ),
    (Dimension.PEOPLE, "人 名 位 口"),
    (Dimension.HOUSEHOLDS, "户"),
    (Dimension.TIMES, "次 场 场次 轮 轮次 趟 回"),
    (Dimension.VISITS, "人次 户次 家次 件次 车次 辆次 架次 台次 班次 人天"),
)
_PERIODIC = {"年": Fraction(1461, 4), "月": Fraction(487, 16), "日": Fraction(1), "天": Fraction(1)}


def _declared() -> Iterator[Unit]:
    for names, dimension, factor, scales in _PHYSICAL:
        yield from _spellings(names.split(), dimension, Fraction(factor), scales.split())
    for dimension, words in _MEASURE_WORDS:
        for word in words.split():
            yield from _spellings([word], dimension, Fraction(1), ["万", "亿"])


def _spellings(names: list[str], dimension: Dimension, factor: Fraction, scales: list[str]) -> Iterator[Unit]:
    for name in names:
        yield Unit(name, names[0], dimension, factor)
        for scale in scales:
            yield Unit(scale + name, scale + names[0], dimension, factor * _SCALES[scale])


_UNITS: dict[str, Unit] = {unit.name: unit for unit in _declared()}
_LONGEST = max(map(len, _UNITS))
_BRACKETED = re.compile(r"[（(]([^（）()]+)[）)]\s*$")
_LATIN = re.compile(r"[A-Za-z0-9²³]+")


def unit_in_brackets(name: str) -> Unit | None:
    """The unit that ends a name in brackets: 营业收入（百万元）."""
    match = _BRACKETED.search(name)
    return unit_named(match[1].strip()) if match else None


def unit_pattern(dimensions: Iterable[Dimension] | None = None) -> str:
    """A regular expression that matches any unit spelling (longest first), for look-aheads."""
    wanted = None if dimensions is None else frozenset(dimensions)
    names = (unit.name for unit in _UNITS.values() if wanted is None or unit.dimension in wanted)
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def match_unit(text: str, at: int) -> Unit | None:
    """The longest unit that starts at offset `at`, rates (万元/亩, 万吨/年) included.

    `len(unit.name)` code points of `text` belong to it.
    """
    unit = _match_simple(text, at)
    if unit is None:
        return None
    slash = at + len(unit.name)
    if text[slash : slash + 1] not in ("/", "／"):
        return unit
    return _rate(unit, text, slash) or unit


def _match_simple(text: str, at: int) -> Unit | None:
    for length in range(min(_LONGEST, len(text) - at), 0, -1):
        unit = _UNITS.get(text[at : at + length])
        if unit is None:
            continue
        following = text[at + length : at + length + 1]
        if _LATIN.fullmatch(unit.name) and following.isascii() and following.isalnum():
            continue
        return unit
    return None


def _rate(unit: Unit, text: str, slash: int) -> Unit | None:
    below = _match_simple(text, slash + 1)
    if below is not None:
        name, symbol, dimension, factor = below.name, below.symbol, below.dimension, below.factor
    elif (name := text[slash + 1 : slash + 2]) in _PERIODIC:
        symbol, dimension, factor = name, Dimension.DURATION, _PERIODIC[name]
    else:
        return None
    whole = f"{unit.name}{text[slash]}{name}"
    return Unit(whole, f"{unit.symbol}/{symbol}", unit.dimension, unit.factor / factor, dimension)


@lru_cache(maxsize=4096)
def unit_named(name: str) -> Unit | None:
    """The unit whose spelling is exactly `name`; None if there is none."""
    unit = match_unit(name, 0)
    return unit if unit is not None and unit.name == name else None


def compatible(first: Unit, second: Unit) -> bool:
    """Whether figures in the two units may stand for the same quantity.

    个 is the general measure word: it goes with every count of things, people or
    households, but not with events (次) or visits (人次).
    """
    if first.per != second.per:
        return False
    if first.dimension == second.dimension:
        return True
    general = {Dimension.COUNT, Dimension.PEOPLE, Dimension.HOUSEHOLDS}
    pair = {first.dimension, second.dimension}
    return pair <= general and "个" in (first.symbol[-1], second.symbol[-1])


def convert(value: Decimal, source: Unit, target: Unit) -> Decimal:
    """`value` of `source` units in `target` units, exact where a decimal can be.

    Raises `ValueError` when the two measure different things.
    """
    if not compatible(source, target):
        raise ValueError(f"{source.name} cannot be expressed in {target.name}")
    if source.factor == target.factor:
        return value
    exact = Fraction(value) * source.factor / target.factor
    with localcontext() as context:
        context.prec = max(40, len(value.as_tuple().digits) + 20)
        result = Decimal(exact.numerator) / Decimal(exact.denominator)
    return _plain(result)


def _plain(value: Decimal) -> Decimal:
    """`value` without trailing zeros after the point and without a positive exponent."""
    with localcontext() as context:
        context.prec = max(40, len(value.as_tuple().digits) + 5)
        value = value.normalize()
        return value.quantize(Decimal(1)) if int(value.as_tuple().exponent) > 0 else value


def format_decimal(value: Decimal, computed: bool, places: int = 2) -> str:
    """`value` as answers show it, without exponent or separators.

    Quoted values keep their decimals as written; computed ones show at most
    `places`, rounded half up, without trailing zeros.
    """
    if not computed:
        return format(value, "f")
    with localcontext() as context:
        context.prec = max(40, value.adjusted() + 10 + places)
        rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = format(rounded, "f").rstrip("0").rstrip(".")
    return "0" if text in ("", "-0", "-") else text
