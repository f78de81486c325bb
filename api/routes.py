"""The HTTP routes: questions, what is in the knowledge base, health."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field, StringConstraints

from api.finding import UNKNOWN_SOURCE
from api.inventory import FileDetail, Inventory, detail_of, take_stock
from api.problems import described
from api.streaming import answer_events
from api.wiring import Desk
from assistant.answer import Answer

MAX_QUESTION = 1000

_STREAM_DESCRIPTION = (
    '答案对象；stream 为 true 时是事件流：若干 stage 事件（{"stage","text"}），'
    "最后是 answer 事件（答案对象）或 error 事件（problem 对象）。"
)


class Question(BaseModel):
    """A question to answer."""

    question: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUESTION)] = Field(
        description="问题", examples=["剩余未整改图斑多少"]
    )
    session: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] | None = Field(
        default=None, description="会话编号：同一编号的问题是一段对话，可以接着问；不给就单独回答"
    )
    stream: bool = Field(default=False, description="true 时以事件流（SSE）回答")


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    """Ready also means: with an empty knowledge base it can say that it found nothing."""

    status: Literal["ok"] = "ok"
    generation: int
    sources: int


def routes(desk: Desk) -> APIRouter:
    """All routes, answering from `desk`."""
    router = APIRouter()

    @router.post(
        "/api/v1/ask",
        response_model=Answer,
        summary="回答一个问题",
        responses={
            200: {"description": _STREAM_DESCRIPTION, "content": {"text/event-stream": {"schema": {"type": "string"}}}},
            **described(413, 422, 500, 503),
        },
    )
    async def ask(question: Question) -> Answer | Response:
        if question.stream:
            return EventSourceResponse(answer_events(desk, question.question, question.session or ""))
        return await run_in_threadpool(desk.ask, question.question, question.session or "")

    @router.get("/api/v1/sources", summary="知识库里有什么", responses=described(500, 503))
    def sources() -> Inventory:
        with desk.sitting() as now:
            return take_stock(now.knowledge)

    @router.get("/api/v1/sources/{source_id}", summary="从一个文件里读懂了什么", responses=described(404, 500, 503))
    def source(source_id: str) -> FileDetail:
        with desk.sitting() as now:
            try:
                return detail_of(now.knowledge, now.knowledge.source(source_id))
            except KeyError as fault:
                raise HTTPException(404, UNKNOWN_SOURCE) from fault

    @router.get("/healthz", summary="进程活着")
    def healthz() -> Health:
        return Health()

    @router.get("/readyz", summary="可以回答问题", responses=described(500, 503))
    def readyz() -> Readiness:
        with desk.sitting() as now:
            return Readiness(generation=now.knowledge.generation, sources=len(now.knowledge.sources()))

    return router
