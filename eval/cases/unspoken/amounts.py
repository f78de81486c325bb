"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.shape import (
    FINDINGS_IN,
    PARCELS_IN,
    PLOTS_IN,
    SPOTS_IN,
    Asked,
    Rows,
    cell,
    exists,
    line,
    named,
    one,
    percent,
    several,
)
from eval.cases.asked.tables import Tables
from eval.cases.unspoken.shape import asked
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.sample import Kind


def monthly(t: Tables, year: int) -> pd.Series:
    """The registrations of all kinds, by month of `year`."""
    return t.registry[t.registry["year"] == year].groupby("month")["accepted"].sum()


def _rural_guesthouse(t: Tables) -> Rows:
    return line(t.findings[t.findings["summary"] == "枫堰镇花园村设施农用地改作农家乐"], "deadline")


def _one_village(t: Tables) -> Rows:
    place = (t.hazards["town"] == "禾渚镇") & (t.hazards["village"] == "楠木坝村")
    return cell(int((place & t.hazards["listed"]).sum()))


def _mostly_basic(t: Tables) -> Rows:
    return cell(int((t.parcels["basic"] * 2 > t.parcels["farmland"]).sum()))


def _crowded_collapse(t: Tables) -> Rows:
    return cell(int(((t.hazards["kind"] == "崩塌") & (t.hazards["people"] > 50)).sum()))


def _done_early(t: Tables) -> Rows:
    late = t.findings["deadline"] == date(2024, 12, 30)
    return cell(int((late & (t.findings["state"] == State.FINISHED)).sum()))


def _by_agreement(t: Tables) -> Rows:
    sold = (t.plots["method"] == "协议") & (t.plots["use"] == "工业用地")
    year = t.plots["supplied"].map(lambda day: day.year)
    return cell(t.plots.loc[sold & (year == 2023), "area"].sum())


def _still_open(t: Tables) -> Rows:
    return cell(t.mines.loc[t.mines["status"] != "关闭", "capacity"].sum())


def _uncollected(t: Tables) -> Rows:
    sold = t.plots[t.plots["price"].notna() & (t.plots["supplied"] >= date(2024, 1, 1))]
    return cell(percent(sold["unpaid"].sum(), sold["price"].sum()))


def _lacking_money(t: Tables) -> Rows:
    lacking = t.batches.loc[t.batches["reason"] == "资金不到位", "unsupplied"]
    return cell(percent(lacking.sum(), t.batches["unsupplied"].sum()))


def _last_quarter(t: Tables) -> Rows:
    months = monthly(t, 2023)
    return cell(percent(int(months[months.index >= 10].sum()), int(months.sum())))


def _to_a_household(t: Tables) -> Rows:
    listed = t.hazards[t.hazards["listed"]]
    return cell(int(listed["people"].sum()) / int(listed["households"].sum()))


def _one_buyer(t: Tables) -> Rows:
    uses = t.plots.loc[t.plots["buyer"] == "澄岭恒渚商贸有限公司", "use"]
    return cell(int((uses == "工业用地").sum()), int((uses == "住宅用地").sum()))


def _decade(t: Tables) -> Rows:
    left = t.batches[t.batches["year"].isin([2013, 2014]) & (t.batches["unsupplied"] > 0)]
    return cell(len(left), left["unsupplied"].sum())


def _three_towns(t: Tables) -> Rows:
    states = t.parcels.loc[t.parcels["town"].isin(["雁洲乡", "竹筠乡", "桐坳乡"]), "state"]
    return cell(len(states), int((states != State.FINISHED).sum()))


_ROWS: Sequence[Asked] = (
    asked(
        "guesthouse",
        Kind.LOOKUP,
        "枫堰花园村拿设施农用地开农家乐那个督察问题，最迟哪天得改完",
        _rural_guesthouse,
        "SELECT deadline FROM findings WHERE town = '枫堰镇' AND summary LIKE '%花园村%' AND summary LIKE '%农家乐'",
        named(),
        FINDINGS,
    ),
    asked(
        "bentonite",
        Kind.LOOKUP,
        "咱县那个挖膨润土的矿，眼下是个啥状态？",
        lambda t: line(t.mines[t.mines["mineral"] == "膨润土"], "status"),
        "SELECT status FROM mines WHERE mineral = '膨润土'",
        named("mines.status"),
        MINES,
    ),
)

