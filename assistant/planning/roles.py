"""Which characters of a question are accounted for, and as what."""

from __future__ import annotations


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
