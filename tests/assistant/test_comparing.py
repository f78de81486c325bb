"""Two times or two values against each other, of a ledger or of reports: both values, what differs, and whence."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk

HEADER = ("宗地编号", "乡镇", "用途", "面积（公顷）", "成交价（万元）", "供应日期", "是否开工")
SUPPLY = (
    ("云麓县土地供应台账",),
    HEADER,
    ("GT-01", "柳溪镇", "工业", 2, 100, "2023-02-03", "是"),
    ("GT-02", "石桥镇", "住宅", 1, 400, "2023-05-09", "是"),
    ("GT-03", "柳溪镇", "工业", 3, 150, "2023-11-20", "否"),
    ("GT-04", "柳溪镇", "工业", 4, 260, "2024-01-15", "是"),
    ("GT-05", "石桥镇", "住宅", 1.5, 700, "2024-03-18", "否"),
    ("GT-06", "白塔乡", "商服", 0.5, 340, "2024-05-22", "否"),
    ("GT-07", "柳溪镇", "工业", 2.5, "1*0", "2024-06-30", "否"),
)


@pytest.fixture(scope="module")
def supply(build: Build) -> Assistant:
    return build(ledgers={"供地台账.xlsx": SUPPLY}, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "今年上半年供地比去年同期多几宗",
            "2024年上半年比2023年上半年多2宗（2024年上半年4宗，2023年上半年2宗）",
            id="same-months-last-year",
        ),
        pytest.param(
            "今年上半年供地比去年多几宗",
            "2024年上半年比2023年上半年多2宗（2024年上半年4宗，2023年上半年2宗）",
            id="the-same-months-of-the-year-named",
        ),
        pytest.param(
            "上半年供地宗数同比增长百分之几",
            "2024年上半年比2023年上半年增长100%",
            id="growth-in-percent",
        ),
        pytest.param(
            "今年上半年供地几宗，比去年同期多几宗",
            "2024年上半年比2023年上半年多2宗（2024年上半年4宗，2023年上半年2宗）",
            id="a-figure-then-the-difference",
        ),
        pytest.param("今年上半年供地多少宗，同比增减百分之几", "增长100%（2024年上半年4个", id="up-or-down"),
        pytest.param("6月供地多少公顷，比前一个月多还是少", "2024年6月比2024年5月多2公顷", id="the-month-before-it"),
        pytest.param("6月供地环比多几宗", "2024年6月与2024年5月相同", id="month-on-month"),
        pytest.param("柳溪镇的宗地比石桥镇多几宗", "柳溪镇比石桥镇多2宗（柳溪镇4宗，石桥镇2宗）", id="two-towns"),
        pytest.param("开了工的宗地和没开工的比，哪边面积大，差多少公顷", "开工比没开工", id="a-flag-and-its-contrary"),
        pytest.param(
            "今年供地，柳溪镇的和石桥镇的哪个面积大，大多少公顷", "柳溪镇比石桥镇多5公顷", id="a-topic-before"
        ),
        pytest.param("石桥的宗地比柳溪少几宗", "石桥镇比柳溪镇少2宗", id="names-without-suffix"),
        pytest.param(
            "2023年供应的宗地开工率比2024年高几个百分点",
            "2023年比2024年高41.67个百分点（2023年66.67%，2024年25%）",
            id="rates-in-points",
        ),
    ],
)
def test_both_sides_and_what_lies_between(supply: Assistant, question: str, said: str) -> None:
    answer = supply.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert {citation.file for citation in answer.citations} == {"供地台账.xlsx"}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("今年上半年供地比前年同期多几宗", id="nothing-known-of-then"),
        pytest.param("柳溪镇的宗地比丰禾镇多几宗", id="town-that-is-not-there"),
        pytest.param("柳溪镇的宗地比工业用地多几宗", id="not-of-one-kind"),
        pytest.param("今年供地比挂牌的去年同期多几宗", id="word-that-is-not-there"),
    ],
)
def test_no_comparison_with_what_is_not_there(supply: Assistant, question: str) -> None:
    answer = supply.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert not answer.figures


THIS_HALF = """云麓县自然资源局2024年上半年工作总结
一、工作完成情况
（一）执法监察。截至6月30日，卫片图斑已整改到位95个，整改率64.2%。
（二）地质灾害。上半年组织应急演练42场，转移群众*18人，发放明白卡约900份。受理不动产登记2316件，较上年同期增长8%。
二、下半年工作打算
（一）地质灾害。下半年计划组织应急演练20场。
"""
YEAR_END = """云麓县自然资源局2023年工作总结
一、工作完成情况
（一）执法监察。截至12月31日，卫片图斑已整改到位80个，整改率51.7%。
（二）地质灾害。全年组织应急演练70场。
"""
LAST_HALF = """云麓县自然资源局2023年上半年工作总结
一、工作完成情况
（一）执法监察。截至6月30日，卫片图斑已整改到位33个，整改率20.5%。
（二）地质灾害。上半年组织避险演练27场，转移群众350人，发放明白卡860份。受理不动产登记2144件。
"""


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("今年供地比去年多几宗", id="this-year-and-last"),
        pytest.param("2024年供应的宗地面积比2023年增加多少公顷", id="the-years-by-number"),
        pytest.param("今年供地面积比去年多还是少", id="more-or-less"),
        pytest.param("今年供地比去年上半年多几宗", id="against-some-months"),
        pytest.param("2023年供地比2024年少几宗", id="the-one-that-is-over-first"),
    ],
)
def test_a_year_that_goes_on_is_not_set_against_one_that_is_over(supply: Assistant, question: str) -> None:
    answer = supply.ask(question)
    assert answer.status is Status.NO_EVIDENCE
    assert "还没有过完" in answer.answer


@pytest.fixture(scope="module")
def halves(build: Build) -> Assistant:
    texts = {"2024上半年.txt": THIS_HALF, "2023年.txt": YEAR_END, "2023上半年.txt": LAST_HALF}
    return build(reports=texts, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "said", "files"),
    [
        pytest.param(
            "应急演练上半年比去年上半年多搞了几场",
            "2024年上半年比2023年上半年多15场（2024年上半年42场，2023年上半年27场）",
            {"2024上半年.txt", "2023上半年.txt"},
            id="half-years",
        ),
        pytest.param("上半年应急演练同比多几场", "多15场", {"2024上半年.txt", "2023上半年.txt"}, id="year-on-year"),
        pytest.param("应急演练上半年同比增长百分之几", "增长55.56%", {"2024上半年.txt", "2023上半年.txt"}, id="growth"),
        pytest.param(
            "去年底图斑整改率比6月底提高了几个百分点",
            "2023年12月31日比2023年6月30日高31.2个百分点（2023年12月31日51.7%，2023年6月30日20.5%）",
            {"2023年.txt", "2023上半年.txt"},
            id="days-of-one-year",
        ),
        pytest.param(
            "不动产登记上半年同比增长百分之几",
            "增长8.02%",
            {"2024上半年.txt", "2023上半年.txt"},
            id="growth-worked-out",
        ),
    ],
)
def test_what_reports_state_at_two_times(halves: Assistant, question: str, said: str, files: set[str]) -> None:
    answer = halves.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert {citation.file for citation in answer.citations} == files


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("应急演练今年上半年比前年上半年多几场", id="no-report-of-then"),
        pytest.param("应急演练2024年比2023年多几场", id="half-a-year-is-no-year"),
        pytest.param("应急演练下半年比上半年多几场", id="an-intention-is-no-result"),
        pytest.param("转移群众上半年比去年同期多多少人", id="hidden-digits"),
        pytest.param("发放明白卡上半年比去年同期多多少份", id="about-so-many"),
    ],
)
def test_no_difference_of_what_reports_leave_open(halves: Assistant, question: str) -> None:
    answer = halves.ask(question)
    assert answer.status is Status.NO_EVIDENCE or not answer.figures, answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "去年6月底、去年底、今年6月底，图斑整改率怎么变的",
            "2023年6月30日20.5%，2023年12月31日51.7%，2024年6月30日64.2%",
            id="days-in-a-row",
        ),
        pytest.param(
            "应急演练去年上半年搞了多少场，今年上半年又是多少",
            "2023年上半年27场，2024年上半年42场",
            id="asked-again-for-another-time",
        ),
        pytest.param("2023年和2024年上半年应急演练各几场", "2023年上半年27场，2024年上半年42场", id="months-said-once"),
        pytest.param("转移群众去年上半年和今年上半年分别多少人", "2023年上半年350人，2024年上半年*18人", id="hidden"),
    ],
)
def test_one_figure_at_each_of_the_times_named(halves: Assistant, question: str, said: str) -> None:
    answer = halves.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert answer.chart is not None
    assert answer.chart["kind"] == "line"
    assert list(answer.chart["labels"]) == [row[0] for row in answer.table.rows]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("应急演练去年上半年和今年上半年一共多少场", id="in-all"),
        pytest.param("应急演练前年上半年和今年上半年各多少场", id="one-time-without"),
        pytest.param("应急演练去年上半年和今年上半年平均多少场", id="mean"),
    ],
)
def test_times_are_not_set_side_by_side_where_that_is_not_asked(halves: Assistant, question: str) -> None:
    answer = halves.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("2023年和2024年供地宗数对比", "2023年3宗，2024年4宗", id="years"),
        pytest.param("23年、24年上半年分别供地多少公顷", "2023年上半年3公顷，2024年上半年8.5公顷", id="half-years"),
        pytest.param("2023年供地几宗，2024年上半年呢", "2023年3宗，2024年上半年4宗", id="each-with-an-ask-of-its-own"),
        pytest.param("去年全年供地多少公顷，今年上半年呢", "2023年6公顷，2024年上半年8.5公顷", id="all-of-the-year"),
    ],
)
def test_each_time_of_a_ledger(supply: Assistant, question: str, said: str) -> None:
    assert said in supply.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("2024年上半年开工率比去年同期高几个百分点", id="difference"),
        pytest.param("2023年上半年和2024年上半年的开工率各是多少", id="each"),
    ],
)
def test_what_became_of_rows_is_not_dated_by_when_they_came(supply: Assistant, question: str) -> None:
    answer = supply.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_a_question_of_its_own_after_figures_of_reports(halves: Assistant) -> None:
    talk = Talk(halves)
    assert talk.ask("应急演练上半年比去年上半年多搞了几场").status is Status.ANSWERED
    assert "取自报告" in talk.ask("那柳溪镇呢").answer
    assert "42场" in talk.ask("上半年组织应急演练多少场").answer
    talk.ask("应急演练上半年同比多几场")
    assert "取自报告" not in talk.ask("收缴罚没款多少万元").answer
