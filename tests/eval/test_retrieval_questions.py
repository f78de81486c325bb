"""The retrieval questions: their form, golds that stand in the reports, and the rule of rewording.

A reworded question shares no bigram of Chinese characters with the paragraph of its gold but
those inside the name of its topic and `FUNCTION_BIGRAMS`, so that no content word leads to it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "eval" / "retrieval"
REPORTS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (FOLDER / "questions.jsonl").read_text("utf-8").splitlines()
]
KINDS = ("plain", "reworded")
# Words that ask, or name a period, and so lead to no passage.
FUNCTION_BIGRAMS = frozenset(
    "多少 怎么 么样 什么 哪些 哪个 哪里 为啥 有没 没有 还有 是不 不是 已经 以后 上半 半年 下半 今年 去年 年底".split()
)
CHINESE = re.compile(r"[\u4e00-\u9fff]+")


def bigrams(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters of a text."""
    return {run[place : place + 2] for run in CHINESE.findall(text) for place in range(len(run) - 1)}


def paragraph(file: str, gold: str) -> str:
    """The line of a report that a gold stretch stands in."""
    return next(line for line in REPORTS[file].splitlines() if gold in line)


def golds(item: dict[str, Any]) -> list[dict[str, str]]:
    """Every passage that answers: that of the question itself and those under `also`."""
    return [{"file": item["file"], "gold": item["gold"]}, *item.get("also", ())]


def shared_content(item: dict[str, Any]) -> set[str]:
    """The bigrams by which a reworded question gives its paragraphs away."""
    lines = [paragraph(each["file"], each["gold"]) for each in golds(item)]
    found = bigrams(item["question"]) & set(chain.from_iterable(bigrams(line) for line in lines))
    return found - bigrams(item["topic"]) - FUNCTION_BIGRAMS


def ids(items: list[dict[str, Any]]) -> list[str]:
    return [item["question"] for item in items]


REWORDED = [item for item in QUESTIONS if item["kind"] == "reworded"]


@pytest.mark.parametrize("item", QUESTIONS, ids=ids(QUESTIONS))
def test_a_question_is_well_formed_and_its_golds_stand_once_in_one_paragraph(item: dict[str, Any]) -> None:
    assert item["kind"] in KINDS
    wanted = {"question", "file", "gold", "kind"} | ({"topic"} if item["kind"] == "reworded" else set())
    assert wanted <= item.keys() <= wanted | {"also"}
    assert 4 <= len(item["question"]) <= 40
    for each in golds(item):
        assert REPORTS[each["file"]].count(each["gold"]) == 1
        assert "\n" not in each["gold"]
        assert len(each["gold"]) >= 8


@pytest.mark.parametrize("item", REWORDED, ids=ids(REWORDED))
def test_a_reworded_question_shares_only_the_name_of_its_topic(item: dict[str, Any]) -> None:
    assert 2 <= len(item["topic"]) <= 7
    assert item["topic"] in item["question"]
    assert all(item["topic"] in paragraph(each["file"], each["gold"]) for each in golds(item))
    assert not shared_content(item)


def test_there_are_enough_questions_and_half_are_reworded() -> None:
    counts = Counter(item["kind"] for item in QUESTIONS)
    assert counts.total() >= 104
    assert 2 * counts["reworded"] >= counts.total()


def test_no_question_is_asked_twice() -> None:
    bare = [re.sub(r"\W", "", item["question"]) for item in QUESTIONS]
    assert [text for text, times in Counter(bare).items() if times > 1] == []


def test_every_report_is_asked_about() -> None:
    asked = Counter(item["file"] for item in QUESTIONS)
    assert {name for name in REPORTS if asked[name] < 5} == set()


def test_the_reports_are_long_enough_for_passages_to_compete() -> None:
    assert sum(len(text) for text in REPORTS.values()) >= 18_000
