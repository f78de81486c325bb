"""The product on the whole eval set: nothing that was right is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from api.settings import Settings
from eval.baseline import outcomes, read_baseline, regressions
from eval.corpus import DEMO_QUESTIONS
from eval.rewordings import rewordings
from eval.runner import Solver, run
from eval.sample import TODAY, Case
from eval.scorer import Outcome
from eval.solver import solver_over
from tests.eval.sample_cases import CASES

PARTS = 16
"""Each a test of its own, so that processes can share the work."""


@pytest.fixture(scope="module")
def solve(sample_county: Path) -> Iterator[Solver]:
    with solver_over(Settings(home=sample_county)) as solve:
        yield solve


@pytest.fixture(scope="module")
def parts() -> list[tuple[Case, ...]]:
    """All cases in about equal parts; those of one conversation stay together and in order."""
    talks: dict[str, list[Case]] = {}
    for case in (*CASES, *rewordings(CASES)):
        talks.setdefault(case.session or case.id, []).append(case)
    shared_out = list(talks.values())
    return [tuple(chain.from_iterable(shared_out[at::PARTS])) for at in range(PARTS)]


@pytest.mark.parametrize("question", DEMO_QUESTIONS)
def test_what_the_demo_proposes_is_answered_with_figures(solve: Solver, question: str) -> None:
    assert solve(question, TODAY).figures


def test_every_case_is_in_one_part(parts: list[tuple[Case, ...]]) -> None:
    shared_out = sorted(case.id for case in chain.from_iterable(parts))

    assert shared_out == sorted(case.id for case in (*CASES, *rewordings(CASES)))
    assert min(map(len, parts)) > 0


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_got_worse_than_the_baseline(solve: Solver, parts: list[tuple[Case, ...]], part: int) -> None:
    results = run(parts[part], solve)
    now = outcomes(results)
    before = {name: value for name, value in read_baseline().items() if name in now}

    assert before
    assert regressions(before, now) == ()
    assert [result.score.explanation for result in results if result.score.value is Outcome.FAULT] == []
