"""A stretch of text with the figures that stand in it, joined and filled without losing their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.drafting.draft import DraftFigure, DraftParagraph

_SLOT = re.compile(r"\{([^{}]+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True)
class Phrase:
    """`figures` have their places in `text`, in order."""

    text: str = ""
    figures: tuple[DraftFigure, ...] = ()

    def __add__(self, other: Phrase | str) -> Phrase:
        if isinstance(other, str):
            return Phrase(self.text + other, self.figures)
        return Phrase(self.text + other.text, (*self.figures, *_moved(other.figures, len(self.text))))

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def without_start(self, length: int) -> Phrase:
        """What is left when the first `length` characters, none of a figure, are taken away."""
        return Phrase(self.text[length:], _moved(self.figures, -length))

    @property
    def paragraph(self) -> DraftParagraph:
        """As a paragraph of a draft."""
        return DraftParagraph(text=self.text, figures=self.figures)


def _moved(figures: Iterable[DraftFigure], by: int) -> tuple[DraftFigure, ...]:
    return tuple(each.model_copy(update={"start": each.start + by, "end": each.end + by}) for each in figures)


def joined(phrases: Iterable[Phrase | str], between: str = "") -> Phrase:
    """The phrases that say something, one after another."""
    whole = Phrase()
    for phrase in phrases:
        if phrase:
            whole = (whole + between if whole else whole) + phrase
    return whole


def filled(pattern: str, slots: Mapping[str, Phrase | str]) -> Phrase | None:
    """`pattern` with its slots filled; a part in ``[ ]`` goes where one of its slots is not known,
    the whole (None) where another is."""
    kept = _OPTIONAL.sub(lambda part: part[1] if all(slots.get(n) for n in _SLOT.findall(part[1])) else "", pattern)
    whole, at = Phrase(), 0
    for slot in _SLOT.finditer(kept):
        value = slots.get(slot[1])
        if not value:
            return None
        whole = whole + kept[at : slot.start()] + value
        at = slot.end()
    return whole + kept[at:]
