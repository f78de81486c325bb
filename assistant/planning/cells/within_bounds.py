"""Which times in the columns of a table keep to a limit: 哪几年毛利率高于20%, 净利润为负的有几个季度; and which of
several rows are below nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.plan import Having, Op, Plan, Reckon, Reckoning
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.one_by_one import row_by_row, times_add_up
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.times import SIGNED, TimesAsked, asks_signs, columns_of
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import without_unit
from assistant.planning.speech.limits import Limit
from assistant.vocabulary.units import Dimension, Unit, compatible, convert, unit_named

_CALLED = {"年": "个年度", "季": "个季度", "月": "个月"}


def times_within(parts: Parts, asked: TimesAsked) -> Plan:
    """The columns of one row whose figures keep to every limit of the question."""
    parts = Parts(replace(parts.reading, asked=replace(parts.asked, unit=None)), parts.frame, parts.dataset.name)
    if parts.everything or len(parts.rows(parts.where, looked_up=True)) != 1:
        raise NotExpressible("哪一行")
    columns = columns_of(asked.step, parts.columns())
    ends = {column.period.end for column in columns if column.period is not None}
    stems = {(column.path[:-1], column.unit) for column in columns}
    if len(columns) < 2 or len(ends) < len(columns) or len(stems) > 1 or not times_add_up(parts, columns):
        raise NotExpressible("哪")
    if parts.asked.things not in (0, len(columns)):
        raise NotExpressible("几个")
    terms = tuple(parts.term(Side(parts.where, column, column.path[-1] or column.name)) for column in columns)
    unit = terms[0].measure.unit
    bounds = tuple(bound.model_copy(update={"counted": asked.counted}) for bound in bounds_of(parts, unit))
    stem = "".join(map(without_unit, columns[0].path[:-1]))
    subject = "".join(dict.fromkeys((*(pick.label for pick in parts.reading.picked), stem)))
    return Reckoning(
        terms=terms,
        reckon=Reckon.WITHIN,
        bounds=bounds,
        unit=_CALLED[asked.step],
        subject=subject,
        basis=parts.basis(),
    )


def rows_signed(parts: Parts) -> Plan | None:
    """管理费用、财务费用里哪些为负: of rows named one by one those whose figure is below or above nothing; None where
    no such rows are named."""
    if not asks_signs(parts.asked, parts.reading.mentions):
        return None
    if (sides := row_by_row(parts, of_any=True)) is None:
        raise NotExpressible("为负")
    terms = tuple(map(parts.term, sides))
    units = {term.measure.unit for term in terms}
    if len(units) > 1:
        raise NotExpressible("为负")
    found = next(SIGNED.finditer(parts.asked.text))
    counted = parts.asked.operation is Operation.COUNT
    bound = Having(op=Op.LT if found["down"] else Op.GT, value=Decimal(0), counted=counted)
    return Reckoning(terms=terms, reckon=Reckon.WITHIN, bounds=(bound,), unit="项", basis=parts.basis())


def bounds_of(parts: Parts, unit: str) -> Iterator[Having]:
    """The limits of the question in the unit of the figures.  Raises `NotExpressible` where that is not known."""
    own = unit_named(unit)
    for limit in parts.asked.limits:
        yield Having(op=limit.op, value=_in_unit(limit, own), unit=unit)
    for found in SIGNED.finditer(parts.asked.text):
        yield Having(op=Op.LT if found["down"] else Op.GT, value=Decimal(0))


def _in_unit(limit: Limit, own: Unit | None) -> Decimal:
    """The limit in the unit of the figures.  Raises `NotExpressible` where that is not known: 5 of figures in %,
    100 of figures in 百万元, 5% of figures in no unit."""
    said = limit.unit
    if said is None and limit.scaled and own is not None:
        said = unit_named(own.name.lstrip("百千万亿"))
    if own is None:
        bare = said is None or (said.factor == 1 and said.dimension is not Dimension.SHARE)
        if not bare:
            raise NotExpressible(limit.text)
        return limit.value
    if said is None:
        if own.factor != 1 or own.dimension is Dimension.SHARE:
            raise NotExpressible(limit.text)
        return limit.value
    if not compatible(said, own):
        raise NotExpressible(limit.text)
    return limit.value if said.name == own.name else convert(limit.value, said, own)
