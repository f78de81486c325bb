"""Drafts over HTTP and on the command line: written, downloaded as Word, checked after new data."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.draft_reading import DraftNotRead, figures_of
from api.office import Office
from api.wiring import Desk
from assistant.chain import Assistant
from assistant.drafting.document import SourceNotes
from assistant.drafting.patterns import DraftingFault, load_patterns, parse_patterns
from assistant.ports import KnowledgeBase
from assistant.vocabulary.glossary import load_glossary
from tests.assistant.conftest import HALF_YEAR, PARCELS, Rows, ledger_of, report_of
from vectorstore.memory import MemoryStore

TODAY = date(2024, 7, 15)
REQUEST = {"topic": "卫片执法", "period": "2024下半年"}


def assistant(knowledge: KnowledgeBase) -> Assistant:
    return Assistant(knowledge, load_glossary(), lambda: TODAY)


def publish(store: MemoryStore, rows: Rows = PARCELS, text: str = HALF_YEAR) -> None:
    with store.builder() as builder:
        builder.replace(report_of("半年总结.txt", text))
        builder.replace(ledger_of("图斑台账.xlsx", rows))
        builder.publish()


@pytest.fixture
def shelf() -> MemoryStore:
    shelf = MemoryStore()
    publish(shelf)
    return shelf


@pytest.fixture
def client(shelf: MemoryStore, office: Office) -> Iterator[TestClient]:
    with TestClient(
        create_app(Desk(shelf, assistant, answers=office.answers), office), base_url="http://localhost"
    ) as client:
        yield client


def post(client: TestClient, **fields: Any) -> dict[str, Any]:
    response = client.post("/api/v1/draft", json={**REQUEST, **fields})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def test_a_draft_is_an_answer_object(client: TestClient) -> None:
    answer = post(client)
    assert answer["status"] == "answered"
    assert "剩余未整改5个" in answer["answer"]
    assert "〔" not in answer["answer"]
    assert answer["plan"]["kind"] == "draft"
    assert {figure["text"] for figure in answer["figures"]} >= {"5个", "7个"}
    assert answer["table"]["total_rows"] >= 3


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"kind": "summary", "period": "2024上半年"}, "2024年上半年，", id="kind"),
        pytest.param({"topic": "上半年卫片执法工作总结", "period": ""}, "2024年上半年，", id="kind-in-words"),
        pytest.param({"kind": "whole", "topic": ""}, "一、存在的主要问题", id="whole"),
        pytest.param({"tone": "firm"}, "2024年下半年，", id="tone"),
    ],
)
def test_manners(client: TestClient, fields: dict[str, str], said: str) -> None:
    assert said in post(client, **fields)["answer"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"topic": "", "kind": "summary"}, "请写上主题", id="no-topic"),
        pytest.param({"period": "某个时候"}, "period 没有读懂", id="no-period"),
        pytest.param({"kind": "poem"}, "kind", id="no-kind"),
        pytest.param({"topic": "很" * 300}, "topic", id="too-long"),
    ],
)
def test_bad_requests(client: TestClient, fields: dict[str, str], said: str) -> None:
    response = client.post("/api/v1/draft", json={**REQUEST, **fields})
    assert response.status_code == 422
    assert said in response.text


def test_what_is_not_there_is_not_drafted(client: TestClient) -> None:
    answer = post(client, topic="海域管理")
    assert answer["status"] == "no_evidence"
    assert not answer["figures"]


def test_a_session_goes_on_from_it(client: TestClient) -> None:
    first = post(client, session="一段")
    again = client.post("/api/v1/ask", json={"question": "短一点", "session": "一段"}).json()
    assert again["status"] == "answered"
    assert len(again["answer"]) < len(first["answer"])


@pytest.mark.parametrize("notes", list(SourceNotes), ids=lambda notes: notes.value)
def test_the_word_file_carries_the_figures(client: TestClient, notes: SourceNotes, tmp_path: Path) -> None:
    answer = post(client)
    response = client.get(f"/api/v1/answers/{answer['id']}/draft.docx", params={"notes": notes.value})
    assert response.status_code == 200
    assert "attachment" in response.headers["content-disposition"]
    text = "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(response.content)).paragraphs)
    assert "剩余未整改5个" in text
    path = tmp_path / "draft.docx"
    path.write_bytes(response.content)
    read = figures_of(path)
    assert {figure.text for figure in read.figures} == {figure["text"] for figure in answer["figures"]}
    assert read.rewritten == ()


def test_only_a_draft_has_a_word_file(client: TestClient) -> None:
    asked = client.post("/api/v1/ask", json={"question": "剩余未整改图斑多少"}).json()
    assert client.get(f"/api/v1/answers/{asked['id']}/draft.docx").status_code == 404
    assert client.get("/api/v1/answers/nobody/draft.docx").status_code == 404


def test_a_word_file_of_another_generation_is_not_written(client: TestClient, shelf: MemoryStore) -> None:
    answer = post(client)
    publish(shelf)
    assert client.get(f"/api/v1/answers/{answer['id']}/draft.docx").status_code == 409


def test_changed_figures_are_listed(client: TestClient, shelf: MemoryStore) -> None:
    content = client.get(f"/api/v1/answers/{post(client)['id']}/draft.docx").content
    assert client.post("/api/v1/draft/check", content=content).json()["changed"] == []
    rows = [tuple("已整改" if cell == "未整改" and row[2] == "YL24006" else cell for cell in row) for row in PARCELS]
    publish(shelf, rows)
    checked = client.post("/api/v1/draft/check", content=content).json()
    changed = {each["text"]: each["now"] for each in checked["changed"]}
    assert checked["figures"] >= 4
    assert changed["5个"] == "4个"
    assert "7个" not in changed


def test_a_figure_written_over_is_told(client: TestClient, tmp_path: Path) -> None:
    content = client.get(f"/api/v1/answers/{post(client)['id']}/draft.docx").content
    document = docx.Document(io.BytesIO(content))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if run.text == "5个")
    run.text = "4个"
    path = tmp_path / "draft.docx"
    document.save(str(path))
    changed = client.post("/api/v1/draft/check", content=path.read_bytes()).json()["changed"]
    assert [(each["text"], each["now"], each["rewritten"]) for each in changed] == [("5个", "5个", True)]


def test_a_large_file_is_taken(client: TestClient) -> None:
    assert client.post("/api/v1/draft/check", content=b"x" * 200_000).status_code == 422


def test_nothing_written_has_no_word_file(client: TestClient) -> None:
    answer = post(client, topic="海域管理")
    assert client.get(f"/api/v1/answers/{answer['id']}/draft.docx").status_code == 404


@pytest.mark.parametrize("content", [b"", b"not a word file", b"PK\x03\x04broken"], ids=["empty", "text", "broken-zip"])
def test_other_files_are_not_checked(client: TestClient, content: bytes) -> None:
    response = client.post("/api/v1/draft/check", content=content)
    assert response.status_code == 422
    assert "Word" in response.text


def test_a_word_file_without_our_figures(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    docx.Document().save(str(path))
    with pytest.raises(DraftNotRead, match="没有带出处的数字"):
        figures_of(path)


# ---------------------------------------------------------------- the bureau's own sentences

OWN = """
topics:
  - name: 卫片执法
    headings: {plan: ["紧盯图斑清单，逐个对账销号"]}
    measures:
      - {text: "由分管局长带队每周下乡核图"}
  - name: 档案管理
    cues: [档案]
    measures:
      - {text: "做好档案整理移交"}
