"""Which number columns a question means, by headers, periods, units and what goes up or down."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from assistant.planning.cells.asking import Asked
from assistant.planning.cells.labels import Axis, TableLabels, forms
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.rows import measures_of
from assistant.planning.ledgers.row_periods import in_their_year
from assistant.records import Column, ColumnType
from assistant.vocabulary.periods import Period
from assistant.vocabulary.units import Dimension, compatible, unit_named

_CHANGE = re.compile(
    r"涨跌|增减|(?:变动|变化)(?![前后])|增长|增速|增幅|降幅|涨幅|跌幅|同比|环比|yoy|qoq", re.IGNORECASE
)
_FALLS = re.compile(r"(?<![涨升增])(?:跌幅|降幅|减幅|减少|下降|降低)(?!率?同比)")
_SHARE = re.compile(r"占比|比重|比例")
_MOVING = re.compile(r"[涨跌]|增长|下滑|增加|减少")
_MOVED = re.compile(r"[涨跌升降增减变]|回落|下滑|提高|扩大|缩小|差|[多少高低]了?多少|较|比")
_BRACKETED = re.compile(r"[（(]([^（）()]+)[）)]")
_NO_SHARE = re.compile(r"[万亿千百]*(?:股|张|份|元|人|户|吨|家|辆|台|套|宗)(?=[?？。，,]|$)")
_MONEY_ASK = re.compile(r"多少钱|价格|价钱|卖")
_SIZE_ASK = re.compile(r"多大(?!的?(?:比例|比重|份额|金额|资金|投资|规模))")
_MONEY_NAME = re.compile(r"价|金额|额|款|费|元")
_WHOLE = (
    "全省",
    "全市",
    "全县",
    "全区",
    "全部",
    "合计",
    "总计",
    "小计",
    "总额",
    "总数",
    "平均",
    "均值",
    "整体",
    "全国",
    "全行业",
)


def numbers_of(labels: TableLabels) -> list[Column]:
    return [column for column in labels.table.columns if column.type is ColumnType.NUMBER]


def of_period(period: Period, columns: Sequence[Column]) -> list[Column]:
    """The columns whose header names this very period; else those of the day it ends on."""
    period = in_their_year(period, [column.period for column in columns if column.period is not None])
    same = [c for c in columns if c.period is not None and (_same(c.period, period) or c.period.text == period.text)]
    if same:
        return same
    if period.start is not None and period.end is not None and period.end.year > period.start.year:
        return _of_years_in(period, columns)  # never the ends alone
    ending = [c for c in columns if c.period is not None and c.period.end is not None and c.period.end == period.end]
    whole = [c for c in ending if c.period is not None and not _part_of(c.period, period)]
    return whole or [c for c in columns if c.period is not None and period.covers(c.period)]


def _part_of(own: Period, asked: Period) -> bool:
    """Whether a column is of the last part of a time alone: 6月 is not 上半年; a day is its state at the end."""
    if own.start is None or own.end is None or asked.start is None:
        return False
    return own.start < own.end and own.start > asked.start


def _of_years_in(period: Period, columns: Sequence[Column]) -> list[Column]:
    """2024到2026年: the columns of whole years, else of parts of years, within one span; empty where they leave
    a year of it out."""
    inside = [c for c in columns if c.period is not None and c.period.end is not None and period.covers(c.period)]
    yearly = [c for c in inside if c.period is not None and _of_a_year(c.period)] or inside
    told = {c.period.end.year for c in yearly if c.period is not None and c.period.end is not None}
    first, last = (period.start or date.max).year, (period.end or date.min).year
    return yearly if told == set(range(first, last + 1)) else []


def _of_a_year(period: Period) -> bool:
    """A whole year, or the last day of one."""
    if period.start is None or period.end is None or (period.end.month, period.end.day) != (12, 31):
        return False
    return period.start == period.end or period.start == period.end.replace(month=1, day=1)


def _same(one: Period, other: Period) -> bool:
    return one.end is not None and (one.start, one.end) == (other.start, other.end)


_NO_COUNT = re.compile(r"均值|平均|标准差|方差|中位数|得分|分数|评分|指数|系数|比[例重率]|占比|\D率(?:$|[·(（])|单?价")
"""Figures that no number of things is: 均值, 得分, 价格."""


def pick(
    asked: Asked, headers: Sequence[Mention], labels: TableLabels, within: Sequence[Column], used: Collection[str]
) -> list[Column]:
    """The columns of `within` that fit the question best, those `used` by conditions aside.

    More than one when nothing in the question tells them apart.
    """
    candidates = [column for column in within if column.id not in used] or list(within)
    candidates = [column for column in candidates if _may_be_in(asked, column)]
    candidates = [column for column in candidates if _names_unit_asked(asked, column)] or candidates
    scores = {column.id: _score(column, headers, labels) for column in candidates}
    best = max(scores.values(), default=0.0)
    chosen = [column for column in candidates if scores[column.id] == best]
    for tells in (_moves, _costs, _in_unit):
        if len(chosen) > 1:
            chosen = [column for column in chosen if tells(asked, column)] or chosen
    if len(chosen) > 1 and _MOVING.search(asked.text) is None and "占" not in asked.text:
        chosen = [column for column in chosen if not (tells_change(column) or tells_share(column))] or chosen
    chosen = _called_so_alone(chosen, headers) or _of_the_time_alone(chosen) or chosen
    whole = [column for column in chosen if is_whole(column)]
    return whole if len(chosen) > 1 and len(whole) == 1 and best > 0 else chosen


def _called_so_alone(columns: Sequence[Column], headers: Sequence[Mention]) -> list[Column]:
    """Of columns under one header the one that has no further name: PMI, not PMI·生产."""
    said = {label.text for mention in headers if mention.whole for label in mention.on(Axis.HEADER)}
    alone = [column for column in columns if len(column.path) == 1 and said & set(forms(column.path[0]))]
    return alone if len(columns) > 1 and len(alone) == 1 else []


def _of_the_time_alone(columns: Sequence[Column]) -> list[Column]:
    """Of columns of one time under one header the one whose name adds nothing to the time: 24Q1, not 24Q1指引."""
    ends = {(column.path[:-1], column.period.end if column.period else None) for column in columns}
    alone = [c for c in columns if c.period is not None and c.path and c.path[-1].strip() == c.period.text]
    return alone if len(columns) > 1 and len(ends) == len(alone) == 1 else []


def _score(column: Column, headers: Sequence[Mention], labels: TableLabels) -> float:
    return sum(mention.told for mention in headers if column in measures_of(mention, labels))


def _may_be_in(asked: Asked, column: Column) -> bool:
    """False when both units are known and one can't be said in the other."""
    own = unit_named(column.unit or "")
    if own is not None and own.dimension is Dimension.MONEY and _SIZE_ASK.search(asked.text) is not None:
        return False  # 多大 asks for no money
    if own is not None and own.symbol == "%" and any(map(_NO_SHARE.match, _behind_asks(asked))):
        return False  # 多少股 asks for no share
    if own is None and asked.unit is not None and asked.unit.counts and _NO_COUNT.search(column.name):
        return False  # 多几个 asks for no mean score
    if asked.unit is None or own is None:
        return True
    if asked.unit.counts or asked.unit.dimension is Dimension.COUNT:
        return own.counts or own.dimension is Dimension.COUNT  # 多几个 asks for no area
    for_each = asked.unit.per is not None and own.per is None  # 元/吨 of a price in 元, its 吨 in another column
    same = asked.unit.dimension is own.dimension if for_each else compatible(asked.unit, own)
    return same or own.dimension is Dimension.SHARE


