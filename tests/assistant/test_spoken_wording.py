"""Numbers and times in words, what became of things in verbs of general use, and what opens and closes talk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from tests.assistant.test_everyday_wording import MINES, REGISTRY
from tests.assistant.test_formal_wording import FINDINGS, _row, first
from tests.assistant.test_hurried_wording import BASIC, PRICES, REASONS

Build = Callable[..., Assistant]
SLOPES = (
    ("安平县地质灾害隐患点台账",),
    ("截至2024年6月30日",),
    _row("统一编号 名称 乡镇 灾害类型 威胁人数 威胁财产（万元） 防治措施 状态"),
    ("07190001", *_row("东山滑坡 河口镇 滑坡 42 300 群测群防 在册")),
    ("07190002", *_row("西沟崩塌 北岭乡 崩塌 12 80 工程治理 在册")),
    ("07190003", *_row("南坡滑坡 东溪镇 滑坡 8 50 群测群防 在册")),
    ("07190004", *_row("北坡滑坡 河口镇 滑坡 21 90 避险搬迁 已核销")),
)


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


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("十二月份供了几宗", "12月份供了几宗", id="month"),
        pytest.param("去年九月三十号之前", "去年9月30日之前", id="day"),
        pytest.param("七八月供了几宗", "7、8月供了几宗", id="months"),
        pytest.param("去年二三季度供了几宗", "去年4至9月供了几宗", id="quarters"),
        pytest.param("头两个月供了几宗", "前2个月供了几宗", id="first-months"),
        pytest.param("二〇二三年供了几宗", "2023年供了几宗", id="year"),
        pytest.param("开年到现在供了几宗", "今年以来供了几宗", id="so-far"),
        pytest.param("去年这个时候供了几宗", "去年同期供了几宗", id="this-time-last-year"),
        pytest.param("整改率超过百分之八十五的乡镇", "整改率超过85%的乡镇", id="percent"),
        pytest.param("整改率不到六成半的乡镇", "整改率不到65%的乡镇", id="tenths"),
        pytest.param("有没有哪块上了80亩的", "有没有哪块不少于80亩的", id="at-least"),
        pytest.param("图斑有几个没弄归一", "图斑有几个没整改完", id="left-undone"),
        pytest.param("图斑挂着几个", "图斑还有几个没整改完", id="pending"),
        pytest.param("问题销号做到几成了", "问题销号率是多少", id="rate"),
        pytest.param("河口镇的图斑，报个准数", "河口镇的图斑有多少", id="a-number"),
        pytest.param("河口镇的图斑有几个，报个准数", "河口镇的图斑有几个", id="a-number-asked-already"),
        pytest.param("打听个事，图斑有几个哟", "图斑有几个", id="opening"),
        pytest.param("哪块地卖得最便宜", "哪块地成交价最低", id="cheapest"),
        pytest.param("登记最少的月份是几月", "几月登记最少", id="which-month-least"),
        pytest.param("住宅用地均价每亩多少万元", "住宅用地平均每亩多少万元", id="mean-price"),
        pytest.param("没立案的图斑按牵头单位分列", "没立案的图斑按牵头单位统计", id="set-apart-by"),
        pytest.param("改是改完了、号还没销的问题有几个", "整改完但还没销号的问题有几个", id="verb-said-twice"),
        pytest.param("案还没立的图斑有几个", "还没立案的图斑有几个", id="object-first"),
        pytest.param("案子立都没立的图斑有几个", "案子没立的图斑有几个", id="verb-about-itself"),
        pytest.param("采矿证撑不到2026年的有哪些", "采矿证2026年前到期的有哪些", id="does-not-last"),
        pytest.param("项目的复垦面积完成了百分之几", "项目的复垦率是多少", id="a-rate-of-areas"),
        pytest.param("整改动都没动的图斑", "未启动整改的图斑", id="not-even-begun"),
        pytest.param("还有几个图斑没动", "还有几个图斑未启动整改", id="not-touched"),
        pytest.param("还有多少资金没动", "还有多少资金没动", id="not-spent"),
        pytest.param("停了产的矿有几家", "停产的矿有几家", id="object-behind"),
        pytest.param("验过收的项目有几个", "已验收的项目有几个", id="object-behind-once"),
        pytest.param("财产过了300万的点", "财产超过300万的点", id="over"),
        pytest.param("人数倒不满30人的", "人数不满30人的", id="set-against"),
        pytest.param("21年到23年这三年批的", "21年到23年批的", id="so-many-years"),
        pytest.param("光东溪镇和河口镇，图斑就占了几成", "东溪镇和河口镇,图斑就占了几成", id="only-these"),
        pytest.param("项目排得最晚的是哪天验收", "项目最晚的是哪天验收", id="set-latest"),
        pytest.param("市里的表要填公顷：图斑占耕地多少", "图斑占耕地多少公顷", id="form-in-a-unit"),
        pytest.param("厅里的表要填公顷：图斑占耕地多少公顷", "图斑占耕地多少公顷", id="form-says-it-again"),
        pytest.param("河口镇的图斑有哪些，我要一个个去看", "河口镇的图斑有哪些", id="what-for"),
        pytest.param("东山滑坡的负责人叫啥名字", "东山滑坡的负责人是谁", id="what-name"),
        pytest.param("仍在开采的矿有几个", "生产的矿有几个", id="working"),
        # what is something else, or does not say which
        pytest.param("供都没供的批次有几个", "供都没供的批次有几个", id="none-of-it"),
        pytest.param("时限熬不到2026年的图斑", "时限熬不到2026年的图斑", id="no-licence-to-last"),
        pytest.param("图斑整改面积完成百分之几", "图斑整改面积完成百分之几", id="a-rate-of-counts"),
        pytest.param("开了工作会的乡镇", "开了工作会的乡镇", id="no-work-begun"),
        pytest.param("立了案件台账的", "立了案件台账的", id="no-case-opened"),
        pytest.param("过了6月30日的", "过了6月30日的", id="past-a-day"),
        pytest.param("21年到23年这两年批的", "21年到23年这两年批的", id="not-so-many"),
        pytest.param("文号还没立的", "文号还没立的", id="another-number"),
        pytest.param("光伏项目占了几成", "光伏项目占了几成", id="solar"),
        pytest.param("河口镇的图斑，我要看没立案的", "河口镇的图斑,我要看没立案的", id="what-is-wanted"),
        pytest.param("二月坪村的图斑", "二月坪村的图斑", id="village"),
        pytest.param("三四季度各供了几宗", "三四季度各供了几宗", id="each-quarter"),
        pytest.param("几月底前完工", "几月底前完工", id="which-month"),
        pytest.param("拆迁花脱多少钱", "拆迁花脱多少钱", id="spent"),
        pytest.param("三个堆一起的图斑", "三个堆一起的图斑", id="three-of-what"),
    ],
)
def test_said_plainly(said: str, plain: str) -> None:
    assert normalise(said) == plain


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("去年九月份供了几宗地", "1宗", id="month-in-words"),
        pytest.param("老师，河口镇的图斑，没整归一的，给个数", "2个", id="topic-comment"),
        pytest.param("河口、东溪两地图斑统共多少个哟", "5个", id="two-places"),
        pytest.param("把河口镇的图斑个数报一哈", "3个", id="把"),
        pytest.param("图斑改了多少，还剩多少", "整改完成图斑1个", id="done-and-left"),
        pytest.param("教育局挑头的督察问题，销号销到百分之几了", "", id="nobody-leads"),
        pytest.param("07190002这个点上用的啥防治措施来着", "防治措施工程治理", id="id-first"),
        pytest.param("河口镇的滑波点，在册的，人超过30个的，有几个", "1个", id="typo-before-a-kind"),
        pytest.param("南坡砂岩矿的采矿许可证是从哪一天开始生效的？", "2018年7月1日", id="valid-from"),
        pytest.param("南坡砂岩矿的证管到哪天", "2028年7月1日", id="valid-until"),
        pytest.param("2021年第1批次没能供应的原因", "规划调整", id="reason"),
        pytest.param("请提供采矿权总数、矿区面积合计以及年生产规模合计。", "矿山4个", id="each-quantity"),
        pytest.param("2021年批下来的批次有几个", "1个", id="approved"),
        pytest.param("下个季度到期的图斑有几个", "3个", id="next-quarter"),
        pytest.param("五个月内到期的图斑有几个", "2个", id="due-within"),
        pytest.param(
            "财产过了200万、人倒不满50个的隐患点有几处", "威胁财产大于200万元、威胁人数小于50人", id="over-and-under"
        ),
        pytest.param("河口镇，在册隐患点占全县的百分之几", "33.33%", id="of-the-county"),
        pytest.param("西沟那个崩塌威胁多少人", "威胁人数12人", id="that-one-in-a-name"),
        pytest.param("处于“正在整改”状态的图斑有几个", "正在整改图斑1个", id="quoted-state"),
    ],
)
def test_spoken_questions(office: Assistant, question: str, answer: str) -> None:
    got = office.ask(question)
    if not answer:
        assert got.status is not Status.ANSWERED, got.answer
        return
    assert answer in first(got), (got.answer, got.explanation)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("去年十三月份供了几宗地", id="no-such-month"),
        pytest.param("大前年供了几宗地", id="year-without-data"),
        pytest.param("石桥镇的图斑，没整归一的，给个数", id="no-such-place"),
        pytest.param("河口、东溪三地图斑统共多少个", id="three-of-two"),
        pytest.param("河口镇的图斑花脱多少钱", id="no-such-column"),
        pytest.param("远航机械训了几多人次", id="nobody-trained"),
        pytest.param("近半年供了几宗地", id="from-which-day"),
        pytest.param("东山滑坡是从哪天开始的", id="no-licence"),
    ],
)
def test_what_is_not_there_is_not_answered(office: Assistant, question: str) -> None:
    got = office.ask(question)
    assert got.status is not Status.ANSWERED, got.answer
