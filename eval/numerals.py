"""Numbers in an answer, as the scorer reads them.

Deliberately not the product's own number reader: a mistake in one must not hide
in the other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from eval.sample import Quantity

_SCALES = {
    "万亿": Decimal(10) ** 12,
    "亿": Decimal(10) ** 8,
    "千万": Decimal(10) ** 7,
    "万": Decimal(10) ** 4,
}
_SCALE = "|".join(_SCALES)
_NUMBER = re.compile(
    rf"(?<![\d.,*A-Za-z-])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d*]|[.,]\d|\.?\*)"
    rf"\s*(?P<scale>{_SCALE})?(?:余|多|来)?(?=(?P<after>.{{0,12}}))",
    re.DOTALL,
)
_NOT_A_FIGURE = re.compile(r"年|月|日(?!均)|号|季度|[-~至到]\d+(?:年|月|日)|[-/.]\d")
_LONGER = {"个": ("个百分点", "个月", "个工作日"), "人": ("人次", "人民"), "亩": ("亩次",), "件": ("件次",)}
_CITATION = re.compile(r"〔\d{1,3}〕")


@dataclass(frozen=True)
class Number:
    """A number in a text: its value with 万/亿 worked in, and what follows it."""

    value: Decimal
    after: str
    start: int


def plain(text: str) -> str:
    """Half-width text without citation marks; a Chinese comma never joins two numbers
    (``3，120`` is no ``3,120``), dashes of all kinds are ``-``."""
    spaced = _CITATION.sub("", text).replace("，", " , ")
    return re.sub("[−–—‒―]", "-", unicodedata.normalize("NFKC", spaced))


def first_sentence(text: str) -> str:
    """Up to the first full stop or line end; a line that ends in ：takes the next with it."""
    sentence = ""
    for piece in re.split(r"(?<=[。!?\n])", plain(text)):
        sentence += piece
        if sentence.strip() and not sentence.strip().endswith(":"):
            break
    return sentence.strip()


def numbers(text: str) -> list[Number]:
    """The numbers of `text` (as `plain` gives it), dates and masked digits left out."""
    found = []
    for match in re.finditer(_NUMBER, text):
        if not match["scale"] and _NOT_A_FIGURE.match(match["after"]):
            continue
        value = Decimal(match["digits"].replace(",", "")) * _SCALES.get(match["scale"] or "", Decimal(1))
        found.append(Number(value, match["after"], match.start()))
    return found


def states(number: Number, wanted: Quantity) -> bool:
    """Whether `number` is the wanted quantity: its value, in one of its units."""
    for unit in wanted.units:
        scale, base = _unit(unit)
        base = plain(base)  # ㎡ of a text is folded to m2
        if not number.after.startswith(base) or number.after.startswith(_LONGER.get(base, ())):
            continue
        if any(abs(number.value - value * scale) <= wanted.tolerance * scale for value in _accepted(wanted)):
            return True
    return False


def _accepted(wanted: Quantity) -> tuple[Decimal, ...]:
    return (wanted.value, *wanted.others)


def _unit(unit: str) -> tuple[Decimal, str]:
    for word, scale in _SCALES.items():
        if unit.startswith(word) and unit != word:
            return scale, unit.removeprefix(word)
    return Decimal(1), unit
