"""When a table's figures hold: as-of line, title, file name, sheet name, in that order."""

from __future__ import annotations

import pytest

from ingest.dating import as_of

YEAR, HALF, JUNE = ("2024-01-01", "2024-12-31"), ("2024-01-01", "2024-06-30"), ("2024-06-01", "2024-06-30")
LAST_DAY = ("2024-06-30", "2024-06-30")


@pytest.mark.parametrize(
    ("lead", "title", "stem", "sheet", "dates"),
    [
        pytest.param(["截至2024年6月30日"], "2023年台账", "台账20230101", "5月", LAST_DAY, id="as-of-line"),
        pytest.param([], "台账（2024年6月30日）", "台账20230101", "5月", LAST_DAY, id="title"),
        pytest.param([], "台账", "台账20240630", "5月", LAST_DAY, id="file-name"),
        pytest.param([], "台账", "台账", "2024年6月", JUNE, id="sheet-name"),
        pytest.param([], "台账", "2024年台账", "6月", JUNE, id="month-of-the-file's-year"),
        pytest.param([], "2024年度台账", "台账20240630", "Sheet1", LAST_DAY, id="day-within-the-title's-year"),
        pytest.param([], "2024年上半年台账", "台账20240705", "Sheet1", HALF, id="day-after-the-title's-span"),
        pytest.param([], "2024年度台账", "台账20250115", "Sheet1", YEAR, id="made-the-year-after"),
        pytest.param(["填报日期：2024年7月3日"], "2024年度台账", "台账", "Sheet1", YEAR, id="filled-in-later"),
        pytest.param([], "某公司2024年中报", "文件", "Sheet1", HALF, id="half-year-report"),
        pytest.param([], "某公司：中期报告2024", "文件", "Sheet1", HALF, id="half-year-report-year-behind"),
        pytest.param(["填报日期：2024年6月30日"], "台账", "台账", "Sheet1", LAST_DAY, id="nothing-but-the-filling-in"),
    ],
)
def test_the_first_that_gives_a_date_counts(
    lead: list[str], title: str, stem: str, sheet: str, dates: tuple[str, str]
) -> None:
    period = as_of(lead, title, stem, sheet)
    assert period is not None
    assert (str(period.start), str(period.end)) == dates


def test_no_date_is_guessed() -> None:
    assert as_of(["填报单位：某局"], "台账", "台账（最新）", "6月") is None


@pytest.mark.parametrize("title", ["行业展望：明年或迎拐点", "产业周报（24年第17周）"], ids=["next-year", "week"])
def test_words_that_only_sound_like_a_year_give_none(title: str) -> None:
    assert as_of([], title, "文件", "Sheet1") is None
