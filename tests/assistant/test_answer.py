from __future__ import annotations

import json
from decimal import Decimal

import pytest
from pydantic import ValidationError

from assistant.answer import Answer, Citation, Figure, Status
from assistant.answering.check import ungrounded

CITATION = Citation(id=1, file="台账.xlsx", location="Sheet1!A3:F9", quote="取柳溪镇的明细行，共下发12宗")


def answered(text: str, *figures: Figure) -> Answer:
    return Answer(id="a", status=Status.ANSWERED, answer=text, figures=figures, citations=(CITATION,))


def figure(text: str, value: str | None = None, **more: object) -> Figure:
    number = None if value is None else Decimal(value)
    return Figure.model_validate({"text": text, "value": number, "citations": (1,), **more})


def test_values_are_plain_decimals_in_strings() -> None:
    answer = answered("面积120000000亩", figure("120000000亩", "1.2E+8", unit="亩"))
    (dumped,) = json.loads(answer.model_dump_json())["figures"]
    assert dumped["value"] == "120000000"


def test_a_hidden_figure_has_no_value() -> None:
    assert json.loads(figure("*60个", masked=True).model_dump_json())["value"] is None
    with pytest.raises(ValidationError, match="masked"):
        figure("*60个", "60", masked=True)


@pytest.mark.parametrize("status", [Status.NO_EVIDENCE, Status.CLARIFY, Status.REFUSED])
def test_only_an_answered_question_puts_figures_forward(status: Status) -> None:
    with pytest.raises(ValidationError, match="figures"):
        Answer(
            id="a",
            status=status,
            answer="63个",
            figures=(figure("63个", "63"),),
            citations=(CITATION,),
            options=("甲", "乙"),
        )


@pytest.mark.parametrize("options", [(), ("只有一个",)])
def test_a_clarification_offers_at_least_two_readings(options: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError, match="two readings"):
        Answer(id="a", status=Status.CLARIFY, answer="请选一个", options=options)


@pytest.mark.parametrize("citations", [(), (2,), (1, 2)])
def test_every_figure_has_a_citation_that_exists(citations: tuple[int, ...]) -> None:
    with pytest.raises(ValidationError, match="citation"):
        answered("63个", Figure(text="63个", value=Decimal(63), citations=citations))


@pytest.mark.parametrize(
    ("text", "planted"),
    [
        ("图斑63个，另有7个。", ("7",)),
        ("图斑63个，合计1,200亩。", ("1,200",)),
        ("图斑63个，约占85.5%。", ("85.5",)),
        ("图斑*9个。", ("*9",)),
        ("图斑163个。", ("163",)),
        ("图斑63个，新增2宗。", ("2",)),
        ("图斑63.5亩。", ("63.5",)),
        ("截至2024年6月30日，图斑63个〔1〕，投资3万元。", ("3",)),
    ],
)
def test_a_number_without_a_figure_is_found(text: str, planted: tuple[str, ...]) -> None:
    assert ungrounded(answered(text, figure("63个", "63"))) == planted


@pytest.mark.parametrize(
    "text",
    [
        "图斑63个。〔1〕",
        "截至2024年6月30日，图斑63个。",
        "2024年上半年，图斑63个。",
        "《第3号方案》写道：“新增8个”。",
        "共下发12宗。",
        "YL24003（石桥镇）。",
        "没有图斑。",
    ],
    ids=["mark", "day", "span", "quotation", "cited passage", "code", "none"],
)
def test_figures_dates_quotations_and_cited_words_are_grounded(text: str) -> None:
    assert ungrounded(answered(text, figure("63个", "63"))) == ()


def test_names_from_the_data_are_no_figures() -> None:
    answer = answered("3号点5处隐患：63个", figure("63个", "63"))
    assert ungrounded(answer, labels=["3号点5处"]) == ()
    assert ungrounded(answer) == ("5",)
