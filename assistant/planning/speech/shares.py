"""What a question wants the share of: 占全部图斑百分之几, 在册隐患点里滑坡占比."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.roles import Roles


@dataclass(frozen=True)
class ShareAsk:
    """A share asked for.  `whole` is the span of `Question.normal` that says of what, where
    the question says it: behind 占, or before 里, 当中."""

    whole: tuple[int, int] | None = None


def share_in(roles: Roles) -> ShareAsk | None:
    """The share that a question asks for; 占 and the ask are taken, what they enclose is not."""
    for match in qw.SHARE_ASK.finditer(roles.text):
        inner = match.span("whole") if match["whole"] else match.span("all") if match["all"] else None
        start, end = inner or (match.end(), match.end())
        if not (roles.free(match.start(), start) and roles.free(end, match.end())):
            continue
        whole = inner or _set_before(roles, match.start())
        if match["among"] and whole is None:
            continue  # 占多少 alone may want the number
        roles.take(match.start(), start, "ask")
        roles.take(end, match.end(), "ask")
        return ShareAsk(whole)
    return None


def _set_before(roles: Roles, end: int) -> tuple[int, int] | None:
    """What stands before 里, 当中 or 其中 is what the rest is a share of."""
    places = [match for match in qw.PART_OF.finditer(roles.text, 0, end) if roles.free(match.start(), match.end())]
    if not places or places[-1].start() <= 1:  # a noun has two characters
        return None
    last = places[-1]
    if last["which"] and qw.NUMBER_ASK.search(roles.text, 0, last.start()):
        return None  # 供了几宗，其中协议的占百分之几: an ask of its own
    roles.take(last.start(), last.end(), "ask")
    return 0, last.start()
