"""The sentences that drafts are made of: ``patterns.yaml``, and what the bureau adds to it.

``drafting.yaml`` in the data folder has the same form.  A topic of a name that is there already
is added to; the bureau's own sentences come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from assistant.vocabulary.lined_yaml import YamlMistake, parse_as, read_text

Aim = Literal["确保", "力争", "拟"]

_FIGURE = re.compile(r"[0-9０-９]")
_NO_SENTENCE = re.compile(r"[。！!]|\*\*|^#")


class DraftingFault(Exception):
    """The bureau's own patterns are not usable.  `message` is Chinese, a mistake a line."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _plain(text: str) -> str:
    if _FIGURE.search(text):
        raise ValueError(f"“{text}”里不能写数字：数字只能来自资料")
    if _NO_SENTENCE.search(text):
        raise ValueError(f"“{text}”应当是一个分句，不带句号、感叹号和排版符号")
    return text


class Headings(_Part):
    """Headings of a paragraph, by form."""

    plan: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


class Leads(_Part):
    """The principle a paragraph begins its points with, by form."""

    plan: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()


class WantedFigure(_Part):
    """A figure to state: `say` with ``{n}`` for it, found by a question or by a report's words, then
    in a unit that measures the same as `unit`."""

    id: str
    say: str
    ask: str = ""
    words: tuple[str, ...] = ()
    unit: str = ""

    _says = field_validator("say")(_plain)


class WantedTarget(_Part):
    """What a plan has to promise, and in which unit where the material gives no figure."""

    say: str
    words: tuple[str, ...]
    unit: str
    aim: Aim

    _says = field_validator("say")(_plain)


class Focus(_Part):
    """A question whose answer lists what needs most; ``{list}`` in `say`."""

    ask: str
    say: str

    _says = field_validator("say")(_plain)


class Measure(_Part):
    """One clause of what is to be done; `near`: words of the material that call for it."""

    text: str
    near: tuple[str, ...] = ()

    _says = field_validator("text")(_plain)


class Shown(_Part):
    """What a group of figures shows, in a summary; `figures` (with) are their ids."""

    text: str
    figures: tuple[str, ...] = Field(default=(), alias="with")

    _says = field_validator("text")(_plain)


class Topic(_Part):
    """A line of work with its sentences.  `cues` name it in requests and in the material."""

    name: str
    cues: tuple[str, ...] = ()
    headings: Headings = Headings()
    leads: Leads = Leads()
    figures: tuple[WantedFigure, ...] = ()
    targets: tuple[WantedTarget, ...] = ()
    focus: Focus | None = None
    measures: tuple[Measure, ...] = ()
    mechanisms: tuple[Measure, ...] = ()
    closings: tuple[str, ...] = ()
    done: tuple[Shown, ...] = ()
    problems: tuple[Measure, ...] = ()

    def with_more(self, own: Topic) -> Topic:
        """This topic with the sentences of `own` before its own."""
        joined: dict[str, object] = {"focus": own.focus or self.focus}
        for name in ("cues", "figures", "targets", "measures", "mechanisms", "closings", "done", "problems"):
            joined[name] = (*getattr(own, name), *getattr(self, name))
        joined["headings"] = Headings(
            **{name: (*getattr(own.headings, name), *getattr(self.headings, name)) for name in Headings.model_fields}
        )
        joined["leads"] = Leads(
            **{name: (*getattr(own.leads, name), *getattr(self.leads, name)) for name in Leads.model_fields}
        )
        return self.model_copy(update=joined)


class Patterns(_Part):
    """All topics, what is said of a topic that has none, and what holds to account (`firm`)."""

    general: Topic = Topic(name="")
    firm: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()

    @cached_property
    def cues(self) -> tuple[tuple[str, Topic], ...]:
        """All cues with their topics, longest first; of equal ones that of the earlier topic."""
        pairs = [(cue, topic) for topic in self.topics for cue in dict.fromkeys((topic.name, *topic.cues))]
        return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))

    def named(self, text: str) -> tuple[Topic, str] | None:
        """The topic of the longest cue in `text`, with that cue."""
        return next(((topic, cue) for cue, topic in self.cues if cue in text), None)

    def extended_by(self, own: Patterns) -> Patterns:
        """These patterns with the topics and sentences of `own` added."""
        mine = {topic.name: topic for topic in own.topics}
        topics = [topic.with_more(mine.pop(topic.name)) if topic.name in mine else topic for topic in self.topics]
        return Patterns(
            general=self.general.with_more(own.general),
            firm=(*own.firm, *self.firm),
            topics=(*mine.values(), *topics),
        )


def load_patterns(extra: Path | None = None) -> Patterns:
    """The built-in patterns, with the bureau's own file `extra` over them where that exists.

    Raises `DraftingFault` when either cannot be read.
    """
    built_in = _built_in()
    if extra is None or not extra.is_file():
        return built_in
    try:
        return built_in.extended_by(parse_patterns(read_text(extra)))
    except OSError as fault:
        raise DraftingFault(f"起草用语 {extra} 读不出来，请检查权限") from fault
    except (DraftingFault, YamlMistake) as fault:
        raise DraftingFault(f"起草用语 {extra} 有误，请改正后再试：\n{fault.message}") from fault


@cache
def _built_in() -> Patterns:
    return parse_patterns(files("assistant.drafting").joinpath("patterns.yaml").read_text("utf-8"))


def parse_patterns(text: str) -> Patterns:
    """Reads patterns; `DraftingFault` says in Chinese what is wrong and on which line."""
    try:
        return parse_as(Patterns, text, _contradictions)
    except YamlMistake as fault:
        raise DraftingFault(fault.message) from fault


def _contradictions(patterns: Patterns) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Figures without {n}, and groups that name figures which are not there."""
    for at, topic in enumerate(patterns.topics):
        known = {figure.id for figure in topic.figures}
        for place, figure in enumerate(topic.figures):
            if "{n}" not in figure.say:
                yield ("topics", at, "figures", place), f"“{figure.say}”里没有写 {{n}}"
            if not figure.ask and not figure.words:
                yield ("topics", at, "figures", place), f"“{figure.say}”没有写 ask 或 words"
        for place, shown in enumerate(topic.done):
            for name in shown.figures:
                if name not in known:
                    yield ("topics", at, "done", place), f"figures 里没有“{name}”"
