"""Questions about releases of statistics: months of one year in rows, the time of an issue in the phrase that says
where to look, what divides the rows of indicators."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.cell_tables import Rows
from tests.assistant.conftest import Build

RELEASES: dict[str, Rows] = {
    "云岭市2023年各月快递业务情况.xlsx": (
        ("云岭市各月快递业务情况（2023年）", None, None),
        ("月份", "收件量（万件）", "派件量（万件）"),
        *((f"{month}月", str(100 + month * month), str(300 - 5 * month)) for month in range(1, 13)),
    ),
    "2024年5月份桐江区主要统计指标.xlsx": (
        ("2024年5月份桐江区主要统计指标", None, None, None, None, None),
        ("指标名称", "计量单位", "5月", None, "1—5月", None),
        (None, None, "绝对量", "同比增长（%）", "绝对量", "同比增长（%）"),
        ("水泥产量", "万吨", "31.5", "-4.1", "140.2", "2.6"),
        ("饮料产量", "万吨", "12.0", "6.5", "55.8", "-1.9"),
    ),
    "2024年1—5月份桐江区服务业营业收入.xlsx": (
        ("2024年1—5月份桐江区服务业营业收入", None),
        ("指标", "同比增长（%）"),
        ("服务业", "5.5"),
        ("分行业", None),
        ("  软件业", "12.4"),
        ("  租赁业", "-3.0"),
        ("    其中：汽车租赁", "-6.2"),
        ("  物业管理", "1.8"),
        ("分地区", None),
        ("  城东片", "6.1"),
        ("  城西片", "4.2"),
    ),
}


@pytest.fixture(scope="module")
def releases(build: Build) -> Assistant:
    return build(ledgers=RELEASES, today=dt.date(2024, 7, 15))


ANSWERED = (
    # months without a year are of the year of their table
    ("云岭市各月快递业务情况里，3月份收件量是多少", "109万件"),
    ("云岭市各月快递业务情况里，一季度收件量一共多少", "314万件"),
    ("云岭市各月快递业务情况里，5月的收件量比上个月多多少", "9万件"),
    ("云岭市各月快递业务情况里，5月的收件量比4月多多少", "9万件"),
    ("云岭市各月快递业务情况里，4月和6月哪个月的派件量高", "4月"),
    # the month that names an issue is not what is asked for
    ("桐江区5月份主要统计指标里，1—5月水泥产量是多少", "140.2"),
    ("桐江区5月份主要统计指标里，水泥产量是多少", "31.5"),
    ("桐江区5月份主要统计指标里，1—5月水泥产量增速比饮料产量增速高几个百分点", "4.5"),
    # rows are divided again and again, and go on behind 其中
    ("1—5月份桐江区服务业营业收入里，汽车租赁同比增长多少", "-6.2"),
    ("1—5月份桐江区服务业营业收入里，物业管理同比增长多少", "1.8"),
)


@pytest.mark.parametrize(("question", "told"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_releases_answer(releases: Assistant, question: str, told: str) -> None:
    answer = releases.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert told in answer.answer


REFUSED = (
    "云岭市各月快递业务情况里，2022年3月收件量是多少",  # months of another year
    "云岭市各月快递业务情况里，1月的收件量比上个月多多少",  # nothing stands for the month before
    "云岭市各月快递业务情况里，5月的收件量比去年同月多多少",
    "云岭市收件量和派件量的表里，最多的是哪个月",  # of which is not said
    "桐江区5月份主要统计指标里，上半年水泥产量是多少",
    "桐江区5月份主要统计指标里，水泥产量比4月多多少",
)


@pytest.mark.parametrize("question", REFUSED)
def test_what_releases_do_not_tell_is_not_answered(releases: Assistant, question: str) -> None:
    answer = releases.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
