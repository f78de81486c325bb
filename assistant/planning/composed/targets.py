"""What is left to a target: 新增耕地离全年任务还差多少亩, 整改率要到9成还差几个点.

The target is given by the question, by a column of the ledger that holds the result, or by a
report; the result by a ledger, else by a report, never by a plan or a target.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.plan import (
    Aggregation,
    Basis,
    Between,
    FactLookUp,
    Given,
    ListRows,
    Measure,
    Ratio,
    Reckon,
    Reckoning,
    Stated,
    TablePlan,
    Term,
    conjuncts,
)
from assistant.planning.composed.figures_at import Figures, FiguresAt, of_plans, term_of
from assistant.planning.composed.results_of_targets import (
    among,
    is_result,
    of_target,
    series_done,
    to_reach,
    until,
    within_time,
)
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.reports.choosing import ChosenFact, links_of
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.gap_words import GapAsk, gap_ask, share_of_target
from assistant.planning.speech.question import Question
from assistant.records import Fact, FactRole
from assistant.vocabulary.glossary import Glossary, State
from assistant.vocabulary.periods import Period, PeriodMatch, day_words, period_words

_CLOSE = 0.15


class Targets:
    """Plans distances to targets; `read` takes a question apart, `alone` plans one over any ledger."""

    def __init__(
        self,
        read: Callable[[str], Question],
        alone: Callable[[Question], TablePlan | None],
        figures: FiguresAt,
        reports: ReportPlanner,
        glossary: Glossary,
        today: Callable[[], date],
    ) -> None:
        self._read = read
        self._alone = alone
        self._figures = figures
        self._reports = reports
        self._glossary = glossary
        self._today = today

    def plan(self, text: str) -> Outcome | None:
        """The distance that `text` asks for; a question back where two targets could be meant;
        None where it asks for none, or result and target are not of one kind."""
        return self._planned(gap_ask(text, self._today()))

    def _planned(self, ask: GapAsk | None) -> Outcome | None:
        question = self._question(ask) if ask is not None else None
        if ask is None or question is None or question.of_rows or question.state is State.NOT_DONE:
            return None
        if (which := self._which_rate(ask, question)) is not None:
            return which
        if ask.given is not None:
            value, unit = ask.given
            if (rows := self._of_rows_in_time(ask)) is not None and ask.period is not None:
                ask = replace(ask, subject=f"{ask.period.text}{ask.subject}")
            done = rows or self._result(question, ask.period)
            note = f"目标{value:f}{unit}是提问中给出的"
            return _planned(ask, done, Given(label="目标", value=value, unit=unit), (note,)) if done else None
        return self._by_columns(ask) or self._by_reports(ask, question)

    def _which_rate(self, ask: GapAsk, question: Question) -> Unclear | None:
        """整改率 by itself, where the reports state it of several things."""
        metric = question.metric
        if metric is None or question.words:
            return None
        names = (metric.name, *metric.aliases)
        rates = [f for f in self._reports.facts if is_result(f) and f.unit == "%"]
        called = dict.fromkeys(self._reports.called(f) for f in rates if any(name in f.indicator for name in names))
        options = tuple(ask.text.replace(ask.subject, name, 1) for name in called if name not in names)[:4]
        return Unclear(f"有几种{ask.subject}，请选一个", options) if len(options) > 1 else None

    def told(self, text: str, found: Outcome) -> Outcome:
        """What to say where nothing tells a distance: not that the words that ask for it are unknown.  What part of a
        task is done is reckoned where no report states it as a result."""
        if self._only_aimed_at(found) and (ask := share_of_target(text, self._today())) is not None:
            done = self._planned(ask)
            return done if done is not None else found
        ask = gap_ask(text, self._today())
        if ask is None or not isinstance(found, NotFound) or any(word in ask.subject for word in found.missing):
            return found
        return replace(found, missing=(), reason="没有找到口径相同的完成数和目标数，不能算还差多少，请分开问")

    def _only_aimed_at(self, found: Outcome) -> bool:
        """Whether no figure was found, or just what is to be reached."""
        if not isinstance(found, Planned):
            return True
        asks = found.plan.asks if isinstance(found.plan, FactLookUp) else ()
        ids = {each for ask in asks for each in ask.fact_ids[:1]}
        return any(fact.id in ids and fact.role is not FactRole.RESULT for fact in self._reports.facts)

    def _question(self, ask: GapAsk) -> Question | None:
        """The subject asked for by itself; 次数 and the like say no more than the unit does."""
        noun = qw.QUANTITY_NOUN.search(ask.subject)
        subject = ask.subject[: noun.start()] if ask.unit and noun and noun.end() == len(ask.subject) else ask.subject
        unit = "" if ask.unit == "%" else ask.unit
        question = self._read(f"{subject}是多少{unit}") if subject else None
        given = ask.given is not None and ask.given[1] == "%"
        rate = ask.unit == "%" or given
        if question is None or (rate and question.metric is None and not qw.SHARE_NOUN.search(subject)):
            return None
        return question

    def _of_rows_in_time(self, ask: GapAsk) -> Figures | None:
        """2023年下发的图斑整改率: the rate of the rows of a time, as it stands now."""
        told = self._alone(self._read(f"{ask.period.text}{ask.subject}是多少")) if ask.period is not None else None
        if not isinstance(told, Ratio) or not _dated(told):
            return None
        return of_plans([told], [f"截至{day_words(told.dataset.as_of)}" if told.dataset.as_of else "台账所载"])

    # ------------------------------------------------------------ columns of one table

    def _by_columns(self, ask: GapAsk) -> Outcome | None:
        """A column of what was to be done and one of what was, over the same rows."""
        period = ask.period.text if ask.period and ask.period.kind == "flow" else ""
        unit = "" if ask.unit == "%" else ask.unit
        words = (*self._glossary.intents.target, *self._glossary.intents.plan)
        meant = self._columns([f"{period}{ask.subject}{word}是多少{unit}" for word in ("任务", "计划", "目标")], words)
        done = self._columns([f"{period}{ask.subject}{word}是多少{unit}" for word in ("完成", "已完成", "实际", "")])
        same = {
            (one.model_dump_json(), other.model_dump_json()): (one, other)
            for one in done
            for other in meant
            if one.dataset == other.dataset
            and one.where == other.where
            and one.measure != other.measure
            and one.measure.column is not None
            and not any(word in one.measure.column.name for word in words)
            and one.measure.aggregation == other.measure.aggregation
        }
        if len(same) != 1:
            return None
        one, other = next(iter(same.values()))
        return _planned(ask, Figures((one,)), other, ())

    def _columns(self, asked: Sequence[str], words: Sequence[str] = ("完成", "已", "实际")) -> list[Term]:
        """Sums of columns whose names say one of the words."""
        plans = [self._alone(self._read(each)) for each in asked]
        terms = [_cell(plan) if isinstance(plan, ListRows) else term_of(plan, "") for plan in plans if plan is not None]
        columns = [(term, term.measure.column) for term in terms if term is not None and term.whole is None]
        return [
            term.model_copy(update={"label": column.name})
            for term, column in columns
            if column is not None and any(word in column.name for word in words)
        ]

    # ------------------------------------------------------------ reports

    def _by_reports(self, ask: GapAsk, question: Question) -> Outcome | None:
        chosen = self._target(ask, question)
        if not isinstance(chosen, ChosenFact):
            return chosen
        fact = chosen.best.fact
        period = self._reports.period(fact)
        done = self._result(question, period, fact)
        if done is None or period is None:
            return None
        word = "计划" if fact.role is FactRole.PLAN else "目标"
        label = f"{period_words(period)}{word}"
        return _planned(ask, done, Stated(label=label, ask=chosen.ask), ())

    def _target(self, ask: GapAsk, question: Question) -> ChosenFact | Unclear | None:
        """The target of the time named; of none named, that of the year, unless others are as near."""
        wanted = replace(question, intent="target", period=None)
        spans: dict[tuple[str, date, date], ChosenFact] = {}
        for fact_span in sorted({s for s in map(self._span, self._reports.facts) if s and self._meant(ask, s)}):
            found = self._reports.picked(wanted, self._targets_of(fact_span, ask))
            if isinstance(found, Unclear) and any(_named(question, option) for option in found.options):
                return None  # of others than what is asked no time says anything
            if isinstance(found, ChosenFact):
                spans[fact_span] = found
        if not spans:
            return None
        best = max(each.best.score for each in spans.values())
        near = {span: each for span, each in spans.items() if each.best.score > best - _CLOSE}
        if len({each.best.fact.value for each in near.values()}) > 1:
            options = tuple(
                f"{ask.subject}离{period_words(self._reports.period(each.best.fact))}目标还差多少"
                for each in near.values()
            )
            return Unclear("有几个不同的目标，请选一个", tuple(dict.fromkeys(options))[:4])
        return near[max(near, key=lambda span: (span[2] - span[1], span[2]))]

    def _targets_of(self, span: tuple[str, date, date], ask: GapAsk) -> Callable[[Fact], bool]:
        return lambda fact: self._span(fact) == span and to_reach(fact, ask)

    def _span(self, fact: Fact) -> tuple[str, date, date] | None:
        period = self._reports.period(fact)
        if fact.role is FactRole.RESULT or period is None or period.start is None or period.end is None:
            return None
        return (period.kind, period.start, period.end)

    def _meant(self, ask: GapAsk, span: tuple[str, date, date]) -> bool:
        _, start, end = span
        if ask.period is None or ask.period.start is None or ask.period.end is None:
            return start <= self._today() <= end or (start == end and end >= self._today())
        if ask.period.kind == "as_of":
            whole = (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31)
            return end == ask.period.end and (start == end or whole)
        return (start, end) == (ask.period.start, ask.period.end) or (
            start == end == ask.period.end and (end.month, end.day) == (12, 31)
        )

    # ------------------------------------------------------------ what was done

    def _result(self, question: Question, period: Period | None, target: Fact | None = None) -> Figures | None:
        """What was done by now, or by the target's day where that is past: a level as it stands
        newest, an amount since the target's time began."""
        level = _is_level(question)
        today = self._today()
        past = period is not None and period.end is not None and period.end <= today
        if level:
            return self._level(question, period if past else None, target)
        if period is None or period.start is None or period.end is None or period.start == period.end:
            return None
        shown = period.model_copy(update={"text": period_words(period)})
        timed = replace(question, period=PeriodMatch(shown, -1, -1))
        rows = self._figures.of_ledgers(timed, (period,))
        return rows or (self._stated(question, within_time(self._reports, period), target) if target else None)

    def _level(self, question: Question, day: Period | None, target: Fact | None) -> Figures | None:
        plan = self._alone(question)
        as_of = plan.dataset.as_of if plan is not None else None
        if plan is not None and (day is None or as_of == day.end):
            return of_plans([plan], [f"截至{day_words(as_of)}" if as_of else "台账所载"])
        return self._stated(question, until(self._reports, day, self._today()), target)

    def _stated(self, question: Question, fits: Callable[[Fact], bool], target: Fact | None) -> Figures | None:
        """The newest result of reports that fits; none that is about or more than so much."""
        wanted = replace(question, intent="done", period=None)
        alike = [f for f in self._reports.facts if is_result(f) and fits(f) and of_target(f, target)]
        rated = question.metric is not None or target is None
        facts = [f for f in alike if rated or (f.series and f.series == series_done(target))]
        for end in sorted({p.end for p in map(self._reports.period, facts) if p and p.end}, reverse=True):
            ids = {f.id for f in facts if (p := self._reports.period(f)) and p.end == end}
            found = self._standing(wanted, ids) or self._reports.picked(wanted, among(ids))
            if isinstance(found, ChosenFact):
                fact = found.best.fact
                label = period_words(self._reports.period(fact))
                terms = (Stated(label=label, ask=found.ask),)
                return None if fact.qualifier else Figures(terms, links_of(found))
            if found is not None:
                return None
        return None

    def _standing(self, wanted: Question, ids: set[str]) -> ChosenFact | None:
        """A rate as it stood on the day, before one of all that came up in the time until then."""
        days = {f.id for f in self._reports.facts if (p := self._reports.period(f)) and p.kind == "as_of"}
        found = self._reports.picked(wanted, among(ids & days)) if wanted.metric is not None else None
        return found if isinstance(found, ChosenFact) else None


