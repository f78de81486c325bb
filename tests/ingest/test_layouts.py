"""A known table laid out in every messy way comes back from the reader as it was."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.records import RowTag
from ingest.limits import Limits
from ingest.readers.formats import read_content
from ingest.tables import ReadTable, read_table_grids
from tests.ingest.known_tables import Expected, Groups, KnownTable, Layout, Numbers, Odd, Totals, Units
from tests.ingest.layouts import lay_out
from tests.ingest.sheets_to_read import Sheet

bounded = settings(derandomize=True, deadline=None, max_examples=250)

_TITLES = st.sampled_from([None, "云麓县卫片图斑整改台账", "2024年上半年云麓县图斑整改情况统计表"])
_FILLERS = st.sampled_from([None, "填报单位：云麓县自然资源局", "编制单位：执法科"])
_AS_OF = st.sampled_from([None, "截至2024年6月30日", "数据截止日期：2024年6月30日"])
_NOTES = st.sampled_from(
    [
        (),
        ("注：“整改到位”含已销号。",),
        ("备注：面积按上报数。", "填表人：某某"),
        ("说明：1.本表由各乡镇填报；2.数据以系统为准。",),
    ]
)
_NUMBERING = st.sampled_from([None, "甲乙丙丁戊"])
_PLACES = st.tuples(st.integers(0, 2), st.integers(0, 2))

_ONE_LEVEL = st.just(1)


@st.composite
def tables(draw: st.DrawFn, levels: st.SearchStrategy[int] = _ONE_LEVEL, odd: bool = False) -> KnownTable:
    villages = draw(st.lists(st.integers(1, 4), min_size=2, max_size=4).filter(lambda counts: sum(counts) >= 5))
    depth = draw(levels)
    measures = draw(st.integers(*{1: (1, 4), 2: (3, 4), 3: (5, 8)}[depth]))
    details, cells = sum(villages), {}
    if odd:
        for measure in draw(st.sets(st.integers(0, measures - 1))):
            cells[draw(st.integers(0, details - 1)), measure] = draw(st.sampled_from(Odd))
    return KnownTable(draw(st.integers(0, 10**6)), tuple(villages), depth, measures, cells)


_SURROUNDINGS = st.builds(
    Layout,
    title=_TITLES,
    filler=_FILLERS,
    as_of=_AS_OF,
    units=st.sampled_from(Units),
    notes=_NOTES,
    numbering=_NUMBERING,
    serial=st.booleans(),
)
_CELLS = st.builds(
    Layout, numbers=st.sampled_from(Numbers), dates=st.booleans(), serial=st.booleans(), units=st.sampled_from(Units)
)
_ROWS = st.builds(
    Layout,
    groups=st.sampled_from(Groups),
    subtotals=st.booleans(),
    totals=st.sampled_from(Totals),
    among=st.booleans(),
    serial=st.booleans(),
    units=st.sampled_from([Units.HEADER, Units.LINE]),
    gaps=st.booleans(),
)


def read(sheet: Sheet) -> Sequence[ReadTable]:
    readings = read_table_grids("f", "台账.xlsx", [sheet.grid()])
    assert readings.tables, readings.skipped
    return readings.tables


def bare(name: str) -> str:
    """A column's name without the unit it states."""
    return re.sub(r"（(?:亩|个|万元)）", "", name)


def assert_same(found: ReadTable, expected: Expected) -> None:
    """The reader's table is the known one: place, names, units, tags, values, sums."""
    table, rows = found.table, found.rows.to_pylist()
    assert table.address == expected.address
    assert tuple(bare(column.name) for column in table.columns) == expected.names
    assert tuple(column.unit for column in table.columns) == expected.units
    tags = {row["row"]: RowTag(row["tag"]) for row in rows}
    assert tags == {row.row: row.tag for row in expected.rows}
    details = [row for row in rows if row["tag"] == RowTag.DETAIL]
    ids = [column.id for column in table.columns]
    for row, known in zip(details, (row for row in expected.rows if row.tag is RowTag.DETAIL), strict=True):
        assert tuple(row[name] for name in ids) == known.values
        assert tuple(row[f"{name}_status"] for name in ids) == known.statuses
        assert known.group in row["path"]
    sums = tuple(sum((row[name] or 0 for row in details), Decimal(0)) for name in ids[-expected.measures :])
    assert sums == expected.sums()
    assert all(check.agrees for check in table.totals)


@bounded
@given(tables(), _SURROUNDINGS, _PLACES)
def test_lines_around_the_table_are_not_taken_for_rows(table: KnownTable, layout: Layout, at: tuple[int, int]) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet, *at)
    (found,) = read(sheet)
    assert_same(found, expected)
    if layout.title and layout.units is not Units.TITLE:
        assert found.table.title == layout.title
    if layout.as_of:
        assert found.table.as_of is not None
        assert found.table.as_of.end == dt.date(2024, 6, 30)
    assert set(layout.notes) <= set(found.table.notes)


