"""What statements call their own time and the one before it: 本期 and 上年同期, rows that say 期末 and 期初."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.planning.cells.columns import tells_change, tells_share
from assistant.planning.cells.times import PeriodUse
from assistant.records import Column
from assistant.vocabulary.periods import Period

_NOW = re.compile(r"本(?:报告)?期末?|本年度?末?|本月末?|当期|报告期末?|期末|年末")
_BEFORE = (
    (re.compile(r"同期"), re.compile(r"(?:上年|去年|上年度)同期|上期")),
    (re.compile(r"期初|年初|[末底]$"), re.compile(r"期初|年初|上年年?末|上年度末")),
    (re.compile(r"上一?期"), re.compile(r"上期|(?:上年|去年|上年度)同期")),
    (re.compile(r"月"), re.compile(r"上月")),
    (re.compile(r"年"), re.compile(r"(?:上年度?|去年)(?!年?末)")),
)
_KIND = re.compile(r"数额?|金额|发生额|余额|账面价值")
_REMARK = re.compile(r"原因|说明|备注")
_MONTHS = {"月": 1, "季": 3}
_A_YEAR = 12


def now_and_before(earlier: str, newer: Sequence[Column], every: Sequence[Column]) -> tuple[Column, Column] | None:
    """本期发生额 of the columns meant and 上期发生额 of all, for 比上年同期: the only two of a kind."""
    called = next((header for words, header in _BEFORE if words.search(earlier)), None)
    if called is None:
        return None
    pairs = [
        (now, before)
        for now in _figures(newer)
        for before in _figures(every)
        if _NOW.search(now.name) and called.search(before.name) and _kind(_NOW, now) == _kind(called, before)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _kind(pattern: re.Pattern[str], column: Column) -> str:
    return _KIND.sub("", pattern.sub("", column.name))


def of_its_own_time(columns: Sequence[Column], periods: Sequence[PeriodUse], *, of_report: bool) -> list[Column]:
    """一季度报告, asked of 一季度 or of no time: its 本期 beside 上年同期 and how much that changed; else nothing."""
    told = [use for use in periods if not use.columns and use.rows is None] or (of_report and not periods)
    now = [column for column in _figures(columns) if _NOW.match(column.name)]
    others = [column for column in columns if column not in now]
    before = [c for c in others if any(header.search(c.name) for _, header in _BEFORE)]
    rest = all(tells_change(c) or tells_share(c) or _REMARK.search(c.name) for c in others if c not in before)
    return now if told and len(now) == 1 and before and rest else []


def _figures(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if not (tells_change(column) or tells_share(column))]


def is_so_long_before(earlier: str, newer: Period, older: Period) -> bool:
    """Whether a time is the one that 上年同期, 期初, 上月 mean beside another: 2023年末 is no 上年同期 of 2024年3月."""
    if newer.end is None or older.end is None:
        return False
    apart = 12 * (newer.end.year - older.end.year) + newer.end.month - older.end.month
    if re.search(r"同[期月季]", earlier):
        return apart == _A_YEAR
    if re.search(r"期初|年初|[末底]$", earlier) and "月" not in earlier and "季" not in earlier:
        edge = (older.end.month, older.end.day)
        last = older.end.year == newer.end.year - 1 and edge == (12, 31)
        return last or (older.end.year == newer.end.year and edge == (1, 1))
    if re.fullmatch(r"上一?期末?", earlier):
        return True
    return apart == next((months for word, months in _MONTHS.items() if word in earlier), _A_YEAR)
