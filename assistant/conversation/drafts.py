"""Requests for drafts in a conversation, and what changes the draft before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from assistant.conversation.follow_ups import Followed
from assistant.conversation.turns import Conversation
from assistant.drafting.requests import Requested, RequestReader
from assistant.plan import WriteDraft
from assistant.planning.outcome import Outcome, Planned, Unclear
from assistant.vocabulary.periods import period_words

_OFFERED = ("耕地保护", "卫片执法", "地质灾害防治")


class DraftTalk:
    """Reads what is said about drafts, over one generation."""

    def __init__(self, reader: RequestReader, today: Callable[[], dt.date]) -> None:
        self._reader = reader
        self._today = today

    def plan(self, question: str, conversation: Conversation) -> Followed | None:
        """A draft that is asked for, or the one before as it is to be now; None for other questions."""
        today = self._today()
        requested = self._reader.read(question, today)
        if requested is not None:
            return Followed(_outcome(requested, question), question)
        before = conversation.last.plan if conversation.last else None
        if isinstance(before, WriteDraft):
            revised = self._reader.revised(question, before, today)
            if revised is not None:
                return Followed(
                    Planned(revised), conversation.last.reads if conversation.last else question, fresh=False
                )
        return None


def _outcome(requested: Requested, question: str) -> Outcome:
    draft = requested.made()
    if draft is None:
        span = period_words(requested.period)
        options = tuple(f"写一段{span}{topic}{requested.form.word}" for topic in _OFFERED)
        return Unclear("没有写是哪方面的工作，请选一个或把主题写上", options)
    basis = draft.basis.model_copy(update={"question": question})
    return Planned(draft.model_copy(update={"basis": basis}))
