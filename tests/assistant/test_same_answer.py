"""The same question on the same generation and day gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.chain import Assistant

QUESTIONS = (
    "供了几宗地，总价款多少",
    "2023年网格员有多少",
    "卫片整改率是多少",
    "周调度机制是怎么建立的",
    "村级田长和网格员一共多少名",
    "火星有多少图斑",
)
LEDGER_QUESTIONS = ("各乡镇图斑多少个", "剩余未整改图斑多少", "哪个乡镇图斑最多", "图斑列出来", "图斑整改率")

_ASK = """
import datetime, importlib.util, sys
spec = importlib.util.spec_from_file_location("county", sys.argv[1])
county = importlib.util.module_from_spec(spec)
spec.loader.exec_module(county)
from assistant.chain import Assistant
from assistant.vocabulary.glossary import load_glossary
from vectorstore.memory import MemoryKnowledgeBase

contents = [county.report_of("2024半年总结.txt", county.HALF_YEAR), county.report_of("2023总结.txt", county.LAST_YEAR)]
contents.append(county.ledger_of("图斑台账.xlsx", county.PARCELS))
assistant = Assistant(MemoryKnowledgeBase(contents), load_glossary(), lambda: datetime.date(2024, 7, 15))
for question in sys.argv[2:]:
    answer = assistant.ask(question).model_copy(update={"id": "", "elapsed_ms": 0})
    sys.stdout.buffer.write(answer.model_dump_json().encode() + b"\\n")
"""


def bare(answer: Answer) -> str:
    return answer.model_copy(update={"id": "", "elapsed_ms": 0}).model_dump_json()


@pytest.mark.parametrize("question", QUESTIONS)
def test_asked_twice_it_answers_the_same(reports: Assistant, question: str) -> None:
    one, other = reports.ask(question), reports.ask(question)
    assert one.id != other.id
    assert bare(one) == bare(other)


@pytest.mark.parametrize("question", LEDGER_QUESTIONS)
def test_ledgers_answer_the_same_twice(ledgers: Assistant, question: str) -> None:
    assert bare(ledgers.ask(question)) == bare(ledgers.ask(question))


def test_the_order_of_asking_changes_nothing(reports: Assistant) -> None:
    forward = [bare(reports.ask(question)) for question in QUESTIONS]
    backward = [bare(reports.ask(question)) for question in reversed(QUESTIONS)]
    assert forward == backward[::-1]


def test_processes_with_other_hash_seeds_answer_the_same() -> None:
    county = Path(__file__).with_name("conftest.py")
    root = county.parent.parent.parent
    printed = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        command = [sys.executable, "-c", _ASK, str(county), *QUESTIONS, *LEDGER_QUESTIONS]
        done = subprocess.run(command, capture_output=True, env=environment, check=True, cwd=root)
        printed.append(done.stdout)
    assert printed[0] == printed[1]
    assert len(printed[0].splitlines()) == len(QUESTIONS) + len(LEDGER_QUESTIONS)
