"""Text without paragraphs or full stops, as converters leave it: read in time and room that grow with its length."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.readers.reading import Paragraph
from ingest.report import ReportContent, read_report

REPEATED = 3000


def read(body: str) -> ReportContent:
    return read_report("s", "2023年工作总结.txt", [Paragraph("2023年工作总结"), Paragraph(body)])


@pytest.mark.parametrize(
    "piece",
    [
        "下发图斑60个，涉及面积36.5亩，",
        "图斑60个、面积36.5亩、",
        "其中图斑60个涉及面积36.5亩 ",
        "图斑60个；面积36.5亩；",
    ],
)
def test_one_endless_sentence_gives_all_its_figures_with_short_contexts(piece: str) -> None:
    report = read(piece * REPEATED)
    assert [fact.value for fact in report.facts] == [Decimal(60), Decimal("36.5")] * REPEATED
    assert max(len(fact.sentence) for fact in report.facts) <= 300
    assert max(len(fact.point) for fact in report.facts) <= 1000
    assert all(fact.clause in fact.sentence for fact in report.facts)
    assert all(fact.sentence in fact.point for fact in report.facts)
    assert max(len(passage.text) for passage in report.passages) <= 300
    kept = "".join(passage.text for passage in report.passages).replace(" ", "")
    assert kept.endswith((piece * REPEATED).replace(" ", ""))


def test_points_without_paragraphs_are_sections_of_their_own() -> None:
    report = read("一是推进卫片执法工作，整改图斑61个，二是化解遗留问题，办结22件，" * REPEATED)
    points = [section for section in report.sections if section.level == 9]
    assert len(points) == 2 * REPEATED
    assert {section.title for section in points} == {"推进卫片执法工作", "化解遗留问题"}
    assert len(report.facts) == 2 * REPEATED


@pytest.mark.parametrize(
    "piece",
    [
        "首先，整改图斑61个；其次，办结22件；",
        "（（一）",
        "1.1.",
        "一、",
        "   ",
        "，",
        "2024年",
        "云岭县自然资源局",
        "（征求意见稿）《",
        "下一步，",
    ],
)
def test_any_endless_text_is_read_in_time_that_grows_with_it(piece: str) -> None:
    report = read(piece * (120_000 // len(piece)))
    assert max((len(passage.text) for passage in report.passages), default=0) <= 300
