"""Which characters of a question are accounted for, and as what."""

from __future__ import annotations

import re


class Roles:
    """One role per character of `text`; None for what nothing has taken yet."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.roles: list[str | None] = [None] * len(text)

    def take(self, start: int, end: int, role: str) -> None:
        for index in range(start, end):
            self.roles[index] = role

    def free(self, start: int, end: int) -> bool:
        return all(role is None for role in self.roles[start:end])

    def without(self, *freed: str) -> Roles:
        """A copy in which what has one of these roles is taken by nothing."""
        copy = Roles(self.text)
        copy.roles = [None if role in freed else role for role in self.roles]
        return copy

    def spans(self, *wanted: str) -> list[tuple[int, int]]:
        """Stretches taken by one of these roles."""
        named = [role if role in wanted else None for role in self.roles]
        starts = [i for i, role in enumerate(named) if role and (i == 0 or named[i - 1] != role)]
        ends = [i + 1 for i, role in enumerate(named) if role and named[i + 1 : i + 2] != [role]]
        return list(zip(starts, ends, strict=True))

    def runs(self) -> list[tuple[int, int]]:
        """Stretches that nothing has taken."""
        found: list[tuple[int, int]] = []
        start: int | None = None
        for index, role in enumerate([*self.roles, "end"]):
            if role is None and start is None:
                start = index
            elif role is not None and start is not None:
                found.append((start, index))
                start = None
        return found


def take_first(roles: Roles, words: tuple[str, ...], role: str) -> str | None:
    for word in sorted(words, key=len, reverse=True):
        at = roles.text.find(word)
        if at >= 0 and roles.free(at, at + len(word)):
            roles.take(at, at + len(word), role)
            return word
    return None


def take_pattern(roles: Roles, pattern: re.Pattern[str], role: str) -> bool:
    return taken_text(roles, pattern, role) != ""


def taken_text(roles: Roles, pattern: re.Pattern[str], role: str) -> str:
    match = pattern.search(roles.text)
    if match and roles.free(match.start(), match.end()):
        roles.take(match.start(), match.end(), role)
        return match.group()
    return ""
