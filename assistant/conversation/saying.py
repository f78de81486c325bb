"""What is said of a plan that was made of the one before: what was kept, and what was given up."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.rows import CarriedRows
from assistant.plan import And, Dataset, Ratio, TablePlan, describe_condition
from assistant.planning.ledgers.measures import BY_COLUMN_ONLY
from assistant.vocabulary.periods import day_words


def kept_assumptions(before: TablePlan, rows: CarriedRows) -> list[str]:
    """What was assumed before still holds, but for what is replaced."""
    gone = {name for part in rows.dropped if (name := getattr(getattr(part, "column", None), "name", ""))}
    return [
        note for note in before.basis.assumptions if note != BY_COLUMN_ONLY and not any(name in note for name in gone)
    ]


def said_of(plan: TablePlan, rows: CarriedRows, inherited: Sequence[str], moved_to: Dataset | None) -> tuple[str, ...]:
    """The notes that 口径 begins with; `moved_to` is another snapshot that was asked for."""
    kept = [describe_condition(part) for part in rows.kept if part != And(parts=())]
    notes = [f"沿用上一问：{'、'.join([f'《{plan.dataset.name}》', *kept, *dict.fromkeys(inherited)])}"]
    if moved_to is not None and moved_to.as_of is not None:
        notes.append(f"改用同一台账截至{day_words(moved_to.as_of)}的一期")
    if rows.dropped:
        notes.append(f"不再限于上一问的{'、'.join(describe_condition(part) for part in rows.dropped)}")
    return tuple(notes)


def still_true(assumptions: Sequence[str], before: TablePlan, plan: TablePlan) -> tuple[str, ...]:
    """The assumptions, without those of a rate that is no longer asked for."""
    label = before.label if isinstance(before, Ratio) and not isinstance(plan, Ratio) else ""
    return tuple(dict.fromkeys(note for note in assumptions if not label or label not in note))
