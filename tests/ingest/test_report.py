from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.reading import Paragraph
from ingest.report import ReportContent, read_report


def read(name: str, *lines: str) -> ReportContent:
    return read_report("d", name, [Paragraph(line) for line in lines])


@pytest.mark.parametrize(
    ("name", "lines", "title"),
    [
        ("a.txt", ["云麓县2024年工作总结", "一、情况"], "云麓县2024年工作总结"),
        ("a.txt", ["", "  云麓县工作要点  ", "正文。"], "云麓县工作要点"),
        ("2024年总结.docx", ["一、上半年工作总结", "正文。"], "2024年总结"),
        ("2024年总结.docx", ["今年以来，我局认真工作。"], "2024年总结"),
        ("2024年总结.docx", ["各乡镇："], "2024年总结"),
        ("2024年总结.docx", ["很长" * 40], "2024年总结"),
        ("2024年总结.docx", [], "2024年总结"),
    ],
)
def test_the_title_is_the_first_line_that_is_one_else_the_files_name(name: str, lines: list[str], title: str) -> None:
    assert read(name, *lines).title == title


@pytest.mark.parametrize(
    ("name", "lines", "period", "inferred"),
    [
        ("a.txt", ["云麓县2024年上半年工作总结"], "2024-01-01/2024-06-30", False),
        ("2023年工作总结.txt", ["正文。"], "2023-01-01/2023-12-31", False),
        (
            "a.txt",
            ["一、上半年工作总结", "2023年抓培训。2023年抓执法。规划2021—2035年。"],
            "2023-01-01/2023-06-30",
            True,
        ),
        ("a.txt", ["情况", "2023年只说一次。"], None, False),
        ("a.txt", ["情况", "不说年份。"], None, False),
        ("a.txt", ["情况", "规划期2021—2035年，展望2021—2035年。"], None, False),
        ("a.txt", ["情况", "*2023年，202*年，*2023年。"], None, False),
    ],
    ids=["title", "file name", "named twice", "named once", "not named", "ranges", "hidden"],
)
def test_the_reports_own_period(name: str, lines: list[str], period: str | None, inferred: bool) -> None:
    content = read(name, *lines)
    own = content.period
    assert (f"{own.start}/{own.end}" if own else None) == period
    assert content.year_inferred is inferred


def test_so_far_means_the_day_the_report_itself_names() -> None:
    content = read("2024年总结.txt", "截至5月20日，整改8个。", "截至目前，登记12件。")
    assert [str(fact.period.end) if fact.period else "" for fact in content.facts] == ["2024-05-20", "2024-05-20"]


def test_so_far_is_else_the_end_of_the_reports_period() -> None:
    content = read("2024年上半年总结.txt", "截至目前，登记12件。")
    assert content.facts[0].period is not None
    assert str(content.facts[0].period.end) == "2024-06-30"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("2025年工作计划", "plan"),
        ("2025年工作要点", "plan"),
        ("耕地保护实施方案", "plan"),
        ("2024年工作总结和2025年工作计划", "result"),
        ("2024年工作总结", "result"),
    ],
)
def test_figures_of_a_plan_are_plans(title: str, role: str) -> None:
    content = read("a.txt", title, "（一）耕地。新增耕地30亩。")
    assert [fact.role.value for fact in content.facts] == [role]


def test_reading_twice_gives_equal_records() -> None:
    lines = ("云麓县2024年工作总结", "一、情况", "下发图斑88个，涉及面积*.5亩。")
    assert read("a.txt", *lines) == read("a.txt", *lines)


def test_an_empty_report_has_no_facts() -> None:
    content = read("a.txt", "", "")
    assert (content.text, content.facts) == ("\n", ())


_WORDS = st.sampled_from(
    [
        "一、",
        "（一）",
        "一是",
        "首先，",
        "上半年工作总结",
        "下半年工作计划",
        "截至6月30日，",
        "图斑12个",
        "*亩",
        "。",
        "；",
        "\n",
    ]
)


@given(st.lists(st.lists(_WORDS | st.text(max_size=6), max_size=8).map("".join), max_size=10), st.text(max_size=12))
def test_any_text_is_read_with_true_spans(lines: list[str], name: str) -> None:
    content = read(f"{name}.txt", *lines)
    by_id = {section.id: section for section in content.sections}
    for passage in content.passages:
        assert passage.span.of(content.text) == passage.text
        assert passage.half is by_id[passage.section_id].half
    for fact in content.facts:
        section = by_id[fact.section_id]
        assert fact.span.of(content.text) == fact.text
        assert section.span.start <= fact.span.start <= fact.span.end <= section.span.end
        assert (fact.path, fact.half) == (section.path, section.half)
