"""Figures that stand from report to report: findings handed down once are no findings of each year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.planning.reports.facts import names_whole
from assistant.planning.speech.question import Question
from assistant.records import Fact

_HANDED_DOWN = r"反馈|指出|通报|交办|督办|移交|移送|转办|转交|下发|推送|下达|点名|曝光|认定"
_IN_TIME = re.compile(
    rf"(?:以来|以后|里|内|期间|全年)?(?:[^，,。；;的]{{0,12}}?)"
    rf"(?P<verb>{_HANDED_DOWN}|发现|查出|查处|排查|摸排|检查|收到|接到|受理|新增)"
)
_THOSE_SO_MANY = re.compile(rf"(?:{_HANDED_DOWN})(?:我[县市区局])?的\d")
_TIMED = re.compile(r"\d年|[今去前上本]年|[上下]半年|季度|\d月|以来|截至|新(?:增|下发|反馈|发现)")


def standing_before(question: Question, fact: Fact, facts: Iterable[Fact]) -> bool:
    """2024年反馈的问题 is not told by 反馈的38个问题 of no year of their own, nor by a number that a report of a time
    before has as well: those are all there are, whenever they were found."""
    time = question.period
    if time is None or time.period.kind != "flow" or names_whole(question, fact):
        return False
    said = _IN_TIME.match(question.normal, time.end)
    if said is None or said["verb"] not in fact.clause or _TIMED.search(fact.sentence):
        return False
    return _THOSE_SO_MANY.search(fact.clause) is not None or any(_the_same(fact, other) for other in facts)


def _the_same(fact: Fact, earlier: Fact) -> bool:
    """Whether a report of a time before that of the figure states the very number of the same things."""
    own, then = fact.period, earlier.period
    if own is None or then is None or own.start is None or then.end is None or then.end >= own.start:
        return False
    alike = bool(fact.series) and fact.series == earlier.series
    return alike and fact.value is not None and (fact.value, fact.unit) == (earlier.value, earlier.unit)
