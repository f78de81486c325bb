"""The sheet an answer is written on: figures and citations are entered as they are used.

Text is made of what is entered here, so a number can only reach an answer as a
`Figure` with its citation (promise 1 of docs/architecture.md).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer import ROWS_TOLD, Citation, Figure
from assistant.execution.evidence import StatedFact, TableEvidence, Value
from assistant.records import Fact, Source, Span
from assistant.vocabulary.units import format_decimal

_ROWS_NAMED = 12


def day_of_source(source: Source) -> dt.date | None:
    """The day that a source's figures stand at, as far as it says."""
    return source.as_of or (source.period.end if source.period else None)


class Sheet:
    """Collects the figures and citations of one answer."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.citations: list[Citation] = []

    # ------------------------------------------------------------ citations

    def cite(
        self,
        source: Source,
        location: str,
        quote: str,
        as_of: dt.date | None,
        span: Span | None = None,
        page: int | None = None,
        rows: Sequence[int] = (),
    ) -> int:
        """The number of a citation; equal ones share it.  `span` is where the quote stands in a
        report, `rows` which rows of a sheet it speaks of."""
        for known in self.citations:
            if (known.file, known.location, known.quote) == (source.name, location, quote):
                return known.id
        citation = Citation(
            id=len(self.citations) + 1,
            file=source.name,
            location=location,
            quote=quote,
            as_of=as_of.isoformat() if as_of else None,
            source_id=source.id,
            start=span.start if span else None,
            end=span.end if span else None,
            page=page,
            rows=tuple(rows[:ROWS_TOLD]),
        )
        self.citations.append(citation)
        return citation.id

    def cite_fact(self, stated: StatedFact) -> int:
        fact = stated.fact
        as_of = fact.period.end if fact.period and fact.period.kind == "as_of" else None
        if as_of is None:
            as_of = day_of_source(stated.source)
        return self.cite(stated.source, fact.location or "正文", fact.sentence, as_of, fact.sentence_span, fact.page)

    def cite_table(self, evidence: TableEvidence, what: str) -> int:
        table = evidence.table
        as_of = table.as_of.end if table.as_of else None
        rows = evidence.matched_rows
        named = "、".join(str(row) for row in rows[:_ROWS_NAMED])
        told = rows
        if len(rows) == len(range(table.first_row, table.last_row + 1)) or evidence.matched == evidence.considered:
            told = ()
            listed = f"全部明细{evidence.matched}行"
        else:
            listed = (
                f"明细{evidence.matched}行（第{named}{'…' if len(rows) > _ROWS_NAMED else ''}行）"
                if rows
                else "无符合的行"
            )
        return self.cite(evidence.source, f"{table.sheet}!{table.address}", f"{what}：{listed}", as_of, rows=told)

    # ------------------------------------------------------------ figures

    def enter_fact(self, fact: Fact, citation: int) -> str:
        """Enters a stated figure, exactly as it stands; returns its text."""
        self._enter(fact.text, fact.value, fact.unit, fact.masked, citation)
        return fact.text

    def enter(self, value: Value, citation: int, places: int = 2) -> str:
        """Enters a table value and returns it as shown: cells as they stand, computed
        values with at most two decimals, or as many as what they are made of needs."""
        if value.masked:
            text = f"{value.text}{'' if value.text.endswith(value.unit) else value.unit}"
            self._enter(text, None, value.unit, True, citation)
            return text
        if value.number is None:
            return value.text or "（空白）"
        shown = format_decimal(_trimmed(value.number), value.computed, _enough(value.number, places))
        text = shown + value.unit
        self._enter(text, _trimmed(value.number), value.unit, False, citation)
        return text

    def _enter(self, text: str, value: Decimal | None, unit: str, masked: bool, citation: int) -> None:
        figure = Figure(text=text, value=value, unit=unit, masked=masked, citations=(citation,))
        if figure not in self.figures:
            self.figures.append(figure)


def _enough(number: Decimal, places: int) -> int:
    """The decimals that leave something of a number: 40万元 are 0.004亿元, not none."""
    nought = number != 0 and abs(number) < Decimal(1).scaleb(-places) / 2
    return 1 - number.adjusted() if nought else places


def _trimmed(number: Decimal) -> Decimal:
    """Without the storage scale's trailing zeros, and never with an exponent."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def mark(citation: int) -> str:
    return f"〔{citation}〕"
