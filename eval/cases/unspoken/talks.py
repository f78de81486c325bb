"""Conversations: a question, and what is asked after it without saying it all again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from eval.cases.asked.shape import FINDINGS_IN, PLOTS_IN, SPOTS_IN, Asked, Shape, cell, line, listed, named, one
from eval.cases.asked.tables import Tables
from eval.cases.unspoken.shape import ROUND, Reckon, asked
from eval.corpus.county import State
from eval.corpus.ledgers import FINDINGS, HAZARDS, PLOTS
from eval.sample import Kind


def _talk(name: str, kind: Kind, file: str, turns: Sequence[tuple[str, Reckon, str, Shape]]) -> tuple[Asked, ...]:
    """A conversation about one ledger, its first question of `kind`."""
    kinds = (kind, *(Kind.FOLLOW_UP for _ in turns[1:]))
    return tuple(
        replace(asked(f"{name}-{place}", each, *turn, file), session=f"{ROUND.name}-{name}")
        for place, (each, turn) in enumerate(zip(kinds, turns, strict=True), start=1)
    )


def _slopes(t: Tables) -> pd.DataFrame:
    fitting = t.hazards["listed"] & (t.hazards["kind"] == "不稳定斜坡")
    return t.hazards[fitting & (t.hazards["measure"] == "群测群防")]


def _crowded(t: Tables) -> pd.DataFrame:
    slopes = _slopes(t)
    return slopes[slopes["people"] > 30]


def _prosecuted(t: Tables) -> pd.DataFrame:
    return t.findings[t.findings["measure"] == "立案查处"]


def _unfinished(t: Tables) -> pd.DataFrame:
    found = _prosecuted(t)
    return found[found["state"] != State.FINISHED]


def _shops(t: Tables) -> pd.DataFrame:
    return t.plots[(t.plots["use"] == "商服用地") & (t.plots["method"] == "挂牌")]


_SLOPES = _talk(
    "slopes",
    Kind.COUNT,
    HAZARDS,
    (
        (
            "在册的不稳定斜坡里头，光靠群测群防的有几处",
            lambda t: cell(len(_slopes(t))),
            "SELECT count(*) FROM hazards WHERE listed AND kind = '不稳定斜坡' AND measure = '群测群防'",
            one(*SPOTS_IN),
        ),
        (
            "里面威胁超过30人的是哪几处？",
            lambda t: line(_crowded(t), "name"),
            "SELECT name FROM hazards WHERE listed AND kind = '不稳定斜坡' AND measure = '群测群防' AND people > 30",
            listed("hazards.name"),
        ),
        (
            "这几处威胁的财产加起来多少万",
            lambda t: cell(int(_crowded(t)["property_value"].sum())),
            "SELECT sum(property_value) FROM hazards"
            " WHERE listed AND kind = '不稳定斜坡' AND measure = '群测群防' AND people > 30",
            one("万元"),
        ),
    ),
)

_PROSECUTED = _talk(
    "prosecuted",
    Kind.COUNT,
    FINDINGS,
    (
        (
            "督察反馈问题里，整改措施写的是立案查处的有几个",
            lambda t: cell(len(_prosecuted(t))),
            "SELECT count(*) FROM findings WHERE measure = '立案查处'",
            one(*FINDINGS_IN),
        ),
        (
            "还没整改完的呢？",
            lambda t: cell(len(_unfinished(t))),
            "SELECT count(*) FROM findings WHERE measure = '立案查处' AND finished IS NULL",
            one(*FINDINGS_IN),
        ),
        (
            "都在哪些乡镇啊",
            lambda t: [(town,) for town in _unfinished(t)["town"].unique()],
            "SELECT DISTINCT town FROM findings WHERE measure = '立案查处' AND finished IS NULL",
            listed("findings.town"),
        ),
        (
            "一共牵扯多少亩",
            lambda t: cell(_unfinished(t)["area"].sum()),
            "SELECT sum(area) FROM findings WHERE measure = '立案查处' AND finished IS NULL",
            one("亩"),
        ),
    ),
)

_SHOPS = _talk(
    "shops",
    Kind.COUNT,
    PLOTS,
    (
        (
            "从去年到现在，挂牌出去的商服地一共几宗？",
            lambda t: cell(len(_shops(t))),
            "SELECT count(*) FROM plots WHERE use = '商服用地' AND method = '挂牌'",
            one(*PLOTS_IN),
        ),
        (
            "里头还欠着钱没交清的是哪一宗",
            lambda t: line(_shops(t)[_shops(t)["unpaid"] > 0], "number"),
            "SELECT number FROM plots WHERE use = '商服用地' AND method = '挂牌' AND unpaid > 0",
            named("plots.number"),
        ),
    ),
)

TALKS: Sequence[Asked] = (*_SLOPES, *_PROSECUTED, *_SHOPS)
