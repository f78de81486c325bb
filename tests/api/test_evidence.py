"""Checking an answer over HTTP: the cells in their grid, the original, and the working paper, which
is recalculated here by a spreadsheet engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import formualizer
import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula
from starlette.testclient import TestClient

from api.app import create_app
from api.office import open_office
from api.settings import Settings
from api.wiring import open_desk, open_store_to_build
from ingest.pipeline import ingest_paths

INJECTION = '=HYPERLINK("http://evil.example","点这里")'
HEADER = ("序号", "乡镇", "图斑编号", "违法类型", "监测面积（亩）", "整改状态", "下发日期", "联系电话", "备注")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("云麓县卫片图斑整改台账",),
    ("数据截至2024年6月30日",),
    HEADER,
    (1, "柳溪镇", "YL24001", "非农化", 10.5, "已整改", dt.date(2024, 1, 15), "13812345678", INJECTION),
    (2, "柳溪镇", "YL24002", "非粮化", 20.25, "未整改", dt.date(2024, 1, 20), None, "@SUM(A1)"),
    (3, "石桥镇", "YL24003", "非农化", "3*.6", "未整改", dt.date(2024, 2, 1), None, "+1"),
    (4, "石桥镇", "YL24004", "非粮化", 30, "正在整改", dt.date(2024, 2, 5), None, None),
    ("合计", None, None, None, 60.75, None, None, None, None),
)
PLOTS: tuple[tuple[Any, ...], ...] = (
    ("云麓县土地出让台账",),
    ("宗地编号", "面积（亩）", "成交价（万元）", "欠缴价款（万元）"),
    ("YC-01", 20, 3000, 1800),
    ("YC-02", 30, 900, 0),
    ("YC-03", 10, 400, 300),
    ("YC-04", 5, "7*1.5", 0),
)
REPORT_2024 = "云麓县自然资源局2024年上半年工作总结\n一、地质灾害防治\n上半年组织应急演练42场，转移群众*18人。\n"
REPORT_2023 = "云麓县自然资源局2023年上半年工作总结\n一、地质灾害防治\n上半年组织应急演练27场，转移群众350人。\n"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("evidence") / "资料"
    folder.mkdir()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append([None] * len(HEADER))
        for at, value in enumerate(row, 1):
            cell = sheet.cell(sheet.max_row, at, value)
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(folder / "图斑台账.xlsx")
    plots = openpyxl.Workbook()
    for line in PLOTS:
        plots.worksheets[0].append(line)
    plots.save(folder / "出让台账.xlsx")
    (folder / "2024上半年.txt").write_text(REPORT_2024, encoding="utf-8")
    (folder / "2023上半年.txt").write_text(REPORT_2023, encoding="utf-8")
    settings = Settings(home=folder.parent / "home", today=dt.date(2024, 7, 15))
    with open_store_to_build(settings).builder() as builder:
        assert not ingest_paths([folder], builder, lambda _: None).skipped
    return settings


@pytest.fixture(scope="module")
def client(settings: Settings) -> Iterator[TestClient]:
    office = open_office(settings)
    app = create_app(open_desk(settings, answers=office.answers), office)
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        yield client


def ask(client: TestClient, question: str) -> Any:
    answer = client.post("/api/v1/ask", json={"question": question}).json()
    assert answer["status"] == "answered", answer["answer"]
    return answer


def paper(client: TestClient, answer: Any) -> bytes:
    response = client.get(f"/api/v1/answers/{answer['id']}/rows.xlsx")
    assert response.status_code == 200, response.text
    assert "attachment" in response.headers["content-disposition"]
    return response.content


def cells(client: TestClient, answer: Any, only: str = "matched") -> Any:
    (citation,) = answer["citations"]
    wanted = {"location": citation["location"], "row": citation["rows"], "only": only}
    response = client.get(f"/api/v1/sources/{citation['source_id']}/cells", params=wanted)
    assert response.status_code == 200, response.text
    return response.json()


# ---------------------------------------------------------------- cells


def test_the_rows_behind_a_figure_are_shown_with_headers_and_sheet_rows(client: TestClient) -> None:
    grid = cells(client, ask(client, "未整改的图斑有几个"))
    assert [column["name"] for column in grid["columns"]][:3] == ["序号", "乡镇", "图斑编号"]
    assert [(row["number"], row["cells"][2], row["matched"]) for row in grid["rows"]] == [
        (5, "YL24002", True),
        (6, "YL24003", True),
    ]
    assert (grid["file"], grid["matched_rows"], grid["truncated"]) == ("图斑台账.xlsx", 2, False)
    assert [column["unit"] for column in grid["columns"] if column["name"] == "监测面积"] == ["亩"]


def test_the_whole_table_tells_details_from_totals(client: TestClient) -> None:
    grid = cells(client, ask(client, "未整改的图斑有几个"), only="all")
    assert [row["kind"] for row in grid["rows"]] == ["detail"] * 4 + ["total"]
    assert [row["number"] for row in grid["rows"] if row["matched"]] == [5, 6]


def test_hidden_digits_stay_hidden_and_telephones_are_starred(client: TestClient) -> None:
    text = str(cells(client, ask(client, "未整改的图斑有几个"), only="all"))
    assert "3*.6" in text
    assert "13812345678" not in text


@pytest.mark.parametrize(
    ("source", "location", "said"),
    [
        pytest.param("nowhere", "Sheet!A3:I8", "没有这份资料", id="source"),
        pytest.param(None, "Sheet!A1:B2", "没有这张表", id="table"),
    ],
)
def test_cells_that_are_not_there(client: TestClient, source: str | None, location: str, said: str) -> None:
    known = ask(client, "图斑有几个")["citations"][0]["source_id"]
    response = client.get(f"/api/v1/sources/{source or known}/cells", params={"location": location})
    assert response.status_code == 404
    assert said in response.json()["detail"]


# ---------------------------------------------------------------- originals


def test_the_original_comes_as_it_was_read(client: TestClient, settings: Settings) -> None:
    source = ask(client, "图斑有几个")["citations"][0]["source_id"]
    response = client.get(f"/api/v1/sources/{source}/original")
    assert response.content == (settings.home.parent / "资料" / "图斑台账.xlsx").read_bytes()
    assert quote("图斑台账.xlsx") in response.headers["content-disposition"]


def test_an_original_that_is_another_by_now_is_not_given(client: TestClient, settings: Settings) -> None:
    source = ask(client, "应急演练今年上半年多少场")["citations"][0]["source_id"]
    path = settings.home.parent / "资料" / "2024上半年.txt"
    before = path.read_bytes()
    try:
        path.write_text("改过了", encoding="utf-8")
        changed = client.get(f"/api/v1/sources/{source}/original")
        path.unlink()
        gone = client.get(f"/api/v1/sources/{source}/original")
    finally:
        path.write_bytes(before)
    assert (changed.status_code, gone.status_code) == (404, 404)
    assert "改动过" in changed.json()["detail"]
    assert "不在原来的位置" in gone.json()["detail"]


# ---------------------------------------------------------------- working papers


def figures(book: bytes, path: Path) -> list[tuple[str, str, float, str]]:
    """The lines of the first sheet, their formulas recalculated: name, group, number, check."""
    path.write_bytes(book)
    engine: Any = formualizer.load_workbook(str(path))
    found = []
    for row in openpyxl.load_workbook(path)["底稿"].iter_rows(min_row=9):
        if row[0].value in (None, "出处"):
            break
        if row[2].value is None:
            found.append((str(row[0].value), str(row[1].value or ""), float("nan"), ""))
            continue
        assert str(getattr(row[2].value, "text", row[2].value)).startswith("=")
        number = float(engine.evaluate_cell("底稿", row[2].row, 3))
        check = str(engine.evaluate_cell("底稿", row[5].row, 6)) if row[5].value else ""
        found.append((str(row[0].value), str(row[1].value or ""), round(number, 6), check))
    return found


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param("未整改的图斑有几个", [("个数", "", 2.0, "一致")], id="count"),
        pytest.param("图斑监测面积一共多少亩", [("监测面积合计", "", 60.75, "一致")], id="sum-without-hidden-digits"),
        pytest.param("图斑监测面积一共多少公顷", [("监测面积合计", "", 4.05, "一致")], id="converted"),
        pytest.param("图斑监测面积最大是多少亩", [("监测面积最大", "", 30.0, "一致")], id="largest"),
        pytest.param(
            "各乡镇图斑监测面积多少亩",
            [("监测面积合计", "柳溪镇", 30.75, "一致"), ("监测面积合计", "石桥镇", 30.0, "一致")],
            id="groups",
        ),
        pytest.param("图斑整改率是多少", [("整改率", "", 25.0, "一致")], id="rate"),
        pytest.param(
            "欠缴价款超过成交价一半的宗地有哪些",
            [("欠缴价款与成交价之比", "YC-03", 75.0, "一致"), ("欠缴价款与成交价之比", "YC-01", 60.0, "一致")],
            id="one-column-over-another",
        ),
        pytest.param(
            "单价超过500元/平方米的宗地有哪些",
            [("每㎡成交价", "YC-01", 0.225, "一致"), ("每㎡成交价", "YC-03", 0.06, "一致")],
            id="price-of-a-unit",
        ),
        pytest.param("图斑涉及几个乡镇", [("乡镇不重复个数", "", 2.0, "一致")], id="different-values"),
        pytest.param(
            "2024年各月下发图斑多少个",
            [("个数", "2024年1月", 2.0, "一致"), ("个数", "2024年2月", 2.0, "一致")],
            id="months",
        ),
        pytest.param(
            "柳溪镇的图斑比石桥镇多几个",
            [("柳溪镇", "", 2.0, "一致"), ("石桥镇", "", 2.0, "一致"), ("结果", "", 0.0, "一致")],
            id="difference",
        ),
        pytest.param(
            "应急演练上半年同比增长百分之几",
            [
                ("2024年上半年", "《云麓县自然资源局2024年上半年工作总结》", 42.0, "一致"),
                ("2023年上半年", "《云麓县自然资源局2023年上半年工作总结》", 27.0, "一致"),
                ("结果", "", 55.555556, "一致"),
            ],
            id="of-reports",
        ),
    ],
)
def test_every_figure_is_a_formula_that_comes_to_the_answer(
    client: TestClient, tmp_path: Path, question: str, lines: list[tuple[str, str, float, str]]
) -> None:
    assert figures(paper(client, ask(client, question)), tmp_path / "paper.xlsx") == lines


def test_rows_that_took_part_and_rows_that_did_not_with_the_reason(client: TestClient) -> None:
    book = openpyxl.load_workbook(BytesIO(paper(client, ask(client, "未整改的图斑监测面积多少亩"))))
    counted = [row[0] for row in book["计入"].iter_rows(min_row=5, values_only=True)]
    left_out = {row[0]: row[1] for row in book["未计入"].iter_rows(min_row=4, values_only=True) if row[0] != "行号"}
    assert counted == [5, 6]
    assert {key: value for key, value in left_out.items() if isinstance(key, int)} == {
        4: "不符合条件",
        7: "不符合条件",
        8: "合计行",
    }
    said = " ".join(str(row[0]) for row in book["未计入"].iter_rows(max_row=4, values_only=True))
    assert "数字缺位1行（如3*.6）" in said


def test_nothing_from_the_material_becomes_a_formula(client: TestClient) -> None:
    book = openpyxl.load_workbook(BytesIO(paper(client, ask(client, "列出所有图斑的备注"))))
    texts = [cell for row in book["计入"].iter_rows() for cell in row if isinstance(cell.value, str)]
    dangerous = [cell for cell in texts if cell.value[0] in "=+@"]
    assert {cell.value for cell in dangerous} == {INJECTION, "@SUM(A1)", "+1"}
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in dangerous)
    assert not any(isinstance(cell.value, ArrayFormula) for row in book["计入"].iter_rows() for cell in row)


def test_a_question_that_looks_like_a_formula_stays_text(client: TestClient) -> None:
    answer = client.post("/api/v1/ask", json={"question": "=图斑有几个"}).json()
    response = client.get(f"/api/v1/answers/{answer['id']}/rows.xlsx")
    if answer["status"] == "answered":
        cell = openpyxl.load_workbook(BytesIO(response.content))["底稿"]["B2"]
        assert (cell.value, cell.data_type) == ("=图斑有几个", "s")
    else:
        assert response.status_code == 404


@pytest.mark.parametrize("question", ["你好", "今天天气怎么样"])
def test_an_answer_without_figures_has_no_paper(client: TestClient, question: str) -> None:
    answer = client.post("/api/v1/ask", json={"question": question}).json()
    response = client.get(f"/api/v1/answers/{answer['id']}/rows.xlsx")
    assert response.status_code == 404
    assert "没有可以下载的底稿" in response.json()["detail"]


def test_an_unknown_answer_has_no_paper(client: TestClient) -> None:
    response = client.get("/api/v1/answers/none/rows.xlsx")
    assert response.status_code == 404
    assert "重新提问" in response.json()["detail"]
