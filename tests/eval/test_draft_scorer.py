"""What makes a drafted paragraph a wrong one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.answer import Answer, Citation, Figure, Status
from eval.draft_scorer import draft_fault
from eval.sample import Drafted, quantity

RIGHT = (
    "严守耕地红线，夯实粮食根基。2024年上半年，新增耕地883.70亩、恢复耕地1276.04亩，整治示范片7个。2024年下半年，坚持从严保护。"
    "一是摸清底数，逐块建立台账，按季更新，做到心中有数、管理有据、变化有因，防止数据两张皮。"
    "二是落实责任，层层签订责任书，村组日常巡查，乡镇每周汇总，县级每月通报。"
    "三是严格考核，结果与评优挂钩，成绩突出的给予激励。确保全年完成新增耕地2100亩。"
)
FIGURES = ("883.70亩", "1276.04亩", "7个", "2100亩")
GOLD = Drafted((quantity(Decimal("883.70"), "亩"),), "2024年下半年", promises=("确保2100亩",))


def drafted(text: str, figures: tuple[str, ...] = FIGURES, explanation: str = "") -> Answer:
    cited = (Citation(id=1, file="报告.docx", location="第3段", quote=""),)
    told = tuple(Figure(text=each, value=Decimal(1), citations=(1,)) for each in figures)
    return Answer(id="1", status=Status.ANSWERED, answer=text, figures=told, citations=cited, explanation=explanation)


def test_a_right_one() -> None:
    assert draft_fault(GOLD, drafted(RIGHT)) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(RIGHT.replace("883.70", "883.07"), "没有写上883.70亩", id="another-figure"),
        pytest.param(RIGHT.replace("7个", "七个"), "只用了3个数字", id="figures-that-are-not-there"),
        pytest.param(RIGHT.replace("按季更新", "按季更新120次"), "120不是有出处的数字", id="ungrounded"),
        pytest.param(RIGHT.replace("，夯实粮食根基", "，夯实基础"), "不对仗", id="heading"),
        pytest.param(RIGHT.replace("一是", "").replace("二是", ""), "没有分点", id="no-points"),
        pytest.param(RIGHT.replace("2024年下半年", "2023年下半年"), "没有写明2024年下半年", id="another-year"),
        pytest.param(RIGHT.replace("。二是", "！二是"), "有“！”", id="exclamation"),
        pytest.param(RIGHT.replace("确保全年", "力争全年"), "没有用“确保”", id="a-weaker-promise"),
        pytest.param(RIGHT.replace("2100亩", "××亩"), "没有写上目标2100亩", id="a-promise-left-out"),
        pytest.param(RIGHT + "力争达到××%。", "却留了××", id="blank-for-nothing"),
        pytest.param(RIGHT * 3, "字", id="too-long"),
    ],
)
def test_what_is_wrong(text: str, said: str) -> None:
    gold = GOLD if "7个" in text else Drafted(GOLD.required, GOLD.span, least=4)
    assert said in draft_fault(gold, drafted(text))


def test_a_blank_has_to_be_told() -> None:
    gold = Drafted(GOLD.required, GOLD.span, blank=True)
    text = RIGHT.replace("2100亩", "××亩")
    assert draft_fault(gold, drafted(text)) == "××没有在口径里列出"
    assert draft_fault(gold, drafted(text, explanation="留“××”待填")) == ""
