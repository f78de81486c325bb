"""How many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.shape import (
    FINDINGS_IN,
    MINES_IN,
    PARCELS_IN,
    PLOTS_IN,
    SPOTS_IN,
    Asked,
    cell,
    exists,
    one,
    percent,
    several,
)
from eval.cases.asked.tables import Tables
from eval.corpus.county import State
from eval.corpus.ledgers import FINDINGS, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.corpus.reports import HALF_2024
from eval.sample import Kind

_FEBRUARY = date(2024, 2, 26)


def _long_licensed(t: Tables, years: int) -> int:
    """How many licences run for so many years at least; all run from a day to the same day."""
    return sum(
        ends.year - starts.year >= years for starts, ends in zip(t.mines["starts"], t.mines["expires"], strict=True)
    )


def _slow_towns(t: Tables, rate: int) -> int:
    """How many towns have finished less than `rate` per cent of their parcels."""
    finished = t.parcels.groupby("town")["finished"]
    return int((finished.count() * 100 < finished.size() * rate).sum())


def _auctioned(t: Tables) -> pd.DataFrame:
    return t.plots[t.plots["method"] == "拍卖"]


def _june(t: Tables) -> pd.DataFrame:
    return t.registry[(t.registry["year"] == 2024) & (t.registry["month"] == 6)]


_COUNTS: Sequence[Asked] = (
    Asked(
        "later-no-farmland",
        Kind.COUNT,
        "一分耕地都没占到的图斑有几个",
        lambda t: cell(int((t.parcels["farmland"] == 0).sum())),
        "SELECT count(*) FROM parcels WHERE farmland = 0",
        one(*PARCELS_IN),
        (PARCELS,),
    ),
    Asked(
        "later-ten-years",
        Kind.COUNT,
        "有效期一签就是10年及以上的采矿证有几本",
        lambda t: cell(_long_licensed(t, 10)),
        "SELECT count(*) FROM mines WHERE year(expires) - year(starts) >= 10",
        one(*MINES_IN),
        (MINES,),
    ),
    Asked(
        "later-few-people",
        Kind.COUNT,
        "在册滑坡里威胁不满10个人的有多少处",
        lambda t: cell(int((t.hazards["listed"] & (t.hazards["kind"] == "滑坡") & (t.hazards["people"] < 10)).sum())),
        "SELECT count(*) FROM hazards WHERE listed AND kind = '滑坡' AND people < 10",
        one(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "later-housing-office",
        Kind.COUNT,
        "住建局牵头的督察问题还剩几个没整改完",
        lambda t: cell(
            int(((t.findings["lead"] == "县住房和城乡建设局") & (t.findings["state"] != State.FINISHED)).sum())
        ),
        "SELECT count(*) FROM findings WHERE lead = '县住房和城乡建设局' AND state <> '整改完成'",
        one(*FINDINGS_IN),
        (FINDINGS,),
    ),
    Asked(
        "later-typo-collapse",
        Kind.COUNT,
        "不稳定斜波类的隐患点总共几处",
        lambda t: cell(
            *(int((rows["kind"] == "不稳定斜坡").sum()) for rows in (t.hazards[t.hazards["listed"]], t.hazards))
        ),
        "SELECT count(*) FILTER (listed), count(*) FROM hazards WHERE kind = '不稳定斜坡'",
        one(*SPOTS_IN),
        (HAZARDS,),
    ),
    Asked(
        "later-slow-towns",
        Kind.DISTINCT,
        "整改率还不到55%的乡镇有几个",
        lambda t: cell(_slow_towns(t, 55)),
        "SELECT count(*) FROM (SELECT town FROM parcels GROUP BY town HAVING 100.0 * count(finished) / count(*) < 55)",
        one("个"),
        (PARCELS,),
    ),
    Asked(
        "later-large-debts",
        Kind.EXISTS,
        "欠缴超过2000万的地有没有",
        lambda t: cell(int((t.plots["unpaid"] > 2000).sum())),
        "SELECT count(*) FROM plots WHERE unpaid > 2000",
        exists(*PLOTS_IN),
        (PLOTS,),
    ),
    Asked(
        "later-big-tumbling",
        Kind.EXISTS,
        "崩塌点里头有没有评成中型的",
        lambda t: cell(int(((t.hazards["kind"] == "崩塌") & (t.hazards["grade"] == "中型")).sum())),
        "SELECT count(*) FROM hazards WHERE kind = '崩塌' AND grade = '中型'",
        exists(*SPOTS_IN),
        (HAZARDS,),
    ),
)

_SUMS: Sequence[Asked] = (
    Asked(
        "later-unpaid-area",
        Kind.SUM,
        "钱还没交齐的那几宗地，加一起多少亩",
        lambda t: cell(t.plots.loc[t.plots["unpaid"] > 0, "area"].sum()),
        "SELECT sum(area) FROM plots WHERE unpaid > 0",
        one("亩"),
        (PLOTS,),
    ),
    Asked(
        "later-two-registrations",
        Kind.SUM,
        "预告跟查封这两样，今年合着办了几件",
        lambda t: cell(
            t.registry.loc[
                (t.registry["year"] == 2024) & t.registry["kind"].isin(["预告登记", "查封登记"]), "accepted"
            ].sum()
        ),
        "SELECT sum(accepted) FROM registry WHERE year = 2024 AND kind IN ('预告登记', '查封登记')",
        one("件"),
        (REGISTRY,),
    ),
    Asked(
        "later-auctioned",
        Kind.AVERAGE,
        "拍卖的地一宗平均多大",
        lambda t: cell(_auctioned(t)["area"].sum() / len(_auctioned(t))),
        "SELECT sum(area) / count(*) FROM plots WHERE method = '拍卖'",
        one("亩"),
        (PLOTS,),
    ),
    Asked(
        "later-link-totals",
        Kind.MULTI,
        "挂钩这块：项目几个、批了拆多少亩、复垦了多少亩",
        lambda t: cell(len(t.links), t.links["reclaim"].sum(), t.links["reclaimed"].sum()),
        "SELECT count(*), sum(reclaim), sum(reclaimed) FROM links",
        several(("个",), ("亩",), ("亩",)),
        (LINKS, HALF_2024.file),
    ),
)

_SHARES: Sequence[Asked] = (
    Asked(
        "later-cancelled",
        Kind.SHARE,
        "今年6月办的登记里注销的占几成，给个百分数",
        lambda t: cell(
            percent(_june(t).loc[_june(t)["kind"] == "注销登记", "accepted"].sum(), _june(t)["accepted"].sum())
        ),
        "SELECT 100.0 * sum(accepted) FILTER (kind = '注销登记') / sum(accepted) FROM registry "
        "WHERE year = 2024 AND month = 6",
        one("%"),
        (REGISTRY,),
    ),
    Asked(
        "later-one-delivery",
        Kind.RATIO,
        "2月26号下来的那批图斑改完了百分之多少",
        lambda t: cell(
            percent(
                ((t.parcels["issued"] == _FEBRUARY) & t.parcels["finished"].notna()).sum(),
                (t.parcels["issued"] == _FEBRUARY).sum(),
            )
        ),
        "SELECT 100.0 * count(finished) / count(*) FROM parcels WHERE issued = DATE '2024-02-26'",
        one("%"),
        (PARCELS,),
    ),
)

AMOUNTS: Sequence[Asked] = (*_COUNTS, *_SUMS, *_SHARES)
