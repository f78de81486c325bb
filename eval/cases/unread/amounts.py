"""One row, how many, how much, what part of it, and whether there is any."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from eval.cases.asked.shape import (
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
from eval.cases.unread.shape import asked
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, HAZARDS, LINKS, MINES, PARCELS, PLOTS, REGISTRY
from eval.sample import TODAY, Kind


def open_parcels(t: Tables) -> pd.DataFrame:
    """The parcels that are not put right."""
    return t.parcels[t.parcels["state"] != State.FINISHED]


def _unfiled(t: Tables) -> Rows:
    left = open_parcels(t)
    return cell(int(((left["basic"] > 5) & ~left["filed"]).sum()))


def _february_idle(t: Tables) -> Rows:
    issued = t.parcels["issued"].map(lambda day: (day.year, day.month) == (2024, 2))
    return cell(int((issued & (t.parcels["state"] == State.NOT_BEGUN)).sum()))


def _neither(t: Tables) -> Rows:
    fitting = t.hazards["listed"] & (t.hazards["households"] > 20)
    return cell(int((fitting & ~t.hazards["measure"].isin(["工程治理", "避险搬迁"])).sum()))


def _filed_farmland(t: Tables) -> Rows:
    left = open_parcels(t)
    return cell(left.loc[left["filed"], "farmland"].sum())


def _other_kinds(t: Tables) -> Rows:
    fitting = (t.registry["year"] == 2024) & ~t.registry["kind"].isin(["抵押登记", "转移登记"])
    return cell(int(t.registry.loc[fitting, "accepted"].sum()))


def _on_basic(t: Tables) -> Rows:
    taken = t.parcels[t.parcels["basic"] > 0]
    return cell(percent(int((taken["state"] == State.FINISHED).sum()), len(taken)))


def _late_of_open(t: Tables) -> Rows:
    left = open_parcels(t)
    return cell(percent(int((left["deadline"] < TODAY).sum()), len(left)))


def _to_move(t: Tables) -> Rows:
    listed = t.hazards[t.hazards["listed"]]
    moving = listed.loc[listed["measure"] == "避险搬迁", "households"]
    return cell(percent(moving.sum(), listed["households"].sum()))


def _closed_area(t: Tables) -> Rows:
    closed = t.mines.loc[t.mines["status"] == "关闭", "area"]
    return cell(percent(closed.sum(), t.mines["area"].sum()))


def _engineered(t: Tables) -> Rows:
    spots = t.hazards[t.hazards["listed"] & (t.hazards["measure"] == "工程治理")]
    return cell(len(spots), int(spots["property_value"].sum()))


def _one_town(t: Tables) -> Rows:
    states = t.parcels.loc[t.parcels["town"] == "竹筠乡", "state"]
    finished = int((states == State.FINISHED).sum())
    return cell(len(states), finished, percent(finished, len(states)))


def _to_reduce(t: Tables) -> Rows:
    batches = t.batches[t.batches["measure"] == "申请核减批文"]
    return cell(len(batches), batches["unsupplied"].sum())


def _monthly_transfers(t: Tables) -> Rows:
    fitting = (t.registry["year"] == 2024) & (t.registry["kind"] == "转移登记")
    months = t.registry.loc[fitting, "accepted"]
    return cell(int(months.sum()) / len(months))


def _mean_left(t: Tables) -> Rows:
    left = t.batches.loc[t.batches["unsupplied"] > 0, "unsupplied"]
    return cell(left.sum() / len(left))


_ROWS: Sequence[Asked] = (
    asked(
        "link-progress",
        Kind.LOOKUP,
        "〔2023〕20号文批的那个挂钩项目，现在干到哪一步了？我对一下档案",
        lambda t: line(t.links[t.links["document"] == "澄自然资挂〔2023〕20号"], "progress"),
        "SELECT progress FROM links WHERE document = '澄自然资挂〔2023〕20号'",
        named("links.progress"),
        LINKS,
    ),
    asked(
        "whose-spot",
        Kind.LOOKUP,
        "刚接到电话，黄泥坡12组滑坡归哪个乡镇管？",
        lambda t: line(t.hazards[t.hazards["name"] == "黄泥坡12组滑坡"], "town"),
        "SELECT town FROM hazards WHERE name = '黄泥坡12组滑坡'",
        named("hazards.town"),
        HAZARDS,
    ),
)

_COUNTS: Sequence[Asked] = (
    asked(
        "unfiled-basic",
        Kind.COUNT,
        "审计抽查要用：占了5亩以上永农、案子没立、整改也没到位的图斑，全县有几个？",
        _unfiled,
        "SELECT count(*) FROM parcels WHERE basic > 5 AND NOT filed AND state <> '整改完成'",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "february-idle",
        Kind.COUNT,
        "开会急用，今年2月下来的那批图斑，拖到现在压根没动的还有几个",
        _february_idle,
        "SELECT count(*) FROM parcels WHERE issued = DATE '2024-02-26' AND state = '未整改'",
        one(*PARCELS_IN),
        PARCELS,
    ),
    asked(
        "neither-measure",
        Kind.COUNT,
        "在册的隐患点里，威胁超过20户、却既没安排工程治理又没安排避险搬迁的，一共几处",
        _neither,
        "SELECT count(*) FROM hazards WHERE listed AND households > 20 AND measure NOT IN ('工程治理', '避险搬迁')",
        one(*SPOTS_IN),
        HAZARDS,
    ),
    asked(
        "nothing-paid",
        Kind.EXISTS,
        "核一下，有没有那种成交之后一分钱都没交的地",
        lambda t: cell(int(((t.plots["unpaid"] > 0) & (t.plots["unpaid"] == t.plots["price"])).sum())),
        "SELECT count(*) FROM plots WHERE unpaid > 0 AND unpaid = price",
        exists(*PLOTS_IN),
        PLOTS,
    ),
    asked(
        "struck-off-hundred",
        Kind.EXISTS,
        "核销掉的隐患点里头，有没有原先威胁上百人的？",
        lambda t: cell(int((~t.hazards["listed"] & (t.hazards["people"] >= 100)).sum())),
        "SELECT count(*) FROM hazards WHERE NOT listed AND people >= 100",
        exists(*SPOTS_IN),
        HAZARDS,
    ),
)

_SUMS: Sequence[Asked] = (
    asked(
        "filed-farmland",
        Kind.SUM,
        "写总结用：立了案、到现在还没整改到位的图斑，总共占了多少亩耕地？",
        _filed_farmland,
        "SELECT sum(farmland) FROM parcels WHERE filed AND state <> '整改完成'",
        one("亩"),
        PARCELS,
    ),
    asked(
        "preparing-rebuild",
        Kind.SUM,
        "还卡在立项准备阶段的那几个挂钩项目，建新规模合起来多少亩",
        lambda t: cell(t.links.loc[t.links["progress"] == "立项准备", "rebuild"].sum()),
        "SELECT sum(rebuild) FROM links WHERE progress = '立项准备'",
        one("亩"),
        LINKS,
    ),
    asked(
        "other-registrations",
        Kind.SUM,
        "抵押和转移刨开，今年前六个月其他几种登记总共办了多少件？",
        _other_kinds,
        "SELECT sum(accepted) FROM registry WHERE year = 2024 AND kind NOT IN ('抵押登记', '转移登记')",
        one("件"),
        REGISTRY,
    ),
)

_PARTS: Sequence[Asked] = (
    asked(
        "rate-on-basic",
        Kind.RATIO,
        "凡是占着永农的图斑，到6月底整改率才多少啊",
        _on_basic,
        "SELECT 100.0 * count(*) FILTER (state = '整改完成') / count(*) FROM parcels WHERE basic > 0",
        one("%"),
        PARCELS,
    ),
    asked(
        "late-of-open",
        Kind.RATIO,
        "现在没整改完的图斑，有百分之几是已经过了时限的？",
        _late_of_open,
        "SELECT 100.0 * count(*) FILTER (deadline < DATE '2024-07-15') / count(*) FROM parcels"
        " WHERE state <> '整改完成'",
        one("%"),
        PARCELS,
    ),
    asked(
        "share-to-move",
        Kind.SHARE,
        "在册隐患点威胁的住户当中，安排了避险搬迁的占百分之多少",
        _to_move,
        "SELECT 100.0 * sum(households) FILTER (measure = '避险搬迁') / sum(households) FROM hazards WHERE listed",
        one("%"),
        HAZARDS,
    ),
    asked(
        "share-closed",
        Kind.SHARE,
        "关掉的那些矿，矿区面积要占到全县矿区总面积的百分之几？",
        _closed_area,
        "SELECT 100.0 * sum(area) FILTER (status = '关闭') / sum(area) FROM mines",
        one("%"),
        MINES,
    ),
    asked(
        "monthly-transfers",
        Kind.AVERAGE,
        "今年上半年平均一个月办多少件转移登记",
        _monthly_transfers,
        "SELECT avg(accepted) FROM registry WHERE year = 2024 AND kind = '转移登记'",
        one("件"),
        REGISTRY,
    ),
    asked(
        "mean-left",
        Kind.AVERAGE,
        "没供完的批次，平均一个批次手里还压着几公顷没供？",
        _mean_left,
        "SELECT avg(unsupplied) FROM batches WHERE unsupplied > 0",
        one("公顷"),
        BATCHES,
    ),
)

_SEVERAL: Sequence[Asked] = (
    asked(
        "engineered",
        Kind.MULTI,
        "上了工程治理的在册隐患点一共几处，威胁到的财产合计多少万元？",
        _engineered,
        "SELECT count(*), sum(property_value) FROM hazards WHERE listed AND measure = '工程治理'",
        several(SPOTS_IN, ("万元",)),
        HAZARDS,
    ),
    asked(
        "before-the-visit",
        Kind.MULTI,
        "下午要去竹筠乡，那边图斑总共几个、改完了几个、整改率多少，一起报给我",
        _one_town,
        "SELECT count(*), count(*) FILTER (state = '整改完成'), 100.0 * count(*) FILTER (state = '整改完成') / count(*)"
        " FROM parcels WHERE town = '竹筠乡'",
        several(PARCELS_IN, PARCELS_IN, ("%",)),
        PARCELS,
    ),
    asked(
        "to-reduce",
        Kind.MULTI,
        "准备走核减批文这条路的批次有几个，还没供出去的加起来多少公顷",
        _to_reduce,
        "SELECT count(*), sum(unsupplied) FROM batches WHERE measure = '申请核减批文'",
        several(("个", "批"), ("公顷",)),
        BATCHES,
    ),
)

AMOUNTS: Sequence[Asked] = (*_ROWS, *_COUNTS, *_SUMS, *_PARTS, *_SEVERAL)
