"""Plans that take several rows or columns together: sums, averages, the largest and smallest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Aggregate, Aggregation, Extreme, Measure, Plan, Reckon, Reckoning
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.columns import is_whole
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.looking_up import all_of_first, count, has_unit_of_its_own, value
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import measures_of
from assistant.planning.expressing import NotExpressible, ref
from assistant.records import Column

_PER = re.compile(r"每(?:户|人|亩|公顷|平方米|平方公里|宗|吨)")
_ALL = re.compile(r"各|所有|全部|都|每")
_BARE_YEAR = re.compile(r"(?:19|20)\d{2}")


def together(parts: Parts, kind: Aggregation, reckon: Reckon) -> Plan:
    """One column over several rows, or one row over several columns; 一共几种 counts rows."""
    unit = parts.asked.unit
    if kind is Aggregation.SUM and unit is not None and unit.counts and not has_unit_of_its_own(parts):
        return count(parts)
    if not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1:
        if parts.asked.operation is Operation.SUM and len(parts.columns()) == 1:
            return value(parts)
        return _across(parts, reckon)
    column = parts.column()
    if kind is Aggregation.AVERAGE and _PER.search(parts.asked.text) is not None:
        raise NotExpressible("平均")  # 平均每户多少 is one sum over another
    all_of_first(parts)
    rows = parts.rows(parts.where, looked_up=False)
    counted = parts.asked.things if not parts.everything else 0
    if len(rows) < 2 or counted not in (0, len(rows)):
        raise NotExpressible("加起来")
    if kind is Aggregation.SUM and column.unit == "%":
        raise NotExpressible("加起来")
    if parts.table.layout == "indicators" and parts.everything:
        raise NotExpressible("加起来")
    measure = Measure(aggregation=kind, column=ref(column), unit=parts.unit_for(column))
    return Aggregate(dataset=parts.dataset, where=parts.where, measures=(measure,), basis=parts.basis())


def extreme(parts: Parts) -> Plan:
    largest = parts.asked.operation is Operation.LARGEST
    columns = parts.columns()
    one_row = not parts.everything and len(parts.rows(parts.where, looked_up=True)) == 1
    if one_row and len(columns) > 1 and _alike(parts, columns):
        return _across(parts, Reckon.LARGEST if largest else Reckon.SMALLEST)
    column = parts.column()
    if _kind_unmet(parts):
        raise NotExpressible("哪")
    if one_row or not len(parts.rows(parts.where, looked_up=False)):
        raise NotExpressible("最")
    names = parts.answering() or parts.names()
    names = [c for c in names if c.id not in parts.fixed()] or names
    falls = parts.asked.falling and largest
    measured = parts.shown(column)
    return Extreme(
        dataset=parts.dataset,
        where=parts.where,
        column=measured,
        largest=largest and not falls,
        shown=tuple(dict.fromkeys((*(ref(c) for c in names[:1]), measured))),
        limit=parts.asked.top or 1,
        basis=parts.basis(),
    )


def _across(parts: Parts, reckon: Reckon) -> Plan:
    columns = [column for column in parts.columns() if not is_whole(column)]
    if len(columns) < 2:
        raise NotExpressible("加起来")
    units = {column.unit for column in columns}
    if reckon in (Reckon.SUM, Reckon.AVERAGE) and not _all_meant(parts, columns):
        raise NotExpressible("加起来")
    if len(units) > 1 or not _alike(parts, columns):
        raise NotExpressible("加起来")
    terms = tuple(parts.term(Side(parts.where, column, _distinct(column, columns))) for column in columns)
    limit = parts.asked.top or 1
    return Reckoning(terms=terms, reckon=reckon, limit=limit, basis=parts.basis())


def _all_meant(parts: Parts, columns: Sequence[Column]) -> bool:
    """Whether the question says that it means just these columns: one by one, by their
    times, by their number, or all of them."""
    each = [mention for mention in parts.reading.headers if len(measures_of(mention, parts.labels)) == 1]
    timed = [use for use in parts.reading.periods if len(use.columns) == 1]
    said = _ALL.search(parts.asked.text) is not None
    return len(columns) in (len(each), len(timed), parts.asked.things) or said


def _alike(parts: Parts, columns: Sequence[Column]) -> bool:
    """Whether columns are several of one kind: named one by one, counted in words (五国),
    under one header, of several times, or objects side by side."""
    named = {c.id for mention in parts.reading.headers for c in measures_of(mention, parts.labels)}
    each = [mention for mention in parts.reading.headers if len(measures_of(mention, parts.labels)) == 1]
    one_by_one = len(each) == len(columns) and all(column.id in named for column in columns)
    stems = {column.path[:-1] for column in columns}
    ends = {column.period.end for column in columns if column.period is not None}
    under_one = len(stems) == 1 and (stems != {()} or len(ends) == len(columns))
    return one_by_one or under_one or parts.asked.things == len(columns) or parts.measures_in_rows


def _kind_unmet(parts: Parts) -> bool:
    """哪个年龄段…最高 among rows that only share a part of their names, where no label
    says which of them are of that kind."""
    partial = [m for m in parts.reading.mentions if m.on(Axis.CELL) and not m.whole and len(m.labels) > 1]
    met = {mention.start for mention in parts.reading.mentions}
    return bool(partial) and any(start not in met for start in parts.reading.thing_starts)


def _distinct(column: Column, columns: Sequence[Column]) -> str:
    """The levels of a header that set it apart from the others."""
    shared = set(column.path)
    for other in columns:
        shared &= set(other.path)
    label = "·".join(level for level in column.path if level not in shared) or column.name
    return f"{label}年" if _BARE_YEAR.fullmatch(label) else label
