"""Which letters a text must have for a pattern to be found in it.

A few hundred rules of speech are tried on every question and on every name of every table, and nearly all
of them speak of letters that are not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")
"""What `re` takes a pattern apart with; it has no public name."""

_MOST_SETS = 2
_MOST_LETTERS = 64
_ALTERNATIVES = "BRANCH"
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_GROUPS = frozenset({"SUBPATTERN", "ATOMIC_GROUP", "ASSERT"})

Needed = tuple[frozenset[str], ...]


def letters_needed(pattern: re.Pattern[str]) -> Needed:
    """Sets of letters, a few of the smallest: a text that has none of one of them cannot hold the pattern."""
    if pattern.flags & re.IGNORECASE:
        return ()
    sets = dict.fromkeys(_of_all(_parser.parse(pattern.pattern, pattern.flags)))
    return tuple(sorted(sets, key=len)[:_MOST_SETS])


def may_hold(letters: Set[str], needed: Needed) -> bool:
    """False only where a text of these letters cannot hold a pattern that needs the others."""
    return not any(each.isdisjoint(letters) for each in needed)


def _of_all(items: Iterable[Any]) -> list[frozenset[str]]:
    """Of what stands one behind the other: each has its letters."""
    return [letters for item in items for letters in _of_one(*item)]


def _of_one(kind: Any, what: Any) -> list[frozenset[str]]:
    name = str(kind)
    if name == "LITERAL":
        return [frozenset(chr(what))]
    if name == "IN":
        return _of_class(what)
    if name in _GROUPS:
        return _of_all(what if name == "ATOMIC_GROUP" else what[-1])
    if name in _REPEATS:
        return _of_all(what[2]) if what[0] else []
    if name == _ALTERNATIVES:
        return _of_any([_of_all(each) for each in what[1]])
    return []


def _of_class(what: Iterable[Any]) -> list[frozenset[str]]:
    """One of so many letters; nothing is told of what a class leaves out, or of \\d and its like."""
    letters: set[str] = set()
    for kind, value in what:
        first, last = value if str(kind) == "RANGE" else (value, value)
        if str(kind) not in ("LITERAL", "RANGE") or last - first > _MOST_LETTERS:
            return []
        letters.update(map(chr, range(first, last + 1)))
    return [frozenset(letters)]


def _of_any(alternatives: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """Of several that will each do: one of the letters of any, where all need some."""
    if not all(alternatives):
        return []
    return [frozenset[str]().union(*(min(each, key=len) for each in alternatives))]
