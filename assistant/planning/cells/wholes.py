"""Whether the whole that a share is of (占全部, 占全县, 占全年) is all rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from assistant.plan import joined
from assistant.planning.cells.parts import Parts
from assistant.records import RowTag
from assistant.vocabulary.periods import Period

_PLACES_OF = {
    "全县": ("乡", "镇", "街道", "办事处"),
    "全区": ("乡", "镇", "街道", "办事处"),
    "全市": ("区", "县", "市", "旗"),
    "全省": ("市", "州", "盟", "地区"),
}
"""What a whole is divided into by the rows of a table."""
_PARTS_OF_YEAR = (4, 12)
WHOLES = ("全部", "总", "合计", "所有", "共")


def is_all_rows(parts: Parts) -> bool:
    """占全部; 占全县 where rows are its towns with their total, 占全年 where they are all its months or quarters."""
    whole = parts.asked.whole.strip("的")
    if any(word in whole for word in WHOLES):
        return True
    below = next((places for said, places in _PLACES_OF.items() if whole.startswith(said)), None)
    names = (
        [str(value) for value in parts.rows(joined([]), looked_up=False)[parts.names()[0].id].dropna()]
        if parts.names()
        else []
    )
    if below is not None:
        totalled = RowTag.TOTAL.value in set(parts.frame["tag"])
        return totalled and len(names) > 1 and all(name.strip().endswith(below) for name in names)
    if not whole.startswith("全年"):
        return False
    told = [period for values in parts.labels.period_values.values() for _, period in values]
    return (
        len(told) in _PARTS_OF_YEAR
        and len({period.end for period in told if period.end}) == len(told)
        and _one_year(told)
    )


def _one_year(periods: Sequence[Period]) -> bool:
    """Whether times follow each other from the first day of a year to its last."""
    ends = sorted(
        (period.start, period.end) for period in periods if period.start is not None and period.end is not None
    )
    follow = all(one[1] + timedelta(days=1) == other[0] for one, other in pairwise(ends))
    (first, _), (_, last) = ends[0], ends[-1]
    return follow and first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
