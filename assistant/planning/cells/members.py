"""Columns of texts: cells that list several (甲社、乙社), of one alone or with others, and limits on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.planning.cells.asking import Asked
from assistant.planning.cells.asking_words import WITH_OTHERS
from assistant.planning.cells.labels import Axis, Label, TableLabels, forms
from assistant.planning.cells.mentions import Mention
from assistant.records import ColumnRole, ColumnType

_ALONE = re.compile(r"(?:自己|独自|单独|独家)+(?![或和、跟与])|(?:自己|独自|单独|独家)+(?=或|和|、)")
_EITHER = re.compile(rf"(?:自己|独自|单独|独家)*(?:或者?|以及|还是|和|、)?(?P<others>{WITH_OTHERS})")
_BESIDES = re.compile(r"(?:同时)?兼(?:任|着|有|做|了)*$")
_BETWEEN = re.compile(r"(?:又|也|还|都|且|则|却|在|是|为|达|达到)*")
_LIST_MARK = re.compile(r"[、，,;；/\n+&]|(?<=[一-鿿])[和与及](?=[一-鿿])")


def alone_or_with_others(
    mention: Mention, own: Sequence[Label], labels: TableLabels, asked: Asked
) -> tuple[tuple[str, ...], int] | None:
    """微软自己或跟别家一起搞的: the values that name it, and where the words end that say so; None where
    nothing is said of others, or no cell is of that kind."""
    found = _EITHER.match(asked.text, mention.end)
    if found is None:
        alone = _ALONE.match(asked.text, mention.end)
        return (tuple(dict.fromkeys(label.value for label in own)), alone.end()) if alone and mention.whole else None
    said = {label.text for label in own}
    values = dict.fromkeys(label.value for label in labels.labels if _in_column(label, own[0]))
    holding = [value for value in values if said & _members(value)]
    alone_too = found.start("others") > found.start()
    meant = tuple(value for value in holding if alone_too or not said & set(forms(value)))
    if not mention.whole or not meant:
        return None  # the words stay to be explained
    return meant, found.end()


def held_besides(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """兼任董事的副总经理, 兼着董事的: rows whose cell lists the one office beside the other, or beside any other."""
    found: list[Mention] = []
    taken: list[Mention] = []
    for at, mention in enumerate(mentions):
        besides = _BESIDES.search(text[: mention.start]) if mention.on(Axis.CELL) else None
        if besides is None:
            continue
        words, last = {text[mention.start : mention.end]}, mention
        for other in mentions[at + 1 :]:
            if other.on(Axis.CELL) and text[last.end : other.start] == "的":
                words, last = words | {text[other.start : other.end]}, other
        own = [each for each in mention.on(Axis.CELL) if words <= _members(each.value) != words]
        both = tuple(own if len(words) == 1 else (e for e in mention.on(Axis.CELL) if words <= _members(e.value)))
        if both:
            found.append(replace(mention, start=besides.start(), end=last.end, labels=both, whole=False))
            taken += [mention, last]
    return tuple(sorted((*found, *(m for m in mentions if m not in taken)), key=lambda each: each.start))


def set_on_texts(mention: Mention, at: int, text: str, labels: TableLabels) -> bool:
    """Whether the limit that begins there is on a column of texts right before it: 参数量超过10亿 where cells say
    约12 000, so that no other column is meant."""
    if mention.end > at or _BETWEEN.fullmatch(text[mention.end : at]) is None:
        return False
    columns = [labels.column(name) for label in mention.on(Axis.HEADER) for name in label.columns]
    names = next((column for column in labels.table.columns if column.role is ColumnRole.NAME), None)
    return bool(columns) and all(c is not None and c.type is ColumnType.TEXT and c != names for c in columns)


def _in_column(label: Label, other: Label) -> bool:
    return label.axis is Axis.CELL and label.columns == other.columns


def _members(value: str) -> set[str]:
    return {form for part in _LIST_MARK.split(value) if part.strip() for form in forms(part)}
