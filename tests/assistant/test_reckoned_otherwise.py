"""Sums, averages, shares, rankings and comparisons as they are said in other words than the plain ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.which_more import as_comparison
from tests.assistant.test_everyday_wording import MINES, REGISTRY
from tests.assistant.test_formal_wording import FINDINGS, _row, first
from tests.assistant.test_hurried_wording import BASIC, PRICES
from tests.assistant.test_spoken_wording import SLOPES

Build = Callable[..., Assistant]
RECLAIMED = (
    ("安平县增减挂钩项目台账",),
    ("截至2024年6月30日",),
    _row("项目名称 乡镇 拆旧复垦规模（亩） 建新规模（亩） 已复垦面积（亩） 进度"),
    _row("河口镇增减挂钩项目 河口镇 100 40 70 复垦施工"),
    _row("北岭乡增减挂钩项目 北岭乡 60 20 60 已验收"),
    _row("东溪镇增减挂钩项目 东溪镇 40 10 0 立项准备"),
)
BATCHES = (
    ("安平县批而未供土地台账",),
    _row("批准年度 批次名称 批准面积（公顷） 已供面积（公顷） 未供面积（公顷）"),
    _row("2020 2020年第1批次 10 4 6"),
    _row("2021 2021年第1批次 8 6 2"),
    _row("2022 2022年第1批次 8 5 3"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": BASIC,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PRICES,
            "批而未供.xlsx": BATCHES,
            "采矿权.xlsx": MINES,
            "隐患点.xlsx": SLOPES,
            "月报.xlsx": REGISTRY,
            "挂钩.xlsx": RECLAIMED,
        }
    )


SAID = [
    # on average
    pytest.param("造林面积摊到一个一个地块头上，均起来几亩", "平均每个地块造林面积几亩", id="spread-over-each"),
    pytest.param("水库匀下来，一座合多少万方", "水库平均每座合多少万方", id="evened-out"),
    pytest.param("水库摊下来一座平均多大", "水库一座平均多大", id="said-twice"),
    pytest.param("过户一个月平均下来多少件", "过户月均多少件", id="a-month"),
    pytest.param("过户平均每个月多少件", "过户月均多少件", id="each-month"),
    pytest.param("林场的点均面积", "林场平均每个面积", id="short"),
    pytest.param("最近一个月平均每天几件", "最近一个月平均每天几件", id="last-month-is-a-time"),
    pytest.param("补偿款分摊到每个乡镇，合多少", "补偿款分摊到每个乡镇,合多少", id="over-places"),
    pytest.param("过户摊到每个月是几件", "过户月均几件", id="over-months"),
    pytest.param("补偿款摊到每个月底的账上", "补偿款摊到每个月底的账上", id="of-month-ends"),
    # asks without a word of asking
    pytest.param("石桥镇的，网点数一下，面积也加一下", "石桥镇的,网点有多少个,面积合计多少", id="count-and-add"),
    pytest.param("石桥镇供了几宗，面积也报一下", "石桥镇供了几宗,面积合计多少", id="and-report"),
    pytest.param("石桥镇是哪几宗，面积也报一下", "石桥镇是哪几宗,面积也报一下", id="of-each-of-those"),
    pytest.param("石桥镇的网点，面积也加进去了", "石桥镇的网点,面积也加进去了", id="added-to"),
    pytest.param("木材采了多少方，分树种类型报一下", "木材采了多少方，按树种类型统计", id="told-by-kind"),
    pytest.param("木材，松木一个数，杉木一个数", "木材，松木、杉木各多少", id="a-number-for-each"),
    # added up
    pytest.param("今年首次登记带更正登记总共几件", "今年首次登记和更正登记总共几件", id="along-with"),
    pytest.param("石桥镇的造林面积加上白塔乡的，总数几亩", "石桥镇和白塔乡的造林面积一共几亩", id="one-and-the-other"),
    pytest.param("林地被采石场占去的，一共几亩", "采石场占林地一共几亩", id="taken-by"),
    pytest.param("加上去年的，今年造林几亩", "加上去年的,今年造林几亩", id="another-time"),
    pytest.param("注销掉的网点原先涉及几户", "已注销的网点涉及几户", id="at-first"),
    pytest.param("没注销掉的网点有几个", "没注销掉的网点有几个", id="not-done"),
    pytest.param("2020年以前涉及林地的项目", "2020年以前涉及林地的项目", id="before-a-year"),
    pytest.param("到现在为止造林一共几亩", "造林一共几亩", id="by-now"),
    pytest.param("到今天为止到期的合同有几份", "到今天为止到期的合同有几份", id="due-by-now"),
    # ranked
    pytest.param("按罚款排名，今年前五位的企业", "今年罚款前五名的企业", id="ranked-by"),
    pytest.param("各乡镇按信访个数从多到少排，前两位都有谁", "信访个数前两名的乡镇有哪些", id="towns-by"),
    pytest.param("造林面积最大的三个乡镇，附亩数", "造林面积最大的三个乡镇", id="told-anyhow"),
    pytest.param("信访最多的三个乡镇，附造林面积", "信访最多的三个乡镇,附造林面积", id="asks-for-more"),
    pytest.param("水库最小的三座，小的在前", "水库最小的三座", id="same-order"),
    pytest.param("水库最大的三座，小的在前", "水库最大的三座,小的在前", id="other-order"),
    # set against
    pytest.param("跟去年上半年比，今年上半年过户涨了百分之几", "今年上半年过户比去年上半年增长百分之几", id="risen"),
    pytest.param("石桥镇信访没白塔乡多，少了几件", "石桥镇信访比白塔乡少几件", id="not-so-many"),
    pytest.param("造林，拿今年一季度跟去年一季度比，相差几亩", "今年一季度造林比去年一季度多几亩", id="taken-and-set"),
    pytest.param("没交材料的图斑有几个", "没交材料的图斑有几个", id="no-comparison"),
    # a share
    pytest.param("松木，搁到全部木材里头能占百分之几", "全部木材里松木占百分之几", id="set-into"),
    pytest.param("木材当中松木的比例有多高", "木材当中松木的占百分之几", id="how-high"),
    pytest.param("结案率按件数算，是百分之几", "按件数算，结案率是多少", id="by-what"),
    pytest.param("木材里松木的结案率有多高", "木材里松木的结案率有多高", id="a-rate-stays"),
    pytest.param("督察问题里状态是正在整改的占几成", "督察问题里正在整改的占几成", id="state-by-itself"),
    pytest.param("整改状态是正在整改的有几个", "整改状态是正在整改的有几个", id="its-column-named"),
    # whom it is for
    pytest.param("领导开会要讲，造林几亩", "造林几亩", id="for-a-meeting"),
    pytest.param("我写材料要个比例，松木占几成", "松木占几成", id="for-a-paper"),
    pytest.param("领导要求整改的有几个", "领导要求整改的有几个", id="what-is-demanded"),
    # times
    pytest.param("2019年及更早批的林地", "2020年以前批的林地", id="and-earlier"),
    pytest.param("21、22、23这三年的，每年造林几亩", "2021年到2023年每年造林几亩", id="each-of-years"),
    pytest.param("21、23这两年的，每年造林几亩", "21、23这两年的,每年造林几亩", id="not-one-after-another"),
    pytest.param("4、5月各造林几亩", "4月、5月各造林几亩", id="each-of-months"),
]


@pytest.mark.parametrize(("said", "plain"), SAID)
def test_said_plainly(said: str, plain: str) -> None:
    assert normalise(said) == plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("松木和杉木采伐量谁更高，高出几方", "", id="nothing-in-common"),
        pytest.param("松木林和杉木林成活率谁更高，高几个点", "松木林成活率比杉木林多几个点", id="noun-of-both"),
    ],
)
def test_which_is_more(said: str, plain: str) -> None:
    assert as_comparison(said) == (plain or "松木比杉木采伐量多几方")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("挂钩项目还差多少亩没复垦", "还差70亩", id="left-to-reclaim"),
        pytest.param("没验收的挂钩项目还有多少亩没复垦", "还差70亩", id="left-of-some"),
        pytest.param("河口镇挂钩项目还剩多少亩没复垦", "还差30亩", id="left-of-one-place"),
        pytest.param("建新规模占拆旧规模的百分之几", "35%", id="columns-named-by-parts"),
        pytest.param("2021年批准的批次供地率", "75%", id="year-and-its-verb"),
        pytest.param("剩余未整改图斑中河口镇的占百分之几", "40%", id="all-that-is-left"),
        pytest.param("今年首次登记每个月平均多少件", "平均首次登记", id="month-by-month"),
        pytest.param("今年4、5月各供了几宗", "2024年4月1宗，2024年5月1宗", id="each-month"),
        pytest.param("按面积排名，今年前两位的宗地", "AP-03", id="ranked"),
        pytest.param("供地总额里挂牌的占几成，按宗数", "50%", id="by-plots"),
        pytest.param("教育局 划拨 面积合计 亩", "30亩", id="unit-behind"),
        pytest.param("划拨的也算，供地一共几亩", "180亩", id="nothing-left-out"),
        pytest.param("挂牌的，宗地数一下，面积也加一下", "宗地2宗，面积合计130亩", id="two-asks"),
        pytest.param("没走拍卖、挂牌卖出去的，一共几亩", "130亩", id="a-verb-of-its-own"),
        pytest.param("没走拍卖、挂牌的宗地，一共几亩", "30亩", id="both-denied"),
    ],
)
def test_answers(office: Assistant, question: str, answer: str) -> None:
    got = office.ask(question)
    assert answer in first(got), (got.answer, got.explanation)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("图斑最多的两个乡镇，永久基本农田各多少", id="ranked-by-one-asked-for-another"),
        pytest.param("图斑最多的两个乡镇，附面积", id="a-further-amount"),
        pytest.param("面积最大的两宗地，价款也附上", id="the-price-as-well"),
        pytest.param("挂钩项目还差多少亩没验收", id="no-such-rate"),
        pytest.param("各乡镇挂钩项目还差多少亩没复垦", id="of-each-place"),
        pytest.param("平均每个月每个乡镇供几宗", id="two-averages"),
        pytest.param("最近一个月平均每天供几宗", id="of-days"),
        pytest.param("省里下发的图斑平均多少亩", id="whose"),
    ],
)
def test_what_is_not_meant_is_not_answered(office: Assistant, question: str) -> None:
    got = office.ask(question)
    assert got.status is not Status.ANSWERED, got.answer
