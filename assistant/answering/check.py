"""The figure check: no number stands in an answer that is not one of its figures.

Rendered answers pass by construction; the check proves it for every answer that
leaves, and is what text worded by a model will have to pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answer import Answer
from assistant.vocabulary.numbers import NUMERAL
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import match_unit

_CITATION_MARK = re.compile(r"〔\d+〕")
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")


def _whole(label: str) -> re.Pattern[str]:
    """A cell that says 3 is no part of 397."""
    before, after = "(?<![\\d.])" * label[0].isdigit(), "(?![\\d.])" * label[-1].isdigit()
    return re.compile(before + re.escape(label) + after)


def ungrounded(answer: Answer, labels: Iterable[str] = ()) -> tuple[str, ...]:
    """Numbers with a unit in the answer's text that neither a figure nor a cited
    passage accounts for.

    Dates, quotations, titles and `labels` (names and codes from the data) are not
    figures.
    """
    text = _CITATION_MARK.sub("", answer.answer)
    text = _QUOTED.sub("", text)
    for label in sorted(labels, key=len, reverse=True):
        if label in text:
            text = _whole(label).sub("□", text)
    for match in reversed(find_periods(text, Anchor(year=None))):
        text = text[: match.start] + "□" + text[match.end :]
    for figure in sorted(answer.figures, key=lambda item: -len(item.text)):
        text = re.sub(rf"(?<![\d*＊.．,]){re.escape(figure.text)}", "□", text)
    quoted = {match.group() for citation in answer.citations for match in NUMERAL.finditer(citation.quote)}
    numbers = [match.group() for match in NUMERAL.finditer(text) if match_unit(text, match.end())]
    return tuple(number for number in numbers if number not in quoted)
