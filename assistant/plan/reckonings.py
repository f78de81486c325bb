"""Plans that set values against each other, and several plans in one."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from assistant.plan.measured import Dataset, Filtered, Having, Measure, PlanBase
from assistant.plan.nodes import Condition, Node
from assistant.plan.reported import FactAsk
from assistant.plan.table_plans import TablePlan


class Reckon(StrEnum):
    """What is made of several values."""

    DIFFERENCE = "difference"
    GAP = "gap"
    GROWTH = "growth"
    TIMES = "times"
    SHARE = "share"
    SUM = "sum"
    AVERAGE = "average"
    LARGEST = "largest"
    SMALLEST = "smallest"
    EACH = "each"
    WITHIN = "within"


RECKON_WORDS = {
    Reckon.DIFFERENCE: "相差",
    Reckon.GAP: "还差",
    Reckon.GROWTH: "增长或下降的百分比",
    Reckon.TIMES: "倍数",
    Reckon.SHARE: "占比",
    Reckon.SUM: "合计",
    Reckon.AVERAGE: "平均",
    Reckon.LARGEST: "最大的",
    Reckon.SMALLEST: "最小的",
    Reckon.EACH: "",
    Reckon.WITHIN: "合于条件的",
}


_OF_TWO = frozenset({Reckon.DIFFERENCE, Reckon.GAP, Reckon.GROWTH, Reckon.TIMES, Reckon.SHARE})


class Term(Node):
    """One value of a reckoning: a column over the rows of one table, with what to call it.

    A `cell` is looked up as it stands, in total rows too; there has to be just one.  With a
    `whole` the value is a rate: the measure over that of the whole.
    """

    label: str
    dataset: Dataset
    where: Condition
    measure: Measure
    cell: bool = False
    whole: Filtered | None = None


class Stated(Node):
    """One value of a reckoning that a report states, with what to call it."""

    label: str
    ask: FactAsk


class Given(Node):
    """One value of a reckoning that the question itself gives: 还差多少才到90%."""

    label: str
    value: Decimal
    unit: str = ""


class Reckoning(PlanBase):
    """Values that stand in different rows, columns, tables or reports, set against each other.

    DIFFERENCE, GROWTH, TIMES and SHARE take the first term against the second; GAP is what the
    first, a result, still lacks of the second, its target, in `unit` where one was asked for and
    `with_share` with what part of it is done, over the `months` that are left where each of them is asked for; EACH
    only sets the terms side by side, in the order of time; WITHIN tells those that keep to all `bounds`, which are
    in the unit of the terms, and how many they are in `unit`.  `subject` is what all of them measure, where their
    labels do not say it.
    """

    kind: Literal["reckoning"] = "reckoning"
    terms: tuple[Term | Stated | Given, ...] = Field(min_length=2)
    reckon: Reckon
    limit: int = 1
    subject: str = ""
    unit: str = ""
    with_share: bool = False
    months: int = 0
    bounds: tuple[Having, ...] = ()

    @property
    def rows(self) -> tuple[Term, ...]:
        """The terms that are worked out over rows."""
        return tuple(term for term in self.terms if isinstance(term, Term))

    @model_validator(mode="after")
    def _two_sides(self) -> Reckoning:
        if self.reckon in _OF_TWO and len(self.terms) != 2:
            raise ValueError(f"{self.reckon} needs two terms")
        if (self.reckon is Reckon.WITHIN) != bool(self.bounds):
            raise ValueError("bounds are what WITHIN goes by")
        return self


class Several(PlanBase):
    """Several asks of one sentence, over one or more tables, answered one after the other."""

    kind: Literal["several"] = "several"
    plans: tuple[TablePlan, ...] = Field(min_length=2)
