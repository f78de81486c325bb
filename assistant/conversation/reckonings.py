"""Several values after one another: 差多少 of the last two answers, and a reckoning over other rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation.cues import Cues
from assistant.conversation.reading import read_after
from assistant.conversation.rows import CannotFollow, Count, carried, columns_in, put_upon
from assistant.conversation.turns import Conversation, Turn
from assistant.plan import (
    Aggregate,
    And,
    Basis,
    Compare,
    Condition,
    In,
    Not,
    Op,
    Plan,
    Reckon,
    Reckoning,
    Term,
    conjuncts,
    describe_condition,
)
from assistant.planning.ledgers.conditions import rows_meant
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question, Wants
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import period_words

_APART = re.compile(
    r"(?:(?:这|那)?(?:两|2)(?:个|者|年|次)?(?:数|镇|乡|之间|相比)?)?"
    r"(?:相?差(?:距|额|别)?|增长|增加|减少|下降|上升|变化|涨|跌|多|少)了?(?:是|有|出)?(?:多少|好多|几)"
    r"(?P<unit>[^\d,，。？?]{0,4})[？?]?"
)
_THAN = re.compile(
    r"(?:那么?|它|其|这)?(?:(?:比|较)(?P<when>[^，,比较的]{2,12}?)|同比)(?:的)?(?:是?[升增多][是还]?[降减少])?[，,]?"
    r"(?:多|少|高|低|增加|减少|增长|下降|上升|降低|提高|差)(?:了|出)?(?P<share>百分之)?(?:多少|几|好多)"
    r"(?P<unit>[^\d,，。？?]{0,4})[？?。]?"
)


def asks_apart(cues: Cues) -> bool:
    """Whether a question asks for nothing but how far the last two answers are apart."""
    return _APART.fullmatch(cues.text) is not None


def apart(question: str, cues: Cues, conversation: Conversation) -> Reckoning:
    """The later of the last two answers against the one before.  Raises `CannotFollow`."""
    before = [turn.plan for turn in conversation.turns[-2:]]
    plans = [plan for plan in before if isinstance(plan, Aggregate) and not plan.group_by and len(plan.measures) == 1]
    if len(plans) < len(before) or len(plans) < 2:
        raise CannotFollow("要接连问过两个数才能比，请写明拿什么和什么比")
    one, other = sorted(plans, key=_start) if all(plan.basis.period for plan in plans) else plans
    if one.measures != other.measures or one.where == other.where:
        raise CannotFollow("前两问问的不是同一项数，不能相减，请写明拿什么和什么比")
    unit = _APART.fullmatch(cues.text)
    said = unit["unit"] if unit else ""
    if said not in ("", "个", one.measures[0].unit):
        raise CannotFollow(f"前两问的单位是{one.measures[0].unit}，没看出“{said}”指什么")
    terms = (_term(other, one), _term(one, other))
    carried_over = (f"沿用前两问：{terms[1].label}、{terms[0].label}",)
    return Reckoning(terms=terms, reckon=Reckon.DIFFERENCE, basis=Basis(question=question, carried=carried_over))


@dataclass(frozen=True)
class Than:
    """What the answer before is to be set against: `when` says the time, `unit` what the difference
    is counted in, `share` that a percentage is asked for."""

    when: str
    unit: str
    share: bool


def than_before(question: str) -> Than | None:
    """比去年同期多多少, 同比增长百分之几 of the answer before; None where a question says more."""
    match = _THAN.fullmatch(normalise(question))
    if match is None:
        return None
    return Than(match["when"] or "去年同期", match["unit"] or "", match["share"] is not None)


def set_against(question: str, than: Than, before: Plan, other: Plan) -> Reckoning:
    """The answer before against that of another time.  Raises `CannotFollow`."""
    sides = [plan for plan in (before, other) if isinstance(plan, Aggregate)]
    if len(sides) < 2 or any(side.group_by or len(side.measures) != 1 for side in sides):
        raise CannotFollow("上一问不是一个数，不能比，请写明拿什么和什么比")
    own, their = sides
    if own.measures != their.measures or own.where == their.where:
        raise CannotFollow("没有看出要和哪个时间的数比，请写明拿什么和什么比")
    if than.unit not in ("", "个", own.measures[0].unit):
        raise CannotFollow(f"上一问的单位是{own.measures[0].unit}，没看出“{than.unit}”指什么")
    terms = (_term(own, their), _term(their, own))
    reckon = Reckon.GROWTH if than.share else Reckon.DIFFERENCE
    carried_over = (f"沿用上一问：{terms[0].label}",)
    return Reckoning(terms=terms, reckon=reckon, basis=Basis(question=question, carried=carried_over))


def _start(plan: Aggregate) -> str:
    period = plan.basis.period
    return period.start.isoformat() if period and period.start else ""


def _term(plan: Aggregate, other: Aggregate) -> Term:
    own = [part for part in conjuncts(plan.where) if part not in conjuncts(other.where)]
    period = plan.basis.period
    if period is not None and period != other.basis.period:
        label = period_words(period)
    else:
        label = "、".join(_called(part) for part in own) or "全部"
    measure = plan.measures[0]
    name = measure.column.name if measure.column else ""
    return Term(label=f"{label}{name}", dataset=plan.dataset, where=plan.where, measure=measure)


def _called(part: Condition) -> str:
    match part:
        case Compare(op=Op.EQ, value=str() as value) if value not in ("是", "否"):
            return value
        case In(values=values, label=label):
            return label.split("（")[0] or "或".join(values)
        case _:
            return describe_condition(part)


def over_other_rows(
    before: Reckoning, turn: Turn, read: Question, words: TableWords, glossary: Glossary, count: Count
) -> Reckoning:
    """A reckoning with every term over other rows: 那石桥镇呢, 去年呢.

    Raises `NotExpressible`, and `CannotFollow` where it is just that which tells the terms apart.
    """
    rows = before.rows
    if len(rows) < len(before.terms) or len({term.dataset for term in rows}) > 1:
        raise CannotFollow("上一问的几个数不在一张表里，请把要换的写进完整的问题里", unread=True)
    question, reading = read_after(read, words, glossary, one_row=False)
    if reading.uncovered:
        raise NotExpressible(reading.uncovered[0].text)
    if question.wants is not Wants.OPEN or reading.of(Target.COLUMN) or question.grouped or question.superlative:
        raise CannotFollow("上一问是几个数放在一起算的，只能接着换地方、时间或条件")
    new = rows_meant(question, reading, glossary, rows[0].dataset.as_of).where
    if new == And(parts=()):
        raise CannotFollow("没看出要接着问什么")
    terms = tuple(_over(term, new, rows, words, count) for term in rows)
    subject = _without(
        before.subject, [part for part in conjuncts(rows[0].where) if part not in conjuncts(terms[0].where)]
    )
    subject = "、".join(filter(None, [*map(_called, conjuncts(new)), subject]))
    notes = (f"沿用上一问：{turn.reads.rstrip('？?')}", f"改为{describe_condition(new)}")
    basis = before.basis.model_copy(update={"question": read.text, "carried": notes})
    return before.model_copy(update={"terms": terms, "basis": basis, "subject": subject})


def _over(term: Term, new: Condition, terms: Sequence[Term], words: TableWords, count: Count) -> Term:
    touched = columns_in(new)
    own = [part for part in conjuncts(term.where) if columns_in(part) & touched]
    if any([p for p in conjuncts(each.where) if columns_in(p) & touched] != own for each in terms):
        raise CannotFollow("上一问的几个数正是按这一项分开的，没看出要换哪一个")
    if own and any(isinstance(part, Not) for part in conjuncts(new)):
        raise CannotFollow("没看出怎样从上一问的里面除去，请把问题说完整")
    rows = carried(term.where)
    put_upon(rows, new, words.table, count, narrowing=False)
    return term.model_copy(update={"where": rows.where, "label": _without(term.label, own)})


def _without(label: str, parts: Sequence[Condition]) -> str:
    for part in parts:
        label = label.replace(_called(part), "")
    return label.strip("、")
