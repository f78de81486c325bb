"""The one database of what cannot be derived from the sources: SQLite in WAL mode, in the data folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

FILE_NAME = "bureau.db"

_STEPS = (
    """CREATE TABLE corrections (
        number INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        correction TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE sessions (
        name TEXT PRIMARY KEY,
        used REAL NOT NULL
    ) STRICT""",
    """CREATE TABLE turns (
        session TEXT NOT NULL REFERENCES sessions (name) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn TEXT NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT""",
    """CREATE TABLE answers (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        session TEXT NOT NULL,
        asked REAL NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        plan TEXT
    ) STRICT""",
    "CREATE INDEX answers_of_session ON answers (session, number)",
    "CREATE INDEX answers_by_age ON answers (asked)",
    """CREATE TABLE feedback (
        answer TEXT PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
        helpful INTEGER NOT NULL,
        reason TEXT NOT NULL,
        said REAL NOT NULL
    ) STRICT""",
    """CREATE TABLE jobs (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        subject TEXT NOT NULL,
        state TEXT NOT NULL,
        done INTEGER NOT NULL DEFAULT 0,
        total INTEGER NOT NULL DEFAULT 0,
        doing TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        generation INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        created REAL NOT NULL,
        finished REAL
    ) STRICT""",
)
"""What brings the schema from each version to the next; never changed, only added to."""


class DatabaseFault(Exception):
    """The database cannot be used.  Carries what to tell the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Database:
    """Opened anew for each piece of work; safe to use from any thread and process."""

    def __init__(self, home: Path) -> None:
        self.path = home / FILE_NAME

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A write that counts only when the block ends without a fault.  Raises `DatabaseFault`."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("BEGIN IMMEDIATE")
                try:
                    self._bring_up(connection)
                    yield connection
                except BaseException:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
        except sqlite3.Error as fault:
            raise self._fault() from fault

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """None when nothing was ever written.  Raises `DatabaseFault`."""
        if not self.path.exists():
            yield None
            return
        try:
            with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as connection:
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                yield connection if version else None
        except sqlite3.Error as fault:
            raise self._fault() from fault

    def _bring_up(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in _STEPS[version:]:
            connection.execute(step)
        if version < len(_STEPS):
            connection.execute(f"PRAGMA user_version = {len(_STEPS)}")

    def _fault(self) -> DatabaseFault:
        return DatabaseFault(
            f"数据库 {self.path} 不能读写，可能已损坏、被占用或没有权限。请检查后再试；它不能从资料重建。"
        )
