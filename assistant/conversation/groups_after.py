"""Further figures of the groups that the answer before told, or of those that its limit left."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.rows import CannotFollow, CarriedRows, columns_in
from assistant.conversation.turns import Turn
from assistant.execution.evidence import Evidence, TableEvidence
from assistant.plan import Aggregate, ColumnRef, Condition, In, Ratio, TablePlan, conjuncts, describe_condition, joined


def groups_named(evidence: Evidence | None) -> Condition | None:
    """The groups that an answer told because of a limit or of their rank; None where all were told, or none."""
    plan = evidence.plan if isinstance(evidence, TableEvidence) else None
    if not isinstance(evidence, TableEvidence) or not isinstance(plan, Aggregate | Ratio) or len(plan.group_by) != 1:
        return None
    (column,) = plan.group_by
    chosen = plan.having is not None or plan.limit is not None
    if not chosen or column.step is not None or column.within or not evidence.result:
        return None
    names = tuple(line.label[0] for line in evidence.result)
    label = "或".join(names)
    return In(column=column, values=names, label="" if "（" in label else label)


def groups_before(before: TablePlan) -> tuple[ColumnRef, ...]:
    """The columns that the plan before went by; times are no groups to go on with."""
    groups = before.group_by if isinstance(before, Aggregate | Ratio) else ()
    return groups if all(column.step is None for column in groups) else ()


def names_groups(before: TablePlan) -> bool:
    """Whether the plan before told some of its groups only: those of a ranking, or those that a limit left."""
    if not isinstance(before, Aggregate | Ratio) or not before.group_by:
        return False
    return before.having is not None or before.limit is not None


def several_named(before: TablePlan, turn: Turn) -> bool:
    """Whether a ranking named more than one group."""
    named = turn.groups.values if isinstance(turn.groups, In) else ()
    return names_groups(before) and len(named) > 1


def parts_of_groups(before: TablePlan, turn: Turn, rows: CarriedRows) -> Sequence[Condition]:
    """The rows meant, of the groups that the answer before told only.  Raises `CannotFollow` where it told some
    of them that cannot be picked again."""
    chosen = isinstance(before, Aggregate | Ratio) and (before.having is not None or before.limit is not None)
    if not chosen:
        return rows.parts
    if turn.groups is None:
        raise CannotFollow("上一问只列出了一部分，没看出要接着问哪些")
    return rows.parts if turn.groups in rows.parts else [*rows.parts, turn.groups]


def rate_of_each(plan: TablePlan, before: TablePlan, turn: Turn, rows: CarriedRows) -> tuple[TablePlan, str]:
    """那整改率呢 after 哪些乡镇超过100个: the rate of each of those, with what is said of it; of the one row or group
    that is meant already, as it is."""
    groups = groups_before(before)
    bounded = {name for part in rows.parts if part != turn.groups for name in columns_in(part)}
    if not isinstance(plan, Ratio) or plan.group_by or not groups or groups[0].id in bounded:
        return plan, ""
    chosen = parts_of_groups(before, turn, rows)
    kept = [part for part in chosen if part == turn.groups or part not in rows.parts]
    above, below = (
        side.model_copy(update={"where": joined(list(dict.fromkeys([*conjuncts(side.where), *kept])))})
        for side in (plan.numerator, plan.denominator)
    )
    update = {"numerator": above, "denominator": below, "group_by": groups}
    told = "".join(f"只算列出的{describe_condition(part)}，" for part in kept)
    return plan.model_copy(update=update), f"{told}按{groups[0].name}分组"
