"""One figure at several times that a question names: 去年上半年、今年上半年各供了多少宗,
许可证去年发了多少，今年又是多少.

The times are taken out and put back one by one; what is left is a question for one figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from assistant.plan import Basis, Reckon, Reckoning
from assistant.planning.composed.figures_at import FiguresAt, whole_year
from assistant.planning.composed.trends import times_asked
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import NUMBER_ASK
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, find_periods, period_words

_JOINER = re.compile(r"[、，,]?(?:和|与|跟|及|以及|还有|到)?[、，,]?")
_AGAIN = re.compile(r"^(?:那|而)?(?:又|则|的|呢)*(?:是|有|为)?(?:(?:多少|几|好多)[^，,]{0,4})?(?:呢|的)?$")
_TOGETHER = re.compile(
    r"一共|合计|总共|累计|共计|加起来|平均|占比|占[全总]|比(?!例)|较|哪|最|相差|差多少|增[加长]|减少|提高|下降"
)
_SET_SIDE_BY_SIDE = re.compile(r"^(?:请|帮我)?(?:对比|比较)(?:一下|下)?")
_APIECE = re.compile(r"(?:分别|各自|各)(?=[^，,]{0,8}$)|(?:的)?(?:对比|比较)(?:情况|图)?$")
_CLAUSE = re.compile(r"[，,；;。？?]")


@dataclass(frozen=True)
class _Named:
    """A question for one figure, and the times that it is asked for."""

    text: str
    periods: tuple[Period, ...]
    notes: tuple[str, ...] = ()


class EachTime:
    """Plans them; `read` takes a question apart."""

    def __init__(self, read: Callable[[str], Question], figures: FiguresAt, today: Callable[[], date]) -> None:
        self._read = read
        self._figures = figures
        self._today = today

    def plan(self, text: str) -> Reckoning | None:
        """The figure at each of the times; None where fewer than two are named, or not all of
        them have it in one ledger or in the reports."""
        named = self._named(normalise(text))
        if named is None:
            return None
        question = self._read(named.text)
        found = self._figures.of_ledgers(question, named.periods) or self._figures.of_reports(question, named.periods)
        if found is None:
            return None
        basis = Basis(question=text, assumptions=(*named.notes, *found.notes), links=found.links)
        return Reckoning(terms=found.terms, reckon=Reckon.EACH, subject=found.subject, basis=basis)

    def _named(self, text: str) -> _Named | None:
        text, compared = _SET_SIDE_BY_SIDE.subn("", text)
        matches = find_periods(text, Anchor.at(self._today()))
        if len(matches) < 2 or any(match.period.end is None for match in matches):
            return None
        first, last = matches[0], matches[-1]
        gaps = [text[one.end : other.start] for one, other in pairwise(matches)]
        apiece = compared or _APIECE.search(text) or times_asked(text) is not None
        if apiece and all(gap and _JOINER.fullmatch(gap) for gap in gaps):
            asked = text[: first.start] + first.period.text + text[last.end :]
        elif _asks_again(text, matches):
            asked = text[: first.end] + _CLAUSE.split(text[first.end :])[0]
            apiece = False
        else:
            return None
        asked = _one_figure(asked)
        if _TOGETHER.search(asked):
            return None
        said = [match.period for match in matches]
        periods, notes = _with_months(said) if apiece else (tuple(said), ())
        times = {(each.start, each.end) for each in periods}
        return _Named(asked, periods, notes) if len(times) == len(periods) else None


def _asks_again(text: str, matches: Sequence[PeriodMatch]) -> bool:
    """许可证去年发了多少，今年又是多少: after the first ask nothing but times."""
    clause, *others = _CLAUSE.split(text[matches[0].end :].rstrip("？?。"))
    if NUMBER_ASK.search(clause) is None or len(others) != len(matches) - 1:
        return False
    rests = [each.replace(match.period.text, "", 1) for each, match in zip(others, matches[1:], strict=True)]
    return all(match.period.text in each for each, match in zip(others, matches[1:], strict=True)) and all(
        _AGAIN.match(rest) for rest in rests
    )


def _one_figure(text: str) -> str:
    trend = times_asked(text)
    asked = _APIECE.sub("", trend.rest if trend is not None else text).rstrip("，,的")
    return asked if NUMBER_ASK.search(asked) else f"{asked}是多少"


def _with_months(periods: Sequence[Period]) -> tuple[tuple[Period, ...], tuple[str, ...]]:
    """2023年和2024年上半年: the months said once, behind the last, go for all the years; not for one that has an
    ask of its own (2023年多少，2024年上半年呢)."""
    last = periods[-1]
    bare = all(whole_year(each) for each in periods[:-1])
    if whole_year(last) or not bare or last.end is None or last.kind != "flow":
        return tuple(periods), ()
    spread = tuple(last.in_year(each.end.year) for each in periods[:-1] if each.end is not None)
    named = "、".join(period_words(each) for each in spread)
    return (*spread, last), (f"“{'、'.join(each.text for each in periods[:-1])}”按{named}理解",)
