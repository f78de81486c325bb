"""Numbers of people in a text — identity cards and telephones — hidden as 138****5678.

Identity numbers follow GB 11643-1999: six digits of place, the day of birth, three of
order and a check character by ISO 7064 MOD 11-2; the older ones have a year of two digits
and no check.  Amounts, codes and parts of longer numbers are no such numbers.  A hidden
number keeps its length, so that spans into the text stay right.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator

from assistant.vocabulary.units import match_unit

_FOLDED = str.maketrans("０１２３４５６７８９Ｘｘ－（）＋：　", "0123456789Xx-()+: ")
_ALONE = r"(?<![\dA-Za-z*])(?<![\d,][.,])(?<![A-Za-z\d][-_])"
_ENDS = r"(?![\dA-Za-z*])(?![.,]\d)"
_IDENTITY = re.compile(rf"{_ALONE}(?:\d{{17}}[\dXx]|\d{{15}}){_ENDS}")
_MOBILE = re.compile(
    rf"(?:{_ALONE}|(?<=\+86)|(?<=\+86[- ]))1[3-9]\d(?P<hide>(?P<gap>[- ]?)\d{{4}}(?P=gap))\d{{4}}{_ENDS}"
)
_LANDLINE = re.compile(rf"{_ALONE}\(?0[1-9]\d{{1,2}}(?:\)[- ]?|[- ])(?P<hide>\d{{3,4}})\d{{4}}{_ENDS}")
_CALLED = re.compile(
    r"(?:电话|手机|座机|联系方式|传真)(?:号码?|号)?[为是]?[:\s]*(?!1[3-9]\d{9})\(?(?:0\d{2,3}\)?)?(?P<hide>\d{3,7})\d{4}"
    + _ENDS
)
_IDENTITY_CALLED = re.compile(r"身份证(?:件)?(?:号码?)?[为是]?[:\s]*(?P<number>\d{17}[\dXx]|\d{15})" + _ENDS)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)
_PLACE, _LAST = 6, 4


def hide_personal_numbers(text: str, codes: Collection[str] = ()) -> str:
    """The text with the middle of every such number starred; `codes` (parcel codes and the
    like, as the ledgers have them) are left as they stand."""
    if sum(map(str.isdigit, text)) < 7:
        return text
    folded = text.translate(_FOLDED)
    spans = list(_spans(folded))
    kept = [match.span() for code in codes for match in re.finditer(re.escape(code), text)] if spans else []
    hidden = list(text)
    for start, end in spans:
        if not any(first <= start and end <= last for first, last in kept):
            for place in range(start, end):
                hidden[place] = "*" if folded[place].isalnum() else hidden[place]
    return "".join(hidden)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """What is to be starred."""
    for match in _IDENTITY.finditer(text):
        if is_identity_number(match.group()) and not _measured(text, match.end()):
            yield match.start() + _PLACE, match.end() - _LAST
    for match in _IDENTITY_CALLED.finditer(text):
        yield match.start("number") + _PLACE, match.end() - _LAST
    for match in _MOBILE.finditer(text):
        if not _measured(text, match.end()):
            yield match.span("hide")
    for pattern in (_LANDLINE, _CALLED):
        for match in pattern.finditer(text):
            yield match.span("hide")


def is_identity_number(digits: str) -> bool:
    """Whether digits are an identity number: 18 characters with a right check, or 15 as they
    were given until 1999; place and day of birth must be possible."""
    if int(digits[:2]) not in _PROVINCES:
        return False
    long = len(digits) == len(_WEIGHTS) + 1
    born = digits[6:14] if long else f"19{digits[6:12]}"
    try:
        day = dt.date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return False
    return not long or (day.year >= 1850 and digits[-1].upper() == check_character(digits[:-1]))


def check_character(digits: str) -> str:
    """The last character of an identity number of 18, from its first 17 digits."""
    return _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11]


def _measured(text: str, end: int) -> bool:
    """13800000000元 is an amount."""
    return match_unit(text, end) is not None
