"""Which rows a status word of a question means.

A status word may be a flag of its own (未销号: 是否销号 = 否), one value of a register
(已销号, or 整改状态为已整改), or one of the three states that many values share.  剩余
and words such as 没整改完 take in what is under way (domain notes §1, §2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.plan import (
    Aggregate,
    Aggregation,
    And,
    Compare,
    Condition,
    Extreme,
    Filtered,
    In,
    ListRows,
    Measure,
    Not,
    Op,
    TablePlan,
    conjuncts,
)
from assistant.planning.ledgers.alternatives import Part, one_of
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.speech.question import Question
from assistant.records import Column, ColumnRole, Table
from assistant.vocabulary.glossary import Glossary, State, StateMatch

_CLASS_WORD = re.compile("改")
_BEGUN = re.compile("动手|开始|启动|着手")
_LEFT = frozenset({State.NOT_DONE, State.IN_PROGRESS})
BARE_DONE = re.compile(
    r"(?P<no>(?:还|仍|尚)?(?:没有?|未))?(?(no)|已经?)完成(?:了)?(?:的|(?=[、，,]?(?:但|且|而|可)?(?:尚未|还没|还未|没|未)))"
    r"|(?:(?<=几[个宗处件家户])|(?<=多少[个宗处件家户]))(?:已经?)?完成了?(?=[，,。？?]|$)"
)
_YET = re.compile("但|却|可是|不过|然而")
_WHOLE = re.compile("完|到位|好|定")
_ROWS = Measure(aggregation=Aggregation.COUNT, unit="个")


def asks_what_became(question: Question, reading: TableReading, glossary: Glossary) -> bool:
    """Whether it asks what has become of rows (整改完成, 整改率): that is not dated by the day they
    came in."""
    status = status_column(reading, glossary)
    told = [item.meaning.column for item in reading.of(Target.VALUE)]
    said = question.states or question.remaining_word or question.metric or reading.of(Target.FLAG, Target.RATE)
    return bool(said) or (status is not None and status in told)


def state_conditions(question: Question, reading: TableReading, glossary: Glossary) -> Iterator[Part]:
    """Conditions for the status words of a question.  Raises `NotExpressible`."""
    values = [item for item in reading.of(Target.VALUE) if _is_status(item) and _one_value(item, reading, question)]
    for negated in (False, True):
        named = [item for item in values if item.negated is negated]
        for column in dict.fromkeys(item.meaning.column for item in named):
            same = [item for item in named if item.meaning.column == column]
            part = one_of(same)
            if part is not None:
                yield Part(Not(part=part) if negated else part, tuple((item.start, item.end) for item in same))
    taken = [*values, *reading.of(Target.FLAG, Target.DEADLINE), *reading.of(Target.COLUMN)]
    said = [match for match in question.states if not any(_overlap(match, item) for item in taken)]
    if not said and not values and (bare := _said_bare(question, reading)) and _tells_done(reading, glossary):
        said.append(bare)
    for match, others in _denied_values(question, said, status_column(reading, glossary)):
        said.remove(match)
        yield others
    late = any(item.meaning.value == "overdue" for item in reading.of(Target.DEADLINE))
    _refuse_opposites(question, said)
    states = _meant(question, said, late=late)
    if late and not states and not values and not _told_by_flag(reading, glossary) and _tells_done(reading, glossary):
        states = _LEFT  # what was put right in the end is not overdue
    if not states or (not said and not late and remaining_columns(reading.words.table)):
        return  # 还剩多少公顷 of a table that keeps what is left in a column of its own
    status = status_column(reading, glossary)
    if status is None or not state_values(status, states, glossary):
        raise NotExpressible(question.normal[said[0].start : said[0].end] if said else "剩余")
    spans = tuple((match.start, match.end) for match in said)
    if not _left_out(said, reading):
        yield Part(_in_states(status, states, glossary), spans)
    else:
        yield from _others(status, question, said, glossary)


def _others(status: Column, question: Question, said: list[StateMatch], glossary: Glossary) -> Iterator[Part]:
    """除已整改的, and 剩下的图斑里除了正在整改的: those of other states, of what is left where that is said first."""
    out = _in_states(status, frozenset(match.state for match in said), glossary)
    yield Part(Not(part=out), tuple((match.start, match.end) for match in said))
    if any(word in question.normal[: said[0].start] for word in glossary.remaining):
        yield Part(_in_states(status, _LEFT, glossary), ())


def _in_states(status: Column, states: frozenset[State], glossary: Glossary) -> In:
    return In(column=ref(status), values=state_values(status, states, glossary), label=_label(states))


def _told_by_flag(reading: TableReading, glossary: Glossary) -> bool:
    """时限已过还未销号的: 是否销号 says itself what is not done yet."""
    names = [bare_name(item.meaning.column) for item in reading.of(Target.FLAG) if item.meaning.column]
    return any(glossary.state_of("已" + name.removeprefix("是否")) is State.DONE for name in names)


def _left_out(said: list[StateMatch], reading: TableReading) -> bool:
    """除去已整改的: all rows of other states.  Raises `NotExpressible` where only some of the states are."""
    denied = [item for item in reading.of(Target.VALUE) if item.negated and _is_status(item)]
    out = [m for m in said if any(_overlap(m, item) and item.start < m.start for item in denied)]  # not 没整改到位
    if out and len(out) < len(said):
        raise NotExpressible(out[0].state.label)
    return bool(out)


def _said_bare(question: Question, reading: TableReading) -> StateMatch | None:
    """已完成的有多少亩, 还没完成的有哪些: a status where no word says of what."""
    match = BARE_DONE.search(question.normal)
    if match is None or question.intent in ("plan", "target"):
        return None
    if any(item.start < match.end() and match.start() < item.end for item in reading.links):
        return None
    return StateMatch(State.NOT_DONE if match["no"] else State.DONE, match.start(), match.end())


def _denied_values(question: Question, said: list[StateMatch], status: Column | None) -> list[tuple[StateMatch, Part]]:
    """没销号 where 已销号 is one value of several that mean done: all rows of other values."""
    found = []
    for match in said if status is not None else ():
        text = question.normal[match.start : match.end]
        values = [value for value in status.values if value[:1] == "已" and text.endswith(value[1:])] if status else []
        if status and values and match.state is State.NOT_DONE and _CLASS_WORD.search(text) is None:
            one = Compare(column=ref(status), op=Op.EQ, value=values[0])
            found.append((match, Part(Not(part=one), ((match.start, match.end),))))
    return found


def _refuse_opposites(question: Question, said: list[StateMatch]) -> None:
    """整改完但没…: rows of both at once, not of either.  Raises `NotExpressible`."""
    for one, other in pairwise(said):
        between = question.normal[one.end : other.start]
        if one.state is not other.state and _YET.search(between):
            raise NotExpressible(between)


def all_unfinished(normal: str, match: StateMatch) -> bool:
    """还有多少没整改, 没整改完, 未完成整改: all that is left, what is under way included;
    还没动手改 is what has not begun."""
    said = normal[match.start : match.end]
    if match.state is not State.NOT_DONE or _BEGUN.search(said):
        return False
    return "还" in normal or _WHOLE.search(said) is not None


def state_values(column: Column, states: frozenset[State], glossary: Glossary) -> tuple[str, ...]:
    """The values of a status column that mean one of `states`."""
    return tuple(value for value in column.values if glossary.state_of(value) in states)


def status_column(reading: TableReading, glossary: Glossary) -> Column | None:
    """The table's status column whose values the glossary knows."""
    for column in reading.words.table.columns:
        if column.role is ColumnRole.STATUS and any(glossary.state_of(value) for value in column.values):
            return column
    return None


