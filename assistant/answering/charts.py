"""Charts: what a page needs to draw one, nothing that is not in the answer's table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from assistant.execution.evidence import Evidence, ReckoningEvidence, TableEvidence
from assistant.plan import Aggregate, Ratio, Reckon

_MOST_POINTS = 40


class Chart(BaseModel):
    """Bars where groups are set side by side, a line where times follow each other.

    `values` has one decimal in a string for each of `labels`, or None where there is no number.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["bar", "line"]
    title: str
    unit: str
    labels: tuple[str, ...]
    values: tuple[str | None, ...]


def chart_of(evidence: Evidence) -> dict[str, Any] | None:
    """The first value of every group, in the answer's order; None for answers without groups."""
    match evidence:
        case TableEvidence():
            chart = _of_groups(evidence)
        case ReckoningEvidence() if evidence.plan.reckon is Reckon.EACH:
            chart = _of_times(evidence)
        case _:
            chart = None
    return chart.model_dump(mode="json") if chart else None


def _of_groups(evidence: TableEvidence) -> Chart | None:
    plan, lines = evidence.plan, evidence.result
    if not isinstance(plan, Aggregate | Ratio) or not plan.group_by or not 1 < len(lines) <= _MOST_POINTS:
        return None
    key = plan.group_by[0]
    what = plan.label if isinstance(plan, Ratio) else plan.measures[0].describe()
    return Chart(
        kind="line" if key.step and plan.limit is None else "bar",
        title=f"各{key.groups}{what}",
        unit=lines[0].values[0].unit,
        labels=tuple("、".join(line.label) for line in lines),
        values=_plain([line.values[0].number for line in lines]),
    )


def _of_times(evidence: ReckoningEvidence) -> Chart:
    return Chart(
        kind="line",
        title=evidence.plan.subject,
        unit=evidence.terms[0].value.unit,
        labels=tuple(value.term.label for value in evidence.terms),
        values=_plain([value.value.number for value in evidence.terms]),
    )


def _plain(numbers: Sequence[Decimal | None]) -> tuple[str | None, ...]:
    return tuple(None if number is None else f"{number.normalize():f}" for number in numbers)
