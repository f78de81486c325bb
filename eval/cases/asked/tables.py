"""The clean data as tables: for pandas, and as records for another engine.

Column names are those of the records of `eval.corpus.county`; `state` (整改), `unsupplied`
(未供) and `surplus` (节余) are added.  The registry has one row for each month and kind of
registration; `work` one for each half-year (``2023H1``), `years` one for each year,
`mentions` one for each figure that a single report names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from eval.corpus.county import County

Record = Mapping[str, Any]


def records(county: County) -> dict[str, list[Record]]:
    """Every table's rows by its name, in ledger order."""
    return {
        "parcels": [asdict(each) | {"state": each.state().value} for each in county.parcels],
        "plots": [asdict(each) for each in county.plots],
        "batches": [asdict(each) | {"unsupplied": each.unsupplied} for each in county.batches],
        "links": [asdict(each) | {"surplus": each.surplus} for each in county.links],
        "hazards": [asdict(each) for each in county.hazards],
        "mines": [asdict(each) for each in county.mines],
        "registry": [
            {"year": each.year, "month": each.month, "kind": kind, "accepted": count}
            for each in county.registry
            for kind, count in each.counts.items()
        ],
        "findings": [asdict(each) | {"state": each.state().value} for each in county.findings],
        "work": [
            {"half": half, **asdict(work)}
            for half, work in (
                ("2023H1", county.first_half_2023),
                ("2023H2", county.second_half_2023),
                ("2024H1", county.first_half_2024),
            )
        ],
        "years": [
            {"year": 2023, **asdict(county.year_2023)},
            {"year": 2024, **asdict(county.year_2024)},
        ],
        "mentions": [
            {"report": report, "name": name, "figure": figure}
            for report, named in county.mentions.items()
            for name, figure in named.items()
        ],
    }


@dataclass(frozen=True)
class Tables:
    """The tables as data frames; numbers are `Decimal` or `int`, dates `datetime.date`."""

    parcels: pd.DataFrame
    plots: pd.DataFrame
    batches: pd.DataFrame
    links: pd.DataFrame
    hazards: pd.DataFrame
    mines: pd.DataFrame
    registry: pd.DataFrame
    findings: pd.DataFrame
    work: pd.DataFrame
    years: pd.DataFrame
    mentions: pd.DataFrame

    def column(self, name: str) -> Sequence[Any]:
        """The values of ``table.column``."""
        table, column = name.split(".")
        frame: pd.DataFrame = getattr(self, table)
        return list(frame[column])


def tables(county: County) -> Tables:
    return Tables(**{name: pd.DataFrame(rows) for name, rows in records(county).items()})
