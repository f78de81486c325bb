"""What a table has for a time that is named by another: the row of 上月 and of 去年同月, the column 比上年增减."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.plan import Compare, In, Op, joined
from assistant.planning.cells.columns import numbers_of, tells_change
from assistant.planning.cells.joining import merged
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import measures_of
from assistant.planning.cells.statements import is_so_long_before
from assistant.planning.cells.times import PeriodUse
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.records import Column
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import compatible, unit_named

_SINCE = (
    (re.compile(r"同|年"), re.compile(r"上年|去年|同期|同比")),
    (re.compile(r"上一?期"), re.compile(r"上期|上旬|上周|环比")),
    (re.compile(r"月"), re.compile(r"上月|环比")),
    (re.compile(r"季"), re.compile(r"上季|环比")),
)
"""What a time before is called in a question, and in the columns that compare with it."""


def changes_so_compared(parts: Parts) -> list[Column]:
    """比上年增长百分之几, 比上期跌了多少元: the columns that say how the one figure of a table changed since then, in
    the unit asked for; none where another figure is named than the one they stand behind."""
    said = parts.asked.text[slice(*parts.asked.earlier)] if parts.asked.earlier else ""
    called = next((header for words, header in _SINCE if words.search(said)), None)
    if called is None:
        return []
    numbers = numbers_of(parts.labels)
    changes = [column for column in numbers if tells_change(column)]
    named = [
        c for m in parts.reading.headers if m.start >= parts.reading.scope[1] for c in measures_of(m, parts.labels)
    ]
    if any(c not in changes and numbers[numbers.index(c) + 1 :][:1] != changes[:1] for c in named):
        return []
    since = [column for column in changes if called.search(column.name)]
    asked = parts.asked.unit
    told = since if len(since) == len(changes) or asked is None else changes if since else []
    if asked is None:
        return told
    return [c for c in told if (own := unit_named(c.unit or "")) is not None and compatible(asked, own)]


def rows_before(parts: Parts, said: str) -> tuple[Side, Side] | None:
    """5月比上月, 比去年同月 where rows are of a time each: the row of the time meant, else of the newest, and the one
    so long before it; None where rows are of no times.  Times so far (1—5月) are set against a year before alone."""
    held = [(column, told) for column, told in parts.labels.period_values.items() if len(told) > 1]
    uses = [use for use in parts.reading.periods if use.rows is not None]
    if len(held) != 1 or len(uses) > 1 or any(use.columns for use in parts.reading.periods):
        return None
    column_id, told = held[0]
    own = [(value, period) for value, period in told if period.start is not None and period.end is not None]
    meant = [each for each in own if not uses or each[0] in _values_of(uses[0])]
    if not meant or (uses and len(meant) != 1):
        raise NotExpressible(said)
    value, newer = max(meant, key=lambda each: each[1].end or date.min)
    before = [
        each for each in own if each[1] != newer and _as_long(each[1], newer) and _right_before(said, newer, each[1])
    ]
    if len(before) != 1:
        raise NotExpressible(said)
    rest = [pick.condition for pick in merged(parts.reading.picked, parts.asked.text)]
    column, named = parts.column(), ref(parts.labels.column(column_id) or parts.names()[0])
    sides = [
        Side(joined([*rest, Compare(column=named, op=Op.EQ, value=text)]), column, text, period.end)
        for text, period in ((value, newer), before[0])
    ]
    return sides[0], sides[1]


def _values_of(use: PeriodUse) -> tuple[str, ...]:
    return use.rows.values if isinstance(use.rows, In) else ()


def _as_long(one: Period, other: Period) -> bool:
    """Whether two times are of as many months."""
    lengths = {
        12 * (each.end.year - each.start.year) + each.end.month - each.start.month
        for each in (one, other)
        if each.start is not None and each.end is not None
    }
    return len(lengths) == 1


def _right_before(said: str, newer: Period, older: Period) -> bool:
    """Whether a time is the one meant; 上期 is the one that ends where the other begins."""
    if re.fullmatch(r"上一?期末?", said):
        return older.end is not None and newer.start is not None and older.end + timedelta(days=1) == newer.start
    return is_so_long_before(said, newer, older)
