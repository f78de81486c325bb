"""Units of columns: from header, unit row, cells, or the table's unit line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.vocabulary.numbers import ParsedNumber, parse_number
from assistant.vocabulary.units import Dimension, Unit, convert, match_unit, unit_named
from ingest.readers.reading import CellValue

BRACKETED_UNIT = re.compile(
    r"[（(\[【〔]\s*(?:单位\s*[：:]\s*)?([^（）()\[\]【】〔〕]+?)\s*[）)\]】〕]\s*$|[/／:：,，]\s*(?:单位\s*[：:]\s*)?([^/／:：,，]+)$"
)
_COUNT_NAME = re.compile(r"(个|宗|件|起|处|户|人|次|份|本|项|家|条|株|块|台|栋|(?<![本上同当告])期|批|场|套|人次)数$")
_WORD_ENDS_SO = re.compile(
    r"(?:[样版副成资脚]本|[股月年省身]份|[国专商厂买卖]家|[事选奖]项|[平站柜前后]台|[市牧剧商]场|[零部配组附条软硬]件|办事处|板块"
    r"|[周学]期|[批层名档年]次|机器人|[链面]条|手套)数$"
)
"""样本数, 股份数, 国家数: the end of a word before 数, which is no measure word there."""
_UNIT_LINE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:计量|数据|金额)?[单單]位\s*[：:为]\s*([^（(）)\s]+(?:\s*[、，,/]\s*[^（(）)\s]+)*)"
)
_BY_DIMENSION: tuple[tuple[re.Pattern[str], Dimension], ...] = (
    (re.compile(r"率|比例|占比|比重|百分比|同比|环比|增[速幅]|[涨降跌]幅|增长(?![额量])"), Dimension.SHARE),
    (re.compile(r"面积|规模|耕地|基本农田|永农|林地|用地|园地|草地|水田|旱地|指标"), Dimension.AREA),
    (re.compile(r"金额|价|款|费|投资|资金|收入|支出|成本|产值|税"), Dimension.MONEY),
)


def unit_in_name(name: str) -> Unit | None:
    """The unit a header states: 面积（亩）, 面积/亩, 整改率%, 收益率（摊薄，%）, 同比(±%), or a count (宗数)."""
    name = name.rstrip("↑↓ ")
    bracket = BRACKETED_UNIT.search(name)
    if bracket:
        inside = (bracket[1] or bracket[2]).strip().lstrip("±")
        unit = unit_named(inside) or unit_named(re.split(r"[,，、;；]", inside)[-1].strip())
        if unit is not None:
            return unit
    if name.endswith(("%", "％", "‰")):
        return unit_named(name[-1])
    count = None if _WORD_ENDS_SO.search(name) else _COUNT_NAME.search(name)
    return unit_named(count[1]) if count else None


def names_an_amount(path: Sequence[str]) -> bool:
    """Whether a header speaks of an area or of money, in whatever unit."""
    amounts = [pattern for pattern, dimension in _BY_DIMENSION if dimension is not Dimension.SHARE]
    return any(pattern.search(level) for level in path for pattern in amounts)


def units_in_line(text: str) -> tuple[Unit, ...]:
    """The units of a line such as 单位：亩、万元; empty when any of them is not known."""
    found = _UNIT_LINE.search(text)
    if found is None:
        return ()
    whole = unit_named(found[1].strip())
    if whole is not None:
        return (whole,)
    units = [unit_named(part.strip()) for part in re.split(r"[、，,/]", found[1])]
    return tuple(unit for unit in units if unit is not None) if all(units) else ()


def second_name(name: str) -> str | None:
    """What a header calls the bracketed second value of its cells: 应缴（实缴） -> 实缴."""
    bracket = re.search(r"[（(]([^（）()]{1,12})[）)]\s*$", name)
    if bracket is None or unit_named(re.sub(r"^单位\s*[：:]", "", bracket[1]).strip()) is not None:
        return None
    return bracket[1].strip()


def unit_for(
    path: Sequence[str], under_header: str, table_units: Sequence[Unit], values: Sequence[CellValue]
) -> Unit | None:
    """A column's unit: from its header (the innermost level that states one), the row under
    it, its cells, the table's unit line.

    A table's unit only serves columns whose name does not speak of another dimension.
    """
    stated = (unit for level in reversed(path) if (unit := unit_in_name(level)) is not None)
    own = next(stated, None) or (unit_named(under_header) if under_header else None)
    in_cells = _unit_in_cells(values) if own is None or own.counts else None
    if in_cells is not None and (own is None or in_cells.dimension is not own.dimension):
        return in_cells  # 股份数 whose cells are in 万元 counts nothing
    if own is not None:
        return own
    spoken = (dimension for level in reversed(path) for pattern, dimension in _BY_DIMENSION if pattern.search(level))
    wanted = next(spoken, None)
    fitting = [unit for unit in table_units if wanted is None or unit.dimension is wanted]
    return fitting[0] if len(fitting) == 1 and (wanted is not None or len(table_units) == 1) else None


def _unit_in_cells(values: Sequence[CellValue]) -> Unit | None:
    """The unit that every number of a column carries, a bare 0 aside."""
    suffixes: set[str] = set()
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return None
        number = parse_number(value) if isinstance(value, str) else None
        if number is not None and number.masked and not number.unit_suffix:
            continue  # hidden digits hide nothing of what the others carry
        if number is not None and (number.value != 0 or number.unit_suffix):
            suffixes.add(number.unit_suffix)
        if "" in suffixes or len(suffixes) > 1:
            return None
    return match_unit(suffixes.pop(), 0) if suffixes else None


def in_column_unit(number: ParsedNumber, unit: Unit | None) -> Decimal | None:
    """A cell's value in its column's unit; None when the cell names a unit of another dimension.

    A scale word without a unit (``1.2亿`` in a column of 万元) counts from the bare unit.
    """
    value, own = number.value, number.unit
    if value is None or unit is None:
        return value
    if own is not None:
        try:
            return convert(value, own, unit)
        except ValueError:
            return None
    scale = next((word for word in ("万", "亿") if unit.symbol.startswith(word)), None)
    base = unit_named(unit.symbol[1:]) if scale else None
    if base is None or not number.text.endswith(("万", "亿")):
        return value
    return convert(value, base, unit)
