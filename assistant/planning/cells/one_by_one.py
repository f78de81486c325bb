"""What is taken together one by one: rows of a statement by their names, columns by their times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from assistant.plan import Between, Compare, Condition, In, Op, conjuncts, joined
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.years import TO, years_of
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.records import PATH_SEPARATOR, Column, RowTag
from assistant.vocabulary.periods import Period

_FEWEST = 2
_EACH_TIME = re.compile(r"平均每个?(?P<step>年|季|月|周|天|日)")
_DAYS = {"年": (365, 366), "季": (90, 92), "月": (28, 31)}
_PART = ("其中", "-", "－", "—", "–")
_TOTAL = re.compile(r"[合总小]计")
_YEAR = re.compile(r"(?:19|20)\d{2}\s*(?:年度?)?(?:\.0)?")


def row_by_row(parts: Parts, *, of_any: bool = False) -> list[Side] | None:
    """管理费用和研发费用一共: rows named each by its whole name, where they are measures or no details of the table,
    or `of_any` table; None elsewhere."""
    whole = {mention.span for mention in parts.reading.mentions if mention.whole}
    picked = [pick for pick in parts.reading.picked if pick.label and isinstance(pick.condition, Compare)]
    named = [pick for pick in picked if pick.span in whole and pick.condition.op is Op.EQ]  # type: ignore[union-attr]
    if len(named) < _FEWEST or len(named) < len(parts.reading.picked) or len({pick.column for pick in named}) > 1:
        return None
    times = [use.rows for use in parts.reading.periods if use.rows is not None]
    wheres = [joined([pick.condition, *times]) for pick in named]
    if len(parts.rows(parts.where, looked_up=True)) != len(named) or any(
        len(parts.rows(where, looked_up=True)) != 1 for where in wheres
    ):
        return None
    tags = set(parts.rows(parts.where, looked_up=True)["tag"])
    if parts.table.layout != "indicators" and tags == {RowTag.DETAIL.value} and not of_any:
        return None
    if parts.asked.things not in (0, len(named)):
        raise NotExpressible("几个")
    column = parts.column()
    return [Side(where, column, pick.label) for where, pick in zip(wheres, named, strict=True)]


def either_of_two(parts: Parts) -> list[Side] | None:
    """甲和乙谁高, 2022年和2018年哪年多: two rows named one by one, or by their times; None where not two are."""
    if parts.asked.top is not None or parts.asked.first is not None or parts.asked.things not in (0, _FEWEST):
        return None
    timed = [use for use in parts.reading.periods if use.rows is not None]
    if len(timed) == _FEWEST:
        rest = [pick.condition for pick in parts.reading.picked]
        column = parts.column()
        sides = [Side(joined([*rest, use.rows]), column, use.match.period.text) for use in timed if use.rows]
        rows = [parts.rows(side.where, looked_up=False) for side in sides]
        apart = {index for own in rows for index in own.index}
        return sides if all(len(own) == 1 for own in rows) and len(apart) == _FEWEST else None
    sides = row_by_row(parts, of_any=True) or []
    return sides if len(sides) == _FEWEST else None


def holds_another(parts: Parts, sides: Sequence[Side]) -> bool:
    """Whether one of the rows is a part of another: 其中：营业收入 right below 营业总收入, 存货 above 流动资产合计."""
    rows = [parts.rows(side.where, looked_up=True) for side in sides]
    places = {index for row in rows for index in row.index}
    names = parts.frame[parts.names()[0].id].astype(str)
    order = list(parts.frame.index)
    for index in places:
        above = order[: order.index(index)]
        whole = next((each for each in reversed(above) if not names[each].strip().startswith(_PART)), None)
        if names[index].strip().startswith(_PART) and whole in places:
            return True
    heads = {part for row in rows for part in str(row["path"].iloc[0]).split(PATH_SEPARATOR)}
    if any(names[index] in heads for index in places):
        return True  # 税收收入 and the 增值税 below it
    details = parts.frame[parts.frame["tag"] == RowTag.DETAIL.value]
    whole_of_all = [side for side, row in zip(sides, rows, strict=True) if _is_sum(row, details, side.column)]
    if whole_of_all and len(sides) > 1:
        return True
    totals = {str(row["path"].iloc[0]) for row in rows if _TOTAL.search(names[row.index[0]])}
    parts_of = {str(row["path"].iloc[0]) for row in rows if not _TOTAL.search(names[row.index[0]])}
    return bool(totals & parts_of)


def _is_sum(row: pd.DataFrame, details: pd.DataFrame, column: Column) -> bool:
    """Whether a printed total is the sum of all details of its table."""
    own, whole = row[column.id].iloc[0], details[column.id].dropna().sum()
    return row["tag"].iloc[0] != RowTag.DETAIL.value and not pd.isna(own) and bool(own == whole)


def times_add_up(parts: Parts, columns: Sequence[Column]) -> bool:
    """Whether the columns are those of the times that are said: as many years as are counted, of the length that
    平均每月 asks for, of no span that was read by its ends alone."""
    text, uses = parts.asked.text, parts.reading.periods
    if any(TO.fullmatch(text[one.match.end : other.match.start]) for one, other in pairwise(uses)):
        return False
    periods = [column.period for column in columns if column.period is not None]
    if any(one.overlaps(other) for at, one in enumerate(periods) for other in periods[at + 1 :]):
        ends = {period.end for period in periods}
        if len(ends) > 1:
            return False  # 2024年 holds its first quarter
    years = {period.end.year for period in periods if period.end is not None}
    if parts.asked.counts_years and not len(periods) == len(columns) == len(years) == parts.asked.things:
        return False
    each = _EACH_TIME.search(text)
    return each is None or (len(periods) == len(columns) and all(_as_long(each["step"], own) for own in periods))


def _as_long(step: str, period: Period) -> bool:
    if period.start is None or period.end is None or step not in _DAYS:
        return False
    low, high = _DAYS[step]
    return low <= (period.end - period.start).days + 1 <= high


def leaves_out_years(parts: Parts) -> bool:
    """Whether rows of a year each are fewer than the years of the span that is asked for (2019到2021年)."""
    rows = parts.rows(parts.where, looked_up=False)
    uses = parts.reading.periods
    if any(years_missing(rows, use.rows, use.match.period) for use in uses if use.rows is not None):
        return True
    times = parts.times()
    wider = [use.match.period for use in uses if use.rows is None and not use.columns]  # of all that the table has
    return times is not None and any(_fewer_years(rows[times.id].dropna(), period) for period in wider)


def years_missing(rows: pd.DataFrame, condition: Condition, period: Period) -> bool:
    """Whether of rows that a condition chose by a span of years, each for another year, one is not there."""
    columns = [part.column.id for part in conjuncts(condition) if isinstance(part, In | Between | Compare)]
    return any(_fewer_years(rows[column].dropna(), period) for column in columns)


def _fewer_years(values: pd.Series[Any], period: Period) -> bool:
    """Whether values that are each another year are fewer than the years of a span."""
    years = years_of(period)
    if years < _FEWEST:
        return False
    of_a_year = values.is_unique and all(_YEAR.fullmatch(str(value)) for value in values)
    return of_a_year and 0 < len(values) < years
