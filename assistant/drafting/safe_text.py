"""Text that may stand in a document: no control characters, nothing that turns figures around."""

from __future__ import annotations

import re
import unicodedata

# Characters that XML cannot hold, and the marks that change the direction of what follows.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SPACES = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")


def safe(text: str) -> str:
    """`text` in one line: breaks and tabs are spaces, what cannot be shown is gone."""
    return _SPACES.sub(" ", _UNSEEN.sub("", text))


def shortened(text: str, limit: int) -> str:
    """`text` safe and no longer than `limit`, with “…” for what was cut off."""
    line = safe(text).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"


def width(text: str) -> float:
    """How many full-width characters `text` takes in a line; digits and Latin take half of one."""
    return sum(1.0 if unicodedata.east_asian_width(each) in "WFA" else 0.5 for each in text)
