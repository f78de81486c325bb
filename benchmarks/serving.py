"""Fifty people asking at a clerk's pace: how long an answer takes over HTTP, and how many fail.

``python -m benchmarks.serving [USERS [SECONDS]]`` (part of ``make bench``) ingests the sample county,
starts ``bureau serve`` as users do, and has every user ask, read for 5 to 15 seconds, and ask again:
questions of all kinds, a third of them streamed.  Prints p50 and p95 beside those of one user alone
in the same run, and the errors.  Exit code 1 when there is an error or p95 is above a second.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2 as httpx

from eval.cases import load_cases
from eval.corpus import write_corpus
from eval.corpus.growth import grow
from eval.seed import DEFAULT_SEED

USERS, SECONDS = 50, 90.0
READING = (5.0, 15.0)
MOST_SECONDS = 1.0
_STREAMED = 3  # every third question
_START_SECONDS = 60


@dataclass
class Tally:
    """Seconds of the answers that came, and what went wrong with the others."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        p50, p95 = (1000 * quantile(self.seconds, share) for share in (0.5, 0.95))
        return f"{name:<12}{len(self.seconds):>8}{p50:>10.0f}{p95:>10.0f}{len(self.errors):>8}"


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    return statistics.quantiles(values, n=100)[round(share * 100) - 1] if len(values) > 1 else values[0]


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The sample county under ``bureau serve``; its address."""
    corpus = home / "corpus"
    write_corpus(corpus, DEFAULT_SEED)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {**os.environ, "BUREAU_HOME": str(home / "home"), "BUREAU_TODAY": "2024-07-15"}
    command = [sys.executable, "-m", "api.cli"]
    subprocess.run([*command, "ingest", str(corpus)], env=environment, check=True, stdout=subprocess.DEVNULL)
    with subprocess.Popen([*command, "serve", "--port", str(port)], env=environment) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            _await(address)
            yield address
        finally:
            server.terminate()


def _await(address: str) -> None:
    for _ in range(_START_SECONDS * 10):
        try:
            if httpx.get(f"{address}/readyz").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError(address)


async def _user(number: int, address: str, questions: Sequence[str], until: float, tally: Tally) -> None:
    rng = random.Random(number)
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        await asyncio.sleep(rng.uniform(0, READING[1]))
        asked = 0
        while time.monotonic() < until:
            body = {"question": rng.choice(questions), "session": f"user-{number}", "stream": asked % _STREAMED == 0}
            begun = time.monotonic()
            try:
                response = await client.post("/api/v1/ask", json=body)
                fault = _fault(response, streamed=bool(body["stream"]))
            except httpx.HTTPError as error:
                fault = repr(error)
            if fault:
                tally.errors.append(f"{body['question']}: {fault}")
            else:
                tally.seconds.append(time.monotonic() - begun)
            asked += 1
            await asyncio.sleep(rng.uniform(*READING))


def _fault(response: httpx.Response, *, streamed: bool) -> str:
    if response.status_code != httpx.codes.OK:
        return f"{response.status_code} {response.text[:200]}"
    if not streamed:
        return "" if response.json().get("status") else "no answer object"
    last = response.text.strip().split("\n\n")[-1]
    return "" if last.startswith("event: answer") and json.loads(last.split("data: ", 1)[1]) else last[:200]


async def _crowd(users: int, address: str, questions: Sequence[str], seconds: float) -> Tally:
    tally, until = Tally(), time.monotonic() + seconds
    await asyncio.gather(*(_user(number, address, questions, until, tally) for number in range(users)))
    return tally


async def _alone(address: str, questions: Sequence[str]) -> Tally:
    """One user who does not stop to read."""
    tally = Tally()
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        for question in questions:
            begun = time.monotonic()
            response = await client.post("/api/v1/ask", json={"question": question})
            fault = _fault(response, streamed=False)
            if fault:
                tally.errors.append(fault)
            else:
                tally.seconds.append(time.monotonic() - begun)
    return tally


def main(users: int = USERS, seconds: float = SECONDS) -> int:
    questions = [case.question for case in load_cases(grow(DEFAULT_SEED)) if not case.session]
    with tempfile.TemporaryDirectory(prefix="bureau-serving-") as folder, served(Path(folder)) as address:
        alone = asyncio.run(_alone(address, questions[::2]))
        crowd = asyncio.run(_crowd(users, address, questions, seconds))
    print(f"{'':<12}{'answers':>8}{'p50 ms':>10}{'p95 ms':>10}{'errors':>8}")
    print(alone.line("one user"))
    print(crowd.line(f"{users} users"))
    for error in (*alone.errors, *crowd.errors)[:10]:
        print(error)
    slow = quantile(crowd.seconds, 0.95) > MOST_SECONDS
    return 1 if slow or alone.errors or crowd.errors else 0


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(int(given[0]) if given else USERS, float(given[1]) if len(given) > 1 else SECONDS))
