"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.shape import (
    FINDINGS_IN,
    MINES_IN,
    PARCELS_IN,
    SPOTS_IN,
    Asked,
    Rows,
    cell,
    grouped,
    line,
    listed,
    named,
    one,
    pairs,
    percent,
)
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import FINDINGS, HAZARDS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2023, HALF_2024
from eval.sample import Kind


def _left(t: Tables, town: str) -> pd.DataFrame:
    return t.parcels[(t.parcels["town"] == town) & (t.parcels["state"] != "整改完成")]


_TOWNS: Sequence[Asked] = (
    Asked(
        "talk-towns-1",
        Kind.COUNT,
        "禾渚镇还有多少图斑没改完",
        lambda t: cell(len(_left(t, "禾渚镇"))),
        "SELECT count(*) FROM parcels WHERE town = '禾渚镇' AND finished IS NULL",
        one(*PARCELS_IN),
        (PARCELS,),
        "talk-towns",
    ),
    Asked(
        "talk-towns-2",
        Kind.FOLLOW_UP,
        "那汀浦镇呢",
        lambda t: cell(len(_left(t, "汀浦镇"))),
        "SELECT count(*) FROM parcels WHERE town = '汀浦镇' AND finished IS NULL",
        one(*PARCELS_IN),
        (PARCELS,),
        "talk-towns",
    ),
    Asked(
        "talk-towns-3",
        Kind.FOLLOW_UP,
        "占了多少永农",
        lambda t: cell(_left(t, "汀浦镇")["basic"].sum()),
        "SELECT sum(basic) FROM parcels WHERE town = '汀浦镇' AND finished IS NULL",
        one("亩"),
        (PARCELS,),
        "talk-towns",
    ),
    Asked(
        "talk-towns-4",
        Kind.FOLLOW_UP,
        "按村分一下",
        lambda t: pairs(_left(t, "汀浦镇").groupby("village")["basic"].sum()),
        "SELECT village, sum(basic) FROM parcels WHERE town = '汀浦镇' AND finished IS NULL GROUP BY village",
        grouped("亩"),
        (PARCELS,),
        "talk-towns",
    ),
)


def _allocated(t: Tables, year: int) -> pd.DataFrame:
    this_year = t.plots["supplied"].between(date(year, 1, 1), date(year, 12, 31))
    return t.plots[this_year & (t.plots["method"] == "划拨")]


_ALLOCATED: Sequence[Asked] = (
    Asked(
        "talk-allocated-1",
        Kind.SUM,
        "今年划拨了多少亩地",
        lambda t: cell(_allocated(t, 2024)["area"].sum()),
        "SELECT sum(area) FROM plots WHERE method = '划拨' AND year(supplied) = 2024",
        one("亩"),
        (PLOTS,),
        "talk-allocated",
    ),
    Asked(
        "talk-allocated-2",
        Kind.FOLLOW_UP,
        "去年呢",
        lambda t: cell(_allocated(t, 2023)["area"].sum()),
        "SELECT sum(area) FROM plots WHERE method = '划拨' AND year(supplied) = 2023",
        one("亩"),
        (PLOTS,),
        "talk-allocated",
    ),
    Asked(
        "talk-allocated-3",
        Kind.FOLLOW_UP,
        "都给了哪些单位",
        lambda t: line(_allocated(t, 2023), "buyer"),
        "SELECT buyer FROM plots WHERE method = '划拨' AND year(supplied) = 2023",
        listed("plots.buyer"),
        (PLOTS,),
        "talk-allocated",
    ),
)


def _accepted(t: Tables, year: int) -> int:
    half = (t.registry["year"] == year) & (t.registry["month"] <= 6)
    return int(t.registry.loc[half, "accepted"].sum())


_REGISTRY: Sequence[Asked] = (
    Asked(
        "talk-registry-1",
        Kind.SUM,
        "今年上半年总共受理多少件登记",
        lambda t: cell(_accepted(t, 2024)),
        "SELECT sum(accepted) FROM registry WHERE year = 2024 AND month < 7",
        one("件"),
        (REGISTRY, HALF_2024.file),
        "talk-registry",
    ),
    Asked(
        "talk-registry-2",
        Kind.FOLLOW_UP,
        "去年同期是多少",
        lambda t: cell(_accepted(t, 2023)),
        "SELECT sum(accepted) FROM registry WHERE year = 2023 AND month < 7",
        one("件"),
        (REGISTRY, HALF_2023.file),
        "talk-registry",
    ),
    Asked(
        "talk-registry-3",
        Kind.FOLLOW_UP,
        "那增长了百分之几",
        lambda t: cell(percent(_accepted(t, 2024) - _accepted(t, 2023), _accepted(t, 2023))),
        "SELECT 100.0 * (sum(accepted) FILTER (year = 2024) - sum(accepted) FILTER (year = 2023)) "
        "/ sum(accepted) FILTER (year = 2023) FROM registry WHERE month < 7",
        one("%"),
        (REGISTRY, HALF_2024.file, HALF_2023.file),
        "talk-registry",
    ),
)


def _flows(t: Tables) -> pd.DataFrame:
    return t.hazards[t.hazards["listed"] & (t.hazards["kind"] == "泥石流")]


