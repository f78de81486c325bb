"""A question taken apart: what kind of answer it wants and which words it must account for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.averages import Average
from assistant.planning.speech.limits import Limit
from assistant.planning.speech.shares import ShareAsk
from assistant.planning.speech.words import Word
from assistant.vocabulary.glossary import Metric, State, StateMatch
from assistant.vocabulary.periods import PeriodMatch
from assistant.vocabulary.units import Dimension, Unit


class Wants(StrEnum):
    """The kind of answer."""

    NUMBER = "number"
    WHICH = "which"
    EXISTS = "exists"
    WHEN = "when"
    TEXT = "text"
    OPEN = "open"


@dataclass(frozen=True)
class Question:
    """A question taken apart.  Offsets index `normal`, the normalised text.

    `searched` are the words that a text about it would hold: `words`, and those that name
    states, intentions and metrics.
    """

    text: str
    normal: str
    wants: Wants
    words: tuple[Word, ...]
    unit: Unit | None = None
    dimension: Dimension | None = None
    state: State | None = None
    remaining: bool = False
    intent: Literal["plan", "target", "done"] | None = None
    period: PeriodMatch | None = None
    metric: Metric | None = None
    metric_word: Word | None = None
    listing: bool = False
    superlative: Literal["most", "least"] | None = None
    top: int | None = None
    ordered: Literal["most", "least"] | None = None
    average: Average | None = None
    grouped: str = ""
    limits: tuple[Limit, ...] = ()
    states: tuple[StateMatch, ...] = ()
    remaining_word: bool = False
    share: ShareAsk | None = None
    per_row: bool = False
    stage: bool = False
    timed: bool = False
    many: bool = False
    distinct: bool = False
    in_cells: tuple[tuple[int, int], ...] = ()
    each: bool = False
    summed: bool = False
    time_left_out: bool = False
    superlative_end: int = -1
    today: date = date.min
    bound: Literal["before", "after"] | None = None
    whole_year: bool = False
    each_time: bool = False
    reserved: tuple[tuple[int, int], ...] = ()
    searched: tuple[Word, ...] = ()

    @property
    def period_named(self) -> bool:
        """Whether the period has a year of its own (2023年, not 今年 or 上半年)."""
        return self.period is not None and re.search(r"\d{2,4}年", self.period.period.text) is not None

    @property
    def share_left(self) -> bool:
        """Whether a share is asked for (图斑占多少, 占总数的多少) without a word of what it is reckoned by."""
        return self.share is None and qw.SHARE_LEFT.search(self.normal) is not None

    @property
    def outside_cells(self) -> str:
        """The question without what it says of cells (一亩地都没复垦)."""
        text = self.normal
        for start, end in reversed(self.in_cells):
            text = text[:start] + text[end:]
        return text

    @property
    def of_rows(self) -> bool:
        """Whether it asks for something that only rows of a table can tell.

        各… is not among these: reports say 各类登记…件 and 各级林长…次 of a whole; a
        figure then has to be of that very 各….
        """
        rows = self.superlative or self.average or self.limits or self.listing
        return bool(rows or self.ordered or self.per_row or self.distinct or self.in_cells or self.time_left_out)
