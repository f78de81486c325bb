"""Figures month by month and year by year: every time with its figure, in order, as a line."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build

SUPPLY = (
    ("云麓县土地供应台账",),
    ("宗地编号", "乡镇", "用途", "面积（公顷）", "供应日期"),
    ("GT-01", "柳溪镇", "工业", 2, "2023-02-03"),
    ("GT-02", "石桥镇", "住宅", 1, "2023-11-09"),
    ("GT-03", "柳溪镇", "工业", 3, "2024-01-20"),
    ("GT-04", "柳溪镇", "工业", 4, "2024-01-25"),
    ("GT-05", "石桥镇", "住宅", 1.5, "2024-03-18"),
    ("GT-06", "白塔乡", "商服", 0.5, "2024-04-22"),
)
CASES = (
    ("云麓县信访件台账",),
    ("信访编号", "乡镇", "来访日期", "是否办结"),
    ("XF-01", "柳溪镇", "2024-01-03", "是"),
    ("XF-02", "石桥镇", "2024-02-09", "否"),
    ("XF-03", "石桥镇", "2024-02-19", "是"),
)
VISITS = (
    ("云麓县巡查月报",),
    ("月份", "巡查次数（次）", "发现线索（条）"),
    ("2023年11月", 20, 3),
    ("2023年12月", 30, 1),
    ("2024年1月", 25, 4),
    ("2024年2月", 35, "*"),
)
QUOTAS = (
    ("云麓县用地批次台账",),
    ("批次", "批准年度", "批准面积（公顷）"),
    ("2020年第1批次", 2020, 12.5),
    ("2021年第1批次", 2021, 8),
    ("2021年第2批次", 2021, 4),
    ("2023年第1批次", 2023, 9),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    ledgers = {"供地台账.xlsx": SUPPLY, "信访台账.xlsx": CASES, "巡查月报.xlsx": VISITS, "批次台账.xlsx": QUOTAS}
    return build(ledgers=ledgers, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "said", "labels"),
    [
        pytest.param(
            "今年各月供地宗数变化",
            "2024年各月宗地（按供应日期）：1月2宗，2月0宗，3月1宗，4月1宗",
            ("2024年1月", "2024年2月", "2024年3月", "2024年4月"),
            id="dates-by-month-with-months-of-none",
        ),
        pytest.param(
            "每季度供地面积，画个折线图",
            "2023年四季度1公顷，2024年一季度8.5公顷，2024年二季度0.5公顷",
            ("2023年一季度", "2023年二季度", "2023年三季度", "2023年四季度", "2024年一季度", "2024年二季度"),
            id="quarters-of-a-sum",
        ),
        pytest.param(
            "近三年供地面积走势", "2023年3公顷，2024年9公顷", ("2023年", "2024年"), id="years-when-none-is-said"
        ),
        pytest.param("每月来访的信访件几件", "1月1件，2月2件", ("2024年1月", "2024年2月"), id="date-that-is-named"),
        pytest.param(
            "去年11月以来逐月巡查次数",
            "2023年11月20次，2023年12月30次，2024年1月25次，2024年2月35次",
            ("2023年11月", "2023年12月", "2024年1月", "2024年2月"),
            id="rows-of-months",
        ),
        pytest.param(
            "20到23年每年批准面积多少",
            "各年批次批准面积：2020年12.5公顷，2021年12公顷，2023年9公顷",
            ("2020年", "2021年", "2023年"),
            id="rows-of-years",
        ),
        pytest.param(
            "20年到23年，一年批准面积多少",
            "各年批次批准面积：2020年12.5公顷，2021年12公顷，2023年9公顷",
            ("2020年", "2021年", "2023年"),
            id="one-year-of-several",
        ),
        pytest.param("2021年以来每年批准面积多少", "2021年12公顷，2023年9公顷", ("2021年", "2023年"), id="years-since"),
    ],
)
def test_every_time_with_its_figure(county: Assistant, question: str, said: str, labels: tuple[str, ...]) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert said in answer.answer
    assert answer.chart is not None
    assert answer.chart["kind"] == "line"
    assert tuple(answer.chart["labels"]) == labels


def test_hidden_digits_leave_a_gap_in_the_line(county: Assistant) -> None:
    answer = county.ask("今年每月发现线索几条")
    assert answer.status is Status.ANSWERED, answer.answer
    assert answer.chart is not None
    assert answer.chart["values"] == ["4", None]
    assert "数字缺位1行" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("每月办结信访件几件", id="what-became-of-rows-has-no-date"),
        pytest.param("信访件办结率逐月变化", id="rate-of-what-became-of-rows"),
        pytest.param("每月批准面积多少", id="years-tell-nothing-of-months"),
        pytest.param("每月供地最多的乡镇是哪个", id="largest-of-each-month"),
    ],
)
def test_no_trend_by_a_date_of_something_else(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert not answer.figures
