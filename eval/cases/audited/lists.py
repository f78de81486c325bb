"""Lists by conditions, groups all of whose rows are so, groups that lack a thing, and what is told of each group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from eval.cases.asked.shape import Asked, Rows, grouped, line, listed
from eval.cases.asked.tables import Tables
from eval.cases.audited.shape import asked, wholly
from eval.cases.reckoning import others
from eval.corpus.county import State
from eval.corpus.ledgers import FINDINGS, HAZARDS, MINES, PARCELS, PLOTS
from eval.sample import Gold, Kind, Listed


def _lacking(t: Tables, frame: pd.DataFrame) -> Rows:
    """The towns that have no row in `frame`."""
    return [(town,) for town in sorted(set(t.parcels["town"]) - set(frame["town"]))]


def _finished_villages(t: Tables) -> Rows:
    return wholly(t.parcels, ["town", "village"], t.parcels["state"] == State.FINISHED)


def _villages(rows: Rows, t: Tables) -> Gold:
    """Villages with their towns, which tell those of one name apart."""
    items = tuple("".join(row) for row in rows)
    return Listed(items, others(t.parcels["town"] + t.parcels["village"], items))


def _small_only(t: Tables) -> Rows:
    spots = t.hazards[t.hazards["listed"]]
    return wholly(spots, ["town"], spots["grade"] == "小型")


def _smallest_and_widest(t: Tables) -> Rows:
    areas = t.plots["area"]
    return line(t.plots[(areas == areas.max()) | (areas == areas.min())], "number")


def _producing_average(t: Tables) -> Rows:
    producing = t.mines[t.mines["status"] == "生产"]
    return [(mineral, sum(sizes) / len(sizes)) for mineral, sizes in producing.groupby("mineral")["capacity"]]


def _several_mines(t: Tables) -> Rows:
    mines = t.mines["town"].value_counts()
    return [(town,) for town in mines[mines >= 2].index]


LISTS: Sequence[Asked] = (
    asked(
        "finished-towns",
        Kind.FILTER_LIST,
        "督察问题全部整改完成的乡镇有哪些",
        lambda t: wholly(t.findings, ["town"], t.findings["state"] == State.FINISHED),
        "SELECT town FROM findings GROUP BY town HAVING count(*) = count(finished)",
        listed("findings.town"),
        FINDINGS,
    ),
    asked(
        "finished-villages",
        Kind.FILTER_LIST,
        "图斑全部整改完的村有哪些",
        _finished_villages,
        "SELECT town, village FROM parcels GROUP BY town, village HAVING count(*) = count(finished)",
        _villages,
        PARCELS,
    ),
    asked(
        "small-only-towns",
        Kind.FILTER_LIST,
        "隐患点都是小型的乡镇有哪些",
        _small_only,
        "SELECT town FROM hazards WHERE listed GROUP BY town HAVING bool_and(grade = '小型')",
        listed("hazards.town"),
        HAZARDS,
    ),
    asked(
        "towns-without-homes",
        Kind.FILTER_LIST,
        "没有供过住宅用地的乡镇有哪些",
        lambda t: _lacking(t, t.plots[t.plots["use"] == "住宅用地"]),
        "SELECT DISTINCT town FROM parcels WHERE town NOT IN (SELECT town FROM plots WHERE use = '住宅用地')",
        listed("parcels.town"),
        PLOTS,
    ),
    asked(
        "towns-not-yet",
        Kind.FILTER_LIST,
        "今年还没供过地的乡镇",
        lambda t: _lacking(t, t.plots[t.plots["supplied"] >= date(2024, 1, 1)]),
        "SELECT DISTINCT town FROM parcels EXCEPT SELECT town FROM plots WHERE year(supplied) = 2024",
        listed("parcels.town"),
        PLOTS,
    ),
    asked(
        "several-mines",
        Kind.FILTER_LIST,
        "有两个以上矿的乡镇有哪些",
        _several_mines,
        "SELECT town FROM mines GROUP BY town HAVING count(*) > 1",
        listed("parcels.town"),
        MINES,
    ),
    asked(
        "widest-and-smallest",
        Kind.EXTREME,
        "供地面积最大的一宗是哪宗，最小的呢",
        _smallest_and_widest,
        "SELECT unnest([arg_max(number, area), arg_min(number, area)]) FROM plots",
        listed("plots.number"),
        PLOTS,
    ),
    asked(
        "average-of-producing",
        Kind.GROUP,
        "各矿种平均规模，只看还在生产的",
        _producing_average,
        "SELECT mineral, sum(capacity) / count(*) FROM mines WHERE status = '生产' GROUP BY mineral",
        grouped("万吨"),
        MINES,
    ),
)
