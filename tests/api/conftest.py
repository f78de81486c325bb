"""A small knowledge base in memory, an assistant that knows its lines, and a browser."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import uvicorn
from langchain_core.documents import Document
from playwright.sync_api import Browser, Page, sync_playwright

from api.app import create_app
from api.office import Office, open_office
from api.settings import Settings
from api.wiring import Desk
from assistant.answer import Answer, Citation, Figure, Status, TableView
from assistant.chain import Assistant, OnStage, Reply, Stage
from assistant.conversation.turns import Conversation, Turn
from assistant.drafting.draft import DraftFigure
from assistant.drafting.requests import Requested
from assistant.execution.evidence import Evidence
from assistant.plan import Plan, WriteDraft
from assistant.ports import ANY, CardKind, FileContent, Filters, KnowledgeBase, SearchFault
from assistant.records import Skip, Source, source_id
from assistant.vocabulary.glossary import load_glossary
from assistant.vocabulary.periods import Period
from ingest.readers.reading import Paragraph
from ingest.report import read_report
from vectorstore.memory import MemoryStore

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NAMES = ("chromium", "chromium-browser", "google-chrome")

REPORT = """2023年上半年工作总结
一、上半年工作
（一）严格执法。一是开展卫片执法。共下发图斑*60个。截至6月30日，已经整改61个，未整改63个。
二、下半年工作计划
（一）保护耕地。确保完成2200亩新增耕地目标。"""

QUOTE = "截至6月30日，已经整改61个，未整改63个。"
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


def _citation(quote: str = QUOTE) -> Citation:
    return Citation(id=1, file="上半年总结.txt", location="一、（一）一是", quote=quote, as_of="2023-06-30")


def _answered(text: str, *figures: Figure, **more: object) -> Answer:
    fields: dict[str, object] = {"citations": (_citation(),), "generation": 1, "elapsed_ms": 12} | more
    return Answer.model_validate({"id": "a", "status": Status.ANSWERED, "answer": text, "figures": figures} | fields)


LEFT = _answered(
    "截至2023年6月30日，卫片执法未整改图斑63个。〔1〕",
    Figure(text="63个", value=Decimal(63), unit="个", citations=(1,)),
    explanation="取自（一）严格执法第一点“未整改63个”。",
    suggestions=("已经整改了多少个",),
)
MASKED = _answered(
    "今年共下发图斑*60个。〔1〕\n“*60个”数字缺位，未予推算。",
    Figure(text="*60个", value=None, unit="个", masked=True, citations=(1,)),
    citations=(_citation("共下发图斑*60个。*不是强调*"),),
)
CHOICE = Answer(
    id="c",
    status=Status.CLARIFY,
    answer="您想问哪一个？",
    options=("剩余未整改图斑多少", "今年下发了多少图斑"),
    generation=1,
)
UNKNOWN = Answer(id="n", status=Status.NO_EVIDENCE, answer="未找到与天气有关的内容。", generation=1)
LISTED = _answered(
    "各类问题如下：\n- 甲类：12个\n- 乙类：3个〔1〕",
    Figure(text="12个", value=Decimal(12), unit="个", citations=(1,)),
    Figure(text="3个", value=Decimal(3), unit="个", citations=(1,)),
    table=TableView(columns=("类别", "个数"), rows=(("甲类", "12"), ("乙类", "3")), total_rows=2),
)
MALICIOUS = _answered(f"{HOSTILE}〔1〕", citations=(_citation(HOSTILE),), explanation=HOSTILE, suggestions=(HOSTILE,))

DRAWN = LISTED.model_copy(
    update={
        "chart": {
            "kind": "bar",
            "title": "各类个数",
            "unit": "个",
            "labels": ("甲类", "乙类"),
            "values": ("12", "3"),
        }
    }
)

LINES = {
    "剩余未整改图斑多少": LEFT,
    "今年下发了多少图斑": MASKED,
    "多少图斑": CHOICE,
    "今天天气怎么样": UNKNOWN,
    "分类列出问题": LISTED,
    "画图": DRAWN,
    "攻击": MALICIOUS,
}


class NoDrafts:
    """The part of an assistant that drafts, of one that does not."""

    def requested(self, text: str, period: str = "") -> Requested:
        raise NotImplementedError(text, period)

    def draft(self, request: WriteDraft) -> Reply:
        raise NotImplementedError(request)

    def stale(self, figures: Sequence[DraftFigure]) -> list[tuple[DraftFigure, Figure | None]]:
        raise NotImplementedError(figures)


@dataclass
class Scripted(NoDrafts):
    """Answers the questions it knows, breaks where told, and fails on any other."""

    knowledge: KnowledgeBase
    lines: dict[str, Answer] = field(default_factory=lambda: LINES)

    def reply(self, question: str, conversation: Conversation, on_stage: OnStage = lambda _: None) -> Reply:
        on_stage(Stage.PLANNING)
        asked = "，".join(turn.question for turn in conversation.turns)
        answer = self.ask(question) if question != "问过什么" else Answer(id="t", status=Status.ANSWERED, answer=asked)
        return Reply(answer.model_copy(update={"id": uuid.uuid4().hex}), Turn(question=question))

    def ask(self, question: str) -> Answer:
        if question == "索引坏了":
            raise SearchFault("检索索引已损坏。请执行 bureau rollback。")
        if question == "程序坏了":
            raise ZeroDivisionError("secret detail")
        return self.lines[question]

    def evidence(self, plan: Plan) -> Evidence:
        return self._real.evidence(plan)

    @property
    def examples(self) -> tuple[str, ...]:
        return ("剩余未整改图斑多少",)

    def search(self, text: str, kind: CardKind, limit: int, filters: Filters = ANY) -> list[Document]:
        return self._real.search(text, kind, limit, filters)

    def period(self, text: str) -> Period | None:
        return self._real.period(text)

    @property
    def _real(self) -> Assistant:
        return Assistant(self.knowledge, load_glossary(), lambda: date(2023, 7, 15))


def report_content(key: str = "/资料/上半年总结.txt") -> FileContent:
    """The sample report as it would be ingested from `key`."""
    identity = source_id(key)
    name = key.rpartition("/")[2]
    content = read_report(identity, name, [Paragraph(line) for line in REPORT.splitlines()])
    source = Source(
        id=identity,
        key=key,
        root="/资料",
        name=name,
        sha256="0" * 64,
        size=len(content.text.encode()),
        format="txt",
        title=content.title,
        kind="report",
        period=content.period,
        year_inferred=content.year_inferred,
        skipped=(Skip(part="第2页", reason="图片中的文字没有读取"),),
    )
    return FileContent(source, content.text, content.sections, content.passages, content.facts)


@pytest.fixture
def store() -> MemoryStore:
    """One published generation with one report."""
    store = MemoryStore()
    with store.builder() as builder:
        builder.replace(report_content())
        builder.publish()
    return store


@pytest.fixture
def desk(store: MemoryStore, office: Office) -> Desk:
    return Desk(store, Scripted, answers=office.answers)


@pytest.fixture
def empty_desk() -> Desk:
    return Desk(MemoryStore(), Scripted)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(Settings(home=tmp_path))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        complain = pytest.fail if os.environ.get("CI") else pytest.skip
        complain("no Chromium on this machine: the page was not tried in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def address(desk: Desk, office: Office) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(create_app(desk, office), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, open; afterwards: nothing was asked of another machine, nothing broke."""
    context = browser.new_context(viewport={"width": 1100, "height": 800}, locale="zh-CN")
    page = context.new_page()
    elsewhere: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else elsewhere.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert elsewhere == []
    assert complaints == []
