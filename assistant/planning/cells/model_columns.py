"""Tables of models side by side, in columns that are numbered ((1) OLS, (2) 固定效应): 第(2)列, 第二列的回归系数."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.records import Table

_NUMBERED = re.compile(r"^[（(](?P<n>[1-9])[）)]")
_WORDS = "零一二三四五六七八九"
_FIGURE = re.compile(
    r"(?:回归|估计)?系数|估计值|回归结果|(?<=[)a-z])(?:模型|回归)(?:的?结果)?|(?<=列)的?(?:模型|回归|结果)"
)
_CONSTANT = r"(?:常数项?|截距项?)"
_WITHOUT_CONSTANT = re.compile(
    rf"除去?了?{_CONSTANT}(?:之外|以外|外)|[（(，,]?(?:不算|不含|不计|不包括|不考虑){_CONSTANT}[）)]?"
    rf"|[（(，,]{_CONSTANT}(?:不算|除外|不计|不含|不包括)(?:在内)?[）)]?"
)
_OF_CONSTANT = re.compile(_CONSTANT)
_LEAST = 2


def numbers_said(level: str) -> Iterator[str]:
    """How a column that is numbered is called by its number, as questions are normalised."""
    found = _NUMBERED.match(level.strip())
    if found is not None:
        number = found["n"]
        yield from (
            f"第({number})列",
            f"第{number}列",
            f"({number})列",
            f"第{_WORDS[int(number)]}列",
            f"模型({number})",
        )


def coefficients_said(text: str, table: Table) -> Iterator[tuple[int, int]]:
    """Words for the figure that each cell of such a table holds: it has no other."""
    if _side_by_side(table):
        yield from (match.span() for match in _FIGURE.finditer(text))


def without_constant(text: str, table: Table, rows: Iterable[str]) -> Iterator[tuple[int, int]]:
    """常数项不算 of such a table none of whose `rows` is the constant, so that it leaves nothing out."""
    if _side_by_side(table) and not any(_OF_CONSTANT.search(row) for row in rows):
        yield from (match.span() for match in _WITHOUT_CONSTANT.finditer(text))


def _side_by_side(table: Table) -> bool:
    numbered = [column for column in table.columns if any(map(_NUMBERED.match, column.path or (column.name,)))]
    return len(numbered) >= _LEAST
