"""Identity and telephone numbers are hidden in what is shown, and nothing else is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Citation, Figure, Status, TableView
from assistant.answering.privacy import without_personal_numbers
from assistant.chain import Assistant
from assistant.vocabulary.personal import check_character, hide_personal_numbers, is_identity_number
from ingest.readers.reading import CellValue

Rows = Sequence[Sequence[CellValue]]
Build = Callable[..., Assistant]

CARD = "110101199003070" + "01"  # 17 digits of a place, a day and an order that stand for nobody
CARD += check_character(CARD)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("联系人手机13812345678", "联系人手机138****5678", id="mobile"),
        pytest.param("13812345678，13987654321", "138****5678，139****4321", id="two-mobiles"),
        pytest.param("138-1234-5678", "138-****-5678", id="mobile-with-hyphens"),
        pytest.param("138 1234 5678", "138 **** 5678", id="mobile-with-blanks"),
        pytest.param("+8613812345678", "+86138****5678", id="mobile-with-country"),
        pytest.param("１３８１２３４５６７８", "１３８****５６７８", id="full-width"),
        pytest.param("0512-82345678", "0512-****5678", id="landline"),
        pytest.param("（0512）8234567", "（0512）***4567", id="landline-in-brackets"),
        pytest.param("联系电话：8234567", "联系电话：***4567", id="landline-without-area"),
        pytest.param(f"身份证{CARD}。", f"身份证110101********{CARD[-4:]}。", id="card"),
        pytest.param("身份证号：110101199003070011", "身份证号：110101********0011", id="called-a-card-with-a-slip"),
        pytest.param("110101900307001", "110101*****7001", id="card-of-15"),
    ],
)
def test_numbers_of_people_are_hidden(text: str, shown: str) -> None:
    assert hide_personal_numbers(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("成交价13812345678元", id="amount"),
        pytest.param("13812345678.5", id="decimal"),
        pytest.param("13,812,345,678", id="thousands"),
        pytest.param("C5109201401717144101", id="licence"),
        pytest.param("510921001001GB00001", id="parcel"),
        pytest.param("138123456789", id="twelve-digits"),
        pytest.param("12812345678", id="no-mobile-prefix"),
        pytest.param("GT-13812345678", id="part-of-a-code"),
        pytest.param("110101199002310011", id="no-such-day"),
        pytest.param("000101199003070011", id="no-such-province"),
        pytest.param("2023-DC001、05190001、第1240行", id="codes-and-rows"),
        pytest.param("138****5678", id="hidden-already"),
        pytest.param("截至2024年6月30日未整改*60个，占51.55%", id="figures"),
    ],
)
def test_what_only_looks_long_stays(text: str) -> None:
    assert hide_personal_numbers(text) == text


def test_a_code_that_looks_like_a_number_of_people_stays_where_the_ledger_has_it() -> None:
    assert hide_personal_numbers("图斑13812345678（柳溪镇）", {"13812345678"}) == "图斑13812345678（柳溪镇）"


DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2020, 12, 31))
ORDERS = st.integers(0, 999)
AROUND = st.text(
    st.characters(exclude_categories=["Nd", "Cs"], exclude_characters="Xx*-_.,+()（）－＋Ｘｘ"), max_size=8
)


@given(DAYS, ORDERS, AROUND, AROUND)
def test_every_card_is_hidden_wherever_it_stands(day: dt.date, order: int, before: str, after: str) -> None:
    digits = f"320507{day:%Y%m%d}{order:03d}"
    number = digits + check_character(digits)
    assert is_identity_number(number)
    before, after = (re.sub("[A-Za-z]", "", part) for part in (before, after))
    shown = hide_personal_numbers(f"甲{before}{number}。{after}")
    assert number not in shown
    assert f"{day:%Y%m%d}" not in shown
    assert len(shown) == len(before + number + after) + 2


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), AROUND)
def test_every_mobile_is_hidden(number: str, before: str) -> None:
    before = re.sub("[A-Za-z]", "", before)
    shown = hide_personal_numbers(f"{before}电话{number}。")
    assert shown.endswith(f"电话{number[:3]}****{number[-4:]}。")


@given(st.text(st.sampled_from("0123456789Xx-（）()+ 电话身份证手机:：，*.亩元"), max_size=60))
def test_length_and_all_but_digits_are_kept_and_twice_is_once(text: str) -> None:
    shown = hide_personal_numbers(text)
    assert len(shown) == len(text)
    assert all(now == was or (now == "*" and was in "0123456789Xx") for now, was in zip(shown, text, strict=True))
    assert hide_personal_numbers(shown) == shown


PEOPLE: Rows = (
    ("隐患点监测责任人名册",),
    ("隐患点编号", "隐患点名称", "乡镇", "联系电话", "身份证号", "威胁财产（元）", "备注"),
    ("13012345678", "东坡3组滑坡", "柳溪镇", "13812345678", CARD, 13000000000, "家属13987654321"),
    ("13112345678", "西坡1组崩塌", "石桥镇", "8234567", CARD, 15000000000, None),
)


@pytest.fixture
def people(build: Build) -> Assistant:
    return build(ledgers={"名册.xlsx": PEOPLE})


@pytest.mark.parametrize(
    "question",
    [
        "隐患点列出来",
        "东坡3组滑坡的联系电话是多少",
        "东坡3组滑坡的身份证号",
        "13812345678是谁的电话",
        f"{CARD}有几个隐患点",
    ],
)
def test_no_field_of_an_answer_holds_one(people: Assistant, question: str) -> None:
    text = people.ask(question).model_dump_json()
    for number in ("13812345678", "13987654321", "8234567", CARD):
        assert number not in text


def test_a_telephone_asked_for_is_shown_hidden_and_is_no_figure(people: Assistant) -> None:
    answer = people.ask("东坡3组滑坡的联系电话")
    assert "138****5678" in answer.answer
    assert answer.figures == ()


def test_codes_and_amounts_stay_as_they_stand(people: Assistant) -> None:
    answer = people.ask("隐患点编号13012345678的威胁财产是多少")
    assert "13000000000元" in answer.answer
    assert [figure.value for figure in answer.figures] == [Decimal(13_000_000_000)]
    assert "13012345678" in people.ask("东坡3组滑坡的隐患点编号").answer


def test_quotes_of_reports_keep_their_length(build: Build) -> None:
    report = (
        "云麓县自然资源局2024年上半年工作总结\n一、上半年工作\n（一）信访。受理来信45件，值班电话13812345678全天有人。"
    )
    answer = build({"总结.txt": report}).ask("受理来信多少件")
    (citation,) = answer.citations
    assert "138****5678" in citation.quote
    assert citation.end is not None
    assert citation.start is not None
    assert citation.end - citation.start == len(citation.quote)
    assert [figure.text for figure in answer.figures] == ["45件"]


def test_every_shown_field_is_gone_over() -> None:
    number = "13812345678"
    answer = Answer(
        id="a",
        status=Status.ANSWERED,
        answer=number,
        figures=(Figure(text=number, value=Decimal(number), citations=(1,)),),
        citations=(Citation(id=1, file="表.xlsx", location="Sheet1!A1", quote=number),),
        plan={"question": number, "terms": [{"text": number}], "table_id": number},
        explanation=number,
        table=TableView(columns=("姓名",), rows=((number,),), total_rows=1),
        chart={"labels": [number]},
        options=(number, number),
        suggestions=(number,),
    )
    shown = without_personal_numbers(answer)
    assert shown.plan["table_id"] == number
    assert number not in shown.model_copy(update={"plan": {**shown.plan, "table_id": ""}}).model_dump_json()
