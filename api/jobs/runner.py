"""Runs the jobs one after another, each in a process of its own."""

from __future__ import annotations

import logging
import queue
import subprocess
import sys
import threading
from typing import Final

from api.jobs.table import ATTEMPTS, Job, JobTable

log = logging.getLogger(__name__)

_STOP: Final = ""
_GRACE_SECONDS = 10
_BROKEN_OFF = "处理中断了（可能内存不够或被系统停止），知识库没有变。请再试一次"
_GIVEN_UP = "处理时几次中断，已放弃，知识库没有变。请检查文件后再试"


class JobRunner:
    """One thread that starts and waits for the processes; jobs left from before come first."""

    def __init__(self, table: JobTable) -> None:
        self._table = table
        self._waiting: queue.Queue[str] = queue.Queue()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begins with the jobs left from before; after `stop` it may be started again."""
        self._stopping.clear()
        self._waiting = queue.Queue()
        for job in self._table.unended():
            self.submit(job)
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Has a job done when those before it are."""
        self._waiting.put(job.id)

    def stop(self) -> None:
        """Stops the process under way; its job is begun again at the next start."""
        self._stopping.set()
        self._waiting.put(_STOP)
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
        if self._thread is not None:
            self._thread.join(_GRACE_SECONDS)

    def _run(self) -> None:
        while (job_id := self._waiting.get()) != _STOP and not self._stopping.is_set():
            try:
                self._do(job_id)
            except Exception:  # the thread goes on for the other jobs
                log.exception("job %s could not be run", job_id)

    def _do(self, job_id: str) -> None:
        if self._table.get(job_id).attempts >= ATTEMPTS:
            self._table.fail(job_id, _GIVEN_UP)
            return
        self._table.begin(job_id)
        command = [sys.executable, "-m", "api.jobs.work", job_id]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL) as process:  # noqa: S603 - our own module
            self._process = process
            if self._stopping.is_set():
                process.terminate()
            process.wait()
        self._process = None
        if not self._stopping.is_set():
            self._table.fail(job_id, _BROKEN_OFF)  # unless it has ended by itself