def _behind_asks(asked: Asked) -> list[str]:
    """What stands right behind each asking word: 万股 of 多少万股."""
    return [asked.text[end:] for _, end in asked.roles.spans("ask") if asked.text[:end].endswith(("多少", "几"))]


def _names_unit_asked(asked: Asked, column: Column) -> bool:
    """Whether the header says in brackets what is asked for, no unit that is known: 多少万股 of 持股数（万股）."""
    said = [inner for inner in _BRACKETED.findall(column.name) if unit_named(inner) is None and not inner.isdigit()]
    return any(text.startswith(inner) for inner in said for text in _behind_asks(asked))


def tells_change(column: Column) -> bool:
    """Whether a column says how much something went up or down."""
    return _CHANGE.search(column.name) is not None


def says_change(label: str) -> bool:
    """Whether the name of a row or column is one of how much something went up or down."""
    return _CHANGE.search(label) is not None


def asks_change(text: str) -> bool:
    """Whether words of a question speak of how much something went up or down."""
    return _CHANGE.search(text) is not None or _MOVED.search(text) is not None


def tells_falls(column: Column) -> bool:
    """Whether a column says how much something fell, more of it being a larger figure."""
    return _FALLS.search(column.name) is not None


def is_whole(column: Column) -> bool:
    """Whether a column holds the total of others."""
    return any(word in column.name for word in _WHOLE)


def tells_share(column: Column) -> bool:
    """Whether a column says what share of a whole something is."""
    return _SHARE.search(column.name) is not None


def _moves(asked: Asked, column: Column) -> bool:
    """涨 and 跌 are told by 涨跌 headers, 增 and 降 by others; 当周 by that of the week."""
    moving = _MOVING.search(asked.text)
    if moving is None or not tells_change(column):
        return False
    own = re.search("[涨跌]", column.name) is not None
    spans = re.search("[当本单]?([周月日年])", asked.text[max(0, moving.start() - 3) : moving.start()])
    return own == (moving.group() in "涨跌") and (spans is None or spans.group(1) in column.name)


def _costs(asked: Asked, column: Column) -> bool:
    return _MONEY_ASK.search(asked.text) is not None and (
        _MONEY_NAME.search(column.name) is not None and _CHANGE.search(column.name) is None
    )


def _in_unit(asked: Asked, column: Column) -> bool:
    own = unit_named(column.unit or "")
    return asked.unit is not None and own is not None and compatible(asked.unit, own)
