"""Labels and figures by turns without colons: a form, alone or on top of a table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.readers.reading import CellValue, Grid
from ingest.tables import ReadTable, TableReadings, read_table_grids

Row = Sequence[CellValue]
Rows = tuple[Row, ...]

HOLDERS: Rows = (
    ("股东名称", "股东性质", "持股比例（%）", "持股数量"),
    ("甲公司", "国有", 35.2, 1000),
    ("乙公司", "民营", 5.2, 100),
)
COUNTED: Row = ("报告期末股东总数", "41,203", "表决权恢复的股东总数", 0)


def read(rows: Rows) -> TableReadings:
    width = max(map(len, rows))
    return read_table_grids(
        "f", "台账.xlsx", [Grid("Sheet1", tuple((*row, *(None,) * (width - len(row))) for row in rows))]
    )


def said(found: ReadTable) -> dict[str, str]:
    (row,) = found.rows.to_pylist()
    return {column.name: row[f"{column.id}_raw"] for column in found.table.columns}


TOTALS = {"报告期末股东总数": "41,203", "表决权恢复的股东总数": "0"}
FORMS: tuple[tuple[str, Rows, dict[str, str]], ...] = (
    ("one row", (COUNTED,), TOTALS),
    ("blank cells between", ((*COUNTED[:1], None, None, COUNTED[1], None, *COUNTED[2:]),), TOTALS),
    ("several rows", (COUNTED, ("户数", 12, "面积（亩）", 3.5)), TOTALS | {"户数": "12", "面积（亩）": "3.5"}),
    ("a shorter last row", (COUNTED, ("户数", 12)), TOTALS | {"户数": "12"}),
    ("nothing to say", ((*COUNTED[:3], "不适用"),), TOTALS | {"表决权恢复的股东总数": "不适用"}),
    ("the last left empty", ((*COUNTED[:3], None),), TOTALS | {"表决权恢复的股东总数": ""}),
    (
        "below each other",
        (("户数", "3,120"), ("面积（亩）", "5,210.3"), ("场长", "张三"), ("人口", 4200)),
        {"户数": "3,120", "面积（亩）": "5,210.3", "场长": "张三", "人口": "4200"},
    ),
    (
        "units of their own in the cells",
        (("林道", "12公里"), ("苗木", "300株"), ("职工", "25人")),
        {"林道": "12公里", "苗木": "300株", "职工": "25人"},
    ),
)


@pytest.mark.parametrize(("rows", "wanted"), [case[1:] for case in FORMS], ids=[case[0] for case in FORMS])
def test_measures_of_one_thing_are_a_form(rows: Rows, wanted: dict[str, str]) -> None:
    readings = read((("概况",), *rows))
    (found,) = readings.tables
    assert (found.table.layout, found.table.title, said(found)) == ("form", "概况", wanted)
    assert not readings.skipped


@pytest.mark.parametrize(
    ("between", "title"), [((), "台账"), ((("前10名股东",),), "前10名股东"), (((), ("前10名股东",)), "前10名股东")],
    ids=["its header right below", "its title right below", "a blank row"],
)  # fmt: skip
def test_the_table_below_a_form_is_read_too(between: Rows, title: str) -> None:
    form, table = read((COUNTED, *between, *HOLDERS)).tables
    assert (form.table.layout, form.table.address, said(form)) == ("form", "A1:D1", TOTALS)
    assert (table.table.layout, table.table.title, table.table.detail_rows) == ("rows", title, 2)
    assert [column.name for column in table.table.columns] == list(HOLDERS[0])


def test_two_columns_of_measures_end_where_a_header_begins() -> None:
    form, table = read(
        (("户数", 3120), ("面积（亩）", 5210.3), ("人口", 4200), ("项目", "金额"), ("材料", 3), ("人工", 4))
    ).tables
    assert said(form) == {"户数": "3120", "面积（亩）": "5210.3", "人口": "4200"}
    assert (table.table.address, table.table.detail_rows) == ("A4:B6", 2)


OTHERS: tuple[tuple[str, Rows, list[str]], ...] = (
    ("towns with a figure each", (("柳溪镇", 1.5), ("石桥镇", 2), ("白塔乡", 3)), ["rows"]),
    ("persons with a figure each", (("王芳", 1.5), ("李强", 2), ("赵敏", 3)), ["rows"]),
    ("projects with a figure each", (("一号项目", 1.5), ("二号项目", 2), ("三号项目", 3)), ["rows"]),
    ("mostly names", (("户数", 12), ("柳溪镇", 2), ("白塔乡", 3)), []),
    ("labels that come again", (("户数", 12), ("户数", 2), ("面积", 3)), ["rows"]),
    ("two figures after a label", (("户数", 12, 5), ("面积", 2, 4), ("人口", 3, 7)), ["rows"]),
    ("indicators under a header", (("指标", "数值"), ("户数", 12), ("面积", 2), ("人口", 3)), ["rows"]),
    ("codes with a figure each", (("A01", 12, "A02", 4),), []),
    ("names in strips", (("柳溪镇", 12, "石桥镇", 4), ("白塔乡", 2, "丰禾镇", 7)), []),
    ("one label", (("户数", 12),), []),
    ("words for values", (("建设规模", "大型", "投资额", 35),), []),
    ("a row of another shape below", ((*COUNTED,), ("户数", 12, 14, 5)), []),
)


@pytest.mark.parametrize(("rows", "layouts"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_like_things_and_rows_of_other_shapes_are_no_form(rows: Rows, layouts: list[str]) -> None:
    readings = read(rows)
    assert [found.table.layout for found in readings.tables] == layouts
    assert bool(readings.skipped) is not bool(layouts)


def test_a_form_with_colons_above_a_table_is_read_once() -> None:
    form = (("项目名称：", "云麓大道"), ("用地面积（亩）：", 35.6), ("批准日期：", "2023年5月6日"))
    first, second = read((*form, (), *HOLDERS)).tables
    assert (first.table.layout, second.table.layout) == ("form", "rows")
    assert second.table.address == "A5:D7"
