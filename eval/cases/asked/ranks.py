"""Which is the most or least, the first and last few, and what each group has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from eval.cases.asked.shape import (
    FINDINGS_IN,
    MINES_IN,
    PARCELS_IN,
    PLOTS_IN,
    Asked,
    Rows,
    grouped,
    line,
    listed,
    named,
    pairs,
    ranked,
)
from eval.cases.asked.tables import Tables
from eval.corpus.county import AS_OF
from eval.corpus.ledgers import FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.sample import Kind


def _best(series: Any, count: int = 2, *, least: bool = False) -> Rows:
    """The first rows of a series by value, the label deciding between equals."""
    rows = sorted(pairs(series), key=lambda row: (row[1] if least else -row[1], row[0]))
    return rows[:count]


def _rates_by_town(t: Tables) -> Any:
    """整改率 in percent by town."""
    finished = t.parcels["state"] == "整改完成"
    return finished.groupby(t.parcels["town"]).mean() * 100


_MOST: Sequence[Asked] = (
    Asked(
        "most-people",
        Kind.ARGMAX,
        "在册的哪处隐患点威胁的财产最多",
        lambda t: _best(t.hazards[t.hazards["listed"]].set_index("name")["property_value"]),
        "SELECT name, property_value FROM hazards WHERE listed ORDER BY property_value DESC, name LIMIT 2",
        named("hazards.name"),
        (HAZARDS,),
    ),
    Asked(
        "least-supplied-town",
        Kind.ARGMAX,
        "哪个乡镇供地面积最少",
        lambda t: _best(t.plots.groupby("town")["area"].sum(), least=True),
        "SELECT town, sum(area) AS total FROM plots GROUP BY town ORDER BY total, town LIMIT 2",
        named("plots.town"),
        (PLOTS,),
    ),
    Asked(
        "most-land-buyer",
        Kind.ARGMAX,
        "哪家公司拿的地最多（按亩算）",
        lambda t: _best(t.plots[t.plots["price"].notna()].groupby("buyer")["area"].sum()),
        "SELECT buyer, sum(area) AS total FROM plots WHERE price IS NOT NULL "
        "GROUP BY buyer ORDER BY total DESC, buyer LIMIT 2",
        named("plots.buyer"),
        (PLOTS,),
    ),
    Asked(
        "most-type-left",
        Kind.ARGMAX,
        "剩下没改完的里头哪种类型占大头",
        lambda t: _best(t.parcels[t.parcels["state"] != "整改完成"].groupby("violation").size()),
        "SELECT violation, count(*) AS number FROM parcels WHERE finished IS NULL "
        "GROUP BY violation ORDER BY number DESC, violation LIMIT 2",
        named("parcels.violation"),
        (PARCELS,),
    ),
    Asked(
        "least-rate-town",
        Kind.ARGMAX,
        "整改率垫底的是哪个乡镇",
        lambda t: _best(_rates_by_town(t), least=True),
        "SELECT town, 100.0 * count(finished) / count(*) AS rate FROM parcels "
        "GROUP BY town ORDER BY rate, town LIMIT 2",
        named("parcels.town"),
        (PARCELS,),
    ),
)


def _tied_months(t: Tables) -> Rows:
    seizures = t.registry[t.registry["kind"] == "查封登记"]
    most = seizures[seizures["accepted"] == seizures["accepted"].max()]
    return [(f"{year}年{month}月",) for year, month in line(most, "year", "month")]


def _findings_by_town(t: Tables) -> Rows:
    """The towns with the two largest counts, ties with the second taken in."""
    counts = t.findings.groupby("town").size()
    second = sorted(counts, reverse=True)[1]
    return _best(counts[counts >= second], len(counts))


_RANKS: Sequence[Asked] = (
    Asked(
        "rank-towns",
        Kind.RANK,
        "图斑最多的前三个乡镇",
        lambda t: _best(t.parcels.groupby("town").size(), 3),
        "SELECT town, count(*) AS number FROM parcels GROUP BY town ORDER BY number DESC, town LIMIT 3",
        ranked("parcels.town", *PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "rank-least-surplus",
        Kind.RANK,
        "节余指标最少的五个挂钩项目",
        lambda t: _best(t.links.set_index("name")["surplus"], 5, least=True),
        "SELECT name, reclaim - rebuild AS surplus FROM links ORDER BY surplus, name LIMIT 5",
        ranked("links.name", "亩"),
        (LINKS,),
    ),
    Asked(
        "rank-prices",
        Kind.RANK,
        "今年卖得最贵的5块地排一下",
        lambda t: _best(t.plots[t.plots["supplied"] >= date(2024, 1, 1)].set_index("number")["price"].dropna(), 5),
        "SELECT number, price FROM plots WHERE supplied >= DATE '2024-01-01' AND price IS NOT NULL "
        "ORDER BY price DESC LIMIT 5",
        ranked("plots.number", "万元"),
        (PLOTS,),
    ),
    Asked(
        "rank-rates",
        Kind.RANK,
        "整改率倒数三名的乡镇",
        lambda t: _best(_rates_by_town(t), 3, least=True),
        "SELECT town, 100.0 * count(*) FILTER (state = '整改完成') / count(*) AS rate FROM parcels "
        "GROUP BY town ORDER BY rate LIMIT 3",
        ranked("parcels.town", "%", tolerance="0.05"),
        (PARCELS,),
    ),
    Asked(
        "rank-tied-months",
        Kind.RANK,
        "查封登记办得最多的是哪个月",
        _tied_months,
        "SELECT year || '年' || month || '月' FROM registry WHERE kind = '查封登记' "
        "AND accepted = (SELECT max(accepted) FROM registry WHERE kind = '查封登记') ORDER BY year, month",
        listed(),
        (REGISTRY,),
    ),
    Asked(
        "rank-tied-towns",
        Kind.RANK,
        "督察问题数量前2名是哪些乡镇",
        _findings_by_town,
        "SELECT town, number FROM (SELECT town, count(*) AS number, rank() OVER (ORDER BY count(*) DESC) AS place "
        "FROM findings GROUP BY town) WHERE place <= 2 ORDER BY number DESC, town",
        ranked("findings.town", *FINDINGS_IN),
        (FINDINGS,),
    ),
)


def _overdue_by_town(t: Tables) -> Rows:
    late = t.parcels[(t.parcels["deadline"] < AS_OF) & (t.parcels["state"] != "整改完成")]
    return pairs(late.groupby("town").size())


_GROUPS: Sequence[Asked] = (
    Asked(
        "group-overdue",
        Kind.GROUP,
        "逾期没改完的图斑，每个乡镇各几个",
        _overdue_by_town,
        "SELECT town, count(*) FROM parcels WHERE deadline < DATE '2024-06-30' AND finished IS NULL GROUP BY town",
        grouped(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "group-methods",
        Kind.GROUP,
        "按供应方式分，各供了多少亩",
        lambda t: pairs(t.plots.groupby("method")["area"].sum()),
        "SELECT method, sum(area) FROM plots GROUP BY method",
        grouped("亩"),
        (PLOTS,),
    ),
    Asked(
        "group-mine-status",
        Kind.GROUP,
        "采矿权按生产状态统计一哈",
        lambda t: pairs(t.mines.groupby("status").size()),
        "SELECT status, count(*) FROM mines GROUP BY status",
        grouped(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "group-grades",
        Kind.GROUP,
        "不同险情等级的在册点分别威胁多少户",
        lambda t: pairs(t.hazards[t.hazards["listed"]].groupby("grade")["households"].sum()),
        "SELECT grade, sum(households) FROM hazards WHERE listed GROUP BY grade",
        grouped("户"),
        (HAZARDS,),
    ),
    Asked(
        "group-leads",
        Kind.GROUP,
        "督察的事各牵头单位分别领了几个、画个柱状图",
        lambda t: pairs(t.findings.groupby("lead").size()),
        "SELECT lead, count(*) FROM findings GROUP BY lead",
        grouped(*FINDINGS_IN),
        (FINDINGS,),
        chart="bar",
    ),
    Asked(
        "group-measures",
        Kind.GROUP,
        "没改完的非粮化图斑，各种整改措施下有多少个",
        lambda t: pairs(
            t.parcels[(t.parcels["violation"] == "非粮化") & (t.parcels["state"] != "整改完成")]
            .groupby("measure")
            .size()
        ),
        "SELECT measure, count(*) FROM parcels WHERE violation = '非粮化' AND state <> '整改完成' GROUP BY measure",
        grouped(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "group-uses-this-year",
        Kind.GROUP,
        "今年工业、住宅、商服用地各供了几宗",
        lambda t: pairs(
            t.plots[
                (t.plots["supplied"] >= date(2024, 1, 1)) & t.plots["use"].isin(["工业用地", "住宅用地", "商服用地"])
            ]
            .groupby("use")
            .size()
        ),
        'SELECT "use", count(*) FROM plots WHERE year(supplied) = 2024 '
        "AND \"use\" IN ('工业用地', '住宅用地', '商服用地') GROUP BY \"use\"",
        grouped(*PLOTS_IN),
        (PLOTS,),
    ),
)

RANKS: Sequence[Asked] = (*_MOST, *_RANKS, *_GROUPS)
