"""Plain questions over invented tables of many layouts: none is answered wrongly, hardly any is refused."""

from __future__ import annotations

from collections import Counter

import pytest

from api.settings import Settings
from eval.runner import Result, run
from eval.scorer import Outcome
from eval.seed import DEFAULT_SEED
from eval.solver import publish, solver_over
from eval.tables import table_cases, write_tables
from eval.tables.layouts import invented_tables

STEP = 3
"""One question in so many is asked here; ``python -m eval.tables`` asks all."""
LEAST_RIGHT = 0.97


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, ...]:
    folder = tmp_path_factory.mktemp("tables")
    tables = invented_tables(DEFAULT_SEED)
    write_tables(folder / "files", tables)
    own = publish(Settings(), folder / "files", folder / "home")
    with solver_over(own) as solve:
        return run(table_cases(tables, DEFAULT_SEED)[::STEP], solve)


def test_nothing_is_told_wrongly(results: tuple[Result, ...]) -> None:
    assert [r.case.question for r in results if r.score.value.misleads or r.score.value is Outcome.FAULT] == []


def test_hardly_anything_is_refused(results: tuple[Result, ...]) -> None:
    counted = Counter(result.score.value for result in results)

    assert counted[Outcome.RIGHT] >= LEAST_RIGHT * len(results), counted


def test_the_same_seed_asks_the_same() -> None:
    tables = invented_tables(DEFAULT_SEED)
    cases = table_cases(tables, DEFAULT_SEED)

    assert table_cases(invented_tables(DEFAULT_SEED), DEFAULT_SEED) == cases
    assert table_cases(tables, DEFAULT_SEED + 1) != cases
    assert len({case.id for case in cases}) == len(cases)
