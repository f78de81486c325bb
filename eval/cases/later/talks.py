"""Conversations, passages, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from eval.cases.asked.shape import MINES_IN, PARCELS_IN, Asked, cell, line, listed, one
from eval.cases.asked.tables import Tables
from eval.cases.heard.short import of_year
from eval.corpus.ledgers import MINES, PARCELS
from eval.corpus.reports import FARMLAND_PLAN, INSPECTION, Report
from eval.sample import TODAY, Case, Kind, Nothing, Origin, Said, Unclear


def _working(t: Tables) -> pd.DataFrame:
    return t.mines[t.mines["status"] == "生产"]


def _expired(t: Tables) -> pd.DataFrame:
    return _working(t)[_working(t)["expires"] < TODAY]


def _built(t: Tables, violation: str) -> pd.DataFrame:
    return t.parcels[of_year(t.parcels["issued"], 2024) & (t.parcels["violation"] == violation)]


CHATS: Sequence[Asked] = (
    Asked(
        "later-mines-1",
        Kind.COUNT,
        "正常生产着的矿山一共几座",
        lambda t: cell(len(_working(t))),
        "SELECT count(*) FROM mines WHERE status = '生产'",
        one(*MINES_IN),
        (MINES,),
        "later-mines",
    ),
    Asked(
        "later-mines-2",
        Kind.FOLLOW_UP,
        "里头证已经过期的呢",
        lambda t: cell(len(_expired(t))),
        "SELECT count(*) FROM mines WHERE status = '生产' AND expires < DATE '2024-07-15'",
        one(*MINES_IN),
        (MINES,),
        "later-mines",
    ),
    Asked(
        "later-mines-3",
        Kind.FOLLOW_UP,
        "名字报一下",
        lambda t: line(_expired(t), "name"),
        "SELECT name FROM mines WHERE status = '生产' AND expires < DATE '2024-07-15'",
        listed("mines.name"),
        (MINES,),
        "later-mines",
    ),
    Asked(
        "later-issued-1",
        Kind.COUNT,
        "今年新来的图斑，未批先建的多少个",
        lambda t: cell(len(_built(t, "未批先建"))),
        "SELECT count(*) FROM parcels WHERE year(issued) = 2024 AND violation = '未批先建'",
        one(*PARCELS_IN),
        (PARCELS,),
        "later-issued",
    ),
    Asked(
        "later-issued-2",
        Kind.FOLLOW_UP,
        "立案的有没得一半，具体几个",
        lambda t: cell(int(_built(t, "未批先建")["filed"].sum())),
        "SELECT count(*) FROM parcels WHERE year(issued) = 2024 AND violation = '未批先建' AND filed",
        one(*PARCELS_IN),
        (PARCELS,),
        "later-issued",
    ),
    Asked(
        "later-issued-3",
        Kind.FOLLOW_UP,
        "超占的又是几个立了案",
        lambda t: cell(int(_built(t, "超占用地")["filed"].sum())),
        "SELECT count(*) FROM parcels WHERE year(issued) = 2024 AND violation = '超占用地' AND filed",
        one(*PARCELS_IN),
        (PARCELS,),
        "later-issued",
    ),
)

_PASSAGES: Mapping[str, tuple[str, Report, tuple[tuple[str, ...], ...]]] = {
    "later-says-lies": ("耕地考核里弄虚作假、瞒报的怎么处理", FARMLAND_PLAN, (("追责问责",),)),
    "later-says-classes": ("违法占耕建房是按什么思路来整改的", INSPECTION, (("区分类型、先易后难",),)),
    "later-says-slope": ("后备资源优先开发哪种地块", FARMLAND_PLAN, (("坡度15度以下",),)),
}

_ABSENT: Mapping[str, str] = {
    "later-lacks-earlier": "2022年上半年供了多少宗地",
    "later-lacks-phones": "隐患点监测员的手机号是多少",
    "later-lacks-cover": "全县森林覆盖率是多少",
    "later-lacks-debts": "停产的矿山欠工人多少工资",
    "later-lacks-plot": "CL-2025-001那块地成交价多少",
    "later-lacks-registry": "2019年办了多少件抵押",
}

_UNCLEAR: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "later-vague-struck": ("已经销号的有好多", (("图斑",), ("督察",))),
    "later-vague-due": ("快到期的有哪几个", ()),
    "later-vague-target": ("今年定的目标是多少", ()),
    "later-vague-towns": ("每个乡镇各几个", ()),
}


def spoken_cases() -> tuple[Case, ...]:
    """The cases whose golds are words: nothing is reckoned for them."""
    return (
        *(
            Case(name, Kind.PASSAGE, question, Said(phrases), (report.file,), origin=Origin.LATER)
            for name, (question, report, phrases) in _PASSAGES.items()
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.LATER)
            for name, question in _ABSENT.items()
        ),
        *(
            Case(name, Kind.UNCLEAR, question, Unclear(readings), origin=Origin.LATER)
            for name, (question, readings) in _UNCLEAR.items()
        ),
    )
