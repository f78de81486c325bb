"""The composition root: settings in, the parts put together out."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from api.database import DatabaseFault
from api.sessions import MemorySessions, SessionStore
from api.settings import Settings
from assistant.answer import Answer
from assistant.conversation.turns import Conversation
from assistant.plan import describe
from assistant.ports import ANY, CardKind, Conversations, Filters, KnowledgeBase, SearchFault
from assistant.vocabulary.periods import Period

if TYPE_CHECKING:
    from langchain_core.documents import Document

    from assistant.answer import Figure
    from assistant.chain import Assistant, OnStage, Reply
    from assistant.drafting.draft import DraftFigure
    from assistant.drafting.requests import Requested
    from assistant.execution.evidence import Evidence
    from assistant.plan import Plan, WriteDraft
    from vectorstore.generations import GenerationStore

log = logging.getLogger(__name__)


class Asks(Protocol):
    """What answers questions and searches: `assistant.chain.Assistant`, or a fake in tests."""

    def reply(self, question: str, conversation: Conversation, on_stage: OnStage = ...) -> Reply: ...

    def search(self, text: str, kind: CardKind, limit: int, filters: Filters = ANY) -> list[Document]: ...

    def period(self, text: str) -> Period | None: ...

    def evidence(self, plan: Plan) -> Evidence: ...

    def requested(self, text: str, period: str = "") -> Requested: ...

    def draft(self, request: WriteDraft) -> Reply: ...

    def stale(self, figures: Sequence[DraftFigure]) -> list[tuple[DraftFigure, Figure | None]]: ...

    @property
    def examples(self) -> tuple[str, ...]: ...


class KeepsAnswers(Protocol):
    """Where given answers are kept: `api.answer_store.AnswerStore`."""

    def keep(self, question: str, session: str, answer: Answer, plan: Plan | None) -> None: ...


class Shelf(Protocol):
    """Where published generations stand: `vectorstore.generations.GenerationStore`."""

    def current_number(self) -> int | None: ...

    def open_current(self) -> KnowledgeBase: ...


@runtime_checkable
class Closes(Protocol):
    """A knowledge base that holds files open."""

    def close(self) -> None: ...


OWN_GLOSSARY = "glossary.yaml"
"""The bureau's own words, in the data folder."""
OWN_PATTERNS = "drafting.yaml"
"""The bureau's own sentences for drafts, in the data folder."""

# Libraries that would report or download when their environment asks for it.
_OFFLINE = {
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "false",
    "DO_NOT_TRACK": "1",
}


def stay_offline() -> None:
    """Nothing leaves the machine, whatever the user's environment says of other programs.

    Works on this process and those it starts, and must come before LangChain, Chroma
    and sentence-transformers are imported.
    """
    os.environ.update(_OFFLINE)


def open_store(settings: Settings) -> GenerationStore:
    """The generations in the data folder, to read."""
    stay_offline()
    from vectorstore.generations import GenerationStore

    return GenerationStore(settings.home, settings.embedding, settings.reranker)


def open_store_to_build(settings: Settings) -> GenerationStore:
    """The generations in the data folder, to build the next one: its reports are compared
    with its ledgers.

    Raises `GlossaryFault` when the bureau's own glossary has a mistake.
    """
    stay_offline()
    from assistant.reconciling.reconcile import Reconciler
    from assistant.vocabulary.glossary import load_glossary
    from vectorstore.generations import GenerationStore

    reconciler = Reconciler(load_glossary(settings.home / OWN_GLOSSARY))
    return GenerationStore(settings.home, settings.embedding, settings.reranker, reconciler)


def today(settings: Settings) -> Callable[[], date]:
    """What “now” is: fixed by a setting, or the computer's own date at each call."""
    fixed = settings.today
    return date.today if fixed is None else lambda: fixed


def assistant_maker(settings: Settings, *, without_aliases: bool = False) -> Callable[[KnowledgeBase], Assistant]:
    """Puts an assistant before any knowledge base; the glossary is read once, the usual
    names only when `without_aliases`.

    Raises `GlossaryFault` when the bureau's own glossary has a mistake.
    """
    stay_offline()
    from assistant.chain import Assistant
    from assistant.drafting.patterns import load_patterns
    from assistant.vocabulary.glossary import load_glossary

    glossary, now = load_glossary(settings.home / OWN_GLOSSARY), today(settings)
    glossary = glossary.without_aliases() if without_aliases else glossary
    patterns = partial(load_patterns, settings.home / OWN_PATTERNS)
    return lambda knowledge: Assistant(knowledge, glossary, now, patterns)


