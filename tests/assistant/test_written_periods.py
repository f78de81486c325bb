"""Periods as the cells of tables write them."""

from __future__ import annotations

import pytest

from assistant.vocabulary.written_periods import written_period, written_periods

WRITTEN = (
    ("2023 年 5 月", "2023-05-01", "2023-05-31"),
    ("2023-05", "2023-05-01", "2023-05-31"),
    ("2023.5", "2023-05-01", "2023-05-31"),
    ("202305", "2023-05-01", "2023-05-31"),
    ("23-May", "2023-05-01", "2023-05-31"),
    ("Jan 2024", "2024-01-01", "2024-01-31"),
    ("24Q1", "2024-01-01", "2024-03-31"),
    ("1Q24", "2024-01-01", "2024-03-31"),
    ("2024H2", "2024-07-01", "2024-12-31"),
    ("2025E", "2025-01-01", "2025-12-31"),
    ("2023年第一季度", "2023-01-01", "2023-03-31"),
    ("二〇二一年", "2021-01-01", "2021-12-31"),
    ("1995-2000", "1995-01-01", "2000-12-31"),
    ("2024年1-2月", "2024-01-01", "2024-02-29"),
    ("2021年末", "2021-12-31", "2021-12-31"),
)


@pytest.mark.parametrize(("text", "start", "end"), WRITTEN, ids=[text for text, _, _ in WRITTEN])
def test_a_period_is_read_as_it_is_written(text: str, start: str, end: str) -> None:
    period = written_period(text)
    assert period is not None
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize("text", ["88.5", "前10", "合计", "2023年5月下发", "", "12345"])
def test_what_is_more_than_a_period_is_none(text: str) -> None:
    assert written_period(text) is None


def test_a_bare_month_is_of_the_year_above_it_or_of_the_next() -> None:
    ends = [
        str(period.end) if period else "" for period in written_periods(["2023年11月", "12月", "1月", "合计", "2月"])
    ]
    assert ends == ["2023-11-30", "2023-12-31", "2024-01-31", "", "2024-02-29"]


def test_a_bare_month_without_a_year_above_it_has_no_days() -> None:
    period = written_period("6月")
    assert period is not None
    assert period.start is None
