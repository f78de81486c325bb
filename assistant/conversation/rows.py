"""Which rows a question after another means: its own conditions set upon those before.

A condition replaces what was said of the same column.  With 其中, 这些里面 and 只看 it
narrows instead, where both can hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.conversation.turns import refs_in
from assistant.plan import (
    Compare,
    Condition,
    In,
    Not,
    Op,
    Or,
    conjuncts,
    describe_condition,
    joined,
)
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.records import ColumnRole, Table

Count = Callable[[Condition], int]


class CannotFollow(Exception):
    """The question does not say clearly what is to become of the one before.  `reason` is Chinese.

    `unread`: nothing of it was read with the question before, which lets none go on from it.
    """

    def __init__(self, reason: str, *, unread: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unread = unread


@dataclass
class CarriedRows:
    """The conditions meant: those `added` are new, `dropped` ones hold no longer."""

    parts: list[Condition]
    dropped: list[Condition] = field(default_factory=list)
    added: list[Condition] = field(default_factory=list)

    @property
    def where(self) -> Condition:
        return joined(self.parts)

    @property
    def kept(self) -> list[Condition]:
        """The conditions carried over."""
        return [part for part in self.parts if part not in self.added]

    def drop(self, gone: Sequence[Condition]) -> None:
        self.dropped += [part for part in self.parts if part in gone]
        self.parts = [part for part in self.parts if part not in gone]

    def put(self, new: Condition, instead_of: Sequence[Condition] = ()) -> None:
        """Adds a condition, in the place of those it replaces."""
        at = next((place for place, part in enumerate(self.parts) if part in instead_of), len(self.parts))
        self.drop([part for part in instead_of if part != new])
        if new not in self.parts:
            self.parts.insert(at, new)
        self.added.append(new)


def carried(where: Condition) -> CarriedRows:
    """The conditions of the question before, none of them touched yet."""
    return CarriedRows(list(conjuncts(where)))


def without_places(rows: CarriedRows, table: Table) -> None:
    """全县: whatever place was named before."""
    rows.drop([part for part in rows.parts if _roles(part, table) == {ColumnRole.PLACE}])


def sets_scene(part: Condition, table: Table) -> bool:
    """Place and time bound the whole as well as the part."""
    return _roles(part, table) <= {ColumnRole.PLACE, ColumnRole.DATE}


def put_upon(rows: CarriedRows, new: Condition, table: Table, count: Count, *, narrowing: bool) -> None:
    """Sets the conditions `new` upon `rows`.  Raises `NotExpressible` where it is not
    clear what they replace."""
    before = list(rows.parts)
    for part in conjuncts(new):
        columns = columns_in(part)
        same = [old for old in before if columns_in(old) & columns]
        if any(isinstance(old, Or) or len(columns_in(old)) > 1 for old in same):
            raise NotExpressible(describe_condition(part))
        replaced = same
        if narrowing and all(_compatible(old, part) for old in same):
            # within what was named before: a value of it says more, a second limit comes on top
            replaced = [old for old in same if values_of(old) is not None and values_of(part) is not None]
        if not same and not narrowing and _roles(part, table) == {ColumnRole.PLACE}:
            _leave_other_places(rows, part, table, count)
        rows.put(part, replaced)


def _leave_other_places(rows: CarriedRows, part: Condition, table: Table, count: Count) -> None:
    """那柳溪镇呢 after a village: another town, or the whole of its own."""
    places = [old for old in rows.parts if _roles(old, table) == {ColumnRole.PLACE}]
    if not places:
        return
    within = count(joined([*rows.parts, part]))
    if within in (0, count(joined(rows.parts))):
        rows.drop(places)


def others(rows: CarriedRows, table: Table) -> None:
    """剩下的, 其余的: what the one thing that was asked of the rows does not hold for.

    Raises `CannotFollow` unless there is one such thing.
    """
    telling = [part for part in rows.parts if values_of(part) and _named(part, table)]
    if len(telling) != 1:
        raise CannotFollow("没看出“其余”是除去什么之外的")
    (part,) = telling
    if any(columns_in(old) & columns_in(part) for old in rows.parts if old != part):
        raise CannotFollow("没看出“其余”是除去什么之外的")
    (ref,) = {ref.id: ref for ref in refs_in(part)}.values()
    known = next(column.values for column in table.columns if column.id == ref.id)
    left = tuple(value for value in known if value not in (values_of(part) or ()))
    rows.put(In(column=ref, values=left, label="其余") if left else Not(part=part), [part])


def _named(part: Condition, table: Table) -> bool:
    return _roles(part, table) <= {ColumnRole.STATUS, ColumnRole.CATEGORY}


def _compatible(old: Condition, new: Condition) -> bool:
    """Whether `new` says something within `old`: a further limit, or one of its values."""
    before, after = values_of(old), values_of(new)
    if before is None or after is None:
        return before is None and after is None
    return set(after) <= set(before)


def values_of(part: Condition) -> tuple[str, ...] | None:
    """The values that a condition lets through; None for limits and denials."""
    match part:
        case Compare(op=Op.EQ, value=str() as value):
            return (value,)
        case Compare(op=Op.EQ, value=Decimal() as number):
            return (f"{number:f}",)
        case In(values=values):
            return values
        case _:
            return None


def columns_in(part: Condition) -> set[str]:
    """The ids of the columns that a condition speaks of."""
    return {ref.id for ref in refs_in(part)}


def _roles(part: Condition, table: Table) -> set[ColumnRole]:
    roles = {column.id: column.role for column in table.columns}
    return {roles[name] for name in columns_in(part) if name in roles}
