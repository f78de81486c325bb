"""What planning comes to: a plan, a question back, nothing to answer from, or a mere reply."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.plan import Plan


@dataclass(frozen=True)
class Planned:
    """A plan with how well it fits (only comparable between plans of one question)."""

    plan: Plan
    worth: float = 0.0


@dataclass(frozen=True)
class Unclear:
    """Two to four readings to choose from; `reason` says what was not clear, `in_ledger` is the one of them that
    asks it of a ledger where the others ask it of reports."""

    reason: str
    options: tuple[str, ...]
    in_ledger: str = ""


@dataclass(frozen=True)
class NotFound:
    """Nothing in the material answers; `missing` are the words it does not know,
    `understood` the tables that account for every word and yet cannot say what is asked;
    `no_data`: a table says it, but not of that time.  `nearest` are questions that have an answer, the
    first of them the one asked without the missing words where they were `left_aside`."""

    reason: str
    missing: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    understood: frozenset[str] = frozenset()
    no_data: bool = False
    left_aside: bool = False


@dataclass(frozen=True)
class Remark:
    """A reply that says nothing of the material: to a greeting, or to what lies outside it."""

    text: str
    refused: bool = False
    suggestions: tuple[str, ...] = ()


Outcome = Planned | Unclear | NotFound | Remark


def asked_as(outcome: Outcome, text: str) -> Outcome:
    """A plan of a question that was said in other words first, with the question as it was asked."""
    if not isinstance(outcome, Planned):
        return outcome
    basis = outcome.plan.basis.model_copy(update={"question": text})
    return replace(outcome, plan=outcome.plan.model_copy(update={"basis": basis}))
