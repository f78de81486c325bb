"""Questions over ledgers whose words can be read in more than one way, and which reading is taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from ingest.readers.reading import CellValue

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]


def _row(line: str) -> tuple[CellValue, ...]:
    """Cells with blanks between them; a lone hyphen is an empty one."""
    cells = (None if cell == "-" else cell for cell in line.split())
    return tuple(float(cell) if cell and re.fullmatch(r"\d+(\.\d+)?", cell) else cell for cell in cells)


LAND: Rows = (
    ("临溪县土地供应台账",),
    _row("地块编号 乡镇 受让单位 土地用途 供应方式 是否缴纳保证金 面积（亩） 成交价（万元） 欠缴价款（万元） 供应日期"),
    _row("LX-01 南坝镇 临溪锦程置业有限公司 住宅用地 挂牌 是 50 3000 0 2024-01-12"),
    _row("LX-02 南坝镇 临溪锦程置业有限公司 商服用地 拍卖 是 20 1900 300 2024-02-20"),
    _row("LX-03 北山乡 临溪远航机械有限公司 工业用地 挂牌 否 80 800 0 2024-04-02"),
    _row("LX-04 北山乡 临溪县交通运输局 交通运输用地 划拨 否 30 - - 2024-05-06"),
    _row("LX-05 东河镇 临溪县水利局 交通运输用地 划拨 否 10 - - 2024-05-06"),
    _row("LX-06 东河镇 临溪远航机械有限公司 工业用地 协议 是 60 500 120 2023-11-18"),
)

APPROVED: Rows = (
    ("临溪县用地批次台账",),
    _row("批准年度 批次名称 批准面积（公顷） 已供面积（公顷） 未供面积（公顷） 未供原因 发证机关"),
    _row("2021 2021年第1批次 10 4 6 规划调整 临溪县自然资源和规划局"),
    _row("2021 2021年第2批次 8 8 0 - 临安市自然资源和规划局"),
    _row("2022 2022年第1批次 6 1 5 资金不到位 临溪县自然资源和规划局"),
    _row("2023 2023年第1批次 7 0 7 规划调整 临溪县自然资源和规划局"),
)

REGISTRY: Rows = (
    ("登记月报",),
    _row("月份 首次登记（件） 转移登记（件）"),
    _row("2023年12月 40 90"),
    _row("2024年1月 50 100"),
    _row("2024年2月 30 120"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(ledgers={"供地.xlsx": LAND, "批次.xlsx": APPROVED, "月报.xlsx": REGISTRY})


def first(answer: Answer) -> str:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("没缴清价款的地块有哪些", ["LX-02", "LX-06"], id="something-is-left"),
        pytest.param("欠缴价款最多的单位", ["受让单位是临溪锦程置业有限公司，300万元"], id="whose"),
        pytest.param("供应给县交通运输局的地块有几个", ["临溪县交通运输局地块1个"], id="office-without-its-place"),
        pytest.param("划拨用地涉及哪些单位", ["临溪县交通运输局1个", "临溪县水利局1个"], id="a-tail-of-all-values"),
        pytest.param("工业、住宅用地各有几个地块", ["工业用地2个", "住宅用地1个"], id="shared-tail"),
        pytest.param("今年供应最贵的3块地", ["LX-01", "LX-02", "LX-03"], id="dear-is-of-money"),
        pytest.param("最大的一块工业用地在哪个乡镇", ["LX-03", "北山乡"], id="largest-single-one"),
        pytest.param("供应的工业用地平均一亩卖多少万", ["9.29万元"], id="price-per-unit"),
        pytest.param("LX-03这块地给谁了", ["受让单位临溪远航机械有限公司"], id="who-without-the-column"),
        pytest.param("LX-03是卖给哪个的", ["受让单位临溪远航机械有限公司"], id="whom-as-which"),
        pytest.param(
            "面积最大的那个地块在哪个乡镇，给谁了，做什么用",
            ["LX-03", "北山乡", "临溪远航机械有限公司", "工业用地", "80亩"],
            id="several-fields-of-the-largest",
        ),
        pytest.param("最早供应的地块是哪个", ["最早的是LX-06", "2023年11月18日"], id="first-day"),
        pytest.param("拿地的单位一共几家，重复的只算一家", ["受让单位4家"], id="named-by-what-they-did"),
        pytest.param("没缴纳保证金的地块有几个", ["3个"], id="flag-by-its-negation"),
        pytest.param("没交保证金的地块有几个", ["3个"], id="flag-by-another-verb"),
        pytest.param("供应面积超过60亩的乡镇有哪些", ["面积大于60亩的乡镇共3个"], id="limit-on-groups"),
        pytest.param("LX-06是不是挂牌的", ["没有LX-06、挂牌"], id="is-it-so"),
        pytest.param("LX-03和LX-04分别卖了多少钱", ["LX-03：800万元", "没有符合条件的LX-04"], id="one-of-two-has-none"),
        pytest.param("按面积从大到小列出工业用地地块", ["LX-03（北山乡、面积80亩）；LX-06"], id="list-in-order"),
        pytest.param("供应了几块多少亩多少钱", ["6块", "250亩", "6200万元"], id="three-units-in-a-row"),
        pytest.param("住宅用地多少块工业用地多少块", ["住宅用地地块1块", "工业用地地块2块"], id="asks-end-their-parts"),
    ],
)
def test_land(office: Assistant, question: str, texts: list[str]) -> None:
    answer = office.ask(question)
    assert all(text in first(answer) for text in texts), answer.answer


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("哪一年批的未供面积最多", "批准年度是2023，7公顷", id="which-year"),
        pytest.param(
            "未供面积超过5公顷的批次有几个，合计多少公顷", "2个，未供面积合计13公顷", id="column-of-the-limit"
        ),
        pytest.param("已供面积占批准面积的百分之几", "41.94%", id="column-of-column"),
        pytest.param("批次的供地率", "供地率41.94%", id="rate-of-columns"),
        pytest.param("未供原因有哪几种", "规划调整2个、资金不到位1个", id="which-values"),
        pytest.param("市局发证的批次有几个", "临安市自然资源和规划局批次1个", id="office-shortened"),
        pytest.param("首次登记和转移登记今年各多少件", "首次登记合计80件，转移登记合计220件", id="time-said-once"),
        pytest.param("转移登记最多的是哪个月", "2024年2月", id="rows-are-months"),
        pytest.param("今年转移登记月均多少", "110件", id="by-month"),
    ],
)
def test_batches_and_months(office: Assistant, question: str, text: str) -> None:
    assert text in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("住宅用地和工业用地分别多少亩，成交价多少", id="third-ask-of-which"),
        pytest.param("平均每个乡镇供应多少亩", id="average-of-sums"),
        pytest.param("LX-03在哪个乡镇，谁审批的", id="who-of-another-kind"),
        pytest.param("2021年第1批次是谁的", id="nobody-in-the-table"),
        pytest.param("地块数量排名", id="rank-of-nothing"),
        pytest.param("供应涉及几个乡镇几个单位", id="two-numbers-at-once"),
        pytest.param("今年缴纳保证金的地块有几个", id="day-of-another-event"),
        pytest.param("南坝镇地块几个，批次几个", id="batches-have-no-town"),
        pytest.param("哪个科室供应的地块最多", id="no-such-column"),
    ],
)
def test_no_reading_is_guessed(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


def test_tables_that_fit_alike_are_offered_in_the_order_of_their_names(build: Build) -> None:
    names = ("丙", "甲", "乙")
    ledgers = {f"{name}.xlsx": ((f"{name}类地块台账",), *LAND[1:]) for name in names}
    orders = {
        build(ledgers=dict(order)).ask("地块有几个").options for order in (ledgers.items(), reversed(ledgers.items()))
    }
    assert len(orders) == 1
    (options,) = orders
    assert [option[1] for option in options] == sorted(names)


def test_groups_come_with_what_a_page_needs_to_draw_them(office: Assistant) -> None:
    answer = office.ask("按供应方式统计地块，画个柱状图")
    assert answer.chart == {
        "kind": "bar",
        "title": "各供应方式个数",
        "unit": "个",
        "labels": ["挂牌", "划拨", "拍卖", "协议"],
        "values": ["2", "2", "1", "1"],
    }
    assert office.ask("地块有几个").chart is None


def test_figures_of_further_asks_cite_their_own_rows(office: Assistant) -> None:
    answer = office.ask("地块几个，划拨几个，批次几个")
    assert [figure.value for figure in answer.figures] == [Decimal(6), Decimal(2), Decimal(4)]
    assert {citation.file for citation in answer.citations} == {"供地.xlsx", "批次.xlsx"}


FINDINGS: Rows = (
    ("临溪县巡查问题整改台账",),
    _row("编号 乡镇 计划复垦面积（亩） 已复垦面积（亩） 整改状态"),
    _row("XC-1 南坝镇 30 10 已整改"),
    _row("XC-2 北山乡 20 20 已整改"),
    _row("XC-3 东河镇 50 - 正在整改"),
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("巡查问题已整改多少个", "2个", id="a-word-of-the-title-with-already"),
        pytest.param("巡查问题正在整改的有几个", "1个", id="a-word-of-the-title-under-way"),
        pytest.param("巡查问题已复垦多少亩", "30亩", id="the-column-that-says-already"),
    ],
)
def test_done_is_a_condition_though_the_title_has_the_word(build: Build, question: str, said: str) -> None:
    assert said in first(build(ledgers={"巡查问题整改台账.xlsx": FINDINGS}).ask(question))


RECLAIMED: Rows = (
    ("临溪县挂钩项目台账",),
    _row("项目编号 乡镇 拆旧规模（亩） 已拆旧（亩） 投资（万元）"),
    _row("GG-1 南坝镇 100 50 30"),
    _row("GG-2 南坝镇 100 — 20"),
    _row("GG-3 北山乡 200 - 10"),
    _row("GG-4 东河镇 50 — 10"),
)


def test_a_dash_in_the_part_is_none_of_the_whole(build: Build) -> None:
    """Begun nowhere, a project counts with its whole; a blank cell says nothing of either."""
    answer = build(ledgers={"挂钩.xlsx": RECLAIMED}).ask("已拆旧占拆旧规模的百分之多少")
    assert "20%" in first(answer)
    assert "填“—”2行按0计" in answer.explanation


_FIRMS = ("锦程置业", "白岩置业", "远航机械", "青石建材")
_BUYERS = (*(f"临溪{firm}有限公司" for firm in _FIRMS), "临溪县教育局", "临溪县水利局")
BUYERS: Rows = (
    *LAND[:2],
    *(
        _row(f"LX-{place:02} 南坝镇 {buyer} 工业用地 挂牌 是 50 3000 {owed} 2024-01-12")
        for place, (buyer, owed) in enumerate([(buyer, owed) for buyer in _BUYERS for owed in (0, 20 * len(buyer))])
        if place != 1
    ),
)


def test_a_word_that_many_values_share_stands_for_them(build: Build) -> None:
    """The answer says the word, its 口径 which values that are."""
    answer = build(ledgers={"土地供应台账.xlsx": BUYERS}).ask("价款还没交清的有几家公司")
    assert first(answer).startswith("公司、欠缴价款大于0万元")
    assert "3家" in first(answer)
    assert "临溪青石建材有限公司" in answer.explanation


POINTS: Rows = (
    ("临溪县地质灾害隐患点台账",),
    _row("编号 名称 乡镇 灾害类型 险情等级 威胁人数（人） 状态"),
    _row("T-1 甲组滑坡 南坝镇 滑坡 中型 50 在册"),
    _row("T-2 乙组滑坡 西坪镇 滑坡 中型 20 在册"),
    _row("T-3 丙组崩塌 北山乡 崩塌 中型 10 已核销"),
    _row("T-4 丁组崩塌 东河镇 崩塌 中型 30 在册"),
    _row("T-5 戊组崩塌 东河镇 崩塌 小型 5 在册"),
)


def test_a_register_answers_before_its_cells_do(build: Build) -> None:
    """All words stand in cells and headers, which cannot say that towns are counted, each once."""
    answer = build(ledgers={"地质灾害隐患点台账.xlsx": POINTS}).ask("在册中型隐患点分布在几个乡镇")
    assert "涉及乡镇3个（去重）" in first(answer)


def test_in_rising_order_the_first_are_the_least(build: Build) -> None:
    answer = build(ledgers={"地质灾害隐患点台账.xlsx": POINTS}).ask("隐患点按威胁人数由少到多排列，列出前两个")
    assert "戊组崩塌" in first(answer)
    assert "甲组滑坡" not in first(answer)


def test_no_amount_stands_for_how_many_kinds_there_are(build: Build) -> None:
    answer = build(ledgers={"地质灾害隐患点台账.xlsx": POINTS}).ask("这些隐患点，灾害类型归拢起来一共是几样")
    assert "合计" not in answer.answer


def test_all_kinds_listed_behind_an_exclusion_are_left_out(build: Build) -> None:
    answer = build(ledgers={"塌方点.xlsx": (*POINTS, _row("T-6 己组泥石流 东河镇 泥石流 小型 9 在册"))}).ask(
        "除开滑坡的、崩塌的，剩下的在册隐患点有几处"
    )
    assert "1处" in first(answer)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("哪几宗工业用地还欠着价款", id="owing-behind"),
        pytest.param("价款没有缴清、用途又是工业用地的宗地编号", id="owing-beside-another-condition"),
    ],
)
def test_rows_that_owe_nothing_are_not_listed_with_those_that_do(build: Build, question: str) -> None:
    answer = build(ledgers={"土地供应台账.xlsx": BUYERS}).ask(question)
    assert answer.status is not Status.ANSWERED or "大于0" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("巡查问题整改已完成、尚未销号的有几个", id="listed"),
        pytest.param("整改已完成但没销号的巡查问题有几个", id="but"),
    ],
)
def test_done_and_not_struck_off_both_hold(build: Build, question: str) -> None:
    rows = [("临溪县巡查问题整改台账",), _row("问题编号 乡镇 整改进展 是否销号 面积（亩）")]
    rows += [
        _row(f"XC-{place} 南坝镇 {state} {off} 10")
        for place, (state, off) in enumerate(
            [("已完成整改", "否"), ("已完成整改", "是"), ("正在整改", "否"), ("未整改", "否")], start=1
        )
    ]
    assert "1个" in first(build(ledgers={"巡查问题整改台账.xlsx": rows}).ask(question))


def test_a_limit_before_what_is_not_done_is_one_on_what_is_left(build: Build) -> None:
    rows = (
        ("临溪县批而未供土地台账",),
        _row("批次名称 批准面积（公顷） 已供面积（公顷） 未供面积（公顷）"),
        *(_row(f"2021年第{place}批次 {9 + place} 8 {1 + place}") for place in range(1, 6)),
    )
    answer = build(ledgers={"批而未供.xlsx": rows}).ask("还压着5公顷以上没供的有几个批次")
    assert "批准面积" not in answer.answer
