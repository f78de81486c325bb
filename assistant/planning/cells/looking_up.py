"""Plans that look up, list or count what stands in the rows of a table."""

from __future__ import annotations

import pandas as pd

from assistant.plan import Aggregate, Aggregation, Measure, Plan
from assistant.planning.cells.columns import numbers_of, tells_change
from assistant.planning.cells.parts import Parts
from assistant.planning.cells.sides import since_before
from assistant.planning.expressing import NotExpressible, ref
from assistant.records import CellStatus, Column, ColumnType
from assistant.vocabulary.units import unit_named


def value(parts: Parts) -> Plan:
    texts = parts.answering()
    if parts.everything:
        raise NotExpressible("哪一行")
    count = parts.some(parts.where)
    if parts.asked.when:
        texts = [column for column in texts if column.type is ColumnType.DATE]
    if texts and not parts.columns_named() and not parts.asked.number:
        return parts.listed(texts)
    if parts.asked.when:
        raise NotExpressible("什么时候")
    column = parts.column()
    if count > 1 or _says_nothing(parts, column):
        raise NotExpressible("哪一行")
    if parts.asked.word and not tells_change(column):
        return since_before(parts)
    return parts.listed([column])


def named(parts: Parts) -> Plan:
    """Rows by name, or what a text column says of them."""
    if parts.everything:
        raise NotExpressible("哪些")
    count = parts.some(parts.where)
    texts = parts.answering()
    if parts.asked.when:
        texts = [column for column in texts if column.type is ColumnType.DATE]
    fixed = {column.id for column in parts.names()[:1]} & parts.fixed()
    if not texts and (parts.asked.when or fixed or (count > 1 and not parts.asked.many)):
        raise NotExpressible("哪一个")
    return parts.listed(texts)


def count(parts: Parts) -> Plan:
    asks_value = parts.columns_named() or (parts.in_period() != numbers_of(parts.labels))
    if asks_value and not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        return value(parts)
    if parts.columns_named() or (parts.everything and not parts.reading.named):
        raise NotExpressible("多少")
    if has_unit_of_its_own(parts):
        raise NotExpressible("多少")
    all_of_first(parts)
    if any(use.rows is not None for use in parts.reading.periods) and not len(parts.rows(parts.where, looked_up=False)):
        raise NotExpressible("没有")
    unit = parts.asked.unit
    if any(column.type is ColumnType.DATE for column in parts.answering()):
        raise NotExpressible("几个")  # 完成几个了 asks for no 完成时限
    naming = {column.id for column in parts.names()[:1]}
    if naming & parts.fixed():
        raise NotExpressible("几个")  # one thing by name is not counted
    kind = _repeated(parts)
    measure = Measure(
        aggregation=Aggregation.COUNT_DISTINCT if kind else Aggregation.COUNT,
        column=ref(kind) if kind else None,
        unit=unit.name if unit else "个",
    )
    return Aggregate(dataset=parts.dataset, where=parts.where, measures=(measure,), basis=parts.basis())


def all_of_first(parts: Parts) -> None:
    """前十大…合计 of a table that holds just the first ten."""
    if parts.asked.top is not None and not (
        parts.everything and len(parts.rows(parts.where, looked_up=False)) == parts.asked.top
    ):
        raise NotExpressible(f"前{parts.asked.top}")


def _says_nothing(parts: Parts, column: Column) -> bool:
    """Whether the one cell asked for holds a mark (/, —) in place of a figure."""
    row = parts.rows(parts.where, looked_up=True).iloc[0]
    return bool(pd.isna(row[column.id])) and row[f"{column.id}_status"] != CellStatus.MASKED.value


def has_unit_of_its_own(parts: Parts) -> bool:
    """多少户, 多少亩 where a column is in 户 or 亩: what that column holds is asked for."""
    unit = parts.asked.unit
    units = [unit_named(column.unit or "") for column in numbers_of(parts.labels)]
    return unit is not None and any(own is not None and own.name == unit.name for own in units)


def _repeated(parts: Parts) -> Column | None:
    """The text column whose different values are counted, where rows repeat what is asked
    for; None when each row is one."""
    rows = parts.rows(parts.where, looked_up=False)
    named = [column for column in parts.answering() if not rows[column.id].dropna().is_unique]
    if named:
        return named[0]
    names = [column for column in parts.names() if column.id not in parts.fixed()]
    if not parts.answering() and names and not rows[names[0].id].dropna().is_unique and not names[1:]:
        raise NotExpressible("几个")
    return None
