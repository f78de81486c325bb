"""Tables of estimated models: stars that mark how significant a figure is, and errors in brackets beneath it.

A star hides a digit (`promise 2`) unless the sheet says that it marks significance, or columns without a unit
have fractions with one, two and three stars behind them and no other star.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from assistant.vocabulary.numbers import fold_width
from ingest.cells import is_numeric, says_nothing
from ingest.column_units import names_an_amount, unit_in_name
from ingest.layout import Header, HeaderColumn
from ingest.sheets import SheetView

_STARRED = re.compile(r"([-+]?(?:\d[\d,]*)?\.?\d+)(\*{1,3})(\s*\(-?[\d.,]+\))?")
_FRACTION = re.compile(r"[-+]?\d?\.\d{2,}|[-+]?\d{1,3}\.\d{2,}")
_SAID_SO = re.compile(r"\*[^。；;]{0,40}?(?:显著|顯著|[Pp]\s*值?\s*[<≤]\s*0?\.\d|significan)")
_HIDES = re.compile(r"缺位|缺失|隐去|隱去|脱敏|保密|遮")
_BRACKETED = re.compile(r"[(\[]\s*[-+]?[\d.,]+\s*[)\]]")
_OF_THE_MODEL = re.compile(
    r"观测(?:值|数|样本)|观察值|样本(?:量|数|容量)|样本观测值|N|Obs(?:ervations)?\.?|.*R(?:2|²|\^2|-squared)|.*统计量|.*检验.{0,3}|[FχX]²?值?"
    r"|AIC|BIC|Log.*|拟合优度",
    re.IGNORECASE,
)
_CONSTANT = re.compile(r"常数项?|截距项?|_?cons(?:tant)?|(?:\(?intercept\)?)", re.IGNORECASE)
_FEWEST = 2


def without_stars(view: SheetView, header: Header, said: Iterable[str], *, measured: bool) -> SheetView:
    """The view with figures read without the stars that mark them; as it is where a star may hide a digit.

    `said` is what stands around the table, `measured` whether it states a unit for its figures.
    """
    defined = any(_SAID_SO.search(fold_width(text)) and not _HIDES.search(text) for text in said)
    columns = header.columns if defined else [each for each in header.columns if _is_bare(each, measured)]
    starred = {each.index: _starred(view, header.body, each.index) for each in columns}
    marked = {index: cells for index, cells in starred.items() if cells and None not in cells.values()}
    if not defined and (len(marked) < sum(map(bool, starred.values())) or not _are_marks(marked.values())):
        return view
    changed = {(row, index): _bare_figure(cell) for index, cells in marked.items() for row, cell in cells.items()}
    return view.read_as(changed) if changed else view


def _starred(view: SheetView, body: Sequence[int], column: int) -> dict[int, re.Match[str] | None]:
    """The cells of a column with stars, by row; None for one whose stars stand not just behind a figure."""
    texts = {row: _text(view, row, column) for row in body}
    return {row: _STARRED.fullmatch(text) for row, text in texts.items() if "*" in text}


def _bare_figure(cell: re.Match[str] | None) -> str:
    return cell[1] + (cell[3] or "") if cell is not None else ""


def _are_marks(columns: Iterable[Mapping[int, re.Match[str] | None]]) -> bool:
    """Whether stars of all lengths up to three stand behind fractions of as many decimals, two at least: no digit of
    those is hidden, nor would so many and so few be."""
    cells = [cell for column in columns for cell in column.values() if cell is not None]
    lengths = {len(cell[2]) for cell in cells}
    decimals = {len(cell[1].partition(".")[2]) for cell in cells}
    return lengths == {1, 2, 3} and len(decimals) == 1 and all(_FRACTION.fullmatch(cell[1]) for cell in cells)


def _is_bare(column: HeaderColumn, measured: bool) -> bool:
    """Whether no unit is stated for the column, and it speaks of nothing that has one."""
    unit = measured or column.unit_row or any(map(unit_in_name, column.path))
    return not unit and not names_an_amount(column.path)


def _text(view: SheetView, row: int, column: int) -> str:
    return fold_width(view.texts[row][column])


def not_coefficients(view: SheetView, header: Header, *, starred: bool) -> set[int] | None:
    """Of a table of coefficients the rows that are none: errors in brackets beneath them, and what is told of the
    whole model (its constant, its observations, R²).  None where it is no such table."""
    body, order = header.body, header.order
    pairs = [(above, below) for above, below in pairwise(body) if _is_beneath(view, above, below, order)]
    regular = len(pairs) >= _FEWEST and 3 * len(pairs) >= len(body) - len(pairs)
    if not (regular or starred):
        return None
    errors = {below for _, below in pairs} if regular else set()
    heads = {above for above, _ in pairs} if regular else set()
    last = max(errors, default=body[-1])
    plain = [row for row in body if row not in heads and not _has_stars(view, row, order)]
    numbered = [row for row in plain if _has_figures(view, row, order)]
    constant = {row for row in body if _CONSTANT.fullmatch(_label(view, row, order))}
    return errors | constant | {row for row in numbered if row > last or _tells_of_model(view, row, order)}


def _is_beneath(view: SheetView, above: int, below: int, order: Sequence[int]) -> bool:
    """Whether a row without a label of its own holds nothing but figures in brackets, under figures without."""
    label = view.texts[below][order[0]]
    if label and label != view.texts[above][order[0]]:
        return False
    cells = [column for column in order[1:] if not says_nothing(view.texts[below][column])]
    bracketed = all(_BRACKETED.fullmatch(_text(view, below, column)) for column in cells)
    over = [column for column in cells if is_numeric(view.value(above, column))]
    plain = not any(_BRACKETED.fullmatch(_text(view, above, column)) for column in order[1:])
    return bool(cells) and bracketed and plain and len(over) == len(cells) and bool(view.texts[above][order[0]])


def _has_stars(view: SheetView, row: int, order: Sequence[int]) -> bool:
    return any("*" in _text(view, row, column) for column in order[1:])


def _has_figures(view: SheetView, row: int, order: Sequence[int]) -> bool:
    return any(is_numeric(view.value(row, column)) for column in order[1:])


def _tells_of_model(view: SheetView, row: int, order: Sequence[int]) -> bool:
    return _OF_THE_MODEL.fullmatch(_label(view, row, order)) is not None


def _label(view: SheetView, row: int, order: Sequence[int]) -> str:
    return "".join(view.texts[row][order[0]].split())
