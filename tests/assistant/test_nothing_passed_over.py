"""Questions of which a part was once passed over: a condition, what is left out, who, or what went before."""

from __future__ import annotations

import re

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first


def _rows(text: str) -> tuple[tuple[object, ...], ...]:
    """Lines of cells with blanks between them; a lone hyphen is an empty one."""
    return tuple(
        tuple(None if c == "-" else float(c) if re.fullmatch(r"\d+(\.\d+)?", c) else c for c in line.split())
        for line in text.strip().splitlines()
    )


PARCELS = (
    ("清川县卫片图斑整改台账",),
    ("数据截至2024年6月30日",),
    *_rows(
        """
图斑编号 乡镇 违法类型 监测面积（亩） 永久基本农田（亩） 是否立案 整改状态 整改时限
QC-01 东陵镇 非农化 12 3 是 未整改 2024-05-31
QC-02 东陵镇 非粮化 4 - 否 正在整改 2024-06-30
QC-03 东陵镇 非农化 7 0.5 否 已整改 2024-05-31
QC-04 苇塘乡 非粮化 9 2 否 未整改 2024-12-31
QC-05 苇塘乡 非农化 30 - 是 已整改 2024-03-31
QC-06 马桥镇 非农化 5 1 否 未启动 2024-04-30
"""
    ),
)
PLOTS = (
    ("清川县土地供应台账",),
    *_rows(
        """
宗地编号 乡镇 受让单位 土地用途 供应方式 面积（亩） 成交价（万元） 欠缴价款（万元） 供应日期
QG-01 东陵镇 清川宏图置业有限公司 住宅用地 拍卖 20 3000 0 2023-08-11
QG-02 东陵镇 清川远大机械有限公司 工业用地 挂牌 30 2600 400 2023-09-05
QG-03 苇塘乡 清川远大机械有限公司 工业用地 挂牌 25 2500 0 2024-02-06
QG-04 马桥镇 清川宏图置业有限公司 商服用地 拍卖 5 7*1.5 0 2024-03-18
QG-05 马桥镇 清川县水利局 交通运输用地 划拨 50 - - 2024-05-20
"""
    ),
)
FINDINGS = (
    ("清川县督察反馈问题整改台账",),
    *_rows(
        """
问题编号 乡镇 面积（亩） 牵头单位 是否销号 整改进展
D-01 东陵镇 5 县农业农村局 是 整改完成
D-02 苇塘乡 50 县自然资源局 否 未整改
D-03 苇塘乡 6 县农业农村局 否 正在整改
"""
    ),
)
HAZARDS = (
    ("清川县地质灾害隐患点台账（2024年6月30日）",),
    *_rows(
        """
编号 隐患点名称 乡镇 威胁人数 状态
H-01 上坪滑坡 东陵镇 30 在册
H-02 下坪滑坡 东陵镇 40 在册
H-03 石沟崩塌 苇塘乡 60 在册
H-04 老林滑坡 苇塘乡 8 已核销
"""
    ),
)
REPORT = """清川县自然资源局2024年上半年工作总结
一、上半年工作总结
（一）地灾防治。在册隐患点3处，威胁群众130人。聘用护林员52名。
（二）登记服务。受理不动产登记3120件，较上年增长12%。上半年新增耕地410亩。
"""


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    ledgers = {"图斑.xlsx": PARCELS, "供地.xlsx": PLOTS, "督察.xlsx": FINDINGS, "地灾.xlsx": HAZARDS}
    return build({"2024半年总结.txt": REPORT}, ledgers)


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("图斑里非农化的，立案的占百分之几",), "50%", id="the-whole-up-to-the-comma"),
        pytest.param(("图斑里非农化的，面积占百分之几",), "80.6%", id="by-what-behind-the-comma"),
        pytest.param(("图斑里非农化的，立案的占全部图斑的百分之几",), "33.33%", id="the-whole-behind"),
        pytest.param(("问题里县农业农村局牵头的，销了号的占百分之几",), "50%", id="of-those-it-leads"),
        pytest.param(("东陵镇的图斑当中，非农化的有百分之几是立了案的",), "50%", id="so-much-of-those"),
        pytest.param(("非农化图斑，其中立案的占百分之几",), "50%", id="of-which"),
        pytest.param(("宗地面积，其中2023年供的占百分之几",), "的38.46%", id="of-which-of-an-area"),
        pytest.param(("2023年供了几宗地，其中挂牌的占百分之几",), "50%", id="of-those-counted-before"),
        pytest.param(("东陵镇过了期没整改完的图斑几个",), "整改时限小于2024年7月15日图斑2个", id="verb-apart"),
        pytest.param(("超了时限的图斑有几个",), "图斑3个", id="past-the-limit"),
        pytest.param(("图斑除去已整改的有几个",), "除整改完成外图斑4个", id="a-state-left-out"),
        pytest.param(("不算已整改的，图斑几个",), "除整改完成外图斑4个", id="a-state-not-counted"),
        pytest.param(("没整改到位的图斑几个",), "图斑4个", id="a-state-denied-is-none-left-out"),
        pytest.param(("东陵镇图斑多少个", "里头占了永农的呢"), "永久基本农田大于0亩图斑2个", id="among-them"),
        pytest.param(("东陵镇图斑多少个", "其中涉及永农的", "立案的呢"), "已立案图斑1个", id="among-those"),
        pytest.param(("东陵镇图斑多少个", "哪些占永农"), "图斑共2个", id="which-of-them"),
        pytest.param(("去年供了几宗地", "里面欠钱的呢"), "欠缴价款大于0万元宗地1宗", id="that-owe"),
        pytest.param(("东陵镇图斑多少个", "永农呢"), "永久基本农田合计3.5亩", id="a-further-sum-stays-one"),
        pytest.param(("东陵镇占永农的图斑",), "图斑共2个", id="a-list-of-those"),
        pytest.param(("东陵镇占用永农的图斑数量是多少",), "永久基本农田大于0亩图斑2个", id="how-many-take-it-up"),
        pytest.param(("统计欠缴价款的宗地数量",), "欠缴价款大于0万元宗地1个", id="how-many-owe"),
        pytest.param(("图斑占永农多少亩", "折合多少公顷"), "永久基本农田合计0.43公顷", id="the-same-in-another-unit"),
        pytest.param(("5月31日到期的图斑几个",), "整改时限为2024年5月31日图斑2个", id="a-day-is-a-day"),
        pytest.param(("今年马桥镇拍卖的宗地成交价多少万元",), "成交价7*1.5万元", id="the-hidden-figure-of-one-row"),
        pytest.param(("除东陵镇外，其他乡镇的图斑有几个",), "除东陵镇外图斑3个", id="the-rest-of-what-is-left-out"),
        pytest.param(("截至2024年6月30日逾期的图斑有几个",), "整改时限小于2024年6月30日图斑2个", id="late-on-that-day"),
        pytest.param(("只要未启动的图斑有几个",), "未启动图斑1个", id="wanted-is-no-condition"),
        pytest.param(("已核销的隐患点原来威胁多少人",), "威胁人数合计8人", id="before-of-a-measure"),
    ],
)
def test_every_part_is_used(county: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(county).ask(*questions))


