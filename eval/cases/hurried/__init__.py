"""Forty more questions, by someone who had not read the planner, as a section chief or an old
field clerk would ask them in passing: short, in a loose order, in everyday words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.hurried.amounts import amount_cases
from eval.cases.hurried.orders import order_cases
from eval.cases.hurried.reports import report_cases
from eval.cases.hurried.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (amount_cases, order_cases, report_cases, talk_cases)


def hurried_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; those that a county has no gold for are left out."""
    return tuple(case for part in _PARTS for case in part(county))
