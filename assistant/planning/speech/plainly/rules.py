"""Rules of speech: a pattern, and how what it finds is said plainly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""What is found, and what stands for it: a template of `re.sub`, or what makes the text of a match."""


def said_by(rules: Iterable[Rule], text: str) -> str:
    """`text` with each rule applied in its order, wherever it fits."""
    for pattern, plain in rules:
        text = pattern.sub(plain, text)
    return text
