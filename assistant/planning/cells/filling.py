"""From a reading of a table's cells to a typed plan."""

from __future__ import annotations

import pandas as pd

from assistant.plan import Aggregation, Plan, Reckon
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.looking_up import count, named, value
from assistant.planning.cells.parts import Parts
from assistant.planning.cells.reading import CellReading
from assistant.planning.cells.sides import share, two_sides
from assistant.planning.cells.together import extreme, together
from assistant.planning.expressing import NotExpressible

_PER_GROUP = ("各", "各个", "每个", "每", "按", "按照", "分")
_PASSED = 2  # parts of headers that a question on a named file may hold without meaning them


def fill(reading: CellReading, frame: pd.DataFrame, name: str) -> Plan:
    """The plan asked for, in which every label mentioned has its place.

    `frame` are the table's stored rows, `name` what the table is called.  Raises
    `NotExpressible` when the table cannot say what is asked.
    """
    parts = Parts(reading, frame, name)
    asked = reading.asked
    if not (asked.roles.spans("ask") or reading.headers):
        raise NotExpressible(asked.text)
    if asked.each and asked.operation not in (Operation.LOOK_UP, Operation.LIST):
        raise NotExpressible("各")
    if any(asked.text[: mention.start].endswith(_PER_GROUP) for mention in reading.headers):
        raise NotExpressible("各")
    if asked.limits and asked.operation in (Operation.COUNT, Operation.LIST) and parts.measures_in_rows:
        raise NotExpressible("以上")  # one limit for figures of different kinds
    plan = _plan(parts)
    _nothing_dropped(plan, parts)
    return plan


def _plan(parts: Parts) -> Plan:
    match parts.asked.operation:
        case Operation.LOOK_UP:
            return named(parts) if parts.asked.named else value(parts)
        case Operation.LIST:
            return named(parts)
        case Operation.COUNT:
            return count(parts)
        case Operation.SUM:
            return together(parts, Aggregation.SUM, Reckon.SUM)
        case Operation.AVERAGE:
            return together(parts, Aggregation.AVERAGE, Reckon.AVERAGE)
        case Operation.LARGEST | Operation.SMALLEST:
            return extreme(parts)
        case Operation.DIFFERENCE:
            return two_sides(parts, Reckon.DIFFERENCE)
        case Operation.TIMES:
            return two_sides(parts, Reckon.TIMES)
        case Operation.SHARE:
            return share(parts)


def _nothing_dropped(plan: Plan, parts: Parts) -> None:
    """Every header mentioned is in the plan, names what rows are, or says the kind of thing."""
    reading = parts.reading
    used = plan.model_dump_json(exclude={"basis"})
    naming = {column.id for column in parts.names()[:2]}
    unused = []
    for mention in reading.headers:
        ids = {column for label in mention.on(Axis.HEADER) for column in label.columns}
        told = any(f'"id":"{column}"' in used for column in ids) or ids & naming
        if not told and mention.span not in reading.things:
            unused.append(mention)
    if any(mention.whole for mention in unused) or len(unused) > (_PASSED if reading.title else 0):
        raise NotExpressible(reading.asked.text[unused[0].start : unused[0].end])
