"""The nearest question that has an answer, where a few words are all that nothing in the material is called by.

It is offered beside 未找到, never answered in its stead: whoever asked reads it before it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.planning.outcome import NotFound, Outcome, Planned

_MOST = 2
_SHORTEST = 4
_TELLING = re.compile(
    r"[不没未无非否除减扣差比均率占]|[\d一二两三四五六七八九十百千万亿半几各每]|[年月日季旬期号]|[亩顷元户人吨%％]|平方|公里|米$"
)
"""What turns a question round, sets a limit or a time, or says what to reckon: without it another thing is asked."""
_HANGING = r"(?:里头|里面|当中|[的上里中了着过地得])?"
_BROKEN = re.compile(
    r"(?:已经?|[还都也正刚才曾在将被把的给对])的|^的|的是(?:多少|几|什么|哪)|的[，,。？?]|[把被对给](?:[，,。？?]|$)"
)
"""What is left of a clause that was about nothing but the unknown word."""
_BARE_MARKS = re.compile(r"^[，,、；;：:\s]+|(?<=[，,、；;：:])[，,、；;：:\s]+")


def with_nearest(text: str, found: Outcome, planned: Callable[[str], Outcome]) -> Outcome:
    """`found`, with the question that is left without its unknown words where that has an answer."""
    if not isinstance(found, NotFound) or not 0 < len(found.missing) <= _MOST:
        return found
    rest = _without(text, found.missing)
    if len(rest) < _SHORTEST or _BROKEN.search(rest) or not isinstance(planned(rest), Planned):
        return found
    return replace(found, nearest=tuple(dict.fromkeys((rest, *found.nearest))), left_aside=True)


def _without(text: str, words: Sequence[str]) -> str:
    """`text` without the words and what hangs on them; "" where one is not written so, or may be a condition that
    turns the question round."""
    for word in words:
        if _TELLING.search(word) or text.count(word) != 1:
            return ""
        at = text.index(word)
        hanging = _HANGING if not text[:at] or text[at - 1] in "，,、；;：:的 " else ""
        text = text[:at] + re.sub(f"^{hanging}", "", text[at + len(word) :])
    return _BARE_MARKS.sub("", text).strip()
