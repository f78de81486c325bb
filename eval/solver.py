"""The product as a solver: the sample corpus ingested, wired as ``bureau`` wires it.

Corpus and knowledge base lie in a temporary folder; nothing of the user's data
folder is read or changed, only the settings (say, another embedding) are taken over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from api.settings import Settings
from api.wiring import Asks, Closes, assistant_maker, open_store, open_store_to_build
from assistant.answer import Answer
from assistant.conversation.turns import Conversation
from assistant.ports import KnowledgeBase
from eval.corpus import write_corpus
from eval.runner import Solver
from ingest.pipeline import ingest_paths


class CorpusFault(Exception):
    """The sample corpus was not taken in whole.  `message` is Chinese, for users."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@contextmanager
def corpus_solver(settings: Settings, seed: int, *, without_aliases: bool = False) -> Iterator[Solver]:
    """A solver over the freshly ingested corpus; its files go when the block is left.
    It reads questions by the usual names of things only when `without_aliases`.

    Raises `CorpusFault` when a file of the corpus was skipped.
    """
    with TemporaryDirectory(prefix="bureau-eval-") as folder:
        own = take_in(settings, seed, Path(folder))
        with solver_over(own, without_aliases=without_aliases) as solve:
            yield solve


def take_in(settings: Settings, seed: int, folder: Path) -> Settings:
    """Writes the corpus into `folder` and publishes it in a data folder there; returns the
    settings with that data folder.

    Raises `CorpusFault` when a file of the corpus was skipped.
    """
    write_corpus(folder / "corpus", seed)
    return publish(settings, folder / "corpus", folder / "home")


def publish(settings: Settings, files: Path, home: Path) -> Settings:
    """Takes the files of a folder into the data folder `home`; returns the settings with that.

    Raises `CorpusFault` when one of them was skipped.
    """
    own = settings.model_copy(update={"home": home})
    with open_store_to_build(own).builder() as builder:
        report = ingest_paths([files], builder, lambda _: None)
    if report.skipped:
        lines = "\n".join(f"{skipped.path}：{skipped.reason}" for skipped in report.skipped)
        raise CorpusFault(f"示例资料没有全部读入，无法评测：\n{lines}")
    return own


@contextmanager
def solver_over(settings: Settings, *, without_aliases: bool = False) -> Iterator[Solver]:
    """A solver over what the data folder has published."""
    knowledge = open_store(settings).open_current()
    try:
        yield _solver(settings, knowledge, without_aliases)
    finally:
        if isinstance(knowledge, Closes):
            knowledge.close()


def _solver(settings: Settings, knowledge: KnowledgeBase, without_aliases: bool) -> Solver:
    """Answers from `knowledge` with one assistant for each “today”; the questions of one
    session are one conversation."""
    assistants: dict[date, Asks] = {}
    talks: dict[str, Conversation] = {}

    def solve(question: str, today: date, session: str = "") -> Answer:
        if today not in assistants:
            make = assistant_maker(settings.model_copy(update={"today": today}), without_aliases=without_aliases)
            assistants[today] = make(knowledge)
        talk = talks.get(session, Conversation())
        reply = assistants[today].reply(question, talk)
        if session and reply.turn is not None:
            talks[session] = talk.then(reply.turn)
        return reply.answer

    return solve
