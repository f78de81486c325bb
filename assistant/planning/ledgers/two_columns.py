"""What is reckoned of two columns of one row: so much of another column, and the price of a unit of area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.plan import Aggregation, Condition, Filtered, Having, LinkKind, Measure
from assistant.planning.ledgers.expressing import NotExpressible, ref
from assistant.planning.ledgers.lexicon import Target, bare_name, is_own_name
from assistant.planning.ledgers.linking import TableReading
from assistant.planning.ledgers.links import Linked
from assistant.planning.ledgers.measures import BY_COLUMN_ONLY, Measures
from assistant.planning.ledgers.near import FIRMS
from assistant.planning.ledgers.rate_parts import Parts
from assistant.planning.ledgers.unit_prices import area_sold
from assistant.planning.speech.limits import Limit
from assistant.planning.speech.question import Question, Wants
from assistant.records import Column, ColumnRole, ColumnType, Table
from assistant.vocabulary.units import Dimension, compatible, convert, unit_named

_TO = re.compile(r"(?:都|还|也|就|已经?|要|能|在|得|为|是|到|到了)?")
_BETWEEN = re.compile(r"(?:面积|规模|金额|数量|价款)?(?:都|还|也|就|已经?)?")


def row_names(table: Table) -> Column | None:
    """The one column that tells the rows apart, by name or else by code."""
    names = [c for c in table.columns if is_own_name(c, table)]
    keys = [c for c in table.columns if c.role is ColumnRole.KEY and bare_name(c) != "序号"]
    repeated = any(c.values and len(c.values) < table.detail_rows for c in names)
    own = keys if repeated else names or keys  # two rows of one name are two
    return own[0] if len(own) == 1 else None


def set_against(limit: Limit, question: Question, reading: TableReading) -> tuple[list[Linked], list[Linked]]:
    """The links that name the column before 超过…一半 and the one within; none where it is no such limit.

    Raises `NotExpressible` where either is not sure.
    """
    if limit.of is None:
        return [], []
    start, end = limit.of
    inside = [item for item in _measures(reading) if start <= item.start and item.end <= end]
    before = [
        item
        for item in _measures(reading)
        if item.end <= limit.start and _BETWEEN.fullmatch(question.normal[item.end : limit.start])
    ]
    conditions = (Target.VALUE, Target.FLAG, Target.DEADLINE)
    bounded = any(start <= item.start and item.end <= end for item in reading.of(*conditions))
    further = [item for item in _measures(reading) if item not in (*before, *inside)]
    if not inside or not before or bounded or further:  # 超过甲镇批准面积一半 is of two rows
        raise NotExpressible(limit.text)
    return before, inside


def price_limited(limit: Limit, question: Question, reading: TableReading) -> Linked | None:
    """每亩成交价超过150万, 一亩卖到150万以上: the price of a unit that the limit is set on."""
    return next(
        (
            item
            for item in reading.of(Target.UNIT_PRICE)
            if item.end <= limit.start and _TO.fullmatch(question.normal[item.end : limit.start])
        ),
        None,
    )


def limited(
    limit: Limit, question: Question, reading: TableReading, rows: Condition, measures: Measures
) -> tuple[Parts, Having] | None:
    """What a limit on two columns of a row is set on, and the limit; None where it is another one."""
    if limit.of is not None:
        parts, having = of_two(limit, question, reading, rows), Having(op=limit.op, value=limit.value, unit="%")
        measures.need_subject(named=parts.columns(reading.words.table))
        measures.assumptions.append(f"{parts.label}={parts.numerator.label}÷{parts.denominator.label}，逐个计算")
    elif (price := price_limited(limit, question, reading)) is not None:
        parts = unit_price(price, question, rows, measures, limit)
        having = Having(op=limit.op, value=_in_money(limit, parts.unit), unit=parts.unit)
    else:
        return None
    if question.wants is Wants.NUMBER and question.unit is None:
        raise NotExpressible("多少")  # …的有多少 may want an area
    return parts, having


def unit_price(
    said: Linked, question: Question, rows: Condition, measures: Measures, limit: Limit | None = None
) -> Parts:
    """每亩成交价: the price over the area in the unit that is said, by the price (一亩) or the limit (万元/亩)."""
    column, area = said.meaning.column, area_sold(measures.table)
    further = [*_measures(measures.reading)] if limit is not None or question.superlative is not None else []
    somebody = next((item.text for item in measures.reading.of(Target.VALUE, Target.COLUMN) if item.text in FIRMS), "")
    if somebody and (limit is not None or question.superlative is not None):
        raise NotExpressible(somebody)  # 单价最高的公司: the one of the dearest plot, or of the highest average?
    if column is None or area is None or further:  # 单价最高的三宗面积各多少: the area would be lost
        raise NotExpressible(said.text)
    in_limit = limit.unit.name.partition("/")[2] if limit is not None and limit.unit is not None else ""
    if limit is not None and not (in_limit or said.meaning.value):
        raise NotExpressible(limit.text)  # 单价超过150万: of what?
    if in_limit and said.meaning.value and in_limit != said.meaning.value:
        raise NotExpressible(limit.text if limit else said.text)
    per = unit_named(in_limit or said.meaning.value or area.unit or "")
    if per is None:
        raise NotExpressible(said.text)
    try:
        measures.need_subject(named=[column, area])
    except NotExpressible:
        measures.assumptions.append(BY_COLUMN_ONLY)
    alone = limit is None and question.superlative is None and not measures.reading.keyed
    name = f"{'平均' if alone or question.average else ''}每{per.symbol}{bare_name(column)}"
    measures.assumptions.append(f"{name}={bare_name(column)}÷{bare_name(area)}")
    over = measures.of_column(Aggregation.SUM, column)
    under = Measure(aggregation=Aggregation.SUM, column=ref(area), unit=per.symbol)
    return Parts(
        name,
        Filtered(label=bare_name(column), where=rows, measure=over),
        Filtered(label=bare_name(area), where=rows, measure=under),
        unit=over.unit,
    )


def _in_money(limit: Limit, unit: str) -> Decimal:
    """150万 and 150万元/亩 in the unit of the price.  Raises `NotExpressible` for a bare number."""
    own = unit_named(unit)
    said = unit_named(limit.unit.name.partition("/")[0]) if limit.unit is not None else None
    said = unit_named("元") if limit.unit is None and limit.scaled else said
    if own is None or said is None or said.dimension is not Dimension.MONEY:
        raise NotExpressible(limit.text)
    return limit.value if said.name == own.name else convert(limit.value, said, own)


def of_two(limit: Limit, question: Question, reading: TableReading, rows: Condition) -> Parts:
    """未供面积超过批准面积一半: the one column over the other.  Raises `NotExpressible` where the two have
    no unit in common."""
    before, inside = set_against(limit, question, reading)
    above, below = (one_named(links, reading.words.table) for links in (before, inside))
    first, second = unit_named(above.unit or ""), unit_named(below.unit or "")
    alike = first is not None and second is not None and compatible(first, second)
    if above == below or not alike or "none" in (above.additivity, below.additivity):
        raise NotExpressible(limit.text)
    over, under = (
        Filtered(
            label=bare_name(column),
            where=rows,
            measure=Measure(aggregation=Aggregation.SUM, column=ref(column), unit=above.unit or ""),
        )
        for column in (above, below)
    )
    return Parts(f"{over.label}与{under.label}之比", over, under)


def _measures(reading: TableReading) -> Iterator[Linked]:
    for item in reading.of(Target.COLUMN):
        column = item.meaning.column
        if column is not None and column.role is ColumnRole.MEASURE and column.type is ColumnType.NUMBER:
            yield item


def one_named(links: Sequence[Linked], table: Table) -> Column:
    """The column that the words name; words that are only parts of names have to be held by one name together."""
    whole = [item.meaning.column for item in links if item.meaning.how is not LinkKind.ABBREVIATION]
    parts = [item.text for item in links if item.meaning.how is LinkKind.ABBREVIATION]
    held = [c for c in table.columns if c.role is ColumnRole.MEASURE and all(part in bare_name(c) for part in parts)]
    named = [c for c in held if c in whole] if whole else held
    if len(named) != 1 or len(set(whole)) > 1:
        raise NotExpressible(links[0].text)
    return named[0]
