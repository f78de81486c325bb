"""Columns on either side of something that happened, or of a year: 变动前 and 变动后, 增减 beside 上年同期."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.planning.cells.labels import Axis, Label, TableLabels
from assistant.planning.cells.mentions import Mention, Span
from assistant.records import ColumnType

_SIDE = re.compile(r"[\u4e00-\u9fff]{2,}[前后](?![\u4e00-\u9fff]*[前后])")
"""变动前 of 本次变动前持有股份; 税前 names no event."""
_NUMBERED = "[年月日天期周季0-9一二两三四五六七八九十半第]"
_SAID = re.compile(rf"(?:完成|实施|结束|发生)?(?:之|以)?(?P<side>[前后])(?!{_NUMBERED})")
_SAID_IN_FULL = re.compile(r"(?:完成|实施|结束|发生)?[之以](?P<side>[前后])")
_OF_TIME = ("年", "月", "日", "天", "期", "季", "周")
_CHANGE = re.compile(r"增减|变动|变化|增长|增幅|增速")
_CHAINED = re.compile(r"环比|上[期月季]")
_NOT_OF_YEARS = re.compile(r"环比|上[期月季]|年初|期初|年末")


def sides_said(text: str, title: Sequence[Span], labels: TableLabels) -> Iterator[Mention]:
    """划转以后 right behind words of the title: the headers that say 变动后, where others say the same of 变动前.

    Only where a table knows one event, and the words before say that event or are of the title.
    """
    events = _events(labels)
    if len(events) != 1:
        return
    event, columns = next(iter(events.items()))
    ends = {end for _, end in title} | {match.end() for match in re.finditer(event[-2:], text)}
    for end in sorted(end for end in ends if not text[:end].endswith(_OF_TIME)):
        found = (_SAID if text[:end].endswith(event[-2:]) else _SAID_IN_FULL).match(text, end)
        if found is not None:
            label = Label(Axis.HEADER, f"{event}{found['side']}", columns[found["side"]])
            yield Mention(end, found.end(), (label,), True, 1.0)


def _events(labels: TableLabels) -> dict[str, dict[str, tuple[str, ...]]]:
    """What happened by the headers, with the columns of before and after it; each of one side has its like on
    the other."""
    numbers = [column for column in labels.table.columns if column.type is ColumnType.NUMBER]
    names = {column.name for column in numbers}
    events: dict[str, dict[str, tuple[str, ...]]] = {}
    for column in numbers:
        found = _SIDE.search(column.name)
        if found is None:
            continue
        side, at = found.group()[-1], found.end() - 1
        if f"{column.name[:at]}{'后' if side == '前' else '前'}{column.name[at + 1 :]}" in names:
            known = events.setdefault(found.group()[:-1], {"前": (), "后": ()})
            known[side] += (column.id,)
    return events


def same_time_said(text: str, labels: TableLabels, taken: Sequence[Span]) -> Iterator[Mention]:
    """同比 of a table that sets 本期 against 上年同期 and tells the change in one column, whatever that is called."""
    numbers = [column for column in labels.table.columns if column.type is ColumnType.NUMBER]
    changes = [column for column in numbers if _CHANGE.search(column.name) and "原因" not in column.name]
    dated = any(re.search(r"(?:上年|去年|上年度)同期", column.name) for column in numbers)
    if len(changes) != 1 or not dated or _NOT_OF_YEARS.search(changes[0].name):
        return
    for found in re.finditer("同比", text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield Mention(*found.span(), (Label(Axis.HEADER, changes[0].name, (changes[0].id,)),), True, 1.0)


def compared_otherwise(text: str, labels: TableLabels) -> tuple[str, ...]:
    """环比 of a table that sets its figures against 上年同期 and nothing else."""
    names = " ".join(column.name for column in labels.table.columns)
    of_years = re.search("同期|同比|上年|去年", names) is not None and _CHAINED.search(names) is None
    return ("环比",) if of_years and "环比" in text else ()
