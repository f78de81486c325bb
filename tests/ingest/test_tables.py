from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import CellStatus, ColumnRole, ColumnType, RowTag
from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, read_table_grids

Row = Sequence[CellValue]

HEADER: Row = ("序号", "乡镇", "图斑编号", "监测面积（亩）", "整改状态", "下发日期", "备注")
DETAILS: tuple[Row, ...] = (
    (1.0, "甲镇", "000123", 0.1, "已整改", dt.date(2023, 3, 1), None),
    (2.0, "乙镇", "000124", 0.2, "未整改", "2023.3.5", None),
    (3.0, "甲镇", "000125", "1,286.40", "未整改", "2023年4月1日", "待核"),
)


def grid(*rows: Row, merges: tuple[tuple[int, int, int, int], ...] = (), name: str = "Sheet1") -> Grid:
    width = max(map(len, rows))
    return Grid(name, tuple((*row, *(None,) * (width - len(row))) for row in rows), merges)


def only(read: Grid, file_name: str = "图斑台账.xlsx") -> ReadTable:
    readings = read_table_grids("f", file_name, [read])
    assert len(readings.tables) == 1, readings.skipped
    return readings.tables[0]


def test_a_plain_ledger_becomes_typed_columns() -> None:
    table = only(grid(HEADER, *DETAILS)).table
    assert [(column.name, column.type, column.role) for column in table.columns] == [
        ("序号", ColumnType.TEXT, ColumnRole.KEY),
        ("乡镇", ColumnType.TEXT, ColumnRole.PLACE),
        ("图斑编号", ColumnType.TEXT, ColumnRole.KEY),
        ("监测面积（亩）", ColumnType.NUMBER, ColumnRole.MEASURE),
        ("整改状态", ColumnType.TEXT, ColumnRole.STATUS),
        ("下发日期", ColumnType.DATE, ColumnRole.DATE),
        ("备注", ColumnType.TEXT, ColumnRole.NOTE),
    ]
    assert table.columns[3].unit == "亩"
    assert table.columns[3].additivity == "flow"
    assert table.columns[1].values == ("甲镇", "乙镇")
    assert (table.address, table.first_row, table.last_row, table.detail_rows) == ("A1:G4", 2, 4, 3)
    assert table.title == "图斑台账"


def test_cells_keep_raw_text_exact_value_and_status() -> None:
    rows = only(grid(HEADER, *DETAILS)).rows
    assert rows["row"].to_pylist() == [2, 3, 4]
    assert rows["c2"].to_pylist() == ["000123", "000124", "000125"]
    assert rows["c3"].to_pylist() == [Decimal("0.1"), Decimal("0.2"), Decimal("1286.40")]
    assert rows["c3_raw"].to_pylist() == ["0.1", "0.2", "1,286.40"]
    assert rows["c5"].to_pylist() == [dt.date(2023, 3, 1), dt.date(2023, 3, 5), dt.date(2023, 4, 1)]
    assert rows["c6_status"].to_pylist() == ["blank", "blank", "ok"]


@pytest.mark.parametrize(
    ("cell", "value", "status"),
    [
        ("１２８６．４", "1286.4", CellStatus.OK),
        ("(29)", "-29", CellStatus.OK),
        ("16994 -", "16994", CellStatus.OK),
        ("6.3(6.1)", "6.3", CellStatus.OK),
        ("3.2万", "32000", CellStatus.OK),
        ("2公顷", "30", CellStatus.OK),
        (0.30000000000000004, "0.3", CellStatus.OK),
        (1e-05, "0.00001", CellStatus.OK),
        (12345678.0, "12345678", CellStatus.OK),
        ("—", None, CellStatus.DASH),
        ("*60", None, CellStatus.MASKED),
        ("3*.6*", None, CellStatus.MASKED),
        ("#REF!", None, CellStatus.ERROR),
        ("待定", None, CellStatus.TEXT),
        ("5万元", None, CellStatus.TEXT),
        (None, None, CellStatus.BLANK),
        ("  ", None, CellStatus.BLANK),
    ],
)
def test_a_cell_of_an_area_column(cell: CellValue, value: str | None, status: CellStatus) -> None:
    rows = only(grid(("乡镇", "面积（亩）"), ("甲镇", 1.5), ("乙镇", cell), ("丙镇", 2.5), ("丁镇", 3.5))).rows
    assert rows["c1"].to_pylist()[1] == (None if value is None else Decimal(value))
    assert rows["c1_status"].to_pylist()[1] == status


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2023.6.30", dt.date(2023, 6, 30)),
        ("2023年6月30日", dt.date(2023, 6, 30)),
        ("2023/6/30", dt.date(2023, 6, 30)),
        ("2023-06-30 08:00:00", dt.date(2023, 6, 30)),
        ("20230630", dt.date(2023, 6, 30)),
        (20230630.0, dt.date(2023, 6, 30)),
        (45107.0, dt.date(2023, 6, 30)),
        (dt.datetime(2023, 6, 30, 8), dt.date(2023, 6, 30)),
        ("2023年12月底", dt.date(2023, 12, 31)),
        ("2023年6月", None),
        ("2023.2.30", None),
        ("长期", None),
    ],
)
def test_dates_in_mixed_forms(cell: CellValue, value: dt.date | None) -> None:
    rows = only(
        grid(("名称", "整改时限"), ("一", "2023.1.1"), ("二", cell), ("三", "2023.1.2"), ("四", "2023.1.3"))
    ).rows
    assert rows["c1"].to_pylist()[1] == value


