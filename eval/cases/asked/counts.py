"""How many rows, and how many different ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.shape import PARCELS_IN, PLOTS_IN, Asked, cell, one
from eval.cases.asked.tables import Tables
from eval.corpus.ledgers import BATCHES, FINDINGS, MINES, PARCELS, PLOTS
from eval.sample import Kind


def _filed_first_quarter(t: Tables) -> pd.DataFrame:
    quarter = (t.parcels["issued"] >= date(2024, 1, 1)) & (t.parcels["issued"] <= date(2024, 3, 31))
    return t.parcels[quarter & t.parcels["filed"]]


_ROWS: Sequence[Asked] = (
    Asked(
        "count-without-type",
        Kind.COUNT,
        "不含非粮化，图斑还有多少个",
        lambda t: cell(len(t.parcels[t.parcels["violation"] != "非粮化"])),
        "SELECT count(*) FROM parcels WHERE violation <> '非粮化'",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-except-towns",
        Kind.COUNT,
        "除云陂和汀浦外，其他乡镇未批先建的有几个",
        lambda t: cell(
            len(t.parcels[~t.parcels["town"].isin(["云陂镇", "汀浦镇"]) & (t.parcels["violation"] == "未批先建")])
        ),
        "SELECT count(*) FROM parcels WHERE town NOT IN ('云陂镇', '汀浦镇') AND violation = '未批先建'",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-basic-at-least",
        Kind.COUNT,
        "占永农5亩以上的有多少个图斑",
        lambda t: cell(len(t.parcels[t.parcels["basic"] >= 5])),
        "SELECT count(*) FROM parcels WHERE basic >= 5",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-between",
        Kind.COUNT,
        "占用耕地10到20亩之间的图斑数",
        lambda t: cell(len(t.parcels[t.parcels["farmland"].between(10, 20)])),
        "SELECT count(*) FROM parcels WHERE farmland BETWEEN 10 AND 20",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-village",
        Kind.COUNT,
        "禾渚河村头有几个图斑",
        lambda t: cell(len(t.parcels[t.parcels["village"] == "禾渚河村"])),
        "SELECT count(*) FROM parcels WHERE village = '禾渚河村'",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-filed-quarter",
        Kind.COUNT,
        "今年一季度下发的里面立了案的几宗",
        lambda t: cell(len(_filed_first_quarter(t))),
        "SELECT count(*) FROM parcels WHERE issued BETWEEN DATE '2024-01-01' AND DATE '2024-03-31' AND filed",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-village-name",
        Kind.COUNT,
        "村名里带“坝”字的图斑有多少",
        lambda t: cell(len(t.parcels[t.parcels["village"].str.contains("坝", regex=False)])),
        "SELECT count(*) FROM parcels WHERE contains(village, '坝')",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-without-reason",
        Kind.COUNT,
        "未供原因空着的批次几个",
        lambda t: cell(len(t.batches[t.batches["reason"] == ""])),
        "SELECT count(*) FROM batches WHERE reason = ''",
        one("个", "批"),
        (BATCHES,),
    ),
    Asked(
        "count-not-filed",
        Kind.COUNT,
        "圖斑裡頭還沒立案的有多少",
        lambda t: cell(len(t.parcels[~t.parcels["filed"]])),
        "SELECT count(*) FROM parcels WHERE NOT filed",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-less-than",
        Kind.COUNT,
        "监测面积不足1亩的小图斑",
        lambda t: cell(len(t.parcels[~t.parcels["monitored_masked"] & (t.parcels["monitored"] < 1)])),
        "SELECT count(*) FROM parcels WHERE NOT monitored_masked AND monitored < 1",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "count-over-hectares",
        Kind.COUNT,
        "单宗超过6公顷的供了几宗",
        lambda t: cell(len(t.plots[t.plots["area"] > 90])),
        "SELECT count(*) FROM plots WHERE area / 15 > 6",
        one(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "count-over-yi",
        Kind.COUNT,
        "成交价过亿的地有几宗",
        lambda t: cell(len(t.plots[t.plots["price"].map(lambda price: price is not None and price > 10_000)])),
        "SELECT count(*) FROM plots WHERE price > 10000",
        one(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "count-typo-not-begun",
        Kind.COUNT,
        "一点都还末开始整改的图斑有几个",
        lambda t: cell(len(t.parcels[t.parcels["state"] == "未整改"])),
        "SELECT count(*) FROM parcels WHERE started IS NULL",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
)

_DIFFERENT: Sequence[Asked] = (
    Asked(
        "distinct-finding-towns",
        Kind.DISTINCT,
        "督察问题牵涉到几个乡镇",
        lambda t: cell(t.findings["town"].nunique()),
        "SELECT count(DISTINCT town) FROM findings",
        one("个"),
        (FINDINGS,),
    ),
    Asked(
        "distinct-buyers",
        Kind.DISTINCT,
        "拿地的单位一共几家，重复的只算一回",
        lambda t: cell(t.plots["buyer"].nunique()),
        "SELECT count(DISTINCT buyer) FROM plots",
        one("家", "个"),
        (PLOTS,),
    ),
    Asked(
        "distinct-villages",
        Kind.DISTINCT,
        "禾渚镇的图斑散在几个村",
        lambda t: cell(t.parcels.loc[t.parcels["town"] == "禾渚镇", "village"].nunique()),
        "SELECT count(DISTINCT village) FROM parcels WHERE town = '禾渚镇'",
        one("个"),
        (PARCELS,),
    ),
    Asked(
        "distinct-minerals",
        Kind.DISTINCT,
        "全县采的矿种有几种",
        lambda t: cell(t.mines["mineral"].nunique()),
        "SELECT count(DISTINCT mineral) FROM mines",
        one("种", "个", "类"),
        (MINES,),
    ),
    Asked(
        "distinct-towns-supplied",
        Kind.DISTINCT,
        "今年供过地的乡镇有几个",
        lambda t: cell(t.plots.loc[t.plots["supplied"] >= date(2024, 1, 1), "town"].nunique()),
        "SELECT count(DISTINCT town) FROM plots WHERE supplied >= DATE '2024-01-01'",
        one("个"),
        (PLOTS,),
    ),
)

COUNTS: Sequence[Asked] = (*_ROWS, *_DIFFERENT)
