"""The wordings beside the eval set: each belongs to a case, and says it otherwise."""

from __future__ import annotations

import yaml

from eval.rewordings import WORDINGS, rewordings
from eval.sample import Origin
from tests.eval import sample_cases

CASES = {case.id: case for case in sample_cases.CASES}
REWORDED = rewordings(tuple(CASES.values()))


def test_every_wording_is_of_a_case() -> None:
    written = yaml.safe_load(WORDINGS.read_text("utf-8"))
    assert set(written) <= set(CASES)
    assert len(REWORDED) == sum(map(len, written.values()))


def test_a_wording_keeps_what_its_case_wants() -> None:
    for case in REWORDED:
        first = CASES[case.id.partition("~")[0]]
        assert (case.gold, case.kind, case.files, case.today) == (first.gold, first.kind, first.files, first.today)
        assert case.origin is Origin.REWORDED


def test_nothing_is_said_twice() -> None:
    said = [case.question for case in (*CASES.values(), *REWORDED) if not case.session]
    again = [case.question for case in REWORDED if said.count(case.question) > 1]
    assert again == []