def test_lines_above_and_below_are_peeled_off_and_kept() -> None:
    table = only(
        grid(
            ("某县2023年卫片图斑台账",),
            ("填报单位：某局", None, None, None, None, None, "单位：亩"),
            ("截至2023年6月30日",),
            HEADER,
            *DETAILS,
            (),
            ("注：“已整改”含已销号。",),
            ("填表人：某某", None, None, "审核人：某某"),
            merges=((0, 0, 0, 6),),
        )
    ).table
    assert table.title == "某县2023年卫片图斑台账"
    assert table.unit == "亩"
    assert table.as_of is not None
    assert (table.as_of.kind, table.as_of.end) == ("as_of", dt.date(2023, 6, 30))
    assert table.notes == (
        "填报单位：某局",
        "截至2023年6月30日",
        "注：“已整改”含已销号。",
        "填表人：某某　审核人：某某",
    )
    assert (table.address, table.detail_rows) == ("A4:G7", 3)


@pytest.mark.parametrize(
    ("lead", "file_name", "sheet", "end"),
    [
        ("截至2024年6月30日", "台账20231231.xlsx", "2022年", dt.date(2024, 6, 30)),
        ("图斑台账（2024年上半年）", "台账20231231.xlsx", "2022年", dt.date(2024, 6, 30)),
        (None, "台账20231231.xlsx", "2022年", dt.date(2023, 12, 31)),
        (None, "台账2023-06.xlsx", "2022年", dt.date(2023, 6, 30)),
        (None, "台账.xlsx", "2022年", dt.date(2022, 12, 31)),
        ("填报日期：2024年7月5日", "台账.xlsx", "2022年", dt.date(2022, 12, 31)),
        ("填报日期：2024年7月5日", "台账.xlsx", "Sheet1", dt.date(2024, 7, 5)),
        (None, "台账.xlsx", "Sheet1", None),
    ],
)
def test_the_day_comes_from_line_title_file_and_sheet_in_that_order(
    lead: str | None, file_name: str, sheet: str, end: dt.date | None
) -> None:
    rows = ((lead,),) if lead else ()
    table = only(grid(*rows, HEADER, *DETAILS, name=sheet), file_name).table
    assert (table.as_of.end if table.as_of else None) == end


@pytest.mark.parametrize(
    ("name", "line", "unit"),
    [
        ("面积（亩）", None, "亩"),
        ("面积(平方米)", None, "㎡"),
        ("面积/公顷", None, "公顷"),
        ("成交价[万元]", None, "万元"),
        ("整改率%", None, "%"),
        ("宗数", "单位：亩", "宗"),
        ("面积", "单位：亩", "亩"),
        ("面积", "计量单位：亩、万元", "亩"),
        ("成交价款", "单位：亩、万元", "万元"),
        ("成交价款", "单位：亩", None),
        ("数值", "单位：亩、万元", None),
        ("整改率", "单位：亩", None),
        ("面积（亩）", "单位：公顷", "亩"),
    ],
)
def test_a_unit_comes_from_the_header_before_the_unit_line(name: str, line: str | None, unit: str | None) -> None:
    rows = ((line,),) if line else ()
    table = only(grid(*rows, ("乡镇", name), ("甲镇", 1.0), ("乙镇", 2.0))).table
    assert table.columns[1].unit == unit


def test_a_unit_row_under_the_header_and_units_in_cells() -> None:
    table = only(grid(("乡镇", "面积", "人数"), (None, "亩", "人"), ("甲镇", 1.0, "65人"), ("乙镇", 2.0, "3人"))).table
    assert [column.unit for column in table.columns] == [None, "亩", "人"]
    assert table.detail_rows == 2


