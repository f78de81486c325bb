"""Words of general Chinese that say the same in any table (`synonyms.yaml`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml

_MOST_SAID_SO = 16


@lru_cache(maxsize=1)
def synonyms() -> tuple[tuple[str, ...], ...]:
    """The sets, each of words of one meaning."""
    text = files("assistant.vocabulary").joinpath("synonyms.yaml").read_text("utf-8")
    return tuple(tuple(str(word) for word in words) for words in yaml.safe_load(text))


def said_otherwise(text: str) -> tuple[str, ...]:
    """A label with one or two of its words said by others: 职工总数 for 员工总数, 营收增长率 for 营业收入增速."""
    once = tuple(dict.fromkeys(_with_one_word_changed(text)))
    twice = dict.fromkeys(each for other in once for each in _with_one_word_changed(other))
    return tuple(each for each in dict.fromkeys((*once, *twice)) if each != text)[:_MOST_SAID_SO]


@lru_cache(maxsize=1 << 16)
def _with_one_word_changed(text: str) -> tuple[str, ...]:
    others: dict[str, None] = {}
    for words in synonyms():
        held = next((word for word in words if word in text), None)
        if held is not None and (len(held) > 1 or held == text):
            others |= dict.fromkeys(text.replace(held, word, 1) for word in words if word != held)
    return tuple(others)
