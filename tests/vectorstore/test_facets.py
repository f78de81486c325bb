"""Filtering one card and filtering many come to the same."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from assistant.ports import Filters
from assistant.records import Half, ReportKind
from vectorstore.facets import FacetColumns, Facets, admits, facet_columns

SOURCES = ("甲", "乙", "丙")
days = st.dates(dt.date(2022, 1, 1), dt.date(2022, 1, 12))
spans = st.none() | st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))
kinds = st.sampled_from(ReportKind)
facets = st.builds(
    Facets,
    report_kind=st.none() | kinds,
    draft=st.booleans(),
    half=st.none() | st.sampled_from(Half),
    document=spans,
    own=spans,
)
filters = st.builds(
    Filters,
    source_ids=st.none() | st.lists(st.sampled_from(SOURCES)).map(tuple),
    report_kinds=st.none() | st.lists(kinds).map(tuple),
    half=st.none() | st.sampled_from(Half),
    since=st.none() | days,
    until=st.none() | days,
    draft=st.none() | st.booleans(),
)


@given(cards=st.lists(st.tuples(st.sampled_from(SOURCES), facets), min_size=1, max_size=8), wanted=filters)
def test_many_cards_are_filtered_as_each_of_them(cards: list[tuple[str, Facets]], wanted: Filters) -> None:
    columns = {"source_id": pa.array([source for source, _ in cards]), **facet_columns([each for _, each in cards])}
    allowed = FacetColumns(pa.table(columns)).allowed(wanted)
    found = [True] * len(cards) if allowed is None else allowed.tolist()
    assert found == [admits(wanted, source, each) for source, each in cards]
