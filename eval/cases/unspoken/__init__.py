"""Sixty more questions, by someone who had not read the planner: a director on the phone, a clerk with a form of
the province to fill in, a town's planner, somebody new, an auditor.

What is reckoned is held by pandas and by SQL, as the cases of `eval.cases.asked` are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.tables import Tables, tables
from eval.cases.unspoken.amounts import AMOUNTS
from eval.cases.unspoken.orders import ORDERS
from eval.cases.unspoken.periods import PERIODS
from eval.cases.unspoken.reports import REPORTED, report_cases
from eval.cases.unspoken.shape import ROUND
from eval.cases.unspoken.talks import TALKS
from eval.corpus.county import County
from eval.sample import Case

UNSPOKEN: Sequence[Asked] = (*AMOUNTS, *ORDERS, *PERIODS, *REPORTED, *TALKS)


def unspoken_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; one without an answer there is left out."""
    return (*_reckoned(tables(county)), *report_cases())


def _reckoned(data: Tables) -> Iterator[Case]:
    for asked in UNSPOKEN:
        try:
            yield replace(asked.case(data), origin=ROUND.origin)
        except Unshaped:
            continue
