"""Conversations, what nothing says, and what may mean several things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from eval.cases.asked.shape import PLOTS_IN, SPOTS_IN, Asked, cell, line, named, one
from eval.cases.asked.tables import Tables
from eval.cases.heard.short import of_year
from eval.corpus.ledgers import BATCHES, HAZARDS, PLOTS
from eval.corpus.reports import FARMLAND_PLAN, HALF_2023, INSPECTION, Report
from eval.sample import Case, Kind, Nothing, Origin, Said, Unclear


def _watched(t: Tables, measure: str) -> pd.DataFrame:
    return t.hazards[t.hazards["listed"] & (t.hazards["measure"] == measure)]


_HAZARDS: Sequence[Asked] = (
    Asked(
        "chat-hazards-1",
        Kind.COUNT,
        "在册的点，靠群测群防的有几处",
        lambda t: cell(len(_watched(t, "群测群防"))),
        "SELECT count(*) FROM hazards WHERE listed AND measure = '群测群防'",
        one(*SPOTS_IN),
        (HAZARDS,),
        "chat-hazards",
    ),
    Asked(
        "chat-hazards-2",
        Kind.FOLLOW_UP,
        "关系到多少人",
        lambda t: cell(_watched(t, "群测群防")["people"].sum()),
        "SELECT sum(people) FROM hazards WHERE listed AND measure = '群测群防'",
        one("人", "个"),
        (HAZARDS,),
        "chat-hazards",
    ),
    Asked(
        "chat-hazards-3",
        Kind.FOLLOW_UP,
        "其中中型的几处",
        lambda t: cell(int((_watched(t, "群测群防")["grade"] == "中型").sum())),
        "SELECT count(*) FROM hazards WHERE listed AND measure = '群测群防' AND grade = '中型'",
        one(*SPOTS_IN),
        (HAZARDS,),
        "chat-hazards",
    ),
)


def _supplied(t: Tables, use: str, year: int) -> pd.DataFrame:
    return t.plots[of_year(t.plots["supplied"], year) & (t.plots["use"] == use)]


_PLOTS: Sequence[Asked] = (
    Asked(
        "chat-plots-1",
        Kind.SUM,
        "今年住宅用地供了几亩",
        lambda t: cell(_supplied(t, "住宅用地", 2024)["area"].sum()),
        "SELECT sum(area) FROM plots WHERE year(supplied) = 2024 AND use = '住宅用地'",
        one("亩"),
        (PLOTS,),
        "chat-plots",
    ),
    Asked(
        "chat-plots-2",
        Kind.FOLLOW_UP,
        "那工业的",
        lambda t: cell(_supplied(t, "工业用地", 2024)["area"].sum()),
        "SELECT sum(area) FROM plots WHERE year(supplied) = 2024 AND use = '工业用地'",
        one("亩"),
        (PLOTS,),
        "chat-plots",
    ),
    Asked(
        "chat-plots-3",
        Kind.FOLLOW_UP,
        "一共是几宗",
        lambda t: cell(len(_supplied(t, "工业用地", 2024))),
        "SELECT count(*) FROM plots WHERE year(supplied) = 2024 AND use = '工业用地'",
        one(*PLOTS_IN),
        (PLOTS,),
        "chat-plots",
    ),
    Asked(
        "chat-plots-4",
        Kind.FOLLOW_UP,
        "换成23年看看",
        lambda t: cell(len(_supplied(t, "工业用地", 2023))),
        "SELECT count(*) FROM plots WHERE year(supplied) = 2023 AND use = '工业用地'",
        one(*PLOTS_IN),
        (PLOTS,),
        "chat-plots",
    ),
)


def _stuck(t: Tables) -> pd.DataFrame:
    return t.batches[t.batches["reason"] == "规划调整"]


_BATCHES: Sequence[Asked] = (
    Asked(
        "chat-batches-1",
        Kind.COUNT,
        "因为规划调整没供的批次有几个",
        lambda t: cell(len(_stuck(t))),
        "SELECT count(*) FROM batches WHERE reason = '规划调整'",
        one("个", "批"),
        (BATCHES,),
        "chat-batches",
    ),
    Asked(
        "chat-batches-2",
        Kind.FOLLOW_UP,
        "未供面积折成亩是多少",
        lambda t: cell(_stuck(t)["unsupplied"].sum() * 15),
        "SELECT sum(unsupplied) * 15 FROM batches WHERE reason = '规划调整'",
        one("亩"),
        (BATCHES,),
        "chat-batches",
    ),
    Asked(
        "chat-batches-3",
        Kind.FOLLOW_UP,
        "最大的是哪一批",
        lambda t: line(_stuck(t).sort_values("unsupplied", ascending=False), "name", "unsupplied"),
        "SELECT name, unsupplied FROM batches WHERE reason = '规划调整' ORDER BY unsupplied DESC",
        named("batches.name"),
        (BATCHES,),
        "chat-batches",
    ),
)

CHATS: Sequence[Asked] = (*_HAZARDS, *_PLOTS, *_BATCHES)

_PASSAGES: Mapping[str, tuple[str, Report, tuple[tuple[str, ...], ...]]] = {
    "says-trees": ("永农里头种了树的地块咋个处理", HALF_2023, (("告知书",),)),
    "says-old-houses": ("历史上占耕地的农房能不能强拆", INSPECTION, (("不搞强拆",),)),
    "says-reserves": ("补充耕地后备资源库多久更新一回", FARMLAND_PLAN, (("每季度更新一次",),)),
}

_ABSENT: Mapping[str, str] = {
    "lacks-papers": "宅基地审批要交哪些材料",
    "lacks-vehicles": "执法队有几台车",
    "lacks-drones": "巡查用的无人机一共几架",
    "lacks-sewage": "汀浦污水厂一天处理多少吨水",
    "lacks-recruits": "今年局里招几个公务员",
    "lacks-metro": "轨道交通规划了几号线",
    "lacks-rainfall": "汛期降雨量多少毫米",
    "lacks-town-here": "龙桥镇的隐患点有几处",
}

_UNCLEAR: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "vague-left": ("没整改的还剩好多", (("图斑",), ("督察",))),
    "vague-town": ("哪个镇最多", ()),
    "vague-done": ("完成几个了", ()),
    "vague-gap": ("离任务还差多少", (("新增耕地",), ("恢复耕地",))),
    "vague-cost": ("花了多少钱", ()),
    "vague-average": ("平均多大", ()),
}


def spoken_cases() -> tuple[Case, ...]:
    """The cases whose golds are words: nothing is reckoned for them."""
    return (
        *(
            Case(name, Kind.PASSAGE, question, Said(phrases), (report.file,), origin=Origin.HEARD)
            for name, (question, report, phrases) in _PASSAGES.items()
        ),
        *(
            Case(name, Kind.UNANSWERABLE, question, Nothing(), origin=Origin.HEARD)
            for name, question in _ABSENT.items()
        ),
        *(
            Case(name, Kind.UNCLEAR, question, Unclear(readings), origin=Origin.HEARD)
            for name, (question, readings) in _UNCLEAR.items()
        ),
    )
