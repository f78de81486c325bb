"""From the rows that a reckoning gives to the gold of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from eval.cases.asked.tables import Tables
from eval.cases.reckoning import others
from eval.corpus.writing import mask
from eval.sample import (
    Case,
    Exists,
    Gold,
    Grouped,
    Kind,
    Listed,
    Masked,
    Named,
    Origin,
    Quantity,
    Ranked,
    Values,
)

Row = tuple[Any, ...]
Rows = list[Row]
Shape = Callable[[Rows, Tables], Gold]

PARCELS_IN = ("个", "宗", "处", "块", "条")
PLOTS_IN = ("宗", "块", "个")
MINES_IN = ("家", "个", "宗", "座", "本", "处")
SPOTS_IN = ("处", "个")
FINDINGS_IN = ("个", "件", "项")
POINTS = ("个百分点", "百分点")

_RATES = {"%", "个百分点"}


class Unshaped(ValueError):
    """What was reckoned has no such gold: nothing was found, or two share a first place."""


@dataclass(frozen=True)
class Asked:
    """A question with its reckoning by pandas and by SQL, which give the same rows."""

    id: str
    kind: Kind
    question: str
    reckon: Callable[[Tables], Rows]
    sql: str
    shape: Shape
    files: tuple[str, ...]
    session: str = ""
    chart: str = ""

    def case(self, data: Tables) -> Case:
        """Raises `Unshaped` when the data has no answer of the wanted shape."""
        return Case(
            self.id,
            self.kind,
            self.question,
            self.shape(self.reckon(data), data),
            self.files,
            session=self.session,
            chart=self.chart,
            origin=Origin.BEFORE,
        )


def cell(*values: Any) -> Rows:
    """One row of these values."""
    return [tuple(values)]


def line(frame: pd.DataFrame, *columns: str) -> Rows:
    """These columns of every row of `frame`."""
    return [tuple(row) for row in frame[list(columns)].itertuples(index=False)]


def pairs(series: Any) -> Rows:
    """The labels of a series with its values, in its order."""
    return [(label, value) for label, value in series.items()]


def percent(part: Any, whole: Any) -> Decimal:
    return Decimal(str(part)) * 100 / Decimal(str(whole))


def one(*units: str, marks: tuple[str, ...] = (), tolerance: str = "") -> Shape:
    """The first cell is the number asked for; further cells are accepted as well."""

    def shape(rows: Rows, _: Tables) -> Gold:
        value, *further = _first(rows)
        wanted = _quantity(value, units, tolerance)
        accepted = tuple(Decimal(str(each)) for each in further)
        return Values((Quantity(wanted.value, units, wanted.tolerance, accepted),), marks)

    return shape


def several(*units: tuple[str, ...], marks: tuple[str, ...] = ()) -> Shape:
    """Each cell of the first row is asked for, in its units."""

    def shape(rows: Rows, _: Tables) -> Gold:
        return Values(tuple(_quantity(value, each) for value, each in zip(_first(rows), units, strict=True)), marks)

    return shape


def named(rivals: str = "") -> Shape:
    """The first cell of the first row, before any other value of the column `rivals`.

    A second row with the same second cell is a tie, for which there is no such gold.
    """

    def shape(rows: Rows, data: Tables) -> Gold:
        name, *amount = _first(rows)
        if amount and len(rows) > 1 and rows[1][1] == amount[0]:
            raise Unshaped(f"{name} and {rows[1][0]} tie")
        return Named(spellings(name), others(map(str, _universe(data, rivals)), [name]))

    return shape


def listed(rivals: str = "") -> Shape:
    """The cells of every row, and no other value of the column `rivals`."""

    def shape(rows: Rows, data: Tables) -> Gold:
        items = tuple(dict.fromkeys(str(value) for row in rows for value in row))
        if not items:
            raise Unshaped("nothing to list")
        return Listed(items, others(map(str, _universe(data, rivals)), items))

    return shape


def grouped(*units: str, tolerance: str = "") -> Shape:
    """Each row is a label and its quantity."""

    def shape(rows: Rows, _: Tables) -> Gold:
        return Grouped(_labelled(rows, units, tolerance))

    return shape


def ranked(rivals: str, *units: str, tolerance: str = "") -> Shape:
    """Each row is a label and its quantity, best first, and no other label is there."""

    def shape(rows: Rows, data: Tables) -> Gold:
        labels = [str(row[0]) for row in rows]
        return Ranked(_labelled(rows, units, tolerance), others(map(str, _universe(data, rivals)), labels))

    return shape


def exists(*units: str) -> Shape:
    """The first cell is how many there are."""

    def shape(rows: Rows, _: Tables) -> Gold:
        return Exists(_quantity(_first(rows)[0], units))

    return shape


def starred(unit: str, *positions: int) -> Shape:
    """The first cell as its source prints it, with these digits starred."""

    def shape(rows: Rows, _: Tables) -> Gold:
        return Masked(mask(str(_first(rows)[0]), *positions) + unit)

    return shape


def spellings(name: Any) -> tuple[str, ...]:
    """How a name may be written: a date in words or as ISO, a town without its suffix."""
    if isinstance(name, date):
        return f"{name.year}年{name.month}月{name.day}日", name.isoformat()
    text = str(name)
    return (text, text[:-1]) if text[-1] in "镇乡" else (text,)


def _first(rows: Rows) -> Row:
    if not rows or any(value is None for value in rows[0]):
        raise Unshaped("nothing was found")
    return rows[0]


def _universe(data: Tables, column: str) -> Sequence[Any]:
    return data.column(column) if column else ()


def _labelled(rows: Rows, units: tuple[str, ...], tolerance: str) -> tuple[tuple[str, Quantity], ...]:
    if not rows:
        raise Unshaped("no groups")
    return tuple((str(label), _quantity(value, units, tolerance)) for label, value in rows)


def _quantity(value: Any, units: Iterable[str], tolerance: str = "") -> Quantity:
    """Rates are to be stated to one decimal at least, all else to two."""
    units = tuple(units)
    usual = "0.05" if units[0] in _RATES else "0.005"
    return Quantity(Decimal(str(value)), units, Decimal(tolerance or usual))
