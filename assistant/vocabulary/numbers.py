"""Numerals as cells and prose write them, masked ones included.

``*`` stands for hidden digits (``*60个``, ``3*.6*万元``, ``*.*亩``): such a numeral
never gets a value.  Values are exact decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_pattern


@dataclass(frozen=True)
class ParsedNumber:
    """One numeral: `value` is None exactly when `masked`.

    A scale word is folded into the value (``3.2万`` is 32000) unless it forms a
    unit (``3.2万元`` is 3.2 with `unit_suffix` 万元).  `note` is a trailing mark
    (``16994 -``), `second` the value in brackets (``6.3(6.1)``).
    """

    text: str
    value: Decimal | None
    masked: bool = False
    note: str = ""
    second: Decimal | None = None
    unit_suffix: str = ""

    @property
    def unit(self) -> Unit | None:
        return match_unit(self.unit_suffix, 0)


_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0x2212: "-",
    0x2013: "-",
    0xFE63: "-",
    0xA0: " ",
}
_DASHES = re.compile(r"[-—–―─_/…·.‧~～]{1,6}")
_SCALE = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}


def fold_width(text: str) -> str:
    """Full-width letters, digits and signs as their ASCII forms; length is kept.

    Unlike NFKC it leaves ㎡ and footnote marks such as ① alone.
    """
    return text.translate(_FULL_WIDTH)


def is_dash(text: str) -> bool:
    """Whether a cell holds only a sign for “nothing here” (``—``, ``-``, ``/``, ``…``)."""
    return _DASHES.fullmatch(fold_width(text).strip()) is not None


# -- numerals in running text ---------------------------------------------------

_DIGIT = "[0-9０-９]"
_MARK = "[0-9０-９*＊]"
_ANY_UNIT = unit_pattern()
# Words that are as likely to begin a masked place name (*家村, *元镇) as to count.
_PLACE_LIKE = r"[家元口台场本座条米石](?=[村镇乡寨湾坝沟桥])"
_MASKED_UNIT = unit_pattern(set(Dimension) - {Dimension.DURATION})
_CORE = rf"(?>(?:{_MARK}{{1,3}}(?:,{_MARK}{{3}})+(?!{_MARK})|{_MARK}+)(?:[.．]{_MARK}+)?)"
_ROUND = "[余多]?"
_SCALE_WORD = rf"(?:(?:万亿|[百千]?[万亿])(?!元|吨|方|分之)|[百千](?![克米瓦])(?={_ROUND}(?:{_ANY_UNIT})))"

NUMERAL: re.Pattern[str] = re.compile(
    r"(?<![0-9０-９*＊.．A-Za-z])"
    r"(?P<sign>(?<![0-9０-９*＊A-Za-z年月日号])[-−－](?=[0-9０-９]))?"
    rf"(?P<core>(?=[*＊.．]*{_DIGIT}){_CORE}"
    rf"|[*＊]+(?:[.．][*＊]+)?(?![0-9０-９.．*＊])(?!{_PLACE_LIKE})(?={_ROUND}[十百千]?[万亿]?{_ROUND}(?:{_MASKED_UNIT})))"
    r"(?![.．][0-9０-９*＊])(?![#＃])"
    rf"(?!(?!{unit_pattern()})[A-Za-z])"
    rf"(?P<scale>{_SCALE_WORD})?"
)
"""Arabic numerals in prose, masked ones included; groups ``core`` and ``scale``.

