"""What stands before every request: security headers, host names, origins, body size.

Pure ASGI, so that streamed answers pass through unbuffered.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY_BYTES: Final = 64 * 1024

_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors"

SECURITY_HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": f"{_POLICY} 'self'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-cache",
}
"""Of a server whose pages stand in no others."""

_CHANGING_NOTHING = frozenset({"GET", "HEAD"})
_STREAMED = (("POST", "/api/v1/sources"), ("POST", "/api/v1/draft/check"))
"""Bodies that are read piece by piece, with a limit of their own (`api.jobs.uploads`)."""
_CORS = (
    (b"access-control-allow-methods", b"GET, POST, DELETE"),
    (b"access-control-allow-headers", b"content-type"),
    (b"access-control-max-age", b"600"),
)


@dataclass(frozen=True)
class Access:
    """Under which names the server answers, and pages of which other origins may use it.

    `everywhere`: not only this machine reaches it; it then answers to any address, and to
    `names`.  `origins` are as browsers send them, in lower case.
    """

    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    everywhere: bool = False

    def answers_to(self, host: str) -> bool:
        """Whether a ``Host`` header (name or address, port or none) is one of ours.

        Names of others are refused, so that a page on the internet cannot reach this machine's data
        by pointing its own name at it (DNS rebinding); an address cannot be pointed elsewhere.
        """
        return names_this_machine(host) or _name_of(host) in self.names or (self.everywhere and _is_address(host))

    def lets(self, origin: str, host: str) -> bool:
        """Whether a page of `origin` may use the server that it reached as `host`."""
        own = origin.partition("://")[2] == host.lower()
        return own or origin in self.origins

    @property
    def headers(self) -> Mapping[str, str]:
        """Security headers that let pages of the listed origins in, and no others."""
        if not self.origins:
            return SECURITY_HEADERS
        headers = dict(SECURITY_HEADERS)
        del headers["x-frame-options"]  # knows no lists; frame-ancestors goes before it
        headers["content-security-policy"] = f"{_POLICY} 'self' {' '.join(self.origins)}"
        headers["cross-origin-resource-policy"] = "cross-origin"
        return headers


@dataclass
class Guard:
    """Wraps an application."""

    app: ASGIApp
    access: Access = field(default_factory=Access)
    max_body: int = MAX_BODY_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        host, origin, method = _header(scope, b"host"), _header(scope, b"origin").lower(), scope["method"]
        send = _with_headers(send, self._headers(origin))
        if not self.access.answers_to(host):
            await _refuse(send, 400, "请求不对", "只能用本机、IP 地址或设置里写明的名字（BUREAU_HOST_NAMES）打开。")
        elif origin and not self.access.lets(origin, host) and method not in _CHANGING_NOTHING:
            await _refuse(send, 403, "不允许", "这个网页不在允许的来源里（BUREAU_ORIGINS）。")
        elif method == "OPTIONS" and origin:
            await send({"type": "http.response.start", "status": 204, "headers": list(_CORS)})
            await send({"type": "http.response.body", "body": b""})
        elif (method, scope["path"]) in _STREAMED:
            await self.app(scope, receive, send)
        else:
            await self._buffered(scope, receive, send)

    async def _buffered(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await self._whole_body(receive)
        if body is None:
            await _refuse(send, 413, "请求内容太大", f"最多 {self.max_body // 1024} KB。")
            return
        await self.app(scope, _replay(body, receive), send)

    def _headers(self, origin: str) -> list[tuple[bytes, bytes]]:
        headers = _encoded(self.access.headers)
        if origin and origin in self.access.origins:
            headers += [(b"access-control-allow-origin", origin.encode()), (b"vary", b"Origin")]
        return headers

    async def _whole_body(self, receive: Receive) -> bytes | None:
        """The request's body, or None when it passes the limit."""
        body = b""
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return body
            body += bytes(message.get("body", b""))
            if len(body) > self.max_body:
                return None
            if not message.get("more_body", False):
                return body


def _name_of(host: str) -> str:
    name = host[1 : host.find("]")] if host.startswith("[") else host.partition(":")[0]
    return name.lower()


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(_name_of(host))
    except ValueError:
        return False
    return True


def names_this_machine(host: str) -> bool:
    """Whether a ``Host`` header (name or address, port or none) is this machine's."""
    name = _name_of(host)
    return name == "localhost" or (_is_address(host) and ipaddress.ip_address(name).is_loopback)


def _header(scope: Scope, name: bytes) -> str:
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value).decode("latin-1")
    return ""


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _with_headers(send: Send, ours: Sequence[tuple[bytes, bytes]]) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))
            present = {key.lower() for key, _ in headers}
            headers += [(key, value) for key, value in ours if key not in present]
            message = {**message, "headers": headers}
        await send(message)

    return sending


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(key.encode(), value.encode()) for key, value in headers.items()]


async def _refuse(send: Send, status: int, title: str, detail: str) -> None:
    document = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body = json.dumps(document, ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
