"""Conversations in the database: across restarts, threads and processes, until they are left idle."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

import api.database
from api.database import FILE_NAME, Database, DatabaseFault
from api.sessions import MemorySessions, SessionStore
from assistant.conversation.turns import KEPT, Turn
from assistant.plan import And, Basis, Dataset, Exists
from assistant.ports import Conversations

DAY = timedelta(hours=24)
PLAN = Exists(dataset=Dataset(table_id="t", name="台账"), where=And(parts=()), basis=Basis(question="有没有"))
WRITER = """
import sys
from datetime import timedelta
from pathlib import Path
from api.sessions import SessionStore
from assistant.conversation.turns import Turn
store = SessionStore(Path(sys.argv[1]), timedelta(hours=24))
for number in range(15):
    store.conversation("s")
    store.add(sys.argv[2], Turn(question=f"{sys.argv[2]}-{number}"))
"""

Open = Callable[[Path], Conversations]


class Clock:
    """A clock that a test sets."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


def questions(store: Conversations, session: str) -> list[str]:
    return [turn.question for turn in store.conversation(session).turns]


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Conversations:
    return MemorySessions() if request.param == "memory" else SessionStore(tmp_path, DAY)


def test_sessions_keep_their_turns_apart_and_in_order(store: Conversations) -> None:
    assert questions(store, "a") == []
    for session, question in (("a", "一"), ("b", "二"), ("a", "三")):
        store.add(session, Turn(question=question))
    assert questions(store, "a") == ["一", "三"]
    assert questions(store, "b") == ["二"]


def test_a_turn_comes_back_as_it_was(store: Conversations) -> None:
    turn = Turn(question="有没有", plan=PLAN, generation=4, reads="有没有", whole=PLAN.where, options=("甲", "乙"))
    store.add("a", turn)
    assert store.conversation("a").turns == (turn,)


def test_only_the_last_turns_are_kept(store: Conversations) -> None:
    for number in range(KEPT + 3):
        store.add("a", Turn(question=str(number)))
    assert questions(store, "a") == [str(number) for number in range(3, KEPT + 3)]


def test_turns_added_by_many_threads_all_stand(store: Conversations) -> None:
    def write(name: int) -> None:
        for number in range(4):
            store.add("a", Turn(question=f"{name}-{number}"))

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(questions(store, "a")) == sorted(f"{n}-{i}" for n in range(4) for i in range(4))


def test_a_conversation_survives_a_restart(tmp_path: Path) -> None:
    SessionStore(tmp_path, DAY).add("a", Turn(question="一"))
    assert questions(SessionStore(tmp_path, DAY), "a") == ["一"]


def test_processes_that_begin_together_share_one_database(tmp_path: Path) -> None:
    home = tmp_path / "new"
    environment = os.environ | {"PYTHONPATH": str(Path(api.database.__file__).parents[1])}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(home), name], env=environment) for name in ("x", "y", "z")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    store = SessionStore(home, DAY)
    for name in ("x", "y", "z"):
        assert questions(store, name) == [f"{name}-{number}" for number in range(15)]


def test_one_left_idle_begins_anew_and_use_keeps_it(tmp_path: Path) -> None:
    clock = Clock()
    store = SessionStore(tmp_path, DAY, clock)
    for session in ("used", "left"):
        store.add(session, Turn(question="一"))
    clock.now += DAY.total_seconds() * 0.9
    assert questions(store, "used") == ["一"]
    clock.now += DAY.total_seconds() * 0.9
    assert questions(store, "used") == ["一"]
    assert questions(store, "left") == []
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        assert connection.execute("SELECT DISTINCT session FROM turns").fetchall() == [("used",)]
    connection.close()


def test_what_another_version_kept_is_not_guessed_at(tmp_path: Path) -> None:
    store = SessionStore(tmp_path, DAY)
    store.add("a", Turn(question="一"))
    with Database(tmp_path).transaction() as connection:
        connection.execute("""UPDATE turns SET turn = '{"question": "一", "mood": "new"}'""")
    assert questions(store, "a") == []


def test_a_database_without_sessions_is_brought_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(api.database, "_STEPS", api.database._STEPS[:1])
        with Database(tmp_path).transaction() as connection:
            connection.execute("INSERT INTO corrections (fingerprint, sha256, correction) VALUES ('f', 's', '{}')")
    store = SessionStore(tmp_path, DAY)
    store.add("a", Turn(question="一"))
    assert questions(store, "a") == ["一"]
    with Database(tmp_path).transaction() as connection:
        assert connection.execute("SELECT count(*) FROM corrections").fetchone() == (1,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_damaged_database_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 500)
    with pytest.raises(DatabaseFault, match="不能读写"):
        SessionStore(tmp_path, DAY).conversation("a")
