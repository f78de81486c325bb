"""Sums, averages, the largest and smallest value, and several asks at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pandas as pd

from eval.cases.asked.shape import (
    MINES_IN,
    PARCELS_IN,
    SPOTS_IN,
    Asked,
    cell,
    line,
    listed,
    named,
    one,
    several,
)
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import BATCHES, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2024
from eval.sample import Kind

_NEW_YEAR = date(2024, 1, 1)


def _industrial_this_year(t: Tables) -> pd.DataFrame:
    return t.plots[(t.plots["use"] == "工业用地") & (t.plots["supplied"] >= _NEW_YEAR)]


def _auctioned_last_year(t: Tables) -> pd.DataFrame:
    return t.plots[(t.plots["method"] == "拍卖") & (t.plots["supplied"] < _NEW_YEAR)]


def _recent_batches(t: Tables, years: Sequence[int]) -> Decimal:
    return Decimal(t.batches.loc[t.batches["year"].isin(years), "unsupplied"].sum())


def _watched(t: Tables) -> pd.DataFrame:
    return t.hazards[t.hazards["measure"].isin(["专业监测", "工程治理"])]


def _unfinished_links(t: Tables) -> pd.DataFrame:
    return t.links[t.links["progress"] != "已验收"]


_SUMS: Sequence[Asked] = (
    Asked(
        "sum-industrial-price",
        Kind.SUM,
        "今年工业用地卖了好多钱",
        lambda t: cell(_industrial_this_year(t)["price"].sum()),
        "SELECT sum(price) FROM plots WHERE \"use\" = '工业用地' AND supplied >= DATE '2024-01-01'",
        one("万元"),
        (PLOTS,),
    ),
    Asked(
        "sum-auction-yi",
        Kind.SUM,
        "23年拍卖的地一共成交多少亿",
        lambda t: cell(_auctioned_last_year(t)["price"].sum() / 10_000),
        "SELECT sum(price) / 10000 FROM plots WHERE method = '拍卖' AND year(supplied) = 2023",
        one("亿元"),
        (PLOTS,),
    ),
    Asked(
        "sum-basic-two-towns",
        Kind.SUM,
        "禾渚、枫堰两个镇的图斑占永农多少亩",
        lambda t: cell(t.parcels.loc[t.parcels["town"].isin(["禾渚镇", "枫堰镇"]), "basic"].sum()),
        "SELECT sum(basic) FROM parcels WHERE town = '禾渚镇' OR town = '枫堰镇'",
        one("亩"),
        (PARCELS,),
    ),
    Asked(
        "sum-left-to-reclaim",
        Kind.SUM,
        "没验收的挂钩项目还差好多亩没复垦",
        lambda t: cell((_unfinished_links(t)["reclaim"] - _unfinished_links(t)["reclaimed"]).sum()),
        "SELECT sum(reclaim) - sum(reclaimed) FROM links WHERE progress <> '已验收'",
        one("亩"),
        (LINKS,),
    ),
    Asked(
        "sum-struck-off-property",
        Kind.SUM,
        "已核销的隐患点以前威胁多少万财产",
        lambda t: cell(t.hazards.loc[~t.hazards["listed"], "property_value"].sum()),
        "SELECT sum(property_value) FROM hazards WHERE NOT listed",
        one("万元"),
        (HAZARDS,),
    ),
    Asked(
        "sum-watched-households",
        Kind.SUM,
        "专业监测和工程治理的点加起来涉及多少户",
        lambda t: cell(_watched(t)["households"].sum(), _watched(t).loc[lambda w: w["listed"], "households"].sum()),
        "SELECT sum(households), sum(households) FILTER (listed) FROM hazards "
        "WHERE measure IN ('专业监测', '工程治理')",
        one("户"),
        (HAZARDS,),
    ),
    Asked(
        "sum-mine-area-mu",
        Kind.SUM,
        "市局发证的矿，矿区面积合计多少亩",
        lambda t: cell(t.mines.loc[t.mines["authority"] == "市自然资源和规划局", "area"].sum() * 1500),
        "SELECT sum(area * 1500) FROM mines WHERE authority = '市自然资源和规划局'",
        one("亩"),
        (MINES,),
    ),
    Asked(
        "sum-three-years",
        Kind.SUM,
        "近三年批的地还有多少没供出去",
        lambda t: cell(_recent_batches(t, [2021, 2022, 2023]), _recent_batches(t, [2022, 2023])),
        "SELECT sum(approved - supplied) FILTER (year BETWEEN 2021 AND 2023), "
        "sum(approved - supplied) FILTER (year BETWEEN 2022 AND 2024) FROM batches",
        one("公顷"),
        (BATCHES,),
    ),
)


def _dwellings(t: Tables) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All plots for dwellings, and those whose price can be read."""
    sold = t.plots[t.plots["use"] == "住宅用地"]
    return sold, sold[~sold["price_masked"]]


