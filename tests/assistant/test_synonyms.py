"""Words of general Chinese that say the same in any table's labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.vocabulary.synonyms import said_otherwise, synonyms

Build = Callable[..., Assistant]

STAFF = (
    ("华泰化工职工情况表",),
    ("厂区", "员工总数（人）", "女性占比（%）"),
    ("东厂区", 1200, 35),
    ("西厂区", 800, 42),
)

FIRMS = (
    ("可比公司表",),
    ("简称", "营业收入（亿元）", "营业收入增速（%）"),
    ("甲公司", 100, 5),
    ("乙公司", 40, 18),
)


def test_no_word_is_in_two_sets() -> None:
    counted = Counter(word for words in synonyms() for word in words)
    assert [word for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(
    ("label", "said"),
    [
        pytest.param("员工总数", "职工总数", id="inside-a-label"),
        pytest.param("营业收入增速", "营收增长率", id="two-words"),
        pytest.param("女性", "女员工", id="whole"),
    ],
)
def test_a_label_is_said_otherwise(label: str, said: str) -> None:
    assert said in said_otherwise(label)
    assert label not in said_otherwise(label)


def test_a_single_character_is_only_taken_as_a_whole_label() -> None:
    assert not any("男性" in each for each in said_otherwise("男装销量"))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("华泰化工职工情况表里，东厂区的职工总数是多少人", "1200", id="staff"),
        pytest.param("可比公司表里，营收增长率最高的是哪家", "乙公司", id="growth-of-revenue"),
        pytest.param("可比公司表里，营收最高的是哪家", "甲公司", id="revenue"),
    ],
)
def test_questions_in_other_words_find_the_cells(build: Build, question: str, text: str) -> None:
    office = build(ledgers={"华泰化工职工情况表.xlsx": STAFF, "可比公司表.xlsx": FIRMS})
    answer = office.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert text in answer.answer.split("。")[0]
