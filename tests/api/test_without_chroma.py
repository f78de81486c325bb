"""Passages really come from Chroma: without it a passage question fails, a figure does not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.ports import SearchFault
from assistant.vocabulary.glossary import load_glossary
from ingest.pipeline import ingest_paths
from vectorstore.generations import GenerationStore

REPORT = """岚溪县2024年上半年工作总结
一、上半年工作总结
（一）压实保护责任。一是健全田长体系。聘请网格员412名，按月巡查，发现问题就地处置，做到田有人管、事有人办。
二是规范供应秩序。供应土地8宗，面积131.6亩。
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    report = tmp_path / "总结.txt"
    report.write_text(REPORT, encoding="utf-8")
    home = tmp_path / "home"
    with GenerationStore(home).builder() as builder:
        ingest_paths([report], builder, lambda _: None)
    return home


def ask_in(home: Path, question: str) -> tuple[Status, str]:
    assistant = Assistant(GenerationStore(home).open_current(), load_glossary(), lambda: date(2024, 7, 15))
    answer = assistant.ask(question)
    return answer.status, answer.answer


def test_a_passage_question_fails_when_chroma_is_taken_away(home: Path) -> None:
    question = "田长体系是怎么健全的"
    assert ask_in(home, question)[0] is Status.ANSWERED

    for index in home.glob("generations/*/chroma"):
        shutil.rmtree(index)

    with pytest.raises(SearchFault):
        ask_in(home, question)
    assert "412名" in ask_in(home, "有多少网格员")[1]
