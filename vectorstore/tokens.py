"""Search tokens: Chinese characters, pairs of neighbouring ones, whole alphanumerics.

No word segmenter: on Chinese questions over reports, characters with bigrams found
more than segmented words did (docs/decisions/0003-retrieval-defaults.md).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from assistant.vocabulary.script import simplified

_CJK = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"(?P<cjk>[{_CJK}]+)|(?:(?![{_CJK}])[^\W_])+")


def fold(text: str) -> str:
    """Full-width forms, compatibility characters, traditional ones and capitals made one
    (NFKC, simplified, lower case)."""
    return simplified(unicodedata.normalize("NFKC", text)).lower()


def tokens(text: str) -> list[str]:
    """Tokens of `text` in order, repeats included.

    ``耕地 A1`` gives ``耕 地 耕地 a1``; no bigram crosses a gap or a mark.
    """
    found: list[str] = []
    for run in _RUN.finditer(fold(text)):
        piece = run.group()
        if run["cjk"] is None:
            found.append(piece)
        else:
            found.extend(piece)
            found.extend(piece[at : at + 2] for at in range(len(piece) - 1))
    return found


def distinct_tokens(text: str) -> list[str]:
    """Tokens of `text` without repeats, in order of first appearance."""
    return list(dict.fromkeys(tokens(text)))


def spans_of(terms: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where folded `terms` stand in `text` as it is written: half-open ranges, ascending,
    overlapping ones joined."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        pieces = fold(character)
        folded.append(pieces)
        places += [place] * len(pieces)
    content = "".join(folded)
    found = sorted(
        (places[match.start()], places[match.end() - 1] + 1)
        for term in terms
        if term
        for match in re.finditer(re.escape(term), content)
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def matched_terms(query: str, text: str) -> tuple[str, ...]:
    """The stretches of `query` that stand in `text`, longest first at each place.

    A stretch has at least two characters, unless the query's own term is one
    character long.  ``卫片未整改`` against ``卫片执法中未整改问题`` gives
    ``卫片`` and ``未整改``.
    """
    content = fold(text)
    found: list[str] = []
    for run in _RUN.finditer(fold(query)):
        term = run.group()
        if run["cjk"] is None:
            found.extend([term] if term in content else [])
        else:
            found.extend(_stretches(term, content))
    return tuple(dict.fromkeys(found))


def _stretches(term: str, content: str) -> list[str]:
    shortest = min(2, len(term))
    found: list[str] = []
    start = 0
    while start <= len(term) - shortest:
        end = start + shortest
        if term[start:end] not in content:
            start += 1
            continue
        while end < len(term) and term[start : end + 1] in content:
            end += 1
        found.append(term[start:end])
        start = end
    return found
