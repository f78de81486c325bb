"""Mentions that only hold beside others: words inside long texts, headers inside titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from assistant.planning.cells.asking import Asked
from assistant.planning.cells.columns import numbers_of
from assistant.planning.cells.labels import Axis, Label, TableLabels
from assistant.planning.cells.mentions import Mention, Span

_ECHO = 0.3
_OF_TABLE = re.compile(
    r"(?P<kind>的?(?:构成|结构|组成|明细|分布|情况|变动|分类|汇总|预测|统计)(?:表|数据|情况)?)[里中上，,]"
)
"""What makes of a word before it the name of a table: 营收构成里."""


def echoes(text: str, title: Sequence[Mention], labels: TableLabels, cuts: frozenset[int]) -> Iterator[Mention]:
    """Headers of figures met in what was taken for the title, where nothing else names one."""
    measured = {column.id for column in numbers_of(labels)}
    headers = [label for label in labels.headers if measured & set(label.columns)]
    for mention in title:
        if text.rfind("《", 0, mention.start) > text.rfind("》", 0, mention.start):
            continue  # 《土地供应台账》 is a title and nothing else
        places = sorted(place for place in cuts if mention.start <= place <= mention.end)
        for start, end in sorted(combinations(places, 2), key=lambda span: span[0] - span[1]):
            said = text[start:end]
            telling = len(said) > 1 and not said.isdigit()
            found = tuple(label for label in headers if said in label.text) if telling else ()
            whole = tuple(label for label in found if label.text == said)
            if whole or (found and labels.table.layout != "indicators"):  # 区域银行综述 names none of 甲银行, 乙银行
                yield Mention(start, end, whole or found, bool(whole), _ECHO)
                break


def narrowing(mentions: Sequence[Mention], asked: Asked, scope: Span) -> tuple[Mention, ...]:
    """Without words inside long texts, unless they tell apart what another mention names
    (袋装 of two kinds of 普通硅酸盐水泥), and without parts of several rows' words in the
    `scope` that says which table is looked into (现金流预测里) beside a row that is named."""
    named = {label.value for mention in mentions if not mention.weak for label in mention.on(Axis.CELL)}
    kept = []
    whole = any(mention.whole and mention.on(Axis.CELL) for mention in mentions)
    for mention in mentions:
        inside = scope[0] <= mention.start and mention.end <= scope[1]
        if inside and not mention.whole and mention.on(Axis.CELL):
            elsewhere = any(other.start >= scope[1] and other.on(Axis.CELL) for other in mentions)
            if (whole and len(mention.labels) > 1) or (elsewhere and of_table(mention, asked.text)):
                continue
        if not mention.whole and (own := _told_by_other_side(mention, mentions, asked)):
            mention = replace(mention, labels=own)
        if mention.weak:
            labels = (
                tuple(label for label in mention.labels if label.value in named)
                or _likened(mention, mentions, asked)
                or _counted(mention, asked)
            )
            if not labels:
                continue
            mention = replace(mention, labels=labels)
        kept.append(mention)
    return tuple(kept)


def of_table(mention: Mention, text: str) -> Span | None:
    """A word that what follows makes the name of a table, with that: 营收构成."""
    found = _OF_TABLE.match(text, mention.end)
    return (mention.start, found.end("kind")) if found else None


def _told_by_other_side(mention: Mention, mentions: Sequence[Mention], asked: Asked) -> tuple[Label, ...]:
    """一般公共预算支出比收入: behind 比, the one label that begins as the other side's does and goes on as said."""
    if asked.than < 0 or mention.start < asked.than or len({label.value for label in mention.on(Axis.CELL)}) < 2:
        return ()
    said = asked.text[mention.start : mention.end]
    sides = [own.text for m in mentions if m.end <= asked.than and m.whole for own in m.on(Axis.CELL)]
    found = tuple(
        own
        for own in mention.on(Axis.CELL)
        if own.text.endswith(said)
        and any(len(own.text) > len(said) and side.startswith(own.text[: -len(said)]) for side in sides)
    )
    return found if len({label.value for label in found}) == 1 else ()


def _counted(mention: Mention, asked: Asked) -> tuple[Label, ...]:
    """三家云州的股东: a word right behind the number of things that just so many of a column hold."""
    if asked.things_span is None or mention.start != asked.things_span[1]:
        return ()
    by_column: dict[str, list[Label]] = {}
    for label in mention.on(Axis.CELL):
        by_column.setdefault(label.columns[0], []).append(label)
    fitting = [own for own in by_column.values() if len({label.value for label in own}) == asked.things]
    return tuple(fitting[0]) if len(by_column) == len(fitting) == 1 else ()


def _likened(mention: Mention, mentions: Sequence[Mention], asked: Asked) -> tuple[Label, ...]:
    """城镇居民收入比农村: behind 比, the one label that goes on as the other side's does."""
    if asked.than < 0 or mention.start < asked.than or mention.on(Axis.HEADER):
        return ()
    sides = [m for m in mentions if m.end <= asked.than and m.on(Axis.CELL) and not m.weak]
    said = asked.text[mention.start : mention.end]
    rests = {label.text[len(said) :] for label in mention.labels if label.text.startswith(said)}
    alike = {
        rest for rest in rests if len(rest) > 1 and any(own.text.endswith(rest) for m in sides for own in m.labels)
    }
    found = tuple(own for own in mention.labels if own.text.startswith(said) and own.text[len(said) :] in alike)
    return found if len({label.value for label in found}) == 1 else ()