def remaining_columns(table: Table) -> list[Column]:
    """Measures of what is left: 未供面积, 剩余面积, 欠缴价款."""
    names = ("未", "剩余", "尚未", "待", "欠")
    return [c for c in table.columns if c.role is ColumnRole.MEASURE and bare_name(c).startswith(names)]


def _tells_done(reading: TableReading, glossary: Glossary) -> bool:
    """Whether the table says of rows both that they are done and that they are not."""
    status = status_column(reading, glossary)
    kinds = (frozenset({State.DONE}), _LEFT)
    return status is not None and all(state_values(status, each, glossary) for each in kinds)


def _meant(question: Question, said: list[StateMatch], *, late: bool) -> frozenset[State]:
    """The states asked for; 逾期未整改 is all that was not done in time."""
    states = {match.state for match in said}
    if question.remaining_word and not question.states:
        states.add(State.NOT_DONE)
    begun = any(_BEGUN.search(question.normal[match.start : match.end]) for match in said)
    left = (
        (late and not begun) or question.remaining_word or any(all_unfinished(question.normal, match) for match in said)
    )
    if State.NOT_DONE in states and left:
        states.add(State.IN_PROGRESS)
    return frozenset(states)


def _label(states: frozenset[State]) -> str:
    if states == {State.NOT_DONE, State.IN_PROGRESS}:
        return "剩余未整改（含正在整改）"
    return "或".join(state.label for state in State if state in states)


def _is_status(item: Linked) -> bool:
    return item.meaning.column is not None and item.meaning.column.role is ColumnRole.STATUS


def _one_value(item: Linked, reading: TableReading, question: Question) -> bool:
    """已销号 names one value; 已整改 and 未启动整改 name a state, unless the column is named too."""
    if question.normal.startswith("整改", item.end):
        return False
    column_named = any(link.meaning.column == item.meaning.column for link in reading.of(Target.COLUMN))
    return column_named or _CLASS_WORD.search(item.text) is None


def _overlap(match: StateMatch, item: Linked) -> bool:
    return match.start < item.end and item.start < match.end


def under_way(reading: TableReading, glossary: Glossary, where: Condition, measure: Measure) -> Filtered | None:
    """Bare 未整改 counts one state; what is under way is said beside it (domain notes §2)."""
    status = status_column(reading, glossary)
    if status is None or measure.aggregation not in (Aggregation.COUNT, Aggregation.SUM):
        return None
    not_done = state_values(status, frozenset({State.NOT_DONE}), glossary)
    doing = state_values(status, frozenset({State.IN_PROGRESS}), glossary)
    parts = conjuncts(where)
    bare = In(column=ref(status), values=not_done, label=State.NOT_DONE.label) if not_done else None
    if bare not in parts or not doing:
        return None
    other = In(column=ref(status), values=doing, label=State.IN_PROGRESS.label)
    swapped = And(parts=tuple(other if part == bare else part for part in parts))
    return Filtered(label=State.IN_PROGRESS.label, where=swapped, measure=measure)


def told_beside(plan: TablePlan, reading: TableReading, glossary: Glossary) -> TablePlan:
    """Lists, groups, rankings and sums of what is not begun with what is under way beside them, as a count has it."""
    if not isinstance(plan, Aggregate | ListRows | Extreme) or plan.beside is not None:
        return plan
    single = isinstance(plan, Aggregate) and not plan.group_by
    measure = plan.measures[0] if isinstance(plan, Aggregate) and single else _ROWS
    beside = under_way(reading, glossary, plan.where, measure)
    return plan if beside is None else plan.model_copy(update={"beside": beside})
