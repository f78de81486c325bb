"""Two asks of one sentence are two figures of a report: one figure is not told for both."""

from __future__ import annotations

from assistant.answer import Status
from tests.assistant.conftest import Build
from tests.assistant.talking import first

REPORT = """云溪县自然资源局2024年上半年工作总结及下半年工作计划
一、上半年工作总结
（一）护林员培训。培训护林员56人，发放器材30套。
二、下半年工作计划
（一）饮水点改造。完成9处饮水点管网改造。
"""


def test_one_figure_is_not_told_for_two_asks(build: Build) -> None:
    answer = build(reports={"总结.docx": REPORT}).ask("饮水点管网改造的有几处，下半年计划改造几处")
    assert answer.status is not Status.ANSWERED, answer.answer


def test_two_figures_are_told(build: Build) -> None:
    said = first(build(reports={"总结.docx": REPORT}).ask("培训护林员多少人，发放器材多少套"))
    assert "56人" in said
    assert "30套" in said
