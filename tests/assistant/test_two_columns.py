"""What is reckoned of two columns of one row: so much of another column, and the price of a unit of land."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from tests.assistant.conftest import Build
from tests.assistant.talking import Talk, first

PLOTS = (
    ("清川县土地出让台账",),
    ("宗地编号", "乡镇", "受让单位", "土地用途", "面积（亩）", "成交价（万元）", "欠缴价款（万元）", "出让日期"),
    ("QG-01", "东陵镇", "清川宏图置业有限公司", "住宅用地", 20, 3000, 1800, "2023-08-11"),
    ("QG-02", "东陵镇", "清川远大机械有限公司", "工业用地", 30, 900, 0, "2023-09-05"),
    ("QG-03", "苇塘乡", "清川远大机械有限公司", "工业用地", 10, 400, 300, "2024-02-06"),
    ("QG-04", "马桥镇", "清川宏图置业有限公司", "商服用地", 5, "7*1.5", 0, "2024-03-18"),
    ("QG-05", "马桥镇", "清川县水利局", "水利用地", 50, "—", "—", "2024-05-20"),
    ("QG-06", "马桥镇", "清川宏图置业有限公司", "住宅用地", 4, 640, 0, "2024-05-21"),
)
PROJECTS = (
    ("清川县旧村改造项目台账",),
    ("单位：亩",),
    ("项目名称", "乡镇", "拆迁占地规模", "安置用地规模", "已拆迁面积", "投资（万元）"),
    ("上坪旧村改造", "东陵镇", 100, 20, 90, 50),
    ("下坪旧村改造", "东陵镇", 60, 30, 10, 70),
    ("石沟旧村改造", "苇塘乡", 90, 30, "—", 40),
    ("老林旧村改造", "马桥镇", 40, 36, None, 30),
)
WEIGHED = (
    ("清川县房屋销售台账",),
    ("楼盘名称", "建筑面积（平方米）", "成交总价（万元）", "成交单价（元/平方米）"),
    ("锦绣苑", 100, 60, 6000),
    ("河畔居", 80, 64, 8000),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build({}, {"出让.xlsx": PLOTS, "旧村改造.xlsx": PROJECTS})


@pytest.fixture(scope="module")
def houses(build: Build) -> Assistant:
    return build({}, {"房屋.xlsx": WEIGHED})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "安置用地规模不到拆迁占地规模三成的项目有几个", "小于30%的项目名称共1个：上坪旧村改造20%", id="tenths"
        ),
        pytest.param(
            "安置规模超过拆迁占地规模一半的项目有哪些", "大于50%的项目名称共1个：老林旧村改造90%", id="parts-of-names"
        ),
        pytest.param(
            "拆迁占地规模超过安置用地规模两倍的项目有哪些", "大于200%的项目名称共2个", id="the-other-way-round"
        ),
        pytest.param("安置用地规模不低于拆迁占地规模三分之一的项目有几个", "共3个", id="a-third-is-a-third"),
        pytest.param("安置用地规模没超过拆迁占地规模一半的项目有几个", "不大于50%的项目名称共3个", id="denied"),
        pytest.param("安置用地规模没达到拆迁占地规模一半的项目有几个", "小于50%的项目名称共2个", id="not-reached"),
        pytest.param("安置用地规模占拆迁占地规模一半以上的项目有几个", "不小于50%的项目名称共2个", id="share-behind"),
        pytest.param("安置用地规模占拆迁占地规模的比例超过60%的项目有几个", "大于60%的项目名称共1个", id="share-named"),
        pytest.param("哪些项目安置用地规模超过拆迁占地规模的百分之八十", "老林旧村改造90%", id="limit-at-the-end"),
        pytest.param("东陵镇安置用地规模超过拆迁占地规模三成的项目有哪些", "共1个：下坪旧村改造50%", id="of-one-town"),
        pytest.param("已拆迁面积不到拆迁占地规模一半的项目有哪些", "石沟旧村改造0%", id="a-dash-is-none-of-it"),
        pytest.param("安置用地规模超过拆迁占地规模四成的乡镇有哪些", "大于40%的乡镇共1个：马桥镇90%", id="of-towns"),
        pytest.param("欠缴价款超过成交价一半的宗地有哪些", "QG-03：75%、QG-01：60%", id="names-that-end-in-digits"),
    ],
)
def test_a_limit_on_one_column_over_another(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("一亩卖到150万以上的是哪几宗", "共2个：QG-06：160万元、QG-01：150万元", id="sold-for"),
        pytest.param("每亩成交价超过150万的有几宗", "大于150万元的宗地编号共1个", id="how-many"),
        pytest.param("一亩地卖不到35万的有哪几宗", "共1个：QG-02：30万元", id="less"),
        pytest.param("单价超过1500元/平方米的宗地有哪些", "QG-01：0.23万元", id="another-unit"),
        pytest.param("单价超过100万元/亩的宗地有几宗", "共2个", id="unit-of-the-limit"),
        pytest.param("单价最高的是哪宗", "QG-06，160万元（成交价640万元÷面积4亩）", id="the-dearest"),
        pytest.param("亩均最便宜的两宗", "QG-02：30万元、QG-03：40万元", id="the-cheapest-two"),
        pytest.param("工业用地单价最高的是哪宗", "QG-03，40万元", id="of-a-use"),
        pytest.param("哪个乡镇每亩成交价最高", "马桥镇，160万元", id="towns-by-all-they-sold"),
        pytest.param("QG-02每亩卖了多少钱", "每亩成交价30万元（成交价900万元÷面积30亩）", id="of-one-row"),
        pytest.param("平均每亩成交价多少", "平均每亩成交价77.19万元（成交价4940万元÷面积64亩）", id="average-of-all"),
        pytest.param("平均每亩欠缴价款多少", "平均每亩欠缴价款", id="of-another-column"),
        pytest.param("成交价超过150万的有几宗", "大于150万元宗地4宗", id="the-whole-price"),
    ],
)
def test_the_price_of_a_unit_of_land(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


def test_hidden_prices_are_told_as_left_out(county: Assistant) -> None:
    answer = county.ask("每亩成交价超过100万的有几宗")
    assert "成交价数字缺位1行，未计入" in answer.answer
    assert "每亩成交价=成交价÷面积" in answer.explanation


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("那每亩成交价超过100万元的呢", id="price-of-a-unit"),
        pytest.param("欠缴价款超过成交价一半的呢", id="one-column-over-another"),
    ],
)
def test_a_later_limit_is_not_taken_for_one_on_the_whole(county: Assistant, later: str) -> None:
    answer = Talk(county).ask("住宅用地的宗地有几宗", later)
    assert "成交价大于100万元" not in answer.answer
    assert answer.status is not Status.ANSWERED or "÷" in answer.explanation


def test_a_column_of_its_own_tells_the_price(houses: Assistant) -> None:
    assert "河畔居" in first(houses.ask("成交单价最高的是哪个楼盘"))
    assert "÷" not in houses.ask("成交单价最高的是哪个楼盘").explanation


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("投资超过拆迁占地规模一半的项目有哪些", id="no-unit-in-common"),
        pytest.param("安置用地规模超过东陵镇拆迁占地规模一半的项目有哪些", id="of-other-rows"),
        pytest.param("安置用地规模超过全年任务一半的项目有几个", id="of-a-target"),
        pytest.param("规模超过拆迁占地规模一半的项目有几个", id="which-of-two-columns"),
        pytest.param("安置用地规模不到拆迁占地规模三成的项目一共多少亩", id="an-area-is-asked"),
        pytest.param("安置用地规模不到拆迁占地规模三成的项目有多少", id="of-what-how-much"),
        pytest.param("安置用地规模不到拆迁占地规模三成的项目投资多少", id="another-column-is-asked"),
        pytest.param("安置用地规模不到拆迁占地规模三成且投资超过20万元的项目有几个", id="two-limits"),
        pytest.param("单价超过150万的有几宗", id="price-of-what-unit"),
        pytest.param("每亩成交价超过150的有几宗", id="a-bare-number"),
        pytest.param("每亩欠缴价款超过10万的有几宗", id="no-price"),
        pytest.param("每亩成交价超过150万的一共多少亩", id="an-area-of-dear-ones"),
        pytest.param("单价最高的宗地在哪个乡镇", id="the-town-of-the-dearest"),
        pytest.param("单价最高的是哪家公司", id="firm-of-the-dearest-or-dearest-firm"),
        pytest.param("每亩成交价超过100万的公司有哪些", id="firms-by-plots"),
        pytest.param("单价最高的两宗面积各多少", id="area-of-the-dearest"),
    ],
)
def test_what_is_not_reckoned_so(county: Assistant, question: str) -> None:
    assert county.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("供地率低于50%的批次一共多少公顷", id="an-area-of-rows-by-their-rate"),
    ],
)
def test_a_count_of_rows_is_no_area(build: Build, question: str) -> None:
    batches = (
        ("清川县批而未供土地台账",),
        ("批次名称", "批准面积（公顷）", "已供面积（公顷）", "未供面积（公顷）"),
        ("2022年第1批次", 10, 9, 1),
        ("2022年第2批次", 20, 8, 12),
    )
    assert build({}, {"批次.xlsx": batches}).ask(question).status is not Status.ANSWERED
