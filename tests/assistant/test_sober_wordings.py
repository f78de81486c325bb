"""What an office worker writes of foreign tables in other words: years in short, scales, what comes first, changes."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.cells.asking import Operation, read_asked
from assistant.planning.cells.spoken import as_labels_say
from tests.assistant.conftest import Build

FORECAST = (
    ("海榕医药2024年中报点评",),
    ("", "2022A", "2023A", "2024E", "2025E", "2026E"),
    ("营业收入(百万元)", "2,050.5", "1,880.25", "2,110.0", "2,400.75", "2,800.5"),
    ("营业收入增长率(%)", "12.5%", "-8.30%", "12.22%", "13.78%", "16.65%"),
    ("归母净利(百万元)", "210.5", "180.25", "230.0", "262.5", "310.75"),
    ("存货(百万元)", "330.5", "405.25", "390.0", "376.5", "388.25"),
)
HOLDINGS = (
    ("智慧物流行业周报（24年第21周）",),
    ("重点公司", "股票", "2024/5/24", "EPS", None, "PE", None, "投资"),
    ("代码", "名称", "股价", "2024E", "2025E", "2024E", "2025E", "评级"),
    ("600921.SH", "北帆快运", 41.9, 1.66, 2.79, 25.3, 15.0, "买入"),
    ("600922.SH", "南栈仓储", 24.5, 0.89, 1.41, 27.5, 17.4, "增持"),
    ("600923.SH", "中港供应链", 55.6, 1.83, 2.37, 30.4, 23.5, "买入"),
    ("600924.SH", "西岭冷链", 15.9, 1.28, 1.82, 12.5, 8.7, "未评级"),
)
CHANGES = (
    ("浦阳机械2024年第一季度报告：主要变动",),
    ("项目", "本报告期", "上年同期", "增减", "变动原因"),
    ("销售费用", "94,979.56", "67,476.74", "40.76%", "人员增加"),
    ("财务费用", "153,817.34", "88,913.18", "73.00%", "汇兑损失"),
    ("其他收益", "64,609.29", "30,559.51", "111.42%", "补助增加"),
    ("投资收益", "16,579.18", "25,744.06", "-35.60%", "联营企业亏损"),
    ("营业外支出", "2,187.68", "9,691.26", "-77.43%", "捐赠减少"),
)
HEDGES = (
    ("甘棠汽车2024年半年度报告：衍生品投资",),
    ("衍生品投资类型", "期初账面价值", "本期公允价值变动损益", "期末账面价值", "期末账面价值占净资产比例（%）"),
    ("远期外汇", "312.75", "-197.5", "115.25", "0.02"),
    ("商品期货", "80.5", "12.0", "92.5", "0.01"),
)
MEDIA = (
    ("南洋五国对外传播媒体研究",),
    ("媒体", "星洲", "暹罗", "爪哇"),
    ("国际广播社", 3.6, 2.8, 4.1),
    ("环球电视网（GTN）", 1.9, 2.4, 2.2),
)
RANKS = (
    ("沿江六市数字化指数榜单",),
    ("排名", "城市", "数字化指数", "样本数"),
    (1, "临浦", 88.5, 120),
    (2, "望江", 84.0, 260),
    (3, "云渚", 79.5, 90),
)
SHEETS = {
    "沿江六市数字化指数榜单": RANKS,
    "海榕医药2024年中报点评：集采影响出清": FORECAST,
    "智慧物流行业周报（24年第21周）": HOLDINGS,
    "浦阳机械2024年第一季度报告": CHANGES,
    "甘棠汽车2024年半年度报告": HEDGES,
    "南洋五国对外传播媒体研究": MEDIA,
}


@pytest.fixture(scope="module")
def shelf(build: Build) -> Assistant:
    return build(ledgers={f"{name}.xlsx": rows for name, rows in SHEETS.items()}, today=dt.date(2024, 7, 15))


ANSWERED = (
    # years by their last two digits, none of them lost to a title
    ("海榕医药24、25、26三年的归母净利合计多少，中报点评的预测", ("803.25百万元",)),
    ("海榕医药24、25、26年归母净利合计多少百万元，中报点评", ("803.25百万元",)),
    ("海榕医药中报点评里，22到26这五年存货最多的是哪年", ("2023A",)),
    ("海榕医药中报点评里，22、23、24年归母净利最低的是哪年", ("2023A",)),
    # a scale for a unit; the unit said apart
    ("海榕医药中报点评，25年归母净利有多少个亿", ("262.5百万元",)),
    ("海榕医药2023年的存货比22年多压了多少（百万元，中报点评口径）", ("74.75百万元",)),
    # how a figure changed
    ("海榕医药2023年的营业收入下降了百分之几，中报点评", ("-8.3%",)),
    ("海榕医药中报点评里，2023年归母净利比2022年缩水了多少", ("30.25百万元",)),
    ("甘棠汽车半年报里，远期外汇的账面价值从期初到期末一共减少了多少", ("少197.5",)),
    # what comes first, in order, by name
    ("智慧物流周报第21周，股价最高的三只票，按顺序说", ("中港供应链", "北帆快运", "南栈仓储")),
    ("从高到低报一下，智慧物流周报第21周里24年PE最贵的两家", ("中港供应链", "南栈仓储")),
    ("智慧物流周报第21周，重点公司里2025年PE垫底的是谁家", ("西岭冷链",)),
    ("南洋五国媒体研究里，爪哇这一项谁排第一", ("国际广播社",)),
    ("浦阳机械2024年一季报里，增减幅度排第一的是哪个科目", ("其他收益",)),
    ("沿江六市数字化指数榜单里，排第一的是哪个城市", ("临浦",)),
    # limits
    ("智慧物流周报第21周，挑出股价过三十块的", ("北帆快运", "中港供应链")),
    ("智慧物流周报第21周，24年PE超26倍的凑得出几家", ("2家",)),
    ("浦阳机械2024年一季报里，增减幅度为正且超过50%的有哪几项", ("财务费用", "其他收益")),
    ("浦阳机械2024年一季报里，增减一栏为负的项目有几个", ("2个",)),
    ("环球电视网在暹罗那一格是几，南洋五国媒体研究", ("2.4",)),
)


@pytest.mark.parametrize(("question", "said"), ANSWERED, ids=[question for question, _ in ANSWERED])
def test_other_words_find_the_same_cells(shelf: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = shelf.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    first = answer.answer.split("。〔")[0]
    assert all(word in first for word in said), answer.answer


REFUSED = (
    "海榕医药27、28、29三年的归母净利合计多少，中报点评",  # years without columns
    "海榕医药中报点评里，26、24、22年归母净利合计多少",  # no years one after another
    "海榕医药中报点评里，22到26这四年归母净利合计多少",  # five years, not four
    "海榕医药2023年的毛利下降了百分之几，中报点评",  # no such row
    "甘棠汽车半年报里，远期外汇的账面价值从期初到年中减少了多少",  # no figure of that day
    "沿江六市数字化指数榜单里，排名最高的是哪个城市",  # 1 or 3
    "智慧物流周报第21周，投资评级超预期的有几家",
    "智慧物流周报第21周，股价超30日均价的有几家",
    "智慧物流周报第21周，股价最高的两家，按代码排一下",
    "南洋五国媒体研究里，爪哇这一项谁排第一方阵",
)


@pytest.mark.parametrize("question", REFUSED)
def test_what_only_looks_alike_is_not_answered(shelf: Assistant, question: str) -> None:
    answer = shelf.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        pytest.param("毛利2023年比2022年掉了多少", Operation.DIFFERENCE, id="fell"),
        pytest.param("2022年和2023年各卖掉多少", Operation.LOOK_UP, id="sold-off"),
        pytest.param("比亚迪用掉了多少", Operation.LOOK_UP, id="used-up"),
        pytest.param("从期初到期末一共减少了多少", Operation.DIFFERENCE, id="ends"),
        pytest.param("期初的存货一共多少", Operation.SUM, id="one-end"),
        pytest.param("评级分几档", Operation.COUNT, id="grades"),
        pytest.param("有多少档案", Operation.LOOK_UP, id="files"),
        pytest.param("用了多少样本", Operation.LOOK_UP, id="samples"),
        pytest.param("得票过半的是哪几回", Operation.LIST, id="times"),
        pytest.param("哪几天回落最多", Operation.LARGEST, id="fell-back"),
    ],
)
def test_words_that_ask_are_told_from_those_that_hold_them(text: str, operation: Operation) -> None:
    assert read_asked(text, dt.date(2024, 7, 15)).operation is operation


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("24、25、26年", "2024年、2025年、2026年", id="listed"),
        pytest.param("11、12和13这三年", "2011年、2012年、2013年这三年", id="counted"),
        pytest.param("22到26这五年", "2022到2026这五年", id="spanned"),
        pytest.param("26、24、22年", "26、24、22年", id="backwards"),
        pytest.param("第11、12年", "第11、12年", id="ordinals"),
        pytest.param("10、15年期", "10、15年期", id="terms"),
        pytest.param("12、15、18个", "12、15、18个", id="numbers"),
        pytest.param("价格跌到了最低点的是", "价格最低的是", id="lowest-point"),
        pytest.param("中奖的有多少万股", "中奖的有多少万股", id="ten-thousand-shares"),
        pytest.param("差了多少个点", "差了多少个百分点", id="points"),
        pytest.param("几点开始", "几点开始", id="o-clock"),
    ],
)
def test_turns_of_speech_are_said_as_labels_are(said: str, meant: str) -> None:
    assert as_labels_say(said) == meant


def test_a_line_of_another_is_not_counted_without_a_word(build: Build) -> None:
    """其中：… is one of the lines that a list shows, and none of those that are added up."""
    rows = (*CHANGES[:6], ("其中：对联营企业的投资收益", "26.68", "270.26", "-90.13%", "联营企业亏损"), CHANGES[6])
    shelf = build(ledgers={"浦阳机械2024年第一季度报告.xlsx": rows}, today=dt.date(2024, 7, 15))
    answer = shelf.ask("浦阳机械2024年一季报里，增减一栏为负的项目有几个")
    assert answer.status is not Status.ANSWERED, answer.answer