def test_only_detail_rows_count_and_printed_totals_are_compared() -> None:
    read = only(
        grid(
            ("乡镇", "村", "面积（亩）", "宗数"),
            ("甲镇", "一村", 1.1, 1.0),
            (None, "二村", 2.2, 2.0),
            ("甲镇小计", None, 3.3, 3.0),
            ("乙镇", "三村", 4.4, 4.0),
            ("小 计", None, 4.4, 5.0),
            ("合　计", None, 7.7, 7.0),
            ("其中：耕地", None, 5.5, None),
            ("占比（%）", None, 71.4, None),
        )
    )
    assert read.rows["tag"].to_pylist() == [
        *(RowTag.DETAIL, RowTag.DETAIL, RowTag.SUBTOTAL, RowTag.DETAIL),
        *(RowTag.SUBTOTAL, RowTag.TOTAL, RowTag.AMONG, RowTag.NOTE),
    ]
    assert read.table.detail_rows == 3
    assert [(check.row, check.column, str(check.computed), check.agrees) for check in read.table.totals] == [
        (4, "c2", "3.3", True),
        (4, "c3", "3", True),
        (6, "c2", "4.4", True),
        (6, "c3", "4", False),
        (7, "c2", "7.7", True),
        (7, "c3", "7", True),
    ]


def test_a_total_without_a_label_is_known_by_arithmetic_and_a_lookalike_is_not() -> None:
    header, first, second = ("乡镇", "面积（亩）"), ("甲镇", 1.0), ("乙镇", 2.0)
    assert only(grid(header, first, second, (None, 3.0))).table.detail_rows == 2
    assert only(grid(header, first, second, ("全县", 3.0))).table.detail_rows == 2
    assert only(grid(header, first, second, (None, 4.0))).table.detail_rows == 3
    assert only(grid(header, first, second, ("丙镇", 3.0))).table.detail_rows == 3


def test_what_is_left_of_a_line_is_no_part_of_it() -> None:
    """取得借款 less what was paid is the 净额 below, so that it is the sum of both: it is no total."""
    rows = only(
        grid(
            ("项目", "本期金额", "上期金额"),
            ("取得借款收到的现金", 31250.75, 28140.5),
            ("偿还债务支付的现金", 22140.25, 19330.25),
            ("筹资活动产生的现金流量净额", 9110.5, 8810.25),
        )
    ).rows
    assert rows["tag"].to_pylist() == [RowTag.DETAIL] * 3


def test_masked_details_leave_their_total_unchecked() -> None:
    table = only(grid(("乡镇", "面积（亩）"), ("甲镇", "*6"), ("乙镇", 2.0), ("合计", 18.0))).table
    assert table.detail_rows == 2
    assert table.totals == ()


def test_words_merged_downwards_are_filled_in_and_numbers_are_not() -> None:
    rows = only(
        grid(
            ("乡镇", "村", "面积（亩）"),
            ("甲镇", "一村", 5.0),
            (None, "二村", None),
            ("乙镇", "三村", 2.0),
            merges=((1, 0, 2, 0), (1, 2, 2, 2)),
        )
    ).rows
    assert rows["c0"].to_pylist() == ["甲镇", "甲镇", "乙镇"]
    assert rows["c2"].to_pylist() == [Decimal(5), None, Decimal(2)]


def test_group_titles_and_prepared_lines_are_not_counted_and_are_reported() -> None:
    readings = read_table_grids(
        "f",
        "a.xlsx",
        [
            grid(
                ("序号", "名称", "面积（亩）"),
                ("一、城区",),
                (1.0, "甲", 1.0),
                (2.0, "乙", 2.0),
                (3.0, None, None),
                merges=((1, 0, 1, 2),),
            )
        ],
    )
    assert readings.tables[0].table.detail_rows == 2
    assert "第 2、5 行" in readings.notices[0].text


def test_a_numbering_row_under_the_header_is_no_data() -> None:
    table = only(grid(("乡镇", "村", "面积（亩）"), ("甲", "乙", 1.0), ("甲镇", "一村", 5.0))).table
    assert table.detail_rows == 1


@pytest.mark.parametrize(
    ("rows", "merges", "reason"),
    [
        ((("甲镇", 1.0, 2.0), ("乙镇", 3.0, 4.0)), (), "没有找到表头"),
        ((("项目名称：", "某项目"), ("面积：", "5亩")), (), "填写式"),
        ((("一段话",), ("另一段话",)), (), "只有一列"),
        ((("乡镇", "面积（亩）"),), (), "没有找到表头和数据行"),
        ((("乡镇", "面积（亩）"), ("注：本表由各乡镇填报",)), (), "只有表头"),
    ],
    ids=[
        "no header",
        "form",
        "text",
        "empty",
        "notes only",
    ],
)
def test_what_is_no_plain_table_is_skipped_with_the_reason(
    rows: tuple[Row, ...], merges: tuple[tuple[int, int, int, int], ...], reason: str
) -> None:
    readings = read_table_grids("f", "a.xlsx", [grid(*rows, merges=merges)])
    assert readings.tables == ()
    assert reason in readings.skipped[0].reason


