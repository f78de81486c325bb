"""No ask of a question is left unanswered, and none is answered by what only looks like it."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first
from tests.assistant.test_nothing_passed_over import PLOTS

PARCELS = (
    ("清川县卫片执法图斑台账",),
    ("图斑编号", "乡镇", "违法类型", "耕地面积（亩）", "整改状态", "整改时限", "备注"),
    ("QC-01", "东陵镇", "非农化", 10, "整改到位", "2024-08-31", "村民自建"),
    ("QC-02", "东陵镇", "非粮化", 6, "已销号", "2024-08-31", None),
    ("QC-03", "东陵镇", "非粮化", 4, "已销号", "2024-08-31", None),
    ("QC-04", "苇塘乡", "未批先建", 2, "正在整改", "2024-08-31", None),
    ("QC-05", "苇塘乡", "未批先建", 1, "未整改", "2024-09-30", None),
)
BATCHES = (
    ("清川县批而未供土地台账",),
    ("批准年度", "批次名称", "批准文号", "批准面积（公顷）", "已供面积（公顷）", "未供面积（公顷）", "未供原因"),
    (2022, "2022年第1批次", "清政土〔2022〕1号", 10, 9, 1, "规划调整"),
    (2022, "2022年第2批次", "清政土〔2022〕2号", 20, 8, 12, "规划调整"),
    (2023, "2023年第1批次", "清政土〔2023〕3号", 8, 2, 6, "资金不到位"),
)
FINDINGS = (
    ("清川县督察反馈问题整改台账",),
    ("问题编号", "问题类别", "乡镇", "面积（亩）", "整改进展"),
    ("DC-01", "矿山生态破坏", "东陵镇", 30, "整改完成"),
    ("DC-02", "矿山生态破坏", "苇塘乡", 20, "未整改"),
    ("DC-03", "违法占耕建房", "东陵镇", 5, "整改完成"),
)
REGISTRY = (
    ("清川县不动产登记月报",),
    ("单位：件",),
    ("月份", "首次登记", "转移登记"),
    *((f"2023年{month}月", 10, 20 + month) for month in range(1, 13)),
    *((f"2024年{month}月", 10, 30 + month) for month in range(1, 7)),
)
REPORT = """清川县2024年督察反馈问题整改情况报告
截至2024年5月20日我县督察反馈问题整改情况报告如下。
一、总体情况
共反馈问题3个。截至5月20日，已完成整改1个，正在整改1个，尚未启动1个，整改完成率为33.3%。
二、下一步打算
9月底前完成2023年下发图斑整改，12月底前整体整改率力争达到87%。
"""


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    ledgers = {
        "图斑.xlsx": PARCELS,
        "批次.xlsx": BATCHES,
        "督察.xlsx": FINDINGS,
        "月报.xlsx": REGISTRY,
        "供地.xlsx": PLOTS,
    }
    return build(reports={"2024年督察整改情况报告.txt": REPORT}, ledgers=ledgers)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("未供超过5公顷的批次有几个", "未供面积大于5公顷批次2个", id="a-limit-of-what-is-left"),
        pytest.param("批准年度2022的批次有几个", "批次2个", id="a-year-as-a-number"),
        pytest.param("2022年的批次未供多少", "未供面积合计13公顷", id="left-of-a-year"),
        pytest.param("批准面积最大的批次未供多少", "未供面积12公顷", id="what-is-left-of-the-one"),
        pytest.param("规划调整造成的批而未供有几个批次，多少公顷", "未供面积合计13公顷", id="what-the-title-means"),
        pytest.param("批而未供还有多少公顷，合多少亩", "未供面积合计285亩", id="the-same-in-another-unit"),
        pytest.param("没销号的图斑有几个", "3个", id="without-one-value"),
        pytest.param("已整改但没销号的图斑有多少个", "整改完成图斑1个", id="done-but-without-one-value"),
        pytest.param("矿山生态破坏的问题整改了几个", "整改完成问题1个", id="a-verb-is-no-title"),
        pytest.param("督察问题面积合计多少亩，已完成的多少亩", "整改完成问题面积合计35亩", id="bare-done"),
        pytest.param("督察报告里说整改完成了几个", "已完成整改1个", id="by-the-report-named"),
        pytest.param("整改时限在9月底的图斑有几个", "图斑1个", id="on-that-day"),
        pytest.param("东陵镇图斑有几个，是哪几个", "图斑共3个：QC-01", id="counted-and-listed"),
        pytest.param("年底整改率要达到多少", "2024年12月底，整体整改率力争达到87%", id="an-overall-rate"),
        pytest.param("东陵镇有几个图斑，总共占耕地多少亩", "图斑3个，耕地面积合计20亩", id="how-many-and-how-much"),
        pytest.param("2022年有几个批次，一共未供多少公顷", "批次2个，未供面积合计13公顷", id="and-how-much-in-all"),
        pytest.param("各乡镇有几个图斑，占耕地多少亩", "各乡镇图斑耕地面积：东陵镇20亩", id="each-of-both"),
        pytest.param("各乡镇有几个图斑，总共占耕地多少亩", "图斑耕地面积合计23亩", id="each-and-all"),
        pytest.param(
            "最便宜的地是哪家拿的", "成交价最小的是QG-03（苇塘乡、清川远大机械有限公司），2500万元", id="one-is-cheap"
        ),
        pytest.param("拿到工业用地的企业一共是几家", "受让单位1家", id="firms-not-plots"),
        pytest.param("买到工业用地的企业是几家", "受让单位1家", id="who-bought"),
        pytest.param(
            "2022年批准的批次，没供出去的面积还有多少公顷", "未供面积合计13公顷", id="what-is-denied-is-measured"
        ),
        pytest.param("2022年批准的批次，批准面积有多少公顷", "批准面积合计30公顷", id="what-is-not-denied"),
        pytest.param("东陵镇已经改到位的图斑有几个", "整改完成图斑3个", id="all-that-are-done"),
        pytest.param("东陵镇整改状态为整改到位的图斑有几个", "整改到位图斑1个", id="one-value-of-the-status"),
        pytest.param("批而未供总面积合多少亩", "未供面积合计285亩", id="another-table-is-called-so"),
        pytest.param("东陵镇图斑是非农化多还是非粮化多", "非粮化，2个（只在非农化、非粮化中比）", id="this-or-that"),
    ],
)
def test_it_is_answered(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question)), county.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("没供的批准面积是多少公顷", id="a-denied-word-is-no-title"),
        pytest.param("没供出去的批次批准面积是多少公顷", id="nor-before-the-rows"),
        pytest.param("非农化的图斑，加上非粮化的图斑。弄到位的总共几个", id="a-word-that-is-no-status"),
        pytest.param("图斑最多的乡镇占耕地多少亩", id="ranked-by-one-thing-asked-of-another"),
        pytest.param("图斑整改率9月底前要到多少", id="aimed-at-is-not-done"),
        pytest.param("完成验收的图斑有几个", id="some-are-not-all"),
        pytest.param("剩余图斑中正在整改的占百分之几", id="a-share-of-what-is-left"),
        pytest.param("去年转移登记占登记总量的比例", id="all-kinds-are-no-column"),
        pytest.param("QC-01号占耕地多少亩，什么措施", id="a-number-and-a-word"),
        pytest.param("QC-01号图斑在哪，整改了吗", id="where-and-whether"),
        pytest.param("未批先建是哪一宗图斑，占耕地多少亩", id="which-and-how-much"),
        pytest.param("今年转移登记比去年同期多多少件", id="a-year-that-goes-on"),
        pytest.param("单价超过100万元的宗地有几宗", id="a-limit-on-the-price-for-one"),
        pytest.param("工业用地有几宗，威胁多少人", id="a-number-that-nothing-tells"),
        pytest.param("今年转移登记同比增加多少件", id="year-on-year-of-it"),
        pytest.param("挂牌的地都给了谁", id="rows-do-not-say-whom"),
        pytest.param("拍卖的地卖给了哪些公司", id="nor-which-firms"),
        pytest.param("拿地最多的公司拿的是哪几宗", id="the-most-are-not-listed"),
        pytest.param("倒数第二少图斑的乡镇", id="one-of-the-last-two"),
        pytest.param("可以销号的图斑有几个", id="may-be-is-not"),
        pytest.param("准备整改到位的图斑有几个", id="about-to-be-is-not"),
        pytest.param("东陵镇应该整改到位的图斑有几个", id="should-be-is-not"),
        pytest.param("新销号的图斑有几个", id="newly-since-when"),
    ],
)
def test_it_is_refused(county: Assistant, question: str) -> None:
    assert county.ask(question).status is not Status.ANSWERED, county.ask(question).answer


def test_what_reports_lack_is_not_said_of_all_material(county: Assistant) -> None:
    answer = county.ask("东陵镇的督察反馈问题有几个在整改了一半")
    assert "材料里没有“东陵镇”" not in answer.answer


def test_how_much_something_takes_up_is_no_share(county: Assistant) -> None:
    assert "图斑耕地面积合计10亩" in county.ask("村民自建的图斑一共占了多少耕地").answer


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("2022年批准的批次未供面积有多少公顷", "批次未供面积合计13公顷", id="a-verb-says-when"),
        pytest.param("没整改完的督察问题面积占总面积多少", "占问题面积的36.36%", id="what-the-share-is-of"),
    ],
)
def test_no_more_is_told_than_asked(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


def test_one_figure_is_not_told_of_several_things(county: Assistant) -> None:
    answer = county.ask("已整改和正在整改的督察反馈问题各几个，面积各多少")
    assert "共反馈" not in answer.answer