"""


def test_own_sentences_come_first(tmp_path: Path) -> None:
    path = tmp_path / "drafting.yaml"
    path.write_text(OWN, "utf-8")
    patterns = load_patterns(path)
    parcels = next(topic for topic in patterns.topics if topic.name == "卫片执法")
    assert parcels.measures[0].text == "由分管局长带队每周下乡核图"
    assert parcels.headings.plan[0] == "紧盯图斑清单，逐个对账销号"
    assert len(parcels.measures) > 1
    named = patterns.named("档案工作")
    assert named is not None
    assert named[0].name == "档案管理"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("topics:\n  - name: 甲\n    measures:\n      - {text: 完成3件}\n", "第 4 行", id="digits"),
        pytest.param("topics:\n  - name: 甲\n    measures:\n      - {text: 做好。}\n", "分句", id="sentence"),
        pytest.param("topics:\n  - name: 甲\n    measure: []\n", "没有“measure”", id="unknown-key"),
        pytest.param("topics:\n  - cues: [甲]\n", "缺少“name”", id="no-name"),
        pytest.param(
            "topics:\n  - name: 甲\n    figures:\n      - {id: a, say: 甲, ask: 甲多少}\n", "{n}", id="no-place"
        ),
        pytest.param("topics:\n  - name: 甲\n    done:\n      - {text: 好, with: [b]}\n", "没有“b”", id="no-figure"),
        pytest.param("topics: [", "第 1 行", id="syntax"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, said: str) -> None:
    with pytest.raises(DraftingFault) as fault:
        parse_patterns(text)
    assert said in fault.value.message


def test_a_mistake_in_the_own_file_names_it(tmp_path: Path) -> None:
    path = tmp_path / "drafting.yaml"
    path.write_text("topics: {", "utf-8")
    with pytest.raises(DraftingFault, match="起草用语"):
        load_patterns(path)
