"""停产的也算上: other rows beside those before, and never those that are both."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.rows import CannotFollow, CarriedRows, columns_in, values_of
from assistant.plan import Between, Condition, In, Or, conjuncts
from assistant.planning.ledgers.on_the_list import listing
from assistant.records import ColumnRole, Table
from assistant.vocabulary.glossary import Glossary

_UNCLEAR = "没看出要和上一问的哪些合在一起，请把问题说完整"


def unite(rows: CarriedRows, new: Condition, table: Table, glossary: Glossary) -> None:
    """Takes in the rows of `new` as well: another value of what was said before, or what else it names beside the one
    thing that was.  Raises `CannotFollow` where more than one thing was said, or a time."""
    parts = conjuncts(new)
    if len(parts) != 1:
        raise CannotFollow(_UNCLEAR)
    (part,) = parts
    same = [old for old in rows.parts if columns_in(old) & columns_in(part)]
    if same:
        rows.put(_of_either(same, part), same)
        return
    telling = [old for old in rows.parts if not _bounds_both(old, table, glossary)]
    if len(telling) != 1 or isinstance(telling[0], Between) or _bounds_both(part, table, glossary):
        raise CannotFollow(_UNCLEAR)
    rows.put(Or(parts=(telling[0], part)), telling)


def _of_either(same: Sequence[Condition], new: Condition) -> Condition:
    """One of the values said before or one of the new ones."""
    old, own = values_of(same[0]), values_of(new)
    column = getattr(new, "column", None)
    if len(same) > 1 or old is None or own is None or column is None or columns_in(same[0]) != columns_in(new):
        raise CannotFollow(_UNCLEAR)
    named = [getattr(part, "label", "") or "或".join(values_of(part) or ()) for part in (same[0], new)]
    return In(column=column, values=tuple(dict.fromkeys((*old, *own))), label="或".join(named))


def _bounds_both(part: Condition, table: Table, glossary: Glossary) -> bool:
    """A place, and that it still is on the list, hold for what is taken in as well."""
    listed = listing(table, glossary)
    roles = {column.id: column.role for column in table.columns}
    placed = {roles.get(name) for name in columns_in(part)} == {ColumnRole.PLACE}
    return placed or (listed is not None and columns_in(part) == {listed.column.id})
