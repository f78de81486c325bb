"""Things of one kind in the columns of a table, asked of one row: 7月降水最多的是哪个雨量站, 超过100毫米的有几个站."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.planning.cells.asking import Asked, Operation
from assistant.planning.cells.columns import is_whole, numbers_of
from assistant.planning.cells.labels import TableLabels
from assistant.planning.cells.mentions import Span
from assistant.planning.ledgers.lexicon import without_unit
from assistant.planning.speech.normal import normalise
from assistant.records import Column

_FEWEST, _LONGEST_KIND = 3, 6
_SO_MANY = r"(?:\d+|[两二三四五六七八九十几]|多少)"
_WHICH = re.compile(
    rf"(?:哪(?:一?[个座家些]|{_SO_MANY}[个座家])|{_SO_MANY}[个座家]|各个?|每一?个|所有的?|全部|全体)的?$"
)
_ASKED = re.compile(rf"(?:分别|都|一共|总共|共)*(?:[是为有](?:哪|{_SO_MANY})|中|里)")
_TAKEN = (Operation.LARGEST, Operation.SMALLEST, Operation.SUM, Operation.AVERAGE)
_TELLING = (Operation.LOOK_UP, Operation.LIST, Operation.COUNT)


@dataclass(frozen=True)
class ThingsAsked:
    """The kind of thing that is asked for, and the columns that are one of it each."""

    kind: str
    columns: tuple[Column, ...]


def things_asked(asked: Asked, labels: TableLabels, scope: Span) -> ThingsAsked | None:
    """The things in columns that a question asks for by their kind, behind the `scope` that says which table is
    meant; None where no columns are of that kind, or nothing is made of them together."""
    if asked.operation not in _TAKEN and not (asked.operation in _TELLING and asked.limits):
        return None
    columns = [column for column in numbers_of(labels) if not is_whole(column)]
    alike = len({(column.path[:-1], column.unit) for column in columns}) == 1
    if len(columns) < _FEWEST or not alike or any(column.period is not None for column in columns):
        return None
    for kind in _kinds(columns, labels):
        found = (match for match in re.finditer(re.escape(kind), asked.text) if match.start() >= scope[1])
        if any(_is_asked(asked.text, match) for match in found):
            return ThingsAsked(kind, tuple(columns))
    return None


def _is_asked(text: str, found: re.Match[str]) -> bool:
    return _WHICH.search(text[: found.start()]) is not None or _ASKED.match(text, found.end()) is not None


def _kinds(columns: Sequence[Column], labels: TableLabels) -> Iterator[str]:
    """What the things may be called, longest first: a word of the title that ends as all of their names do, the
    header above them, or their common end."""
    names = [normalise(without_unit(column.path[-1])) for column in columns]
    tail = next((end for at in range(len(names[0])) if _all_end(names, end := names[0][at:])), "")
    if columns[0].path[:-1]:
        yield normalise(without_unit(columns[0].path[-2]))
    if not tail or any(name == tail for name in names):
        return
    title = normalise(labels.table.title)
    for length in range(_LONGEST_KIND, 1, -1):
        for at in range(len(title) - length + 1):
            if title[at : at + length].endswith(tail) and title[at - 1 : at] in ("各", "个", "年", "市", "县", "区"):
                yield title[at : at + length]
    yield tail


def _all_end(names: Sequence[str], end: str) -> bool:
    return all(name.endswith(end) for name in names)
