"""The sample county as it is served: the same answers in every process, right words left alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.settings import Settings
from api.wiring import open_store
from assistant.planning.ledgers.lexicon import table_words
from assistant.planning.spelling import Spelling
from assistant.planning.spelling_words import SpellingWords
from assistant.vocabulary.glossary import load_glossary
from tests.eval.sample_cases import CASES

ASKED = CASES[:: len(CASES) // 60][:60]
MISSPELT = (
    "untried-typo",
    "newest-typo",
    "hurried-typo",
    "afresh-typo",
    "typo",
    "any-temporary-land",
    "count-typo",
    "later-typo",
    "later-bentonite",
)

_ASK = """
import json, sys
from datetime import date
from pathlib import Path
from api.settings import Settings
from api.wiring import assistant_maker, open_store_to_build

settings = Settings(home=Path(sys.argv[1]), today=date(2024, 7, 15))
knowledge = open_store_to_build(settings).open_current()
assistant = assistant_maker(settings)(knowledge)
for question in json.load(sys.stdin):
    answer = assistant.ask(question).model_copy(update={"id": "", "elapsed_ms": 0})
    sys.stdout.buffer.write(answer.model_dump_json().encode() + b"\\n")
knowledge.close()
"""


@pytest.fixture(scope="module")
def spelling(sample_county: Path) -> Iterator[Spelling]:
    glossary = load_glossary()
    with closing(open_store(Settings(home=sample_county)).open_current()) as knowledge:
        tables = [table_words(knowledge, table, glossary) for table in knowledge.tables()]
        yield Spelling(SpellingWords(knowledge, tables, glossary))


def test_processes_answer_the_same_bytes(sample_county: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.json"
    asked.write_text(json.dumps([case.question for case in ASKED]), "utf-8")
    running = [_asking(sample_county, asked, seed) for seed in ("0", "1", "4242")]
    assert [process.wait() for process, _ in running] == [0, 0, 0]
    printed = [answers.read_bytes().splitlines() for _, answers in running]
    assert len(printed[0]) == len(ASKED)
    for case, *answers in zip(ASKED, *printed, strict=True):
        assert len(set(answers)) == 1, case.question


def test_only_misspelt_questions_are_read_otherwise(spelling: Spelling) -> None:
    changed = {case.id: spelling.read(case.question).slips for case in CASES if not case.id.startswith(MISSPELT)}
    assert {name: slips for name, slips in changed.items() if slips} == {}


def test_most_wrong_characters_are_put_right(spelling: Spelling) -> None:
    wrong = [case for case in CASES if case.id.startswith("typo-")]
    read = [case for case in wrong if spelling.read(case.question).slips]
    assert len(read) >= len(wrong) * 3 // 4


def _asking(home: Path, asked: Path, seed: str) -> tuple[subprocess.Popen[bytes], Path]:
    """A process that answers the questions in `asked`, and the file it writes to."""
    root, answers = Path(__file__).parents[2], asked.with_name(f"answers-{seed}.jsonl")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    with asked.open("rb") as given, answers.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-c", _ASK, str(home)], stdin=given, stdout=written, env=environment, cwd=root
        )
    return process, answers
