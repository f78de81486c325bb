"""Words of general Chinese that say the same in any table (`synonyms.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

_MOST_SAID_SO = 40


@dataclass(frozen=True)
class Synonyms:
    """`same` are sets of words of one meaning; `said` gives what people say for a word of a label."""

    same: tuple[tuple[str, ...], ...]
    said: Mapping[str, tuple[str, ...]]

    @property
    def words(self) -> frozenset[str]:
        """All of them, however they are used."""
        return frozenset(word for words in (*self.same, *self.said.values()) for word in words) | set(self.said)


@lru_cache(maxsize=1)
def synonyms() -> Synonyms:
    """What `synonyms.yaml` holds."""
    held = yaml.safe_load(files("assistant.vocabulary").joinpath("synonyms.yaml").read_text("utf-8"))
    return Synonyms(
        tuple(tuple(map(str, words)) for words in held["same"]),
        {str(word): tuple(map(str, phrases)) for word, phrases in held["said"].items()},
    )


@dataclass(frozen=True)
class Otherwise:
    """A label said otherwise; `spoken` where something in it is only said for a word, not of its meaning."""

    text: str
    spoken: bool = False


def said_otherwise(text: str) -> tuple[Otherwise, ...]:
    """A label with one or two of its words said by others: 职工总数 for 员工总数, 营收增长率 for 营业收入增速."""
    found = {text: Otherwise(text)}
    for each in (*_with_one_word_changed(text), *_with_two(text)):
        found.setdefault(each.text, each)
    return tuple(found.values())[1 : _MOST_SAID_SO + 1]


def same_as(word: str) -> tuple[str, ...]:
    """The other words of one meaning."""
    return _alike().get(word, ())


def is_of_labels(word: str) -> bool:
    """Whether it is itself a word of labels, not only said for one."""
    return word in _phrases()


def _with_two(text: str) -> Iterator[Otherwise]:
    for once in _with_one_word_changed(text):
        for twice in _with_one_word_changed(once.text):
            yield Otherwise(twice.text, once.spoken or twice.spoken)


@lru_cache(maxsize=1 << 16)
def _with_one_word_changed(text: str) -> tuple[Otherwise, ...]:
    return tuple(dict.fromkeys(_changed(text)))


def _changed(text: str) -> Iterator[Otherwise]:
    for start, end in _words_in(text):
        word = text[start:end]
        for other in _alike().get(word, ()):
            yield Otherwise(f"{text[:start]}{other}{text[end:]}")
        for phrase in _phrases()[word]:
            yield Otherwise(f"{text[:start]}{phrase}{text[end:]}", spoken=True)


def _words_in(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand, none within a longer one (毛利 in 毛利率); one character is a word by itself only."""
    reached = 0
    for start in range(len(text)):
        for end in range(min(len(text), start + _longest()), max(start, reached), -1):
            if (end - start > 1 or len(text) == 1) and text[start:end] in _phrases():
                yield start, end
                reached = end
                break


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, tuple[str, ...]]:
    return {word: tuple(other for other in words if other != word) for words in synonyms().same for word in words}


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """What people say for a word, or for another one that means the same."""
    said = synonyms().said
    alike = {word: words for words in synonyms().same for word in words}
    return {
        word: tuple(dict.fromkeys(phrase for each in alike.get(word, (word,)) for phrase in said.get(each, ())))
        for word in (*alike, *said)
    }


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _phrases()))
