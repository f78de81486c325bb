"""Counts in brackets after names: 甲镇（2个）、乙镇（3个）等7个整治项目.  What they count stands after the list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Span
from ingest.clauses import Quantity
from ingest.fact_words import first_noun

_OPEN, _CLOSE = re.compile(r"[（(]\s*$"), re.compile(r"\s*[）)]")
_PLACE = re.compile(r"(?:街道|社区|片区|园区|林场|农场|[镇乡村区*＊])\s*[（(]\s*$")
_AS_FAR_AS = 2


def in_brackets(text: str, quantity: Quantity) -> bool:
    """Whether a count is all that stands in its brackets."""
    opened = _OPEN.search(text, max(quantity.start - _AS_FAR_AS, 0), quantity.start) is not None
    return opened and _CLOSE.match(text, quantity.end) is not None and _counts(quantity)


def after_the_list(text: str, place: int, found: Sequence[Quantity]) -> tuple[int | None, Span] | None:
    """Where the list of names with bracketed counts that holds figure `place` comes to its noun:
    the count of the whole, if there is one (等7个), and the words after it.  None outside of such a list."""
    quantity = found[place]
    if not in_brackets(text, quantity):
        return None
    last = place
    for at in range(place + 1, len(found)):
        item = found[at]
        if item.clause != quantity.clause or item.unit != quantity.unit:
            break
        if not in_brackets(text, item):
            return at, item.after
        last = at
    if not _PLACE.search(text, quantity.clause.start, quantity.start):
        return None
    closed = _CLOSE.match(text, found[last].end)
    rest = Span(start=closed.end() if closed else found[last].end, end=quantity.clause.end)
    return (None, rest) if rest.start < rest.end and first_noun(rest.of(text)) else None


def _counts(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.counts
