"""Questions asked in passing: fillers, verbs and objects apart, what is owed or left undone in everyday words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.chain import Assistant
from assistant.planning.speech.normal import normalise
from tests.assistant.talking import Talk
from tests.assistant.test_formal_wording import FINDINGS, _row, first

Build = Callable[..., Assistant]
BASIC = (
    ("安平县卫片图斑台账",),
    ("截至2024年6月30日",),
    _row("图斑编号 乡镇 永久基本农田（亩） 整改状态 整改时限 下发日期"),
    _row("T-01 河口镇 4 整改到位 2024-03-31 2023-05-10"),
    _row("T-02 河口镇 0 正在整改 2024-06-30 2023-06-11"),
    _row("T-03 河口镇 6 未整改 2024-06-30 2023-09-12"),
    _row("T-04 北岭乡 2 未启动 2024-12-31 2024-02-13"),
    _row("T-05 东溪镇 9 未启动 2024-10-31 2024-02-14"),
    _row("T-06 东溪镇 1 未启动 2024-10-31 2024-02-14"),
)
PRICES = (
    ("安平县土地供应台账",),
    _row("宗地编号 乡镇 受让单位 土地用途 供应方式 面积（亩） 成交价（万元） 欠缴价款（万元） 供应日期"),
    _row("AP-01 河口镇 安平锦程置业有限公司 住宅用地 挂牌 50 3*.5 0 2023-08-12"),
    _row("AP-02 河口镇 安平锦程置业有限公司 商服用地 拍卖 20 1900 300 2023-09-20"),
    _row("AP-03 北岭乡 安平远航机械有限公司 工业用地 挂牌 80 800 0 2024-04-02"),
    _row("AP-04 北岭乡 安平县教育局 教育用地 划拨 30 - - 2024-05-06"),
)
PROJECTS = (
    ("安平县增减挂钩项目台账",),
    ("截至2024年6月30日",),
    _row("项目名称 乡镇 拆旧复垦规模（亩） 进度 计划验收时间"),
    _row("河口镇增减挂钩项目 河口镇 100 复垦施工 2024-12-20"),
    _row("北岭乡增减挂钩项目 北岭乡 60 待验收 2024-10-20"),
)
REASONS = (
    ("安平县批而未供土地台账",),
    _row("批准年度 批次名称 批准面积（公顷） 未供面积（公顷） 未供原因"),
    _row("2020 2020年第1批次 10 6 资金不到位"),
    _row("2021 2021年第1批次 8 2 规划调整"),
    _row("2022 2022年第1批次 8 3 规划调整"),
)


@pytest.fixture(scope="module")
def office(build: Build) -> Assistant:
    return build(
        ledgers={
            "图斑.xlsx": BASIC,
            "督察.xlsx": FINDINGS,
            "供地.xlsx": PRICES,
            "挂钩.xlsx": PROJECTS,
            "批而未供.xlsx": REASONS,
        }
    )


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        pytest.param("河口过了期还没改完的图斑，到底几个", ["图斑2个"], id="past-its-term"),
        pytest.param("今年卖的地有没有拖着钱不交的", ["没有"], id="dragging-with-the-money"),
        pytest.param("地款到现在没交清的，到底是几家公司", ["1家"], id="debtors"),
        pytest.param("教育局前前后后一共划走多少亩地", ["30亩"], id="allotted-in-all"),
        pytest.param("去年拍出去几宗地", ["拍卖", "1宗"], id="auctioned-off"),
        pytest.param("钱不到位，地供不出去的批次，名字帮我列一下", ["2020年第1批次"], id="money-lacking"),
        pytest.param("9月到期的督察问题，没销号的把编号报我", ["D-02"], id="tell-me-their-numbers"),
        pytest.param("一点没动的图斑谁家最多啊，说个镇", ["东溪镇"], id="name-a-town"),
        pytest.param("永农被占得最凶的是哪两个乡镇，亩数也带上", ["东溪镇10亩", "河口镇10亩"], id="which-two"),
        pytest.param("挂钩项目验收要排到12月的，那个，有几个", ["项目1个"], id="put-off-to-december"),
        pytest.param("D-02那个督察问题谁牵头，要咋改", ["县自然资源局", "补办手续"], id="who-and-how"),
        pytest.param("挂钩项目拆旧复垦规模摊下来平均多少亩", ["80亩"], id="spread-out"),
        pytest.param("去年河口挂牌那块住宅地，到底卖了多少万", ["3*.5万元"], id="hidden-digits-as-written"),
        pytest.param("挂钩项目拆旧复垦规模最小的那个多大", ["北岭乡增减挂钩项目", "60亩"], id="how-large-is-that-one"),
        pytest.param("规划调整卡住的批次有几个", ["规划调整批次2个"], id="held-up-by"),
        pytest.param("没填成交价的宗地有几宗", ["1宗"], id="left-blank"),
        pytest.param("工业用地卖了多少钱一亩", ["10万元"], id="price-for-a-mu"),
        pytest.param("督察问题还有几个没销", ["3个"], id="not-struck-off"),
        pytest.param("今年供地几宗、划拨的几宗，一块儿报我", ["2宗", "1宗"], id="together"),
    ],
)
def test_questions_in_passing(office: Assistant, question: str, texts: list[str]) -> None:
    answer = first(office.ask(question))
    assert all(text in answer for text in texts), answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("前年卖地一共收了多少钱", id="no-such-year"),
        pytest.param("水利局前前后后划走多少亩地", id="no-such-office"),
        pytest.param("大湾镇过了期还没改完的图斑几个", id="no-such-town"),
        pytest.param("沅河县那边图斑还有几个没改完", id="another-county"),
        pytest.param("图斑举证被退回来的几个，报我", id="no-such-state"),
        pytest.param("教育局拿了几块地，都在哪", id="number-tells-no-place"),
        pytest.param("9月底前要改完的图斑几个", id="day-of-another-event"),
        pytest.param("那批图斑要咋改", id="no-row-named"),
    ],
)
def test_what_is_not_there_is_not_answered(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is not Status.ANSWERED, answer.answer


def test_an_act_goes_on_with_the_kind_before(office: Assistant) -> None:
    talk = Talk(office)
    assert "1宗" in first(talk.ask("去年下半年拍出去几宗地"))
    assert "1900万元" in first(talk.ask("卖了多少钱啊"))


def test_an_act_by_itself_is_of_what_was_not_understood(office: Assistant) -> None:
    talk = Talk(office)
    assert talk.ask("去年下半年拍飞了几宗地").status is not Status.ANSWERED
    assert talk.ask("卖了多少钱啊").status is not Status.ANSWERED


def test_rows_that_take_up_some_are_counted(office: Assistant) -> None:
    talk = Talk(office)
    assert "图斑2个" in first(talk.ask("河口过了期还没改完的图斑几个"))
    assert "图斑1个" in first(talk.ask("里头压着永农的呢"))
    assert "T-03" in first(talk.ask("编号念给我听下"))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        pytest.param("过了期限的", "过了期限的", id="limit-is-a-noun"),
        pytest.param("顶多50亩", "顶多50亩", id="at-most"),
        pytest.param("那个村的图斑", "那个村的图斑", id="that-village"),
        pytest.param("球拍出去了", "球拍出去了", id="bat"),
        pytest.param("二季度抵押登记，四五六月各多少件", "二季度各月抵押登记多少件", id="three-months"),
    ],
)
def test_turns_of_speech(said: str, plain: str) -> None:
    assert normalise(said) == plain
