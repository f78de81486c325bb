"""From a reading of a table's cells to a typed plan."""

from __future__ import annotations

import re

import pandas as pd

from assistant.plan import Aggregation, Condition, Plan, Reckon, Reckoning, joined
from assistant.planning.cells.across_things import of_things
from assistant.planning.cells.asking import Operation
from assistant.planning.cells.every_row import of_every_row
from assistant.planning.cells.labels import Axis
from assistant.planning.cells.looking_up import all_of_first, count, named, value
from assistant.planning.cells.mentions import Mention
from assistant.planning.cells.parts import Parts, is_code
from assistant.planning.cells.reading import CellReading
from assistant.planning.cells.rows import measures_of
from assistant.planning.cells.rows_in_time import AFTER, by_period
from assistant.planning.cells.sections import check_one_section
from assistant.planning.cells.sides import share, two_sides
from assistant.planning.cells.subjects import with_subject
from assistant.planning.cells.things_in_columns import things_asked
from assistant.planning.cells.times import PeriodUse, times_bounded
from assistant.planning.cells.together import averaged_each, extreme, together
from assistant.planning.cells.within_bounds import rows_signed, times_within
from assistant.planning.ledgers.expressing import NotExpressible
from assistant.records import RowTag
from assistant.vocabulary.units import Dimension

_PER_GROUP = ("各", "各个", "每个", "每", "按", "按照", "分")
_BY = ("按", "按照")
_MULTIPLE = re.compile(r"倍|市[盈净销现]率|周转|杠杆|(?<![a-z])(?:p[ebs]|peg|ev)(?![a-z])")
_BY_TIMES = re.compile(r"(?P<how>[大小多少高低长短快慢])(?:出|了)?(?:几|多少)倍")
_LESS = "小少低短慢"
_JOINED = re.compile(r"的?(?:[、,，]|和|与|及其?|以及|跟|还有)")
_CHANGE = re.compile(r"增速|增幅|降幅|涨幅|跌幅|增长率|同比|环比")
"""How a figure changed is never the figure: 增速比…快 is no difference of amounts."""
_NAMING = 2  # columns that say what rows are called
_PASSED = 2  # parts of headers that a question on a named file may hold without meaning them


def fill(reading: CellReading, frame: pd.DataFrame, name: str) -> Plan:
    """The plan asked for, in which every label mentioned has its place.

    `frame` are the table's stored rows, `name` what the table is called.  Raises
    `NotExpressible` when the table cannot say what is asked.
    """
    parts = Parts(reading, frame, name)
    _note_years(parts)
    times = times_bounded(parts.asked, parts.labels)
    things = things_asked(parts.asked, parts.labels, reading.scope)
    _check(parts, of_times=times is not None, of_things=things is not None)
    if things is not None:
        plan = of_things(parts, things)
    else:
        plan = times_within(parts, times) if times is not None else rows_signed(parts) or _plan(parts)
    _nothing_dropped(plan, parts)
    return _of_own_times(with_subject(plan, parts), parts)


def _note_years(parts: Parts) -> None:
    """5月下旬 of a table that is of one year, where no year is said, nor it is the year that goes without saying."""
    own = parts.table.as_of
    for use in parts.reading.periods:
        asked = use.match.period
        year = own.end.year if own is not None and own.end is not None else None
        if not asked.names_year and asked.end is not None and year is not None and asked.end.year != year:
            parts.assumptions.append(f"问题没有说哪一年，“{asked.text}”按{year}年理解")


def _check(parts: Parts, *, of_times: bool, of_things: bool) -> None:
    """Raises `NotExpressible` for what no plan over one table's cells tells."""
    asked = parts.asked
    if not (asked.roles.spans("ask") or parts.reading.headers):
        raise NotExpressible(asked.text)
    if asked.operation in (Operation.LIST, Operation.LOOK_UP):
        all_of_first(parts, asked.first)
    in_turn = asked.top is not None and any(said in asked.text for said in ("依次", "分别"))
    each = asked.each and not (averaged_each(parts) or of_every_row(parts) or of_things)
    if each and not in_turn and asked.operation not in (Operation.LOOK_UP, Operation.LIST):
        raise NotExpressible("各")
    if any(_groups_by(mention, parts) for mention in parts.reading.headers):
        raise NotExpressible("各")
    if (
        asked.limits
        and not (of_times or of_things)
        and not _shares_of_lines(parts)
        and asked.operation in (Operation.COUNT, Operation.LIST)
        and parts.measures_in_rows
        and not parts.part_one_whole([c for pick in parts.reading.picked if (c := parts.labels.column(pick.column))])
    ):
        raise NotExpressible("以上")  # one limit for figures of different kinds
    moved = bool(asked.word) or asked.operation is Operation.DIFFERENCE  # 市盈率涨了几倍 is no difference
    if asked.multiple and (moved or not any(map(_MULTIPLE.search, _called(parts)))):
        raise NotExpressible("倍")
    check_one_section(parts)
    for use in parts.reading.periods:
        text = asked.text[use.match.end :]
        if use.rows is not None and text.startswith(AFTER) and len(parts.rows(_at(use, parts), looked_up=False)):
            raise NotExpressible(text[:2])  # whether 2015年以后 takes in 2015 is not said


