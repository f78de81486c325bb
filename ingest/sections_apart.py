"""A table whose sections each part the same whole (分产品, 分地区, then one 合计) as tables of their own.

Taken together, every figure of it would be counted once for each section, and products be ranked with regions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.vocabulary.numbers import parse_number
from ingest.forms import Form
from ingest.layout import Region
from ingest.rows import is_sum_label
from ingest.sheets import SheetView

_DIVIDES = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?)?(?:其中)?"
    r"(?P<by>分(?!公司|厂|局|院|校|行$|店|部|站|会|支|期|段|包|册|水|保|红|摊|配|离|销商)|按)(?P<kind>[\u4e00-\u9fff]{1,8}?)"
    r"(?:(?:划分|分类|分组|分|看|统计)?(?:情况)?)[：:]?"
)
_ALIKE = Decimal("0.005")
_FEWEST = 2


def apart(found: Sequence[Region | Form]) -> list[Region | Form]:
    """The regions of a sheet, those of such sections section by section."""
    return [part for region in found for part in (_parts(region) if isinstance(region, Region) else [region])]


def _parts(region: Region) -> list[Region | Form]:
    """The region section by section, with its totals in each; the region itself where it has no such sections."""
    kinds = {row: kind for row in region.body if (kind := _kind(region, row))}
    if len(kinds) < _FEWEST or len(set(kinds.values())) < len(kinds) or region.group:
        return [region]
    outside = [row for row in region.body if row < min(kinds) or _is_total(region, row)]
    sections = {row: [other for other in _below(region, row, kinds) if other not in outside] for row in kinds}
    if not all(sections.values()) or not all(_is_total(region, row) for row in outside):
        return [region]
    by_word = all(_label(region, row).startswith("分") for row in kinds)
    if not by_word and not _are_alike(region, list(sections.values())):
        return [region]
    return [
        replace(region, body=tuple(sorted((*outside, *rows))), group=_label(region, row), rows_are=kinds[row])
        for row, rows in sections.items()
    ]


def _kind(region: Region, row: int) -> str:
    """What a lone label says the rows below it are: 产品 of 分产品, 地区 of 按地区分."""
    filled = region.view.filled(row)
    if filled != (region.columns[0],):
        return ""
    said = _DIVIDES.fullmatch("".join(region.view.texts[row][filled[0]].split()))
    return said["kind"] if said is not None else ""


def _below(region: Region, row: int, kinds: dict[int, str]) -> Iterator[int]:
    end = min((other for other in kinds if other > row), default=region.body[-1] + 1)
    return (other for other in region.body if row < other < end)


def _is_total(region: Region, row: int) -> bool:
    return is_sum_label(_label(region, row))


def _label(region: Region, row: int) -> str:
    return region.view.texts[row][region.columns[0]].rstrip("：:")


def _are_alike(region: Region, sections: Sequence[Sequence[int]]) -> bool:
    """Whether in some column the figures of each section add up to the same."""
    return any(_same_sums(region.view, column, sections) for column in region.columns[1:])


def _same_sums(view: SheetView, column: int, sections: Sequence[Sequence[int]]) -> bool:
    sums = []
    for rows in sections:
        numbers = [number for row in rows if (number := parse_number(view.texts[row][column])) is not None]
        if not numbers or any(number.value is None for number in numbers):
            return False
        sums.append(sum((number.value for number in numbers if number.value is not None), Decimal(0)))
    return min(sums) > 0 and max(sums) - min(sums) <= _ALIKE * max(sums)
