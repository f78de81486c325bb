"""Kinds of question over ledgers of rows: each on small tables of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from assistant.answer import Answer, Status
from assistant.chain import Assistant
from ingest.readers.reading import CellValue

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]


def _row(line: str) -> tuple[CellValue, ...]:
    """Cells with blanks between them; a lone hyphen is an empty one."""
    cells = (None if cell == "-" else cell for cell in line.split())
    return tuple(float(cell) if cell and re.fullmatch(r"\d+(\.\d+)?", cell) else cell for cell in cells)


CASES: Rows = (
    ("清溪县违法用地案件台账",),
    ("数据截至2024年6月30日",),
    (
        *_row("案件编号 乡镇 村 案由 当事单位 是否立案 是否结案 办理状态 责任人 移交日期 办结期限"),
        *_row("占地面积（亩） 耕地面积（亩） 罚款（万元）"),
    ),
    _row("AJ-01 柳溪镇 上坝村 非法占地 清溪宏达建材有限公司 是 是 已验收 周明 2024-01-08 2024-03-31 6 4 12"),
    _row("AJ-02 柳溪镇 新坝村 非法占地 清溪宏达建材有限公司 是 否 整改中 周明 2024-02-11 2024-09-30 12 3 20"),
    _row("AJ-03 石桥镇 上坝村 非法采矿 清溪远山矿业有限公司 否 否 已验收 - 2024-03-05 2024-05-31 3 0 8.5"),
    _row("AJ-04 石桥镇 河口村 破坏耕地 石桥镇人民政府 是 否 未启动 何芳 2024-03-20 2024-06-30 20 18 1*"),
    _row("AJ-05 白塔乡 河口村 破坏耕地 清溪绿源果业有限公司 否 否 未启动 - 2024-04-02 2024-12-31 8 8 -"),
    _row("AJ-06 白塔乡 松林村 非法占地 县交通运输局 是 是 已验收 何芳 2024-05-16 2024-08-31 1 1 3"),
)

RECLAIMED: Rows = (
    ("复垦项目台账",),
    (
        "项目名称",
        "乡镇",
        "拆旧复垦规模（公顷）",
        "已复垦面积（公顷）",
        "安置户数（户）",
        "安置人数（人）",
        "总投资（万元）",
    ),
    ("柳溪一期复垦项目", "柳溪镇", 10, 8, 20, 62, 400),
    ("石桥一期复垦项目", "石桥镇", 5, 1, 8, 30, 150),
    ("白塔一期复垦项目", "白塔乡", 4, 4, 12, 40, 90),
)


@pytest.fixture(scope="module")
def county(build: Build) -> Assistant:
    return build(ledgers={"案件台账.xlsx": CASES, "复垦项目.xlsx": RECLAIMED})


def first(answer: Answer) -> str:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.answer.split("\n")[0]


def leading(answer: Answer) -> Decimal | None:
    assert answer.status is Status.ANSWERED, answer.answer
    return answer.figures[0].value


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param("立案或者超过10亩的案件有几件", 4, id="or-of-two-columns"),
        pytest.param("面积小于2亩或大于15亩的案件有多少件", 2, id="or-of-two-limits"),
        pytest.param("柳溪镇立案或者超过10亩的案件有几件", 2, id="or-within-a-place"),
        pytest.param("既不是非法占地也不是破坏耕地的案件有几件", 1, id="neither-nor"),
        pytest.param("不是非法占地或非法采矿的案件有几件", 2, id="neither-of-those-listed"),
        pytest.param("立了案但没结案的案件有几件", 2, id="flag-and-not-flag"),
        pytest.param("没验收的案件有几件", 3, id="status-negated"),
        pytest.param("村名里带“坝”字的案件有几件", 3, id="contains"),
        pytest.param("村名带“上坝”的案件有几件", 2, id="contains-what-is-a-value-too"),
        pytest.param("责任人空着的案件有几件", 2, id="blank"),
        pytest.param("责任人没有填写的案件有几件", 2, id="not-filled-in"),
        pytest.param("单个超过10亩的案件有几件", 2, id="each-of-them"),
        pytest.param("不足5亩的小案件有几件", 2, id="size-says-the-limit-again"),
        pytest.param("柳溪、石桥两个镇的案件有几件", 4, id="counted-apposition"),
        pytest.param("过了办结期限的案件有几件", 3, id="past-the-deadline"),
        pytest.param("立了案的几宗", 4, id="cases-by-their-measure-word"),
        pytest.param("罚款过十万元的案件有几件", 2, id="more-than"),
    ],
)
def test_conditions(county: Assistant, question: str, number: int) -> None:
    assert leading(county.ask(question)) == number


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param("案件涉及几个乡镇", 3, id="behind-the-ask"),
        pytest.param("立案的案件分布在几个村", 4, id="one-character-column"),
        pytest.param("案由一共有几种", 3, id="before-the-ask"),
        pytest.param("非法占地案件的当事单位一共几家，重复的只算一个", 2, id="said-to-be-different"),
        pytest.param("有非法占地案件的乡镇有几个", 2, id="rows-first"),
    ],
)
def test_different_values_are_counted_once(county: Assistant, question: str, number: int) -> None:
    answer = county.ask(question)
    assert leading(answer) == number
    assert "去重" in first(answer)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("案件里非法占地占比", "非法占地占案件的50%", id="of-all"),
        pytest.param("立案的案件里非法占地占百分之几", "75%", id="of-what-stands-before-among"),
        pytest.param("结案的占立案案件的比例", "50%", id="of-what-stands-behind"),
        pytest.param("柳溪镇案件占全县的百分之几", "33.33%", id="place-of-the-county"),
        pytest.param("破坏耕地案件的占地面积占全部案件的比重", "56%", id="by-area"),
        pytest.param("案件的耕地面积占占地面积的比例", "68%", id="column-of-column"),
        pytest.param("各案由案件占比", "非法占地50%、破坏耕地33.33%、非法采矿16.67%", id="each-group-of-all"),
        pytest.param("各乡镇案件占全县的比例", "柳溪镇33.33%、石桥镇33.33%、白塔乡33.33%", id="each-place-of-all"),
        pytest.param("各乡镇非法占地案件占比", "柳溪镇100%、白塔乡50%、石桥镇0%", id="within-each-place"),
        pytest.param("非法占地、破坏耕地案件各占多少比例", "非法占地50%、破坏耕地33.33%", id="each-of-named-values"),
    ],
)
def test_shares(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("非法占地案件占破坏耕地案件的百分之几", id="no-part-of-it"),
        pytest.param("柳溪镇非法占地案件占全部案件的百分之几", id="of-the-town-or-of-all"),
        pytest.param("各乡镇立案的非法占地案件占比", id="each-of-what"),
        pytest.param("单个案件占地面积多少", id="of-each-not-of-all"),
        pytest.param("立案和超过10亩的案件有几件", id="and-of-two-conditions-may-be-either"),
        pytest.param("立案的非法占地案件占比", id="of-what-is-not-said"),
        pytest.param("平均每个乡镇多少案件", id="average-of-groups"),
        pytest.param("三个镇的柳溪案件有几件", id="apposition-that-does-not-agree"),
        pytest.param("案件的撤案率", id="rate-of-nothing-known"),
        pytest.param("已验收的案件几件，立案几件", id="later-ask-of-unclear-rows"),
        pytest.param("罚款排第二的案件是哪个", id="second-place"),
    ],
)
def test_what_may_be_meant_in_two_ways_gets_no_figure(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("案件的立案率", "立案率66.67%（已立案4个÷全部6个）", id="yes-no-column"),
        pytest.param("非法占地案件里结了案的占多大比例", "66.67%", id="share-by-flag"),
        pytest.param("案件验收率", "验收率50%", id="status"),
        pytest.param("复垦项目的复垦率", "68.42%", id="column-over-column"),
        pytest.param("柳溪镇案件立案率", "100%", id="of-a-place"),
        pytest.param("各乡镇案件立案率", "柳溪镇100%", id="by-group"),
        pytest.param("案件立案率最高的乡镇", "柳溪镇，100%", id="best-group"),
        pytest.param("案件立案率垫底的是哪个乡镇", "依次是石桥镇50%、白塔乡50%", id="worst-group-with-tie"),
    ],
)
def test_rates(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


def test_a_rate_without_a_subject_asks_which_table_is_meant(build: Build) -> None:
    other: Rows = (("信访件台账",), ("信访编号", "乡镇", "是否立案"), ("X1", "柳溪镇", "是"), ("X2", "柳溪镇", "否"))
    answer = build(ledgers={"案件台账.xlsx": CASES, "信访.xlsx": other}).ask("柳溪镇立案率多少")
    assert answer.status is Status.CLARIFY
    assert len(answer.options) == 2


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("平均一个案件占地多少亩", "8.33亩", id="by-row"),
        pytest.param("案件平均每个占地面积是多少", "8.33亩", id="by-row-behind"),
        pytest.param("复垦项目平均每户投资多少万", "16万元", id="by-unit"),
        pytest.param("复垦项目户均几人", "3.3人", id="by-household"),
        pytest.param("复垦项目拆旧复垦规模合计多少亩", "285亩", id="sum-in-another-unit"),
        pytest.param("石桥一期复垦项目的拆旧复垦规模折成亩是多少", "75亩", id="one-row-in-another-unit"),
    ],
)
def test_averages_and_units(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


@pytest.mark.parametrize(
    ("question", "names", "left"),
    [
        pytest.param("占地面积最小的2个案件", ["AJ-06", "AJ-03"], ["AJ-04"], id="smallest"),
        pytest.param("罚款倒数两名的案件", ["AJ-06", "AJ-03"], ["AJ-02"], id="from-the-end"),
        pytest.param("罚款最多的三个案件排一下", ["AJ-02", "AJ-01", "AJ-03"], ["AJ-06"], id="in-order"),
        pytest.param("哪种案由的案件占大头", ["非法占地"], ["非法采矿"], id="the-bulk"),
        pytest.param("哪家公司案件最多", ["清溪宏达建材有限公司"], ["清溪远山"], id="company"),
    ],
)
def test_rankings(county: Assistant, question: str, names: list[str], left: list[str]) -> None:
    answer = county.ask(question)
    assert all(name in first(answer) for name in names), answer.answer
    assert not any(name in answer.answer for name in left)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("按案由分，各有几件案件", "非法占地3件、破坏耕地2件、非法采矿1件", id="by-each"),
        pytest.param("案件按案由统计一下", "非法占地3个、破坏耕地2个、非法采矿1个", id="count-them"),
        pytest.param("不同案由的案件分别占地多少亩", "非法占地19亩", id="different"),
        pytest.param("柳溪镇、白塔乡的案件各有几件", "柳溪镇2件、白塔乡2件", id="of-named-values"),
    ],
)
def test_groups(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("AJ-04是谁负责", "何芳", id="who"),
        pytest.param("AJ-02在哪个村", "新坝村", id="where"),
        pytest.param("AJ-02办到哪一步了", "整改中", id="how-far"),
        pytest.param("AJ-05哪天到期", "2024年12月31日", id="until-when"),
        pytest.param("AJ-01在哪个村，案由是什么", "上坝村", id="two-fields"),
    ],
)
def test_fields_of_one_row(county: Assistant, question: str, text: str) -> None:
    assert text in first(county.ask(question))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        pytest.param("有没有超过15亩的案件", "有，", id="any"),
        pytest.param("有没得罚款超过50万元的案件", "没有", id="any-in-dialect"),
        pytest.param("有占地不到2亩的案件没", "有，", id="tail"),
        pytest.param("有没有哪个案件超过30亩", "没有", id="any-which"),
    ],
)
def test_whether_there_is_any(county: Assistant, question: str, opening: str) -> None:
    assert first(county.ask(question)).removeprefix("截至2024年6月30日，").startswith(opening)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        pytest.param("柳溪镇案件几件，结案几件，占地多少亩", [2, 1, 18], id="each-with-its-rows"),
        pytest.param("案件已验收几件、未启动几件", [3, 2], id="one-after-the-other"),
        pytest.param("白塔乡案件几件，复垦项目几个", [2, 1], id="two-ledgers-of-one-place"),
        pytest.param("案件多少件，哪个乡镇罚款最多", [6, 32], id="which-is-most"),
    ],
)
def test_several_asks_of_one_sentence(county: Assistant, question: str, numbers: list[int]) -> None:
    answer = county.ask(question)
    assert answer.status is Status.ANSWERED, answer.answer
    assert [figure.value for figure in answer.figures][: len(numbers)] == [Decimal(number) for number in numbers]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("案件平均多久办结", id="mean-of-days"),
        pytest.param("案件从移交到办结平均用多长时间", id="from-to"),
        pytest.param("非法占地的案件平均要几天结案", id="of-a-kind"),
        pytest.param("案件办结用了多少天", id="took"),
    ],
)
def test_days_between_two_dates_are_not_reckoned(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status is Status.NO_EVIDENCE
    assert "“移交日期”、“办结期限”" in answer.answer


def test_an_average_of_amounts_is_no_time_taken(county: Assistant) -> None:
    assert leading(county.ask("案件平均占地面积多少亩")) == Decimal(50) / 6