def _dated(plan: Ratio) -> bool:
    """Whether days say which rows are meant."""
    return any(isinstance(part, Between) and isinstance(part.low, date) for part in conjuncts(plan.denominator.where))


def _named(question: Question, option: str) -> bool:
    return all(word.text in option for word in question.words)


def _planned(ask: GapAsk, done: Figures, target: Term | Stated | Given, notes: Iterable[str]) -> Planned:
    basis = Basis(question=ask.text, assumptions=(*done.notes, *notes), links=done.links, period=ask.period)
    return Planned(
        Reckoning(
            terms=(done.terms[0], target),
            reckon=Reckon.GAP,
            subject=ask.subject,
            unit="" if ask.unit == "%" else ask.unit,
            with_share=ask.with_share,
            basis=basis,
        )
    )


def _is_level(question: Question) -> bool:
    """A rate stands at so much; an amount is done over a time."""
    return question.metric is not None or qw.SHARE_NOUN.search(question.normal) is not None


def _cell(plan: ListRows) -> Term | None:
    """The one figure that a look-up shows, as it stands in its row."""
    figures = [column for column in plan.shown if column.unit]
    if len(figures) != 1 or plan.order is not None:
        return None
    measure = Measure(aggregation=Aggregation.SUM, column=figures[0], unit=figures[0].unit or "")
    return Term(label="", dataset=plan.dataset, where=plan.where, measure=measure, cell=True)
