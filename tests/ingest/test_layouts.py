"""A known table laid out in every messy way comes back from the reader as it was."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.records import RowTag
from ingest.tables import ReadTable, read_table_grids
from tests.ingest.layouts import Expected, Groups, KnownTable, Layout, Numbers, Odd, Sheet, Totals, Units, lay_out

bounded = settings(derandomize=True, deadline=None, max_examples=120)

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
    blank_below_header_lines=st.booleans(),
)
_CELLS = st.builds(
    Layout, numbers=st.sampled_from(Numbers), dates=st.booleans(), serial=st.booleans(), units=st.sampled_from(Units)
)
_ROWS = st.builds(
    Layout,
    groups=st.sampled_from([Groups.REPEATED, Groups.MERGED]),
    subtotals=st.booleans(),
    totals=st.sampled_from(Totals),
    among=st.booleans(),
    serial=st.booleans(),
    units=st.sampled_from([Units.HEADER, Units.LINE]),
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
    if layout.title:
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
