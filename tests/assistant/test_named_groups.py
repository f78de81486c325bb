"""Which towns, how many of each, and figures that rows are just equal to: the groups asked for, not rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from tests.assistant.test_everyday_wording import MINES
from tests.assistant.test_formal_wording import FINDINGS, PARCELS, PLOTS, first
from tests.assistant.test_said_around import BATCHES, LINKS
from tests.assistant.test_spoken_wording import SLOPES

Build = Callable[..., Assistant]

REPORT = """安平县自然资源局2023年工作总结
（一）执法监察。全年累计下发卫片图斑840个，监测面积1257.25亩。
"""


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        reports={"总结.txt": REPORT},
        ledgers={
            "图斑.xlsx": PARCELS,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PLOTS,
            "批而未供.xlsx": BATCHES,
            "采矿权.xlsx": MINES,
            "隐患点.xlsx": SLOPES,
            "挂钩.xlsx": LINKS,
        },
        today=dt.date(2024, 7, 15),
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("哪些乡镇还有没整改的图斑", "各乡镇剩余未整改图斑：北岭乡2个、河口镇1个、东溪镇1个", id="towns"),
        pytest.param("哪些乡镇有逾期的图斑", "北岭乡1个", id="towns-of-what-is-due"),
        pytest.param("哪些镇有非粮化图斑", "北岭乡1个、东溪镇1个", id="towns-in-short"),
        pytest.param("哪几个镇有群测群防的隐患点", "河口镇1个、东溪镇1个", id="some-towns"),
        pytest.param("拆除复耕的督察问题都在哪些镇", "河口镇1个、东溪镇1个", id="where"),
        pytest.param("图斑超过1个的有几个乡镇", "图斑大于1个的乡镇共3个", id="limit-on-groups"),
        pytest.param("哪些乡镇的宗地超过1宗", "河口镇2宗、北岭乡2宗", id="groups-first"),
        pytest.param("哪些乡镇图斑整改率低于50%", "北岭乡0%", id="by-their-rate"),
        pytest.param(
            "停产的矿有几家，都在哪些镇", "停产矿山1家〔1〕；各乡镇停产矿山：北岭乡1家", id="how-many-and-where"
        ),
        pytest.param(
            "立案图斑有多少个，涉及哪些乡镇",
            "已立案图斑3个〔1〕；各乡镇已立案图斑：河口镇2个、北岭乡1个",
            id="and-which",
        ),
        pytest.param("光河口镇有多少图斑", "河口镇图斑2个", id="it-alone"),
        pytest.param("单2月供地几宗", "宗地1宗", id="the-time-alone"),
        pytest.param("未供面积为0的批次有几个", "未供面积为0公顷批次1个", id="nought"),
        pytest.param("监测面积为8亩的图斑有几个", "监测面积为8亩图斑1个", id="just-so-much"),
        pytest.param("威胁人数是12的隐患点有几处", "12人、在册记录1处", id="just-so-many"),
        pytest.param("已复垦面积为0的项目有几个", "项目1个", id="nothing-reclaimed"),
    ],
)
def test_the_groups_or_rows_meant(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("监测面积为57.2亩的图斑有几个来头", id="part-of-another-number"),
        pytest.param("光河口镇没有图斑吗", id="alone-without"),
        pytest.param("光电用地有几宗", id="light-in-a-name"),
    ],
)
def test_another_thing_gets_no_figure(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("哪些乡镇有面积超过10亩的图斑", "东溪镇1个", id="of-rows"),
        pytest.param("未供面积为0到3公顷的批次有几个", "批次2个", id="a-span"),
        pytest.param("耕地面积是10亩以上的图斑有几个", "不小于10亩图斑3个", id="at-least"),
    ],
)
def test_limits_on_rows_stay_so(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("督察问题还有几个没动", "未整改问题1个", id="not-begun"),
        pytest.param("图斑哪些还没完成", "剩余未整改图斑共4个", id="which-are-not-done"),
        pytest.param("督察问题有几个没完成", "剩余未整改问题2个", id="how-many-are-not-done"),
        pytest.param("9月30日前要完成的督察问题还剩几个", "不大于2024年9月30日问题2个", id="due-by-then"),
        pytest.param("面积超过5亩的督察问题在哪些镇", "河口镇1个、北岭乡1个", id="rows-and-where"),
    ],
)
def test_what_is_not_done_yet(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("还有多少资金没动", id="money-not-spent"),
        pytest.param("年底前要完成的示范片有几个", id="what-is-planned"),
        pytest.param("任务有几个没完成", id="tasks"),
    ],
)
def test_what_is_no_finding_stays(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("督察整改率比图斑的高还是低", "督察整改率比图斑整改率高16.67个百分点", id="said-once"),
        pytest.param("图斑整改率和督察问题整改率哪个高", "图斑整改率比督察问题整改率低16.67个百分点", id="which"),
        pytest.param("图斑和督察问题的整改率哪个更高一些", "（图斑整改率33.33%，督察问题整改率50%）", id="one-noun"),
        pytest.param("督察问题的整改率比图斑高吗", "高16.67个百分点", id="whether"),
    ],
)
def test_one_rate_of_two_ledgers(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("供地率和复垦率哪个高", id="different-rates"),
        pytest.param("今年图斑整改率比督察问题整改率高吗", id="a-time-of-one-side"),
        pytest.param("林地图斑整改率比督察问题整改率高吗", id="an-unknown-word"),
    ],
)
def test_rates_that_are_not_alike_are_not_compared(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("哪些乡镇没有停产的矿", "的乡镇共2个：河口镇、东溪镇", id="of-some-kind"),
        pytest.param("没有乱占耕地问题的乡镇有哪些", "的乡镇共1个：东溪镇", id="said-of-towns"),
        pytest.param("没有崩塌隐患点的乡镇有几个", "的乡镇共2个：河口镇、东溪镇", id="how-many"),
        pytest.param("哪个镇一处隐患点都没有", "各乡镇都有在册记录", id="all-have-some"),
        pytest.param("哪些镇今年没供过地", "的乡镇共1个：东溪镇", id="in-a-time"),
        pytest.param("哪些乡镇2024年没卖过地", "的乡镇共1个：东溪镇", id="a-wider-word"),
    ],
)
def test_towns_without_any(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("哪些乡镇没有整改方案", id="of-which-nothing-is-told"),
        pytest.param("哪家公司没有拿过地", id="firms-are-not-all-known"),
        pytest.param("哪些乡镇没有派出所", id="unknown-things"),
    ],
)
def test_what_nothing_is_known_of_is_not_taken_for_none(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED


def test_rows_without_something_are_rows(office: Assistant) -> None:
    assert "未立案图斑3个" in first(office.ask("没有立案的图斑有几个"))


LEASES = (
    ("清溪县租赁情况表",),
    ("地块编号", "乡镇", "村", "承租企业", "租赁年度", "租赁面积（亩）", "拖欠租金（万元）", "履约状态"),
    ("ZL01", "河口镇", "上湾村", "清溪甲木业有限公司", 2021, 10, 5, "履约中"),
    ("ZL02", "河口镇", "下湾村", "清溪乙果业有限公司", 2021, 20, 0, "未启动"),
    ("ZL03", "东溪镇", "桥头村", "清溪甲木业有限公司", 2022, 30, 4, "履约中"),
    ("ZL04", "北岭乡", "松林村", "清溪丙茶业有限公司", 2022, 40, 7, "履约中"),
    ("ZL05", "北岭乡", "竹溪村", "清溪乙果业有限公司", 2023, 50, None, "未启动"),
    ("ZL06", "东溪镇", "石板村", "清溪丙茶业有限公司", 2023, 15, 1, "履约中"),
)


@pytest.fixture(scope="module")
def leases(build: Build) -> Assistant:
    return build(ledgers={"租赁.xlsx": LEASES, "图斑.xlsx": PARCELS}, today=dt.date(2024, 7, 15))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "拖欠租金最多的两家企业",
            "承租企业依次是清溪甲木业有限公司9万元、清溪丙茶业有限公司8万元",
            id="firms-not-their-plots",
        ),
        pytest.param("没有拖欠租金的地块有几个", "地块2个", id="without-any-amount"),
        pytest.param("没有拖欠租金的地块有多少", "地块2个", id="none-of-it-is-no-sum"),
        pytest.param("没有拖欠租金的地块租赁面积多少亩", "地块租赁面积合计70亩", id="another-amount-of-those"),
        pytest.param("哪些乡镇没有未启动的地块", "没有未启动地块的乡镇共1个：东溪镇", id="a-state-called-not-begun"),
        pytest.param("没有未启动地块的乡镇有哪些", "没有未启动地块的乡镇共1个：东溪镇", id="said-of-the-towns"),
    ],
)
def test_groups_and_what_there_is_none_of(leases: Assistant, question: str, answer: str) -> None:
    assert answer in first(leases.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("哪些村没有未启动的地块", id="villages-are-not-all-known"),
        pytest.param("拖欠租金的地块有多少", id="how-many-or-how-much"),
    ],
)
def test_what_may_be_meant_either_way_is_no_figure(leases: Assistant, question: str) -> None:
    assert leases.ask(question).status is not Status.ANSWERED, leases.ask(question).answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("督察问题全部整改完成的乡镇有哪些", "整改完成占比为100%的乡镇共1个：东溪镇。", id="all-done"),
        pytest.param("哪些乡镇的督察问题都整改完了", "整改完成占比为100%的乡镇共1个：东溪镇。", id="towns-first"),
        pytest.param("图斑都没立案的乡镇有几个", "未立案占比为100%的乡镇共1个", id="all-not-so-and-how-many"),
        pytest.param("哪几个镇的图斑一个都没立案", "未立案占比为100%的乡镇共1个：东溪镇。", id="not-one"),
        pytest.param("图斑全部整改完成的乡镇有哪些", "没有图斑中整改完成占比为100%的乡镇", id="none-wholly"),
    ],
)
def test_groups_all_of_whose_rows_are_so(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question)), first(office.ask(question))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("至少有两个督察问题的乡镇", "问题不小于2个的乡镇共1个：东溪镇2个", id="at-least-two"),
        pytest.param("有2个以上图斑的乡镇有几个", "图斑不小于2个的乡镇共3个", id="two-or-more"),
        pytest.param("哪些乡镇有超过1个没整改的图斑", "未整改图斑大于1个的乡镇共1个：北岭乡2个", id="towns-first"),
        pytest.param("督察问题至少有两个的乡镇有哪些", "问题不小于2个的乡镇共1个：东溪镇2个", id="bound-behind"),
    ],
)
def test_groups_that_have_so_many(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question)), first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("在册隐患点都在河口的村有哪些", id="all-of-what-no-column-tells"),
        pytest.param("至少两回上过榜的乡镇", id="so-many-of-nothing-known"),
        pytest.param("供地面积和批而未供面积加起来多少亩", id="a-sum-over-two-ledgers"),
        pytest.param("督察问题数，总结和台账对得上吗", id="whether-two-agree"),
        pytest.param("全年供了几宗地", id="the-whole-of-no-year"),
    ],
)
def test_no_part_of_what_is_asked_is_told_for_the_whole(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED, office.ask(question).answer


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param("没整改的图斑列一下", ("T-03", "另有正在整改2个"), id="rows"),
        pytest.param("没整改图斑最多的乡镇", ("北岭乡，2个", "另有正在整改2个"), id="a-ranking"),
        pytest.param("没整改的图斑耕地面积最大的是哪个", ("T-03", "另有正在整改2个"), id="the-largest"),
        pytest.param("没整改的图斑监测面积多少亩", ("合计25亩", "另有正在整改38亩"), id="a-sum"),
        pytest.param("剩下的图斑里除了正在整改的还有几个", ("图斑2个",), id="of-what-is-left"),
        pytest.param("图斑除了正在整改的还有几个", ("图斑4个",), id="of-all"),
        pytest.param("河口镇工程治理的隐患点威胁多少人", ("没有河口镇、工程治理、在册",), id="no-row-is-no-lack"),
    ],
)
def test_what_is_under_way_is_told_beside_what_is_not_begun(
    office: Assistant, question: str, lines: tuple[str, ...]
) -> None:
    answer = office.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert all(line in answer.answer for line in lines), answer.answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("图斑里耕地占几成", "图斑耕地面积占监测面积的75.64%", id="within-the-rows"),
        pytest.param("耕地占图斑面积的百分之几", "图斑耕地面积占监测面积的75.64%", id="of-their-area"),
        pytest.param("各乡镇图斑耕地面积占比", "各乡镇图斑耕地面积占全部的比例：东溪镇45.76%", id="of-each-by-what"),
        pytest.param("图斑里非农化占几成", "非农化占图斑的33.33%", id="of-the-rows"),
    ],
)
def test_a_share_says_of_what_it_is(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question)), first(office.ask(question))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("没完成的督察问题有几个", "剩余未整改问题2个", id="not-finished-before-the-noun"),
        pytest.param("督察问题没完成的有哪些", "剩余未整改问题共2个：D-01", id="behind-the-noun"),
        pytest.param("督察问题几个完成了", "整改完成问题2个", id="behind-the-number"),
        pytest.param(
            "成交价在1到20万元之间的宗地有几宗", "成交价不小于1万元、成交价不大于20万元", id="one-scale-for-both"
        ),
    ],
)
def test_conditions_as_they_are_said(office: Assistant, question: str, answer: str) -> None:
    assert answer in first(office.ask(question)), first(office.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("督察问题里面积最大的问题是哪个，是否销号", id="whether-it-is-so-too"),
        pytest.param("监测面积最大的图斑是哪个，整改完了吗", id="whether-it-is-done"),
        pytest.param("哪些乡镇的图斑整改率低于全县平均", id="against-the-mean"),
        pytest.param("哪几个乡镇的图斑一样多", id="as-many-as-each-other"),
        pytest.param("挂牌和划拨哪种均价高", id="a-mean-price"),
    ],
)
def test_what_no_plan_says_is_not_passed_over(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED, office.ask(question).answer
