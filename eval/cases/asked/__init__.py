"""Questions written before their parser was, by someone who took no part in it.

They are kept as they were put down: clerks' wordings, short, without a subject, with
typos.  Every gold is reckoned twice from the clean data, by pandas here and by the SQL
beside it (`tests/eval/test_asked.py` holds the two against each other).
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.cases.asked.counts import COUNTS
from eval.cases.asked.periods import PERIODS
from eval.cases.asked.ranks import RANKS
from eval.cases.asked.ratios import RATIOS
from eval.cases.asked.reports import REPORTED, written_cases
from eval.cases.asked.rows import ROWS
from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.sums import SUMS
from eval.cases.asked.tables import Tables, tables
from eval.cases.asked.talks import TALKS
from eval.corpus.county import County
from eval.sample import Case

ASKED: Sequence[Asked] = (*ROWS, *COUNTS, *SUMS, *RANKS, *RATIOS, *PERIODS, *REPORTED, *TALKS)


def asked_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`.

    They were written for the default county: in another one a case whose question has
    no answer there is left out.
    """
    data = tables(county)
    found = (_case(asked, data) for asked in ASKED)
    return (*(case for case in found if case is not None), *written_cases())


def _case(asked: Asked, data: Tables) -> Case | None:
    try:
        return asked.case(data)
    except Unshaped:
        return None
