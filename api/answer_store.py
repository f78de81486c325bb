"""Answers that were given over HTTP: for a conversation to be read again, for the rows behind
a figure, and for what people said of them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from api.database import Database
from assistant.answer import Answer
from assistant.plan import Plan
from assistant.vocabulary.personal import hide_personal_numbers

log = logging.getLogger(__name__)

_PLAN: TypeAdapter[Plan] = TypeAdapter(Plan)


@dataclass(frozen=True)
class GivenAnswer:
    """An answer with its question; `plan` is what it came of, as it was run."""

    question: str
    answer: Answer
    plan: Plan | None
    asked_at: datetime


class AnswerStore:
    """Answers under a data folder, for as long as `kept`; safe from any thread and process.

    `clock` gives seconds since 1970.  Its methods raise `DatabaseFault`.
    """

    def __init__(self, home: Path, kept: timedelta, clock: Callable[[], float] = time.time) -> None:
        self._database = Database(home)
        self._kept = kept.total_seconds()
        self._clock = clock

    def keep(self, question: str, session: str, answer: Answer, plan: Plan | None) -> None:
        """Keeps an answer; those that are too old go.  Identity and telephone numbers in the
        question are starred."""
        now = self._clock()
        told = _PLAN.dump_json(plan).decode() if plan is not None else None
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM answers WHERE asked < ?", (now - self._kept,))
            connection.execute(
                "INSERT INTO answers (id, session, asked, question, answer, plan) VALUES (?, ?, ?, ?, ?, ?)",
                (answer.id, session, now, hide_personal_numbers(question), answer.model_dump_json(), told),
            )

    def find(self, answer_id: str) -> GivenAnswer | None:
        """The answer with this id; None when there is none, or no longer."""
        found = self._read("id = ?", answer_id)
        return found[0] if found else None

    def of_session(self, session: str) -> tuple[GivenAnswer, ...]:
        """The answers of a conversation, in order; none are told for the empty name."""
        return self._read("session = ? AND session != ''", session)

    def forget(self, session: str) -> bool:
        """Removes a conversation with all that was kept of it; False when there was none."""
        with self._database.transaction() as connection:
            gone = connection.execute("DELETE FROM answers WHERE session = ? AND session != ''", (session,)).rowcount
            gone += connection.execute("DELETE FROM sessions WHERE name = ?", (session,)).rowcount
        return gone > 0

    def rate(self, answer_id: str, *, helpful: bool, reason: str) -> bool:
        """Keeps what was said of an answer, in place of what was said before; False when it is
        not known."""
        with self._database.transaction() as connection:
            known = connection.execute("SELECT 1 FROM answers WHERE id = ?", (answer_id,)).fetchone()
            if known is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO feedback (answer, helpful, reason, said) VALUES (?, ?, ?, ?)",
                    (answer_id, int(helpful), reason, self._clock()),
                )
        return known is not None

    def _read(self, condition: str, value: str) -> tuple[GivenAnswer, ...]:
        query = f"SELECT question, answer, plan, asked FROM answers WHERE {condition} ORDER BY number"  # noqa: S608 - our own words
        with self._database.reading() as connection:
            rows = connection.execute(query, (value,)).fetchall() if connection is not None else []
        found = (_given(*row) for row in rows)
        return tuple(each for each in found if each is not None)


def _given(question: str, answer: str, plan: str | None, asked: float) -> GivenAnswer | None:
    try:
        read = Answer.model_validate_json(answer)
        planned = _PLAN.validate_json(plan) if plan is not None else None
    except ValidationError:
        log.warning("an answer was kept by another version and is left aside")
        return None
    return GivenAnswer(question, read, planned, datetime.fromtimestamp(asked, UTC))
