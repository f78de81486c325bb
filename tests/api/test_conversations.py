"""Conversations as users have them: a real knowledge base, a real database, over HTTP and on the command line."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.asking import answer_batch, answer_one
from api.office import open_office
from api.settings import Settings
from api.wiring import open_desk, open_store_to_build
from ingest.pipeline import ingest_paths

LEDGER = """渡口台账
渡口编号,乡镇,渡口类型,年客流（人）
D01,柳溪镇,公益,1200
D02,柳溪镇,经营,800
D03,石桥镇,公益,450
D04,石桥镇,公益,90
D05,白塔乡,经营,3000
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A data folder with one ledger in it."""
    home = tmp_path_factory.mktemp("home")
    settings = Settings(home=home, today=date(2024, 7, 15))
    file = home / "渡口台账.csv"
    file.write_text(LEDGER, encoding="utf-8")
    with open_store_to_build(settings).builder() as builder:
        report = ingest_paths([file], builder, lambda _: None)
    assert not report.skipped
    return settings


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(open_desk(settings), open_office(settings)), base_url="http://127.0.0.1:8000") as client:
        yield client


def ask(client: TestClient, question: str, session: str) -> Any:
    return client.post("/api/v1/ask", json={"question": question, "session": session}).json()


def test_a_conversation_goes_on_after_a_restart(settings: Settings) -> None:
    for question, value in (("柳溪镇有几个渡口", "2"), ("那石桥镇呢", "2"), ("其中公益的几个", "2"), ("客流呢", "540")):
        with TestClient(
            create_app(open_desk(settings), open_office(settings)), base_url="http://127.0.0.1:8000"
        ) as client:
            answer = ask(client, question, "restarts")
        assert [figure["value"] for figure in answer["figures"]] == [value], answer["answer"]
    assert "沿用上一问：《渡口台账》、乡镇为“石桥镇”、渡口类型为“公益”" in answer["explanation"]


def test_sessions_at_the_same_time_do_not_mix(client: TestClient) -> None:
    towns = {"柳溪镇": 2, "石桥镇": 2, "白塔乡": 1}
    answers: dict[str, list[int]] = {town: [] for town in towns}

    def talk(town: str) -> None:
        for question in (f"{town}有几个渡口", "公益的呢", "经营的呢"):
            answers[town].append(int(ask(client, question, town)["figures"][0]["value"]))

    threads = [threading.Thread(target=talk, args=(town,)) for town in towns]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {"柳溪镇": [2, 1, 1], "石桥镇": [2, 2, 0], "白塔乡": [1, 0, 1]}


def test_requests_of_one_session_at_the_same_time_are_each_answered_whole(client: TestClient) -> None:
    ask(client, "有多少个渡口", "shared")
    found: list[str] = []

    def follow(town: str) -> None:
        found.append(f"{town}{ask(client, f'那{town}呢', 'shared')['figures'][0]['value']}")

    threads = [threading.Thread(target=follow, args=(town,)) for town in ["柳溪镇", "石桥镇", "白塔乡"] * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(["柳溪镇2", "石桥镇2", "白塔乡1"] * 3)


@pytest.fixture
def here(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"BUREAU_{name.upper()}", raising=False)
    monkeypatch.setenv("BUREAU_HOME", str(settings.home))
    monkeypatch.setenv("BUREAU_TODAY", "2024-07-15")


@pytest.mark.usefixtures("here")
def test_the_command_line_goes_on_in_a_named_session(capsys: pytest.CaptureFixture[str]) -> None:
    for question in ("柳溪镇有几个渡口", "那白塔乡呢"):
        answer_one(question, as_json=False, session="窗口")
    assert "白塔乡渡口1个" in capsys.readouterr().out
    answer_one("那白塔乡呢", as_json=False)
    assert "白塔乡渡口1个" not in capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_conversations_of_a_batch_begin_empty_and_keep_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_one("柳溪镇有几个渡口", as_json=False, session="a")
    lines = [
        {"id": 0, "question": "那石桥镇呢", "session": "a"},
        {"id": 1, "question": "柳溪镇有几个渡口", "session": "a"},
        {"id": 2, "question": "有多少个渡口", "session": "b"},
        {"id": 3, "question": "那白塔乡呢", "session": "a"},
        {"id": 4, "question": "其中经营的", "session": "b"},
        {"id": 5, "question": "那白塔乡呢"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    capsys.readouterr()
    for _ in range(2):
        answer_batch(file)
        answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        counts = [answer["figures"][0]["value"] if answer["figures"] else None for answer in answers]
        assert counts == [None, "2", "5", "1", "2", None]
