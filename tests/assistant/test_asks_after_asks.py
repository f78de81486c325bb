"""What a later ask of a sentence leaves to the one before it: of which figure, of which whole, and of which rows."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import first

WELLS = (
    ("晴川县饮水点台账",),
    ("饮水点编号", "乡镇", "水源类型", "水质", "状态", "供水规模（立方米）", "受益户数（户）", "建成日期", "建设单位"),
    ("YS-01", "白石镇", "泉水", "达标", "在用", 30, 40, "2023-03-10", "晴川清源有限公司"),
    ("YS-02", "白石镇", "泉水", "不达标", "在用", 10, 5, "2023-05-02", "晴川清源有限公司"),
    ("YS-03", "黄陂乡", "井水", "达标", "停用", 60, 12, "2023-06-20", "晴川润民有限公司"),
    ("YS-04", "黄陂乡", "泉水", "达标", "停用", 20, 8, "2024-01-15", "晴川润民有限公司"),
    ("YS-05", "黄陂乡", "井水", "达标", "在用", 5, 3, "2024-02-11", "晴川清源有限公司"),
    ("YS-06", "竹溪镇", "水库水", "不达标", "停用", 75, 32, "2024-03-03", "晴川润民有限公司"),
)
PARCELS = (
    ("晴川县卫片执法图斑台账",),
    ("图斑编号", "乡镇", "违法类型", "耕地面积（亩）", "整改状态", "整改时限"),
    ("QC-01", "白石镇", "非农化", 10, "整改到位", "2024-06-30"),
    ("QC-02", "白石镇", "非农化", 6, "未整改", "2024-07-20"),
    ("QC-03", "黄陂乡", "非粮化", 4, "正在整改", "2024-07-25"),
    ("QC-04", "黄陂乡", "非粮化", 2, "未整改", "2024-06-30"),
)

HAZARDS = (
    ("晴川县地质灾害隐患点台账",),
    ("隐患点名称", "乡镇", "灾害类型", "威胁人数", "状态"),
    ("一组滑坡", "白石镇", "滑坡", 12, "在册"),
    ("二组滑坡", "黄陂乡", "滑坡", 8, "在册"),
    ("三组崩塌", "黄陂乡", "崩塌", 5, "在册"),
    ("四组崩塌", "竹溪镇", "崩塌", 30, "已核销"),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"饮水点.xlsx": WELLS, "图斑.xlsx": PARCELS, "地灾.xlsx": HAZARDS})


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("停用的饮水点供水规模合计多少，占比多少", ("合计155立方米", "的77.5%"), id="share-of-the-sum"),
        pytest.param("停用的饮水点有几个，占比多少", ("3个", "占饮水点的50%"), id="share-of-the-rows"),
        pytest.param("停用的饮水点受益户数多少，占全部的百分之几", ("合计52户", "的52%"), id="of-all-said"),
        pytest.param("黄陂乡的图斑耕地合计多少亩，占几成", ("合计6亩", "的27.27%"), id="of-a-place"),
        pytest.param(
            "泉水饮水点有几个，其中停用的几个，占比多少", ("泉水饮水点3个", "停用饮水点1个", "的33.33%"), id="of-those"
        ),
        pytest.param("停用的饮水点有几个，供水规模合计多少，占比多少", ("3个", "155", "的77.5%"), id="of-the-last"),
        pytest.param("泉水饮水点受益户数合计多少，最多的是哪个乡镇", ("53户", "是白石镇，45户"), id="most-by-the-sum"),
        pytest.param("停用的饮水点受益户数合计多少，哪个乡镇最多", ("52户", "是竹溪镇，32户"), id="of-towns"),
        pytest.param("停用的饮水点供水规模合计多少，最大的是哪个", ("155", "是YS-06"), id="the-largest-row"),
        pytest.param("停用的饮水点供水规模合计多少，最小的是哪处", ("155", "是YS-04"), id="the-smallest-row"),
        pytest.param("饮水点有几个，哪个乡镇最多", ("6个", "是黄陂乡，3个"), id="most-by-rows"),
        pytest.param(
            "泉水饮水点受益户数合计多少，饮水点最多的是哪个乡镇", ("53户", "是白石镇，2个"), id="rows-by-name"
        ),
    ],
)
def test_it_is_of_the_figure_before(county: Assistant, question: str, texts: tuple[str, ...]) -> None:
    said = first(county.ask(question))
    assert all(text in said for text in texts), said


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("哪些饮水点停用了，供水规模一共多少", ("共3个：YS-03", "合计155"), id="which-and-the-sum"),
        pytest.param("哪些饮水点停用了，一共几个", ("共3个：YS-03", "饮水点3个"), id="which-and-how-many"),
        pytest.param("停用的饮水点受益户数多少，都是哪几个", ("合计52户", "共3个：YS-03"), id="the-sum-and-which"),
        pytest.param("停用的饮水点有几个，在哪些乡镇", ("3个", "黄陂乡2个、竹溪镇1个"), id="and-where"),
        pytest.param("停用的饮水点有几个，在用的呢", ("停用饮水点3个", "在用饮水点3个"), id="and-that"),
        pytest.param("白石镇饮水点有几个，黄陂乡呢", ("白石镇饮水点2个", "黄陂乡饮水点3个"), id="and-there"),
        pytest.param(
            "饮水点有几个，泉水的呢，井水的呢", ("6个", "泉水饮水点3个", "井水饮水点2个"), id="one-after-another"
        ),
        pytest.param("停用的饮水点有几个，供水规模呢", ("3个", "供水规模合计155"), id="and-another-figure"),
        pytest.param("整改完成的图斑有几个，整改率多少", ("整改完成图斑1个", "整改率25%"), id="a-rate-is-of-all"),
        pytest.param("各乡镇图斑有几个，整改率多少", ("白石镇2个", "白石镇50%、黄陂乡0%"), id="the-rate-of-each"),
        pytest.param("滑坡有几处，崩塌呢", ("滑坡、在册隐患点2处", "崩塌隐患点1处"), id="of-those-still-listed"),
        pytest.param("这个月到期的图斑有几个，没整改的呢", ("图斑2个", "未整改图斑1个"), id="of-those-due"),
        pytest.param("饮水点最多的乡镇是哪个，受益户数多少", ("是黄陂乡，3个，受益户数23户",), id="of-the-most"),
        pytest.param("哪个乡镇饮水点最多，有多少个", ("是黄陂乡，3个",), id="the-number-said-once"),
        pytest.param(
            "供水规模最大的饮水点规模多少，受益户数多少", ("YS-06（竹溪镇），75立方米，受益户数32户",), id="of-the-row"
        ),
        pytest.param("饮水点最多的乡镇是哪个，全县供水规模多少", ("是黄陂乡，3个", "合计200"), id="of-all-said"),
        pytest.param("饮水点供水规模合计多少，最大的是哪个饮水点", ("合计200", "是YS-06"), id="the-most-of-things"),
        pytest.param(
            "饮水点供水规模合计多少，哪家最多", ("合计200", "晴川润民有限公司，155立方米"), id="whose-is-most"
        ),
        pytest.param("停用的饮水点有几个，占全部饮水点的百分之几", ("3个", "占饮水点的50%"), id="of-all-of-them"),
        pytest.param("停用的饮水点有几个，哪几家", ("饮水点3个", "晴川润民有限公司3个"), id="whose-they-are"),
        pytest.param("停用的饮水点有几个，比在用的多几个", ("停用与在用相同（停用3个，在用3个）",), id="and-than"),
        pytest.param("白石镇饮水点有多少个，比黄陂乡多还是少", ("白石镇比黄陂乡少1个（白石镇2个",), id="more-or-less"),
        pytest.param(
            "2024年1月建成的饮水点有几个，跟前一个月比", ("2024年1月比2023年12月多1个",), id="the-month-before"
        ),
    ],
)
def test_both_are_told(county: Assistant, question: str, texts: tuple[str, ...]) -> None:
    said = first(county.ask(question))
    assert all(text in said for text in texts), said


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("停用的泉水饮水点供水规模合计多少，占比多少", id="of-which-of-two"),
        pytest.param("逾期图斑耕地合计多少亩，占比多少", id="of-those-late-or-of-all"),
        pytest.param("停用的饮水点供水规模多少，受益户数多少，哪个乡镇最多", id="by-which-of-two"),
        pytest.param("停用的饮水点平均供水规模多少，占比多少", id="no-share-of-an-average"),
        pytest.param("停用的饮水点供水规模多少，在用的饮水点占比多少", id="of-rows-or-of-the-sum"),
        pytest.param("哪些饮水点停用了供水规模一共多少", id="which-without-a-comma"),
        pytest.param("饮水点最多的乡镇是哪个，停用的有几个", id="some-of-the-most-or-of-all"),
        pytest.param("饮水点最多的乡镇是哪个，一共受益户数多少", id="in-all-or-of-the-most"),
        pytest.param("停用的饮水点有几个，比在用的多多少户", id="in-another-unit"),
        pytest.param("2023年建成的饮水点几个，受益几户，跟2024年比", id="several-set-beside"),
        pytest.param("图斑整改率多少，饮水点呢", id="a-rate-of-others"),
        pytest.param("停用的饮水点有几个，供水规模多少，在用的呢", id="the-number-or-the-amount"),
        pytest.param("停用的饮水点有几个是泉水，井水的呢", id="an-ask-within"),
    ],
)
def test_what_is_not_clear_is_refused(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
