from __future__ import annotations

import datetime as dt

import pytest

from assistant.vocabulary.periods import Anchor, Period, find_periods, period_words

TODAY = Anchor.at(dt.date(2024, 7, 15))


def only(text: str, anchor: Anchor = TODAY) -> Period:
    found = find_periods(text, anchor)
    assert len(found) == 1, found
    return found[0].period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023年上半年", "2023-01-01", "2023-06-30"),
        ("下半年", "2024-07-01", "2024-12-31"),
        ("2023年度", "2023-01-01", "2023-12-31"),
        ("23年", "2023-01-01", "2023-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("一季度", "2024-01-01", "2024-03-31"),
        ("第二季度", "2024-04-01", "2024-06-30"),
        ("2024年第3季度", "2024-07-01", "2024-09-30"),
        ("前三季度", "2024-01-01", "2024-09-30"),
        ("2023Q3", "2023-07-01", "2023-09-30"),
        ("24q1", "2024-01-01", "2024-03-31"),
        ("3月上旬", "2024-03-01", "2024-03-10"),
        ("2023年3月中旬", "2023-03-11", "2023-03-20"),
        ("2月下旬", "2024-02-21", "2024-02-29"),
        ("2023年1—6月", "2023-01-01", "2023-06-30"),
        ("1至5月", "2024-01-01", "2024-05-31"),
        ("1-6月份", "2024-01-01", "2024-06-30"),
        ("2023年2月", "2023-02-01", "2023-02-28"),
        ("2月", "2024-02-01", "2024-02-29"),
        ("2019—2022年", "2019-01-01", "2022-12-31"),
        ("2022年—2023年", "2022-01-01", "2023-12-31"),
        ("今年", "2024-01-01", "2024-12-31"),
        ("去年", "2023-01-01", "2023-12-31"),
        ("上年度", "2023-01-01", "2023-12-31"),
        ("前年", "2022-01-01", "2022-12-31"),
        ("明年上半年", "2025-01-01", "2025-06-30"),
        ("去年6月", "2023-06-01", "2023-06-30"),
        ("本月", "2024-07-01", "2024-07-31"),
        ("上个月", "2024-06-01", "2024-06-30"),
        ("近三年", "2022-01-01", "2024-12-31"),
        ("22到24年", "2022-01-01", "2024-12-31"),
        ("3月16日到6月2日", "2024-03-16", "2024-06-02"),
        ("2023年3月16日—6月2日", "2023-03-16", "2023-06-02"),
        ("去年12月1日至今年1月31日", "2023-12-01", "2024-01-31"),
        ("2023年12月1日至2024年1月31日", "2023-12-01", "2024-01-31"),
        ("6月1-15日", "2024-06-01", "2024-06-15"),
        ("3月1日起至3月10日止", "2024-03-01", "2024-03-10"),
        ("7、8月", "2024-07-01", "2024-08-31"),
        ("去年7、8月份", "2023-07-01", "2023-08-31"),
        ("7、8两个月", "2024-07-01", "2024-08-31"),
        ("4月、5月和6月三个月", "2024-04-01", "2024-06-30"),
        ("7月8月这两个月", "2024-07-01", "2024-08-31"),
        ("去年9月到今年3月", "2023-09-01", "2024-03-31"),
        ("2022年11月至2023年2月底", "2022-11-01", "2023-02-28"),
        ("22年1月到23年6月份", "2022-01-01", "2023-06-30"),
    ],
)
def test_a_span_of_days(text: str, start: str, end: str) -> None:
    period = only(text)
    assert (period.kind, str(period.start), str(period.end), period.text) == ("flow", start, end, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至6月30日", "2024-06-30"),
        ("截止2023年6月30日", "2023-06-30"),
        ("截止到6月30日", "2024-06-30"),
        ("截至2023年6月底", "2023-06-30"),
        ("到6月底", "2024-06-30"),
        ("6月末", "2024-06-30"),
        ("2023年一季度末", "2023-03-31"),
        ("截至三季度末", "2024-09-30"),
        ("6月30号", "2024-06-30"),
        ("６月３０日", "2024-06-30"),
        ("2月29日", "2024-02-29"),
        ("2023.6.30", "2023-06-30"),
        ("2023-06-30", "2023-06-30"),
        ("2023/6/30", "2023-06-30"),
        ("年初", "2024-01-01"),
        ("2023年年末", "2023-12-31"),
        ("去年底", "2023-12-31"),
        ("上年末", "2023-12-31"),
        ("截至今年6月底", "2024-06-30"),
        ("截至目前", "2024-07-15"),
    ],
)
def test_a_day_on_which_a_stock_was_counted(text: str, day: str) -> None:
    period = only(text)
    assert (period.kind, str(period.start), str(period.end)) == ("as_of", day, day)


