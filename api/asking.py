"""``bureau ask``: one question, or a file of them."""

from __future__ import annotations

import logging
from pathlib import Path

import typer

from api.batch import MAX_QUESTION, answer_lines, lines_of, readable
from api.faults import is_expected, told
from api.rendering import answer_text
from api.sessions import MemorySessions
from api.settings import Settings, load_settings
from api.terminal import complain, say
from api.wiring import Desk, open_desk
from assistant.answer import Answer

log = logging.getLogger(__name__)


def answer_one(question: str, as_json: bool, session: str = "") -> None:
    """Prints the answer as text or as the answer object; questions of one `session` are a conversation."""
    question = readable(question)
    if not question:
        raise typer.BadParameter("问题是空的")
    if len(question) > MAX_QUESTION:
        raise typer.BadParameter(f"问题太长，最多 {MAX_QUESTION} 个字")
    desk = open_desk(load_settings())
    try:
        answer = desk.ask(question, session)
    finally:
        desk.close()
    say(answer.model_dump_json() if as_json else answer_text(answer))


def answer_batch(file: Path) -> None:
    """Prints one answer object for every line of `file`, and nothing else.

    Lines of one session are a conversation, which begins empty and ends with the batch.
    """
    settings = load_settings()
    lines = lines_of(file.read_bytes())
    with_desk = _LazyDesk(settings)
    try:
        for text in answer_lines(lines, with_desk.ask, with_desk.report):
            say(text)
    finally:
        with_desk.close()


class _LazyDesk:
    """A desk opened by the first question, so that each line hears of a fault in opening."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._desk: Desk | None = None

    def ask(self, question: str, session: str) -> Answer:
        if self._desk is None:
            self._desk = open_desk(self._settings, MemorySessions())
        return self._desk.ask(question, session)

    def report(self, line: int, fault: Exception) -> None:
        complain(f"第 {line} 行：{told(fault)}")
        if not is_expected(fault):
            log.error("line %d of a batch failed", line, exc_info=fault)

    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()
