"""Stars that mark significance and brackets that hold errors, and stars that hide digits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from assistant.records import CellStatus, RowTag
from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, read_table_grids

Row = Sequence[CellValue]
D, N = RowTag.DETAIL, RowTag.NOTE
OK, MASKED = CellStatus.OK, CellStatus.MASKED

HEADER: Row = ("变量", "(1) 稳产", "(2) 增收")
BODY: tuple[Row, ...] = (
    ("灌溉条件", "0.143***", "-0.027**"),
    (None, "(0.021)", "(0.013)"),
    ("耕作经验", "0.062*", "0.018"),
    (None, "(0.035)", "(0.019)"),
    ("常数项", "1.246***", "0.874***"),
    (None, "(0.158)", "(0.163)"),
    ("观测值", "1,204", "1,187"),
    ("R²", 0.31, 0.28),
)
NOTE = "注：***、**、*分别表示在1%、5%、10%水平上显著，括号内为标准误。"


def only(*rows: Row) -> ReadTable:
    width = max(map(len, rows))
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    readings = read_table_grids("f", "台账.xlsx", [Grid("Sheet1", padded)])
    assert len(readings.tables) == 1, readings.skipped
    return readings.tables[0]


def cells(found: ReadTable, column: str) -> list[tuple[Decimal | None, str]]:
    fields = (found.rows[name].to_pylist() for name in (column, f"{column}_status"))
    return list(zip(*fields, strict=True))


def test_stars_that_a_note_explains_mark_figures_and_stay_in_their_text() -> None:
    found = only(HEADER, *BODY, (NOTE,))
    assert cells(found, "c1")[0] == (Decimal("0.143"), OK)
    assert cells(found, "c2")[0] == (Decimal("-0.027"), OK)
    assert cells(found, "c1")[2] == (Decimal("0.062"), OK)
    assert found.rows["c1_raw"].to_pylist()[0] == "0.143***"


def test_errors_beneath_and_what_is_told_of_the_model_are_no_data_and_nothing_is_added_up() -> None:
    found = only(HEADER, *BODY, (NOTE,))
    assert found.rows["tag"].to_pylist() == [D, N, D, N, N, N, N, N]
    assert {column.additivity for column in found.table.columns} == {"none"}


def test_stars_of_several_lengths_behind_fractions_need_no_note() -> None:
    found = only(("变量", "系数"), ("灌溉", "0.143***"), ("经验", "0.062**"), ("规模", "0.311*"), ("样本量", "812"))
    assert [status for _, status in cells(found, "c1")] == [OK] * 4
    assert found.rows["tag"].to_pylist() == [D, D, D, N]


def test_columns_of_one_table_tell_of_each_other_and_keep_the_errors_beside() -> None:
    found = only(
        ("项目", "模型1", "模型2"),
        ("灌溉", "0.48** (0.18)", "0.28* (0.20)"),
        ("经验", "-1.76** (0.56)", "-2.26*** (0.51)"),
        ("观测值", "1496", "921"),
    )
    assert [value for value, _ in cells(found, "c1")] == [Decimal("0.48"), Decimal("-1.76"), Decimal(1496)]
    assert found.rows["c2_second"].to_pylist() == [Decimal("0.20"), Decimal("0.51"), None]


@pytest.mark.parametrize(
    "values",
    [
        ("12.3*", "4.56*", "7.8*"),  # one star each: a digit each is hidden
        ("12.3**", "4.5***", "7.81*"),  # as many digits are hidden as the decimals lack
        ("0.14***", "0.06**", "*.31"),
        ("14***", "62**", "31*"),
        ("0.143***", "0.062**", "3*.6*"),
    ],
)
def test_stars_that_may_hide_digits_hide_them(values: tuple[str, str, str]) -> None:
    found = only(("乡镇", "面积"), *zip(("甲镇", "乙镇", "丙镇"), values, strict=True))
    assert [status for _, status in cells(found, "c1")] == [MASKED] * 3
    assert [value for value, _ in cells(found, "c1")] == [None] * 3


@pytest.mark.parametrize(
    "above",
    [(("乡镇", "株高（米）"),), (("乡镇", "面积"),), (("单位：吨",), ("乡镇", "产出"))],
    ids=["unit in the name", "an area", "unit above"],
)
def test_stars_behind_what_has_a_unit_hide_digits_whatever_their_number(above: tuple[Row, ...]) -> None:
    found = only(*above, ("甲镇", "0.14***"), ("乙镇", "0.06**"), ("丙镇", "0.31*"))
    assert [status for _, status in cells(found, "c1")] == [MASKED] * 3


@pytest.mark.parametrize("note", ["注：*为数字缺位。", "注：变化显著的数据以*隐去。", "注：*表示保密，结果显著。"])
def test_a_note_that_stars_hide_digits_explains_no_marks(note: str) -> None:
    found = only(("乡镇", "面积"), ("甲镇", "12.31*"), ("乙镇", "4.56*"), ("丙镇", "7.80*"), (note,))
    assert [status for _, status in cells(found, "c1")] == [MASKED] * 3


def test_losses_in_brackets_are_figures_of_their_own_rows() -> None:
    found = only(("项目", "2022年", "2023年"), ("营业利润", "120.5", "(31.2)"), ("投资收益", "(7.1)", "(2.4)"))
    assert [value for value, _ in cells(found, "c2")] == [Decimal("-31.2"), Decimal("-2.4")]
    assert N not in found.rows["tag"].to_pylist()
