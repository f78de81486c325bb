from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary.units import Dimension, compatible, convert, format_decimal, match_unit, unit_named


@pytest.mark.parametrize(
    ("text", "at", "name", "dimension"),
    [
        ("13宗，面积", 2, "宗", Dimension.COUNT),
        ("16636万元。", 5, "万元", Dimension.MONEY),
        ("2个百分点", 1, "个百分点", Dimension.POINTS),
        ("2个问题", 1, "个", Dimension.COUNT),
        ("30人次", 2, "人次", Dimension.VISITS),
        ("30人", 2, "人", Dimension.PEOPLE),
        ("5平方公里", 1, "平方公里", Dimension.AREA),
        ("5km路", 1, "km", Dimension.LENGTH),
        ("10万吨/年", 2, "万吨/年", Dimension.WEIGHT),
        ("3.5万元/亩", 3, "万元/亩", Dimension.MONEY),
        ("60%", 2, "%", Dimension.SHARE),
    ],
)
def test_the_longest_unit_at_a_place_is_found(text: str, at: int, name: str, dimension: Dimension) -> None:
    unit = match_unit(text, at)
    assert unit is not None
    assert (unit.name, unit.dimension) == (name, dimension)


@pytest.mark.parametrize(("text", "at"), [("村", 0), ("map", 0), ("", 0), ("亩", 1), ("图斑", 0)])
def test_other_words_are_no_unit(text: str, at: int) -> None:
    assert match_unit(text, at) is None


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("1", "公顷", "亩", "15"),
        ("1", "平方公里", "亩", "1500"),
        ("1", "平方公里", "公顷", "100"),
        ("3", "亩", "㎡", "2000"),
        ("2000", "平方米", "亩", "3"),
        ("3.2", "万亩", "亩", "32000"),
        ("16636", "万元", "亿元", "1.6636"),
        ("0.1", "亿元", "元", "10000000"),
        ("1.5", "吨", "公斤", "1500"),
        ("1", "万元/亩", "元/亩", "10000"),
        ("63", "个", "个", "63"),
    ],
)
def test_conversion_is_exact(value: str, source: str, target: str, expected: str) -> None:
    first, second = unit_named(source), unit_named(target)
    assert first is not None
    assert second is not None
    assert str(convert(Decimal(value), first, second)) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_hectares_to_mu_and_back_loses_nothing(value: Decimal) -> None:
    hectare, mu = unit_named("公顷"), unit_named("亩")
    assert hectare is not None
    assert mu is not None
    assert convert(convert(value, hectare, mu), mu, hectare) == value


def test_units_of_different_things_do_not_convert() -> None:
    money, area = unit_named("元"), unit_named("亩")
    assert money is not None
    assert area is not None
    with pytest.raises(ValueError, match="元"):
        convert(Decimal(1), money, area)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("个", "宗", True),
        ("个", "名", True),
        ("件", "宗", True),
        ("人", "人次", False),
        ("次", "个", False),
        ("宗", "户", False),
        ("亩", "公顷", True),
        ("亩", "元", False),
        ("%", "个百分点", False),
        ("万元", "万元/亩", False),
    ],
)
def test_which_units_stand_for_the_same_quantity(first: str, second: str, expected: bool) -> None:
    one, other = unit_named(first), unit_named(second)
    assert one is not None
    assert other is not None
    assert compatible(one, other) is expected
    assert compatible(other, one) is expected


@pytest.mark.parametrize(
    ("value", "computed", "shown"),
    [
        ("206.00", False, "206.00"),
        ("1E+3", False, "1000"),
        ("206.00", True, "206"),
        ("0.125", True, "0.13"),
        ("2.675", True, "2.68"),
        ("-0.001", True, "0"),
        ("12.50", True, "12.5"),
        ("1E+3", True, "1000"),
        ("123456789012345678901234567890.125", True, "123456789012345678901234567890.13"),
    ],
)
def test_figures_are_shown_plainly(value: str, computed: bool, shown: str) -> None:
    assert format_decimal(Decimal(value), computed) == shown
