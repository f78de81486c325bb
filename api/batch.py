"""Many questions from a JSONL file: one answer object for every line, whatever it holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from api.faults import refusal, told
from assistant.answer import Answer

MAX_QUESTION: Final = 1000


class BadLine(Exception):
    """A line that holds no question.  `given_id` is its id where one could be read."""

    def __init__(self, message: str, given_id: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.given_id = given_id


def lines_of(data: bytes) -> list[bytes]:
    """The lines of a file: a byte order mark and the last line's end are not part of any."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def answer_lines(
    lines: list[bytes], ask: Callable[[str, str], Answer], on_fault: Callable[[int, Exception], None]
) -> Iterator[str]:
    """One JSON object a line, in order, with the id as it was given.

    `ask` gets the question and its session, "" where the line names none.
    `on_fault` hears of lines (1-based) whose answering broke; they get a refusal.
    """
    for number, line in enumerate(lines, 1):
        given: object = None
        try:
            given, question, session = read_line(line)
            answer = ask(question, session)
        except BadLine as bad:
            given, answer = bad.given_id, refusal(f"第 {number} 行没有回答：{bad.message}")
        except Exception as fault:  # noqa: BLE001 - a batch goes on; the fault is reported
            on_fault(number, fault)
            answer = refusal(told(fault))
        yield _dump(answer, given)


def read_line(line: bytes) -> tuple[object, str, str]:
    """The id, the question and the session of a line.  Raises `BadLine`."""
    try:
        content = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError as fault:
        raise BadLine("不是 UTF-8 编码。") from fault
    except (ValueError, RecursionError) as fault:
        raise BadLine("这一行是空的。" if not line.strip() else "不是合法的 JSON。") from fault
    if not isinstance(content, dict):
        raise BadLine('应当是 {"id": …, "question": …} 这样的对象。')
    given, question = content.get("id"), content.get("question")
    if not isinstance(question, str):
        raise BadLine("缺少文字的 question。", given)
    question = readable(question)
    if not question:
        raise BadLine("问题是空的。", given)
    if len(question) > MAX_QUESTION:
        raise BadLine(f"问题太长，最多 {MAX_QUESTION} 个字。", given)
    session = content.get("session")
    return given, question, "" if session in (None, "") else json.dumps(session, sort_keys=True)


def readable(question: str) -> str:
    """The question without spaces around it and without lone surrogates.

    Those come from UTF-8 typed in a locale that is not (then they are put together
    again), or from broken JSON escapes (then they become ``?``).
    """
    try:
        data = question.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = question.encode("utf-8", "replace")
    return data.decode("utf-8", "replace").strip()


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _dump(answer: Answer, given: object) -> str:
    body: dict[str, Any] = answer.model_dump(mode="json")
    if given is not None:
        body["id"] = given
    return json.dumps(body, ensure_ascii=False)
