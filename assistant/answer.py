"""The answer object: one shape for the CLI, HTTP, the page and the eval set.

Field names are a contract with other programs (see docs/architecture.md).
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_serializer, model_validator

ROWS_TOLD = 200


class Status(StrEnum):
    ANSWERED = "answered"
    CLARIFY = "clarify"
    NO_EVIDENCE = "no_evidence"
    REFUSED = "refused"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(_Part):
    """One number put forward.

    `text` is as the answer prints it (``63个``, ``*60个``); `value` keeps full
    precision in plain decimal notation and is None when digits are masked.
    """

    text: str
    value: Decimal | None
    unit: str = ""
    masked: bool = False
    citations: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _masked_has_no_value(self) -> Figure:
        if self.masked and self.value is not None:
            raise ValueError("a masked figure has no value")
        return self

    @field_serializer("value")
    def _plain(self, value: Decimal | None) -> str | None:
        return None if value is None else format(value, "f")


class Citation(_Part):
    """Where a figure or statement comes from; `as_of` is an ISO date or None.

    `source_id` names the file over HTTP; `start` and `end` are the half-open range of
    characters that `quote` takes in a report's text, `page` the page it stands on; all None
    where there is no such thing.  `rows` are the sheet rows that it speaks of in a ledger, the
    first `ROWS_TOLD`; none where all detail rows are meant.
    """

    id: int
    file: str
    location: str
    quote: str
    as_of: str | None = None
    source_id: str | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    rows: tuple[int, ...] = ()


class TableView(_Part):
    """Rows behind the answer: at most a page of them, and how many there are."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    total_rows: int = 0


class Answer(_Part):
    """The reply to one question.

    Cross-field rules: only an answered question puts figures forward; a
    clarification offers at least two readings; every cited number exists.
    """

    id: str
    status: Status
    answer: str
    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    plan: dict[str, Any] = Field(default_factory=dict)
    explanation: str = ""
    table: TableView = TableView()
    chart: dict[str, Any] | None = None
    options: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    generation: int = 0
    elapsed_ms: int = 0

    @model_validator(mode="after")
    def _consistent(self) -> Answer:
        if self.status is not Status.ANSWERED and self.figures:
            raise ValueError("only an answered question puts figures forward")
        if self.status is Status.CLARIFY and len(self.options) < 2:
            raise ValueError("a clarification offers at least two readings")
        known = {citation.id for citation in self.citations}
        for figure in self.figures:
            if not figure.citations or not known.issuperset(figure.citations):
                raise ValueError(f"figure {figure.text!r} has no valid citation")
        return self
