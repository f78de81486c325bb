"""The HTTP routes that change the knowledge base: login, uploads, deletions, rollback, jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Cookie, Depends, Header, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field

from api.admin import COOKIE, LOGIN_SECONDS, TooManyTries
from api.finding import UNKNOWN_SOURCE
from api.jobs.table import Job, JobKind
from api.jobs.uploads import BadUpload, TooLarge, Uploads, UploadUnderWay
from api.office import Office
from api.problems import described
from api.wiring import Desk

_NOT_ADMIN = "要先用管理口令登录"
_WRONG = "口令不对"
_UNKNOWN_JOB = "没有这个任务"


class Login(BaseModel):
    password: Annotated[str, Field(min_length=1, max_length=200)]


class AdminState(BaseModel):
    """Whether a password is asked for, and whether the one who asks has given it."""

    required: bool
    admin: bool


class Jobs(BaseModel):
    """Newest first."""

    jobs: list[Job]


Token = Annotated[str | None, Cookie(alias=COOKIE)]


def admin_routes(office: Office) -> APIRouter:
    """Routes to become an administrator."""
    router = APIRouter(prefix="/api/v1/admin")

    @router.get("", summary="要不要管理口令，登录了没有")
    def state(token: Token = None) -> AdminState:
        return AdminState(required=office.admin.required, admin=office.admin.allows(token))

    @router.post("/login", status_code=204, summary="用管理口令登录", responses=described(401, 422, 429, 500))
    def login(given: Login, response: Response) -> None:
        try:
            token = office.admin.login(given.password)
        except TooManyTries as fault:
            raise HTTPException(429, fault.message) from fault
        if token is None:
            raise HTTPException(401, _WRONG)
        response.set_cookie(COOKIE, token, LOGIN_SECONDS, path="/api", httponly=True, samesite="strict")

    @router.post("/logout", status_code=204, summary="退出登录")
    def logout(response: Response, token: Token = None) -> None:
        office.admin.logout(token or "")
        response.delete_cookie(COOKIE, path="/api", httponly=True, samesite="strict")

    return router


def administrators_only(office: Office) -> Callable[[str | None], None]:
    """A dependency that lets nobody else through."""

    def check(token: Token = None) -> None:
        if not office.admin.allows(token):
            raise HTTPException(401, _NOT_ADMIN)

    return check


def knowledge_routes(desk: Desk, office: Office) -> APIRouter:
    """Routes that change what `desk` answers from, as jobs, for administrators."""
    router = APIRouter(prefix="/api/v1", dependencies=[Depends(administrators_only(office))])

    @router.post(
        "/sources",
        status_code=202,
        summary="上传一份资料：请求内容就是文件本身",
        responses=described(401, 413, 422, 500, 503),
        openapi_extra={
            "requestBody": {
                "required": True,
                "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
            }
        },
    )
    async def upload(
        request: Request,
        x_file_name: Annotated[str, Header(description="文件名，按 URL 编码（encodeURIComponent）", max_length=1500)],
    ) -> Job:
        name, stored = await _received(office.uploads, request, unquote(x_file_name))
        return await run_in_threadpool(office.start, JobKind.UPLOAD, name, stored)

    @router.delete(
        "/sources/{source_id}",
        status_code=202,
        summary="从知识库移走一份资料",
        responses=described(401, 404, 500, 503),
    )
    def remove(source_id: str) -> Job:
        with desk.sitting() as now:
            try:
                source = now.knowledge.source(source_id)
            except KeyError as fault:
                raise HTTPException(404, UNKNOWN_SOURCE) from fault
        return office.start(JobKind.DELETE, source.name, source.key)

    @router.post("/rollback", status_code=202, summary="退回上一版知识库", responses=described(401, 500, 503))
    def rollback() -> Job:
        return office.start(JobKind.ROLLBACK)

    return router


async def _received(uploads: Uploads, request: Request, name: str) -> tuple[str, str]:
    """Streams the request's body to disk; its shown name and its name there."""
    under_way: UploadUnderWay | None = None
    try:
        under_way = await run_in_threadpool(uploads.begin, name)
        async for piece in request.stream():
            await run_in_threadpool(under_way.write, piece)
        return under_way.name, await run_in_threadpool(under_way.finish)
    except TooLarge as fault:
        raise HTTPException(413, fault.message) from fault
    except BadUpload as fault:
        raise HTTPException(422, fault.message) from fault
    finally:
        if under_way is not None:
            under_way.give_up()


def job_routes(office: Office) -> APIRouter:
    """Routes that tell how far jobs are."""
    router = APIRouter(prefix="/api/v1/jobs")

    @router.get("", summary="最近的任务", responses=described(500, 503))
    def jobs() -> Jobs:
        return Jobs(jobs=list(office.jobs.newest()))

    @router.get("/{job_id}", summary="一个任务进行到哪了", responses=described(404, 500, 503))
    def job(job_id: str) -> Job:
        try:
            return office.jobs.get(job_id)
        except KeyError as fault:
            raise HTTPException(404, _UNKNOWN_JOB) from fault

    return router
