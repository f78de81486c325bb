"""Groups as a chart: what a page needs to draw it, nothing that is not in the answer's table."""

from __future__ import annotations

from typing import Any

from assistant.execution.evidence import Evidence, TableEvidence
from assistant.plan import Aggregate, Ratio

_MOST_BARS = 40


def chart_of(evidence: Evidence) -> dict[str, Any] | None:
    """Bars for the first value of every group, in the answer's order; None for other answers.

    ``{"kind": "bar", "title", "unit", "labels": [...], "values": [...]}``; a value is a decimal
    in a string, or None where the group has no number.
    """
    if not isinstance(evidence, TableEvidence):
        return None
    plan, lines = evidence.plan, evidence.result
    if not isinstance(plan, Aggregate | Ratio) or not plan.group_by or not 1 < len(lines) <= _MOST_BARS:
        return None
    what = plan.label if isinstance(plan, Ratio) else plan.measures[0].describe()
    numbers = [line.values[0].number for line in lines]
    return {
        "kind": "bar",
        "title": f"各{plan.group_by[0].name}{what}",
        "unit": lines[0].values[0].unit,
        "labels": ["、".join(line.label) for line in lines],
        "values": [None if number is None else f"{number.normalize():f}" for number in numbers],
    }