A lone ``*`` counts only before a unit (``*个``, ``*.*亩``); before anything else it
hides a name (``*区``).  Dotted dates (``2023.6.30``) and ``11#`` are not numerals.
"""

_CN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CN_SMALL = {"十": 10, "百": 100, "千": 1000}
_CN_LARGE = (("亿", 10**8), ("万", 10**4))

CHINESE_NUMERAL: re.Pattern[str] = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+[万亿]?)?"
)
"""Candidate Chinese numerals in prose; `parse_chinese` says whether one is well formed."""


_YEAR = re.compile("[一二][零〇一二三四五六七八九]{3}")


def parse_chinese(text: str) -> Decimal | None:
    """三百二十一, 两千, 一点二亿, 二〇二三 (four digits, a year); None if not well formed."""
    if _YEAR.fullmatch(text):
        return Decimal("".join(str(_CN_DIGITS[char]) for char in text))
    whole, point, rest = text.partition("点")
    if point:
        scale = dict(_CN_LARGE).get(rest[-1:], 1)
        decimals = rest[:-1] if scale != 1 else rest
        integer = _chinese_integer(whole)
        if integer is None or not decimals or any(char not in _CN_DIGITS or char == "两" for char in decimals):
            return None
        digits = "".join(str(_CN_DIGITS[char]) for char in decimals)
        return _shift(f"{integer}.{digits}", scale)
    integer = _chinese_integer(text)
    return None if integer is None else Decimal(integer)


def whole_number(text: str) -> int | None:
    """3 or 三, in digits or in Chinese; None if not well formed."""
    number = int(text) if text.isdigit() else parse_chinese(text)
    return None if number is None else int(number)


def _chinese_integer(text: str) -> int | None:
    for word, size in _CN_LARGE:
        if word not in text:
            continue
        high, _, low = text.rpartition(word)
        head = _chinese_integer(high)
        if head is None or head == 0:
            return None
        if low == "":
            return head * size
        if len(low) == 1 and low in _CN_DIGITS and low not in "零〇":
            return head * size + _CN_DIGITS[low] * size // 10
        tail = _chinese_integer(low.lstrip("零〇") if len(low) > 1 else low)
        return None if tail is None or tail >= size else head * size + tail
    return _chinese_below_ten_thousand(text)


def _chinese_below_ten_thousand(text: str) -> int | None:
    if text in ("零", "〇"):
        return 0
    total, digit, last, zero = 0, None, 10_000, False
    for char in text:
        if char in "零〇":
            if digit is not None or total == 0 or zero:
                return None
            zero = True
        elif char in _CN_DIGITS:
            if digit is not None:
                return None
            digit = _CN_DIGITS[char]
        elif char in _CN_SMALL:
            size = _CN_SMALL[char]
            if size >= last or (digit is None and not (size == 10 and total == 0)):
                return None
            total, digit, last, zero = total + (1 if digit is None else digit) * size, None, size, False
        else:
            return None
    if digit is None:
        return None if zero or total == 0 else total
    spoken_short = total > 0 and last >= 100 and not zero
    return total + digit * (last // 10 if spoken_short else 1)


# -- one numeral ---------------------------------------------------------------

_BODY = re.compile(
    r"(?P<sign>[-+]?)(?P<open>\()?(?P<inner>[-+]?)"
    r"(?P<core>[0-9*]{1,3}(?:,[0-9*]{3})+(?:\.[0-9*]+)?|[0-9*]+(?:\.[0-9*]+)?|\.[0-9]+)"
    r"(?P<scale>万亿|[百千]?[万亿]|[百千])?"
)
_SECOND = re.compile(r"\((?P<second>[-+]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)[^()0-9]{0,4}\)$")
_NOTE = re.compile(r"\s*(?P<note>[-—–]|[①-⑳]|[¹²³⁰-⁹]+|\[\d+\]|※|#|[↑↓▲▼])$")


_START = re.compile(r"[-+(¥￥*.\d〇零一二两三四五六七八九十百]")


def parse_number(text: str) -> ParsedNumber | None:
    """The one numeral that `text` holds, with a unit, a note or a second value after it.

    None when `text` is anything else: words, several numbers, a date, a dash.
    """
    folded = fold_width(text).strip()
    if _START.match(folded) is None or is_dash(folded):
        return None
    number = _parse_arabic(folded) or _parse_words(folded)
    if number is None:
        return None
    return ParsedNumber(text.strip(), number.value, number.masked, number.note, number.second, number.unit_suffix)


def _parse_arabic(folded: str) -> ParsedNumber | None:
    note, second = "", None
    currency = folded[0] in "¥￥"
    body = folded[1:].lstrip() if currency else folded
    if (found := _NOTE.search(body)) and found.start() > 0:
        note, body = found["note"], body[: found.start()].rstrip()
    if (found := _SECOND.search(body)) and found.start() > 0:
        second, body = Decimal(found["second"].replace(",", "")), body[: found.start()].rstrip()
    match = _BODY.match(body)
    if match is None:
        return None
    suffix = _suffix_of(match, body)
    if suffix is None:
        return None
    scale, unit = suffix
    core = match["core"].replace(",", "")
    if "*" in core:
        return ParsedNumber(folded, None, True, note, second, unit or ("元" if currency else ""))
    value = _shift(core, _SCALE.get(scale, 1))
    if (match["open"] and not match["inner"]) or match["sign"] == "-" or match["inner"] == "-":
        value = -value
    return ParsedNumber(folded, value, False, note, second, unit or ("元" if currency else ""))


def _suffix_of(match: re.Match[str], body: str) -> tuple[str, str] | None:
    """(scale word, unit) after the digits, or None when something else stands there."""
    scale, tail = match["scale"] or "", body[match.end() :]
    if match["open"]:
        if tail.count(")") != 1:
            return None
        tail = tail.replace(")", "", 1)
    rest = tail.strip()
    if scale:
        with_scale = match_unit(scale + rest, 0)
        if with_scale is not None and with_scale.name == scale + rest and _scale_belongs_to_unit(with_scale):
            return "", with_scale.name
    if rest == "":
        return scale, ""
    unit = match_unit(rest, 0)
    return (scale, rest) if unit is not None and unit.name == rest else None


def _scale_belongs_to_unit(unit: Unit) -> bool:
    return unit.dimension in (Dimension.MONEY, Dimension.WEIGHT) or unit.symbol in ("公里", "千瓦", "万方")


def _shift(digits: str, factor: int) -> Decimal:
    """`digits` times a power of ten, exactly and without an exponent."""
    places = len(str(factor)) - 1
    whole, _, decimals = digits.partition(".")
    moved = whole + decimals.ljust(places, "0")[:places]
    rest = decimals[places:]
    return Decimal(f"{moved or '0'}.{rest}" if rest else moved or "0")


def _parse_words(folded: str) -> ParsedNumber | None:
    body = folded.removeprefix("百分之")
    share = len(body) < len(folded)
    words = CHINESE_NUMERAL.match(body)
    for end in range(words.end() if words else 0, 0, -1):
        value = parse_chinese(body[:end])
        if value is None:
            continue
        rest = body[end:]
        unit = match_unit(rest, 0)
        if rest == "" or (unit is not None and unit.name == rest and not share):
            return ParsedNumber(folded, value, False, unit_suffix="%" if share else rest)
        return None
    return None
