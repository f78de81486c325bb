"""Seventy more questions, by someone who had not read the planner: a director on the phone, a clerk with a
form to fill in, a town's planner, somebody new who knows none of the column names, an auditor.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.unheard.amounts import amount_cases
from eval.cases.unheard.orders import order_cases
from eval.cases.unheard.reports import report_cases
from eval.cases.unheard.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (amount_cases, order_cases, report_cases, talk_cases)


def unheard_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; those that a county has no gold for are left out."""
    return tuple(case for part in _PARTS for case in part(county))
