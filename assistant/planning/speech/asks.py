"""Several asks in one sentence: “供了几宗地，总价款多少”, “已整改和未整改各多少”."""

from __future__ import annotations

import re

import rjieba

from assistant.planning.speech.normal import normalise
from assistant.planning.speech.question_words import (
    AREA_NOUN,
    HOW_ASK,
    LARGEST,
    LEFT_ASIDE,
    MONEY_NOUN,
    NUMBER_ASK,
    QUANTITY_NOUN,
    SHARE_NOUN,
    SMALLEST,
    STAGE_ASK,
    WHAT_ASK,
    WHEN_ASK,
    WHICH_ASK,
)
from assistant.vocabulary.periods import Anchor, find_periods
from assistant.vocabulary.units import match_unit

_WORD_ASKS = (WHEN_ASK, HOW_ASK, WHICH_ASK, WHAT_ASK, STAGE_ASK)
_BREAK = re.compile(r"[，,；;。？?！!]+")
_JOIN = re.compile(r"(?<!总)和|以及|还有|、|跟|与|(?<![涉以普])及其?")
_LEFT_ASIDE = re.compile(rf"{LEFT_ASIDE}$")
_BARE_ASK = re.compile(r"(?:多少|几)(?:钱|万元|亿元|公顷|平方公里|[个宗件处家户条块座项批栋间亩元人名份本次株])")
_OTHERS = re.compile(r"(?P<others>其[他它余]|剩下|另外|别)的?(?:这|那)?几(?P<of>[类种个])(?=.*(?:各|分别))")
_HOW_LARGE = re.compile(r"(?<!平均)多大(?:面积|规模)?$")
_WHICH_ONES = re.compile(r"哪(?:些|几[宗件处家户条项块座个批])")
_IN_ALL = re.compile(r"一共|总共|合计|总计|共计|拢共|累计|(?:加|合)(?:起来|总|在一起|到一起)")
_AND_THAT = re.compile(r"^(?:那么?)?(?P<other>[^哪谁什怎]{1,12}?)呢$")
_AMOUNT = re.compile(r"(?:规模|指标|产能|[款额量值])$")
_WHICH_TIME = re.compile(r"哪一?个?(?:年|月|季)")
_WORD = 4
_KINDS = {"类": "类型的", "种": "种类的", "个": ""}
_EACH = re.compile(r"^(?P<head>.+?)(?:的)?(?:各自|分别|各)(?P<ask>(?:都)?(?:有|是|为)?(?:多少|几).*)$")


def split_asks(text: str) -> tuple[str, ...]:
    """The question as its single asks, in order; one when it asks one thing.

    A part that asks nothing (上半年，…) joins the next one.
    """
    normal = _OTHERS.sub(_said_as_groups, normalise(text))
    parts: list[str] = []
    pending, others = "", 0
    for piece in filter(None, _BREAK.split(normal)):
        if _asks_number(piece) and _told_apart(pending, piece):
            parts.append(pending)
            pending = ""
        whole = _after(pending, piece)
        if len(parts) == 1 + others and not pending and (that := _and_that(parts[0], piece)):
            parts.append(that)
            others += 1
        elif parts and _asks_which_most(piece):
            parts.append(whole)
            pending = ""
        elif _asks_number(whole):
            parts += _each(whole)
            pending = ""
        else:
            pending = whole + ("，" if _LEFT_ASIDE.search(whole) else "")
    if pending:
        own = not parts or _names_quantity(pending) or _asks_which_ones(pending)
        parts = [*parts, pending] if own else [*parts[:-1], parts[-1] + pending]
    return tuple(parts) or (normal,)


def _after(before: str, clause: str) -> str:
    """停产的矿，产能多少: the comma stays where two clauses would make a word (矿产) that neither of them says."""
    edge, position = len(before[-_WORD:]), 0
    for token in rjieba.cut(before[-_WORD:] + clause[:_WORD]) if before else ():
        if position < edge < position + len(token):
            return f"{before}，{clause}"
        position += len(token)
    return before + clause


def _said_as_groups(match: re.Match[str]) -> str:
    """其他几类…分别几处 asks for each kind, not how many kinds there are."""
    return f"{match['others']}{_KINDS[match['of']]}"


def clauses_asking(text: str) -> tuple[str, ...]:
    """The clauses of a question that each ask something in words, when there are several:
    是什么问题，现在进展怎么样.  Numbers asked together are `split_asks`' business."""
    clauses = [clause for clause in _BREAK.split(normalise(text)) if clause]
    if any(_asks_number(clause) for clause in clauses):
        return ()
    asking = tuple(clause for clause in clauses if any(ask.search(clause) for ask in _WORD_ASKS))
    return asking if len(asking) > 1 else ()


def _asks_number(text: str) -> bool:
    return NUMBER_ASK.search(text) is not None or _HOW_LARGE.search(text) is not None