@bounded
@given(tables(odd=True), _CELLS)
def test_cells_in_every_spelling_keep_their_values(table: KnownTable, layout: Layout) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet)
    (found,) = read(sheet)
    assert_same(found, expected)


@bounded
@given(tables(odd=True), _ROWS)
def test_only_the_known_rows_are_details(table: KnownTable, layout: Layout) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet)
    (found,) = read(sheet)
    assert_same(found, expected)


_HEADERS = st.builds(
    Layout,
    title=_TITLES,
    header_merged=st.booleans(),
    units=st.sampled_from(Units),
    numbering=_NUMBERING,
    serial=st.booleans(),
    dates=st.booleans(),
    numbers=st.sampled_from([Numbers.NATIVE, Numbers.TEXT]),
)
_ANY = st.builds(
    Layout,
    title=_TITLES,
    filler=_FILLERS,
    as_of=_AS_OF,
    units=st.sampled_from(Units),
    notes=_NOTES,
    header_merged=st.booleans(),
    serial=st.booleans(),
    dates=st.booleans(),
    numbering=_NUMBERING,
    numbers=st.sampled_from([Numbers.NATIVE, Numbers.TEXT, Numbers.THOUSANDS, Numbers.WIDE]),
    groups=st.sampled_from(Groups),
    subtotals=st.booleans(),
    totals=st.sampled_from(Totals),
    among=st.booleans(),
)


@bounded
@given(tables(st.integers(2, 3)), _HEADERS)
def test_headers_of_several_levels_become_paths(table: KnownTable, layout: Layout) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet)
    (found,) = read(sheet)
    assert_same(found, expected)
    assert [tuple(map(bare, column.path)) for column in found.table.columns[-expected.measures :]] == list(table.paths)


@bounded
@given(
    tables(st.integers(1, 3)),
    st.builds(Layout, serial=st.booleans(), groups=st.just(Groups.REPEATED)),
    st.integers(2, 4),
)
def test_a_header_repeated_further_down_starts_the_table_again(table: KnownTable, layout: Layout, after: int) -> None:
    sheet = Sheet()
    expected = lay_out(table, replace(layout, repeat_header_after=after), sheet)
    found = [row for part in read(sheet) for row in part.rows.to_pylist() if row["tag"] == RowTag.DETAIL]
    assert [row["row"] for row in found] == [row.row for row in expected.rows]
    assert all(
        tuple(map(bare, (column.name for column in part.table.columns))) == expected.names for part in read(sheet)
    )


@bounded
@given(tables(), tables(st.integers(1, 2)), st.integers(1, 3), st.booleans())
def test_tables_one_below_the_other_are_told_apart(
    upper: KnownTable, lower: KnownTable, gap: int, titled: bool
) -> None:
    sheet = Sheet()
    total = Layout(totals=Totals.BELOW)
    first = lay_out(upper, replace(total, title="一、图斑情况表" if titled else None), sheet)
    second = lay_out(
        lower, replace(total, title="二、整改情况表" if titled else None, serial=True), sheet, sheet.height + gap
    )
    found = read(sheet)
    assert len(found) == 2
    assert_same(found[0], first)
    assert_same(found[1], second)


@bounded
@given(tables(), tables(st.integers(1, 2)), st.integers(1, 2), _PLACES)
def test_tables_side_by_side_are_told_apart(one: KnownTable, other: KnownTable, gap: int, at: tuple[int, int]) -> None:
    sheet = Sheet()
    first = lay_out(one, Layout(), sheet, *at)
    second = lay_out(other, Layout(serial=True), sheet, at[0], sheet.width + gap)
    found = read(sheet)
    assert len(found) == 2
    assert_same(found[0], first)
    assert_same(found[1], second)


@settings(bounded, max_examples=1000)
@given(tables(st.integers(1, 3), odd=True), _ANY, _PLACES)
def test_everything_at_once(table: KnownTable, layout: Layout, at: tuple[int, int]) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet, *at)
    (found,) = read(sheet)
    assert_same(found, expected)


@settings(bounded, max_examples=60)
@given(table=tables(st.integers(1, 3), odd=True), layout=_ANY, at=_PLACES)
def test_a_saved_workbook_reads_like_its_cells(
    tmp_path_factory: pytest.TempPathFactory, table: KnownTable, layout: Layout, at: tuple[int, int]
) -> None:
    sheet = Sheet()
    expected = lay_out(table, layout, sheet, *at)
    path = tmp_path_factory.mktemp("layouts") / "台账.xlsx"
    sheet.save(path)
    grids = read_content(path, Limits())[1].grids
    (found,) = read_table_grids("f", path.name, grids).tables
    assert_same(found, expected)
