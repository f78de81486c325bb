"""Several things asked in one sentence: amounts beside each other, a span beside another, names with their sum."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from eval.cases.asked.shape import MINES_IN, PARCELS_IN, PLOTS_IN, POINTS, Asked, Rows, cell, percent, several
from eval.cases.asked.tables import Tables
from eval.cases.audited.shape import asked, finished_rate, listed_with, named_with
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import FARMLAND_PLAN, HALF_2024
from eval.sample import Kind


def _with_sum(frame: pd.DataFrame, name: str, amount: str) -> Rows:
    """The distinct names of all rows, each with the amount of all of them."""
    return _each_with(frame, name, frame[amount].sum())


def _each_with(frame: pd.DataFrame, name: str, amount: Any) -> Rows:
    return [(each, amount) for each in frame[name].unique()]


def _at_least_five(t: Tables) -> Rows:
    basic = t.parcels.loc[t.parcels["basic"] >= 5, "basic"]
    return cell(len(basic), basic.sum())


def _by_authority(t: Tables) -> Rows:
    county = t.mines["authority"].str.startswith("澄岭县")
    return cell(int(county.sum()), int((~county).sum()))


def _two_months(t: Tables) -> Rows:
    months = t.registry[t.registry["year"] == 2024].groupby("month")["accepted"].sum()
    before, last = (int(months[months.index == month].sum()) for month in (5, 6))
    return cell(last, abs(last - before))


def _november(t: Tables) -> Rows:
    fitting = t.parcels["issued"].map(lambda day: (day.year, day.month) == (2023, 11))
    issued = t.parcels[fitting]
    return cell(int((issued["state"] == State.FINISHED).sum()), finished_rate(issued))


def _quarters(t: Tables) -> Rows:
    spans = ((date(year, 1, 1), date(year, 3, 31)) for year in (2024, 2023))
    areas = [
        t.plots.loc[(t.plots["supplied"] >= first) & (t.plots["supplied"] <= last), "area"] for first, last in spans
    ]
    return cell(*(figure for area in areas for figure in (len(area), area.sum())))


def _replanned(t: Tables) -> Rows:
    part = t.batches.loc[t.batches["reason"] == "规划调整", "unsupplied"].sum()
    return cell(part * 15, percent(part, t.batches["unsupplied"].sum()))


def _stopped(t: Tables) -> Rows:
    part = t.mines.loc[t.mines["status"] == "停产", "capacity"].sum()
    return cell(part, percent(part, t.mines["capacity"].sum()))


def _filed_or_not(t: Tables) -> Rows:
    rates = [finished_rate(t.parcels[t.parcels["filed"] == filed]) for filed in (True, False)]
    return cell(*rates, abs(rates[0] - rates[1]))


def _new_farmland(t: Tables) -> Rows:
    done = t.work.loc[t.work["half"] == "2024H1", "new_farmland"].sum()
    target = t.years.loc[t.years["year"] == 2024, "new_farmland_target"].sum()
    return cell(done, int(target) - done)


def _widest(frame: pd.DataFrame, name: str, amount: str) -> Rows:
    """The name of the row with the largest amount (more than one where it is shared), with the amount of all rows."""
    return _each_with(frame[frame[amount] == frame[amount].max()], name, frame[amount].sum())


_AMOUNTS: Sequence[Asked] = (
    asked(
        "at-least-five",
        Kind.MULTI,
        "至少占永农5亩的图斑有多少个，合计占多少永农",
        _at_least_five,
        "SELECT count(*), sum(basic) FROM parcels WHERE NOT basic < 5",
        several(PARCELS_IN, ("亩",)),
        PARCELS,
    ),
    asked(
        "by-authority",
        Kind.MULTI,
        "县局发证的矿有几个，市局发的呢",
        _by_authority,
        "SELECT count(*) FILTER (authority NOT LIKE '市%'), count(*) FILTER (authority LIKE '市%') FROM mines",
        several(MINES_IN, MINES_IN),
        MINES,
    ),
    asked(
        "last-month",
        Kind.MULTI,
        "上个月不动产登记办了多少件，比前一个月多还是少",
        _two_months,
        "SELECT sum(accepted) FILTER (month = 6), abs(sum(CASE month WHEN 6 THEN accepted ELSE -accepted END))"
        " FROM registry WHERE year = 2024 AND month IN (5, 6)",
        several(("件",), ("件",)),
        REGISTRY,
    ),
    asked(
        "november-round",
        Kind.MULTI,
        "2023年11月下发的图斑有几个整改完成了，整改率多少",
        _november,
        "SELECT count(finished), 100.0 * count(finished) / count(*) FROM parcels"
        " WHERE issued BETWEEN DATE '2023-11-01' AND DATE '2023-11-30'",
        several(PARCELS_IN, ("%",)),
        PARCELS,
    ),
    asked(
        "two-quarters",
        Kind.MULTI,
        "今年一季度供地多少宗多少亩，跟去年一季度比呢",
        _quarters,
        "SELECT count(*) FILTER (year(supplied) = 2024), sum(area) FILTER (year(supplied) = 2024),"
        " count(*) FILTER (year(supplied) = 2023), sum(area) FILTER (year(supplied) = 2023)"
        " FROM plots WHERE month(supplied) < 4",
        several(PLOTS_IN, ("亩",), PLOTS_IN, ("亩",)),
        PLOTS,
    ),
    asked(
        "replanned",
        Kind.MULTI,
        "规划调整造成的未供面积有多少亩，占比多少",
        _replanned,
        "SELECT 15 * sum(approved - supplied) FILTER (reason = '规划调整'),"
        " 100.0 * sum(approved - supplied) FILTER (reason = '规划调整') / sum(approved - supplied) FROM batches",
        several(("亩",), ("%",)),
        BATCHES,
    ),
    asked(
        "stopped-capacity",
        Kind.MULTI,
        "停产的矿规模合计多少，占比多少",
        _stopped,
        "SELECT sum(capacity) FILTER (status = '停产'),"
        " 100.0 * sum(capacity) FILTER (status = '停产') / sum(capacity) FROM mines",
        several(("万吨",), ("%",)),
        MINES,
    ),
    asked(
        "filed-or-not",
        Kind.MULTI,
        "已立案图斑的整改率和未立案图斑的整改率分别是多少，差多少个百分点",
        _filed_or_not,
        "SELECT filed, rest, abs(filed - rest) FROM (SELECT"
        " 100.0 * count(finished) FILTER (filed) / count(*) FILTER (filed) AS filed,"
        " 100.0 * count(finished) FILTER (NOT filed) / count(*) FILTER (NOT filed) AS rest FROM parcels)",
        several(("%",), ("%",), POINTS),
        PARCELS,
    ),
    asked(
        "new-farmland",
        Kind.MULTI,
        "今年新增耕地完成了多少，离全年目标还差多少",
        _new_farmland,
        "SELECT new_farmland, (SELECT new_farmland_target FROM years WHERE year = 2024) - new_farmland"
        " FROM work WHERE half = '2024H1'",
        several(("亩",), ("亩",)),
        HALF_2024.file,
        FARMLAND_PLAN.file,
    ),
)

_NAMES: Sequence[Asked] = (
    asked(
        "debtors",
        Kind.MULTI,
        "还有哪几家公司欠着土地出让金，一共欠多少",
        lambda t: _with_sum(t.plots[t.plots["unpaid"] > 0], "buyer", "unpaid"),
        "SELECT DISTINCT buyer, sum(unpaid) OVER () FROM plots WHERE unpaid > 0",
        listed_with("plots.buyer", "万元"),
        PLOTS,
    ),
    asked(
        "closed-mines",
        Kind.MULTI,
        "哪些矿关闭了，面积一共多少",
        lambda t: _with_sum(t.mines[t.mines["status"] == "关闭"], "name", "area"),
        "SELECT name, sum(area) OVER () FROM mines WHERE status = '关闭'",
        listed_with("mines.name", "平方公里"),
        MINES,
    ),
    asked(
        "agreed-towns",
        Kind.MULTI,
        "协议出让的有几宗，都在哪些镇",
        lambda t: _with_sum(t.plots[t.plots["method"] == "协议"].assign(each=1), "town", "each"),
        "SELECT DISTINCT town, count(*) OVER () FROM plots WHERE method = '协议'",
        listed_with("plots.town", *PLOTS_IN),
        PLOTS,
    ),
    asked(
        "public-land",
        Kind.MULTI,
        "公共管理用地供了多少亩，面积最大的是哪一宗",
        lambda t: _widest(t.plots[t.plots["use"] == "公共管理与公共服务用地"], "number", "area"),
        "SELECT arg_max(number, area), sum(area) FROM plots WHERE use LIKE '公共管理%'",
        named_with("plots.number", "亩"),
        PLOTS,
    ),
    asked(
        "projects-to-begin",
        Kind.MULTI,
        "立项准备的挂钩项目拆旧规模合计多少，最大的是哪个",
        lambda t: _widest(t.links[t.links["progress"] == "立项准备"], "name", "reclaim"),
        "SELECT arg_max(name, reclaim), sum(reclaim) FROM links WHERE progress = '立项准备'",
        named_with("links.name", "亩"),
        LINKS,
    ),
)

SEVERAL: Sequence[Asked] = (*_AMOUNTS, *_NAMES)