def _asks_which_most(text: str) -> bool:
    """图斑多少个，哪个乡镇最多 are two asks."""
    which = WHICH_ASK.search(text) is not None or _WHICH_TIME.search(text) is not None
    return which and any(word.search(text) for word in (LARGEST, SMALLEST))


def _told_apart(before: str, piece: str) -> bool:
    """Whether which ones, or which has most, is asked before a number of them: two asks."""
    if _asks_which_ones(before):
        return _IN_ALL.search(piece) is not None
    ranked = any(word.search(piece) for word in (LARGEST, SMALLEST))
    return _asks_which_most(before) and not _asks_number(before) and not ranked


def _asks_which_ones(text: str) -> bool:
    """哪些矿停产了，规模一共多少 are two asks; 哪几个镇最多 is another one."""
    ranked = any(word.search(text) for word in (LARGEST, SMALLEST))
    return _WHICH_ONES.search(text) is not None and not ranked and not _asks_number(text)


def _and_that(before: str, piece: str) -> str:
    """停产的有几家，关闭的呢 asks the same of others; 停产的有几家，规模呢 asks for another figure of them."""
    said, asks = _AND_THAT.match(piece), list(NUMBER_ASK.finditer(before))
    if said is None or len(asks) != 1 or _asks_number(said["other"]):
        return ""
    end = asks[0].end()
    if len(before) > end + _unit_length(before, end):
        return ""
    other = said["other"]
    if other.endswith("的") and (whole := re.search(rf"{re.escape(other[-2])}[一-鿿]的", before)) is not None:
        other = f"{other[:-2]}{whole.group()}"  # 县局发证的有几家，市局发的呢
    noun = _names_quantity(other) or _AMOUNT.search(other) is not None
    if noun and not other.endswith("的"):
        return f"{other}多少"
    bare = before.endswith(("多少", "几"))  # 整改率多少，督察问题呢: the rate of those, which 多少 does not say
    return "" if bare else f"{other}{before[asks[0].start() :]}"


def other_left_open(text: str) -> str:
    """The …呢 of a sentence that no ask of it was taken for; "" where there is none, or it names a quantity."""
    said = [part for part in split_asks(text) if part.endswith("呢")]
    alone = len(list(filter(None, _BREAK.split(normalise(text))))) == 1
    return next((part for part in said if not alone and not _names_quantity(part)), "")


def _names_quantity(text: str) -> bool:
    patterns = (SHARE_NOUN, AREA_NOUN, MONEY_NOUN, QUANTITY_NOUN)
    return len(text) <= 12 and any(pattern.search(text) for pattern in patterns)


def _period_behind(heads: list[str], head: str) -> str:
    """甲登记和乙登记今年各多少: the time said once, behind the last, goes for all."""
    periods = [match.period.text for match in find_periods(heads[-1], Anchor(year=None))]
    earlier = any(find_periods(each, Anchor(year=None)) for each in heads[:-1])
    return periods[0] if len(periods) == 1 and not earlier and head != heads[-1] else ""


def _of_one_noun(heads: list[str]) -> list[str]:
    """已销号与未销号的问题各几个: the noun behind the last goes for all."""
    _, of, noun = heads[-1].partition("的")
    plain = noun and not any("的" in head or find_periods(head, Anchor(year=None)) for head in heads[:-1])
    return [*(head + of + noun for head in heads[:-1]), heads[-1]] if plain else heads


def _each(text: str) -> list[str]:
    each = _EACH.match(text)
    if each:
        heads = [piece for piece in _JOIN.split(each["head"]) if piece]
        if len(heads) > 1:
            heads = _of_one_noun(heads)
            return [f"{_period_behind(heads, head)}{head}{each['ask']}" for head in heads]
    pieces = [piece for piece in _JOIN.split(text) if piece]
    if len(pieces) > 1 and all(_asks_number(piece) for piece in pieces):
        return pieces
    asked = list(_BARE_ASK.finditer(text))
    behind = "".join(match.group() for match in asked[1:])
    if len(asked) > 1 and text[asked[0].end() :].rstrip("的呢啊") == behind:  # 供了多少宗多少亩
        return [text[: asked[0].end()], *(match.group() for match in asked[1:])]
    return _after_each(text) or [text]


def _after_each(text: str) -> list[str]:
    """已验收多少个没验收多少个: each ask ends what it asks of."""
    ends = [match.end() + _unit_length(text, match.end()) for match in NUMBER_ASK.finditer(text)]
    if len(ends) <= 1 or text[ends[-1] :].strip("了呢啊") != "":
        return []
    starts = [0, *ends[:-1]]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return pieces if all(NUMBER_ASK.sub("", piece) for piece in pieces) else []


def _unit_length(text: str, at: int) -> int:
    unit = match_unit(text, at)
    return len(unit.name) if unit else 0
