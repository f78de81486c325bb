"""What a rate, share or price per unit is made of, before it is a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.plan import ColumnRef, Dataset, Filtered, Ratio
from assistant.records import Column, Table


@dataclass(frozen=True)
class Parts:
    """What a rate is made of, before it is a plan."""

    label: str
    numerator: Filtered
    denominator: Filtered
    unit: str = "%"
    of_all: bool = False

    @property
    def of_columns(self) -> bool:
        """Whether one column is set against another of the same rows."""
        own, whole = self.numerator.measure.column, self.denominator.measure.column
        return own is not None and whole is not None and own != whole

    def columns(self, table: Table) -> list[Column]:
        """The columns that are set against each other."""
        told = (side.measure.column for side in (self.numerator, self.denominator))
        return [table.column(column.id) for column in told if column is not None]

    def plan(self, dataset: Dataset, groups: Sequence[ColumnRef] = ()) -> Ratio:
        return Ratio(
            dataset=dataset,
            label=self.label,
            numerator=self.numerator,
            denominator=self.denominator,
            unit=self.unit,
            of_all=self.of_all and bool(groups),
            group_by=tuple(groups[:1]),
        )
