"""Forty questions as a careful office clerk would write them down for leaders and auditors.

Whole sentences with several conditions each, in official words that are often not those of the
tables' headers, by someone who had not read the planner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.cases.careful.figures import figure_cases
from eval.cases.careful.orders import order_cases
from eval.cases.careful.reports import report_cases
from eval.cases.careful.talks import talk_cases
from eval.corpus.county import County
from eval.sample import Case

_PARTS: Sequence[Callable[[County], tuple[Case, ...]]] = (figure_cases, order_cases, report_cases, talk_cases)


def careful_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`."""
    return tuple(case for part in _PARTS for case in part(county))
