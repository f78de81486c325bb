"""Questions written during development by someone who had not read the planner.

They go for what the others hardly try: wrong and traditional characters, short forms,
exceptions, units to convert, several readings.  They are shaped and held like those of
`eval.cases.asked`, by pandas and by SQL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases.asked.shape import Asked, Unshaped
from eval.cases.asked.tables import Tables, tables
from eval.cases.heard.short import SHORT
from eval.cases.heard.spelled import SPELLED
from eval.cases.heard.talks import CHATS, spoken_cases
from eval.cases.heard.units import CONVERTED
from eval.corpus.county import County
from eval.sample import Case, Origin

HEARD: Sequence[Asked] = (*SPELLED, *SHORT, *CONVERTED, *CHATS)


def heard_cases(county: County) -> tuple[Case, ...]:
    """The cases with their golds for `county`; one without an answer there is left out."""
    return (*_reckoned(tables(county)), *spoken_cases())


def _reckoned(data: Tables) -> Iterator[Case]:
    for asked in HEARD:
        try:
            yield replace(asked.case(data), origin=Origin.HEARD)
        except Unshaped:
            continue
