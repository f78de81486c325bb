"""Statements and forms, laid out in every way, come back as they were."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.records import RowTag
from ingest.tables import ReadTable, read_table_grids
from tests.ingest.sheets_to_read import Sheet
from tests.ingest.statements import (
    ExpectedStatement,
    Periods,
    SectionStyle,
    StatementLayout,
    StatementUnits,
    Sums,
    lay_out_form,
    lay_out_statement,
)

bounded = settings(derandomize=True, deadline=None, max_examples=200)
_ITEMS = st.lists(st.integers(2, 4), min_size=2, max_size=3).map(tuple)
_SEEDS = st.integers(0, 10**6)


def read(sheet: Sheet) -> ReadTable:
    readings = read_table_grids("f", "报表.xlsx", [sheet.grid()])
    assert len(readings.tables) == 1, readings.skipped
    return readings.tables[0]


def assert_same(found: ReadTable, expected: ExpectedStatement) -> None:
    """Place, periods, units, tags, sections, and figures of the detail rows."""
    table, rows = found.table, found.rows.to_pylist()
    assert table.address == expected.address
    assert table.layout == "indicators"
    periods = table.columns[-len(expected.periods) :]
    assert tuple(column.name for column in periods) == expected.periods
    assert all(column.period is not None for column in periods)
    assert {row["row"]: RowTag(row["tag"]) for row in rows} == expected.tags
    details = {row["row"]: row for row in rows if row["tag"] == RowTag.DETAIL}
    assert {at: tuple(row[column.id] for column in periods) for at, row in details.items()} == expected.figures
    assert all(check.agrees for check in table.totals)


_LAYOUTS = st.builds(
    StatementLayout,
    periods=st.sampled_from(Periods),
    units=st.sampled_from(StatementUnits),
    sums=st.sampled_from(Sums),
    sections=st.sampled_from(SectionStyle),
    total=st.booleans(),
    text=st.booleans(),
    among=st.integers(0, 2),
)


@bounded
@given(_SEEDS, _ITEMS, _LAYOUTS)
def test_statements_keep_periods_and_tell_sums_from_items(
    seed: int, items: tuple[int, ...], layout: StatementLayout
) -> None:
    sheet = Sheet()
    expected = lay_out_statement(seed, items, layout, sheet)
    assert_same(read(sheet), expected)


@bounded
@given(_SEEDS, _ITEMS, _LAYOUTS)
def test_items_stand_under_their_section(seed: int, items: tuple[int, ...], layout: StatementLayout) -> None:
    sheet = Sheet()
    expected = lay_out_statement(seed, items, layout, sheet)
    rows = {row["row"]: row for row in read(sheet).rows.to_pylist()}
    for at, section in expected.sections.items():
        if layout.sums is Sums.BEFORE or layout.sections is not SectionStyle.NONE:
            assert section in rows[at]["path"]


@bounded
@given(_SEEDS, _ITEMS, _LAYOUTS)
def test_a_statement_has_one_unit_wherever_it_is_said(
    seed: int, items: tuple[int, ...], layout: StatementLayout
) -> None:
    sheet = Sheet()
    lay_out_statement(seed, items, layout, sheet)
    rows = read(sheet).rows.to_pylist()
    assert {row["unit"] for row in rows if row["tag"] == RowTag.DETAIL} == {"万元"}


@bounded
@given(st.integers(4, 8), st.integers(1, 3), st.booleans(), st.booleans(), st.booleans())
def test_a_form_becomes_one_record(count: int, per_row: int, colons: bool, merged: bool, title: bool) -> None:
    sheet = Sheet()
    expected = lay_out_form(count, per_row, colons=colons, merged=merged, title=title, sheet=sheet)
    found = read(sheet)
    assert found.table.layout == "form"
    (row,) = found.rows.to_pylist()
    assert {column.name: row[f"{column.id}_raw"] for column in found.table.columns} == expected
