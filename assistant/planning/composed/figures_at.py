"""One figure at several times, each read as a question of its own over one ledger or one
indicator of the reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Aggregate, Link, Ratio, Stated, TablePlan, Term
from assistant.planning.reports.choosing import links_of
from assistant.planning.reports.facts import same_series
from assistant.planning.reports.planner import ReportPlanner
from assistant.planning.speech.question import Question
from assistant.records import Fact, FactRole
from assistant.vocabulary.glossary import State
from assistant.vocabulary.periods import Period, PeriodMatch, period_words

_MONTH = 31  # days by which spans may differ
_HELD = "名"  # the unit of those who hold an office
_STANDING = re.compile(r"在册|现有|实有|保有|存量")


@dataclass(frozen=True)
class Figures:
    """The same figure several times, as terms to be set against each other; `notes` tell what
    was assumed, `exact` whether no report words it as about or more than, `alike` whether none tells
    of a part of a year what another tells of all of one."""

    terms: tuple[Term | Stated, ...]
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    subject: str = ""
    exact: bool = True
    alike: bool = True


class FiguresAt:
    """Finds figures; `alone` plans a question over any ledger, `dated_otherwise` tells of a question
    and a table whether what it asks of the rows is not dated by the day that the table gives."""

    def __init__(
        self,
        alone: Callable[[Question], TablePlan | None],
        dated_otherwise: Callable[[Question, str], bool],
        reports: ReportPlanner,
    ) -> None:
        self._alone = alone
        self._dated_otherwise = dated_otherwise
        self._reports = reports

    def of_ledgers(self, question: Question, periods: Sequence[Period]) -> Figures | None:
        """What the question asks for at each of the times, over one ledger."""
        plans = [self._alone(each) for each in _at(question, periods)]
        found = [plan for plan in plans if plan is not None]
        if any(self._dated_otherwise(question, plan.dataset.table_id) for plan in found):
            return None  # 去年上半年的整改率 is not that of the parcels issued then
        return of_plans(found, [period_words(each) for each in periods]) if len(found) == len(periods) else None

    def of_reports(self, question: Question, periods: Sequence[Period]) -> Figures | None:
        """One indicator at each of the times, as reports state it."""
        asked = [self._reports.stated(each) for each in _at(question, periods)]
        chosen = [each for each in asked if each is not None]
        if len(chosen) < len(periods) or not _one_indicator([each.best.fact for each in chosen]):
            return None
        facts = [each.best.fact for each in chosen]
        terms = [Stated(label=period_words(p), ask=each.ask) for p, each in zip(periods, chosen, strict=True)]
        return Figures(
            terms=tuple(terms),
            links=links_of(chosen[0]),
            subject=self._reports.called(facts[0]),
            exact=not any(fact.qualifier for fact in facts),
            alike=_of_alike_spans(facts),
        )


def of_plans(plans: Sequence[TablePlan], labels: Sequence[str]) -> Figures | None:
    """Plans for single figures of one measure as terms; None when they are others, or where a second
    figure has to be said with each (bare 未整改 beside what is under way)."""
    counts = [p.beside for p in plans if isinstance(p, Aggregate) and p.beside and p.beside.measure.column is None]
    if any(beside.label == State.IN_PROGRESS.label for beside in counts):
        return None
    terms = [term_of(plan, label) for plan, label in zip(plans, labels, strict=True)]
    found = [term for term in terms if term is not None]
    kinds = {(term.measure.model_dump_json(), term.dataset.name, term.whole is None) for term in found}
    if len(found) < len(plans) or len(kinds) != 1:
        return None
    notes = tuple(dict.fromkeys(note for plan in plans for note in plan.basis.assumptions))
    return Figures(tuple(found), plans[0].basis.links, notes)


def term_of(plan: TablePlan, label: str) -> Term | None:
    """The single figure of a plan as a term; None where it gives a row, a list or groups."""
    match plan:
        case Aggregate(group_by=(), measures=(measure,)):
            return Term(label=label, dataset=plan.dataset, where=plan.where, measure=measure)
        case Ratio(group_by=(), numerator=part, denominator=whole):
            return Term(label=label, dataset=plan.dataset, where=part.where, measure=part.measure, whole=whole)
        case _:
            return None


def _at(question: Question, periods: Sequence[Period]) -> list[Question]:
    """The question for each of the times, which stands where its own did."""
    match = question.period
    if match is None:
        return []
    named = [each.model_copy(update={"text": period_words(each)}) for each in periods]
    return [replace(question, period=PeriodMatch(each, match.start, match.end)) for each in named]


def _one_indicator(facts: Sequence[Fact]) -> bool:
    """Whether results of one indicator stand in sentences of their own."""
    first = facts[0]
    alike = all((f.series and f.series == first.series) or same_series(f, first) for f in facts)
    return alike and all(f.role is FactRole.RESULT for f in facts) and len({f.id for f in facts}) == len(facts)


def _of_alike_spans(facts: Sequence[Fact]) -> bool:
    """Whether no figure is of what was done in some months where another is of a year; how many there are
    (在册, so many 名) is of a day."""
    done = [fact for fact in facts if fact.unit != _HELD and _STANDING.search(fact.clause) is None]
    spans = [fact.period for fact in done if fact.period is not None and fact.period.kind == "flow"]
    days = [(each.end - each.start).days for each in spans if each.start is not None and each.end is not None]
    return not days or max(days) - min(days) <= _MONTH


def whole_year(period: Period) -> bool:
    """Whether it is a year from its first day to its last."""
    start, end = period.start, period.end
    return start is not None and end is not None and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
