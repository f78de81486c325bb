"""What stands before every request: security headers, host names, body size.

Pure ASGI, so that streamed answers pass through unbuffered.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY_BYTES: Final = 64 * 1024

SECURITY_HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-cache",
}


@dataclass
class Guard:
    """Wraps an application.

    A foreign ``Host`` is refused, so that a page on the internet cannot reach this
    machine's data by pointing its own name at 127.0.0.1 (DNS rebinding).
    """

    app: ASGIApp
    max_body: int = MAX_BODY_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if not names_this_machine(_header(scope, b"host")):
            await _refuse(send, 400, "请求不对", "只能用 127.0.0.1 或 localhost 打开。")
            return
        body = await self._whole_body(receive)
        if body is None:
            await _refuse(send, 413, "请求内容太大", f"最多 {self.max_body // 1024} KB。")
            return
        await self.app(scope, _replay(body, receive), _with_headers(send))

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


def names_this_machine(host: str) -> bool:
    """Whether a ``Host`` header (name or address, port or none) is this machine's."""
    name = host[1 : host.find("]")] if host.startswith("[") else host.partition(":")[0]
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


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


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))
            present = {key.lower() for key, _ in headers}
            headers += [(key, value) for key, value in _encoded() if key not in present]
            message = {**message, "headers": headers}
        await send(message)

    return sending


def _encoded() -> list[tuple[bytes, bytes]]:
    return [(key.encode(), value.encode()) for key, value in SECURITY_HEADERS.items()]


async def _refuse(send: Send, status: int, title: str, detail: str) -> None:
    document = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body = json.dumps(document, ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers + _encoded()})
    await send({"type": "http.response.body", "body": body})
