"""What has to be done in each month that is left: 要完成全年任务，下半年平均每个月还要干多少亩.

The distance to the target, over the whole months between the day until which a report tells what was done and the
end of the year.  A ledger says of no day that nothing more was done by then.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from assistant.plan import Reckoning, Stated
from assistant.planning.outcome import Outcome, Planned
from assistant.planning.speech.normal import normalise
from assistant.vocabulary.periods import Period

_AIM = r"(?:任务|目标|计划)"
_YEAR = r"(?:全年|今年|本年|年度)"
_LEFT = (
    r"(?:(?P<half>下半年)|(?:剩下|余下|剩余|后|后面|接下来|往后)的?(?P<n>\d|[一二两三四五六七八九十])个月|"
    r"(?:剩下|余下|剩余|后面|接下来|往后)的?(?:几个月|时间|日子)?)?"
)
_EACH = r"(?:平均|月均|平均到)?(?:每一?个?月|月均)(?:平均)?"
_TO_DO = (
    rf"{_LEFT}[，,]?{_EACH}(?:至少|大概|大约)?(?:还|得|要|需要?|须|再|应|该)*[一-鿿]{{0,4}}?"
    r"(?:多少|几|好多)(?P<unit>亩|公顷|宗|个|处|次|人次|件|场|户)?"
)
_SAID = (
    re.compile(
        rf"^(?:要想?|想要?|为了?|如果要|若要)?(?:完成|达到|实现)(?P<year>{_YEAR}?)的?(?P<what>[^，,。？?]{{2,16}}?)的?(?:{_YEAR})?{_AIM}(?:的话)?[，,]{_TO_DO}[？?。]*$"
    ),
    re.compile(
        rf"^(?P<what>[^，,。？?]{{2,16}}?)(?:要想?|想要?|如果要)?(?:完成|达到|实现)(?P<year>{_YEAR}?)的?{_AIM}(?:的话)?[，,]{_TO_DO}[？?。]*$"
    ),
    re.compile(
        rf"^(?P<what>[^，,。？?]{{2,16}}?)离(?P<year>{_YEAR}?)的?{_AIM}还差(?:多少|几)[^，,]{{0,3}}[，,]{_TO_DO}[？?。]*$"
    ),
)
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_YEAR_END = (12, 31)
_HALF = 6


class EachMonthLeft:
    """Plans them; `gap` plans a distance to a target, `until` tells the time of a stated term."""

    def __init__(self, gap: Callable[[str], Outcome | None], period_of: Callable[[Stated], Period | None]) -> None:
        self._gap = gap
        self._period_of = period_of

    def plan(self, text: str) -> Reckoning | None:
        """The distance and what of it falls to each month; None where no report tells until which day, or where
        the question names other months than are left."""
        normal = normalise(text)
        said = next((match for pattern in _SAID if (match := pattern.match(normal)) is not None), None)
        if said is None:
            return None
        found = self._gap(f"{said['what']}离{said['year'] or '全年'}任务还差多少{said['unit'] or ''}")
        plan = found.plan if isinstance(found, Planned) else None
        if not isinstance(plan, Reckoning) or not isinstance(plan.terms[0], Stated):
            return None
        months = self._months(plan)
        named = _HALF if said["half"] else _number(said["n"]) if said["n"] else months
        if not months or months != named:
            return None
        return plan.model_copy(update={"months": months, "basis": plan.basis.model_copy(update={"question": text})})

    def _months(self, plan: Reckoning) -> int:
        """The months from the day that the result tells of to the end of the target's year; 0 where they are no
        whole ones."""
        done, target = (self._period_of(term) for term in plan.terms if isinstance(term, Stated))
        told, due = (done.end if done else None), (target.end if target else None)
        if told is None or due is None or told.year != due.year or (due.month, due.day) != _YEAR_END:
            return 0
        return due.month - told.month if _ends_month(told) else 0


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _number(said: str) -> int:
    return _DIGITS.get(said) or int(said)
