"""The product on the whole eval set: nothing that was right is lost."""

from __future__ import annotations

import pytest

from api.settings import Settings
from eval.baseline import outcomes, read_baseline, regressions
from eval.cases import load_cases
from eval.corpus import DEMO_QUESTIONS
from eval.corpus.growth import grow
from eval.rewordings import rewordings
from eval.runner import Result, run
from eval.sample import TODAY
from eval.scorer import Outcome
from eval.seed import DEFAULT_SEED
from eval.solver import corpus_solver


@pytest.fixture(scope="module")
def results() -> tuple[Result, ...]:
    cases = load_cases(grow(DEFAULT_SEED))
    with corpus_solver(Settings(), DEFAULT_SEED) as solve:
        for question in DEMO_QUESTIONS:
            assert solve(question, TODAY).figures, question
        return run((*cases, *rewordings(cases)), solve)


def test_nothing_got_worse_than_the_baseline(results: tuple[Result, ...]) -> None:
    before = read_baseline()

    assert before
    assert regressions(before, outcomes(results)) == ()


def test_no_case_breaks_the_assistant(results: tuple[Result, ...]) -> None:
    broken = [result.score.explanation for result in results if result.score.value is Outcome.FAULT]

    assert broken == []
