"""Ledgers over time: which tables are snapshots of one dataset, and which of them answers.

Snapshots share a header (`Table.fingerprint`) and, dates and serial marks apart, a title:
one title may shorten the other, but ledgers of two towns stay two datasets.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.planning.speech.normal import normalise
from assistant.records import Table
from assistant.vocabulary.periods import Anchor, find_periods

_MARKS = re.compile(r"第[\d一二三四五六七八九十]+[期次版]|[vV]?\d[\d.\-_]*|最新|定稿|[^\w]|_")
_LEDGER_WORDS = re.compile(r"台账|清单|登记表|统计表|汇总表|明细表|一览表|情况|表格?|sheet|工作", re.IGNORECASE)


@dataclass(frozen=True)
class Ledger:
    """One dataset: its dated snapshots, newest first, and those without a date.

    Undated snapshots are never put in order by guess (such as by file time).
    """

    dated: tuple[Table, ...]
    undated: tuple[Table, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        return (*self.dated, *self.undated)

    def finding(self) -> str:
        """What keeps the snapshots from being told apart (Chinese), empty when nothing does."""
        if len(self.tables) < 2:
            return ""
        if self.undated:
            return (
                f"同一台账共 {len(self.tables)} 份，其中 {len(self.undated)} 份没有写明日期，分不清先后；"
                "请在标题、“截至”行或文件名中写上日期"
            )
        days = [day_of(table) for table in self.dated]
        twice = next((day for day in days if days.count(day) > 1), None)
        return f"同一台账有两份都截至{twice.isoformat()}，分不清以哪份为准" if twice else ""


def day_of(table: Table) -> dt.date | None:
    """The day that a table's figures hold for; the last one of a span."""
    return table.as_of.end if table.as_of is not None else None


def snapshots(tables: Iterable[Table]) -> tuple[Ledger, ...]:
    """Every table in one group, in the order in which the groups first appear."""
    groups: list[list[Table]] = []
    for table in tables:
        matching = [group for group in groups if any(_same_dataset(table, other) for other in group)]
        if not matching:
            groups.append([table])
            continue
        matching[0].append(table)
        for group in matching[1:]:
            matching[0].extend(group)
            groups.remove(group)
    return tuple(_ledger(group) for group in groups)


@lru_cache(maxsize=10_000)
def subject(title: str) -> str:
    """A title without dates and serial marks: what all snapshots share."""
    text = normalise(title)
    for match in reversed(find_periods(text, Anchor(year=None))):
        text = text[: match.start] + text[match.end :]
    return re.sub(r"截[至止]|年度?$|年(?=[上下])", "", _MARKS.sub("", text))


def _ledger(tables: Sequence[Table]) -> Ledger:
    dated = [(day, table) for table in tables if (day := day_of(table)) is not None]
    newest_first = sorted(dated, key=lambda pair: pair[0], reverse=True)
    return Ledger(tuple(table for _, table in newest_first), tuple(t for t in tables if day_of(t) is None))


def _same_dataset(one: Table, other: Table) -> bool:
    if not one.fingerprint or one.fingerprint != other.fingerprint:
        return False
    first, second = (_LEDGER_WORDS.sub("", subject(table.title)) for table in (one, other))
    return _shortens(first, second) or _shortens(second, first)


def _shortens(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)
