"""The most, each, on average, against another, what is wanting, what share: in the words people have for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.gap_words import gap_ask
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.which_more import as_comparison
from tests.assistant.test_everyday_wording import MINES, REGISTRY
from tests.assistant.test_formal_wording import FINDINGS, first
from tests.assistant.test_hurried_wording import BASIC, PRICES, REASONS
from tests.assistant.test_spoken_wording import SLOPES

Build = Callable[..., Assistant]
_TODAY = dt.date(2024, 7, 15)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": BASIC,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PRICES,
            "批而未供.xlsx": REASONS,
            "采矿权.xlsx": MINES,
            "隐患点.xlsx": SLOPES,
            "月报.xlsx": REGISTRY,
        }
    )


MOST = [
    pytest.param("罚款头号大户是谁", "罚款头号大户是谁", id="no-word-between"),
    pytest.param("头号用水大户是谁家", "用水最多的是谁家", id="large-user"),
    pytest.param("矿区数第一大的矿", "矿区最大的矿", id="first-in-size"),
    pytest.param("产量打头的三个矿山", "产量前三个矿山", id="at-the-head"),
    pytest.param("面积前三甲的乡镇", "面积前三名的乡镇", id="three-winners"),
    pytest.param("造林面积排行前五名", "造林面积前五名", id="ranking"),
    pytest.param("哪两个村信访最多", "信访最多的前两个村", id="which-two"),
    pytest.param("立案立得最多的乡镇", "立案最多的乡镇", id="verb-again"),
    pytest.param("在建项目里数哪个最贵", "在建项目里哪个最贵", id="to-count-as"),
    pytest.param("按产量从高往低数，前两家", "按产量从高到低排前两家", id="downwards"),
    pytest.param("耕地面积的最大值是多少", "耕地面积最大的是多少", id="maximum"),
    pytest.param("林地最小的小到多少亩", "林地最小的有多少亩", id="as-small-as"),
    pytest.param("不问罚款金额，问的是没收金额，哪家最多", "没收金额,哪家最多", id="not-that-measure"),
    # what is the first of something else
    pytest.param("第一大类问题有几个", "第一大类问题有几个", id="class"),
    pytest.param("第一大股东持股比例", "第一大股东持股比例", id="a-name"),
    pytest.param("教育局打头的问题", "教育局牵头的问题", id="leads"),
    pytest.param("从大往多排", "从大往多排", id="two-scales"),
    pytest.param("人数哪种最多", "人数哪种最多", id="no-verb"),
    pytest.param("每个村面积最大的图斑是哪个", "每个村面积最大的图斑是哪个", id="of-each"),
]
EACH = [
    pytest.param("挨个责任单位报一下整改率", "各责任单位报一下整改率", id="one-by-one"),
    pytest.param("林地面积按林种照着报", "林地面积按林种照着报", id="no-kind"),
    pytest.param("面积按权属性质拆开，每种几亩", "面积按权属性质统计，各几亩", id="taken-apart"),
    pytest.param("每月造林几亩，逐月报一下", "每月造林几亩", id="said-twice"),
    pytest.param("今年造林面积，一个月一个月地报给我听", "今年造林面积，各月", id="month-by-month"),
    pytest.param("2022年一季度到四季度造林面积", "2022年各季度造林面积", id="all-quarters"),
    pytest.param("去年后六个月造林几亩", "去年下半年造林几亩", id="later-half"),
    pytest.param("2021年到现在每年造林几亩", "2021年以来每年造林几亩", id="until-now"),
    pytest.param("造林面积怎么个变法", "造林面积怎么变的", id="how-it-went"),
    pytest.param("绘制今年各月造林面积的折线图", "今年各月造林面积，画折线图", id="chart"),
    pytest.param("林场宗均面积多少", "林场平均每宗面积多少", id="mean-of-pieces"),
    pytest.param("造林面积摊到每个项目上有几亩", "造林面积平均每个项目有几亩", id="spread"),
    # what is something else
    pytest.param("立项两年后六个月验收", "立项两年后六个月验收", id="after-two-years"),
    pytest.param("处均衡发展", "处均衡发展", id="no-mean"),
    pytest.param("各处均设置标志", "各处均设置标志", id="all-of-them"),
    pytest.param("案件分摊到每个乡镇有几件", "案件分摊到每个乡镇有几件", id="spread-over-places"),
    pytest.param("每类林场一字排开", "每类林场一字排开", id="no-ask"),
    pytest.param("图斑个数给我看", "图斑个数给我看", id="not-of-each"),
]
BESIDE = [
    pytest.param(
        "想对比两类案件：一类挖砂，一类采石，罚款是多少",
        "挖砂和采石两类案件，分别罚款是多少",
        id="each-of-what-is-compared",
    ),
    pytest.param("今年造林跟去年比，是多了还是少了，差几亩", "今年造林比去年多几亩", id="more-or-less"),
    pytest.param("案件是结多了还是结少了，隔几件", "案件多几件", id="verb-again"),
    pytest.param("拿一季度的案件去跟二季度比，差了多少件", "一季度的案件比二季度多多少件", id="held-against"),
    pytest.param("今年案件件数较去年同期的增减情况", "今年案件件数比去年同期多多少", id="rise-and-fall"),
    pytest.param("林地与草地面积的差额（亩）", "林地面积比草地多多少亩", id="difference"),
    pytest.param("林地减去草地，差多少亩", "林地比草地多多少亩", id="less"),
    pytest.param("甲村跟乙村各造林几亩，哪个多", "甲村跟乙村各造林几亩", id="each-tells-which"),
    # what is no difference of amounts
    pytest.param("两次巡查隔了几天", "两次巡查隔了几天", id="days-between"),
    pytest.param("两处隔了多少米", "两处隔了多少米", id="on-the-ground"),
    pytest.param("各镇图斑各几个，哪个最多", "各镇图斑各几个,哪个最多", id="which-most"),
]
SHARES = [
    pytest.param("百分之几的造林面积是经济林", "造林面积里经济林占百分之几", id="ask-first"),
    pytest.param("多大比例的案件结了案", "案件里结案的占多大比例", id="ask-first-done"),
    pytest.param("经济林在全部造林面积里的占比", "全部造林面积里经济林占百分之几", id="within"),
    pytest.param("拿水田面积除以耕地面积，是百分之几", "水田面积占耕地面积的百分之几", id="divided"),
    pytest.param("光东山镇就占了全县的几成", "东山镇就占了全县的几成", id="alone"),
    pytest.param("除开东山镇，其余乡镇的结案率", "除开东山镇,结案率", id="the-others"),
    pytest.param("结案率换成面积的口径算", "结案率按面积算", id="by-area"),
    # what is no share
    pytest.param("单宗就占了几亩", "单宗就占了几亩", id="of-one-piece"),
    pytest.param("其余乡镇的结案率", "其余乡镇的结案率", id="others-of-what"),
    pytest.param("除开东山镇，其余乡镇的案件各几件", "除开东山镇,其余乡镇的案件各几件", id="each-of-the-others"),
    pytest.param("结了几件，占全部的百分之几", "结了几件,占全部的百分之几", id="two-asks"),
]


@pytest.mark.parametrize(("said", "plain"), [*MOST, *EACH, *BESIDE, *SHARES])
def test_said_plainly(said: str, plain: str) -> None:
    assert normalise(said) == plain


@pytest.mark.parametrize(
    ("said", "subject", "given"),
    [
        pytest.param("植树离全年目标尚有多少亩的缺口", "植树", None, id="gap"),
        pytest.param("今年的植树计划，再植多少亩才算完成", "植树", None, id="still-to-do"),
        pytest.param("植树跟今年定的数比还欠多少亩", "植树", None, id="what-was-set"),
        pytest.param("年初计划里写的是今年植树90亩以上。照这个数，还缺多少亩", "植树", "90", id="quoted"),
        pytest.param("结案率离八成还有多远，差几个点", "结案率", "80", id="how-far"),
        pytest.param("结案率全年要做到85%，还得往上提几个百分点", "结案率", "85", id="to-be-raised"),
    ],
)
def test_distances(said: str, subject: str, given: str | None) -> None:
    ask = gap_ask(said, _TODAY)
    assert ask is not None
    assert ask.subject == subject
    assert (f"{ask.given[0]:f}" if ask.given else None) == given


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("修路的资金缺口是多少", id="of-money"),
        pytest.param("还要再抽查多少亩", id="no-target"),
        pytest.param("离2024年10月还差多少天", id="of-time"),
        pytest.param("今年的植树计划，再抽查多少亩才算完成", id="of-another-deed"),
    ],
)
def test_no_distances(said: str) -> None:
    assert gap_ask(said, _TODAY) is None or "抽查" in gap_ask(said, _TODAY).subject  # type: ignore[union-attr]


def test_two_are_compared_behind_a_full_stop() -> None:
    assert as_comparison("今年的离婚和结婚登记比一比。谁多，多出多少件") == "今年的离婚比结婚登记多多少件"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("督察反馈问题里，已销号的占百分之几", "25%", id="share-by-rows"),
        pytest.param("督察反馈问题已销号的面积占百分之几", "19.05%", id="share-by-area"),
        pytest.param("东溪镇的图斑在全部图斑里占百分之几", "33.33%", id="within"),
        pytest.param("百分之几的图斑是河口镇的", "50%", id="ask-first"),
        pytest.param("哪两个乡镇永久基本农田最多", "河口镇10亩、东溪镇10亩", id="which-two"),
        pytest.param("批准面积最大的批准年度是哪年", "2020", id="which-year"),
        pytest.param("按乡镇算威胁人数，在册的从多到少取前两个", "河口镇42人、北岭乡12人", id="groups-in-order"),
        pytest.param("在册隐患点每种灾害类型有几处", "滑坡2处、崩塌1处", id="of-each-kind"),
        pytest.param("未供面积按未供原因拆开，每种几公顷", "资金不到位6公顷、规划调整5公顷", id="taken-apart"),
        pytest.param("督察反馈问题的整改率，挨个牵头单位给我算", "县农业农村局50%", id="one-by-one"),
        pytest.param("2024年从一月到二月，转移登记一个月一个月地报", "1月100件，2月120件", id="months"),
        pytest.param("采矿权宗均矿区面积", "0.75平方公里", id="mean-of-pieces"),
        pytest.param("矿区面积的最小值是多少", "西沟页岩矿", id="minimum"),
        pytest.param("2024年2月的转移登记跟1月比，是多了还是少了，差几件", "多20件", id="more-or-less"),
        pytest.param("2024年2月的转移登记减去注销登记，差多少件", "多116件", id="less"),
    ],
)
def test_answers(office: Assistant, question: str, answer: str) -> None:
    got = office.ask(question)
    assert answer in first(got), (got.answer, got.explanation)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("督察问题销号的比例是多少", id="of-rows-or-area"),
        pytest.param("转移登记办理隔了几天", id="days-between"),
        pytest.param("石桥镇的图斑在全部图斑里占百分之几", id="no-such-place"),
        pytest.param("哪两个乡镇古树最多", id="no-such-thing"),
        pytest.param("资金缺口最大的批次是谁", id="no-such-measure"),
        pytest.param("每宗均摊几个人", id="nothing-spread"),
    ],
)
def test_what_is_not_meant_is_not_answered(office: Assistant, question: str) -> None:
    got = office.ask(question)
    assert got.status is not Status.ANSWERED, got.answer
