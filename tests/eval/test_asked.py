"""The questions written beside the parser, before it and later: their golds are what two engines say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from eval.cases.afresh import afresh_cases
from eval.cases.asked import ASKED, asked_cases
from eval.cases.asked.shape import Asked
from eval.cases.asked.tables import Tables, records, tables
from eval.cases.audited import AUDITED, audited_cases
from eval.cases.careful import careful_cases
from eval.cases.heard import HEARD, heard_cases
from eval.cases.hurried import hurried_cases
from eval.cases.later import LATER, later_cases
from eval.cases.newest import newest_cases
from eval.cases.unheard import unheard_cases
from eval.cases.unread import UNREAD, unread_cases
from eval.cases.unspoken import UNSPOKEN, unspoken_cases
from eval.cases.untried import untried_cases
from eval.corpus.county import County
from eval.corpus.growth import grow
from eval.corpus.reports import REPORTS, report_text
from eval.sample import Case, Kind, Listed, Masked, Origin, Ranked, Said
from eval.seed import DEFAULT_SEED

OTHER_SEED = 1
RECKONED = (*ASKED, *HEARD, *LATER, *UNREAD, *UNSPOKEN, *AUDITED)


def by_others(county: County) -> tuple[Case, ...]:
    parts = (
        asked_cases,
        heard_cases,
        later_cases,
        afresh_cases,
        careful_cases,
        hurried_cases,
        newest_cases,
        untried_cases,
        unheard_cases,
        unread_cases,
        unspoken_cases,
        audited_cases,
    )
    return tuple(case for part in parts for case in part(county))


@pytest.fixture(scope="module")
def county() -> County:
    return grow(DEFAULT_SEED)


@pytest.fixture(scope="module")
def data(county: County) -> Tables:
    return tables(county)


@pytest.fixture(scope="module")
def database(county: County) -> Iterator[duckdb.DuckDBPyConnection]:
    """The clean data in DuckDB, straight from the records: no data frame in between."""
    with duckdb.connect(":memory:") as connection:
        for name, rows in records(county).items():
            connection.register(name, pa.Table.from_pylist([dict(row) for row in rows]))
        yield connection


def level(rows: Iterable[tuple[Any, ...]]) -> list[tuple[str, ...]]:
    """Rows as text in one order: dates in ISO, numbers to six decimals."""
    return sorted(tuple(map(_level, row)) for row in rows)


def _level(value: Any) -> str:
    if isinstance(value, (str, bool, date)):
        return str(value)
    return f"{Decimal(str(value)):.6f}"


@pytest.mark.parametrize("asked", RECKONED, ids=lambda asked: asked.id)
def test_pandas_and_sql_agree(asked: Asked, data: Tables, database: duckdb.DuckDBPyConnection) -> None:
    assert level(asked.reckon(data)) == level(database.execute(asked.sql).fetchall())


def test_none_is_left_out_in_the_default_county(county: County, data: Tables) -> None:
    for asked in RECKONED:
        asked.case(data)

    assert len(asked_cases(county)) >= 110
    assert len(heard_cases(county)) >= 64
    assert len(later_cases(county)) == 60
    assert len(afresh_cases(county)) == 50
    assert len(careful_cases(county)) == 40
    assert len(hurried_cases(county)) == 40
    assert len(newest_cases(county)) == 60
    assert len(untried_cases(county)) == 60
    assert len(unheard_cases(county)) == 70
    assert len(unread_cases(county)) == 60
    assert len(unspoken_cases(county)) == 60
    assert len(audited_cases(county)) == 60


def test_another_county_asks_what_it_can(county: County) -> None:
    other = {case.id: case for case in by_others(grow(OTHER_SEED))}

    own = {case.id: case for case in by_others(county)}
    assert len(other) >= len(own) * 3 // 4
    assert other["count-without-type"].gold != own["count-without-type"].gold


def test_every_case_is_told_by_its_origin(county: County) -> None:
    assert {case.origin for case in asked_cases(county)} == {Origin.BEFORE}
    assert {case.origin for case in heard_cases(county)} == {Origin.HEARD}
    assert {case.origin for case in later_cases(county)} == {Origin.LATER}
    assert {case.origin for case in afresh_cases(county)} == {Origin.AFRESH}
    for cases in (careful_cases, hurried_cases):
        assert {case.origin for case in cases(county)} == {Origin.UNSEEN}
    assert {case.origin for case in newest_cases(county)} == {Origin.NEWEST}
    assert {case.origin for case in untried_cases(county)} == {Origin.UNTRIED}
    assert {case.origin for case in unheard_cases(county)} == {Origin.UNHEARD}
    assert {case.origin for case in unread_cases(county)} == {Origin.UNREAD}
    assert {case.origin for case in unspoken_cases(county)} == {Origin.UNSPOKEN}
    assert {case.origin for case in audited_cases(county)} == {Origin.AUDITED}


def test_a_follow_up_has_something_to_follow(county: County) -> None:
    opened: set[str] = set()
    for case in by_others(county):
        assert (case.kind is Kind.FOLLOW_UP) == (case.session in opened), case.id
        opened |= {case.session} - {""}


def test_what_is_listed_fits_into_an_answer(county: County) -> None:
    for case in by_others(county):
        if isinstance(case.gold, Listed):
            assert 1 <= len(case.gold.items) <= 20, case.id
        if isinstance(case.gold, Ranked):
            assert case.gold.rivals, case.id


def test_what_reports_say_and_mask_stands_in_them(county: County) -> None:
    texts = {report.file: report_text(county, report) for report in REPORTS}
    for case in by_others(county):
        text = "".join(texts.get(file, "") for file in case.files)
        if isinstance(case.gold, Said):
            assert all(spellings[0] in text for spellings in case.gold.phrases), case.id
        if isinstance(case.gold, Masked) and text:
            assert case.gold.text in text, case.id


def test_no_place_is_ranked_by_chance(data: Tables) -> None:
    """The last of a ranking and the next one differ, unless ties are taken in."""
    for asked in RECKONED:
        if asked.id in ("rank-towns", "rank-least-surplus", "rank-prices", "rank-rates", "typo-unsupplied"):
            rows = asked.reckon(data)
            assert len({amount for _, amount in rows}) == len(rows), asked.id
