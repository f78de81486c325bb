"""Asking, scoring, reporting and comparing, with a fake solver in the product's place."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from assistant.answer import Answer, Citation, Status
from eval.baseline import outcomes, read_baseline, regressions, write_baseline
from eval.report import ORIGIN_NAMES, show, tallies, write_report
from eval.runner import Result, run
from eval.sample import TODAY, Case, Kind, Nothing, Origin, Quantity, Values
from eval.scorer import Outcome

CASES = (
    Case("left", Kind.COUNT, "剩几个", Values((Quantity(Decimal(3), ("个",)),)), ("台账.xlsx",)),
    Case("large", Kind.COUNT, "大的几个", Values((Quantity(Decimal(9), ("个",)),)), ("台账.xlsx",)),
    Case("area", Kind.SUM, "几亩", Values((Quantity(Decimal(7), ("亩",)),)), ("台账.xlsx",), date(2023, 7, 1)),
    Case("broken", Kind.SUM, "坏的", Values((Quantity(Decimal(7), ("亩",)),)), ("台账.xlsx",)),
    Case("absent", Kind.UNANSWERABLE, "天气", Nothing()),
)


def solve(question: str, today: date, session: str = "") -> Answer:
    """Right on `left` and `absent`, wrong on `large`, asks back on `area`, breaks on `broken`."""
    assert today == (date(2023, 7, 1) if question == "几亩" else TODAY)
    cited = (Citation(id=1, file="台账.xlsx", location="A1", quote=""),)
    match question:
        case "剩几个" | "大的几个":
            return Answer(id="a", status=Status.ANSWERED, answer="共3个*|。", citations=cited)
        case "几亩":
            return Answer(id="a", status=Status.CLARIFY, answer="哪一种？", options=("甲", "乙"))
        case "天气":
            return Answer(id="a", status=Status.NO_EVIDENCE, answer="未找到。")
        case _:
            raise KeyError(question)


@pytest.fixture(scope="module")
def results() -> tuple[Result, ...]:
    return run(CASES, solve)


def test_every_case_is_asked_as_of_its_day_and_a_fault_is_a_score(results: tuple[Result, ...]) -> None:
    assert outcomes(results) == {
        "left": Outcome.RIGHT,
        "large": Outcome.WRONG,
        "area": Outcome.ASKED_BACK,
        "broken": Outcome.FAULT,
        "absent": Outcome.RIGHT,
    }
    assert "KeyError" in results[3].score.explanation


def test_scores_are_shown_by_kind(results: tuple[Result, ...]) -> None:
    assert [tally.cells for tally in tallies(results)] == [
        ("计数", "2", "1", "1", "0", "0"),
        ("求和", "2", "0", "1", "1", "0"),
        ("资料里没有", "1", "1", "0", "0", "0"),
        ("合计", "5", "2", "2", "1", "0"),
    ]


def test_the_terminal_shows_the_table(results: tuple[Result, ...]) -> None:
    page = io.StringIO()

    show(results, Console(file=page, width=80))

    assert all(word in page.getvalue() for word in ("题型", "计数", "合计"))


def test_the_report_files_hold_every_case_and_why_it_failed(results: tuple[Result, ...], tmp_path: Path) -> None:
    as_json, as_markdown = write_report(results, tmp_path / "report")

    document = json.loads(as_json.read_text("utf-8"))
    assert [entry["value"] for entry in document["cases"]] == ["right", "wrong", "asked_back", "fault", "right"]
    assert document["kinds"][-1]["题型"] == "合计"
    page = as_markdown.read_text("utf-8")
    assert "| large | 大的几个 | wrong | 首句没有9个 | 共3个\\*\\|。 |" in page
    assert "| left |" not in page


@pytest.mark.parametrize(
    ("before", "now", "worse"),
    [
        pytest.param({"a": "right"}, {"a": "right"}, [], id="the-same"),
        pytest.param({"a": "wrong"}, {"a": "right"}, [], id="better"),
        pytest.param({"a": "right"}, {"a": "not_found"}, ["a：原来正确，现在是not_found"], id="no-longer-right"),
        pytest.param({"a": "not_found"}, {"a": "wrong"}, ["答错的从0个增加到1个"], id="wrong-instead-of-silent"),
        pytest.param({"a": "wrong"}, {"a": "miscited"}, [], id="wrong-in-another-way"),
        pytest.param({"a": "right"}, {"b": "right"}, [], id="case-removed"),
        pytest.param({}, {"a": "wrong"}, [], id="no-baseline-yet"),
    ],
)
def test_a_regression_is_a_lost_right_or_more_wrong(
    before: dict[str, str], now: dict[str, str], worse: list[str]
) -> None:
    def read(side: dict[str, str]) -> dict[str, Outcome]:
        return {name: Outcome(value) for name, value in side.items()}

    assert list(regressions(read(before), read(now))) == worse


def test_a_baseline_reads_back(results: tuple[Result, ...], tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert read_baseline(path) == {}

    write_baseline(outcomes(results), path)

    assert read_baseline(path) == outcomes(results)


def test_cases_of_one_session_are_one_conversation() -> None:
    heard: list[tuple[str, str]] = []

    def listen(question: str, today: date, session: str = "") -> Answer:
        heard.append((session, question))
        return Answer(id="a", status=Status.NO_EVIDENCE, answer="未找到。")

    run([replace(CASES[0], session="talk"), replace(CASES[1], session="talk"), CASES[2]], listen)

    assert heard == [("talk", "剩几个"), ("talk", "大的几个"), ("", "几亩")]


def test_scores_of_each_origin_are_shown_apart(tmp_path: Path) -> None:
    others = (
        (CASES[4], Origin.BEFORE),
        (CASES[2], Origin.HEARD),
        (CASES[3], Origin.LATER),
        (CASES[1], Origin.AFRESH),
        (CASES[0], Origin.UNSEEN),
        (CASES[3], Origin.NEWEST),
        (CASES[4], Origin.UNTRIED),
        (CASES[0], Origin.UNHEARD),
        (CASES[1], Origin.UNREAD),
        (CASES[2], Origin.UNSPOKEN),
        (CASES[3], Origin.AUDITED),
        (CASES[0], Origin.REWORDED),
    )
    cases = [*CASES[:2], *(replace(case, origin=origin) for case, origin in others)]
    results, page = run(cases, solve), io.StringIO()

    show(results, Console(file=page, width=80))
    as_json, as_markdown = write_report(results, tmp_path)

    assert [name for name in (*ORIGIN_NAMES.values(), "全部") if name not in page.getvalue()] == []
    origins = json.loads(as_json.read_text("utf-8"))["origins"]
    assert [tallied[-1]["题数"] for tallied in origins.values()] == ["2", *["1"] * len(others)]
    assert json.loads(as_json.read_text("utf-8"))["kinds"][-1]["题数"] == str(len(cases) - 1)  # each asked once
    assert f"## {ORIGIN_NAMES[Origin.BEFORE]}" in as_markdown.read_text("utf-8")
