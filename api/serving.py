"""``bureau serve``: the web application on a socket."""

from __future__ import annotations

import errno
import socket

import uvicorn

from api.app import create_app
from api.office import open_office
from api.settings import PREFIX, Settings
from api.terminal import say
from api.wiring import open_desk


class NoPassword(Exception):
    """Others could reach the server, and nothing would keep them from changing what it holds.
    `message` is Chinese."""

    def __init__(self) -> None:
        self.message = (
            f"要让别的电脑打开，先设管理口令：{PREFIX}ADMIN_PASSWORD=（至少 8 位），再启动；"
            f"只在本机用就把 {PREFIX}HOST 写成 127.0.0.1。"
        )
        super().__init__(self.message)


class PortTaken(Exception):
    """The address cannot be listened on.  `message` is Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.  Raises `PortTaken`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            said = f"端口 {port} 已被占用（可能已有一个 bureau serve 在运行）。换一个：bureau serve --port {port + 1}"
        else:
            said = f"不能在 {host}:{port} 上启动：{fault.strerror}。请换一个 {PREFIX}PORT。"
        raise PortTaken(said) from fault


def serve_until_stopped(settings: Settings) -> None:
    """Serves until Ctrl-C; requests under way are finished first.

    Raises `NoPassword` where others could change the knowledge base.
    """
    if not settings.only_this_machine and settings.admin_password is None:
        raise NoPassword
    office = open_office(settings)
    with listen(settings.host, settings.port) as listening:
        app = create_app(open_desk(settings, answers=office.answers), office)
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        say(f"已启动：http://{name}:{listening.getsockname()[1]} （按 Ctrl-C 停止）")
        server = uvicorn.Server(
            uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=10)
        )
        try:
            server.run(sockets=[listening])
        except KeyboardInterrupt:  # uvicorn raises it again once it has shut down
            say("已停止。")
