"""Several fields of one row, each asked for in a clause of its own: 牵头单位是哪个，目前进展如何.

Each later clause is read by itself, with the row named before it, so that every word of it is
accounted for as in any other question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.plan import Compare, ListRows, Op, Plan
from assistant.planning.outcome import Outcome, Planned

_NAMED = ("value:", "cell:")


def fields_of_row(clauses: Sequence[str], plan: Callable[[str], Outcome]) -> ListRows | None:
    """The fields that the clauses ask for, of the one row that the first of them names; None where
    it names none, or a later clause does not ask for a field of that row."""
    first = _of_row(plan(clauses[0]))
    if first is None:
        return None
    ends = [link.end for link in first.basis.links if link.target.startswith(_NAMED)]
    if not ends:
        return None
    told = [first]
    for clause in clauses[1:]:
        other = _of_row(plan(f"{clauses[0][: max(ends)]}{clause}"))
        if other is None or (other.dataset, other.where) != (first.dataset, first.where):
            return None
        told.append(other)
    shown = tuple(dict.fromkeys(column for each in told for column in each.shown))
    links = tuple(dict.fromkeys(link for each in told for link in each.basis.links))
    return first.model_copy(update={"shown": shown, "basis": first.basis.model_copy(update={"links": links})})


def _of_row(found: Outcome) -> ListRows | None:
    plan: Plan | None = found.plan if isinstance(found, Planned) else None
    one = isinstance(plan, ListRows) and isinstance(plan.where, Compare) and plan.where.op is Op.EQ
    return plan if one and isinstance(plan, ListRows) else None
