"""Fifty more questions, by someone who had not read the planner, as a clerk would type them.

They were written when all that came before was answered as well as it was going to be: how
they went the first time is what a question that nobody has seen gets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.afresh.amounts import amount_cases
from eval.cases.afresh.orders import order_cases
from eval.cases.afresh.reports import report_cases
from eval.cases.afresh.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (amount_cases, order_cases, report_cases, talk_cases)


def afresh_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`."""
    return tuple(case for part in _PARTS for case in part(county))
