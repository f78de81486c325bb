"""Short Chinese phrases for rows and periods, as a clerk would say them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import assert_never

from assistant.plan import (
    And,
    Between,
    ColumnRef,
    Compare,
    Condition,
    Contains,
    In,
    IsNull,
    Not,
    Op,
    Or,
    blank_or_dash,
    conjuncts,
    describe_condition,
)
from assistant.vocabulary.periods import day_words

_SHORT = 6
_TOLD_AT_ONCE = 5


def as_of_phrase(day: dt.date | None) -> str:
    return f"截至{day_words(day)}，" if day else ""


def rows_phrase(condition: Condition) -> str:
    """The rows meant, said before their noun: 双桠镇、非粮化、剩余未整改."""
    return "、".join(part for part in _pieces(condition) if part)


def _pieces(condition: Condition) -> Sequence[str]:
    match condition:
        case And(parts=parts):
            return [piece for part in parts for piece in _pieces(part)]
        case Compare(column=column, op=Op.EQ, value=str() as value):
            if column.name.startswith("是否"):
                return [("已" if value == "是" else "未") + column.name[2:]]
            return [f"{column.name}为“{value}”" if len(value) == 1 else value]
        case In(values=values, label=label):
            return [label.split("（")[0] or "或".join(values)]
        case Not(part=Or() as part) if blank_or_dash(part):
            return [describe_condition(condition)]
        case Not(part=part):
            return [f"除{'、'.join(_pieces(part))}外"]
        case Compare() | Between() | Contains() | IsNull() | Or():
            return [describe_condition(condition)]
        case _:
            assert_never(condition)


def not_about(condition: Condition, columns: set[str]) -> Condition:
    """Without what it says of these columns, which the answer names one by one."""
    return And(parts=tuple(part for part in conjuncts(condition) if _column_of(part) not in columns))


def _column_of(condition: Condition) -> str:
    column = getattr(condition, "column", None)
    return column.id if column is not None else ""


def dated_by(column: ColumnRef) -> str:
    """（按供应日期） behind what is told by month; a column of months needs no saying."""
    return "" if column.name.endswith(("月", "月份", "年", "年度", "年份", "季度")) else f"（按{column.name}）"


def row_noun(entities: Sequence[str]) -> str:
    """What a row is called, short enough to be said; 记录 when the headers do not tell."""
    return next((entity for entity in entities if len(entity) <= _SHORT), "记录")


def without_alternatives(condition: Condition) -> Condition:
    """Without the things set against each other (甲镇或乙镇): the answer names the one."""
    return And(parts=tuple(part for part in conjuncts(condition) if not (isinstance(part, In) and not part.label)))


def listed_behind(count: int, listed: str, *, counted: bool) -> str:
    """What stands behind how many there are: their names, or, where just their number is asked for, of many the
    table below."""
    return f"：{listed}" if not counted or count <= _TOLD_AT_ONCE else "，见下表"