@pytest.mark.parametrize(
    "text",
    [
        "*2023年",
        "202*年",
        "2021-202*",
        "*6月30日",
        "6月*日",
        "截至6月*日",
        "截至6月3*日",
        "6月31日",
        "1*月",
        "0月",
        "13月",
        "2023个",
        "2023亩",
        "11#楼",
        "同年",
        "近年",
        "",
    ],
)
def test_what_is_hidden_impossible_or_no_date_names_no_period(text: str) -> None:
    assert find_periods(text, TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12月1日到1月31日", id="backwards"),
        pytest.param("3月16日到2月30日", id="no-such-day"),
        pytest.param("6月和7月", id="named-one-by-one"),
        pytest.param("6、8月", id="not-one-after-the-other"),
        pytest.param("6月和8月两个月", id="two-but-not-one-after-the-other"),
    ],
)
def test_no_span_is_made_of_days_and_months_that_do_not_follow(text: str) -> None:
    spans = [(match.period.start, match.period.end) for match in find_periods(text, TODAY)]
    assert all(start and end and start.month == end.month for start, end in spans)


@pytest.mark.parametrize("text", ["2023年6月1*日", "2023年6月3*日", "2023年2月30日", "2023年*月"])
def test_of_a_date_with_a_hidden_or_impossible_part_only_the_year_is_known(text: str) -> None:
    assert [match.period.text for match in find_periods(text, TODAY)] == ["2023年"]


@pytest.mark.parametrize("text", ["6月30日", "上半年", "截至6月底", "年底", "1—5月", "今年", "上月", "近三年"])
def test_without_a_year_to_go_by_none_is_guessed(text: str) -> None:
    period = only(text, Anchor(year=None))
    assert (period.start, period.end) == (None, None)


def test_relative_words_are_told_from_years_in_the_text() -> None:
    assert only("今年").relative
    assert only("去年上半年").relative
    assert not only("2024年").relative
    assert not only("上半年").relative


def test_a_documents_own_year_is_the_anchor_of_its_words() -> None:
    assert str(only("去年", Anchor(year=2021)).end) == "2020-12-31"
    assert str(only("截至目前", Anchor(year=2021, as_of=dt.date(2021, 9, 30))).end) == "2021-09-30"


def test_several_periods_are_found_in_order_with_their_places() -> None:
    text = "2023年供地12宗，截至2024年3月31日剩余5宗，较去年同期"
    found = find_periods(text, TODAY)
    assert [text[match.start : match.end] for match in found] == ["2023年", "截至2024年3月31日", "去年"]


def test_january_counts_back_into_the_year_before() -> None:
    assert str(only("上月", Anchor.at(dt.date(2024, 1, 3))).start) == "2023-12-01"


@pytest.mark.parametrize(
    ("wider", "narrower", "covers", "overlaps"),
    [
        ("2023年", "2023年上半年", True, True),
        ("2023年上半年", "2023年", False, True),
        ("2023年", "2022年", False, False),
        ("2023年", "截至2023年12月31日", True, True),
    ],
)
def test_covering_and_overlapping(wider: str, narrower: str, covers: bool, overlaps: bool) -> None:
    assert only(wider).covers(only(narrower)) is covers
    assert only(wider).overlaps(only(narrower)) is overlaps


def test_an_unknown_year_covers_nothing_and_overlaps_nothing() -> None:
    unknown = only("上半年", Anchor(year=None))
    assert not only("2023年").covers(unknown)
    assert not unknown.overlaps(only("2023年"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("23年", "2023年"),
        ("上半年", "2024年上半年"),
        ("2023年1—5月", "2023年1—5月"),
        ("2019-2022年", "2019—2022年"),
        ("截至6月底", "2024年6月30日"),
        ("3月16日到6月2日", "2024年3月16日至2024年6月2日"),
        ("3月上旬", "2024年3月1日至2024年3月10日"),
    ],
)
def test_a_period_in_words_has_its_year(text: str, words: str) -> None:
    assert period_words(only(text)) == words


@pytest.mark.parametrize("text", ["表中,2023年的", "(一).2023年", "总额,2023年"])
def test_a_mark_before_a_year_is_no_part_of_a_number(text: str) -> None:
    assert [match.period.text for match in find_periods(text, TODAY)] == ["2023年"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今年前5个月", "2024-01-01", "2024-05-31"),
        ("2023年前十个月", "2023-01-01", "2023-10-31"),
        ("前8月", "2024-01-01", "2024-08-31"),
        ("前一个月", "2024-06-01", "2024-06-30"),
        ("前一个季度", "2024-04-01", "2024-06-30"),
        ("2024年前1个月", "2024-01-01", "2024-01-31"),
    ],
)
def test_the_first_months_of_a_year(text: str, start: str, end: str) -> None:
    period = only(text)
    assert (period.kind, str(period.start), str(period.end)) == ("flow", start, end)


@pytest.mark.parametrize(
    ("text", "year", "start", "end"),
    [
        ("2024年上半年", 2023, "2023-01-01", "2023-06-30"),
        ("2024年2月", 2023, "2023-02-01", "2023-02-28"),
        ("2023年2月", 2024, "2024-02-01", "2024-02-29"),
        ("截至2024年2月29日", 2023, "2023-02-28", "2023-02-28"),
        ("2022年—2023年", 2021, "2020-01-01", "2021-12-31"),
    ],
)
def test_the_same_days_of_another_year(text: str, year: int, start: str, end: str) -> None:
    moved = only(text).in_year(year)
    assert (str(moved.start), str(moved.end)) == (start, end)
