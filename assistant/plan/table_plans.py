"""Plans over the rows of one table."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.plan.measured import Dataset, Filtered, Having, Measure, Order, PlanBase
from assistant.plan.nodes import ColumnRef, Condition


class ListRows(PlanBase):
    """Rows that satisfy a condition; also the look-up of fields of one row.  `beside` is a figure that has to be
    said with them."""

    kind: Literal["list_rows"] = "list_rows"
    dataset: Dataset
    where: Condition
    shown: tuple[ColumnRef, ...] = Field(min_length=1)
    order: Order | None = None
    limit: int | None = None
    beside: Filtered | None = None


class Exists(PlanBase):
    """Whether any row satisfies a condition."""

    kind: Literal["exists"] = "exists"
    dataset: Dataset
    where: Condition


class Aggregate(PlanBase):
    """Measures over rows, in all or per group; ordered and limited with ties kept.

    `beside` is a second figure that has to be said with the first.  `among` are names that are groups even where
    no row is of them.
    """

    kind: Literal["aggregate"] = "aggregate"
    dataset: Dataset
    where: Condition
    measures: tuple[Measure, ...] = Field(min_length=1)
    group_by: tuple[ColumnRef, ...] = ()
    beside: Filtered | None = None
    descending: bool | None = None
    limit: int | None = None
    having: Having | None = None
    among: tuple[str, ...] = ()


class Extreme(PlanBase):
    """The row or rows with the largest or smallest value of a column; `dated` for days,
    of which the largest is the latest.  `beside` is a figure that has to be said with them."""

    kind: Literal["extreme"] = "extreme"
    dataset: Dataset
    where: Condition
    column: ColumnRef
    largest: bool
    dated: bool = False
    shown: tuple[ColumnRef, ...] = Field(min_length=1)
    limit: int = 1
    beside: Filtered | None = None


class Ratio(PlanBase):
    """One filtered measure over another; `label` names the rate (整改率, 占比), `unit` is
    % or, for what goes to each unit of something (平均每亩), that of the numerator.

    In all or per group, ordered and limited as `Aggregate` is; with `of_all`, each group is
    taken of all rows of the denominator, not of its own.
    """

    kind: Literal["ratio"] = "ratio"
    dataset: Dataset
    label: str
    numerator: Filtered
    denominator: Filtered
    unit: str = "%"
    group_by: tuple[ColumnRef, ...] = ()
    of_all: bool = False
    descending: bool | None = None
    limit: int | None = None
    having: Having | None = None

    @property
    def of_columns(self) -> bool:
        """Whether one column is set against another of the same rows."""
        own, whole = self.numerator.measure.column, self.denominator.measure.column
        return own is not None and whole is not None and own.id != whole.id


TablePlan = ListRows | Exists | Aggregate | Extreme | Ratio


def rows_of(plan: TablePlan) -> Condition:
    """The rows a table plan is about; of a rate, all that it is taken of."""
    return plan.denominator.where if isinstance(plan, Ratio) else plan.where


def extreme_word(plan: Extreme) -> str:
    """最大 or 最小; of days 最晚 or 最早."""
    return ("最晚" if plan.largest else "最早") if plan.dated else ("最大" if plan.largest else "最小")
