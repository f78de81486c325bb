"""How the conditions of a question go together: all must hold, but for those that 或 joins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.plan import Compare, Condition, In, Not, Op, Or
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.links import Linked
from assistant.records import ColumnType

Span = tuple[int, int]

_OR = re.compile(r"或者|或是|要么|或")
_AND_ALSO = re.compile(r"并且|而且|同时|且")
_PREDICATE = re.compile(
    r"(?:目前|现|仍|还|并|且|均|都)*(?:已|未|尚未|没|正在|处于|涉及|占用?|压占|威胁|属于|位于|采用|采取)"
)
_LISTED = re.compile(r"的?(?:[^，,；;]{0,4}?)(?:和|与|及|以及|、|跟|还有|加上)")

_NAMED_SINGLY = 3  # values that a wider word (公司) stands for, at most, that an answer names instead of it


@dataclass(frozen=True)
class Part:
    """A condition and where in the question it was said."""

    where: Condition
    spans: tuple[Span, ...] = ()


def one_of(links: Sequence[Linked]) -> Condition | None:
    """The rows in which a column has one of the values linked; all are of that column."""
    column = links[0].meaning.column
    values = tuple(dict.fromkeys(item.meaning.value for item in links))
    if column is None:
        return None
    if len(values) == 1 and column.type is not ColumnType.NUMBER:  # 批准年度2016: the cells hold numbers, no texts
        return Compare(column=ref(column), op=Op.EQ, value=values[0])
    said = {item.text for item in links}
    wide = said.pop() if len(said) == 1 and len(values) > _NAMED_SINGLY else ""
    return In(column=ref(column), values=values, label=wide)


def alternatives(text: str, parts: Sequence[Part]) -> list[Condition]:
    """The conditions that must all hold.

    立案或超过5亩的 are alternatives; 非农化和立案的 may be the one or the other or both, and so
    is no condition that can be said.  Raises `NotExpressible` where it is not clear what
    或 joins.
    """
    spoken = sorted((span, index) for index, part in enumerate(parts) for span in part.spans)
    joined: list[tuple[int, int]] = []
    for (before, first), (after, second) in pairwise(spoken):
        between = text[before[1] : after[0]]
        if first == second:
            continue
        if _OR.search(between):
            joined.append((first, second))
        elif _LISTED.fullmatch(between) and _alike(parts[first], parts[second]) and not _stacked(text, before, after):
            raise NotExpressible(between.strip("的"))
    if not joined:
        return [part.where for part in parts]
    (first, second), *further = joined
    within = [part for index, part in enumerate(parts) if index in (first, second)]
    if further or _AND_ALSO.search(text) or any(_wrapped(part) for part in within):
        raise NotExpressible("或")
    rest = [part.where for index, part in enumerate(parts) if index not in (first, second)]
    return [*rest, Or(parts=tuple(part.where for part in within))]


def _stacked(text: str, before: Span, after: Span) -> bool:
    """由甲局牵头、尚未销号的 and 未整改到位、且已立案的 hold together: what stands behind 、 is said of the
    same things."""
    between = text[before[1] : after[0]]
    return "、" in between and _PREDICATE.match(between.split("、")[-1] + text[after[0] : after[1]]) is not None


def _alike(one: Part, other: Part) -> bool:
    """Two positive conditions, neither of which merely says where."""
    return not (isinstance(one.where, Not) or isinstance(other.where, Not))


def _wrapped(part: Part) -> bool:
    """Negated values around 或 (不是甲或乙) may be meant either way."""
    return isinstance(part.where, Not)
