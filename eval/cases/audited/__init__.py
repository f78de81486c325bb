"""Sixty of the questions by which an auditor who had not read the product tried it: what is wholly so, at least so
many, several things in one sentence, exclusions, units, and what is asked on and on.

What is reckoned is held by pandas and by SQL, as the cases of `eval.cases.asked` are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.tables import Tables, tables
from eval.cases.audited.amounts import AMOUNTS
from eval.cases.audited.counts import COUNTS
from eval.cases.audited.lists import LISTS
from eval.cases.audited.several import SEVERAL
from eval.cases.audited.shape import ROUND
from eval.cases.audited.talks import TALKS
from eval.corpus.county import County
from eval.sample import Case, Kind, Nothing

AUDITED: Sequence[Asked] = (*COUNTS, *AMOUNTS, *SEVERAL, *LISTS, *TALKS)


def audited_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; one without an answer there is left out."""
    lacks = ROUND.asked("lacks-town-grid", Kind.UNANSWERABLE, "麻栎镇有网格员多少名", Nothing())
    return (*_reckoned(tables(county)), lacks)


def _reckoned(data: Tables) -> Iterator[Case]:
    for asked in AUDITED:
        try:
            yield replace(asked.case(data), origin=ROUND.origin)
        except Unshaped:
            continue
