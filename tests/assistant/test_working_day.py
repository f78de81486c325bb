"""What staff ask on a working day: shares told by a time, kinds in columns, rates of single rows, states one by one."""

from __future__ import annotations

import pytest

from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first
from tests.assistant.test_nothing_passed_over import PARCELS, PLOTS, REPORT

REGISTRY = (
    ("清川县不动产登记月报",),
    ("单位：件",),
    ("月份", "首次登记", "转移登记", "抵押登记", "查封登记"),
    ("2023年12月", 90, 60, 30, 2),
    ("2024年1月", 10, 42, 31, 5),
    ("2024年2月", 12, 30, 35, 4),
    ("2024年3月", 11, 28, 33, 9),
)
BATCHES = (
    ("清川县批而未供土地台账",),
    ("批准年度", "批次名称", "批准面积（公顷）", "已供面积（公顷）", "未供面积（公顷）"),
    (2022, "2022年第1批次", 10, 9, 1),
    (2022, "2022年第2批次", 20, 8, 12),
    (2023, "2023年第1批次", 8, 2, 6),
)
MINES = (
    ("清川县采矿权台账",),
    ("采矿许可证号", "矿山名称", "乡镇", "开采矿种", "矿区面积（平方公里）", "有效期止", "生产状态"),
    ("C001", "石门矿", "东陵镇", "石灰岩", 0.5, "2025-03-31", "生产"),
    ("C002", "南山矿", "东陵镇", "砂岩", 0.2, "2026-05-31", "关闭"),
    ("C003", "北冲矿", "苇塘乡", "砂岩", 0.3, "2023-05-31", "关闭"),
    ("C004", "新田矿", "马桥镇", "页岩", 0.4, "2027-05-31", "停产"),
)
FINDINGS = (
    ("清川县督察反馈问题整改台账",),
    ("问题编号", "问题类别", "乡镇", "面积（亩）", "是否销号", "下发日期"),
    ("D-01", "批而未供", "东陵镇", 5, "否", "2024-02-01"),
    ("D-02", "闲置土地", "苇塘乡", 9, "是", "2024-03-05"),
    ("D-03", "闲置土地", "苇塘乡", 4, "是", "2023-11-20"),
)
FARMLAND = (
    ("清川县卫片执法图斑台账",),
    ("图斑编号", "乡镇", "耕地面积（亩）", "永久基本农田（亩）"),
    ("QC-01", "东陵镇", 10, 4),
    ("QC-02", "东陵镇", 6, None),
    ("QC-03", "苇塘乡", 4, 1),
)
SUMMED = (*FARMLAND, ("合计", None, 20, 5))


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    sheets = {"图斑": PARCELS, "供地": PLOTS, "登记月报": REGISTRY, "批而未供": BATCHES, "矿山": MINES}
    sheets["督察"] = FINDINGS
    return build({"总结.txt": REPORT}, {f"{name}.xlsx": rows for name, rows in sheets.items()})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("欠缴价款中2023年供的地占比", "100%", id="share-of-a-time"),
        pytest.param("2023年供应的宗地面积占全部宗地面积的比例", "38.46%", id="of-all-times"),
        pytest.param("2024年供应的宗地里工业用地占比", "33.33%", id="the-time-of-the-whole"),
        pytest.param("2024年一季度哪种登记办得最多", "转移登记，100件", id="kinds-in-columns"),
        pytest.param("2024年一季度除了转移登记，其他登记一共办了多少件", "合计150件", id="all-kinds-but-one"),
        pytest.param("2024年一季度除开抵押，其他各种登记加起来办了多少件", "合计151件", id="but-for-a-short-name"),
        pytest.param("2024年一季度办得最少的是哪类登记", "查封登记，18件", id="least-first"),
        pytest.param("2024年一季度平均每月办多少件转移登记", "平均33.3", id="average-of-months"),
        pytest.param("供地率低于50%的批次有几个", "共2个", id="rate-of-a-row"),
        pytest.param("供地不到一半的批次有哪些", "2023年第1批次25%", id="half"),
        pytest.param("非农化图斑已整改和未整改的各有几个", "非农化、整改完成图斑2个", id="states-one-by-one"),
        pytest.param("今年下发的督察问题多少个，其中销号多少个", "问题1个", id="the-time-of-the-ask-before"),
        pytest.param("有没有那种采矿证还没到期、矿已经关了的", "共1个", id="closed-as-a-verb"),
        pytest.param("停产的矿，矿区面积加起来合多少公顷呢", "40公顷", id="comes-to"),
        pytest.param("上半年新增耕地多少公顷", "新增耕地410亩（合27.33公顷）", id="a-stated-figure-converted"),
        pytest.param("远大机械还欠着多少钱没交", "400万元", id="still-owes"),
        pytest.param("有没有还没把钱交清的宗地", "共1个", id="not-paid-up"),
        pytest.param("立案图斑最多的前两个乡镇，各立了多少", "东陵镇", id="verb-said-again"),
        pytest.param("东陵镇那块住宅用地卖了多少钱", "3000万元", id="land-is-no-verb"),
        pytest.param("2024年一季度转一登记一共办了多少件", "100件", id="numeral-for-a-character"),
        pytest.param("请把面积最大的两宗地排一下，写明宗地编号和成交价", "QG-05", id="with-these-fields"),
        pytest.param(
            "成交价最高的宗地面积是多少", "QG-01（东陵镇），3000万元，面积20亩", id="another-figure-of-the-one"
        ),
        pytest.param("监测面积最大的图斑永农面积多少", "QC-05（苇塘乡），30亩，永久基本农田空白", id="a-blank-is-said"),
        pytest.param("未供面积最大的批次批准面积多少公顷", "批准面积20公顷", id="another-figure-of-a-batch"),
    ],
)
def test_it_is_answered(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question)), county.ask(question).answer


