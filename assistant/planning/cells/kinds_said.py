"""The word that says what kind of thing is asked for (各产品, 哪个地区, 4个地区), where a table calls its rows so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.planning.cells.asking_words import CLASSIFIER, NUMERAL
from assistant.planning.cells.labels import Axis, Label, TableLabels
from assistant.planning.cells.mentions import Mention
from assistant.records import ColumnType

_CALLED = ("", "名称", "名", "简称")
"""What the header goes on with that says what rows are called: 学校 of 学校名称."""
_OF_WHICH = re.compile(
    rf"(?:各自?的?|每一?|哪一?|哪些|哪几|几|多少|所有的?|全部的?|全体|(?<![\d年月第.]){NUMERAL}|(?<=[年月]){NUMERAL}){CLASSIFIER}?$"
)
"""What stands before a kind of thing, and before no title."""


def called_so(said: str, label: Label) -> bool:
    """Whether a header is, or begins with, what its rows are called by."""
    return label.axis is Axis.HEADER and label.text.startswith(said) and label.text[len(said) :] in _CALLED


def is_kind(mention: Mention, text: str, labels: TableLabels) -> bool:
    """Whether a word right behind 各, 哪个, 所有 or a number is what a column of texts calls its rows, though the title
    says it as well."""
    said = text[mention.start : mention.end]
    if _OF_WHICH.search(text[: mention.start]) is None:
        return False
    texts = {column.id for column in labels.table.columns if column.type is ColumnType.TEXT}
    return any(called_so(said, label) and texts & set(label.columns) for label in labels.headers)


def but_for_kinds(titles: Sequence[Mention], text: str, labels: TableLabels) -> tuple[Mention, ...]:
    """The words of a title without those that only say what kind of thing is asked for."""
    return tuple(mention for mention in titles if not is_kind(mention, text, labels))


def as_kinds(mentions: Sequence[Mention], text: str, labels: TableLabels) -> list[Mention]:
    """哪几个小区 with its header alone, and none of the rows whose names hold the word (东关小区)."""
    return [
        replace(each, labels=kinds)
        if not each.whole
        and is_kind(each, text, labels)
        and (kinds := tuple(own for own in each.labels if called_so(text[each.start : each.end], own)))
        else each
        for each in mentions
    ]
