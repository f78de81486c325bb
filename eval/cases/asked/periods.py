"""Dates and deadlines, and how figures went from period to period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.ratios import finished_share
from eval.cases.asked.shape import (
    MINES_IN,
    PARCELS_IN,
    PLOTS_IN,
    Asked,
    Rows,
    cell,
    grouped,
    line,
    listed,
    one,
    pairs,
    several,
)
from eval.cases.asked.tables import Tables
from eval.corpus.county import AS_OF, AS_OF_2023_HALF, AS_OF_2023_YEAR
from eval.corpus.ledgers import BATCHES, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2023, HALF_2024, YEAR_2023
from eval.sample import TODAY, Kind


def _expiring(t: Tables, first: date, last: date) -> pd.DataFrame:
    return t.mines[(t.mines["expires"] >= first) & (t.mines["expires"] <= last)]


def _due(t: Tables) -> pd.DataFrame:
    soon = (t.parcels["deadline"] >= date(2024, 7, 1)) & (t.parcels["deadline"] <= date(2024, 8, 31))
    return t.parcels[soon & (t.parcels["state"] != "整改完成")]


def _to_be_accepted(t: Tables) -> pd.DataFrame:
    return t.links[(t.links["acceptance"] <= date(2024, 9, 30)) & (t.links["progress"] != "已验收")]


_DATES: Sequence[Asked] = (
    Asked(
        "dates-this-month",
        Kind.DATES,
        "本月到期的采矿证是哪几个",
        lambda t: line(_expiring(t, date(2024, 7, 1), date(2024, 7, 31)), "name"),
        "SELECT name FROM mines WHERE expires BETWEEN DATE '2024-07-01' AND DATE '2024-07-31'",
        listed("mines.name"),
        (MINES,),
    ),
    Asked(
        "dates-second-half",
        Kind.DATES,
        "下半年要到期的采矿权几宗",
        lambda t: cell(len(_expiring(t, date(2024, 7, 1), date(2024, 12, 31)))),
        "SELECT count(*) FROM mines WHERE year(expires) = 2024 AND month(expires) > 6",
        one(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "dates-expired",
        Kind.DATES,
        "证都过期了还在生产的矿有哪些",
        lambda t: line(t.mines[(t.mines["expires"] < TODAY) & (t.mines["status"] == "生产")], "name"),
        "SELECT name FROM mines WHERE expires < DATE '2024-07-15' AND status = '生产'",
        listed("mines.name"),
        (MINES,),
    ),
    Asked(
        "dates-two-months",
        Kind.DATES,
        "7、8两个月到整改时限又还没改完的图斑几个",
        lambda t: cell(len(_due(t))),
        "SELECT count(*) FROM parcels WHERE deadline BETWEEN DATE '2024-07-01' AND DATE '2024-08-31' "
        "AND finished IS NULL",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "dates-second-half-issued",
        Kind.DATES,
        "去年下半年下发了多少图斑",
        lambda t: cell(len(t.parcels[t.parcels["issued"].between(date(2023, 7, 1), date(2023, 12, 31))])),
        "SELECT count(*) FROM parcels WHERE issued BETWEEN DATE '2023-07-01' AND DATE '2023-12-31'",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "dates-between-days",
        Kind.DATES,
        "3月16日到6月2日供了多少宗",
        lambda t: cell(len(t.plots[t.plots["supplied"].between(date(2024, 3, 16), date(2024, 6, 2))])),
        "SELECT count(*) FROM plots WHERE supplied >= DATE '2024-03-16' AND supplied <= DATE '2024-06-02'",
        one(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "dates-acceptance",
        Kind.DATES,
        "9月底前计划验收、现在还没验收的挂钩项目有几个",
        lambda t: cell(len(_to_be_accepted(t))),
        "SELECT count(*) FROM links WHERE acceptance < DATE '2024-10-01' AND progress <> '已验收'",
        one("个"),
        (LINKS,),
    ),
    Asked(
        "dates-as-of-last-june",
        Kind.DATES,
        "截至去年6月30日整改到位多少个图斑",
        lambda t: cell(
            len(t.parcels[t.parcels["finished"].map(lambda day: day is not None and day <= AS_OF_2023_HALF)])
        ),
        "SELECT count(*) FROM parcels WHERE finished <= DATE '2023-06-30'",
        one(*PARCELS_IN),
        (HALF_2023.file,),
    ),
    Asked(
        "dates-second-quarter",
        Kind.DATES,
        "二季度供应的面积",
        lambda t: cell(t.plots.loc[t.plots["supplied"].between(date(2024, 4, 1), date(2024, 6, 30)), "area"].sum()),
        "SELECT sum(area) FROM plots WHERE year(supplied) = 2024 AND quarter(supplied) = 2",
        one("亩"),
        (PLOTS,),
    ),
)


def _by_month(t: Tables, kind: str, year: int) -> Rows:
    months = t.registry[(t.registry["kind"] == kind) & (t.registry["year"] == year)]
    return [(f"{month}月", count) for month, count in line(months, "month", "accepted")]


def _supplied_by_month(t: Tables) -> Rows:
    days = t.plots.loc[t.plots["supplied"] >= date(2024, 1, 1), "supplied"]
    counts = days.map(lambda day: day.month).value_counts()
    return [(f"{month}月", count) for month, count in pairs(counts.sort_index())]


def _rates_reported(t: Tables) -> Rows:
    """整改率 on the days of the three reports, of what was handed down by then."""

    def on(day: date) -> object:
        known = t.parcels[t.parcels["issued"] <= day]
        done = known["finished"].map(lambda finished: finished is not None and finished <= day)
        return finished_share(known.assign(state=done.map({True: "整改完成", False: ""})))

    return cell(*map(on, (AS_OF_2023_HALF, AS_OF_2023_YEAR, AS_OF)))


_TRENDS: Sequence[Asked] = (
    Asked(
        "trend-seizures",
        Kind.TREND,
        "今年1到6月查封登记逐月走势，画个折线图",
        lambda t: _by_month(t, "查封登记", 2024),
        "SELECT month || '月', accepted FROM registry WHERE kind = '查封登记' AND year = 2024 ORDER BY month",
        grouped("件"),
        (REGISTRY,),
        chart="line",
    ),
    Asked(
        "trend-approved",
        Kind.TREND,
        "2019年以来每年批了多少公顷",
        lambda t: [
            (f"{year}年", area)
            for year, area in pairs(t.batches[t.batches["year"] >= 2019].groupby("year")["approved"].sum())
        ],
        "SELECT year || '年', sum(approved) FROM batches WHERE year >= 2019 GROUP BY year ORDER BY year",
        grouped("公顷"),
        (BATCHES,),
    ),
    Asked(
        "trend-plots",
        Kind.TREND,
        "今年各月供地宗数变化",
        _supplied_by_month,
        "SELECT month(supplied) || '月', count(*) FROM plots WHERE year(supplied) = 2024 "
        "GROUP BY month(supplied) ORDER BY month(supplied)",
        grouped(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "trend-rates",
        Kind.TREND,
        "去年6月底、去年底、今年6月底，整改率一路怎么变的",
        _rates_reported,
        "SELECT "
        "100.0 * count(*) FILTER (finished <= DATE '2023-06-30') / count(*) FILTER (issued <= DATE '2023-06-30'), "
        "100.0 * count(*) FILTER (finished <= DATE '2023-12-31') / count(*) FILTER (issued <= DATE '2023-12-31'), "
        "100.0 * count(finished) / count(*) FROM parcels",
        several(("%",), ("%",), ("%",)),
        (HALF_2023.file, YEAR_2023.file, HALF_2024.file),
    ),
    Asked(
        "trend-permits",
        Kind.TREND,
        "乡村建设规划许可证去年上半年发了多少，今年上半年又是多少",
        lambda t: cell(*t.work.set_index("half").loc[["2023H1", "2024H1"], "rural_permits"]),
        "SELECT max(rural_permits) FILTER (half = '2023H1'), max(rural_permits) FILTER (half = '2024H1') FROM work",
        several(("份", "本"), ("份", "本")),
        (HALF_2023.file, HALF_2024.file),
    ),
)

PERIODS: Sequence[Asked] = (*_DATES, *_TRENDS)