def test_what_is_under_way_is_told_once(county: Assistant) -> None:
    answer = county.ask("图斑已整改、正在整改、未整改的各有几个")
    assert answer.answer.count("正在整改") == 1, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("2024年一季度除了更名登记，其他登记一共办了多少件", id="no-such-kind"),
        pytest.param("2024年一季度除了查封登记，其他登记哪个月最多", id="no-sum-asked"),
        pytest.param("2024年一季度哪种矿最多", id="no-columns-of-that-kind"),
        pytest.param("2019年哪种登记办得最多", id="no-such-time"),
        pytest.param("东陵镇批而未供多少", id="a-category-called-like-another-ledger"),
        pytest.param("今年平均每月供了几宗地", id="a-year-that-is-not-over"),
        pytest.param("2023年平均每季度供了几宗地", id="a-year-of-which-the-ledger-tells-a-part"),
        pytest.param("2023年每月平均整改率", id="a-rate-does-not-add-up"),
    ],
)
def test_kinds_that_no_columns_tell_get_no_figure(county: Assistant, question: str) -> None:
    assert county.ask(question).figures == ()


@pytest.mark.parametrize(
    ("rows", "rate"),
    [
        pytest.param(FARMLAND, "35.71%", id="a-blank-is-not-known"),
        pytest.param(SUMMED, "25%", id="the-printed-totals-count-it-as-none"),
    ],
)
def test_a_blank_part_of_a_whole(build: Build, rows: tuple[tuple[object, ...], ...], rate: str) -> None:
    office = build(ledgers={"耕地.xlsx": rows})
    assert rate in first(office.ask("图斑占的耕地里头，永久基本农田能占到百分之多少"))


def test_a_total_among_the_kinds_is_not_added_to_them(build: Build) -> None:
    rows = ((*row[:1], sum(row[1:]), *row[1:]) for row in REGISTRY[3:])
    header = (REGISTRY[2][0], "不动产登记", *REGISTRY[2][1:])
    office = build(ledgers={"月报.xlsx": (*REGISTRY[:2], header, *rows)})
    assert office.ask("2024年一季度除了转移登记，其他登记一共办了多少件").figures == ()
