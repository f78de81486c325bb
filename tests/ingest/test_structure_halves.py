"""The two halves of a report, however the second is introduced, and what period its plans are for."""

from __future__ import annotations

import pytest

from assistant.records import Fact, Half
from ingest.halves import half_announced
from ingest.readers.reading import Paragraph
from ingest.report import ReportContent, read_report

DONE, PLANNED = Half.DONE, Half.PLANNED


def read(*lines: str, name: str = "材料.txt") -> ReportContent:
    return read_report("d", name, [Paragraph(line) for line in lines])


def fact(content: ReportContent, text: str) -> Fact:
    return next(fact for fact in content.facts if fact.text == text)


def span_of(found: Fact) -> str:
    period = found.period
    return f"{period.start}/{period.end}" if period else ""


@pytest.mark.parametrize(
    ("heading", "half"),
    [
        ("上半年工作总结", DONE),
        ("2023年工作计划完成情况", DONE),
        ("工作开展情况", DONE),
        ("工作成效", DONE),
        ("过去一年工作回顾", DONE),
        ("存在的困难和问题", DONE),
        ("存在问题及下步打算", DONE),
        ("下半年工作计划", PLANNED),
        ("下步工作打算", PLANNED),
        ("下一步工作", PLANNED),
        ("下一步整改措施", PLANNED),
        ("2025年工作思路", PLANNED),
        ("总体目标", PLANNED),
        ("工作安排", PLANNED),
        ("耕地保护工作计划", PLANNED),
        ("下一阶段重点工作", PLANNED),
        ("完成供地计划", None),
        ("紧盯目标任务，压实责任", None),
        ("科学编制工作计划", None),
        ("巩固整改成效", None),
        ("加强整改情况督导", None),
        ("耕地保护", None),
    ],
)
def test_a_heading_announces_a_half_when_it_is_about_one(heading: str, half: Half | None) -> None:
    assert half_announced(heading) is half


TITLE = "云岭县2024年上半年工作总结和下半年工作计划"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["一、上半年工作总结", "（一）供地。供地11宗。", "二、下半年工作计划", "（一）供地。供地13宗。"],
            id="numbered",
        ),
        pytest.param(
            ["一、供地情况", "供地11宗。", "二、下步工作打算", "（一）供地。供地13宗。"], id="next-steps-numbered"
        ),
        pytest.param(["（一）供地。供地11宗。", "（二）登记。", "（三）下步打算。供地13宗。"], id="second-level"),
        pytest.param(
            ["上半年工作总结", "一、供地", "供地11宗。", "二、登记", "下半年工作计划", "一、供地", "供地13宗。"],
            id="alone-in-a-line",
        ),
        pytest.param(
            ["一、供地", "供地11宗。", "下半年工作计划", "抓好供地，供地13宗。"], id="alone-before-plain-text"
        ),
        pytest.param(["一、供地", "供地11宗。", "下半年，我局将继续抓好供地，供地13宗。"], id="sentence"),
        pytest.param(
            ["（一）供地。供地11宗。", "下一步，我局将重点抓好以下工作：", "（一）供地。供地13宗。", "（二）登记。"],
            id="sentence-leading-a-list",
        ),
        pytest.param(["供地11宗。", "下步打算：", "供地13宗。"], id="without-numbers"),
    ],
)
def test_both_halves_are_told_apart_with_their_periods(lines: list[str]) -> None:
    content = read(TITLE, *lines)
    done, planned = fact(content, "11宗"), fact(content, "13宗")
    assert (done.half, planned.half) == (DONE, PLANNED)
    assert span_of(done) == "2024-01-01/2024-06-30"
    assert span_of(planned) == "2024-07-01/2024-12-31"
    halves = {passage.half for passage in content.passages if "13宗" in passage.text}
    assert halves == {PLANNED}


@pytest.mark.parametrize(
    ("title", "heading", "period"),
    [
        ("2023年工作总结和2024年工作计划", "二、2024年工作计划", "2024-01-01/2024-12-31"),
        ("2023年工作总结和2024年工作计划", "二、明年工作打算", "2024-01-01/2024-12-31"),
        ("2023年工作总结", "二、下一步工作打算", "2024-01-01/2024-12-31"),
        ("2023年工作总结", "二、2024年重点工作", "2024-01-01/2024-12-31"),
        ("2024年一季度工作总结", "二、下一步打算", "2024-04-01/2024-06-30"),
        ("2024年前三季度工作总结", "二、下一步打算", "2024-10-01/2024-12-31"),
        ("2023年上半年工作总结", "二、2022年下半年工作计划", "2022-07-01/2022-12-31"),
    ],
)
def test_plans_are_for_the_time_that_their_heading_names_else_the_time_after(
    title: str, heading: str, period: str
) -> None:
    content = read(title, "一、工作总结", "供地11宗。", heading, "（一）供地。供地13宗。")
    planned = fact(content, "13宗")
    assert (planned.half, span_of(planned)) == (PLANNED, period)


def test_plans_of_a_report_in_mid_year_are_for_the_rest_of_it() -> None:
    content = read(
        "关于2024年督察反馈问题整改情况的报告",
        "一、整改情况",
        "截至5月20日，整改11个。",
        "二、下一步打算",
        "整改13个。",
    )
    assert span_of(fact(content, "13个")) == "2024-05-21/2024-12-31"


def test_what_is_ahead_within_a_section_ends_with_it() -> None:
    content = read(
        "2024年工作总结",
        "（一）供地。供地11宗。",
        "下一步，将继续做好供地，供地13宗。",
        "（二）登记。登记17件。",
    )
    assert [found.half for found in content.facts] == [DONE, PLANNED, DONE]
    assert fact(content, "13宗").path == ("（一）供地",)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["下半年，我局将12宗矿山全部关停，整改17处。"], id="object-marker"),
        pytest.param(["各乡镇耕地保护工作计划", "供地11宗。"], id="caption"),
        pytest.param(["下一步工作已完成11件。"], id="sentence-about-results"),
        pytest.param(["（一）完成年度供地计划。供地11宗。"], id="heading-that-speaks-of-a-plan"),
    ],
)
def test_what_only_speaks_of_plans_changes_nothing(lines: list[str]) -> None:
    content = read("2024年工作总结", "（一）供地。", *lines)
    assert {section.half for section in content.sections} == {DONE}


def test_the_documents_title_is_no_heading() -> None:
    content = read("2025年工作打算", "一、供地", "供地13宗。")
    assert [section.path for section in content.sections] == [(), ("一、供地",)]
    assert fact(content, "13宗").half is PLANNED


def test_pages_are_those_that_paragraphs_begin_on() -> None:
    lines = [("2024年工作总结", 1), ("一、供地", 1), ("供地11宗。", 2), ("二、登记", 3), ("登记17件。", 3)]
    content = read_report("d", "a.pdf", [Paragraph(text, page=page) for text, page in lines])
    assert [section.page for section in content.sections] == [1, 1, 3]
    assert [found.page for found in content.facts] == [2, 3]
    assert [passage.page for passage in content.passages][-1] == 3
