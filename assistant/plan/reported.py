"""Plans over what reports state: figures, metrics made of them, passages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.plan.measured import PlanBase
from assistant.plan.nodes import Node
from assistant.records.searches import ANY, Filters, Query
from assistant.vocabulary.glossary import State


class FactAsk(Node):
    """One figure asked of the reports: the words it must mention, its state and
    unit, and the facts chosen for it, best first."""

    words: tuple[str, ...]
    state: State | None = None
    unit: str = ""
    fact_ids: tuple[str, ...] = Field(min_length=1)


class FactLookUp(PlanBase):
    """Figures stated in reports, one ask each."""

    kind: Literal["fact"] = "fact"
    asks: tuple[FactAsk, ...] = Field(min_length=1)


class MetricFromFacts(PlanBase):
    """A rate that no report states, from the two figures it is made of.

    Only divided when neither is masked and both stand in one point of one report.
    """

    kind: Literal["metric"] = "metric"
    name: str
    note: str
    numerator: FactAsk
    denominator: FactAsk
    beside: tuple[FactAsk, ...] = ()


class PassageLookUp(PlanBase):
    """What the material says of a topic, where `filters` let look; `dated` when it is
    asked when, `planned` when it is asked what is intended."""

    kind: Literal["passage"] = "passage"
    topic: tuple[str, ...] = Field(min_length=1)
    query: Query
    filters: Filters = ANY
    dated: bool = False
    planned: bool = False
