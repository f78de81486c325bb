"""A draft as plain data: sections of paragraphs, each figure of them with where it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from pydantic import Field, model_validator

from assistant.records import FactRole, Record, Span
from assistant.vocabulary.periods import Period

LOWEST_LEVEL = 4


class Recall(Record):
    """By what a figure is found again in its source, after that was read anew.

    Of a stated one: what the report calls it, as what (result, plan, target) and of what time;
    of a computed one of several: the label of its row.
    """

    indicator: str = ""
    role: FactRole | None = None
    period: Period | None = None
    label: tuple[str, ...] = ()


class DraftFigure(Record):
    """One figure of a paragraph: ``[start, end)`` are code points of the paragraph's text.

    `text` is as printed there (``63个``, ``*60个``), `value` keeps full precision and is None
    where digits are masked; `as_of` is an ISO date.  `plan` is the typed plan as JSON that
    computed the figure; None where it was quoted.  `source_id`, `span` and `rows` are those of
    its citation.
    """

    start: int = Field(ge=0)
    end: int
    text: str
    value: Decimal | None = Field(default=None, allow_inf_nan=False)
    unit: str = ""
    masked: bool = False
    file: str
    location: str = ""
    quote: str = ""
    as_of: str | None = None
    plan: dict[str, Any] | None = None
    recall: Recall | None = None
    source_id: str | None = None
    span: Span | None = None
    page: int | None = None
    rows: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> DraftFigure:
        if self.end <= self.start:
            raise ValueError("a figure takes at least one character")
        if self.masked and self.value is not None:
            raise ValueError("a masked figure has no value")
        return self


class DraftParagraph(Record):
    """One paragraph, and its figures in the order they stand there."""

    text: str
    figures: tuple[DraftFigure, ...] = ()

    @model_validator(mode="after")
    def _figures_stand_in_it(self) -> DraftParagraph:
        for figure in self.figures:
            if self.text[figure.start : figure.end] != figure.text:
                raise ValueError(f"figure {figure.text!r} does not stand at {figure.start}")
        for one, other in pairwise(self.figures):
            if other.start < one.end:
                raise ValueError(f"figures {one.text!r} and {other.text!r} overlap")
        return self


class DraftSection(Record):
    """A heading with the paragraphs right below it; sections of deeper levels follow in order.

    `heading` is given bare (``强化耕地保护``): its number comes from `level` (1 “一、”, 2 “（一）”,
    3 “1.”, 4 “（1）”) and from the sections before it.  A heading below level 1 that ends with “。”
    stands in one line with its first paragraph.  An empty heading has no number.
    """

    heading: str = ""
    level: int = Field(default=1, ge=1, le=LOWEST_LEVEL)
    paragraphs: tuple[DraftParagraph, ...] = ()


class DraftAttachment(Record):
    """An attachment: named below the body, and a sheet of its own where it has sections."""

    name: str
    sections: tuple[DraftSection, ...] = ()


class Draft(Record):
    """What is written into one document."""

    title: str
    sections: tuple[DraftSection, ...] = ()
    attachments: tuple[DraftAttachment, ...] = ()
    signature: str = ""
    date: dt.date | None = None

    def figures(self) -> Iterator[DraftFigure]:
        """All figures, those of the attachments too, in the order of the document."""
        for sections in (self.sections, *(each.sections for each in self.attachments)):
            for section in sections:
                for paragraph in section.paragraphs:
                    yield from paragraph.figures
