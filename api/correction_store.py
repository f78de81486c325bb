"""Corrections kept in the database: a `CorrectionMemory`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from api.database import Database, DatabaseFault
from ingest.corrections import CorrectionBook, Remembered, TableCorrection


class CorrectionStore:
    """Corrections under a data folder."""

    def __init__(self, home: Path) -> None:
        self._database = Database(home)

    def book(self) -> CorrectionBook:
        """Everything remembered.  Raises `DatabaseFault`."""
        with self._database.reading() as connection:
            if connection is None:
                return CorrectionBook()
            rows = connection.execute(
                "SELECT fingerprint, sha256, correction FROM corrections ORDER BY number"
            ).fetchall()
        try:
            entries = [
                Remembered(
                    fingerprint=fingerprint, sha256=sha256, correction=TableCorrection.model_validate_json(correction)
                )
                for fingerprint, sha256, correction in rows
            ]
        except ValidationError as fault:
            raise DatabaseFault("记住的更正读不出来，可能来自更新的版本。请用写它的版本打开。") from fault
        return CorrectionBook(entries=tuple(entries))

    @contextmanager
    def keeping(self, book: CorrectionBook) -> Iterator[None]:
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM corrections")
            connection.executemany(
                "INSERT INTO corrections (fingerprint, sha256, correction) VALUES (?, ?, ?)",
                [(entry.fingerprint, entry.sha256, entry.correction.model_dump_json()) for entry in book.entries],
            )
            yield
