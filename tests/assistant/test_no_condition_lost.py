"""Conditions piled up, times said of one side, which is more and by how much, offices named like land uses."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first
from tests.assistant.test_nothing_passed_over import FINDINGS, HAZARDS, PARCELS, PLOTS, REPORT


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    sheets = {"图斑": PARCELS, "供地": PLOTS, "督察": FINDINGS, "地灾": HAZARDS}
    return build({"工作总结.txt": REPORT}, {f"{name}.xlsx": rows for name, rows in sheets.items()})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("请统计占用永久基本农田、尚未立案且未整改到位的图斑数量", "图斑2个", id="stacked-behind"),
        pytest.param("请统计涉及永久基本农田、但未立案的非农化图斑个数", "图斑2个", id="but"),
        pytest.param("请列出涉及永久基本农田、未立案的非农化图斑编号", "共2个", id="listed"),
        pytest.param("哪个乡镇占用永久基本农田的图斑最多", "东陵镇", id="ranked-by-count"),
        pytest.param("东陵镇占用永久基本农田多少亩", "3.5亩", id="asked-for-as-a-figure"),
        pytest.param("2023年供应的工业用地和住宅用地，面积相差多少亩", "多10亩", id="the-time-of-both"),
        pytest.param("挂牌和拍卖，哪种方式供的地多，多多少亩", "多30亩", id="which-and-by-how-much"),
        pytest.param("东陵镇和苇塘乡，谁的图斑多，多几个", "多1个", id="whose-and-by-how-much"),
        pytest.param("没占永农的图斑有几个", "图斑2个", id="none-taken-up"),
        pytest.param("未占用永久基本农田且未立案的图斑有几个", "图斑1个", id="none-taken-up-and-more"),
        pytest.param("没占永农的图斑监测面积多少亩", "34亩", id="the-area-of-those"),
        pytest.param("水利局的宗地有哪些", "QG-05", id="an-office"),
        pytest.param("东陵和苇塘乡的图斑一共多少个", "图斑", id="a-short-name-and-a-whole-one"),
    ],
)
def test_every_condition_holds(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question)), county.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("交通运输局拿到的是哪几宗地", id="an-office-is-no-land-use"),
        pytest.param("没占永农多少亩", id="none-taken-up-is-no-amount"),
        pytest.param("未立案的图斑和督察问题各有几个", id="said-of-both"),
        pytest.param("东陵镇没整改的图斑比苇塘乡多几个", id="two-readings-of-a-state"),
    ],
)
def test_what_would_lose_a_part_is_not_answered(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


OUTPUT = (
    ("东江水泥主要产品情况",),
    ("时间", "产量（万吨）", "均价（元/吨）"),
)


@pytest.mark.parametrize(
    ("times", "span"),
    [
        pytest.param(("2022.01", "2022.02", "2022.03"), "2022.01到2022.03", id="months-with-a-dot"),
        pytest.param(("第1周", "第2周", "第3周"), "第1周至第3周", id="weeks"),
        pytest.param(
            ("2022年第一季度", "2022年第二季度", "2022年第三季度"), "2022年第一季度到2022年第三季度", id="quarters"
        ),
        pytest.param(("甲型", "乙型", "丙型"), "甲型—丙型", id="no-times"),
    ],
)
def test_the_ends_of_a_span_are_not_all_of_it(build: Build, times: tuple[str, ...], span: str) -> None:
    rows = tuple((time, 10 + place, 300) for place, time in enumerate(times))
    answer = build(ledgers={"东江水泥.xlsx": (*OUTPUT, *rows)}).ask(f"东江水泥{span}产量合计多少")
    assert all(figure.value not in (22,) for figure in answer.figures), answer.answer


@pytest.mark.parametrize(
    ("times", "named"),
    [
        pytest.param(("2022/3/31", "2022/6/30", "2022/9/30"), "2022年9月30日", id="days"),
        pytest.param((2019, 2020, 2021), "2021", id="years-under-a-word-for-time"),
    ],
)
def test_rows_of_a_time_each_are_called_by_it(build: Build, times: tuple[object, ...], named: str) -> None:
    rows = tuple((time, 10 + place, 300) for place, time in enumerate(times))
    answer = build(ledgers={"东江水泥.xlsx": (*OUTPUT, *rows)}).ask("东江水泥产量最大的是什么时候")
    assert named in first(answer), answer.answer


def test_a_header_right_below_another_table_begins_the_next(build: Build) -> None:
    below = (("品种", "产量（万吨）", "占比（%）"), ("甲种", 12, 40), ("乙种", 18, 60))
    rows = (("地区", "产量（万吨）", "同比（%）"), ("东区", 10, 1.1), ("西区", 20, -2), *below)
    office = build(ledgers={"东江水泥.xlsx": rows})
    assert "乙种，18万吨" in first(office.ask("东江水泥哪个品种产量最大"))
    assert "西区，20万吨" in first(office.ask("东江水泥哪个地区产量最大"))


def test_the_largest_is_never_counted(build: Build) -> None:
    rows = (
        ("东江水泥2023年分地区产量（单位：万吨）",),
        ("地区", "2022年", "2023年"),
        ("东区", 10, 13),
        ("西区", 20, 25),
    )
    office = build(ledgers={"东江水泥.xlsx": rows})
    assert "西区，25万吨" in first(office.ask("东江水泥2023年产量最大的是哪个地区"))


def test_two_kinds_without_their_noun_are_not_counted_among_all_rows(county: Assistant) -> None:
    answer = Talk(county).ask("东陵镇图斑多少个", "非农化和非粮化各几个")
    assert answer.status is not Status.ANSWERED, answer.answer
