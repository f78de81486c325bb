"""Questions that the material does not answer."""

from __future__ import annotations

from eval.sample import Case, Kind, Nothing

_QUESTIONS = {
    "absent-gdp": "去年全县GDP多少亿",
    "absent-weather": "明天会不会下雨",
    "absent-wages": "网格员一个月发多少工资",
    "absent-year": "2021年下发了多少图斑",
    "absent-town": "蓝桥镇有几个图斑",
    "absent-head": "局长叫什么名字",
    "absent-column": "图斑的举报人一共有几个",
    "absent-neighbour": "隔壁县今年供了多少宗地",
}


def absent_cases() -> tuple[Case, ...]:
    return tuple(Case(name, Kind.UNANSWERABLE, question, Nothing()) for name, question in _QUESTIONS.items())
