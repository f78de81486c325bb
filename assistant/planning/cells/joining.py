"""Conditions of one column made one."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.plan import Compare, Condition, In, Op
from assistant.planning.cells.rows import Picked


def merged(picked: Sequence[Picked]) -> list[Picked]:
    """Words of one column joined into one condition."""
    by_column: dict[str, list[Picked]] = {}
    others: list[Picked] = []
    for pick in picked:
        condition = pick.condition
        words = isinstance(condition, In) or (
            isinstance(condition, Compare) and condition.op is Op.EQ and isinstance(condition.value, str)
        )
        if words:
            by_column.setdefault(pick.column, []).append(pick)
        else:
            others.append(pick)
    return [*(_joined(own) for own in by_column.values()), *others]


def _joined(own: Sequence[Picked]) -> Picked:
    """Words of one column: alternatives, or several parts of the same values."""
    if len(own) == 1:
        return own[0]
    groups = [_values(pick.condition) for pick in own]
    common = [value for value in groups[0] if all(value in group for group in groups)]
    values = common or list(dict.fromkeys(value for group in groups for value in group))
    column = own[0].condition.column  # type: ignore[union-attr]
    condition: Condition = (
        In(column=column, values=tuple(values))
        if len(values) > 1
        else Compare(column=column, op=Op.EQ, value=values[0])
    )
    label = values[0] if len(values) == 1 else "、".join(pick.label for pick in own)
    return Picked(condition, own[0].span, label, own[0].column)


def _values(condition: Condition) -> tuple[str, ...]:
    if isinstance(condition, In):
        return condition.values
    return (str(condition.value),) if isinstance(condition, Compare) else ()
