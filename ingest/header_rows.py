"""Which rows are a header: told by merges, and by words standing above numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.vocabulary.numbers import fold_width
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import unit_named
from ingest.cells import date_of, is_numeric
from ingest.sheets import SheetView

_DEEPEST = 6
_SAMPLE = 60
_LOOK_BELOW = 6
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_NUMBERING_LABEL = re.compile(r"栏\s*次|行\s*次|列\s*次|序\s*号|编\s*号")
_NUMBER_MARK = re.compile(
    r"[（(\[]?([0-9]{1,3})[)）\]]?(?:\s*[=＝≥≤].*)?栏?"
    r"|[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳](?:\s*[=＝≥≤].*)?"
)
_UNIT_LABEL = re.compile(r"(?:计量)?单\s*位")
_EDITION = re.compile(r"(?:19|20)?\d{2}\s*年?(?:[AEFaef]|[QqHh][1-4])|[1-4][Qq]\d{2}|(?:19|20)\d{2}")
_REPUBLICAN_YEAR = re.compile(r"(?:民[國国])?([89]\d|1[0-4]\d)\s*年[度底]?")
_WIDEST_PERIOD = 24
HEADER_WORD = re.compile(
    r"(?:.*(?:序号|编号|代码|名称|姓名|日期|时间|时限|备注|说明|面积|个数|宗数|数量|数|金额|状态|情况|类型|类别|性质|用途|单位|地址|地点|位置|文号|证号|号码"
    r"|电话|比例|占比|率|%|年度|级别|措施|内容|标准|规模|项目|指标|原因|进展|责任人|负责人|联系人|价|款|费|亩)|[乡村镇县]|乡镇|镇街|行政村)"
    r"(?:\s*[（(\[/].*)?"
)
"""Words that name columns more often than they are values."""


def is_period_name(text: str) -> bool:
    """2023, 2023A, 24Q1, 2023年末, 1—6月, 2024年6月30日: a period and nothing else."""
    bare = re.sub(r"\s+|[（）()]", "", fold_width(text))
    if not bare or len(bare) > _WIDEST_PERIOD:
        return False
    if _EDITION.fullmatch(bare):
        return True
    found = find_periods(bare, Anchor(year=2000))
    return len(found) == 1 and len(bare) - (found[0].end - found[0].start) <= 1 and found[0].start == 0


def is_figure(view: SheetView, row: int, column: int) -> bool:
    """Whether the cell is data by its looks: a number or a day, but no year or period."""
    value, text = view.value(row, column), view.texts[row][column]
    if not is_numeric(value) and date_of(value) is None:
        return False
    return not is_period_name(text)


def figures(view: SheetView, row: int) -> list[int]:
    """Columns of a row that hold figures; 112年 and 111年 beside each other are years counted otherwise."""
    found = [column for column in view.filled(row) if is_figure(view, row, column)]
    return [] if _are_other_years([view.texts[row][column] for column in found]) else found


def _are_other_years(texts: Sequence[str]) -> bool:
    """Whether all are years of the Republic, and several of them follow each other."""
    matches = [_REPUBLICAN_YEAR.fullmatch(text) for text in texts]
    years = {int(match[1]) for match in matches if match is not None}
    return None not in matches and any(year + 1 in years for year in years)


def numeric_columns(view: SheetView, rows: Sequence[int]) -> set[int]:
    """Columns whose cells are mostly numbers, by a sample of the rows."""
    step = max(1, len(rows) // _SAMPLE)
    seen: dict[int, int] = {}
    numbers: dict[int, int] = {}
    for row in rows[::step]:
        for column in view.filled(row):
            seen[column] = seen.get(column, 0) + 1
            numbers[column] = numbers.get(column, 0) + is_numeric(view.value(row, column))
    return {column for column, count in seen.items() if 2 * numbers[column] > count}


def header_rows(view: SheetView, rows: Sequence[int], at: int) -> tuple[int, ...]:
    """The rows of the header that begins at ``rows[at]``; at least one row is left for the body."""
    found = [rows[at]]
    for position in range(at + 1, min(at + _DEEPEST, len(rows) - 1)):
        row, below = rows[position], rows[position + 1 : position + 1 + _SAMPLE]
        if is_unit_row(view, row) or is_numbering_row(view, row, below):
            break
        if row > _reach(view, found) and not _continues(view, found, row, below):
            break
        found.append(row)
    return tuple(found)


def _reach(view: SheetView, header: Sequence[int]) -> int:
    """The last row that a cell of the header is merged down to."""
    bottoms = (merge[2] for row in header for merge in view.merges_by_row.get(row, ()))
    return max((bottom for bottom in bottoms if bottom - header[0] < _DEEPEST), default=header[0])


def _continues(view: SheetView, header: Sequence[int], row: int, below: Sequence[int]) -> bool:
    """Whether the row names parts of what stands above it."""
    filled = view.filled(row)
    if not filled or figures(view, row):
        return False
    if any(column in filled for column in _under_spans(view, header[-1], (row, *below[:_LOOK_BELOW]))):
        return True
    numbers = numeric_columns(view, below)
    first = min(view.filled(header[0]) + filled)
    if _labelled_times(view, header, row, first):
        return False
    unnamed = [column for column in filled if column != first and not _named(view, header, column)]
    if unnamed and (first not in filled or any(column in numbers for column in unnamed)):
        return True
    words = [column for column in filled if column in numbers and len(view.texts[row][column]) > 1]
    return len(words) >= 2 and 2 * len(words) > len(numbers)


def _labelled_times(view: SheetView, header: Sequence[int], row: int, first: int) -> bool:
    """开通时间 | 2015年12月 | 2018年6月 under 项目 | 东线 | 西线 is a row of the body, though times may be headers."""
    filled = [column for column in view.filled(row) if column != first]
    named = all(_named(view, header, column) for column in (first, *filled))
    own = view.texts[row][first]
    times = bool(filled) and all(is_period_name(view.texts[row][column]) for column in filled)
    return named and times and own not in ("", view.texts[header[-1]][first]) and not is_period_name(own)


def _under_spans(view: SheetView, row: int, below: Sequence[int]) -> set[int]:
    """Columns under the sideways merges of a row, where more than their first column is used."""
    found: set[int] = set()
    for top, left, bottom, right in view.merges:
        if top <= row <= bottom and right > left:
            used = {column for line in below for column in view.filled(line) if left <= column <= right}
            if used - {left}:
                found |= set(range(left, right + 1))
    return found


def _named(view: SheetView, header: Iterable[int], column: int) -> bool:
    """Whether a cell of the header, or one merged over it, stands in the column."""
    for row in header:
        if view.texts[row][column]:
            return True
        if any(left <= column <= right for _, left, _, right in view.merges_by_row.get(row, ())):
            return True
    return False


def is_unit_row(view: SheetView, row: int) -> bool:
    """Whether every cell is a unit, “单位” itself aside."""
    texts = [view.texts[row][column].strip("（）()") for column in view.filled(row)]
    units = [text for text in texts if not _UNIT_LABEL.fullmatch(text)]
    return bool(units) and all(unit_named(text) for text in units)


_DATA_BY_CHANCE = 3  # 1, 2, 3 typed as text may still be data; 1 to 4 and on is not


def is_numbering_row(view: SheetView, row: int, below: Sequence[int]) -> bool:
    """A row such as 甲 乙 1 2 3 or (1) (2) (3)=(1)+(2) that numbers the columns."""
    texts = [fold_width(view.texts[row][column]) for column in view.filled(row)]
    if texts and _NUMBERING_LABEL.fullmatch(texts[0]):
        texts = texts[1:]
    stems = [text for text in texts if text in _STEMS]
    marks = [match for text in texts if text not in _STEMS and (match := _NUMBER_MARK.fullmatch(text))]
    if len(texts) < 3 or len(stems) + len(marks) != len(texts):
        return False
    counted = [int(match[1]) for match in marks if match[1]]
    if counted and counted != list(range(counted[0], counted[0] + len(counted))):
        return False
    if stems or len(counted) < len(marks) or _words_below(view, row, below):
        return True
    typed = all(isinstance(view.value(row, column), str) for column in view.filled(row))
    return typed and counted[:1] == [1] and len(counted) > _DATA_BY_CHANCE


def _words_below(view: SheetView, row: int, below: Sequence[int]) -> bool:
    """Whether a column with a number in the row has words in the next one."""
    return any(
        view.texts[row][column] and not is_numeric(view.value(line, column))
        for line in below[:1]
        for column in view.filled(line)
    )
