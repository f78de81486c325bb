"""Where tables stand on a sheet: stacked, side by side, over pages, as forms."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, TableReadings, read_table_grids

Row = Sequence[CellValue]
Merges = tuple[tuple[int, int, int, int], ...]


def read(*rows: Row, merges: Merges = (), name: str = "Sheet1", caption: str = "") -> TableReadings:
    width = max(map(len, rows))
    padded = tuple((*row, *(None,) * (width - len(row))) for row in rows)
    return read_table_grids("f", "台账.xlsx", [Grid(name, padded, merges, caption=caption)])


def tables(*rows: Row, merges: Merges = ()) -> Sequence[ReadTable]:
    return read(*rows, merges=merges).tables


def titles(found: Sequence[ReadTable]) -> list[tuple[str, str]]:
    return [(table.table.title, table.table.address) for table in found]


TOWNS: tuple[Row, ...] = (("乡镇", "个数", "面积（亩）"), ("柳溪镇", 3, 4.5), ("石桥镇", 2, 1.5))
LAND: tuple[Row, ...] = (("用途", "宗数", "成交价（万元）"), ("工业", 1, 400), ("住宅", 2, 150.5))


@pytest.mark.parametrize("between", [((),), ((), ()), ()], ids=["a blank row", "two blank rows", "no blank row"])
def test_tables_below_each_other_have_their_own_titles(between: tuple[Row, ...]) -> None:
    found = tables(("表一 图斑情况",), *TOWNS, *between, ("表二 供地情况",), *LAND)
    assert [title for title, _ in titles(found)] == ["表一 图斑情况", "表二 供地情况"]
    assert [table.table.detail_rows for table in found] == [2, 2]
    assert [column.name for column in found[1].table.columns] == ["用途", "宗数", "成交价（万元）"]


@pytest.mark.parametrize(
    ("caption", "header"),
    [
        ("表2 种植户投入", ("农资", "用量与价格", None)),
        ("续表1-2：投入", ("农资", "一季度", "二季度")),
        ("种植户投入", ("乡镇", "一季度投入", "备注")),
    ],
)
def test_a_caption_in_the_first_cell_begins_the_next_table_right_below_the_last_row(caption: str, header: Row) -> None:
    found = tables(("表1 种植情况",), *TOWNS, (caption,), header, ("柳溪镇", 7, 8.5), ("石桥镇", 6, 9.5))
    assert [table.table.detail_rows for table in found] == [2, 2]
    assert found[1].table.title == caption


def test_a_lone_label_above_figures_is_no_caption() -> None:
    (found,) = tables(TOWNS[0], ("表一区",), *TOWNS[1:], ("乡镇以外",), ("园区", 1, 2.5))
    assert found.table.detail_rows == 3


def test_a_table_below_another_needs_no_title() -> None:
    found = tables(*TOWNS, (), *LAND)
    assert [address for _, address in titles(found)] == ["A1:C3", "A5:C7"]


def test_notes_stay_with_the_table_above_them() -> None:
    first, second = tables(("甲表",), *TOWNS, ("注：含已销号。",), (), ("乙表",), *LAND, ("注：不含划拨。",))
    assert first.table.notes == ("注：含已销号。",)
    assert second.table.notes == ("注：不含划拨。",)


def test_a_header_repeated_on_the_next_page_goes_on_with_the_table() -> None:
    page = (("白塔乡", 1, 2.0), ("丰禾镇", 4, 6.5))
    for between in ((), ((),), (("图斑表（续）",),), (("图斑表",), ("单位：亩",))):
        (found,) = tables(("图斑表",), ("单位：亩",), *TOWNS, *between, TOWNS[0], *page, ("合计", 10, 14.5))
        assert found.table.detail_rows == 4
        assert all(check.agrees for check in found.table.totals)


def test_the_same_header_under_another_title_is_another_table() -> None:
    found = tables(("一季度情况",), *TOWNS, (), ("二季度情况",), *TOWNS)
    assert titles(found) == [("一季度情况", "A2:C4"), ("二季度情况", "A7:C9")]


def test_tables_beside_each_other_are_read_one_by_one_under_their_common_title() -> None:
    rows = (("各类情况",), *((*left, None, *right) for left, right in zip(TOWNS, LAND, strict=True)))
    found = tables(*rows, merges=((0, 0, 0, 6),))
    assert titles(found) == [("各类情况", "A2:C4"), ("各类情况", "E2:G4")]


def test_tables_beside_each_other_may_end_at_different_rows_and_stand_over_a_third() -> None:
    found = tables(
        ("乡镇", "面积（亩）", None, "月份", "件数"),
        ("柳溪镇", 1.5, None, "1月", 20),
        ("石桥镇", 2.5, None, "2月", 30),
        (None, None, None, "3月", 40),
        (),
        *LAND,
    )
    assert sorted(address for _, address in titles(found)) == ["A1:B3", "A6:C8", "D1:E4"]


def test_a_blank_column_within_a_table_does_not_cut_it() -> None:
    (found,) = tables(("序号", "乡镇", "面积（亩）", None, "责任单位"), (1, "柳溪镇", 1.5, None, "执法科"))
    assert [column.letter for column in found.table.columns] == ["A", "B", "C", "E"]


def test_a_header_that_begins_again_under_another_heading_is_another_table() -> None:
    found = tables(
        ("整改最快", None, "整改最慢", None),
        ("乡镇", "整改率（%）", "乡镇", "整改率（%）"),
        ("柳溪镇", 95.5, "丰禾镇", 12),
        ("石桥镇", 90, "白塔乡", 20),
        merges=((0, 0, 0, 1), (0, 2, 0, 3)),
    )
    assert titles(found) == [("整改最快", "A1:B4"), ("整改最慢", "C1:D4")]
    assert [column.name for column in found[1].table.columns] == ["乡镇", "整改率（%）"]


def test_strips_of_one_table_side_by_side_are_one_table() -> None:
    (found,) = tables(
        ("月份", "件数", "月份", "件数"), ("1月", 10, "3月", 30), ("2月", 20, "4月", 40), (None, None, "合计", 100)
    )
    rows = found.rows.to_pydict()
    assert (rows["c0"], rows["c1_raw"]) == (["1月", "2月", "3月", "4月", "合计"], ["10", "20", "30", "40", "100"])
    assert (rows["row"], rows["shift"]) == ([2, 3, 2, 3, 4], [0, 0, 2, 2, 2])
    assert found.table.address == "A1:D4"
    assert [check.agrees for check in found.table.totals] == [True]


def test_a_block_of_labels_and_values_is_one_record() -> None:
    (found,) = tables(
        ("项目基本情况",),
        ("项目名称：", "云麓大道", None, "建设单位：", "某公司"),
        ("用地面积（亩）：", 35.6, None, "批准日期：", "2023年5月6日"),
        ("填报人：张三   联系电话：0818-1234567",),
    )
    table, (row,) = found.table, found.rows.to_pylist()
    assert (table.layout, table.title, table.detail_rows) == ("form", "项目基本情况", 1)
    names = [column.name for column in table.columns]
    assert names == ["项目名称", "建设单位", "用地面积（亩）", "批准日期", "填报人", "联系电话"]
    assert [row[f"{column.id}_raw"] for column in table.columns] == [
        *("云麓大道", "某公司", "35.6", "2023年5月6日", "张三", "0818-1234567"),
    ]
    assert table.columns[2].unit == "亩"


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        ((("项目名称", "云麓大道", "建设单位", "某公司"), ("用地面积", 35.6, "批准日期", "2023.5.6")), "form"),
        ((("项目名称", "云麓大道"), ("建设单位", "某公司"), ("用地面积", 35.6), ("批准文号", "某〔2024〕1号")), "form"),
        ((("指标", "数值"), ("供地面积", 35.6), ("罚没金额", 20), ("案件数量", 3), ("巡查次数", 8)), "rows"),
        ((("乡镇", "类型"), ("柳溪镇", "非农化"), ("石桥镇", "非粮化"), ("白塔乡", "非农化")), "rows"),
    ],
    ids=["pairs beside each other", "one pair a line", "indicators under a header", "words under a header"],
)
def test_forms_without_colons_are_told_by_words_that_name_properties(rows: tuple[Row, ...], layout: str) -> None:
    (found,) = tables(*rows)
    assert found.table.layout == layout


def test_the_lines_of_signature_are_notes() -> None:
    (found,) = tables(("序号", "乡镇", "面积（亩）"), (1, "柳溪镇", 2), (), ("制表单位：执法科", None, "2023年6月"))
    assert found.table.detail_rows == 1
    assert found.table.notes == ("制表单位：执法科　2023年6月",)


def test_a_part_that_is_no_table_is_named_by_its_place() -> None:
    readings = read(("柳溪镇", 1.5), ("石桥镇", 2), (), ("表二",), *LAND)
    assert [table.table.address for table in readings.tables] == ["A5:C7"]
    assert [(skip.part, skip.reason) for skip in readings.skipped] == [("Sheet1!A1:B2", "没有找到表头：第一行就是数据")]


def test_one_sheet_for_each_town_is_named_for_it() -> None:
    grids = [Grid(town, (("图斑台账", None, None), *map(tuple, TOWNS))) for town in ("柳溪镇", "石桥镇", "Sheet3")]
    found = read_table_grids("f", "台账.xlsx", grids).tables
    assert [table.table.title for table in found] == ["图斑台账（柳溪镇）", "图斑台账（石桥镇）", "图斑台账"]


def test_the_words_before_a_documents_table_are_its_title() -> None:
    (found,) = read(*TOWNS, caption="表1 各乡镇图斑情况").tables
    assert found.table.title == "表1 各乡镇图斑情况"
