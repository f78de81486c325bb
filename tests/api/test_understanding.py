"""What was understood of a workbook, on the terminal and over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from rich.cells import cell_len
from starlette.testclient import TestClient

from api.app import create_app
from api.inventory import detail_of, files_named, take_stock
from api.office import Office
from api.rendering import detail_text, inventory_text
from api.wiring import Asks, Desk
from assistant.conversation.turns import Conversation
from assistant.plan import Plan
from assistant.ports import KnowledgeBase
from ingest.pipeline import ingest_paths
from tests.api.conftest import NoDrafts
from vectorstore.memory import MemoryStore

ROWS = (
    ("云麓县卫片图斑整改台账",),
    ("填报单位：云麓县自然资源局", "", "单位：亩"),
    ("序号", "乡镇", "图斑编号", "监测面积", "整改状态", "问题描述"),
    (1, "柳溪镇", "YL24001", 10.5, "已整改", "占用耕地建设厂房，已拆除复耕" * 4),
    (2, "柳溪镇", "YL24002", 20, "未整改", None),
    ("小计", None, None, 31, None, None),
    (3, "石桥镇", "YL24003", 30, "未整改", None),
    ("合计", None, None, 60.5, None, None),
    ("注：“整改到位”含已销号",),
)


def write(path: Path, rows: tuple[tuple[object, ...], ...] = ROWS) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.create_sheet("说明").append(("填报说明",))
    book.save(path)
    return path


@pytest.fixture
def store(tmp_path: Path) -> MemoryStore:
    store = MemoryStore()
    paths = [
        write(tmp_path / "台账20240630.xlsx"),
        write(tmp_path / "台账20231231.xlsx"),
        write(tmp_path / "台账.xlsx"),
    ]
    with store.builder() as builder:
        ingest_paths(paths, builder, lambda event: None)
    return store


class Silent(NoDrafts):
    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge

    def reply(self, question: str, conversation: Conversation, *_: Any) -> Any:
        raise NotImplementedError(question, conversation)

    def search(self, *_: Any) -> Any:
        raise NotImplementedError

    def period(self, text: str) -> Any:
        raise NotImplementedError(text)

    def evidence(self, plan: Plan) -> Any:
        raise NotImplementedError(plan)

    @property
    def examples(self) -> tuple[str, ...]:
        return ()


@pytest.fixture
def client(store: MemoryStore, office: Office) -> Iterator[TestClient]:
    def make(knowledge: KnowledgeBase) -> Asks:
        return Silent(knowledge)

    with TestClient(create_app(Desk(store, make), office), base_url="http://127.0.0.1:8000") as client:
        yield client


def shown(store: MemoryStore) -> str:
    knowledge = store.open_current()
    return detail_text(detail_of(knowledge, files_named(knowledge, "台账20240630.xlsx")[0]))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("表 1　Sheet!A3:F8　云麓县卫片图斑整改台账", id="region-and-title"),
        pytest.param("截至2024-06-30 · 单位：亩 · 填报单位：云麓县自然资源局", id="date-unit-filler"),
        pytest.param("明细 3 行、小计 1 行、合计 1 行", id="row-tags"),
        pytest.param("非明细行：第 6 行小计“小计”、第 8 行合计“合计”", id="rows-that-are-no-detail"),
        pytest.param("柳溪镇、石桥镇", id="values"),
        pytest.param("合计核对：2 处，1 处不符", id="totals"),
        pytest.param("第 6 行“小计” 监测面积：表中 31，不符，明细相加为 30.5", id="a-total-that-disagrees"),
        pytest.param("注：“整改到位”含已销号", id="notes"),
        pytest.param("说明：", id="what-was-skipped"),
    ],
)
def test_a_file_shows_what_was_understood(store: MemoryStore, said: str) -> None:
    assert said in shown(store)


def test_columns_are_told_with_type_role_unit_and_additivity(store: MemoryStore) -> None:
    lines = {line.split()[0]: line.split() for line in shown(store).splitlines() if line.startswith("    ")}
    assert lines["D"] == ["D", "监测面积", "数字", "数值", "亩", "可加"]
    assert lines["E"][:4] == ["E", "整改状态", "文字", "状态"]


def test_no_line_is_wider_than_the_terminal(store: MemoryStore) -> None:
    knowledge = store.open_current()
    for text in (shown(store), inventory_text(take_stock(knowledge))):
        assert max(map(cell_len, text.splitlines())) <= 100


def test_the_snapshots_of_a_ledger_are_listed_newest_first(store: MemoryStore) -> None:
    text = inventory_text(take_stock(store.open_current()))
    flat = "".join(line.strip() for line in text.splitlines())
    assert "同一台账的 3 期《云麓县卫片图斑整改台账》：截至2024-06-30（台账20240630.xlsx）、截至2023-12-31" in flat
    assert "、日期不明（台账.xlsx）" in flat
    assert "其中 1 份没有写明日期" in flat


def test_the_api_returns_the_same(client: TestClient) -> None:
    inventory = client.get("/api/v1/sources").json()
    (ledger,) = inventory["ledgers"]
    assert [one["as_of"] for one in ledger["snapshots"]] == ["截至2024-06-30", "截至2023-12-31", None]
    source = next(source for source in inventory["sources"] if source["file"] == "台账20240630.xlsx")
    detail = client.get(f"/api/v1/sources/{source['id']}").json()
    (table,) = detail["summary"]["tables"]
    assert (table["address"], table["filler"], table["rows"]) == ("A3:F8", "云麓县自然资源局", 3)
    assert table["row_tags"] == {
        "counts": {"detail": 3, "subtotal": 1, "total": 1},
        "others": [{"row": 6, "tag": "subtotal", "label": "小计"}, {"row": 8, "tag": "total", "label": "合计"}],
    }
    area = table["columns"][3]
    assert (area["path"], area["type"], area["role"], area["unit"]) == (["监测面积"], "number", "measure", "亩")
    assert [(check["row"], check["agrees"]) for check in table["totals"]] == [(6, False), (8, True)]


def test_an_unknown_source_is_a_problem_document(client: TestClient) -> None:
    response = client.get("/api/v1/sources/none")
    assert response.status_code == 404
    assert "知识库里没有这份资料" in response.json()["detail"]


def test_a_table_of_words_only_is_shown_too(tmp_path: Path) -> None:
    store = MemoryStore()
    rows = (("村社", "负责人", "职务"), ("柳溪村", "张**", "组长"), ("石桥村", "李**", "副组长"))
    with store.builder() as builder:
        ingest_paths([write(tmp_path / "名单.xlsx", rows)], builder, lambda event: None)
    knowledge = store.open_current()

    text = detail_text(detail_of(knowledge, files_named(knowledge, "名单.xlsx")[0]))

    assert "副组长" in text
    assert "合计核对：表内没有可核对的合计" in text
