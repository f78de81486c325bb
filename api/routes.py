"""The HTTP routes: questions, what is in the knowledge base, health."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel, Field, StringConstraints

from api.faults import told
from api.finding import UNKNOWN_SOURCE
from api.inventory import FileDetail, Inventory, detail_of, take_stock
from api.problems import Problem, described
from api.wiring import Desk
from assistant.answer import Answer

MAX_QUESTION = 1000

log = logging.getLogger(__name__)

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
    def ask(question: Question) -> Answer | Response:
        if question.stream:
            return EventSourceResponse(_events(desk, question.question, question.session or ""))
        return desk.ask(question.question, question.session or "")

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


def _events(desk: Desk, question: str, session: str) -> Iterator[bytes]:
    """Stage events, then the answer; a fault becomes the last event."""
    try:
        with desk.sitting() as now:
            count = len(now.knowledge.sources())
            text = f"正在查阅 {count} 份材料…" if count else "知识库还是空的…"
            yield _event("stage", {"stage": "reading", "text": text})
            answer = desk.answer(now, question, session)
        yield _event("answer", answer.model_dump(mode="json"))
    except Exception as fault:
        log.exception("question failed")
        problem = Problem(title="暂时不能回答", status=500, detail=told(fault))
        yield _event("error", problem.model_dump(exclude={"errors"}))


def _event(name: str, data: dict[str, Any]) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(data, ensure_ascii=False))
