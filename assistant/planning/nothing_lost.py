"""What no plan over rows may lose: a time, a limit, a named value or an exclusion of the question.

Asked of the plan that was chosen, whichever way it came about: every figure in it has to be of the
rows that the whole question says, also where two are set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from assistant.plan import (
    Aggregate,
    And,
    Between,
    ColumnRef,
    Compare,
    Condition,
    Contains,
    Extreme,
    Given,
    In,
    Link,
    ListRows,
    Not,
    Op,
    Or,
    Plan,
    Ratio,
    Reckoning,
    Several,
    TablePlan,
    rows_of,
)
from assistant.planning.ledgers.dates import NO_EVENT, period_column, year_column
from assistant.planning.ledgers.lexicon import Target, bare_name, puts_in_groups
from assistant.planning.ledgers.near import WHOSE
from assistant.planning.speech.question import Question
from assistant.planning.speech.question_words import REST, TURNING_WORDS
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.periods import PeriodMatch

_CONDITIONS = tuple(f"{target.value}:" for target in (Target.VALUE, Target.FLAG, Target.DEADLINE))
_SAME_SPAN = "同期"
_BY_HOW_MUCH = re.compile(
    r"(?:哪|谁|怎么)[^，,]*[多少大小高低](?:一?些|一?点)?[，,、](?P<more>相差|差|[多少高低大小])[了出]?(?:多少|几)"
)
_SAID_OF_BOTH = re.compile(r"的[^，,的]+(?:和|与|跟|及|、)(?P<noun>[^，,的各分]+)(?:各|分别)")
_TURNED = TURNING_WORDS - REST - {"比"}
_PER_UNIT = re.compile(r"(?:[每一单](?:亩|公顷|平方?米|㎡|吨)|[亩人户]均|单价|均价)(?![^，,；;]*[的])[^，,；;]{0,10}$")
_PRICE_OF_UNIT = re.compile(r"(?:每(?:亩|公顷|平方?米)|亩均)地?的?(?:成交|卖|拍|售|[总地单]?价)")
_SO_MANY_FIRMS = re.compile(
    r"(?:企业|公司|单位)(?:一共|总共|共|合计)?(?:是|有)?(?:多少|好多|几)家|(?:多少|好多|几)家(?:不同的)?(?:企业|公司|单位)"
)
_NAMED_VALUES = (f"{Target.VALUE.value}:", "cell:")
_UP_TO = re.compile(r"一直到|到|至|[-—–~～]+")
_OPS = ("gt", "ge", "lt", "le")


@dataclass(frozen=True)
class _Figure:
    """One figure or list of a plan: its table, the rows it is of, and the columns it tells."""

    table_id: str
    where: Condition
    columns: tuple[ColumnRef, ...] = ()
    limited: bool = False

    @property
    def refs(self) -> tuple[ColumnRef, ...]:
        """The columns that its rows are chosen by."""
        return tuple(column for part in _leaves(self.where) for column in _column_of(part))


def passed_over(
    question: Question, periods: Sequence[PeriodMatch], plan: Plan, table_of: Callable[[str], Table]
) -> str:
    """What the question says that a plan over rows does not go by; "" where nothing is lost."""
    figures = list(_figures(plan))
    if not figures:
        return ""
    enough = any if isinstance(plan, Several) else all
    links = plan.basis.links
    for match in periods:
        if not _named(match, links) and not enough(_of_time(each, match, table_of(each.table_id)) for each in figures):
            return match.period.text
    for link in (link for link in links if link.target.startswith(_CONDITIONS)):
        held = any(_holds(each, meant) for meant in _meanings(link, links) for each in figures)
        if not held or not enough(_chosen_by(each, link) for each in figures):
            return link.text
    given = {term.value for term in plan.terms if isinstance(term, Given)} if isinstance(plan, Reckoning) else set()
    numbers = [each for each in question.limits if each.value not in given and not _within(each.start, each.end, links)]
    bounds = len(plan.bounds) if isinstance(plan, Reckoning) else 0
    ops = (*_OPS, *("eq" for each in numbers if each.op is Op.EQ))
    if not enough(each.limited or _comparisons(each.where, ops) + bounds >= len(numbers) for each in figures):
        return numbers[0].text
    if each := _of_two_columns(question, plan, figures) or _firms_by_rows(question, plan, table_of):
        return each
    by_how_much = _BY_HOW_MUCH.search(question.normal)
    if by_how_much is not None and not isinstance(plan, Reckoning):
        return by_how_much["more"]  # 哪个多，多几个 asks for the difference
    lost = _one_sided(plan, figures) or _of_both(question, plan, table_of) or _turned(question, links)
    return lost or _ends_only(question, links)


def _figures(plan: Plan) -> Iterator[_Figure]:
    match plan:
        case Several(plans=plans):
            for each in plans:
                yield from _figures(each)
        case Reckoning():
            for term in plan.rows:
                columns = (term.measure.column,) if term.measure.column else ()
                yield _Figure(term.dataset.table_id, term.where, columns)
        case Ratio():
            limited = plan.having is not None
            yield _Figure(plan.dataset.table_id, plan.numerator.where, _told(plan), limited)
        case Aggregate():
            yield _Figure(plan.dataset.table_id, plan.where, _told(plan), plan.having is not None)
        case ListRows() | Extreme():
            yield _Figure(plan.dataset.table_id, plan.where, _told(plan))
        case _ if isinstance(plan, TablePlan):
            yield _Figure(plan.dataset.table_id, rows_of(plan))


def _told(plan: TablePlan) -> tuple[ColumnRef, ...]:
    """The columns that a plan measures, groups by or shows."""
    match plan:
        case Aggregate():
            return (*plan.group_by, *(measure.column for measure in plan.measures if measure.column))
        case Ratio(numerator=part):
            return (*plan.group_by, *((part.measure.column,) if part.measure.column else ()))
        case ListRows() | Extreme():
            return plan.shown
        case _:
            return ()


# ------------------------------------------------------------ times


def _of_time(figure: _Figure, match: PeriodMatch, table: Table) -> bool:
    """Whether a figure is of the time named: by a condition, by its own column, or as all of its table is."""
    period = match.period
    if period.start is None or period.end is None:
        return True
    timed = {column.id for column in table.columns if _tells_time(column, table)}
    if any(column.id in timed for column in figure.refs):
        return True
    if any(column.id in timed or column.step is not None for column in figure.columns):
        return True
    if any(period.text in column.name or _SAME_SPAN in column.name for column in (*figure.refs, *figure.columns)):
        return True  # 较上年同期 is a column of its own
    events = [column for column in table.columns if column.id in timed and not bare_name(column).endswith(NO_EVENT)]
    own = table.as_of
    if own is not None and (period.kind == "as_of" or (own.start, own.end) == (period.start, period.end)):
        return True
    return not events


def _tells_time(column: Column, table: Table) -> bool:
    by_rows = column in (year_column(table), period_column(table))
    return column.type is ColumnType.DATE or column.period is not None or by_rows


def _named(match: PeriodMatch, links: Sequence[Link]) -> bool:
    """2013年第1批次 and the titles of ledgers are names, no times."""
    return _within(match.start, match.end, links)


def _within(start: int, end: int, links: Sequence[Link]) -> bool:
    return any(link.start <= start and end <= link.end for link in links)


# ------------------------------------------------------------ values, limits, exclusions


def _chosen_by(figure: _Figure, link: Link) -> bool:
    """Whether rows are chosen, put together or told by the column of a value that is named."""
    name = link.target.split(":", 1)[1].split("=", 1)[0]
    return any(column.name and name.startswith(column.name) for column in (*figure.refs, *figure.columns))


def _meanings(link: Link, links: Sequence[Link]) -> Iterator[Link]:
    """All that the same words were taken for: 卖 for every way of selling, of which 拍卖 may be named besides."""
    alike = (other for other in links if (other.start, other.end) == (link.start, link.end))
    return (other for other in alike if other.target.startswith(_CONDITIONS))


def _holds(figure: _Figure, link: Link) -> bool:
    """Whether the value named is among those that rows are chosen by, or its column is told for every row."""
    name, _, value = link.target.split(":", 1)[1].partition("=")
    if not value or any(column.name and name.startswith(column.name) for column in figure.columns):
        return True
    return any(_takes(part, value) for part in _leaves(figure.where))


def _takes(part: Condition, value: str) -> bool:
    match part:
        case Compare(value=str(against)):
            return against == value
        case In(values=values):
            return value in values
        case Contains(text=text):
            return text in value
        case _:
            return True


def _one_sided(plan: Plan, figures: Sequence[_Figure]) -> str:
    """What is said of one side of a comparison only, though it holds for both."""
    if not isinstance(plan, Reckoning) or len({each.table_id for each in figures}) > 1:
        return ""
    chosen = [{column.id: column.name for column in each.refs} for each in figures]
    apart = [set(one) ^ set(chosen[0]) for one in chosen[1:]]
    names = {column: name for one in chosen for column, name in one.items()}
    return next((names[column] for each in apart for column in sorted(each)), "")


def _of_both(question: Question, plan: Plan, table_of: Callable[[str], Table]) -> str:
    """恢复种植条件的图斑和问题各几个: what is said before 的 may hold for what another ledger tells too."""
    said = _SAID_OF_BOTH.search(question.normal)
    if said is None or not isinstance(plan, Several):
        return ""
    first, *others = _figures(plan)
    table = table_of(first.table_id)
    places = {column.id for column in table.columns if column.role in (ColumnRole.PLACE, ColumnRole.DATE)}
    elsewhere = any(each.table_id != first.table_id for each in others)
    return said["noun"] if elsewhere and any(column.id not in places for column in first.refs) else ""


def _ends_only(question: Question, links: Sequence[Link]) -> str:
    """第1周到第3周合计: two values with 到 between them are the ends of more, of which a plan knows nothing."""
    values = sorted((link for link in links if link.target.startswith(_NAMED_VALUES)), key=lambda link: link.start)
    between = [question.normal[one.end : other.start] for one, other in pairwise(values) if one.end <= other.start]
    return next((text for text in between if _UP_TO.fullmatch(text)), "")


def _turned(question: Question, links: Sequence[Link]) -> str:
    """不, 除, 未 that no link takes in, nor one of the other side of a comparison says."""
    return next(
        (
            word.text
            for word in question.words
            if word.text in _TURNED
            and not any(
                (link.start <= word.end and word.start < link.end)
                or (word.text in link.text and question.normal.startswith(link.text, word.start))
                for link in links
            )
        ),
        "",
    )


def _of_two_columns(question: Question, plan: Plan, figures: Sequence[_Figure]) -> str:
    """超过批准面积一半 is of one column over the other; 每亩成交价超过150万 and 每亩卖多少 are none of the whole price,
    but where a column tells it so."""
    rates = [each for each in (plan.plans if isinstance(plan, Several) else (plan,)) if isinstance(each, Ratio)]
    told = any(map(_tells_each, (column for each in figures for column in each.refs)))
    for limit in question.limits:
        if limit.of is not None and not any(each.having is not None and each.of_columns for each in rates):
            return limit.text
        said = _PER_UNIT.search(question.normal[: limit.start])
        if said is not None and not told and not any(each.limited for each in figures):
            return limit.text
    priced = _PRICE_OF_UNIT.search(question.normal)
    told = told or any(map(_tells_each, (column for each in figures for column in each.columns)))
    return priced.group() if priced and not told and all(each.unit == "%" for each in rates) else ""


def _tells_each(column: ColumnRef) -> bool:
    return "/" in (column.unit or "") or any(word in column.name for word in ("单价", "均", "每"))


def _firms_by_rows(question: Question, plan: Plan, table_of: Callable[[str], Table]) -> str:
    """拿了地的企业有几家 of a register of plots, many of which one firm may have."""
    said = _SO_MANY_FIRMS.search(question.normal)
    if said is None or not isinstance(plan, Aggregate) or all(each.column for each in plan.measures):
        return ""
    table = table_of(plan.dataset.table_id)
    own = [column for column in table.columns if bare_name(column).endswith(WHOSE) and puts_in_groups(column, table)]
    return said.group() if own else ""


def _comparisons(where: Condition, ops: Sequence[str]) -> int:
    """How many numbers rows are held against."""
    leaves = list(_leaves(where))
    between = sum(2 for part in leaves if isinstance(part, Between) and isinstance(part.low, Decimal))
    return between + sum(
        1 for part in leaves if isinstance(part, Compare) and isinstance(part.value, Decimal) and part.op.value in ops
    )


def _leaves(where: Condition) -> Iterator[Condition]:
    match where:
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _leaves(part)
        case Not(part=part):
            yield from _leaves(part)
        case _:
            yield where


def _column_of(part: Condition) -> tuple[ColumnRef, ...]:
    column = getattr(part, "column", None)
    return (column,) if isinstance(column, ColumnRef) else ()
