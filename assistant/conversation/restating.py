"""A question to the reports asked again with another time, unit or measure.

What reports state cannot be filtered or grouped; the plan before is made anew for the
question that led to it with what was changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.conversation.cues import Cues
from assistant.conversation.rows import CannotFollow
from assistant.conversation.turns import Turn
from assistant.plan import FactLookUp, Plan, TablePlan
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.outcome import Planned, Unclear
from assistant.planning.planner import Planner
from assistant.planning.speech.asks import split_asks
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.question_words import AREA_NOUN, MONEY_NOUN, QUANTITY_NOUN
from assistant.ports import KnowledgeBase
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import PeriodMatch, period_words
from assistant.vocabulary.units import Dimension, Unit, unit_named


class Restating:
    """Asks the question before again with what the one after it changes."""

    def __init__(
        self, knowledge: KnowledgeBase, planner: Planner, glossary: Glossary, today: Callable[[], date]
    ) -> None:
        self._knowledge = knowledge
        self._planner = planner
        self._glossary = glossary
        self._today = today

    def plan(self, read: Question, cues: Cues, turn: Turn) -> Plan:
        """The plan of the question before with what `read` changes.

        Raises `NotExpressible` for words that change nothing there, `CannotFollow`.
        """
        if cues.bound or read.of_rows or read.grouped or read.each:
            return self._from_ledger(read, cues, turn)
        strange = [word.text for word in read.words if not _KIND_OF_MEASURE.fullmatch(word.text)]
        if strange:
            raise NotExpressible(strange[0])
        before = self._before(turn)
        changed, said = _changed(before, read)
        outcome = self._planner.plan_read([changed])
        if not isinstance(outcome, Planned):
            what = "、".join(said)
            reason = outcome.reason if isinstance(outcome, Unclear) else f"材料里没有{what}的这项内容"
            raise CannotFollow(f"沿用上一问“{turn.reads}”，改为{what}：{reason}")
        carried = (f"沿用上一问：{turn.reads.rstrip('？?')}", f"改为{'、'.join(said)}")
        return _noted(outcome.plan, carried, read.text)

    def _before(self, turn: Turn) -> Question:
        """The question that led to the plan before, with the time that plan is of."""
        parts = split_asks(turn.reads)
        if len(parts) > 1:
            raise CannotFollow("上一问问了几件事，没看出接着问的是哪一件")
        question = self._planner.read(parts[0])
        period = turn.plan.basis.period if turn.plan else None
        question = replace(question, period=PeriodMatch(period, -1, -1)) if period else question
        unit = self._unit_told(turn)
        if unit is None or (unit.dimension is question.dimension and question.unit is not None):
            return question
        told_otherwise = question.dimension is not None or not unit.counts
        return replace(question, unit=unit, dimension=unit.dimension) if told_otherwise else question

    def _unit_told(self, turn: Turn) -> Unit | None:
        """The unit of the figure that was told last: 总价款呢 may have changed what is asked."""
        if not isinstance(turn.plan, FactLookUp):
            return None
        told = turn.plan.asks[0].fact_ids[0]
        return next((unit_named(fact.unit) for fact in self._knowledge.facts() if fact.id == told), None)

    def _from_ledger(self, read: Question, cues: Cues, turn: Turn) -> Plan:
        """按乡镇分一下 of what a report states: both questions read as one, if a ledger tells
        it with every word of both."""
        if cues.bound or read.limits or read.period is not None or not (read.grouped or read.listing):
            raise CannotFollow("上一问的数取自报告，报告里没有可以再筛选、排序的明细")
        outcome = self._planner.plan(f"{turn.reads.rstrip('？?。')}{cues.text}")
        if not isinstance(outcome, Planned) or not isinstance(outcome.plan, TablePlan):
            raise CannotFollow("上一问的数取自报告，没有找到能这样分开的台账")
        return _noted(outcome.plan, (f"沿用上一问：{turn.reads.rstrip('？?')}", "改从台账计算"), read.text)


def _changed(before: Question, read: Question) -> tuple[Question, list[str]]:
    """The question before with another time, unit or kind of measure, and what was changed."""
    changed, said = before, []
    if read.period is not None:
        named = period_words(read.period.period)
        period = read.period.period.model_copy(update={"text": named})
        changed = replace(changed, period=PeriodMatch(period, -1, -1), bound=read.bound)
        said.append(named)
    if (measured := _measured(read)) and measured != _measured(before) and not _asks_as_before(read, before):
        changed = replace(changed, unit=read.unit, dimension=read.dimension, wants=Wants.NUMBER)
        said.append(measured)
    elif read.state is not None and read.state is not before.state:
        changed = replace(changed, state=read.state, states=read.states, remaining_word=read.remaining_word)
        said.append(read.state.label)
    if read.intent is not None and read.intent != before.intent:
        changed = replace(changed, intent=read.intent)
        said.append(_INTENTS[read.intent])
    if not said:
        raise CannotFollow("没看出要接着问什么")
    return changed, said


_KIND_OF_MEASURE = re.compile(rf"总?(?:{AREA_NOUN.pattern}|{MONEY_NOUN.pattern}|{QUANTITY_NOUN.pattern})")
_INTENTS = {"plan": "计划", "target": "目标", "done": "完成"}
_DIMENSIONS = {Dimension.AREA: "面积", Dimension.MONEY: "金额", Dimension.SHARE: "比例"}


def _measured(question: Question) -> str:
    """The unit or kind of measure that a question asks in, in words; "" when in none."""
    if question.unit is not None:
        return question.unit.name
    return _DIMENSIONS.get(question.dimension, question.dimension.value) if question.dimension else ""


def _asks_as_before(read: Question, before: Question) -> bool:
    """几个 asks for whatever was counted before."""
    return read.unit is not None and read.unit.name == "个" and before.unit is not None and before.unit.counts


def _noted(plan: Plan, carried: tuple[str, ...], question: str) -> Plan:
    basis = plan.basis.model_copy(update={"carried": carried, "question": question})
    return plan.model_copy(update={"basis": basis})
