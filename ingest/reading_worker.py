"""A process that reads one file after the other, and can be killed at any time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Timer

from ingest.reading_process import DONE

_PRODUCT = Path(__file__).resolve().parent.parent
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "ARROW_DEFAULT_MEMORY_POOL": "system"}


class ReadingWorker:
    """One process that runs `ingest.reading_process`.  Not to be shared by threads, `kill` apart."""

    def __init__(self) -> None:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"} | _ONE_THREAD
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "ingest.reading_process"],
            cwd=_PRODUCT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.usable = True

    def answer(self, folder: Path, seconds: float) -> int | None:
        """Has the request in `folder` answered.

        Returns 0 once it is, the exit code of a process that ended instead, None for
        one that was killed after `seconds`.  The worker is `usable` for another file
        only when it says so.
        """
        overdue = False

        def give_up() -> None:
            nonlocal overdue
            overdue = True
            self.kill()

        timer = Timer(seconds, give_up)
        timer.start()
        try:
            reply = self._ask(folder)
        finally:
            timer.cancel()
        self.usable = reply == DONE
        if reply:
            return 0
        code = self._process.wait()
        return None if overdue else code

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()

    def close(self) -> None:
        """Ends the process, which is idle or no longer wanted."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _ask(self, folder: Path) -> bytes:
        """The reply, or nothing when the process ended."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None  # noqa: S101, PT018 - both are pipes
        try:
            stdin.write(os.fsencode(folder) + b"\n")
            stdin.flush()
        except (BrokenPipeError, OSError):
            return b""
        return stdout.readline().strip()
