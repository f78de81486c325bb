"""The HTTP routes around a conversation: what was asked in it, what one may ask, what people say
of an answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, Field, StringConstraints

from api.answer_store import AnswerStore
from api.problems import described
from api.wiring import Desk
from assistant.answer import Answer

_UNKNOWN_ANSWER = "没有这个答案，可能已经过期"
_UNKNOWN_SESSION = "没有这个会话，可能已经过期或删除"


class AskedTurn(BaseModel):
    """One question of a conversation with its answer."""

    question: str
    answer: Answer
    asked_at: datetime


class Session(BaseModel):
    """A conversation, oldest question first; empty when nothing was asked in it, or all is too long ago."""

    id: str
    turns: list[AskedTurn]


class Suggestions(BaseModel):
    """Questions that this knowledge base answers."""

    questions: list[str]


class Feedback(BaseModel):
    """What somebody says of an answer."""

    answer_id: Annotated[str, StringConstraints(min_length=1, max_length=100)] = Field(description="答案对象的 id")
    helpful: bool = Field(description="有没有用")
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] = Field(
        default="", description="哪里不对，可以不写"
    )


def talk_routes(desk: Desk, answers: AnswerStore) -> APIRouter:
    """Routes over the conversations kept in `answers`.

    Nothing lists conversations: whoever knows the name of one, which the page that began it made
    up at random, may read it.
    """
    router = APIRouter(prefix="/api/v1")

    @router.get("/sessions/{session}", summary="一个会话里问过的问题和答案", responses=described(500, 503))
    def session(session: str) -> Session:
        turns = [
            AskedTurn(question=each.question, answer=each.answer, asked_at=each.asked_at)
            for each in answers.of_session(session)
        ]
        return Session(id=session, turns=turns)

    @router.delete("/sessions/{session}", status_code=204, summary="删除一个会话", responses=described(404, 500, 503))
    def forget(session: str) -> None:
        if not answers.forget(session):
            raise HTTPException(404, _UNKNOWN_SESSION)

    @router.get("/suggestions", summary="可以问什么", responses=described(500, 503))
    def suggestions() -> Suggestions:
        with desk.sitting() as now:
            return Suggestions(questions=list(now.assistant.examples))

    @router.post("/feedback", status_code=204, summary="评价一个答案", responses=described(404, 422, 500, 503))
    def feedback(said: Feedback) -> None:
        if not answers.rate(said.answer_id, helpful=said.helpful, reason=said.reason):
            raise HTTPException(404, _UNKNOWN_ANSWER)

    return router
