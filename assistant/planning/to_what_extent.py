"""What no plan over rows may leave out of how far something holds: 全部占耕地的 and 部分占耕地的 are not all that have
some of it, 一半以上 wants the whole it is half of, 只拿了一宗的 are groups of one row, and a village where some are put
right is none of 全部整改完的村."""

from __future__ import annotations

import re

from assistant.plan import Aggregate, Plan, Ratio, Reckoning, Several, TablePlan
from assistant.planning.composed.all_of_each import all_said
from assistant.planning.speech.question import Question

_TO_A_PART = re.compile(
    r"(?P<how>(?<!超占)(?<!占用)(?:全部|全都|整个|整宗|整块|完全|[大一小]?部分|局部|大半|多半|主要|基本上?|几乎))"
    r"(?:都|均|是|在)?(?:占|压|侵|涉及|位于|属于|落在|处于|用[的作了])"
)
_ONLY_ONE = re.compile(
    r"(?:只|仅仅?|就|才)(?:有|占|[拿买办报批建发供管领得出卖租欠报](?:得|到|过|了)?了?)?(?:1|一)[个宗处件家块户起条笔份座](?!月|季|年|星期|半)"
)
_LAND_TAKEN = re.compile(r"(?:占用?|压占?|侵占|征收?|复垦|恢复)[了掉]?(?:多少|好多|几多)土?地(?=[，,。？?]|$)")
"""占了多少地 asks for an area, 拿了多少地 may ask for plots."""
_HALF = re.compile(r"(?:一半|半数|大半|多半)(?:以上|以下|多|左右|不到)?(?=的|[，,]|$)")


def extent_lost(question: Question, plan: Plan) -> str:
    """How far something is said to hold, of which the plan knows nothing; "" where nothing is lost."""
    if not isinstance(plan, TablePlan | Several | Reckoning):
        return ""
    text = question.normal
    if (said := _TO_A_PART.search(text)) is not None and not _limited(plan):
        return said["how"]
    if (said := _ONLY_ONE.search(text)) is not None and not _limited(plan):
        return said.group()
    if (whole := all_said(text)) is not None and not _limited(plan):
        return whole["all"]
    counted = isinstance(plan, Aggregate) and all(measure.column is None for measure in plan.measures)
    if counted and (said := _LAND_TAKEN.search(text)) is not None:
        return said.group()
    if (said := _HALF.search(text)) is not None and not any(limit.of for limit in question.limits):
        return said.group() if not _limited(plan) else ""
    return ""


def _limited(plan: Plan) -> bool:
    """Whether groups or rates are held against a number."""
    return isinstance(plan, Aggregate | Ratio) and plan.having is not None
