"""The desk: which generation answers, and when an old one is let go."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import cast

import pytest
from langchain_core.documents import Document

from api.wiring import Desk
from assistant.answer import Answer, Status
from assistant.chain import OnStage, Reply
from assistant.conversation.turns import Conversation
from assistant.execution.evidence import Evidence
from assistant.plan import Plan
from assistant.ports import ANY, CardKind, Filters, KnowledgeBase
from assistant.vocabulary.periods import Period
from tests.api.conftest import NoDrafts


@dataclass
class Numbered:
    """A knowledge base of which only the number and the closing matter."""

    generation: int
    closed: bool = False

    def close(self) -> None:
        assert not self.closed, "closed twice"
        self.closed = True


@dataclass
class Echo(NoDrafts):
    """Answers with the number of its generation; `gate` holds requests back."""

    knowledge: Numbered
    gate: threading.Event | None = None
    entered: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def reply(self, question: str, conversation: Conversation, on_stage: OnStage = lambda _: None) -> Reply:
        self.entered.release()
        if self.gate is not None and question == "慢":
            assert self.gate.wait(5)
        assert not self.knowledge.closed, "used after it was closed"
        return Reply(Answer(id="1", status=Status.NO_EVIDENCE, answer="未找到。", generation=self.knowledge.generation))

    def search(self, text: str, kind: CardKind, limit: int, filters: Filters = ANY) -> list[Document]:
        return []

    def period(self, text: str) -> Period | None:
        return None

    def evidence(self, plan: Plan) -> Evidence:
        raise KeyError(plan)

    @property
    def examples(self) -> tuple[str, ...]:
        return ()


@dataclass
class Publisher:
    """A shelf whose current generation a test sets."""

    number: int | None = None
    broken: bool = False
    opened: list[Numbered] = field(default_factory=list)

    def current_number(self) -> int | None:
        return self.number

    def open_current(self) -> KnowledgeBase:
        if self.broken:
            raise OSError("damaged")
        self.opened.append(Numbered(self.number or 0))
        return cast(KnowledgeBase, self.opened[-1])


def desk_on(shelf: Publisher, gate: threading.Event | None = None) -> tuple[Desk, list[Echo]]:
    made: list[Echo] = []

    def make(knowledge: KnowledgeBase) -> Echo:
        made.append(Echo(cast(Numbered, knowledge), gate))
        return made[-1]

    return Desk(shelf, make), made


def test_before_anything_is_published_the_empty_generation_answers() -> None:
    shelf = Publisher()
    desk, _ = desk_on(shelf)
    assert [desk.ask("?").generation, desk.ask("?").generation] == [0, 0]
    assert len(shelf.opened) == 1


def test_the_next_question_after_a_publication_is_answered_from_it() -> None:
    shelf = Publisher(1)
    desk, _ = desk_on(shelf)
    assert desk.ask("?").generation == 1
    shelf.number = 2
    assert desk.ask("?").generation == 2
    assert [base.closed for base in shelf.opened] == [True, False]


def test_a_rollback_is_followed_too() -> None:
    shelf = Publisher(2)
    desk, _ = desk_on(shelf)
    desk.ask("?")
    shelf.number = 1
    assert desk.ask("?").generation == 1


def test_a_request_under_way_keeps_its_generation_open() -> None:
    shelf, gate = Publisher(1), threading.Event()
    desk, made = desk_on(shelf, gate)
    slow: list[Answer] = []
    thread = threading.Thread(target=lambda: slow.append(desk.ask("慢")))
    desk.ask("?")
    made[0].entered.acquire()
    thread.start()
    assert made[0].entered.acquire(timeout=5)
    shelf.number = 2
    assert desk.ask("快").generation == 2
    assert not shelf.opened[0].closed
    gate.set()
    thread.join(5)
    assert slow[0].generation == 1
    assert shelf.opened[0].closed


def test_a_generation_that_cannot_be_opened_leaves_the_old_one_in_service(
    caplog: pytest.LogCaptureFixture,
) -> None:
    shelf = Publisher(1)
    desk, _ = desk_on(shelf)
    desk.ask("?")
    shelf.number, shelf.broken = 2, True
    assert desk.ask("?").generation == 1
    assert "1 stays in service" in caplog.text
    shelf.broken = False
    assert desk.ask("?").generation == 2


def test_when_the_first_generation_cannot_be_opened_the_fault_is_told() -> None:
    desk, _ = desk_on(Publisher(1, broken=True))
    with pytest.raises(OSError, match="damaged"):
        desk.ask("?")


def test_many_threads_and_publications_never_meet_a_closed_generation() -> None:
    shelf = Publisher(1)
    desk, _ = desk_on(shelf)
    faults: list[BaseException] = []

    def keep_asking() -> None:
        try:
            for _ in range(300):
                desk.ask("?")
        except BaseException as fault:  # noqa: BLE001 - handed to the test below
            faults.append(fault)

    threads = [threading.Thread(target=keep_asking) for _ in range(6)]
    for thread in threads:
        thread.start()
    for number in range(2, 40):
        shelf.number = number
    for thread in threads:
        thread.join(20)
    assert faults == []
    desk.close()
    assert all(base.closed for base in shelf.opened)
