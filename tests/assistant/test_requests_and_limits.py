"""Who asks and what for, limits, restrictions, units and verbs as people say them, each beside what looks like it
and means something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from tests.assistant.test_everyday_wording import MINES, REGISTRY
from tests.assistant.test_formal_wording import FINDINGS, PARCELS, first
from tests.assistant.test_hurried_wording import PRICES, REASONS
from tests.assistant.test_spoken_wording import SLOPES

Build = Callable[..., Assistant]


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": PARCELS,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PRICES,
            "批而未供.xlsx": REASONS,
            "采矿权.xlsx": MINES,
            "隐患点.xlsx": SLOPES,
            "月报.xlsx": REGISTRY,
        }
    )


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("除开采石的，剩下的案件有几个", "除开采石的,案件有几个", id="the-others-in-any-state"),
        pytest.param("采石的不算，剩余的有几个", "采石的不算,有几个", id="others-behind"),
        pytest.param("除采石外，剩余未办结的有几个", "除采石外,剩余未办结的有几个", id="a-state-behind-an-exclusion"),
        pytest.param("除河口镇外，剩下各镇几个", "除河口镇外,剩下各镇几个", id="each-of-the-others"),
        pytest.param("林地比2023年少了多少", "林地比2023年少了多少", id="a-year-is-no-limit"),
        pytest.param("我刚来，河口镇的图斑几个", "河口镇的图斑几个", id="new-here"),
        pytest.param("刚接手这块，想搞清楚没立案的有几个", "没立案的有几个", id="taking-over"),
        pytest.param("上级来检查，没立案的有几个", "没立案的有几个", id="an-inspection"),
        pytest.param("领导问起，没立案的有几个", "没立案的有几个", id="asked-by-a-chief"),
        pytest.param("今年供地亩数报个数", "今年供地面积是多少亩", id="so-many-mu"),
        pytest.param("河口镇的图斑，点个数", "河口镇的图斑有多少", id="count"),
        pytest.param("给我数一下耕地面积10亩以上的图斑", "耕地面积10亩以上的图斑有多少", id="count-those-of-an-area"),
        pytest.param("耕地面积10亩以上的图斑，抄给我", "耕地面积10亩以上的图斑，列出来", id="list-those-of-an-area"),
        pytest.param("今年供地，协议的除开，几宗", "今年供地,协议的不算,几宗", id="left-out-behind"),
        pytest.param("验没验收？没验收的项目有几个", "没验收的项目有几个", id="whether-and-which-whole"),
        pytest.param("写半年总结要用：今年供了几宗", "今年供了几宗", id="for-a-paper"),
        pytest.param("市里又催数了，今年供了几宗", "今年供了几宗", id="somebody-urges"),
        pytest.param("财政局要数，今年欠缴多少", "今年欠缴多少", id="another-office-asks"),
        pytest.param("听说今年有协议出让的，有几宗", "今年有协议出让的,有几宗", id="hearsay"),
        pytest.param("不晓得今年有没有协议的", "今年有没有协议的", id="not-known"),
        pytest.param("给我数一下河口镇没立案的图斑", "河口镇没立案的图斑有多少", id="count-them"),
        pytest.param("把河口镇的图斑挑出来，耕地多少亩", "把河口镇的图斑,耕地多少亩", id="picked-beside-an-ask"),
        pytest.param("筛出河口镇没立案的图斑", "列出河口镇没立案的图斑", id="picked"),
        pytest.param("河口镇的图斑，开个单子给我", "河口镇的图斑，列出来", id="a-list"),
        pytest.param("河口镇的图斑，编号都给我", "河口镇的图斑，编号列出来", id="their-numbers"),
        pytest.param("在册的滑坡，一个别漏，名称报全", "在册的滑坡，名称列出来", id="leave-none-out"),
        pytest.param("耕地三十亩往上的", "耕地不少于30亩的", id="upwards"),
        pytest.param("耕地够得上五公顷的", "耕地不少于5公顷的", id="reaching"),
        pytest.param("罚款达到两百万元的", "罚款不少于200万元的", id="coming-to"),
        pytest.param("耕地比十二亩大的", "耕地超过12亩的", id="larger-than"),
        pytest.param("成交价不止两个亿的", "成交价超过2亿的", id="more-than"),
        pytest.param("耕地连三亩都够不上的", "耕地不到3亩的", id="not-even"),
        pytest.param("耕地8亩以下（不含8亩）的", "耕地不到8亩的", id="end-left-out"),
        pytest.param("耕地8亩以上（含8亩）的", "耕地不少于8亩的", id="end-taken-in"),
        pytest.param("耕地三到八亩的", "耕地3到8亩的", id="both-ends"),
        pytest.param("耕地3亩以上、8亩以下的", "耕地不少于3亩不超过8亩的", id="both-ends-apart"),
        pytest.param("耕地≤8亩的", "耕地不超过8亩的", id="signs"),
        pytest.param("凡是没立案的图斑有几个", "没立案的图斑有几个", id="whatever"),
        pytest.param("今年供了几宗，挂牌的才算", "今年供了几宗,挂牌的", id="only-those-count"),
        pytest.param("今年供了几宗，只算挂牌的", "今年供了几宗,挂牌的", id="counting-only"),
        pytest.param("今年供了几宗，别把划拨的算进去", "今年供了几宗,划拨的不算", id="not-counted-in"),
        pytest.param("今年供了几宗，教育局的别算", "今年供了几宗,教育局的不算", id="left-aside"),
        pytest.param("把划拨的扣掉，今年供了几宗", "划拨的不算，今年供了几宗", id="taken-off"),
        pytest.param("有几个批次连未供原因都没填", "有几个批次未供原因都没填", id="not-even-filled"),
        pytest.param("矿区一共多大，用亩报", "矿区一共多少亩", id="in-a-unit"),
        pytest.param("耕地多少面积，别报公顷，报亩", "耕地多少亩", id="not-in-another"),
        pytest.param("问题销没销号要分开，没销的几个", "问题没销号的几个", id="whether-and-which"),
        pytest.param("连案都没结的有几宗", "没结案的有几宗", id="object-first"),
        pytest.param("立案是立了，却还没整改到位的", "已立案、没整改完的", id="admitted"),
        pytest.param("不管改没改，已立案的几个", "已立案的几个", id="whether-or-not"),
        pytest.param("不是拍卖就是挂牌的宗地", "要么拍卖要么挂牌的宗地", id="either-or"),
        pytest.param("到24年3月31号为止整改到位几个", "截至24年3月31号整改到位几个", id="up-to-a-day"),
        pytest.param("4.8-5.20供地宗数", "4月8日到5月20日供地宗数", id="dotted-days"),
        pytest.param("限10月31日改完的，几个还没改完", "10月31日到期的,几个没整改完", id="due"),
        pytest.param("年内到期的采矿证", "今年到期的采矿证", id="within-the-year"),
        pytest.param("我写通讯稿想引用，古树有多少株", "古树有多少株", id="for-an-article"),
        pytest.param("乡长打电话来问，没立案的有几个", "没立案的有几个", id="somebody-rings"),
        pytest.param("做公示牌的来问数量，今年要换几块", "今年要换几块", id="a-trade-asks"),
        pytest.param("编年报要用，今年供了几宗", "今年供了几宗", id="no-one-but-a-use"),
        pytest.param("明天上午要开会汇报，今年供了几宗", "今年供了几宗", id="going-to-a-meeting"),
        pytest.param("我第一次弄这个，没立案的有几个", "没立案的有几个", id="for-the-first-time"),
        pytest.param("今年供了几宗，我填季报用", "今年供了几宗", id="use-behind"),
        pytest.param("今年供了几宗，局长刚才问我", "今年供了几宗", id="asker-behind"),
        pytest.param("今年供了几宗，帮我查一下", "今年供了几宗", id="looked-up"),
        pytest.param("今年抵押登记的件数请告知一下", "今年抵押登记的件数", id="told-please"),
        pytest.param("市里要二季度的数：供了几宗", "二季度，供了几宗", id="figures-of-a-time"),
        pytest.param("县里要采矿权的情况，今年的。停产的几家", "今年采矿权停产的几家", id="figures-of-a-thing"),
        pytest.param("防火工作要报数，今年巡护多少次", "防火，今年巡护多少次", id="the-topic-stays"),
        pytest.param("下午要去河口镇，那边图斑有几个", "河口镇图斑有几个", id="the-place-stays"),
        pytest.param("我要跟河口镇的人碰头，他们那儿图斑有几个", "河口镇图斑有几个", id="the-place-of-people"),
    ],
)
def test_said_plainly(said: str, plain: str) -> None:
    assert normalise(said).replace("，", ",") == plain.replace("，", ",")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("没交材料的,有几家", id="papers-are-a-condition"),
        pytest.param("刚到期的图斑,有几个", id="just-due"),
        pytest.param("新来的图斑,有几个", id="newly-come"),
        pytest.param("填报表的单位,有几家", id="who-fills-in"),
        pytest.param("上级督办的问题,有几个", id="whose-business"),
        pytest.param("市里要求整改的图斑有几个", id="what-the-city-demands"),
        pytest.param("领导问责的有几个", id="called-to-account"),
        pytest.param("不知道原因的批次有几个", id="reason-not-known"),
        pytest.param("耕地调出来多少亩", id="moved-out"),
        pytest.param("找出口的企业有几个", id="exporters"),
        pytest.param("把讲网格员的那句话找出来", id="a-sentence-to-be-found"),
        pytest.param("列个表", id="nothing-but-a-table"),
        pytest.param("耕地比去年多20亩的有几个", id="set-against-a-time"),
        pytest.param("比40亩大2亩的图斑", id="larger-by"),
        pytest.param("四十亩出头的图斑有几个", id="about"),
        pytest.param("几十亩的图斑有几个", id="tens"),
        pytest.param("今年要达到90%", id="aimed-at"),
        pytest.param("整改率要达到90%吗", id="whether-to-be-reached"),
        pytest.param("三亩村的图斑", id="name-of-a-village"),
        pytest.param("面积小于2亩或大于15亩的", id="two-limits"),
        pytest.param("3.5-6.2亩的图斑有几个", id="numbers-not-days"),
        pytest.param("连山镇的图斑都没整改的有几个", id="name-that-begins-so"),
        pytest.param("要是全部整改完,整改率是多少", id="supposed"),
        pytest.param("只供了几宗", id="only-so-many"),
        pytest.param("增加一块地多少钱", id="one-more"),
        pytest.param("三年内到期的采矿证有几个", id="within-three-years"),
        pytest.param("从3月16日起到6月2日供了几宗", id="a-span"),
        pytest.param("群众来信,处理了几件", id="letters-are-counted"),
        pytest.param("农户要补,多少钱", id="what-is-paid"),
        pytest.param("企业要求,有几条", id="what-firms-demand"),
        pytest.param("财政安排,多少钱", id="what-is-provided"),
        pytest.param("我要报的,有几个", id="a-condition-of-mine"),
        pytest.param("县长包案的,有几个", id="a-condition-of-others"),
        pytest.param("调度会,开了几次", id="meetings-are-counted"),
        pytest.param("种果树的来问,每亩补多少", id="an-asker-who-is-a-condition"),
        pytest.param("正在编,有几个", id="a-state"),
        pytest.param("企业要交材料,没交的有几家", id="what-is-to-be-handed-in"),
        pytest.param("村里要拆的,有几处", id="what-a-village-wants"),
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("凡是耕地十亩往上的图斑，一共几个", "图斑3个", id="at-least"),
        pytest.param("耕地连四亩都不到的图斑有几个", "图斑2个", id="below"),
        pytest.param("市里要数，没立案的图斑耕地加拢来几亩", "45亩", id="urged-for-a-sum"),
        pytest.param("图斑立没立案要分清，没立的有几个", "图斑3个", id="not-filed"),
        pytest.param("已经开始改了但还没改完的图斑有几个", "图斑2个", id="begun-not-done"),
        pytest.param("问题除开销了号的，还有几个", "问题3个", id="but-for-a-flag"),
        pytest.param("供地面积一共几亩啊，别把划拨的算进去", "150亩", id="not-counted-in"),
        pytest.param("除了划拨以外，供地面积一共几亩", "150亩", id="but-for-a-value"),
        pytest.param("除了县教育局以外，供了几宗", "3宗", id="office-with-its-county"),
        pytest.param("批而未供这块，未供面积加起来折成亩是多少", "165亩", id="in-another-unit"),
        pytest.param("去年供地的宗数报个给我", "2宗", id="how-many-plots"),
        pytest.param("采矿权里正在生产的有几种矿", "2种", id="kinds-not-rows"),
        pytest.param("2021年批准的批次，没供出去的还有多少公顷", "2公顷", id="what-is-left-of-them"),
        pytest.param("未供原因是规划调整的批次有多少个批准年份", "2个", id="years-not-rows"),
        pytest.param("首次登记、注销登记，今年两类一起多少件", "93件", id="both-together"),
        pytest.param("今年是不是连一宗拍卖的都没有", "没有", id="not-a-single-one"),
    ],
)
def test_questions_so_worded(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("领导问责的图斑有几个", id="called-to-account"),
        pytest.param("没交材料的，图斑有几个", id="papers-not-handed-in"),
        pytest.param("不知道权属的图斑有几个", id="owner-not-known"),
        pytest.param("调出县外的图斑有几个", id="moved-out"),
        pytest.param("四十亩出头的图斑有几个", id="about-forty"),
        pytest.param("要是图斑全部整改完，整改率是多少", id="supposed"),
        pytest.param("图斑只有3个的原因有几个", id="only-three"),
    ],
)
def test_what_is_said_besides_is_not_dropped(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED
