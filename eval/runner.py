"""Asks every case and scores what came back."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from assistant.answer import Answer
from eval.sample import Case
from eval.scorer import Outcome, Score, score


class Solver(Protocol):
    """Answers a question as of a day.  Questions of one `session` are one conversation;
    a question without a session stands alone."""

    def __call__(self, question: str, today: date, session: str = "") -> Answer: ...


@dataclass(frozen=True)
class Result:
    """One case with its score; `seconds` is from question to answer."""

    case: Case
    score: Score
    seconds: float


def run(cases: Sequence[Case], solve: Solver) -> tuple[Result, ...]:
    """Every case asked and scored, in order; a fault is a score of its own."""
    return tuple(_ask(case, solve) for case in cases)


def _ask(case: Case, solve: Solver) -> Result:
    begun = time.perf_counter()
    try:
        answer = solve(case.question, case.today, case.session)
    except Exception as fault:  # noqa: BLE001 - one broken case must not hide the others
        scored = Score(Outcome.FAULT, "", f"{type(fault).__name__}: {fault}")
    else:
        scored = score(case, answer)
    return Result(case, scored, time.perf_counter() - begun)
