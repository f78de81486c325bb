"""What is kept of a conversation: questions with the plans they came to."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from assistant.plan import ColumnRef, Condition, Plan

KEPT = 20


class Turn(BaseModel):
    """One question of a conversation.

    `plan` is None when it was not answered: what is asked after it has nothing to lean on.
    `reads` is the question that says its topic in full, `referent` are the conditions that
    pick the one row or group that the answer named, `groups` those it told out of all there are, `whole` are the
    rows it was narrowed from (其中…), `options` the readings offered when it was not clear, `missed` a question
    asked after it of which nothing could be made.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str
    plan: Plan | None = None
    generation: int = 0
    reads: str = ""
    referent: Condition | None = None
    groups: Condition | None = None
    whole: Condition | None = None
    options: tuple[str, ...] = ()
    missed: str = ""


class Conversation(BaseModel):
    """The last turns, oldest first; empty at the beginning."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        return self.turns[-1] if self.turns else None

    def then(self, turn: Turn) -> Conversation:
        return Conversation(turns=(*self.turns, turn)[-KEPT:])


def refs_in(node: object) -> Iterator[ColumnRef]:
    """Every column named anywhere in a part of a plan."""
    match node:
        case ColumnRef():
            yield node
        case BaseModel():
            for name in type(node).model_fields:
                yield from refs_in(getattr(node, name))
        case tuple():
            for part in node:
                yield from refs_in(part)
        case _:
            return
