"""Shares, ratios, comparisons and what is left to a target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from eval.cases.asked.shape import PARCELS_IN, PLOTS_IN, POINTS, Asked, cell, one, percent, several
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, HALF_2024, INSPECTION, YEAR_2023
from eval.sample import Kind

_MORE = ("多", "增", "升", "涨", "上涨")
_LESS = ("少", "减", "降", "下降", "回落")


def _registered(t: Tables, year: int, kind: str = "", months: Sequence[int] = range(1, 7)) -> int:
    rows = t.registry[(t.registry["year"] == year) & t.registry["month"].isin(months)]
    return int(rows.loc[(rows["kind"] == kind) | (not kind), "accepted"].sum())


def _half(t: Tables, half: str, name: str) -> Any:
    return t.work.set_index("half").at[half, name]


def _target(t: Tables, name: str) -> Any:
    return t.years.set_index("year").at[2024, name]


def _mention(t: Tables, report: str, name: str) -> Any:
    return t.mentions.set_index(["report", "name"])["figure"].loc[(report, name)]


def finished_share(parcels: pd.DataFrame) -> Decimal:
    """整改率 in percent, by count."""
    return percent((parcels["state"] == "整改完成").sum(), len(parcels))


_SHARES: Sequence[Asked] = (
    Asked(
        "share-type",
        Kind.SHARE,
        "非粮化图斑占全部图斑百分之几",
        lambda t: cell(percent((t.parcels["violation"] == "非粮化").sum(), len(t.parcels))),
        "SELECT 100.0 * count(*) FILTER (violation = '非粮化') / count(*) FROM parcels",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "share-industrial-area",
        Kind.SHARE,
        "供出去的地里工业用地面积占多大比例",
        lambda t: cell(percent(t.plots.loc[t.plots["use"] == "工业用地", "area"].sum(), t.plots["area"].sum())),
        "SELECT 100 * sum(area) FILTER (\"use\" = '工业用地') / sum(area) FROM plots",
        one("%"),
        (PLOTS,),
    ),
    Asked(
        "share-town-basic",
        Kind.SHARE,
        "全县图斑占的永农，云陂一个镇就占了多少个百分比",
        lambda t: cell(percent(t.parcels.loc[t.parcels["town"] == "云陂镇", "basic"].sum(), t.parcels["basic"].sum())),
        "SELECT 100 * sum(basic) FILTER (town = '云陂镇') / sum(basic) FROM parcels",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "share-mortgages",
        Kind.SHARE,
        "上半年抵押登记占总办件量的比重",
        lambda t: cell(percent(_registered(t, 2024, "抵押登记"), _registered(t, 2024))),
        "SELECT 100.0 * sum(accepted) FILTER (kind = '抵押登记') / sum(accepted) FROM registry WHERE year = 2024",
        one("%"),
        (REGISTRY, HALF_2024.file),
    ),
    Asked(
        "share-slides",
        Kind.SHARE,
        "在册地灾点里滑坡占比",
        lambda t: cell(percent((t.hazards["listed"] & (t.hazards["kind"] == "滑坡")).sum(), t.hazards["listed"].sum())),
        "SELECT 100.0 * count(*) FILTER (kind = '滑坡') / count(*) FROM hazards WHERE listed",
        one("%"),
        (HAZARDS,),
    ),
)


def _rate_by_area(parcels: pd.DataFrame) -> Decimal:
    return percent(parcels.loc[parcels["state"] == "整改完成", "monitored"].sum(), parcels["monitored"].sum())


_RATIOS: Sequence[Asked] = (
    Asked(
        "ratio-town-rate",
        Kind.RATIO,
        "枫堰整改率多少",
        lambda t: cell(finished_share(t.parcels[t.parcels["town"] == "枫堰镇"])),
        "SELECT 100.0 * count(finished) / count(*) FROM parcels WHERE town = '枫堰镇'",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "ratio-rate-by-area",
        Kind.RATIO,
        "按监测面积算，图斑整改率是好多",
        lambda t: cell(_rate_by_area(t.parcels[~t.parcels["monitored_masked"]]), _rate_by_area(t.parcels)),
        "SELECT 100 * sum(monitored) FILTER (finished IS NOT NULL AND NOT monitored_masked) "
        "/ sum(monitored) FILTER (NOT monitored_masked), "
        "100 * sum(monitored) FILTER (finished IS NOT NULL) / sum(monitored) FROM parcels",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "ratio-struck-off",
        Kind.RATIO,
        "督察反馈问题销号率",
        lambda t: cell(percent(t.findings["struck_off"].sum(), len(t.findings))),
        "SELECT 100.0 * count(*) FILTER (struck_off) / count(*) FROM findings",
        one("%"),
        (FINDINGS,),
    ),
    Asked(
        "ratio-reclaimed",
        Kind.RATIO,
        "挂钩项目拆旧复垦完成了几成，给个百分数",
        lambda t: cell(percent(t.links["reclaimed"].sum(), t.links["reclaim"].sum())),
        "SELECT 100 * sum(reclaimed) / sum(reclaim) FROM links",
        one("%"),
        (LINKS,),
    ),
    Asked(
        "ratio-filed",
        Kind.RATIO,
        "非农化的立案率",
        lambda t: cell(
            percent(
                (t.parcels["filed"] & (t.parcels["violation"] == "非农化")).sum(),
                (t.parcels["violation"] == "非农化").sum(),
            )
        ),
        "SELECT 100.0 * count(*) FILTER (filed) / count(*) FROM parcels WHERE violation = '非农化'",
        one("%"),
        (PARCELS,),
    ),
    Asked(
        "ratio-supplied",
        Kind.RATIO,
        "2020年以前批的地供地率多少（不含2020）",
        lambda t: cell(
            percent(
                t.batches.loc[t.batches["year"] < 2020, "supplied"].sum(),
                t.batches.loc[t.batches["year"] < 2020, "approved"].sum(),
            )
        ),
        "SELECT 100 * sum(supplied) / sum(approved) FROM batches WHERE year < 2020",
        one("%"),
        (BATCHES,),
    ),
    Asked(
        "ratio-closed",
        Kind.RATIO,
        "上半年案子的结案率",
        lambda t: cell(percent(_half(t, "2024H1", "cases_closed"), _half(t, "2024H1", "cases_filed"))),
        "SELECT 100.0 * cases_closed / cases_filed FROM work WHERE half = '2024H1'",
        one("%"),
        (HALF_2024.file,),
    ),
)


def _supplied(t: Tables, year: int) -> pd.DataFrame:
    return t.plots[(t.plots["supplied"] >= date(year, 1, 1)) & (t.plots["supplied"] <= date(year, 6, 30))]


def _issued(t: Tables, year: int) -> pd.DataFrame:
    return t.parcels[t.parcels["issued"].map(lambda day: day.year == year)]


_COMPARED: Sequence[Asked] = (
    Asked(
        "compare-plots",
        Kind.COMPARE,
        "今年上半年供地比去年同期多几宗",
        lambda t: cell(len(_supplied(t, 2024)) - len(_supplied(t, 2023))),
        "SELECT count(*) FILTER (supplied BETWEEN DATE '2024-01-01' AND DATE '2024-06-30') "
        "- count(*) FILTER (supplied BETWEEN DATE '2023-01-01' AND DATE '2023-06-30') FROM plots",
        one(*PLOTS_IN, marks=_MORE),
        (PLOTS, HALF_2024.file, HALF_2023.file),
    ),
    Asked(
        "compare-mortgages",
        Kind.COMPARE,
        "上半年抵押登记同比是升是降，差好多件",
        lambda t: cell(_registered(t, 2023, "抵押登记") - _registered(t, 2024, "抵押登记")),
        "SELECT sum(accepted) FILTER (year = 2023) - sum(accepted) FILTER (year = 2024) FROM registry "
        "WHERE kind = '抵押登记' AND month <= 6",
        one("件", marks=_LESS),
        (REGISTRY, HALF_2024.file, HALF_2023.file),
    ),
    Asked(
        "compare-transfers",
        Kind.COMPARE,
        "转移登记1—6月同比增长百分之几",
        lambda t: cell(percent(_registered(t, 2024, "转移登记"), _registered(t, 2023, "转移登记")) - 100),
        "SELECT 100.0 * sum(accepted) FILTER (year = 2024) / sum(accepted) FILTER (year = 2023) - 100 FROM registry "
        "WHERE kind = '转移登记' AND month BETWEEN 1 AND 6",
        one("%", marks=_MORE),
        (REGISTRY,),
    ),
    Asked(
        "compare-towns",
        Kind.COMPARE,
        "禾渚镇的图斑比松墟镇多多少个",
        lambda t: cell(int((t.parcels["town"] == "禾渚镇").sum() - (t.parcels["town"] == "松墟镇").sum())),
        "SELECT count(*) FILTER (town = '禾渚镇') - count(*) FILTER (town = '松墟镇') FROM parcels",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "compare-rates",
        Kind.COMPARE,
        "今年下发的图斑整改率比去年下发的低几个百分点",
        lambda t: cell(finished_share(_issued(t, 2023)) - finished_share(_issued(t, 2024))),
        "SELECT 100.0 * count(finished) FILTER (year(issued) = 2023) / count(*) FILTER (year(issued) = 2023) "
        "- 100.0 * count(finished) FILTER (year(issued) = 2024) / count(*) FILTER (year(issued) = 2024) FROM parcels",
        one(*POINTS),
        (PARCELS,),
    ),
    Asked(
        "compare-months",
        Kind.COMPARE,
        "6月份登记总量环比多办了几件",
        lambda t: cell(_registered(t, 2024, months=[6]) - _registered(t, 2024, months=[5])),
        "SELECT sum(accepted) FILTER (month = 6) - sum(accepted) FILTER (month = 5) FROM registry WHERE year = 2024",
        one("件"),
        (REGISTRY,),
    ),
    Asked(
        "compare-drills",
        Kind.COMPARE,
        "应急演练上半年比去年上半年多搞了几场",
        lambda t: cell(_half(t, "2024H1", "drills") - _half(t, "2023H1", "drills")),
        "SELECT max(drills) FILTER (half = '2024H1') - max(drills) FILTER (half = '2023H1') FROM work",
        one("场", "次", marks=_MORE),
        (HALF_2024.file, HALF_2023.file),
    ),
)

_GAPS: Sequence[Asked] = (
    Asked(
        "gap-new-farmland",
        Kind.GAP,
        "新增耕地离全年任务还差多少亩",
        lambda t: cell(_target(t, "new_farmland_target") - _half(t, "2024H1", "new_farmland")),
        "SELECT new_farmland_target - new_farmland FROM years, work WHERE year = 2024 AND half = '2024H1'",
        one("亩"),
        (HALF_2024.file, FARMLAND_PLAN.file),
    ),
    Asked(
        "gap-restored",
        Kind.GAP,
        "恢复耕地任务完成百分之多少了，还剩多少亩",
        lambda t: cell(
            percent(_half(t, "2024H1", "restored_farmland"), _target(t, "restore_target")),
            _target(t, "restore_target") - _half(t, "2024H1", "restored_farmland"),
        ),
        "SELECT 100 * restored_farmland / restore_target, restore_target - restored_farmland "
        "FROM years, work WHERE year = 2024 AND half = '2024H1'",
        several(("%",), ("亩",)),
        (HALF_2024.file, FARMLAND_PLAN.file),
    ),
    Asked(
        "gap-rate",
        Kind.GAP,
        "图斑整改率距离年底目标还差几个点",
        lambda t: cell(_mention(t, "2024_half", "target_q4") - finished_share(t.parcels)),
        "SELECT (SELECT figure FROM mentions WHERE report = '2024_half' AND name = 'target_q4') "
        "- 100.0 * count(finished) / count(*) FROM parcels",
        one("个百分点", "百分点", "个点", "%"),
        (HALF_2024.file, PARCELS),
    ),
    Asked(
        "gap-findings-rate",
        Kind.GAP,
        "督察整改完成率6月底到底达标没有，差几个百分点",
        lambda t: cell(_mention(t, "inspection", "rate_june") - finished_share(t.findings)),
        "SELECT (SELECT figure FROM mentions WHERE report = 'inspection' AND name = 'rate_june') "
        "- 100.0 * count(finished) / count(*) FROM findings",
        one(*POINTS),
        (INSPECTION.file, FINDINGS, HALF_2024.file),
    ),
    Asked(
        "gap-patrols",
        Kind.GAP,
        "巡田次数离今年的计划还差多少人次",
        lambda t: cell(_mention(t, "2023_year", "patrol_target") * 10_000 - _half(t, "2024H1", "field_patrols")),
        "SELECT 10000 * figure - field_patrols FROM mentions, work "
        "WHERE report = '2023_year' AND name = 'patrol_target' AND half = '2024H1'",
        one("人次", "次"),
        (YEAR_2023.file, HALF_2024.file),
    ),
)

RATIOS: Sequence[Asked] = (*_SHARES, *_RATIOS, *_COMPARED, *_GAPS)
