"""What the cases of this round have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pandas as pd

from eval.cases.asked.shape import Asked, Rows, Shape, Unshaped, percent, spellings
from eval.cases.asked.tables import Tables
from eval.cases.reckoning import others
from eval.cases.rounds import Round
from eval.corpus.county import State
from eval.sample import Gold, Kind, Listed, Named, Origin, Quantity, Together

ROUND = Round("audited", Origin.AUDITED)

Reckon = Callable[[Tables], Rows]


def asked(name: str, kind: Kind, question: str, reckon: Reckon, sql: str, shape: Shape, *files: str) -> Asked:
    """One question on its own, reckoned by pandas and by SQL."""
    return Asked(f"{ROUND.name}-{name}", kind, question, reckon, sql, shape, files)


def wholly(frame: pd.DataFrame, by: Sequence[str], fits: pd.Series) -> Rows:
    """The groups of `frame` all of whose rows fit."""
    all_fit = fits.groupby([frame[column] for column in by]).all()
    return [group if isinstance(group, tuple) else (group,) for group in all_fit[all_fit].index]


def finished_rate(parcels: pd.DataFrame) -> Decimal:
    """What part of the parcels is put right, in percent."""
    return percent(int((parcels["state"] == State.FINISHED).sum()), len(parcels))


def listed_with(rivals: str, *units: str) -> Shape:
    """Each row is an item and an amount that all of them share: the items and the amount are asked for."""

    def shape(rows: Rows, data: Tables) -> Gold:
        if not rows:
            raise Unshaped("nothing to list")
        items = tuple(str(row[0]) for row in rows)
        return Together(Listed(items, others(map(str, data.column(rivals)), items)), _amount(rows, units))

    return shape


def named_with(rivals: str, *units: str) -> Shape:
    """The one row is a name and an amount: both are asked for."""

    def shape(rows: Rows, data: Tables) -> Gold:
        if len(rows) != 1:
            raise Unshaped("no such name, or more than one")
        name = rows[0][0]
        return Together(Named(spellings(name), others(map(str, data.column(rivals)), [name])), _amount(rows, units))

    return shape


def _amount(rows: Rows, units: tuple[str, ...]) -> Quantity:
    return Quantity(Decimal(str(rows[0][1])), units)
