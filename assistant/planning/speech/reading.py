"""Reading a question without knowing the knowledge base.

Every character ends up in one role — date, state, intent, ask, function word or content —
so that no content can be overlooked.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from assistant.planning.speech import question_words as qw
from assistant.planning.speech.asked import asked, asks_of_many, dimension_asked, unit_of_noun, unit_said
from assistant.planning.speech.averages import average_in
from assistant.planning.speech.limits import limits_in, order_in, superlative_in, without_limited
from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question import Question, Wants
from assistant.planning.speech.roles import Roles, take_first, take_pattern, taken_text
from assistant.planning.speech.shares import share_in
from assistant.planning.speech.words import Word, content_words
from assistant.vocabulary.glossary import Glossary, Metric, State
from assistant.vocabulary.periods import Anchor, PeriodMatch, find_periods
from assistant.vocabulary.units import Dimension

_SAID_IN_TEXTS = ("state", "intent", "remaining", "metric")
_UNTIL = re.compile(r"(?:有效|期|限|排|推|拖|延|放)$")
_COMPLETED = re.compile(r"(?<![未没要需须])完成(?:了)?(?:多少|几|的)?")


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
    if ordered == "least" and top is not None and not qw.LARGEST.search(normal):
        superlative = "least"  # 由少到多排，列前五个
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
    many = asks_of_many(normal)
    wants, unit = asked(normal, roles)
    if share:
        wants, unit = Wants.NUMBER, None
    unit = unit_said(roles) or unit or unit_of_noun(normal)
    take_pattern(roles, qw.TOGETHER, "adverb")
    _take_duty(roles)
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
    dimension = Dimension.SHARE if share else dimension_asked(without_limited(normal, limits), unit)
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


def _take_duty(roles: Roles) -> None:
    """今年保护牌要更新多少块: 要 is no end of what stands before it."""
    match = qw.TO_BE_DONE.search(roles.text)
    if match is not None and match["must"] and roles.free(*match.span("must")):
        roles.take(*match.span("must"), "adverb")


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
    for pattern in (qw.CONTAINING, qw.NONE_AT_ALL, qw.FILLED, qw.BLANK, qw.SURNAME):
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
    if aimed := take_first(roles, glossary.intents.target, "intent"):
        planned = any(word in roles.text for word in glossary.intents.plan)
        done = _COMPLETED.search(roles.text, roles.text.find(aimed)) if not aimed.startswith("要") else None
        return "done" if of_whole and not planned and done else "target"
    if take_first(roles, glossary.intents.plan, "intent"):
        return "plan"
    return "done" if _COMPLETED.search(roles.text) else None
