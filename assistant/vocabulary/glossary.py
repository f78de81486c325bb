"""The bureau's words: terms with their aliases, verbs, status words and metrics.

Kept in ``glossary.yaml`` beside this module; the rules read it, no rule names a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from assistant.vocabulary.lined_yaml import YamlMistake, parse_as, read_text


class State(StrEnum):
    """The three states every status word maps to (domain notes §2)."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_DONE = "not_done"

    @property
    def label(self) -> str:
        return _STATE_LABELS[self]


_STATE_LABELS = {State.DONE: "整改完成", State.IN_PROGRESS: "正在整改", State.NOT_DONE: "未整改"}


@dataclass(frozen=True)
class StateMatch:
    state: State
    start: int
    end: int


_MOST_REMEMBERED = 100_000
_NEGATION = re.compile(r"(?:尚未|还没有?|没有?|未|不)(?:能|曾|全部|完全)?")


DocumentKind = Literal["总结", "计划", "专项报告", "通知", "征求意见稿"]


class GlossaryFault(Exception):
    """The glossary file is not usable.  Carries what to tell the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Operand(_Part):
    """What one side of a metric counts: things in a state, or facts naming a word."""

    state: State | None = None
    verbs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


_DONE_ENDS = ("", "完成", "完", "好", "到位")
_SHARES = ("几成", "百分之多少", "百分之几", "多大比例")


class Metric(_Part):
    """A figure computed from two others, e.g. 整改率.

    `by` says what is set against each other unless the question names it; `source` is the
    document and clause that define it, `version` which of its definitions this is.
    """

    name: str
    aliases: tuple[str, ...] = ()
    numerator: Operand
    denominator: Operand
    note: str
    by: Literal["count", "area"] = "count"
    source: str = ""
    version: str = ""

    @property
    def spoken(self) -> tuple[str, ...]:
        """A rate of what is done, as people ask for it: 整改完成了几成."""
        stem = self.name.removesuffix("率")
        if stem == self.name or self.numerator.state is not State.DONE:
            return ()
        done = (f"{stem}{end}" for end in _DONE_ENDS)
        return tuple(f"{said}{did}{share}" for said in done for did in ("了", "") for share in _SHARES)

    @property
    def definition(self) -> str:
        """What it is, in which version and by what, as far as the glossary says."""
        told = [*([f"口径{self.version}"] if self.version else []), *([f"依据{self.source}"] if self.source else [])]
        return f"{self.note}（{'，'.join(told)}）" if told else self.note


class Intents(_Part):
    plan: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


class Glossary(BaseModel):
    """All domain words.  Every list of `terms` and `verbs` is one meaning; `kinds` maps
    a wider word to the narrower ones it takes in (出让: 挂牌, 拍卖 …), `documents` a kind of
    report (as `assistant.records.ReportKind` has it) or 征求意见稿 to what it is called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    terms: tuple[tuple[str, ...], ...] = ()
    verbs: tuple[tuple[str, ...], ...] = ()
    states: Mapping[State, tuple[str, ...]] = {}
    measure_words: Mapping[str, tuple[str, ...]] = {}
    kinds: Mapping[str, tuple[str, ...]] = {}
    documents: Mapping[DocumentKind, tuple[str, ...]] = {}
    remaining: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    intents: Intents = Intents()
    generic: tuple[str, ...] = ()
    set_phrases: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    on_list: tuple[str, ...] = ()
    off_list: tuple[str, ...] = ()
    stocks: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    heading_openers: tuple[str, ...] = ()
    heading_closers: tuple[str, ...] = ()

    def extended_by(self, own: Glossary) -> Glossary:
        """This glossary with the words of `own` added.

        A status word stands for the state that `own` gives it, a metric of the same name
        is replaced.
        """
        moved = {word for words in own.states.values() for word in words}
        states = {
            state: (*(word for word in self.states.get(state, ()) if word not in moved), *own.states.get(state, ()))
            for state in State
        }
        named = {metric.name for metric in own.metrics}
        lists: tuple[str, ...] = ("terms", "verbs", "remaining", "generic", "set_phrases", "measures", "idle")
        lists += (
            "heading_openers",
            "heading_closers",
            "stocks",
            "findings",
            "programmes",
            "classes",
            "on_list",
            "off_list",
        )
        joined = {name: tuple(dict.fromkeys((*getattr(self, name), *getattr(own, name)))) for name in lists}
        return Glossary(
            states=states,
            kinds=_joined(self.kinds, own.kinds),
            documents=_joined(self.documents, own.documents),
            metrics=(*own.metrics, *(metric for metric in self.metrics if metric.name not in named)),
            intents=Intents(
                plan=(*self.intents.plan, *own.intents.plan),
                target=(*self.intents.target, *own.intents.target),
                done=(*self.intents.done, *own.intents.done),
            ),
            measure_words={**self.measure_words, **own.measure_words},
            **joined,
        )

    def without_aliases(self) -> Glossary:
        """Only the usual name of every meaning: for seeing what the other names are worth."""
        usual = {
            "terms": tuple(group[:1] for group in self.terms),
            "verbs": tuple(group[:1] for group in self.verbs),
            "metrics": tuple(metric.model_copy(update={"aliases": ()}) for metric in self.metrics),
        }
        return self.model_copy(update=usual)

    @cached_property
    def _groups(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        groups: dict[str, list[tuple[str, ...]]] = {}
        for group in (*self.terms, *self.verbs):
            for word in group:
                groups.setdefault(word, []).append(group)
        return {word: tuple(found) for word, found in groups.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        """All terms, verbs and their aliases of two characters and more."""
        return frozenset(word for word in self._groups if len(word) > 1)

    @cached_property
    def state_words(self) -> tuple[tuple[str, State], ...]:
        """All status words with their state, longest first."""
        pairs = [(word, state) for state, words in self.states.items() for word in words]
        return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))

    def variants(self, word: str) -> tuple[str, ...]:
        """`word` and the other words of its meanings, `word` first."""
        return self._variants.get(word) or (word,)

    @cached_property
    def _variants(self) -> dict[str, tuple[str, ...]]:
        groups = self._groups.items()
        return {word: tuple(dict.fromkeys((word, *chain.from_iterable(found)))) for word, found in groups}

    def usual(self, word: str) -> str:
        """The usual name of what `word` means; `word` itself when the glossary has none."""
        groups = self._groups.get(word)
        return groups[0][0] if groups else word

    def states_in(self, text: str) -> tuple[StateMatch, ...]:
        """Status words in `text`, left to right, the longest at each place.

        A done-word after a negation (没销号, 尚未整改到位) names the opposite.
        """
        found: list[StateMatch] = []
        position = 0
        while position < len(text):
            match = max(self._states_at(text, position), key=lambda item: item.end, default=None)
            if match is None:
                position += 1
                continue
            found.append(match)
            position = match.end
        return tuple(found)

    def _states_at(self, text: str, position: int) -> Iterator[StateMatch]:
        negation = _NEGATION.match(text, position)
        for word, state in self.state_words:
            if text.startswith(word, position):
                yield StateMatch(state, position, position + len(word))
            if negation and state is State.DONE and text.startswith(word, negation.end()):
                yield StateMatch(State.NOT_DONE, position, negation.end() + len(word))

    def state_of(self, text: str) -> State | None:
        """The first state named in `text`, or None."""
        if text not in self._stated:
            if len(self._stated) >= _MOST_REMEMBERED:
                self._stated.clear()
            found = self.states_in(text)
            self._stated[text] = found[0].state if found else None
        return self._stated[text]

    @cached_property
    def _stated(self) -> dict[str, State | None]:
        """States found already: the indicators of all facts are asked about at every question."""
        return {}

    def may_count(self, measure_word: str, thing: str) -> bool:
        """Whether a measure word goes with a thing; general ones (个) go with all."""
        things = self.measure_words.get(measure_word)
        return things is None or any(word in thing for word in things)

    def metric(self, text: str) -> Metric | None:
        """The metric that `text` names, or None."""
        for metric in self.metrics:
            if any(name in text for name in (metric.name, *metric.aliases, *metric.spoken)):
                return metric
        return None


