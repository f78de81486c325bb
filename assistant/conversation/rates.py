"""Rates and shares of other rows than those before."""

from __future__ import annotations

from assistant.conversation.rows import CannotFollow, CarriedRows, columns_in
from assistant.plan import Condition, Dataset, Filtered, Measure, Ratio, conjuncts, describe_condition, joined
from assistant.planning.ledgers.rates import SHARE


def part_of(plan: Ratio) -> Condition:
    """The rows that are asked about: of a share the part, of any other rate the whole."""
    return plan.numerator.where if plan.label == SHARE else plan.denominator.where


def share(rows: CarriedRows, whole: Condition, measure: Measure, dataset: Dataset) -> Ratio:
    """What the rows meant are of the `whole`."""
    return Ratio(
        dataset=dataset,
        label=SHARE,
        numerator=Filtered(label="符合条件的", where=rows.where, measure=measure),
        denominator=Filtered(label="全部", where=whole, measure=measure),
    )


def over_other_rows(before: Ratio, rows: CarriedRows) -> Ratio:
    """The rate before over the rows meant now: what tells the part from the whole stays as
    it was, unless a share is asked of another part.  Raises `CannotFollow`."""
    whole = conjuncts(before.denominator.where)
    telling = [part for part in conjuncts(before.numerator.where) if part not in whole]
    columns = {name for part in telling for name in columns_in(part)}
    if before.label == SHARE:
        kept = joined([part for part in rows.parts if not columns_in(part) & columns])
        above = before.numerator.model_copy(update={"where": rows.where})
        return before.model_copy(
            update={"numerator": above, "denominator": before.denominator.model_copy(update={"where": kept})}
        )
    if any(columns_in(part) & columns for part in rows.added):
        raise CannotFollow(f"上一问的{before.label}本身就按{describe_condition(telling[0])}来算")
    above = before.numerator.model_copy(update={"where": joined([*rows.parts, *telling])})
    below = before.denominator.model_copy(update={"where": rows.where})
    return before.model_copy(update={"numerator": above, "denominator": below})
