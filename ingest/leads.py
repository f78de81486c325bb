"""The lines above a table, sorted: what it is called, its units, its day, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import Unit
from ingest.column_units import units_in_line
from ingest.dating import as_of, span_of
from ingest.surrounding_lines import LEAD_CELL

_GENERIC_SHEET = re.compile(r"(?:sheet|工作表|表格?|table)\s*\d*(?:（第\d+页）)?", re.IGNORECASE)
_TITLE_WORDS = re.compile(r"台账|清单|统计|情况|汇总|名单|一览|明细|登记|月报|年报|报表|表")


@dataclass(frozen=True)
class Lead:
    """What stands above a table.  `title` is never empty; `printed_title` is "" when none is printed.

    `day` is the period the table speaks of, `span` the stretch of time that 本期 means in it.
    """

    title: str
    printed_title: str
    units: tuple[Unit, ...]
    unit_text: str
    others: tuple[str, ...]
    day: Period | None
    span: Period | None


def sort_lead(lead: Sequence[Sequence[str]], group: str, caption: str, sheet: str, stem: str) -> Lead:
    """The lines' parts.  A `group` name printed over the table stands for a missing title and
    adds to a printed one; then come the lines of the `caption`, the nearest first, the sheet's
    name and the file's."""
    printed = {piece for line in lead for text in line for piece in _pieces(text)}
    lead = [*lead, *((line,) for line in reversed(caption.split("\n")) if line)]
    texts = [piece for line in lead for text in line for piece in _pieces(text)]
    titles = [text for text in texts if not LEAD_CELL.match(text)]
    title = next((text for text in titles if _TITLE_WORDS.search(text)), next(iter(titles), ""))
    unit_text, units = next(((text, found) for text in texts if (found := units_in_line(text))), ("", ()))
    kept = (text for text in texts if text in printed or LEAD_CELL.match(text))
    others = tuple(text for text in kept if text not in (title, unit_text))
    own = "　".join(part for part in (re.sub(r"\s+", " ", title), group) if part)
    shown = own or (stem if is_generic(sheet) else sheet)
    lines = [text for line in lead for text in line if text != title]
    spoken = " ".join(part for part in (title, group) if part)
    return Lead(
        title=shown,
        printed_title=title,
        units=units,
        unit_text="、".join(unit.symbol for unit in units),
        others=others,
        day=as_of(lines, spoken, stem, sheet),
        span=_first_span((group, *lines, title, stem, sheet)),
    )


def is_generic(sheet: str) -> bool:
    """Whether a sheet's name says nothing: Sheet1, 工作表2, 表1（第3页）."""
    return _GENERIC_SHEET.fullmatch(sheet) is not None


def _first_span(texts: Iterable[str]) -> Period | None:
    return next((span for text in texts if (span := span_of(text)) is not None), None)


def _pieces(text: str) -> list[str]:
    """A line such as “填报单位：…    单位：亩” says several things, spaced apart."""
    return re.split(r"\s{2,}|\u3000", text) if LEAD_CELL.match(text) else [text]