def open_desk(settings: Settings, sessions: Conversations | None = None, answers: KeepsAnswers | None = None) -> Desk:
    """A desk over the data folder, ready for questions; its conversations are kept there
    unless other `sessions` are given, its answers only in `answers`."""
    kept = sessions or SessionStore(settings.home, timedelta(hours=settings.session_hours))
    return Desk(open_store(settings), assistant_maker(settings), kept, answers)


@dataclass
class Sitting:
    """One generation in service, with how many requests use it at the moment."""

    knowledge: KnowledgeBase
    assistant: Asks
    requests: int = 0
    retired: bool = False


@dataclass
class Desk:
    """Answers from the newest published generation, from any number of threads.

    A request keeps the generation it began with.  When another one has been
    published, the next request opens it while those under way go on; the old one is
    closed when its last request is done.  If the new one cannot be opened, the old
    one stays in service.
    """

    shelf: Shelf
    make: Callable[[KnowledgeBase], Asks]
    sessions: Conversations = field(default_factory=MemorySessions)
    answers: KeepsAnswers | None = None
    _sitting: Sitting | None = field(default=None, init=False)
    _counts: threading.Lock = field(default_factory=threading.Lock, init=False)
    _opening: threading.Lock = field(default_factory=threading.Lock, init=False)

    def ask(self, question: str, session: str = "") -> Answer:
        """Answers one question, in the conversation of `session` where one is named."""
        with self.sitting() as now:
            return self.answer(now, question, session)

    def answer(self, now: Sitting, question: str, session: str = "", on_stage: OnStage | None = None) -> Answer:
        """Answers one question from a sitting that is held open.  What `on_stage` raises ends the work:
        nothing is kept of the question then."""
        talk = self.sessions.conversation(session) if session else Conversation()
        reply = now.assistant.reply(question, talk, *([on_stage] if on_stage is not None else []))
        return self._given(question, session, reply)

    def write(self, now: Sitting, request: WriteDraft, session: str = "") -> Answer:
        """Writes a draft from a sitting that is held open; a `session` may go on from it."""
        return self._given(describe(request), session, now.assistant.draft(request))

    def _given(self, question: str, session: str, reply: Reply) -> Answer:
        if session and reply.turn is not None:
            self.sessions.add(session, reply.turn)
        if self.answers is not None:
            self._keep(self.answers, question, session, reply)
        return reply.answer

    def _keep(self, answers: KeepsAnswers, question: str, session: str, reply: Reply) -> None:
        """An answer that cannot be kept is given all the same."""
        try:
            answers.keep(question, session, reply.answer, reply.turn.plan if reply.turn is not None else None)
        except DatabaseFault:
            log.exception("an answer could not be kept")

    @contextmanager
    def sitting(self) -> Iterator[Sitting]:
        """The generation in service, held open until the block is left."""
        self._follow()
        with self._counts:
            sitting = self._sitting
            assert sitting is not None  # noqa: S101 - `_follow` opened one or raised
            sitting.requests += 1
        try:
            yield sitting
        finally:
            with self._counts:
                sitting.requests -= 1
                done = sitting.retired and sitting.requests == 0
            if done:
                _close(sitting)

    def close(self) -> None:
        """Takes the generation out of service; a later request opens one again."""
        self._install(None)

    def _follow(self) -> None:
        """Opens the current generation unless it is in service already."""
        current = self._sitting
        if current is not None and not self._superseded(current):
            return
        # Only the first request of all waits for another thread's opening.
        if not self._opening.acquire(blocking=current is None):
            return
        try:
            self._open_newest()
        finally:
            self._opening.release()

    def _open_newest(self) -> None:
        current = self._sitting
        if current is not None and not self._superseded(current):
            return
        try:
            knowledge = self.shelf.open_current()
            self._install(Sitting(knowledge, self.make(knowledge)))
        except Exception:
            if current is None:
                raise
            log.exception("generation could not be opened; %d stays in service", current.knowledge.generation)

    def _superseded(self, current: Sitting) -> bool:
        try:
            return (self.shelf.current_number() or 0) != current.knowledge.generation
        except SearchFault:
            log.exception("current generation is not known; %d stays in service", current.knowledge.generation)
            return False

    def _install(self, sitting: Sitting | None) -> None:
        with self._counts:
            old, self._sitting = self._sitting, sitting
            if old is None:
                return
            old.retired = True
            idle = old.requests == 0
        if idle:
            _close(old)


def _close(sitting: Sitting) -> None:
    if isinstance(sitting.knowledge, Closes):
        sitting.knowledge.close()
