"""The content words of a question: what is left when its grammar is taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import rjieba

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.roles import Roles

_LONGEST_WORD = 16
_SHORT = 2
_DONE = frozenset("了掉过")


@dataclass(frozen=True)
class Word:
    """A content word and where it stands in the normalised question."""

    text: str
    start: int
    end: int


def content_words(roles: Roles, known: frozenset[str]) -> tuple[Word, ...]:
    """The words in what no role has taken; `known` ones are kept whole."""
    words: list[Word] = []
    known = known | qw.PAST_DUE | qw.LEAVING_OUT | qw.SAME_SPAN
    for start, end in roles.runs():
        words += _words_in(roles.text, start, end, known)
    return tuple(_joined_rates(words))


def cut_apart(words: Sequence[Word]) -> Iterator[Word]:
    """Two words that stand side by side as one: 住, 建局 as 住建局."""
    for first, second in pairwise(words):
        if first.end == second.start and len(first.text) == first.end - first.start:
            yield Word(first.text + second.text, first.start, second.end)


def _words_in(text: str, start: int, end: int, known: frozenset[str]) -> list[Word]:
    """Known words first (longest match), the rest as the segmenter cuts it."""
    found: list[Word] = []
    plain_from = position = start
    edges = _edges(text, start, end)
    while position < end:
        term, length = _known_at(text[:end], position, known)
        if term and not (length <= _SHORT and edges.isdisjoint((position, position + length))):
            found += _segmented(text, plain_from, position)
            found.append(Word(term, position, position + length))
            position += length
            plain_from = position
        else:
            position += 1
    return found + _segmented(text, plain_from, end)


def _edges(text: str, start: int, end: int) -> set[int]:
    """Where the dictionary sets words apart: 恢复|种粮 holds no 复种."""
    edges, position = {start}, start
    for token in rjieba.cut(text[start:end]) if end > start else []:
        position += len(token)
        edges.add(position)
    return edges


def _known_at(text: str, position: int, known: frozenset[str]) -> tuple[str, int]:
    """The longest known word at a place and how many characters it takes.

    A verb and its object may stand apart: 动的工 is 动工, 立了案 is 立案.
    """
    for length in range(min(_LONGEST_WORD, len(text) - position), 1, -1):
        if text[position : position + length] in known:
            return text[position : position + length], length
    piece = text[position : position + 3]
    if len(piece) == 3 and piece[1] in "的了过" and piece[0] + piece[2] in known:
        return piece[0] + piece[2], 3
    return "", 0


def _segmented(text: str, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    position = start
    for token, tag in rjieba.tag(text[start:end]) if end > start else []:
        word = token.strip(" ，。？！、；：,.?!;:“”\"'()（）《》<>-—")
        behind = text[position + len(token) : min(position + len(token) + 1, end)]
        if word and not _passed_over(word, "v" if tag == "p" and {behind, word[-1]} & _DONE else tag):
            words += [
                Word(piece, position, position + len(token)) for piece in _without_particles(_standing(word, tag))
            ]
        position += len(token)
    return words


def _passed_over(word: str, tag: str) -> bool:
    """Grammar words; the segmenter calls 卖得 and 空着 particles for their last character.

    What the caller finds before 了 is a verb, and no preposition (关了).
    """
    ends_in_particle = tag.startswith("u") and len(word) > 1
    grammar = tag in qw.FUNCTION_TAGS and word not in qw.TURNING_WORDS and not ends_in_particle
    return word in qw.FUNCTION_WORDS or grammar


def _standing(word: str, tag: str) -> str:
    """矿里 and 问题里 as 矿 and 问题: where things stand is no part of what they are; nor is land of what
    is done with it (商服用|地卖|了)."""
    if tag == "v" and len(word) == _SHORT and word[0] == "地":
        return word[1:]
    inside = word[-1] == "里" or (tag == "s" and word[-1] in "中内上")
    return word[:-1] if tag[:1] in ("n", "s") and len(word) > 1 and inside else word


def _joined_rates(words: list[Word]) -> list[Word]:
    """销号 + 率 is one word: another rate is not near enough."""
    joined: list[Word] = []
    for word in words:
        if word.text == "率" and joined and joined[-1].end == word.start:
            word = Word(joined[-1].text + "率", joined[-1].start, word.end)
            joined.pop()
        joined.append(word)
    return joined


def _without_particles(word: str) -> list[str]:
    """干到 -> nothing, 供了 -> 供, 正编 -> 编: function characters at a word's edges are dropped."""
    core = word
    while len(core) > 1 and core[0] in qw.PREFIXES:
        core = core[1:]
    while len(core) > 1 and core[-1] in "了过着的得到完掉":
        core = core[:-1]
    return [] if core in qw.FUNCTION_WORDS else [core]
