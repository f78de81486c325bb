"""What came in on average in each year, quarter or month of a span: 上半年平均每月下发多少图斑.

The figure of every single one of them is looked up, those of which nothing is there count as none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

import pandas as pd

from assistant.plan import Aggregation, Basis, Reckon, Reckoning, Term
from assistant.planning.composed.figures_at import Figures, FiguresAt
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.vocabulary.periods import Anchor, Period, find_periods, period_words

_PER = re.compile(r"(?:平均每一?个?|每一?个?(?=[年月季]度?平均))(?P<per>年|季度?|月)(?:平均)?|(?P<short>[年月])均")
_STEPS = {"年": "Y", "季": "Q", "季度": "Q", "月": "M"}
_MOST = 60
_ADDS_UP = (Aggregation.SUM, Aggregation.COUNT)


class AverageOverTime:
    """Plans them; `read` takes a question apart."""

    def __init__(self, read: Callable[[str], Question], figures: FiguresAt, today: Callable[[], dt.date]) -> None:
        self._read = read
        self._figures = figures
        self._today = today

    def plan(self, text: str) -> Reckoning | None:
        """The average; None where no single span is named, it is no whole number of such times, or it
        is not over yet, or where no ledger has what adds up over them."""
        plain = normalise(text)
        said = list(_PER.finditer(plain))
        if len(said) != 1:
            return None
        asked = plain[: said[0].start()] + plain[said[0].end() :]
        spans = find_periods(asked, Anchor.at(self._today()))
        times = list(_within(spans[0].period, said[0]["per"] or said[0]["short"])) if len(spans) == 1 else []
        if not 1 < len(times) <= _MOST or times[-1].end is None or times[-1].end > self._today():
            return None
        found = self._figures.of_ledgers(self._read(asked), times)
        if found is None or not _adds_up(found):
            return None
        measure = next(term.measure for term in found.terms if isinstance(term, Term))
        basis = Basis(question=text, assumptions=found.notes, links=found.links, period=spans[0].period)
        subject = measure.column.name if measure.column else ""
        return Reckoning(terms=found.terms, reckon=Reckon.AVERAGE, subject=subject, basis=basis)


def _within(span: Period, per: str) -> Iterator[Period]:
    """The whole years, quarters or months that a span is made of; none where it is not made of whole ones."""
    if span.start is None or span.end is None or span.kind != "flow":
        return
    each = list(pd.period_range(span.start, span.end, freq=_STEPS[per]))
    if each[0].start_time.date() != span.start or each[-1].end_time.date() != span.end:
        return
    for time in each:
        period = Period(kind="flow", start=time.start_time.date(), end=time.end_time.date(), text="")
        yield period.model_copy(update={"text": period_words(period)})


def _adds_up(found: Figures) -> bool:
    return all(
        isinstance(term, Term) and term.whole is None and term.measure.aggregation in _ADDS_UP for term in found.terms
    )
