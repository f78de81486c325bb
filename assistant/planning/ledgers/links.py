"""A span of a question and what it stands for in one table."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.plan import Link, LinkKind
from assistant.planning.ledgers.lexicon import Meaning, Target

_WORTH = {
    Target.VALUE: 1.2,
    Target.FLAG: 1.1,
    Target.RATE: 1.1,
    Target.UNIT_PRICE: 1.1,
    Target.DEADLINE: 1.0,
    Target.COLUMN: 1.0,
    Target.ENTITY: 0.95,
    Target.TITLE: 0.8,
}
_NAMED_DATASET = 1.4
_HOW = {
    LinkKind.EXACT: 1.0,
    LinkKind.ALIAS: 0.95,
    LinkKind.SUFFIX: 0.95,
    LinkKind.ABBREVIATION: 0.8,
    LinkKind.FUZZY: 0.8,
}


@dataclass(frozen=True)
class Linked:
    """A span of the question with its reading in a table."""

    start: int
    end: int
    text: str
    meaning: Meaning
    negated: bool = False

    @property
    def worth(self) -> float:
        names_dataset = self.meaning.target is Target.TITLE and self.meaning.how is LinkKind.EXACT
        weight = _NAMED_DATASET if names_dataset else _WORTH[self.meaning.target]
        return (self.end - self.start) * weight * _HOW[self.meaning.how]

    def as_link(self) -> Link:
        column = self.meaning.column
        named = (
            f"{column.name}={self.meaning.value}" if column and self.meaning.value else (column.name if column else "")
        )
        target = f"{self.meaning.target.value}:{named}" if named else self.meaning.target.value
        return Link(
            text=self.text,
            start=self.start,
            end=self.end,
            target=target,
            how=self.meaning.how,
            score=_HOW[self.meaning.how],
        )
