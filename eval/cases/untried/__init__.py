"""Sixty more questions, by someone who had not read the planner: what the staff of each section type on a
working day, a third of it short, a third in whole sentences, a third as it is spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.untried.amounts import amount_cases
from eval.cases.untried.orders import order_cases
from eval.cases.untried.reports import report_cases
from eval.cases.untried.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (amount_cases, order_cases, report_cases, talk_cases)


def untried_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; those that a county has no gold for are left out."""
    return tuple(case for part in _PARTS for case in part(county))
