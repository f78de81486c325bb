from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary.numbers import CHINESE_NUMERAL, NUMERAL, fold_width, is_dash, parse_chinese, parse_number


@pytest.mark.parametrize(
    ("text", "value", "unit", "note", "second"),
    [
        ("63", "63", "", "", None),
        ("1,286.40", "1286.40", "", "", None),
        ("１２８６．４", "1286.4", "", "", None),
        ("１，２８６．４０", "1286.40", "", "", None),
        ("65人", "65", "人", "", None),
        ("60%", "60", "%", "", None),
        ("-3.5％", "-3.5", "%", "", None),
        ("(29)%", "-29", "%", "", None),
        ("（29）%", "-29", "%", "", None),
        ("(1,286.40)", "-1286.40", "", "", None),
        ("16994 -", "16994", "", "-", None),
        ("12①", "12", "", "①", None),
        ("6.3(6.1)", "6.3", "", "", "6.1"),
        ("6.3（6.1）", "6.3", "", "", "6.1"),
        ("1.2亿", "120000000", "", "", None),
        ("3.2万", "32000", "", "", None),
        ("3.2万亩", "32000", "亩", "", None),
        ("16636万元", "16636", "万元", "", None),
        ("0.00125亿", "125000", "", "", None),
        ("3.2万元/亩", "3.2", "万元/亩", "", None),
        ("10万吨/年", "10", "万吨/年", "", None),
        ("5千克", "5", "千克", "", None),
        ("￥1,200", "1200", "元", "", None),
        ("三百二十一", "321", "", "", None),
        ("三百二", "320", "", "", None),
        ("一点二亿", "120000000", "", "", None),
        ("两千", "2000", "", "", None),
        ("三宗", "3", "宗", "", None),
        ("二〇二三年", "2023", "年", "", None),
        ("百分之六十", "60", "%", "", None),
        ("2个百分点", "2", "个百分点", "", None),
    ],
)
def test_a_numeral_has_its_exact_value(text: str, value: str, unit: str, note: str, second: str | None) -> None:
    number = parse_number(text)
    assert number is not None
    assert (str(number.value), number.unit_suffix, number.note) == (value, unit, note)
    assert number.second == (None if second is None else Decimal(second))
    assert not number.masked


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("*60", ""),
        ("3*.6*", ""),
        ("36*0.*亩", "亩"),
        ("*个", "个"),
        ("*.*1%", "%"),
        ("＊６０", ""),
        ("1*0*2.11万元", "万元"),
    ],
)
def test_hidden_digits_never_become_a_number(text: str, unit: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.masked
    assert number.value is None
    assert number.unit_suffix == unit


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "—",
        "-",
        "图斑",
        "2023.6.30",
        "3号楼",
        "1,23",
        "1.2.3",
        "7-8",
        "一二三",
        "百",
        "5G",
        "百万",
        "1E5",
        "张*三",
        "((3)",
    ],
)
def test_what_is_not_one_numeral_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["—", "-", "——", "/", "…", "……", "－", " — "])
def test_dashes_say_there_is_nothing(text: str) -> None:
    assert is_dash(text)


def test_folding_keeps_length_units_and_footnote_marks() -> None:
    assert fold_width("１２．５㎡（①）") == "12.5㎡(①)"


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("整改问题61个，未整改63个", ["61", "63"]),
        ("涉及监测面积36*0.*亩、耕地1*00.23亩", ["36*0.*", "1*00.23"]),
        ("下发*60个，完成*个，占*.*1%、*.*亩", ["*60", "*", "*.*1", "*.*"]),
        ("*区*县*镇，秋林*等，*家村", []),
        ("*个*乡*级", ["*"]),
        ("3.2万余亩，近600余户，5千户", ["3.2万", "600", "5千"]),
        ("总价款16636万元，1.2亿元，0.*万亩", ["16636", "1.2", "0.*万"]),
        ("截至2023.6.30，11#楼，5G", []),
        ("增长-3.5%，3千克，1,286.40亩", ["-3.5", "3", "1,286.40"]),
        ("2021-2022年", ["2021", "2022"]),
        ("共６３个、1.5㎡", ["６３", "1.5"]),
    ],
)
def test_numerals_are_found_in_prose(prose: str, found: list[str]) -> None:
    assert [match.group() for match in NUMERAL.finditer(prose)] == found


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=0, max_value=10**15))
def test_decimals_survive_writing_and_reading(value: Decimal) -> None:
    for text in (
        str(value),
        f"{value:,}",
        f"{value:,}".translate(str.maketrans("0123456789.", "０１２３４５６７８９．")),
    ):
        number = parse_number(text)
        assert number is not None
        assert number.value == value


@given(st.integers(min_value=0, max_value=10**13 - 1))
def test_chinese_numerals_survive_writing_and_reading(value: int) -> None:
    text = in_chinese(value)
    assert parse_chinese(text) == value
    match = CHINESE_NUMERAL.fullmatch(text)
    assert match is not None


@given(st.text(alphabet="0123456789*.,万亿千百十三两点零-()（）% 元亩个—①", max_size=12))
def test_any_cell_text_is_read_without_a_fault(text: str) -> None:
    number = parse_number(text)
    if number is not None:
        assert (number.value is None) == number.masked
        if "*" in text:
            assert number.masked or "*" not in number.text


def in_chinese(value: int) -> str:
    for size, word in ((10**8, "亿"), (10**4, "万")):
        if value >= size:
            high, low = divmod(value, size)
            if low == 0:
                return in_chinese(high) + word
            return in_chinese(high) + word + ("零" if low < size // 10 else "") + in_chinese(low)
    digits = "零一二三四五六七八九"
    if value < 10:
        return digits[value]
    for size, word in ((1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            high, low = divmod(value, size)
            head = digits[high] + word
            if low == 0:
                return head
            return head + ("零" if low < size // 10 else "") + in_chinese(low)
    raise AssertionError(value)
