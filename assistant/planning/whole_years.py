"""全年 of a year that is not said: what holds of half a year, or of all years of a ledger, is no answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.plan import FactAsk, FactLookUp, Plan, Several, TablePlan
from assistant.planning.outcome import Unclear
from assistant.planning.speech.question import Question
from assistant.vocabulary.periods import Period

_BARE = re.compile(r"(?<![\d年今去前明本上])全年(?!度|的?(?:任务|目标|计划|指标|总?任务量))")
_AIMED = re.compile(r"任务|目标|计划|指标|不少于|不低于|力争|确保|预计|打算|要|得|应|须|需")
_MONTHS = (1, 12)


def year_unsaid(question: Question, plan: Plan, period_of: Callable[[FactAsk], Period | None]) -> Unclear | None:
    """Which year is meant, where a plan tells of something else than a whole one; None where nothing is open."""
    said = _BARE.search(question.normal)
    if said is None or question.period is not None or _AIMED.search(question.normal):
        return None
    if isinstance(plan, FactLookUp):
        if all(_of_a_year(period_of(ask)) for ask in plan.asks):
            return None
    elif not isinstance(plan, TablePlan | Several):
        return None
    last, now = (
        f"{question.normal[: said.start()]}{year}{question.normal[said.end() :]}" for year in ("去年全年", "今年")
    )
    return Unclear("没有说是哪一年的全年，请选一个", (last, now))


def _of_a_year(period: Period | None) -> bool:
    start, end = (period.start, period.end) if period is not None else (None, None)
    return start is not None and end is not None and (start.month, end.month) == _MONTHS and start.year == end.year
