"""What planning comes to: a plan, a question back, or nothing to answer from."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.plan import Plan


@dataclass(frozen=True)
class Planned:
    """A plan with how well it fits (only comparable between plans of one question)."""

    plan: Plan
    worth: float = 0.0


@dataclass(frozen=True)
class Unclear:
    """Two to four readings to choose from; `reason` says what was not clear."""

    reason: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class NotFound:
    """Nothing in the material answers; `missing` are the words it does not know,
    `understood` the tables that account for every word and yet cannot say what is asked."""

    reason: str
    missing: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    understood: frozenset[str] = frozenset()


Outcome = Planned | Unclear | NotFound
