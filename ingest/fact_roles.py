"""How a figure is meant: done, planned or to be reached; an amount, a share or a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.records import FactKind, FactRole, Half
from assistant.vocabulary.units import Dimension
from ingest.clauses import Quantity
from ingest.fact_words import CHANGED

_TARGET = re.compile(r"确保|力争|目标|任务|不少于|不低于|不超过|约束性|要达到|须|(?:^|[，；。：\s])要求(?!的)")
_PLAN = re.compile(r"计划(?!生育)|拟(?!定)|预计|打算|将(?!近)|预期")
_ACHIEVED = re.compile(r"已|完成了|超额|实际")
_STRICT_TARGET = re.compile(r"确保|力争")
_SHARE_OF_TARGET = re.compile(r"(?:任务|目标|计划)[数量]?的$")
_AGAINST_PLAN = re.compile(r"(?:超过?|占|比|低于|高于)[^，。；]{0,8}?(?:计划|目标|任务)")
_FINISHED = re.compile("^(?:累计|共|全年|上半年)?完成")
_DEADLINE = re.compile("[底末初月日年]以?前")
_CLOSED = re.compile(r"已|完成|；")
_MOVED = re.compile(rf"(?:{CHANGED}|增速|增长率|同比|环比)(?:了|率)?$")
_COMPARED = re.compile(r"(?:同比|环比|较|比)[^，。；]*(?:多|少|高|低|快|慢|超|超出|超过|扩大|缩小)(?:了|出)?$")
_ABOVE_OR_BELOW = re.compile(r"(?:低于|高于|超过|超出|超|快于|慢于)[^，。；]{2,12}$")


def role_of(clause: str, words: str, before: str, half: Half, stocks: Sequence[str] = ()) -> FactRole:
    """From the clause; else 计划通过…，实施3个: an intention holds until something is done.

    A share of the target (完成年度任务的60%) or a figure against the plan (超过计划20%) is a result,
    and so is an estimate of what is there (预计批而未供…亩).  `stocks` are the glossary's.
    """
    if half is Half.DONE:
        if _SHARE_OF_TARGET.search(words):
            clause = clause.replace(words, "")
        clause = _AGAINST_PLAN.sub("", clause)
        clause, before = (_estimate(stocks).sub("", words) for words in (clause, before))
    achieved = _ACHIEVED.search(clause) is not None
    achieved |= _FINISHED.match(words) is not None and not _DEADLINE.search(clause)
    if achieved and not _STRICT_TARGET.search(clause) and half is Half.DONE:
        return FactRole.RESULT
    if _TARGET.search(clause):
        return FactRole.TARGET
    if _PLAN.search(clause) or half is Half.PLANNED:
        return FactRole.PLAN
    intended = list(_PLAN.finditer(before))
    if intended and not achieved and not _CLOSED.search(before, intended[-1].end()):
        return FactRole.PLAN
    return FactRole.RESULT


@lru_cache(maxsize=8)
def _estimate(stocks: Sequence[str]) -> re.Pattern[str]:
    """预计 with a stock right after it, or with what is involved in one (预计涉及…亩)."""
    return re.compile(rf"预计(?=(?:共?有|我县|全县|尚有|仍有)?(?:涉及|{'|'.join(map(re.escape, stocks))}))")


def kind_of(quantity: Quantity, before: str) -> FactKind:
    """A change where the words right before the number tell one (较上年增加12个), a share by its unit."""
    share = quantity.unit is None and quantity.value is None and not quantity.masked  # 三分之一
    if quantity.unit is not None:
        share = quantity.unit.dimension is Dimension.SHARE and quantity.unit.per is None
    points = quantity.unit is not None and quantity.unit.dimension is Dimension.POINTS
    if points or quantity.doubling or _MOVED.search(before) or _COMPARED.search(before):
        return FactKind.CHANGE
    if share and _ABOVE_OR_BELOW.search(before):
        return FactKind.CHANGE
    return FactKind.SHARE if share else FactKind.AMOUNT
