"""Labels and figures by turns, without colons and without a header: 股东总数 | 41,203 | 户数 | 0.

Such rows say measures of one thing, one after the other, and often stand right on top of
another table.  Lists of like things with a figure each (towns, persons) are no such rows:
their labels are names, and no words of measures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from assistant.vocabulary.numbers import parse_number
from assistant.vocabulary.units import unit_named
from ingest.cells import date_of, is_numeric, looks_like_code, raw_text, says_nothing
from ingest.column_units import unit_in_name
from ingest.forms import Entry, Form, bare_label
from ingest.header_rows import HEADER_WORD, figures, is_period_name
from ingest.readers.reading import CellValue
from ingest.sheets import SheetView

_MEASURE = re.compile(
    r".*(?:数|量|额|率|比|占比|比例|比重|面积|价|款|费|税|值|收入|支出|成本|利润|总资产|净资产|负债|规模|人口|长度|宽度|高度|深度|温度"
    r"|里程|时长|年限|库容|产能|功率|股本|增速|增幅|得分|评分)(?:\s*[（(\[/].*)?"
)
_WORDS = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]", re.DOTALL)
_LONGEST = 30
_FEWEST_IN_A_ROW, _FEWEST_BELOW_EACH_OTHER = 2, 3


def read_paired_form(view: SheetView, rows: Sequence[int], lead: Sequence[tuple[str, ...]]) -> Form | None:
    """The form that begins in the first of these filled rows; it may end above other rows.

    None when these are no labels and figures, or go on as rows of another shape.
    """
    lines = _paired_rows(view, rows)
    if not lines:
        return None
    below = rows[len(lines)] if len(lines) < len(rows) else None
    if below is not None and below == lines[-1] + 1 and figures(view, below):
        return None
    entries = [entry for row in lines for entry in _entries(view, row)]
    wide = any(len(view.filled(row)) > 2 for row in lines)
    if len(entries) < (_FEWEST_IN_A_ROW if wide else _FEWEST_BELOW_EACH_OTHER) or not _are_measures(entries):
        return None
    return Form(view, tuple(lines), tuple(entries), tuple(lead))


def _paired_rows(view: SheetView, rows: Sequence[int]) -> list[int]:
    """The rows from the first one on, without a blank one between, that are labels and values in the same columns."""
    lines: list[int] = []
    widest: tuple[int, ...] = ()
    for row in rows:
        filled = view.filled(row)
        longer, shorter = (filled, widest) if len(filled) > len(widest) else (widest, filled)
        if (lines and row - lines[-1] > 1) or longer[: len(shorter)] != shorter or not _is_paired(view, row):
            break
        lines.append(row)
        widest = longer
    while lines and not figures(view, lines[-1]):
        lines.pop()
    return lines if lines and figures(view, lines[0]) else []


def _is_paired(view: SheetView, row: int) -> bool:
    """Whether the row's cells are labels, each followed by its value, of which but few are words;
    beside others the last may have been left empty."""
    filled = view.filled(row)
    if len(filled) < 2 or not all(_is_label(view, row, column) for column in filled[::2]):
        return False
    values = [(view.value(row, column), view.texts[row][column]) for column in filled[1::2]]
    words = [text for value, text in values if not is_numeric(value) and not says_nothing(text)]
    if any(len(text) > _LONGEST or HEADER_WORD.fullmatch(text) or unit_named(text) for text in words):
        return False
    return len(words) < len(values) or len(values) == 1


def _is_label(view: SheetView, row: int, column: int) -> bool:
    value, text = view.value(row, column), view.texts[row][column]
    if not isinstance(value, str) or len(text) > _LONGEST or not _WORDS.search(text):
        return False
    other = is_numeric(value) or looks_like_code(value) or date_of(value) is not None or is_period_name(text)
    return not other and unit_named(text) is None and not text.endswith(("。", "；", "：", ":"))


def _entries(view: SheetView, row: int) -> list[Entry]:
    filled = view.filled(row)
    found = []
    for label, place in zip_longest(filled[::2], filled[1::2]):
        value = None if place is None else view.value(row, place)
        found.append(Entry(bare_label(view.texts[row][label]), value, row, label if place is None else place))
    return found


def _are_measures(entries: Sequence[Entry]) -> bool:
    """Whether the labels are distinct measures, and their values figures."""
    labels = [entry.label for entry in entries]
    numbers = sum(1 for entry in entries if is_numeric(entry.value))
    said = sum(1 for entry in entries if not says_nothing(raw_text(entry.value).strip()))
    if len(set(labels)) < len(labels) or 4 * numbers < 3 * said:
        return False
    units = {_suffix(entry.value) for entry in entries} - {""}
    measured = sum(1 for label in labels if _MEASURE.fullmatch(label) or unit_in_name(label))
    if numbers < 2:
        return numbers == 1 and measured == len(labels)
    return 4 * measured >= 3 * len(labels) or (len(units) > 2 and 4 * len(units) >= 3 * len(labels))


def _suffix(value: CellValue) -> str:
    number = parse_number(value) if isinstance(value, str) else None
    return number.unit_suffix if number is not None else ""
