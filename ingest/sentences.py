"""Cutting running text into sentences, and sentences into passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.records import Span

_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?\n]?[”’」）)]*")
_PASSAGE_LIMIT = 300
_SENTENCE_LIMIT, _PIECE_LIMIT = 1000, 300


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences within `span`, each with its end mark, blanks left out.

    What runs on for more than 1,000 characters is cut at its clauses: nobody reads it as
    one sentence, and every figure carries the whole of its own.
    """
    for match in _SENTENCE.finditer(text, span.start, span.end):
        start, endless = match.start(), match.end() - match.start() > _SENTENCE_LIMIT
        while start < match.end():
            end = _piece_end(text, start, match.end()) if endless else match.end()
            piece = text[start:end]
            if piece.strip():
                yield Span(start=end - len(piece.lstrip()), end=start + len(piece.rstrip()))
            start = end


def _piece_end(text: str, start: int, end: int) -> int:
    if end - start <= _PIECE_LIMIT:
        return end
    end = start + _PIECE_LIMIT
    for marks in ("；;", "，,", "、 \u3000"):
        at = max(text.rfind(mark, start, end) for mark in marks)
        if at >= 0:
            return at + 1
    return end


def split_passages(text: str, span: Span) -> Iterator[Span]:
    """Whole sentences of `span` joined up to about 300 characters."""
    start: int | None = None
    end = span.start
    for sentence in sentences(text, span):
        if start is not None and sentence.end - start > _PASSAGE_LIMIT:
            yield Span(start=start, end=end)
            start = None
        if start is None:
            start = sentence.start
        end = sentence.end
    if start is not None:
        yield Span(start=start, end=end)
