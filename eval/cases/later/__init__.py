"""Questions written after development by someone who had not read the planner.

They go through every kind once more, as staff of a county's bureau would type them:
nothing was tuned to them before they were first run.  They are shaped and held like
those of `eval.cases.asked`, by pandas and by SQL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.tables import Tables, tables
from eval.cases.later.amounts import AMOUNTS
from eval.cases.later.orders import ORDERS
from eval.cases.later.periods import PERIODS
from eval.cases.later.reports import REPORTED
from eval.cases.later.talks import CHATS, spoken_cases
from eval.corpus.county import County
from eval.sample import Case, Origin

LATER: Sequence[Asked] = (*AMOUNTS, *ORDERS, *PERIODS, *REPORTED, *CHATS)


def later_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; one without an answer there is left out."""
    return (*_reckoned(tables(county)), *spoken_cases())


def _reckoned(data: Tables) -> Iterator[Case]:
    for asked in LATER:
        try:
            yield replace(asked.case(data), origin=Origin.LATER)
        except Unshaped:
            continue
