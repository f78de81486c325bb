"""Conversations: what is narrowed, parted, added to and taken from, turn by turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from eval.cases.asked.shape import (
    MINES_IN,
    PARCELS_IN,
    Asked,
    Shape,
    cell,
    grouped,
    line,
    listed,
    one,
    pairs,
    ranked,
)
from eval.cases.asked.tables import Tables
from eval.cases.audited.shape import ROUND, Reckon, asked
from eval.corpus.county import State
from eval.corpus.ledgers import MINES, PARCELS
from eval.sample import TODAY, Kind


def _talk(name: str, kind: Kind, file: str, turns: Sequence[tuple[str, Reckon, str, Shape]]) -> tuple[Asked, ...]:
    """A conversation about one ledger, its first question of `kind`."""
    kinds = (kind, *(Kind.FOLLOW_UP for _ in turns[1:]))
    return tuple(
        replace(asked(f"{name}-{place}", each, *turn, file), session=f"{ROUND.name}-{name}")
        for place, (each, turn) in enumerate(zip(kinds, turns, strict=True), start=1)
    )


def _left(t: Tables, town: str = "") -> pd.DataFrame:
    left = t.parcels[t.parcels["state"] != State.FINISHED]
    return left[left["town"] == town] if town else left


def _late(t: Tables) -> pd.DataFrame:
    left = _left(t, "禾渚镇")
    return left[left["deadline"] < TODAY]


def _widest_late(t: Tables) -> pd.Series:
    areas = _late(t).set_index("number")["monitored"]
    return areas.sort_values(ascending=False).head(5)


def _expired(t: Tables) -> pd.DataFrame:
    return t.mines[t.mines["expires"] < TODAY]


def _producing(t: Tables) -> pd.DataFrame:
    expired = _expired(t)
    return expired[expired["status"] == "生产"]


def _expired_or_stopped(t: Tables) -> pd.DataFrame:
    return t.mines[(t.mines["expires"] < TODAY) | (t.mines["status"] == "停产")]


def _elsewhere(t: Tables) -> pd.DataFrame:
    mines = _expired_or_stopped(t)
    return mines[mines["town"] != "枫堰镇"]


_LEFT = _talk(
    "left",
    Kind.COUNT,
    PARCELS,
    (
        (
            "卫片图斑还剩多少没整改",
            lambda t: cell(len(_left(t))),
            "SELECT count(*) FROM parcels WHERE finished IS NULL",
            one(*PARCELS_IN),
        ),
        (
            "那禾渚镇呢",
            lambda t: cell(len(_left(t, "禾渚镇"))),
            "SELECT count(*) FROM parcels WHERE finished IS NULL AND town = '禾渚镇'",
            one(*PARCELS_IN),
        ),
        (
            "按违法类型分一下",
            lambda t: pairs(_left(t, "禾渚镇")["violation"].value_counts()),
            "SELECT violation, count(*) FROM parcels WHERE finished IS NULL AND town = '禾渚镇' GROUP BY violation",
            grouped(*PARCELS_IN),
        ),
        (
            "只看逾期的",
            lambda t: pairs(_late(t)["violation"].value_counts()),
            "SELECT violation, count(*) FROM parcels WHERE finished IS NULL AND town = '禾渚镇'"
            " AND deadline < DATE '2024-07-15' GROUP BY violation",
            grouped(*PARCELS_IN),
        ),
        (
            "列出来前5个面积最大的",
            lambda t: pairs(_widest_late(t)),
            "SELECT number, monitored FROM parcels WHERE finished IS NULL AND town = '禾渚镇'"
            " AND deadline < DATE '2024-07-15' ORDER BY monitored DESC LIMIT 5",
            ranked("parcels.number", "亩"),
        ),
    ),
)

_EXPIRED = _talk(
    "expired",
    Kind.FILTER_LIST,
    MINES,
    (
        (
            "哪些矿过期了",
            lambda t: line(_expired(t), "name"),
            "SELECT name FROM mines WHERE expires < DATE '2024-07-15'",
            listed("mines.name"),
        ),
        (
            "一共几个",
            lambda t: cell(len(_expired(t))),
            "SELECT count(*) FROM mines WHERE expires < DATE '2024-07-15'",
            one(*MINES_IN),
        ),
        (
            "只要还在生产的",
            lambda t: cell(len(_producing(t))),
            "SELECT count(*) FROM mines WHERE expires < DATE '2024-07-15' AND status = '生产'",
            one(*MINES_IN),
        ),
        (
            "面积加起来",
            lambda t: cell(_producing(t)["area"].sum()),
            "SELECT sum(area) FROM mines WHERE expires < DATE '2024-07-15' AND status = '生产'",
            one("平方公里"),
        ),
    ),
)

_WIDENED = _talk(
    "widened",
    Kind.FILTER_LIST,
    MINES,
    (
        (
            "过期的矿有哪些",
            lambda t: line(_expired(t), "name"),
            "SELECT name FROM mines WHERE expires < DATE '2024-07-15'",
            listed("mines.name"),
        ),
        (
            "停产的也算上",
            lambda t: line(_expired_or_stopped(t), "name"),
            "SELECT name FROM mines WHERE expires < DATE '2024-07-15' UNION SELECT name FROM mines"
            " WHERE status = '停产'",
            listed("mines.name"),
        ),
        (
            "除了枫堰镇",
            lambda t: line(_elsewhere(t), "name"),
            "SELECT name FROM mines WHERE (expires < DATE '2024-07-15' OR status = '停产') AND town <> '枫堰镇'",
            listed("mines.name"),
        ),
    ),
)

TALKS: Sequence[Asked] = (*_LEFT, *_EXPIRED, *_WIDENED)
