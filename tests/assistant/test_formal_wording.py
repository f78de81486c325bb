"""The formal register: requests as letters and notices word them, each beside the plain question it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from ingest.readers.reading import CellValue
from tests.assistant.talking import Talk

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]


def _row(line: str) -> tuple[CellValue, ...]:
    """Cells with blanks between them; a lone hyphen is an empty one."""
    cells = (None if cell == "-" else cell for cell in line.split())
    return tuple(float(cell) if cell and re.fullmatch(r"\d+(\.\d+)?", cell) else cell for cell in cells)


PARCELS: Rows = (
    ("安平县卫片图斑台账",),
    ("截至2024年6月30日",),
    _row("图斑编号 乡镇 违法类型 监测面积（亩） 耕地面积（亩） 是否立案 整改状态 整改时限 下发日期"),
    _row("T-01 河口镇 非农化 12 10 是 整改到位 2024-03-31 2023-05-10"),
    _row("T-02 河口镇 非农化 8 0 是 正在整改 2024-09-30 2023-06-11"),
    _row("T-03 北岭乡 非粮化 20 18 否 未整改 2024-06-30 2023-09-12"),
    _row("T-04 北岭乡 未批先建 5 4 是 未整改 2024-12-31 2024-02-13"),
    _row("T-05 东溪镇 未批先建 3 1 否 整改到位 2024-06-30 2024-03-14"),
    _row("T-06 东溪镇 非粮化 30 26 否 正在整改 2024-08-31 2024-04-15"),
)
FINDINGS: Rows = (
    ("安平县督察反馈问题整改台账",),
    ("截至2024年6月30日",),
    _row("问题编号 问题类别 乡镇 面积（亩） 整改措施 牵头单位 整改时限 整改进展 是否销号"),
    _row("D-01 乱占耕地 河口镇 6 拆除复耕 县农业农村局 2024-08-20 正在整改 否"),
    _row("D-02 乱占耕地 北岭乡 9 补办手续 县自然资源局 2024-09-10 未整改 否"),
    _row("D-03 非法采矿 东溪镇 4 拆除复耕 县农业农村局 2024-05-30 整改到位 是"),
    _row("D-04 非法采矿 东溪镇 2 补办手续 县自然资源局 2024-12-01 整改到位 否"),
)
PLOTS: Rows = (
    ("安平县土地供应台账",),
    _row("宗地编号 乡镇 受让单位 土地用途 供应方式 面积（亩） 成交价（万元） 欠缴价款（万元） 供应日期"),
    _row("AP-01 河口镇 安平锦程置业有限公司 住宅用地 挂牌 50 3000 0 2024-01-12"),
    _row("AP-02 河口镇 安平锦程置业有限公司 商服用地 拍卖 20 1900 300 2024-02-20"),
    _row("AP-03 北岭乡 安平远航机械有限公司 工业用地 挂牌 80 800 0 2024-04-02"),
    _row("AP-04 北岭乡 安平县交通运输局 交通运输用地 划拨 30 - - 2024-05-06"),
    _row("AP-05 东溪镇 安平县水利局 交通运输用地 划拨 10 - - 2023-02-06"),
    _row("AP-06 东溪镇 安平远航机械有限公司 工业用地 协议 60 500 120 2023-05-18"),
)
BATCHES: Rows = (
    ("安平县批而未供土地台账",),
    _row("批准年度 批次名称 批准文号 批准面积（公顷） 已供面积（公顷） 未供面积（公顷） 未供原因 处置措施"),
    _row("2020 2020年第1批次 安政土〔2020〕1号 10 4 6 规划调整 调整用途"),
    _row("2021 2021年第1批次 安政土〔2021〕2号 8 8 0 - -"),
    _row("2021 2021年第2批次 安政土〔2021〕3号 5 2 3 项目未落地 核减批文"),
    _row("2022 2022年第1批次 安政土〔2022〕4号 7 3 4 规划调整 核减批文"),
)
MINES: Rows = (
    ("安平县采矿权台账",),
    _row("矿山名称 乡镇 开采矿种 矿区面积（平方公里） 生产规模（万吨/年） 有效期止 生产状态"),
    _row("东山石灰岩矿 河口镇 石灰岩 1.2 50 2030-03-01 生产"),
    _row("西沟页岩矿 北岭乡 砖瓦用页岩 0.4 10 2025-05-01 停产"),
    _row("南坡砂岩矿 东溪镇 建筑用砂岩 0.9 30 2025-07-01 生产"),
)
REGISTRY: Rows = (
    ("不动产登记业务月报",),
    _row("月份 首次登记（件） 转移登记（件） 抵押登记（件）"),
    _row("2023年4月 40 90 12"),
    _row("2023年5月 44 95 10"),
    _row("2024年4月 50 100 9"),
    _row("2024年5月 30 120 4"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": PARCELS,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PLOTS,
            "批而未供.xlsx": BATCHES,
            "采矿权.xlsx": MINES,
            "月报.xlsx": REGISTRY,
        }
    )


def first(answer: Answer) -> str:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.answer.split("\n")[0]


REQUESTS = [
    pytest.param("烦请统计全县图斑数量，请告知", "图斑6个", id="open-and-close"),
    pytest.param("能否测算一下划拨供应面积占供应总面积的比重？", "16%", id="could-you"),
    pytest.param("可否列示挂牌供应的宗地编号", "AP-01（河口镇）；AP-03（北岭乡）", id="list-in-other-words"),
    pytest.param("请协助查明停产矿山的名称", "西沟页岩矿", id="help-to-find-out"),
    pytest.param("请核定划拨宗地的总面积", "40亩", id="settle"),
    pytest.param("请以表格形式列出停产矿山的名称", "西沟页岩矿", id="as-a-table"),
    pytest.param("请列出停产的矿山，并注明生产规模", "10万吨/年", id="noted-beside"),
    pytest.param("请逐宗列示挂牌供应宗地的受让单位与成交价", "安平远航机械有限公司、成交价800万元", id="one-by-one"),
    pytest.param("2024年供应的宗地，按乡镇分布情况如何", "河口镇2个、北岭乡2个", id="how-they-lie"),
    pytest.param("请提供一份停产矿山名单", "西沟页岩矿", id="hand-over-a-list"),
    pytest.param("请汇总核减批文的批次的未供面积合计", "7公顷", id="sum-up"),
    pytest.param(
        "请比较未批先建类与非农化类图斑，平均每个图斑的监测面积分别为多少亩",
        "非农化10亩、未批先建4亩",
        id="set-side-by-side",
    ),
    pytest.param("请比较挂牌、拍卖两种方式的成交总价", "挂牌3800万元、拍卖1900万元", id="compare-without-ask"),
    pytest.param("请对比2023年上半年与2024年上半年的供地宗数", "2宗，2024年上半年4宗", id="compare-times"),
    pytest.param("请分牵头单位统计督察反馈问题数", "县农业农村局2个、县自然资源局2个", id="by-office"),
    pytest.param("请以牵头单位为单位汇总督察反馈问题个数", "县农业农村局2个、县自然资源局2个", id="office-as-unit"),
    pytest.param("请按类别列示督察反馈问题个数", "乱占耕地2个、非法采矿2个", id="by-kind"),
    pytest.param("请分季度列示2024年土地供应面积", "一季度70亩，二季度110亩", id="by-quarter"),
    pytest.param("请分月列示2024年抵押登记的受理量", "4月9件，5月4件", id="by-month"),
    pytest.param("各供应方式对应的宗数与面积各是多少", "划拨（2个，40亩）", id="each-with-two-measures"),
]


@pytest.mark.parametrize(("question", "text"), REQUESTS)
def test_requests_say_nothing_of_the_matter(office: Assistant, question: str, text: str) -> None:
    assert text in first(office.ask(question))


STANDING = [
    pytest.param("请问尚未处置到位的图斑共有多少个", "剩余未整改图斑4个", id="not-put-right"),
    pytest.param("至今仍未整改完毕的图斑有几个", "剩余未整改图斑4个", id="to-this-day"),
    pytest.param("2023年度下发、目前仍未处置到位、且已立案的图斑有多少个", "图斑1个", id="three-conditions"),
    pytest.param("已处置到位的图斑监测面积合计多少亩", "15亩", id="put-right"),
    pytest.param("请列出整改时限届满而仍未整改到位的图斑编号", "T-03", id="term-run-out"),
    pytest.param("因规划调整至今未能供应的批次，其未供面积合计为多少公顷", "10公顷", id="could-not-be-supplied"),
    pytest.param("批准文号为安政土〔2021〕3号的批次，至今未能供应的具体原因是什么", "项目未落地", id="why-not"),
    pytest.param("目前处于停产状态的矿山中，是否存在采矿许可证将于2025年内到期的情况", "有", id="is-there-any"),
    pytest.param("采矿许可证于今年内届满的矿山是否存在", "没有", id="there-is-none"),
    pytest.param("2021年批准的批次仍有多少公顷未供", "未供面积合计3公顷", id="what-is-left-of-what-was-approved"),
    pytest.param("处置措施确定为核减批文的批次，共涉及几个批准年度", "2", id="decided-as"),
    pytest.param("由县自然资源局牵头、尚未完成销号的问题共几个", "问题2个", id="stacked-conditions"),
    pytest.param("监测面积介于5亩至12亩之间的图斑有几个", "图斑3个", id="lies-between"),
    pytest.param("成交价未达1000万元的宗地有几宗", "宗地2宗", id="does-not-reach"),
    pytest.param("成交价逾1000万元的宗地有几宗", "宗地2宗", id="more-than"),
    pytest.param("请问采矿权到期时间最早的是哪一宗", "西沟页岩矿", id="time-of-expiry"),
    pytest.param("未批先建图斑完成整改的比例有多高", "50%", id="share-put-right"),
    pytest.param("请列出未供原因系规划调整的批次名称", "2022年第1批次", id="is-that-reason"),
    pytest.param("河口镇辖区内图斑共计多少个", "河口镇图斑2个", id="within-a-town"),
    pytest.param("下发日期早于2023年7月1日的图斑有多少个", "图斑2个", id="earlier-than"),
    pytest.param("涉及耕地面积且尚未立案的图斑数量", "图斑3个", id="touching-and"),
    pytest.param("请明确未供面积在4公顷以上的批次的处置措施", "2022年第1批次", id="asks-for-a-field"),
    pytest.param("应于9月底前完成整改的督察反馈问题有几个", "问题3个", id="due-by"),
]


@pytest.mark.parametrize(("question", "text"), STANDING)
def test_how_things_stand(office: Assistant, question: str, text: str) -> None:
    assert text in first(office.ask(question))


ORDERS = [
    pytest.param("请问2024年哪一季度供地面积最大", "季度是2024年二季度，110亩", id="which-quarter"),
    pytest.param("2024年供地面积最少的是哪个月", "月是2024年3月，0亩", id="which-month"),
    pytest.param(
        "请按照尚未处置到位图斑的耕地面积由大到小进行排序，列出位居前二的乡镇及相应面积",
        "东溪镇26亩、北岭乡22亩",
        id="top-and-their-areas",
    ),
    pytest.param("请将各乡镇按图斑个数降序排列", "图斑", id="descending"),
    pytest.param("监测面积位列前三的图斑是哪几个", "T-06", id="ranked-among"),
    pytest.param("未供面积居首位的批次系哪一个", "2020年第1批次", id="in-first-place"),
    pytest.param(
        "剔除划拨方式的宗地后，欠缴价款占成交价比例最高的是哪宗地", "AP-06", id="share-of-a-column-but-for-some"
    ),
    pytest.param(
        "请将监测面积超过10亩的图斑按监测面积由高到低列示",
        "T-06（东溪镇、监测面积30亩）；T-03",
        id="in-order-of-a-column",
    ),
    pytest.param("单宗面积最大的工业用地位于哪个乡镇", "AP-03（北岭乡）", id="where-the-largest-lies"),
    pytest.param("耕地面积占监测面积比例最高的是哪个乡镇", "北岭乡，88%", id="share-by-town"),
    pytest.param("已整改到位图斑中监测面积最大者为多少亩", "12亩", id="the-largest-one"),
]


@pytest.mark.parametrize(("question", "text"), ORDERS)
def test_orders_and_ranks(office: Assistant, question: str, text: str) -> None:
    assert text in first(office.ask(question))


COMPARED = [
    pytest.param("今年上半年供应面积较上年同期增加或减少了多少亩", "多110亩", id="more-or-less"),
    pytest.param("与去年同期相比，今年上半年供地面积增减多少亩", "多110亩", id="set-against-first"),
    pytest.param("2024年5月供地面积较上月减少多少亩", "少50亩", id="month-before-the-one-named"),
    pytest.param("2024年2月供地面积较上月减少多少亩", "少30亩", id="month-before-an-earlier-one"),
    pytest.param("河口镇与北岭乡的图斑监测面积相差多少亩", "5亩", id="two-towns"),
    pytest.param("河口镇与北岭乡相比，图斑监测面积少多少亩", "少5亩", id="two-towns-set-against-first"),
    pytest.param("今年上半年与去年上半年的供地面积相差多少亩", "110亩", id="two-times"),
]


@pytest.mark.parametrize(("question", "text"), COMPARED)
def test_differences(office: Assistant, question: str, text: str) -> None:
    assert text in first(office.ask(question))


FIELDS = [
    pytest.param(
        "烦请核查一下D-02号督察反馈问题的承办单位是哪个部门，目前整改进展如何",
        ["县自然资源局", "未整改"],
        id="office-and-progress",
    ),
    pytest.param("D-01号问题在哪个乡镇，整改时限是哪天", ["河口镇", "2024年8月20日"], id="place-and-day"),
    pytest.param("AP-03号宗地的土地用途及成交价", ["工业用地", "800万元"], id="text-and-number"),
    pytest.param("请问AP-03的供应方式是什么，受让单位是哪家", ["挂牌", "安平远航机械有限公司"], id="way-and-firm"),
]


@pytest.mark.parametrize(("question", "texts"), FIELDS)
def test_fields_of_one_row_asked_in_clauses(office: Assistant, question: str, texts: list[str]) -> None:
    answer = first(office.ask(question))
    assert all(text in answer for text in texts), answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("烦请统计尚未结案的图斑数量", id="no-such-column"),
        pytest.param("能否列出清溪镇辖区内未销号的督察反馈问题", id="no-such-town"),
        pytest.param("请问临江县的图斑整改率与我县相比孰高孰低", id="another-county"),
        pytest.param("请测算已处置到位的图斑，从下发到整改完成平均用时多少天", id="no-such-days"),
        pytest.param("非法采矿类问题是否全部销号", id="all-or-some"),
        pytest.param("涉及耕地面积的图斑中，尚未立案的占多少", id="share-of-rows-or-of-area"),
        pytest.param("督察反馈问题是否均已整改到位", id="each-and-every"),
        pytest.param("请汇总2019年供应宗地的面积", id="no-such-year"),
        pytest.param("请分牵头科室统计图斑的整改率", id="no-such-group"),
        pytest.param("请核实图斑的复垦量", id="no-such-amount"),
        pytest.param("至今未能入库的图斑有多少个", id="no-such-state"),
        pytest.param("2020年至今未能验收的批次有几个", id="no-such-state-since"),
        pytest.param("请按图斑面积由大到小排序，列出前二的乡镇及相应户数", id="another-measure-beside"),
        pytest.param("D-02号问题的承办单位是哪个部门，经办人是谁", id="one-field-of-two"),
        pytest.param("供应日期于2025年届满的宗地有几宗", id="no-deadline"),
        pytest.param("2024年上半年供地面积较上月增加多少亩", id="half-year-against-month"),
        pytest.param("请提供矿山安全检查的次数", id="no-such-count"),
    ],
)
def test_what_is_not_there_is_not_answered(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("请问截至目前，尚未处置到位的合计涉及面积是多少", id="area-of-what"),
        pytest.param("请统计整改完毕的数量", id="number-of-what"),
    ],
)
def test_no_object_is_asked_for(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is Status.CLARIFY, answer.answer
    assert any("图斑" in option for option in answer.options)


def test_an_answer_is_set_against_another_time(office: Assistant) -> None:
    talk = Talk(office)
    talk.ask("2024年上半年供应面积是多少亩")
    assert "多110亩" in first(talk.ask("与去年同期相比增减了多少亩"))
    assert talk.ask("与去年同期相比增减了多少万元").status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("请示件有多少", "请示件有多少", id="a-paper-is-no-request"),
        pytest.param("统计局的地有几宗", "统计局的地有几宗", id="an-office-is-no-request"),
        pytest.param("2020年至今未整改", "2020年至今未整改", id="since-a-year-stays"),
        pytest.param("平均已供面积", "平均已供面积", id="mean-is-no-adverb"),
        pytest.param("图斑变化了多少个", "图斑变化了多少个", id="change-by-itself-stays"),
        pytest.param("供应量有多少", "供应量有多少", id="supply-may-be-an-area"),
        pytest.param("因为什么没供", "因为什么没供", id="because-stays"),
        pytest.param("早于2023年3月1日", "在2023年2月28日以前", id="the-day-itself-is-not-earlier"),
        pytest.param("早于7月1日", "早于7月1日", id="of-no-year"),
    ],
)
def test_what_only_looks_like_a_turn_stays(said: str, plain: str) -> None:
    assert normalise(said) == plain


FOREST = """安平县自然资源局2024年上半年工作总结
一、工作完成情况
（一）守好林地。一是各级林长巡林527次，发现问题60个，整改45个，发出提示函10份。二是组织应急演练8场。
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("请计算2024年上半年各级林长巡林所发现问题的整改比例", "75%", id="of-what-was-found"),
        pytest.param("2024年上半年林长巡林发现问题的整改率是多少", "75%", id="rate-plainly"),
        pytest.param("2024年上半年各级林长巡林发现问题多少个", "60个", id="things-are-no-times"),
        pytest.param("各乡镇林长巡林发现问题的整改率", None, id="by-towns"),
        pytest.param("2023年上半年林长巡林发现问题的整改率", None, id="another-year"),
        pytest.param("2024年上半年田长巡田发现问题的整改率", None, id="of-other-rounds"),
    ],
)
def test_rates_of_what_a_sentence_says_was_found(build: Build, question: str, text: str | None) -> None:
    answer = build(reports={"总结.txt": FOREST}).ask(question)
    if text is None:
        assert answer.status is not Status.ANSWERED, answer.answer
    else:
        assert text in first(answer)