def test_the_same_header_makes_the_same_fingerprint() -> None:
    first = only(grid(("乡镇", "面积（亩）"), ("甲镇", 1.0))).table
    second = only(grid(("某县台账",), ("乡 镇", "面积(亩)"), ("乙镇", 5.0), ("丙镇", 6.0))).table
    other = only(grid(("乡镇", "耕地（亩）"), ("甲镇", 1.0))).table
    assert first.fingerprint == second.fingerprint != other.fingerprint


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        *(("样本数", None), ("股份数", None), ("平台数", None), ("市场数", None), ("批次数", None)),
        *(("册本数", "本"), ("总户数", "户"), ("台数", "台"), ("场数", "场"), ("增幅（±%）", "%")),
        *(("用电量（万千瓦时）", "万千瓦时"), ("售电量（亿度）", "亿度"), ("综合能耗（万吨标准煤）", "万吨标准煤")),
        ("用时/h", "小时"),
    ],
)
def test_the_end_of_a_word_is_no_unit(name: str, unit: str | None) -> None:
    assert only(grid(("名称", name), ("一", 5.0), ("二", 6.0))).table.columns[1].unit == unit


@pytest.mark.parametrize(
    ("name", "values", "kind", "role", "additivity"),
    [
        ("批准年度", (2021.0, 2022.0), ColumnType.NUMBER, ColumnRole.DATE, "none"),
        ("联系电话", (13900000001.0, 13900000002.0), ColumnType.TEXT, ColumnRole.KEY, "none"),
        ("身份证", ("51010119900307123X", "510101199003071235"), ColumnType.TEXT, ColumnRole.KEY, "none"),
        ("月份", ("2023年1月", "2023年2月"), ColumnType.TEXT, ColumnRole.DATE, "none"),
        ("所在位置", ("甲镇", "乙镇"), ColumnType.TEXT, ColumnRole.PLACE, "none"),
        ("情况", ("已整改", "未整改"), ColumnType.TEXT, ColumnRole.STATUS, "none"),
        ("整改率（%）", (60.5, 70.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("存量面积（亩）", (60.5, 70.0), ColumnType.NUMBER, ColumnRole.MEASURE, "stock"),
        ("生产规模（万吨/年）", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "flow"),
        ("单价（万元/亩）", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("监测面积（亩）", ("*6.5", "*.*"), ColumnType.NUMBER, ColumnRole.MEASURE, "flow"),
        ("株高均值", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("标准差", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("最大值", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("EPS（元）", (0.5, 0.7), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("收盘价（元）", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "none"),
        ("成交价格（万元）", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "flow"),
        ("转让价格（元）", (5.0, 7.0), ColumnType.NUMBER, ColumnRole.MEASURE, "flow"),
    ],
)
def test_what_a_column_is(
    name: str, values: tuple[CellValue, CellValue], kind: ColumnType, role: ColumnRole, additivity: str
) -> None:
    column = only(grid(("名称", name), ("一", values[0]), ("二", values[1]))).table.columns[1]
    assert (column.type, column.role, column.additivity) == (kind, role, additivity)


_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**9)


@given(st.lists(_NUMBERS, min_size=2, max_size=20), st.booleans())
def test_any_column_of_figures_comes_back_exactly_and_its_total_agrees(values: list[Decimal], text: bool) -> None:
    def written(value: Decimal) -> CellValue:
        return f"{value:,}" if text else float(value)

    body = tuple((f"第{index}宗", written(value)) for index, value in enumerate(values))
    read = only(grid(("名称", "面积（亩）"), *body, ("合计", written(sum(values, Decimal(0))))))
    assert read.rows["c1"].to_pylist()[:-1] == values
    assert all(check.agrees for check in read.table.totals)
    assert len(read.table.totals) == 1


_CELLS = st.none() | st.text("甲乙镇合计小注：*.-（）0123456789亩", max_size=6) | st.floats(-1e6, 1e6) | st.dates()


@given(st.lists(st.lists(_CELLS, min_size=3, max_size=3), min_size=1, max_size=8))
def test_any_sheet_is_read_or_refused_with_a_reason(rows: list[list[CellValue]]) -> None:
    readings = read_table_grids("f", "a.xlsx", [grid(*rows)])
    assert readings.tables or readings.skipped
    for read in readings.tables:
        assert read.rows.num_rows >= read.table.detail_rows
