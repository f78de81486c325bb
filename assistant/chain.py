"""The whole flow on one screen: question -> plan -> tool -> answer, as a LangChain chain.

    plan | run | write

`plan` is the planner, `run` calls the LangChain tool that belongs to the plan's kind
(pandas for tables, look-ups for reports, the retriever for passages), `write` renders
the answer from the evidence.  A model, where there is one, is offered the same tools.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from langchain_core.documents import Document
from langchain_core.runnables import Runnable, RunnableLambda

from assistant.answer import Answer, Figure
from assistant.answering.compose import Composer
from assistant.conversation.chat import Chat, without_courtesies
from assistant.conversation.drafts import DraftTalk
from assistant.conversation.follow_ups import Followed, FollowUps
from assistant.conversation.turns import Conversation, Turn
from assistant.drafting.asked import Answered
from assistant.drafting.draft import DraftFigure
from assistant.drafting.drafter import Drafter
from assistant.drafting.patterns import Patterns, load_patterns
from assistant.drafting.recomputing import Recomputing
from assistant.drafting.requests import Requested, RequestReader
from assistant.drafting.staleness import stale
from assistant.execution.evidence import DraftEvidence, Evidence
from assistant.execution.retriever import CardRetriever
from assistant.execution.tools import build_tools, tool_for
from assistant.plan import Plan, WriteDraft, describe
from assistant.planning.outcome import NotFound, Planned, Unclear
from assistant.planning.planner import Planner
from assistant.planning.reports.wording import query_for
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.reading import read_question
from assistant.ports import ANY, CardKind, Filters, KnowledgeBase
from assistant.vocabulary.glossary import Glossary
from assistant.vocabulary.periods import Anchor, Period, find_periods


class Stage(StrEnum):
    """What is being done for a question."""

    PLANNING = "planning"
    RUNNING = "running"
    WRITING = "writing"


OnStage = Callable[[Stage], None]
"""Told of each stage before it begins; what it raises ends the work."""


def _unwatched(_: Stage) -> None:
    """Nobody waits for the stages."""


@dataclass(frozen=True)
class Asked:
    """A question, the conversation it is asked in, and who is told how far the answer is."""

    question: str
    conversation: Conversation
    on_stage: OnStage = _unwatched


@dataclass(frozen=True)
class Step:
    """What travels along the chain: the question, what planning came to, the evidence."""

    asked: Asked
    followed: Followed
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Reply:
    """The answer, and what the conversation keeps of it; None when it goes on as before."""

    answer: Answer
    turn: Turn | None = None


class Assistant:
    """Answers questions over one generation; safe to share between threads."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        glossary: Glossary,
        today: Callable[[], date],
        patterns: Callable[[], Patterns] = load_patterns,
    ) -> None:
        self._knowledge = knowledge
        self._glossary = glossary
        self._today = today
        self._planner = Planner(knowledge, glossary, today)
        self._composer = Composer(knowledge, glossary)
        self._load_patterns = patterns
        self.tools = build_tools(knowledge, glossary, self._write_draft)
        self._requests = RequestReader(knowledge.sources())
        self._draft_talk = DraftTalk(self._requests, today, lambda name: self._patterns.named(name) is not None)
        self._chat = Chat(knowledge, self._planner)
        self._follow_ups = FollowUps(knowledge, self._planner, glossary, today)
        self.chain: Runnable[Asked, Reply] = (
            RunnableLambda(self._plan).with_config(run_name="plan")
            | RunnableLambda(self._run).with_config(run_name="run")
            | RunnableLambda(self._write).with_config(run_name="write")
        )

    def ask(self, question: str) -> Answer:
        """Answers one question by itself.  Raises `SearchFault` when an index cannot be used."""
        return self.reply(question, Conversation()).answer

    def reply(self, question: str, conversation: Conversation, on_stage: OnStage = _unwatched) -> Reply:
        """Answers one question of a conversation.  Raises `SearchFault` when an index cannot be
        used, and whatever `on_stage` raises."""
        started = time.perf_counter()
        reply = self.chain.invoke(Asked(question, conversation, on_stage))
        elapsed = round((time.perf_counter() - started) * 1000)
        stamped = reply.answer.model_copy(update={"id": str(uuid.uuid4()), "elapsed_ms": elapsed})
        return Reply(stamped, reply.turn)

    def draft(self, request: WriteDraft) -> Reply:
        """Writes a draft as requested.  Raises `SearchFault` when an index cannot be used."""
        started = time.perf_counter()
        step = Step(Asked(describe(request), Conversation()), Followed(Planned(request), describe(request)))
        reply = self._write(self._run(step))
        elapsed = round((time.perf_counter() - started) * 1000)
        stamped = reply.answer.model_copy(update={"id": str(uuid.uuid4()), "elapsed_ms": elapsed})
        return Reply(stamped, reply.turn)

    def requested(self, text: str, period: str = "") -> Requested:
        """The draft that `text` (耕地保护, 上半年执法工作总结) names, for the span that it or `period` says.

        Raises `ValueError` when `period` is none.
        """
        span = None
        if period:
            span = self.period(period)
            if span is None or span.kind != "flow":
                raise ValueError(period)
        return self._requests.of_topic(text, self._today(), period=span)

    def stale(self, figures: Sequence[DraftFigure]) -> list[tuple[DraftFigure, Figure | None]]:
        """The figures of an earlier draft that no longer agree with their sources, each with what
        it is now (None: no longer there)."""
        return stale(figures, Recomputing(self._knowledge, self._planner, self._glossary).now)

    def evidence(self, plan: Plan) -> Evidence:
        """What the figures of an answer to `plan` are made of.

        Raises `KeyError` when a table of it is not in this generation.
        """
        found: Evidence = self.tools[tool_for(plan)].invoke({"plan": plan})
        return found

    @property
    def examples(self) -> tuple[str, ...]:
        """A few questions that are answered from this knowledge base."""
        return self._chat.examples

    def search(self, text: str, kind: CardKind, limit: int, filters: Filters = ANY) -> list[Document]:
        """The cards that fit the words of `text` best, as `CardRetriever` gives them.

        Raises `SearchFault` when an index or a model cannot be used.
        """
        question = read_question(text, self._glossary, self._today())
        query = query_for(question.searched, self._glossary, text)
        retriever = CardRetriever(
            knowledge=self._knowledge, kind=kind, limit=limit, filters=filters, wordings=query.wordings, asked=text
        )
        return retriever.invoke(query.text or question.normal)

    def period(self, text: str) -> Period | None:
        """The days that `text` (去年, 2024年上半年, 6月30日) names; None when it names none."""
        found = find_periods(normalise(text), Anchor.at(self._today()))
        return next((match.period for match in found if match.period.start is not None), None)

    def _answered(self, question: str) -> Answered | None:
        """What a draft asks for its figures, through the planner, the tools and the composer; of a ledger where it may
        be of either, for a draft says with each figure what it is of, and looks for those of reports itself."""
        outcome = self._planner.plan(question)
        if isinstance(outcome, Unclear) and outcome.in_ledger:
            outcome = self._planner.plan(outcome.in_ledger)
        if not isinstance(outcome, Planned):
            return None
        evidence = self.evidence(outcome.plan)
        return Answered(self._composer.compose(question, outcome, evidence), outcome.plan, evidence)

    def _write_draft(self, request: WriteDraft) -> DraftEvidence:
        return self._drafter.write(request)

    @cached_property
    def _drafter(self) -> Drafter:
        """Made at the first draft.  Raises `DraftingFault` when the bureau's own patterns have a mistake."""
        return Drafter(self._knowledge, self._glossary, self._patterns, self._answered, self._today)

    @cached_property
    def _patterns(self) -> Patterns:
        return self._load_patterns()

    def _plan(self, asked: Asked) -> Step:
        asked.on_stage(Stage.PLANNING)
        remark = self._chat.remark(asked.question)
        if remark is not None:
            return Step(asked, Followed(remark, asked.question, fresh=False))
        drafted = self._draft_talk.plan(without_courtesies(asked.question), asked.conversation)
        if drafted is not None:
            return Step(asked, drafted)
        talk = asked.conversation
        after_draft = talk.last is not None and isinstance(talk.last.plan, WriteDraft)
        followed = self._follow_ups.plan(without_courtesies(asked.question), Conversation() if after_draft else talk)
        refusal = self._chat.refusal(asked.question) if isinstance(followed.outcome, NotFound) else None
        return Step(asked, replace(followed, outcome=refusal, fresh=False) if refusal else followed)

    def _run(self, step: Step) -> Step:
        if not isinstance(step.followed.outcome, Planned):
            return step
        step.asked.on_stage(Stage.RUNNING)
        return Step(step.asked, step.followed, self.evidence(step.followed.outcome.plan))

    def _write(self, step: Step) -> Reply:
        step.asked.on_stage(Stage.WRITING)
        answer = self._composer.compose(step.asked.question, step.followed.outcome, step.evidence)
        return Reply(answer, self._follow_ups.turn(step.asked.question, step.followed, step.evidence))
