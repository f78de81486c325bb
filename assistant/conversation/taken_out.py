"""不含正在整改的 after 剩余图斑: what a question leaves out of the rows before, whose conditions stay."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.cues import Cues
from assistant.conversation.rows import CannotFollow, CarriedRows, Count, columns_in, values_of
from assistant.plan import Condition, Not, Or, conjuncts, describe_condition, joined
from assistant.records import ColumnRole, Table


def take_out(rows: CarriedRows, new: Condition, table: Table, count: Count, cues: Cues) -> list[Condition]:
    """Takes the parts of `new` that leave something out from `rows`, and gives back the others.

    All that was before left out (不含甲镇 after 甲镇) means the others, 换成 other rows: those are given back too.
    Raises `CannotFollow` where it is not clear what is left.
    """
    back: list[Condition] = []
    taken: list[Not] = []
    for part in conjuncts(new):
        on = columns_in(part)
        own = any(columns_in(other) & on for other in conjuncts(new) if not isinstance(other, Not))
        if isinstance(part, Not) and not own and not cues.instead and _stays(part, rows, table, count, cues):
            taken.append(part)
        else:
            back.append(part)
    for each in taken:
        rows.put(each)
    return back


def _stays(part: Not, rows: CarriedRows, table: Table, count: Count, cues: Cues) -> bool:
    """Whether what was said before of the same column holds on."""
    same = [old for old in rows.parts if columns_in(old) & columns_in(part)]
    if not same:
        if cues.leaves_out and _within_places(part, rows, table):
            _check_counts(part, rows, count)
            return True
        return False
    if any(isinstance(old, Or) or len(columns_in(old)) > 1 for old in same):
        if cues.leaves_out:
            raise _unclear(part)
        return False
    left, gone = _left(same), values_of(part.part)
    if left is None or gone is None:
        return _upon_limits(part, same, rows, count, cues)
    if left == set(gone) and len(same) == 1:
        return False  # the others
    if left <= set(gone) or left.isdisjoint(gone):
        if cues.leaves_out or len(same) > 1:
            raise _unclear(part)
        return False
    return True


def _upon_limits(part: Not, same: Sequence[Condition], rows: CarriedRows, count: Count, cues: Cues) -> bool:
    """What leaves out more than was left out before, or some of a span; 那除了…呢 may leave out that instead."""
    if not (cues.leaves_out or cues.among or cues.only):
        return False
    denied = any(isinstance(old, Not) for old in same)
    if part in same or (denied and (cues.opened or cues.closed or cues.denies) and not cues.among):
        raise _unclear(part)
    _check_counts(part, rows, count)
    return True


def _left(same: Sequence[Condition]) -> set[str] | None:
    """The values that conditions on one column let through; None where they are not told by values."""
    sets = [set(values) for old in same if (values := values_of(old)) is not None]
    out = [values_of(old.part) for old in same if isinstance(old, Not)]
    if not sets or len(sets) + len(out) < len(same) or None in out:
        return None
    return set.intersection(*sets) - {value for values in out for value in values or ()}


def _within_places(part: Not, rows: CarriedRows, table: Table) -> bool:
    """Whether a village is left out of a town."""
    places = {column.id for column in table.columns if column.role is ColumnRole.PLACE}
    return columns_in(part) <= places and any(columns_in(old) and columns_in(old) <= places for old in rows.parts)


def _check_counts(part: Not, rows: CarriedRows, count: Count) -> None:
    """Some rows are left out, and some left.  Raises `CannotFollow`."""
    if count(joined([*rows.parts, part])) in (0, count(joined(rows.parts))):
        raise _unclear(part)


def _unclear(part: Not) -> CannotFollow:
    return CannotFollow(f"没看出怎样从上一问的里面除去{describe_condition(part.part)}的，请把问题说完整")
