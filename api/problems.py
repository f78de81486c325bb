"""Errors over HTTP: problem documents (RFC 9457) with Chinese titles."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from api.faults import told
from api.guards import SECURITY_HEADERS
from assistant.ports import SearchFault

MEDIA_TYPE = "application/problem+json"

_TITLES = {
    400: "请求不对",
    401: "需要登录",
    404: "没有找到",
    405: "这个地址不支持这种请求方法",
    409: "资料已经更新",
    413: "请求内容太大",
    422: "请求内容不符合要求",
    429: "请求太频繁",
    500: "程序内部出错",
    503: "暂时不能回答",
}


class Problem(BaseModel):
    """A problem document; `detail` says what to do about it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    errors: list[dict[str, str]] = Field(default_factory=list, description="出错的字段：field 与 detail")


def problem(status: int, detail: str = "", errors: list[dict[str, str]] | None = None) -> JSONResponse:
    """A response that carries a problem document."""
    title = _TITLES.get(status, HTTPStatus(status).phrase)
    body = Problem(title=title, status=status, detail=detail, errors=errors or [])
    exclude = set() if errors else {"errors"}
    return JSONResponse(body.model_dump(exclude=exclude), status, dict(SECURITY_HEADERS), media_type=MEDIA_TYPE)


def described(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These problems, for a route's ``responses`` in OpenAPI."""
    schema = {"schema": Problem.model_json_schema()}
    return {status: {"description": _TITLES[status], "content": {MEDIA_TYPE: schema}} for status in statuses}


def _say(error: dict[str, Any]) -> str:
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "缺少这一项"
        case "string_too_short":
            return "不能是空的"
        case "string_too_long":
            return f"太长了，最多 {context['max_length']} 个字"
        case "json_invalid":
            return "不是合法的 JSON"
        case "string_type" | "string_unicode":
            return "应当是文字"
        case "bool_type" | "bool_parsing":
            return "应当是 true 或 false"
        case "model_attributes_type" | "dict_type":
            return "应当是 JSON 对象，并以 application/json 发送"
        case _:
            return "值不对"


def _invalid(_: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, RequestValidationError)  # noqa: S101 - registered for this class only
    errors = []
    for error in fault.errors():
        names = [str(part) for part in error["loc"] if isinstance(part, str) and part != "body"]
        errors.append({"field": ".".join(names), "detail": _say(error)})
    detail = "；".join(f"{error['field'] or '请求内容'}：{error['detail']}" for error in errors)
    return problem(422, detail, errors)


def _http(_: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, HTTPException)  # noqa: S101 - registered for this class only
    named = HTTPStatus(fault.status_code).phrase  # Starlette's own words for want of others, in English
    return problem(fault.status_code, "" if fault.detail == named else fault.detail)


def _search(_: Request, fault: Exception) -> JSONResponse:
    return problem(503, told(fault))


def _unexpected(_: Request, fault: Exception) -> JSONResponse:
    return problem(500, told(fault))


def register(app: FastAPI) -> None:
    """Every error of `app` becomes a problem document."""
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(SearchFault, _search)
    app.add_exception_handler(Exception, _unexpected)
