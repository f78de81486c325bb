"""Rows that number the columns, and hidden digits among figures that carry their unit."""

from __future__ import annotations

import pytest

from ingest.readers.reading import CellValue, Grid
from ingest.tables import read_table_grids

HEADER = ("乡镇", "图斑数", "监测面积（亩）", "耕地面积（亩）")
BODY = (("柳溪镇", "3", "12.5", "8"), ("石桥镇", "5", "30", "11.25"))


@pytest.mark.parametrize(
    ("numbering", "details"),
    [
        pytest.param(("1", "2", "3", "4"), 2, id="typed-as-text"),
        pytest.param((1, 2, 3, 4), 2, id="typed-as-numbers"),
        pytest.param(("甲", "1", "2", "3"), 2, id="stem-first"),
        pytest.param(("白塔乡", "1", "2", "3"), 3, id="a-row-of-data"),
    ],
)
def test_a_row_that_numbers_the_columns_is_no_data(numbering: tuple[CellValue, ...], details: int) -> None:
    (read,) = read_table_grids("s", "台账.xlsx", [Grid("Sheet1", (HEADER, numbering, *BODY))]).tables
    assert read.table.detail_rows == details


def test_a_masked_cell_takes_no_unit_from_the_others() -> None:
    rows = (("乡镇", "面积"), ("柳溪镇", "12.5亩"), ("石桥镇", "*60"), ("白塔乡", "8亩"))
    (read,) = read_table_grids("s", "台账.xlsx", [Grid("Sheet1", rows)]).tables
    assert read.table.columns[1].unit == "亩"
