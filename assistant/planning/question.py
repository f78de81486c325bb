"""Reading a question: what kind of answer it wants and which words it must account for.

Nothing here knows the knowledge base.  Every character ends up in one role — date,
state, intent, ask, function word or content — so that no content can be overlooked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import rjieba

from assistant.plan import Op
from assistant.planning import question_words as qw
from assistant.vocabulary.glossary import Glossary, Metric, State, StateMatch
from assistant.vocabulary.numbers import parse_chinese, parse_number
from assistant.vocabulary.periods import Anchor, PeriodMatch, find_periods
from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_named

_LONGEST_WORD = 16


class Wants(StrEnum):
    """The kind of answer."""

    NUMBER = "number"
    WHICH = "which"
    EXISTS = "exists"
    WHEN = "when"
    TEXT = "text"
    OPEN = "open"


@dataclass(frozen=True)
class Word:
    """A content word and where it stands in the normalised question."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Limit:
    """A comparison with a number: 超过5亩."""

    op: Op
    value: Decimal
    unit: Unit | None
    start: int


@dataclass(frozen=True)
class Question:
    """A question taken apart.  Offsets index `normal`, the normalised text."""

    text: str
    normal: str
    wants: Wants
    words: tuple[Word, ...]
    unit: Unit | None = None
    dimension: Dimension | None = None
    state: State | None = None
    remaining: bool = False
    intent: Literal["plan", "target"] | None = None
    period: PeriodMatch | None = None
    metric: Metric | None = None
    metric_word: Word | None = None
    listing: bool = False
    superlative: Literal["most", "least"] | None = None
    top: int | None = None
    average: bool = False
    grouped: str = ""
    limits: tuple[Limit, ...] = ()
    state_said: bool = False
    reserved: tuple[tuple[int, int], ...] = ()

    @property
    def of_rows(self) -> bool:
        """Whether it asks for something that only rows of a table can tell.

        各… is not among these: reports say 各类登记…件 and 各级林长…次 of a whole; a
        figure then has to be of that very 各….
        """
        return bool(self.superlative or self.average or self.limits or self.listing)


def normalise(text: str) -> str:
    """Full-width letters and digits folded, blanks dropped between Chinese characters,
    县一级 said as 县级."""
    folded = unicodedata.normalize("NFKC", text).strip().lower()
    folded = re.sub(r"(?<=[省市县乡镇村])一级", "级", folded)
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", folded)


def read_question(text: str, glossary: Glossary, today: date, known: frozenset[str] = frozenset()) -> Question:
    """Takes a question apart; never fails, an empty one has no words.

    `known` are words of the knowledge base, kept whole beside those of the glossary.
    """
    normal = normalise(text)
    roles = _Roles(normal)
    periods = find_periods(normal, Anchor.at(today))
    for match in periods:
        roles.take(match.start, match.end, "period")
    top, superlative = _superlative(roles)
    limits = _limits(roles)
    wants, unit = _ask(normal, roles)
    metric = glossary.metric(normal)
    metric_word = _take_metric(roles, metric)
    states = () if metric else glossary.states_in(normal)
    for found in states:
        roles.take(found.start, found.end, "state")
    remaining = _take_first(roles, glossary.remaining, "remaining")
    intent = _intent(roles, glossary)
    listing = _take_pattern(roles, qw.LIST_ASK, "ask")
    average = _take_pattern(roles, qw.AVERAGE, "aggregate")
    grouped = _taken_text(roles, qw.PER_GROUP, "group")
    dimension = _dimension(normal, unit)
    if (
        wants is Wants.OPEN
        and not listing
        and (dimension is not None or metric is not None or qw.QUANTITY_NOUN.search(normal))
    ):
        wants = Wants.NUMBER
    if wants is Wants.TEXT and metric is not None and not re.search(r"怎么|如何|咋", normal):
        wants = Wants.NUMBER
    state = states[0].state if states else (State.NOT_DONE if remaining else None)
    return Question(
        text=text,
        normal=normal,
        wants=wants,
        words=_content(roles, glossary.words | known),
        unit=unit,
        dimension=dimension,
        state=state,
        remaining=bool(remaining) or _all_unfinished(normal, states),
        intent=intent,
        period=periods[0] if periods else None,
        metric=metric,
        metric_word=metric_word,
        listing=listing or wants is Wants.WHICH,
        superlative=superlative,
        top=top,
        average=average,
        grouped=grouped,
        limits=limits,
        state_said=bool(states),
        reserved=tuple(roles.spans("period", "limit", "top")),
    )


