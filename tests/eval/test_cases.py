"""The eval set: broad enough, and its golds are what the clean data says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from eval.cases import load_cases
from eval.corpus.county import AS_OF, County
from eval.corpus.growth import grow
from eval.corpus.ledgers import ledgers
from eval.corpus.reports import REPORTS, report_text
from eval.sample import Case, Kind, Listed, Masked, Named, Nothing, Said, Unclear, Values
from eval.seed import DEFAULT_SEED

OTHER_SEED = 1


@pytest.fixture(scope="module")
def county() -> County:
    return grow(DEFAULT_SEED)


@pytest.fixture(scope="module")
def cases(county: County) -> dict[str, Case]:
    return {case.id: case for case in load_cases(county)}


def frame(records: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame([asdict(record) for record in records])


def test_there_are_enough_cases_of_every_kind(cases: dict[str, Case]) -> None:
    assert len(cases) >= 240
    assert {case.kind for case in cases.values()} == set(Kind)


def test_no_two_questions_differ_only_in_place_year_or_column(county: County, cases: dict[str, Case]) -> None:
    stems = "|".join(town[:-1] + "[镇乡]?" for town in county.towns)
    times = "今年|去年|[上下]半年|本月|上个月|[一二三四]季度"
    columns = "监测面积|耕地|永农|面积|亩|户|人|财产|价款|成交价|规模|节余|复垦|(?:抵押|转移|查封)登记"
    # A follow-up means what its conversation is about.
    shapes = Counter(
        case.session + re.sub(rf"{stems}|{times}|{columns}|\d+", "#", case.question) for case in cases.values()
    )

    assert [shape for shape, number in shapes.items() if number > 1] == []


def test_every_cited_file_is_in_the_corpus(county: County, cases: dict[str, Case]) -> None:
    files = {report.file for report in REPORTS} | {ledger.file for ledger in ledgers(county, DEFAULT_SEED)}

    for case in cases.values():
        assert set(case.files) <= files
        assert bool(case.files) != isinstance(case.gold, (Nothing, Unclear))


def parcels(county: County) -> pd.DataFrame:
    table = frame(county.parcels)
    table["state"] = table["wording"].map(
        {
            "整改到位": "done",
            "已整改": "done",
            "已完成整改": "done",
            "已销号": "done",
            "正在整改": "doing",
            "整改中": "doing",
            "未整改": "none",
            "未启动": "none",
        }
    )
    return table


def _left(county: County) -> int:
    return int((parcels(county)["state"] != "done").sum())


def _overdue(county: County) -> int:
    table = parcels(county)
    return int(((table["state"] != "done") & (table["deadline"] < AS_OF)).sum())


def _large(county: County) -> int:
    table = parcels(county)
    return int((table.loc[~table["monitored_masked"], "monitored"] > Decimal(40)).sum())


def _farmland(county: County) -> Decimal:
    table = parcels(county)
    return Decimal(table.loc[table["town"] == "云陂镇", "farmland"].sum())


def _listed_area(county: County) -> Decimal:
    table = frame(county.plots)
    recent = table["supplied"] >= date(2024, 1, 1)
    return Decimal(table.loc[recent & (table["method"] == "挂牌"), "area"].sum())


def _unsupplied(county: County) -> Decimal:
    table = frame(county.batches)
    return Decimal((table["approved"] - table["supplied"]).sum())


def _surplus(county: County) -> Decimal:
    table = frame(county.links)
    return Decimal((table["reclaim"] - table["rebuild"]).sum())


def _people(county: County) -> int:
    table = frame(county.hazards)
    return int(table.loc[table["listed"], "people"].sum())


def _expiring(county: County) -> int:
    return int((pd.to_datetime(frame(county.mines)["expires"]).dt.year == 2024).sum())


@pytest.mark.parametrize(
    ("name", "reckon"),
    [
        ("parcels-left", _left),
        ("parcels-overdue", _overdue),
        ("parcels-large", _large),
        ("area-farmland-town", _farmland),
        ("plots-listed-area", _listed_area),
        ("batches-unsupplied", _unsupplied),
        ("links-surplus", _surplus),
        ("hazards-people", _people),
        ("mines-expiring", _expiring),
    ],
)
def test_a_gold_is_what_pandas_says(
    name: str, reckon: Callable[[County], Decimal | int], county: County, cases: dict[str, Case]
) -> None:
    gold = cases[name].gold

    assert isinstance(gold, Values)
    assert gold.asked[0].value == reckon(county)


def test_the_town_with_most_left_is_what_pandas_says(county: County, cases: dict[str, Case]) -> None:
    table = parcels(county)
    gold = cases["town-most-left"].gold

    assert isinstance(gold, Named)
    assert gold.spellings[0] == table.loc[table["state"] != "done", "town"].value_counts().index[0]


def test_lists_name_few_enough_to_stand_in_an_answer(cases: dict[str, Case]) -> None:
    for case in cases.values():
        if case.kind is Kind.FILTER_LIST and isinstance(case.gold, Listed):
            assert 2 <= len(case.gold.items) <= 20
            assert case.gold.rivals


def test_what_passages_and_masked_figures_say_stands_in_their_report(county: County, cases: dict[str, Case]) -> None:
    texts = {report.file: report_text(county, report) for report in REPORTS}
    for case in cases.values():
        text = "".join(texts.get(file, "") for file in case.files)
        if isinstance(case.gold, Said):
            assert all(phrases[0] in text for phrases in case.gold.phrases), case.id
        if isinstance(case.gold, Masked) and text:
            assert case.gold.text in text
            assert "*" in case.gold.text


def test_figures_of_facts_and_plans_stand_in_their_report(county: County, cases: dict[str, Case]) -> None:
    texts = {report.file: report_text(county, report) for report in REPORTS}
    for case in cases.values():
        if case.kind in (Kind.FACT, Kind.PLAN) and isinstance(case.gold, Values):
            text = texts[case.files[0]]
            asked = case.gold.asked[0]
            value = f"{asked.value:.1f}" if asked.tolerance > Decimal("0.01") else str(asked.value)
            assert value in text, case.id


def test_another_county_has_other_golds(cases: dict[str, Case]) -> None:
    other = {case.id: case.gold for case in load_cases(grow(OTHER_SEED))}

    assert other["parcels-left"] != cases["parcels-left"].gold