_AVERAGES: Sequence[Asked] = (
    Asked(
        "average-farmland",
        Kind.AVERAGE,
        "平均一个图斑占多少耕地",
        lambda t: cell(t.parcels["farmland"].sum() / len(t.parcels)),
        "SELECT avg(farmland) FROM parcels",
        one("亩"),
        (PARCELS,),
    ),
    Asked(
        "average-price",
        Kind.AVERAGE,
        "住宅用地平均一亩卖多少万",
        lambda t: cell(*(plots["price"].sum() / plots["area"].sum() for plots in reversed(_dwellings(t)))),
        "SELECT sum(price) FILTER (NOT price_masked) / sum(area) FILTER (NOT price_masked), "
        "sum(price) / sum(area) FROM plots WHERE \"use\" = '住宅用地'",
        one("万元"),
        (PLOTS,),
    ),
    Asked(
        "average-month",
        Kind.AVERAGE,
        "今年抵押登记月均办多少",
        lambda t: cell(
            t.registry.loc[(t.registry["year"] == 2024) & (t.registry["kind"] == "抵押登记"), "accepted"].mean()
        ),
        "SELECT avg(accepted) FROM registry WHERE year = 2024 AND kind = '抵押登记'",
        one("件"),
        (REGISTRY,),
    ),
    Asked(
        "average-people",
        Kind.AVERAGE,
        "在册的地灾点，每处平均威胁几个人",
        lambda t: cell(t.hazards.loc[t.hazards["listed"], "people"].mean()),
        "SELECT sum(people) / count(*) FROM hazards WHERE listed",
        one("人"),
        (HAZARDS,),
    ),
    Asked(
        "average-surplus",
        Kind.AVERAGE,
        "增减钩挂项目平均每个能节余多少亩",
        lambda t: cell(t.links["surplus"].sum() / len(t.links)),
        "SELECT avg(reclaim - rebuild) FROM links",
        one("亩"),
        (LINKS,),
    ),
)


def _last_year_seizures(t: Tables) -> pd.DataFrame:
    return t.registry[(t.registry["year"] == 2023) & (t.registry["kind"] == "查封登记")]


_EXTREMES: Sequence[Asked] = (
    Asked(
        "extreme-price",
        Kind.EXTREME,
        "单宗最贵的卖到多少万",
        lambda t: cell(t.plots.loc[~t.plots["price_masked"], "price"].dropna().max()),
        "SELECT max(price) FROM plots WHERE NOT price_masked",
        one("万元"),
        (PLOTS,),
    ),
    Asked(
        "extreme-farmland",
        Kind.EXTREME,
        "占耕地最多的一个图斑占了好多亩",
        lambda t: cell(t.parcels["farmland"].max()),
        "SELECT max(farmland) FROM parcels",
        one("亩"),
        (PARCELS,),
    ),
    Asked(
        "extreme-first-licence",
        Kind.EXTREME,
        "发得最早的采矿证是哪天起算的",
        lambda t: cell(t.mines["starts"].min()),
        "SELECT min(starts) FROM mines",
        named(),
        (MINES,),
    ),
    Asked(
        "extreme-least-month",
        Kind.EXTREME,
        "去年查封登记最少的那个月才办几件",
        lambda t: cell(_last_year_seizures(t)["accepted"].min()),
        "SELECT min(accepted) FROM registry WHERE year = 2023 AND kind = '查封登记'",
        one("件"),
        (REGISTRY,),
    ),
    Asked(
        "extreme-smallest-mine",
        Kind.EXTREME,
        "矿区最小的只有几平方公里",
        lambda t: cell(t.mines["area"].min()),
        "SELECT min(area) FROM mines",
        one("平方公里", tolerance="0.00005"),
        (MINES,),
    ),
)

_SEVERAL: Sequence[Asked] = (
    Asked(
        "multi-town",
        Kind.MULTI,
        "云陂镇摊了几个图斑，立案几个，占永农多少亩",
        lambda t: [
            (len(town), int(town["filed"].sum()), town["basic"].sum())
            for town in [t.parcels[t.parcels["town"] == "云陂镇"]]
        ],
        "SELECT count(*), count(*) FILTER (filed), sum(basic) FROM parcels WHERE town = '云陂镇'",
        several(PARCELS_IN, PARCELS_IN, ("亩",)),
        (PARCELS,),
    ),
    Asked(
        "multi-hazards",
        Kind.MULTI,
        "泥石流点几处、几户、几个人",
        lambda t: [
            (len(flows), int(flows["households"].sum()), int(flows["people"].sum()))
            for flows in [t.hazards[(t.hazards["kind"] == "泥石流") & t.hazards["listed"]]]
        ],
        "SELECT count(*), sum(households), sum(people) FROM hazards WHERE kind = '泥石流' AND listed",
        several(SPOTS_IN, ("户",), ("人",)),
        (HAZARDS,),
    ),
    Asked(
        "multi-mines",
        Kind.MULTI,
        "矿山停产几家、关闭几家、正常生产几家",
        lambda t: cell(*(int((t.mines["status"] == status).sum()) for status in ("停产", "关闭", "生产"))),
        "SELECT count(*) FILTER (status = '停产'), count(*) FILTER (status = '关闭'), "
        "count(*) FILTER (status = '生产') FROM mines",
        several(MINES_IN, MINES_IN, MINES_IN),
        (MINES,),
    ),
    Asked(
        "multi-dearest",
        Kind.MULTI,
        "面积最大的那宗地在哪个乡镇，给谁了，做什么用",
        lambda t: line(t.plots.sort_values("area").tail(1), "town", "buyer", "use"),
        'SELECT town, buyer, "use" FROM plots ORDER BY area DESC LIMIT 1',
        listed(),
        (PLOTS,),
    ),
    Asked(
        "multi-supply",
        Kind.MULTI,
        "今年供地总价款多少，还有多少没缴清",
        lambda t: [(year["price"].sum(), year["unpaid"].sum()) for year in [t.plots[t.plots["supplied"] >= _NEW_YEAR]]],
        "SELECT sum(price), sum(unpaid) FROM plots WHERE year(supplied) = 2024",
        several(("万元",), ("万元",)),
        (PLOTS, HALF_2024.file),
    ),
)

SUMS: Sequence[Asked] = (*_SUMS, *_AVERAGES, *_EXTREMES, *_SEVERAL)
