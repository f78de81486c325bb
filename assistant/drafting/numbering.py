"""The numbers of headings, in the order of an official document: 一、 （一） 1. （1）."""

from __future__ import annotations

import re

from assistant.drafting.draft import LOWEST_LEVEL

_DIGITS = "零一二三四五六七八九"
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*"
)


class Numbers:
    """Counts headings; a heading starts the count of the levels below it again."""

    def __init__(self) -> None:
        self._counts = [0] * (LOWEST_LEVEL + 1)

    def next(self, level: int) -> str:
        """The number of the next heading of `level`."""
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (LOWEST_LEVEL - level)
        count = self._counts[level]
        if level == 1:
            return f"{chinese(count)}、"
        if level == 2:
            return f"（{chinese(count)}）"
        return f"{count}." if level == 3 else f"（{count}）"


def chinese(number: int) -> str:
    """`number` of 1 to 99 as 一 … 九十九; larger ones in digits."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return ("" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[ones] if ones else "")


def bare(heading: str) -> str:
    """`heading` without a number that was written in front of it."""
    return _NUMBERED.sub("", heading, count=1) if _NUMBERED.match(heading) else heading
