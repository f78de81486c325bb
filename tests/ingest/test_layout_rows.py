"""What rows are: groups, sections, totals by label and by figures, indicators, hidden ones."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from assistant.records import ColumnRole, RowTag
from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, read_table_grids

Row = Sequence[CellValue]
Merges = tuple[tuple[int, int, int, int], ...]
D, S, T, N, A = RowTag.DETAIL, RowTag.SUBTOTAL, RowTag.TOTAL, RowTag.NOTE, RowTag.AMONG


def only(
    *rows: Row,
    merges: Merges = (),
    file_name: str = "台账.xlsx",
    hidden_rows: frozenset[int] = frozenset(),
    hidden_columns: frozenset[int] = frozenset(),
) -> ReadTable:
    width = max(map(len, rows))
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    grid = Grid("Sheet1", padded, merges, hidden_rows=hidden_rows, hidden_columns=hidden_columns)
    readings = read_table_grids("f", file_name, [grid])
    assert len(readings.tables) == 1, readings.skipped
    return readings.tables[0]


def tags(found: ReadTable) -> list[str]:
    return list(found.rows["tag"].to_pylist())


def paths(found: ReadTable) -> list[str]:
    return list(found.rows["path"].to_pylist())


def test_merged_towns_are_filled_down_and_head_their_rows() -> None:
    found = only(
        ("乡镇", "宗地编号", "面积（亩）"),
        ("柳溪镇", "LX-001", 10.5),
        (None, "LX-002", 5.5),
        (None, "小计", 16),
        ("石桥镇", "SQ-001", 3),
        ("总计", None, 19),
        merges=((1, 0, 3, 0), (5, 0, 5, 1)),
    )
    assert tags(found) == [D, D, S, D, T]
    assert paths(found) == ["柳溪镇", "柳溪镇", "柳溪镇", "", ""]
    assert found.rows["c0"].to_pylist()[:3] == ["柳溪镇"] * 3
    assert all(check.agrees for check in found.table.totals)


def test_section_rows_nest_by_their_numbering() -> None:
    found = only(
        ("名称", "数量", "金额（万元）"),
        ("一、耕地保护",),
        ("（一）补充耕地",),
        ("甲项目", 1, 2),
        ("（二）高标准农田",),
        ("乙项目", 3, 4),
        ("二、执法",),
        ("丙项目", 5, 6),
        ("合计", 9, 12),
    )
    assert tags(found) == [N, N, D, N, D, N, D, T]
    assert [path for path, tag in zip(paths(found), tags(found), strict=True) if tag in (D, T)] == [
        *("一、耕地保护 › （一）补充耕地", "一、耕地保护 › （二）高标准农田", "二、执法", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("柳溪镇",), ("东山村", 1, 2), ("石桥镇",), ("西河村", 3, 4)), [N, D, N, D]),
        ((("东山村", 1, 2), ("石桥镇",), ("西河村", 3, 4)), [D, D, D]),
        ((("流动", None, None), ("现金", 1, 2), ("存货", 3, 4), ("流动合计", 4, 6)), [N, D, D, S]),
        ((("1.现金", None, None), ("2.存货", None, None), ("3.其他", 3, 4)), [D, D, D]),
        ((("（按实填报）",), ("1.供地", 1, 2), ("2.罚没", 3, 4)), [N, D, D]),
        ((("收入：",), ("1.供地", 1, 2), ("2.罚没",), ("3.其他", 3, 4)), [N, D, D, D]),
    ],
    ids=["first row heads", "a blank line of data", "named by its total", "numbered blanks", "remark", "colon"],
)
def test_a_label_alone_heads_rows_only_with_a_sign_of_it(rows: tuple[Row, ...], expected: list[RowTag]) -> None:
    assert tags(only(("名称", "个数", "面积（亩）"), *rows)) == expected


def test_rows_with_figures_that_sum_the_numbered_rows_below_are_subtotals() -> None:
    found = only(
        ("序号", "名称", "面积（亩）", "户数"),
        ("一", "柳溪镇", 30.5, 12),
        (1, "东山村", 10.5, 5),
        (2, "西河村", 20, 7),
        ("二", "石桥镇", 9, 4),
        (1, "南湖村", 4, 1),
        (2, "北岭村", 5, 3),
        (None, "全县合计", 39.5, 16),
    )
    assert tags(found) == [S, D, D, S, D, D, T]
    assert paths(found) == ["", "柳溪镇", "柳溪镇", "", "石桥镇", "石桥镇", ""]
    assert len(found.table.totals) == 6
    assert all(check.agrees for check in found.table.totals)


def test_a_numbered_row_without_parts_ends_what_stands_under_the_one_before() -> None:
    found = only(
        ("项目", "2022年", "2023年"),
        ("一、收入量", 30.5, 41.25),
        ("1.外购", 10.5, 20.25),
        ("2.自产", 20, 21),
        ("二、损耗量", 1.5, 2.25),
        ("三、使用量", 29.2, 38.7),
        ("1.车间", 19.2, 28.7),
        ("2.食堂", 10, 10),
        ("四、差额", -0.2, 0.3),
    )
    assert tags(found) == [S, D, D, D, S, D, D, D]
    assert paths(found) == ["", "一、收入量", "一、收入量", "", "", "三、使用量", "三、使用量", ""]
    assert len(found.table.totals) == 4
    assert all(check.agrees for check in found.table.totals)
    assert {column.additivity for column in found.table.columns} == {"none"}


@pytest.mark.parametrize("unit", ["", "（吨）"])
def test_parts_set_against_each_other_are_not_added_up(unit: str) -> None:
    found = only(
        ("项目", f"大米{unit}", f"面粉{unit}"),
        ("一、收入", 30.5, 41.25),
        ("1.外购", 10.5, 20.25),
        ("2.自产", 20, 21),
        ("二、支出", 29.2, 38.7),
        ("1.食堂", 19.2, 28.7),
        ("2.救济", 10, 10),
        ("三、结余", 1.3, 2.55),
    )
    assert {column.additivity for column in found.table.columns} == {"none"}


def test_one_line_of_a_statement_that_sums_others_shows_not_that_all_add_up() -> None:
    found = only(
        ("项目", "2022年", "2023年"),
        ("一、营业收入", 1030.5, 1441.25),
        ("减：营业成本", 810.5, 920.25),
        ("销售费用", 20, 21),
        ("二、营业利润", 200, 500),
        ("三、其他收益", 21.5, 32.25),
        ("（一）可转回的", 11.5, 22.25),
        ("（二）不可转回的", 10, 10),
    )
    assert {column.additivity for column in found.table.columns} == {"none"}


def test_a_statement_row_that_exactly_sums_the_next_ones_is_a_subtotal() -> None:
    found = only(
        ("项目", "2022年", "2023年"),
        ("资产", 3331.45, 4349.16),
        ("现金", 1090.84, 2093.02),
        ("存货", 2240.61, 2256.14),
        ("负债", 70.5, 80.5),
    )
    assert tags(found) == [S, D, D, D]
    assert paths(found) == ["", "资产", "资产", ""]


def test_rows_that_with_the_among_row_make_up_the_one_above_are_its_parts() -> None:
    header = ("项目", "2022年", "2023年")
    parts = (("其中：国有", 1000.5, 2000.5), ("民营", 2000.25, 1000), ("外资", 30, 40))
    assert tags(only(header, ("供地收入", 3000.75, 3000.5), *parts)) == [D, A, A, D]
    assert tags(only(header, ("供地收入", 3000.76, 3000.5), *parts)) == [D, A, D, D]
    towns = (("其中：柳溪镇", 1000.5), ("石桥镇", 2000.25))
    assert tags(only(("乡镇", "面积（亩）"), ("合计", 3000.75), *towns)) == [T, D, D]
    assert tags(only(("乡镇", "面积（亩）"), ("合计", 3000.75), *towns[:1], ("石桥镇", 3000.75))) == [T, A, D]


def test_small_numbers_that_happen_to_add_up_stay_details() -> None:
    found = only(("名称", "户数", "人数"), ("甲", 3, 7), ("乙", 1, 3), ("丙", 2, 4), ("丁", 5, 9))
    assert tags(found) == [D, D, D, D]


def test_a_total_for_each_part_is_a_subtotal() -> None:
    found = only(
        ("乡镇", "面积（亩）"), ("柳溪镇", 1), ("石桥镇", 2), ("合计", 3), ("白塔乡", 4), ("丰禾镇", 5), ("合计", 9)
    )
    assert tags(found) == [D, D, S, D, D, S]


def test_totals_kind_by_kind_are_compared_with_their_kind() -> None:
    found = only(
        ("乡镇", "类型", "个数", "面积（亩）"),
        ("柳溪镇", "非农化", 1, 2.5),
        (None, "非粮化", 2, 3.5),
        ("石桥镇", "非农化", 3, 1),
        (None, "非粮化", 4, 1.5),
        ("总计", "非农化", 4, 3.5),
        (None, "非粮化", 6, 5),
        merges=((1, 0, 2, 0), (3, 0, 4, 0), (5, 0, 6, 0)),
    )
    assert tags(found) == [D, D, D, D, T, T]
    assert paths(found) == ["柳溪镇", "柳溪镇", "石桥镇", "石桥镇", "", ""]
    assert [check.agrees for check in found.table.totals] == [True] * 4


def test_a_total_that_disagrees_is_kept_and_told() -> None:
    found = only(("乡镇", "面积（亩）", "个数"), ("柳溪镇", 1.5, 2), ("石桥镇", 2, 3), ("合计", 3.6, 5))
    assert [(check.column, check.agrees) for check in found.table.totals] == [("c1", False), ("c2", True)]
    assert found.table.findings == ("第4行“合计”的面积（亩）写的是3.6亩，明细行合计是3.5亩，相差0.1亩",)


def test_indicators_by_period_keep_their_units_and_all_their_labels() -> None:
    found = only(
        ("2023年上半年主要指标",),
        ("指标名称", "计量单位", "本期", "上年同期", "同比增减"),
        ("供地面积", "亩", 350.5, 300, "16.8%"),
        ("其中：工业用地", "亩", 100, 90, "11.1%"),
        ("土地出让金", "万元", 12000, 9000, "33.3%"),
        ("资产总计", "万元", 50000, 48000, "4.2%"),
    )
    label = found.table.columns[0]
    assert found.table.layout == "indicators"
    assert (label.role, label.values) == (
        ColumnRole.NAME,
        ("供地面积", "其中：工业用地", "土地出让金", "资产总计"),
    )
    assert tags(found) == [D, A, D, S]
    assert found.rows["unit"].to_pylist() == ["亩", "亩", "万元", "万元"]
    assert [column.additivity for column in found.table.columns[2:]] == ["none"] * 3
    assert found.table.totals == ()


@pytest.mark.parametrize(
    ("header", "labels"),
    [
        (("乡镇", "2022年", "2023年"), ("柳溪镇", "石桥镇", "白塔乡")),
        (("企业名称", "2022年", "2023年"), ("甲公司", "乙公司", "丙公司")),
        (("项目", "面积（亩）", "投资（万元）"), ("甲项目", "乙项目", "丙项目")),
    ],
    ids=["towns", "companies", "projects"],
)
def test_things_of_one_kind_are_rows(header: Row, labels: tuple[str, ...]) -> None:
    assert only(header, *((label, 1.5, 2.5) for label in labels)).table.layout == "rows"


def test_rates_are_data_among_indicators_and_none_among_things() -> None:
    header = ("项目", "2022年", "2023年")
    assert tags(only(header, ("收入（万元）", 10, 12), ("同比", "3%", "20%"))) == [D, D]
    assert tags(only(("乡镇", "个数"), ("柳溪镇", 10), ("石桥镇", 12), ("平均", 11))) == [D, D, N]


def test_hidden_rows_and_columns_are_read_and_told_with_both_totals() -> None:
    found = only(
        ("乡镇", "面积（亩）", "编号"),
        ("柳溪镇", 1, "a1"),
        ("石桥镇", 3, "a2"),
        ("白塔乡", 4, "a3"),
        ("合计", 8, None),
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({2}),
    )
    assert found.rows["hidden"].to_pylist() == [False, True, False, False]
    assert (found.table.hidden_rows, [column.hidden for column in found.table.columns]) == (1, [False, False, True])
    assert found.table.findings == (
        "隐藏的列：编号，照常读入",
        "第3行（共 1 行）是手工隐藏的，照常读入并计入合计",
        "面积（亩）合计：计入隐藏行是8亩，不计隐藏行是5亩",
    )


def test_second_values_and_marks_beside_figures_are_kept() -> None:
    rows = only(("乡镇", "应缴（实缴）"), ("柳溪镇", "6.3(6.1)"), ("石桥镇", "5↓"), ("白塔乡", "16994 -")).rows
    assert rows["c1"].to_pylist() == [Decimal("6.3"), Decimal(5), Decimal(16994)]
    assert rows["c1_second"].to_pylist() == [Decimal("6.1"), None, None]
    assert rows["c1_note"].to_pylist() == [None, "↓", "-"]


def test_tables_without_second_values_store_none() -> None:
    assert not {"c1_second", "c1_note", "shift", "unit"} & set(only(("乡镇", "面积"), ("柳溪镇", 1)).rows.column_names)


def test_what_divides_the_rows_below_heads_them_and_parts_end_with_their_indent() -> None:
    found = only(
        ("指标", "同比增长（%）"),
        ("服务业", "5.5"),
        ("分行业", None),
        ("  软件业", "12.4"),
        ("  租赁业", "-3.0"),
        ("    其中：汽车租赁", "-6.2"),
        ("    设备租赁", "1.1"),
        ("  物业管理", "1.8"),
        ("按地区分", None),
        ("  城东片", "6.1"),
    )
    assert found.table.layout == "indicators"
    assert tags(found) == [D, N, D, D, A, A, D, N, D]
    assert paths(found)[3] == paths(found)[6] == "分行业"
    assert paths(found)[-1] == "按地区分"


def test_a_word_for_parts_beside_dashes_heads_the_rows_below() -> None:
    found = only(
        ("项目", "2022年", "2023年"),
        ("护林员数量（人）", 21, 24),
        ("护林员年龄结构", "—", "—"),
        ("50岁以下", 9, 11),
        ("50岁以上", 12, 13),
        ("管护投入情况", "-", "-"),
        ("补助", 5.5, 6.5),
        ("捐赠", "—", "—"),
    )
    assert tags(found) == [D, N, D, D, N, D, D]
    assert paths(found) == ["", "", "护林员年龄结构", "护林员年龄结构", "", "管护投入情况", "管护投入情况"]


def test_a_firm_alone_divides_no_rows() -> None:
    found = only(("单位", "人数", "面积"), ("总公司", 12, 30), ("分公司", None, None), ("门市部", 5, 8))
    assert tags(found) == [D, D, D]
