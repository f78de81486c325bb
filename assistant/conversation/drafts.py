"""Requests for drafts in a conversation, and what changes the draft before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from assistant.conversation.follow_ups import Followed
from assistant.conversation.turns import Conversation
from assistant.drafting.requests import Requested, RequestReader
from assistant.plan import WriteDraft
from assistant.planning.outcome import Outcome, Planned, Remark, Unclear
from assistant.vocabulary.periods import period_words

_ONLY_THE_MATERIAL = (
    "稿子里的数字和承诺的口气只能取自资料，不能按要求改写。请先更新资料再起草，或在 Word 里自行修改并注明依据。"
)
_OFFERED = ("耕地保护", "卫片执法", "地质灾害防治")


class DraftTalk:
    """Reads what is said about drafts, over one generation; `knows` tells which topics there are."""

    def __init__(self, reader: RequestReader, today: Callable[[], dt.date], knows: Callable[[str], bool]) -> None:
        self._reader = reader
        self._today = today
        self._knows = knows

    def plan(self, question: str, conversation: Conversation) -> Followed | None:
        """A draft that is asked for, or the one before as it is to be now; None for other questions."""
        today = self._today()
        requested = self._reader.read(question, today)
        if requested is not None and not (requested.loose and not self._known(requested)):
            return Followed(_outcome(requested, question), question)
        turn = next((each for each in conversation.turns[::-1] if isinstance(each.plan, WriteDraft)), None)
        if turn is None or not isinstance(turn.plan, WriteDraft):
            return None
        next_to = turn == conversation.last or (conversation.last is not None and conversation.last.plan is None)
        return self._changed(question, turn.plan, turn.reads, next_to=next_to)

    def _known(self, requested: Requested) -> bool:
        return requested.draft is not None and all(self._knows(name) for name in requested.draft.topics)

    def _changed(self, question: str, before: WriteDraft, reads: str, *, next_to: bool) -> Followed | None:
        """What a sentence makes of a draft; `next_to`: nothing was answered since."""
        if next_to and self._reader.rewrites(question):
            return Followed(Remark(_ONLY_THE_MATERIAL, refused=True), question, fresh=False)
        revised = self._reader.revised(question, before, self._today(), next_to=next_to)
        if revised is None and next_to:
            revised = self._reader.other_topic(question, before, self._knows)
        return Followed(Planned(revised), reads, fresh=False) if revised is not None else None


def _outcome(requested: Requested, question: str) -> Outcome:
    draft = requested.made()
    if draft is None:
        span = period_words(requested.period)
        options = tuple(f"写一段{span}{topic}{requested.form.word}" for topic in _OFFERED)
        return Unclear("没有写是哪方面的工作，请选一个或把主题写上", options)
    basis = draft.basis.model_copy(update={"question": question})
    return Planned(draft.model_copy(update={"basis": basis}))
