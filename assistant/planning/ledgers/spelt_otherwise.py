"""Other ways to write a value of a table: 第二批次 for 第2批次, 〔2023〕20号 for the one document so numbered,
征地没完成 for 征地未完成."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.vocabulary.numbers import whole_number

_CN = "零一二三四五六七八九"
_ORDINAL = re.compile(r"(?<=第)(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=批|期|号|标段|片区|组)")
_DOCUMENT = re.compile(r"^[一-鿿]{2,12}(?P<number>[〔\[(（]\d{4}[〕\])）]\d+号)$")
_UNDONE = re.compile(r"(?<=[一-鿿]{2})(?:未(?=[一-鿿]{2})|不(?=到位|达标|完善|落实))")
_NOT_SO = ("没", "没有", "还没", "尚未", "未")
_TEN = 10


def other_spellings(values: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each other way to write a value of one column, and the value; none that two values share."""
    said = [(other, value) for value in values for other in _spelt(value)]
    counted = Counter(other for other, _ in said)
    known = set(values)
    yield from ((other, value) for other, value in said if counted[other] == 1 and other not in known)


def _spelt(value: str) -> Iterator[str]:
    ordinal = _ORDINAL.search(value)
    if ordinal is not None and (other := _otherwise(ordinal.group())):
        yield value[: ordinal.start()] + other + value[ordinal.end() :]
    undone = _UNDONE.search(value)
    if undone is not None:
        yield from (value[: undone.start()] + said + value[undone.end() :] for said in _NOT_SO)
    document = _DOCUMENT.match(value)
    if document is not None:
        yield document["number"]


def _otherwise(number: str) -> str:
    """2 as 二 and 十二 as 12; "" for what is no such number."""
    if not number.isdigit():
        value = whole_number(number)
        return "" if value is None else str(value)
    tens, ones = divmod(int(number), _TEN)
    if tens == 0:
        return _CN[ones] if ones else ""
    return f"{_CN[tens] if tens > 1 else ''}十{_CN[ones] if ones else ''}"
