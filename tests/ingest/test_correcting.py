"""Corrections applied to a reading: of the file they were made for, and of the files after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import CellStatus, Column, ColumnRole, ColumnType, RowTag, Table
from ingest.correcting import belongs, settled, unmet
from ingest.correction_file import read_corrections
from ingest.corrections import (
    ColumnCorrection,
    CorrectionBook,
    FileCorrections,
    Remembered,
    RowCorrection,
    TableCorrection,
)
from ingest.readers.reading import CellValue, Grid
from ingest.sheets import address
from ingest.tables import ReadTable, TableReadings, read_table_grids

Rows = Sequence[Sequence[CellValue]]

PARCELS: Rows = (
    ("云麓县卫片图斑整改台账",),
    ("序号", "乡镇", "图斑编号", "监测面积", "整改状态"),
    (1, "柳溪镇", "20240001", 10.5, "已整改"),
    (2, "柳溪镇", "20240002", "约20", "未整改"),
    (3, "石桥镇", "20240003", 30, "未整改"),
    (None, "各镇相加", None, 61, None),
)
LATER: Rows = (
    *PARCELS[:4],
    (3, "石桥镇", "20240003", 30, "已整改"),
    (4, "白塔乡", "20240004", 5, "未整改"),
    PARCELS[5],
)


def grid(rows: Rows, name: str = "Sheet1") -> Grid:
    width = max(map(len, rows))
    return Grid(name, tuple((*row, *(None,) * (width - len(row))) for row in rows))


def read(rows: Rows, corrections: FileCorrections | None = None) -> TableReadings:
    return read_table_grids("s", "台账.xlsx", [grid(rows)], corrections=corrections or FileCorrections())


def written(text: str, table: Table | None = None) -> TableCorrection:
    """What a user wrote, meant for this table."""
    place = {"sheet": "Sheet1", "at": table.address if table else ""}
    return read_corrections(text).written[0].correction.model_copy(update=place)


def corrected(rows: Rows, text: str) -> ReadTable:
    found = read(rows).tables
    own = (written(text, found[0].table if found else None),)
    (table,) = read(rows, FileCorrections(own=own)).tables
    return table


def column(read: ReadTable, name: str) -> Column:
    return next(column for column in read.table.columns if column.name == name)


def tags(read: ReadTable) -> dict[int, str]:
    return dict(zip(read.rows["row"].to_pylist(), read.rows["tag"].to_pylist(), strict=True))


def test_title_and_day() -> None:
    table = corrected(PARCELS, "标题: 卫片台账\n截至: 2024-06-30\n").table
    assert table.title == "卫片台账"
    assert table.as_of is not None
    assert (table.as_of.kind, table.as_of.end) == ("as_of", dt.date(2024, 6, 30))
    assert table.corrected == ("标题“卫片台账”", "截至 2024-06-30")


@pytest.mark.parametrize("name", ["监测面积", " 监测 面积", "D", "d"], ids=["name", "blanks", "letter", "small-letter"])
def test_a_unit_is_given_to_a_column_by_name_or_letter(name: str) -> None:
    area = column(corrected(PARCELS, f"列:\n  {name!r}: {{单位: 亩}}\n"), "监测面积")
    assert (area.unit, area.type, area.role, area.additivity) == ("亩", ColumnType.NUMBER, ColumnRole.MEASURE, "flow")


def test_no_unit() -> None:
    rows = (("单位：亩",), *PARCELS[1:])
    assert column(read(rows).tables[0], "监测面积").unit == "亩"
    assert column(corrected(rows, "列:\n  监测面积: {单位: 无}\n"), "监测面积").unit is None


def test_a_role_changes_type_and_cells_with_it() -> None:
    table = corrected(PARCELS, "列:\n  图斑编号: {角色: 数值}\n  监测面积: {角色: 编号}\n")
    code, area = column(table, "图斑编号"), column(table, "监测面积")
    assert (code.type, code.role) == (ColumnType.NUMBER, ColumnRole.MEASURE)
    assert (area.type, area.role, area.additivity) == (ColumnType.TEXT, ColumnRole.KEY, "none")
    assert [str(value) for value in table.rows[code.id].to_pylist()[:2]] == ["20240001", "20240002"]
    assert table.rows[area.id].to_pylist()[:2] == ["10.5", "约20"]


def test_row_tags_by_sheet_row_and_by_label_and_totals_are_checked_anew() -> None:
    assert tags(read(PARCELS).tables[0])[6] == "detail"
    for text in (
        "行:\n  6: 合计\n列: {监测面积: {类型: 数字}}\n",
        "行:\n  各镇 相加: 合计\n列: {监测面积: {类型: 数字}}\n",
    ):
        table = corrected(PARCELS, text)
        assert tags(table) == {3: "detail", 4: "detail", 5: "detail", 6: "total"}
        assert table.table.detail_rows == 3


def test_a_total_that_was_tagged_by_hand_is_compared() -> None:
    rows = (*PARCELS[:3], (2, "柳溪镇", "20240002", 20, "未整改"), *PARCELS[4:])
    (check,) = corrected(rows, "行: {各镇相加: 合计}\n").table.totals
    assert (str(check.printed), str(check.computed), check.agrees) == ("61", "60.5", False)


TALL: Rows = (
    ("台账",),
    ("说明一", "说明二", "说明三"),
    ("乡镇", "面积", None),
    (None, "耕地", "林地"),
    ("柳溪镇", "甲", "丙"),
    ("石桥镇", "乙", "丁"),
    ("以上两镇", "无", "无"),
)


def test_header_rows_are_taken_as_said() -> None:
    table = corrected(TALL, "表头行: 3-4\n")
    assert [c.name for c in table.table.columns] == ["乡镇", "面积·耕地", "面积·林地"]
    assert table.table.columns[1].path == ("面积", "耕地")
    assert table.rows["row"].to_pylist() == [5, 6, 7]
    assert table.table.address == "A3:C7"


def test_a_region_is_taken_as_said() -> None:
    table = corrected(PARCELS, "区域: B2:E5\n")
    assert table.table.address == "B2:E5"
    assert [c.name for c in table.table.columns] == ["乡镇", "图斑编号", "监测面积", "整改状态"]
    assert table.rows["row"].to_pylist() == [3, 4, 5]
    assert table.table.title == "云麓县卫片图斑整改台账"


@pytest.mark.parametrize("text", ["表头行: 6\n", "表头行: 40\n", "区域: H20:J30\n"])
def test_a_place_without_a_table_is_told(text: str) -> None:
    own = (written(text, read(PARCELS).tables[0].table),)
    readings = read(PARCELS, FileCorrections(own=own))
    assert any("更正的" in skip.reason for skip in readings.skipped)


def remembered(rows: Rows, text: str) -> CorrectionBook:
    """The book after this correction was published."""
    found = read(rows).tables
    correction = written(text, found[0].table if found else None)
    (after,) = read(rows, FileCorrections(own=(correction,))).tables
    kept = settled(correction, after.table, after.rows)
    return CorrectionBook().with_entries(
        [Remembered(fingerprint=after.table.fingerprint, sha256="六月", correction=kept)]
    )


def test_the_next_file_with_this_header_gets_what_still_holds() -> None:
    text = "截至: 2024-06-30\n标题: 卫片台账\n列: {D: {单位: 亩}}\n行: {6: 合计, 4: 说明}\n"
    (table,) = read(LATER, remembered(PARCELS, text).for_file("七月")).tables
    assert column(table, "监测面积").unit == "亩"
    assert (table.table.title, table.table.as_of) == ("卫片台账", None)
    assert tags(table) == {3: "detail", 4: "note", 5: "detail", 6: "detail", 7: "detail"}  # row 6 is another now


def test_a_title_with_a_date_stays_with_its_file() -> None:
    (table,) = read(LATER, remembered(PARCELS, "标题: 2024年6月卫片台账\n").for_file("七月")).tables
    assert table.table.title == "云麓县卫片图斑整改台账"


def test_a_corrected_header_is_found_in_the_next_file_further_down() -> None:
    book = remembered(TALL, "表头行: 3-4\n")
    moved = (("台账",), ("又一行", "说明", "说明"), *TALL[1:6], ("新镇", "戊", "己"))
    (table,) = read(moved, book.for_file("七月")).tables
    assert [c.name for c in table.table.columns] == ["乡镇", "面积·耕地", "面积·林地"]
    assert table.rows["row"].to_pylist() == [6, 7, 8]


def test_a_corrected_region_is_found_in_the_next_file() -> None:
    (table,) = read(LATER, remembered(PARCELS, "区域: B2:E5\n").for_file("七月")).tables
    assert table.table.address == "B2:E7"


def test_another_header_gets_nothing() -> None:
    other = (PARCELS[0], ("序号", "镇", "编号", "监测面积", "整改状态"), *PARCELS[2:])
    (table,) = read(other, remembered(PARCELS, "列: {监测面积: {单位: 亩}}\n").for_file("七月")).tables
    assert table.table.corrected == ()


def test_what_a_table_does_not_have_is_told() -> None:
    text = "列:\n  耕地面积: {单位: 亩}\n行:\n  99: 合计\n  全省: 合计\n"
    table = corrected(PARCELS, text)
    correction = written(text, table.table)
    assert belongs(table.table, correction)
    said = unmet(correction, table.table, table.rows)
    assert [name for name, _ in said] == ["耕地面积", "99", "全省"]
    assert "可以写：序号、乡镇、图斑编号、监测面积、整改状态" in said[0][1]


def test_later_corrections_add_to_earlier_ones() -> None:
    first = written("标题: 甲\n列: {监测面积: {单位: 亩}}\n行: {全县: 合计}\n")
    later = written("列: {监测面积: {角色: 数值}, 乡镇: {角色: 地点}}\n行: {全县: 小计}\n")
    both = later.over(first)
    assert both.title == "甲"
    assert [(c.name, c.unit, c.role) for c in both.columns] == [
        ("监测面积", "亩", ColumnRole.MEASURE),
        ("乡镇", None, ColumnRole.PLACE),
    ]
    assert [(row.label, row.tag) for row in both.rows] == [("全县", RowTag.SUBTOTAL)]


def test_masked_cells_stay_masked_in_a_column_made_numeric() -> None:
    rows = (*PARCELS[:2], (1, "甲", "20240001", "1*.5", "已整改"), (2, "乙", "20240002", "见说明", "未整改"))
    table = corrected(rows, "列: {监测面积: {单位: 亩}}\n")
    area = column(table, "监测面积")
    assert table.rows[f"{area.id}_status"].to_pylist() == [CellStatus.MASKED.value, CellStatus.TEXT.value]
    assert table.rows[area.id].to_pylist() == [None, None]


FORM: Rows = (
    ("宗地基本情况表", None, None, None),
    ("宗地编号：", "GT2024-01", "用途：", "工业"),
    ("面积（亩）：", 12.5, "受让人：", "某公司"),
    ("坐落：", "柳溪镇", "备注：", "无"),
)


def test_of_a_form_title_and_day_can_be_corrected_and_the_rest_is_told() -> None:
    (before,) = read(FORM).tables
    assert before.table.layout == "form"
    table = corrected(FORM, "标题: 宗地卡片\n截至: 2024-06-30\n")
    assert (table.table.title, table.table.as_of is not None) == ("宗地卡片", True)
    assert "填写式表单" in unmet(written("行: {3: 合计}\n", table.table), table.table, table.rows)[0][1]


@st.composite
def anything_written(draw: st.DrawFn) -> TableCorrection:
    """A correction that may fit the sheet or not at all."""
    top, left = draw(st.integers(1, 12)), draw(st.integers(0, 8))
    bottom, right = top + draw(st.integers(1, 12)), left + draw(st.integers(0, 8))
    first = draw(st.integers(1, 12))
    return TableCorrection(
        sheet="Sheet1",
        at=draw(st.sampled_from(["", "A2:E6", "B3:C4"])),
        region=draw(st.sampled_from(["", address(top - 1, left, bottom - 1, right)])),
        header=draw(st.sampled_from([None, (first, first + draw(st.integers(0, 3)))])),
        columns=tuple(
            ColumnCorrection(name=name, unit=unit, role=role, type=kind)
            for name, unit, role, kind in draw(
                st.lists(
                    st.tuples(
                        st.sampled_from(["A", "监测面积", "图斑编号", "没有"]),
                        st.sampled_from([None, "亩", "无"]),
                        st.sampled_from([None, *ColumnRole]),
                        st.sampled_from([None, *ColumnType]),
                    ),
                    max_size=3,
                )
            )
        ),
        rows=tuple(
            RowCorrection(tag=tag, first=first, last=first + 1) for tag in draw(st.lists(st.sampled_from(RowTag)))
        ),
    )


@given(anything_written())
def test_whatever_is_written_a_sheet_is_read_or_said_why_not(correction: TableCorrection) -> None:
    readings = read(PARCELS, FileCorrections(own=(correction,)))
    assert readings.tables or readings.skipped
    for table in readings.tables:
        if belongs(table.table, correction):
            unmet(correction, table.table, table.rows)
            kept = settled(correction, table.table, table.rows)
            read(LATER, FileCorrections(carried={table.table.fingerprint: kept.carried()}))
