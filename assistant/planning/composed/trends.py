"""How a figure goes from month to month or year to year: 今年各月供地宗数变化, 2019年以来每年批了多少.

The words that ask for times one by one are taken out; what is left is a question for one figure,
read as any other.  Its rows are then put together by the time that it is dated by.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.plan import Aggregate, Basis, Between, Condition, Ratio, Step, TablePlan, conjuncts, joined
from assistant.planning.composed.which_time import which_time
from assistant.planning.ledgers.dates import date_column, names_date, period_column, year_column
from assistant.planning.ledgers.expressing import ref
from assistant.planning.ledgers.lexicon import TableWords, Target, bare_name
from assistant.planning.ledgers.linking import TableReading, link
from assistant.planning.ledgers.states import asks_what_became
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import NUMBER_ASK
from assistant.records import Column, ColumnType
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period, PeriodMatch, day_words, find_periods

_EDGE = r"(?![初底末中均])"
_STEPS = (
    (Step.MONTH, re.compile(rf"(?:逐|按|(?<!部)分|每一?个?|各个?)月(?:度|份)?{_EDGE}|一个?月一个?月地?|月度")),
    (Step.QUARTER, re.compile(r"(?:逐|按|分|每一?个?|各个?)季度?|一个季度一个季度地?")),
    (Step.HALF, re.compile(r"(?:逐|按|每|各)个?半年")),
    (Step.YEAR, re.compile(rf"(?:逐|按|(?<!部)分|每一?|各个?|历)年(?:度|份)?{_EDGE}|年年|一年一年地?")),
)
_TREND = re.compile(
    r"(?:(?:的|一路)?(?:是)?(?:怎么|如何|咋)变(?:化)?的?|的?(?:变化|变动)(?:趋势|走势|情况)?|的?(?:走势|趋势|走向)(?:图|变化|情况)?)"
    r"(?:是?(?:怎么样|怎样|如何|咋样|什么样))?"
)
_SOME_YEARS = re.compile(r"\d{2,4}年?(?:到|至|[-—–~～])\d{2,4}年|近[两二三四五六七八九十\d]{1,2}年")
_A_YEAR = re.compile(r"(?<!均)一年(?=[^\d，,]{0,4}(?:多少|几|好多))")
_DRAWN = re.compile(
    r"[，,、]?(?:请|并|再|顺便|帮我|用)?(?:画|做|出|生成|给)?(?:我)?(?:成|个|一?[张幅])?(?:折线|曲线|走势|趋势|变化)图(?:看看)?"
)
_ASKED_HOW = re.compile(r"的?(?:情况)?(?:怎么样|怎样|如何|咋样)?[？?]?$|(?:分别|各自|各)(?=[^，,]{0,6}$)")
_ENDS = re.compile(r"[的是，,、？?。]+$")
_LONG = 366


@dataclass(frozen=True)
class _Asked:
    """A question for times one by one: the rest of it, and how long each time is, where it says so."""

    rest: str
    step: Step | None
    said: str = ""


class Trends:
    """Plans questions for one figure at times one after the other.

    `read` takes a question apart, `alone` plans one over any ledger.
    """

    def __init__(
        self,
        read: Callable[[str], Question],
        alone: Callable[[Question], TablePlan | None],
        words: Callable[[str], TableWords],
        glossary: Glossary,
    ) -> None:
        self._read = read
        self._alone = alone
        self._words = words
        self._glossary = glossary

    def plan(self, text: str) -> Aggregate | Ratio | None:
        """The trend that `text` asks for; None where it asks for none, or where the rows of
        its figure are not dated by what it is about."""
        ranked = which_time(text)
        if ranked is not None:
            plan = self._each(text, _Asked(ranked.rest, ranked.step))
            if plan is None or self._by_rows(plan):
                return None
            return plan.model_copy(update={"limit": 1, "descending": ranked.most})
        asked = times_asked(text)
        return self._each(text, asked) if asked is not None else None

    def _by_rows(self, plan: Aggregate | Ratio) -> bool:
        """Whether a column of years is what the times are: its values are ranked as any others."""
        key = plan.group_by[0]
        table = self._words(plan.dataset.table_id).table
        return key.step is Step.YEAR and table.column(key.id) == year_column(table)

    def _each(self, text: str, asked: _Asked) -> Aggregate | Ratio | None:
        """The figure at each of the times."""
        question = replace(self._read(asked.rest), each_time=True)
        if question.superlative or question.average or question.limits or question.grouped or question.each:
            return None
        plan = self._alone(question) or self._at_any_time(question)
        if not isinstance(plan, Aggregate | Ratio) or plan.group_by:
            return None
        reading = link(question, self._words(plan.dataset.table_id), self._glossary)
        column = self._time_column(question, reading)
        step = asked.step or _usual_step(question, reading, column)
        if column is None or not _fine_enough(column, step):
            return None
        notes = (*plan.basis.assumptions, *_notes(column, step, question, reading))
        basis = plan.basis.model_copy(update={"question": text, "assumptions": notes})
        key = ref(column).model_copy(update={"step": step})
        beside = {"beside": None} if isinstance(plan, Aggregate) else {}
        return plan.model_copy(update={"group_by": (key,), "basis": basis, **beside})

    def _at_any_time(self, question: Question) -> TablePlan | None:
        """The plan where a date is named but no time (每月下发多少): any day is meant."""
        if question.period is not None:
            return None
        at = len(question.normal)
        plan = self._alone(replace(question, period=PeriodMatch(_EVER, at, at)))
        match plan:
            case Aggregate():
                return plan.model_copy(update={"where": _at_any(plan.where), "basis": _undated(plan.basis)})
            case Ratio(numerator=part, denominator=whole):
                sides = {
                    "numerator": part.model_copy(update={"where": _at_any(part.where)}),
                    "denominator": whole.model_copy(update={"where": _at_any(whole.where)}),
                }
                return plan.model_copy(update={**sides, "basis": _undated(plan.basis)})
            case _:
                return None

    def _time_column(self, question: Question, reading: TableReading) -> Column | None:
        """The column that dates what is counted.  What has become of rows (整改完成, 立案) is not
        dated by when they came in, so that day has to be named."""
        due = [item.meaning.column for item in reading.of(Target.DEADLINE) if item.meaning.value == "due"]
        column = next(iter(due), None) or date_column(reading)
        if column is None:
            return period_column(reading.words.table) or year_column(reading.words.table)
        named = names_date(question, reading, column) or column in due
        return column if named or not asks_what_became(question, reading, self._glossary) else None


_EVER = Period(kind="flow", start=dt.date(1900, 1, 1), end=dt.date(2100, 12, 31), text="")


def _at_any(where: Condition) -> Condition:
    """The condition without the days that stand for any."""
    kept = [part for part in conjuncts(where) if not (isinstance(part, Between) and part.low == _EVER.start)]
    return joined(kept)


def _undated(basis: Basis) -> Basis:
    kept = tuple(note for note in basis.assumptions if not note.startswith("“”"))
    return basis.model_copy(update={"assumptions": kept, "period": None})


def times_asked(text: str) -> _Asked | None:
    """What a question for times one by one asks of each of them; None for other questions."""
    normal = normalise(text)
    rest = _DRAWN.sub("", normal)
    drawn = rest != normal
    step, said = None, ""
    for each, pattern in _STEPS:
        found = pattern.search(rest)
        if found is not None:
            step, said, rest = each, found.group(), rest[: found.start()] + rest[found.end() :]
            break
    spoken = _one_a_year(rest) if step is None else None
    if spoken is not None:
        step, said, rest = Step.YEAR, "一年", rest[: spoken[0]] + rest[spoken[1] :]
    trend = _TREND.search(rest)
    if trend is not None:
        rest = rest[: trend.start()] + rest[trend.end() :]
    if step is None and trend is None and not drawn:
        return None
    rest = _ENDS.sub("", _ASKED_HOW.sub("", rest))
    if not NUMBER_ASK.search(rest):
        rest += "是多少"
    return _Asked(rest, step, said)


def _one_a_year(text: str) -> tuple[int, int] | None:
    """Where 一年 of several years means each of them: 20年到23年，一年批几个."""
    years = _SOME_YEARS.search(text)
    spoken = _A_YEAR.search(text, years.end()) if years is not None else None
    return spoken.span() if spoken is not None else None


def times_unread(text: str, plan: TablePlan) -> str:
    """The words for times one by one (每月) that a plan does not go by; "" where there are none."""
    asked = times_asked(text)
    if asked is None or not asked.said:
        return ""
    grouped = isinstance(plan, Aggregate | Ratio) and any(column.step for column in plan.group_by)
    at = normalise(text).find(asked.said)
    linked = any(item.start < at + len(asked.said) and at < item.end for item in plan.basis.links)
    return "" if grouped or linked else asked.said


def _usual_step(question: Question, reading: TableReading, column: Column | None) -> Step:
    """Months within a year, years beyond it, where no step is named."""
    period = question.period.period if question.period else None
    if column is not None and column.type is not ColumnType.DATE:
        return _own_step(column)
    first, last = reading.words.date_ranges.get(column.id, (None, None)) if column else (None, None)
    if period is not None and period.start is not None and period.end is not None and period.kind == "flow":
        first, last = period.start, period.end
    return Step.YEAR if first and last and (last - first).days > _LONG else Step.MONTH


def _own_step(column: Column) -> Step:
    """How long the periods are that the column names; a number is a year."""
    lengths = []
    for value in column.values:
        found = find_periods(value, Anchor(year=None))
        period = found[0].period if found else None
        if period is not None and period.start is not None and period.end is not None:
            lengths.append((period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1)
    longest = max(lengths, default=12)
    return next((step for step, months in _MONTHS.items() if months >= longest), Step.YEAR)


_MONTHS = {Step.MONTH: 1, Step.QUARTER: 3, Step.HALF: 6, Step.YEAR: 12}


def _fine_enough(column: Column, step: Step) -> bool:
    """Rows of whole years tell nothing of months."""
    return column.type is ColumnType.DATE or _MONTHS[_own_step(column)] <= _MONTHS[step]


def _notes(column: Column, step: Step, question: Question, reading: TableReading) -> list[str]:
    """What a clerk has to know of the times: by which date, and how far they reach."""
    notes = [f"按{bare_name(column)}逐{step.word}汇总"]
    first, last = reading.words.date_ranges.get(column.id, (None, None))
    period = question.period.period if question.period else None
    if first is not None and period is not None and period.start is not None and period.start < first.replace(day=1):
        notes.append(f"台账中{bare_name(column)}最早为{day_words(first)}，以前各期没有数据")
    if last is not None and period is not None and period.end is not None and last < period.end:
        notes.append(f"台账中{bare_name(column)}最晚为{day_words(last)}，以后各期没有数据")
    return notes