class _Roles:
    """Which characters of the question are already accounted for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.roles: list[str | None] = [None] * len(text)

    def take(self, start: int, end: int, role: str) -> None:
        for index in range(start, end):
            self.roles[index] = role

    def free(self, start: int, end: int) -> bool:
        return all(role is None for role in self.roles[start:end])

    def spans(self, *wanted: str) -> list[tuple[int, int]]:
        """Stretches taken by one of these roles."""
        named = [role if role in wanted else None for role in self.roles]
        starts = [i for i, role in enumerate(named) if role and (i == 0 or named[i - 1] != role)]
        ends = [i + 1 for i, role in enumerate(named) if role and named[i + 1 : i + 2] != [role]]
        return list(zip(starts, ends, strict=True))

    def runs(self) -> list[tuple[int, int]]:
        """Stretches that nothing has taken."""
        found: list[tuple[int, int]] = []
        start: int | None = None
        for index, role in enumerate([*self.roles, "end"]):
            if role is None and start is None:
                start = index
            elif role is not None and start is not None:
                found.append((start, index))
                start = None
        return found


_ASKS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (Wants.WHEN, qw.WHEN_ASK),
    (Wants.NUMBER, qw.NUMBER_ASK),
    (Wants.NUMBER, qw.SIZE_ASK),
    (Wants.TEXT, qw.HOW_ASK),
    (Wants.WHICH, qw.WHICH_ASK),
    (Wants.EXISTS, qw.EXISTS_ASK),
    (Wants.TEXT, qw.WHAT_ASK),
)


def _ask(normal: str, roles: _Roles) -> tuple[Wants, Unit | None]:
    wants: Wants | None = None
    unit: Unit | None = None
    for kind, pattern in _ASKS:
        for match in pattern.finditer(normal):
            if not roles.free(match.start(), match.end()):
                continue
            if pattern is qw.EXISTS_ASK and match.group().endswith("吗"):
                roles.take(match.start(), match.start() + 1, "ask")
                roles.take(match.end() - 1, match.end(), "ask")
            else:
                roles.take(match.start(), match.end(), "ask")
            if wants is None:
                wants = kind
            if kind is Wants.NUMBER and unit is None:
                percent = match.groupdict().get("share")
                unit = unit_named("%") if percent else _asked_unit(normal, match.end(), roles)
    if wants is Wants.TEXT and qw.SHARE_NOUN.search(normal) and not re.search(r"怎么|如何|咋", normal):
        wants = Wants.NUMBER  # 干到什么进度了: a share is wanted
    return wants or Wants.OPEN, unit


def _asked_unit(normal: str, at: int, roles: _Roles) -> Unit | None:
    unit = match_unit(normal, at)
    if unit is None or (unit.dimension is Dimension.DURATION and unit.name == "年"):
        return None
    roles.take(at, at + len(unit.name), "unit")
    return unit


def _dimension(normal: str, unit: Unit | None) -> Dimension | None:
    if unit is not None:
        return unit.dimension
    if qw.MONEY_NOUN.search(normal):
        return Dimension.MONEY
    if qw.AREA_NOUN.search(normal):
        return Dimension.AREA
    return Dimension.SHARE if qw.SHARE_NOUN.search(normal) else None


def _take_metric(roles: _Roles, metric: Metric | None) -> Word | None:
    """The span that names a metric; it counts as one word."""
    if metric is None:
        return None
    name = _take_first(roles, (metric.name, *metric.aliases), "metric")
    at = roles.text.find(name) if name else -1
    return Word(name, at, at + len(name)) if name else None


def _superlative(roles: _Roles) -> tuple[int | None, Literal["most", "least"] | None]:
    top = qw.TOP.search(roles.text)
    count: int | None = None
    if top and roles.free(top.start(), top.end()):
        roles.take(top.start(), top.end(), "top")
        number = parse_chinese(top["n"]) if not top["n"].isdigit() else Decimal(top["n"])
        count = int(number) if number is not None else None
    if _take_pattern(roles, qw.SMALLEST, "superlative") or (top and "少" in top.group()):
        return count, "least"
    if _take_pattern(roles, qw.LARGEST, "superlative") or count is not None:
        return count, "most"
    return None, None


def _limits(roles: _Roles) -> tuple[Limit, ...]:
    found: list[Limit] = []
    for op, pattern in qw.COMPARISONS:
        for match in pattern.finditer(roles.text):
            if not roles.free(match.start(), match.end()):
                continue
            number = parse_number(match["number"])
            if number is None or number.value is None:
                continue
            unit = match_unit(roles.text, match.end("number"))
            end = max(match.end(), match.end("number") + (len(unit.name) if unit else 0))
            roles.take(match.start(), end, "limit")
            found.append(Limit(Op(op), number.value, unit, match.start()))
    return tuple(found)


def _take_first(roles: _Roles, words: tuple[str, ...], role: str) -> str | None:
    for word in sorted(words, key=len, reverse=True):
        at = roles.text.find(word)
        if at >= 0 and roles.free(at, at + len(word)):
            roles.take(at, at + len(word), role)
            return word
    return None


def _take_pattern(roles: _Roles, pattern: re.Pattern[str], role: str) -> bool:
    return _taken_text(roles, pattern, role) != ""


def _taken_text(roles: _Roles, pattern: re.Pattern[str], role: str) -> str:
    match = pattern.search(roles.text)
    if match and roles.free(match.start(), match.end()):
        roles.take(match.start(), match.end(), role)
        return match.group()
    return ""


def _intent(roles: _Roles, glossary: Glossary) -> Literal["plan", "target"] | None:
    if _take_first(roles, glossary.intents.target, "intent"):
        return "target"
    return "plan" if _take_first(roles, glossary.intents.plan, "intent") else None


def _all_unfinished(normal: str, states: tuple[StateMatch, ...]) -> bool:
    """还有多少没整改, 没整改完, 未整改到位: all that is left, what is under way included.

    Bare 未整改 may be one value of a register (domain notes §2).
    """
    if not states or states[0].state is not State.NOT_DONE:
        return False
    said = normal[states[0].start : states[0].end]
    return "还" in normal or said.endswith(("完", "完成", "到位", "好"))


def _content(roles: _Roles, known: frozenset[str]) -> tuple[Word, ...]:
    words: list[Word] = []
    for start, end in roles.runs():
        words += _words_in(roles.text, start, end, known)
    return tuple(words)


def _words_in(text: str, start: int, end: int, known: frozenset[str]) -> list[Word]:
    """Known words first (longest match), the rest as the segmenter cuts it."""
    found: list[Word] = []
    plain_from = position = start
    while position < end:
        term, length = _known_at(text[:end], position, known)
        if term:
            found += _segmented(text, plain_from, position)
            found.append(Word(term, position, position + length))
            position += length
            plain_from = position
        else:
            position += 1
    return found + _segmented(text, plain_from, end)


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
        if word and word not in qw.FUNCTION_WORDS and tag not in qw.FUNCTION_TAGS:
            words += [Word(piece, position, position + len(token)) for piece in _without_particles(word)]
        position += len(token)
    return words


def _without_particles(word: str) -> list[str]:
    """干到 -> nothing, 供了 -> 供, 正编 -> 编: function characters at a word's edges are dropped."""
    core = word
    while len(core) > 1 and core[0] in qw.PREFIXES:
        core = core[1:]
    while len(core) > 1 and core[-1] in "了过着的到完掉":
        core = core[:-1]
    return [] if core in qw.FUNCTION_WORDS else [core]
