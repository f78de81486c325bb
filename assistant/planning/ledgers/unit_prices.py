"""What a unit of land was sold for: the price of a row over its area, where the table has one of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import LinkKind
from assistant.planning.ledgers.lexicon import Meaning, TableWords, Target, bare_name
from assistant.planning.ledgers.links import Linked
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.units import Dimension, unit_named

_PRICE = re.compile(
    r"(?:土地|宗地|国有|地块)?(?:成交|出让|拍卖|中标|竞得|合同|挂牌成交)(?:总)?(?:价格?|价款|总价|总额|金额|额|地价)"
    r"|(?:土地)?出让(?:收入|金)|(?:土地|成交)总价"
)
_OWN = ("单价", "均价", "楼面", "每", "亩均")
_PER = r"(?:每|(?<![十百千万两第\d])一|单位)(?P<per>亩|公顷|平方米|平米|平)(?:地|土地)?的?"
_SOLD = (
    "卖到|卖出了?|卖了|卖|拍到|拍出了?|拍了|拍|成交到了?|成交(?:单价|均价|价格?|了)?"
    "|单价|售价|地价|价格|价钱|价|出让价格?"
)
_SAID = re.compile(rf"(?:{_PER}|(?P<short>亩)均)(?P<what>[一-鿿]+)|(?P<alone>(?:成交|土地|出让|拍卖)?单价)")
_GENERAL = re.compile(rf"(?:{_SOLD})")
_DEAR = ("最贵", "最便宜", "卖得")


def prices(table: Table) -> list[Column]:
    """The columns of what rows were sold for; none where a column tells the price of a unit itself."""
    if any(word in bare_name(column) for column in table.columns for word in _OWN):
        return []
    return [c for c in _measured(table, Dimension.MONEY) if _PRICE.fullmatch(bare_name(c))]


def area_sold(table: Table) -> Column | None:
    """The one area of a row."""
    areas = _measured(table, Dimension.AREA)
    return areas[0] if len(areas) == 1 else None


def said_unit_prices(text: str, words: TableWords) -> list[Linked]:
    """每亩成交价, 一亩卖到, 单价 of a table with one area and a price; `Meaning.value` is the unit that is said."""
    found = prices(words.table)
    if not found or area_sold(words.table) is None:
        return []
    return [link for match in _SAID.finditer(text) if (link := _linked(match, found)) is not None]


def _linked(match: re.Match[str], found: Sequence[Column]) -> Linked | None:
    own = max((c for c in found if (match["what"] or "").startswith(bare_name(c))), key=_length, default=None)
    general = match["alone"] or (said.group() if (said := _GENERAL.match(match["what"])) else "")
    dear = (match["what"] or "").startswith(_DEAR)  # 亩均最贵的三宗
    if own is None and (len(found) != 1 or not (general or dear)):
        return None
    column = own or found[0]
    length = _length(own) if own else len(general)
    end = match.end() if match["alone"] else match.start("what") + length
    per = match["per"] or match["short"] or ""
    text = match.string[match.start() : end]
    meaning = Meaning(Target.UNIT_PRICE, LinkKind.ALIAS, column, {"平": "平方米", "平米": "平方米"}.get(per, per))
    return Linked(match.start(), end, text, meaning)


def _length(column: Column) -> int:
    return len(bare_name(column))


def _measured(table: Table, dimension: Dimension) -> list[Column]:
    """The columns that measure so, and add up."""
    return [
        c
        for c in table.columns
        if c.role is ColumnRole.MEASURE
        and c.type is ColumnType.NUMBER
        and c.additivity != "none"
        and (unit := unit_named(c.unit or "")) is not None
        and unit.per is None
        and unit.dimension is dimension
    ]
