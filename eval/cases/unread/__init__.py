"""Sixty more questions, by someone who had not read the planner: an auditor going through the ledgers, a planner
who writes a report, a director between two meetings.

What is reckoned is held by pandas and by SQL, as the cases of `eval.cases.asked` are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.tables import Tables, tables
from eval.cases.unread.amounts import AMOUNTS
from eval.cases.unread.orders import ORDERS
from eval.cases.unread.reports import REPORTED, report_cases
from eval.cases.unread.shape import ROUND
from eval.cases.unread.talks import TALKS
from eval.corpus.county import County
from eval.sample import Case

UNREAD: Sequence[Asked] = (*AMOUNTS, *ORDERS, *REPORTED, *TALKS)


def unread_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; one without an answer there is left out."""
    return (*_reckoned(tables(county)), *report_cases())


def _reckoned(data: Tables) -> Iterator[Case]:
    for asked in UNREAD:
        try:
            yield replace(asked.case(data), origin=ROUND.origin)
        except Unshaped:
            continue
