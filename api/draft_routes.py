"""The HTTP routes for drafts: writing one, its Word file, and checking an earlier one."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from pydantic import BaseModel, Field, StringConstraints

from api.answer_store import AnswerStore
from api.draft_reading import DraftCheck, DraftNotRead, checked, figures_of
from api.problems import described
from api.wiring import Desk, Sitting
from assistant.answer import Answer
from assistant.drafting.document import SourceNotes, document_bytes
from assistant.execution.evidence import DraftEvidence
from assistant.plan import DraftForm, DraftLength, DraftTone, WriteDraft

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LARGEST = 30 * 2**20
_GONE = "没有这份稿子，可能已经过期；请重新起草后再下载"
_NO_DRAFT = "这个回答不是起草的稿子，没有 Word 文档"
_NO_TOPIC = "请写上主题，如“耕地保护”；写整份计划时 kind 用 whole"
_NO_PERIOD = "period 没有读懂，可以写 2024下半年、2025年、2024年三季度 这样的时间"

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class DraftRequest(BaseModel):
    """A draft to write."""

    topic: Words = Field(default="", description="主题，如 耕地保护；整份计划可以不写", examples=["耕地保护"])
    period: Words = Field(
        default="", description="写哪个时间的，如 2024下半年；不写就接着最新的报告", examples=["2024下半年"]
    )
    kind: DraftForm | None = Field(
        default=None, description="plan 计划、summary 总结、problems 存在问题、whole 整份计划；不写就看主题怎么说"
    )
    length: DraftLength = Field(default=DraftLength.MEDIUM, description="short、medium、long")
    tone: DraftTone = Field(default=DraftTone.STEADY, description="steady 一般、firm 有力、plain 平实")
    session: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] | None = Field(
        default=None, description="会话编号：写上就可以接着说“短一点”"
    )


def draft_routes(desk: Desk, answers: AnswerStore) -> APIRouter:
    """Routes that write from what `desk` has in service."""
    router = APIRouter(prefix="/api/v1")

    @router.post("/draft", summary="起草计划、总结或问题段落", responses=described(413, 422, 500, 503))
    def draft(request: DraftRequest) -> Answer:
        with desk.sitting() as now:
            return desk.write(now, _plan(now, request), request.session or "")

    @router.get(
        "/answers/{answer_id}/draft.docx",
        summary="起草的稿子的 Word 文档（公文版式，数字带出处）",
        response_class=Response,
        responses={200: {"content": {DOCX: {}}}, **described(404, 409, 500, 503)},
    )
    def document(
        answer_id: str,
        notes: Annotated[SourceNotes, Query(description="出处写成批注、脚注，还是不写")] = SourceNotes.COMMENTS,
    ) -> Response:
        given = answers.find(answer_id)
        if given is None:
            raise HTTPException(404, _GONE)
        if not isinstance(given.plan, WriteDraft):
            raise HTTPException(404, _NO_DRAFT)
        with desk.sitting() as now:
            if now.knowledge.generation != given.answer.generation:
                raise HTTPException(409, f"资料已更新到第{now.knowledge.generation}版，请重新起草后再下载")
            evidence = now.assistant.evidence(given.plan)
        if not isinstance(evidence, DraftEvidence) or not evidence.draft.sections:
            raise HTTPException(404, _NO_DRAFT)
        name = quote(f"{evidence.draft.title}.docx")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(document_bytes(evidence.draft, notes), media_type=DOCX, headers=headers)

    @router.post(
        "/draft/check",
        summary="核对以前起草的 Word 文档：哪些数字与现在的资料不一致（请求内容就是文件本身）",
        responses=described(413, 422, 500, 503),
        openapi_extra={
            "requestBody": {"required": True, "content": {DOCX: {"schema": {"type": "string", "format": "binary"}}}}
        },
    )
    async def check(request: Request) -> DraftCheck:
        return await run_in_threadpool(_check, desk, await _body(request))

    return router


def _plan(now: Sitting, request: DraftRequest) -> WriteDraft:
    try:
        requested = now.assistant.requested(request.topic, request.period)
    except ValueError as fault:
        raise HTTPException(422, _NO_PERIOD) from fault
    draft = requested.made(request.kind, request.length, request.tone)
    if draft is None:
        raise HTTPException(422, _NO_TOPIC)
    return draft


async def _body(request: Request) -> bytes:
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > _LARGEST:
            raise HTTPException(413, "文件太大，最多 30 MB")
        pieces.append(piece)
    return b"".join(pieces)


def _check(desk: Desk, content: bytes) -> DraftCheck:
    with tempfile.TemporaryDirectory(prefix="bureau-draft-") as folder:
        path = Path(folder, "draft.docx")
        path.write_bytes(content)
        try:
            read = figures_of(path)
        except DraftNotRead as fault:
            raise HTTPException(422, fault.message.replace("draft.docx ", "这个文件")) from fault
    with desk.sitting() as now:
        return checked(read, now.assistant.stale(read.figures))
