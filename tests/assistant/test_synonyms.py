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


SALES = (
    ("各厂区产销表",),
    ("厂区", "销售量（吨）", "净利润（万元）", "管理费用（万元）"),
    ("东厂区", 320, 45, 18),
    ("西厂区", 210, 60, 25),
)


def test_no_word_is_in_two_sets() -> None:
    counted = Counter(word for words in synonyms().same for word in words)
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
    texts = [other.text for other in said_otherwise(label)]
    assert said in texts
    assert label not in texts


def test_what_is_only_said_so_is_no_word_of_the_label() -> None:
    others = {other.text: other.spoken for other in said_otherwise("净利润增长率")}
    assert others["净利增长率"] is False
    assert others["净赚了增长率"] is True
    assert all("净利润" not in other.text for other in said_otherwise("净赚了"))


def test_a_single_character_is_only_taken_as_a_whole_label() -> None:
    assert not any("男性" in each.text for each in said_otherwise("男装销量"))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("华泰化工职工情况表里，东厂区的职工总数是多少人", "1200", id="staff"),
        pytest.param("可比公司表里，营收增长率最高的是哪家", "乙公司", id="growth-of-revenue"),
        pytest.param("可比公司表里，营收最高的是哪家", "甲公司", id="revenue"),
        pytest.param("各厂区产销表里，哪个厂区卖得最多", "东厂区", id="only-said-so"),
        pytest.param("各厂区产销表里，西厂区净赚多少万元", "60", id="verb"),
        pytest.param("各厂区产销表里，西厂区花了多少管理费用", "25", id="a-part-of-what-is-only-said-so"),
    ],
)
def test_questions_in_other_words_find_the_cells(build: Build, question: str, text: str) -> None:
    sheets = {"华泰化工职工情况表": STAFF, "可比公司表": FIRMS, "各厂区产销表": SALES}
    office = build(ledgers={f"{name}.xlsx": rows for name, rows in sheets.items()})
    answer = office.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert text in answer.answer.split("。")[0]
