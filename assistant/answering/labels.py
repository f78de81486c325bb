"""How a value, a name and a line of a result are said beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.execution.evidence import ResultRow, Value
from assistant.vocabulary.units import format_decimal


def set_off(name: str) -> str:
    """A name with what parts it from the figure behind it: T5，为128 is not read as 5,128."""
    return f"{name}，为" if name[-1:].isdigit() else f"{name}，"


def beside(name: str, shown: str) -> str:
    """A value beside its label; a label that ends in a digit or letter is set off."""
    return f"{name}{'：' if name[-1:].isascii() and name[-1:].isalnum() else ''}{shown}"


def plain(value: Value) -> str:
    if value.number is None or (value.text and not value.computed):
        return value.text
    return format_decimal(value.number, computed=value.computed) + value.unit


def common_year(lines: Sequence[ResultRow]) -> str:
    """The year that the labels of all times begin with (2024年 of 2024年3月), "" where they differ."""
    years = {line.label[0].partition("年")[0] + "年" for line in lines if line.label}
    year = next(iter(years), "") if len(years) == 1 else ""
    return year if all(line.label != (year,) for line in lines) else ""


def within_year(line: ResultRow, year: str) -> ResultRow:
    """The line with its time said within a year."""
    return replace(line, label=(line.label[0].removeprefix(year),))


def row_label(line: ResultRow, values: int) -> str:
    """A row by its name, its place in brackets: 02300001（双桠镇）."""
    texts = [plain(value) for value in line.values[: len(line.values) - values]]
    head, rest = (texts[0] if texts else "") or "（没有写名称的一行）", [text for text in texts[1:] if text]
    return f"{head}（{'、'.join(rest)}）" if rest else head
