"""Follow-up or new topic, and what a follow-up comes to.

A question that says itself what it is about is a new topic.  One that leans on the one
before (那…呢, 其中, 它), or names neither a subject nor a table of its own, changes that
one's plan.  Where that cannot be done with certainty it is said what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.conversation.cues import Cues, option_chosen, read_cues
from assistant.conversation.groups_after import groups_named
from assistant.conversation.losses import lost
from assistant.conversation.other_snapshots import over
from assistant.conversation.patching import TablePatch
from assistant.conversation.reckonings import apart, asks_apart, over_other_rows, set_against, than_before
from assistant.conversation.referents import referent
from assistant.conversation.restating import Restating
from assistant.conversation.rows import CannotFollow
from assistant.conversation.spans import same_span
from assistant.conversation.standing import names_its_object
from assistant.conversation.turns import Conversation, Turn
from assistant.execution.evidence import Evidence
from assistant.execution.tables import run_table_plan
from assistant.plan import (
    Aggregate,
    Aggregation,
    Condition,
    Dataset,
    FactLookUp,
    Measure,
    MetricFromFacts,
    PassageLookUp,
    Plan,
    Reckoning,
    Several,
    TablePlan,
    WriteDraft,
    conjuncts,
    rows_of,
)
from assistant.planning.ledgers.datasets import day_of
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import TableWords, Target
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.tables import by_column_only
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.planner import Planner
from assistant.planning.speech.asks import split_asks
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.reading import read_question
from assistant.ports import KnowledgeBase
from assistant.records import ColumnRole
from assistant.vocabulary.glossary import Glossary

_NOUN_LEFT_OUT = re.compile(r"的(?=$|[有是共占呢几哪，,？?]|多少|一共|列)")


@dataclass(frozen=True)
class Followed:
    """What a question came to in its conversation: the outcome; `reads` is the question that
    says its topic in full, `whole` the rows it was narrowed from, `referent` the one row still
    meant; `fresh` is a topic of its own, `before` the turn that stays when nothing was made of it."""

    outcome: Outcome
    reads: str
    fresh: bool = True
    whole: Condition | None = None
    referent: Condition | None = None
    before: Turn | None = None


@dataclass(frozen=True)
class _Patched:
    """A plan made of the one before; `subject`: whether the question names what it is about, `moves`:
    whether it says itself which rows, or which time, it means."""

    plan: Plan
    subject: bool
    whole: Condition | None = None
    moves: bool = True


class FollowUps:
    """Plans questions in a conversation, over one generation."""

    def __init__(
        self, knowledge: KnowledgeBase, planner: Planner, glossary: Glossary, today: Callable[[], date]
    ) -> None:
        self._knowledge = knowledge
        self._planner = planner
        self._glossary = glossary
        self._today = today
        self._restating = Restating(knowledge, planner, glossary, today)

    def plan(self, question: str, conversation: Conversation) -> Followed:
        """Plans one question.  Raises `SearchFault` when a needed index cannot be used."""
        turn = conversation.last
        if turn is None or question.lstrip().startswith("《"):  # a reading chosen among tables
            return self._alone(question)
        if chosen := option_chosen(question, turn.options):
            return self._alone(chosen)
        cues = read_cues(question)
        if turn.plan is None:
            return self._after_no_answer(question, cues, turn)
        if gone := self._gone(turn.plan, cues, conversation):
            return self._after_loss(question, cues, gone)
        try:
            if (reckoned := self._reckoned(question, cues, conversation, turn)) is not None:
                return Followed(Planned(reckoned), turn.reads, fresh=False)
            patched = self._patched(question, cues, turn)
        except NotExpressible as fault:
            return self._otherwise(question, cues, turn, _not_there(fault.word), read_whole=False)
        except CannotFollow as fault:
            return self._otherwise(question, cues, turn, NotFound(fault.reason), read_whole=not fault.unread)
        if patched.subject or not (isinstance(turn.plan, TablePlan) or cues.leans):
            own = self._planner.plan(question)
            if isinstance(own, Planned) and not isinstance(own.plan, PassageLookUp):
                return Followed(own, question)
        return self._gone_on(question, patched, turn)

    def _gone_on(self, question: str, patched: _Patched, turn: Turn) -> Followed:
        """What the plan before was made into; not where the rows were to be others and could not be read."""
        if turn.missed and not patched.moves:
            return replace(self._cut_off(question, turn.missed), reads=turn.reads, fresh=False)
        kept = turn.referent is not None and set(conjuncts(turn.referent)) <= set(_conditions(patched.plan))
        still = turn.referent if kept else None
        return Followed(Planned(patched.plan), turn.reads, fresh=False, whole=patched.whole, referent=still)

    def _reckoned(self, question: str, cues: Cues, conversation: Conversation, turn: Turn) -> Reckoning | None:
        """比去年同期多多少 of the answer before, 差多少 of the last two.  Raises as `_patched` does."""
        if (than := than_before(question)) is not None and turn.plan is not None:
            other = f"{than.when}呢"
            return set_against(question, than, turn.plan, self._patched(other, read_cues(other), turn).plan)
        return apart(question, cues, conversation) if asks_apart(cues) else None

    def turn(self, question: str, followed: Followed, evidence: Evidence | None) -> Turn | None:
        """What is kept of a question; None when the conversation goes on as if it had not
        been asked: small talk, and what could not be made of the question before."""
        outcome = followed.outcome
        if isinstance(outcome, Planned):
            return Turn(
                question=question,
                plan=outcome.plan,
                generation=self._knowledge.generation,
                reads=followed.reads,
                referent=referent(evidence, self._knowledge) or followed.referent,
                groups=groups_named(evidence),
                whole=followed.whole,
            )
        if not followed.fresh:
            before = followed.before
            return before.model_copy(update={"missed": question}) if before is not None else None
        options = outcome.options if isinstance(outcome, Unclear) else ()
        return Turn(question=question, generation=self._knowledge.generation, reads=question, options=options)

    def _alone(self, question: str) -> Followed:
        return Followed(self._planner.plan(question), question)

    def _gone(self, plan: Plan, cues: Cues, conversation: Conversation) -> str:
        """The name of a table that would be needed and is not there as it was."""
        if not asks_apart(cues):
            return lost(plan, self._knowledge)
        both = [turn.plan for turn in conversation.turns[-2:] if turn.plan is not None]
        return next((name for each in both if (name := lost(each, self._knowledge, as_it_was=True))), "")

    def _after_no_answer(self, question: str, cues: Cues, turn: Turn) -> Followed:
        """What was not answered cannot be gone on from; an older question is not meant, nor are all rows."""
        own = self._alone(question)
        if not isinstance(own.outcome, Planned) and not cues.leans:
            return own
        if isinstance(own.outcome, Planned) and not cues.bound and self._complete(question, own.outcome.plan, cues):
            return own
        return self._cut_off(question, turn.question)

    def _cut_off(self, question: str, missed: str) -> Followed:
        return Followed(NotFound(f"上一问“{missed}”没有答出来，接不下去，请把问题说完整"), question)

    def _after_loss(self, question: str, cues: Cues, table: str) -> Followed:
        note = f"上一问用的《{table}》已更新或不在现在的资料里，没有沿用"
        own = self._alone(question)
        if isinstance(own.outcome, Planned) and not cues.bound:
            plan = own.outcome.plan
            basis = plan.basis.model_copy(update={"carried": (note,)})
            return replace(own, outcome=Planned(plan.model_copy(update={"basis": basis}), own.outcome.worth))
        return replace(own, outcome=NotFound(f"{note}，请把问题说完整"))

    def _otherwise(self, question: str, cues: Cues, turn: Turn, why: NotFound, *, read_whole: bool) -> Followed:
        """It does not go on from the question before: a topic of its own, or it is said why not.

        `read_whole`: every word was understood in the table before, so that one is meant.
        """
        stays = Followed(why, turn.reads, fresh=False, before=turn if cues.narrows else None)
        if cues.bound or asks_apart(cues):
            return stays
        own = self._planner.plan(question)
        if isinstance(own, Planned):
            alone = self._stands_alone(question, own.plan, cues) if cues.leans else not (read_whole and _weak(own.plan))
            alone = alone and (
                cues.leans or not isinstance(own.plan, FactLookUp) or self._complete(question, own.plan, cues)
            )
            of_before = len(split_asks(cues.text)) > 1 or cues.leaves_out  # 不含已完成的 is of those before
            of_before = of_before and isinstance(own.plan, TablePlan)
            alone = alone and not (of_before and not _names_subject(own.plan))  # 甲和乙各几个 leaves its noun out
            return Followed(own, question) if alone else stays
        return stays if cues.leans or read_whole or not self._has_words(question) else Followed(own, question)

    def _stands_alone(self, question: str, own: Plan, cues: Cues) -> bool:
        """那村级田长多少名 begins a topic; 那网格员呢 and 那增长了多少 do not."""
        asks = read_question(question, self._glossary, self._today()).wants is not Wants.OPEN
        if not asks or cues.grew or _weak(own):
            return False
        return _names_subject(own) or not cues.closed

    def _complete(self, question: str, own: Plan, cues: Cues) -> bool:
        """Whether it is a question of its own: 那护林员多少人, not 面积呢."""
        if cues.leans and not self._stands_alone(question, own, cues):
            return False
        rows = own.rows if isinstance(own, Reckoning) else ()
        dataset = own.dataset if isinstance(own, TablePlan) else rows[0].dataset if rows else None
        words = next(iter(self._planner.snapshots_of(dataset.table_id)), None) if dataset else None
        return names_its_object(self._planner.read(question), own, words, self._glossary.words)

    def _has_words(self, question: str) -> bool:
        return bool(read_question(question, self._glossary, self._today()).words)

    # ------------------------------------------------------------ patching

    def _patched(self, question: str, cues: Cues, turn: Turn) -> _Patched:
        """Raises `NotExpressible` and `CannotFollow`."""
        if cues.grew:
            raise CannotFollow("增减要有两个时间的数才能算，请写明是什么、和哪个时间比")
        parts = split_asks(cues.text)
        if len(parts) > 1:
            raise CannotFollow(f"一次接着问了{len(parts)}件事，请分开问")
        read = self._planner.read(parts[0])
        read = replace(read, text=question)
        if cues.same_span and turn.plan is not None:
            read = replace(read, period=same_span(cues.same_span, turn.plan, self._today()))
        match turn.plan:
            case FactLookUp() | MetricFromFacts() | PassageLookUp():
                moves = read.period is not None
                return _Patched(self._restating.plan(read, cues, turn), subject=False, moves=moves)
            case Reckoning() as before:
                if not before.rows:
                    raise CannotFollow("上一问的几个数取自报告，请把要换的写进完整的问题里", unread=True)
                words = self._planner.snapshots_of(before.rows[0].dataset.table_id)[0]
                count = self._counter(before.rows[0].dataset)
                return _Patched(over_other_rows(before, turn, read, words, self._glossary, count), subject=False)
            case Several():
                raise CannotFollow("上一问问了几件事，没看出接着问的是哪一件")
            case WriteDraft():
                raise CannotFollow("上一问写的是一段材料")
            case None:
                raise CannotFollow("没有上一问")
            case plan:
                return self._table_patched(plan, read, cues, turn)

    def _table_patched(self, before: TablePlan, read: Question, cues: Cues, turn: Turn) -> _Patched:
        failures: list[NotExpressible] = []
        understood = False
        for words in self._tables(before, read, cues):
            try:
                dated = over(before, words, self._glossary)
                patch = TablePatch(turn, dated, cues, read, words, self._glossary)
                understood = understood or not patch.reading.uncovered
                plan = patch.plan(self._counter(dated.dataset))
            except NotExpressible as fault:
                failures.append(fault)
                continue
            narrowed = (cues.among or cues.only) and patch.reading.of(Target.VALUE, Target.FLAG)
            whole: Condition | None = rows_of(dated) if narrowed or read.limits else None
            moves = bool(conjuncts(patch.rows.own().where)) or cues.whole
            return _Patched(plan, _says_all(read, patch.reading, cues), whole, moves)
        if failures and (not understood or read.wants is Wants.TEXT):  # 怎么整改的 is asked of reports
            raise failures[0]
        word = failures[0].word if failures else ""
        raise CannotFollow(f"上一问的表里没能用上“{word}”，请把问题说完整" if word else "没看出要接着问什么")

    def _tables(self, before: TablePlan, read: Question, cues: Cues) -> Sequence[TableWords]:
        """The table before; where a day or year is named, the ledger's other snapshots too,
        for 截至… the newest first."""
        own = self._planner.snapshots_of(before.dataset.table_id)
        if read.period is None or cues.among:
            return own[:1]
        by_day = read.period.period.kind == "as_of"
        return sorted(own, key=_day, reverse=True) if by_day else own

    def _counter(self, dataset: Dataset) -> Callable[[Condition], int]:
        def count(where: Condition) -> int:
            measure = Measure(aggregation=Aggregation.COUNT, unit="个")
            plan = Aggregate(dataset=dataset, where=where, measures=(measure,))
            return run_table_plan(plan, self._knowledge).matched

        return count


def _says_all(read: Question, reading: TableReading, cues: Cues) -> bool:
    """Whether a question may stand alone: it asks, and says of what (图斑, a row by its code),
    or at least what kind of rows (划拨) and what of them; not 挂牌的几宗, whose noun is left out."""
    if read.wants is Wants.OPEN or cues.closed or cues.bound or cues.omitted:
        return False
    if reading.of(Target.ENTITY, Target.TITLE) or reading.keyed:
        return True
    kinds = [item.meaning.column for item in reading.of(Target.VALUE) if len(item.text) > 1]  # 卖 names no kind
    of_a_kind = any(c is not None and c.role not in (ColumnRole.PLACE, ColumnRole.STATUS) for c in kinds)
    measured = read.unit is not None or read.dimension is not None or bool(reading.columns(ColumnRole.MEASURE))
    return of_a_kind and measured and not cues.leans and _NOUN_LEFT_OUT.search(read.normal) is None


def _names_subject(plan: Plan) -> bool:
    """Whether a plan was made of a question that says what it is about."""
    if not isinstance(plan, TablePlan | Reckoning):
        return False
    return any(link.target.startswith((Target.ENTITY.value, Target.TITLE.value)) for link in plan.basis.links)


def _weak(plan: Plan) -> bool:
    """A reading that any words would get: a column of that name, or a passage with the words."""
    return isinstance(plan, PassageLookUp) or (isinstance(plan, TablePlan) and by_column_only(plan))


def _day(words: TableWords) -> date:
    return day_of(words.table) or date.min


def _not_there(word: str) -> NotFound:
    """A word that the question before, with its table or report, leaves no place for."""
    said = f"“{word}”在这里" if word else "接着问"
    return NotFound(f"接着上一问，没有读懂{said}的意思，请把问题说完整")


def _conditions(plan: Plan) -> tuple[Condition, ...]:
    return conjuncts(rows_of(plan)) if isinstance(plan, TablePlan) else ()
