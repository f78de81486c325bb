"""Tables without a header: what is read with columns named by their place, and what stays refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.records import Column, ColumnRole, RowTag
from ingest.corrections import ColumnCorrection, FileCorrections, TableCorrection
from ingest.readers.reading import CellValue, Grid
from ingest.tables import TableReadings, read_table_grids

Row = Sequence[CellValue]
Rows = tuple[Row, ...]

NO_HEADER = "没有找到表头：第一行就是数据"
TOWNS: Rows = (("柳溪镇", 120, 3.5), ("石桥镇", 80, 2.5), ("白塔乡", 95, 4))
LAND: Rows = (("用途", "宗数", "成交价（万元）"), ("工业", 1, 400), ("住宅", 2, 150.5))
NAME, KEY, PLACE, DATE = ColumnRole.NAME, ColumnRole.KEY, ColumnRole.PLACE, ColumnRole.DATE
MEASURE, CATEGORY = ColumnRole.MEASURE, ColumnRole.CATEGORY


def read(rows: Rows, corrections: FileCorrections | None = None) -> TableReadings:
    width = max(map(len, rows))
    grid = Grid("Sheet1", tuple((*row, *(None,) * (width - len(row))) for row in rows))
    return read_table_grids("f", "台账.xlsx", [grid], corrections=corrections or FileCorrections())


def roles(columns: Sequence[Column]) -> list[ColumnRole]:
    return [column.role for column in columns]


READ = (
    ("places", TOWNS, [PLACE, MEASURE, MEASURE]),
    ("one column of figures", (("王芳", 1.5), ("李强", 2.5), ("赵敏", 3)), [NAME, MEASURE]),
    (
        "an id first",
        ((1, "柳溪镇", 3.5, "非农化"), (2, "石桥镇", 4, "非粮化"), (3, "白塔乡", 5, "非农化")),
        [KEY, PLACE, MEASURE, CATEGORY],
    ),
    ("kinds first", (("工业", "甲厂", 3), ("工业", "乙厂", 4), ("住宅", "丙盘", 9)), [CATEGORY, NAME, MEASURE]),
    ("codes first", (("000568", "甲酒", 5.3), ("600519", "乙酒", 6.1), ("000001", "丙行", 7)), [KEY, NAME, MEASURE]),
    ("months first", (("1月", 3.5, 2), ("2月", 4.5, 1), ("3月", 2, 8)), [DATE, MEASURE, MEASURE]),
    (
        "days among them",
        (("甲", "2023-05-06", 3), ("乙", "2023-06-06", 4), ("丙", "2024-05-06", 9)),
        [NAME, DATE, MEASURE],
    ),
    ("units in cells", (("甲", "3亩", 2), ("乙", "0", 5), ("丙", "5.5亩", 1)), [NAME, MEASURE, MEASURE]),
    ("years below each other", (("甲", 2021, 5), ("乙", 2022, 3), ("丙", 2021, 4)), [NAME, MEASURE, MEASURE]),
    ("figures that rise in every row", (("甲", 1, 2, 3), ("乙", 2, 4, 6), ("丙", 1, 3, 4)), [NAME, *[MEASURE] * 3]),
)


@pytest.mark.parametrize(("rows", "wanted"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_columns_of_one_kind_from_the_first_row_on_are_a_table(rows: Rows, wanted: list[ColumnRole]) -> None:
    readings = read(rows)
    (found,) = readings.tables
    names = [f"第{place}列" for place in range(1, len(rows[0]) + 1)]
    assert [column.name for column in found.table.columns] == names
    assert roles(found.table.columns) == wanted
    assert (found.table.detail_rows, found.table.first_row) == (len(rows), 1)
    assert not readings.skipped
    (finding,) = found.table.findings
    assert all(word in finding for word in ("没有找到表头", "第1列、第2列", "补一行列名", "更正"))


REFUSED: tuple[tuple[str, Rows], ...] = (
    ("two rows", TOWNS[:2]),
    ("rates for a header", (("WACC", "1.0%", "1.5%", "2%"), ("8%", 12, 13, 14), ("9%", 11, 10, 9), ("10%", 9, 7, 8))),
    ("rates over rates", (("方案", "5%", "10%"), ("甲", "2%", "8%"), ("乙", "4%", "1%"), ("丙", "5%", "8%"))),
    ("counting up", (("林龄段", 10, 20, 50), ("甲", 3, 1, 2), ("乙", 4, 6, 2), ("丙", 3, 1, 9))),
    ("whole over fractions", (("甲情景", 20, 10), ("乙", 3.5, 1.2), ("丙", 4.5, 6.1), ("丁", 3.1, 1.7))),
    ("a word of headers", (("供地面积", 20, 10), ("甲", 3, 1), ("乙", 4, 6), ("丙", 3, 1))),
    ("two words with a stroke", (("坡度\\高程", 20, 10), ("甲", 3, 1), ("乙", 4, 6), ("丙", 3, 1))),
    ("numbers of columns", (("甲", "(1)", "(2)", "(3)"), ("乙", 4, 6, 2), ("丙", 3, 1, 9), ("丁", 5, 2, 4))),
    ("a year over figures", (("甲", 2021, 5), ("乙", 4, 6), ("丙", 3, 1), ("丁", 8, 2))),
    ("years alone first", ((2021, 5), (2022, 6), (2023, 1))),
    ("a blank corner", ((None, 5, 3), ("甲", 4, 6), ("乙", 3, 1), ("丙", 8, 2))),
    ("words among figures", (("甲", 3), ("乙", "拟定中"), ("丙", 5), ("丁", 6))),
    ("hardly any figures", (("甲", 3), ("乙", "无"), ("丙", "无"), ("丁", 6))),
    ("different units", (("甲", "3亩"), ("乙", "4公顷"), ("丙", "5.5亩"))),
    ("a row of words only", (("甲", 3, 2), ("乙", None, None), ("丙", 5, 1), ("丁", 6, 5))),
    ("prose", (("整改工作完成了，成效明显。", 3), ("下一步继续推进。", 4), ("共出动车辆。", 5))),
    ("no figures beside the ids", ((1, "甲"), (2, "乙"), (3, "丙"))),
    ("telephones", (("王芳", "13800000000", 3), ("李强", "13800000001", 5), ("赵敏", "13800000002", 8))),
    ("lists beside each other", (("王芳", 35, "李强", 20), ("赵敏", 30, "孙丽", 21), ("钱波", 3, "周文", 2))),
    ("a narrower list beside", (("王芳", 35, 3, "李强", 20), ("赵敏", 30, 4, "孙丽", 21), ("钱波", 3, 5, "周文", 2))),
    (
        "a gap between lists",
        (("王芳", 35, None, "李强", 20), ("赵敏", 30, None, "孙丽", 2), ("钱波", 3, None, "周文", 2)),
    ),
)


@pytest.mark.parametrize("rows", [rows for _, rows in REFUSED], ids=[name for name, _ in REFUSED])
def test_what_may_have_a_header_or_is_no_table_stays_refused(rows: Rows) -> None:
    readings = read(rows)
    assert not readings.tables
    assert [skip.reason for skip in readings.skipped] == [NO_HEADER]


HEADERS: tuple[tuple[str, Row], ...] = (
    ("years", ("指标", 2021, 2022, 2023)),
    ("years as words", ("指标", "2021年", "2022年", "2023E")),
    ("quarters", ("指标", "一季度", "二季度", "三季度")),
    ("months", ("指标", "1月", "2月", "3月")),
    ("days", ("指标", "2023-06-30", "2023-09-30", "2023-12-31")),
)


@pytest.mark.parametrize("header", [header for _, header in HEADERS], ids=[name for name, _ in HEADERS])
def test_headers_of_times_and_numbers_never_become_rows(header: Row) -> None:
    (found,) = read((header, ("甲", 3, 1, 7), ("乙", 4, 6, 2), ("丙", 3, 1, 9))).tables
    assert (found.table.address, found.table.detail_rows) == ("A1:D4", 3)
    assert "第1列" not in [column.name for column in found.table.columns]
    assert not found.table.findings


def test_lines_above_and_notes_below_are_no_rows() -> None:
    (found,) = read((("乡镇情况表",), ("单位：亩",), *TOWNS, ("注：含已销号。",))).tables
    assert (found.table.title, found.table.address) == ("乡镇情况表", "A3:C5")
    assert found.table.notes == ("注：含已销号。",)
    assert [column.unit for column in found.table.columns] == [None] * 3  # of which column is not said


def test_the_first_of_the_headings_that_part_the_rows_is_no_title() -> None:
    (found,) = read((("一、柳溪镇",), ("甲村", 3, 2), ("乙村", 5, 8), ("二、石桥镇",), ("丙村", 6, 1))).tables
    assert (found.table.title, found.table.address, found.table.detail_rows) == ("台账", "A1:C5", 3)
    assert found.rows["path"].to_pylist()[1:5:3] == ["一、柳溪镇", "二、石桥镇"]


def test_a_table_with_a_header_may_stand_below() -> None:
    first, second = read((*TOWNS, (), ("表二",), *LAND)).tables
    assert (first.table.address, second.table.address) == ("A1:C3", "A6:C8")
    assert [column.name for column in second.table.columns] == ["用途", "宗数", "成交价（万元）"]


@pytest.mark.parametrize(
    ("last", "additive"), [(("白塔乡", 95, 4), "none"), (("合计", 200, 6), "flow")], ids=["no total", "a total"]
)
def test_nothing_tells_that_columns_add_up_but_a_total(last: Row, additive: str) -> None:
    (found,) = read((*TOWNS[:2], *((("丰禾镇", 0, 0),) if last[0] == "合计" else ()), last)).tables
    assert [column.additivity for column in found.table.columns] == ["none", additive, additive]
    assert (RowTag.TOTAL.value in found.rows["tag"].to_pylist()) is (last[0] == "合计")


def test_corrections_name_columns_by_their_place_and_hold_for_no_other_table() -> None:
    change = TableCorrection(sheet="Sheet1", at="A1:C3", columns=(ColumnCorrection(name="第3列", unit="亩"),))
    (found,) = read(TOWNS, FileCorrections(own=(change,))).tables
    assert [column.unit for column in found.table.columns] == [None, None, "亩"]
    (other,) = read((("甲", 3, 2), ("乙", 4, 1), ("丙", 5, 9))).tables
    assert other.table.fingerprint != found.table.fingerprint
    carried = FileCorrections(carried={found.table.fingerprint: change.carried()})
    (again,) = read((("甲", 3, 2), ("乙", 4, 1), ("丙", 5, 9)), carried).tables
    assert [column.unit for column in again.table.columns] == [None] * 3


def test_a_row_may_be_corrected_to_be_the_header() -> None:
    change = TableCorrection(sheet="Sheet1", at="A1:C3", header=(1, 1))
    (found,) = read(TOWNS, FileCorrections(own=(change,))).tables
    assert [column.name for column in found.table.columns] == ["柳溪镇", "120", "3.5"]
    assert found.table.detail_rows == 2
