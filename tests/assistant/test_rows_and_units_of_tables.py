"""Plain questions in a table's own words: each row, who has more, shares of all, limits below nothing, units."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from ingest.readers.reading import CellValue
from tests.assistant.conftest import Build

TABLES: dict[str, tuple[tuple[CellValue, ...], ...]] = {
    "2023年柳湾县养老院基本情况表.xlsx": (
        ("养老院名称", "类型", "床位数（张）", "护理员数（人）"),
        ("东山敬老院", "公办", 120, 18),
        ("松涛养老院", "民办", 200, 40),
        ("暖阳公寓", "民办", 60, 20),
        ("湖滨养老院", "公办", 160, 30),
        ("合计", None, 540, 108),
    ),
    "柳湾市2024年6月菜价变动情况.xlsx": (
        ("品名", "单位", "均价（元）", "涨跌幅（%）"),
        ("白菜", "千克", 2.4, -5.2),
        ("黄瓜", "千克", 4.1, 3.0),
        ("豆角", "千克", 6.6, 0),
        ("鸡蛋", "千克", 9.2, -0.8),
    ),
    "云川水务2023年环境责任报告.xlsx": (
        ("指标", "单位", "2021年", "2022年", "2023年"),
        ("排放总量", "吨二氧化碳当量", 9100, 8800, 8200),
        ("排放强度", "吨二氧化碳当量/万吨水", 3.6, 3.4, 3.1),
        ("用水量", "万吨", 52, 49, 47),
        ("公益捐赠", "万元", 30, 45, 41),
    ),
    "云川科技盈利预测表.xlsx": (
        ("单位：百万元（除特别注明外）", None, None, None),
        ("会计年度", "2022A", "2023A", "2024E"),
        ("营业收入", 1420, 1688, 2105),
        ("财务费用", -6, -7, -5),
        ("市盈率", 41.2, 35.5, 28.0),
    ),
}
ANSWERED = (
    # each of what the rows are called is all of them
    ("2023年柳湾县养老院基本情况表里，各养老院床位数的平均值是多少", "135张"),
    ("柳湾县2023年4所养老院的平均护理员数是多少人", "27人"),
    ("2023年柳湾县养老院基本情况表里，各养老院中护理员数最少的是哪家", "东山敬老院"),
    # which of two has more, wherever 更 stands
    ("暖阳公寓和松涛养老院谁的床位数更多", "松涛养老院"),
    ("床位数，东山敬老院与湖滨养老院哪个更多", "湖滨养老院"),
    # a share of the same figure of all
    ("2023年柳湾县养老院基本情况表里，松涛养老院的床位数占床位数合计的比重是多少", "37.04%"),
    ("2023年柳湾县养老院基本情况表里，松涛养老院床位数占全部养老院的百分之几", "37.04%"),
    # limits of nothing and below it; 涨跌幅 is no fall
    ("柳湾市2024年6月菜价变动情况里，涨跌幅在0%以上的有哪些", "共2个"),
    ("柳湾市2024年6月菜价变动情况里，涨跌幅高于-1%的有几个", "3个"),
    ("柳湾市2024年6月菜价变动情况里，涨跌幅低于负1%的有几个", "1个"),
    ("柳湾市2024年6月菜价变动情况里，跌幅超过1%的有几个", "1个"),
    # the unit of a row, and what figures are of
    ("云川水务2022年公益捐赠是多少", "45万元"),
    ("云川水务2023年排放强度是多少", "3.1吨二氧化碳当量/万吨水"),
    ("云川水务2021年至2023年用水量的最高值是多少", "用水量，最大的是2021年，52万吨"),
    ("云川水务公益捐赠2022年比2021年多多少", "公益捐赠，2022年比2021年多15万元"),
    ("云川科技盈利预测表里，2023A营业收入是多少", "1688百万元"),
)


@pytest.fixture(scope="module")
def tables(build: Build) -> Assistant:
    return build(ledgers=TABLES)


@pytest.mark.parametrize(("question", "told"), ANSWERED)
def test_plain_questions_are_answered(tables: Assistant, question: str, told: str) -> None:
    answer = tables.ask(question)
    assert answer.status is Status.ANSWERED, answer
    assert told in answer.answer, answer.answer


def test_a_ratio_is_in_no_unit_of_amounts(tables: Assistant) -> None:
    answer = tables.ask("云川科技盈利预测表里，2023A市盈率是多少")
    assert "35.5" in answer.answer
    assert "百万元" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "2023年柳湾县养老院基本情况表里，各类型床位数的平均值是多少",  # by groups, no average of all
        "柳湾县2023年5所养老院的平均护理员数是多少人",  # there are four
        "2023年柳湾县养老院基本情况表里，各养老院床位数的平均值分别是多少",
    ],
)
def test_what_is_not_of_all_rows_is_not_told_as_that(tables: Assistant, question: str) -> None:
    answer = tables.ask(question)
    assert "135张" not in answer.answer, answer.answer
    assert "27人" not in answer.answer, answer.answer


@pytest.mark.parametrize("limit", ["跌幅超过-3%", "跌幅在-1%以上"])
def test_a_fall_below_nothing_is_asked_of_nobody(tables: Assistant, limit: str) -> None:
    answer = tables.ask(f"柳湾市2024年6月菜价变动情况里，{limit}的有几个")
    assert answer.status is not Status.ANSWERED, answer.answer


MORE: dict[str, tuple[tuple[CellValue, ...], ...]] = {
    "2024年7月泽江流域各站最大雨量统计表.xlsx": (
        ("2024年7月泽江流域各站最大雨量统计表", None, None, None),
        ("站名", "月雨量（毫米）", "最大日雨量（毫米）", "出现日期"),
        ("上坪", 210, 60, "7月14日"),
        ("黄石", 330, 95, "7月13日"),
        ("沙口", 180, 40, "7月15日"),
    ),
    "泽阳市2024年6月上旬农资价格.xlsx": (
        ("品名", "单位", "价格（元）", "比上期涨跌（元）"),
        ("一、化肥", None, None, None),
        ("尿素", "吨", 2480, -20),
        ("复合肥", "吨", 3300, 30),
        ("二、农药", None, None, None),
        ("草甘膦", "吨", 26000, 100),
    ),
    "泽阳市排水泵采购项目评审结果.xlsx": (
        ("采购编号：ZY-2024-07", None, "公示期：2024年8月1日至3日", None),
        ("分包", "名次", "供应商", "报价（万元）"),
        ("第一包", "第一名", "江泉水泵厂", 300),
        ("第一包", "第二名", "白河机电", 310),
        ("第二包", "第一名", "白河机电", 150),
        ("第二包", "第二名", "顺达机械", 166),
    ),
    "泽阳县2023年收支情况表.xlsx": (
        ("项目", "预算数（万元）", "执行数（万元）"),
        ("专项收入", 50, 40),
        ("罚没收入", 30, 35),
        ("教育支出", 90, 88),
        ("卫生支出", 60, 61),
    ),
}


@pytest.fixture(scope="module")
def more(build: Build) -> Assistant:
    return build(ledgers=MORE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # days within the month that the table is of leave out no row
        ("2024年7月泽江流域最大日雨量最大的站是哪个", "黄石"),
        ("泽江流域2024年7月月雨量最少的是哪个站", "沙口"),
        # what is said of the table as a whole heads no column
        ("泽阳市排水泵采购项目评审结果里，顺达机械的报价是多少", "报价166万元"),
    ],
)
def test_what_is_said_of_the_whole_table_leaves_out_no_row(more: Assistant, question: str, told: str) -> None:
    answer = more.ask(question)
    assert answer.status is Status.ANSWERED, answer
    assert told in answer.answer, answer.answer


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("泽阳市2024年6月上旬化工类品种当中，涨价的有几种", "2"),  # no such kind is headed so
        ("泽阳县2023年收支情况表里，支出合计的执行数比收入合计的执行数多多少", "74"),  # a part of many names
        ("泽阳市排水泵采购项目各包第一名供应商的报价合计为多少万元", "300"),  # one sum, no ranking
    ],
)
def test_words_that_tell_which_rows_are_not_lost(more: Assistant, question: str, never: str) -> None:
    answer = more.ask(question)
    assert answer.status is not Status.ANSWERED or never not in answer.answer, answer.answer
