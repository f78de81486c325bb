"""The jobs, in the database."""

from __future__ import annotations

import sqlite3
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from api.database import Database

ATTEMPTS = 3
"""How often a job is begun that was broken off each time, before it is given up."""

_SHOWN = 50
_FIELDS = "id, kind, name, subject, state, done, total, doing, reason, generation, attempts, created, finished"


class JobKind(StrEnum):
    UPLOAD = "upload"
    DELETE = "delete"
    ROLLBACK = "rollback"


class JobState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        return self in (JobState.DONE, JobState.FAILED)


class Advance(BaseModel):
    """How far a job is: `done` of `total` steps, and what is being done (Chinese)."""

    model_config = ConfigDict(frozen=True)

    done: int = 0
    total: int = 0
    text: str = ""


class Job(BaseModel):
    """One change to the knowledge base; `reason` says why it failed, `generation` what it published.

    `subject` is what it works on: the stored file of an upload, the key of a source to delete.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: JobKind
    name: str = Field(description="文件名")
    state: JobState
    progress: Advance
    reason: str = Field(description="失败的原因，或完成时要注意的事")
    generation: int | None = Field(description="发布的是第几版")
    created_at: datetime
    finished_at: datetime | None
    subject: str = Field(exclude=True)
    attempts: int = Field(exclude=True)


class JobTable:
    """Jobs under a data folder; safe from any thread and process.  Its methods raise `DatabaseFault`."""

    def __init__(self, home: Path, clock: Callable[[], float] = time.time) -> None:
        self._database = Database(home)
        self._clock = clock

    def add(self, kind: JobKind, name: str = "", subject: str = "") -> Job:
        """A new job, queued."""
        job_id = uuid.uuid4().hex
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO jobs (id, kind, name, subject, state, created) VALUES (?, ?, ?, ?, ?, ?)",
                (job_id, kind.value, name, subject, JobState.QUEUED.value, self._clock()),
            )
        return self.get(job_id)

    def get(self, job_id: str) -> Job:
        """Raises `KeyError` for an unknown id."""
        found = self._read("WHERE id = ?", (job_id,))
        if not found:
            raise KeyError(job_id)
        return found[0]

    def newest(self) -> tuple[Job, ...]:
        return self._read("ORDER BY number DESC LIMIT ?", (_SHOWN,))

    def unended(self) -> tuple[Job, ...]:
        """Those that are queued, and those that were running when a server stopped; in order."""
        return self._read("WHERE state IN (?, ?) ORDER BY number", (JobState.QUEUED.value, JobState.RUNNING.value))

    def begin(self, job_id: str) -> Job:
        """Marks a job as running; it counts the attempts."""
        self._set(job_id, "state = ?, attempts = attempts + 1", JobState.RUNNING.value)
        return self.get(job_id)

    def advance(self, job_id: str, done: int, total: int, doing: str) -> None:
        self._set(job_id, "done = ?, total = ?, doing = ?", done, total, doing)

    def finish(self, job_id: str, generation: int | None, remark: str = "") -> None:
        """Ends a job well; one that has ended stays as it is."""
        self._end(job_id, JobState.DONE, remark, generation)

    def fail(self, job_id: str, reason: str) -> None:
        """Ends a job with the reason; one that has ended stays as it is."""
        self._end(job_id, JobState.FAILED, reason, None)

    def _end(self, job_id: str, state: JobState, reason: str, generation: int | None) -> None:
        if self.get(job_id).state.ended:
            return
        self._set(
            job_id,
            "state = ?, reason = ?, generation = ?, finished = ?",
            state.value,
            reason,
            generation,
            self._clock(),
        )

    def _set(self, job_id: str, assignment: str, *values: object) -> None:
        with self._database.transaction() as connection:
            connection.execute(f"UPDATE jobs SET {assignment} WHERE id = ?", (*values, job_id))  # noqa: S608 - our own words

    def _read(self, rest: str, values: tuple[object, ...]) -> tuple[Job, ...]:
        with self._database.reading() as connection:
            if connection is None:
                return ()
            try:
                rows = connection.execute(f"SELECT {_FIELDS} FROM jobs {rest}", values).fetchall()  # noqa: S608
            except sqlite3.OperationalError as fault:
                if "no such table" in str(fault):  # written by an earlier version, not brought up yet
                    return ()
                raise
        return tuple(_job(*row) for row in rows)


def _job(
    job_id: str,
    kind: str,
    name: str,
    subject: str,
    state: str,
    done: int,
    total: int,
    doing: str,
    reason: str,
    generation: int | None,
    attempts: int,
    created: float,
    finished: float | None,
) -> Job:
    return Job(
        id=job_id,
        kind=JobKind(kind),
        name=name,
        state=JobState(state),
        progress=Advance(done=done, total=total, text=doing),
        reason=reason,
        generation=generation,
        created_at=datetime.fromtimestamp(created, UTC),
        finished_at=None if finished is None else datetime.fromtimestamp(finished, UTC),
        subject=subject,
        attempts=attempts,
    )
