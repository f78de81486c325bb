"""How much, what part of it, and by how many points more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from eval.cases.asked.shape import POINTS, Asked, Rows, cell, named, one, pairs, percent
from eval.cases.asked.tables import Tables
from eval.cases.audited.shape import asked, finished_rate
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, HAZARDS, MINES, PARCELS, PLOTS, REGISTRY
from eval.sample import Kind


def _struck_of_done(t: Tables) -> Rows:
    done = t.parcels[t.parcels["state"] == State.FINISHED]
    return cell(percent(int((done["wording"] == "已销号").sum()), len(done)))


def _two_kinds(t: Tables) -> Rows:
    kinds = t.hazards.loc[t.hazards["listed"], "kind"]
    return cell(percent(int(kinds.isin(["滑坡", "崩塌"]).sum()), len(kinds)))


def _allocated(t: Tables) -> Rows:
    plots = t.plots[t.plots["supplied"] >= date(2024, 1, 1)]
    return cell(percent(plots.loc[plots["method"] == "划拨", "area"].sum(), plots["area"].sum()))


def _points(t: Tables) -> Rows:
    kinds = t.parcels["violation"]
    rates = [finished_rate(t.parcels[kinds == kind]) for kind in ("未批先建", "超占用地")]
    return cell(rates[0] - rates[1])


def _most_basic(t: Tables) -> Rows:
    sums = t.parcels.groupby("town")[["basic", "farmland"]].sum()
    return pairs((sums["basic"] / sums["farmland"]).sort_values(ascending=False))


AMOUNTS: Sequence[Asked] = (
    asked(
        "people-of-struck",
        Kind.SUM,
        "已核销的点之前威胁多少人",
        lambda t: cell(int(t.hazards.loc[~t.hazards["listed"], "people"].sum())),
        "SELECT sum(people) FROM hazards WHERE NOT listed",
        one("人"),
        HAZARDS,
    ),
    asked(
        "mines-in-mu",
        Kind.SUM,
        "石鼓坪镇两个矿面积加起来多少亩",
        lambda t: cell(t.mines.loc[t.mines["town"] == "石鼓坪镇", "area"].sum() * 1500),
        "SELECT sum(1500 * area) FROM mines WHERE town = '石鼓坪镇'",
        one("亩"),
        MINES,
    ),
    asked(
        "supplied-and-unsupplied",
        Kind.SUM,
        "供地面积和批而未供面积加起来多少亩",
        lambda t: cell(t.plots["area"].sum() + t.batches["unsupplied"].sum() * 15),
        "SELECT (SELECT sum(area) FROM plots) + sum(approved - supplied) * 15 FROM batches",
        one("亩"),
        PLOTS,
        BATCHES,
    ),
    asked(
        "struck-of-done",
        Kind.SHARE,
        "已销号的图斑占整改完成的百分之几",
        _struck_of_done,
        "SELECT 100.0 * count(*) FILTER (wording = '已销号') / count(*) FROM parcels WHERE finished IS NOT NULL",
        one("%"),
        PARCELS,
    ),
    asked(
        "two-kinds-of-listed",
        Kind.SHARE,
        "滑坡和崩塌加起来占在册隐患点的百分之几",
        _two_kinds,
        "SELECT 100.0 * count(*) FILTER (kind = '滑坡' OR kind = '崩塌') / count(*) FROM hazards WHERE listed",
        one("%"),
        HAZARDS,
    ),
    asked(
        "allocated-tenths",
        Kind.SHARE,
        "今年供地面积里划拨占几成",
        _allocated,
        "SELECT 100.0 * sum(area) FILTER (price IS NULL) / sum(area) FROM plots WHERE year(supplied) = 2024",
        one("%"),
        PLOTS,
    ),
    asked(
        "points-higher",
        Kind.COMPARE,
        "未批先建的图斑整改率比超占用地高几个百分点",
        _points,
        "SELECT 100.0 * count(finished) FILTER (violation = '未批先建') / count(*) FILTER (violation = '未批先建')"
        " - 100.0 * count(finished) FILTER (violation = '超占用地') / count(*) FILTER (violation = '超占用地')"
        " FROM parcels",
        one(*POINTS),
        PARCELS,
    ),
    asked(
        "most-basic-town",
        Kind.ARGMAX,
        "永农占耕地的比例最高的乡镇",
        _most_basic,
        "SELECT town, sum(basic) / sum(farmland) FROM parcels GROUP BY town",
        named("parcels.town"),
        PARCELS,
    ),
    asked(
        "most-registered-kind",
        Kind.ARGMAX,
        "不动产登记哪种业务办得最多",
        lambda t: pairs(t.registry.groupby("kind")["accepted"].sum().sort_values(ascending=False)),
        "SELECT kind, sum(accepted) FROM registry GROUP BY kind",
        named("registry.kind"),
        REGISTRY,
    ),
)