@pytest.mark.parametrize(
    "questions",
    [
        pytest.param(("没缴清的宗地，成交价一共多少万元",), id="the-price-of-those-alone"),
        pytest.param(("误了期的图斑有几个",), id="not-in-time-of-what"),
        pytest.param(("东陵镇图斑多少个", "去掉改完的还剩几个"), id="left-out-in-other-words"),
        pytest.param(("东陵镇占永农的图斑多少亩",), id="of-the-rows-or-of-the-part"),
        pytest.param(("哪个部门牵头的问题最多",), id="counted-not-measured"),
        pytest.param(("哪个部门销号最慢",), id="nothing-says-how-fast"),
        pytest.param(("上半年核销的隐患点几处",), id="a-state-is-of-no-months"),
        pytest.param(("有没有乡镇图斑全部整改完",), id="of-each-town"),
        pytest.param(("今年隐患点减少了几处",), id="by-how-many-they-changed"),
        pytest.param(("督察问题什么时候全部销号",), id="no-day-of-it"),
        pytest.param(("去年同期供地多少宗",), id="the-same-part-of-last-year"),
        pytest.param(("近三年供地多少宗",), id="years-of-which-nothing-is-told"),
        pytest.param(("2020年以来供地多少亩",), id="since-a-year-of-which-nothing-is-told"),
        pytest.param(("11月9日供了几宗地",), id="a-day-to-come"),
        pytest.param(("非农化图斑以外的有几个",), id="left-out-behind-the-noun"),
        pytest.param(("东陵镇其他图斑有几个",), id="the-rest-of-nothing"),
        pytest.param(("近期供应的工业用地有几宗",), id="lately"),
        pytest.param(("前期供应的工业用地有几宗",), id="earlier"),
        pytest.param(("同期供应的工业用地有几宗",), id="in-the-same-time-as-what"),
        pytest.param(("上一期图斑有几个",), id="the-snapshot-before"),
        pytest.param(("隐患点以前有几处",), id="how-many-there-were"),
        pytest.param(("本地的图斑有几个",), id="of-this-place"),
        pytest.param(("东陵镇和苇塘乡哪个没改完的多，多几个",), id="of-two-registers"),
        pytest.param(("在册隐患点威胁多少人", "聘了多少"), id="a-report-of-something-else"),
        pytest.param(("上半年新增耕地多少亩", "增长多少"), id="growth-of-something-else"),
    ],
)
def test_what_cannot_be_used_is_not_passed_over(county: Assistant, questions: tuple[str, ...]) -> None:
    answer = Talk(county).ask(*questions)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