Misplaced = Iterator[tuple[tuple[int | str, ...], str]]


def contradictions(glossary: Glossary) -> Misplaced:
    """What a glossary cannot mean, each with its place and reason (Chinese)."""
    for part in ("terms", "verbs"):
        for at, group in enumerate(getattr(glossary, part)):
            if not group or not all(word.strip() for word in group):
                yield (part, at), "词不能为空"
    yield from _in_two_states(glossary)
    yield from _ill_defined(glossary.metrics)
    yield from (
        (("kinds", wider), f"“{wider}”不能是自己的一种") for wider, kinds in glossary.kinds.items() if wider in kinds
    )


def _in_two_states(glossary: Glossary) -> Misplaced:
    states: dict[str, State] = {}
    for state, words in glossary.states.items():
        for at, word in enumerate(words):
            if states.setdefault(word, state) is not state:
                yield ("states", state.value, at), f"“{word}”已经写在 {states[word].value} 里"


def _ill_defined(metrics: tuple[Metric, ...]) -> Misplaced:
    """Metrics that count nothing, or of which two have one name."""
    named: set[str] = set()
    for at, metric in enumerate(metrics):
        for side in ("numerator", "denominator"):
            if getattr(metric, side) == Operand():
                yield ("metrics", at, side), f"“{side}”没有写 state、verbs 或 words"
        own = {metric.name, *metric.aliases}
        if twice := sorted(named & own):
            yield ("metrics", at, "name"), f"“{'”、“'.join(twice)}”定义了两遍"
        named |= own


K = TypeVar("K", bound=str)


def _joined(one: Mapping[K, tuple[str, ...]], other: Mapping[K, tuple[str, ...]]) -> dict[K, tuple[str, ...]]:
    return {word: (*one.get(word, ()), *other.get(word, ())) for word in {**one, **other}}


def load_glossary(extra: Path | None = None) -> Glossary:
    """The built-in glossary, with the bureau's own file `extra` over it where that exists.

    Raises `GlossaryFault` when either cannot be read.
    """
    built_in = parse_glossary(files("assistant.vocabulary").joinpath("glossary.yaml").read_text("utf-8"))
    if extra is None or not extra.is_file():
        return built_in
    try:
        return built_in.extended_by(parse_glossary(read_text(extra)))
    except OSError as fault:
        raise GlossaryFault(f"词表 {extra} 读不出来，请检查权限") from fault
    except (GlossaryFault, YamlMistake) as fault:
        raise GlossaryFault(f"词表 {extra} 有误，请改正后再试：\n{fault.message}") from fault


def parse_glossary(text: str) -> Glossary:
    """Reads glossary YAML; `GlossaryFault` says in Chinese what is wrong and on which line."""
    try:
        return parse_as(Glossary, text, contradictions)
    except YamlMistake as fault:
        raise GlossaryFault(fault.message) from fault
