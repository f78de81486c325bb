"""Questions that look into a kind of report, a half of it, a period: 去年总结里怎么说."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.planning.reports.documents import documents_named
from assistant.ports import FileContent
from assistant.records import Half, ReportKind, Source, source_id
from assistant.vocabulary.glossary import Glossary
from ingest.readers.reading import Paragraph
from ingest.report import read_report
from tests.assistant.conftest import PARCELS
from vectorstore.memory import MemoryKnowledgeBase

LAST_YEAR = """云麓县自然资源局2023年工作总结
一、工作完成情况
（一）田长制。推行“田长+网格员”巡查，去年主要靠人工上报。
（二）采矿权。已清理过期采矿权两处。
"""
HALF_YEAR = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）田长制。推行网格化巡查，建立手机上报机制。
（二）采矿权。整顿采矿秩序，关停无证采石点。
二、下半年工作打算
（一）采矿权。按季投放采矿权，优先保障骨料供应。
（二）造林。组织补植补造。
"""
RECTIFIED = """云麓县自然资源局2024年督察整改情况报告
一、整改情况
（一）田长制。针对巡查流于形式的问题，重新划定网格。
"""
DRAFT = """云麓县自然资源局2024年上半年工作总结（征求意见稿）
一、工作情况
（一）田长制。推行网格化巡查，征求各镇意见后再定。
（二）古树保护。古树挂牌建档。
"""


def content(name: str, text: str, kind: ReportKind | None, **facts: Any) -> FileContent:
    key = f"/files/{name}"
    read = read_report(source_id(key), name, [Paragraph(line) for line in text.split("\n")])
    source = Source(
        id=source_id(key),
        key=key,
        root="/files",
        name=name,
        sha256="0" * 64,
        size=1,
        format="txt",
        title=read.title,
        kind="report",
        period=read.period,
        report_kind=kind,
        **facts,
    )
    return FileContent(source, read.text, read.sections, read.passages, read.facts)


def over(glossary: Glossary, *contents: FileContent) -> Callable[[str], Answer]:
    return Assistant(MemoryKnowledgeBase(contents, 3), glossary, lambda: dt.date(2024, 7, 15)).ask


@pytest.fixture(scope="module")
def ask(glossary: Glossary) -> Callable[[str], Answer]:
    return over(
        glossary,
        content("去年.txt", LAST_YEAR, ReportKind.SUMMARY),
        content("半年.txt", HALF_YEAR, ReportKind.SUMMARY),
        content("整改.txt", RECTIFIED, ReportKind.SPECIAL),
        content("征求意见.txt", DRAFT, ReportKind.SUMMARY, draft=True),
    )


@pytest.mark.parametrize(
    ("question", "file", "said"),
    [
        pytest.param("去年总结里田长制怎么说的", "去年.txt", "人工上报", id="kind-and-year"),
        pytest.param("2023年工作总结对田长制怎么写的", "去年.txt", "人工上报", id="named-year"),
        pytest.param("上半年总结里田长制怎么提的", "半年.txt", "手机上报", id="half-year"),
        pytest.param("下半年计划里采矿权怎么安排", "半年.txt", "按季投放", id="plans-of-the-second-half"),
        pytest.param("上半年采矿权怎么整顿的", "半年.txt", "关停无证", id="no-document-named"),
        pytest.param("督察整改报告中田长制怎么说", "整改.txt", "流于形式", id="special-report"),
        pytest.param("征求意见稿里田长制怎么写的", "征求意见.txt", "征求各镇意见", id="the-draft-itself"),
        pytest.param("古树保护怎么做的", "征求意见.txt", "挂牌建档", id="only-the-draft-says-it"),
    ],
)
def test_the_question_says_where_to_look(ask: Callable[[str], Answer], question: str, file: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert (answer.citations[0].file, said in answer.answer) == (file, True), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("整改报告里采矿权怎么说", id="not-in-that-kind"),
        pytest.param("通知里田长制怎么要求的", id="no-such-document"),
        pytest.param("2022年总结里田长制怎么说", id="not-of-that-year"),
        pytest.param("下半年计划里田长制怎么安排", id="not-in-that-half"),
    ],
)
def test_what_stands_elsewhere_is_not_quoted_instead(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())


def test_a_draft_is_said_to_be_one(ask: Callable[[str], Answer]) -> None:
    answer = ask("古树保护怎么做的")
    assert "征求意见稿" in answer.answer
    assert "不是定稿" in answer.explanation
    assert "征求意见稿" not in ask("田长制怎么巡查的").answer


def test_a_draft_is_named_where_its_title_does_not(glossary: Glossary) -> None:
    asked = over(glossary, content("稿.txt", LAST_YEAR, ReportKind.SUMMARY, draft=True))
    assert "《云麓县自然资源局2023年工作总结》（未定稿）" in asked("田长制怎么巡查的").answer


def test_a_citation_says_where_its_quote_stands(ask: Callable[[str], Answer]) -> None:
    for question in ("去年总结里田长制怎么说的", "清理过期采矿权几处"):
        (citation,) = ask(question).citations
        assert citation.source_id == source_id("/files/去年.txt")
        assert citation.start is not None
        assert LAST_YEAR[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("text", "kinds", "half"),
    [
        pytest.param("去年总结里怎么说", [ReportKind.SUMMARY], None, id="总结里"),
        pytest.param("年终总结怎么提的田长制", [ReportKind.SUMMARY], None, id="says"),
        pytest.param("2024年工作计划中有哪些任务", [], Half.PLANNED, id="计划中"),
        pytest.param("督察整改报告上写了什么", [ReportKind.SPECIAL], None, id="compound-name"),
        pytest.param("通知里对巡查怎么要求", [ReportKind.NOTICE], None, id="通知里"),
        pytest.param("今年计划供地多少", [], None, id="计划-as-a-verb"),
        pytest.param("村庄规划计划里程碑", [], None, id="not-里程碑"),
        pytest.param("供地计划中有几宗", [], None, id="part-of-another-word"),
        pytest.param("报告里怎么说", [], None, id="any-report"),
    ],
)
def test_documents_named(glossary: Glossary, text: str, kinds: list[ReportKind], half: Half | None) -> None:
    named = documents_named(text, glossary)
    assert (list(named.kinds), named.half) == (kinds, half)


def test_no_passage_lists_what_a_ledger_has_rows_of(build: Callable[..., Assistant]) -> None:
    text = "云麓县2024年工作计划\n一、时间安排\n（一）验收阶段（11月至12月）。组织图斑验收，8月份以前的优先。\n"
    ledgers = {"图斑台账.xlsx": PARCELS}
    answer = build(reports={"计划.txt": text}, ledgers=ledgers).ask("排在8月份验收的图斑是哪些")
    assert answer.status is not Status.ANSWERED, answer.answer
