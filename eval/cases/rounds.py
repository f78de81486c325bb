"""How the cases of one round of questions are put down: by what their ids begin with, and who wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.cases.reckoning import others
from eval.sample import Case, Gold, Kind, Listed, Nothing, Origin

_MOST_LISTED = 20


@dataclass(frozen=True)
class Round:
    name: str
    origin: Origin

    def asked(self, name: str, kind: Kind, question: str, gold: Gold, *files: str) -> Case:
        """One question on its own."""
        return Case(f"{self.name}-{name}", kind, question, gold, files, origin=self.origin)

    def lists(self, wanted: Iterable[tuple[str, str, Sequence[str], Iterable[str], str]]) -> tuple[Case, ...]:
        """Lists by conditions: name, question, the items, all that could stand in it, and the file; those
        that are neither one item nor too long to read."""
        return tuple(
            self.asked(name, Kind.FILTER_LIST, question, Listed(tuple(items), others(names, items)), file)
            for name, question, items, names, file in wanted
            if 2 <= len(items) <= _MOST_LISTED
        )

    def talk(self, name: str, kind: Kind, file: str, turns: Sequence[tuple[str, Gold]]) -> tuple[Case, ...]:
        """A conversation about one ledger, its first question of `kind`."""
        session = f"{self.name}-{name}"
        return tuple(
            Case(
                f"{session}-{place}",
                kind if place == 1 else Kind.FOLLOW_UP,
                question,
                gold,
                () if isinstance(gold, Nothing) else (file,),
                session=session,
                origin=self.origin,
            )
            for place, (question, gold) in enumerate(turns, start=1)
        )
