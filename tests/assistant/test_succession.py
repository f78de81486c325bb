from __future__ import annotations

import datetime as dt

import pytest

from assistant.vocabulary.periods import Anchor, Period, find_periods
from assistant.vocabulary.succession import following, time_of_plans


def period(text: str) -> Period:
    return find_periods(text, Anchor(year=2024))[0].period


def shown(found: Period | None) -> str:
    return f"{found.text} {found.start}/{found.end}" if found else ""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("上半年", "2024年下半年 2024-07-01/2024-12-31"),
        ("2024年", "2025年 2025-01-01/2025-12-31"),
        ("下半年", "2025年上半年 2025-01-01/2025-06-30"),
        ("一季度", "2024年4—6月 2024-04-01/2024-06-30"),
        ("前三季度", "2024年10—12月 2024-10-01/2024-12-31"),
        ("1—11月", "2024年12月 2024-12-01/2024-12-31"),
        ("截至6月30日", ""),
    ],
)
def test_what_comes_after_a_period(text: str, after: str) -> None:
    assert shown(following(period(text))) == after


@pytest.mark.parametrize(
    ("text", "as_of", "closes", "plans"),
    [
        ("2024年", dt.date(2024, 5, 20), False, "2024年5—12月 2024-05-21/2024-12-31"),
        ("2024年", dt.date(2024, 11, 20), True, "2025年 2025-01-01/2025-12-31"),
        ("2024年", dt.date(2024, 12, 31), False, "2025年 2025-01-01/2025-12-31"),
        ("2024年", None, False, "2025年 2025-01-01/2025-12-31"),
    ],
)
def test_what_plans_are_for(text: str, as_of: dt.date | None, closes: bool, plans: str) -> None:
    assert shown(time_of_plans(period(text), as_of, closes=closes)) == plans