_FLOWS: Sequence[Asked] = (
    Asked(
        "talk-flows-1",
        Kind.COUNT,
        "在册泥石流隐患点几处",
        lambda t: cell(len(_flows(t))),
        "SELECT count(*) FROM hazards WHERE listed AND kind = '泥石流'",
        one(*SPOTS_IN),
        (HAZARDS,),
        "talk-flows",
    ),
    Asked(
        "talk-flows-2",
        Kind.FOLLOW_UP,
        "列出来看看",
        lambda t: line(_flows(t), "name"),
        "SELECT name FROM hazards WHERE listed AND kind = '泥石流'",
        listed("hazards.name"),
        (HAZARDS,),
        "talk-flows",
    ),
    Asked(
        "talk-flows-3",
        Kind.FOLLOW_UP,
        "这些里面威胁20人以上的",
        lambda t: line(_flows(t).loc[lambda flows: flows["people"] >= 20], "name"),
        "SELECT name FROM hazards WHERE listed AND kind = '泥石流' AND people >= 20",
        listed("hazards.name"),
        (HAZARDS,),
        "talk-flows",
    ),
    Asked(
        "talk-flows-4",
        Kind.FOLLOW_UP,
        "一共多少户",
        lambda t: cell(_flows(t).loc[lambda flows: flows["people"] >= 20, "households"].sum()),
        "SELECT sum(households) FROM hazards WHERE listed AND kind = '泥石流' AND people >= 20",
        one("户"),
        (HAZARDS,),
        "talk-flows",
    ),
)


def _unfiled(t: Tables) -> pd.DataFrame:
    return t.parcels[(t.parcels["farmland"] > 15) & ~t.parcels["filed"]]


def _by_town(parcels: pd.DataFrame) -> Rows:
    return sorted(pairs(parcels.groupby("town").size()), key=lambda row: (-row[1], row[0]))


_UNFILED: Sequence[Asked] = (
    Asked(
        "talk-unfiled-1",
        Kind.COUNT,
        "占耕地超过15亩却没立案的图斑有几个",
        lambda t: cell(len(_unfiled(t))),
        "SELECT count(*) FROM parcels WHERE farmland > 15 AND NOT filed",
        one(*PARCELS_IN),
        (PARCELS,),
        "talk-unfiled",
    ),
    Asked(
        "talk-unfiled-2",
        Kind.FOLLOW_UP,
        "按乡镇分一下",
        lambda t: _by_town(_unfiled(t)),
        "SELECT town, count(*) AS number FROM parcels WHERE farmland > 15 AND NOT filed "
        "GROUP BY town ORDER BY number DESC, town",
        grouped(*PARCELS_IN),
        (PARCELS,),
        "talk-unfiled",
    ),
    Asked(
        "talk-unfiled-3",
        Kind.FOLLOW_UP,
        "最多的是哪个",
        lambda t: _by_town(_unfiled(t))[:2],
        "SELECT town, count(*) AS number FROM parcels WHERE farmland > 15 AND NOT filed "
        "GROUP BY town ORDER BY number DESC, town LIMIT 2",
        named("parcels.town"),
        (PARCELS,),
        "talk-unfiled",
    ),
    Asked(
        "talk-unfiled-4",
        Kind.FOLLOW_UP,
        "只看非农化的，全县有几个",
        lambda t: cell(int((_unfiled(t)["violation"] == "非农化").sum())),
        "SELECT count(*) FROM parcels WHERE farmland > 15 AND NOT filed AND violation = '非农化'",
        one(*PARCELS_IN),
        (PARCELS,),
        "talk-unfiled",
    ),
)

_MINES: Sequence[Asked] = (
    Asked(
        "talk-mines-1",
        Kind.COUNT,
        "石鼓坪有几个矿",
        lambda t: cell(len(t.mines[t.mines["town"] == "石鼓坪镇"])),
        "SELECT count(*) FROM mines WHERE town = '石鼓坪镇'",
        one(*MINES_IN),
        (MINES,),
        "talk-mines",
    ),
    Asked(
        "talk-mines-2",
        Kind.FOLLOW_UP,
        "哪个规模大些",
        lambda t: line(
            t.mines[t.mines["town"] == "石鼓坪镇"].sort_values("capacity", ascending=False), "name", "capacity"
        ),
        "SELECT name, capacity FROM mines WHERE town = '石鼓坪镇' ORDER BY capacity DESC",
        named("mines.name"),
        (MINES,),
        "talk-mines",
    ),
    Asked(
        "talk-mines-3",
        Kind.FOLLOW_UP,
        "它的证哪天到期",
        lambda t: line(t.mines[t.mines["town"] == "石鼓坪镇"].sort_values("capacity").tail(1), "expires"),
        "SELECT expires FROM mines WHERE town = '石鼓坪镇' ORDER BY capacity DESC LIMIT 1",
        named(),
        (MINES,),
        "talk-mines",
    ),
)

_FINDINGS: Sequence[Asked] = (
    Asked(
        "talk-findings-1",
        Kind.COUNT,
        "督察问题整改完成好多个了",
        lambda t: cell(int((t.findings["state"] == "整改完成").sum())),
        "SELECT count(finished) FROM findings",
        one(*FINDINGS_IN),
        (FINDINGS, HALF_2024.file),
        "talk-findings",
    ),
    Asked(
        "talk-findings-2",
        Kind.FOLLOW_UP,
        "剩下的是哪几个",
        lambda t: line(t.findings[t.findings["state"] != "整改完成"], "number"),
        "SELECT number FROM findings WHERE finished IS NULL",
        listed("findings.number"),
        (FINDINGS,),
        "talk-findings",
    ),
    Asked(
        "talk-findings-3",
        Kind.FOLLOW_UP,
        "涉及多少面积",
        lambda t: cell(t.findings.loc[t.findings["state"] != "整改完成", "area"].sum()),
        "SELECT sum(area) FROM findings WHERE finished IS NULL",
        one("亩"),
        (FINDINGS,),
        "talk-findings",
    ),
)

TALKS: Sequence[Asked] = (*_TOWNS, *_ALLOCATED, *_REGISTRY, *_FLOWS, *_UNFILED, *_MINES, *_FINDINGS)
