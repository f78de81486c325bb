"""Files read side by side, each by a process that reads nothing else meanwhile and can be killed.

Most of what a process costs is its start: one that read a file well reads the next.
"""

from __future__ import annotations

import logging
import os
import signal
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

import pyarrow as pa

from ingest.corrections import NO_CORRECTIONS, FileCorrections
from ingest.file_reading import FileReading
from ingest.limits import Limits
from ingest.reading_process import CRASHED, OUT_OF_MEMORY, READING, REFUSAL, REQUEST, Refusal, Request
from ingest.reading_worker import ReadingWorker

_log = logging.getLogger(__name__)
_LOOK_AHEAD = 3  # files read but not yet taken, for each process
_KILLED_FOR_MEMORY = {-signal.SIGABRT, -getattr(signal, "SIGKILL", signal.SIGTERM)}


@dataclass(frozen=True)
class ReadingJob:
    """A file to read: its real path, the id of its source, the name that is cited, what
    users corrected in it."""

    path: Path
    source_id: str
    file_name: str
    corrections: FileCorrections = NO_CORRECTIONS


@dataclass(frozen=True)
class ReadFile:
    """What came of a job: `reading` with the rows of its tables, or a `reason` (Chinese)."""

    job: ReadingJob
    reading: FileReading | None = None
    rows: tuple[pa.Table, ...] = ()
    reason: str = ""


class ReadingPool:
    """Reads files in up to `workers` processes at once (default: one for each processor).

    Leaving the context ends them, also those that still read.
    """

    def __init__(self, limits: Limits, workers: int | None = None) -> None:
        self._limits = limits
        self._workers = workers or os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(self._workers, thread_name_prefix="reading")
        self._idle: list[ReadingWorker] = []
        self._busy: set[ReadingWorker] = set()
        self._lock = Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._closed = True
            for worker in self._busy:
                worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._idle:
            worker.close()

    def read(self, jobs: Iterable[ReadingJob]) -> Iterator[ReadFile]:
        """The outcome of every job, in the order given."""
        waiting: deque[Future[ReadFile]] = deque()
        for job in jobs:
            waiting.append(self._threads.submit(self._read_one, job))
            if len(waiting) > self._workers * _LOOK_AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _read_one(self, job: ReadingJob) -> ReadFile:
        with tempfile.TemporaryDirectory(prefix="bureau-reading-") as name:
            folder = Path(name)
            request = Request(
                path=job.path,
                source_id=job.source_id,
                file_name=job.file_name,
                limits=self._limits,
                corrections=job.corrections,
            )
            (folder / REQUEST).write_text(request.model_dump_json(), encoding="utf-8")
            code = self._run(folder)
            if (folder / READING).exists() and code == 0:
                return _load(job, folder)
            return ReadFile(job, reason=self._why(job, folder, code))

    def _run(self, folder: Path) -> int | None:
        """0 when the request was answered, else the process's exit code; None when it took too long."""
        with self._lock:
            if self._closed:
                return -1
            worker = self._idle.pop() if self._idle else ReadingWorker()
            self._busy.add(worker)
        try:
            return worker.answer(folder, self._limits.seconds)
        finally:
            with self._lock:
                self._busy.discard(worker)
                keep = worker.usable and not self._closed
                if keep:
                    self._idle.append(worker)
            if not keep:
                worker.close()

    def _why(self, job: ReadingJob, folder: Path, code: int | None) -> str:
        if code is None or code == -getattr(signal, "SIGXCPU", 0):
            return f"读取超过 {self._limits.seconds:g} 秒，已放弃；文件可能太大或已损坏，请拆分或重新另存后再导入"
        if (folder / REFUSAL).exists():
            refusal = Refusal.model_validate_json((folder / REFUSAL).read_bytes())
            if refusal.cause:
                _log.warning("reading %s failed: %s", job.path, refusal.cause)
            return refusal.reason
        _log.warning("the process reading %s ended with code %s", job.path, code)
        return OUT_OF_MEMORY if code in _KILLED_FOR_MEMORY else CRASHED


def _load(job: ReadingJob, folder: Path) -> ReadFile:
    reading = FileReading.model_validate_json((folder / READING).read_bytes())
    rows = []
    for index in range(len(reading.tables)):
        with pa.OSFile(str(folder / f"{index}.arrow"), "rb") as file:
            rows.append(pa.ipc.open_file(file).read_all())
    return ReadFile(job, reading, tuple(rows))
