"""A conversation as tests have it."""

from __future__ import annotations

from decimal import Decimal

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.conversation.turns import Conversation, Turn


class Talk:
    """A conversation with an assistant, kept as its store keeps it: as JSON."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.kept: list[str] = []

    def ask(self, *questions: str) -> Answer:
        """The answer to the last of the questions."""
        for question in questions:
            turns = tuple(Turn.model_validate_json(turn) for turn in self.kept)
            reply = self.assistant.reply(question, Conversation(turns=turns))
            if reply.turn is not None:
                self.kept.append(reply.turn.model_dump_json())
        return reply.answer


def first(answer: Answer) -> str:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.answer.split("。")[0].removeprefix("截至2024年6月30日，")


def values(answer: Answer) -> list[Decimal | None]:
    return [figure.value for figure in answer.figures]
