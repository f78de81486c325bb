"""Which figures of reports are targets to reach, and which results count towards one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.gap_words import GapAsk
from assistant.records import Fact, FactKind, FactRole
from assistant.vocabulary.periods import Period

_AT_LEAST = frozenset({"", "以上", "不少于", "不低于", "不小于", "至少", "及以上"})
_ITS_TIME = re.compile(r"[上下]半年|全年|今年|季度|月")
_AIMS = frozenset({"目标", "任务"})
"""What a series of targets has beside the words of that of the results (确保完成…1800亩目标任务)."""
_RUNNING = re.compile(r"累计|(?<!今年)(?<!年初)以来")


def to_reach(fact: Fact, ask: GapAsk) -> bool:
    """A target to reach: no ceiling, nothing about so much, no rise; not of other findings."""
    rate = (fact.unit == "%") == (ask.unit == "%" or qw.SHARE_NOUN.search(ask.subject) is not None)
    own = not fact.findings or fact.findings not in fact.clause
    return rate and own and fact.qualifier in _AT_LEAST and fact.kind is not FactKind.CHANGE


def is_result(fact: Fact) -> bool:
    return fact.role is FactRole.RESULT and fact.kind is not FactKind.CHANGE


def series_done(target: Fact | None) -> str:
    """The series of the results that the target is set for."""
    if target is None:
        return ""
    of, _, measured = target.series.removesuffix(f"|{target.role.value}").partition("|")
    return f"{'·'.join(word for word in of.split('·') if word not in _AIMS)}|{measured}"


def among(ids: set[str]) -> Callable[[Fact], bool]:
    return lambda fact: fact.id in ids


def of_target(fact: Fact, target: Fact | None) -> bool:
    """Not of other findings than the target is."""
    return not fact.findings or (target is not None and fact.findings == target.findings)


def within_time(reports: ReportPlanner, target: Period) -> Callable[[Fact], bool]:
    """Done since the target's time began, and not beyond it, as the sentence itself says: what is
    told of no time may have been done in earlier years as well."""

    def fits(fact: Fact) -> bool:
        own = reports.period(fact)
        said = _ITS_TIME.search(fact.sentence) is not None and _RUNNING.search(fact.sentence) is None
        inside = said and own is not None and own.kind == "flow" and own.start == target.start
        return inside and own is not None and own.end is not None and target.end is not None and own.end <= target.end

    return fits


def until(reports: ReportPlanner, day: Period | None, today: date) -> Callable[[Fact], bool]:
    """As it stood on the day; of none, on any day there has been."""

    def fits(fact: Fact) -> bool:
        own = reports.period(fact)
        if own is None or own.end is None:
            return False
        return own.end == day.end if day is not None else own.end <= today

    return fits
