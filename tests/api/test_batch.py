"""A batch: as many objects as lines, in order, whatever the lines hold."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.batch import answer_lines, lines_of, readable
from assistant.answer import Answer, Status


def reply(question: str, session: str) -> Answer:
    if question == "坏":
        raise ZeroDivisionError("secret")
    return Answer(id="own", status=Status.NO_EVIDENCE, answer=f"未找到：{question}{session}")


def run(data: bytes) -> tuple[list[dict[str, Any]], list[int]]:
    broken: list[int] = []
    texts = list(answer_lines(lines_of(data), reply, lambda number, _: broken.append(number)))
    assert not any("\n" in text for text in texts)
    return [json.loads(text) for text in texts], broken


@pytest.mark.parametrize("given_id", ["q-1", 7, 1.5, ["a", {"b": None}], "", "编号", False])
def test_the_id_comes_back_as_it_was_given(given_id: object) -> None:
    line = json.dumps({"question": "多少", "id": given_id, "gold": 3}).encode()
    (answer,), _ = run(line)
    assert answer["id"] == given_id
    assert answer["answer"] == "未找到：多少"


@pytest.mark.parametrize(
    ("session", "asked_in"),
    [("a", '"a"'), (7, "7"), ("7", '"7"'), ("", ""), (None, "")],
    ids=["name", "number", "digits", "empty", "null"],
)
def test_a_line_is_asked_in_its_session(session: object, asked_in: str) -> None:
    (answer,), _ = run(json.dumps({"question": "多少", "session": session}).encode())
    assert answer["answer"] == f"未找到：多少{asked_in}"


def test_a_question_without_an_id_keeps_the_answers_own() -> None:
    (answer,), _ = run(b'{"question": "q"}')
    assert answer["id"] == "own"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(b"", "空的", id="empty-line"),
        pytest.param(b"  ", "空的", id="blank-line"),
        pytest.param(b"{", "JSON", id="cut-off"),
        pytest.param(b"[" * 100_000, "JSON", id="deeply-nested"),
        pytest.param(b'{"question": NaN}', "JSON", id="not-a-number"),
        pytest.param(b"7", "对象", id="not-an-object"),
        pytest.param(b'{"id": 1}', "question", id="no-question"),
        pytest.param(b'{"id": 1, "question": 5}', "question", id="question-not-text"),
        pytest.param(b'{"id": 1, "question": " "}', "问题是空的", id="empty-question"),
        pytest.param('{"question": "数"}'.encode("gb18030"), "UTF-8", id="gbk"),
        pytest.param(json.dumps({"question": "问" * 1001}).encode(), "太长", id="too-long"),
    ],
)
def test_a_bad_line_gets_an_object_that_says_why(line: bytes, said: str) -> None:
    answers, broken = run(b'{"question": "a"}\n' + line + b'\n{"question": "b"}\n')
    assert [answer["status"] for answer in answers] == ["no_evidence", "refused", "no_evidence"]
    assert said in answers[1]["answer"]
    assert "第 2 行" in answers[1]["answer"]
    assert broken == []


def test_an_id_survives_a_bad_question() -> None:
    (answer,), _ = run(b'{"id": 41, "question": ""}')
    assert answer["id"] == 41


def test_a_fault_is_told_and_the_batch_goes_on() -> None:
    answers, broken = run('{"id": "x", "question": "坏"}\n{"question": "好"}'.encode())
    assert [answer["status"] for answer in answers] == ["refused", "no_evidence"]
    assert answers[0]["id"] == "x"
    assert "secret" not in answers[0]["answer"]
    assert broken == [1]


@pytest.mark.parametrize(
    ("data", "count"),
    [
        pytest.param(b"", 0, id="empty-file"),
        pytest.param(b'{"question": "a"}', 1, id="no-last-newline"),
        pytest.param(b'\xef\xbb\xbf{"question": "a"}\r\n{"question": "b"}\r\n', 2, id="windows"),
        pytest.param(b'{"question": "a"}\n\n{"question": "b"}\n\n', 4, id="empty-lines-count"),
    ],
)
def test_one_object_for_every_line(data: bytes, count: int) -> None:
    answers, _ = run(data)
    assert len(answers) == count


def test_a_lone_surrogate_is_still_valid_json() -> None:
    (text,) = answer_lines([b'{"id": "\\ud800", "question": "q"}'], reply, lambda *_: None)
    assert json.loads(text.encode("utf-8", "backslashreplace"))["id"] == "\ud800"


@pytest.mark.parametrize(
    ("typed", "read"),
    [(" 多少\n", "多少"), ("多少".encode().decode("ascii", "surrogateescape"), "多少"), ("多\ud800少", "多?少")],
    ids=["spaces", "utf-8-in-another-locale", "broken-escape"],
)
def test_a_question_is_made_readable(typed: str, read: str) -> None:
    assert readable(typed) == read


@given(st.binary())
def test_any_bytes_give_as_many_objects_as_lines(data: bytes) -> None:
    answers, _ = run(data)
    assert len(answers) == len(lines_of(data))
