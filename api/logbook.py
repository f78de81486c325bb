"""The log file: warnings and tracebacks go there, so that terminals stay readable."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path


def log_file(home: Path) -> Path:
    """Where the log of a data folder is."""
    return home / "logs" / "bureau.log"


class _Logbook(RotatingFileHandler):
    """Made with its folder at the first record; a record that cannot be written is lost."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Telling the user comes first; a full disk must not hide the answer."""


@contextmanager
def logbook(home: Path) -> Iterator[None]:
    """Writes warnings and worse of the whole process to the log file, 1 MB each, three kept."""
    handler = _Logbook(
        log_file(home), maxBytes=1_000_000, backupCount=3, encoding="utf-8", errors="backslashreplace", delay=True
    )
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
