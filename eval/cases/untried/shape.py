"""What the cases of this round have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from eval.sample import Case, Gold, Kind, Origin


def asked(name: str, kind: Kind, question: str, gold: Gold, *files: str) -> Case:
    """One question on its own."""
    return Case(f"untried-{name}", kind, question, gold, files, origin=Origin.UNTRIED)


def talk(name: str, kind: Kind, file: str, turns: Sequence[tuple[str, Gold]]) -> tuple[Case, ...]:
    """A conversation about one ledger, its first question of `kind`."""
    return tuple(
        Case(
            f"untried-{name}-{place}",
            kind if place == 1 else Kind.FOLLOW_UP,
            question,
            gold,
            (file,),
            session=f"untried-{name}",
            origin=Origin.UNTRIED,
        )
        for place, (question, gold) in enumerate(turns, start=1)
    )


def best(amounts: Mapping[str, Decimal | int], places: int) -> tuple[str, ...]:
    """The `places` labels with the largest amounts, the largest first; none where the last of
    them ties with the next."""
    ordered = sorted(amounts, key=lambda label: amounts[label], reverse=True)
    if len(ordered) <= places or amounts[ordered[places - 1]] == amounts[ordered[places]]:
        return ()
    return tuple(ordered[:places])
