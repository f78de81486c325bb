"""Files saved by LibreOffice Calc (made by ``fixtures/make.py``), read in every format."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.records import RowTag
from ingest.limits import Limits
from ingest.readers.formats import read_content
from ingest.readers.reading import Grid
from ingest.tables import ReadTable, read_table_grids
from tests.ingest.fixtures.make import build

FIXTURES = Path(__file__).with_name("fixtures")
WORKBOOKS = pytest.mark.parametrize("name", ["ledger.xlsx", "ledger.xls"])
LEDGERS = pytest.mark.parametrize("name", ["ledger.xlsx", "ledger.xls", "utf8.csv", "gb18030.csv"])


def made_by_openpyxl(folder: Path) -> Path:
    """The same workbook as openpyxl saves it: its formulas have no results."""
    path = folder / "ledger.xlsx"
    build().save(path)
    return path


def grids(name: str) -> dict[str, Grid]:
    return {grid.name: grid for grid in read_content(FIXTURES / name, Limits())[1].grids}


def tables(name: str, sheet: str) -> list[ReadTable]:
    found = read_table_grids("f", name, [grids(name)[sheet]])
    assert found.tables, found.skipped
    return list(found.tables)


@WORKBOOKS
def test_every_sheet_comes_with_what_is_hidden_of_it(name: str) -> None:
    found = grids(name)
    assert list(found) == ["图斑台账", "月报", "名单", "两表", "底数"]
    assert [grid.hidden for grid in found.values()] == [False, False, False, False, True]
    assert sorted(found["图斑台账"].hidden_rows) == [7]
    assert sorted(found["图斑台账"].hidden_columns) == [6]
    assert not found["名单"].hidden_rows
    assert found["名单"].filtered


@WORKBOOKS
def test_cells_come_as_saved(name: str) -> None:
    found = grids(name)
    ledger = found["图斑台账"].rows
    assert ledger[5][:5] == ("柳溪镇", "东山村", "000101", ledger[5][3], 12.5)
    assert isinstance(ledger[5][3], dt.date)
    assert ledger[12][4] == pytest.approx(1329.2)
    assert (0, 0, 0, 7) in found["图斑台账"].merges
    assert found["月报"].rows[5][5] == "#DIV/0!"


@LEDGERS
def test_the_ledger_is_the_same_in_every_format(name: str) -> None:
    sheet = "图斑台账" if name.startswith("ledger") else Path(name).stem
    (read,) = tables(name, sheet)
    table, rows = read.table, read.rows.to_pydict()
    assert table.address == "A4:H13"
    assert table.title == "云麓县卫片图斑整改台账"
    assert table.as_of is not None
    assert table.as_of.end == dt.date(2024, 6, 30)
    assert [column.name for column in table.columns] == [
        *("乡镇", "村", "图斑编号", "下发日期"),
        *("面积·监测面积", "面积·耕地面积", "面积·其中：永农", "整改状态"),
    ]
    assert [column.unit for column in table.columns] == [None] * 4 + ["亩"] * 3 + [None]
    tags = dict(zip(rows["row"], rows["tag"], strict=True))
    assert {row: tag for row, tag in tags.items() if tag != RowTag.DETAIL} == {
        9: RowTag.SUBTOTAL,
        12: RowTag.SUBTOTAL,
        13: RowTag.TOTAL,
    }
    details = [value for value, tag in zip(rows["c4"], rows["tag"], strict=True) if tag == RowTag.DETAIL]
    assert sum(details) == Decimal("1329.2")
    assert rows["c3"][0] == dt.date(2024, 1, 15)
    assert rows["c5_status"][2] == "dash"
    assert "注：“已整改”含已销号。" in table.notes
    assert all(check.agrees for check in table.totals)
    assert table.totals


@WORKBOOKS
def test_hidden_rows_and_columns_are_read_and_marked(name: str) -> None:
    (read,) = tables(name, "图斑台账")
    rows = read.rows.to_pydict()
    assert [row for row, hidden in zip(rows["row"], rows["hidden"], strict=True) if hidden] == [8]
    assert [column.name for column in read.table.columns if column.hidden] == ["面积·其中：永农"]
    assert read.table.hidden_rows == 1


@WORKBOOKS
def test_indicators_in_rows_keep_the_periods_of_their_columns(name: str) -> None:
    (read,) = tables(name, "月报")
    assert read.table.layout == "indicators"
    assert [column.name for column in read.table.columns] == ["指标", "单位", "1月", "2月", "3月", "合计"]
    assert read.rows.to_pydict()["c2"][:3] == [Decimal(120), Decimal(210), Decimal(88)]


@WORKBOOKS
def test_rows_hidden_by_a_filter_count_as_usual(name: str) -> None:
    (read,) = tables(name, "名单")
    assert sum(read.rows.to_pydict()["c2"]) == 110
    assert not any(read.rows.to_pydict()["hidden"])


@WORKBOOKS
def test_tables_beside_and_below_each_other_are_told_apart(name: str) -> None:
    found = tables(name, "两表")
    assert sorted(read.table.address for read in found) == ["A1:B4", "A6:C8", "D1:E4"]


def test_formulas_that_were_never_computed_give_the_same_figures_or_none(tmp_path: Path) -> None:
    reading = read_content(made_by_openpyxl(tmp_path), Limits())[1]
    saved = grids("ledger.xlsx")
    for grid in reading.grids[:2]:
        (found,) = read_table_grids("f", "ledger.xlsx", [grid]).tables
        (known,) = tables("ledger.xlsx", grid.name)
        assert found.rows["tag"].to_pylist() == known.rows["tag"].to_pylist()
        for column in known.table.columns:
            pairs = zip(found.rows[column.id].to_pylist(), known.rows[column.id].to_pylist(), strict=True)
            assert all(value in (None, expected) for value, expected in pairs)
    assert {notice.part for notice in reading.notices} >= {"图斑台账", "月报"}
    assert [grid.name for grid in reading.grids] == list(saved)
