"""Sections that each part the same whole are tables of their own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, read_table_grids

Row = Sequence[CellValue]

HEADER: Row = ("项目", "销售额（万元）", "毛利率")
FRUITS: tuple[Row, ...] = (("桃", 30, "20%"), ("李", 20, "30%"), ("杏", 10, "25%"))
PLACES: tuple[Row, ...] = (("城东", 45, "21%"), ("城西", 15, "33%"))
TOTAL: Row = ("合计", 60, "24%")


def tables(*rows: Row) -> Sequence[ReadTable]:
    width = max(map(len, rows))
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    return read_table_grids("f", "果园销售.xlsx", [Grid("Sheet1", padded)]).tables


def columns(found: Sequence[ReadTable]) -> list[str]:
    return [each.table.columns[0].name for each in found]


@pytest.mark.parametrize(
    "titles", [("分品种", "分片区"), ("（一）按品种分", "（二）按片区分"), ("1、分品种：", "2、分片区：")]
)
def test_each_section_is_a_table_with_the_total_of_all(titles: tuple[str, str]) -> None:
    found = tables(HEADER, (titles[0],), *FRUITS, (titles[1],), *PLACES, TOTAL)
    assert columns(found) == ["品种", "片区"]
    assert [each.table.detail_rows for each in found] == [3, 2]
    assert [len(each.table.totals) for each in found] == [1, 1]
    assert all(check.agrees for each in found for check in each.table.totals)
    assert not any(each.table.findings for each in found)


def test_the_total_may_stand_above_the_sections() -> None:
    found = tables(HEADER, ("销售额合计", 60, "24%"), ("分品种",), *FRUITS, ("分片区",), *PLACES)
    assert columns(found) == ["品种", "片区"]
    assert all(check.agrees for each in found for check in each.table.totals)


def test_a_header_that_says_what_the_rows_are_stays() -> None:
    found = tables(("品种与片区", *HEADER[1:]), ("分品种",), *FRUITS, ("分片区",), *PLACES, TOTAL)
    assert columns(found) == ["品种与片区"] * 2


@pytest.mark.parametrize(
    "rows",
    [
        (("分厂",), *FRUITS, ("分店",), *PLACES, TOTAL),
        (("东区",), *FRUITS, ("西区",), *PLACES, ("合计", 120, "24%")),
        (("分品种",), *FRUITS, ("其他",), *PLACES, ("合计", 120, "24%")),
        (("按品种分",), *FRUITS, ("按大户分",), ("甲户", 12, "21%"), TOTAL),
        (("园区", 5, "11%"), ("分品种",), *FRUITS, ("分片区",), *PLACES),
    ],
    ids=["branches", "places", "one such section", "sums that differ", "a row outside"],
)
def test_other_sections_stay_in_one_table(rows: tuple[Row, ...]) -> None:
    assert len(tables(HEADER, *rows)) == 1