_COUNTS: Sequence[Asked] = (
    asked(
        "one-village",
        Kind.COUNT,
        "禾渚楠木坝村还在册的地灾点有几处",
        _one_village,
        "SELECT count(*) FROM hazards WHERE listed AND town = '禾渚镇' AND village = '楠木坝村'",
        one(*SPOTS_IN),
        HAZARDS,
    ),
    asked(
        "mostly-basic",
        Kind.COUNT,
        "帮我看下，占的耕地里头有一大半（超过50%）是永农的图斑，到底有多少个",
        _mostly_basic,
        "SELECT count(*) FROM parcels WHERE farmland > 0 AND basic / farmland > 0.5",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "more-than-one",
        Kind.COUNT,
        "挂钩项目不止一个的乡镇有几个？",
        lambda t: cell(int((t.links["town"].value_counts() > 1).sum())),
        "SELECT count(*) FROM (SELECT town FROM links GROUP BY town HAVING count(*) > 1)",
        one("个"),
        LINKS,
    ),
    asked(
        "slack-months",
        Kind.COUNT,
        "去年12个月里头，有几个月登记一共还没办到1200件",
        lambda t: cell(int((monthly(t, 2023) < 1200).sum())),
        "SELECT count(*) FROM (SELECT month FROM registry WHERE year = 2023"
        " GROUP BY month HAVING sum(accepted) < 1200)",
        one("个月", "个"),
        REGISTRY,
    ),
    asked(
        "sandstone-towns",
        Kind.DISTINCT,
        "开建筑用砂岩的矿，散在几个乡镇啊",
        lambda t: cell(int(t.mines.loc[t.mines["mineral"] == "建筑用砂岩", "town"].nunique())),
        "SELECT count(DISTINCT town) FROM mines WHERE mineral = '建筑用砂岩'",
        one("个"),
        MINES,
    ),
    asked(
        "crowded-collapse",
        Kind.EXISTS,
        "崩塌的点有没有哪处威胁的人超过50个",
        _crowded_collapse,
        "SELECT count(*) FROM hazards WHERE kind = '崩塌' AND people > 50",
        exists(*SPOTS_IN),
        HAZARDS,
    ),
    asked(
        "done-early",
        Kind.EXISTS,
        "时限给到今年12月底的督察问题，有没有已经提前改完的？",
        _done_early,
        "SELECT count(finished) FROM findings WHERE year(deadline) = 2024 AND month(deadline) = 12",
        exists(*FINDINGS_IN),
        FINDINGS,
    ),
)

_SUMS: Sequence[Asked] = (
    asked(
        "by-agreement",
        Kind.SUM,
        "去年没走招拍挂、协议给出去的工业地，一共多少亩",
        _by_agreement,
        "SELECT sum(area) FROM plots WHERE method = '协议' AND use = '工业用地' AND year(supplied) = 2023",
        one("亩"),
        PLOTS,
    ),
    asked(
        "still-open",
        Kind.SUM,
        "刨掉关了的，全县剩下的矿一年的规模加起来是多少万吨？省厅要报",
        _still_open,
        "SELECT sum(capacity) FROM mines WHERE status IN ('生产', '停产', '基建')",
        one("万吨"),
        MINES,
    ),
)

_PARTS: Sequence[Asked] = (
    asked(
        "uncollected",
        Kind.RATIO,
        "今年卖地成交的钱，还欠着没交上来的占百分之几",
        _uncollected,
        "SELECT 100.0 * sum(unpaid) / sum(price) FROM plots WHERE price IS NOT NULL AND year(supplied) = 2024",
        one("%"),
        PLOTS,
    ),
    asked(
        "lacking-money",
        Kind.SHARE,
        "光是因为资金不到位卡着的，就占到全县没供出去面积的百分之多少？",
        _lacking_money,
        "SELECT 100.0 * sum(approved - supplied) FILTER (reason = '资金不到位') / sum(approved - supplied)"
        " FROM batches",
        one("%"),
        BATCHES,
    ),
    asked(
        "last-quarter",
        Kind.SHARE,
        "去年一年办的登记，有百分之几是挤在最后三个月办的",
        _last_quarter,
        "SELECT 100.0 * sum(accepted) FILTER (month IN (10, 11, 12)) / sum(accepted) FROM registry WHERE year = 2023",
        one("%"),
        REGISTRY,
    ),
    asked(
        "to-a-household",
        Kind.AVERAGE,
        "在册地灾点威胁的这些人家，平均一户几口人啊",
        _to_a_household,
        "SELECT sum(people) / sum(households) FROM hazards WHERE listed",
        one("人", "口", tolerance="0.05"),
        HAZARDS,
    ),
)

_SEVERAL: Sequence[Asked] = (
    asked(
        "one-buyer",
        Kind.MULTI,
        "恒渚商贸从去年到现在，工业地拿了几宗，住宅地又拿了几宗",
        _one_buyer,
        "SELECT count(*) FILTER (use = '工业用地'), count(*) FILTER (use = '住宅用地')"
        " FROM plots WHERE buyer LIKE '%恒渚商贸%'",
        several(PLOTS_IN, PLOTS_IN),
        PLOTS,
    ),
    asked(
        "decade-old",
        Kind.MULTI,
        "审计在问：13年、14年批的批次到现在还没供完的有几个，一共还剩多少公顷？",
        _decade,
        "SELECT count(*), sum(approved - supplied) FROM batches WHERE year < 2015 AND approved > supplied",
        several(("个", "批"), ("公顷",)),
        BATCHES,
    ),
    asked(
        "three-towns",
        Kind.MULTI,
        "雁洲、竹筠、桐坳三个乡合在一起，图斑有多少个，没整改完的还有多少个",
        _three_towns,
        "SELECT count(*), count(*) FILTER (finished IS NULL) FROM parcels WHERE town LIKE '%乡'",
        several(PARCELS_IN, PARCELS_IN),
        PARCELS,
    ),
)

AMOUNTS: Sequence[Asked] = (*_ROWS, *_COUNTS, *_SUMS, *_PARTS, *_SEVERAL)
