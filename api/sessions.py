"""Conversations by session: kept in the database, or in memory for a batch."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pydantic import ValidationError

from api.database import Database
from assistant.conversation.turns import KEPT, Conversation, Turn

log = logging.getLogger(__name__)


class MemorySessions:
    """Conversations as long as the process lives: a `Conversations`."""

    def __init__(self) -> None:
        self._talks: dict[str, Conversation] = {}
        self._adding = threading.Lock()

    def conversation(self, session: str) -> Conversation:
        return self._talks.get(session, Conversation())

    def add(self, session: str, turn: Turn) -> None:
        with self._adding:
            self._talks[session] = self.conversation(session).then(turn)


class SessionStore:
    """Conversations under a data folder, across restarts, threads and processes.

    One that was not used for `idle` is forgotten.  `clock` gives seconds since 1970.
    Its methods raise `DatabaseFault`.
    """

    def __init__(self, home: Path, idle: timedelta, clock: Callable[[], float] = time.time) -> None:
        self._database = Database(home)
        self._idle = idle.total_seconds()
        self._clock = clock

    def conversation(self, session: str) -> Conversation:
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM sessions WHERE used < ?", (self._clock() - self._idle,))
            connection.execute("UPDATE sessions SET used = ? WHERE name = ?", (self._clock(), session))
            rows = connection.execute("SELECT turn FROM turns WHERE session = ? ORDER BY number", (session,)).fetchall()
        try:
            return Conversation(turns=tuple(Turn.model_validate_json(turn) for (turn,) in rows))
        except ValidationError:
            log.warning("a conversation was kept by another version and begins anew")
            return Conversation()

    def add(self, session: str, turn: Turn) -> None:
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO sessions (name, used) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET used = excluded.used",
                (session, self._clock()),
            )
            last = "SELECT coalesce(max(number), 0) FROM turns WHERE session = ?"
            (number,) = connection.execute(last, (session,)).fetchone()
            connection.execute(
                "INSERT INTO turns (session, number, turn) VALUES (?, ?, ?)",
                (session, number + 1, turn.model_dump_json()),
            )
            connection.execute("DELETE FROM turns WHERE session = ? AND number <= ?", (session, number + 1 - KEPT))
