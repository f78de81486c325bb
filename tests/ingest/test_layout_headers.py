"""Headers of any depth: paths, units, periods, columns without a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from assistant.records import ColumnRole, Table
from ingest.readers.reading import CellValue, Grid
from ingest.tables import read_table_grids

Row = Sequence[CellValue]
Merges = tuple[tuple[int, int, int, int], ...]


def table(*rows: Row, merges: Merges = (), file_name: str = "台账.xlsx") -> Table:
    width = max(map(len, rows))
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    readings = read_table_grids("f", file_name, [Grid("Sheet1", padded, merges)])
    assert len(readings.tables) == 1, readings.skipped
    return readings.tables[0].table


def names(found: Table) -> list[str]:
    return [column.name for column in found.columns]


THREE_LEVELS: tuple[Row, ...] = (
    ("序号", "乡镇", "下发", None, "整改情况", None, None, None, "备注"),
    (None, None, "个数", "面积", "已整改", None, "未整改", None, None),
    (None, None, None, None, "个数", "面积", "个数", "面积", None),
)
THREE_LEVEL_NAMES = [
    *("序号", "乡镇", "下发·个数", "下发·面积", "整改情况·已整改·个数", "整改情况·已整改·面积"),
    *("整改情况·未整改·个数", "整改情况·未整改·面积", "备注"),
]
THREE_LEVEL_MERGES = (
    *((0, 0, 2, 0), (0, 1, 2, 1), (0, 2, 0, 3), (1, 2, 2, 2), (1, 3, 2, 3)),
    *((0, 4, 0, 7), (1, 4, 1, 5), (1, 6, 1, 7), (0, 8, 2, 8)),
)
BODY: tuple[Row, ...] = (
    (1, "柳溪镇", 4, 40.2, 2, 20.1, 2, 20.1, None),
    (2, "石桥镇", 6, 60.3, 4, 40.2, 2, 20.1, "待核"),
)


@pytest.mark.parametrize("merges", [THREE_LEVEL_MERGES, ()], ids=["merged", "not merged"])
def test_three_levels_are_joined_to_paths(merges: Merges) -> None:
    found = table(*THREE_LEVELS, *BODY, merges=merges)
    assert names(found) == THREE_LEVEL_NAMES
    assert found.columns[4].path == ("整改情况", "已整改", "个数")
    assert (found.columns[0].path, found.detail_rows, found.address) == (("序号",), 2, "A1:I5")


def test_a_bureaus_ledger_with_everything_above_and_below() -> None:
    down = tuple((top + 2, left, bottom + 2, right) for top, left, bottom, right in THREE_LEVEL_MERGES)
    found = table(
        ("某县2023年度卫片执法图斑整改情况统计表",),
        ("填报单位：某县自然资源局", None, None, "截至2023年6月30日", None, None, None, "单位：个、亩"),
        *THREE_LEVELS,
        ("甲", "乙", 1, 2, 3, 4, 5, 6, 7),
        ("合计", None, 10, 100.5, 6, 60.3, 4, 40.2, None),
        *BODY,
        ("注：1.本表不含军事用地；",),
        ("2.已整改含已销号。",),
        ("单位负责人：张某", None, None, "填表人：李某"),
        merges=((0, 0, 0, 8), *down, (6, 0, 6, 1)),
    )
    assert names(found) == THREE_LEVEL_NAMES
    assert [column.unit for column in found.columns] == [None, None, *["个", "亩"] * 3, None]
    assert found.title == "某县2023年度卫片执法图斑整改情况统计表"
    assert found.as_of is not None
    assert found.as_of.end == dt.date(2023, 6, 30)
    assert found.detail_rows == 2
    assert len(found.totals) == 6
    assert all(check.agrees for check in found.totals)
    assert found.notes[-3:] == ("注：1.本表不含军事用地；", "2.已整改含已销号。", "单位负责人：张某　填表人：李某")


@pytest.mark.parametrize(
    ("header", "merges", "expected"),
    [
        (
            (("乡镇", "监测面积", "其中", None, "备注"), (None, None, "耕地", "永农", None)),
            (),
            ["乡镇", "监测面积", "其中·耕地", "其中·永农", "备注"],
        ),
        (
            (("乡镇", "2022年", None, "2023年", None), ("名称", "个数", "面积", "个数", "面积")),
            ((0, 1, 0, 2), (0, 3, 0, 4)),
            ["乡镇·名称", "2022年·个数", "2022年·面积", "2023年·个数", "2023年·面积"],
        ),
        (
            ((None, "2022年", None, "2023年", None), (None, "个数", "面积", "个数", "面积")),
            (),
            ["乡镇", "2022年·个数", "2022年·面积", "2023年·个数", "2023年·面积"],
        ),
        (
            (("乡镇", "图斑", "图斑", "图斑", "图斑"), ("乡镇", "个数", "面积", "耕地", "林地")),
            (),
            ["乡镇", "图斑·个数", "图斑·面积", "图斑·耕地", "图斑·林地"],
        ),
        (
            (("乡镇", "个数", "面积", "个数", "面积"),),
            (),
            ["乡镇", "个数（B列）", "面积（C列）", "个数（D列）", "面积（E列）"],
        ),
        (
            (("乡 镇", "图斑\n个数", "监测 面积（亩）", "A B", "备　注"),),
            (),
            ["乡镇", "图斑个数", "监测面积（亩）", "A B", "备注"],
        ),
    ],
    ids=["其中", "first column named twice", "corner blank", "levels repeated", "same names", "white space"],
)
def test_how_columns_are_named(header: tuple[Row, ...], merges: Merges, expected: list[str]) -> None:
    found = table(*header, ("柳溪镇", 1, 2.5, 3, 4.5), ("石桥镇", 5, 6.5, 7, 8.5), merges=merges)
    shown = ["乡镇" if name == "项目" else name for name in names(found)]
    assert shown == expected
    assert found.detail_rows == 2


@pytest.mark.parametrize(
    ("labels", "name", "role"),
    [
        (("男", "女", "不详"), "项目", ColumnRole.NAME),
        (("2021年", "2022年", "2023年"), "时间", ColumnRole.DATE),
        ((1.0, 2.0, 3.0), "序号", ColumnRole.KEY),
    ],
)
def test_a_first_column_without_a_name_is_named_for_what_it_holds(
    labels: tuple[CellValue, ...], name: str, role: ColumnRole
) -> None:
    found = table((None, "柳溪镇", "石桥镇"), *((label, 1.5, 2.5) for label in labels))
    assert (found.columns[0].name, found.columns[0].role) == (name, role)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("2023年", (2023, 1, 1), (2023, 12, 31)),
        (2023.0, (2023, 1, 1), (2023, 12, 31)),
        ("2023A", (2023, 1, 1), (2023, 12, 31)),
        ("24Q1", (2024, 1, 1), (2024, 3, 31)),
        ("2024年半年度", (2024, 1, 1), (2024, 6, 30)),
        ("2023年末", (2023, 12, 31), (2023, 12, 31)),
        ("2023年6月30日", (2023, 6, 30), (2023, 6, 30)),
        ("1—6月", (2024, 1, 1), (2024, 6, 30)),
        ("本期", (2024, 1, 1), (2024, 6, 30)),
        ("上年同期", (2023, 1, 1), (2023, 6, 30)),
        ("期末余额", (2024, 6, 30), (2024, 6, 30)),
        ("期初余额", (2023, 12, 31), (2023, 12, 31)),
        ("面积", None, None),
        ("较上年增减", None, None),
        ("比2023年增长%", None, None),
        ("2023年占比%", (2023, 1, 1), (2023, 12, 31)),
    ],
)
def test_the_period_a_header_names(
    name: CellValue, start: tuple[int, int, int] | None, end: tuple[int, int, int] | None
) -> None:
    found = table(("2024年上半年统计表",), ("乡镇", name, "备注"), ("柳溪镇", 1.5, "甲"), ("石桥镇", 2.5, "乙"))
    period = found.columns[1].period
    if start is None or end is None:
        assert period is None
    else:
        assert period is not None
        assert (period.start, period.end) == (dt.date(*start), dt.date(*end))


@pytest.mark.parametrize(
    ("name", "start"),
    [("本月", dt.date(2024, 6, 1)), ("本年累计", dt.date(2024, 1, 1)), ("上年同期累计", dt.date(2023, 1, 1))],
)
def test_a_monthly_report_counts_from_the_month_or_from_the_year(name: str, start: dt.date) -> None:
    found = table(("乡镇", name), ("柳溪镇", 1.5), ("石桥镇", 2.5), file_name="2024年6月月报.xlsx")
    assert found.columns[1].period is not None
    assert found.columns[1].period.start == start


def test_a_half_years_report_ends_with_june() -> None:
    found = table(("股东", "期末股数"), ("甲公司", 15), ("乙公司", 25), file_name="云杉股份2024年半年度报告.xlsx")
    assert found.columns[1].period is not None
    assert found.columns[1].period.end == dt.date(2024, 6, 30)


def test_units_come_from_any_level_of_the_header_and_conflicts_are_told() -> None:
    found = table(
        ("单位：公顷",),
        ("乡镇", "面积（亩）", None, "林地"),
        (None, "耕地", "园地", "面积"),
        (None, None, "公顷", "公顷"),
        ("柳溪镇", 1, 2, 3),
        ("石桥镇", 4, 5, 6),
        merges=((1, 1, 1, 2),),
    )
    assert [column.unit for column in found.columns] == [None, "亩", "亩", "公顷"]
    assert found.findings == (
        "“面积（亩）·耕地”写的单位是亩，表上方写的是公顷，按列自己的亩读",
        "“面积（亩）·园地”表头写的单位是亩，单位行写的是公顷，按表头的亩读",
    )


def test_bracketed_units_under_the_names_are_no_part_of_them() -> None:
    found = table(
        ("项目", "原盐", "蒸汽", "用电"),
        (None, "（万吨）", "（万立方米）", "（亿千瓦时）"),
        ("一分厂", 1.5, 20, 0.3),
        ("二分厂", 2.5, 30, 0.4),
        merges=((0, 0, 1, 0),),
    )
    assert [column.name for column in found.columns] == ["项目", "原盐", "蒸汽", "用电"]
    assert [column.unit for column in found.columns] == [None, "万吨", "万立方米", "亿千瓦时"]


def test_years_of_the_republic_under_merged_names_are_a_header() -> None:
    found = table(
        ("單位：公噸",),
        ("鄉鎮", "稻米產量", None, None, "甘藷產量"),
        (None, "109年", "108年", "增減率", "109年"),
        ("石坪鄉", 512.5, 500, 2.5, 80),
        ("松澗鄉", 310, 320, -3.1, 95),
        merges=((1, 0, 2, 0), (1, 1, 1, 3)),
    )
    assert [column.name for column in found.columns][1:3] == ["稻米產量·109年", "稻米產量·108年"]
    assert found.detail_rows == 2
    assert found.notes == ("單位：公噸",)


@pytest.mark.parametrize("terms", [("40年", "70年"), ("109年", "85年")])
def test_terms_of_years_are_data(terms: tuple[str, str]) -> None:
    found = table(("地块", "出让年限", "剩余年限"), ("一号", *terms), ("二号", "50年", "31年"))
    assert found.detail_rows == 2


@pytest.mark.parametrize(
    "numbering",
    [
        ("甲", "乙", 1, 2),
        ("1", "2", "3", "4"),
        ("栏次", "1", "2", "3=1+2"),
        ("(1)", "(2)", "(3)", "(4)=(3)/(2)"),
        ("①", "②", "③", "④"),
    ],
)
def test_rows_that_number_the_columns_are_no_data(numbering: Row) -> None:
    found = table(("乡镇", "村", "个数", "面积"), numbering, ("柳溪镇", "东山村", 5, 7.5), ("石桥镇", "西河村", 6, 8))
    assert found.detail_rows == 2


def test_the_name_of_a_second_value_is_kept() -> None:
    found = table(("乡镇", "应缴（实缴）", "面积（亩）"), ("柳溪镇", "6.3(6.1)", 1), ("石桥镇", "5(4)", 2))
    assert [column.second_name for column in found.columns] == [None, "实缴", None]


def test_a_lone_name_above_the_other_names_heads_its_own_column() -> None:
    found = table(
        ("全县景气指数（单位：%）",),
        (None, "综合指数", None, None),
        (None, None, "生产", "订单"),
        ("2024年1月", 49.2, 51.3, 49.0),
        ("2024年2月", 49.1, 49.8, 49.0),
    )
    assert names(found) == ["时间", "综合指数", "生产", "订单"]


def test_a_row_of_times_with_a_label_is_no_header() -> None:
    found = table(
        ("项目", "东线", "西线"),
        ("开通时间", "2015年12月", "2018年6月"),
        ("里程（公里）", 321, 540),
        ("车站数（座）", 12, 19),
    )
    assert names(found) == ["项目", "东线", "西线"]
    assert found.detail_rows == len(("开通时间", "里程", "车站数"))


@pytest.mark.parametrize("times", [("1998年", "2003年6月"), ("2021.05", "2021.11"), ("202105", "202111")])
def test_times_are_no_numbers(times: tuple[str, str]) -> None:
    found = table(("时间", "事件", "人数"), (times[0], "甲", 3), (times[1], "乙", 5))
    assert found.columns[0].role is ColumnRole.DATE


def test_a_count_by_its_name_is_in_the_unit_of_its_cells() -> None:
    found = table(("姓名", "认购股份数"), ("张一", "3953.88万元"), ("李二", "445万元"))
    assert found.columns[1].unit == "万元"
