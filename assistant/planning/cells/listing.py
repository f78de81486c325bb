"""Lists of names in a question: those that share their end, and those that are examples of all there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.planning.cells.asking import Asked
from assistant.planning.cells.labels import Axis, TableLabels
from assistant.planning.cells.mentions import Mention, Said, Span, said
from assistant.vocabulary.numbers import whole_number

_HEADS = re.compile(
    r"(?P<heads>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+(?:[和与及以]+[\u4e00-\u9fff]{2,4})?)"
    r"(?:这|共|等)*(?P<n>[两二三四五六七八九十])大?[个项块类种笔条份]?(?:活动|业务)?的?"
)
_BETWEEN = re.compile(r"、|以及|[和与及]")
_LONGEST_TAIL = 8
_IN_BRACKETS = re.compile(
    r"\([^()]*(?:[那这]一?[张期篇份][^()]{0,2}\)|等[^()]{0,2}\)的?(?:[那这]一?[张期篇份]|[大小]?表(?=[里中上,])))"
)
"""(甲、乙那张表), (甲、乙等)的表里: names that only say which table is meant; (甲、乙等) alone may tell rows."""


def spelt_out(asked: Said, labels: TableLabels) -> Said:
    """销售、管理、财务三项费用 as 销售费用、管理费用、财务费用三项, where just one row is called so by each."""
    for found in _HEADS.finditer(asked.text):
        first, *more = _BETWEEN.split(found["heads"])
        if whole_number(found["n"].replace("两", "二")) != 1 + len(more):
            continue
        for at in range(len(first) - 1):  # 半年经营、投资 begins with 经营
            names, end = _by_their_end((first[at:], *more), asked.text, found.end(), labels)
            if names:
                before = asked.text[: found.start() + at]
                return said(f"{before}{'、'.join(names)}{found['n']}项{asked.text[end:]}")
    return asked


def _by_their_end(heads: Sequence[str], text: str, at: int, labels: TableLabels) -> tuple[list[str], int]:
    """What rows are called that begin with each of the `heads` and go on as the text does; and where that ends."""
    for end in range(min(at + _LONGEST_TAIL, len(text)), at + 1, -1):
        names = [name for head in heads if (name := _called(head, text[at:end], labels)) is not None]
        if len(set(names)) == len(heads):
            return names, end
    return [], at


def _called(head: str, tail: str, labels: TableLabels) -> str | None:
    """The one word of rows that begins with `head` and ends with `tail`, as it is written; None where several do."""
    found = {
        label.value: label.text
        for label in labels.labels
        if label.axis is Axis.CELL and label.text.startswith(head) and label.text.endswith(tail)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def without_examples(
    mentions: Sequence[Mention], asked: Asked, scope: Span, labels: TableLabels
) -> tuple[Mention, ...]:
    """Without mentions of rows that single none out: in brackets that say which table is meant, or before 等七个
    where there are just seven."""
    cells = [mention for mention in mentions if mention.on(Axis.CELL)]
    brackets = [match.span() for match in _IN_BRACKETS.finditer(asked.text) if match.start() < scope[1]]
    inside = [m for m in cells if any(start <= m.start and m.end <= end for start, end in brackets)]
    named = (*inside, *_of_all(cells, asked, labels))
    return tuple(mention for mention in mentions if mention not in named)


def _of_all(cells: Sequence[Mention], asked: Asked, labels: TableLabels) -> Sequence[Mention]:
    span = asked.things_span
    if span is None or not asked.text[: span[0]].endswith("等"):
        return ()
    named: list[Mention] = []
    end = span[0] - 1
    for mention in reversed(cells):
        if mention.end != end or not mention.whole:
            break
        named.append(mention)
        end = mention.start - 1 if asked.text[: mention.start].endswith("、") else -1
    columns = {label.columns[0] for mention in named for label in mention.on(Axis.CELL)}
    if len(columns) != 1 or len(named) >= asked.things:
        return ()
    values = {label.value for label in labels.labels if label.axis is Axis.CELL and label.columns[0] in columns}
    return named if len(values) == asked.things else ()
