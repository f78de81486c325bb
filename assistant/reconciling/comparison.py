"""A stated figure beside the same indicator computed from a ledger, and when the two agree."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from assistant.plan import Aggregate, Ratio
from assistant.records import Fact, Record

_WRITTEN = re.compile(r"\d[\d,，]*(?:[.．](?P<decimals>\d+))?")
_ROUNDED = re.compile(r"约|余|多|近|来|接近|左右|上下|大约")
_AT_LEAST = re.compile(r"超|逾|不少于|不低于|不小于|至少|突破|以上")
_AT_MOST = re.compile(r"不超过|不高于|不大于|至多|最多|以内")
_FOLD = Decimal(2)


class Comparison(Record):
    """What one fact says beside what the rows of one table give.

    `stated` and `computed` are in `unit`, the fact's own.  `plan` is what was computed;
    `rows` counts the rows it took.  `report_day` and `ledger_day` are the days the two
    stand at, the ledger's None when it is not dated; `same_time` says whether they speak
    of the same day or span, so that a difference is one.
    """

    fact_id: str
    source_id: str
    table_id: str
    table_source_id: str
    plan: Aggregate | Ratio
    stated: Decimal
    computed: Decimal
    unit: str
    rows: int
    report_day: dt.date | None
    ledger_day: dt.date | None
    same_time: bool
    agrees: bool

    @property
    def differs(self) -> bool:
        """Whether report and ledger contradict each other."""
        return self.same_time and not self.agrees


def agree(fact: Fact, computed: Decimal) -> bool:
    """Whether `computed`, in the fact's unit, is what the fact says, as exactly as it says it.

    18.10亿元 holds for anything that rounds to it; 3100余亩, 近600户 and 约47亩 for what lies
    within one of the last digit that was written; 超过 and 不少于 for what is not less.
    """
    if fact.value is None:
        return False
    if _AT_MOST.search(fact.qualifier):  # before 超过, which stands in 不超过
        return fact.value / _FOLD < computed <= fact.value
    if _AT_LEAST.search(fact.qualifier):
        return fact.value <= computed < fact.value * _FOLD
    step = written_step(fact)
    difference = abs(fact.value - computed)
    if _ROUNDED.search(fact.qualifier):
        return difference < _last_digit(fact.value, step)
    return difference <= step / 2


def written_step(fact: Fact) -> Decimal:
    """The worth of the last digit as written: 0.01 for 3.25亩, 1000 for 3.2万亩 written 3.2."""
    match = _WRITTEN.search(fact.text)
    if match is None or not fact.value:
        return Decimal(1)
    written = Decimal(match.group().replace(",", "").replace("，", "").replace("．", "."))
    scale = fact.value / written if written else Decimal(1)
    return abs(scale) * Decimal(10) ** -len(match["decimals"] or "")


def _last_digit(value: Decimal, step: Decimal) -> Decimal:
    """The worth of the last digit that is not zero, at least `step`: 100 for 3100."""
    while value % (step * 10) == 0 and step * 10 <= abs(value):
        step *= 10
    return step


def telling(value: Decimal) -> bool:
    """Whether equality of such a number can hardly be chance: three digits that count."""
    digits = "".join(map(str, value.normalize().as_tuple().digits))
    return len(digits.strip("0")) >= 3
