"""An answer as a stream of events: stages while it is worked out, then the answer or a problem.

The work goes on in a thread.  When the one who asked is gone, the stream is cancelled, and the work
ends at its next stage.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncIterator
from typing import Any

from fastapi.sse import format_sse_event

from api.faults import told
from api.problems import Problem
from api.wiring import Desk
from assistant.answer import Answer
from assistant.chain import Stage

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 10.0
_PING = b": ping\n\n"
_DOING = {
    Stage.PLANNING: "正在理解问题…",
    Stage.RUNNING: "正在查资料、核对数字…",
    Stage.WRITING: "正在整理回答…",
}


class Gone(Exception):
    """The one who asked is no longer there."""


class _Work:
    """One question worked out in a thread, its events put on a queue of the event loop."""

    def __init__(self, desk: Desk, question: str, session: str) -> None:
        self._desk = desk
        self._question = question
        self._session = session
        self._loop = asyncio.get_running_loop()
        self._gone = threading.Event()
        self.events: asyncio.Queue[bytes | None] = asyncio.Queue()

    def abandon(self) -> None:
        """Ends the work at its next stage."""
        self._gone.set()

    def run(self) -> None:
        """Works the question out; None on the queue says that nothing more comes."""
        try:
            answer = self._answer()
            self._put(event("answer", answer.model_dump(mode="json")))
        except Gone:
            log.info("a question was given up: nobody waits for its answer")
        except Exception as fault:
            log.exception("question failed")
            problem = Problem(title="暂时不能回答", status=500, detail=told(fault))
            self._put(event("error", problem.model_dump(exclude={"errors"})))
        self._put(None)

    def _answer(self) -> Answer:
        with self._desk.sitting() as now:
            count = len(now.knowledge.sources())
            text = f"正在查阅 {count} 份材料…" if count else "知识库还是空的…"
            self._put(event("stage", {"stage": "reading", "text": text}))
            return self._desk.answer(now, self._question, self._session, self._on_stage)

    def _on_stage(self, stage: Stage) -> None:
        if self._gone.is_set():
            raise Gone
        self._put(event("stage", {"stage": stage.value, "text": _DOING[stage]}))

    def _put(self, piece: bytes | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.events.put_nowait, piece)


async def answer_events(
    desk: Desk, question: str, session: str, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncIterator[bytes]:
    """The events of one question; a comment every `heartbeat` seconds keeps the connection open."""
    work = _Work(desk, question, session)
    running = asyncio.create_task(asyncio.to_thread(work.run))
    try:
        while True:
            try:
                piece = await asyncio.wait_for(work.events.get(), heartbeat)
            except TimeoutError:
                yield _PING
                continue
            if piece is None:
                break
            yield piece
        await running
    finally:
        work.abandon()


def event(name: str, data: dict[str, Any]) -> bytes:
    """One event as it goes over the wire."""
    return format_sse_event(event=name, data_str=json.dumps(data, ensure_ascii=False))
