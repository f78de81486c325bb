"""Which month, quarter or year had most of something: 2023年哪个季度供地面积最多.

The words that ask for the time and for the most are taken out; what is left is a question for one
figure, reckoned for each of the times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.plan import Step
from assistant.planning.speech import question_words as qw
from assistant.planning.speech.normal import normalise

_WHICH = re.compile(r"(?:都|是|在)*哪一?个?(?P<step>月份?|季度|半年|年(?:度|份)?)(?:的)?(?![初底末中])")
_STEPS = {"月": Step.MONTH, "季": Step.QUARTER, "半": Step.HALF, "年": Step.YEAR}
_ENDS = re.compile(r"[的是得，,、？?。]+$")


@dataclass(frozen=True)
class WhichTime:
    """The question for one figure, how long each time is, and whether the most is wanted."""

    rest: str
    step: Step
    most: bool


def which_time(text: str) -> WhichTime | None:
    """What a question for the time with the most or the least of something asks; None for others."""
    normal = normalise(text)
    asked = _WHICH.search(normal)
    if asked is None or qw.TIMED.search(normal) or len(list(_WHICH.finditer(normal))) > 1:
        return None
    least, most = qw.SMALLEST.search(normal), qw.LARGEST.search(normal)
    found = least or most
    if found is None or (least and most):
        return None
    rest = normal
    for start, end in sorted((asked.span(), found.span()), reverse=True):
        rest = rest[:start] + rest[end:]
    rest = _ENDS.sub("", rest)
    if not qw.NUMBER_ASK.search(rest):
        rest += "是多少"
    return WhichTime(rest, _STEPS[asked["step"][0]], most is not None)
