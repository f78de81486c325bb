"""Figures that a draft and a final document state: the final one's are taken."""

from __future__ import annotations

import pytest

from tests.assistant.conftest import Build

FINAL = """云麓县自然资源局2024年上半年工作总结
一、工作情况
（一）执法。下发卫片图斑214个，已整改159个。
"""
DRAFT = """云麓县自然资源局2024年上半年工作总结（征求意见稿）
一、工作情况
（一）执法。下发卫片图斑208个，已整改150个。
（二）巡田。聘请网格员1100名。
"""
LAST_YEAR = """云麓县自然资源局2023年工作总结
一、工作情况
（一）执法。下发卫片图斑305个。
（二）巡田。聘请网格员987名。
"""


@pytest.mark.parametrize("names", [("甲.txt", "乙.txt"), ("乙.txt", "甲.txt")], ids=["final-first", "draft-first"])
@pytest.mark.parametrize(
    ("question", "figure"), [("下发卫片图斑多少个", "214个"), ("2024年上半年卫片图斑已整改多少个", "159个")]
)
def test_of_two_the_final_one_answers(build: Build, names: tuple[str, str], question: str, figure: str) -> None:
    answer = build({names[0]: FINAL, names[1]: DRAFT}).ask(question)
    assert [each.text for each in answer.figures] == [figure]
    assert [each.file for each in answer.citations] == [names[0]]


def test_a_draft_answers_alone_and_is_said_to_be_one(build: Build) -> None:
    answer = build({"甲.txt": FINAL, "乙.txt": DRAFT}).ask("聘请网格员多少名")
    assert [each.text for each in answer.figures] == ["1100名"]
    assert "取自未定稿的《云麓县自然资源局2024年上半年工作总结（征求意见稿）》" in answer.answer
    assert "所引材料不是定稿" in answer.explanation


def test_a_draft_of_the_period_asked_for_goes_before_another_period(build: Build) -> None:
    reports = build({"去年.txt": LAST_YEAR, "乙.txt": DRAFT})
    assert [each.text for each in reports.ask("2024年上半年下发卫片图斑多少个").figures] == ["208个"]
    assert [each.text for each in reports.ask("下发卫片图斑多少个").figures] == ["305个"]


def test_a_rate_is_divided_from_a_final_documents_figures(build: Build) -> None:
    answer = build({"乙.txt": DRAFT, "甲.txt": FINAL}).ask("卫片图斑整改率是多少")
    assert {each.file for each in answer.citations} == {"甲.txt"}
