"""Tables without a header: told by columns of one kind from the first row to the last.

Nothing but the place names such a table's columns, so that a reading that is not certain
is refused: a header of figures (1, 5, 10 years; 1%, 2%, 3%) must never become a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.vocabulary.numbers import is_dash, parse_number
from ingest.cells import date_of, is_numeric, looks_like_code, raw_text, says_nothing
from ingest.header_rows import HEADER_WORD, is_period_name
from ingest.layout import Header, HeaderColumn, Region
from ingest.readers.reading import CellValue
from ingest.sheets import SheetView

_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
_LONGEST_NAME, _TELLING_LENGTH = 40, 8
_NUMBER, _DAY, _WORDS = "number", "day", "words"
_SENTENCE = re.compile(r"[。；;！？]")
_TOTAL = re.compile(r"[合总小共]\s*计")
_HEADING = re.compile(r".*[：:]|[（(]?[一二三四五六七八九十]+[）)、.．].*")
_CORNER = re.compile(
    r"(?:(?:各|分)?(?:序号|编号|代码|项目|指标|科目|类别|种类|类型|品种|品名|产品|规格|型号|方案|情景|档次|分组|组别|区间|等级|级别|期限|行业|板块"
    r"|地区|区域|省份|城市|区县|县区|乡镇|镇街|街道|村|社区|姓名|名称|简称|企业|公司|单位|部门|科室|机构|证券|股票|月份|季度|年份|年度|时间|日期))"
    r"(?:名称)?(?:[（(].*)?|.*[\\/／].*"
)
"""What stands over the first column of a header: a word for all rows, or two with a stroke between."""

Kinds = dict[int, str]


def is_headerless(view: SheetView, rows: Sequence[int]) -> bool:
    """Whether these filled rows are all data: a text or an id first, then columns of one kind each."""
    data = [row for row in rows if not is_heading(view, row)]
    things = [row for row in data if not _is_total(view, row)]
    if len(things) < _FEWEST_ROWS or things[0] != data[0]:
        return False
    columns = sorted({column for row in data for column in view.filled(row)})
    kinds = {column: _kind_of(view, data, column) for column in columns[1:]}
    kinds = {columns[0]: _kind_of_first(view, things, columns[0]), **kinds}
    numbers = [column for column in columns[1:] if kinds[column].startswith(_NUMBER)]
    if len(columns) < _FEWEST_COLUMNS or "" in kinds.values() or not numbers:
        return False
    if not all(any(view.texts[row][column] for column in numbers) for row in data):
        return False
    first_row = all(view.texts[data[0]][column] for column in (columns[0], *numbers))
    named = _names_rows(view, things, columns[0], kinds[columns[0]])
    return first_row and named and not _begins_anew(view, things, kinds) and not _looks_like_header(view, data, kinds)


def header_of_places(region: Region) -> Header:
    """第1列, 第2列, … for the columns of a region without a header."""
    names = [f"第{place}列" for place in range(1, len(region.columns) + 1)]
    columns = (
        HeaderColumn(index=index, path=(name,), name=name, printed=False)
        for index, name in zip(region.columns, names, strict=True)
    )
    return Header(tuple(columns), region.body)


# ------------------------------------------------------------ kinds of columns


def is_heading(view: SheetView, row: int) -> bool:
    """A lone text marked as what the rows below it stand under."""
    filled = view.filled(row)
    return len(filled) == 1 and _HEADING.fullmatch(view.texts[row][filled[0]]) is not None


def _is_total(view: SheetView, row: int) -> bool:
    return any(_TOTAL.fullmatch(view.texts[row][column]) for column in view.filled(row)[:2])


def _kind_of(view: SheetView, rows: Sequence[int], column: int) -> str:
    """What the column holds all down, numbers with their unit, which a bare 0 may lack;
    "" when it is of no one kind."""
    filled = [view.value(row, column) for row in rows if view.texts[row][column]]
    filled = [value for value in filled if not is_dash(raw_text(value))]
    values = [value for value in filled if not says_nothing(raw_text(value).strip())]
    lengths = {len(text) if (text := raw_text(value).strip()).isdigit() else 0 for value in values}
    if len(lengths) == 1 and min(lengths) >= _TELLING_LENGTH:
        return ""  # telephones, days in digits: no figures, though they look so
    kinds = {_kind(value) for value in values if value not in (0, "0")} or {_kind(value) for value in values}
    return kinds.pop() if len(kinds) == 1 and 10 * len(values) >= 8 * len(filled) else ""


def _kind_of_first(view: SheetView, rows: Sequence[int], column: int) -> str:
    """That of the first column, where digits are ids, however many there are."""
    digits = all(view.texts[row][column].isdigit() for row in rows)
    return _NUMBER if digits else _kind_of(view, rows, column)


def _kind(value: CellValue) -> str:
    if date_of(value) is not None:
        return _DAY
    if not is_numeric(value):
        return _WORDS
    number = parse_number(value) if isinstance(value, str) else None
    return _NUMBER + (number.unit_suffix or _scale(number.text) if number is not None else "")


def _scale(text: str) -> str:
    return next((word for word in ("%", "％", "万", "亿") if text.endswith(word)), "")


def _names_rows(view: SheetView, rows: Sequence[int], column: int, kind: str) -> bool:
    """Whether the first column says which row is which: short words, or whole numbers that differ."""
    texts = [text for row in rows if (text := view.texts[row][column])]
    if kind == _WORDS:
        return not any(len(text) > _LONGEST_NAME or _SENTENCE.search(text) for text in texts)
    ids = all(text.isdigit() for text in texts) and len(set(texts)) == len(texts) == len(rows)
    return kind == _NUMBER and ids and not all(map(is_period_name, texts))


def _begins_anew(view: SheetView, rows: Sequence[int], kinds: Kinds) -> bool:
    """Whether a name and figures are followed by another name and the like: lists beside each other."""
    columns = list(kinds)
    shapes = [kinds[column] == _WORDS for column in columns]
    for width in range(2, len(shapes) - 1):
        shape = shapes[:width]
        if len(set(shape)) > 1 and shapes == (shape * len(shapes))[: len(shapes)]:
            return any(_all_differ(view, rows, column) for column in columns[width:] if kinds[column] == _WORDS)
    return False


def _all_differ(view: SheetView, rows: Sequence[int], column: int) -> bool:
    texts = [text for row in rows if (text := view.texts[row][column])]
    return len(set(texts)) == len(texts)


# ------------------------------------------------------------ headers of figures


def _looks_like_header(view: SheetView, rows: Sequence[int], kinds: Kinds) -> bool:
    """Whether the first row may name the columns, though it holds figures."""
    return _names_columns(view, rows, kinds) or _counts_up(view, rows, kinds) or _alone_is_whole(view, rows, kinds)


def _names_columns(view: SheetView, rows: Sequence[int], kinds: Kinds) -> bool:
    """Times or words of headers in the first row, and none in the rows below it."""
    first, below = rows[0], rows[1:]
    if _CORNER.fullmatch(view.texts[first][next(iter(kinds))]):
        return True
    for column in kinds:
        text = view.texts[first][column]
        for test in (is_period_name, _is_header_word):
            alike = sum(1 for row in below if test(view.texts[row][column]))
            if test(text) and 2 * alike < len(below):
                return True
    return False


def _is_header_word(text: str) -> bool:
    return HEADER_WORD.fullmatch(text) is not None


def _counts_up(view: SheetView, rows: Sequence[int], kinds: Kinds) -> bool:
    """Figures that rise or fall from column to column in the first row, and not in most others."""
    counting = [_rises(list(_figures(view, row, kinds))) for row in rows]
    return counting[0] and 2 * sum(counting[1:]) <= len(rows) - 1


def _rises(figures: Sequence[Decimal]) -> bool:
    rising = all(one < other for one, other in pairwise(figures))
    return len(figures) > 2 and (rising or all(one > other for one, other in pairwise(figures)))


def _alone_is_whole(view: SheetView, rows: Sequence[int], kinds: Kinds) -> bool:
    """Whole numbers in the first row above nothing but fractions."""
    whole = [[figure % 1 == 0 for figure in _figures(view, row, kinds)] for row in rows]
    return len(whole[0]) > 1 and all(whole[0]) and not any(map(any, whole[1:]))


def _figures(view: SheetView, row: int, kinds: Kinds) -> Iterator[Decimal]:
    """The row's figures after the first column."""
    for column in list(kinds)[1:]:
        value = view.value(row, column)
        if not kinds[column].startswith(_NUMBER) or says_nothing(view.texts[row][column]):
            continue
        number = parse_number(view.texts[row][column])
        if number is not None and number.value is not None and not looks_like_code(value):
            yield number.value
