"""The HTTP routes by which a figure is checked: cells in their grid, originals, working papers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import FileResponse, Response

from api.answer_store import AnswerStore
from api.evidence.cells import CellGrid, NoSuchCells, cell_grid
from api.evidence.originals import NoOriginal, original
from api.evidence.workbook import MEDIA_TYPE, working_paper
from api.finding import UNKNOWN_SOURCE
from api.problems import described
from api.wiring import Desk
from assistant.plan import WriteDraft

_GONE = "没有这个答案，可能已经过期；请重新提问后再下载"
_DRAFT = "这是起草的稿子，没有计算底稿；请下载它的 Word 文档，数字的出处在批注里"
_NO_ROWS = "这个回答没有给出数字，没有可以下载的底稿"


@contextmanager
def _not_there() -> Iterator[None]:
    """What is not in the material becomes a 404 that says so."""
    try:
        yield
    except (NoSuchCells, NoOriginal) as fault:
        raise HTTPException(404, fault.message) from fault
    except KeyError as fault:
        raise HTTPException(404, UNKNOWN_SOURCE) from fault


def evidence_routes(desk: Desk, answers: AnswerStore) -> APIRouter:
    """Routes over the material that `desk` has in service and the `answers` given from it."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/sources/{source_id}/cells",
        summary="台账中引用的格子，连同表头和行号",
        responses=described(404, 422, 500, 503),
    )
    def cells(
        source_id: str,
        location: Annotated[str, Query(max_length=300, description="表的位置，取自 citations 的 location")],
        row: Annotated[list[int], Query(max_length=1000, description="引用的行号，取自 citations 的 rows")] = [],  # noqa: B006
        only: Annotated[Literal["matched", "all"], Query(description="只要引用的行，还是整张表")] = "matched",
    ) -> CellGrid:
        with desk.sitting() as now, _not_there():
            return cell_grid(now.knowledge, source_id, location, row, only=only == "matched")

    @router.get(
        "/sources/{source_id}/original",
        summary="下载原件",
        response_class=FileResponse,
        responses=described(404, 500, 503),
    )
    def download(source_id: str) -> FileResponse:
        with desk.sitting() as now, _not_there():
            source = now.knowledge.source(source_id)
            path = original(source)
        return FileResponse(path, media_type="application/octet-stream", filename=source.name)

    @router.get(
        "/answers/{answer_id}/rows.xlsx",
        summary="一个答案的计算底稿：计入和未计入的行，数字为可重算的公式",
        response_class=Response,
        responses={200: {"content": {MEDIA_TYPE: {}}}, **described(404, 409, 500, 503)},
    )
    def paper(answer_id: str) -> Response:
        given = answers.find(answer_id)
        if given is None:
            raise HTTPException(404, _GONE)
        if isinstance(given.plan, WriteDraft):
            raise HTTPException(404, _DRAFT)
        if given.plan is None or not given.answer.citations:
            raise HTTPException(404, _NO_ROWS)
        with desk.sitting() as now:
            if now.knowledge.generation != given.answer.generation:
                raise HTTPException(409, f"资料已更新到第{now.knowledge.generation}版，请重新提问后再下载")
            book = working_paper(given, now.assistant.evidence(given.plan), now.knowledge)
        name = {"Content-Disposition": f'attachment; filename="working-paper-{given.answer.id[:8]}.xlsx"'}
        return Response(book, media_type=MEDIA_TYPE, headers=name)

    return router
