"""What programs see over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.finding import LONG, NoSuchText, surroundings
from api.guards import MAX_BODY_BYTES
from api.office import Office
from api.wiring import Desk
from assistant.ports import FileContent
from assistant.records import source_id
from ingest.readers.reading import Paragraph
from ingest.report import read_report
from vectorstore.memory import MemoryKnowledgeBase

from .conftest import report_content

SOURCE = source_id("/资料/上半年总结.txt")
SNAPSHOT = Path(__file__).parent / "openapi.json"


@pytest.fixture
def client(desk: Desk, office: Office) -> Iterator[TestClient]:
    with TestClient(
        create_app(desk, office), base_url="http://127.0.0.1:8000", raise_server_exceptions=False
    ) as client:
        yield client


def ask(client: TestClient, question: object, **more: object) -> Any:
    return client.post("/api/v1/ask", json={"question": question, **more})


def events(text: str) -> list[tuple[str, Any]]:
    pairs = []
    for block in text.strip().split("\n\n"):
        if block.startswith(":"):
            continue
        lines = dict(line.split(": ", 1) for line in block.split("\n"))
        pairs.append((lines["event"], json.loads(lines["data"])))
    return pairs


def test_a_question_is_answered_with_the_answer_object(client: TestClient) -> None:
    response = ask(client, "剩余未整改图斑多少")
    assert response.status_code == 200
    body = response.json()
    assert body["status"] == "answered"
    assert body["figures"] == [{"text": "63个", "value": "63", "unit": "个", "masked": False, "citations": [1]}]
    assert set(body) == {
        *("id", "status", "answer", "figures", "citations", "plan", "explanation", "table", "chart"),
        *("options", "suggestions", "generation", "elapsed_ms"),
    }


def test_spaces_around_a_question_do_not_matter(client: TestClient) -> None:
    assert ask(client, "  剩余未整改图斑多少\n", session="s1").json()["status"] == "answered"


def test_a_streamed_answer_ends_with_the_same_object(client: TestClient) -> None:
    response = ask(client, "剩余未整改图斑多少", stream=True)
    assert response.headers["content-type"].startswith("text/event-stream")
    *stages, last = events(response.text)
    assert [(name, data["stage"]) for name, data in stages] == [("stage", "reading"), ("stage", "planning")]
    assert "1 份材料" in stages[0][1]["text"]
    assert last[0] == "answer"
    assert {**last[1], "id": ""} == {**ask(client, "剩余未整改图斑多少").json(), "id": ""}


def test_a_fault_while_streaming_is_an_error_event(client: TestClient) -> None:
    name, problem = events(ask(client, "索引坏了", stream=True).text)[-1]
    assert name == "error"
    assert "bureau rollback" in problem["detail"]


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        pytest.param("", 422, "question：不能是空的", id="empty"),
        pytest.param("  \n", 422, "question：不能是空的", id="blank"),
        pytest.param("问" * 1001, 422, "最多 1000 个字", id="too-long"),
        pytest.param(7, 422, "question：应当是文字", id="not-text"),
        pytest.param("索引坏了", 503, "bureau rollback", id="index-damaged"),
        pytest.param("程序坏了", 500, "程序内部出错", id="unexpected"),
    ],
)
def test_errors_are_problem_documents(client: TestClient, question: object, status: int, said: str) -> None:
    response = ask(client, question)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert said in problem["detail"]
    assert "secret" not in response.text
    assert "content-security-policy" in response.headers


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(b"{", "不是合法的 JSON", id="cut-off"),
        pytest.param(b"{}", "question：缺少这一项", id="no-question"),
        pytest.param(b'"text"', "应当是 JSON 对象", id="not-an-object"),
        pytest.param(b'{"question": "\\ud800"}', "应当是文字", id="lone-surrogate"),
        pytest.param("{'question'}".encode("utf-16"), "不是合法的 JSON", id="not-utf-8"),
    ],
)
def test_a_body_that_is_no_question_is_explained(client: TestClient, body: bytes, said: str) -> None:
    response = client.post("/api/v1/ask", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 422
    assert said in response.json()["detail"]


def test_a_huge_body_is_refused_before_it_is_read_whole(client: TestClient) -> None:
    response = client.post("/api/v1/ask", content=b" " * (MAX_BODY_BYTES + 1))
    assert (response.status_code, response.json()["title"]) == (413, "请求内容太大")


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("GET", "/api/v1/ask", 405)])
def test_unknown_addresses_are_problem_documents(client: TestClient, method: str, path: str, status: int) -> None:
    response = client.request(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:9", "[::1]:8000"])
def test_this_machines_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).json() == {"status": "ok"}


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.9:8000", "", "[::2]"])
def test_a_foreign_host_name_is_refused(client: TestClient, host: str) -> None:
    response = client.get("/healthz", headers={"host": host})
    assert response.status_code == 400
    assert "BUREAU_HOST_NAMES" in response.json()["detail"]


def test_sources_tell_what_was_understood(client: TestClient) -> None:
    inventory = client.get("/api/v1/sources").json()
    assert inventory["generation"] == 1
    (source,) = inventory["sources"]
    assert (source["file"], source["kind"], source["masked"]) == ("上半年总结.txt", "report", 1)
    assert source["facts"] >= 4
    assert source["skipped"] == [{"part": "第2页", "reason": "图片中的文字没有读取"}]


def test_ready_with_and_without_sources(client: TestClient, empty_desk: Desk, office: Office) -> None:
    assert client.get("/readyz").json() == {"status": "ok", "generation": 1, "sources": 1}
    with TestClient(create_app(empty_desk, office), base_url="http://localhost") as empty:
        assert empty.get("/readyz").json() == {"status": "ok", "generation": 0, "sources": 0}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/kb", "text/html"),
        ("/widget.js", "text/javascript"),
        ("/pages/chat.js", "text/javascript"),
        ("/pages/kb.js", "text/javascript"),
        ("/pages/page.css", "text/css"),
    ],
)
def test_the_page_comes_with_a_policy_that_lets_nothing_else_in(client: TestClient, path: str, kind: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(kind)
    assert response.headers["content-security-policy"].startswith("default-src 'self';")
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "http://" not in response.text.replace("http://www.w3.org", "")
    assert "https://" not in response.text


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_documentation_pages_that_would_load_from_elsewhere_are_off(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_openapi_is_as_published(client: TestClient) -> None:
    """After a wanted change, delete tests/api/openapi.json and run this test to write it anew."""
    described = client.get("/api/v1/openapi.json").json()
    described["info"]["version"] = "*"
    text = json.dumps(described, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if not SNAPSHOT.exists():
        SNAPSHOT.write_text(text, encoding="utf-8")
        pytest.fail("the description was written anew; look at it and commit it")
    assert text == SNAPSHOT.read_text(encoding="utf-8")


def search(client: TestClient, **wanted: Any) -> Any:
    return client.get("/api/v1/search", params=wanted)


def test_a_search_gives_place_score_and_what_matched(client: TestClient) -> None:
    body = search(client, q="未整改图斑有多少").json()
    best = body["found"][0]
    assert body["generation"] == 1
    assert (best["kind"], best["file"], best["half"], best["page"]) == ("passage", "上半年总结.txt", "done", None)
    assert best["path"][0] == "一、上半年工作"
    assert best["score"] > 0
    assert "未整改" in best["matched"]
    marked = {best["text"][each["start"] : each["end"]] for each in best["highlights"]}
    assert "未整改" in marked
    span = {"start": best["start"], "end": best["end"]}
    inside = client.get(f"/api/v1/sources/{best['source_id']}/text", params=span).json()
    assert inside["text"][best["start"] - inside["offset"] : best["end"] - inside["offset"]] == best["text"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        pytest.param({"half": "planned"}, 1, id="half"),
        pytest.param({"half": "planned", "kind": "fact"}, 1, id="facts"),
        pytest.param({"period": "今年上半年", "half": "done"}, 1, id="period"),
        pytest.param({"period": "2021年"}, 0, id="other-period"),
        pytest.param({"doc_kind": ["通知", "专项报告"]}, 0, id="other-kinds"),
        pytest.param({"kind": "table"}, 0, id="no-tables"),
        pytest.param({"source": ["没有"]}, 0, id="other-source"),
        pytest.param({"draft": "true"}, 0, id="drafts"),
    ],
)
def test_a_search_keeps_to_its_filters(client: TestClient, wanted: dict[str, Any], count: int) -> None:
    assert len(search(client, q="图斑 整改 耕地 目标", **wanted).json()["found"]) == count


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        pytest.param({}, "q：缺少这一项", id="nothing-to-search-for"),
        pytest.param({"q": " "}, "q：不能是空的", id="blank"),
        pytest.param({"q": "图斑", "period": "改天"}, "没有看懂这个时间", id="period"),
        pytest.param({"q": "图斑", "kind": "图片"}, "kind：值不对", id="kind"),
        pytest.param({"q": "图斑", "limit": 51}, "limit：值不对", id="limit"),
    ],
)
def test_a_search_says_what_it_cannot_read(client: TestClient, wanted: dict[str, Any], said: str) -> None:
    response = search(client, **wanted)
    assert response.status_code == 422
    assert said in response.json()["detail"]


@pytest.mark.parametrize(
    ("source", "start", "end", "status", "said"),
    [
        pytest.param("没有", 0, 5, 404, "没有这份资料", id="unknown"),
        pytest.param(SOURCE, 0, 9999, 404, "没有这一段", id="beyond-the-end"),
        pytest.param(SOURCE, 5, 5, 404, "没有这一段", id="empty"),
        pytest.param(SOURCE, -1, 5, 422, "start：值不对", id="negative"),
    ],
)
def test_text_that_is_not_there(client: TestClient, source: str, start: int, end: int, status: int, said: str) -> None:
    response = client.get(f"/api/v1/sources/{source}/text", params={"start": start, "end": end})
    assert (response.status_code, said in response.json()["detail"]) == (status, True)


def test_a_long_section_is_cut_around_the_stretch() -> None:
    line = "巡查耕地，发现问题当日上报。"
    text = "年度总结\n一、耕地保护\n" + line * 300
    read = read_report("长", "长.txt", [Paragraph(each) for each in text.split("\n")])
    source = report_content().source.model_copy(update={"id": "长"})
    knowledge = MemoryKnowledgeBase([FileContent(source, read.text, read.sections, read.passages, read.facts)])
    start = text.index(line, 2000)
    around = surroundings(knowledge, "长", start, start + len(line))
    assert around.before
    assert around.after
    assert len(around.text) == LONG
    assert around.text[start - around.offset :].startswith(line)
    assert around.parents == ["一、耕地保护"]
    (above,) = around.sections
    whole = surroundings(knowledge, "长", start, start + len(line), above.id)
    assert whole.text == text[above.start : above.end] == text[text.index("一、") :]
    with pytest.raises(NoSuchText):
        surroundings(knowledge, "长", 0, 2, above.id)


def test_questions_of_one_session_are_a_conversation(client: TestClient) -> None:
    ask(client, "剩余未整改图斑多少", session="甲")
    ask(client, "多少图斑", session=" 甲 ", stream=True)
    ask(client, "今年下发了多少图斑", session="乙")
    ask(client, "分类列出问题")
    assert ask(client, "问过什么", session="甲").json()["answer"] == "剩余未整改图斑多少，多少图斑"
    assert ask(client, "问过什么", session="").json()["answer"] == ""
    assert ask(client, "问过什么").json()["answer"] == ""
