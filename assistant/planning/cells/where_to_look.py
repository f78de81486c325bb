"""What stands in the phrase that says where to look (6月份主要指标里，…) and is not asked for: the time of an issue,
words of a title that headers hold as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.planning.cells.asking import Asked, Operation
from assistant.planning.cells.columns import numbers_of
from assistant.planning.cells.labels import TableLabels
from assistant.planning.cells.mentions import Mention, Span
from assistant.planning.cells.naming import scope_of
from assistant.planning.cells.rows import measures_of
from assistant.planning.cells.times import PeriodUse, of_that_time

_TIMED = re.compile(r"\d+(?:年|月|季|周|日|[- ]\d+月)")
"""A header that is a time (6月): that it stands in the phrase says nothing of figures."""
_OF_ONE = (Operation.LOOK_UP, Operation.SHARE)
_SET_AGAINST = (Operation.DIFFERENCE, Operation.TIMES)
_TWO = 2


def without_issue(
    uses: Sequence[PeriodUse],
    asked: Asked,
    title: Sequence[Span],
    labels: TableLabels,
    headers: Sequence[Mention] = (),
) -> list[PeriodUse]:
    """The times with what each picks; nothing for one before the words of a title that is the table's own, where
    another time is asked of behind them (6月份主要指标里，上半年…), or several of those in rows (哪个月最高), or one of
    the `headers` that say their own time (2024年上半年…收入中，上年同期数)."""
    _, closed = scope_of(asked.text, title)
    if any(_of_a_time(each, labels) for each in headers if each.start >= closed > 0):
        return [PeriodUse(use.match) if _names_issue(use, closed, title, labels) else use for use in uses]
    behind = [use for use in uses if use.match.start >= closed and (use.columns or use.rows is not None)]
    return [
        PeriodUse(use.match)
        if _names_issue(use, closed, title, labels) and _asked_otherwise(use, behind, asked)
        else use
        for use in uses
    ]


def _of_a_time(mention: Mention, labels: TableLabels) -> bool:
    """Whether a whole header of figures says of what time they are (年初预算数, 1—6月执行数)."""
    columns = measures_of(mention, labels) if mention.whole else []
    return bool(columns) and all(column.period is not None for column in columns)


def _names_issue(use: PeriodUse, closed: int, title: Sequence[Span], labels: TableLabels) -> bool:
    titled = any(use.match.end <= start and end <= closed for start, end in title)
    return titled and of_that_time(use.match.period, labels)


def _asked_otherwise(use: PeriodUse, behind: Sequence[PeriodUse], asked: Asked) -> bool:
    if asked.operation in _SET_AGAINST:  # 6月份…里，新订单比5月低多少 is of 6月
        whole = bool(behind) and (asked.earlier is not None or behind[0].match.end <= asked.than)
        return whole or len(behind) >= _TWO
    return bool(behind) or (use.rows is not None and asked.operation not in _OF_ONE)


def of_titles(
    reading_text: str, headers: Sequence[Mention], title: Sequence[Mention], scope: Span, labels: TableLabels
) -> list[Mention]:
    """Headers that nothing but the words of a title names, where those hold several: 气温降水表里，最多的是哪个月 is of
    neither, 预算执行情况里 of no 预算数."""
    held = [m for m in headers if m.end <= scope[1] and any(c.period is None for c in measures_of(m, labels))]
    if not held or any(measures_of(m, labels) for m in headers if m not in held):
        return []
    phrase = reading_text[min(m.start for m in (*title, *held)) : scope[1]]
    said = [
        own
        for own in labels.headers
        if not own.spoken and len(stem := own.text.rstrip("数额")) > 1 and stem in phrase and not _TIMED.search(stem)
    ]
    numbers = {column.id for column in numbers_of(labels) if column.period is None}
    named = {frozenset(own.columns) & numbers for own in said} - {frozenset()}
    return held if len(named) >= _TWO else []


def before_headers(titles: Sequence[Mention], text: str, labels: TableLabels) -> tuple[Mention, ...]:
    """The words of a title, ending where a header begins that goes on behind them: 甲公司2022年 before 销售收入,
    though the title says 销售分行业."""
    headers = [label.text for label in labels.headers if not label.spoken and len(label.text) > _TWO]
    kept = []
    for mention in titles:
        cut = [
            at
            for header in headers
            if (at := text.find(header, mention.start + 1, mention.end + len(header))) >= 0
            and at < mention.end < at + len(header)
        ]
        kept.append(replace(mention, end=min(cut)) if cut else mention)
    return tuple(kept)
