"""The service over HTTP: conversations read again, feedback, uploads as jobs, who may do what."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from api.admin import Administrators, TooManyTries
from api.answer_store import AnswerStore
from api.app import create_app
from api.database import FILE_NAME
from api.jobs.table import JobKind, JobState, JobTable
from api.jobs.uploads import FOLDER, BadUpload, Uploads, proper_name
from api.office import open_office
from api.serving import NoPassword, serve_until_stopped
from api.settings import Settings
from api.streaming import answer_events
from api.wiring import Desk, open_desk
from assistant.answer import Answer, Status
from assistant.chain import OnStage, Reply, Stage
from assistant.conversation.turns import Conversation
from ingest.limits import Limits
from vectorstore.memory import MemoryStore

from .conftest import Scripted

LEDGER = "渡口台账\n渡口编号,乡镇,年客流（人）\nD01,柳溪镇,1200\nD02,石桥镇,800\n"
PASSWORD = "a-long-password"
AT = "http://127.0.0.1:8000"


@contextmanager
def serving(settings: Settings) -> Iterator[TestClient]:
    office = open_office(settings)
    app = create_app(open_desk(settings, answers=office.answers), office)
    with TestClient(app, base_url=AT, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("BUREAU_HOME", str(tmp_path))
    return Settings(home=tmp_path)


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with serving(settings) as client:
        yield client


def upload(client: TestClient, name: str, content: bytes) -> Any:
    return client.post("/api/v1/sources", content=content, headers={"X-File-Name": quote(name)})


def ended(client: TestClient, job: Any) -> Any:
    """The job when it has ended."""
    for _ in range(600):
        job = client.get(f"/api/v1/jobs/{job['id']}").json()
        if job["state"] in ("done", "failed"):
            return job
        time.sleep(0.1)
    raise AssertionError(job)


def ask(client: TestClient, question: str, session: str = "") -> Any:
    return client.post("/api/v1/ask", json={"question": question, "session": session}).json()


# ---------------------------------------------------------------- uploads and jobs


def test_an_uploaded_ledger_is_answered_from_and_its_source_is_there(client: TestClient, settings: Settings) -> None:
    response = upload(client, "渡口台账.csv", LEDGER.encode())
    assert response.status_code == 202
    job = ended(client, response.json())
    assert (job["state"], job["kind"], job["name"], job["generation"]) == ("done", "upload", "渡口台账.csv", 1)
    assert job["progress"]["done"] == job["progress"]["total"] == 1
    answer = ask(client, "渡口有几个")
    assert [figure["value"] for figure in answer["figures"]] == ["2"]
    (citation,) = answer["citations"]
    assert citation["file"] == "渡口台账.csv"
    original = client.get(f"/api/v1/sources/{citation['source_id']}/original")
    assert original.content == LEDGER.encode()
    stored = [path.name for path in (settings.home / FOLDER).iterdir()]
    assert all("渡口" not in name for name in stored)


def test_a_file_of_the_same_name_takes_the_place_of_the_earlier_one(client: TestClient) -> None:
    ended(client, upload(client, "渡口台账.csv", LEDGER.encode()).json())
    more = LEDGER + "D03,白塔乡,90\n"
    assert ended(client, upload(client, "渡口台账.csv", more.encode()).json())["state"] == "done"
    assert len(client.get("/api/v1/sources").json()["sources"]) == 1
    assert ask(client, "渡口有几个")["figures"][0]["value"] == "3"


def test_an_earlier_file_stays_when_the_new_one_cannot_be_read(client: TestClient) -> None:
    ended(client, upload(client, "渡口台账.csv", LEDGER.encode()).json())
    broken = ended(client, upload(client, "渡口台账.csv", b"\x00\x01\x02\xff" * 50).json())
    if broken["state"] == "failed":
        assert broken["reason"]
    assert ask(client, "渡口有几个")["figures"][0]["value"] == "2"


def test_delete_and_rollback(client: TestClient) -> None:
    ended(client, upload(client, "渡口台账.csv", LEDGER.encode()).json())
    (source,) = client.get("/api/v1/sources").json()["sources"]
    deleted = ended(client, client.delete(f"/api/v1/sources/{source['id']}").json())
    assert (deleted["state"], deleted["generation"]) == ("done", 2)
    assert client.get("/api/v1/sources").json()["sources"] == []
    back = ended(client, client.post("/api/v1/rollback").json())
    assert (back["state"], back["generation"]) == ("done", 1)
    assert ask(client, "渡口有几个")["figures"][0]["value"] == "2"
    again = ended(client, client.post("/api/v1/rollback").json())
    assert again["state"] == "failed"
    assert "没有" in again["reason"]
    states = [(job["kind"], job["state"]) for job in client.get("/api/v1/jobs").json()["jobs"]]
    assert states == [("rollback", "failed"), ("rollback", "done"), ("delete", "done"), ("upload", "done")]


@pytest.mark.parametrize(
    ("name", "content", "status", "said"),
    [
        pytest.param("照片.png", b"\x89PNG", 422, "图片里的文字读不出来", id="kind"),
        pytest.param("没有扩展名", b"abc", 422, "没有扩展名", id="no-suffix"),
        pytest.param("空.csv", b"", 422, "文件是空的", id="empty"),
        pytest.param("假的.xlsx", b"not a workbook at all", 422, "", id="content-is-another"),
        pytest.param("..", b"abc", 422, "没有文件名", id="no-name"),
    ],
)
def test_what_is_not_taken_leaves_nothing_behind(
    client: TestClient, settings: Settings, name: str, content: bytes, status: int, said: str
) -> None:
    response = upload(client, name, content)
    assert response.status_code == status, response.text
    assert said in response.json()["detail"]
    folder = settings.home / FOLDER
    assert not folder.exists() or not list(folder.iterdir())
    assert client.get("/api/v1/jobs").json() == {"jobs": []}


def test_a_file_that_grows_too_large_is_refused_while_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.jobs.uploads.Limits", lambda: Limits(file_bytes=10))
    under_way = Uploads(tmp_path).begin("大.csv")
    with pytest.raises(BadUpload, match="太大"):
        under_way.write(b"x" * 11)
    under_way.give_up()
    assert not list((tmp_path / FOLDER).iterdir())


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("台账.xlsx", "台账.xlsx"),
        ("C:\\用户\\台账.xlsx", "台账.xlsx"),
        ("../../etc/台账.xlsx", "台账.xlsx"),
        ("台\u202e账\x00.xlsx", "台账.xlsx"),
        ('<img src="x">.csv', "img src=x.csv"),
        ("长" * 300 + ".csv", "长" * 146 + ".csv"),
    ],
)
def test_the_senders_name_is_only_shown(sent: str, shown: str) -> None:
    assert proper_name(sent) == shown


def test_jobs_left_by_a_server_that_was_stopped_are_done_at_the_next_start(settings: Settings) -> None:
    uploads, table = Uploads(settings.home), JobTable(settings.home)
    under_way = uploads.begin("渡口台账.csv")
    under_way.write(LEDGER.encode())
    queued = table.add(JobKind.UPLOAD, under_way.name, under_way.finish())
    running = table.begin(table.add(JobKind.ROLLBACK).id)
    with serving(settings) as client:
        assert ended(client, {"id": queued.id})["state"] == "done"
        assert ended(client, {"id": running.id})["state"] == "failed"  # there is no earlier generation


def test_a_job_that_breaks_off_again_and_again_is_given_up(settings: Settings) -> None:
    table = JobTable(settings.home)
    job = table.add(JobKind.ROLLBACK)
    for _ in range(3):
        table.begin(job.id)
    with serving(settings) as client:
        left = ended(client, {"id": job.id})
    assert left["state"] == "failed"
    assert "已放弃" in left["reason"]


def test_a_job_that_has_ended_stays_as_it_ended(tmp_path: Path) -> None:
    table = JobTable(tmp_path)
    job = table.add(JobKind.ROLLBACK)
    table.finish(job.id, 3)
    table.fail(job.id, "后来的原因")
    assert (table.get(job.id).state, table.get(job.id).reason) == (JobState.DONE, "")


def test_originals_that_nothing_needs_go_after_a_month(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path)
    names = []
    for name in ("甲.csv", "乙.csv"):
        under_way = uploads.begin(name)
        under_way.write(LEDGER.encode())
        names.append(under_way.finish())
    kept = str(uploads.path(names[0]))
    now = time.time()
    uploads.sweep({kept}, now + 29 * 86400)
    assert len(list((tmp_path / FOLDER).iterdir())) == 2
    uploads.sweep({kept}, now + 31 * 86400)
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [names[0]]


# ---------------------------------------------------------------- administrators


def test_changes_need_the_password_where_there_is_one(settings: Settings) -> None:
    locked = settings.model_copy(update={"admin_password": SecretStr(PASSWORD)})
    with serving(locked) as client:
        assert client.get("/api/v1/admin").json() == {"required": True, "admin": False}
        refused = [
            upload(client, "渡口台账.csv", LEDGER.encode()),
            client.delete("/api/v1/sources/x"),
            client.post("/api/v1/rollback"),
        ]
        assert [response.status_code for response in refused] == [401] * 3
        assert client.post("/api/v1/admin/login", json={"password": "wrong-password"}).status_code == 401
        login = client.post("/api/v1/admin/login", json={"password": PASSWORD})
        assert login.status_code == 204
        assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in login.headers["set-cookie"].split(";")}
        assert client.get("/api/v1/admin").json() == {"required": True, "admin": True}
        assert upload(client, "渡口台账.csv", LEDGER.encode()).status_code == 202
        client.post("/api/v1/admin/logout")
        assert upload(client, "渡口台账.csv", LEDGER.encode()).status_code == 401
        assert ask(client, "渡口有几个")["status"] in ("answered", "no_evidence")  # asking needs none


def test_guessing_is_slowed_down_and_logins_end() -> None:
    now = [0.0]
    admin = Administrators(PASSWORD, lambda: now[0])
    assert [admin.login("x") for _ in range(5)] == [None] * 5
    with pytest.raises(TooManyTries):
        admin.login(PASSWORD)
    now[0] = 61
    token = admin.login(PASSWORD)
    assert admin.allows(token)
    now[0] += 12 * 3600 + 1
    assert not admin.allows(token)
    assert not admin.allows(None)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.9", "::"])  # noqa: S104 - refused, which is the point
def test_nobody_else_is_let_in_without_a_password(settings: Settings, host: str) -> None:
    with pytest.raises(NoPassword, match="BUREAU_ADMIN_PASSWORD"):
        serve_until_stopped(settings.model_copy(update={"host": host}))


# ---------------------------------------------------------------- other origins


OA = "http://oa.example.gov.cn"


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999"])
def test_pages_of_other_origins_may_not_post(client: TestClient, origin: str) -> None:
    response = client.post("/api/v1/ask", json={"question": "渡口有几个"}, headers={"Origin": origin})
    assert response.status_code == 403
    assert "access-control-allow-origin" not in response.headers


def test_the_servers_own_pages_may(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json={"question": "渡口有几个"}, headers={"Origin": AT})
    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response.headers["content-security-policy"]
    assert response.headers["x-frame-options"] == "SAMEORIGIN"


def test_listed_origins_may_and_no_others(settings: Settings) -> None:
    with serving(settings.model_copy(update={"origins": f"{OA}，http://second.example:8080"})) as client:
        preflight = client.options("/api/v1/ask", headers={"Origin": OA, "Access-Control-Request-Method": "POST"})
        answered = client.post("/api/v1/ask", json={"question": "渡口有几个"}, headers={"Origin": OA})
        refused = client.post("/api/v1/ask", json={"question": "渡口有几个"}, headers={"Origin": "http://evil.example"})
        page = client.get("/")
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == OA
    assert "content-type" in preflight.headers["access-control-allow-headers"]
    assert (answered.status_code, answered.headers["access-control-allow-origin"]) == (200, OA)
    assert answered.headers["vary"] == "Origin"
    assert refused.status_code == 403
    assert f"frame-ancestors 'self' {OA} http://second.example:8080" in page.headers["content-security-policy"]
    assert "x-frame-options" not in page.headers


@pytest.mark.parametrize(
    ("everywhere", "names", "host", "status"),
    [
        pytest.param(True, "", "192.168.1.9:8000", 200, id="address-on-the-intranet"),
        pytest.param(True, "", "evil.example", 400, id="unknown-name"),
        pytest.param(True, "wenshu.xx.gov.cn", "wenshu.xx.gov.cn:8000", 200, id="own-name"),
        pytest.param(False, "", "192.168.1.9:8000", 400, id="only-this-machine"),
    ],
)
def test_names_the_server_answers_to(settings: Settings, everywhere: bool, names: str, host: str, status: int) -> None:
    own = settings.model_copy(update={"host_names": names, "host": "0.0.0.0" if everywhere else "127.0.0.1"})  # noqa: S104
    with serving(own) as client:
        assert client.get("/healthz", headers={"host": host}).status_code == status


# ---------------------------------------------------------------- conversations and feedback


def test_a_conversation_is_read_again_and_forgotten(settings: Settings) -> None:
    with serving(settings) as client:
        first, second = ask(client, "你好", "s-1"), ask(client, "渡口有几个", "s-1")
        ask(client, "你好", "s-2")
    with serving(settings) as client:  # after a restart
        session = client.get("/api/v1/sessions/s-1").json()
        assert [turn["question"] for turn in session["turns"]] == ["你好", "渡口有几个"]
        assert [turn["answer"] for turn in session["turns"]] == [first, second]
        assert client.delete("/api/v1/sessions/s-1").status_code == 204
        assert client.get("/api/v1/sessions/s-1").json() == {"id": "s-1", "turns": []}
        assert client.delete("/api/v1/sessions/s-1").status_code == 404
        assert len(client.get("/api/v1/sessions/s-2").json()["turns"]) == 1


def test_identity_numbers_in_questions_are_not_told_again(client: TestClient) -> None:
    ask(client, "身份证11010119900307109X的图斑", "s")
    (turn,) = client.get("/api/v1/sessions/s").json()["turns"]
    assert turn["question"].startswith("身份证")
    assert "19900307" not in str(turn)


def test_answers_are_forgotten_in_time(tmp_path: Path) -> None:
    now = [1_700_000_000.0]
    store = AnswerStore(tmp_path, timedelta(days=30), lambda: now[0])
    for day, name in ((0, "a"), (20, "b"), (31, "c")):
        now[0] = 1_700_000_000.0 + day * 86400
        store.keep("问", "s", Answer(id=name, status=Status.NO_EVIDENCE, answer="未找到。"), None)
    assert [given.answer.id for given in store.of_session("s")] == ["b", "c"]


def test_what_people_say_of_an_answer_is_kept(client: TestClient, settings: Settings) -> None:
    answer = ask(client, "渡口有几个")
    for helpful, reason in ((True, ""), (False, "漏了白塔乡")):
        said = {"answer_id": answer["id"], "helpful": helpful, "reason": reason}
        assert client.post("/api/v1/feedback", json=said).status_code == 204
    with sqlite3.connect(settings.home / FILE_NAME) as database:
        rows = database.execute("SELECT answer, helpful, reason FROM feedback").fetchall()
    database.close()
    assert rows == [(answer["id"], 0, "漏了白塔乡")]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"answer_id": "unknown", "helpful": True}, 404),
        ({"answer_id": "x"}, 422),
        ({"answer_id": "x", "helpful": True, "reason": "长" * 1001}, 422),
    ],
)
def test_feedback_that_cannot_be_kept(client: TestClient, said: dict[str, Any], status: int) -> None:
    assert client.post("/api/v1/feedback", json=said).status_code == status


def test_suggested_questions_are_answered(client: TestClient) -> None:
    assert client.get("/api/v1/suggestions").json() == {"questions": []}
    ended(client, upload(client, "渡口台账.csv", LEDGER.encode()).json())
    questions = client.get("/api/v1/suggestions").json()["questions"]
    assert questions
    assert {ask(client, question)["status"] for question in questions} == {"answered"}


# ---------------------------------------------------------------- streaming


class Slow(Scripted):
    """Waits at each stage until it is let on."""

    def __init__(self, knowledge: Any) -> None:
        super().__init__(knowledge)
        self.reached: list[Stage] = []
        self.go = threading.Semaphore(0)
        self.ended = threading.Event()

    def reply(self, question: str, conversation: Conversation, on_stage: OnStage = lambda _: None) -> Reply:
        try:
            for stage in Stage:
                on_stage(stage)
                self.reached.append(stage)
                assert self.go.acquire(timeout=10)
            return super().reply(question, conversation)
        finally:
            self.ended.set()


def streaming(store: MemoryStore, take: Callable[[Slow, Any], Any]) -> Slow:
    """Runs `take` over the events of one question."""
    made: list[Slow] = []

    def make(knowledge: Any) -> Slow:
        made.append(Slow(knowledge))
        return made[-1]

    async def run() -> None:
        desk = Desk(store, make)
        with desk.sitting():
            pass
        stream = answer_events(desk, "剩余未整改图斑多少", "", heartbeat=0.05)
        await take(made[0], stream)

    asyncio.run(run())
    return made[0]


def test_a_stream_shows_stages_and_beats_while_one_waits(store: MemoryStore) -> None:
    pieces: list[bytes] = []

    async def take(slow: Slow, stream: Any) -> None:
        async for piece in stream:
            pieces.append(piece)
            if piece.startswith(b": ping"):
                slow.go.release()

    streaming(store, take)
    names = [piece.split(b"\n")[0] for piece in pieces if not piece.startswith(b":")]
    assert names == [b"event: stage"] * 4 + [b"event: answer"]
    assert pieces.count(b": ping\n\n") >= 3


def test_work_ends_when_the_one_who_asked_is_gone(store: MemoryStore) -> None:
    async def take(slow: Slow, stream: Any) -> None:
        async for piece in stream:
            if b'"planning"' in piece:
                break
        await stream.aclose()
        slow.go.release()
        assert await asyncio.to_thread(slow.ended.wait, 5)

    slow = streaming(store, take)
    assert slow.reached == [Stage.PLANNING]
