"""Words written with the wrong character, read as the word of the knowledge base that is meant.

Only what nothing explains is touched: a character that stands in no word of the knowledge
base, the glossary or the language is compared, with its neighbours, with the words of the
knowledge base and the glossary.  The longest word decides, then the closest likeness; where
two are as good nothing is changed, and both are named when the question cannot be answered.

A wrong word may be a word of the language all the same (检测 for 监测, 挂勾).  Such words are
only doubted in a second look, at a question that nothing answers as it is written, where the
material does not write them and one of its own words sounds the same, or has the same
characters with two of them in each other's place (钩挂 for 挂钩).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import rjieba

from assistant.plan import Link, LinkKind
from assistant.planning.outcome import NotFound, Outcome, Planned, Unclear
from assistant.planning.speech.normal import normalise
from assistant.planning.spelling_words import LONGEST, SpellingWords
from assistant.vocabulary.likeness import Likeness, likeness

_SCORE = {Likeness.SAME_SOUND: 0.9, Likeness.NEAR_SOUND: 0.8, Likeness.LOOK: 0.75, Likeness.SWAPPED: 0.75}
_CJK = re.compile(r"[\u3400-\u9fff]+")
_GRAMMAR = frozenset(
    "的地得了着过是有在和与及还都就也不没几个多少我你他她它这那哪到把给从吗呢吧啊么些什怎请问看来去说一二三四五六七八九十"
    "百千万亿两零半第年月日号天季镇乡村县市区组户人亩宗处件块家条项次场份本座名元里上下中内外前后各每总计为以之所但或且"
)
"""Characters that carry a sentence: next to any word, so never taken for part of a wrong one."""
_MOST_SWAPPED = 4
"""Characters of a word, at most, of which two may have changed places."""
_NEGATIONS = frozenset("未无非否")
_KINDS = frozenset("点类型")
_NUMERALS = frozenset("一二三四五六七八九十")
_LEAST_WITH_NUMERAL = 4
"""Characters of a word, at least, in which a numeral may stand for another character."""
_PLACE_KINDS = "镇乡村县市区"


_DIRECTIONS = frozenset("涨跌升降增减高低多少大小前后内外上下超不未没无")
"""What nobody writes for something else: 跌破 is never 突破."""


@dataclass(frozen=True)
class Slip:
    """A word as it was written and as it is meant; places index the normalised question."""

    start: int
    said: str
    meant: str
    likeness: Likeness

    @property
    def end(self) -> int:
        return self.start + len(self.said)

    @property
    def changed(self) -> int:
        """Where the first character that differs stands."""
        return self.start + next(i for i, (a, b) in enumerate(zip(self.said, self.meant, strict=True)) if a != b)

    def as_link(self) -> Link:
        return Link(
            text=self.said,
            start=self.start,
            end=self.end,
            target=f"word:{self.meant}",
            how=LinkKind.TYPO,
            score=_SCORE[self.likeness],
        )


@dataclass(frozen=True)
class Spelt:
    """A question as it was written and as it is read; `doubts` are slips of which several
    readings are as good, each group for one place."""

    original: str
    text: str
    slips: tuple[Slip, ...] = ()
    doubts: tuple[tuple[Slip, ...], ...] = ()

    def told(self, outcome: Outcome) -> Outcome:
        """`outcome` with what was read otherwise than written said in it."""
        if isinstance(outcome, NotFound) and self.doubts:
            return self._either(self.doubts[0])
        if not self.slips:
            return outcome
        notes = tuple(f"“{slip.said}”按“{slip.meant}”理解" for slip in self.slips)
        if isinstance(outcome, Unclear):
            return replace(outcome, reason=f"{'，'.join(notes)}；{outcome.reason}")
        if not isinstance(outcome, Planned):
            return outcome
        basis = outcome.plan.basis
        links = sorted((*basis.links, *(slip.as_link() for slip in self.slips)), key=lambda link: link.start)
        basis = basis.model_copy(
            update={
                "question": self.original,
                "assumptions": (*basis.assumptions, *notes),
                "links": tuple(links),
            }
        )
        return replace(outcome, plan=outcome.plan.model_copy(update={"basis": basis}))

    def _either(self, readings: Sequence[Slip]) -> Unclear:
        named = "还是".join(f"“{slip.meant}”" for slip in readings)
        options = tuple(_written(normalise(self.text), [slip]) for slip in readings)
        return Unclear(f"“{readings[0].said}”指{named}？请选一个", options)


@dataclass(frozen=True)
class _Piece:
    """A stretch of the normalised question; `open` when no word explains it, `foreign` when it is a
    word of the language that the material does not know."""

    start: int
    end: int
    open: bool
    foreign: bool = False


class Spelling:
    """Reads questions over one knowledge base."""

    def __init__(self, words: SpellingWords) -> None:
        self._words = words

    def read(self, text: str, *, doubting: bool = False) -> Spelt:
        """The question with its wrong characters put right; the very text when there are none.

        With `doubting`, words of the language that the material does not write are taken for the
        words of the material that sound the same.
        """
        normal = normalise(text)
        pieces = list(self._pieces(normal))
        if not any(piece.open or piece.foreign for piece in pieces):
            return Spelt(text, text)
        slips: list[Slip] = []
        doubts: list[tuple[Slip, ...]] = []
        found = [*self._readings(normal, pieces), *(self._doubted(normal, pieces) if doubting else ())]
        for readings in _by_place(found):
            best = _best(readings)
            if len({slip.meant[slip.changed - slip.start] for slip in best}) > 1:
                doubts.append(tuple(best))
            elif all(best[0].start >= slip.end for slip in slips):
                slips.append(best[0])
        return Spelt(text, _written(normal, slips) if slips else text, tuple(slips), tuple(doubts))

    def _pieces(self, normal: str) -> Iterator[_Piece]:
        """The Chinese stretches of a question as words that are known, the rest character by character."""
        for run in _CJK.finditer(normal):
            position = plain_from = run.start()
            while position < run.end():
                length = self._words.known_at(normal, position, run.end())
                if length:
                    yield from _of_the_language(normal, plain_from, position)
                    yield _Piece(position, position + length, open=False)
                    plain_from = position + length
                position += length or 1
            yield from _of_the_language(normal, plain_from, run.end())

    def _readings(self, normal: str, pieces: Sequence[_Piece]) -> Iterator[Slip]:
        """What every stretch of neighbouring pieces may mean."""
        for first, opening in enumerate(pieces):
            for last in range(first, min(len(pieces), first + LONGEST)):
                closing = pieces[last]
                if last > first and pieces[last - 1].end != closing.start:
                    break
                said = normal[opening.start : closing.end]
                open_at = _open_places(normal, pieces[first : last + 1])
                if open_at and _may_be_a_word(said) and not self._words.says(said):
                    aside = [
                        _may_belong(normal, piece)
                        for piece in (*pieces[max(first - 1, 0) : first], *pieces[last + 1 : last + 2])
                    ]
                    for slip in self._readings_of(normal, opening.start, closing.end, open_at):
                        if len(said) > 2 or slip.likeness is Likeness.SAME_SOUND or not any(aside):
                            yield slip

    def _doubted(self, normal: str, pieces: Sequence[_Piece]) -> Iterator[Slip]:
        """What words of the language may stand for, alone or with the word behind them."""
        for at, piece in enumerate(pieces):
            if not piece.foreign or self._words.says(normal[piece.start : piece.end]):
                continue
            behind = [other for other in pieces[at + 1 : at + 2] if other.start == piece.end]
            for end in (piece.end, *(other.end for other in behind)):
                if not self._words.says(normal[piece.start : end]):
                    places = range(piece.end - piece.start)
                    found = self._readings_of(normal, piece.start, end, places)
                    yield from (slip for slip in found if slip.likeness is Likeness.SAME_SOUND)
        yield from self._swapped(normal, pieces)

    def _swapped(self, normal: str, pieces: Sequence[_Piece]) -> Iterator[Slip]:
        """Words of which two neighbouring characters have changed places: one piece, or single ones."""
        for first, opening in enumerate(pieces):
            for last in range(first, min(len(pieces), first + _MOST_SWAPPED)):
                start, end = opening.start, pieces[last].end
                within = pieces[first : last + 1]
                apart = any(one.end != other.start for one, other in pairwise(within))
                if apart or end - start > _MOST_SWAPPED or not any(piece.open or piece.foreign for piece in within):
                    break
                said = normal[start:end]
                if _may_be_a_word(said) and not self._words.says(said):
                    for meant in _with_two_swapped(said):
                        if meant in self._words.terms and meant not in self._words.places:
                            yield Slip(start, said, meant, Likeness.SWAPPED)

    def _readings_of(self, normal: str, start: int, end: int, open_at: Sequence[int]) -> Iterator[Slip]:
        said = normal[start:end]
        for index in (at for at in open_at if said[at] not in _DIRECTIONS):
            for meant in self._words.but_for(said, index):
                alike = likeness(said[index], meant[index])
                if alike and self._may_be_meant(meant, alike, normal[end : end + 1]):
                    yield Slip(start, said, meant, alike)

    def _may_be_meant(self, meant: str, alike: Likeness, following: str) -> bool:
        """A place is only meant when it is called like that in full: not 芦溪镇 by 芦西村."""
        if meant in self._words.places:
            full = meant + following
            kind_fits = following not in _PLACE_KINDS or not following or full in self._words.places
            return alike is not Likeness.NEAR_SOUND and kind_fits
        return True


def _of_the_language(normal: str, start: int, end: int) -> Iterator[_Piece]:
    """As the dictionary cuts it; single characters that do not carry the sentence are open."""
    position = start
    for piece in rjieba.cut(normal[start:end], False) if end > start else ():
        end = position + len(piece)
        yield _Piece(position, end, open=len(piece) == 1 and piece not in _GRAMMAR, foreign=len(piece) > 1)
        position += len(piece)


def _open_places(normal: str, pieces: Sequence[_Piece]) -> list[int]:
    """Where in a stretch the wrong character may be; a numeral too, right behind one (转一登记 for 转移登记)."""
    start = pieces[0].start
    found = [piece.start - start for piece in pieces if piece.open]
    numerals = [
        piece.start - start
        for before, piece in pairwise(pieces)
        if before.open and normal[piece.start : piece.end] in _NUMERALS
    ]
    return sorted((*found, *(numerals if pieces[-1].end - start >= _LEAST_WITH_NUMERAL else ())))


def _may_belong(normal: str, piece: _Piece) -> bool:
    """Whether a piece beside two characters may be part of a word with them: 点 of 滑坡点 only says of what kind."""
    return piece.open and normal[piece.start : piece.end] not in _KINDS


def _may_be_a_word(said: str) -> bool:
    """Two characters of which one carries the sentence are none: 补了, 人受, 未建."""
    return len(said) > 2 or (len(said) == 2 and not (_GRAMMAR | _NEGATIONS).intersection(said))


def _with_two_swapped(said: str) -> Iterator[str]:
    for at in range(len(said) - 1):
        if said[at] != said[at + 1] and _GRAMMAR.isdisjoint(said[at : at + 2]):
            yield f"{said[:at]}{said[at + 1]}{said[at]}{said[at + 2 :]}"


def _by_place(slips: Iterable[Slip]) -> list[list[Slip]]:
    """The readings of each wrong character, left to right."""
    places: dict[int, list[Slip]] = {}
    for slip in slips:
        places.setdefault(slip.changed, []).append(slip)
    return [places[place] for place in sorted(places)]


def _best(readings: Sequence[Slip]) -> list[Slip]:
    """The longest, of these the most alike; one of each meaning, in a fixed order."""
    first = min((-len(slip.said), slip.likeness) for slip in readings)
    best = {slip.meant: slip for slip in readings if (-len(slip.said), slip.likeness) == first}
    return [best[meant] for meant in sorted(best)]


def _written(normal: str, slips: Sequence[Slip]) -> str:
    for slip in slips:
        normal = normal[: slip.start] + slip.meant + normal[slip.end :]
    return normal
