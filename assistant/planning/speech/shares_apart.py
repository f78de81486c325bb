"""Several shares of one whole asked for at once: 耕地和林地各占监测面积几成."""

from __future__ import annotations

import re

from assistant.planning.speech.normal import normalise

_ASK = r"(?:的)?(?:几成|百分之(?:几|多少)|多大比例|多少比例|比例(?:是|为)?多少|比重(?:是|为)?多少)"
_EACH = re.compile(
    r"^(?P<head>(?:[^，,和与跟及、]{2,12}(?:里面|里头|当中|之中|里|中)[，,]?)?)"
    r"(?P<parts>[^，,和与跟及、占]{2,12}(?:(?:[、，]|以及|[和与跟及])[^，,和与跟及、占]{2,12})+?)"
    rf"(?:的?面积)?(?:各自?|分别|都)占(?:了|到)?(?P<whole>[^，,占多几百各]{{2,14}}?)(?P<ask>{_ASK})[？?。]*$"
)
_AND = re.compile(r"[、，]|以及|[和与跟及]")


def shares_apart(text: str) -> str:
    """The same asked one after the other (甲占丙几成，乙占丙几成); "" where it is no such question."""
    said = _EACH.match(normalise(text))
    if said is None:
        return ""
    asked = [f"{said['head']}{part}占{said['whole']}{said['ask']}" for part in _AND.split(said["parts"])]
    return "，".join(asked)
