"""A small fictional county, read by the real readers into the in-memory knowledge base."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import pytest

from assistant.answer import Answer
from assistant.chain import Assistant
from assistant.ports import FileContent, TableContent
from assistant.reconciling.reconcile import Reconciler
from assistant.records import Source, source_id
from assistant.vocabulary.glossary import Glossary, load_glossary
from ingest.readers.reading import CellValue, Grid, Paragraph
from ingest.report import read_report
from ingest.tables import read_table_grids
from vectorstore.memory import MemoryKnowledgeBase

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]
Ask = Callable[[str], Answer]

HALF_YEAR = """云麓县自然资源局2024年上半年工作总结和下半年工作打算
一、上半年工作总结
（一）紧盯耕地红线，守好良田。一是抓好卫片执法整改。上级共下发我县卫片执法图斑148个，涉及监测面积512.36亩、\
耕地面积207.5亩。截至6月30日，已整改到位问题95个，正在整改21个，未整改32个。二是严查违法用地。\
上半年出动执法人员*8人次，查处违法用地*7宗，收缴罚没款3*.5万元。三是压实田长责任。\
全县设村级田长312名，聘请网格员1045名，竖立公示牌86块。各村坚持“一月一巡、一季一评”，发现苗头当日上报。
（二）做实要素保障，支撑发展。一是土地供应平稳。一级市场供应土地17宗，面积426.8亩，土地总价款28450万元。\
二是登记服务提速。深化“最多跑一次”改革，受理不动产登记2316件，邮寄证书近600本。\
三是用地报批有序。取得省政府对工业园等4个批次建设用地批复，县城片区总体规划于2024年5月获省政府批准。
二、下半年工作打算
（一）守好耕地。确保全年新增耕地1500亩，计划建设高标准农田3200亩。
（二）用好矿产。下半年拟出让采矿权4宗。全面推进国家储备林项目建设，建立周调度机制。
"""

LAST_YEAR = """云麓县自然资源局2023年工作总结
一、工作完成情况
（一）耕地保护。全县设村级田长298名，聘请网格员987名。
（二）土地供应。一级市场供应土地31宗，面积780.4亩，土地总价款45120万元。
"""

PARCEL_HEADER = (
    "序号",
    "乡镇",
    "图斑编号",
    "违法类型",
    "监测面积（亩）",
    "耕地面积（亩）",
    "是否立案",
    "整改状态",
    "下发日期",
)
PARCELS: Rows = (
    ("云麓县卫片图斑整改台账",),
    ("数据截至2024年6月30日",),
    PARCEL_HEADER,
    (1, "柳溪镇", "YL24001", "非农化", 0.1, 0.1, "是", "已整改", "2024-01-15"),
    (2, "柳溪镇", "YL24002", "非粮化", 0.2, "—", "否", "未整改", "2024-02-20"),
    (3, "石桥镇", "YL24003", "非农化", 45.5, 30.25, "是", "正在整改", "2024-03-05"),
    (4, "石桥镇", "YL24004", "非粮化", "1*.6", None, "否", "未整改", "2024-03-18"),
    (5, "白塔乡", "YL24005", "非粮化", 12, 12, "否", "已整改", "2024-04-02"),
    (6, "白塔乡", "YL24006", "非农化", 30, 8.75, "是", "未整改", "2024-05-11"),
    (7, "丰禾镇", "YL24007", "非农化", 150, 60, "否", "正在整改", "2024-06-21"),
    ("合计", None, None, None, 237.8, 111.1, None, None, None),
)

SUPPLY: Rows = (
    ("云麓县土地供应台账",),
    ("宗地编号", "位置", "用途", "供应方式", "面积（公顷）", "成交价（万元）", "供应日期"),
    ("GT2024-01", "柳溪镇", "工业", "挂牌", 2.5, 1200, "2024-01-20"),
    ("GT2024-02", "石桥镇", "住宅", "拍卖", 1.25, 3600.5, "2024-02-28"),
    ("GT2024-03", "石桥镇", "公共设施", "划拨", 0.8, None, "2024-04-10"),
    ("GT2024-04", "白塔乡", "工业", "挂牌", 4, 1800, "2024-05-30"),
    ("小计", None, None, None, 8.55, 6600.5, None),
)


def report_of(name: str, text: str) -> FileContent:
    paragraphs = [Paragraph(line) for line in text.split("\n")]
    key = f"/files/{name}"
    read = read_report(source_id(key), name, paragraphs)
    return FileContent(
        source=_source(name, "txt").model_copy(
            update={
                "kind": "report",
                "title": read.title,
                "period": read.period,
                "year_inferred": read.year_inferred,
                "report_kind": read.kind,
                "as_of": read.as_of,
                "issuer": read.issuer,
                "draft": read.draft,
            }
        ),
        text=read.text,
        sections=read.sections,
        passages=read.passages,
        facts=read.facts,
    )


def ledger_of(name: str, rows: Rows) -> FileContent:
    width = max(map(len, rows))
    grid = Grid("Sheet1", tuple((*row, *(None,) * (width - len(row))) for row in rows))
    read = read_table_grids(source_id(f"/files/{name}"), name, [grid])
    assert read.tables, read.skipped
    tables = tuple(TableContent(part.table, part.rows) for part in read.tables)
    first = tables[0].table
    source = _source(name, "xlsx").model_copy(update={"title": first.title, "period": first.as_of})
    return FileContent(source=source, tables=tables)


def _source(name: str, form: str) -> Source:
    key = f"/files/{name}"
    return Source(
        id=source_id(key),
        key=key,
        root="/files",
        name=name,
        sha256="0" * 64,
        size=1,
        format=form,
        title=name,
        kind="ledger",
    )


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return load_glossary()


@pytest.fixture(scope="session")
def build(glossary: Glossary) -> Build:
    """An assistant over the given reports (name -> text) and ledgers (name -> rows)."""

    def make(
        reports: Mapping[str, str] | None = None,
        ledgers: Mapping[str, Rows] | None = None,
        today: dt.date = dt.date(2024, 7, 15),
    ) -> Assistant:
        contents = [report_of(name, text) for name, text in (reports or {}).items()]
        contents += [ledger_of(name, rows) for name, rows in (ledgers or {}).items()]
        return Assistant(
            MemoryKnowledgeBase(contents, generation=3, reconcile=Reconciler(glossary)), glossary, lambda: today
        )

    return make


@pytest.fixture(scope="session")
def reports(build: Build) -> Assistant:
    """Two reports: the half-year one of 2024 and the yearly one of 2023."""
    return build({"2024半年总结.txt": HALF_YEAR, "2023总结.txt": LAST_YEAR})


@pytest.fixture(scope="session")
def ledgers(build: Build) -> Assistant:
    """A parcel ledger with awkward cells and a land supply ledger in 公顷."""
    return build(ledgers={"图斑台账.xlsx": PARCELS, "供地台账.xlsx": SUPPLY})
