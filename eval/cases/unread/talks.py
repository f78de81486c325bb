"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from eval.cases.asked.shape import PARCELS_IN, Asked, Shape, cell, line, listed, named, one, percent
from eval.cases.asked.tables import Tables
from eval.cases.unread.shape import Reckon, asked
from eval.corpus.county import State
from eval.corpus.ledgers import BATCHES, PARCELS, PLOTS
from eval.sample import Kind


def _talk(name: str, kind: Kind, file: str, turns: Sequence[tuple[str, Reckon, str, Shape]]) -> tuple[Asked, ...]:
    """A conversation about one ledger, its first question of `kind`."""
    kinds = (kind, *(Kind.FOLLOW_UP for _ in turns[1:]))
    return tuple(
        replace(asked(f"{name}-{place}", each, *turn, file), session=f"unread-{name}")
        for place, (each, turn) in enumerate(zip(kinds, turns, strict=True), start=1)
    )


def _plot(t: Tables) -> pd.DataFrame:
    """The plot the talk is about; none where two fit."""
    fitting = (t.plots["buyer"] == "澄岭瑞堰房地产开发有限公司") & (t.plots["town"] == "松墟镇")
    recent = t.plots["supplied"] >= date(2024, 1, 1)
    found = t.plots[fitting & recent & (t.plots["use"] == "住宅用地")]
    return found if len(found) == 1 else found.head(0)


def _handed(t: Tables) -> pd.DataFrame:
    return t.parcels[(t.parcels["town"] == "白鹭湾镇") & (t.parcels["measure"] == "移交查处")]


def _large(t: Tables) -> pd.DataFrame:
    return t.batches[t.batches["unsupplied"] > 5]


_DEBT = _talk(
    "debt",
    Kind.LOOKUP,
    PLOTS,
    (
        (
            "瑞堰今年在松墟拿的那块住宅地，宗地编号是多少",
            lambda t: line(_plot(t), "number"),
            "SELECT number FROM plots WHERE buyer = '澄岭瑞堰房地产开发有限公司' AND town = '松墟镇'"
            " AND use = '住宅用地' AND year(supplied) = 2024",
            named("plots.number"),
        ),
        (
            "现在还欠着多少没交？",
            lambda t: line(_plot(t), "unpaid"),
            "SELECT unpaid FROM plots WHERE number = 'CL-2024-014'",
            one("万元"),
        ),
        (
            "欠的占成交价百分之几",
            lambda t: [(percent(unpaid, price),) for unpaid, price in line(_plot(t), "unpaid", "price")],
            "SELECT 100.0 * unpaid / price FROM plots WHERE number = 'CL-2024-014'",
            one("%"),
        ),
        (
            "是哪天供的来着？",
            lambda t: line(_plot(t), "supplied"),
            "SELECT supplied FROM plots WHERE number = 'CL-2024-014'",
            named(),
        ),
    ),
)

_HANDED = _talk(
    "handed",
    Kind.COUNT,
    PARCELS,
    (
        (
            "白鹭湾要移交查处的图斑一共几个",
            lambda t: cell(len(_handed(t))),
            "SELECT count(*) FROM parcels WHERE town = '白鹭湾镇' AND measure = '移交查处'",
            one(*PARCELS_IN),
        ),
        (
            "立了案的有多少",
            lambda t: cell(int(_handed(t)["filed"].sum())),
            "SELECT count(*) FROM parcels WHERE town = '白鹭湾镇' AND measure = '移交查处' AND filed",
            one(*PARCELS_IN),
        ),
        (
            "那没立案的里面，改完的有几个？",
            lambda t: cell(int((~_handed(t)["filed"] & (_handed(t)["state"] == State.FINISHED)).sum())),
            "SELECT count(*) FROM parcels WHERE town = '白鹭湾镇' AND measure = '移交查处' AND NOT filed"
            " AND state = '整改完成'",
            one(*PARCELS_IN),
        ),
    ),
)

_LARGE = _talk(
    "large",
    Kind.FILTER_LIST,
    BATCHES,
    (
        (
            "单个批次还压着5公顷以上没供的，都是哪几个批次",
            lambda t: line(_large(t), "name"),
            "SELECT name FROM batches WHERE approved - supplied > 5",
            listed("batches.name"),
        ),
        (
            "这里头10月底前就到时限的，合起来还有多少公顷没供？",
            lambda t: cell(_large(t).loc[_large(t)["deadline"] <= date(2024, 10, 31), "unsupplied"].sum()),
            "SELECT sum(approved - supplied) FROM batches"
            " WHERE approved - supplied > 5 AND deadline < DATE '2024-11-01'",
            one("公顷"),
        ),
    ),
)

TALKS: Sequence[Asked] = (*_DEBT, *_HANDED, *_LARGE)
