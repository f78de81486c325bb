"""Reading a question: what kind of answer it wants and which words it must account for.

Nothing here knows the knowledge base.  Every character ends up in one role — date,
state, intent, ask, function word or content — so that no content can be overlooked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.averages import Average, average_in
from assistant.planning.speech.limits import Limit, limits_in, order_in, superlative_in, without_limited
from assistant.planning.speech.plain_speech import plainly
from assistant.planning.speech.roles import Roles, take_first, take_pattern, taken_text
from assistant.planning.speech.shares import ShareAsk, share_in
from assistant.planning.speech.words import Word, content_words
from assistant.vocabulary.glossary import Glossary, Metric, State, StateMatch
from assistant.vocabulary.periods import Anchor, PeriodMatch, find_periods
from assistant.vocabulary.script import simplified
from assistant.vocabulary.units import Dimension, Unit, match_unit, unit_named

_SAID_IN_TEXTS = ("state", "intent", "remaining", "metric")
_UNTIL = re.compile(r"(?:有效|期|限|排|推|拖|延|放)$")
_COMPLETED = re.compile(r"(?<![未没要需须])完成(?:了)?(?:多少|几|的)?")


class Wants(StrEnum):
    """The kind of answer."""

    NUMBER = "number"
    WHICH = "which"
    EXISTS = "exists"
    WHEN = "when"
    TEXT = "text"
    OPEN = "open"


@dataclass(frozen=True)
class Question:
    """A question taken apart.  Offsets index `normal`, the normalised text.

    `searched` are the words that a text about it would hold: `words`, and those that name
    states, intentions and metrics.
    """

    text: str
    normal: str
    wants: Wants
    words: tuple[Word, ...]
    unit: Unit | None = None
    dimension: Dimension | None = None
    state: State | None = None
    remaining: bool = False
    intent: Literal["plan", "target", "done"] | None = None
    period: PeriodMatch | None = None
    metric: Metric | None = None
    metric_word: Word | None = None
    listing: bool = False
    superlative: Literal["most", "least"] | None = None
    top: int | None = None
    ordered: Literal["most", "least"] | None = None
    average: Average | None = None
    grouped: str = ""
    limits: tuple[Limit, ...] = ()
    states: tuple[StateMatch, ...] = ()
    remaining_word: bool = False
    share: ShareAsk | None = None
    per_row: bool = False
    stage: bool = False
    timed: bool = False
    many: bool = False
    distinct: bool = False
    in_cells: tuple[tuple[int, int], ...] = ()
    each: bool = False
    summed: bool = False
    time_left_out: bool = False
    superlative_end: int = -1
    today: date = date.min
    bound: Literal["before", "after"] | None = None
    whole_year: bool = False
    each_time: bool = False
    reserved: tuple[tuple[int, int], ...] = ()
    searched: tuple[Word, ...] = ()

    @property
    def period_named(self) -> bool:
        """Whether the period has a year of its own (2023年, not 今年 or 上半年)."""
        return self.period is not None and re.search(r"\d{2,4}年", self.period.period.text) is not None

    @property
    def share_left(self) -> bool:
        """Whether a share is asked for (图斑占多少, 占总数的多少) without a word of what it is reckoned by."""
        return self.share is None and qw.SHARE_LEFT.search(self.normal) is not None

    @property
    def outside_cells(self) -> str:
        """The question without what it says of cells (一亩地都没复垦)."""
        text = self.normal
        for start, end in reversed(self.in_cells):
            text = text[:start] + text[end:]
        return text

    @property
    def of_rows(self) -> bool:
        """Whether it asks for something that only rows of a table can tell.

        各… is not among these: reports say 各类登记…件 and 各级林长…次 of a whole; a
        figure then has to be of that very 各….
        """
        rows = self.superlative or self.average or self.limits or self.listing
        return bool(rows or self.ordered or self.per_row or self.distinct or self.in_cells or self.time_left_out)


@lru_cache(maxsize=1 << 15)
def normalise(text: str) -> str:
    """Full-width letters and digits folded, traditional characters simplified, blanks
    dropped between Chinese characters, and a few turns of speech said plainly: 县一级 as
    县级, 有好大 as 有多大, 一点都未开始 as 未开始, 财产几个亿 as 几亿元."""
    folded = simplified(unicodedata.normalize("NFKC", text)).strip().lower()
    folded = re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", folded)
    folded = plainly(folded)
    return _OF_MONEY.sub(r"\1\2元", folded) if _MONEY.search(folded) else folded


_MONEY = re.compile(r"财产|损失|资产|产值|资金|价款|价钱|罚款|罚没款|出让金|投资|经费")
_OF_MONEY = re.compile(r"(多少|几|好多)个?([万亿])(?=财产|损失|资产|资金|价款|罚款|投资|经费|[？?。，,了]|$)")


def read_question(text: str, glossary: Glossary, today: date, known: frozenset[str] = frozenset()) -> Question:
    """Takes a question apart; never fails, an empty one has no words.

    `known` are words of the knowledge base, kept whole beside those of the glossary.
    """
    normal = normalise(text)
    roles = Roles(normal)
    periods = [_without_until(normal, match, today) for match in find_periods(normal, Anchor.at(today))]
    for match in periods:
        roles.take(match.start, match.end, "period")
    _take_set_for(roles, periods)
    left_out = _time_left_out(roles, periods)
    bound = _bound(roles, periods)
    opening = qw.OPENING.match(normal)
    if opening:
        roles.take(opening.start(), opening.end(), "opening")
    top, superlative = superlative_in(roles)
    limits = limits_in(roles)
    take_pattern(roles, qw.BAR_CHART, "chart")
    ordered = order_in(roles)
    average = average_in(roles)
    per_row = take_pattern(roles, qw.PER_ROW, "per_row")
    distinct = take_pattern(roles, qw.DISTINCT, "aggregate")
    in_cells = _take_in_cells(roles)
    metric = glossary.metric(normal)
    metric_word = _take_metric(roles, metric)
    share = share_in(roles)
    summed = take_pattern(roles, qw.SUMMED, "aggregate") or qw.IN_ALL.search(normal) is not None
    take_pattern(roles, qw.ALREADY, "adverb")
    stage = qw.STAGE_ASK.search(normal) is not None
    many = _asks_of_many(normal)
    wants, unit = _ask(normal, roles)
    if share:
        wants, unit = Wants.NUMBER, None
    unit = _said_in(roles) or unit or _unit_of_noun(normal)
    if wants is Wants.OPEN and normal.rstrip("?？").endswith("吗"):
        wants = Wants.EXISTS
    states = () if metric else tuple(m for m in glossary.states_in(normal) if normal[m.end : m.end + 1] != "率")
    for found in states:
        roles.take(found.start, found.end, "state")
    remaining = take_first(roles, glossary.remaining, "remaining")
    intent = _intent(roles, glossary, of_whole=unit is not None and unit.dimension is Dimension.SHARE)
    listing = take_pattern(roles, qw.LIST_ASK, "ask") or (opening is not None and _listed_behind(roles, opening.end()))
    each = take_pattern(roles, qw.EACH, "ask") or qw.EACH.search(normal) is not None
    grouped = taken_text(roles, qw.PER_GROUP, "group")
    if grouped:
        take_pattern(roles, qw.GROUP_TAIL, "group")
    _take_pointing(roles)
    dimension = Dimension.SHARE if share else _dimension(without_limited(normal, limits), unit)
    if (
        wants is Wants.OPEN
        and not listing
        and (average is not None or dimension is not None or metric is not None or qw.QUANTITY_NOUN.search(normal))
    ):
        wants = Wants.NUMBER
    if wants is Wants.TEXT and metric is not None and not re.search(r"怎么|如何|咋", normal):
        wants = Wants.NUMBER
    state = states[0].state if states else (State.NOT_DONE if remaining else None)
    return Question(
        text=text,
        normal=normal,
        wants=wants,
        words=_in_order(content_words(roles, glossary.words | known), periods[1:]),
        unit=unit,
        dimension=dimension,
        state=state,
        remaining=bool(remaining) or "还" in normal,
        intent=intent,
        period=periods[0] if periods else None,
        metric=metric,
        metric_word=metric_word,
        listing=listing or wants is Wants.WHICH,
        superlative=superlative,
        top=top,
        ordered=ordered,
        average=average,
        grouped=grouped,
        limits=limits,
        states=states,
        remaining_word=bool(remaining),
        share=share,
        per_row=per_row,
        stage=stage,
        many=many,
        timed=superlative is not None and qw.TIMED.search(normal) is not None,
        distinct=distinct,
        in_cells=in_cells,
        each=each,
        summed=summed,
        time_left_out=left_out,
        today=today,
        bound=bound,
        whole_year="全年" in normal,
        superlative_end=max((end for _, end in roles.spans("superlative", "top")), default=-1),
        reserved=tuple(roles.spans("period", "limit", "top", "metric", "cell")),
        searched=content_words(roles.without(*_SAID_IN_TEXTS), glossary.words | known),
    )


def _listed_behind(roles: Roles, start: int) -> bool:
    """请列出…: what asks is behind what was taken as the opening."""
    match = qw.LIST_ASK.match(roles.text, start)
    if match is None or not roles.free(match.start(), match.end()):
        return False
    roles.take(match.start(), match.end(), "ask")
    return True


def _without_until(normal: str, match: PeriodMatch, today: date) -> PeriodMatch:
    """有效期到2031年6月: the 到 says what the time is of, and is no part of it."""
    if normal[match.start] not in "到至" or _UNTIL.search(normal[: match.start]) is None:
        return match
    own = find_periods(normal[match.start + 1 : match.end], Anchor.at(today))
    return PeriodMatch(own[0].period, match.start + 1, match.end) if len(own) == 1 else match


def _in_order(words: tuple[Word, ...], further: list[PeriodMatch]) -> tuple[Word, ...]:
    """The content words with every date after the first, which has to be met as it stands."""
    dates = [Word(match.period.text, match.start, match.end) for match in further]
    return tuple(sorted((*words, *dates), key=lambda word: word.start))


_ASKS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (Wants.WHEN, qw.WHEN_ASK),
    (Wants.TEXT, qw.STAGE_ASK),
    (Wants.NUMBER, qw.NUMBER_ASK),
    (Wants.NUMBER, qw.SIZE_ASK),
    (Wants.TEXT, qw.HOW_ASK),
    (Wants.EXISTS, qw.ANY_ASK),
    (Wants.WHICH, qw.WHICH_ASK),
    (Wants.EXISTS, qw.EXISTS_ASK),
    (Wants.TEXT, qw.WHAT_ASK),
)


def _ask(normal: str, roles: Roles) -> tuple[Wants, Unit | None]:
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
                percent = match.groupdict().get("share") or match.groupdict().get("tenths")
                unit = unit_named("%") if percent else _asked_unit(normal, match.end(), roles)
    tail = qw.TRAILING_EXISTS.search(normal) if wants is None else None
    if tail is not None and roles.free(tail.start("tail"), tail.end("tail")):
        roles.take(tail.start("tail"), len(normal), "ask")
        wants = Wants.EXISTS
    if wants is Wants.TEXT and qw.FIELD_ASK.search(normal):
        wants = Wants.WHICH
    if wants is Wants.TEXT and qw.SHARE_NOUN.search(normal) and not re.search(r"怎么|如何|咋", normal):
        wants = Wants.NUMBER  # 干到什么进度了: a share is wanted
    return wants or Wants.OPEN, unit


def _asks_of_many(normal: str) -> bool:
    """Whether several numbers are asked for at once: 涉及几个村几个乡镇."""
    return len(list(qw.NUMBER_ASK.finditer(normal))) > 1


_CASES = re.compile(r"件数(?:量)?(?:是|为|有)?(?:多少)?[？?。！!]*$")


def _unit_of_noun(normal: str) -> Unit | None:
    """抵押登记受理件数: so many 件 are asked for."""
    return unit_named("件") if _CASES.search(normal) else None


def _said_in(roles: Roles) -> Unit | None:
    """折成公顷, 按亩算: the unit that the answer is to be in."""
    for pattern in (qw.CONVERTED, qw.BY_UNIT):
        match = pattern.search(roles.text)
        if match is not None and roles.free(match.start(), match.end()):
            roles.take(match.start(), match.end(), "unit")
            take_pattern(roles, qw.BY_TAIL, "unit")
            return unit_named(match["unit"] or "")
    return None


def _asked_unit(normal: str, at: int, roles: Roles) -> Unit | None:
    unit = match_unit(normal, at)
    if unit is None and normal[at : at + 1] in ("万", "亿"):
        roles.take(at, at + 1, "unit")  # 卖了多少万: of money, as people say it
        return unit_named(f"{normal[at]}元")
    if unit is None or (unit.dimension is Dimension.DURATION and unit.name == "年"):
        return None
    nouns = (qw.AREA_NOUN.match(normal, at), qw.MONEY_NOUN.match(normal, at))
    if any(noun is not None and noun.end() > at + len(unit.name) for noun in nouns):
        return None  # 多少面积 asks for no 面
    roles.take(at, at + len(unit.name), "unit")
    if unit.name == "个" and (named := unit_named(normal[at + 1 : at + 2])) and named.dimension is Dimension.PEOPLE:
        return _asked_unit(normal, at + 1, roles)  # 几个人 asks for people
    return unit


def _dimension(normal: str, unit: Unit | None) -> Dimension | None:
    if unit is not None:
        return unit.dimension
    if qw.MONEY_NOUN.search(normal) or qw.TAKEN_IN.search(normal):
        return Dimension.MONEY
    if qw.AREA_NOUN.search(normal) or qw.HOW_LARGE.search(normal):
        return Dimension.AREA
    return Dimension.SHARE if qw.SHARE_NOUN.search(normal) else None


def _take_metric(roles: Roles, metric: Metric | None) -> Word | None:
    """The span that names a metric; it counts as one word."""
    if metric is None:
        return None
    name = take_first(roles, (metric.name, *metric.aliases, *metric.spoken), "metric")
    at = roles.text.find(name) if name else -1
    said = metric.name if name in metric.spoken else name
    return Word(said, at, at + len(name)) if name and said else None


def _bound(roles: Roles, periods: list[PeriodMatch]) -> Literal["before", "after"] | None:
    """5月以前, 6月21日前, 4月1日以后, 今年以来."""
    if not periods:
        return None
    match = qw.BOUND.match(roles.text, periods[0].end)
    if match is None:
        return None
    roles.take(match.start(), match.end(), "period")
    return "before" if match["before"] else "after"


def _take_in_cells(roles: Roles) -> tuple[tuple[int, int], ...]:
    """What is said of the texts of cells, and of those that hold none."""
    for pattern in (qw.CONTAINING, qw.NONE_AT_ALL, qw.BLANK, qw.SURNAME):
        take_pattern(roles, pattern, "cell")
    return tuple(roles.spans("cell"))


def _take_pointing(roles: Roles) -> None:
    """那宗, 这批: they point at what is named."""
    for match in qw.POINTING.finditer(roles.text):
        if roles.free(match.start(), match.end()):
            roles.take(match.start(), match.end(), "pointing")


def _time_left_out(roles: Roles, periods: list[PeriodMatch]) -> bool:
    """不要2020年的, 2020年除外: all other times are meant."""
    for period in periods[:1]:
        before = qw.TIME_LEFT_OUT.search(roles.text[: period.start])
        behind = qw.TIME_LEFT_OUT_BEHIND.match(roles.text, period.end)
        if before:
            roles.take(before.start(), before.end(), "ask")
        if behind:
            roles.take(*behind.span("out" if behind["out"] else 0), "ask")
        if before or behind:
            return True
    return False


def _take_set_for(roles: Roles, periods: list[PeriodMatch]) -> None:
    """排在8月份, 定在年底: the verb only says that the time is a planned one."""
    for period in periods:
        match = qw.SET_FOR.search(roles.text[: period.start])
        if match is not None and roles.free(match.start(), match.end()):
            roles.take(match.start(), match.end(), "ask")


def _intent(roles: Roles, glossary: Glossary, *, of_whole: bool) -> Literal["plan", "target", "done"] | None:
    """What is planned, aimed at or done; 任务完成了百分之多少 asks for what was done."""
    if take_first(roles, glossary.intents.done, "intent"):
        return "done"
    if qw.TO_BE_DONE.search(roles.text):
        return "plan"
    if take_first(roles, glossary.intents.target, "intent"):
        planned = any(word in roles.text for word in glossary.intents.plan)
        return "done" if of_whole and not planned and _COMPLETED.search(roles.text) else "target"
    if take_first(roles, glossary.intents.plan, "intent"):
        return "plan"
    return "done" if _COMPLETED.search(roles.text) else None
