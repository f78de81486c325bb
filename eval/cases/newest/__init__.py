"""Sixty more questions, by someone who had not read the planner: twenty-five as they come over the
phone or in a chat, twenty as a clerk writes them into a letter, fifteen in plain words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.newest.amounts import amount_cases
from eval.cases.newest.orders import order_cases
from eval.cases.newest.reports import report_cases
from eval.cases.newest.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (amount_cases, order_cases, report_cases, talk_cases)


def newest_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; those that a county has no gold for are left out."""
    return tuple(case for part in _PARTS for case in part(county))
