"""How many there are, and whether there is any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from math import ceil

from eval.cases.asked.shape import FINDINGS_IN, MINES_IN, PARCELS_IN, SPOTS_IN, Asked, Rows, cell, exists, one
from eval.cases.asked.tables import Tables
from eval.cases.audited.shape import asked, wholly
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, FINDINGS, HAZARDS, LINKS, MINES, PARCELS, REGISTRY
from eval.sample import TODAY, Kind


def _both(t: Tables) -> Rows:
    return cell(int(((t.parcels["farmland"] > 0) & (t.parcels["basic"] > 0)).sum()))


def _either(t: Tables) -> Rows:
    return cell(int(((t.parcels["violation"] == "非农化") | (t.parcels["basic"] > 0)).sum()))


def _to_reach(t: Tables) -> Rows:
    states = t.parcels["state"]
    return cell(ceil(Decimal(87) * len(states) / 100) - int((states == State.FINISHED).sum()))


def _until_new_year(t: Tables) -> Rows:
    days = t.mines["expires"]
    return cell(int(((days >= TODAY) & (days <= date(2024, 12, 31))).sum()))


def _late_towns(t: Tables) -> Rows:
    late = t.parcels[(t.parcels["state"] != State.FINISHED) & (t.parcels["deadline"] < TODAY)]
    return cell(int((late["town"].value_counts() >= 10).sum()))


def _of_other_kinds(t: Tables) -> Rows:
    other = ~t.parcels["violation"].isin(["非农化", "非粮化"])
    return cell(int((other & (t.parcels["state"] != State.FINISHED)).sum()))


def _not_under_way(t: Tables) -> Rows:
    left = t.parcels.loc[t.parcels["state"] != State.FINISHED, "state"]
    return cell(int((left != State.UNDER_WAY).sum()))


def _slow_months(t: Tables) -> Rows:
    fitting = (t.registry["kind"] == "注销登记") & (t.registry["accepted"] > 250)
    return cell(int(fitting.sum()))


def _struck_unfinished(t: Tables) -> Rows:
    return cell(int((t.findings["struck_off"] & (t.findings["state"] != State.FINISHED)).sum()))


def _not_small(t: Tables) -> Rows:
    return cell(int(((t.hazards["town"] == "雁洲乡") & (t.hazards["grade"] != "小型")).sum()))


def _past_acceptance(t: Tables) -> Rows:
    return cell(int(((t.links["acceptance"] < TODAY) & (t.links["progress"] != "已验收")).sum()))


_NUMBERS: Sequence[Asked] = (
    asked(
        "both-lands",
        Kind.COUNT,
        "既占了耕地又占了永农的图斑有多少个",
        _both,
        "SELECT count(*) FROM parcels WHERE least(farmland, basic) > 0",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "either",
        Kind.COUNT,
        "非农化或者占永农的图斑有几个",
        _either,
        "SELECT count(*) FROM parcels WHERE violation = '非农化' OR basic > 0",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "to-reach",
        Kind.GAP,
        "整改率要达到87%还要整改多少个图斑",
        _to_reach,
        "SELECT ceil(0.87 * count(*)) - count(finished) FROM parcels",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "until-new-year",
        Kind.DATES,
        "今年年底前到期的采矿权还有几宗（不算已经过期的）",
        _until_new_year,
        "SELECT count(*) FROM mines WHERE expires BETWEEN DATE '2024-07-15' AND DATE '2024-12-31'",
        one(*MINES_IN),
        MINES,
    ),
    asked(
        "under-ten-hectares",
        Kind.COUNT,
        "矿区面积小于10公顷的矿有几个",
        lambda t: cell(int((t.mines["area"] * 100 < 10).sum())),
        "SELECT count(*) FROM mines WHERE area < 0.1",
        one(*MINES_IN),
        MINES,
    ),
    asked(
        "under-half-supplied",
        Kind.COUNT,
        "供地率不足五成的批次有几个",
        lambda t: cell(int((t.batches["supplied"] * 2 < t.batches["approved"]).sum())),
        "SELECT count(*) FROM batches WHERE supplied / approved < 0.5",
        one("个", "批"),
        BATCHES,
    ),
    asked(
        "late-towns",
        Kind.COUNT,
        "至少有10个逾期图斑的乡镇几个",
        _late_towns,
        "SELECT count(*) FROM (SELECT town FROM parcels WHERE finished IS NULL AND deadline < DATE '2024-07-15'"
        " GROUP BY town HAVING count(*) >= 10)",
        one("个"),
        PARCELS,
    ),
    asked(
        "neither-kind",
        Kind.COUNT,
        "既不是非农化也不是非粮化的图斑还剩几个",
        _of_other_kinds,
        "SELECT count(*) FROM parcels WHERE finished IS NULL AND violation NOT IN ('非农化', '非粮化')",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "left-but-under-way",
        Kind.COUNT,
        "剩下的图斑里除了正在整改的还有几个",
        _not_under_way,
        "SELECT count(*) FROM parcels WHERE finished IS NULL AND state <> '正在整改'",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "villages-unfiled",
        Kind.COUNT,
        "图斑都没立案的村有几个",
        lambda t: cell(len(wholly(t.parcels, ["town", "village"], ~t.parcels["filed"]))),
        "SELECT count(*) FROM (SELECT 1 FROM parcels GROUP BY town, village HAVING NOT bool_or(filed))",
        one("个"),
        PARCELS,
    ),
    asked(
        "months-over",
        Kind.COUNT,
        "注销登记超过250件的月份有几个",
        _slow_months,
        "SELECT count(*) FROM (SELECT year, month FROM registry WHERE kind = '注销登记'"
        " GROUP BY year, month HAVING sum(accepted) > 250)",
        one("个"),
        REGISTRY,
    ),
)

_WHETHER: Sequence[Asked] = (
    asked(
        "struck-unfinished",
        Kind.EXISTS,
        "有没有还没整改完就销号的督察问题",
        _struck_unfinished,
        "SELECT count(*) FROM findings WHERE struck_off AND finished IS NULL",
        exists(*FINDINGS_IN),
        FINDINGS,
    ),
    asked(
        "due-today",
        Kind.EXISTS,
        "今天到期的图斑有没有",
        lambda t: cell(int((t.parcels["deadline"] == TODAY).sum())),
        "SELECT count(*) FROM parcels WHERE deadline = DATE '2024-07-15'",
        exists(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "not-small",
        Kind.EXISTS,
        "雁洲乡有几个非小型的隐患点",
        _not_small,
        "SELECT count(*) FROM hazards WHERE town = '雁洲乡' AND NOT grade = '小型'",
        exists(*SPOTS_IN),
        HAZARDS,
    ),
    asked(
        "towns-all-stopped",
        Kind.EXISTS,
        "矿全部停产的乡镇有没有",
        lambda t: cell(len(wholly(t.mines, ["town"], t.mines["status"] == "停产"))),
        "SELECT count(*) FROM (SELECT 1 FROM mines GROUP BY town HAVING bool_and(status = '停产'))",
        exists("个"),
        MINES,
    ),
    asked(
        "past-acceptance",
        Kind.EXISTS,
        "计划验收时间已过还没验收的项目",
        _past_acceptance,
        "SELECT count(*) FROM links WHERE acceptance < DATE '2024-07-15' AND progress <> '已验收'",
        exists("个", "项"),
        LINKS,
    ),
)

COUNTS: Sequence[Asked] = (*_NUMBERS, *_WHETHER)
