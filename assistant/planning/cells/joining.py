"""Conditions of one column made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from assistant.plan import Compare, Condition, In, Op
from assistant.planning.cells.rows import Picked
from assistant.planning.ledgers.expressing import NotExpressible

_LISTING = re.compile(r"^[^，,；;]{0,4}(?:[、，,/+]|[和与及或跟同比占]|以及|还有|加上?|还是)")


def merged(picked: Sequence[Picked], text: str) -> list[Picked]:
    """Words of one column joined into one condition; `text` is the question they stand in.

    Raises `NotExpressible` where words of one column neither share values nor are listed: 从事管理的女性.
    """
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
    return [*(_joined(sorted(own, key=lambda each: each.span), text) for own in by_column.values()), *others]


def _joined(own: Sequence[Picked], text: str) -> Picked:
    """Words of one column: alternatives, or several parts of the same values."""
    if len(own) == 1:
        return own[0]
    groups = [_values(pick.condition) for pick in own]
    common = [value for value in groups[0] if all(value in group for group in groups)]
    if not common:
        own = without_wider(own)
        groups = [_values(pick.condition) for pick in own]
    if not common and (most := _said_by_most(own)):
        common = most
    if not common and not all(_listed(text[a.span[1] : b.span[0]]) for a, b in pairwise(own)):
        raise NotExpressible(own[0].label)
    values = common or list(dict.fromkeys(value for group in groups for value in group))
    column = own[0].condition.column  # type: ignore[union-attr]
    condition: Condition = (
        In(column=column, values=tuple(values))
        if len(values) > 1
        else Compare(column=column, op=Op.EQ, value=values[0])
    )
    label = values[0] if len(values) == 1 else "、".join(pick.label for pick in own)
    return Picked(condition, own[0].span, label, own[0].column)


def _said_by_most(own: Sequence[Picked]) -> list[str]:
    """The one value that more words say than any other (归属母公司的利润 of 归母净利润), where none says just another
    one: 服务器出货量增速."""
    counts = Counter(value for pick in own for value in _values(pick.condition))
    (best, most), *others = counts.most_common(2)
    another = any(len(values) == 1 and best not in values for values in map(_values, (pick.condition for pick in own)))
    return [best] if most > 1 and not another and (not others or others[0][1] < most) else []


def without_wider(own: Sequence[Picked]) -> Sequence[Picked]:
    """Without words that say again what others tell apart: 袋装和散装两种水泥."""
    every = {value for pick in own for value in _values(pick.condition)}
    told = [pick for pick in own if len(_values(pick.condition)) == 1 or set(_values(pick.condition)) != every]
    return told or own


def _listed(between: str) -> bool:
    """Whether what stands between two words lists them (甲和乙) or sets one against the other."""
    return _LISTING.search(between) is not None or not re.search(r"\w", between)


def _values(condition: Condition) -> tuple[str, ...]:
    if isinstance(condition, In):
        return condition.values
    return (str(condition.value),) if isinstance(condition, Compare) else ()
