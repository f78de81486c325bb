"""The retrieval questions: their golds stand in the reports, and the reworded ones are really worded anew."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "eval" / "retrieval"
REPORTS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
LINES = (FOLDER / "questions.jsonl").read_text("utf-8").splitlines()
FIELDS = {"plain": {"question", "file", "gold", "kind"}, "reworded": {"question", "file", "gold", "kind", "topic"}}

_CJK = re.compile(r"[\u4e00-\u9fff]+")
_POINTS = re.compile(r"(?<=[。；])(?=[一二三四五六七八九]是)")


@dataclass(frozen=True)
class Question:
    """A line of ``questions.jsonl``; `golds` are (file, stretch), the best first."""

    text: str
    kind: str
    topic: str
    golds: tuple[tuple[str, str], ...]


def questions() -> Iterator[Question]:
    for line in LINES:
        item = json.loads(line)
        assert set(item) - {"also"} == FIELDS[item["kind"]], line
        golds = [(item["file"], item["gold"]), *((each["file"], each["gold"]) for each in item.get("also", ()))]
        yield Question(item["question"], item["kind"], item.get("topic", ""), tuple(golds))


ALL = tuple(questions())
REWORDED = tuple(question for question in ALL if question.kind == "reworded")
GOLDS = tuple(gold for question in ALL for gold in question.golds)


def point_around(report: str, gold: str) -> str:
    """The counted point (一是…) that holds the stretch, or its whole line where nothing is counted."""
    points = (point for line in report.splitlines() for point in _POINTS.split(line))
    return next(point for point in points if gold in point)


def bigrams(text: str) -> set[str]:
    """Neighbouring Chinese characters: every word of two or more characters holds one."""
    return {first + second for run in _CJK.findall(text) for first, second in pairwise(run)}


def shared(question: str, topic: str, passage: str) -> set[str]:
    """What the question has in common with the passage once its topic's name is taken out."""
    asked = question.replace(topic, " ") if topic else question
    return bigrams(asked) & bigrams(passage)


def test_there_are_enough_questions_and_half_of_them_are_reworded() -> None:
    assert len(ALL) >= 120
    assert len(ALL) - len(REWORDED) >= 60
    assert 2 * len(REWORDED) >= len(ALL)


def test_the_reports_are_long_enough_to_compete() -> None:
    assert 25_000 <= sum(len("".join(text.split())) for text in REPORTS.values()) <= 40_000
    asked_of = Counter(question.golds[0][0] for question in ALL)
    assert set(asked_of) == set(REPORTS)
    assert min(asked_of.values()) >= 5


def test_no_question_is_asked_twice() -> None:
    plain = [re.sub(r"\W", "", question.text) for question in ALL]
    assert [text for text, times in Counter(plain).items() if times > 1] == []


def test_no_gold_is_asked_for_twice_in_one_kind() -> None:
    kinds = Counter((question.kind, gold) for question in ALL for gold in question.golds)
    assert [gold for gold, times in kinds.items() if times > 1] == []


def test_every_gold_stands_once_in_all_reports_and_within_one_point() -> None:
    everywhere = "\0".join(REPORTS.values())
    assert [gold for _, gold in GOLDS if everywhere.count(gold) != 1] == []
    for file, gold in GOLDS:
        assert point_around(REPORTS[file], gold)


@pytest.mark.parametrize("question", REWORDED, ids=lambda question: question.text)
def test_a_reworded_question_shares_only_the_name_of_its_topic(question: Question) -> None:
    if question.topic:
        assert question.topic in question.text
        assert question.topic in REPORTS[question.golds[0][0]]
        assert len(question.topic) <= 5
    for file, gold in question.golds:
        assert shared(question.text, question.topic, point_around(REPORTS[file], gold)) == set()


@pytest.mark.parametrize(
    ("question", "topic", "expected"),
    [
        pytest.param("养殖场后来挪去哪了", "养殖场", set(), id="only the topic"),
        pytest.param("养殖场后来挪去哪了", "", {"养殖", "殖场"}, id="a name that is not the topic counts"),
        pytest.param("那家企业弄到异地没", "养殖场", {"企业", "异地"}, id="content words"),
    ],
)
def test_the_rule_sees_shared_words(question: str, topic: str, expected: set[str]) -> None:
    assert shared(question, topic, "（四）养殖场问题。养殖企业异地新建，原址拆除。") == expected
