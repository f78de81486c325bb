"""What the scorer lets pass and what it does not, answer by answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import Answer, Citation, Figure, Status
from eval.numerals import first_sentence, numbers, plain
from eval.sample import (
    Case,
    Exists,
    Gold,
    Grouped,
    Kind,
    Listed,
    Masked,
    Named,
    Nothing,
    Quantity,
    Ranked,
    Said,
    Unclear,
    Values,
    quantity,
    values,
)
from eval.scorer import Outcome, score

LEDGER = "图斑台账.xlsx"


def case(gold: Gold, question: str = "问题", files: tuple[str, ...] = (LEDGER,)) -> Case:
    return Case("case", Kind.COUNT, question, gold, files)


def answer(
    text: str,
    status: Status = Status.ANSWERED,
    files: tuple[str, ...] = (LEDGER,),
    quote: str = "",
    masked: str = "",
) -> Answer:
    citations = tuple(
        Citation(id=place, file=file, location="Sheet1!A4", quote=quote) for place, file in enumerate(files, start=1)
    )
    figures = (Figure(text=masked, value=None, masked=True, citations=(1,)),) if masked else ()
    options = ("甲", "乙") if status is Status.CLARIFY else ()
    return Answer(id="a", status=status, answer=text, citations=citations, figures=figures, options=options)


def value_of(gold: Gold, text: str, question: str = "问题") -> Outcome:
    return score(case(gold, question), answer(text)).value


COUNT = values(2, "个", "处")
MONEY = values(Decimal("16636.00"), "万元")
RATE = Values((Quantity(Decimal("58.6569"), ("%",), Decimal("0.05")),))


@pytest.mark.parametrize(
    ("gold", "text", "right"),
    [
        pytest.param(COUNT, "图斑2个。〔1〕", True, id="plain"),
        pytest.param(COUNT, "隐患点共 2 处。", True, id="another-unit-with-spaces"),
        pytest.param(COUNT, "图斑22个。", False, id="inside-a-longer-number-left"),
        pytest.param(COUNT, "图斑2.5个。", False, id="whole-part-of-a-decimal"),
        pytest.param(COUNT, "图斑*2个。", False, id="masked-left"),
        pytest.param(COUNT, "图斑2*个。", False, id="masked-right"),
        pytest.param(COUNT, "图斑2万个。", False, id="another-scale"),
        pytest.param(COUNT, "提高2个百分点。", False, id="percentage-points-are-no-count"),
        pytest.param(COUNT, "历时2个月。", False, id="months-are-no-count"),
        pytest.param(COUNT, "图斑2。", False, id="no-unit"),
        pytest.param(COUNT, "图斑2亩。", False, id="wrong-unit"),
        pytest.param(COUNT, "图斑台账里有。共2个。", False, id="not-in-the-first-sentence"),
        pytest.param(COUNT, "截至2024年6月30日，图斑2个。", True, id="after-a-date"),
        pytest.param(COUNT, "共2个（见第2行〔2〕）。", True, id="citation-marks-do-not-count"),
        pytest.param(MONEY, "总价款16636万元。", True, id="money"),
        pytest.param(MONEY, "总价款16,636.00万元。", True, id="thousands"),
        pytest.param(MONEY, "总价款1.6636亿元。", True, id="yi"),
        pytest.param(MONEY, "总价款166360000元。", True, id="yuan"),
        pytest.param(MONEY, "总价款16636元。", False, id="scale-lost"),
        pytest.param(MONEY, "总价款16636亩。", False, id="area-for-money"),
        pytest.param(values(32000, "亩"), "3.2万余亩。", True, id="wan-and-rest"),
        pytest.param(values(3, "人"), "培训3人次。", False, id="visits-are-no-people"),
        pytest.param(RATE, "整改率58.7%。", True, id="one-decimal"),
        pytest.param(RATE, "整改率58.66％。", True, id="two-decimals-full-width"),
        pytest.param(RATE, "整改率58%。", False, id="too-rough"),
        pytest.param(values(Decimal("0.12"), "公顷"), "余下0.12公顷。", True, id="below-one"),
        pytest.param(values(1620, "亩"), "面积１６２０亩。", True, id="full-width"),
        pytest.param(values(70, "平方米", "㎡"), "平均面积70㎡。", True, id="square-metres-in-one-sign"),
        pytest.param(values(70, "平方米", "㎡"), "平均面积70米。", False, id="metres-are-not-square"),
    ],
)
def test_a_number_is_right_with_its_unit_in_the_first_sentence(gold: Values, text: str, right: bool) -> None:
    assert value_of(gold, text) is (Outcome.RIGHT if right else Outcome.WRONG)


def test_a_heap_of_numbers_is_not_an_answer() -> None:
    rest = "".join(f"甲{number}亩，" for number in range(10, 16))

    assert value_of(COUNT, f"共2个。另有{rest}") is Outcome.WRONG
    assert value_of(COUNT, f"共2个。另有{rest[:-12]}") is Outcome.RIGHT


def test_the_number_asked_for_leads_its_sentence() -> None:
    assert value_of(COUNT, "共9个，其中完成4个、在办3个、2个未动。") is Outcome.WRONG


def test_numbers_of_the_question_are_not_counted_against_the_answer() -> None:
    question = "面积在1到9亩、10到19亩、20到29亩的有几个"

    assert value_of(COUNT, "面积1、9、10、19、20、29亩之间的共2个。", question) is Outcome.RIGHT


def test_several_asks_must_all_be_met_in_the_first_sentence() -> None:
    gold = Values((quantity(13, "宗"), quantity(Decimal("320.25"), "亩")))

    assert value_of(gold, "供应土地13宗，面积320.25亩。") is Outcome.RIGHT
    assert value_of(gold, "供应土地13宗。面积320.25亩。") is Outcome.WRONG


def test_a_plan_is_said_to_be_one() -> None:
    gold = Values((quantity(6, "宗"),), marks=("计划", "拟"))

    assert value_of(gold, "下半年拟出让采矿权6宗。") is Outcome.RIGHT
    assert value_of(gold, "出让采矿权6宗。") is Outcome.WRONG


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("云陂镇最多，有83个。", True),
        ("最多的是云陂，其次是汀浦镇。", True),
        ("汀浦镇71个，云陂镇83个。", False),
        ("汀浦镇最多。", False),
    ],
)
def test_the_name_asked_for_comes_before_its_rivals(text: str, right: bool) -> None:
    gold = Named(("云陂镇", "云陂"), rivals=("汀浦镇",))

    assert value_of(gold, text) is (Outcome.RIGHT if right else Outcome.WRONG)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("共2个：02300017、02300018。", True),
        ("02300018\n02300017", True),
        ("02300017。", False),
        ("02300017、02300018、02300019。", False),
        ("102300017、02300018。", False),
    ],
    ids=["both", "lines", "one-missing", "one-too-many", "cut-from-a-longer-number"],
)
def test_a_list_is_complete_and_has_nothing_else(text: str, right: bool) -> None:
    gold = Listed(("02300017", "02300018"), rivals=("02300019",))

    assert value_of(gold, text) is (Outcome.RIGHT if right else Outcome.WRONG)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("非农化34个，非粮化38个。", True),
        ("非农化：34\n非粮化：38", True),
        ("| 非农化 | 34 |\n| 非粮化 | 38 |", True),
        ("非农化38个，非粮化34个。", False),
        ("非农化34个。", False),
    ],
)
def test_each_group_has_its_own_number_beside_it(text: str, right: bool) -> None:
    gold = Grouped((("非农化", quantity(34, "个")), ("非粮化", quantity(38, "个"))))

    assert value_of(gold, text) is (Outcome.RIGHT if right else Outcome.WRONG)


@pytest.mark.parametrize(
    ("text", "masked", "right"),
    [
        pytest.param("下发图斑*60个（原文数字缺位）。", "*60个", True, id="verbatim"),
        pytest.param("下发图斑60个。", "*60个", False, id="star-lost"),
        pytest.param("下发图斑*60个，即160个。", "*60个", False, id="filled-in"),
        pytest.param("下发图斑*60个。", "", False, id="not-marked-as-masked"),
        pytest.param("截至2023年6月30日，下发图斑*60个。", "*60个", True, id="with-a-date"),
    ],
)
def test_a_masked_figure_is_quoted_and_nothing_is_made_of_it(text: str, masked: str, right: bool) -> None:
    scored = score(case(Masked("*60个")), answer(text, masked=masked))

    assert scored.value is (Outcome.RIGHT if right else Outcome.WRONG)


def test_a_passage_may_be_said_in_the_answer_or_quoted() -> None:
    gold = Said((("挂牌督办", "包案"), ("约谈",)))

    assert value_of(gold, "逾期的由县级领导包案，不力的约谈。") is Outcome.RIGHT
    assert score(case(gold), answer("见原文。", quote="一律挂牌督办……约谈问责")).value is Outcome.RIGHT
    assert value_of(gold, "一律挂牌督办。") is Outcome.WRONG


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (Status.CLARIFY, Outcome.ASKED_BACK),
        (Status.NO_EVIDENCE, Outcome.NOT_FOUND),
        (Status.REFUSED, Outcome.REFUSED),
    ],
)
def test_holding_back_is_told_apart_from_being_wrong(status: Status, outcome: Outcome) -> None:
    scored = score(case(COUNT), answer("未找到。", status))

    assert scored.value is outcome
    assert not scored.value.misleads


@pytest.mark.parametrize(
    ("text", "status", "right"),
    [
        ("未找到2021年的图斑。", Status.NO_EVIDENCE, True),
        ("您问的是哪一年？", Status.CLARIFY, True),
        ("未找到，不过全县共有1236个。", Status.NO_EVIDENCE, False),
        ("2021年下发0个。", Status.ANSWERED, False),
    ],
)
def test_what_the_material_lacks_is_not_answered(text: str, status: Status, right: bool) -> None:
    scored = score(case(Nothing(), "2021年下发了多少图斑", ()), answer(text, status, files=()))

    assert scored.value is (Outcome.RIGHT if right else Outcome.WRONG)


@pytest.mark.parametrize(
    ("files", "outcome"),
    [
        ((LEDGER,), Outcome.RIGHT),
        ((f"台账/{LEDGER}", "总结.docx"), Outcome.RIGHT),
        (("总结.docx",), Outcome.MISCITED),
        ((), Outcome.MISCITED),
        ((LEDGER, "一.docx", "二.docx", "三.docx"), Outcome.MISCITED),
    ],
    ids=["right-file", "in-a-folder-beside-another", "wrong-file", "none", "too-many"],
)
def test_the_right_file_is_cited_among_at_most_three(files: tuple[str, ...], outcome: Outcome) -> None:
    scored = score(case(COUNT), answer("共2个。", files=files))

    assert scored.value is outcome
    assert scored.value.misleads == (outcome is not Outcome.RIGHT)


def test_a_score_says_why_and_what_was_answered() -> None:
    scored = score(case(COUNT), answer("共3个。"))

    assert scored.explanation == "首句没有2个"
    assert scored.answer == "共3个。"
    assert scored.metadata == {"status": "answered", "files": LEDGER}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年1—6月34宗，1,506.31亩", ["34", "1506.31"]),
        ("2024-06-30，下发36*0.*亩、12个", ["12"]),
        ("甲3，120个", ["3", "120"]),
        ("第2季度1.2亿元", ["120000000"]),
        ("CL-2024-001号宗地5亩", ["5"]),
    ],
)
def test_dates_codes_and_masked_digits_are_no_numbers(text: str, found: list[str]) -> None:
    assert [number.value for number in numbers(plain(text))] == [Decimal(value) for value in found]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("共1.5亩。其余略。", "共1.5亩。"),
        ("各类如下：\n非农化3个\n", "各类如下:\n非农化3个"),
        ("共3个\n口径略", "共3个"),
        ("\n\n共3个。", "共3个。"),
    ],
)
def test_the_first_sentence_ends_at_a_stop_or_a_line(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


FIRST = Ranked((("甲镇", quantity(9, "个")), ("乙镇", quantity(7, "个")), ("丙镇", quantity(7, "个"))), ("丁镇",))
SOME, NONE = Exists(quantity(3, "个")), Exists(quantity(0, "个"))


@pytest.mark.parametrize(
    ("gold", "text", "right"),
    [
        pytest.param(FIRST, "依次是：甲镇9个、乙镇7个、丙镇7个。", True, id="in-order"),
        pytest.param(FIRST, "依次是：甲镇9个、丙镇7个、乙镇7个。", True, id="equals-in-any-order"),
        pytest.param(FIRST, "依次是：乙镇7个、丙镇7个、甲镇9个。", False, id="worst-first"),
        pytest.param(FIRST, "依次是：甲镇9个、乙镇7个。", False, id="tie-cut-off"),
        pytest.param(FIRST, "依次是：甲镇9个、乙镇8个、丙镇7个。", False, id="wrong-amount"),
        pytest.param(FIRST, "依次是：甲镇9个、乙镇7个、丙镇7个、丁镇2个。", False, id="one-too-many"),
        pytest.param(SOME, "有，共3个。", True, id="there-are"),
        pytest.param(SOME, "符合条件的图斑3个。", True, id="how-many-says-it"),
        pytest.param(SOME, "没有这样的图斑。", False, id="denied"),
        pytest.param(SOME, "有，共4个。", False, id="there-are-others"),
        pytest.param(SOME, "图斑台账。", False, id="says-neither"),
        pytest.param(NONE, "没有这样的图斑。", True, id="there-are-none"),
        pytest.param(NONE, "符合条件的图斑0个。", True, id="nought-says-it"),
        pytest.param(NONE, "有，共2个。", False, id="there-are-none-but-some-said"),
        pytest.param(NONE, "图斑台账。", False, id="none-not-said"),
        pytest.param(Unclear(), "共3个。", False, id="answered-what-is-unclear"),
    ],
)
def test_orders_and_yes_or_no(gold: Gold, text: str, right: bool) -> None:
    assert (value_of(gold, text) is Outcome.RIGHT) == right


@pytest.mark.parametrize(
    ("readings", "status", "outcome"),
    [
        pytest.param((("甲",), ("乙", "丙")), Status.CLARIFY, Outcome.RIGHT, id="every-reading-offered"),
        pytest.param((("甲",), ("丁",)), Status.CLARIFY, Outcome.ASKED_BACK, id="a-reading-is-missing"),
        pytest.param((), Status.NO_EVIDENCE, Outcome.NOT_FOUND, id="not-asked-back"),
    ],
)
def test_an_unclear_question_is_asked_back(
    readings: tuple[tuple[str, ...], ...], status: Status, outcome: Outcome
) -> None:
    assert score(case(Unclear(readings)), answer("您要问哪一个？", status)).value is outcome


@pytest.mark.parametrize(("drawn", "right"), [("bar", True), ("line", False), ("", False)])
def test_a_chart_that_was_asked_for_is_there(drawn: str, right: bool) -> None:
    asked = replace(case(COUNT), chart="bar")
    given = answer("图斑2个。").model_copy(update={"chart": {"kind": drawn} if drawn else None})

    assert (score(asked, given).value is Outcome.RIGHT) == right
