"""What is made of things in the columns of a table: the largest of them, their sum, those that keep to a limit."""

from __future__ import annotations

from dataclasses import replace

from assistant.plan import Plan, Reckon, Reckoning
from assistant.planning.cells.adding_up import total_among
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.parts import Parts, Side
from assistant.planning.cells.rows import measures_of
from assistant.planning.cells.things_in_columns import ThingsAsked
from assistant.planning.cells.within_bounds import bounds_of
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.planning.ledgers.lexicon import without_unit
from assistant.records import Column

_RECKONED = {
    Operation.LARGEST: Reckon.LARGEST,
    Operation.SMALLEST: Reckon.SMALLEST,
    Operation.SUM: Reckon.SUM,
    Operation.AVERAGE: Reckon.AVERAGE,
}


def of_things(parts: Parts, things: ThingsAsked) -> Plan:
    """The columns of one row ranked, added up, averaged, or those that keep to the limits of the question."""
    asked = parts.asked
    if parts.everything or len(parts.rows(parts.where, looked_up=True)) != 1:
        raise NotExpressible("哪一行")
    columns = list(things.columns)
    single = [own[0] for mention in parts.reading.headers if len(own := measures_of(mention, parts.labels)) == 1]
    if set(single) & set(columns) or asked.falling or asked.moving or asked.first or asked.word:
        raise NotExpressible(things.kind)  # 甲站比哪些站多: one of them apart
    if not all(_called(column).endswith(things.kind[-1]) for column in columns) and total_among(parts.frame, columns):
        raise NotExpressible(things.kind)  # one of them is all the others
    if asked.things not in (0, len(columns)) and asked.top != asked.things:
        raise NotExpressible("几个")
    terms = tuple(parts.term(Side(parts.where, column, _called(column))) for column in columns)
    unit = terms[0].measure.unit
    if asked.operation in _RECKONED:
        reckon = _RECKONED[asked.operation]
        if asked.limits or (reckon is Reckon.SUM and unit == "%"):
            raise NotExpressible("加起来")
        return Reckoning(terms=terms, reckon=reckon, limit=asked.top or 1, basis=parts.basis())
    unbound = Parts(replace(parts.reading, asked=replace(asked, unit=None)), parts.frame, parts.dataset.name)
    counted = asked.operation is Operation.COUNT
    bounds = tuple(bound.model_copy(update={"counted": counted}) for bound in bounds_of(unbound, unit))
    return Reckoning(terms=terms, reckon=Reckon.WITHIN, bounds=bounds, unit=f"个{things.kind}", basis=parts.basis())


def _called(column: Column) -> str:
    return without_unit(column.path[-1])