def _at(use: PeriodUse, parts: Parts) -> Condition:
    """The rows of a time itself, where those after it are asked for."""
    return by_period(use.match.period, "", parts.labels) or joined([])


def _called(parts: Parts) -> list[str]:
    """What the figures are called by whose headers or rows are named."""
    columns = [column.name for mention in parts.reading.headers for column in measures_of(mention, parts.labels)]
    return [name.lower() for name in (*columns, *(pick.label for pick in parts.reading.picked))]


def _shares_of_lines(parts: Parts) -> bool:
    """Whether limits in % are set on the lines of a table without totals: they are alike in that."""
    shares = all(limit.unit is not None and limit.unit.dimension is Dimension.SHARE for limit in parts.asked.limits)
    if shares and len(parts.rows(parts.where, looked_up=True)) > len(parts.rows(parts.where, looked_up=False)):
        return False  # a part of one of them would be as well
    return shares and set(parts.frame["tag"]) <= {RowTag.DETAIL.value, RowTag.NOTE.value, RowTag.AMONG.value}


def _of_own_times(plan: Plan, parts: Parts) -> Plan:
    """Figures whose columns or rows name their own times (2026年) do not stand at the day of the table."""
    used = plan.model_dump_json(exclude={"basis"})
    timed = any(column.period is not None and f'"id":"{column.id}"' in used for column in parts.table.columns)
    if not (timed or parts.labels.period_values):
        return plan
    undated = parts.dataset.model_copy(update={"as_of": None})
    if isinstance(plan, Reckoning):
        terms = tuple(term.model_copy(update={"dataset": undated}) for term in plan.terms)
        return plan.model_copy(update={"terms": terms})
    return plan.model_copy(update={"dataset": undated})


def _groups_by(mention: Mention, parts: Parts) -> bool:
    """按地区, 各地区; 按涨跌幅 of the largest says what is measured."""
    ranked = parts.asked.operation in (Operation.LARGEST, Operation.SMALLEST)
    said = _BY if ranked and measures_of(mention, parts.labels) else ()
    before = parts.asked.text[: mention.start]
    if averaged_each(parts) or of_every_row(parts):
        return False
    return before.endswith(_PER_GROUP) and not before.endswith(said)


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
            return two_sides(parts, _times_or_difference(parts))
        case Operation.SHARE:
            return share(parts)


def _times_or_difference(parts: Parts) -> Reckon:
    """市盈率比…低多少倍 is the difference of two that are so many times something; of other figures 低多少倍 is
    nothing that can be told."""
    said = _BY_TIMES.search(parts.asked.text)
    if said is None:
        return Reckon.TIMES
    if all(map(_MULTIPLE.search, _called(parts))) and _called(parts):
        return Reckon.DIFFERENCE
    if said["how"] in _LESS:
        raise NotExpressible(said.group())
    return Reckon.TIMES


def _nothing_dropped(plan: Plan, parts: Parts) -> None:
    """Every header mentioned is in the plan, names what rows are, or says the kind of thing."""
    reading = parts.reading
    used = plan.model_dump_json(exclude={"basis"})
    naming = {column.id for at, column in enumerate(parts.names()) if at < _NAMING or is_code(column)}
    titles = [mention.span for mention in reading.title]
    unused = []
    for mention in reading.headers:
        ids = {column for label in mention.on(Axis.HEADER) for column in label.columns}
        of_title = reading.scope[0] <= mention.start and mention.end <= reading.scope[1] and mention.overlaps(titles)
        told = of_title or any(f'"id":"{column}"' in used for column in ids) or ids & naming
        if not told and mention.span not in reading.things:
            unused.append(mention)
    asked_beside = any(
        mention.whole or _listed(mention, reading) or _CHANGE.search(reading.asked.text[slice(*mention.span)])
        for mention in unused
    )
    if asked_beside or len(unused) > (_PASSED if reading.title else 0):
        raise NotExpressible(reading.asked.text[unused[0].start : unused[0].end])


def _listed(mention: Mention, reading: CellReading) -> bool:
    """拆旧、建新和节余各几亩: what a list names beside another header is asked for as well."""
    text = reading.asked.text
    gaps = [(mention.end, other.start) for other in reading.headers] + [
        (other.end, mention.start) for other in reading.headers
    ]
    return any(start <= end and _JOINED.fullmatch(text[start:end]) is not None for start, end in gaps)
