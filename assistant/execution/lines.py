"""In which order the lines of a result stand, and which of them are wanted."""

from __future__ import annotations

from decimal import Decimal

from assistant.execution.evidence import ResultRow
from assistant.execution.selection import COMPARE
from assistant.plan import Aggregate, Having, Ratio


def within(lines: list[ResultRow], having: Having | None) -> list[ResultRow]:
    """The groups whose value is known and satisfies the limit."""
    if having is None:
        return lines
    known = [(line, line.values[0].number) for line in lines]
    return [line for line, number in known if number is not None and COMPARE[having.op](number, having.value)]


def by_value(lines: list[ResultRow], *, descending: bool) -> list[ResultRow]:
    """By first value, unknown ones last; equal ones by the order of the sheet."""
    known = [line for line in lines if line.values[0].number is not None]
    unknown = [line for line in lines if line.values[0].number is None]
    return sorted(known, key=lambda line: line.values[0].number or Decimal(0), reverse=descending) + unknown


def ranked_times(lines: list[ResultRow], plan: Aggregate | Ratio) -> list[ResultRow]:
    """Times one after the other; where the most is wanted, those with it."""
    if plan.limit is None:
        return lines
    return top(by_value(lines, descending=plan.descending is not False), plan.limit)


def top(lines: list[ResultRow], limit: int | None) -> list[ResultRow]:
    """The first `limit` lines and all that tie with the last of them."""
    if limit is None or len(lines) <= limit:
        return lines
    edge = lines[limit - 1].values[0].number
    return [line for index, line in enumerate(lines) if index < limit or line.values[0].number == edge]
