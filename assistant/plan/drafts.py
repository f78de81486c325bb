"""The plan of a draft: form, length, tone and what it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import model_validator

from assistant.plan.measured import PlanBase
from assistant.vocabulary.periods import Period


class DraftForm(StrEnum):
    """What is written: one line of work as a plan, a summary or its problems, or a whole plan."""

    PLAN = "plan"
    SUMMARY = "summary"
    PROBLEMS = "problems"
    WHOLE = "whole"

    @property
    def word(self) -> str:
        return {"plan": "工作计划", "summary": "工作总结", "problems": "存在问题", "whole": "工作计划"}[self.value]


class DraftLength(StrEnum):
    """How long a paragraph is to be."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class DraftTone(StrEnum):
    """STEADY numbers its points, FIRM holds to account as well, PLAIN goes without numbers and closings."""

    STEADY = "steady"
    FIRM = "firm"
    PLAIN = "plain"


class WriteDraft(PlanBase):
    """Paragraphs about `topics` for a span of time, from what the material says.

    `topics` are empty for a whole plan over all the material tells of.  `added` are things whose
    figures have to be in it, `dropped` those that may not be; `variant` picks other wordings.
    """

    kind: Literal["draft"] = "draft"
    topics: tuple[str, ...] = ()
    form: DraftForm = DraftForm.PLAN
    period: Period
    length: DraftLength = DraftLength.MEDIUM
    tone: DraftTone = DraftTone.STEADY
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    variant: int = 0

    @model_validator(mode="after")
    def _about_something(self) -> WriteDraft:
        if not self.topics and self.form is not DraftForm.WHOLE:
            raise ValueError("only a whole plan has no topic of its own")
        return self
