"""What a plan measures: of which table, by which aggregation, held against what, in which order."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from pydantic import model_validator

from assistant.plan.nodes import OP_WORDS, ColumnRef, Condition, Link, Node, Op, plain_number
from assistant.vocabulary.periods import Period


class Dataset(Node):
    """One table, with the date its rows stand for (None: not dated)."""

    table_id: str
    name: str
    as_of: dt.date | None = None


class Aggregation(StrEnum):
    COUNT = "count"
    COUNT_DISTINCT = "count_distinct"
    SUM = "sum"
    AVERAGE = "average"
    MAX = "max"
    MIN = "min"


_AGGREGATION_WORDS = {
    Aggregation.COUNT: "个数",
    Aggregation.COUNT_DISTINCT: "不重复个数",
    Aggregation.SUM: "合计",
    Aggregation.AVERAGE: "平均",
    Aggregation.MAX: "最大",
    Aggregation.MIN: "最小",
}


class Measure(Node):
    """What is computed over rows.  `column` is None only for a count of rows;
    `unit` is the printed unit (个 for counts unless the question named another)."""

    aggregation: Aggregation
    column: ColumnRef | None = None
    unit: str = ""

    @model_validator(mode="after")
    def _column_where_needed(self) -> Measure:
        if self.column is None and self.aggregation is not Aggregation.COUNT:
            raise ValueError(f"{self.aggregation} needs a column")
        return self

    def describe(self) -> str:
        name = self.column.name if self.column else ""
        return f"{name}{_AGGREGATION_WORDS[self.aggregation]}"


class Filtered(Node):
    """A measure over the rows that satisfy a condition, with a name for it."""

    label: str
    where: Condition
    measure: Measure


class Having(Node):
    """What the value of a group must come to; `value` is in `unit`, `counted` where just the number of
    such groups is asked for."""

    op: Op
    value: Decimal
    unit: str = ""
    counted: bool = False

    def describe(self) -> str:
        return f"{OP_WORDS[self.op]}{plain_number(self.value)}{self.unit}"


class Order(Node):
    column: ColumnRef
    descending: bool = True


class Basis(Node):
    """How a plan came about: what was assumed, what of the question was not used, and what
    was `carried` over from the question before it."""

    question: str = ""
    carried: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    uncovered: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    period: Period | None = None


class PlanBase(Node):
    basis: Basis = Basis()