@pytest.mark.parametrize(
    "missed",
    [
        pytest.param("月亮镇供了几宗地", id="no-such-place"),
        pytest.param("2021年供了几宗地", id="no-such-time"),
        pytest.param("哪个乡镇面积最大", id="asked-back"),
    ],
)
@pytest.mark.parametrize(
    "elliptical",
    [
        "卖了多少钱",
        "谁拿得最多",
        "工业的呢",
        "最贵那宗谁拿的",
        "那宗地多大",
        "其中划拨的几宗",
        "威胁多少人",
        "永农占了多少",
    ],
)
def test_nothing_goes_on_from_a_question_without_an_answer(county: Assistant, missed: str, elliptical: str) -> None:
    answer = Talk(county).ask(missed, elliptical)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("今年供了几宗地", "宗地3宗"),
        ("聘用护林员多少名", "护林员52名"),
        ("QG-02谁拿的", "清川远大机械有限公司"),
        ("那隐患点有几处", "隐患点3处"),
        ("上半年新增耕地多少亩", "新增耕地410亩"),
    ],
)
def test_a_question_that_says_all_is_answered_after_one_without_an_answer(
    county: Assistant, question: str, text: str
) -> None:
    assert text in first(Talk(county).ask("月亮镇供了几宗地", question))


def test_a_figure_of_rows_that_were_not_understood_is_not_of_those_before(county: Assistant) -> None:
    talk = Talk(county)
    assert "没有答出来" in talk.ask("东陵镇图斑多少个", "信访的呢", "面积一共多少亩").answer
    assert "苇塘乡图斑2个" in first(talk.ask("那苇塘乡呢"))
    assert "39亩" in first(talk.ask("面积一共多少亩"))


def test_a_column_that_is_not_there_leaves_the_rows_as_they_were(county: Assistant) -> None:
    assert "23亩" in first(Talk(county).ask("东陵镇图斑多少个", "坐标呢", "面积呢"))


def test_a_cell_that_is_one_digit_is_no_part_of_a_figure(county: Assistant) -> None:
    assert "共4个" in first(Talk(county).ask("哪些图斑占了永农"))


@pytest.mark.parametrize(
    ("questions", "text"),
    [
        pytest.param(("今年供了几宗地", "最大那宗谁拿的"), "QG-05（马桥镇、清川县水利局）", id="one-of-them"),
        pytest.param(("去年供了几宗地", "最贵的那块是哪家拿的"), "QG-01（东陵镇、清川宏图置业有限公司）", id="whose"),
        pytest.param(("拍卖的供了几宗地", "最便宜的一宗卖给谁了"), "QG-01（东陵镇", id="within-what-was-named"),
        pytest.param(("供地多少宗", "最贵的是哪家"), "清川宏图置业有限公司", id="the-firm-is-told"),
        pytest.param(("最大那块工业用地是哪家的",), "QG-02（东陵镇、清川远大机械有限公司）", id="a-row-of-a-kind"),
        pytest.param(("威胁人数最多的那处隐患点在哪个乡镇",), "石沟崩塌（苇塘乡）", id="a-row-not-its-town"),
        pytest.param(("威胁人数最多的乡镇是哪个",), "乡镇是东陵镇，70人", id="a-town-not-a-row"),
        pytest.param(("图斑面积最大的一处在哪个镇",), "QC-05（苇塘乡）", id="one-place"),
        pytest.param(("供地面积最大的两宗地分别在哪些乡镇",), "QG-05（马桥镇）", id="the-first-two-of-all"),
        pytest.param(("非农化图斑面积占总面积多少",), "80.6%", id="a-share-of-the-sum"),
        pytest.param(("逾期的图斑占全部图斑的比例",), "50%（符合条件的3个÷全部6个）", id="late-of-all"),
        pytest.param(("哪个乡镇图斑整改率最高",), "苇塘乡，50%", id="ranked-by-the-rate"),
    ],
)
def test_a_row_a_group_or_a_share(county: Assistant, questions: tuple[str, ...], text: str) -> None:
    assert text in first(Talk(county).ask(*questions))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("图斑最多的乡镇整改率多少", id="the-rate-of-the-largest"),
        pytest.param("图斑整改率最高的乡镇有几个图斑", id="the-count-of-the-best"),
        pytest.param("图斑最多的乡镇有多少亩", id="the-area-of-the-most"),
        pytest.param("每个乡镇面积最大的图斑是哪个", id="the-largest-of-each"),
        pytest.param("前两个乡镇图斑合计占多少", id="a-share-of-the-first-two"),
        pytest.param("东陵镇图斑占多少", id="a-share-of-what"),
        pytest.param("整改时限最近的图斑", id="nearest-before-or-after"),
        pytest.param("监测面积数字缺失的图斑几个", id="hidden-is-not-blank"),
    ],
)
def test_one_thing_is_not_answered_for_another(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()
